//! Everything that lies in a study folder, read once.

use super::{Log, Past, TRANSLATIONS, Translations};
use crate::codebook::{self, Codebook};
use crate::finding::{Finding, Place, Result};
use crate::language::Lemmas;
use crate::matching::Plan;
use crate::study::{CaseKind, Cases, Folder, SETTINGS, SUBJECTS, Settings, Subjects, cases};
use crate::survey::{self, Survey};
use crate::transcript::{self, Kind, Roster, Source};
use rayon::prelude::*;

/// A study as it lies in its folder.
pub struct Materials {
    /// The folder.
    pub folder: Folder,
    /// tema.toml.
    pub settings: Settings,
    /// participants.csv, respondents of surveys, and documents.
    pub cases: Cases,
    /// The surveys, naturally by name.
    pub surveys: Vec<Survey>,
    /// What documents speak about.
    pub subjects: Subjects,
    /// The transcripts and documents: interviews, focus groups, surveys, documents, each naturally by id.
    pub sources: Vec<Source>,
    /// All codebooks.
    pub codebook: Codebook,
    /// The study's tables of forms.
    pub lemmas: Lemmas,
    /// Translations of quotes.
    pub translations: Translations,
    /// All decisions.
    pub log: Log,
    /// The past that the study is read in; none: it is as it lies in its folder.
    pub past: Option<Past>,
    /// Everything that was found on the way.
    pub findings: Vec<Finding>,
}

impl Materials {
    /// Reads a study. Whatever is wrong with one file is named; the others are read all the same.
    ///
    /// # Errors
    /// Only when tema.toml itself cannot be read.
    pub fn load(folder: Folder) -> Result<Materials> {
        let mut findings = Vec::new();
        let (file, _) = folder.read(SETTINGS)?;
        let settings = Settings::read(file, &mut findings);
        let surveys = Survey::all(&folder, &mut findings);
        let mut cases = match folder.read_if_there(cases::FILE) {
            Ok(Some((file, _))) => Cases::read(&file, &settings, &mut findings),
            Ok(None) if !surveys.is_empty() => Cases::nobody(),
            Ok(None) => {
                findings.push(
                    Finding::error("the study has no participants.csv; nobody can be counted")
                        .at(Place::file(SETTINGS))
                        .hint("make one with a first line `participant,group,order` and a line for each participant"),
                );
                Cases::default()
            }
            Err(finding) => {
                findings.push(*finding);
                Cases::default()
            }
        };
        cases.withdrawn = cases::withdrawn(&folder, &mut findings);
        add_respondents(&surveys, &mut cases, &settings, &mut findings);
        // A large codebook takes as long to read as many transcripts.
        let (read, mut book) = rayon::join(
            || {
                let mut found = Vec::new();
                (read_sources(&folder, &settings, &cases, &mut found), found)
            },
            || {
                let mut found = Vec::new();
                (read_codebook(&folder, &mut found), found)
            },
        );
        let mut sources = read.0;
        findings.extend(read.1);
        add_documents(&mut sources, &mut cases);
        let subjects = match folder.read_if_there(SUBJECTS) {
            Ok(found) => found.map(|(file, _)| Subjects::read(&file, &mut findings)).unwrap_or_default(),
            Err(finding) => {
                findings.push(*finding);
                Subjects::default()
            }
        };
        name_subjects(&sources, &subjects, &mut findings);
        findings.append(&mut book.1);
        let codebook = book.0;
        let mut languages: Vec<String> = sources.iter().map(|source| source.language.clone()).collect();
        languages.sort();
        languages.dedup();
        let lemmas = read_lemmas(&folder, &mut findings);
        Plan::check_stems(&codebook, &lemmas, &languages, &mut findings);
        let translations = match folder.read_if_there(TRANSLATIONS) {
            Ok(found) => found.map(|(file, _)| Translations::read(&file, &mut findings)).unwrap_or_default(),
            Err(finding) => {
                findings.push(*finding);
                Translations::default()
            }
        };
        let log = Log::read(&folder, &mut findings);
        Ok(Materials {
            folder,
            settings,
            cases,
            surveys,
            subjects,
            sources,
            codebook,
            lemmas,
            translations,
            log,
            past: None,
            findings,
        })
    }

    /// The same study with another codebook.
    pub fn with_codebook(&self, codebook: Codebook) -> Materials {
        Materials {
            folder: self.folder.clone(),
            settings: self.settings.clone(),
            cases: self.cases.clone(),
            surveys: self.surveys.clone(),
            subjects: self.subjects.clone(),
            sources: self.sources.clone(),
            codebook,
            lemmas: self.lemmas.clone(),
            translations: self.translations.clone(),
            log: self.log.clone(),
            past: self.past.clone(),
            findings: self.findings.clone(),
        }
    }

