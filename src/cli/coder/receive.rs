//! `tema coder receive`

use super::coders;
use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::coding::package::{opened, returned};
use crate::coding::{Materials, Writer};
use crate::finding::{self, Result};
use std::path::PathBuf;

/// Take in a package that a second coder sends back: their decisions are carried to the whole transcripts, and kept under
/// their name.
///
/// Nothing is written if the package is not one of this study, or a decision in it is about a text that was not sent. What was
/// received before is passed over.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder receive ../mine.zip")]
pub struct Args {
    /// The archive, or the folder
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the package is refused.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let shown = args.file.display().to_string();
    let returned = returned(&materials, &opened(&args.file)?, &shown)?;
    let coder = &returned.coder;
    let written = Writer::open(&materials.folder, coder)?.take_in(&returned.events)?;
    let all = returned.events.len();
    let noun = if written == 1 { "decision" } else { "decisions" };
    let known = match all - written {
        0 => String::new(),
        known => format!(" ({known} were here already)"),
    };
    output.print(&format!("{coder}: {written} {noun} received{known}\n"))?;
    for finding in &returned.findings {
        output.note(&format!("{}\n", finding::render(finding, output.color_of_errors())));
    }
    next(&Materials::load(materials.folder)?, coder, output);
    Ok(if returned.findings.is_empty() { Ended::Well } else { Ended::WithFindings })
}

fn next(materials: &Materials, coder: &str, output: &mut Output) {
    let others = coders(materials);
    let others: Vec<&String> = others.iter().filter(|other| *other != coder).collect();
    if let [other] = others[..] {
        output.hint(&format!("next: tema coder compare {other} {coder} · tema agree {other} {coder}"));
    }
    if materials.settings.counting.is_empty() {
        output.hint("write counting = [\"…\"] under [coding] in tema.toml: whose decisions count");
    }
}
