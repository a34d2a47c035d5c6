//! `tema survey freq`

use super::{Shape, open, questions};
use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::finding::Result;
use crate::report::content::survey::{SurveyContext, SurveyFreq, SurveyFreqOptions};

/// Count the answers: respondents and percent of those who answered, with everybody who is not among them.
///
/// Percentages are rounded once, half up, from the exact ratio. Numbers are counted in the bands that the survey's file
/// names. Questions of a scale stand in one table, unless questions are named.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema survey freq
  tema survey freq gender education --ci
  tema survey freq age --digits 0 --sum-100
  tema survey freq --json")]
pub struct Args {
    /// Questions, or scales; all without one
    #[arg(value_name = "QUESTION")]
    questions: Vec<String>,
    /// Round so that percentages sum to 100 (largest remainder)
    #[arg(long)]
    sum_100: bool,
    /// Wilson's 95 % intervals
    #[arg(long)]
    ci: bool,
    /// Means of ordinal questions, too
    #[arg(long)]
    mean: bool,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no survey, or a question does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer(args.to_share, global, output, |context, folder| {
        let context = SurveyContext { sum_100: args.sum_100, ..context };
        let wanted = questions(context.survey, &args.questions)?;
        let open = open(context.survey, folder, &wanted);
        let named = args.questions.iter().any(|name| context.survey.find(name).is_some());
        let options = SurveyFreqOptions { intervals: args.ci, means: args.mean, together: !named && !args.ci };
        Ok(Box::new(SurveyFreq::new(context, &wanted, open, options)))
    })
}
