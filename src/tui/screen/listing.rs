//! Short lists: what a memo is about, and the sources.

use super::{Mode, Screen, What, Writing};
use crate::tui::Key;
use crate::tui::deed::{About, Effect};

/// Moves a choice in a list.
fn moved(at: usize, key: &Key, count: usize) -> usize {
    let last = count.saturating_sub(1);
    match key {
        Key::Down | Key::Char('j') | Key::Tab => (at + 1).min(last),
        Key::Up | Key::Char('k') | Key::BackTab => at.saturating_sub(1),
        Key::Char('g') | Key::Home => 0,
        Key::Char('G') | Key::End => last,
        Key::Wheel(lines) => at.saturating_add_signed(isize::from(lines.signum())).min(last),
        _ => at,
    }
}

impl Screen {
    /// What memos can be about now: the statement, the code that is meant, the source, the study.
    pub fn abouts(&self) -> Vec<About> {
        let code = self.focused().map(|mark| About::Code(self.codes.all[mark.code].id.clone()));
        [About::Passage(self.span())].into_iter().chain(code).chain([About::Source, About::Study]).collect()
    }

    pub(super) fn memo_about(&mut self, at: usize, key: &Key) -> Option<Effect> {
        let abouts = self.abouts();
        let digit = match key {
            Key::Char(c) => c.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1)),
            _ => None,
        };
        let chosen = match key {
            Key::Esc | Key::Ctrl('c') | Key::Char('q') => return None,
            Key::Enter | Key::Char('m') => abouts.get(at),
            _ => digit.and_then(|digit| abouts.get(digit)),
        };
        self.mode = match chosen {
            Some(about) => Mode::Writing(Writing::new(What::Memo(about.clone()), "")),
            None => Mode::MemoAbout(moved(at, key, abouts.len())),
        };
        None
    }

    pub(super) fn choosing_source(&mut self, at: usize, key: &Key) -> Option<Effect> {
        match key {
            Key::Esc | Key::Ctrl('c') | Key::Char('q' | 'S') => None,
            Key::Enter => {
                let id = self.sources.get(at)?.id.clone();
                (id != self.page.id).then_some(Effect::Open(id))
            }
            key => {
                self.mode = Mode::Sources(moved(at, key, self.sources.len()));
                None
            }
        }
    }
}
