//! `tema words collocations`

use crate::analysis::words::{Query, Words, collocations};
use crate::cli::Ended;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::finding::Result;
use crate::report::content::words::CollocationTable;

/// List the words that stand near those of a query more often than by chance.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema words collocations \"parent*\"
  tema words collocations \"school\" --window 3 --min 3")]
pub struct Args {
    /// What to look for, in the language of indicators
    #[arg(value_name = "QUERY")]
    query: String,
    /// How many words away at most, in the same turn
    #[arg(long, value_name = "N", default_value_t = 5)]
    window: usize,
    /// Only words that stand near at least so often
    #[arg(long, value_name = "N", default_value_t = 2)]
    min: usize,
    /// Stop words, too
    #[arg(long)]
    stop_words: bool,
    /// How many are shown; CSV and JSON have all
    #[arg(long, value_name = "N", default_value_t = 30)]
    top: usize,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the query is wrong.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let coded = context.coded;
        let keep = |statement: u32| context.may_be_quoted(statement);
        let query = Query::new(coded, &args.query, keep)?;
        let found = collocations(coded, &Words::new(coded, keep), &query, args.window, args.min, args.stop_words);
        Ok(Box::new(CollocationTable::new(context, &args.query, args.window, found, args.top)))
    })
}
