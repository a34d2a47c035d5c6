//! What a person decided: one line of a `.jsonl` file, never changed, never removed.

use super::Anchor;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A decision. Field order is the order in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// BLAKE3 of the rest, the first 32 hexadecimal digits. Equal ids are one event.
    #[serde(default)]
    pub id: String,
    /// One more than the largest that the coder had seen. Order is (seq, coder, id), never the clock.
    pub seq: u64,
    /// When, for people to read.
    pub at: String,
    /// Who.
    pub coder: String,
    /// What.
    #[serde(rename = "do")]
    pub act: Act,
    /// Which code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Which passage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// Which event or source it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Of an accepted or rejected suggestion: the indicator, `file:line text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// Of an accepted or rejected suggestion: the codebook's hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codebook: Option<String>,
    /// Whatever else the line holds, kept as it is.
    #[serde(flatten)]
    pub rest: BTreeMap<String, serde_json::Value>,
}

/// The kinds of decisions. Those that this version does not use are kept and passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// The coder has read a source to its end.
    Read,
    /// The passage has the code.
    Code,
    /// The coder takes back a coding.
    Uncode,
    /// A rule's suggestion is right.
    Accept,
    /// A rule's suggestion is wrong.
    Reject,
    /// The statement is to be quoted first.
    Star,
    /// The statement is never to be quoted.
    Bar,
    /// An event of the same coder does not hold any more.
    Undo,
    /// Another kind, by name.
    #[serde(untagged)]
    Other(String),
}

/// Kinds of the model that later versions use; they are no surprise in a log.
pub const LATER: &[&str] = &[
    "memo",
    "condense",
    "stance",
    "agreed",
    "dissented",
    "carry",
    "settle",
    "merge",
    "split",
    "retire",
    "rename",
    "move",
    "group",
    "checkpoint",
];

impl Act {
    /// As in the file.
    pub fn name(&self) -> &str {
        match self {
            Act::Read => "read",
            Act::Code => "code",
            Act::Uncode => "uncode",
            Act::Accept => "accept",
            Act::Reject => "reject",
            Act::Star => "star",
            Act::Bar => "bar",
            Act::Undo => "undo",
            Act::Other(name) => name,
        }
    }
}

impl Event {
    /// The id that belongs to the event's content.
    pub fn own_id(&self) -> String {
        let rest = Event { id: String::new(), ..self.clone() };
        // Serialising plain data cannot fail; if it did, the id would only be that of the empty text.
        let text = serde_json::to_string(&rest).unwrap_or_default();
        blake3::hash(text.as_bytes()).to_hex()[..32].to_owned()
    }

    /// The event with its own id.
    pub fn sealed(mut self) -> Event {
        self.id = self.own_id();
        self
    }

    /// The line in the file, without its line break.
    pub fn line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The key by which events are put in order.
    pub fn order(&self) -> (u64, &str, &str) {
        (self.seq, &self.coder, &self.id)
    }
}
