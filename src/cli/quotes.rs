//! `tema quotes`

use super::args::{Global, Shape};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, mention, resolve, translate};
use crate::finding::{Finding, Result};
use crate::report::Answer;
use crate::report::content::{Context, Fair, Proposed, Quotes, picks, quotable};
use std::path::PathBuf;

/// Show the statements of a code with the sentences around them, by participant; or propose quotes.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema quotes telephone
  tema quotes --pick 2
  tema quotes --fairness --pick 2
  tema quotes telephone --format md -o telephone.md
  tema quotes --pick 2 --lang lt --to-translate translations.csv")]
pub struct Args {
    /// The code, by id or name; those below it are included
    #[arg(value_name = "CODE", required_unless_present_any = ["pick", "fairness", "to_translate"])]
    code: Option<String>,
    /// Propose at most N quotes for each code, and say why each was chosen; the report prints the same
    #[arg(long, value_name = "N")]
    pick: Option<usize>,
    /// Who is quoted more or less often than they speak, and who never
    #[arg(long, conflicts_with = "code")]
    fairness: bool,
    /// Print quotes that have a translation (translations.csv) in it alone, without what was said
    #[arg(long)]
    translated: bool,
    /// Add the quotes without a translation into the language of --lang to this table, to be filled in
    #[arg(long, value_name = "FILE", conflicts_with_all = ["fairness", "translated", "share"])]
    to_translate: Option<PathBuf>,
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
    args.shape.form.format()?;
    let materials = args.shape.materials(global)?;
    let mut findings = Vec::new();
    let coded = args.shape.coded(&materials, &mut findings);
    let context = args.shape.sharing(args.to_share, args.shape.context(&coded)?)?;
    let context = Context { translated: args.translated, ..context };
    let code = args.code.as_deref().map(|name| resolve::code(&materials, name)).transpose()?;
    let most = args.pick.unwrap_or(materials.settings.quotes);
    if let Some(path) = &args.to_translate {
        translate::write(&context, &args.quotes(&context, code, most), path, output)?;
        return Ok(mention(&findings, output));
    }
    let answer: Box<dyn Answer + '_> = match code {
        _ if args.fairness => Box::new(Fair::new(&context, most)),
        Some(code) if args.pick.is_none() => Box::new(Quotes::new(&context, code)),
        only => Box::new(Proposed::new(&context, most, only)),
    };
    args.shape.write_to_share(&context, answer, output)?;
    Ok(mention(&findings, output))
}

impl Args {
    /// The quotes that would be shown: all of a code, or those that are chosen.
    fn quotes(&self, context: &Context<'_>, code: Option<usize>, most: usize) -> Vec<(usize, u32)> {
        match code {
            Some(code) if self.pick.is_none() => {
                context.coded.of_code(code).iter().map(|statement| (code, statement)).collect()
            }
            only => {
                let picks = picks(context, most);
                let below = only.map(|code| context.coded.materials.codebook.subtree(code));
                let codes = quotable(context).into_iter().map(|(code, _)| code);
                codes
                    .filter(|code| below.as_ref().is_none_or(|below| below.contains(code)))
                    .flat_map(|code| picks.of(code).iter().map(move |pick| (code, pick.statement)).collect::<Vec<_>>())
                    .collect()
            }
        }
    }
}
