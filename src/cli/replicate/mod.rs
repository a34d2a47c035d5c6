//! `tema replicate`: one file a verb.

mod compare;
mod practice;
mod start;

use super::Ended;
use super::args::Global;
use super::output::Output;
use crate::finding::Result;
use clap::Subcommand;

/// Repeat a study: begin with its transcripts alone, compare with the key, practise.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema replicate start . ../mine
  tema replicate compare ../mine . -o mine.html
  tema replicate practice --count 5")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Start(start::Args),
    Compare(compare::Args),
    Practice(practice::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Start(args) => start::run(args, output),
        Verb::Compare(args) => compare::run(args, output),
        Verb::Practice(args) => practice::run(args, global, output),
    }
}
