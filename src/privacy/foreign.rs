//! What another program knew of a study, in `exchange/refi.json`; and texts that lie in an editor.

use super::edits::{Edit, Edited};
use super::rewrite::{Rewrite, Wording};
use super::standins::Finder;
use crate::coding::{Anchor, Materials};
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use crate::study::EXCHANGED;
use crate::text::Span;
use regex::Regex;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Fields that hold no words: GUIDs, kinds, times, coders; and anchors, which follow their texts.
const FIXED: &[&str] = &["guid", "kind", "holder", "of", "user", "at", "origin", "bare"];

static GUID: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").ok());

/// An attribute of an element, with its value.
static ATTRIBUTE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("([\\w:.-]+)=\"([^\"]*)\"").ok());

/// The file as it is, if there is one.
pub fn file(materials: &Materials) -> Option<File> {
    materials.folder.read_if_there(EXCHANGED).ok().flatten().map(|(file, _)| file)
}

/// The file as a tree.
fn tree(file: &File) -> Result<Map<String, Value>> {
    serde_json::from_str(&file.text).map_err(|error| {
        Box::new(
            Finding::error(format!("what other programs know cannot be read: {error}"))
                .at(Place::file(EXCHANGED))
                .hint("take the file back from a copy, or remove it; nothing was written"),
        )
    })
}

/// The file of a tree, as an import writes it.
fn written(tree: &Map<String, Value>) -> Vec<u8> {
    (serde_json::to_string_pretty(tree).unwrap_or_default() + "\n").into_bytes()
}

/// Every text that people wrote.
fn each_text(key: &str, value: &mut Value, each: &mut impl FnMut(&mut String)) {
    let fixed = FIXED.contains(&key) || ["User", "GUID", "DateTime"].iter().any(|ending| key.ends_with(ending));
    match value {
        _ if fixed => {}
        Value::String(text) => each(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(key, item, each)),
        Value::Object(fields) => words_within(fields, each),
        _ => {}
    }
}

fn words_within(fields: &mut Map<String, Value>, each: &mut impl FnMut(&mut String)) {
    for (key, value) in fields {
        each_text(key, value, each);
    }
}

/// Whether a text is an element, as XML.
fn is_element(text: &str) -> bool {
    text.starts_with('<') && text.ends_with('>')
}

/// What of a text are no words: GUIDs, and of an element all but its texts, names and paths.
fn no_words(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> =
        GUID.iter().flat_map(|form| form.find_iter(text)).map(|one| Span::new(one.start(), one.end())).collect();
    if !is_element(text) {
        return found;
    }
    let mut at = 0;
    while let Some(start) = text[at..].find('<').map(|start| at + start) {
        let end = text[start..].find('>').map_or(text.len(), |end| start + end + 1);
        let mut from = start;
        for one in ATTRIBUTE.iter().flat_map(|form| form.captures_iter(&text[start..end])) {
            let (Some(name), Some(value)) = (one.get(1), one.get(2)) else { continue };
            if name.as_str() == "name" || name.as_str().to_lowercase().ends_with("path") {
                found.push(Span::new(from, start + value.start()));
                from = start + value.end();
            }
        }
        found.push(Span::new(from, end));
        at = end;
    }
    found
}

/// The words of the file, each with the place of the value that it stands in.
pub fn words(file: &File) -> Vec<(Span, String)> {
    let Ok(mut tree) = tree(file) else {
        // What cannot be read may hold a name all the same.
        return vec![(Span::from(file), file.text.clone())];
    };
    let (mut found, mut from) = (Vec::new(), 0);
    words_within(&mut tree, &mut |text| {
        let quoted = Value::from(text.as_str()).to_string();
        let place = file.text[from..].find(&quoted).map_or(Span::default(), |at| {
            let start = from + at;
            from = start + quoted.len();
            Span::new(start + 1, from - 1)
        });
        let blanks = no_words(text).into_iter().map(|span| Edit { span, text: "\n".to_owned(), line: None });
        let mut blanks: Vec<Edit> = blanks.collect();
        blanks.sort_by_key(|edit| edit.span);
        found.push((place, Edited::new(text, blanks).new));
    });
    found.retain(|(_, text)| text.contains(char::is_alphanumeric));
    found
}