    /// Whose codings count: those tema.toml names; else the only coder there is, or the study's own coder.
    pub fn counting(&self, findings: &mut Vec<Finding>) -> Vec<String> {
        let mut counting = self.settings.counting.clone();
        if counting.is_empty() {
            let coders = self.log.coders();
            counting = match (&coders[..], &self.settings.coder) {
                ([_] | [], _) => coders,
                (_, Some(own)) => vec![own.clone()],
                (several, None) => {
                    findings.push(
                        Finding::error(format!("{} coders have decided things: {}", several.len(), several.join(", ")))
                            .at(Place::file(SETTINGS))
                            .expected("a line that says whose codings count")
                            .hint("write counting = [\"…\"] under [coding]; until then nobody's count"),
                    );
                    Vec::new()
                }
            };
        }
        counting.sort();
        counting.dedup();
        counting
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<usize> {
        self.sources.iter().position(|source| source.id == id)
    }
}

fn read_sources(folder: &Folder, settings: &Settings, cases: &Cases, findings: &mut Vec<Finding>) -> Vec<Source> {
    let names = folder.list("transcripts", &[".txt"]);
    let roster = Roster { settings, cases };
    let read: Vec<(Option<Source>, Vec<Finding>)> = names
        .par_iter()
        .map(|name| {
            let mut found = Vec::new();
            let source = match folder.read(name) {
                Ok((file, form)) => Some(transcript::read(file, form, &roster, &mut found)),
                Err(finding) => {
                    found.push(*finding);
                    None
                }
            };
            (source, found)
        })
        .collect();
    let mut sources: Vec<Source> = Vec::with_capacity(read.len());
    for (source, found) in read {
        findings.extend(found);
        sources.extend(source);
    }
    sources.sort_by_cached_key(|source| (cases::natural(&source.id), source.file.name.clone()));
    sources.dedup_by(|later, first| {
        let double = later.id == first.id;
        if double {
            findings.push(
                Finding::error(format!("source `{}` is also {}; this file is passed over", later.id, first.file.name))
                    .at(Place::file(later.file.name.clone()))
                    .hint("two files may not have the same name, even in different folders"),
            );
        }
        double
    });
    sources.sort_by_key(Source::kind);
    sources
}

fn read_codebook(folder: &Folder, findings: &mut Vec<Finding>) -> Codebook {
    let mut files = Vec::new();
    for name in folder.list("codebooks", &[".yaml", ".yml"]) {
        match folder.read(&name) {
            Ok((file, _)) => files.push(file),
            Err(finding) => findings.push(*finding),
        }
    }
    codebook::read(files, findings)
}

/// The tables `lemmas/<language>.tsv`.
fn read_lemmas(folder: &Folder, findings: &mut Vec<Finding>) -> Lemmas {
    let mut lemmas = Lemmas::default();
    for name in folder.list("lemmas", &[".tsv"]) {
        match folder.read(&name) {
            Ok((file, _)) => {
                let stem = name.rsplit('/').next().and_then(|name| name.strip_suffix(".tsv"));
                lemmas.add(stem.unwrap_or_default(), &file, findings);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    lemmas
}

/// Respondents are cases, and what they answered are their attributes.
fn add_respondents(surveys: &[Survey], cases: &mut Cases, settings: &Settings, findings: &mut Vec<Finding>) {
    let language = settings.report_languages.first().map_or("en", String::as_str);
    for survey in surveys {
        let own = survey::attributes(survey, language);
        for (name, _) in own.iter().filter(|(name, _)| cases.attributes.contains(name)) {
            findings.push(
                Finding::doubt(format!("`{name}` is a question here, and an attribute elsewhere, too"))
                    .at(Place::file(survey.file()))
                    .expected("another id, or no column of that name in participants.csv and other surveys")
                    .hint("where both have a value for somebody, the other one is used"),
            );
        }
        if let Some(group) = survey.group.as_deref().filter(|group| settings.group(group).is_none()) {
            findings.push(
                Finding::error(format!("group `{group}` is not in tema.toml"))
                    .at(Place::file(survey.file()))
                    .hint(format!("to make it a group, add a section [groups.{group}] to tema.toml"))
                    .did_you_mean(group, settings.groups.iter().map(|group| group.id.as_str())),
            );
        }
        cases.add_respondents(&survey.table.respondents, survey.group.as_deref(), own);
    }
    if !surveys.is_empty() {
        cases.sort(settings);
    }
}

/// Names the cases of documents that cases.csv does not have.
fn name_subjects(sources: &[Source], subjects: &Subjects, findings: &mut Vec<Finding>) {
    let known = || subjects.all.iter().map(|subject| subject.id.as_str());
    let mut look = |name: &str, place: Place| {
        if subjects.find(name).is_none() {
            findings.push(
                Finding::error(format!("case `{name}` is not in cases.csv"))
                    .at(place)
                    .expected("a line for it: a first line `case,name`, and a line for each case")
                    .did_you_mean(name, known()),
            );
        }
    };
    for source in sources {
        source.front.cases.iter().for_each(|(name, span)| look(name, source.file.place(*span)));
        for (_, names, span) in &source.sections {
            names.iter().for_each(|name| look(name, source.place(*span)));
        }
    }
}

/// A document is a case of its own, unless its front matter names the one participant it belongs to: a diary, a letter,
/// an interview without labels.
fn add_documents(sources: &mut [Source], cases: &mut Cases) {
    for source in sources.iter_mut().filter(|source| source.kind() == Kind::Document) {
        if let [(name, _)] = &source.front.participants[..]
            && let Some(case) = cases.find(name).and_then(|at| u32::try_from(at).ok())
        {
            source.participants = vec![case];
            continue;
        }
        // What was theirs who took back consent is nobody's, and no document that is counted.
        let mut whose = source.front.participants.iter().map(|(name, _)| name).peekable();
        let theirs = whose.peek().is_some() && whose.all(|name| cases.withdrawn.contains(name));
        if theirs || cases.withdrawn.contains(&source.id) {
            continue;
        }
        cases.add_document(&source.id);
        if let Some(case) = cases.find(&source.id).and_then(|at| u32::try_from(at).ok()) {
            source.participants = vec![case];
        }
    }
    debug_assert!(
        cases.all.windows(2).all(|pair| pair[0].kind != CaseKind::Document || pair[1].kind == CaseKind::Document)
    );
}
