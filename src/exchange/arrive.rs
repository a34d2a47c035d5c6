//! A project → the files of a study.

use super::description::{Described, described};
use super::guid;
use super::kept::{self, Column, Kept, Marked, Named, Noted, Text};
use super::loss::Loss;
use super::names::Names;
use super::project::{Coding, Holder, Project};
use super::refi::{attribute, line, local};
use crate::codebook::{self, Entry, entries_to_yaml, quoted};
use crate::coding::{Act, Anchor, Event};
use crate::data::File;
use crate::finding::Severity;
use crate::study::cases::is_label;
use crate::study::{Changes, SETTINGS, Settings, cases};
use crate::text::Span;
use crate::transcript::{Front, hash};
use rustc_hash::FxHashMap;
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;

/// The line with which a description begins that tema wrote for itself.
pub(super) const OURS: &str = "[tema]\n";

/// The time of what has none.
pub(super) const NO_TIME: &str = "1970-01-01T00:00:00Z";

/// Who coded where a project does not say it.
pub(super) const NOBODY: &str = "imported";

/// The codebook file of an imported project.
const CODEBOOK: &str = "codebooks/codebook.yaml";

/// What an import makes.
#[derive(Debug)]
pub struct Arrived {
    /// The files of the study.
    pub files: Changes,
    /// What came and what did not.
    pub loss: Loss,
    /// Names and what they became in the study: `D1 = interview with the head.docx`.
    pub renamed: Vec<(String, String)>,
}

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

/// Makes a study of a project.
pub fn arrive(project: &Project, title: &str) -> Arrived {
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
    };
    study.users();
    study.codebook(title);
    study.labels();
    study.people();
    study.texts();
    study.events();
    study.settings(title);
    study.put(kept::FILE, study.kept.text());
    Arrived { files: study.files, loss: study.loss, renamed: study.renamed }
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

