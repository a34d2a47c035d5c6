//! `tema freq`

use super::args::{Global, Shape};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, crossing};
use crate::analysis::By;
use crate::finding::{Finding, Result};
use crate::report::content::{Association, Cells, Cross, CrossOptions, Freq, FreqOptions, SubjectMatrix};
use crate::study::{Sort, Subjects};
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
  tema freq --by group,experience:0-4,5-9,10+ --cells presence
  tema freq --by experience:0-15,16+ --test --ci
  tema freq --by group --share
  tema freq --share --hide-codes -o table.csv
  tema freq --json")]
pub struct Args {
    /// Cross with group, participant, source, kind, or an attribute of participants.csv, also in bands
    /// (experience:0-4,5-9,10+); `case`: what documents speak about (`case:model`: only cases with this value in cases.csv); two with a comma between, or twice --by, are crossed with each other
    #[arg(long, value_name = "WHAT")]
    by: Vec<String>,
    /// What stands in the cells of --by
    #[arg(long, value_name = "CELLS", requires = "by")]
    cells: Option<CellsName>,
    /// Mark cells with fewer people than this
    #[arg(long, value_name = "N", default_value_t = 3, requires = "by")]
    small: usize,
    /// Test each code against the columns, on people alone: chi-square, Fisher's exact test, Cramér's V
    #[arg(long, requires = "by", conflicts_with_all = ["cells", "small", "percent", "count"])]
    test: bool,
    /// With --test: Wilson's 95 % intervals of the shares
    #[arg(long, requires = "test")]
    ci: bool,
    /// With --test: p-values of fewer than twenty people, too
    #[arg(long, requires = "test")]
    anyway: bool,
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
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Clone, Copy, ValueEnum)]
enum CellsName {
    /// How many statements.
    Statements,
    /// How many people, of those asked.
    Informants,
    /// Whether there is any.
    Presence,
    /// The statements, condensed where a coder condensed them (a framework matrix).
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
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let materials = context.coded.materials;
        let sort = match args.sort {
            Some(SortName::Codebook) => Sort::Codebook,
            Some(SortName::Statements) => Sort::Statements,
            None => materials.settings.sort,
        };
        if args.by.is_empty() {
            let options = FreqOptions {
                level: args.level,
                sort,
                percent: args.percent || materials.settings.percent,
                passages: args.count == Some(CountName::Passages),
            };
            return Ok(Box::new(Freq::new(context, options)));
        }
        let subjects = match &args.by[..] {
            [one] if one == "case" => Some(None),
            [one] => one.strip_prefix("case:").map(Some),
            _ => None,
        };
        if let Some(only) = subjects {
            if args.test
                || args.to_share.share
                || matches!(args.cells, Some(CellsName::Informants | CellsName::Presence))
            {
                return Err(Box::new(
                    Finding::error("--by case shows which statements of documents say something of a case")
                        .expected("--by case alone, or with --cells quotes"),
                ));
            }
            let quotes = matches!(args.cells, Some(CellsName::Quotes));
            only_known(&materials.subjects, only)?;
            return Ok(Box::new(SubjectMatrix::new(context, sort, args.level, only, quotes)));
        }
        let by = crossing::read(materials, &args.by)?;
        if args.test && args.to_share.share {
            return Err(Box::new(
                Finding::error("a test counts people by attribute, and cannot be shared")
                    .expected("--share without --test"),
            ));
        }
        if args.to_share.hide_codes && by.iter().any(|by| matches!(by, By::Participant | By::Source)) {
            return Err(Box::new(
                Finding::error("codes across topics tell who is who, so single people and sources are no columns here")
                    .expected("--by group, kind, or an attribute of participants.csv"),
            ));
        }
        if args.test {
            if !by.iter().all(By::parts_people) {
                return Err(Box::new(
                    Finding::error("--test needs columns in which each person stands once")
                        .expected("--by group, or an attribute of participants.csv")
                        .hint("statements and members of a focus group are not independent, so they are not tested"),
                ));
            }
            return Ok(Box::new(Association::new(context, &by, sort, args.level, args.ci, args.anyway)));
        }
        let cells = match args.cells {
            Some(CellsName::Informants) => Cells::Informants,
            Some(CellsName::Presence) => Cells::Presence,
            Some(CellsName::Quotes) => Cells::Quotes,
            Some(CellsName::Statements) | None => Cells::Statements,
        };
        let options =
            CrossOptions { cells, sort, level: args.level, small: args.small, share: context.sharing.smallest() };
        if args.to_share.share && cells == Cells::Quotes && by.iter().any(By::is_attribute) {
            return Err(Box::new(
                Finding::error("quotes beside attributes tell whose attributes they are")
                    .expected("--cells statements, informants or presence"),
            ));
        }
        Ok(Box::new(Cross::new(context, &by, options)))
    })
}

/// Whether some case has the value that `case:VALUE` names.
fn only_known(subjects: &Subjects, only: Option<&str>) -> Result<()> {
    let Some(only) = only else { return Ok(()) };
    let values = || subjects.all.iter().flat_map(|subject| subject.values.iter().map(String::as_str));
    if values().any(|value| value == only) {
        return Ok(());
    }
    let mut known: Vec<&str> = values().filter(|value| !value.is_empty()).collect();
    known.sort_unstable();
    known.dedup();
    Err(Box::new(
        Finding::error(format!("no case of cases.csv has the value `{only}`"))
            .expected(if known.is_empty() { "--by case".to_owned() } else { known.join(", ") })
            .did_you_mean(only, known.iter().copied()),
    ))
}

/// A level of the codebook, from 1.
///
/// # Errors
/// When the text is no whole number of at least 1.
pub fn level(text: &str) -> std::result::Result<usize, String> {
    text.parse().ok().filter(|level| *level > 0).ok_or_else(|| "expected a whole number of at least 1".to_owned())
}
