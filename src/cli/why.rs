//! `tema why`

use super::args::{Global, Shape};
use super::output::Output;
use super::{Ended, resolve};
use crate::finding::Result;
use crate::report::content::Why;

/// Explain why a statement has a code, or why it has not: which indicator matched which words at which bytes, which
/// part of it failed, which exception struck, or who decided it, when and why.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema why SP3:4.2
  tema why SP3:4.2 telephone")]
pub struct Args {
    /// The statement: source, turn and number
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// The code; without one, every code that has to do with the statement
    #[arg(value_name = "CODE")]
    code: Option<String>,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or no such statement or code.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer(global, output, |context| {
        let code = args.code.as_deref().map(|name| resolve::code(context.coded.materials, name)).transpose()?;
        let statement = resolve::statement(context.coded, &args.statement)?;
        Ok(Box::new(Why::new(context, statement, code)))
    })
}
