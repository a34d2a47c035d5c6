//! The state of the screen. A key makes another state, and perhaps something to be done.

mod answering;
mod frame;
mod listing;
mod moving;
mod picking;
mod reading;
mod slots;
mod writing;

pub use answering::Answering;
pub use frame::GUTTER;
pub use picking::{Choice, Goal, Picking};
pub use slots::Slots;
pub use writing::{What, Writing};

use super::Key;
use super::codes::Codes;
use super::deed::{Deed, Effect};
use super::rows::Rows;
use super::sheet::{Cell, Mark, Page, State};
use crate::finding::Finding;
use crate::language::ScreenTexts;
use crate::text::Span;

/// How far a source has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Its id.
    pub id: String,
    /// How many statements it has.
    pub statements: usize,
    /// How many of them have a code.
    pub coded: usize,
    /// How many suggestions wait.
    pub suggested: usize,
    /// Whether the coder has read it to its end.
    pub read: bool,
}

/// Memos that are not about a statement, in order.
#[derive(Debug, Clone, Default)]
pub struct Memos {
    /// On the source.
    pub source: Vec<String>,
    /// On the study.
    pub study: Vec<String>,
    /// On codes, by their ids.
    pub codes: Vec<(String, String)>,
}

/// What is made anew after each decision.
pub struct Shown {
    /// What stands on each statement.
    pub cells: Vec<Cell>,
    /// The codebook.
    pub codes: Codes,
    /// All sources of the study.
    pub sources: Vec<Progress>,
    /// Memos.
    pub memos: Memos,
}

/// A code told of beside the text.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its id.
    pub code: String,
    /// Its statements in the study: id and text.
    pub others: Vec<(String, String)>,
    /// The first line shown.
    pub top: usize,
}

/// One code's suggestions, gone through in all sources.
#[derive(Debug, Clone)]
pub struct Review {
    /// The code's id.
    pub code: String,
    /// How many wait.
    pub left: usize,
    /// How many waited at the beginning.
    pub total: usize,
}

/// What is said in the last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Whether something could not be done.
    pub wrong: bool,
}

/// What keys mean now.
#[derive(Debug, Clone, Default)]
pub enum Mode {
    /// The text is read, and coded.
    #[default]
    Reading,
    /// A code is looked for.
    Picking(Picking),
    /// Something is written.
    Writing(Writing),
    /// It is said who agreed.
    Answering(Answering),
    /// It is asked what a memo is about; the choice.
    MemoAbout(usize),
    /// The sources are listed; the choice.
    Sources(usize),
    /// The keys are shown.
    Help,
}

/// The screen.
pub struct Screen {
    /// Its words.
    pub texts: &'static ScreenTexts,
    /// Who codes.
    pub coder: String,
    /// The source.
    pub page: Page,
    /// What stands on its statements.
    pub cells: Vec<Cell>,
    /// The codebook.
    pub codes: Codes,
    /// All sources.
    pub sources: Vec<Progress>,
    /// Memos on the source, the study, codes.
    pub memos: Memos,
    /// The statement at which the reader is.
    pub at: usize,
    /// The statement to which the selection reaches, before or behind.
    pub until: usize,
    /// The words selected, where not whole statements are.
    pub phrase: Option<Span>,
    /// Which mark of the statement the keys about a code mean.
    pub focus: usize,
    /// The first row shown.
    pub top: usize,
    /// The source in rows.
    pub rows: Rows,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    /// What keys mean.
    pub mode: Mode,
    /// What is said.
    pub said: Option<Said>,
    /// A code beside the text.
    pub told: Option<Told>,
    /// The review under way.
    pub review: Option<Review>,
    /// Codes on digits.
    pub slots: Slots,
    /// What was searched for last.
    pub query: String,
    /// Under which code the last new code was put.
    parent: Option<super::deed::Parent>,
    /// The word on which the mouse was pressed.
    pressed: Option<usize>,
}

impl Screen {
    /// A screen before the first statement, in a window of 80 columns and 24 rows.
    pub fn new(texts: &'static ScreenTexts, coder: &str, page: Page, shown: Shown) -> Screen {
        let mut screen = Screen {
            texts,
            coder: coder.to_owned(),
            page,
            cells: shown.cells,
            codes: shown.codes,
            sources: shown.sources,
            memos: shown.memos,
            at: 0,
            until: 0,
            phrase: None,
            focus: 0,
            top: 0,
            rows: Rows::default(),
            size: (80, 24),
            mode: Mode::Reading,
            said: None,
            told: None,
            review: None,
            slots: Slots::default(),
            query: String::new(),
            parent: None,
            pressed: None,
        };
        screen.focus_on_suggestion();
        screen.lay();
        screen
    }

    /// The codes given last, the latest first: they go on the digits.
    pub fn recall(&mut self, recent: Vec<String>) {
        self.slots = Slots::new(recent);
    }

