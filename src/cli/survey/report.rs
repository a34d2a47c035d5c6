//! `tema survey report`

use super::{Shape, open, questions};
use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::finding::Result;
use crate::report::content::survey::{SurveyContext, SurveyFreq, SurveyFreqOptions, SurveyReport};

/// Write the section on respondents: a sentence and a table for each question, one table for each scale.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema survey report
  tema survey report --lang lt -o respondents.html
  tema survey report --digits 0 --sum-100 --format md")]
pub struct Args {
    /// Round so that percentages sum to 100 (largest remainder)
    #[arg(long)]
    sum_100: bool,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no survey.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer(args.to_share, global, output, |context, folder| {
        let context = SurveyContext { sum_100: args.sum_100, ..context };
        let all = questions(context.survey, &[])?;
        let open = open(context.survey, folder, &all);
        let options = SurveyFreqOptions { together: true, ..SurveyFreqOptions::default() };
        Ok(Box::new(SurveyReport::new(context, SurveyFreq::new(context, &all, open, options))))
    })
}
