//! What keys mean while the text is read.

use super::{Answering, Goal, Mode, Picking, Screen, What, Writing};
use crate::tui::Key;
use crate::tui::deed::{Deed, Effect};
use crate::tui::sheet::State;

/// What the digit keys give where a Lithuanian keyboard has letters.
const LITHUANIAN: &str = "ąčęėįšųū";

impl Screen {
    pub(super) fn reading(&mut self, key: &Key) -> Option<Effect> {
        let page = isize::try_from(self.frame().height.saturating_sub(2) / 2).unwrap_or(1).max(1);
        match key {
            Key::Char('j') | Key::Down => self.step(1),
            Key::Char('k') | Key::Up => self.step(-1),
            Key::Char(']') => self.turn(true),
            Key::Char('[') => self.turn(false),
            Key::Char('g') | Key::Home => self.go(0),
            Key::Char('G') | Key::End => self.go(self.cells.len()),
            Key::PageDown | Key::Ctrl('d' | 'f') | Key::Char(' ') => self.step(page),
            Key::PageUp | Key::Ctrl('b') => self.step(-page),
            Key::Tab => return self.suggestion(true),
            Key::BackTab => return self.suggestion(false),
            Key::Char(c @ ('o' | 'O')) => match self.next_uncoded(*c == 'o') {
                Some(at) => self.go(at),
                None => return self.refuse(self.texts.no_uncoded),
            },
            Key::Char('J') | Key::ShiftDown => self.extend(1),
            Key::Char('K') | Key::ShiftUp => self.extend(-1),
            Key::Char('l') | Key::Right => self.by_word(false, true),
            Key::Char('h') | Key::Left => self.by_word(false, false),
            Key::Char('L') | Key::ShiftRight => self.by_word(true, true),
            Key::Char('H') | Key::ShiftLeft => self.by_word(true, false),
            Key::Esc => self.step_back(),
            Key::Click(column, row) => self.click(*column, *row),
            Key::Drag(column, row) => self.drag(*column, *row),
            Key::Char('c') | Key::Enter => self.pick(Goal::Code),
            Key::Char('i') => return self.in_vivo(),
            Key::Char('a') => return self.judge(true),
            Key::Char('x') => return self.judge(false),
            Key::Char('d') | Key::Delete => return self.uncode(),
            Key::Char('w') => self.write(What::Unit { then_code: true }),
            Key::Char('e') => self.write(What::Unit { then_code: false }),
            Key::Char('m') => self.mode = Mode::MemoAbout(0),
            Key::Char('s') => return self.quote(true),
            Key::Char('b') => return self.quote(false),
            Key::Char('+') => return self.stance("for"),
            Key::Char('-' | '−') => return self.stance("against"),
            Key::Char('=') => return self.stance("none"),
            Key::Char('y') => return self.answer(true),
            Key::Char('Y') => return self.answer(false),
            Key::Char('.') => self.turn_focus(1),
            Key::Char(',') => self.turn_focus(-1),
            Key::Char('t') => return self.tell(),
            Key::Char('}') => self.scroll_told(1),
            Key::Char('{') => self.scroll_told(-1),
            Key::Char('/') => self.write(What::Search),
            Key::Char('n') => self.seek_text(true, false),
            Key::Char('N') => self.seek_text(false, false),
            Key::Char('R') => self.write(What::Impression),
            Key::Char('S') => {
                let now = self.sources.iter().position(|source| source.id == self.page.id);
                self.mode = Mode::Sources(now.unwrap_or(0));
            }
            Key::Char('u') | Key::Ctrl('z') => return Some(Effect::Undo),
            Key::Char('U') | Key::Ctrl('r' | 'y') => return Some(Effect::Redo),
            Key::Char('?') => self.mode = Mode::Help,
            Key::Char('q') | Key::Ctrl('c' | 'q') => return Some(Effect::Quit),
            Key::Char(c) => return self.digit(*c),
            _ => {}
        }
        None
    }

    /// Out of the innermost thing: the selection, then what stands beside.
    fn step_back(&mut self) {
        if self.phrase.is_some() || self.until != self.at {
            let (at, focus) = (self.at, self.focus);
            self.go(at);
            self.focus = focus;
        } else if self.told.take().is_some() {
            self.lay();
        } else {
            self.query.clear();
        }
    }

    fn suggestion(&mut self, forward: bool) -> Option<Effect> {
        if self.review.is_some() {
            return Some(Effect::Seek(forward));
        }
        match self.next_suggestion(forward) {
            Some((at, mark)) => {
                self.go(at);
                self.focus = mark;
                None
            }
            None => self.refuse(self.texts.no_suggestions),
        }
    }

