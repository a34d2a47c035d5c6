//! What is held back of results that are for others, and how a study is told without it.

use super::Context;
use crate::language::Wording;
use crate::report::model::{Block, Inline};

/// How many people a cell of a table or a sentence names before it counts the others; the formats for programs have them all.
const MOST_NAMED: usize = 60;

/// What is held back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The result is for others; what tells of fewer people than this is held back.
    smallest: Option<usize>,
    /// Codes of participants and sources are held back.
    hides_codes: bool,
}

impl Sharing {
    /// For others.
    pub fn of(smallest: usize, hides_codes: bool) -> Self {
        Sharing { smallest: Some(smallest), hides_codes }
    }

    /// Whether the result is for others.
    pub fn is_shared(self) -> bool {
        self.smallest.is_some()
    }

    /// What tells of fewer people than this is held back.
    pub fn smallest(self) -> Option<usize> {
        self.smallest
    }

    /// Whether the codes of participants and sources are held back.
    pub fn hides_codes(self) -> bool {
        self.hides_codes
    }

    /// Whether these are so few that what they have in common tells who they are.
    pub fn is_few(self, people: usize) -> bool {
        self.smallest.is_some_and(|smallest| (1..smallest).contains(&people))
    }

    /// What is held back, in sentences.
    pub fn held(self, wording: &dyn Wording) -> Vec<&'static str> {
        let texts = wording.sharing();
        let sentences = [self.is_shared().then(|| texts.held()), self.hides_codes().then(|| texts.codes_held())];
        sentences.into_iter().flatten().collect()
    }
}

impl<'a> Context<'a> {
    /// The codes of cases, as far as they are for the reader.
    pub fn named(&self, cases: &crate::coding::Set) -> Vec<String> {
        if self.sharing.hides_codes() { Vec::new() } else { self.codes_of(cases) }
    }

    /// The same as far as anybody reads them; behind these what `more` says of the number of the others.
    pub fn most_named(&self, cases: &crate::coding::Set, more: impl Fn(usize) -> String) -> Vec<String> {
        let others = cases.len().saturating_sub(MOST_NAMED);
        if self.sharing.hides_codes() || others == 0 {
            return self.named(cases);
        }
        let mut codes = self.named(&cases.iter().take(MOST_NAMED).collect());
        codes.push(more(others));
        codes
    }

    /// ` (SP3)`; nothing where codes are held back.
    pub fn said_by(&self, statement: u32) -> String {
        if self.sharing.hides_codes() {
            return String::new();
        }
        format!(" ({})", self.coded.speaker_code(statement))
    }

    /// Statements in their order; by their words where it would say which come from one participant.
    pub fn ordered(&self, mut statements: Vec<u32>) -> Vec<u32> {
        if self.sharing.hides_codes() {
            statements.sort_by_key(|statement| self.words(*statement));
        }
        statements
    }

    /// Whether the words of a statement are held back where it stands for a code: it is barred for this code, or for all.
    pub fn withheld(&self, code: usize, statement: u32) -> bool {
        let decisions = &self.coded.decisions;
        let own = u32::try_from(code).ok().and_then(|code| decisions.quoting(code, statement));
        self.sharing.is_shared() && (own == Some(false) || decisions.barred(statement))
    }

    /// The words of a statement that stands for some codes, or that they are held back.
    pub fn shown(&self, codes: &[usize], statement: u32) -> String {
        match codes.iter().any(|code| self.withheld(*code, statement)) {
            true => "[…]".to_owned(),
            false => self.words(statement),
        }
    }

    /// Whether the words of a statement may be counted and shown among those of all.
    pub fn may_be_quoted(&self, statement: u32) -> bool {
        !(self.sharing.is_shared() && self.coded.decisions.barred(statement))
    }

    /// The statements of a code in full; their words alone where codes of participants are held back.
    pub fn listed(&self, code: usize, statements: Vec<u32>) -> Block {
        if !self.sharing.hides_codes() {
            return Block::Statements(statements);
        }
        let quote = |statement: u32| match self.withheld(code, statement) {
            true => vec![Inline::text("[…]")],
            false => self.cited(Some(code), statement),
        };
        Block::List(self.ordered(statements).into_iter().map(quote).collect())
    }
}
