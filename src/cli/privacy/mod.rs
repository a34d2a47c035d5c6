//! `tema privacy`: one file a verb.

mod outside;
mod purge;
mod replace;
mod scan;
mod withdraw;

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
  tema privacy replace ../mine.csv
  tema privacy withdraw SP3
  tema privacy purge")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Scan(scan::Args),
    Replace(replace::Args),
    Withdraw(withdraw::Args),
    Purge(purge::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Scan(args) => scan::run(args, global, output),
        Verb::Replace(args) => replace::run(args, global, output),
        Verb::Withdraw(args) => withdraw::run(args, global, output),
        Verb::Purge(args) => purge::run(args, global, output),
    }
}
