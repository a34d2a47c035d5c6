//! What a person decided: one line of a `.jsonl` file, never changed, never removed.

use super::Anchor;
use super::trim::Trim;
use crate::language::Wording;
use crate::text::{CodePoints, Span};
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
    /// The words of a memo, a condensed unit, a new name, a checkpoint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Of a passage that was exactly one statement: the version of the splitter that cut it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub splitter: Option<u32>,
    /// Of a stance `for`, `against` or `none`; of a settlement `yes` or `no`; `part` where only a part of a source was read,
    /// because no more of it was given to the coder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Who agreed or dissented, as codes of participants; for which cases something is inferred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// What there was before: merged codes, the parent left, the old name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<String>,
    /// What came of it: the new parent, the codes that one was split into, the coder to whom a passage was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<String>,
    /// Files of the study at that time, each with the hash under which `history/` holds it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Kept>,
    /// Decisions made by one command have the same number here: they are undone together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<u64>,
    /// Of a trimmed quote: what of the passage is left out, each from its first code point to one past its last, counted
    /// from the start of the passage; nothing: it is quoted as a whole again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<(usize, usize)>,
    /// Whatever else the line holds, kept as it is.
    #[serde(flatten)]
    pub rest: BTreeMap<String, serde_json::Value>,
}

/// A file of the study at some time: `history/` holds it by its hash, with the ending of its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The file, as a name in the study.
    pub name: String,
    /// What it was; nothing: it was not there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it was made into; nothing: it was only kept, or taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

