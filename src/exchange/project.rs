//! A project of any program, neutral: what all of them have.

use super::loss::Loss;
use crate::document::xml::Element;
use crate::text::Span;
use std::collections::BTreeMap;

/// Attributes of an element that have no place in a study: dates, paths, who changed it.
pub type Attributes = BTreeMap<String, String>;

/// A project. Codes, users, variables and sources refer to one another by position.
#[derive(Debug, Clone, Default)]
pub struct Project {
    /// What it is called.
    pub name: String,
    /// The program that wrote it, as it says itself.
    pub origin: String,
    /// What is said about it.
    pub description: String,
    /// When it was made: the time of what has no time of its own.
    pub at: Option<String>,
    /// Its other attributes.
    pub attributes: Attributes,
    /// Who coded.
    pub users: Vec<User>,
    /// The codes, parents before their children.
    pub codes: Vec<Code>,
    /// The variables.
    pub variables: Vec<Variable>,
    /// The cases.
    pub cases: Vec<Case>,
    /// The texts.
    pub sources: Vec<Source>,
    /// Notes, wherever they hang.
    pub notes: Vec<Note>,
    /// Notes on the project as a whole, by GUID.
    pub on_project: Vec<String>,
    /// Elements without a place in a study, as they were: links, sets, graphs, media.
    pub rest: Vec<Element>,
    /// What happened on the way so far.
    pub loss: Loss,
}

/// Who coded.
#[derive(Debug, Clone, Default)]
pub struct User {
    /// The GUID; empty where the program has none.
    pub guid: String,
    /// The name.
    pub name: String,
    /// Initials or a login.
    pub id: Option<String>,
}

/// A code.
#[derive(Debug, Clone, Default)]
pub struct Code {
    /// The GUID; empty where the program has none.
    pub guid: String,
    /// The name.
    pub name: String,
    /// The position of the code above.
    pub parent: Option<usize>,
    /// What is said about it.
    pub description: String,
    /// The colour as `#RRGGBB`.
    pub color: Option<String>,
    /// Whether passages can have it.
    pub codable: bool,
    /// Notes on it, by GUID.
    pub notes: Vec<String>,
}

/// The type of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Type {
    /// Any text.
    #[default]
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A decimal number.
    Float,
    /// `2026-01-31`.
    Date,
    /// `2026-01-31T12:00:00Z`.
    DateTime,
}

impl Type {
    /// All types, with the names they have in REFI-QDA.
    pub const ALL: [(&'static str, Type); 6] = [
        ("Text", Type::Text),
        ("Boolean", Type::Boolean),
        ("Integer", Type::Integer),
        ("Float", Type::Float),
        ("Date", Type::Date),
        ("DateTime", Type::DateTime),
    ];

    /// The name in REFI-QDA.
    pub fn name(self) -> &'static str {
        Type::ALL.iter().find(|(_, own)| *own == self).map_or("Text", |(name, _)| name)
    }

    /// The type of this name.
    pub fn named(name: &str) -> Option<Type> {
        Type::ALL.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, own)| *own)
    }

    /// Whether a value is one of the type, written so that it comes back as the same text.
    pub fn fits(self, value: &str) -> bool {
        let whole = |text: &str| {
            let digits = text.strip_prefix('-').unwrap_or(text);
            let plain = digits == "0" || !digits.starts_with('0');
            !digits.is_empty()
                && digits.len() <= 18
                && digits.bytes().all(|b| b.is_ascii_digit())
                && plain
                && text != "-0"
        };
        match self {
            Type::Text => true,
            Type::Boolean => matches!(value, "true" | "false"),
            Type::Integer => whole(value),
            Type::Float => match value.split_once('.') {
                None => whole(value),
                Some((left, right)) => {
                    (whole(left) || left == "-0")
                        && !right.is_empty()
                        && right.len() <= 18
                        && right.bytes().all(|b| b.is_ascii_digit())
                }
            },
            Type::Date => value.len() == 10 && value.parse::<jiff::civil::Date>().is_ok(),
            Type::DateTime => is_time(value),
        }
    }

    /// The narrowest type that all values have; text where there is none, or no value at all.
    pub fn of<'v>(values: impl Iterator<Item = &'v str> + Clone) -> Type {
        if values.clone().next().is_none() {
            return Type::Text;
        }
        let order = [Type::Boolean, Type::Integer, Type::Float, Type::Date];
        order.into_iter().find(|kind| values.clone().all(|value| kind.fits(value))).unwrap_or(Type::Text)
    }
}

