//! A project → the files of a study.

mod codes;
mod decisions;
mod people;
mod settings;
mod speakers;
mod texts;

pub use codes::codebook;
pub(super) use decisions::memo_text;

use super::kept::{self, Kept, Named};
use super::loss::Loss;
use super::names::Names;
use super::project::Project;
use super::refi::line;
use super::speech::Speech;
use crate::study::Changes;

/// The line with which a description begins that tema wrote for itself.
pub(super) const OURS: &str = "[tema]\n";

/// The time of what has none.
pub(super) const NO_TIME: &str = "1970-01-01T00:00:00Z";

/// Who coded where a project does not say it.
pub(super) const NOBODY: &str = "imported";

/// What an import makes.
#[derive(Debug)]
pub struct Arrived {
    /// The files of the study.
    pub files: Changes,
    /// What came and what did not.
    pub loss: Loss,
    /// Names and what they became in the study: `D1 = interview with the head.docx`.
    pub renamed: Vec<(String, String)>,
    /// Texts in which people speak: the source, who asks, and who answers.
    pub interviews: Vec<(String, Vec<String>, Vec<String>)>,
    /// Texts in which people seem to speak whose labels are no codes: the source, and the labels.
    pub names: Vec<(String, Vec<String>)>,
}

/// What texts become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Texts {
    /// Interviews where labels say who speaks, else documents.
    #[default]
    Heard,
    /// Documents, whatever stands in them.
    Documents,
}

/// Makes a study of a project.
pub fn arrive(project: &Project, title: &str, texts: Texts) -> Arrived {
    let ours = project.origin.starts_with("tema ") && !project.origin.contains(", from ");
    let mut study = Study {
        project,
        ours,
        loss: project.loss.clone(),
        kept: Kept {
            origin: project.origin.clone(),
            name: project.name.clone(),
            description: project.description.clone(),
            at: project.at.clone(),
            attributes: project.attributes.clone(),
            rest: project.rest.iter().map(line).collect(),
            ..Kept::default()
        },
        files: Changes::new(),
        renamed: Vec::new(),
        coders: Vec::new(),
        codes: Vec::new(),
        people: Vec::new(),
        sources: Vec::new(),
        speech: Vec::new(),
        names: Vec::new(),
    };
    study.users();
    study.codebook(title);
    study.listen(texts);
    study.labels();
    study.people();
    study.texts();
    study.events();
    study.settings(title);
    study.put(kept::FILE, study.kept.text());
    let heard = study.sources.iter().zip(&study.speech).filter_map(|(name, speech)| Some((name, speech.as_ref()?)));
    let interviews = heard.map(|(name, speech)| (name.clone(), speech.asking.clone(), speech.people.clone())).collect();
    let names = study.names.into_iter().map(|(at, names)| (study.sources[at].clone(), names)).collect();
    Arrived { files: study.files, loss: study.loss, renamed: study.renamed, interviews, names }
}

struct Study<'p> {
    project: &'p Project,
    /// The project was written by tema: its names are good as they are.
    ours: bool,
    loss: Loss,
    kept: Kept,
    files: Changes,
    renamed: Vec<(String, String)>,
    /// The coder of each user.
    coders: Vec<String>,
    /// The id of each code.
    codes: Vec<String>,
    /// The participant of each case.
    people: Vec<String>,
    /// The name of each source.
    sources: Vec<String>,
    /// Who speaks in each source, where that is known.
    speech: Vec<Option<Speech>>,
    /// Sources with labels that are no codes, and the labels.
    names: Vec<(usize, Vec<String>)>,
}

impl Study<'_> {
    fn put(&mut self, name: &str, text: String) {
        self.files.insert(name.to_owned(), Some(text.into_bytes()));
    }

    fn users(&mut self) {
        let mut names = Names::ours(self.ours);
        for user in &self.project.users {
            let coder = names.coder(&user.name);
            if !user.guid.is_empty() {
                let name = if user.name == coder { String::new() } else { user.name.clone() };
                self.kept.users.insert(
                    coder.clone(),
                    Named { guid: user.guid.clone(), name, id: user.id.clone(), ..Named::default() },
                );
            }
            self.coders.push(coder);
        }
        // Who coded where the project does not say it.
        self.coders.push(names.coder(NOBODY));
    }

    fn coder(&self, user: Option<usize>) -> &str {
        user.and_then(|at| self.coders.get(at)).or(self.coders.last()).map_or(NOBODY, String::as_str)
    }
}
