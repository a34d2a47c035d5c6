//! `tema words`: one file a verb.

mod collocations;
mod freq;
mod kwic;

use super::Ended;
use super::args::Global;
use super::output::Output;
use crate::finding::Result;
use clap::Subcommand;

/// Look at the words of the transcripts: how often, in which context, beside which.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema words freq
  tema words kwic \"phone* OR call*\"
  tema words collocations \"parent*\"")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Freq(freq::Args),
    Kwic(kwic::Args),
    Collocations(collocations::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Freq(args) => freq::run(args, global, output),
        Verb::Kwic(args) => kwic::run(args, global, output),
        Verb::Collocations(args) => collocations::run(args, global, output),
    }
}
