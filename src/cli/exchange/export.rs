//! `tema export --to FILE`: a study for other programs.

use super::show;
use crate::cli::Ended;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::exchange::{depart, refi};
use crate::finding::{Finding, Result};
use crate::ingest;
use crate::study::write_whole;
use clap::ValueEnum;
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

/// Writes the study as a project or its codebook.
///
/// # Errors
/// When there is no study, or the file cannot be written.
pub fn run(path: &Path, target: Option<TargetName>, json: bool, global: &Global, output: &mut Output) -> Result<Ended> {
    let ending = ingest::ending(path);
    let target = match target {
        None => refi::Target::Specification,
        Some(TargetName::Nvivo) => refi::Target::Nvivo,
        Some(TargetName::Atlas) => refi::Target::Atlas,
        Some(TargetName::Maxqda) => refi::Target::Maxqda,
    };
    let materials = global.materials()?;
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
            return Err(Box::new(
                Finding::error(format!("a study cannot be written as `.{ending}`"))
                    .expected("a file that ends in .qdpx (a project) or .qdc (its codebook)"),
            ));
        }
    };
    write_whole(path, &bytes)?;
    match json {
        true => output.print(&project.loss.json())?,
        false => show(&project.loss, output)?,
    }
    output.hint(&format!("wrote {}", path.display()));
    Ok(if project.loss.is_open() { Ended::WithFindings } else { Ended::Well })
}
