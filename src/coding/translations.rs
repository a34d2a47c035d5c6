//! `translations.csv`: quotes of a study in another language, each beside what was said.

use super::trim::wanted;
use crate::data::File;
use crate::finding::Finding;
use crate::language::primary;
use crate::text::Span;

/// The file's name in a study.
pub const TRANSLATIONS: &str = "translations.csv";

/// A quote and its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// What was said, as it is quoted: with marks where words are left out.
    pub original: String,
    /// The same in another language; empty: it waits for somebody.
    pub translation: String,
    /// The language of the translation; none: it is not recorded.
    pub language: Option<String>,
    /// Who translated; none: it is not recorded.
    pub translator: Option<String>,
    /// Its row in the file.
    pub row: Span,
    pieces: Vec<String>,
}

impl Translation {
    /// Whether it is in a language, or nobody says in which it is.
    pub fn is_in(&self, language: &str) -> bool {
        self.language.as_deref().is_none_or(|own| primary(own) == primary(language))
    }

    /// Whether its original stands in a text, piece by piece in order; signs, blanks and case aside.
    pub fn stands_in(&self, text: &str) -> bool {
        let letters = letters(text);
        let mut at = 0;
        self.pieces.iter().all(|piece| {
            let found = letters[at..].find(piece.as_str());
            at += found.map_or(0, |place| place + piece.len());
            found.is_some()
        })
    }

    /// Whether its original is this very quote: the same words with the same left out.
    pub fn is_of(&self, quote: &str) -> bool {
        self.pieces == pieces(quote)
    }
}

/// The translations of a study.
#[derive(Debug, Clone, Default)]
pub struct Translations {
    /// The file, if there is one.
    pub file: Option<File>,
    /// Its rows, in their order; those without an original are none.
    pub rows: Vec<Translation>,
}

impl Translations {
    /// Reads the columns `original` and `translation`, and, if they are there, `language` and `translator`; further ones are
    /// for people.
    pub fn read(file: &File, findings: &mut Vec<Finding>) -> Translations {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.text.as_bytes());
        let mut column = |name: &str| {
            let heads = reader.headers().ok()?;
            heads.iter().position(|head| head.trim().eq_ignore_ascii_case(name))
        };
        let (Some(original), Some(translation)) = (column("original"), column("translation")) else {
            let end = file.text.find('\n').unwrap_or(file.text.len());
            findings.push(
                Finding::error("the table of translations lacks a column")
                    .at(file.place(Span::new(0, end)))
                    .expected("a first line with the columns original,translation")
                    .hint("tema quotes --to-translate FILE writes such a table"),
            );
            return Translations { file: Some(file.clone()), rows: Vec::new() };
        };
        let (language, translator) = (column("language"), column("translator"));
        let byte = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(file.text.len());
        let mut rows = Vec::new();
        let mut record = csv::StringRecord::new();
        loop {
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {
                    let field = |at: usize| record.get(at).unwrap_or("").trim().to_owned();
                    let told = |at: Option<usize>| at.map(field).filter(|told| !told.is_empty());
                    let own = field(original);
                    if !own.is_empty() {
                        rows.push(Translation {
                            pieces: pieces(&own),
                            original: own,
                            translation: field(translation),
                            language: told(language),
                            translator: told(translator),
                            row: row(
                                &file.text,
                                record.position().map_or(0, |position| byte(position.byte())),
                                byte(reader.position().byte()),
                            ),
                        });
                    }
                }
                Err(error) => {
                    let at = error.position().map_or(0, |position| byte(position.byte()));
                    findings.push(
                        Finding::error(format!("a line is no row of a table: {error}"))
                            .at(file.place(Span::new(at, at))),
                    );
                }
            }
        }
        Translations { file: Some(file.clone()), rows }
    }

    /// The translation of a quote, as it is printed, into a language; the first, where there are several.
    pub fn of(&self, quote: &str, language: &str) -> Option<&Translation> {
        let fits = |row: &&Translation| !row.translation.is_empty() && row.is_in(language) && row.is_of(quote);
        self.rows.iter().find(fits)
    }
}

/// A row without the empty lines before it and the line break behind it.
fn row(text: &str, start: usize, end: usize) -> Span {
    let whole = &text[start..end];
    let blank = whole.len() - whole.trim_start_matches(['\n', '\r']).len();
    Span::new(start + blank, start + whole.trim_end_matches(['\n', '\r']).len())
}

/// The pieces of a quote between its marks, each as letters and digits alone.
fn pieces(quote: &str) -> Vec<String> {
    wanted(quote).into_iter().map(letters).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_is_of_the_quote_with_the_same_left_out() {
        let text = "original,translation,language,translator\n\"Skambinu jai, kai reikia.\",\"I ring her, when needed.\",en,VL\nSkambinu <...> kai reikia,I ring <...> when needed,,\nTaip.,,en,\n";
        let file = File { name: TRANSLATIONS.to_owned(), text: text.to_owned() };
        let mut findings = Vec::new();
        let read = Translations::read(&file, &mut findings);
        assert!(findings.is_empty());
        let of = |quote: &str, language: &str| read.of(quote, language).map(|row| row.translation.as_str());
        assert_eq!(of("skambinu jai,\nkai reikia", "en"), Some("I ring her, when needed."));
        assert_eq!(of("Skambinu jai, kai reikia.", "pl"), None);
        // In which language it is nobody says.
        assert_eq!(of("Skambinu […] kai reikia.", "pl"), Some("I ring <...> when needed"));
        assert_eq!(of("Taip.", "en"), None);
        assert_eq!(read.rows[1].row.of(text), "Skambinu <...> kai reikia,I ring <...> when needed,,");
        assert!(read.rows[1].stands_in("Aš skambinu mokyklai, kai reikia pagalbos."));
        assert!(!read.rows[1].stands_in("Kai reikia, skambinu."));
    }
}
