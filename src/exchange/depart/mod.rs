//! A study → a project.

mod decisions;
mod passages;
mod people;
mod texts;

use super::arrive::{NO_TIME, NOBODY, OURS};
use super::description::{describe, is_rgb};
use super::guid;
use super::kept::Kept;
use super::project::{Code, Project, User, is_time};
use crate::coding::{CodedStudy, Event, Materials};
use crate::document::xml;
use crate::finding::Result;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// What tema calls itself in a project.
const TEMA: &str = concat!("tema ", env!("CARGO_PKG_VERSION"));

/// Makes a project of a study. The same study gives the same project: what never had a GUID has one made of what it is.
///
/// # Errors
/// When what other programs know cannot be read.
pub fn depart(materials: &Materials) -> Result<Project> {
    let mut kept = Kept::read(&materials.folder)?;
    kept.mend();
    let title = materials.settings.title.get(&materials.settings.language).to_owned();
    let foreign = !kept.origin.is_empty() && (!kept.origin.starts_with("tema ") || kept.origin.contains(", from "));
    let mut project = Project {
        name: if kept.name.is_empty() { title.clone() } else { kept.name.clone() },
        origin: match foreign {
            true => format!("{TEMA}, from {}", kept.origin.rsplit(", from ").next().unwrap_or(&kept.origin)),
            false => TEMA.to_owned(),
        },
        description: match foreign {
            true => kept.description.clone(),
            false => format!("{OURS}{}", materials.settings.file.text),
        },
        at: kept.at.clone(),
        attributes: kept.attributes.clone(),
        ..Project::default()
    };
    for text in &kept.rest {
        match xml::parse(super::KEPT, "what is kept", text.as_bytes()) {
            Ok(element) => project.rest.push(element),
            Err(_) => {
                project.loss.lost("links, sets and the like", 1, "tema check tells what is wrong in exchange/refi.json")
            }
        }
    }
    let mut study =
        Study { materials, kept: &kept, title, foreign, project, users: BTreeMap::new(), notes: FxHashMap::default() };
    study.users();
    study.codes();
    study.sources();
    study.cases();
    study.decisions();
    study.bare();
    let mut project = study.project;
    let unread = CodedStudy::new(materials, None, &mut Vec::new()).unread_count();
    project.loss.lost(
        "suggestions of rules that nobody has read",
        unread,
        "they are no codings; accept those that are right",
    );
    let media = project.sources.iter().filter(|source| source.shell.is_some()).count()
        + project.rest.iter().filter(|element| element.name.ends_with("Source")).count();
    project.loss.lost(
        "files of PDFs, recordings, pictures and texts that never came",
        media,
        "what is known of them goes out; the files are where they were",
    );
    for source in &mut project.sources {
        source.passages.sort_by(|a, b| (a.span, &a.guid).cmp(&(b.span, &b.guid)));
    }
    project.loss.counts.sources = project.sources.len();
    project.loss.counts.codes = project.codes.len();
    project.loss.counts.participants =
        project.cases.len() + project.sources.iter().filter(|source| !source.values.is_empty()).count();
    project.loss.counts.attributes = project.variables.len();
    project.loss.counts.memos = project.notes.iter().filter(|note| note.name != "why").count()
        + project
            .sources
            .iter()
            .flat_map(|source| &source.passages)
            .filter(|passage| !passage.description.is_empty())
            .count();
    Ok(project)
}

struct Study<'m> {
    materials: &'m Materials,
    kept: &'m Kept,
    title: String,
    foreign: bool,
    project: Project,
    /// The position of each coder.
    users: BTreeMap<String, usize>,
    /// The position of each note by key.
    notes: FxHashMap<String, usize>,
}

/// A passage of a project: the source and the position.
type Place = (usize, usize);

impl Study<'_> {
    fn users(&mut self) {
        let mut coders: Vec<&str> = self.kept.users.keys().map(String::as_str).collect();
        let people = self.materials.log.people();
        coders.extend(people.iter().map(String::as_str));
        coders.sort_unstable();
        coders.dedup();
        for coder in coders {
            let kept = self.kept.users.get(coder);
            // Nobody: so import calls whoever coded where the project does not say it.
            if self.foreign && coder == NOBODY && kept.is_none() {
                continue;
            }
            self.users.insert(coder.to_owned(), self.project.users.len());
            self.project.users.push(User {
                guid: kept.map_or_else(|| guid::of("coder", coder), |kept| kept.guid.clone()),
                name: kept
                    .map(|kept| kept.name.clone())
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| coder.to_owned()),
                id: kept.and_then(|kept| kept.id.clone()),
            });
        }
    }

    fn codes(&mut self) {
        let language = &self.materials.settings.language;
        for code in &self.materials.codebook.codes {
            let kept = self.kept.codes.get(&code.id);
            self.project.codes.push(Code {
                guid: kept.map_or_else(|| guid::of("code", &code.id), |kept| kept.guid.clone()),
                name: code.name.get(language).to_owned(),
                parent: code.parent,
                description: describe(code, kept.is_some() && self.foreign),
                color: code.color.clone().filter(|color| is_rgb(color)),
                codable: code.codable,
                notes: Vec::new(),
            });
        }
    }
}

/// What another program has given to an event.
fn text<'e>(event: &'e Event, key: &str) -> Option<&'e str> {
    event.rest.get(key).and_then(serde_json::Value::as_str)
}

fn time(at: &str) -> Option<String> {
    (at != NO_TIME && is_time(at)).then(|| at.to_owned())
}
