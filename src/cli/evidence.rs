//! `tema evidence`

use super::args::{Global, Shape};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, resolve};
use crate::finding::Result;
use crate::report::content::{Evidences, RulesEvidence, Weak};

/// Show what speaks for a code and what against it, who was asked and did not mention it, who was never asked.
///
/// Without a code: which codes rest on one statement or one person, have no quote, or share all they have with another.
/// With --rules: each code's rules against what people decided (precision, recall, and the statements behind them). That
/// is never an agreement between coders: the person has seen the rules' hits.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema evidence
  tema evidence telephone
  tema evidence --rules
  tema evidence --rules --format csv")]
pub struct Args {
    /// The code, with those below it; else all
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// The rules against people's decisions
    #[arg(long)]
    rules: bool,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or no such code.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let code = args.code.as_deref().map(|name| resolve::code(context.coded.materials, name)).transpose()?;
        Ok(match code {
            _ if args.rules => Box::new(RulesEvidence::new(context, code)),
            Some(code) => Box::new(Evidences::new(context, code)),
            None => Box::new(Weak::new(context)),
        })
    })
}
