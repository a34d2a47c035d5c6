//! `tema report`

use super::args::{Global, Shape};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, mention};
use crate::document;
use crate::finding::{Finding, Place, Result};
use crate::report::content::{Context, Report, ReportOptions, Shared};
use crate::report::form::{self, Form};
use crate::report::{self as formats, Format};
use crate::study::{write_result, write_result_with};
use crate::text::canonical;
use std::path::Path;

/// Write the report: a methods paragraph, for each topic its running prose and its table with quotes, who spoke of
/// what, the codebook, and all statements.
///
/// Without --format and -o it writes reports/report.html (one file a language of the study) and prints a summary.
/// --template takes a form of your own, too: a text with places for what the report says (docs/publication.md).
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema report
  tema report --lang lt -o report.html
  tema report -o report.xlsx
  tema report --figures -o report.docx
  tema report --share --hide-codes -o for-the-school.html
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
    /// Figures beside the tables: bars of topics, groups, who spoke of what, codes that stand together, saturation. Beside
    /// Markdown, LaTeX and Typst they are files of their own
    #[arg(long)]
    figures: bool,
    /// Print quotes that have a translation (translations.csv) in it alone, without what was said
    #[arg(long)]
    translated: bool,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the report cannot be written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let own = args.own_form()?;
    let format = if own.is_some() { None } else { args.shape.form.format()? };
    if format == Some(Format::Xlsx) && args.with_transcripts {
        return Err(Box::new(
            Finding::error("a workbook holds coded statements and no whole transcripts")
                .expected("-o report.xlsx without --with-transcripts")
                .hint("a page holds them: tema report --with-transcripts -o report.html"),
        ));
    }
    let materials = args.shape.materials(global)?;
    let mut findings = Vec::new();
    let coded = args.shape.coded(&materials, &mut findings);
    let options = ReportOptions {
        quotes: args.quotes.unwrap_or(materials.settings.quotes),
        transcripts: args.with_transcripts,
        percent: args.percent || materials.settings.percent,
        figures: args.figures,
    };
    if args.to_share.share && args.with_transcripts {
        return Err(Box::new(
            Finding::error("whole transcripts are not held back, so a report with them is not for sharing")
                .expected("--share without --with-transcripts"),
        ));
    }
    if args.figures && !format.is_none_or(Format::is_page) {
        return Err(Box::new(
            Finding::error("--figures draws into a page, and this format is none")
                .expected("html, docx, md, tex, typ, terminal")
                .hint("one figure as a file of its own: tema freq -o topics.svg (docs/figures.md)"),
        ));
    }
    if args.to_share.share && own.is_some() {
        return Err(Box::new(
            Finding::error("a form of your own says what it likes, and nothing can be held back from it")
                .expected("--share without --template, or with a Word file whose styles are taken"),
        ));
    }
    let context = args.shape.sharing(args.to_share, args.shape.context(&coded)?)?;
    let context = Context { translated: args.translated, ..context };
    if let Some((path, text)) = own {
        let name = path.display().to_string();
        let html = form::is_html(args.shape.form.output.as_deref().unwrap_or(path)) || form::is_html(path);
        let filled = Form { name: &name, text: &text, html }.fill(&Report::new(&context, options).form())?;
        match &args.shape.form.output {
            Some(file) => {
                write_result(file, filled.as_bytes())?;
                output.hint(&format!("wrote {}", file.display()));
            }
            None => output.print(&filled)?,
        }
        return Ok(mention(&findings, output));
    }
    if let Some(file) = args.shape.form.output.as_deref().filter(|_| args.figures) {
        let report = Report::new(&context, options);
        if let Some((text, pictures)) = formats::beside(&report, format, file, output.screen())? {
            for (name, picture) in &pictures {
                write_result(&file.with_file_name(name), picture)?;
            }
            write_result(file, text.as_bytes())?;
            let names = pictures.iter().map(|(name, _)| format!(", {}", file.with_file_name(name).display()));
            output.hint(&format!("wrote {}{}", file.display(), names.collect::<String>()));
            return Ok(mention(&findings, output));
        }
    }
    if format.is_some() {
        args.shape.write_to_share(&context, Box::new(Report::new(&context, options)), output)?;
        return Ok(mention(&findings, output));
    }
    let languages = match &args.shape.lang {
        Some(language) => vec![language.clone()],
        None => materials.settings.report_languages.clone(),
    };
    let mut written = Vec::new();
    for (at, language) in languages.iter().enumerate() {
        let context = Context::new(&coded, language, args.shape.pooled(&materials));
        let context = Context { translated: args.translated, ..args.shape.sharing(args.to_share, context)? };
        let stem = if args.to_share.share { "shared" } else { "report" };
        let name = if at == 0 { format!("reports/{stem}.html") } else { format!("reports/{stem}.{language}.html") };
        let path = materials.folder.path(&name);
        let report = Shared::new(&context, Box::new(Report::new(&context, options)));
        report.guard(Format::Html, None)?;
        let text = formats::write(&report, Format::Html, output.screen())?;
        write_result_with(&path, |out| text.to(out))?;
        written.push(path.display().to_string());
    }
    let report = Report::new(&context, options);
    let summary = Shared::new(&context, Box::new(report.freq().without_next()));
    summary.guard(Format::Terminal, None)?;
    output.answer(&summary, Format::Terminal, None)?;
    output.print(&format!("wrote {}\n", written.join(", ")))?;
    Ok(mention(&findings, output))
}

/// Endings of Word files, whose styles are taken and not their words.
const WORD: &[&str] = &["docx", "docm", "dotx", "dotm"];

impl Args {
    /// The form of a department's own, if the template is one: its file and its text.
    ///
    /// # Errors
    /// When it cannot be read or is no text, or a format is asked for beside it.
    fn own_form(&self) -> Result<Option<(&Path, String)>> {
        let form = &self.shape.form;
        let Some(path) = form.template.as_deref() else { return Ok(None) };
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        let name = path.display().to_string();
        if WORD.contains(&ending.as_str()) {
            if form.output.is_none() && form.format.is_none() {
                return Err(Box::new(
                    Finding::error(format!("`{name}` is no form as text"))
                        .expected("a text, or -o FILE with its format"),
                ));
            }
            return Ok(None);
        }
        if form.json || form.format.is_some() || form.figure.is_some() || form.excel {
            return Err(Box::new(
                Finding::error(format!("`{name}` is a form, which is its own format"))
                    .expected("--template without --format, --json, --figure and --excel")
                    .hint("-o FILE says where it goes"),
            ));
        }
        let read = canonical(document::bytes_of(path, &name)?).map_err(|wrong| {
            let like = wrong.guess.map(|guess| format!("; it looks like {guess}")).unwrap_or_default();
            Finding::error(format!("`{name}` is no text in UTF-8{like}"))
                .at(Place::file(&name))
                .expected("a form as text: .md, .html, .tex …")
        })?;
        Ok(Some((path, read.text)))
    }
}
