//! `tema survey scale`

use super::Shape;
use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::finding::{Finding, Result};
use crate::report::content::survey::SurveyScales;

/// How well the questions of a scale go together: Cronbach's alpha with its interval, each question against the rest.
///
/// Only respondents who answered all questions of the scale are taken. Questions with `reversed: true` are turned round;
/// one that goes against the others is named.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema survey scale
  tema survey scale trust --json")]
pub struct Args {
    /// The scale, as survey/NAME.yaml names it; all without one
    #[arg(value_name = "NAME")]
    scale: Option<String>,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no survey, or no such scale.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer(args.to_share, global, output, |context, _| {
        let scales = &context.survey.scales;
        let known = || scales.iter().map(|scale| scale.id.as_str());
        let wanted: Vec<usize> = match &args.scale {
            None if scales.is_empty() => {
                return Err(Box::new(
                    Finding::error(format!("{} names no scale", context.survey.file()))
                        .expected("scales:\n  - id: trust\n    items: [q1, q2, q3]"),
                ));
            }
            None => (0..scales.len()).collect(),
            Some(name) => vec![context.survey.scale(name).ok_or_else(|| {
                Box::new(
                    Finding::error(format!("there is no scale `{name}`"))
                        .expected(known().collect::<Vec<_>>().join(", "))
                        .did_you_mean(name, known()),
                )
            })?],
        };
        Ok(Box::new(SurveyScales::new(context, &wanted)))
    })
}