macro_rules! acts {
    ($($(#[doc = $what:literal])+ $act:ident $name:literal,)+) => {
        /// The kinds of decisions. A kind that this version does not know is kept and passed over.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Act {
            $($(#[doc = $what])+ $act,)+
            /// Another kind, by name.
            #[serde(untagged)]
            Other(String),
        }

        impl Act {
            /// Every kind there is.
            pub const ALL: &'static [Act] = &[$(Act::$act),+];

            /// As in the file.
            pub fn name(&self) -> &str {
                match self {
                    $(Act::$act => $name,)+
                    Act::Other(name) => name,
                }
            }
        }
    };
}

acts! {
    /// The coder has read a source to its end.
    Read "read",
    /// The passage has the code.
    Code "code",
    /// The coder takes back a coding.
    Uncode "uncode",
    /// A rule's suggestion is right.
    Accept "accept",
    /// A rule's suggestion is wrong.
    Reject "reject",
    /// A memo on a passage, a code, a source or the study.
    Memo "memo",
    /// The passage in few words: a condensed meaning unit.
    Condense "condense",
    /// Whether the passage speaks for or against what the code names.
    Stance "stance",
    /// In a focus group: who agreed with the passage.
    Agreed "agreed",
    /// In a focus group: who spoke or stood against the passage.
    Dissented "dissented",
    /// From the passage the coder infers the code for a case of which nothing says it.
    Inferred "inferred",
    /// The statement is to be quoted first.
    Star "star",
    /// The statement is never to be quoted.
    Bar "bar",
    /// Quoted, the passage is without some of its words.
    Trim "trim",
    /// A decision whose text was corrected stands at another passage now.
    Carry "carry",
    /// Two coders' disagreement is resolved: the passage has the code, or has it not.
    Settle "settle",
    /// An event of the same coder does not hold any more.
    Undo "undo",
    /// Codes became one.
    Merge "merge",
    /// A code became several; on a passage: what was said of the code there is said of those it went to.
    Split "split",
    /// A code is not used any more.
    Retire "retire",
    /// A code has another name.
    Rename "rename",
    /// A code stands elsewhere in the codebook.
    Move "move",
    /// Codes were put under parents, many at once.
    Group "group",
    /// The study as it stands, kept.
    Checkpoint "checkpoint",
    /// The passage is given to a second coder to code.
    Assign "assign",
}

impl Act {
    /// Whether it says something about what a text holds: whoever makes such decisions is a coder, and once one is
    /// made, people's decisions are the basis of counts.
    pub fn is_coding(&self) -> bool {
        use Act::{Accept, Bar, Code, Read, Reject, Settle, Star, Uncode};
        matches!(self, Read | Code | Uncode | Accept | Reject | Star | Bar | Settle)
    }

    /// Whether it is about the codebook.
    pub fn is_codebook(&self) -> bool {
        use Act::{Group, Merge, Move, Rename, Retire, Split};
        matches!(self, Merge | Split | Retire | Rename | Move | Group)
    }
}

impl Event {
    /// An event with nothing but its kind.
    pub fn new(seq: u64, at: &str, coder: &str, act: Act) -> Event {
        Event {
            id: String::new(),
            seq,
            at: at.to_owned(),
            coder: coder.to_owned(),
            act,
            code: None,
            anchor: None,
            of: None,
            why: None,
            indicator: None,
            codebook: None,
            text: None,
            splitter: None,
            value: None,
            about: Vec::new(),
            from: Vec::new(),
            to: Vec::new(),
            files: Vec::new(),
            batch: None,
            cut: Vec::new(),
            rest: BTreeMap::new(),
        }
    }

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

    /// Whether the event names a code, as what it is about, what it came from, or what it became.
    pub fn names_code(&self, code: &str) -> bool {
        let lists = self.act.is_codebook().then(|| self.from.iter().chain(&self.to)).into_iter().flatten();
        self.code.as_deref() == Some(code) || lists.into_iter().any(|id| id == code)
    }

    /// The source it is about.
    pub fn source(&self) -> Option<&str> {
        let about = matches!(self.act, Act::Read | Act::Memo).then_some(self.of.as_deref()).flatten();
        self.anchor.as_ref().map(|anchor| anchor.source.as_str()).or(about)
    }

    /// The decision on one line, in English: `code telephone on “I ring her …”`.
    pub fn in_words(&self) -> String {
        self.told(crate::language::fallback())
    }

    /// The decision on one line.
    pub fn told(&self, wording: &dyn Wording) -> String {
        let texts = wording.trail();
        let (open, close) = wording.quotation_marks();
        let quoted = |text: &str| format!("{open}{text}{close}");
        let untrim = self.act == Act::Trim && self.cut.is_empty();
        let mut words = texts.act(if untrim { "untrim" } else { self.act.name() }).to_owned();
        let mut add = |text: &str| {
            words.push(' ');
            words.push_str(text);
        };
        if !self.from.is_empty() {
            add(&self.from.join(", "));
            add(texts.became(self.act == Act::Merge));
        }
        if let Some(code) = &self.code {
            add(code);
        }
        if !self.to.is_empty() {
            add(&format!("→ {}", self.to.join(", ")));
        }
        if let Some(value) = &self.value {
            add(texts.value(value));
        }
        if !self.about.is_empty() {
            add(&self.about.join(", "));
        }
        if let Some(text) = &self.text {
            // What a change of the codebook moved is told whole.
            add(&if self.act.is_codebook() { quoted(text) } else { quoted(&short(text)) });
        }
        if let Some(quote) = self.trimmed() {
            add(&quoted(&short(&quote)));
        }
        match (&self.anchor, &self.of) {
            (Some(anchor), _) => add(&texts.on(&anchor.source, &quoted(&short(&anchor.exact)))),
            (None, Some(of)) if self.act != Act::Undo => add(of),
            (None, Some(of)) => add(&of[..of.len().min(8)]),
            _ => {}
        }
        words
    }

    /// Of a trimmed quote: the bytes of the passage, as the event has it, that are left out. `None` where they are not in
    /// it, because the line was changed by hand.
    pub fn cuts(&self) -> Option<Vec<Span>> {
        let exact = &self.anchor.as_ref()?.exact;
        let points = CodePoints::new(exact);
        let byte = |at: &(usize, usize)| {
            let (start, end) = (points.to_byte(at.0)?, points.to_byte(at.1)?);
            (start <= end).then(|| Span::new(start, end))
        };
        self.cut.iter().map(byte).collect()
    }

    /// Of a trimmed quote: the quote, as it is printed.
    pub fn trimmed(&self) -> Option<String> {
        let cuts = self.cuts().filter(|cuts| !cuts.is_empty())?;
        Some(Trim::new(&self.anchor.as_ref()?.exact, cuts).printed())
    }

    /// The event, with these bytes of its passage left out.
    pub fn without(self, cuts: &[Span]) -> Event {
        let exact = self.anchor.as_ref().map_or("", |anchor| &anchor.exact);
        let points = CodePoints::new(exact);
        let cut = cuts.iter().map(|cut| (points.from_byte(cut.start as usize), points.from_byte(cut.end as usize)));
        let cut = cut.collect();
        Event { cut, ..self }
    }

    /// The key by which events are put in order.
    pub fn order(&self) -> (u64, &str, &str) {
        (self.seq, &self.coder, &self.id)
    }
}

/// How many signs of a passage are shown in a line.
const SHORT: usize = 60;

/// The beginning of a passage, on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHORT) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