    /// Shows what stands now.
    pub fn show(&mut self, shown: Shown) {
        let focused = self.focused().map(|mark| self.codes.all[mark.code].id.clone());
        self.cells = shown.cells;
        self.codes = shown.codes;
        self.sources = shown.sources;
        self.memos = shown.memos;
        let last = self.cells.len().saturating_sub(1);
        self.at = self.at.min(last);
        self.until = self.until.min(last);
        self.slots.keep(&self.codes);
        self.focus_on(focused.as_deref().unwrap_or_default());
        if let Mode::Picking(picking) = &mut self.mode {
            picking.look(&self.codes, self.parent.as_ref());
        }
        self.lay();
    }

    /// Opens another source.
    pub fn turn_to(&mut self, page: Page, shown: Shown) {
        self.page = page;
        self.mode = Mode::Reading;
        (self.at, self.until, self.top, self.focus) = (0, 0, 0, 0);
        self.phrase = None;
        self.show(shown);
    }

    /// Does what a key means.
    pub fn press(&mut self, key: Key) -> Option<Effect> {
        match key {
            Key::Resize(width, height) => {
                self.size = (width, height);
                self.lay();
                return None;
            }
            Key::Wheel(lines) if matches!(self.mode, Mode::Reading) => {
                self.scroll(lines);
                return None;
            }
            _ => {}
        }
        self.said = None;
        let effect = match std::mem::take(&mut self.mode) {
            Mode::Reading => self.reading(&key),
            Mode::Picking(picking) => self.picking(picking, key),
            Mode::Writing(writing) => self.writing(writing, &key),
            Mode::Answering(answering) => self.answering(answering, &key),
            Mode::MemoAbout(at) => self.memo_about(at, &key),
            Mode::Sources(at) => self.choosing_source(at, &key),
            Mode::Help => None,
        };
        self.fit();
        effect
    }

    /// The statement at which the reader is.
    pub fn cell(&self) -> &Cell {
        &self.cells[self.at]
    }

    /// The statements selected.
    pub fn selected(&self) -> std::ops::RangeInclusive<usize> {
        self.at.min(self.until)..=self.at.max(self.until)
    }

    /// The passage selected: words, or whole statements.
    pub fn span(&self) -> Span {
        let all = self.selected();
        self.phrase.unwrap_or_else(|| self.cells[*all.start()].span.hull(self.cells[*all.end()].span))
    }

    /// The mark of the statement that is meant.
    pub fn focused(&self) -> Option<&Mark> {
        self.cell().marks.get(self.focus)
    }

    /// The name of a code.
    pub fn name(&self, id: &str) -> String {
        self.codes.find(id).map_or_else(|| id.to_owned(), |at| self.codes.all[at].name.clone())
    }

    /// Says something in the last line.
    pub fn say(&mut self, text: impl Into<String>) {
        self.said = Some(Said { text: text.into(), wrong: false });
    }

    /// Says why something could not be done.
    pub fn complain(&mut self, finding: &Finding) {
        let hint = finding.hint.as_ref().map(|hint| format!(" · {hint}")).unwrap_or_default();
        self.said = Some(Said { text: format!("{}{hint}", finding.found), wrong: true });
    }

    /// Says that something cannot be done.
    fn refuse(&mut self, text: impl Into<String>) -> Option<Effect> {
        self.said = Some(Said { text: text.into(), wrong: true });
        None
    }

    /// What follows on a decision that was written.
    pub fn written(&mut self, deed: &Deed) {
        let texts = self.texts;
        match deed {
            Deed::Code { code, .. } => {
                self.slots.give(code);
                self.focus_on(code);
                self.say((texts.gave)(&self.name(code)));
            }
            Deed::New { name, .. } => {
                let id = crate::codebook::slug(name.trim());
                self.slots.give(&id);
                self.focus_on(&id);
                self.say((texts.made)(name.trim()));
            }
            Deed::Uncode { code, .. } => self.say((texts.took)(&self.name(code))),
            Deed::Judge { code, accept, .. } => {
                if *accept {
                    self.slots.give(code);
                }
                let said =
                    if *accept { (texts.accepted)(&self.name(code)) } else { (texts.rejected)(&self.name(code)) };
                self.say(said);
                self.focus_on_suggestion();
            }
            Deed::Memo { .. } => self.say(texts.memo_kept),
            Deed::Condense { .. } => self.say(texts.condensed),
            Deed::Stance { code, value, .. } => self.say((texts.took_stance)(&self.name(code), value)),
            Deed::Answer { .. } => self.say(texts.answer_kept),
            Deed::Quote { star, .. } => self.say(if *star { texts.starred } else { texts.barred }),
            Deed::TakeBack(_) => self.say(texts.quoting_ended),
            Deed::Read { .. } => self.say((texts.is_read)(&self.page.id)),
        }
    }

    /// Means a code's mark on the statement, if it is there.
    fn focus_on(&mut self, id: &str) {
        let marks = &self.cell().marks;
        let found = marks.iter().position(|mark| self.codes.all.get(mark.code).is_some_and(|code| code.id == id));
        self.focus = found.unwrap_or(self.focus.min(marks.len().saturating_sub(1)));
    }

    /// Means the first suggestion on the statement, if there is one.
    fn focus_on_suggestion(&mut self) {
        if let Some(at) = self.cell().marks.iter().position(|mark| mark.state == State::Suggested) {
            self.focus = at;
        }
    }
}
