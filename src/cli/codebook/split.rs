//! `tema codebook split`

use super::grow::{Change, How};
use super::sheet::{self, Filled, cell};
use crate::cli::args::Global;
use crate::cli::ask;
use crate::cli::output::Output;
use crate::cli::{Ended, resolve, typed};
use crate::codebook::slug;
use crate::coding::{Act, CodedStudy, Event, Materials};
use crate::finding::{Finding, Result};
use crate::report::content::around;
use crate::report::model::Records;
use crate::transcript::{Source, StatementId};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Split a code: go through its statements, and say where each goes.
///
/// On a terminal one statement after the other is shown with what stands around it, and a key for each code it may go to. With
/// --sheet a table is written to be filled in; the same command takes it back, shows what would be done, and does it with --write.
/// A name that is no code yet makes one beside the code that is split. What is left of a code of which all statements have
/// gone is retired. `tema undo` takes the whole back.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook split telephone --into \"calls\" \"messages\" --coder vk
  tema codebook split telephone --sheet split.xlsx --coder vk
  tema codebook split telephone --sheet split.xlsx --coder vk --write")]
pub struct Args {
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: String,
    /// The codes that its statements may go to; new names make new codes
    #[arg(long, value_name = "CODE", num_args = 1..)]
    into: Vec<String>,
    /// A table (.xlsx, .csv): written if it is not there, else taken back
    #[arg(long, value_name = "FILE")]
    sheet: Option<PathBuf>,
    /// Do what the table says
    #[arg(long, requires = "sheet")]
    write: bool,
    #[command(flatten)]
    how: How,
}

fn noun(number: usize) -> &'static str {
    if number == 1 { "statement" } else { "statements" }
}

/// Where each statement goes: the names of codes, by statement.
type Parts = BTreeMap<u32, Vec<String>>;

/// Runs the command.
///
/// # Errors
/// When there is no study, nobody is named, the code has no statements, or the table cannot be taken back.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let change = Change::new(&materials, &args.how)?;
    let code = resolve::code(&materials, &args.code)?;
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    if !coded.decisions.counting.contains(&change.coder) && !coded.decisions.counting.is_empty() {
        return Err(Box::new(
            Finding::error(format!("{} is not among the coders who count; nothing was written", change.coder))
                .expected("somebody named by `counting` under [coding] in tema.toml"),
        ));
    }
    let id = &materials.codebook.codes[code].id;
    let statements: Vec<u32> = coded.by_people(code).iter().collect();
    if statements.is_empty() {
        return Err(Box::new(Finding::error(format!("nobody has coded a statement with `{id}` itself")).hint(
            format!(
                "its {} rule hits are read first: tema decide accept --code {} --all-suggestions",
                coded.by_rules(code).len(),
                typed(id)
            ),
        )));
    }
    let parts = match &args.sheet {
        Some(path) if path.is_file() => read(path, &coded, code)?,
        Some(path) => {
            sheet::must_be_there(path, args.write)?;
            sheet::write(path, &table(&coded, &statements))?;
            output.print(&format!("{}: {} {} of {id}\n", path.display(), statements.len(), noun(statements.len())))?;
            output.hint("fill in the column `to` (several codes with ; between them; empty: it stays), save, and give the same command again");
            return Ok(Ended::Well);
        }
        None => match walk(args, &coded, code, &statements, output)? {
            Some(parts) => parts,
            None => return Ok(Ended::Well),
        },
    };
    if parts.is_empty() {
        output.print(&format!("every statement of {id} stays; nothing was written\n"))?;
        return Ok(Ended::Well);
    }
    let plan = Plan::new(change, &coded, code, &parts, statements.len())?;
    if args.sheet.is_some() && !args.write {
        output.print(&format!("{}: would split {id}: {}\n{}", plan.change.coder, plan.told, plan.list))?;
        output.hint("nothing is written; the same command with --write writes it");
        return Ok(Ended::Well);
    }
    let said = format!("{id} was split: {}", plan.told);
    plan.change.write_all(plan.events, &said, output)
}

