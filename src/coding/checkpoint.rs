//! The study as it stands, kept: every text, codebook, the participants and the settings, by hash in `history/`.

use super::change::{keep, kept_as};
use super::{Act, CodedStudy, Event, Kept, Materials, Writer};
use crate::finding::Result;
use crate::study::{SETTINGS, SUBJECTS, cases};

/// What a checkpoint tells about the codes.
#[derive(Debug, Clone, Default)]
pub struct Since {
    /// The name of the checkpoint before, if there is one.
    pub last: Option<String>,
    /// Codes that were not there at the last checkpoint, as positions in the codebook.
    pub fresh: Vec<usize>,
    /// Codes that one statement alone has.
    pub once: Vec<usize>,
    /// Pairs of codes that share statements, with how many, the most first.
    pub shared: Vec<(usize, usize, usize)>,
    /// Sources that were read to the end, but not since a code was added.
    pub unread: Vec<usize>,
}

/// The files that a checkpoint keeps, as names in the study.
pub(super) fn files(materials: &Materials) -> Vec<String> {
    let folder = &materials.folder;
    let mut names = vec![SETTINGS.to_owned(), cases::FILE.to_owned()];
    names.push(SUBJECTS.to_owned());
    names.extend(folder.list("survey", &[".csv", ".yaml"]));
    names.extend(folder.list("codebooks", &[".yaml", ".yml"]));
    names.extend(folder.list("transcripts", &[".txt"]));
    names.extend(folder.list("lemmas", &[".tsv"]));
    names.retain(|name| folder.path(name).is_file());
    names
}

/// Keeps every file of the study in `history/` and writes the event that names them.
///
/// # Errors
/// When a file cannot be read or kept.
pub fn checkpoint(materials: &Materials, writer: &mut Writer<'_>, name: &str, why: Option<&str>) -> Result<Event> {
    let mut kept = Vec::new();
    for file in files(materials) {
        let text = materials.folder.read(&file)?.0.text;
        let hash = keep(&materials.folder, &file, &text)?;
        kept.push(Kept { name: file, before: Some(hash), after: None });
    }
    let event = Event {
        text: Some(name.to_owned()),
        why: why.map(str::to_owned),
        files: kept,
        ..writer.event(Act::Checkpoint)
    };
    writer.note(event)
}

/// The checkpoints that hold, in order.
pub fn checkpoints(materials: &Materials) -> Vec<&Event> {
    let active = materials.log.active().into_iter().map(|(_, event)| event);
    active.filter(|event| event.act == Act::Checkpoint).collect()
}

/// What has come since the last checkpoint, and what the codes look like.
pub fn since(coded: &CodedStudy<'_>) -> Since {
    let materials = coded.materials;
    let codebook = &materials.codebook;
    let last = checkpoints(materials).last().copied();
    let old: Vec<String> = last.map(|event| codes_then(materials, event)).unwrap_or_default();
    let all = 0..codebook.codes.len();
    let fresh: Vec<usize> = all.clone().filter(|at| !old.contains(&codebook.codes[*at].id)).collect();
    let once = all.clone().filter(|at| coded.own(*at).len() == 1).collect();
    let mut shared = Vec::new();
    for one in all.clone() {
        for other in one + 1..codebook.codes.len() {
            let both = coded.own(one).and(coded.own(other)).len();
            if both > 0 {
                shared.push((one, other, both));
            }
        }
    }
    shared.sort_by_key(|(one, other, both)| (std::cmp::Reverse(*both), *one, *other));
    // Read before the last checkpoint, when codes have come since: to be read again.
    let mark = last.map_or(0, |event| event.seq);
    let active = materials.log.active();
    let reads = |source: &str, since: u64| {
        active
            .iter()
            .any(|(_, event)| event.act == Act::Read && event.of.as_deref() == Some(source) && event.seq > since)
    };
    let unread = (0..materials.sources.len())
        .filter(|at| {
            let id = &materials.sources[*at].id;
            last.is_some() && !fresh.is_empty() && reads(id, 0) && !reads(id, mark)
        })
        .collect();
    Since { last: last.and_then(|event| event.text.clone()), fresh, once, shared, unread }
}

/// The ids of the codes at a checkpoint.
fn codes_then(materials: &Materials, event: &Event) -> Vec<String> {
    let mut files = Vec::new();
    for kept in event.files.iter().filter(|kept| kept.name.starts_with("codebooks/")) {
        let hash = kept.before.as_deref().unwrap_or_default();
        if let Ok((file, _)) = materials.folder.read(&kept_as(&kept.name, hash)) {
            files.push(crate::data::File { name: kept.name.clone(), text: file.text });
        }
    }
    crate::codebook::read(files, &mut Vec::new()).codes.into_iter().map(|code| code.id).collect()
}
