//! `tema codebook history`

use crate::cli::args::{Form, Global, Lang};
use crate::cli::output::Output;
use crate::cli::{Ended, resolve};
use crate::finding::Result;
use crate::report::content::{History, Which};

/// What became of a code: made, renamed, moved, merged, split or retired, by whom, when and why.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook history telephone")]
pub struct Args {
    /// The code, by id or name; also one that is gone
    #[arg(value_name = "CODE")]
    code: String,
    #[command(flatten)]
    lang: Lang,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study or no such code.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let materials = global.materials()?;
    let gone = materials.log.events.iter().any(|event| event.act.is_codebook() && event.names_code(&args.code));
    let code = match materials.codebook.find(&args.code) {
        None if gone => args.code.clone(),
        _ => materials.codebook.codes[resolve::code(&materials, &args.code)?].id.clone(),
    };
    let which = Which { code: Some(code), ..Which::default() };
    args.form.write(&History::of_codebook(&materials, args.lang.wording(&materials)?, &which), output)?;
    Ok(Ended::Well)
}
