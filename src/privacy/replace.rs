//! Stand-ins for names, everywhere in a study at once.

use super::codes;
use super::edits::{Edit, Edited};
use super::foreign;
use super::pieces::{comments, old_files, old_texts};
use super::rewrite::{Rewrite, Wording};
use super::standins::{Finder, StandIns};
use crate::codebook::slug;
use crate::coding::{CodedStudy, Event, Materials};
use crate::data::{File, Node, Value, read_toml, read_yaml};
use crate::finding::{Finding, Place, Result};
use crate::language::{NAMED, primary};
use crate::study::{Changes, cases};
use crate::text::Span;
use crate::transcript::{Kind, Source};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of one line of the list.
#[derive(Debug, Clone)]
pub struct Replaced {
    /// As written in the list.
    pub found: String,
    /// Its stand-in, with brackets.
    pub stand_in: String,
    /// Its forms with how often each stands, the most frequent first.
    pub forms: Vec<(String, usize)>,
    /// The files with how often it stands in each.
    pub files: Vec<(String, usize)>,
}

/// A replacement, ready to be written.
pub struct Replacement {
    /// The lines of the list, in its order.
    pub lines: Vec<Replaced>,
    /// How many lines of the list have no stand-in.
    pub empty: usize,
    /// What stays as it is and is to be looked at.
    pub left: Vec<Finding>,
    /// The files as they are to be.
    pub changes: Changes,
}

/// Stand-ins in the words of events.
struct Spoken<'f> {
    finder: &'f Finder<'f>,
    language: &'f str,
}

impl Wording for Spoken<'_> {
    fn reworded(&self, text: &str) -> String {
        reworded(self.finder, text, self.language)
    }

    fn stays(&self, _event: &Event) -> bool {
        true
    }
}

fn reworded(finder: &Finder<'_>, text: &str, language: &str) -> String {
    Edited::new(text, finder.edits(text, language, &[])).new
}

/// Puts the stand-ins of a list in place of what they stand for. Nothing is written; the result was compared with the
/// study as it is: the same statements, the same codings.
///
/// # Errors
/// When a statement or a coding would not be the same.
pub fn replace(materials: &Materials, list: &StandIns) -> Result<Replacement> {
    let mut languages: Vec<String> =
        materials.sources.iter().map(|source| primary(&source.language).to_owned()).collect();
    languages.push(primary(&materials.settings.language).to_owned());
    languages.sort();
    languages.dedup();
    // A text in a language without endings may name people of the others.
    let of = |language: &str| {
        let known = NAMED.contains(&primary(language));
        list.finder(&if known { vec![primary(language).to_owned()] } else { languages.clone() })
    };
    let everywhere = list.finder(&languages);
    let own = primary(&materials.settings.language).to_owned();
    foreign::refuse_in_editor(materials, |file| !everywhere.edits(&file.text, &own, &[]).is_empty())?;
    let mut rewrite = Rewrite::new(materials);
    for source in &materials.sources {
        let masked = labels(source);
        rewrite.transcript(source, of(&source.language).edits(&source.file.text, &source.language, &masked));
    }
    for old in old_texts(materials) {
        let language = old.language(materials).to_owned();
        let masked = if old.is_document() { front_codes(&old.read) } else { labels(&old.read) };
        let edits = of(&language).edits(&old.read.file.text, &language, &masked);
        rewrite.old_transcript(&old.read, edits);
    }
    let kept = old_files(materials);
    rewrite.codes = codes::renamed(materials, &kept, |name| reworded(&everywhere, name, &own))?;
    for file in &kept {
        let edits = match file.name.ends_with(".csv") {
            true => everywhere.edits(&file.text, &own, &fixed_columns(&file.text)),
            false => in_values(file, &everywhere, &own, &rewrite.codes),
        };
        rewrite.kept(&file.name, &file.text, edits);
    }
    for file in materials.codebook.files.iter().chain([&materials.settings.file]) {
        let edits = in_values(file, &everywhere, &own, &rewrite.codes);
        rewrite.file(&file.name, &file.text, edits);
    }
    for name in materials.folder.list("memos", &[".md", ".txt"]) {
        if let Ok((file, _)) = materials.folder.read(&name) {
            rewrite.file(&name, &file.text, everywhere.edits(&file.text, &own, &[]));
        }
    }
    if let Some(file) = &materials.translations.file {
        let head = file.text.find('\n').unwrap_or(file.text.len());
        rewrite.file(&file.name, &file.text, everywhere.edits(&file.text, &own, &[Span::new(0, head)]));
    }
    if let Ok(Some((file, _))) = materials.folder.read_if_there(cases::FILE) {
        let edits = everywhere.edits(&file.text, &own, &fixed_columns(&file.text));
        rewrite.file(&file.name, &file.text, edits);
    }
    for survey in &materials.surveys {
        if let Ok((file, _)) = materials.folder.read(&survey.table.file) {
            let edits = everywhere.edits(&file.text, &own, &fixed_columns(&file.text));
            rewrite.file(&file.name, &file.text, edits);
        }
        if let Ok((file, _)) = materials.folder.read(&survey.file()) {
            let edits = in_values(&file, &everywhere, &own, &rewrite.codes);
            rewrite.file(&file.name, &file.text, edits);
        }
    }
    let before = texts_of_events(materials);
    let spoken = Spoken { finder: &everywhere, language: &own };
    rewrite.events(&spoken);
    foreign::replace(&mut rewrite, &everywhere, &own, &spoken)?;
    let lines = account(list, &rewrite, &everywhere, &own, &before);
    same(materials, &rewrite)?;
    let left = left(materials, list, &rewrite, &everywhere, &own);
    Ok(Replacement { lines, empty: list.empty, left, changes: rewrite.changes })
}

