//! Where texts go: names of sources, writing, participants.

use super::{Args, Home, Read, Row};
use crate::coding::{Log, Resolver};
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use crate::ingest::build::Written;
use crate::study::cases::{self, is_label, natural};
use crate::study::{Cases, Enrolled, Folder, Lock, enrol, write_whole};
use crate::text::canonical;
use crate::transcript::{Front, Kind, Roster, Source};

/// What was done beside writing texts.
#[derive(Default)]
pub struct Done {
    /// Codes that are new in participants.csv.
    pub new_people: Vec<String>,
    /// Letters of codes of which tema.toml knows no group.
    pub unknown_groups: Vec<String>,
    /// Labels that a person named and nobody has.
    pub unused: Vec<String>,
    /// What happened to decisions about texts that were replaced.
    pub carried: Vec<String>,
    /// The text that `tema new` put there was taken away.
    pub sample_gone: bool,
}

/// The sample that `tema new` makes, and its row.
const SAMPLE: (&str, &str) = ("transcripts/P1.txt", include_str!("../new/P1.txt"));
const SAMPLE_ROW: &str = "P1,P,1\n";

fn has_sample(folder: &Folder) -> bool {
    let same = |name: &str, text: &str| folder.read(name).is_ok_and(|(file, _)| file.text == text);
    same(SAMPLE.0, SAMPLE.1) && folder.list("codings", &[".jsonl"]).is_empty()
}

/// Takes the sample away, with its row, if it is untouched; says whether it was. The caller holds the study's lock.
///
/// # Errors
/// When it cannot be removed.
pub fn remove_sample(folder: &Folder) -> Result<bool> {
    if !has_sample(folder) {
        return Ok(false);
    }
    std::fs::remove_file(folder.path(SAMPLE.0)).map_err(|error| Box::new(Finding::io(SAMPLE.0, "remove", &error)))?;
    if let Some((file, _)) = folder.read_if_there(cases::FILE)? {
        write_whole(&folder.path(cases::FILE), file.text.replace(SAMPLE_ROW, "").as_bytes())?;
    }
    Ok(true)
}

/// The sample's participant is nobody, as long as the sample is untouched.
pub fn without_sample(home: &mut Home) {
    if home.folder.as_ref().is_some_and(has_sample) {
        home.cases.all.retain(|case| case.id != "P1" || case.order != Some(1));
    }
}

/// A text of the study as it lies there.
struct There {
    id: String,
    original: Option<String>,
}

fn there(folder: &Folder) -> Vec<(There, String)> {
    let sample = has_sample(folder);
    folder
        .list("transcripts", &[".txt"])
        .into_iter()
        .filter(|name| !(sample && name == SAMPLE.0))
        .map(|name| {
            let stem = name.rsplit('/').next().unwrap_or(&name);
            let id = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem).to_owned();
            let front = folder.read(&name).map(|(file, _)| Front::read(&file, &mut Vec::new()).0);
            (There { id, original: front.ok().and_then(|front| front.original) }, name)
        })
        .collect()
}

