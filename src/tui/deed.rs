//! What the screen asks to be done: decisions to be written, another source to be shown.

use crate::text::Span;

/// What comes of a key, beyond the screen itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// The screen is closed.
    Quit,
    /// A decision is written.
    Write(Deed),
    /// The last decision is taken back.
    Undo,
    /// What was taken back is brought back.
    Redo,
    /// A source is opened, by its id.
    Open(String),
    /// The code's other statements are shown, by its id.
    Tell(String),
    /// In a review: the next (`true`) or the one before of the code's suggestions.
    Seek(bool),
}

/// A decision about the source that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// The passage has the code.
    Code {
        /// The passage.
        span: Span,
        /// The code's id.
        code: String,
    },
    /// A code is made, and the passage has it.
    New {
        /// The passage.
        span: Span,
        /// The code's name.
        name: String,
        /// Where it is put.
        parent: Parent,
        /// Whether its name is in the words of the passage.
        in_vivo: bool,
    },
    /// A coding is taken back.
    Uncode {
        /// The passage.
        span: Span,
        /// The code's id.
        code: String,
    },
    /// A suggestion is accepted or rejected.
    Judge {
        /// The statement.
        span: Span,
        /// The code's id.
        code: String,
        /// Whether it is right.
        accept: bool,
        /// The indicator that made it.
        indicator: Option<String>,
    },
    /// A memo.
    Memo {
        /// About what.
        about: About,
        /// Its words.
        text: String,
    },
    /// The passage in few words.
    Condense {
        /// The passage.
        span: Span,
        /// The words.
        text: String,
    },
    /// Whether the passage speaks for or against what a code names: `for`, `against`, `none`.
    Stance {
        /// The passage.
        span: Span,
        /// The code's id.
        code: String,
        /// The stance.
        value: &'static str,
    },
    /// Who agreed with a statement, or did not.
    Answer {
        /// The statement that was answered.
        span: Span,
        /// Whether they agreed.
        agreed: bool,
        /// Who.
        who: Vec<String>,
    },
    /// The statement is to be quoted first (`true`), or never.
    Quote {
        /// The statement.
        span: Span,
        /// Starred, not barred.
        star: bool,
    },
    /// An own decision is taken back, by its id.
    TakeBack(String),
    /// The source is read to its end.
    Read {
        /// A first impression.
        memo: Option<String>,
    },
}

/// Where a new code is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parent {
    /// It is a topic.
    Top,
    /// Under the inbox, which is made if it is not there.
    Inbox,
    /// Under a code.
    Under(String),
}

/// What a memo is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A passage.
    Passage(Span),
    /// A code, by its id.
    Code(String),
    /// The source.
    Source,
    /// The study.
    Study,
}
