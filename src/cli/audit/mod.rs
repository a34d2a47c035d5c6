//! `tema audit`: one file a verb.

mod checklist;
mod package;
mod percent;
mod table;
mod text;

use super::Ended;
use super::args::Global;
use super::output::Output;
use crate::finding::{self, Finding, Result};
use crate::language::{self, Wording};
use clap::Subcommand;

/// Check a manuscript against the data.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit text manuscript.md
  tema audit percent --n 70 31 15 14 14 12 11
  tema audit table published/article.yaml
  tema audit package mine.zip
  tema audit checklist coreq")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Percent(percent::Args),
    Package(package::Args),
    Checklist(checklist::Args),
    Table(table::Args),
    Text(text::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Table(args) => table::run(args, global, output),
        Verb::Checklist(args) => checklist::run(args, global, output),
        Verb::Package(args) => package::run(args, output),
        Verb::Percent(args) => percent::run(args, global, output),
        Verb::Text(args) => text::run(args, global, output),
    }
}

/// Names what is wrong in a file; the first few in full.
fn tell(findings: &[Finding], output: &mut Output) -> Ended {
    const SHOWN: usize = 5;
    let color = output.color_of_errors();
    for finding in findings.iter().take(SHOWN) {
        output.note(&format!("{}\n", finding::render(finding, color)));
    }
    let more = findings.len().saturating_sub(SHOWN);
    if more > 0 {
        output.note(&format!("and {more} more like these\n"));
    }
    if findings.is_empty() { Ended::Well } else { Ended::WithFindings }
}

/// The language of a result that needs no study.
fn language(name: &str) -> Result<&'static dyn Wording> {
    language::wording(name).ok_or_else(|| {
        Box::new(
            Finding::error(format!("results cannot be written in `{name}`"))
                .expected(language::REPORT_LANGUAGES.join(", ")),
        )
    })
}
