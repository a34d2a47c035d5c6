//! qc (`qualitative-coding`): a folder of texts, a codebook, memos, and a database in which codes stand on lines. No words are
//! kept beside a coding; but the database knows the hash that each text had, so it can be proved that its lines are still
//! those that were coded. Where they are not, the codings are listed and not taken.

use super::database::number;
use super::settle::{People, note, plain, source};
use super::{Row, Store};
use crate::data::{File, Node, Value, read_yaml};
use crate::document::{Choice, bytes_of, decode};
use crate::exchange::loss::Found;
use crate::exchange::project::{Code, Coding, Passage, Project, is_time};
use crate::exchange::refi::to_one_form;
use crate::finding::{Finding, Place, Result, Severity};
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::{Component, Path, PathBuf};

/// The file by which a folder is known.
const SETTINGS: &str = "settings.yaml";

/// Whether a folder is a project of qc.
pub fn is_folder(folder: &Path) -> bool {
    std::fs::read_to_string(folder.join(SETTINGS)).is_ok_and(|text| text.contains("qc_version"))
}

/// The database of a project's folder.
///
/// # Errors
/// When the settings cannot be read, or name a file outside the folder.
pub fn database(folder: &Path) -> Result<PathBuf> {
    let settings = Settings::read(folder)?;
    if settings.get("database").is_none() && settings.get("codes_dir").is_some() {
        return Err(Box::new(
            Finding::error("this project is of a version of qc before 1.0, which had no database")
                .at(Place::file(folder.join(SETTINGS).display().to_string()))
                .hint("run `qc upgrade` in it, then import it again"),
        ));
    }
    settings.path("database", "qualitative_coding.sqlite3")
}

/// Reads a project; its texts lie beside the database.
///
/// # Errors
/// When the database is damaged, or the settings or the codebook cannot be read.
pub fn read(store: &Store, folder: &Path) -> Result<Project> {
    let settings = Settings::read(folder)?;
    let mut project = Project { origin: "qc".to_owned(), ..Project::default() };
    let lines = coded_lines(store, &mut project)?;
    let used: Vec<&str> = lines.iter().map(|line| line.code.as_str()).collect();
    let codes = codes(&settings, &used, store, &mut project)?;
    let mut people = People::default();
    for row in store.rows("coder", &["name"])? {
        people.user(&row[0], &mut project);
    }
    let corpus = settings.path("corpus_dir", "corpus")?;
    let mut documents = store.rows("document", &["file_path", "file_hash"])?;
    documents.sort();
    for row in &documents {
        let own: Vec<&Line> = lines.iter().filter(|line| line.document == row[0]).collect();
        let Some(text) = text(&corpus, &row[0])? else {
            project.loss.lost(
                "texts: their files are not in the project",
                1,
                "put them back into the corpus to have them",
            );
            project.loss.lost("codings in texts without a file", own.len(), "there are no words to code");
            continue;
        };
        let same = text.is(&row[1]);
        let mut source = source("qc", &row[0], &row[0]);
        take(&mut project, &mut source, &text.raw, &own, same, &codes, &mut people);
        project.sources.push(source);
    }
    memos(&settings, &mut people, &mut project)?;
    Ok(project)
}

/// A code that somebody gave to a line.
struct Line {
    document: String,
    /// From 0.
    line: String,
    coder: String,
    code: String,
}

