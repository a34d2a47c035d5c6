//! `tema codebook diff`

use super::forms::yaml_of;
use crate::analysis::codebook::changes;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
use crate::codebook;
use crate::coding::{CodedStudy, Materials};
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use crate::report::content::codebook::Diff;
use std::path::Path;
use std::process::Command;

/// Show what a change of the codebook does to the tags: statements gained and lost per code, and which counts move.
///
/// OLD and NEW are files (YAML, CSV, XLSX, ODS, JSON), or revisions of a file in git, written REVISION:FILE. FILE is counted from the study's folder, or
/// from the top of the repository. Nothing is saved.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook diff codebooks/mine.yaml draft.yaml
  tema codebook diff HEAD:codebooks/mine.yaml codebooks/mine.yaml")]
pub struct Args {
    /// The codebook as it was
    #[arg(value_name = "OLD")]
    old: String,
    /// The codebook as it is to be
    #[arg(value_name = "NEW")]
    new: String,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or one of the two codebooks cannot be read.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.form.format()?;
    let materials = global.materials()?;
    let replaced = replaced(&materials, args)?;
    let mut findings = Vec::new();
    let texts = [text(&materials, &args.old, &mut findings)?, text(&materials, &args.new, &mut findings)?];
    let [old, new] = texts.map(|text| with(&materials, &replaced, text, &mut findings));
    let old_coded: CodedStudy<'_> = args.shape.coded(&old, &mut Vec::new());
    let new_coded = args.shape.coded(&new, &mut findings);
    let (old_context, new_context) = (args.shape.context(&old_coded)?, args.shape.context(&new_coded)?);
    let changes = changes(&old_coded, &new_coded);
    let diff = Diff::new(&old_context, &new_context, (args.old.clone(), args.new.clone()), changes);
    args.shape.form.write(&diff, output)?;
    Ok(mention(&findings, output))
}

/// The file of the study's codebook in whose place the two are put: the one that either of them names, else the only
/// one there is.
fn replaced(materials: &Materials, args: &Args) -> Result<String> {
    let files = &materials.codebook.files;
    for named in [&args.new, &args.old] {
        let path = named.rsplit_once(':').map_or(named.as_str(), |(_, path)| path);
        let path = path.trim_start_matches("./");
        if let Some(file) = files.iter().find(|file| path == file.name || path.ends_with(&format!("/{}", file.name))) {
            return Ok(file.name.clone());
        }
    }
    match &files[..] {
        [only] => Ok(only.name.clone()),
        [] => Ok("codebooks/codebook.yaml".to_owned()),
        several => Err(Box::new(
            Finding::error("the study has several codebook files, and neither OLD nor NEW is one of them")
                .expected(several.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")),
        )),
    }
}

/// The study with one codebook file replaced.
fn with(materials: &Materials, name: &str, text: String, findings: &mut Vec<Finding>) -> Materials {
    let mut files: Vec<File> = materials.codebook.files.iter().filter(|file| file.name != name).cloned().collect();
    files.push(File { name: name.to_owned(), text });
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let mut found = Vec::new();
    let codebook = codebook::read(files, &mut found);
    findings.extend(found);
    materials.with_codebook(codebook)
}

/// The codebook, as YAML, of a file (in the study, or where the command is given), or of `REVISION:FILE`.
fn text(materials: &Materials, named: &str, findings: &mut Vec<Finding>) -> Result<String> {
    let in_study = materials.folder.path(named);
    let path = if in_study.is_file() { in_study } else { Path::new(named).to_owned() };
    let bytes = if path.is_file() {
        std::fs::read(&path).map_err(|error| Box::new(Finding::io(named, "read", &error)))?
    } else if let Some((revision, file)) = named.split_once(':') {
        from_git(materials, revision, file)?
    } else {
        return Err(Box::new(
            Finding::error(format!("there is no file `{named}`"))
                .at(Place::file(named))
                .expected("a codebook file, or REVISION:FILE, e.g. HEAD:codebooks/mine.yaml"),
        ));
    };
    yaml_of(named, "", bytes, findings)
}

fn from_git(materials: &Materials, revision: &str, file: &str) -> Result<Vec<u8>> {
    // A file is named from the study's folder, wherever the repository's root is; or from that root, as git shows it.
    let from_study = format!("{revision}:./{}", file.trim_start_matches("./"));
    let mut said = String::new();
    for object in [from_study, format!("{revision}:{file}")] {
        let root = materials.folder.root();
        let ran = Command::new("git").arg("-C").arg(root).args(["show", "--end-of-options", &object]).output();
        match ran {
            Ok(output) if output.status.success() => return Ok(output.stdout),
            Ok(output) => said = String::from_utf8_lossy(&output.stderr).into_owned(),
            Err(error) => {
                return Err(Box::new(
                    Finding::error(format!("`{revision}:{file}` needs the program git, which cannot be run: {error}"))
                        .hint("give two files instead"),
                ));
            }
        }
    }
    Err(Box::new(
        Finding::error(format!("git has no `{revision}:{file}`: {}", said.lines().next().unwrap_or_default()))
            .expected("a path counted from the study's folder, or from the top of the repository")
            .hint("`git log -- FILE` lists the revisions of a file"),
    ))
}
