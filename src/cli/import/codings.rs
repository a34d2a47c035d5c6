//! Codings made elsewhere: tables, and comments in Word.

use super::super::args::Global;
use super::super::output::Output;
use super::super::{Ended, resolve, typed};
use super::Args;
use crate::coding::{Act, Event, Materials, Writer};
use crate::document::{self, Choice, Kind, sheet};
use crate::exchange::{Kept, KeptText as Text};
use crate::finding::{Finding, Result};
use crate::ingest::codings::{Coded, Haystack, rows};
use crate::ingest::speakers::words;
use crate::ingest::{self, Remark};
use crate::study::write_whole;
use crate::text::Span;
use crate::transcript::{Source, Speaker};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The file for codes that came with codings.
const INBOX: &str = "codebooks/inbox.yaml";

/// What happened to the rows.
#[derive(Default)]
struct Report {
    coded: usize,
    already: usize,
    /// Where from, the words, and what is the matter.
    open: Vec<(String, String, String)>,
    /// Names of codes that the study has not.
    unknown: Vec<String>,
}

/// A coding to be taken in.
struct Item {
    coded: Coded,
    /// Where it comes from: `row 3`.
    from: String,
    /// The passage, if it is known otherwise than by its words.
    at: Option<(String, Span)>,
}

/// Takes codings in from tables.
///
/// # Errors
/// When a file cannot be read as a table of codings, or nobody is named as the coder.
pub fn run(args: &Args, files: &[PathBuf], global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let mut items = Vec::new();
    for path in files {
        let name = path.display().to_string();
        let found = rows(&name, &read(path, &name, args, &materials)?, args.columns.as_deref())?;
        items.extend(found.into_iter().map(|coded| Item { from: format!("row {}", coded.row), coded, at: None }));
    }
    take(items, materials, args, global, output)
}

/// Takes in the comments of texts that were just imported: each is a code, or several with `;` between them.
///
/// # Errors
/// When nobody is named as the coder, or the codings cannot be written.
pub fn comments(given: Vec<(String, Remark)>, args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let mut items = Vec::new();
    for (nth, (source, remark)) in given.into_iter().enumerate() {
        let mut names: Vec<String> = vec![remark.text.trim().to_owned()];
        if resolve::code(&materials, &names[0]).is_err() {
            names = remark
                .text
                .split([';', '\n'])
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect();
        }
        for code in names {
            let coded =
                Coded { whose: Some(source.clone()), quote: remark.quote.clone(), topic: None, code, row: nth + 1 };
            let at = remark.span.map(|(start, end)| (source.clone(), Span::new(start, end)));
            items.push(Item { from: format!("comment {}", nth + 1), coded, at });
        }
    }
    take(items, materials, args, global, output)
}

