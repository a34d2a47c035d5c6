//! `tema codebook expand`

use crate::analysis::codebook::caught_forms;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::{Ended, resolve};
use crate::finding::Result;
use crate::report::content::codebook::Expand;

/// List the distinct word forms that each indicator of a code caught in this study, most frequent first, with a
/// context each: a wildcard or stem that reaches too far shows at once.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook expand telephone")]
pub struct Args {
    /// The code, by id or name; those below it are included
    #[arg(value_name = "CODE")]
    code: String,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or no such code.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer(global, output, |context| {
        let code = resolve::code(context.coded.materials, &args.code)?;
        Ok(Box::new(Expand::new(context, code, caught_forms(context.coded, code))))
    })
}