/// The coded lines, by text, line, code and coder. A line hangs on a text by a place in one of the text's indices.
fn coded_lines(store: &Store, project: &mut Project) -> Result<Vec<Line>> {
    let indices: FxHashMap<String, Row> = store
        .rows("document_index", &["id", "name", "document_id"])?
        .into_iter()
        .map(|row| (row[0].clone(), row))
        .collect();
    let places: FxHashMap<String, String> = store
        .rows("location", &["id", "document_index_id"])?
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    let mut texts: FxHashMap<String, &str> = FxHashMap::default();
    for row in store.rows("coded_line_location_association", &["coded_line_id", "location_id"])? {
        if let Some(index) = places.get(&row[1]).and_then(|index| indices.get(index)) {
            texts.entry(row[0].clone()).or_insert(&index[2]);
        }
    }
    let mut found = Vec::new();
    for row in store.rows("coded_line", &["id", "line", "coder_id", "code_id"])? {
        match texts.get(&row[0]) {
            Some(document) => found.push(Line {
                document: (*document).to_owned(),
                line: row[1].clone(),
                coder: row[2].clone(),
                code: row[3].clone(),
            }),
            None => project.loss.lost("codings of no text", 1, "the database does not say where they stand"),
        }
    }
    let mut others: Vec<&str> =
        indices.values().map(|row| row[1].as_str()).filter(|name| *name != "paragraphs").collect();
    others.sort_unstable();
    project.loss.lost("further indices of texts", others.len(), "a study has no place for them");
    found.sort_by(|a, b| {
        let key = |line: &Line| (number(&line.line), line.code.clone(), line.coder.clone());
        (&a.document, key(a)).cmp(&(&b.document, key(b)))
    });
    Ok(found)
}

/// A text of the corpus.
struct Text {
    bytes: Vec<u8>,
    raw: String,
}

impl Text {
    /// Whether the file is the one of which this is the hash; line ends may have become those of another machine.
    fn is(&self, hash: &str) -> bool {
        let of = |bytes: &[u8]| sha1_smol::Sha1::from(bytes).digest().to_string();
        if of(&self.bytes).eq_ignore_ascii_case(hash) {
            return true;
        }
        let mut plain = Vec::with_capacity(self.bytes.len());
        for (at, byte) in self.bytes.iter().enumerate() {
            if *byte != b'\r' || self.bytes.get(at + 1) != Some(&b'\n') {
                plain.push(*byte);
            }
        }
        let windows: Vec<u8> =
            plain.iter().flat_map(|byte| [(*byte == b'\n').then_some(b'\r'), Some(*byte)]).flatten().collect();
        [plain, windows].iter().any(|bytes| of(bytes).eq_ignore_ascii_case(hash))
    }
}

/// A text of the corpus by its path in the database; nothing if there is no such file inside the corpus.
fn text(corpus: &Path, name: &str) -> Result<Option<Text>> {
    let path = Path::new(name);
    let there = |path: &Path| is_below(path) && corpus.join(path).is_file() && is_inside(&corpus.join(path), corpus);
    // A project may have been made where folders are parted by `\`.
    let other = PathBuf::from(name.replace('\\', "/"));
    let Some(path) = [path, &other].into_iter().find(|path| there(path)) else { return Ok(None) };
    let bytes = bytes_of(&corpus.join(path), name)?;
    let raw = decode(name, &bytes, &Choice::default())?.text;
    Ok(Some(Text { bytes, raw }))
}

/// Bytes of each line of a text, as Python counts lines: behind LF, CRLF, and a CR alone. White space around is left out.
fn lines_of(raw: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    let bytes = raw.as_bytes();
    let mut put = |start: usize, end: usize| {
        let line = &raw[start..end];
        let from = start + line.len() - line.trim_start().len();
        found.push((from, from + line.trim().len()));
    };
    for (at, byte) in bytes.iter().enumerate() {
        let pair = *byte == b'\r' && bytes.get(at + 1) == Some(&b'\n');
        if matches!(byte, b'\n' | b'\r') && !pair {
            put(start, at);
            start = at + 1;
        }
    }
    if start < raw.len() {
        put(start, raw.len());
    }
    found
}

