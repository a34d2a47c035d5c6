//! `tema codebook schema`

use crate::cli::Ended;
use crate::cli::output::Output;
use crate::codebook;
use crate::finding::Result;
use std::path::PathBuf;

/// Write the JSON Schema of codebooks: with it an editor completes keys and shows what they mean.
///
/// Name it in the first line of a codebook; editors with a YAML language server read it there:
/// # yaml-language-server: $schema=../codebook.schema.json
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook schema
  tema codebook schema -o codebook.schema.json")]
pub struct Args {
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// When the file cannot be written.
pub fn run(args: &Args, output: &mut Output) -> Result<Ended> {
    let text = format!("{:#}\n", codebook::schema());
    output.text(&text, args.output.as_deref())?;
    if args.output.is_some() {
        output.hint("next: as the first line of a codebook, # yaml-language-server: $schema=PATH, its path from there");
    }
    Ok(Ended::Well)
}
