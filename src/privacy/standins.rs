//! The list of stand-ins, and where the words of a text are that they stand for.

use super::edits::Edit;
use super::words::words_of;
use crate::finding::{Finding, Place, Result};
use crate::language::{names, primary};
use crate::text::{Span, fold_case, words};
use regex::Regex;
use rustc_hash::FxHashMap;

/// One line of the list.
#[derive(Debug, Clone)]
pub struct StandIn {
    /// What is to be replaced, as written in the list.
    pub found: String,
    /// What comes, with its brackets.
    pub bracketed: String,
    /// The only language of texts in which it is replaced, if the list says one.
    pub language: Option<String>,
    /// Further forms that the list names.
    forms: Vec<String>,
}

/// A list of stand-ins.
#[derive(Debug, Clone, Default)]
pub struct StandIns {
    /// The lines that have a stand-in.
    pub all: Vec<StandIn>,
    /// How many lines have none yet.
    pub empty: usize,
    /// Words that are left as they are although they are a form of another line: lines whose stand-in is `=`.
    kept: Vec<String>,
}

/// What a line of the list looks like.
const LINE: &str = "a first line found,stand-in (and, if you like, language), then a line a name: Jonas,father";

impl StandIns {
    /// Reads a list: what [`crate::privacy::scan`] writes as a table, or any table with columns `found` and `stand-in`.
    ///
    /// # Errors
    /// When it is no such table, or a stand-in cannot be one.
    pub fn read(file: &str, text: &str) -> Result<StandIns> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
        let refused = |error: csv::Error| {
            Box::new(Finding::error(format!("`{file}` is no table: {error}")).at(Place::file(file)).expected(LINE))
        };
        let headers = reader.headers().map_err(refused)?.clone();
        let column = |name: &str| headers.iter().position(|found| found.eq_ignore_ascii_case(name));
        let (Some(found), Some(stand_in)) = (column("found"), column("stand-in").or_else(|| column("standin"))) else {
            return Err(Box::new(
                Finding::error(format!("`{file}` has no columns `found` and `stand-in`"))
                    .at(Place { line: 1, ..Place::file(file) })
                    .expected(LINE)
                    .hint("`tema privacy scan -o ../names.csv` writes such a list"),
            ));
        };
        let (language, forms) = (column("language"), column("forms"));
        let mut list = StandIns::default();
        for record in reader.records() {
            let record = record.map_err(refused)?;
            let line = record.position().map_or(0, |position| position.line() as usize);
            let field = |at: usize| record.get(at).unwrap_or_default();
            let (found, written) = (field(found), field(stand_in));
            if found.is_empty() || written.is_empty() {
                list.empty += usize::from(!found.is_empty());
                continue;
            }
            if written == "=" {
                list.kept.push(fold_case(found));
                continue;
            }
            let bare = written.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(written).trim();
            let place = Place { line, ..Place::file(file) };
            list.check(found, bare, place)?;
            list.all.push(StandIn {
                found: found.to_owned(),
                bracketed: format!("[{bare}]"),
                language: language.map(&field).filter(|name| !name.is_empty()).map(|name| primary(name).to_owned()),
                forms: forms
                    .map(|at| field(at).split(" | ").map(fold_case).filter(|form| !form.is_empty()).collect())
                    .unwrap_or_default(),
            });
        }
        Ok(list)
    }

    fn check(&self, found: &str, bare: &str, place: Place) -> Result<()> {
        let refuse =
            |text: String, expected: &str| Err(Box::new(Finding::error(text).at(place.clone()).expected(expected)));
        if bare.contains(['[', ']', '"', '\'', '\\', '\n', '<', '>', '#', ':']) || !bare.contains(char::is_alphabetic) {
            return refuse(
                format!("`{bare}` cannot be a stand-in"),
                "words without brackets, quotation marks or colons, e.g. sister",
            );
        }
        if !found.contains(char::is_alphanumeric) || found.chars().count() < 2 {
            return refuse(
                format!("`{found}` is too little to be replaced everywhere"),
                "a name, a number, an address",
            );
        }
        let inside = fold_case(bare);
        let mut again = false;
        words(&inside, Span::new(0, inside.len()), |span| again |= span.of(&inside) == fold_case(found));
        if again {
            return refuse(format!("the stand-in `{bare}` holds `{found}` itself"), "other words");
        }
        if let Some(other) = self.all.iter().find(|other| fold_case(&other.found) == fold_case(found)) {
            return refuse(
                format!("`{found}` stands twice in the list"),
                &format!("one stand-in, e.g. {}", other.bracketed),
            );
        }
        Ok(())
    }

    /// Finds what the list names in texts of some languages.
    pub fn finder(&self, languages: &[String]) -> Finder<'_> {
        let mut single: FxHashMap<String, usize> = FxHashMap::default();
        let mut patterns = Vec::new();
        for (at, line) in self.all.iter().enumerate() {
            let spoken: Vec<&str> = match &line.language {
                Some(own) => languages.iter().map(|name| primary(name)).filter(|name| *name == own).collect(),
                None => languages.iter().map(|name| primary(name)).collect(),
            };
            if spoken.is_empty() {
                continue;
            }
            let forms_of = |word: &str| {
                let mut forms = vec![fold_case(word)];
                if is_name(word) {
                    forms.extend(spoken.iter().flat_map(|language| names(language).forms(word)));
                }
                forms.retain(|form| !self.kept.contains(form));
                forms.sort();
                forms.dedup();
                forms
            };
            if is_name(&line.found) {
                for form in forms_of(&line.found).into_iter().chain(line.forms.iter().cloned()) {
                    if !self.kept.contains(&form) {
                        single.entry(form).or_insert(at);
                    }
                }
            } else {
                let own = line.found.split_whitespace().map(|chunk| {
                    let mut forms = if is_name(chunk) { forms_of(chunk) } else { vec![fold_case(chunk)] };
                    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
                    let forms: Vec<String> = forms.iter().map(|form| regex::escape(form)).collect();
                    format!("(?:{})", forms.join("|"))
                });
                let own = own.collect::<Vec<_>>().join(r"\s+");
                let others =
                    line.forms.iter().map(|form| regex::escape(form).replace(r"\ ", r"\s+").replace(' ', r"\s+"));
                let all = std::iter::once(own).chain(others).collect::<Vec<_>>().join("|");
                if let Ok(pattern) = Regex::new(&format!("(?i){all}")) {
                    patterns.push((at, pattern));
                }
            }
        }
        // The longer goes first: `Jonas Petraitis` before `Jonas`.
        patterns.sort_by_key(|(at, _)| (std::cmp::Reverse(self.all[*at].found.len()), *at));
        Finder { list: self, single, patterns }
    }
}

