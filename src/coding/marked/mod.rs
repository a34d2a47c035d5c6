//! A source with its decisions as a text for an editor, and the changes of that text as decisions.
//!
//! A line is a turn's heading (`[2] SP3`), speech that is never coded (`| …`), a statement (`2.1  …`), a mark below its
//! statement, a comment (`# …`), or empty. Marks: `+ code` it has the code, `? code` a rule suggests it, `- code` it has it
//! not, `++ name` it has a new code, `= …` in few words, `> …` a memo.

mod changes;
mod write;

pub use changes::{Marking, markings};
pub use write::marked;

/// The file of a study in which a source's text lies while it is in an editor.
pub fn file(source: &str) -> String {
    format!("{source}.coding.txt")
}

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The statement has the code.
    Code,
    /// It has a code that is not there yet.
    New,
    /// A rule suggests the code.
    Suggested,
    /// It has not the code.
    Not,
    /// In few words.
    Unit,
    /// A memo.
    Memo,
}

impl Kind {
    /// Every kind; a sign that begins with another comes before it.
    const ALL: [Kind; 6] = [Kind::New, Kind::Code, Kind::Suggested, Kind::Not, Kind::Unit, Kind::Memo];

    /// The sign at the beginning of the line.
    fn sign(self) -> &'static str {
        match self {
            Kind::Code => "+",
            Kind::New => "++",
            Kind::Suggested => "?",
            Kind::Not => "-",
            Kind::Unit => "=",
            Kind::Memo => ">",
        }
    }

    /// Whether what follows is a code's id, behind which a comment may stand.
    fn names_code(self) -> bool {
        matches!(self, Kind::Code | Kind::Suggested | Kind::Not)
    }
}
