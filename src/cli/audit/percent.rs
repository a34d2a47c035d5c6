//! `tema audit percent`

use super::{language, tell};
use crate::audit::percent::{self, Percent, Printed, Variable};
use crate::cli::Ended;
use crate::cli::args::{Form, Global};
use crate::cli::output::Output;
use crate::cli::resolve;
use crate::finding::{Finding, Result};
use crate::report::content::published::Percents;
use std::path::PathBuf;

/// Which counts printed percentages can come from, by which rounding, and whether they add up to the base.
///
/// Ends with 1 if a variable fits its base by no rule. A table is CSV with the columns variable, group, percent, n; only
/// percent is needed.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit percent --n 70 31 15 14 14 12 11
  tema audit percent --n 70 70 10 10 7
  tema audit percent --table mine.csv
  tema audit percent --n 24 --several 58,3 41,7 25,0")]
pub struct Args {
    /// The percentages of one variable, as printed
    #[arg(value_name = "PERCENT", required_unless_present = "table")]
    percents: Vec<String>,
    /// How many people they are percentages of
    #[arg(long, value_name = "N", required_unless_present = "table")]
    n: Option<String>,
    /// Percentages of several variables (CSV)
    #[arg(long, value_name = "FILE", conflicts_with = "percents")]
    table: Option<PathBuf>,
    /// A person may be in several groups: several answers were allowed
    #[arg(long)]
    several: bool,
    /// Language of the result: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG", default_value = "en", hide_default_value = true)]
    lang: String,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When a percentage or a base is none, or a variable has no base.
pub fn run(args: &Args, _global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let wording = language(&args.lang)?;
    let n = args.n.as_deref().map(base).transpose()?;
    let mut findings = Vec::new();
    let variables = match &args.table {
        Some(path) => percent::read(&resolve::file(path, "a text in UTF-8")?, &mut findings),
        None => vec![Variable { name: String::new(), n, printed: typed(&args.percents)? }],
    };
    if variables.is_empty()
        && let Some(finding) = findings.pop()
    {
        return Err(Box::new(finding));
    }
    let mut audited = Vec::new();
    for variable in variables {
        let base = variable.n.or(n);
        match base.and_then(|n| percent::audit(&percents(&variable), n, args.several)) {
            Some(audit) => audited.push((variable, audit)),
            None => findings.push(
                Finding::error(format!("the variable `{}` has no base", variable.name))
                    .expected("a number in the column `n`, or --n"),
            ),
        }
    }
    let answer = Percents::new(audited, wording);
    args.form.write(&answer, output)?;
    match tell(&findings, output) {
        Ended::Well if answer.any_unfit() => Ok(Ended::WithFindings),
        ended => Ok(ended),
    }
}

fn percents(variable: &Variable) -> Vec<Percent> {
    variable.printed.iter().map(|printed| printed.percent).collect()
}

fn base(text: &str) -> Result<u64> {
    percent::base(text)
        .ok_or_else(|| Box::new(Finding::error(format!("--n is `{text}`")).expected(percent::expected_base())))
}

fn typed(texts: &[String]) -> Result<Vec<Printed>> {
    let printed = |text: &String| match Percent::read(text) {
        Some(percent) => Ok(Printed { group: String::new(), text: text.clone(), percent }),
        None => Err(Box::new(
            Finding::error(format!("`{text}` is no percentage"))
                .expected(percent::EXPECTED)
                .hint("a file is named with --table"),
        )),
    };
    texts.iter().map(printed).collect()
}
