//! A package that comes back: what was decided in it, carried to the whole texts.

use super::{MANIFEST, Manifest, Part};
use crate::coding::anchor::history;
use crate::coding::log::lines;
use crate::coding::{Act, Anchor, Event, Materials};
use crate::data::File;
use crate::finding::{Finding, Place, Result, Severity};
use crate::text::{CodePoints, Span};
use std::collections::BTreeMap;

/// What came back.
#[derive(Debug, Clone)]
pub struct Returned {
    /// Who coded.
    pub coder: String,
    /// The decisions, each with the source in whose file it belongs; none: it is about the study as a whole.
    pub events: Vec<(Option<String>, Event)>,
    /// What was left out, and what is to be looked at.
    pub findings: Vec<Finding>,
}

/// Reads what was decided in a package. `files`: its files by name, `shown`: what it is called.
///
/// # Errors
/// When it is no package of this study, or something in it was not decided over what was sent.
pub fn returned(materials: &Materials, files: &BTreeMap<String, Vec<u8>>, shown: &str) -> Result<Returned> {
    let refuse = |found: String| Finding::error(format!("{found}; nothing was written"));
    let list = files.get(MANIFEST).and_then(|bytes| serde_json::from_slice::<Manifest>(bytes).ok());
    let Some(manifest) = list else {
        return Err(Box::new(
            refuse(format!("`{shown}` is no package: it has no `{MANIFEST}`, or it cannot be read"))
                .expected("what `tema coder send` made, as a folder or packed again"),
        ));
    };
    let offset = first_sent(materials, &manifest).ok_or_else(|| {
        Box::new(
            refuse(format!("`{shown}` was not sent from this study to {}", manifest.coder))
                .expected("a package of which this study's log has the sending (`tema log` lists it as assign)")
                .hint("the sending may have been undone, or the package be of another copy of the study"),
        )
    })?;
    let mut whole: BTreeMap<&str, (&Part, String)> = BTreeMap::new();
    for part in &manifest.sources {
        whole.insert(&part.sent, (part, text_of(materials, part, shown)?));
    }
    let mut returned = Returned { coder: manifest.coder.clone(), events: Vec::new(), findings: Vec::new() };
    let mut read: Vec<(File, Event)> = Vec::new();
    for (name, bytes) in files
        .iter()
        .filter(|(name, _)| name.ends_with(".jsonl") && (name.starts_with("codings/") || name.starts_with("log/")))
    {
        let file = File { name: name.clone(), text: String::from_utf8_lossy(bytes).into_owned() };
        let mut events = Vec::new();
        lines(&file, &mut events, &mut returned.findings);
        read.extend(events.into_iter().map(|event| (file.clone(), event)));
    }
    if let Some(wrong) = returned.findings.iter().find(|finding| finding.severity == Severity::Error) {
        return Err(Box::new(wrong.clone()));
    }
    read.sort_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let mut left_out = 0;
    for (file, event) in &read {
        let place = || {
            file.text
                .find(&event.id)
                .map_or(Place::file(&*file.name), |at| file.place(Span::new(at, at + event.id.len())))
        };
        if event.coder != manifest.coder {
            return Err(Box::new(
                refuse(format!("a decision of `{}`", event.coder))
                    .at(place())
                    .expected(format!("decisions of {} alone", manifest.coder)),
            ));
        }
        if event.id != event.own_id() {
            return Err(Box::new(
                refuse("this line was changed by hand".to_owned()).at(place()).expected("a decision as tema wrote it"),
            ));
        }
        let of_copy =
            event.act.is_codebook() || matches!(event.act, Act::Checkpoint | Act::Settle | Act::Assign | Act::Carry);
        let target = event.of.as_ref().filter(|_| event.act == Act::Undo);
        if of_copy || target.is_some_and(|of| !ids.contains_key(of)) {
            left_out += usize::from(of_copy);
            continue;
        }
        let anchor = event.anchor.as_ref().map(|anchor| carried(anchor, &whole)).transpose().map_err(|wrong| {
            Box::new(Finding { found: format!("{}; nothing was written", wrong.found), ..*wrong }.at(place()))
        })?;
        let mut event = Event {
            seq: event.seq.saturating_add(offset),
            batch: event.batch.map(|batch| batch.saturating_add(offset)),
            of: target.and_then(|of| ids.get(of)).cloned().or_else(|| event.of.clone()),
            anchor,
            ..event.clone()
        };
        if event.act == Act::Read && !is_whole(materials, &manifest, event.of.as_deref()) {
            event.value = Some("part".to_owned());
        }
        let old = event.id.clone();
        let event = event.sealed();
        ids.insert(old, event.id.clone());
        let source = event.source().filter(|id| materials.source(id).is_some()).map(str::to_owned);
        returned.events.push((source, event));
    }
    if left_out > 0 {
        returned.findings.push(
            Finding::doubt(match left_out {
                1 => "1 decision about the codebook or the texts of the package was left out".to_owned(),
                several => format!("{several} decisions about the codebook or the texts of the package were left out"),
            })
            .hint("they are about the copy; what is right in them is to be decided here"),
        );
    }
    unknown_codes(materials, &mut returned);
    Ok(returned)
}

