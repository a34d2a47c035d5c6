//! `tema coder compare`

use super::two;
use crate::cli::Ended;
use crate::cli::args::{Form, Global, Lang};
use crate::cli::output::Output;
use crate::coding::CodedStudy;
use crate::finding::Result;
use crate::report::content::{Compare, Context};

/// List where two coders disagree: on codes first, then on what is a unit; with both codes, the text, and what stands before
/// it.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder compare vk ml
  tema coder compare vk ml --format csv")]
pub struct Args {
    /// One coder
    #[arg(value_name = "CODER")]
    first: String,
    /// The other
    #[arg(value_name = "CODER")]
    second: String,
    #[command(flatten)]
    lang: Lang,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or a coder has decided nothing.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let materials = global.materials()?;
    two(&materials, &args.first, &args.second)?;
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    let context = Context::new(&coded, args.lang.wording(&materials)?.code(), false);
    args.form.write(&Compare::new(&context, &args.first, &args.second), output)?;
    Ok(Ended::Well)
}