    /// A code on a digit.
    fn digit(&mut self, c: char) -> Option<Effect> {
        let of_letter = LITHUANIAN.chars().position(|letter| letter == c).map(|at| at + 1);
        let digit = c.to_digit(10).map(|digit| digit as usize).or(of_letter)?;
        match self.slots.on(digit).map(str::to_owned) {
            Some(id) => self.give(&id),
            None => self.refuse((self.texts.no_digit)(digit)),
        }
    }

    /// Gives the selection a code, unless it has it.
    pub(super) fn give(&mut self, id: &str) -> Option<Effect> {
        let whole = self.phrase.is_none() && self.at == self.until;
        let there = self.cell().marks.iter().find(|mark| self.codes.all[mark.code].id == id);
        if whole && there.is_some_and(|mark| mark.state != State::Suggested) {
            return self.refuse((self.texts.has_it)(&self.name(id)));
        }
        Some(Effect::Write(Deed::Code { span: self.span(), code: id.to_owned() }))
    }

    fn judge(&mut self, accept: bool) -> Option<Effect> {
        if self.focused().is_none_or(|mark| mark.state != State::Suggested) {
            self.focus_on_suggestion();
        }
        let Some(mark) = self.focused().filter(|mark| mark.state == State::Suggested) else {
            return self.refuse(self.texts.no_suggestion);
        };
        let code = self.codes.all[mark.code].id.clone();
        let indicator = mark.reasons.first().map(|reason| format!("{} {}", reason.place, reason.indicator));
        Some(Effect::Write(Deed::Judge { span: self.cell().span, code, accept, indicator }))
    }

    fn uncode(&mut self) -> Option<Effect> {
        match self.focused() {
            None => self.refuse(self.texts.no_code_here),
            Some(mark) if mark.state == State::Suggested => self.refuse(self.texts.reject_instead),
            Some(mark) => {
                let code = self.codes.all[mark.code].id.clone();
                Some(Effect::Write(Deed::Uncode { span: self.cell().span, code }))
            }
        }
    }

    fn in_vivo(&mut self) -> Option<Effect> {
        let words = self.span().of(&self.page.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let name = words.trim_matches(|c: char| !c.is_alphanumeric());
        self.mode = Mode::Writing(Writing::new(What::InVivo, name));
        None
    }

    fn quote(&mut self, star: bool) -> Option<Effect> {
        let cell = self.cell();
        Some(Effect::Write(match &cell.quoting {
            Some((now, id)) if *now == star => Deed::TakeBack(id.clone()),
            _ => Deed::Quote { span: cell.span, star },
        }))
    }

    fn stance(&mut self, value: &'static str) -> Option<Effect> {
        match self.focused() {
            None => self.refuse(self.texts.no_code_here),
            Some(mark) => {
                let code = self.codes.all[mark.code].id.clone();
                Some(Effect::Write(Deed::Stance { span: self.cell().span, code, value }))
            }
        }
    }

    fn answer(&mut self, agreed: bool) -> Option<Effect> {
        if self.page.people.len() < 2 {
            return self.refuse(self.texts.only_group);
        }
        self.mode = Mode::Answering(Answering::new(self, agreed));
        None
    }

    fn turn_focus(&mut self, by: isize) {
        let marks = self.cell().marks.len();
        if marks > 0 {
            self.focus = (self.focus + marks).saturating_add_signed(by) % marks;
        }
    }

    fn tell(&mut self) -> Option<Effect> {
        let Some(mark) = self.focused() else {
            if self.told.take().is_some() {
                self.lay();
            } else {
                self.pick(Goal::Tell);
            }
            return None;
        };
        let id = self.codes.all[mark.code].id.clone();
        if self.told.as_ref().is_some_and(|told| told.code == id) {
            self.told = None;
            self.lay();
            return None;
        }
        Some(Effect::Tell(id))
    }

    fn scroll_told(&mut self, by: isize) {
        if let Some(told) = &mut self.told {
            told.top = told.top.saturating_add_signed(by * 3);
        }
    }

    pub(super) fn pick(&mut self, goal: Goal) {
        self.mode = Mode::Picking(Picking::new(goal, &self.codes, self.parent.as_ref()));
    }

    fn write(&mut self, what: What) {
        let text = match &what {
            What::Unit { .. } => self.cell().unit.clone().unwrap_or_default(),
            _ => String::new(),
        };
        self.mode = Mode::Writing(Writing::new(what, &text));
    }
}
