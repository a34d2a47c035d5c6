//! Concordance lines: what stands before and behind each place of a query, in the turn.

use super::Query;
use crate::coding::CodedStudy;
use crate::text::Span;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A concordance line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The statement of the place.
    pub statement: u32,
    /// What stands before it in the turn, cut to whole words; `…` where more stands there.
    pub left: String,
    /// From the first to the last word of the place.
    pub node: String,
    /// What stands behind it.
    pub right: String,
}

/// The lines of a query, with contexts of at most `width` columns of a terminal.
///
/// Where something in the turn is not to be kept, the context ends with the statement.
pub fn lines(coded: &CodedStudy<'_>, query: &Query, width: usize, keep: impl Fn(u32) -> bool) -> Vec<Line> {
    query
        .places
        .iter()
        .map(|(statement, words)| {
            let source = &coded.materials.sources[coded.locate(*statement).0];
            let cell = coded.cell(*statement);
            let own = coded.of_source(coded.locate(*statement).0).filter(|other| coded.cell(*other).turn == cell.turn);
            let turn = match own.into_iter().all(&keep) {
                true => source.turns[cell.turn as usize].span.hull(cell.span),
                false => cell.span,
            };
            let node = words.iter().copied().reduce(Span::hull).unwrap_or(cell.span);
            let text = source.text();
            let piece = |start: u32, end: u32| Span { start, end: end.max(start) }.of(text);
            Line {
                statement: *statement,
                left: fit(piece(turn.start, node.start), width, true),
                node: flat(node.of(text)),
                right: fit(piece(node.end, turn.end), width, false),
            }
        })
        .collect()
}

/// A text on one line.
fn flat(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.chars().filter(|c| c.width().is_some()).collect()
}

/// As much of a text as fits, from its end (`before`) or its beginning. A sign that touches the node stays there.
fn fit(text: &str, width: usize, before: bool) -> String {
    let line = flat(text);
    if line.width() <= width {
        return line;
    }
    let words: Vec<&str> = line.split(' ').collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut used = 1;
    let mut take = |word: &&'_ str| -> bool {
        used += word.width() + 1;
        used <= width
    };
    if before {
        let mut tail: Vec<&str> = words.iter().rev().take_while(|word| take(word)).copied().collect();
        tail.reverse();
        kept.push("…");
        kept.extend(tail);
    } else {
        kept.extend(words.iter().take_while(|word| take(word)).copied());
        kept.push("…");
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contexts_are_cut_to_whole_words_and_measured_in_columns() {
        assert_eq!(fit("one two three", 20, true), "one two three");
        assert_eq!(fit("one two three four", 12, true), "… three four");
        assert_eq!(fit("one two three four", 11, false), "one two …");
        // Each of these takes two columns.
        assert_eq!(fit("漢字 漢字 漢字", 11, false), "漢字 漢字 …");
        assert_eq!(fit("a\n  b", 20, false), "a b");
    }
}