fn take(
    items: Vec<Item>,
    mut materials: Materials,
    args: &Args,
    global: &Global,
    output: &mut Output,
) -> Result<Ended> {
    let coder = args.who.name(&materials)?;
    if args.new_codes && !args.dry_run {
        let unknown = items.iter().map(|item| &item.coded).filter(|row| code(&materials, row).is_err());
        let names: Vec<String> = unknown.map(|row| row.code.clone()).collect();
        if inbox(&materials, &names)? {
            materials = global.materials()?;
        }
    }
    let mut report = Report::default();
    let sources: Vec<Haystack> = materials.sources.iter().map(|source| Haystack::new(source.text())).collect();
    // What the texts of an imported project were called where they come from.
    let known_names = Kept::read(&materials.folder)?.sources;
    let mut due: Vec<(usize, Span, String)> = Vec::new();
    for item in &items {
        let row = &item.coded;
        let mut open = |why: String| report.open.push((item.from.clone(), row.quote.clone(), why));
        let code = match code(&materials, row) {
            Ok(code) if materials.codebook.codes[code].codable => materials.codebook.codes[code].id.clone(),
            Ok(code) => {
                open(format!("code `{}` cannot be given to statements", materials.codebook.codes[code].id));
                continue;
            }
            Err(_) => {
                open(format!("there is no code `{}`", row.code));
                if !report.unknown.contains(&row.code) {
                    report.unknown.push(row.code.clone());
                }
                continue;
            }
        };
        let direct = item.at.as_ref().and_then(|(id, span)| Some(vec![(materials.source(id)?, *span)]));
        let own = own_sources(&materials, &known_names, row);
        match &direct.unwrap_or_else(|| places(&materials, &sources, &own, row))[..] {
            [] if own.all.is_empty() => {
                open(format!("no source or participant is called `{}`", row.whose.as_deref().unwrap_or_default()));
            }
            [] => open("not found".to_owned()),
            [(source, span)] => due.push((*source, *span, code)),
            several => open(format!("found {} times", several.len())),
        }
    }
    let known = |source: &Source, span: Span, code: &str| {
        materials.log.events.iter().any(|event| {
            let text = span.of(source.text());
            let same = event.anchor.as_ref().is_some_and(|anchor| anchor.source == source.id && anchor.exact == text);
            same && event.coder == coder && event.code.as_deref() == Some(code)
        })
    };
    let total = due.len();
    due.retain(|(at, span, code)| !known(&materials.sources[*at], *span, code));
    report.already = total - due.len();
    report.coded = due.len();
    if !args.dry_run && !due.is_empty() {
        let mut writer = Writer::open(&materials.folder, &coder)?;
        let events: Vec<(Option<&Source>, Event)> = due
            .iter()
            .map(|(at, span, code)| {
                let source = &materials.sources[*at];
                (Some(source), Event { code: Some(code.clone()), ..writer.anchored(Act::Code, source, *span) })
            })
            .collect();
        writer.write_all(events)?;
    }
    show(&report, &coder, args, output)
}

/// The rows of a table in a Word file or a sheet.
fn read(path: &Path, name: &str, args: &Args, materials: &Materials) -> Result<Vec<Vec<String>>> {
    let bytes = document::bytes_of(path, name)?;
    let choice =
        Choice { language: Some(&materials.settings.language), encoding: args.encoding.as_deref(), lossy: false };
    let ending = ingest::ending(path);
    if super::TABLES.contains(&ending.as_str()) {
        let book = sheet::read(name, &bytes, &choice)?;
        return Ok(book.sheets.into_iter().next().map(|sheet| sheet.rows).unwrap_or_default());
    }
    let document = document::read(name, &bytes, &choice)?;
    let mut cells: Vec<Vec<String>> = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    for paragraph in &document.paragraphs {
        let Kind::Cell { table, row, column } = paragraph.kind else { continue };
        if last != Some((table, row)) {
            cells.push(Vec::new());
            last = Some((table, row));
        }
        if let Some(cells) = cells.last_mut() {
            let column = column.clamp(1, 64);
            cells.resize(cells.len().max(column), String::new());
            let cell = &mut cells[column - 1];
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(&paragraph.text());
        }
    }
    if cells.is_empty() {
        return Err(Box::new(
            Finding::error("there is no table in this file")
                .at(crate::finding::Place::file(name))
                .expected("a table with statements and their topics"),
        ));
    }
    Ok(cells)
}

/// The code of a row: by its name, where need be below its topic.
fn code(materials: &Materials, row: &Coded) -> Result<usize> {
    let found = resolve::code(materials, &row.code);
    let (Err(_), Some(topic)) = (&found, &row.topic) else { return found };
    let Ok(parent) = resolve::code(materials, topic) else { return found };
    let codes = &materials.codebook.codes;
    let same = |text: &str| text.to_lowercase() == row.code.to_lowercase();
    let below = (parent + 1..codes[parent].end).find(|at| codes[*at].name.all().any(|(_, name)| same(name)));
    below.map_or(found, Ok)
}

/// The sources that a row may mean.
struct Own {
    /// All of them.
    all: Vec<usize>,
    /// Those that it names; in others only the participant's words are meant whom it names.
    named: Vec<usize>,
}