/// Whether a text is one word, fit to be inflected.
fn is_name(text: &str) -> bool {
    text.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
}

/// Finds the words of a list in texts.
pub struct Finder<'l> {
    list: &'l StandIns,
    /// Folded form → line.
    single: FxHashMap<String, usize>,
    patterns: Vec<(usize, Regex)>,
}

impl Finder<'_> {
    /// The edits that put stand-ins into a text of some language, sorted, not overlapping; none inside `masked` spans.
    pub fn edits(&self, text: &str, language: &str, masked: &[Span]) -> Vec<Edit> {
        let mut found: Vec<(Span, usize)> = Vec::new();
        let free = |span: Span, found: &[(Span, usize)]| {
            !masked.iter().any(|mask| mask.overlaps(span)) && !found.iter().any(|(other, _)| other.overlaps(span))
        };
        for (at, pattern) in &self.patterns {
            for one in pattern.find_iter(text) {
                let span = Span::new(one.start(), one.end());
                let word = char::is_alphanumeric;
                let inside = text[..one.start()].ends_with(word) && one.as_str().starts_with(word)
                    || text[one.end()..].starts_with(word) && one.as_str().ends_with(word);
                if !inside && cased(&self.list.all[*at].found, one.as_str()) && free(span, &found) {
                    found.push((span, *at));
                }
            }
        }
        let mut single = Vec::new();
        if !self.single.is_empty() {
            words(text, Span::new(0, text.len()), |span| {
                let word = span.of(text);
                let folded = fold_case(word);
                let Some(at) = self.single.get(&folded) else { return };
                // Of `Anna's` the name is replaced.
                let bare = ["'s", "'"].iter().find_map(|ending| folded.strip_suffix(ending));
                let keeps = bare.filter(|bare| self.single.get(*bare) == Some(at)).map(|bare| bare.chars().count());
                let end = keeps
                    .and_then(|letters| word.char_indices().nth(letters))
                    .map_or(span.end as usize, |(end, _)| span.start as usize + end);
                if cased(&self.list.all[*at].found, word) {
                    single.push((Span::new(span.start as usize, end), *at));
                }
            });
        }
        for (span, at) in single {
            if free(span, &found) {
                found.push((span, at));
            }
        }
        found.sort();
        if found.is_empty() {
            return Vec::new();
        }
        let starts: Vec<u32> =
            words_of(text, language).iter().filter(|word| word.start).map(|word| word.span.start).collect();
        found
            .into_iter()
            .map(|(span, line)| {
                let stand_in = &self.list.all[line].bracketed;
                let mut text_of =
                    if starts.binary_search(&span.start).is_ok() && span.of(text).starts_with(char::is_uppercase) {
                        capital(stand_in)
                    } else {
                        stand_in.clone()
                    };
                // Two brackets in a row would make an editor's note.
                if text[..span.start as usize].ends_with('[') || text[span.end as usize..].starts_with(']') {
                    text_of = text_of.trim_matches(['[', ']']).to_owned();
                }
                Edit { span, text: text_of, line: Some(line) }
            })
            .collect()
    }
}

/// Whether a word is written as the list means it: a name with a capital letter is not the word in small letters.
fn cased(wanted: &str, word: &str) -> bool {
    let first = |text: &str| text.chars().find(|c| c.is_alphabetic());
    match (first(wanted), first(word)) {
        (Some(wanted), Some(found)) => wanted.is_uppercase() == found.is_uppercase(),
        _ => true,
    }
}

fn capital(bracketed: &str) -> String {
    let bare = bracketed.trim_start_matches('[');
    let mut letters = bare.chars();
    letters.next().map_or_else(String::new, |first| format!("[{}{}", first.to_uppercase(), letters.as_str()))
}
