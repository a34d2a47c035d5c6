//! `tema log`

use super::args::{Form, Global, Lang};
use super::output::Output;
use super::{Ended, mention, resolve};
use crate::coding::Names;
use crate::finding::{Finding, Result};
use crate::report::content::{History, Which};

/// List what was decided, by whom, when and why; the last decision last.
///
/// With --trail, or as a page (--format md, html, tex, typ): the audit trail of the study in Halpern's six categories.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema log
  tema log --code telephone --since 2026-03-01
  tema log --source SP3
  tema log --trail
  tema log --format csv")]
pub struct Args {
    /// Only decisions about this code
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Only decisions about this source
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// Only decisions of this coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    /// Only decisions from this day on, e.g. 2026-03-01
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// As an audit trail, in Halpern's six categories
    #[arg(long)]
    trail: bool,
    #[command(flatten)]
    lang: Lang,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or an option names what does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let format = args.form.format()?;
    let materials = global.materials()?;
    if let Some(date) = &args.since
        && date.parse::<jiff::civil::Date>().is_err()
    {
        return Err(Box::new(
            Finding::error(format!("`{date}` is no date")).expected("year, month and day, e.g. 2026-03-01"),
        ));
    }
    let people = materials.log.people();
    if let Some(coder) = args.coder.as_deref().filter(|coder| !people.iter().any(|known| known == coder)) {
        return Err(Box::new(
            Finding::error(format!("nobody called `{coder}` has decided anything"))
                .did_you_mean(coder, people.iter().map(String::as_str)),
        ));
    }
    let names = Names::new(&materials.codebook, &[]);
    // A code may be gone from the codebook: its decisions are there all the same.
    let code = match &args.code {
        Some(code) if names.code(code).is_none() && materials.log.events.iter().any(|event| event.names_code(code)) => {
            Some(code.clone())
        }
        Some(code) => Some(materials.codebook.codes[resolve::code(&materials, code)?].id.clone()),
        None => None,
    };
    if let Some(source) = args.source.as_deref() {
        let past = materials.log.events.iter().any(|event| event.source() == Some(source));
        if !past {
            resolve::source(&materials, source)?;
        }
    }
    let which = Which { code, source: args.source.clone(), coder: args.coder.clone(), since: args.since.clone() };
    let paged = matches!(
        format,
        Some(
            crate::report::Format::Markdown
                | crate::report::Format::Html
                | crate::report::Format::Latex
                | crate::report::Format::Typst
        )
    );
    let history = History::new(&materials, args.lang.wording(&materials)?, &which, args.trail || paged);
    args.form.write(&history, output)?;
    Ok(mention(&materials.findings, output))
}