/// The participants and the hash that the front matter of a source names.
fn front_codes(source: &Source) -> Vec<Span> {
    let participants = source.front.participants.iter().map(|(_, span)| *span);
    participants.chain(source.front.hash.iter().map(|(_, span)| *span)).collect()
}

/// The labels of a source, with time stamps, and the participants that its front matter names: codes are not replaced.
fn labels(source: &Source) -> Vec<Span> {
    let body = source.file.text.len() - source.text().len();
    let mut masked = front_codes(source);
    if source.kind() != Kind::Document {
        for turn in &source.turns {
            let start = turn.span.start as usize;
            let line = source.text()[..start].rfind('\n').map_or(0, |at| at + 1);
            masked.push(Span::new(body + line, body + start));
        }
    }
    masked
}

/// The first line of participants.csv, and its columns of codes.
fn fixed_columns(text: &str) -> Vec<Span> {
    let mut masked = Vec::new();
    let mut fixed: Vec<usize> = Vec::new();
    let mut start = 0;
    for (line, row) in text.split_inclusive('\n').enumerate() {
        let mut at = start;
        for (column, field) in row.split(',').enumerate() {
            let name = field.trim().trim_matches('"').to_lowercase();
            if line == 0 && matches!(name.as_str(), "participant" | "group" | "order") {
                fixed.push(column);
            }
            if line == 0 || fixed.contains(&column) {
                masked.push(Span::new(at, at + field.len()));
            }
            at += field.len() + 1;
        }
        start += row.len();
    }
    masked
}

/// Keys whose values are no running text.
const NO_TEXT: &[&str] = &[
    "id",
    "parent",
    "indicators",
    "except",
    "color",
    "origin",
    "fold",
    "codable",
    "language",
    "languages",
    "unit",
    "approach",
    "basis",
    "interviewers",
    "sort",
    "gender",
    "asked",
    "counting",
    "coder",
];

/// Edits in the values of a YAML or TOML file; other files are edited as they stand. What names codes is not touched.
fn in_values(file: &File, finder: &Finder<'_>, language: &str, codes: &BTreeMap<String, String>) -> Vec<Edit> {
    let yaml = file.name.ends_with(".yaml") || file.name.ends_with(".yml");
    let node = if yaml {
        read_yaml(file, Span::from(file), &mut Vec::new())
    } else if file.name.ends_with(".toml") {
        Some(read_toml(file, &mut Vec::new()))
    } else {
        return finder.edits(&file.text, language, &[]);
    };
    let mut edits = Vec::new();
    if let Some(node) = node {
        values(&node, &mut |span, text| {
            let written = span.of(&file.text);
            let own = finder.edits(text, language, &[]);
            if own.is_empty() {
                return;
            }
            if yaml && is_plain(&file.text, span, text) {
                // Brackets mean a list to YAML: the text gets quotation marks.
                let line = own.first().and_then(|edit| edit.line);
                let new = Edited::new(text, own).new;
                edits.push(Edit { span, text: quoted(&new), line });
            } else {
                edits.extend(finder.edits(written, language, &[]).into_iter().map(|edit| shifted(edit, span.start)));
            }
        });
        edits.extend(codes::edits(&node, codes));
        for comment in comments(file, &node) {
            let own = finder.edits(comment.of(&file.text), language, &[]);
            edits.extend(own.into_iter().map(|edit| shifted(edit, comment.start)));
        }
    }
    edits.sort_by_key(|edit| edit.span);
    edits
}

