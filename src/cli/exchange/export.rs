//! `tema export --to FILE`: a study for other programs.

use super::show;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
use crate::coding::{CodedStudy, Materials};
use crate::exchange::{depart, parquet, refi, tidy};
use crate::finding::{Finding, Result};
use crate::ingest;
use crate::report;
use crate::study::write_result;
use clap::ValueEnum;
use serde_json::json;
use std::path::Path;

/// Programs that read projects otherwise than the specification says.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TargetName {
    /// UTF-16 positions, CRLF that counts two.
    Nvivo,
    /// No tree of codes: topics become sets.
    Atlas,
    /// CRLF that counts one.
    Maxqda,
}

/// Endings of tables for analysis, in small letters.
const TABLES: &[&str] = &["csv", "jsonl", "sqlite3", "sqlite", "parquet"];

/// Writes the study as one table: a row for each statement and code.
fn table(path: &Path, ending: &str, as_json: bool, materials: &Materials, output: &mut Output) -> Result<Ended> {
    let mut findings = materials.findings.clone();
    let coded = CodedStudy::new(materials, None, &mut findings);
    let made = tidy(&coded);
    let bytes = match ending {
        "csv" => made.csv(),
        "jsonl" => made.jsonl(),
        "parquet" => parquet::write(&made)?,
        _ => made.sqlite()?,
    };
    write_result(path, &bytes)?;
    let (statements, rows, columns, basis) =
        (coded.statements(), made.rows.len(), made.columns.len(), coded.basis.name());
    output.print(&match as_json {
        true => report::json::answer(
            "export-table/1",
            json!({ "statements": statements, "rows": rows, "columns": columns, "basis": basis }),
        ),
        false => format!("{statements} statements, {rows} rows, {columns} columns; basis: {basis}\n"),
    })?;
    output.hint(&format!("wrote {}", path.display()));
    Ok(mention(&findings, output))
}

/// Writes the study as a project, its codebook, or a table.
///
/// # Errors
/// When there is no study, or the file cannot be written.
pub fn run(path: &Path, target: Option<TargetName>, json: bool, global: &Global, output: &mut Output) -> Result<Ended> {
    let ending = ingest::ending(path);
    let is_table = TABLES.contains(&ending.as_str());
    if is_table && target.is_some() {
        return Err(Box::new(
            Finding::error(format!("a table `.{ending}` is the same for every program"))
                .expected("a project: --to FILE.qdpx")
                .hint("--target is for projects; leave it out"),
        ));
    }
    let target = match target {
        None => refi::Target::Specification,
        Some(TargetName::Nvivo) => refi::Target::Nvivo,
        Some(TargetName::Atlas) => refi::Target::Atlas,
        Some(TargetName::Maxqda) => refi::Target::Maxqda,
    };
    let materials = global.materials()?;
    if is_table {
        return table(path, &ending, json, &materials, output);
    }
    let mut project = depart(&materials)?;
    let bytes = match ending.as_str() {
        "qdpx" => {
            let (xml, texts) = refi::project(&mut project, target);
            refi::pack(&xml, &texts)?
        }
        "qdc" => {
            if project.codes.is_empty() {
                return Err(Box::new(Finding::error("the study has no codes; a codebook without codes is not valid")));
            }
            project.loss = Default::default();
            refi::codebook(&mut project).into_bytes()
        }
        _ => {
            let found = match ending.is_empty() {
                true => format!("`{}` has no ending that says what to write", path.display()),
                false => format!("a study cannot be written as `.{ending}`"),
            };
            return Err(Box::new(
                Finding::error(found)
                    .expected(
                        "a file that ends in .qdpx (a project), .qdc (its codebook), or .csv, .jsonl, .sqlite3, .parquet (a table for analysis)",
                    ),
            ));
        }
    };
    write_result(path, &bytes)?;
    show(&project.loss, json, output)?;
    output.hint(&format!("wrote {}", path.display()));
    Ok(if project.loss.is_open() { Ended::WithFindings } else { Ended::Well })
}