/// Gives every text its place and writes it, unless this is a dry run.
///
/// # Errors
/// When something cannot be written.
pub fn place(rows: &mut [Row], args: &Args, home: &Home) -> Result<Done> {
    let into_study = home.folder.as_ref().filter(|_| args.output.is_none());
    let texts = into_study.map(there).unwrap_or_default();
    let mut taken: Vec<String> = Vec::new();
    let mut plan: Vec<(String, String)> = Vec::new();
    let mut people: Vec<Enrolled> = Vec::new();
    let mut unknown_groups: Vec<String> = Vec::new();
    for row in rows.iter_mut().filter(|row| !row.failed()) {
        let before = texts.iter().filter(|(there, _)| there.original.as_deref() == Some(&row.original)).count() > 0;
        if before && !args.replace {
            row.known = true;
            let ids: Vec<&str> = texts
                .iter()
                .filter(|(there, _)| there.original.as_deref() == Some(&row.original))
                .map(|(there, _)| there.id.as_str())
                .collect();
            row.findings.push(
                Finding::doubt(format!("the same file was imported before, as {}; it is passed over", ids.join(", ")))
                    .at(Place::file(&*row.name))
                    .hint("--replace makes its text anew"),
            );
            continue;
        }
        let mut wanted: Vec<(String, Written)> = Vec::new();
        match &mut row.read {
            Read::Speech(transcript) => {
                let Some(written) = transcript.written.take() else { continue };
                let same = texts.iter().find(|(there, _)| there.original.as_deref() == Some(&row.original));
                let id = match (&args.source, same) {
                    (Some(source), _) => source.clone(),
                    (None, Some((there, _))) => there.id.clone(),
                    (None, None) => {
                        let busy = |id: &str| {
                            taken.iter().any(|known| known == id)
                                || !args.replace && texts.iter().any(|(there, _)| there.id == id)
                        };
                        source(
                            &row.name,
                            transcript.kind,
                            transcript.named.as_deref(),
                            &transcript.participants,
                            args.output.is_some(),
                            &busy,
                        )
                    }
                };
                people.extend(transcript.participants.iter().map(|code| Enrolled {
                    code: code.clone(),
                    group: home.settings.group(crate::ingest::label::group(code)).map(|group| group.id.clone()),
                    values: Vec::new(),
                }));
                let new = transcript.participants.iter().filter(|code| home.cases.find(code).is_none());
                unknown_groups.extend(new.map(|code| crate::ingest::label::group(code).to_owned()));
                wanted.push((id, written));
            }
            Read::Answers(survey) => {
                people.append(&mut survey.people.clone());
                for question in &survey.questions {
                    wanted.push((question.id.clone(), question.written.clone()));
                }
            }
            Read::Nothing => continue,
        }
        for (id, written) in wanted {
            if !is_label(&id) {
                row.findings.push(
                    Finding::error(format!("`{id}` cannot be the name of a source"))
                        .at(Place::file(&*row.name))
                        .expected("letters and digits without spaces, e.g. `SP3`"),
                );
                continue;
            }
            let other = texts.iter().find(|(there, _)| there.id == id);
            if taken.contains(&id) || other.is_some() && !args.replace {
                row.findings.push(
                    Finding::error(format!("there is a source `{id}` already; nothing was written over it"))
                        .at(Place::file(&*row.name))
                        .hint(format!(
                            "if this is a new version: --replace; if it is another text: --source {}",
                            free(&id, &|id| taken.iter().any(|known| known == id)
                                || texts.iter().any(|(there, _)| there.id == id))
                        )),
                );
                continue;
            }
            let target = match other {
                Some((_, name)) => name.clone(),
                None if into_study.is_some() => format!("transcripts/{id}.txt"),
                None => format!("{id}.txt"),
            };
            taken.push(id);
            row.targets.push(target.clone());
            plan.push((target, written.file));
        }
    }
    unknown_groups.sort();
    unknown_groups.dedup();
    unknown_groups.retain(|group| home.settings.group(group).is_none());
    let done = Done { unknown_groups, ..Done::default() };
    write(&plan, &people, done, args, home, into_study)
}

fn write(
    plan: &[(String, String)],
    people: &[Enrolled],
    mut done: Done,
    args: &Args,
    home: &Home,
    into_study: Option<&Folder>,
) -> Result<Done> {
    for person in people {
        if home.cases.find(&person.code).is_none() && !done.new_people.contains(&person.code) {
            done.new_people.push(person.code.clone());
        }
    }
    done.new_people.sort_by_key(|code| natural(code));
    if into_study.is_none() {
        done.new_people.clear();
        done.unknown_groups.clear();
    }
    if args.dry_run {
        return Ok(done);
    }
    if let Some(folder) = &args.output {
        for (target, text) in plan {
            let path = folder.join(target);
            if path.is_file() && !args.replace {
                return Err(Box::new(
                    Finding::error(format!("`{}` is there already", path.display()))
                        .hint("--replace writes over it; -o names another folder"),
                ));
            }
            write_whole(&path, text.as_bytes())?;
        }
        return Ok(done);
    }
    let Some(folder) = into_study else { return Ok(done) };
    if plan.is_empty() {
        return Ok(done);
    }
    let lock = Lock::take(folder)?;
    let sample = has_sample(folder);
    let mut table = match folder.read_if_there(cases::FILE)? {
        Some((file, _)) => file.text,
        None => String::new(),
    };
    if sample {
        let path = folder.path(SAMPLE.0);
        if !plan.iter().any(|(target, _)| target == SAMPLE.0) {
            std::fs::remove_file(&path).map_err(|error| Box::new(Finding::io(SAMPLE.0, "remove", &error)))?;
        }
        table = table.replace(SAMPLE_ROW, "");
        done.sample_gone = true;
    }
    let log = Log::read(folder, &mut Vec::new());
    for (target, text) in plan {
        write_whole(&folder.path(target), text.as_bytes())?;
    }
    let with = enrol(&table, people);
    if with != table || sample {
        write_whole(&folder.path(cases::FILE), with.as_bytes())?;
    }
    drop(lock);
    carried(plan, &log, folder, home, &mut done);
    Ok(done)
}

