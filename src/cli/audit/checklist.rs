//! `tema audit checklist`

use crate::audit::checklist::Checklist;
use crate::cli::Ended;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::finding::Result;
use crate::report::content::published::ChecklistAnswer;
use clap::ValueEnum;

/// A reporting checklist: for each item where its evidence lies in the study (a figure, a file, a memo), or NOT RECORDED.
///
/// No item is filled with sentences. A memo on the study that begins with an item (`COREQ 10: …`) is evidence for it.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit checklist coreq
  tema audit checklist srqr -o srqr.html
  tema decide memo study \"COREQ 10: criterion sampling, two years of experience\" --coder vk")]
pub struct Args {
    /// coreq (32 items) or srqr (21 items)
    #[arg(value_name = "CHECKLIST", hide_possible_values = true)]
    which: Which,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Clone, Copy, ValueEnum)]
enum Which {
    Coreq,
    Srqr,
}

/// Runs the command.
///
/// # Errors
/// When there is no study.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let which = match args.which {
        Which::Coreq => Checklist::Coreq,
        Which::Srqr => Checklist::Srqr,
    };
    args.shape.answer(global, output, |context| Ok(Box::new(ChecklistAnswer::new(context, which))))
}
