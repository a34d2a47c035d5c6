//! `tema codebook import`

use super::forms::{ENDINGS, yaml_of};
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
use crate::codebook;
use crate::data::File;
use crate::finding::{self, Finding, Place, Result, Severity};
use crate::study::{Folder, Lock, write_whole};
use std::path::PathBuf;

/// Take a codebook from a file (YAML, CSV, XLSX, ODS, JSON) into the study, as a file of its own under codebooks/.
///
/// A table has a row a code: id, parent, name (or name.en, name.lt), definition, include, exclude, gloss, and lists with
/// a line a thing: indicators, except, examples, counter_examples, aliases. Nothing is overwritten.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook import mine.csv
  tema codebook import mine.xlsx
  tema codebook import mine.json --name second-round")]
pub struct Args {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The name of the new codebook file; else that of FILE
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, the file cannot be read, or a codebook file of that name is there.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let folder = Folder::find(global.study.as_deref())?;
    let shown = args.file.display().to_string();
    let bytes = std::fs::read(&args.file).map_err(|error| Box::new(Finding::io(shown.clone(), "read", &error)))?;
    let stem = args.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or("codebook");
    let name = args.name.clone().unwrap_or_else(|| stem.to_owned());
    let ending = args.file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !ENDINGS.contains(&ending) {
        return Err(Box::new(
            Finding::error(format!("the ending of `{shown}` names no codebook"))
                .at(Place::file(&*shown))
                .expected(".yaml, .csv, .xlsx, .ods or .json"),
        ));
    }
    let mut passed_over = Vec::new();
    let yaml = yaml_of(&shown, &name, bytes, &mut passed_over)?;
    let target = format!("codebooks/{name}.yaml");
    if name.is_empty() || name.contains(['/', '\\']) || name.starts_with('.') {
        return Err(Box::new(
            Finding::error(format!("`{name}` cannot be a file's name")).expected("--name NAME, without folders"),
        ));
    }
    let mut findings = Vec::new();
    let read = codebook::read(vec![File { name: target.clone(), text: yaml.clone() }], &mut findings);
    let _lock = Lock::take(&folder)?;
    let path = folder.path(&target);
    if path.exists() {
        return Err(Box::new(
            Finding::error(format!("`{target}` is there already"))
                .at(Place::file(&*target))
                .hint("choose another name with --name"),
        ));
    }
    write_whole(&path, yaml.as_bytes())?;
    output.print(&format!("{}: {} codes\n", target, read.codes.len()))?;
    let color = output.color_of_errors();
    for finding in passed_over.iter().filter(|finding| finding.severity == Severity::Doubt) {
        output.note(&format!("{}\n", finding::render(finding, color)));
    }
    output.hint("next: tema check · tema codebook show");
    findings.extend(passed_over);
    let ended = mention(&findings, output);
    Ok(if findings.iter().any(|finding| finding.severity == Severity::Doubt) { Ended::WithFindings } else { ended })
}