fn shifted(edit: Edit, by: u32) -> Edit {
    Edit { span: Span { start: edit.span.start + by, end: edit.span.end + by }, ..edit }
}

/// A text as YAML and JSON write it in quotation marks.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Whether a value of YAML stands without quotation marks, and not as a block.
fn is_plain(text: &str, span: Span, value: &str) -> bool {
    let written = span.of(text);
    let before = text[..span.start as usize].trim_end_matches(' ').trim_end_matches('\n').trim_end();
    let header = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let block =
        written.starts_with(['|', '>']) || (header.starts_with(['|', '>']) && written != value) || value.contains('\n');
    !written.starts_with(['"', '\'']) && !block
}

fn values(node: &Node, each: &mut impl FnMut(Span, &str)) {
    match &node.value {
        Value::Text(text) => each(node.span, text),
        Value::List(items) => items.iter().for_each(|item| values(item, each)),
        Value::Map(entries) => {
            for (_, node) in entries.iter().filter(|(key, _)| !NO_TEXT.contains(&key.name.as_str())) {
                values(node, each);
            }
        }
        Value::Empty => {}
    }
}

/// The texts of events that stand in no other text, by file.
fn texts_of_events(materials: &Materials) -> BTreeMap<String, String> {
    let folder = &materials.folder;
    let names = [folder.list("codings", &[".jsonl"]), folder.list("log", &[".jsonl"])].concat();
    names
        .into_iter()
        .filter_map(|name| {
            let text = String::from_utf8_lossy(&folder.bytes(&name).ok()?).into_owned();
            Some((name, text))
        })
        .collect()
}

/// What was found for each line of the list, and where.
fn account(
    list: &StandIns,
    rewrite: &Rewrite<'_>,
    finder: &Finder<'_>,
    language: &str,
    events: &BTreeMap<String, String>,
) -> Vec<Replaced> {
    let mut forms: Vec<BTreeMap<String, usize>> = vec![BTreeMap::new(); list.all.len()];
    let mut files: Vec<BTreeMap<String, usize>> = vec![BTreeMap::new(); list.all.len()];
    let mut count = |line: usize, form: &str, file: &str| {
        let form = form.split_whitespace().collect::<Vec<_>>().join(" ");
        *forms[line].entry(form).or_default() += 1;
        *files[line].entry(file.to_owned()).or_default() += 1;
    };
    for (file, edited) in &rewrite.made {
        for edit in &edited.edits {
            // A value that got quotation marks as a whole is looked at again.
            let whole = edit.span.of(&edited.old);
            match edit.line {
                Some(_) if edit.text.starts_with('"') => {
                    for inner in finder.edits(whole, language, &[]) {
                        if let Some(line) = inner.line {
                            count(line, inner.span.of(whole), file);
                        }
                    }
                }
                Some(line) => count(line, whole, file),
                None => {}
            }
        }
    }
    for (file, text) in events.iter().filter(|(file, _)| rewrite.changes.contains_key(*file)) {
        for edit in finder.edits(text, language, &[]) {
            if let Some(line) = edit.line {
                count(line, edit.span.of(text), file);
            }
        }
    }
    let sorted = |counts: BTreeMap<String, usize>| {
        let mut all: Vec<(String, usize)> = counts.into_iter().collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all
    };
    list.all
        .iter()
        .zip(forms.into_iter().zip(files))
        .map(|(line, (forms, files))| Replaced {
            found: line.found.clone(),
            stand_in: line.bracketed.clone(),
            forms: sorted(forms),
            files: files.into_iter().collect(),
        })
        .collect()
}

