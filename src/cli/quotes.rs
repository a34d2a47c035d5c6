//! `tema quotes`

use super::args::{Global, Shape};
use super::output::Output;
use super::{Ended, resolve};
use crate::finding::Result;
use crate::report::content::Quotes;

/// Show the statements of a code with the sentences around them, by participant.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema quotes telephone
  tema quotes telephone --format md -o telephone.md")]
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
        Ok(Box::new(Quotes::new(context, code)))
    })
}
