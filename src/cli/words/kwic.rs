//! `tema words kwic`

use crate::analysis::words::{Line, Query, lines};
use crate::cli::Ended;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::finding::Result;
use crate::report::content::words::Concordance;
use crate::text::fold_case;
use clap::ValueEnum;

/// Show every place of a query with what stands before and behind it, aligned (keyword in context).
///
/// The query is an indicator: words, wildcards, NEAR, OR, regular expressions (docs/indicators.md).
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema words kwic telephone
  tema words kwic \"phone* NEAR/3 her\"
  tema words kwic \"parent*\" --sort right --width 40")]
pub struct Args {
    /// What to look for, in the language of indicators
    #[arg(value_name = "QUERY")]
    query: String,
    /// Columns of context on each side
    #[arg(long, value_name = "N", default_value_t = 28)]
    width: usize,
    /// By the text, by the word itself, by what stands before or behind it
    #[arg(long, value_name = "ORDER", default_value = "text")]
    sort: Order,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Order {
    Text,
    Word,
    Left,
    Right,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the query is wrong.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let keep = |statement: u32| context.may_be_quoted(statement);
        let query = Query::new(context.coded, &args.query, keep)?;
        let mut lines = lines(context.coded, &query, args.width.max(5), keep);
        let forwards = |text: &str| fold_case(text.trim_start_matches(|c: char| !c.is_alphanumeric()));
        let key = |line: &Line| match args.sort {
            Order::Text => String::new(),
            Order::Word => fold_case(&line.node),
            Order::Right => forwards(&line.right),
            Order::Left => line.left.split(' ').rev().map(fold_case).collect::<Vec<_>>().join(" "),
        };
        // The order of the text says which lines belong together.
        if args.to_share.hide_codes {
            lines.sort_by_cached_key(|line| (line.node.clone(), line.right.clone(), line.left.clone()));
        }
        lines.sort_by_cached_key(key);
        Ok(Box::new(Concordance::new(context, &args.query, lines)))
    })
}