/// Compares the study as it is with the study as it would be: the same statements, and the same decision on each.
fn same(materials: &Materials, rewrite: &Rewrite<'_>) -> Result<()> {
    let after = Materials::load(materials.folder.as_if(rewrite.changes.clone()))?;
    let refuse = |what: String, place: Place| {
        Err(Box::new(
            Finding::error(what).at(place).expected("the same statements and the same codings as before").hint(
                "nothing was written; choose another stand-in for what stands here, or change the place by hand first",
            ),
        ))
    };
    for (source, new) in materials.sources.iter().zip(&after.sources) {
        let Some(edited) = rewrite.edited(&source.hash) else { continue };
        for (at, statement) in source.statements.iter().enumerate() {
            let place = || {
                Place::of(&*source.file.name, source.text(), statement.span.start as usize, statement.span.end as usize)
            };
            let now = new.statements.get(at);
            let kept = now.is_some_and(|now| {
                now.span == edited.carried(statement.span) && (now.turn, now.cell) == (statement.turn, statement.cell)
            });
            if !kept {
                return refuse(
                    format!("{} would be cut into statements differently", source.statement_id(at)),
                    source_place(source, place()),
                );
            }
        }
        if new.statements.len() != source.statements.len() {
            return refuse(
                format!("`{}` would have another number of statements", source.id),
                Place::file(&*source.file.name),
            );
        }
    }
    let (old, new) =
        (CodedStudy::new(materials, None, &mut Vec::new()), CodedStudy::new(&after, None, &mut Vec::new()));
    let (was, is) = (&old.decisions, &new.decisions);
    let sets = |decisions: &crate::coding::Decisions| {
        let read: BTreeSet<u32> = decisions.read.iter().copied().collect();
        let touched: BTreeSet<u32> = decisions.touched.iter().copied().collect();
        let rejections: BTreeSet<(u32, u32)> = decisions.rejections.iter().copied().collect();
        (read, touched, rejections, decisions.orphans)
    };
    let all = 0..u32::try_from(old.statements()).unwrap_or(u32::MAX);
    let quoting = || all.clone().all(|statement| was.barred(statement) == is.barred(statement));
    if materials.log.events.len() != after.log.events.len()
        || was.said_yes() != is.said_yes()
        || sets(was) != sets(is)
        || !quoting()
    {
        return refuse("some decisions would not hold any more".to_owned(), Place::file("codings"));
    }
    Ok(())
}

fn source_place(source: &Source, place: Place) -> Place {
    let front = source.file.text.len() - source.text().len();
    let lines = source.file.text[..front].matches('\n').count();
    Place { line: place.line + lines, ..place }
}

/// What the list names and what stays: codes, indicators, names of files, files that the study does not read.
fn left(
    materials: &Materials,
    list: &StandIns,
    rewrite: &Rewrite<'_>,
    finder: &Finder<'_>,
    language: &str,
) -> Vec<Finding> {
    let mut left = Vec::new();
    let there = |text: &str| !finder.edits(text, language, &[]).is_empty();
    for case in materials.cases.all.iter().filter(|case| there(&case.id)) {
        left.push(
            Finding::doubt(format!("`{}` is a participant's code", case.id))
                .at(Place { line: case.line, ..Place::file(cases::FILE) })
                .hint("labels are left as they are: give the participant another code by hand, in every file"),
        );
    }
    for code in &materials.codebook.codes {
        for rule in code.indicators.iter().chain(&code.except) {
            let stem = rule.text.trim_matches('*').to_lowercase();
            let names =
                stem.chars().count() > 2 && list.all.iter().any(|line| line.found.to_lowercase().starts_with(&stem));
            if names || there(&rule.text) {
                let file = &materials.codebook.files[code.file].name;
                left.push(
                    Finding::doubt(format!(
                        "indicator `{}` of `{}` may mean a name that is replaced",
                        rule.text, code.id
                    ))
                    .at(Place { line: rule.line, ..Place::file(&**file) })
                    .hint("indicators are left as they are; it will not match the stand-in"),
                );
            }
        }
        let names = |word: &str| list.all.iter().any(|line| slug(&line.found) == word);
        if !rewrite.codes.contains_key(&code.id) && code.id.split('-').any(names) {
            left.push(
                Finding::doubt(format!("the id of code `{}` may hold it", code.id))
                    .at(materials.codebook.place(materials.codebook.find(&code.id).unwrap_or(0), code.id_span))
                    .hint("only an id that was made of the code's name is replaced"),
            );
        }
    }
    let mut others = 0;
    for name in materials.folder.list("", &[""]) {
        let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem).replace(['_', '-', '/', '.'], " ");
        if there(&stem) {
            left.push(
                Finding::doubt(format!("the name of the file `{name}` holds it"))
                    .hint("decisions name the source: rename it before there are any, or keep the study to yourself"),
            );
        }
        let read = ["transcripts/", "history/", "codings/", "log/", "memos/", "codebooks/", "privacy/", "survey/"];
        let ours = read.iter().any(|folder| name.starts_with(folder)) || name == cases::FILE || name == "tema.toml";
        if !ours && !rewrite.changes.contains_key(&name) && others < 20 {
            let text = materials.folder.bytes(&name).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            if text.is_some_and(|text| there(&text)) {
                others += 1;
                left.push(
                    Finding::doubt(format!("`{name}` holds what is replaced; it is no part of the study"))
                        .hint("make it anew if tema wrote it (`tema report`), else change it by hand or remove it"),
                );
            }
        }
    }
    left
}