/// Gives a text its codings.
fn take(
    project: &mut Project,
    source: &mut super::super::project::Source,
    raw: &str,
    own: &[&Line],
    same: bool,
    codes: &FxHashMap<String, usize>,
    people: &mut People,
) {
    let lines = lines_of(raw);
    let range = |line: &Line| number(&line.line).and_then(|at| lines.get(at)).copied();
    let (text, spans) = to_one_form(raw, &own.iter().map(|line| range(line)).collect::<Vec<_>>());
    source.text = text;
    for (line, span) in own.iter().zip(spans) {
        let Some(code) = codes.get(&line.code) else { continue };
        // What the line says now is not what was coded, so its number stands for its words.
        let place = number(&line.line).map_or_else(|| line.line.clone(), |at| format!("line {}", at.saturating_add(1)));
        let failed = |why: &str| Found {
            source: source.name.clone(),
            code: line.code.clone(),
            quote: place.clone(),
            why: why.to_owned(),
        };
        match span {
            None => project.loss.orphaned.push(failed("its line is not in the text")),
            Some(_) if !same => project.loss.orphaned.push(failed(
                "the text was changed since qc saw it, so the line may be another; run `qc corpus update` there, or put the text back",
            )),
            Some(span) if span.is_empty() => project.loss.lost("codings of empty lines", 1, "there are no words to code"),
            Some(span) => {
                project.loss.verified += 1;
                let user = people.user(&line.coder, project);
                let coding = Coding { code: *code, user, ..Coding::default() };
                match source.passages.last_mut().filter(|passage| passage.span == span && passage.user == user) {
                    Some(passage) => passage.codings.push(coding),
                    None => source.passages.push(Passage { span, user, codings: vec![coding], ..Passage::default() }),
                }
            }
        }
    }
}

/// The codebook, a tree of names, and behind it what was given without standing there; gives the position of each name.
fn codes(settings: &Settings, used: &[&str], store: &Store, project: &mut Project) -> Result<FxHashMap<String, usize>> {
    let mut at: FxHashMap<String, usize> = FxHashMap::default();
    let path = settings.path("codebook", "codebook.yaml")?;
    let tree = match path.is_file() {
        true => yaml(&path)?,
        false => None,
    };
    let mut due: Vec<(&Node, Option<usize>)> = tree.iter().map(|node| (node, None)).collect();
    let mut again = 0;
    let mut add = |name: &str, parent: Option<usize>, project: &mut Project| {
        again += usize::from(at.contains_key(name));
        *at.entry(name.to_owned()).or_insert_with(|| {
            project.codes.push(Code { name: name.to_owned(), parent, codable: true, ..Code::default() });
            project.codes.len() - 1
        })
    };
    while let Some((node, parent)) = due.pop() {
        match &node.value {
            Value::Empty => {}
            Value::Text(name) => {
                add(name.trim(), parent, project);
            }
            Value::List(below) => due.extend(below.iter().rev().map(|node| (node, parent))),
            Value::Map(entries) => {
                // In the order of the file: the first last, as it is taken first.
                let made: Vec<(&Node, Option<usize>)> =
                    entries.iter().map(|(key, node)| (node, Some(add(key.name.trim(), parent, project)))).collect();
                due.extend(made.into_iter().rev());
            }
        }
    }
    let named = store.rows("code", &["name"])?;
    let mut idle = 0;
    let used: FxHashSet<&str> = used.iter().copied().collect();
    for name in named.iter().map(|row| row[0].as_str()) {
        match at.contains_key(name) {
            true => {}
            false if used.contains(name) => {
                project.codes.push(Code { name: name.to_owned(), codable: true, ..Code::default() });
                at.insert(name.to_owned(), project.codes.len() - 1);
            }
            false => idle += 1,
        }
    }
    project.loss.lost("further places of a code in the codebook", again, "a code stands in one place of the tree");
    project.loss.lost("codes outside the codebook that nothing has", idle, "the codebook does not name them");
    Ok(at)
}

