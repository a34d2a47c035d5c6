//! `tema codebook group`

use super::grow::{Change, How};
use super::sheet::{self, Filled, cell};
use crate::analysis::condensed;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::{Ended, resolve};
use crate::codebook::slug;
use crate::coding::{Act, CodedStudy, Event};
use crate::finding::{Finding, Result};
use crate::report::model::Records;
use crate::study::Basis;
use crate::transcript::Source;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Group open codes under topics in a table: many moves at once.
///
/// If FILE is not there, the codes are written into it: name, how often, the condensed units, an example, where the code stands, and
/// an empty column `new parent`. Filled in, the same command takes it back and shows what would be moved; --write moves it.
/// A parent that is no code yet is made. `tema undo` takes the whole back.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook group --sheet codes.xlsx --coder vk
  tema codebook group --sheet codes.xlsx --coder vk --write --why \"first round of grouping\"")]
pub struct Args {
    /// The table (.xlsx, .csv): written if it is not there, else taken back
    #[arg(long, value_name = "FILE")]
    sheet: PathBuf,
    /// All codes without sub-topics, also those with a definition or indicators
    #[arg(long)]
    all: bool,
    /// Do what the table says
    #[arg(long)]
    write: bool,
    #[command(flatten)]
    how: How,
}

/// How many condensed units a cell holds.
const UNITS: usize = 20;

/// Runs the command.
///
/// # Errors
/// When there is no study, nobody is named, or the table cannot be written or taken back.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let change = Change::new(&materials, &args.how)?;
    if !args.sheet.is_file() {
        sheet::must_be_there(&args.sheet, args.write)?;
        let coded = CodedStudy::new(&materials, Some(Basis::Reviewed), &mut Vec::new());
        let table = table(&coded, args.all);
        if table.rows.is_empty() {
            return Err(Box::new(
                Finding::error("there are no open codes: each has a definition, indicators, or sub-topics")
                    .hint("--all takes every code without sub-topics"),
            ));
        }
        sheet::write(&args.sheet, &table)?;
        output.print(&format!("{}: {}\n", args.sheet.display(), codes(table.rows.len())))?;
        output.hint("fill in the column `new parent` (a code, or a new name; empty: it stays), save, and give the same command again");
        return Ok(Ended::Well);
    }
    let moves = read(&args.sheet, &change)?;
    if moves.is_empty() {
        output.print("every code stays where it is\n")?;
        return Ok(Ended::Well);
    }
    let plan = plan(change, &moves)?;
    if !args.write {
        output.print(&format!("{}: would move {}\n{}", plan.change.coder, codes(moves.len()), plan.list))?;
        output.hint("nothing is written; the same command with --write writes it");
        return Ok(Ended::Well);
    }
    let said = format!("{} moved\n{}", codes(moves.len()), plan.list.trim_end());
    plan.change.write_all(plan.events, &said, output)
}

fn codes(number: usize) -> String {
    format!("{number} {}", if number == 1 { "code" } else { "codes" })
}

/// The open codes, to be filled in.
fn table(coded: &CodedStudy<'_>, all: bool) -> Records {
    let codebook = &coded.materials.codebook;
    let language = &coded.materials.settings.language;
    let open = |at: &usize| {
        let code = &codebook.codes[*at];
        let bare = code.definition.is_none() && code.include.is_none() && code.indicators.is_empty();
        codebook.subtree(*at).len() == 1 && !code.retired && (all || bare)
    };
    let rows = (0..codebook.codes.len()).filter(open).map(|at| {
        let code = &codebook.codes[at];
        let own = coded.own(at);
        let people =
            own.iter().filter_map(|statement| coded.case(statement)).collect::<std::collections::BTreeSet<_>>();
        let mut units: Vec<&str> = own.iter().filter_map(|statement| condensed(coded, statement)).collect();
        units.dedup();
        units.truncate(UNITS);
        let parent = code.parent.map(|parent| codebook.codes[parent].name.get(language));
        vec![
            code.id.clone(),
            code.name.get(language).to_owned(),
            own.len().to_string(),
            people.len().to_string(),
            units.join("; "),
            own.iter().next().map(|statement| coded.text(statement).to_owned()).unwrap_or_default(),
            parent.unwrap_or_default().to_owned(),
            String::new(),
        ]
    });
    let columns =
        vec!["code", "name", "statements", "informants", "condensed units", "example", "parent", "new parent"];
    Records { columns, further: Vec::new(), rows: rows.collect() }
}

/// Takes a table back: codes with the names of their new parents.
fn read(path: &Path, change: &Change<'_>) -> Result<Vec<(String, String)>> {
    let filled = Filled::read(path, &change.materials.settings.language)?;
    let (code, parent) = (filled.column("code")?, filled.column("new parent")?);
    let mut moves: Vec<(String, String)> = Vec::new();
    for (number, row) in filled.rows() {
        let (named, to) = (cell(row, code), cell(row, parent));
        if to.is_empty() {
            continue;
        }
        let id = change.id(named).map_err(|finding| Box::new(finding.at(filled.place(number))))?;
        if moves.iter().any(|(other, _)| *other == id) {
            return Err(Box::new(
                Finding::error(format!("`{id}` stands in the table twice"))
                    .at(filled.place(number))
                    .expected("one row a code"),
            ));
        }
        if slug(to) == id {
            return Err(Box::new(
                Finding::error(format!("`{id}` cannot stand below itself"))
                    .at(filled.place(number))
                    .expected("another parent"),
            ));
        }
        moves.push((id, to.to_owned()));
    }
    Ok(moves)
}

/// The moves, ready to be written.
struct Plan<'c> {
    change: Change<'c>,
    events: Vec<(Option<&'c Source>, Event)>,
    /// A line a parent.
    list: String,
}

fn plan<'c>(mut change: Change<'c>, moves: &[(String, String)]) -> Result<Plan<'c>> {
    let new = |act| Event::new(0, "", "", act);
    // Parents in the order in which the table names them first.
    let mut parents: Vec<(String, Option<&str>)> = Vec::new();
    let mut below: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, to) in moves {
        let known = resolve::code(change.materials, to).map(|at| change.materials.codebook.codes[at].id.clone());
        let parent = match known {
            Ok(known) => known,
            Err(_) if parents.iter().any(|(made, _)| *made == slug(to)) => slug(to),
            Err(_) => {
                let made = change.book.add(None, to)?;
                parents.push((made.clone(), Some(to)));
                made
            }
        };
        if !parents.iter().any(|(other, _)| *other == parent) {
            parents.push((parent.clone(), None));
        }
        if change.parent(id).as_ref() != Some(&parent) {
            change.book.move_to(id, Some(&parent))?;
        }
        below.entry(parent).or_default().push(id.clone());
    }
    let mut events: Vec<(Option<&Source>, Event)> = Vec::new();
    let mut list = String::new();
    for (parent, made) in parents {
        let ids = below.remove(&parent).unwrap_or_default();
        list.push_str(&format!("  {parent}{}: {}\n", made.map_or("", |_| " (new)"), ids.join(", ")));
        if let Some(name) = made {
            events.push((None, Event { code: Some(parent.clone()), text: Some(name.to_owned()), ..new(Act::Move) }));
        }
        events.push((None, Event { from: ids, to: vec![parent], ..new(Act::Group) }));
    }
    Ok(Plan { change, events, list })
}
