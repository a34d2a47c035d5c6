//! `exchange/refi.json`: what other programs know and a study has no place for, so that it goes out again.

use super::guid;
use super::project::Attributes;
use crate::coding::Anchor;
use crate::finding::{Finding, Place, Result};
use crate::study::Folder;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file.
pub use crate::study::EXCHANGED as FILE;

/// What is kept. Names are those of the study; whatever is not there any more does not go out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The program that wrote the project.
    pub origin: String,
    /// The project's name there.
    pub name: String,
    /// What is said about the project.
    pub description: String,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The project's other attributes.
    pub attributes: Attributes,
    /// By coder.
    pub users: BTreeMap<String, Named>,
    /// By the id of the code.
    pub codes: BTreeMap<String, Named>,
    /// By the name of the column.
    pub variables: BTreeMap<String, Column>,
    /// By the code of the participant.
    pub cases: BTreeMap<String, Named>,
    /// By the name of the source.
    pub sources: BTreeMap<String, Text>,
    /// Marked passages, by GUID.
    pub passages: BTreeMap<String, Marked>,
    /// Notes, by GUID.
    pub notes: BTreeMap<String, Noted>,
    /// Links, sets, graphs, and sources without a text, as XML.
    pub rest: Vec<String>,
}

/// What has a GUID and a name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Named {
    /// The GUID.
    pub guid: String,
    /// The name, where the study's is another.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Initials or a login.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What is said about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// References as XML.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rest: Vec<String>,
}

/// A variable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Column {
    /// The GUID.
    pub guid: String,
    /// The name.
    pub name: String,
    /// The type, as REFI-QDA names it.
    pub kind: String,
    /// What is said about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
}

/// A source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Text {
    /// The GUID.
    pub guid: String,
    /// The name.
    pub name: String,
    /// What is said about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The element that holds the text: `TextSource`, `Representation`, `Transcript`, `TextDescription`.
    pub holder: String,
    /// The PDF, recording or picture it belongs to, as XML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shell: Option<String>,
    /// The GUID of the PDF, recording or picture, for the second text of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The other attributes.
    pub attributes: Attributes,
    /// The values of its row in participants.csv are its own, not those of a case.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub values: bool,
    /// Marked passages on which nothing hangs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bare: Vec<(String, Anchor)>,
    /// Points of time, as XML.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rest: Vec<String>,
}

/// A marked passage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Marked {
    /// The GUID as written.
    pub guid: String,
    /// The title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Who marked it: a coder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The other attributes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: Attributes,
}

/// A note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Noted {
    /// The GUID as written.
    pub guid: String,
    /// The title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What is said about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The other attributes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: Attributes,
}

impl Kept {
    /// What a study keeps; nothing where it never met another program.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn read(folder: &Folder) -> Result<Kept> {
        let Some((file, _)) = folder.read_if_there(FILE)? else { return Ok(Kept::default()) };
        serde_json::from_str(&file.text).map_err(|error| {
            Box::new(
                Finding::error(format!("what other programs know cannot be read: {error}"))
                    .at(Place { line: error.line(), ..Place::file(FILE) })
                    .hint("take the file back from a copy; without it everything goes out with new GUIDs"),
            )
        })
    }

    /// What is no GUID becomes one, so that what goes out is valid; `tema check` names it.
    pub fn mend(&mut self) {
        let mend = |written: &mut String, kind: &str, name: &str| {
            if !written.is_empty() && guid::key(written).is_none() {
                *written = guid::of(kind, name);
            }
        };
        for (kind, list) in [("coder", &mut self.users), ("code", &mut self.codes), ("case", &mut self.cases)] {
            list.iter_mut().for_each(|(name, one)| mend(&mut one.guid, kind, name));
        }
        self.sources.iter_mut().for_each(|(name, one)| mend(&mut one.guid, "source", name));
        self.variables.iter_mut().for_each(|(name, one)| mend(&mut one.guid, "variable", name));
        self.passages.iter_mut().for_each(|(name, one)| mend(&mut one.guid, "selection", name));
        self.notes.iter_mut().for_each(|(name, one)| mend(&mut one.guid, "memo", name));
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
