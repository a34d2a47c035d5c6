//! `tema survey cross`

use super::{Shape, question};
use crate::analysis::survey::{Side, crossed, sides};
use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::finding::{Finding, Result};
use crate::language::PercentOf;
use crate::report::content::survey::SurveyCross;
use crate::survey::Survey;
use clap::ValueEnum;

/// Cross two questions: respondents and percent, chi-square or Fisher's exact test, Cramér's V.
///
/// Who did not answer both is left out, and said. Small expected numbers are named; there Fisher's exact test stands beside
/// chi-square.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema survey cross gender education
  tema survey cross age education --percent column
  tema survey cross gender education -o crossed.csv")]
pub struct Args {
    /// The question of the rows
    #[arg(value_name = "A")]
    rows: String,
    /// The question of the columns
    #[arg(value_name = "B")]
    columns: String,
    /// What percentages are of
    #[arg(long, value_name = "OF", default_value = "row")]
    percent: Of,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Clone, Copy, ValueEnum)]
enum Of {
    /// The row.
    Row,
    /// The column.
    Column,
    /// Everybody in the table.
    Total,
}

/// Runs the command.
///
/// # Errors
/// When there is no survey, a question does not exist, or cannot be crossed.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer(args.to_share, global, output, |context, _| {
        let (rows, columns) = (question(context.survey, &args.rows)?, question(context.survey, &args.columns)?);
        if rows == columns {
            return Err(Box::new(Finding::error("a question is crossed with itself").expected("two questions")));
        }
        let of = match args.percent {
            Of::Row => PercentOf::Row,
            Of::Column => PercentOf::Column,
            Of::Total => PercentOf::Total,
        };
        Ok(Box::new(SurveyCross::new(
            context,
            crossed(side(context.survey, rows)?, side(context.survey, columns)?),
            of,
        )?))
    })
}

fn side(survey: &Survey, at: usize) -> Result<Side> {
    let question = &survey.questions[at];
    sides(survey, at).ok_or_else(|| {
        Box::new(
            Finding::error(format!("`{}` (of type `{}`) does not part respondents", question.id, question.kind.name()))
                .expected("a single or ordinal question, a date, or a number with bands")
                .hint(format!("bands of a number stand in {}: bands: [0-4, 5-9, 10+]", survey.file())),
        )
    })
}