/// The statements, to be filled in.
fn table(coded: &CodedStudy<'_>, statements: &[u32]) -> Records {
    let rows = statements.iter().map(|at| {
        let before = around(coded, *at);
        let before = before.lines().take_while(|line| !line.contains('▸')).map(str::trim).collect::<Vec<_>>().join(" ");
        vec![coded.id(*at).to_string(), coded.speaker_code(*at), before, coded.text(*at).to_owned(), String::new()]
    });
    Records {
        columns: vec!["statement", "participant", "before", "text", "to"],
        further: Vec::new(),
        rows: rows.collect(),
    }
}

/// Takes a table back.
fn read(path: &Path, coded: &CodedStudy<'_>, code: usize) -> Result<Parts> {
    let filled = Filled::read(path, &coded.materials.settings.language)?;
    let (statement, text, to) = (filled.column("statement")?, filled.column("text")?, filled.column("to")?);
    let mut parts = Parts::new();
    for (number, row) in filled.rows() {
        let names: Vec<String> =
            cell(row, to).split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        if names.is_empty() {
            continue;
        }
        let named = cell(row, statement);
        let wrong = |found: String| {
            Box::new(
                Finding::error(found).at(filled.place(number)).hint("write the table anew: give its file another name"),
            )
        };
        if named.parse::<StatementId>().is_err() {
            return Err(wrong(format!("`{named}` names no statement")));
        }
        let at = resolve::statement(coded, named)?;
        if coded.text(at).trim() != cell(row, text) {
            return Err(wrong(format!("{named} reads otherwise now: “{}”", coded.text(at))));
        }
        if !coded.by_people(code).contains(at) {
            return Err(wrong(format!(
                "{named} is not coded with `{}` any more",
                coded.materials.codebook.codes[code].id
            )));
        }
        parts.insert(at, names);
    }
    Ok(parts)
}

/// Asks about one statement after the other. `None`: the person wants nothing written.
fn walk(
    args: &Args,
    coded: &CodedStudy<'_>,
    code: usize,
    statements: &[u32],
    output: &mut Output,
) -> Result<Option<Parts>> {
    let id = &coded.materials.codebook.codes[code].id;
    if !ask::somebody() {
        return Err(Box::new(
            Finding::error(format!(
                "where the {} statements of `{id}` go cannot be asked: this is no terminal",
                statements.len()
            ))
            .expected("--sheet FILE.xlsx (or .csv)"),
        ));
    }
    let mut targets: Vec<String> = args.into.clone();
    let mut parts = Parts::new();
    let mut at = 0;
    while let Some(statement) = statements.get(at) {
        output.print(&format!(
            "\n{} of {} · {} · {id}\n{}",
            at + 1,
            statements.len(),
            coded.id(*statement),
            around(coded, *statement)
        ))?;
        let offered: Vec<String> =
            targets.iter().enumerate().map(|(number, name)| format!("{} {name}", number + 1)).collect();
        let offered = if offered.is_empty() { String::new() } else { format!("{} · ", offered.join(" · ")) };
        let Some(said) = ask::line(&format!("{offered}n new code · s stays · b back · q quit:"), output)? else {
            break;
        };
        let keys: Vec<&str> = said.split_whitespace().collect();
        let number =
            |key: &&str| key.parse::<usize>().ok().and_then(|number| targets.get(number.checked_sub(1)?)).cloned();
        match &keys[..] {
            ["s"] => {
                parts.remove(statement);
                at += 1;
            }
            ["b"] => at = at.saturating_sub(1),
            ["q"] => break,
            ["n"] => {
                if let Some(name) = ask::line("its name:", output)?.filter(|name| !name.is_empty()) {
                    targets.push(name.clone());
                    parts.insert(*statement, vec![name]);
                    at += 1;
                }
            }
            [] => output.print("  a key, or several: 1 2 for two codes\n")?,
            several => match several.iter().map(number).collect::<Option<Vec<String>>>() {
                Some(names) => {
                    parts.insert(*statement, names);
                    at += 1;
                }
                None => output.print(&format!(
                    "  one of: {}n s b q\n",
                    (1..=targets.len()).map(|key| format!("{key} ")).collect::<String>()
                ))?,
            },
        }
    }
    if parts.is_empty() {
        return Ok(Some(parts));
    }
    let question =
        format!("\n{} of {} statements go elsewhere. write it? y yes · n no:", parts.len(), statements.len());
    let keys = ["y", "n"].map(str::to_owned);
    match ask::choice(&question, &keys, output)? {
        Some(0) => Ok(Some(parts)),
        _ => {
            output.print("nothing was written\n")?;
            Ok(None)
        }
    }
}

