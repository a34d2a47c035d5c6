//! What databases have in common: people, notes, and codings that are compared with the words kept beside them.

use super::database::number;
use crate::exchange::guid;
use crate::exchange::loss::{Found, Loss};
use crate::exchange::project::{Coding, Note, Passage, Project, Source, User};
use crate::exchange::refi::to_one_form;
use crate::text::{CodePoints, Span};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A text in the one form, alone.
pub fn plain(text: &str) -> String {
    to_one_form(text, &[]).0
}

/// A text of a program, with the GUID by which its name is kept.
pub fn source(program: &str, id: &str, name: &str) -> Source {
    Source { guid: guid::of("source", &format!("{program}\n{id}\n{name}")), name: name.to_owned(), ..Source::default() }
}

/// Names of people, each once.
#[derive(Default)]
pub struct People {
    by: FxHashMap<String, usize>,
}

impl People {
    /// The user of this name; nobody has none.
    pub fn user(&mut self, name: &str, project: &mut Project) -> Option<usize> {
        if name.trim().is_empty() {
            return None;
        }
        let next = project.users.len();
        let at = *self.by.entry(name.to_owned()).or_insert(next);
        if at == next {
            project.users.push(User { guid: guid::of("coder", name), name: name.to_owned(), id: None });
        }
        Some(at)
    }
}

/// A coding as a database has it: bytes of the raw text, and the words.
pub struct Stored {
    /// First byte and one past the last of the raw text; nothing where the positions lie outside.
    pub range: Option<(usize, usize)>,
    /// The words that the program keeps beside the positions.
    pub quote: String,
    /// The code's position.
    pub code: usize,
    /// Who.
    pub user: Option<usize>,
    /// When.
    pub at: Option<String>,
    /// What is said about the coding.
    pub memo: String,
    /// What makes its memo's GUID.
    pub key: String,
}

/// Code points of a raw text as bytes.
pub fn points(raw: &CodePoints<'_>, start: &str, end: &str) -> Option<(usize, usize)> {
    let (start, end) = (raw.to_byte(number(start)?)?, raw.to_byte(number(end)?)?);
    (start <= end).then_some((start, end))
}

/// Gives a source its codings: each compared with the words that the program keeps, and found again by them where it has
/// drifted.
pub fn settle(project: &mut Project, source: &mut Source, raw: &str, stored: Vec<Stored>) {
    let ranges: Vec<Option<(usize, usize)>> = stored.iter().map(|one| one.range).collect();
    let (text, spans) = to_one_form(raw, &ranges);
    source.text = text;
    for (one, span) in stored.into_iter().zip(spans) {
        let quote = plain(&one.quote);
        let found = |why: &str| Found {
            source: source.name.clone(),
            code: project.codes[one.code].name.clone(),
            quote: quote.clone(),
            why: why.to_owned(),
        };
        let span = match span {
            Some(span) if !span.is_empty() && (quote.is_empty() || span.of(&source.text) == quote) => {
                project.loss.verified += usize::from(!quote.is_empty());
                span
            }
            _ if quote.trim().is_empty() => {
                project.loss.orphaned.push(found("its positions lie outside the text, and its words are not kept"));
                continue;
            }
            _ => {
                let wanted = one.range.map_or(0, |(start, _)| start);
                match nearest(&source.text, &quote, wanted) {
                    Ok(start) => {
                        project
                            .loss
                            .relocated
                            .push(found("its positions were elsewhere; it stands where its words are"));
                        Span::new(start, start + quote.len())
                    }
                    Err(why) => {
                        project.loss.orphaned.push(found(why));
                        continue;
                    }
                }
            }
        };
        let notes = note(project, &one.key, "", &one.memo, one.user, one.at.clone());
        let coding = Coding { guid: String::new(), code: one.code, user: one.user, at: one.at.clone(), notes };
        source.passages.push(Passage { span, user: one.user, at: one.at, codings: vec![coding], ..Passage::default() });
    }
}

/// Where the words of a quote stand; of several places the one that is clearly nearest to where it should be.
fn nearest(text: &str, quote: &str, wanted: usize) -> std::result::Result<usize, &'static str> {
    let mut places: Vec<(usize, usize)> = text.match_indices(quote).map(|(at, _)| (at.abs_diff(wanted), at)).collect();
    places.sort_unstable();
    match places[..] {
        [] => Err("its words are not in the text"),
        [(_, only)] => Ok(only),
        [(near, first), (far, _), ..] if near * 4 < far => Ok(first),
        _ => Err("its words stand in several places, and none is clearly meant"),
    }
}

/// Adds a note, if it says something, and gives its key.
pub fn note(
    project: &mut Project,
    key: &str,
    name: &str,
    text: &str,
    user: Option<usize>,
    at: Option<String>,
) -> Vec<String> {
    let text = plain(text.trim());
    if text.is_empty() {
        return Vec::new();
    }
    let guid = guid::of("note", &format!("{}\n{key}", project.name));
    project.notes.push(Note { guid: guid.clone(), name: name.to_owned(), text, user, at, ..Note::default() });
    vec![guid]
}

/// How many letters each text of a table has, by its number.
pub fn lengths(rows: &[super::Row]) -> FxHashMap<String, usize> {
    rows.iter().map(|row| (row[0].clone(), row[1].chars().count())).collect()
}

/// The texts that belong to a case as a whole. `links`: case, text, first and last letter; what is no whole text is told.
pub fn whole_texts(
    links: &[super::Row],
    case: &str,
    lengths: &FxHashMap<String, usize>,
    sources: &BTreeMap<String, usize>,
    loss: &mut Loss,
) -> Vec<usize> {
    let mut own: Vec<usize> = Vec::new();
    for link in links.iter().filter(|link| link[0] == case) {
        let length = lengths.get(&link[1]).copied().unwrap_or(0);
        let whole =
            number(&link[2]).is_some_and(|start| start <= 1) && number(&link[3]).is_some_and(|end| end + 1 >= length);
        match sources.get(&link[1]) {
            Some(at) if whole => own.push(*at),
            Some(_) => loss.lost("passages that belong to a case", 1, "who speaks is said by labels in the text"),
            None => loss.lost("files of cases without a text", 1, "a study holds texts"),
        }
    }
    own.sort_unstable();
    own.dedup();
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_places_the_one_that_is_clearly_nearest() {
        let text = "yes and no and yes and then much later, after all, yes";
        assert_eq!(nearest(text, "no", 40), Ok(8));
        assert_eq!(nearest(text, "yes", 14), Ok(15));
        assert!(nearest(text, "yes", 8).is_err() && nearest(text, "never", 0).is_err());
    }
}
