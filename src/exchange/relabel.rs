//! Codes in the place of the labels of a project's texts, as a person says whose they are. What was marked stays on its
//! words: positions behind a label move with it.

use super::project::{Project, Source};
use crate::ingest::label;
use crate::ingest::speakers::Speakers;
use crate::text::Span;

/// A label and the code in its place.
struct Edit {
    span: Span,
    code: String,
}

/// Puts codes in the place of labels in all texts; says how many were put.
pub fn relabel(project: &mut Project, speakers: &Speakers) -> usize {
    let mut count = 0;
    for source in &mut project.sources {
        let edits = edits(source, speakers);
        count += edits.len();
        apply(source, &edits);
    }
    count
}

/// The labels at the beginnings of lines that have another code.
fn edits(source: &Source, speakers: &Speakers) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let begins = start;
        start += line.len();
        let stamp = label::time(line).filter(|_| line.starts_with('[')).map_or(0, |(_, len)| len);
        let rest = &line[stamp..];
        let Some((name, _)) = label::prefix(rest) else { continue };
        let Some(code) = speakers.code(name, &source.name).filter(|code| *code != name) else { continue };
        let from = begins + stamp + (rest.len() - rest.trim_start().len());
        // Blanks between a label and its colon go, too.
        let to = begins + stamp + rest.find(':').unwrap_or(0);
        edits.push(Edit { span: Span::new(from, to), code: code.to_owned() });
    }
    edits
}

fn apply(source: &mut Source, edits: &[Edit]) {
    let mut text = String::with_capacity(source.text.len());
    let mut at = 0;
    for edit in edits {
        let (from, to) = (edit.span.start as usize, edit.span.end as usize);
        text.push_str(&source.text[at..from]);
        text.push_str(&edit.code);
        at = to;
    }
    text.push_str(&source.text[at..]);
    for passage in &mut source.passages {
        let (start, end) = (passage.span.start as usize, passage.span.end as usize);
        passage.span = Span::new(moved(edits, start, false), moved(edits, end, true));
    }
    source.text = text;
}

/// Where a position is now; one inside a label is at its beginning, or, as an end, at its end.
fn moved(edits: &[Edit], at: usize, end: bool) -> usize {
    let (mut gone, mut come) = (0, 0);
    for edit in edits {
        let (from, to) = (edit.span.start as usize, edit.span.end as usize);
        if at <= from {
            break;
        }
        if at < to {
            return from - gone + come + if end { edit.code.len() } else { 0 };
        }
        gone += to - from;
        come += edit.code.len();
    }
    at - gone + come
}

#[cfg(test)]
mod tests {
    use super::super::project::Passage;
    use super::*;

    #[test]
    fn what_was_marked_stays_on_its_words() {
        let text = "Researcher 1: So?\n[0:05] Ona : Yes, I do.\nOna: At dawn.\n";
        let marked = ["So?", "Yes, I do.\nOna: At dawn.", "earcher 1: So", "At dawn.", "Researcher"];
        let passage = |words: &&str| {
            let start = text.find(*words).unwrap();
            Passage { span: Span::new(start, start + words.len()), ..Passage::default() }
        };
        let source = Source {
            name: "talk.docx".to_owned(),
            text: text.to_owned(),
            passages: marked.iter().map(passage).collect(),
            ..Source::default()
        };
        let mut project = Project { sources: vec![source], ..Project::default() };
        let speakers = Speakers::line("Researcher 1=I, Ona=SP3").unwrap();
        assert_eq!(relabel(&mut project, &speakers), 3);
        let source = &project.sources[0];
        assert_eq!(source.text, "I: So?\n[0:05] SP3: Yes, I do.\nSP3: At dawn.\n");
        let now: Vec<&str> = source.passages.iter().map(|passage| passage.span.of(&source.text)).collect();
        assert_eq!(now, ["So?", "Yes, I do.\nSP3: At dawn.", "I: So", "At dawn.", "I"]);
    }
}
