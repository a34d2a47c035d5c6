//! `tema codebook show`

use crate::cli::Ended;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::finding::Result;
use crate::report::content::codebook::Show;

/// Show the codebook as a tree, with ids, counts and definitions.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook show
  tema codebook show --format csv -o codes.csv")]
pub struct Args {
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer_to_share(args.to_share, global, output, |context| Ok(Box::new(Show::new(context))))
}