/// Says of every replaced text that has decisions how many of them still stand.
fn carried(plan: &[(String, String)], log: &Log, folder: &Folder, home: &Home, done: &mut Done) {
    let roster = Roster { settings: &home.settings, cases: &Cases::default() };
    let sources: Vec<Source> = plan
        .iter()
        .filter_map(|(target, text)| {
            let form = canonical(text).ok()?;
            let file = File { name: target.clone(), text: form.text.clone() };
            Some(crate::transcript::read(file, form, &roster, &mut Vec::new()))
        })
        .collect();
    let mut resolver = Resolver::new(folder, &sources);
    for source in &sources {
        let anchors: Vec<_> = log
            .events
            .iter()
            .filter_map(|event| event.anchor.as_ref())
            .filter(|anchor| anchor.source == source.id)
            .collect();
        if anchors.is_empty() {
            continue;
        }
        let lost: Vec<&str> = anchors
            .iter()
            .filter(|anchor| resolver.find(anchor).and_then(|(_, held)| held.span()).is_none())
            .map(|anchor| anchor.exact.as_str())
            .collect();
        done.carried.push(format!(
            "{}: {} of {} decisions found their words again",
            source.id,
            anchors.len() - lost.len(),
            anchors.len()
        ));
        done.carried
            .extend(lost.iter().map(|exact| format!("  not found: “{}”", crate::ingest::speakers::words(exact, 12))));
        if !lost.is_empty() {
            done.carried.push("  `tema reanchor` shows each of them, old and new".to_owned());
        }
    }
}

/// The name of a new source: the participant's code for an interview, a code in the file's name for a group, else a
/// number. In a study never anything else of the file's name; a plain transcript (`plain`) keeps it.
fn source(
    name: &str,
    kind: Kind,
    named: Option<&str>,
    participants: &[String],
    plain: bool,
    busy: &dyn Fn(&str) -> bool,
) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let in_name = || {
        let mut parts = stem.split(|c: char| !c.is_alphanumeric());
        parts
            .find(|part| {
                crate::ingest::label::is_code(part) && !part.ends_with('?') && part.chars().all(|c| !c.is_lowercase())
            })
            .map(str::to_owned)
    };
    let letters = match kind {
        Kind::Interview => "INT",
        Kind::FocusGroup => "FG",
        Kind::Survey => "Q",
        Kind::Document => "D",
    };
    let own = match (kind, participants) {
        (Kind::Interview, [one]) => Some(one.clone()),
        (Kind::Interview, _) => named.map(str::to_owned).or_else(in_name),
        (Kind::Document, _) => in_name(),
        _ => in_name().filter(|id| !participants.contains(id)),
    };
    match own {
        // The participant's second interview; a text that is there already is named, not doubled.
        Some(id) => id,
        None if plain => {
            let stem = crate::ingest::speakers::as_written(Some(stem));
            (1..)
                .map(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") })
                .find(|id| !busy(id))
                .unwrap_or(stem)
        }
        None => (1..).map(|n| format!("{letters}{n}")).find(|id| !busy(id)).unwrap_or_default(),
    }
}

/// `SP3-2`, `SP3-3`, …: the first that is free.
fn free(id: &str, busy: &dyn Fn(&str) -> bool) -> String {
    (2..).map(|n| format!("{id}-{n}")).find(|id| !busy(id)).unwrap_or_default()
}
