//! `tema export`

use super::args::Global;
use super::exchange::export::{self as exchange, TargetName};
use super::output::Output;
use super::{Ended, mention, resolve};
use crate::finding::{Finding, Result};
use crate::report::printout;
use crate::study::write_result;
use crate::transcript::Source;
use std::path::PathBuf;

/// The study for other programs (NVivo, MAXQDA, ATLAS.ti, QualCoder …), or transcripts to print and write on.
///
/// --to writes a REFI-QDA project (.qdpx) or codebook (.qdc) and says what the format cannot carry; or one table, a row for
/// each statement and code, for R, Python and databases (.csv, .jsonl, .sqlite3, .parquet). A printout has every
/// statement with its id and a wide margin; what was written on paper comes back with `tema decide`, or as a table with
/// `tema import --codings`.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema export --to study.qdpx
  tema export --to study.qdpx --target nvivo
  tema export --to codebook.qdc
  tema export --to statements.csv
  tema export --printout
  tema export --printout SP3 -o printout.html")]
pub struct Args {
    /// Only these sources
    #[arg(value_name = "SOURCE")]
    sources: Vec<String>,
    /// Transcripts with statement ids and a wide margin
    #[arg(long, required_unless_present = "to")]
    printout: bool,
    /// Write the study for other programs: FILE.qdpx, .qdc, .csv, .jsonl, .sqlite3, .parquet
    #[arg(long, value_name = "FILE", conflicts_with_all = ["printout", "sources", "output"])]
    to: Option<PathBuf>,
    /// The program a project is for, where it reads otherwise than the specification says
    #[arg(long, value_name = "PROGRAM", requires = "to")]
    target: Option<TargetName>,
    /// The report on what was carried, for programs
    #[arg(long, requires = "to")]
    json: bool,
    /// A printout: write to a file: .html for a browser's printer, .txt; else plain text is printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// When there is no study or no such source, or the file cannot be written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    if let Some(path) = &args.to {
        return exchange::run(path, args.target, args.json, global, output);
    }
    let ending = args.output.as_ref().map(|path| crate::ingest::ending(path));
    if let Some(other) = ending.as_deref().filter(|ending| !["html", "htm", "txt"].contains(ending)) {
        return Err(Box::new(
            Finding::error(format!("a printout cannot be written as `.{other}`"))
                .expected("a file that ends in .html or .txt"),
        ));
    }
    let materials = global.materials()?;
    let mut sources: Vec<&Source> = Vec::new();
    for name in &args.sources {
        sources.push(&materials.sources[resolve::source(&materials, name)?]);
    }
    if args.sources.is_empty() {
        sources.extend(&materials.sources);
    }
    let names = |case: u32| materials.cases.all.get(case as usize).map_or("?", |case| case.id.as_str());
    match (&args.output, ending.as_deref()) {
        (None, _) => output.print(&printout::text(&sources, &names))?,
        (Some(path), Some("txt")) => write_result(path, printout::text(&sources, &names).as_bytes())?,
        (Some(path), _) => {
            let language = &materials.settings.language;
            let title = materials.settings.title.get(language);
            write_result(path, printout::html(title, language, &sources, &names).as_bytes())?;
        }
    }
    if let Some(path) = &args.output {
        output.hint(&format!("wrote {}", path.display()));
    }
    Ok(mention(&materials.findings, output))
}