/// A split, ready to be written.
struct Plan<'c> {
    change: Change<'c>,
    events: Vec<(Option<&'c Source>, Event)>,
    /// `calls 3 statements, messages 1 statement; 2 stay`.
    told: String,
    /// A line a statement.
    list: String,
}

impl<'c> Plan<'c> {
    fn new(mut change: Change<'c>, coded: &CodedStudy<'c>, code: usize, parts: &Parts, all: usize) -> Result<Plan<'c>> {
        let materials: &'c Materials = coded.materials;
        let id = materials.codebook.codes[code].id.clone();
        let new = |act| Event::new(0, "", "", act);
        let parent = change.parent(&id);
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        let mut made: Vec<(String, String)> = Vec::new();
        for name in parts.values().flatten() {
            if ids.contains_key(name) {
                continue;
            }
            let known = resolve::code(materials, name).map(|at| materials.codebook.codes[at].id.clone());
            let target = match known {
                Ok(known) => known,
                Err(_) if made.iter().any(|(id, _)| *id == slug(name)) => slug(name),
                Err(_) => {
                    let fresh = change.book.add(parent.as_deref(), name)?;
                    made.push((fresh.clone(), name.clone()));
                    fresh
                }
            };
            ids.insert(name.clone(), target);
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut marks = Vec::new();
        let mut list = String::new();
        let mut gone = 0;
        for (statement, names) in parts {
            let mut to: Vec<String> = names.iter().map(|name| ids[name].clone()).collect();
            to.sort();
            to.dedup();
            if to == [id.clone()] {
                continue;
            }
            gone += usize::from(!to.contains(&id));
            names.iter().for_each(|name| *counts.entry(&ids[name]).or_default() += 1);
            let (source, at) = coded.locate(*statement);
            let source = &materials.sources[source];
            let anchor = crate::coding::Anchor::new(source, source.statements[at].span);
            let text = coded.text(*statement).replace('\n', " ");
            list.push_str(&format!("  {}  {}  “{text}”\n", coded.id(*statement), to.join(", ")));
            marks.push((Some(source), Event { code: Some(id.clone()), to, anchor: Some(anchor), ..new(Act::Split) }));
        }
        let mut told: Vec<String> =
            counts.iter().map(|(id, number)| format!("{id} {number} {}", noun(*number))).collect();
        let stay = all - gone;
        let leaf = materials.codebook.subtree(code).len() == 1;
        let mut events: Vec<(Option<&Source>, Event)> = Vec::new();
        let head =
            Event { code: Some(id.clone()), to: counts.keys().map(|id| (*id).to_owned()).collect(), ..new(Act::Split) };
        let retired = stay == 0 && leaf && !materials.codebook.codes[code].retired;
        if retired {
            change.book.retire(&id)?;
            told.push(format!("{id} is retired"));
        } else {
            told.push(format!("{stay} {} with {id}", if stay == 1 { "stays" } else { "stay" }));
        }
        let told = told.join(", ");
        events.push((None, Event { text: Some(told.clone()), ..head }));
        events.extend(made.into_iter().map(|(fresh, name)| {
            let to = parent.iter().cloned().collect();
            (None, Event { code: Some(fresh), text: Some(name), to, ..new(Act::Move) })
        }));
        if retired {
            events.push((None, Event { code: Some(id), ..new(Act::Retire) }));
        }
        events.extend(marks);
        Ok(Plan { change, events, told, list })
    }
}
