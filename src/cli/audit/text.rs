//! `tema audit text`

use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::document;
use crate::finding::Result;
use std::path::PathBuf;

/// Check every quote, number, list and label of a manuscript against the study.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit text manuscript.md")]
pub struct Args {
    /// The manuscript: md, docx, odt, rtf, html or txt
    #[arg(value_name = "MANUSCRIPT")]
    manuscript: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// When the manuscript cannot be read.
pub fn run(args: &Args, _global: &Global, output: &mut Output) -> Result<Ended> {
    let name = args.manuscript.display().to_string();
    let bytes = document::bytes_of(&args.manuscript, &name)?;
    let document = document::read(&name, &bytes, &document::Choice::default())?;
    output.print(&format!("{}: {} paragraphs\n", name, document.paragraphs.len()))?;
    Ok(Ended::Well)
}
