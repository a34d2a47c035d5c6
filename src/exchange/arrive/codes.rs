//! The codes of a project as a codebook file.

use super::Study;
use crate::codebook::{self, Entry, entries_to_yaml, quoted};
use crate::data::File;
use crate::exchange::description::{Described, described};
use crate::exchange::kept::{Kept, Named};
use crate::exchange::loss::Loss;
use crate::exchange::names::Names;
use crate::exchange::project::Project;
use crate::exchange::refi::line;
use crate::finding::Severity;

/// The codebook file of an imported project.
const CODEBOOK: &str = "codebooks/codebook.yaml";

/// The codes of a project as a codebook file, for a study that is there. `taken`: the ids that it has.
pub fn codebook(project: &Project, file: &str, taken: &[&str], kept: &mut Kept) -> (String, Loss) {
    let mut loss = project.loss.clone();
    let codes = codes(project, file, Names::taken(taken.iter().copied()), &mut loss, &Default::default());
    for (code, id) in project.codes.iter().zip(&codes.ids) {
        if !code.guid.is_empty() {
            kept.codes.insert(id.clone(), Named { guid: code.guid.clone(), ..Named::default() });
        }
    }
    let rest = project.rest.iter().map(line);
    kept.rest.extend(rest);
    loss.counts.codes = project.codes.len();
    (codes.yaml, loss)
}

/// Codes as they stand in a study.
struct Codes {
    ids: Vec<String>,
    yaml: String,
}

/// Codes that have codings, though they are folders where they come from.
type Coded = std::collections::BTreeSet<usize>;

fn codes(project: &Project, file: &str, mut names: Names, loss: &mut Loss, coded: &Coded) -> Codes {
    let all: Vec<Described> = project.codes.iter().map(|code| described(&code.description)).collect();
    let ids: Vec<String> = project
        .codes
        .iter()
        .zip(&all)
        .map(|(code, described)| {
            let own = described.id.as_deref().filter(|id| is_id(id));
            names.unique(own.unwrap_or(&codebook::slug(&code.name)), 60)
        })
        .collect();
    let entries = |with_fields: bool| -> Vec<Entry> {
        let codes = project.codes.iter().zip(&all).enumerate();
        codes
            .map(|(at, (code, described))| {
                let mut fields: Vec<(String, String)> = Vec::new();
                let name = if code.name.is_empty() { &ids[at] } else { &code.name };
                let written =
                    described.fields.iter().find(|(key, value)| key == "name" && value.contains(&quoted(name)));
                match written.filter(|_| with_fields) {
                    Some(field) => fields.push(field.clone()),
                    None => fields.push(("name".to_owned(), quoted(name))),
                }
                let has = |key: &str| with_fields && described.fields.iter().any(|(own, _)| own == key);
                let words = if with_fields { &described.words } else { &code.description };
                if !words.trim().is_empty() && !has("definition") {
                    fields.push(("definition".to_owned(), quoted(words.trim())));
                }
                if with_fields {
                    fields.extend(described.fields.iter().filter(|(key, _)| key != "name").cloned());
                }
                if let Some(color) = code.color.as_ref().filter(|_| !has("color")) {
                    fields.push(("color".to_owned(), quoted(color)));
                }
                if !code.codable && !coded.contains(&at) {
                    fields.push(("codable".to_owned(), "false".to_owned()));
                }
                Entry { id: ids[at].clone(), parent: code.parent.map(|parent| ids[parent].clone()), fields }
            })
            .collect()
    };
    let title = if project.name.is_empty() { "codebook" } else { &project.name };
    let mut yaml = entries_to_yaml(title, &entries(true));
    let mut findings = Vec::new();
    let read = codebook::read(vec![File { name: file.to_owned(), text: yaml.clone() }], &mut findings);
    if findings.iter().any(|finding| finding.severity == Severity::Error) || read.codes.len() != ids.len() {
        yaml = entries_to_yaml(title, &entries(false));
    }
    let opened = coded.iter().filter(|at| !project.codes[**at].codable).count();
    loss.lost("folders among the codes", opened, "they have codings, so they are codes here");
    Codes { ids, yaml }
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() <= 200 && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

impl Study<'_> {
    pub(super) fn codebook(&mut self, title: &str) {
        let passages =
            self.project.sources.iter().flat_map(|source| source.passages.iter().flat_map(|passage| &passage.codings));
        let whole = self.project.sources.iter().flat_map(|source| &source.codings);
        let coded: Coded = passages.chain(whole).map(|coding| coding.code).collect();
        let titled =
            Project { name: title.to_owned(), ..Project { codes: self.project.codes.clone(), ..Project::default() } };
        let codes = codes(&titled, CODEBOOK, Names::ours(self.ours), &mut self.loss, &coded);
        for (code, id) in self.project.codes.iter().zip(&codes.ids) {
            if !code.guid.is_empty() {
                self.kept.codes.insert(id.clone(), Named { guid: code.guid.clone(), ..Named::default() });
            }
        }
        self.loss.counts.codes = codes.ids.len();
        self.codes = codes.ids;
        self.put(CODEBOOK, codes.yaml);
    }
}