/// Puts stand-ins into the file. GUIDs stay; anchors follow their texts, ids of codes the codebook.
///
/// # Errors
/// When it cannot be read.
pub fn replace(rewrite: &mut Rewrite<'_>, finder: &Finder<'_>, language: &str, wording: &dyn Wording) -> Result<()> {
    let Some(file) = file(rewrite.materials) else { return Ok(()) };
    let mut tree = tree(&file)?;
    let before = tree.clone();
    // The account is of the words alone, one text behind the other.
    let mut account = Edited { old: String::new(), new: String::new(), edits: Vec::new() };
    words_within(&mut tree, &mut |text| {
        let escaped = is_element(text);
        let mut edits = finder.edits(text, language, &no_words(text));
        for edit in &mut edits {
            if escaped {
                edit.text = edit.text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            }
        }
        let edited = Edited::new(text, edits);
        let by = account.old.len();
        account.edits.extend(
            edited.edits.into_iter().map(|edit| Edit {
                span: Span::new(by + edit.span.start as usize, by + edit.span.end as usize),
                ..edit
            }),
        );
        account.old.push_str(&edited.old);
        *text = edited.new;
    });
    anchors(&mut tree, &|anchor| Some(rewrite.anchor(anchor, wording)));
    if let Some(Value::Object(codes)) = tree.get_mut("codes") {
        let renamed = std::mem::take(codes).into_iter();
        *codes = renamed.map(|(id, code)| (rewrite.codes.get(&id).cloned().unwrap_or(id), code)).collect();
    }
    if tree != before {
        rewrite.changes.insert(EXCHANGED.to_owned(), Some(written(&tree)));
        rewrite.made.insert(EXCHANGED.to_owned(), account);
    }
    Ok(())
}

/// Passages of sources on which nothing hangs: each as it is to be, or gone.
fn anchors(tree: &mut Map<String, Value>, each: &dyn Fn(&Anchor) -> Option<Anchor>) {
    let sources = tree.get_mut("sources").and_then(Value::as_object_mut);
    for source in sources.into_iter().flatten().map(|(_, source)| source) {
        let Some(Value::Array(bare)) = source.get_mut("bare") else { continue };
        bare.retain_mut(|pair| {
            let Some(Ok(anchor)) = pair.get(1).cloned().map(serde_json::from_value::<Anchor>) else { return true };
            let new = each(&anchor);
            if let Some(new) = &new {
                pair[1] = serde_json::to_value(new).unwrap_or_default();
            }
            new.is_some()
        });
    }
}

/// What of the file is a participant's.
#[derive(Debug, Default)]
pub struct Theirs {
    /// Codes of participants.
    pub cases: Vec<String>,
    /// Sources in which nobody else speaks.
    pub sources: Vec<String>,
    /// GUIDs of passages and notes that only decisions about their words had.
    pub guids: Vec<String>,
}

/// Takes what is a participant's out of the file; gives how many entries went.
///
/// # Errors
/// When it cannot be read.
pub fn remove(
    rewrite: &mut Rewrite<'_>,
    theirs: &Theirs,
    wording: &dyn Wording,
    stays: &dyn Fn(&Anchor) -> bool,
) -> Result<usize> {
    let Some(file) = file(rewrite.materials) else { return Ok(0) };
    let mut tree = tree(&file)?;
    let before = tree.clone();
    let mut gone = 0;
    let of =
        [("cases", &theirs.cases), ("sources", &theirs.sources), ("passages", &theirs.guids), ("notes", &theirs.guids)];
    for (part, names) in of {
        if let Some(Value::Object(entries)) = tree.get_mut(part) {
            gone += names.iter().filter(|name| entries.shift_remove(name.as_str()).is_some()).count();
        }
    }
    anchors(&mut tree, &|anchor| stays(anchor).then(|| rewrite.anchor(anchor, wording)));
    words_within(&mut tree, &mut |text| *text = wording.reworded(text));
    if tree != before {
        rewrite.changes.insert(EXCHANGED.to_owned(), Some(written(&tree)));
    }
    Ok(gone)
}

/// What is left to a person: sets, links and descriptions of another program do not say whose they are.
pub fn to_look_at(materials: &Materials) -> Option<Finding> {
    file(materials).map(|_| {
        Finding::to_do("sets, links, user names and descriptions of another program may still name them")
            .at(Place::file(EXCHANGED))
            .hint("read it, or remove it: only names, GUIDs, sets and links of the other program go with it")
    })
}

/// The ids of what a GUID names in the file: small letters, without braces.
pub fn guids(rest: &BTreeMap<String, Value>) -> Vec<String> {
    let named = ["guid", "selection", "why_guid"].iter().filter_map(|key| rest.get(*key)?.as_str());
    named.map(|guid| guid.trim().trim_start_matches('{').trim_end_matches('}').to_lowercase()).collect()
}

/// Texts of sources that wait in an editor, with their notes.
pub fn in_editor(materials: &Materials) -> Vec<File> {
    let names =
        materials.folder.list("", &[".coding.txt"]).into_iter().filter(|name| !name.starts_with("transcripts/"));
    names.filter_map(|name| Some(materials.folder.read(&name).ok()?.0)).collect()
}

/// Refuses a change of the words of a text that waits in an editor: what was written there could not be taken in any more.
///
/// # Errors
/// When there is such a text.
pub fn refuse_in_editor(materials: &Materials, concerns: impl Fn(&File) -> bool) -> Result<()> {
    let Some(file) = in_editor(materials).into_iter().find(concerns) else { return Ok(()) };
    let source = file.name.trim_end_matches(".coding.txt").to_owned();
    Err(Box::new(
        Finding::error("this text waits in an editor, with words that are to go")
            .at(Place::file(file.name))
            .expected("no unfinished coding")
            .hint(format!(
                "`tema code {source} --editor` takes its changes in; else remove the file. Nothing was written"
            )),
    ))
}