/// The front matter that tema wrote into a description, if it is good.
fn own_front(description: &str) -> Option<(String, Front)> {
    let front = description.strip_prefix(OURS)?.trim_end();
    let text = format!("---\n{front}\n---\n");
    let mut findings = Vec::new();
    let (read, body) = Front::read(&File { name: "front".to_owned(), text: text.clone() }, &mut findings);
    (findings.is_empty() && body == text.len()).then_some((text, read))
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

    fn codebook(&mut self, title: &str) {
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

    /// Codes for participants and names for sources.
    fn labels(&mut self) {
        let mut names = Names::ours(self.ours);
        for case in &self.project.cases {
            let label = names.label(&case.name, "P");
            if label != case.name && !case.name.is_empty() {
                self.renamed.push((label.clone(), case.name.clone()));
            }
            self.people.push(label);
        }
        let mut taken = Names::ours(self.ours);
        for (at, source) in self.project.sources.iter().enumerate() {
            let cases: Vec<usize> = self.cases_of(at);
            let mut label = taken.label(&source.name, "D");
            // A document and a participant of one name would be one case.
            while self.people.iter().enumerate().any(|(nth, person)| *person == label && !cases.contains(&nth))
                && !self.ours
            {
                label = taken.label("", "D");
            }
            if label != source.name {
                self.renamed.push((label.clone(), source.name.clone()));
            }
            self.sources.push(label);
        }
        self.loss.counts.sources = self.sources.len();
    }

    fn cases_of(&self, source: usize) -> Vec<usize> {
        let cases = self.project.cases.iter().enumerate();
        cases.filter(|(_, case)| case.sources.contains(&source)).map(|(at, _)| at).collect()
    }

    fn people(&mut self) {
        let mut names = Names::taken(["participant"]);
        let mut head: Vec<String> = vec!["participant".to_owned(), "group".to_owned(), "order".to_owned()];
        names.unique("group", 60);
        names.unique("order", 60);
        let mut columns: Vec<usize> = Vec::new();
        let all_values = |at: usize| {
            let cases = self.project.cases.iter().flat_map(|case| &case.values);
            let sources = self.project.sources.iter().flat_map(|source| &source.values);
            cases
                .chain(sources)
                .filter(move |(variable, _)| *variable == at)
                .map(|(_, value)| value.clone())
                .collect::<Vec<_>>()
        };
        let mut kept_columns = BTreeMap::new();
        for (at, variable) in self.project.variables.iter().enumerate() {
            let values = all_values(at);
            let group = variable.name == "group" && values.iter().all(|value| is_key(value));
            let order = variable.name == "order" && values.iter().all(|value| value.parse::<usize>().is_ok());
            let column = match (group && !columns.contains(&1), order && !columns.contains(&2)) {
                (true, _) => 1,
                (_, true) => 2,
                _ => {
                    let name = one_line(&variable.name);
                    let name = if name.is_empty() { "variable".to_owned() } else { name };
                    head.push(names.unique(&name, 200));
                    head.len() - 1
                }
            };
            columns.push(column);
            kept_columns.insert(
                head[column].clone(),
                Column {
                    guid: variable.guid.clone(),
                    name: variable.name.clone(),
                    kind: variable.kind.name().to_owned(),
                    description: variable.description.clone(),
                },
            );
        }
        if self.project.variables.iter().any(|variable| !variable.guid.is_empty()) {
            self.kept.variables = kept_columns;
        }
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut cut = 0;
        let mut fill = |row: &mut Vec<String>, values: &[(usize, String)]| {
            for (variable, value) in values {
                let line = one_line(value);
                cut += usize::from(line != *value);
                let cell = &mut row[columns[*variable]];
                if cell.is_empty() {
                    *cell = line;
                }
            }
        };
        for (case, label) in self.project.cases.iter().zip(&self.people) {
            let mut row = vec![String::new(); head.len()];
            row[0].clone_from(label);
            fill(&mut row, &case.values);
            rows.push(row);
            if !case.guid.is_empty() {
                self.kept.cases.insert(
                    label.clone(),
                    Named {
                        guid: case.guid.clone(),
                        name: if case.name == *label { String::new() } else { case.name.clone() },
                        id: None,
                        description: case.description.clone(),
                        rest: case.rest.iter().map(line).collect(),
                    },
                );
            }
        }
        for (at, source) in self.project.sources.iter().enumerate().filter(|(_, source)| !source.values.is_empty()) {
            let cases = self.cases_of(at);
            let label = match cases[..] {
                [one] => &self.people[one],
                _ => &self.sources[at],
            };
            let place = rows.iter().position(|row| row[0] == *label);
            let row = match place {
                Some(place) => &mut rows[place],
                None => {
                    let mut row = vec![String::new(); head.len()];
                    row[0].clone_from(label);
                    rows.push(row);
                    match rows.last_mut() {
                        Some(row) => row,
                        None => continue,
                    }
                }
            };
            fill(row, &source.values);
        }
        self.loss.lost("line breaks in values of variables", cut, "a value is one line; they became blanks");
        self.loss.counts.participants = rows.len();
        self.loss.counts.attributes =
            head.len() - 3 + usize::from(columns.contains(&1)) + usize::from(columns.contains(&2));
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in [vec![head], rows].concat() {
            // Writing into memory cannot fail.
            let _ = writer.write_record(&row);
        }
        let bytes = writer.into_inner().unwrap_or_default();
        self.files.insert(cases::FILE.to_owned(), Some(bytes));
    }

    fn texts(&mut self) {
        let mut comments = 0;
        for (at, source) in self.project.sources.iter().enumerate() {
            let label = self.sources[at].clone();
            let cases = self.cases_of(at);
            let own = own_front(&source.description).filter(|_| self.ours);
            let front = match &own {
                Some((front, _)) => front.clone(),
                None => {
                    comments += source.text.lines().filter(|line| line.starts_with('#')).count();
                    let mut front = "---\nkind: document\n".to_owned();
                    if !cases.is_empty() {
                        let names: Vec<&str> = cases.iter().map(|case| self.people[*case].as_str()).collect();
                        front.push_str(&format!("participants: [{}]\n", names.join(", ")));
                    }
                    front.push_str(&format!("hash: {}\n", hash(&source.text)));
                    if source.text.contains("[[") {
                        front.push_str("notes: false\n");
                    }
                    front + "---\n"
                }
            };
            self.put(&format!("transcripts/{label}.txt"), front + &source.text);
            if source.guid.is_empty() {
                continue;
            }
            self.kept.sources.insert(
                label,
                Text {
                    guid: source.guid.clone(),
                    name: source.name.clone(),
                    description: if own.is_some() { String::new() } else { source.description.clone() },
                    holder: source.holder.name().to_owned(),
                    shell: source.shell.as_ref().map(line),
                    of: source.of.clone().filter(|_| source.holder != Holder::Text),
                    attributes: source.attributes.clone(),
                    values: !source.values.is_empty() && cases.is_empty(),
                    bare: Vec::new(),
                    rest: source.rest.iter().map(line).collect(),
                },
            );
        }
        self.loss.lost(
            "lines that begin with `#`",
            comments,
            "in a transcript they are comments: they stay, and are not counted as statements",
        );
    }

    fn events(&mut self) {
        let hangs = Hanging::new(self.project);
        let mut made: Vec<(Option<usize>, Event)> = Vec::new();
        let used: Vec<Cell<bool>> = vec![Cell::new(false); self.project.notes.len()];
        let mut bare: Vec<(usize, String, Anchor)> = Vec::new();
        let mut marks: Vec<Marked> = Vec::new();
        let notes: FxHashMap<String, usize> =
            self.project.notes.iter().enumerate().filter_map(|(at, note)| Some((guid::key(&note.guid)?, at))).collect();
        let fallback = self.project.at.clone().unwrap_or_else(|| NO_TIME.to_owned());
        let mut coders: Vec<&str> = Vec::new();
        for (at, source) in self.project.sources.iter().enumerate() {
            let text_hash = hash(&source.text);
            let anchor = |span: Span| Anchor::over(&self.sources[at], &text_hash, &source.text, span);
            let event = |act: Act, user: Option<usize>, time: Option<&String>| {
                Event::new(0, time.unwrap_or(&fallback), self.coder(user), act)
            };
            let coded = |coding: &Coding, anchor: Anchor, selection: Option<&str>| {
                let mut made = event(Act::Code, coding.user, coding.at.as_ref());
                made.code = Some(self.codes[coding.code].clone());
                made.anchor = Some(anchor);
                mark(&mut made, "guid", &coding.guid);
                mark(&mut made, "selection", selection.unwrap_or_default());
                made
            };
            let memo = |key: &str, place: &dyn Fn(Event) -> Event, on: &str, made: &mut Vec<(Option<usize>, Event)>| {
                let Some(nth) = notes.get(key) else { return };
                used[*nth].set(true);
                let note = &self.project.notes[*nth];
                let text = memo_text(&note.name, &note.text);
                if text.is_empty() {
                    return;
                }
                let mut event = place(Event { text: Some(text), ..event(Act::Memo, note.user, note.at.as_ref()) });
                mark(&mut event, "guid", &note.guid);
                mark(&mut event, "on", on);
                made.push((Some(at), event));
            };
            let whole = Span::new(0, source.text.len());
            for coding in source.codings.iter().filter(|_| !whole.is_empty()) {
                made.push((Some(at), coded(coding, anchor(whole), Some("whole"))));
            }
            let about = |event: Event| Event { of: Some(self.sources[at].clone()), ..event };
            let linked = hangs.on(&source.guid);
            for key in &source.notes {
                memo(key, &about, "", &mut made);
            }
            for key in linked {
                memo(key, &about, "link", &mut made);
            }
            for passage in &source.passages {
                let here = || anchor(passage.span);
                let selection = |event: Event| {
                    let mut event = Event { anchor: Some(here()), ..event };
                    mark(&mut event, "selection", &passage.guid);
                    event
                };
                let before = made.len();
                for coding in &passage.codings {
                    let mut event = coded(coding, here(), Some(&passage.guid));
                    for key in &coding.notes {
                        let why = notes
                            .get(key)
                            .map(|nth| (*nth, &self.project.notes[*nth]))
                            .filter(|(_, note)| self.ours && note.name == "why");
                        match why {
                            Some((nth, note)) => {
                                used[nth].set(true);
                                event.why = Some(note.text.clone());
                                mark(&mut event, "why_guid", &note.guid);
                            }
                            None => memo(
                                key,
                                &|event| {
                                    let mut event = selection(event);
                                    mark(&mut event, "coding", &coding.guid);
                                    event
                                },
                                "",
                                &mut made,
                            ),
                        }
                    }
                    made.push((Some(at), event));
                }
                for key in &passage.notes {
                    memo(key, &selection, "", &mut made);
                }
                for key in hangs.on(&passage.guid) {
                    memo(key, &selection, "link", &mut made);
                }
                if !passage.description.trim().is_empty() {
                    let by = passage.user.or_else(|| passage.codings.first().and_then(|coding| coding.user));
                    let mut event = selection(event(Act::Memo, by, passage.at.as_ref()));
                    event.text = Some(passage.description.trim().to_owned());
                    mark(&mut event, "on", "description");
                    made.push((Some(at), event));
                }
                if passage.guid.is_empty() {
                    continue;
                }
                if made.len() == before {
                    bare.push((at, passage.guid.clone(), here()));
                }
                let user = passage.user.map(|user| self.coders[user].clone());
                marks.push(Marked {
                    guid: passage.guid.clone(),
                    name: passage.name.clone(),
                    user,
                    at: passage.at.clone(),
                    attributes: passage.attributes.clone(),
                });
            }
        }
        self.kept.passages = marks.into_iter().map(|one| (guid::key(&one.guid).unwrap_or_default(), one)).collect();
        for (at, guid, anchor) in bare {
            if let Some(kept) = self.kept.sources.get_mut(&self.sources[at]) {
                kept.bare.push((guid, anchor));
            }
        }
        let general = |nth: usize, on: &str, code: Option<&String>| {
            let note = &self.project.notes[nth];
            let text = memo_text(&note.name, &note.text);
            let at = note.at.as_ref().unwrap_or(&fallback);
            let mut event = Event::new(0, at, self.coder(note.user), Act::Memo);
            event.text = Some(text).filter(|text| !text.is_empty());
            event.code = code.cloned();
            mark(&mut event, "guid", &note.guid);
            mark(&mut event, "on", on);
            (None, event)
        };
        for (code, id) in self.project.codes.iter().zip(&self.codes) {
            let linked = hangs.on(&code.guid).iter().map(|key| (key, "link"));
            for (key, on) in code.notes.iter().map(|key| (key, "")).chain(linked) {
                if let Some(nth) = notes.get(key) {
                    used[*nth].set(true);
                    made.push(general(*nth, on, Some(id)));
                }
            }
        }
        for nth in self.project.on_project.iter().filter_map(|key| notes.get(key)) {
            used[*nth].set(true);
            made.push(general(*nth, "", None));
        }
        for nth in (0..used.len()).filter(|nth| !used[*nth].get()) {
            made.push(general(nth, "nothing", None));
        }
        let silent = made.iter().filter(|(_, event)| event.act == Act::Memo && event.text.is_none()).count();
        self.loss.lost("notes without words", silent, "there is nothing to keep");
        made.retain(|(_, event)| event.act != Act::Memo || event.text.is_some());
        for note in self.project.notes.iter().filter(|note| !note.guid.is_empty()) {
            let noted = Noted {
                guid: note.guid.clone(),
                name: note.name.clone(),
                description: note.description.clone(),
                attributes: note.attributes.clone(),
            };
            self.kept.notes.insert(guid::key(&note.guid).unwrap_or_default(), noted);
        }
        made.sort_by(|(at, a), (bt, b)| {
            let place = |event: &Event| event.anchor.as_ref().map(|anchor| (anchor.start, anchor.end));
            (&a.at, at, place(a)).cmp(&(&b.at, bt, place(b)))
        });
        let mut lines: BTreeMap<String, String> = BTreeMap::new();
        let mut memos = std::collections::BTreeSet::new();
        for (seq, (source, event)) in (1u64..).zip(made) {
            let sealed = Event { seq, ..event }.sealed();
            match sealed.act {
                Act::Code => self.loss.counts.codings += 1,
                _ => {
                    memos.insert(sealed.rest.get("guid").map_or_else(|| sealed.id.clone(), ToString::to_string));
                }
            }
            let name = match source {
                Some(at) => format!("codings/{}/{}.jsonl", sealed.coder, self.sources[at]),
                None => format!("log/{}.jsonl", sealed.coder),
            };
            let file = lines.entry(name).or_default();
            file.push_str(&sealed.line());
            file.push('\n');
            if let Some(at) = source {
                let text = &self.project.sources[at].text;
                self.files.insert(format!("history/{}.txt", hash(text)), Some(text.clone().into_bytes()));
            }
            if let Some(at) = self.coders.iter().position(|coder| *coder == sealed.coder) {
                coders.push(&self.coders[at]);
            }
        }
        self.loss.counts.memos = memos.len();
        coders.sort_unstable();
        coders.dedup();
        self.loss.counts.coders = coders.len();
        for (name, text) in lines {
            self.put(&name, text);
        }
    }

    fn settings(&mut self, title: &str) {
        let own = self.project.description.strip_prefix(OURS).filter(|_| self.ours);
        if let Some(own) = own {
            let mut findings = Vec::new();
            Settings::read(File { name: SETTINGS.to_owned(), text: own.to_owned() }, &mut findings);
            if !findings.iter().any(|finding| finding.severity == Severity::Error) {
                self.put(SETTINGS, own.to_owned());
                self.kept.description = String::new();
                return;
            }
        }
        let text = |text: &str| toml_text(text);
        let mut toml = format!(
            "# Made by `tema import`. Every key stands in docs/formats.md; `tema check` tells what is wrong here.\n\n[study]\ntitle = {}\nlanguage = \"en\"                   # of the texts; a project does not say it\n",
            text(title)
        );
        let mut counting: Vec<String> = self
            .files
            .keys()
            .filter_map(|name| Some(name.strip_prefix("codings/")?.split('/').next()?.to_owned()))
            .collect();
        counting.sort();
        counting.dedup();
        if counting.len() > 1 {
            let names: Vec<String> = counting.iter().map(|name| text(name)).collect();
            toml.push_str(&format!("\n[coding]\ncounting = [{}]   # everybody who coded there\n", names.join(", ")));
        }
        let groups = self.groups();
        for group in groups {
            toml.push_str(&format!("\n[groups.{group}]\nname = {}\n", text(&group)));
        }
        self.put(SETTINGS, toml);
    }

    /// The groups that participants.csv names.
    fn groups(&self) -> Vec<String> {
        let bytes = self.files.get(cases::FILE).and_then(Option::as_ref).cloned().unwrap_or_default();
        let mut reader = csv::Reader::from_reader(&bytes[..]);
        let mut groups: Vec<String> = reader
            .records()
            .filter_map(|row| row.ok()?.get(1).map(str::to_owned))
            .filter(|group| !group.is_empty())
            .collect();
        groups.sort_by_key(|group| cases::natural(group));
        groups.dedup();
        groups
    }
}

/// Notes that hang on something by a link, as annotations do.
struct Hanging {
    by: FxHashMap<String, Vec<String>>,
}

impl Hanging {
    fn new(project: &Project) -> Hanging {
        let mut by: FxHashMap<String, Vec<String>> = FxHashMap::default();
        let notes: Vec<String> = project.notes.iter().filter_map(|note| guid::key(&note.guid)).collect();
        for link in project.rest.iter().filter(|element| local(&element.name) == "Link") {
            let end = |name: &str| attribute(link, name).and_then(guid::key);
            let (Some(origin), Some(target)) = (end("originGUID"), end("targetGUID")) else { continue };
            if notes.contains(&target) && !notes.contains(&origin) {
                by.entry(origin).or_default().push(target);
            } else if notes.contains(&origin) && !notes.contains(&target) {
                by.entry(target).or_default().push(origin);
            }
        }
        Hanging { by }
    }

    fn on(&self, written: &str) -> &[String] {
        guid::key(written).and_then(|key| self.by.get(&key)).map_or(&[], Vec::as_slice)
    }
}

/// A memo with its title above it.
pub(super) fn memo_text(name: &str, text: &str) -> String {
    let (name, text) = (name.trim(), text.trim());
    match (name.is_empty(), text.is_empty()) {
        (true, _) => text.to_owned(),
        (false, true) => name.to_owned(),
        (false, false) => format!("{name}\n\n{text}"),
    }
}

/// Gives an event something of another program, which stays with it through everything that is done to it.
fn mark(event: &mut Event, key: &str, value: &str) {
    if !value.is_empty() {
        event.rest.insert(key.to_owned(), Value::from(value));
    }
}

fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a text can be the name of a group without quotation marks in tema.toml.
fn is_key(text: &str) -> bool {
    is_label(text) && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// A text as TOML writes it.
fn toml_text(text: &str) -> String {
    toml::Value::String(text.replace(['\n', '\r'], " ")).to_string()
}
