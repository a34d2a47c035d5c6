//! Changes of codebook files that are events: the files as they were stay in `history/`, so that a change can be undone.

use super::{Event, Kept, Writer};
use crate::finding::{Finding, Place, Result};
use crate::study::{Folder, write_whole};
use crate::transcript::{Source, hash};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Writes changed codebook files and the events that say why, each about a source or about the study as a whole. Each change is the file's name, its text as it was and
/// as it is to be. The events come first: if the program is stopped between the two, the codebook is as it was, and
/// every decision still has its code.
///
/// # Errors
/// When a file is not any more as it was read, or cannot be written.
pub fn change(
    folder: &Folder,
    writer: &mut Writer<'_>,
    changes: &[(String, String, String)],
    mut events: Vec<(Option<&Source>, Event)>,
) -> Result<Vec<Event>> {
    let mut files = Vec::new();
    for (name, before, after) in changes {
        let now = folder.read_if_there(name)?.map(|(file, _)| file.text).unwrap_or_default();
        if now != *before {
            return Err(Box::new(
                Finding::error("the file was changed while this command ran; nothing was written")
                    .at(Place::file(name.clone()))
                    .hint("give the command again"),
            ));
        }
        files.push(Kept {
            name: name.clone(),
            before: Some(keep(folder, name, before)?),
            after: Some(keep(folder, name, after)?),
        });
    }
    if let Some((_, first)) = events.first_mut() {
        first.files = files;
    }
    let written = writer.write_all(events)?;
    for (name, _, after) in changes {
        write_whole(&folder.path(name), after.as_bytes())?;
    }
    Ok(written)
}

/// Keeps a text in `history/` under its hash, with the ending of the file's name. Gives the hash.
///
/// # Errors
/// When it cannot be written.
pub fn keep(folder: &Folder, name: &str, text: &str) -> Result<String> {
    let hash = hash(text);
    let path = folder.path(&kept_as(name, &hash));
    if !path.is_file() {
        write_whole(&path, text.as_bytes())?;
    }
    Ok(hash)
}

/// Where a file of some hash is kept.
pub fn kept_as(name: &str, hash: &str) -> String {
    let ending = name.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("txt", |(_, ending)| ending);
    format!("history/{hash}.{ending}")
}

/// Takes the changes of files that some events made back (`back`), or makes them again. What else was changed in the
/// files since stays, where it does not touch the same lines.
///
/// # Errors
/// When the same lines were changed since; then nothing is written.
pub fn restore(folder: &Folder, events: &[Event], back: bool) -> Result<()> {
    let mut writes: Vec<(String, String)> = Vec::new();
    let mut files: Vec<&Kept> =
        events.iter().filter(|event| event.act.is_codebook()).flat_map(|event| &event.files).collect();
    if back {
        files.reverse();
    }
    for file in files {
        let read = |hash: &Option<String>| match hash {
            Some(hash) => folder.read(&kept_as(&file.name, hash)).map(|(file, _)| file.text),
            None => Ok(String::new()),
        };
        let (before, after) = (read(&file.before)?, read(&file.after)?);
        let (from, to) = if back { (&after, &before) } else { (&before, &after) };
        let written = writes.iter().find(|(name, _)| *name == file.name).map(|(_, text)| text.clone());
        let now = match written {
            Some(text) => text,
            None => folder.read_if_there(&file.name)?.map(|(file, _)| file.text).unwrap_or_default(),
        };
        let Some(text) = merged(from, to, &now) else {
            return Err(Box::new(
                Finding::error("the lines that this changed were changed again since; nothing was undone")
                    .at(Place::file(file.name.clone()))
                    .hint(format!(
                        "change them by hand; `{}` has them as they were",
                        kept_as(&file.name, file.before.as_deref().unwrap_or_default())
                    )),
            ));
        };
        writes.retain(|(name, _)| *name != file.name);
        writes.push((file.name.clone(), text));
    }
    for (name, text) in writes {
        write_whole(&folder.path(&name), text.as_bytes())?;
    }
    Ok(())
}

/// The difference `from` → `to` made in `now`, which is `from` with other changes; `None` if they touch the same lines.
fn merged(from: &str, to: &str, now: &str) -> Option<String> {
    if now == from {
        return Some(to.to_owned());
    }
    let lines = |text: &str| -> Vec<String> { text.split_inclusive('\n').map(str::to_owned).collect() };
    let (from, to, now) = (lines(from), lines(to), lines(now));
    // For each line of `from`: where it stands in `now`.
    let mut stands = vec![None; from.len()];
    for op in capture_diff_slices(Algorithm::Myers, &from, &now) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            (0..len).for_each(|at| stands[old_index + at] = Some(new_index + at));
        }
    }
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &from, &to) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (std::ops::Range { start, end }, what) = (op.old_range(), op.new_range());
        // The lines that go, and the one before and behind, must stand together as they did.
        let ahead = start.checked_sub(1).map_or(Some(0), |at| stands[at].map(|at| at + 1))?;
        let behind = if end < from.len() { stands[end]? } else { now.len() };
        let all = (start..end).enumerate().all(|(n, at)| stands[at] == Some(ahead + n));
        if !all || behind != ahead + (end - start) {
            return None;
        }
        edits.push((ahead, behind, to[what].concat()));
    }
    let mut text = String::new();
    let mut at = 0;
    for (start, end, what) in edits {
        text.push_str(&now.get(at..start)?.concat());
        text.push_str(&what);
        at = end;
    }
    text.push_str(&now.get(at..)?.concat());
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn a_change_is_taken_back_beside_others() {
        let (before, after) = ("a\nb\nc\nd\ne\n", "a\nB\nc\nd\ne\n");
        assert_eq!(merged(after, before, after).as_deref(), Some(before));
        assert_eq!(merged(after, before, "a\nB\nc\nd\nE\nf\n").as_deref(), Some("a\nb\nc\nd\nE\nf\n"));
        assert_eq!(merged(after, before, "a\nBB\nc\nd\ne\n"), None);
    }
}
