//! `tema check`

use super::Ended;
use super::args::{Form, Global};
use super::output::Output;
use crate::check;
use crate::finding::{Finding, Result, Severity, render_all, summary};
use crate::report::model::{Align, Block, Cell, Page, Row, Table};
use crate::report::{self, Format};
use crate::study::Folder;
use serde_json::json;

/// Show everything that is wrong, doubtful or still to do, all of it in one run.
///
/// Exit status 1 when something is wrong or doubtful; what is still to do is no error.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema check
  tema check --fix
  tema check --json")]
pub struct Args {
    /// Rewrite files that have one right form: NFC, line ends, byte-order mark
    #[arg(long)]
    fix: bool,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    if args.fix {
        let folder = Folder::find(global.study.as_deref())?;
        for fixed in check::fix(&folder)? {
            output.note(&format!("fixed {}: {}\n", fixed.file, fixed.what));
        }
    }
    let materials = global.materials()?;
    let findings = check::check(&materials);
    show(&findings, &args.form, output)
}

/// Shows findings in the form asked for, and says whether anything is wrong or doubtful.
///
/// # Errors
/// When they cannot be written.
pub fn show(findings: &[Finding], form: &Form, output: &mut Output) -> Result<Ended> {
    let format = form.format()?.unwrap_or(Format::Terminal);
    let template = form.word_template(format)?;
    let written = match format {
        Format::Json => report::json::answer("check/1", json!({ "findings": findings })).into_bytes(),
        Format::JsonLines => findings.iter().flat_map(|finding| format!("{}\n", json!(finding)).into_bytes()).collect(),
        Format::Csv | Format::CsvForExcel | Format::Xlsx => report::write_records(&records(findings), format)?,
        Format::Markdown | Format::Html | Format::Latex | Format::Typst => {
            report::write_page(&page(findings), format, output.screen()).into_bytes()
        }
        Format::Terminal => screen(findings, output).into_bytes(),
        Format::Docx => report::docx::write(&page(findings), template.as_ref())?,
        Format::GraphMl | Format::Dot => return Err(report::no_network()),
        Format::Sarif => return Err(report::no_sarif()),
        Format::Svg | Format::Png => return Err(report::drawing::no_drawing()),
    };
    match &form.output {
        Some(path) => crate::study::write_whole(path, &written)?,
        None => output.put(&written, format)?,
    }
    let wrong = findings.iter().any(|finding| finding.severity != Severity::ToDo);
    Ok(if wrong { Ended::WithFindings } else { Ended::Well })
}

fn screen(findings: &[Finding], output: &Output) -> String {
    let color = output.screen().color;
    let (to_do, wrong): (Vec<Finding>, Vec<Finding>) =
        findings.iter().cloned().partition(|finding| finding.severity == Severity::ToDo);
    let mut text = render_all(&wrong, color);
    if !wrong.is_empty() {
        text.push('\n');
    }
    for finding in &to_do {
        let place = finding.place.as_ref().map(|place| format!(" ({place})")).unwrap_or_default();
        text.push_str(&format!("to do: {}{place}\n", finding.found));
    }
    if !to_do.is_empty() {
        text.push('\n');
    }
    let summary = summary(findings);
    text.push_str(&if summary.is_empty() {
        "nothing wrong, nothing doubtful, nothing to do\n".to_owned()
    } else {
        format!("{summary}\n")
    });
    text
}

/// The findings as a table, for a browser or a text.
fn page(findings: &[Finding]) -> Page {
    let records = records(findings);
    let head = records.columns.iter().map(|name| ((*name).to_owned(), Align::Left)).collect();
    let row = |fields: &Vec<String>| Row { strong: false, cells: fields.iter().map(Cell::text).collect() };
    let rows = records.rows.iter().map(row).collect();
    let (id, caption) = ("findings".to_owned(), summary(findings));
    Page {
        language: "en".to_owned(),
        title: "tema check".to_owned(),
        blocks: vec![Block::Table(Table { id, caption, head, rows, notes: Vec::new() })],
        ..Page::default()
    }
}

fn records(findings: &[Finding]) -> crate::report::model::Records {
    let rows = findings.iter().map(|finding| {
        let place = finding.place.as_ref();
        vec![
            json!(finding.severity).as_str().unwrap_or_default().to_owned(),
            place.map(|place| place.file.clone()).unwrap_or_default(),
            place.map(|place| place.line.to_string()).unwrap_or_default(),
            place.map(|place| place.column.to_string()).unwrap_or_default(),
            finding.found.clone(),
            finding.expected.clone().unwrap_or_default(),
            finding.hint.clone().unwrap_or_default(),
        ]
    });
    crate::report::model::Records {
        columns: vec!["severity", "file", "line", "column", "found", "expected", "hint"],
        further: Vec::new(),
        rows: rows.collect(),
    }
}