/// Whether a text is a date with a time as XML has it: `2026-01-31T12:00:00`, with or without a zone.
pub fn is_time(text: &str) -> bool {
    let zoned = text.len() <= 40 && text.contains('T') && text.is_ascii() && !text.contains('[');
    zoned && (text.parse::<jiff::Timestamp>().is_ok() || text.parse::<jiff::civil::DateTime>().is_ok())
}

/// A variable of cases.
#[derive(Debug, Clone, Default)]
pub struct Variable {
    /// The GUID; empty where the program has none.
    pub guid: String,
    /// The name.
    pub name: String,
    /// The type.
    pub kind: Type,
    /// What is said about it.
    pub description: String,
}

/// A case: somebody or something that is compared.
#[derive(Debug, Clone, Default)]
pub struct Case {
    /// The GUID; empty where the program has none.
    pub guid: String,
    /// The name; may be empty.
    pub name: String,
    /// What is said about it.
    pub description: String,
    /// Values by the position of their variable.
    pub values: Vec<(usize, String)>,
    /// The texts that belong to it, by position.
    pub sources: Vec<usize>,
    /// References that have no place in a study: to codes, selections, and sources that are no texts.
    pub rest: Vec<Element>,
}

/// What holds a text in the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Holder {
    /// A text of its own.
    #[default]
    Text,
    /// The words of a PDF.
    Representation,
    /// What is said in a recording.
    Transcript,
    /// What is to be seen in a picture.
    TextDescription,
}

impl Holder {
    /// The element's name in REFI-QDA.
    pub fn name(self) -> &'static str {
        match self {
            Holder::Text => "TextSource",
            Holder::Representation => "Representation",
            Holder::Transcript => "Transcript",
            Holder::TextDescription => "TextDescription",
        }
    }
}

/// A text.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The GUID; empty where the program has none.
    pub guid: String,
    /// The name.
    pub name: String,
    /// What is said about it.
    pub description: String,
    /// The text in the one form.
    pub text: String,
    /// What holds the text.
    pub holder: Holder,
    /// The PDF, recording or picture it belongs to, without what has become part of this text.
    pub shell: Option<Element>,
    /// The GUID of that PDF, recording or picture.
    pub of: Option<String>,
    /// The other attributes.
    pub attributes: Attributes,
    /// Marked passages.
    pub passages: Vec<Passage>,
    /// Codings of the text as a whole.
    pub codings: Vec<Coding>,
    /// Notes on the text, by GUID.
    pub notes: Vec<String>,
    /// Values by the position of their variable, where the text itself has them.
    pub values: Vec<(usize, String)>,
    /// Elements that have no place in a study: points of time in a recording.
    pub rest: Vec<Element>,
}

/// A marked passage.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// The GUID; empty where the program has none.
    pub guid: String,
    /// The title.
    pub name: String,
    /// The bytes of the text.
    pub span: Span,
    /// What is said about it.
    pub description: String,
    /// Who marked it.
    pub user: Option<usize>,
    /// When.
    pub at: Option<String>,
    /// The other attributes.
    pub attributes: Attributes,
    /// Its codings.
    pub codings: Vec<Coding>,
    /// Notes on it, by GUID.
    pub notes: Vec<String>,
}

/// A coding.
#[derive(Debug, Clone, Default)]
pub struct Coding {
    /// The GUID; empty where the program has none.
    pub guid: String,
    /// The code's position.
    pub code: usize,
    /// Who coded.
    pub user: Option<usize>,
    /// When.
    pub at: Option<String>,
    /// Notes on the coding, by GUID.
    pub notes: Vec<String>,
}

/// A note, as a text.
#[derive(Debug, Clone, Default)]
pub struct Note {
    /// The GUID.
    pub guid: String,
    /// The title.
    pub name: String,
    /// The words.
    pub text: String,
    /// What is said about it.
    pub description: String,
    /// Who wrote it.
    pub user: Option<usize>,
    /// When.
    pub at: Option<String>,
    /// The other attributes.
    pub attributes: Attributes,
}
