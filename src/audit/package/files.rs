//! The files of a package, read.

use crate::document::archive::Archive;
use crate::finding::{Finding, Place, Result};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What a package says that it is.
pub(super) const FORMAT: &str = "tema package 1";

/// The file that names the others.
pub const MANIFEST: &str = "manifest.json";

/// An open package.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The manifest.
    pub manifest: Map<String, Value>,
    /// Every file by name, the manifest among them.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Opens the bytes of a package. What stands in it may be anything: it is looked at, never trusted.
///
/// # Errors
/// When it is no archive, or holds no manifest of this format.
pub fn open(name: &str, bytes: &[u8]) -> Result<Opened> {
    let mut archive = Archive::open(name, bytes)?;
    let mut files = BTreeMap::new();
    for part in archive.parts() {
        if let Some(bytes) = archive.part(&part)? {
            let short = part.strip_prefix("package/").unwrap_or(&part);
            files.insert(short.to_owned(), bytes);
        }
    }
    let no_package = || {
        Box::new(
            Finding::error(format!("`{name}` is no package of tema"))
                .at(Place::file(name))
                .expected(format!("an archive with `{MANIFEST}` that says \"format\": \"{FORMAT}\""))
                .hint("tema package FILE.zip makes one"),
        )
    };
    let manifest = files.get(MANIFEST).ok_or_else(no_package)?;
    let manifest: Value = serde_json::from_slice(manifest).map_err(|_| no_package())?;
    match manifest {
        Value::Object(manifest) if manifest.get("format").and_then(Value::as_str) == Some(FORMAT) => {
            Ok(Opened { manifest, files })
        }
        _ => Err(no_package()),
    }
}

/// The seal of a manifest: a hash over all that it says, the hashes of all files among it.
pub(super) fn seal(manifest: &Map<String, Value>) -> String {
    let rest: Map<String, Value> =
        manifest.iter().filter(|(key, _)| *key != "seal").map(|(key, value)| (key.clone(), value.clone())).collect();
    blake3::hash(Value::Object(rest).to_string().as_bytes()).to_hex()[..32].to_owned()
}

impl Opened {
    /// A text of the manifest.
    pub fn text(&self, key: &str) -> &str {
        self.manifest.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    /// A number of the manifest.
    pub fn number(&self, key: &str) -> usize {
        let number = self.manifest.get(key).and_then(Value::as_u64);
        number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
    }

    /// `true` or `false` of the manifest.
    pub fn flag(&self, key: &str) -> bool {
        self.manifest.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The rows of a file; `None`: it is missing, or no such list.
    pub fn rows(&self, name: &str) -> Option<Vec<Value>> {
        let bytes = self.files.get(name)?;
        if name.ends_with(".jsonl") {
            let text = std::str::from_utf8(bytes).ok()?;
            return text.lines().map(|line| serde_json::from_str(line).ok()).collect();
        }
        match serde_json::from_slice(bytes).ok()? {
            Value::Array(rows) => Some(rows),
            _ => None,
        }
    }
}
