//! `tema codebook`: one file a verb.

mod diff;
mod expand;
mod export;
mod forms;
mod gaps;
mod group;
mod grow;
mod history;
mod import;
mod schema;
mod sheet;
mod show;
mod split;
mod test;

use super::Ended;
use super::args::Global;
use super::output::Output;
use crate::finding::Result;
use clap::Subcommand;

/// Look at the codebook, test it, see what it catches; change it.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook show
  tema codebook test
  tema codebook expand telephone
  tema codebook gaps
  tema codebook diff codebooks/mine.yaml draft.yaml
  tema codebook merge meetings telephone --into \"contact at once\" --coder vk
  tema codebook split telephone --into calls messages --coder vk
  tema codebook group --sheet codes.xlsx --coder vk
  tema codebook history telephone")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Show(show::Args),
    Test(test::Args),
    Expand(expand::Args),
    Gaps(gaps::Args),
    Diff(diff::Args),
    Export(export::Args),
    Import(import::Args),
    Rename(grow::Rename),
    Move(grow::Move),
    Merge(grow::Merge),
    Split(split::Args),
    Group(group::Args),
    Retire(grow::Retire),
    History(history::Args),
    Schema(schema::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Show(args) => show::run(args, global, output),
        Verb::Test(args) => test::run(args, global, output),
        Verb::Expand(args) => expand::run(args, global, output),
        Verb::Gaps(args) => gaps::run(args, global, output),
        Verb::Export(args) => export::run(args, global, output),
        Verb::Import(args) => import::run(args, global, output),
        Verb::Rename(args) => grow::rename(args, global, output),
        Verb::Move(args) => grow::move_to(args, global, output),
        Verb::Merge(args) => grow::merge(args, global, output),
        Verb::Split(args) => split::run(args, global, output),
        Verb::Group(args) => group::run(args, global, output),
        Verb::Retire(args) => grow::retire(args, global, output),
        Verb::History(args) => history::run(args, global, output),
        Verb::Schema(args) => schema::run(args, output),
        Verb::Diff(args) => diff::run(args, global, output),
    }
}
