//! `tema survey check`

use super::Shape;
use crate::check::check_survey;
use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::check::show;
use crate::cli::output::Output;
use crate::finding::Result;
use crate::study::Folder;
use crate::survey::Survey;

/// Look for what does not fit: values that are no answers, answers of people who were not asked, doubles, straight lines.
///
/// `tema check` looks for the same, in all surveys and everything else of the study.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema survey check
  tema survey check --json")]
pub struct Args {
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no survey.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.form.format()?;
    let folder = Folder::find(global.study.as_deref())?;
    let mut findings = Vec::new();
    let survey = Survey::read(&folder, &args.shape.name(&folder)?, &mut findings)?;
    show(&check_survey(&survey, findings), &args.shape.form, output)
}