/// The number of the first decision by which this study gave the coder what the package holds; `None` if it has not given
/// all of it.
fn first_sent(materials: &Materials, manifest: &Manifest) -> Option<u64> {
    let mut first = None;
    let active = materials.log.active();
    for part in &manifest.sources {
        for piece in &part.turns {
            let given = active.iter().map(|(_, event)| *event).find(|event| {
                event.act == Act::Assign
                    && event.to.contains(&manifest.coder)
                    && event.anchor.as_ref().is_some_and(|anchor| {
                        anchor.source == part.source
                            && anchor.text == part.text
                            && (anchor.start, anchor.end) == (piece.start, piece.end)
                    })
            })?;
            first = Some(first.map_or(given.seq, |first: u64| first.min(given.seq)));
        }
    }
    first
}

/// The whole text of which a part was sent: as it is now, or as `history/` has it.
fn text_of(materials: &Materials, part: &Part, shown: &str) -> Result<String> {
    let now = materials.sources.iter().find(|source| source.id == part.source && source.hash == part.text);
    if let Some(source) = now {
        return Ok(source.text().to_owned());
    }
    let kept = history(&part.text);
    match materials.folder.read_if_there(&kept)? {
        Some((file, _)) if crate::transcript::hash(&file.text) == part.text => Ok(file.text),
        _ => Err(Box::new(
            Finding::error(format!(
                "the text of `{}` that `{shown}` was made of is not kept any more; nothing was written",
                part.source
            ))
            .at(Place::file(kept))
            .hint("take the file back from a copy of the study"),
        )),
    }
}

/// A passage of a text in the package, in the whole text.
fn carried(anchor: &Anchor, whole: &BTreeMap<&str, (&Part, String)>) -> Result<Anchor> {
    let Some((part, text)) = whole.get(anchor.text.as_str()).filter(|(part, _)| part.source == anchor.source) else {
        return Err(Box::new(
            Finding::error(format!("a decision over a text of `{}` that was not sent", anchor.source))
                .expected("the transcript as it came, word for word")
                .hint(CHANGED),
        ));
    };
    let inside =
        |at: usize| part.turns.iter().find(|piece| piece.at <= at && at <= piece.at + (piece.end - piece.start));
    let points = CodePoints::new(text);
    let place = |at: usize| inside(at).and_then(|piece| points.to_byte(piece.start + (at - piece.at)));
    let span = match (place(anchor.start), place(anchor.end)) {
        (Some(start), Some(end)) if start <= end => Span::new(start, end),
        _ => {
            return Err(Box::new(
                Finding::error("a decision about words that were not sent to be coded")
                    .expected("a statement of the turns that were drawn"),
            ));
        }
    };
    if span.of(text) != anchor.exact {
        return Err(Box::new(
            Finding::error("a decision of which the words are not where it says")
                .expected(format!("“{}”", span.of(text))),
        ));
    }
    Ok(Anchor::over(&part.source, &part.text, text, span))
}

/// What to do about a transcript that was changed in the package.
const CHANGED: &str = "the transcript was changed in the package: put the one that was sent back there, decide anew what was \
                       decided since, and take back what is over the changed text";

/// Whether a source was sent as a whole.
fn is_whole(materials: &Materials, manifest: &Manifest, source: Option<&str>) -> bool {
    let Some(source) = source.and_then(|id| materials.source(id)).map(|at| &materials.sources[at]) else {
        return false;
    };
    let Some(part) = manifest.sources.iter().find(|part| part.source == source.id && part.text == source.hash) else {
        return false;
    };
    let points = CodePoints::new(source.text());
    let sent = |at: u32| {
        let at = points.from_byte(at as usize);
        part.turns.iter().any(|piece| piece.start <= at && at < piece.end)
    };
    source.statements.iter().all(|statement| sent(statement.span.start))
}

/// Codes that were made in the package.
fn unknown_codes(materials: &Materials, returned: &mut Returned) {
    let mut unknown: BTreeMap<&str, usize> = BTreeMap::new();
    let codes = returned.events.iter().filter_map(|(_, event)| event.code.as_deref());
    for code in codes.filter(|code| materials.codebook.find(code).is_none()) {
        *unknown.entry(code).or_default() += 1;
    }
    let findings: Vec<Finding> = unknown
        .into_iter()
        .map(|(code, number)| {
            Finding::doubt(format!("code `{code}` is not in the codebook here ({number} of the decisions name it)"))
                .hint(format!("write it into a file under codebooks/ as the package has it, with `id: {code}`; until then they are kept and not counted"))
        })
        .collect();
    returned.findings.extend(findings);
}
