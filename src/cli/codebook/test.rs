//! `tema codebook test`

use crate::analysis::codebook::try_examples;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
use crate::finding::Result;
use crate::report::content::codebook::ExamplesTest;

/// Try every example and counter-example of the codebook, and show why those fail that do.
///
/// An example stands alone, without a question before it: ASKED never matches in it. Exit status 1 when one fails.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook test
  tema codebook test --json")]
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
    let tried = try_examples(&materials.codebook, &coded.found.plan, &materials.settings.language);
    let test = ExamplesTest::new(&context, tried);
    let failed = test.failed() > 0;
    args.shape.form.write(&test, output)?;
    Ok(if failed { Ended::WithFindings } else { mention(&findings, output) })
}
