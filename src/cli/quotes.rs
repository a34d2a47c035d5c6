//! `tema quotes`

use super::args::{Global, Shape};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, resolve};
use crate::finding::{Finding, Result};
use crate::report::content::{Fair, Proposed, Quotes};

/// Show the statements of a code with the sentences around them, by participant; or propose quotes.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema quotes telephone
  tema quotes --pick 2
  tema quotes --fairness --pick 2
  tema quotes telephone --format md -o telephone.md")]
pub struct Args {
    /// The code, by id or name; those below it are included
    #[arg(value_name = "CODE", required_unless_present_any = ["pick", "fairness"])]
    code: Option<String>,
    /// Propose at most N quotes for each code, and say why each was chosen; the report prints the same
    #[arg(long, value_name = "N")]
    pick: Option<usize>,
    /// Who is quoted more or less often than they speak, and who never
    #[arg(long, conflicts_with = "code")]
    fairness: bool,
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
    if args.pick == Some(0) {
        return Err(Box::new(Finding::error("no quotes are asked for").expected("--pick 1 or more")));
    }
    if args.to_share.hide_codes && (args.pick.is_some() || args.fairness) {
        return Err(Box::new(
            Finding::error(
                "how quotes are chosen says who is quoted how often, and without codes nothing of it is left",
            )
            .expected("--share alone, which has the codes of participants")
            .hint("tema report --share --hide-codes has the chosen quotes"),
        ));
    }
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let materials = context.coded.materials;
        let code = args.code.as_deref().map(|name| resolve::code(materials, name)).transpose()?;
        let most = args.pick.unwrap_or(materials.settings.quotes);
        Ok(match code {
            _ if args.fairness => Box::new(Fair::new(context, most)),
            Some(code) if args.pick.is_none() => Box::new(Quotes::new(context, code)),
            only => Box::new(Proposed::new(context, most, only)),
        })
    })
}
