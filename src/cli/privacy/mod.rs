//! `tema privacy`: one file a verb.

mod outside;
mod replace;
mod scan;

use super::Ended;
use super::args::Global;
use super::output::Output;
use crate::finding::Result;
use clap::Subcommand;

/// Find what may identify somebody, and take it out.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema privacy scan
  tema privacy scan --allow Monday February --why \"days and months\"
  tema privacy replace ../mine.csv")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Scan(scan::Args),
    Replace(replace::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Scan(args) => scan::run(args, global, output),
        Verb::Replace(args) => replace::run(args, global, output),
    }
}
