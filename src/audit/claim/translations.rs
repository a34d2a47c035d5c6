//! `translations.csv`: quotes in another language, and what was said in the original.

use super::speech::Letters;
use crate::data::File;
use crate::finding::Finding;
use crate::text::Span;

/// The file's name in a study.
pub const TRANSLATIONS: &str = "translations.csv";

/// The translations of a study.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translations {
    /// Original and translation.
    pairs: Vec<(String, String)>,
}

impl Translations {
    /// Reads the columns `original` and `translation`; further ones are for people.
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
                    .expected("a first line with the columns original,translation"),
            );
            return Translations::default();
        };
        let mut pairs = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let field = |at: usize| record.get(at).unwrap_or("").trim().to_owned();
                    if !field(original).is_empty() && !field(translation).is_empty() {
                        pairs.push((field(original), field(translation)));
                    }
                }
                Err(error) => {
                    let at = error.position().map_or(0, |position| position.byte() as usize).min(file.text.len());
                    findings.push(
                        Finding::error(format!("a line is no row of a table: {error}"))
                            .at(file.place(Span::new(at, at))),
                    );
                }
            }
        }
        Translations { pairs }
    }

    /// The original of a translated quote, and whether the translation is printed as it is kept: as a whole, or with
    /// words left out at marks.
    pub fn original(&self, printed: &str) -> Option<(String, bool)> {
        let quote = super::passage::Quote::new(printed);
        let holds = |translation: &str| {
            let letters = Letters::of(translation).text;
            let mut at = 0;
            quote.fragments.iter().all(|fragment| {
                let found = letters.get(at..).and_then(|rest| rest.find(&fragment.letters));
                found.is_some_and(|place| {
                    at += place + fragment.letters.len();
                    true
                })
            })
        };
        if let Some((original, _)) = self.pairs.iter().find(|(_, translation)| holds(translation)) {
            return Some((original.clone(), true));
        }
        // Nearly the words that are kept: then they were altered.
        let wanted = quote.words();
        let alike = |translation: &str| {
            let words = super::passage::Quote::new(translation).words();
            let shared = wanted.iter().filter(|word| words.contains(word)).count();
            2 * shared * 100 / (wanted.len() + words.len()).max(1)
        };
        let best = self.pairs.iter().max_by_key(|(_, translation)| alike(translation))?;
        (wanted.len() >= 4 && alike(&best.1) >= 70).then(|| (best.0.clone(), false))
    }
}
