//! `tema codebook export`

use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::{Ended, args, mention};
use crate::codebook::to_yaml;
use crate::coding::CodedStudy;
use crate::finding::{Finding, Result};
use crate::report::content::Context;
use crate::report::content::codebook::CodebookDocument;
use std::path::PathBuf;

/// Write the whole codebook as one file: YAML, CSV, XLSX or JSON to go on with, Markdown, HTML, LaTeX or Typst to publish.
///
/// YAML, CSV, XLSX and JSON come back with `tema codebook import`.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook export
  tema codebook export -o codebook.csv
  tema codebook export -o codebook.xlsx
  tema codebook export -o codebook.html")]
pub struct Args {
    /// yaml, csv, xlsx, json, md, html, docx, tex, typ
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    /// Write to a file; the format is that of its ending
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    lang: args::Lang,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the file cannot be written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let ending = args.output.as_ref().and_then(|path| path.extension()?.to_str().map(str::to_lowercase));
    let format = args.format.clone().or(ending).unwrap_or_else(|| "yaml".to_owned());
    let materials = global.materials()?;
    let findings = materials.findings.clone();
    if matches!(format.as_str(), "yaml" | "yml") {
        let text = to_yaml(&materials.codebook, materials.settings.title.get(&materials.settings.language));
        output.text(&text, args.output.as_deref())?;
        return Ok(mention(&findings, output));
    }
    let form = args::Form {
        format: Some(format.clone()),
        json: false,
        excel: false,
        figure: None,
        output: args.output.clone(),
        template: None,
    };
    if !matches!(
        format.as_str(),
        "csv" | "xlsx" | "json" | "jsonl" | "md" | "html" | "docx" | "tex" | "typ" | "terminal"
    ) {
        return Err(Box::new(
            Finding::error(format!("a codebook cannot be written as `{format}`"))
                .expected("yaml, csv, xlsx, json, md, html, docx, tex, typ"),
        ));
    }
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    let context = Context::new(&coded, args.lang.wording(&materials)?.code(), false);
    form.write(&CodebookDocument::new(&context), output)?;
    Ok(mention(&findings, output))
}
