//! `tema saturation`

use super::Ended;
use super::args::{Global, Shape};
use super::freq::level;
use super::output::Output;
use super::sharing::ToShare;
use crate::analysis::codes_of_level;
use crate::analysis::saturation::{Order, Saturation};
use crate::coding::CodedStudy;
use crate::finding::{Finding, Place, Result};
use crate::report::content::SaturationTable;
use crate::study::{Approach, Basis, cases};
use clap::ValueEnum;

/// Show how many new codes each source brought, in the order of analysis, and whether few enough came at the end.
///
/// The ratios are those of Guest, Namey & Chen (2020); a focus group is one source. Beside them stands how many codes
/// any number of sources holds on average, over all orders.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema saturation --anyway
  tema saturation --order dates --level 1 --anyway
  tema saturation --estimates --anyway --json")]
pub struct Args {
    /// Codes of this level, with all below them (1: topics; else sub-topics)
    #[arg(long, value_name = "N", value_parser = level)]
    level: Option<usize>,
    /// The order of analysis in participants.csv, the dates of the sources, or the sources as they stand
    #[arg(long, value_name = "ORDER", default_value = "analysis")]
    order: OrderName,
    /// Chao2 and coverage, too
    #[arg(long)]
    estimates: bool,
    /// Even in a reflexive study, and even from rule hits that nobody has read
    #[arg(long)]
    anyway: bool,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Clone, Copy, ValueEnum)]
enum OrderName {
    Analysis,
    Dates,
    Sources,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, no order, or the study's approach or basis forbids it.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let coded = context.coded;
        if !args.anyway {
            allowed(coded)?;
        }
        let order = match args.order {
            OrderName::Analysis => Order::Analysis,
            OrderName::Dates => Order::Dates,
            OrderName::Sources => Order::Sources,
        };
        let codes = codes_of_level(&coded.materials.codebook, args.level);
        let found = Saturation::new(coded, &codes, order);
        let ids: Vec<&str> =
            found.misplaced(coded).into_iter().map(|at| coded.materials.sources[at].id.as_str()).collect();
        if !ids.is_empty() {
            let ids = ids.join(", ");
            return Err(Box::new(match order {
                Order::Dates => Finding::error(format!("no date is recorded for {ids}"))
                    .expected("`date: 2026-01-31` in the front matter of each transcript"),
                _ => Finding::error(format!("the order of analysis is not recorded for {ids}"))
                    .at(Place::file(cases::FILE))
                    .expected("a number in the column `order` for each participant")
                    .hint("or say which order to take instead: --order dates, --order sources"),
            }));
        }
        Ok(Box::new(SaturationTable::new(context, found, args.estimates)))
    })
}

/// Whether saturation may be looked at without `--anyway`.
fn allowed(coded: &CodedStudy<'_>) -> Result<()> {
    if coded.materials.settings.approach == Approach::Reflexive {
        return Err(Box::new(Finding::error("saturation is off: the study's approach is reflexive").hint(
            "in reflexive analysis meaning is made by the researcher and never complete, so that no point of \
                       saturation is claimed (Braun & Clarke 2021); --anyway counts all the same",
        )));
    }
    let unread = coded.unread_count();
    if matches!(coded.basis, Basis::Rules | Basis::All) && unread > 0 {
        return Err(Box::new(
            Finding::error(format!(
                "the count rests on {unread} rule hit{} that nobody has read",
                if unread == 1 { "" } else { "s" }
            ))
            .expected("codings that somebody has read")
            .hint("a rule finds no new code, only its own words again. Read the hits (`tema statements`), or count what is \
                   read: --basis reviewed; --anyway counts all the same"),
        ));
    }
    Ok(())
}
