//! Looking for a code.

use super::{Mode, Screen};
use crate::text::Span;
use crate::tui::codes::Codes;
use crate::tui::deed::{Deed, Effect, Parent};
use crate::tui::{Key, Line};

/// What a code is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// The selection is given it.
    Code,
    /// It is told of beside the text.
    Tell,
    /// A new code is put under it.
    Parent {
        /// The passage that the new code is for.
        span: Span,
        /// The new code's name.
        name: String,
        /// Whether it is in the words of the passage.
        in_vivo: bool,
    },
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A code.
    Code(usize),
    /// A new code, named as is written.
    New,
    /// The inbox.
    Inbox,
    /// No code above.
    Top,
}

/// A code that is looked for.
#[derive(Debug, Clone)]
pub struct Picking {
    /// What for.
    pub goal: Goal,
    /// What is written.
    pub line: Line,
    /// What fits.
    pub choices: Vec<Choice>,
    /// Which of it is chosen.
    pub at: usize,
}

impl Picking {
    /// Nothing is written yet.
    pub fn new(goal: Goal, codes: &Codes, last: Option<&Parent>) -> Picking {
        let mut picking = Picking { goal, line: Line::default(), choices: Vec::new(), at: 0 };
        picking.look(codes, last);
        picking
    }

    /// Looks for what fits. `last`: where the last new code was put.
    pub fn look(&mut self, codes: &Codes, last: Option<&Parent>) {
        let query = self.line.text.trim();
        let found = codes.search(query, self.goal == Goal::Code).into_iter().map(Choice::Code);
        self.choices = match &self.goal {
            Goal::Code => found.chain((!query.is_empty() && !codes.named(query)).then_some(Choice::New)).collect(),
            Goal::Tell => found.collect(),
            Goal::Parent { .. } if query.is_empty() => {
                let under = |parent: &Parent| match parent {
                    Parent::Under(id) => codes.find(id).map(Choice::Code),
                    _ => None,
                };
                let mut all: Vec<Choice> = last.and_then(under).into_iter().collect();
                all.extend(if last == Some(&Parent::Top) {
                    [Choice::Top, Choice::Inbox]
                } else {
                    [Choice::Inbox, Choice::Top]
                });
                let known = all.first().copied();
                all.extend(found.filter(|choice| Some(*choice) != known));
                all
            }
            Goal::Parent { .. } => found.collect(),
        };
        self.at = self.at.min(self.choices.len().saturating_sub(1));
    }

    /// The code chosen, if it is one that is there.
    pub fn code(&self) -> Option<usize> {
        match self.choices.get(self.at) {
            Some(Choice::Code(code)) => Some(*code),
            _ => None,
        }
    }
}

impl Screen {
    pub(super) fn picking(&mut self, mut picking: Picking, key: Key) -> Option<Effect> {
        let last = picking.choices.len().saturating_sub(1);
        match key {
            Key::Esc | Key::Ctrl('c') => return None,
            Key::Enter => return self.picked(picking),
            Key::Ctrl('n') if picking.goal == Goal::Code && !picking.line.text.trim().is_empty() => {
                picking.choices = vec![Choice::New];
                picking.at = 0;
                return self.picked(picking);
            }
            Key::Down | Key::Tab | Key::Ctrl('j') => picking.at = (picking.at + 1).min(last),
            Key::Up | Key::BackTab => picking.at = picking.at.saturating_sub(1),
            Key::PageDown => picking.at = (picking.at + 5).min(last),
            Key::PageUp => picking.at = picking.at.saturating_sub(5),
            Key::Wheel(lines) => picking.at = picking.at.saturating_add_signed(isize::from(lines.signum())).min(last),
            Key::Click(_, row) => {
                self.mode = Mode::Picking(picking.clone());
                let at = self.choice_at(row).filter(|at| *at <= last)?;
                let again = picking.at == at;
                picking.at = at;
                if again {
                    self.mode = Mode::Reading;
                    return self.picked(picking);
                }
            }
            key => {
                if picking.line.press(&key) {
                    picking.at = 0;
                    picking.look(&self.codes, self.parent.as_ref());
                }
            }
        }
        self.mode = Mode::Picking(picking);
        None
    }

    /// The first choice shown, and how many are shown, of a list with one chosen.
    pub fn listed(&self, at: usize) -> (usize, usize) {
        let details = if matches!(self.mode, Mode::Picking(_)) { 4 } else { 0 };
        let rows = usize::from(self.frame().bottom).saturating_sub(3 + details).max(1);
        ((at + 1).saturating_sub(rows), rows)
    }

    /// The choice in a row of the window.
    fn choice_at(&self, row: u16) -> Option<usize> {
        let Mode::Picking(picking) = &self.mode else { return None };
        let (first, rows) = self.listed(picking.at);
        let line = usize::from(row.checked_sub(self.size.1.saturating_sub(self.frame().bottom) + 2)?);
        (line < rows).then_some(first + line)
    }

    fn picked(&mut self, picking: Picking) -> Option<Effect> {
        let name = picking.line.text.trim().to_owned();
        let Some(choice) = picking.choices.get(picking.at).copied() else {
            self.mode = Mode::Picking(picking);
            return self.refuse(self.texts.no_such_code);
        };
        let id = |code: usize| self.codes.all[code].id.clone();
        match (picking.goal, choice) {
            (Goal::Code, Choice::Code(code)) => {
                let id = id(code);
                self.give(&id)
            }
            (Goal::Code, _) => {
                self.pick(Goal::Parent { span: self.span(), name, in_vivo: false });
                None
            }
            (Goal::Tell, Choice::Code(code)) => Some(Effect::Tell(id(code))),
            (Goal::Tell, _) => None,
            (Goal::Parent { span, name, in_vivo }, choice) => {
                let parent = match choice {
                    Choice::Code(code) => Parent::Under(id(code)),
                    Choice::Top => Parent::Top,
                    Choice::Inbox | Choice::New => Parent::Inbox,
                };
                self.parent = Some(parent.clone());
                Some(Effect::Write(Deed::New { span, name, parent, in_vivo }))
            }
        }
    }
}
