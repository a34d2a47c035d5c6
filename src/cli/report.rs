//! `tema report`

use super::args::{Global, Shape};
use super::output::Output;
use super::{Ended, mention};
use crate::finding::Result;
use crate::report::content::{Context, Report, ReportOptions};
use crate::report::{self as formats, Format};
use crate::study::write_whole;

/// Write the report: a methods paragraph, for each topic its running prose and its table with quotes, who spoke of
/// what, the codebook, and all statements.
///
/// Without --format and -o it writes reports/report.html (one file a language of the study) and prints a summary.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema report
  tema report --lang lt -o report.html
  tema report --format md | less")]
pub struct Args {
    /// Quotes per sub-topic
    #[arg(long, value_name = "N")]
    quotes: Option<usize>,
    /// Informants as percent of those asked, too
    #[arg(long)]
    percent: bool,
    /// Put the whole transcripts into the report; the file then holds the interviews
    #[arg(long)]
    with_transcripts: bool,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the report cannot be written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let format = args.shape.form.format()?;
    let materials = args.shape.materials(global)?;
    let mut findings = Vec::new();
    let coded = args.shape.coded(&materials, &mut findings);
    let options = ReportOptions {
        quotes: args.quotes.unwrap_or(materials.settings.quotes),
        transcripts: args.with_transcripts,
        percent: args.percent || materials.settings.percent,
    };
    let context = args.shape.context(&coded)?;
    if format.is_some() {
        args.shape.form.write(&Report::new(&context, options), output)?;
        return Ok(mention(&findings, output));
    }
    let languages = match &args.shape.lang {
        Some(language) => vec![language.clone()],
        None => materials.settings.report_languages.clone(),
    };
    let mut written = Vec::new();
    for (at, language) in languages.iter().enumerate() {
        let context = Context::new(&coded, language, args.shape.pooled(&materials));
        let name = if at == 0 { "reports/report.html".to_owned() } else { format!("reports/report.{language}.html") };
        let path = materials.folder.path(&name);
        let text = formats::write(&Report::new(&context, options), Format::Html, output.screen())?;
        write_whole(&path, &text)?;
        written.push(path.display().to_string());
    }
    output.answer(&Report::new(&context, options).freq().without_next(), Format::Terminal, None)?;
    output.print(&format!("wrote {}\n", written.join(", ")))?;
    Ok(mention(&findings, output))
}
