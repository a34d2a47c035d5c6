//! Everything that lies in a study folder, read once.

use super::texts::{Book, Names, Progress, Wanted, read_texts};
use super::{Log, Past, RuleHits, TRANSLATIONS, Translations};
use crate::codebook::{self, Codebook};
use crate::finding::{Finding, Place, Result};
use crate::language::{Lemmas, primary};
use crate::matching::Plan;
use crate::study::{CaseKind, Cases, Folder, SETTINGS, SUBJECTS, Settings, Subjects, cases};
use crate::survey::{self, Survey};
use crate::transcript::{Kind, Source};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A study as it lies in its folder.
pub struct Materials {
    /// The folder.
    pub folder: Folder,
    /// tema.toml.
    pub settings: Settings,
    /// participants.csv, respondents of surveys, and documents.
    pub cases: Arc<Cases>,
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
    /// What the rules find, if it was looked for while the texts were read.
    pub found: Option<Arc<RuleHits>>,
}

impl Materials {
    /// Reads a study. Whatever is wrong with one file is named; the others are read all the same.
    ///
    /// # Errors
    /// Only when tema.toml itself cannot be read.
    pub fn load(folder: Folder) -> Result<Materials> {
        Materials::read(folder, Wanted::Texts, &|_, _| ())
    }

    /// Reads a study of which a result is wanted: its rules are applied to every text as soon as it is read, and of many
    /// texts only some are held; the others are read again where a result shows them. If one has been changed by then,
    /// that ends the command ([`crate::transcript::Changed`]). `progress` is told how many texts are read, and of how many.
    ///
    /// # Errors
    /// The same.
    pub fn load_to_count(folder: Folder, progress: &Progress<'_>) -> Result<Materials> {
        Materials::read(folder, Wanted::Hits, progress)
    }

    fn read(folder: Folder, wanted: Wanted, progress: &Progress<'_>) -> Result<Materials> {
        let mut findings = Vec::new();
        let (file, _) = folder.read(SETTINGS)?;
        let settings = Settings::read(file, &mut findings);
        let (names, (surveys, mut cases)) = rayon::join(
            || Names::of(&folder),
            || {
                let surveys = Survey::all(&folder, &mut findings);
                let cases = read_cases(&folder, &settings, &surveys, &mut findings);
                (surveys, Arc::new(cases))
            },
        );
        let mut of_book = Vec::new();
        let mut lemmas = Lemmas::default();
        let mut of_lemmas = Vec::new();
        let read = read_texts(&folder, names, &settings, &cases, wanted, progress, || {
            let codebook = read_codebook(&folder, &mut of_book);
            lemmas = read_lemmas(&folder, &mut of_lemmas);
            let plan = (wanted == Wanted::Hits).then(|| Plan::with_lemmas(&codebook, lemmas.clone()));
            Book { codebook, plan }
        });
        let (mut sources, codebook) = (read.sources, read.codebook);
        findings.extend(read.findings);
        add_documents(&mut sources, &mut cases);
        let subjects = match folder.read_if_there(SUBJECTS) {
            Ok(found) => found.map(|(file, _)| Subjects::read(&file, &mut findings)).unwrap_or_default(),
            Err(finding) => {
                findings.push(*finding);
                Subjects::default()
            }
        };
        name_subjects(&sources, &subjects, &mut findings);
        findings.append(&mut of_book);
        // Of a table that could not be read it has been said.
        let languages: BTreeSet<&str> = sources.iter().map(|source| source.language.as_str()).collect();
        let languages = languages.into_iter().filter(|language| !folder.has(&lemmas_of(language)));
        findings.append(&mut of_lemmas);
        Plan::check_stems(&codebook, &lemmas, languages, &mut findings);
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
            found: read.found.map(Arc::new),
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
            found: None,
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

/// Who is counted, those of the surveys included.
fn read_cases(folder: &Folder, settings: &Settings, surveys: &[Survey], findings: &mut Vec<Finding>) -> Cases {
    let mut cases = match folder.read_if_there(cases::FILE) {
        Ok(Some((file, _))) => Cases::read(&file, settings, findings),
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
    cases.withdrawn = cases::withdrawn(folder, findings);
    add_respondents(surveys, &mut cases, settings, findings);
    cases
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

/// The name of a language's table of forms.
fn lemmas_of(language: &str) -> String {
    format!("lemmas/{}.tsv", primary(language))
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
fn add_documents(sources: &mut [Source], cases: &mut Arc<Cases>) {
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
        Arc::make_mut(cases).add_document(&source.id);
        if let Some(case) = cases.find(&source.id).and_then(|at| u32::try_from(at).ok()) {
            source.participants = vec![case];
        }
    }
    debug_assert!(
        cases.all.windows(2).all(|pair| pair[0].kind != CaseKind::Document || pair[1].kind == CaseKind::Document)
    );
}
