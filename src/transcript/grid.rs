//! The fixed grid: speech cut into statements.

use super::sentences::sentences_into;
use super::{Source, Speaker, Statement};
use crate::language::splitting;
use crate::study::Unit;
use crate::text::Span;

/// All statements of a source: the cells of the grid over turns of which the speaker is no interviewer.
pub fn statements(source: &Source, unit: Unit) -> Vec<Statement> {
    let masked = masked(source);
    let rules = splitting(&source.language);
    let (mut statements, mut cut) = (Vec::new(), Vec::new());
    for (turn, found) in source.turns.iter().enumerate() {
        if matches!(found.speaker, Speaker::Interviewer(_)) {
            continue;
        }
        let mut cell = 0;
        let mut add = |span: Span| {
            // A piece with a letter or a digit holds a word.
            if span.of(&masked).contains(char::is_alphanumeric) {
                cell += 1;
                statements.push(Statement { span, turn: u32::try_from(turn).unwrap_or(u32::MAX), cell });
            }
        };
        match unit {
            Unit::Turn => add(trimmed(&masked, found.span)),
            Unit::Paragraph => paragraphs(&masked, found.span).for_each(add),
            Unit::Sentence => {
                for paragraph in paragraphs(&masked, found.span) {
                    sentences_into(paragraph.of(&masked), rules, &mut cut);
                    for sentence in &cut {
                        let base = paragraph.start;
                        add(Span { start: base + sentence.start, end: base + sentence.end });
                    }
                }
            }
        }
    }
    statements
}

/// The text with comments and notes blanked out, byte for byte, so that offsets stay.
fn masked(source: &Source) -> std::borrow::Cow<'_, str> {
    let text = source.text();
    if source.excluded.is_empty() {
        return text.into();
    }
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for span in &source.excluded {
        let start = (span.start as usize).max(at);
        masked.push_str(&text[at..start]);
        let end = (span.end as usize).max(start);
        // A comment line takes its line break with it: speech goes on behind it as if it were not there.
        masked.extend(text[start..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = end;
    }
    masked.push_str(&text[at..]);
    masked.into()
}

/// Pieces between blank lines, trimmed. A line of a comment alone is no blank line of the text, but it does not
/// matter here: a masked comment inside a paragraph joins the lines around it only if none of them is blank.
fn paragraphs(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let mut start = span.start as usize;
    let end = span.end as usize;
    let pieces = std::iter::from_fn(move || {
        let piece = text.get(start..end).filter(|piece| !piece.is_empty())?;
        let mut ends = memchr::memchr_iter(b'\n', piece.as_bytes());
        let stop = ends.find(|at| piece.as_bytes().get(at + 1) == Some(&b'\n')).map_or(end, |at| start + at);
        let trimmed = trimmed(text, Span::new(start, stop));
        start = stop + 1;
        Some(trimmed)
    });
    pieces.filter(|piece| !piece.is_empty())
}

/// A span without the blanks at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let start = span.start as usize + (piece.len() - piece.trim_start().len());
    Span::new(start, start + piece.trim().len())
}
