//! Pieces of a text that are replaced, and where everything else stands afterwards.

use crate::text::Span;

/// Some bytes of a text and what comes in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub span: Span,
    /// What comes.
    pub text: String,
    /// The line of the list of stand-ins, if one asks for it.
    pub line: Option<usize>,
}

/// A text before and after some edits.
#[derive(Debug, Clone)]
pub struct Edited {
    /// As it was.
    pub old: String,
    /// As it is to be.
    pub new: String,
    /// The edits, sorted, not overlapping.
    pub edits: Vec<Edit>,
}

impl Edited {
    /// Makes edits, which must be sorted and not overlap; one that overlaps an earlier one is passed over.
    pub fn new(old: &str, edits: Vec<Edit>) -> Edited {
        let mut new = String::with_capacity(old.len());
        let mut at = 0;
        let mut made = Vec::with_capacity(edits.len());
        for edit in edits {
            let (start, end) = (edit.span.start as usize, edit.span.end as usize);
            if start < at || end > old.len() {
                continue;
            }
            new.push_str(&old[at..start]);
            new.push_str(&edit.text);
            at = end;
            made.push(edit);
        }
        new.push_str(&old[at..]);
        Edited { old: old.to_owned(), new, edits: made }
    }

    /// Where a span of the old text stands in the new one. A span that cuts through an edit takes all of it.
    pub fn carried(&self, span: Span) -> Span {
        Span::new(self.place(span.start, false), self.place(span.end, true))
    }

    fn place(&self, at: u32, end: bool) -> usize {
        let mut moved = at as usize;
        for edit in &self.edits {
            if edit.span.end <= at && (edit.span.end < at || !edit.span.is_empty()) {
                moved = moved - edit.span.len() + edit.text.len();
            } else if edit.span.start < at {
                let start = moved - (at - edit.span.start) as usize;
                return if end { start + edit.text.len() } else { start };
            } else {
                break;
            }
        }
        moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span::new(start, end), text: text.to_owned(), line: None }
    }

    #[test]
    fn a_span_takes_the_whole_of_what_it_cuts() {
        let edited = Edited::new("Ann met Bob and Tom.", vec![edit(0, 3, "[x]"), edit(8, 11, "[longer]")]);
        assert_eq!(edited.new, "[x] met [longer] and Tom.");
        assert_eq!(edited.carried(Span::new(4, 7)).of(&edited.new), "met");
        assert_eq!(edited.carried(Span::new(4, 10)).of(&edited.new), "met [longer]");
        assert_eq!(edited.carried(Span::new(9, 20)).of(&edited.new), "[longer] and Tom.");
        assert_eq!(edited.carried(Span::new(0, 20)).of(&edited.new), edited.new);
    }

    proptest! {
        /// What is not replaced is there afterwards, word for word, where [`Edited::carried`] says.
        #[test]
        fn what_is_not_replaced_stays(
            pieces in proptest::collection::vec(("[a-zė ]{0,12}", "[A-Z]{1,5}", "\\[[a-z]{0,9}\\]"), 0..8),
            tail in "[a-zė ]{0,12}",
        ) {
            let mut old = String::new();
            let mut edits = Vec::new();
            let mut kept = Vec::new();
            for (before, name, stand_in) in &pieces {
                kept.push(Span::new(old.len(), old.len() + before.len()));
                old.push_str(before);
                edits.push(edit(old.len(), old.len() + name.len(), stand_in));
                old.push_str(name);
            }
            kept.push(Span::new(old.len(), old.len() + tail.len()));
            old.push_str(&tail);
            let edited = Edited::new(&old, edits);
            for span in kept.into_iter().filter(|span| !span.is_empty()) {
                prop_assert_eq!(edited.carried(span).of(&edited.new), span.of(&old));
            }
            let bare: String = edited.new.chars().filter(|c| !c.is_uppercase()).collect();
            prop_assert_eq!(bare, edited.new.clone());
        }
    }
}