/// The sources that a row may mean: the one it names, by its name here, that of its file, or the one it had in the program it
/// comes from; those in which the participant speaks whom it names; all where it names nobody.
fn own_sources(materials: &Materials, names: &BTreeMap<String, Text>, row: &Coded) -> Own {
    let all = 0..materials.sources.len();
    let Some(whose) = &row.whose else { return Own { named: Vec::new(), all: all.collect() } };
    let stem = whose.rsplit_once('.').map_or(whose.as_str(), |(stem, _)| stem);
    let called = |at: &usize| {
        let id = &materials.sources[*at].id;
        id.eq_ignore_ascii_case(whose) || names.get(id).is_some_and(|text| text.name == *whose)
    };
    let mut named: Vec<usize> = all.clone().filter(called).collect();
    let person = materials.cases.find(whose).is_some();
    if named.is_empty() && !person {
        named = all.clone().filter(|at| materials.sources[*at].id.eq_ignore_ascii_case(stem)).collect();
    }
    Own { all: if person { all.collect() } else { named.clone() }, named }
}

/// Where the words of a row stand: source and span. Interviewers' words are nobody's statement.
fn places(materials: &Materials, texts: &[Haystack], own: &Own, row: &Coded) -> Vec<(usize, Span)> {
    let mut found = Vec::new();
    let participant = row.whose.as_ref().and_then(|whose| materials.cases.find(whose));
    for at in own.all.iter().copied() {
        let source = &materials.sources[at];
        for (start, end) in texts[at].find(&row.quote) {
            let span = Span::new(start, end);
            let speakers = source.turns.iter().filter(|turn| turn.span.overlaps(span)).map(|turn| &turn.speaker);
            let right = speakers.clone().any(|speaker| !matches!(speaker, Speaker::Interviewer(_)))
                && match participant {
                    Some(case) if !own.named.contains(&at) => speakers
                        .clone()
                        .any(|speaker| matches!(speaker, Speaker::Participant(at) if usize::try_from(*at) == Ok(case))),
                    _ => true,
                };
            if right {
                found.push((at, span));
            }
        }
    }
    found
}

/// Writes codes that the study has not into the inbox, as open codes. Whether there were any.
fn inbox(materials: &Materials, names: &[String]) -> Result<bool> {
    let mut names: Vec<&String> = names.iter().collect();
    names.sort();
    names.dedup();
    if names.is_empty() {
        return Ok(false);
    }
    let mut text = match materials.folder.read_if_there(INBOX)? {
        Some((file, _)) => file.text,
        None => "# Codes that came with codings made elsewhere. Give them their places in the codebook.\ntopics:\n  - id: inbox\n    name: Inbox\n    codable: false\n    subtopics:\n".to_owned(),
    };
    for name in names {
        if !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&format!("      - \"{}\"\n", name.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ")));
    }
    write_whole(&materials.folder.path(INBOX), text.as_bytes())?;
    Ok(true)
}

fn show(report: &Report, coder: &str, args: &Args, output: &mut Output) -> Result<Ended> {
    let would = if args.dry_run { "would be coded" } else { "coded" };
    let mut text = format!("{coder}: {} {would}", report.coded);
    if report.already > 0 {
        text.push_str(&format!(", {} were so already", report.already));
    }
    if !report.open.is_empty() {
        text.push_str(&format!(", {} not:", report.open.len()));
    }
    text.push('\n');
    for (from, quote, why) in &report.open {
        text.push_str(&format!("  {from}: {why}: “{}”\n", words(quote, 10)));
    }
    match args.json {
        // Standard output holds the result for programs, and nothing else.
        true => output.hint(text.trim_end()),
        false => output.print(&text)?,
    }
    if !report.unknown.is_empty() {
        let list: Vec<String> = report.unknown.iter().map(|name| typed(name)).collect();
        output.hint(&format!(
            "codes that are not in the codebook: {}; --new-codes puts them into {INBOX}, to be given their places",
            list.join(", ")
        ));
    }
    Ok(if report.open.is_empty() { Ended::Well } else { Ended::WithFindings })
}
