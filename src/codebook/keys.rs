//! The keys of a codebook file: what the reader knows and what the JSON Schema says are this one list.

use super::Origin;

/// A key of a codebook file or of a code.
pub struct Key {
    /// As written.
    pub name: &'static str,
    /// What stands behind it.
    pub holds: Holds,
    /// What it is for, in a line.
    pub means: &'static str,
}

/// What stands behind a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// One text.
    Text,
    /// A text, or one a language; a noun may have several forms.
    InLanguages,
    /// A list of texts; a single text is a list of one.
    Texts,
    /// Letters, digits, `-` and `_`.
    Id,
    /// `true` or `false`.
    Flag,
    /// A word of [`ORIGINS`].
    Origin,
    /// A list of codes.
    Codes,
}

/// Keys of a file.
pub const FILE: [Key; 2] = [
    Key { name: "title", holds: Holds::InLanguages, means: "What the codebook is about." },
    Key { name: "topics", holds: Holds::Codes, means: "The topics; an empty list is a valid codebook." },
];

/// Keys of a code.
pub const CODE: [Key; 18] = [
    Key {
        name: "id",
        holds: Holds::Id,
        means: "Unique in the study and never changed; made from the name if it is missing.",
    },
    Key {
        name: "name",
        holds: Holds::InLanguages,
        means: "What people call the code. An open code needs nothing else.",
    },
    Key {
        name: "parent",
        holds: Holds::Id,
        means: "The id of the code above, for codes that are not written in its `subtopics`.",
    },
    Key { name: "gloss", holds: Holds::InLanguages, means: "The clause that stands for the code in running prose." },
    Key { name: "aliases", holds: Holds::Texts, means: "Other names that a text uses for the code." },
    Key { name: "definition", holds: Holds::InLanguages, means: "What the code means." },
    Key { name: "include", holds: Holds::InLanguages, means: "When to use it." },
    Key { name: "exclude", holds: Holds::InLanguages, means: "When not to use it." },
    Key {
        name: "examples",
        holds: Holds::Texts,
        means: "Texts that must get the code; `tema codebook test` tries each.",
    },
    Key {
        name: "counter_examples",
        holds: Holds::Texts,
        means: "Texts that must not get the code; `tema codebook test` tries each.",
    },
    Key {
        name: "origin",
        holds: Holds::Origin,
        means: "Where the code comes from: reading, theory, or a participant's own words.",
    },
    Key {
        name: "indicators",
        holds: Holds::Texts,
        means: "Any of these gives a statement the code: truan*, child welfare board, miss* NEAR/4 (lesson* OR school), ~stem, /regex/.",
    },
    Key { name: "except", holds: Holds::Texts, means: "Any of these takes the code from the statement again." },
    Key { name: "fold", holds: Holds::Flag, means: "Whether diacritics do not count in the code's indicators." },
    Key {
        name: "codable",
        holds: Holds::Flag,
        means: "Whether statements can carry the code itself; false: only its sub-topics.",
    },
    Key {
        name: "retired",
        holds: Holds::Flag,
        means: "Whether the code is not used any more; what was coded with it stays.",
    },
    Key { name: "color", holds: Holds::Text, means: "The code's colour." },
    Key { name: "subtopics", holds: Holds::Codes, means: "The codes below." },
];

/// Where a code may come from.
pub const ORIGINS: [(&str, Origin); 3] =
    [("inductive", Origin::Inductive), ("deductive", Origin::Deductive), ("in-vivo", Origin::InVivo)];

/// The names of some keys.
pub const fn names<const N: usize>(keys: &[Key; N]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = keys[at].name;
        at += 1;
    }
    names
}
