//! `tema codebook gaps`

use crate::analysis::codebook::gaps;
use crate::cli::Ended;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::finding::Result;
use crate::report::content::codebook::Gaps;

/// Show what the codebook does not catch: frequent words of statements without a code, statements near to those of a
/// code, indicators that never match or add nothing, codes that share most of their statements.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook gaps
  tema codebook gaps --most 40 --near 5")]
pub struct Args {
    /// How many words and pairs
    #[arg(long, value_name = "N", default_value_t = 25)]
    most: usize,
    /// How many near statements a code
    #[arg(long, value_name = "N", default_value_t = 3)]
    near: usize,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape
        .answer(global, output, |context| Ok(Box::new(Gaps::new(context, gaps(context.coded, args.most, args.near)))))
}
