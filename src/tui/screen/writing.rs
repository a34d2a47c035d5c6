//! Writing a text: a condensed unit, a memo, a name, what is searched for.

use super::{Goal, Mode, Screen};
use crate::tui::deed::{About, Deed, Effect};
use crate::tui::{Key, Line};

/// What is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The statement in few words; then, if asked for, its code.
    Unit {
        /// Whether a code is looked for next.
        then_code: bool,
    },
    /// A memo.
    Memo(About),
    /// A first impression of a source that is read to its end.
    Impression,
    /// What is searched for.
    Search,
    /// The name of a code, from the words of the passage.
    InVivo,
}

/// A text that is being written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// What.
    pub what: What,
    /// The text.
    pub line: Line,
}

impl Writing {
    /// A text to go on with.
    pub fn new(what: What, text: &str) -> Writing {
        Writing { what, line: Line::new(text) }
    }
}

impl Screen {
    pub(super) fn writing(&mut self, mut writing: Writing, key: &Key) -> Option<Effect> {
        match key {
            Key::Esc | Key::Ctrl('c') => None,
            Key::Enter => self.finish(writing),
            key => {
                writing.line.press(key);
                self.mode = Mode::Writing(writing);
                None
            }
        }
    }

    fn finish(&mut self, writing: Writing) -> Option<Effect> {
        let text = writing.line.text.trim().to_owned();
        match writing.what {
            What::Unit { then_code } => {
                let fresh = !text.is_empty() && self.cell().unit.as_ref() != Some(&text);
                let span = self.span();
                if then_code {
                    self.pick(Goal::Code);
                }
                fresh.then_some(Effect::Write(Deed::Condense { span, text }))
            }
            What::Memo(_) if text.is_empty() => None,
            What::Memo(about) => Some(Effect::Write(Deed::Memo { about, text })),
            What::Impression => Some(Effect::Write(Deed::Read { memo: Some(text).filter(|text| !text.is_empty()) })),
            What::Search => {
                self.query = text;
                if !self.query.is_empty() {
                    self.seek_text(true, true);
                }
                None
            }
            What::InVivo if text.is_empty() => None,
            What::InVivo => {
                // The words may be a code already: then that is meant.
                let known = self.codes.all.iter().find(|code| code.given && code.id == crate::codebook::slug(&text));
                if let Some(id) = known.map(|code| code.id.clone()) {
                    return self.give(&id);
                }
                self.pick(Goal::Parent { span: self.span(), name: text, in_vivo: true });
                None
            }
        }
    }
}
