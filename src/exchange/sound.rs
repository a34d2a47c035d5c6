//! Whether what is kept of another program can still go out: for `tema check`.

use super::guid;
use super::kept::{FILE, Kept};
use crate::coding::{Materials, Resolver};
use crate::document::xml;
use crate::finding::{Finding, Place};
use crate::study::CaseKind;

/// How many names a finding shows.
const SHOWN: usize = 5;

/// What is wrong, doubtful or to do in `exchange/refi.json`; nothing where there is none.
pub fn look(materials: &Materials) -> Vec<Finding> {
    let kept = match Kept::read(&materials.folder) {
        Ok(kept) => kept,
        Err(finding) => return vec![*finding],
    };
    let mut found = unreadable(&kept);
    found.extend(gone(&kept, materials));
    found
}

/// GUIDs that are none, and pieces of XML that cannot be read: an export would not be valid, or would lack them.
fn unreadable(kept: &Kept) -> Vec<Finding> {
    let named = [&kept.users, &kept.codes, &kept.cases].into_iter().flatten();
    let mut guids: Vec<(&str, &str)> = named.map(|(name, one)| (name.as_str(), one.guid.as_str())).collect();
    guids.extend(kept.sources.iter().map(|(name, one)| (name.as_str(), one.guid.as_str())));
    guids.extend(kept.variables.iter().map(|(name, one)| (name.as_str(), one.guid.as_str())));
    guids.extend(kept.passages.iter().map(|(name, one)| (name.as_str(), one.guid.as_str())));
    guids.extend(kept.notes.iter().map(|(name, one)| (name.as_str(), one.guid.as_str())));
    let wrong = guids.into_iter().filter(|(_, written)| !written.is_empty() && guid::key(written).is_none());
    let mut found: Vec<Finding> = wrong
        .map(|(name, written)| {
            Finding::error(format!("`{written}` of `{name}` is no GUID"))
                .at(Place::file(FILE))
                .expected("9fa9bcb7-5b59-47a9-8c3e-f65cffdc7520, or an entry without one")
                .hint("take the file back from a copy")
        })
        .collect();
    let pieces = kept.rest.iter().chain(kept.cases.values().flat_map(|case| &case.rest));
    let of_sources = kept.sources.values().flat_map(|source| source.rest.iter().chain(&source.shell));
    for piece in pieces.chain(of_sources) {
        if let Err(error) = xml::parse(FILE, "what is kept", piece.as_bytes()) {
            let start: String = piece.chars().take(40).collect();
            found.push(
                Finding::error(format!("`{start}` cannot be read as XML, and does not go out again: {}", error.found))
                    .at(Place::file(FILE))
                    .hint("take the file back from a copy"),
            );
        }
    }
    found
}

/// Entries of what the study has not any more, and passages whose words are gone.
fn gone(kept: &Kept, materials: &Materials) -> Vec<Finding> {
    let codes = &materials.codebook.codes;
    let columns = &materials.cases.attributes;
    let is_person =
        |id: &str| materials.cases.all.iter().any(|case| case.kind == CaseKind::Participant && case.id == id);
    let missing = |names: Vec<&String>, there: &dyn Fn(&str) -> bool| -> Vec<String> {
        names.into_iter().filter(|name| !there(name)).cloned().collect()
    };
    let lists = [
        ("code", missing(kept.codes.keys().collect(), &|id| codes.iter().any(|code| code.id == id))),
        ("source", missing(kept.sources.keys().collect(), &|id| materials.source(id).is_some())),
        ("participant", missing(kept.cases.keys().collect(), &is_person)),
        (
            "attribute",
            missing(kept.variables.keys().collect(), &|name| {
                ["group", "order"].contains(&name) || columns.iter().any(|own| own == name)
            }),
        ),
    ];
    let mut found: Vec<Finding> = lists
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(what, names)| {
            let shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
            let more = names.len().saturating_sub(SHOWN);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let noun = if names.len() == 1 { what.to_owned() } else { format!("{what}s") };
            Finding::to_do(format!(
                "what another program knew of {noun} {}{more} does not go out: the study has no such {what}",
                shown.join(", ")
            ))
            .at(Place::file(FILE))
            .hint("if it has another name now, give the entry that name; else remove the entry")
        })
        .collect();
    let mut resolver = Resolver::new(&materials.folder, &materials.sources);
    let lost = |anchor: &crate::coding::Anchor| {
        materials.source(&anchor.source).is_some() && resolver.find(anchor).and_then(|(_, held)| held.span()).is_none()
    };
    let bare = kept.sources.values().flat_map(|source| &source.bare).map(|(_, anchor)| anchor);
    let count = bare.map(lost).filter(|lost| *lost).count();
    if count > 0 {
        let (noun, verb) = if count == 1 { ("passage", "does") } else { ("passages", "do") };
        found.push(
            Finding::to_do(format!(
                "{count} marked {noun} of another program {verb} not go out: the words are not in the text any more"
            ))
            .at(Place::file(FILE)),
        );
    }
    found
}