/// Memos: files whose names say when and by whom, `2026-01-31-09-30_vk_title.md`.
fn memos(settings: &Settings, people: &mut People, project: &mut Project) -> Result<()> {
    let folder = settings.path("memos_dir", "memos")?;
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(()) };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.to_lowercase().ends_with(".md"))
        .collect();
    names.sort();
    for name in names.iter().filter(|name| is_inside(&folder.join(name), &folder)) {
        let raw = decode(name, &bytes_of(&folder.join(name), name)?, &Choice::default())?.text;
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let (when, rest) = stem.split_once('_').unwrap_or((stem, ""));
        let parts: Vec<&str> = when.split('-').collect();
        let at = match parts[..] {
            [year, month, day, hour, minute] => Some(format!("{year}-{month}-{day}T{hour}:{minute}:00")),
            _ => None,
        };
        let at = at.filter(|at| is_time(at));
        // A coder's name may hold `_`, too: the longest that is known.
        let coders = project.users.iter().map(|user| user.name.clone());
        let known =
            coders.filter(|name| rest == *name || rest.starts_with(&format!("{name}_"))).max_by_key(String::len);
        let coder = known.unwrap_or_else(|| rest.split('_').next().unwrap_or_default().to_owned());
        let user = people.user(&coder, project).filter(|_| at.is_some());
        let keys = note(project, &format!("memo {name}"), "", &raw, user, at);
        project.on_project.extend(keys);
    }
    Ok(())
}

/// What `settings.yaml` says.
struct Settings {
    folder: PathBuf,
    root: Option<Node>,
}

impl Settings {
    fn read(folder: &Path) -> Result<Settings> {
        let path = folder.join(SETTINGS);
        let root = match path.is_file() {
            true => yaml(&path)?,
            // A database alone: everything lies where qc puts it.
            false => None,
        };
        Ok(Settings { folder: folder.to_owned(), root })
    }

    fn get(&self, key: &str) -> Option<&str> {
        let Some(Value::Map(entries)) = self.root.as_ref().map(|root| &root.value) else { return None };
        entries.iter().find(|(own, _)| own.name == key).and_then(|(_, node)| node.text())
    }

    /// The file or folder that a key names, inside the project.
    fn path(&self, key: &str, otherwise: &str) -> Result<PathBuf> {
        let named = self.get(key).unwrap_or(otherwise);
        let path = self.folder.join(named);
        if is_below(Path::new(named)) && is_inside(&path, &self.folder) {
            return Ok(path);
        }
        Err(Box::new(
            Finding::error(format!("`{key}` is `{named}`, which lies outside the project"))
                .at(Place::file(self.folder.join(SETTINGS).display().to_string()))
                .expected("a path inside the folder of settings.yaml")
                .hint("copy it into the folder, and name it there"),
        ))
    }
}

/// Whether a path goes down only.
fn is_below(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

/// Whether what is there lies inside a folder, links followed; what is not there leads nowhere.
fn is_inside(path: &Path, folder: &Path) -> bool {
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        _ => true,
    }
}

/// A YAML file as a tree; nothing where it is empty.
fn yaml(path: &Path) -> Result<Option<Node>> {
    let name = path.display().to_string();
    let text = plain(&decode(&name, &bytes_of(path, &name)?, &Choice::default())?.text);
    if text.trim().is_empty() {
        return Ok(None);
    }
    let file = File { name, text };
    let mut findings = Vec::new();
    let root = read_yaml(&file, Span::new(0, file.text.len()), &mut findings);
    match findings.into_iter().find(|finding| finding.severity == Severity::Error) {
        Some(finding) => Err(Box::new(finding)),
        None => Ok(root),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_python_does() {
        let raw = " one \r\n\r\ntwo\rthree\n";
        let words: Vec<&str> = lines_of(raw).iter().map(|(start, end)| &raw[*start..*end]).collect();
        assert_eq!(words, ["one", "", "two", "three"]);
    }

    #[test]
    fn a_file_is_known_by_its_hash_whatever_its_line_ends() {
        // `printf 'a\nb\n' | sha1sum`
        let hash = "05dec960e24d918b8a73a1c53bcbbaac2ee5c2e0";
        for (bytes, same) in [("a\nb\n", true), ("a\r\nb\r\n", true), ("a\nc\n", false)] {
            let text = Text { bytes: bytes.as_bytes().to_vec(), raw: bytes.to_owned() };
            assert_eq!(text.is(hash), same, "{bytes:?}");
        }
    }
}
