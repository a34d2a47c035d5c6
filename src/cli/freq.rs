//! `tema freq`

use super::Ended;
use super::args::{Global, Shape};
use super::output::Output;
use crate::analysis::By;
use crate::coding::Materials;
use crate::finding::{Finding, Result};
use crate::report::content::{Cells, Cross, Freq, FreqOptions};
use crate::study::Sort;
use clap::ValueEnum;

/// Count: topics, sub-topics, statements, and informants of those who were asked.
///
/// Statements and informants are two counts: a person who says a thing five times is one informant. A topic's figures
/// are unions, never sums. Interviews and focus groups are counted apart unless the study pools them.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema freq
  tema freq --by group --cells informants
  tema freq --by experience --cells statements -o table.csv
  tema freq --json")]
pub struct Args {
    /// Cross with group, participant, source, kind, or an attribute of participants.csv
    #[arg(long, value_name = "WHAT")]
    by: Option<String>,
    /// What stands in the cells of --by
    #[arg(long, value_name = "CELLS", requires = "by")]
    cells: Option<CellsName>,
    /// Only codes down to this level (1: topics alone)
    #[arg(long, value_name = "N", value_parser = level)]
    level: Option<usize>,
    /// Order of sub-topics
    #[arg(long, value_name = "ORDER")]
    sort: Option<SortName>,
    /// Informants as percent of those asked, too
    #[arg(long)]
    percent: bool,
    /// Count passages (neighbouring statements of one turn) instead of statements
    #[arg(long, value_name = "WHAT")]
    count: Option<CountName>,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Clone, Copy, ValueEnum)]
enum CellsName {
    Statements,
    Informants,
    Presence,
    Quotes,
}

#[derive(Clone, Copy, ValueEnum)]
enum SortName {
    Codebook,
    Statements,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CountName {
    Statements,
    Passages,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or an option names what does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer(global, output, |context| {
        let materials = context.coded.materials;
        let sort = match args.sort {
            Some(SortName::Codebook) => Sort::Codebook,
            Some(SortName::Statements) => Sort::Statements,
            None => materials.settings.sort,
        };
        let Some(name) = &args.by else {
            let options = FreqOptions {
                level: args.level,
                sort,
                percent: args.percent || materials.settings.percent,
                passages: args.count == Some(CountName::Passages),
            };
            return Ok(Box::new(Freq::new(context, options)));
        };
        let cells = match args.cells {
            Some(CellsName::Informants) => Cells::Informants,
            Some(CellsName::Presence) => Cells::Presence,
            Some(CellsName::Quotes) => Cells::Quotes,
            Some(CellsName::Statements) | None => Cells::Statements,
        };
        Ok(Box::new(Cross::new(context, &column(materials, name)?, cells, sort, args.level)))
    })
}

fn level(text: &str) -> std::result::Result<usize, String> {
    text.parse().ok().filter(|level| *level > 0).ok_or_else(|| "expected a whole number of at least 1".to_owned())
}

/// What `--by` names.
fn column(materials: &Materials, name: &str) -> Result<By> {
    let fixed = ["group", "participant", "source", "kind"];
    let attributes = &materials.cases.attributes;
    match name {
        "group" => Ok(By::Group),
        "participant" => Ok(By::Participant),
        "source" => Ok(By::Source),
        "kind" => Ok(By::Kind),
        other => attributes.iter().position(|attribute| attribute == other).map(By::Attribute).ok_or_else(|| {
            let known = fixed.into_iter().chain(attributes.iter().map(String::as_str));
            Box::new(
                Finding::error(format!("nothing to cross with is called `{name}`"))
                    .expected(known.clone().collect::<Vec<_>>().join(", "))
                    .did_you_mean(name, known),
            )
        }),
    }
}
