//! `tema survey`: one file a verb.

mod check;
mod cross;
mod freq;
mod init;
mod report;
mod scale;

use super::args::{Form, Global};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, mention};
use crate::finding::{Finding, Result};
use crate::language;
use crate::report::Answer;
use crate::report::content::Shared;
use crate::report::content::survey::SurveyContext;
use crate::study::{Folder, SETTINGS, Settings, cases};
use crate::survey::Survey;
use clap::Subcommand;

/// Closed questions: draft what is asked, check the answers, count them, cross them, look at scales.
///
/// A survey is a table survey/NAME.csv and a description survey/NAME.yaml; `tema survey init` makes both of an export of
/// Google Forms, Qualtrics, LimeSurvey, or any table with a row for each person. Open questions become sources and are
/// coded like interviews; closed answers are attributes (`tema freq --by QUESTION`).
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema survey init mine.answers.csv --name experts
  tema survey check
  tema survey freq
  tema survey cross gender education
  tema survey report")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Init(init::Args),
    Check(check::Args),
    Freq(freq::Args),
    Cross(cross::Args),
    Scale(scale::Args),
    Report(report::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Init(args) => init::run(args, global, output),
        Verb::Check(args) => check::run(args, global, output),
        Verb::Freq(args) => freq::run(args, global, output),
        Verb::Cross(args) => cross::run(args, global, output),
        Verb::Scale(args) => scale::run(args, global, output),
        Verb::Report(args) => report::run(args, global, output),
    }
}

/// Which survey, in which language, how percentages look, and where the result goes.
#[derive(clap::Args)]
struct Shape {
    /// The survey, where the study has several
    #[arg(long, value_name = "NAME")]
    survey: Option<String>,
    /// Digits behind the decimal sign of percentages
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(0..=6))]
    digits: u32,
    /// Language of the result: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    #[command(flatten)]
    form: Form,
}

impl Shape {
    /// Reads the study's settings and the survey, makes an answer and writes it where and how it was asked for.
    fn answer(
        &self,
        to_share: ToShare,
        global: &Global,
        output: &mut Output,
        make: impl for<'a> FnOnce(SurveyContext<'a>, &'a Folder) -> Result<Box<dyn Answer + 'a>>,
    ) -> Result<Ended> {
        self.form.format()?;
        let folder = Folder::find(global.study.as_deref())?;
        let mut findings = Vec::new();
        let settings = Settings::read(folder.read(SETTINGS)?.0, &mut findings);
        let survey = Survey::read(&folder, &self.name(&folder)?, &mut findings)?;
        let language = self.lang.clone().or(settings.report_languages.first().cloned()).unwrap_or_else(|| "en".into());
        let Some(wording) = language::wording(&language) else {
            return Err(Box::new(
                Finding::error(format!("results cannot be written in `{language}`"))
                    .expected(language::REPORT_LANGUAGES.join(", ")),
            ));
        };
        let context = SurveyContext {
            settings: &settings,
            survey: &survey,
            wording,
            digits: self.digits,
            sum_100: false,
            sharing: to_share.of(&settings),
        };
        let answer = make(context, &folder)?;
        match to_share.share {
            true => self.form.write_shared(&Shared::of_survey(&context, answer), output)?,
            false => self.form.write(answer.as_ref(), output)?,
        }
        Ok(mention(&findings, output))
    }

    /// The survey that is meant.
    fn name(&self, folder: &Folder) -> Result<String> {
        let names = Survey::names(folder);
        let known = || names.iter().map(String::as_str);
        match (&self.survey, &names[..]) {
            (_, []) => Err(Box::new(
                Finding::error("the study has no survey yet")
                    .expected("a table survey/NAME.csv with its questions in survey/NAME.yaml")
                    .hint("make both of an export: tema survey init mine.answers.csv"),
            )),
            (Some(wanted), _) if names.contains(wanted) => Ok(wanted.clone()),
            (Some(wanted), _) => Err(Box::new(
                Finding::error(format!("there is no survey `{wanted}`"))
                    .expected(names.join(", "))
                    .did_you_mean(wanted, known()),
            )),
            (None, [one]) => Ok(one.clone()),
            (None, several) => Err(Box::new(
                Finding::error(format!("the study has {} surveys: {}", several.len(), several.join(", ")))
                    .expected("the name of one of them")
                    .hint(format!("add --survey {}", several[0])),
            )),
        }
    }
}

/// The questions that names mean: questions and scales; no name means all.
fn questions(survey: &Survey, names: &[String]) -> Result<Vec<usize>> {
    if names.is_empty() {
        return Ok((0..survey.questions.len()).collect());
    }
    let mut found = Vec::new();
    for name in names {
        if let Some(scale) = survey.scale(name) {
            found.extend(survey.scales[scale].items.iter().copied());
        } else {
            found.push(question(survey, name)?);
        }
    }
    Ok(found)
}

/// The question of a name.
fn question(survey: &Survey, name: &str) -> Result<usize> {
    survey.find(name).ok_or_else(|| {
        let known = || survey.questions.iter().map(|question| question.id.as_str());
        Box::new(
            Finding::error(format!("there is no question `{name}`"))
                .expected(known().collect::<Vec<_>>().join(", "))
                .did_you_mean(name, known().chain(survey.scales.iter().map(|scale| scale.id.as_str()))),
        )
    })
}

/// How many answered each open question that is a source: its participants.
fn open(survey: &Survey, folder: &Folder, questions: &[usize]) -> Vec<(usize, usize)> {
    let names = folder.list("transcripts", &[".txt"]);
    let withdrawn = cases::withdrawn(folder, &mut Vec::new());
    let answered = |question: &usize| {
        let source = survey.questions[*question].source.as_deref()?;
        let file = names
            .iter()
            .find(|name| name.rsplit('/').next().and_then(|name| name.strip_suffix(".txt")) == Some(source))?;
        let (file, _) = folder.read(file).ok()?;
        let (front, _) = crate::transcript::Front::read(&file, &mut Vec::new());
        Some((*question, front.participants.iter().filter(|(code, _)| !withdrawn.contains(code)).count()))
    };
    questions.iter().filter_map(answered).collect()
}
