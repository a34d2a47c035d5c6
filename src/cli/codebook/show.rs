//! `tema codebook show`

use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
use crate::finding::Result;
use crate::report::content::codebook::Show;

/// Show the codebook as a tree, with ids, counts and definitions.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook show
  tema codebook show --format csv -o codes.csv")]
pub struct Args {
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
    args.shape.form.write(&Show::new(&context), output)?;
    Ok(mention(&findings, output))
}
