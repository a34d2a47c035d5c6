//! `tema audit`: one file a verb.

mod text;

use super::Ended;
use super::args::Global;
use super::output::Output;
use crate::finding::Result;
use clap::Subcommand;

/// Check a manuscript against the data.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit text manuscript.md")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Text(text::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Text(args) => text::run(args, global, output),
    }
}
