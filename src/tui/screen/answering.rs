//! In a group: who agreed with a statement, and who did not.

use super::{Mode, Screen};
use crate::tui::Key;
use crate::tui::deed::{Deed, Effect};

/// Who answered what.
#[derive(Debug, Clone)]
pub struct Answering {
    /// Agreed, not dissented.
    pub agreed: bool,
    /// The statement that was answered.
    pub answered: usize,
    /// Everybody who takes part, and whether they are meant.
    pub who: Vec<(String, bool)>,
}

impl Answering {
    /// The speaker of the statement answers the nearest statement of somebody else before it, if there is one.
    pub fn new(screen: &Screen, agreed: bool) -> Answering {
        let speaker = |at: usize| screen.page.turns[screen.cells[at].turn].speaker.as_str();
        let own = speaker(screen.at);
        let before = (0..screen.at).rev().find(|at| speaker(*at) != own);
        let who = screen.page.people.iter().map(|name| (name.clone(), before.is_some() && name == own));
        Answering { agreed, answered: before.unwrap_or(screen.at), who: who.collect() }
    }
}

impl Screen {
    pub(super) fn answering(&mut self, mut answering: Answering, key: &Key) -> Option<Effect> {
        match key {
            Key::Esc | Key::Ctrl('c') => return None,
            Key::Up | Key::Char('k') => answering.answered = answering.answered.saturating_sub(1),
            Key::Down | Key::Char('j') => answering.answered = (answering.answered + 1).min(self.cells.len() - 1),
            Key::Char(c) => {
                let at = c.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
                if let Some((_, meant)) = at.and_then(|at| answering.who.get_mut(at)) {
                    *meant = !*meant;
                }
            }
            Key::Enter => {
                let cell = &self.cells[answering.answered];
                let speaker = &self.page.turns[cell.turn].speaker;
                let meant = answering.who.iter().filter(|(name, meant)| *meant && name != speaker);
                let who: Vec<String> = meant.map(|(name, _)| name.clone()).collect();
                if who.is_empty() {
                    self.mode = Mode::Answering(answering);
                    return self.refuse(self.texts.nobody_chosen);
                }
                return Some(Effect::Write(Deed::Answer { span: cell.span, agreed: answering.agreed, who }));
            }
            _ => {}
        }
        self.mode = Mode::Answering(answering);
        None
    }
}
