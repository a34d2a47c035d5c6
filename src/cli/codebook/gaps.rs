//! `tema codebook gaps`

use crate::analysis::codebook::gaps;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
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
    args.shape.form.format()?;
    let materials = global.materials()?;
    let mut findings = Vec::new();
    let coded = args.shape.coded(&materials, &mut findings);
    let context = args.shape.context(&coded)?;
    args.shape.form.write(&Gaps::new(&context, gaps(&coded, args.most, args.near)), output)?;
    Ok(mention(&findings, output))
}
