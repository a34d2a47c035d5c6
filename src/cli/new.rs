//! `tema new`

use super::output::Output;
use super::{Ended, typed};
use crate::finding::{Finding, Result};
use crate::study::write_whole;
use include_dir::{Dir, DirEntry, include_dir};
use std::path::{Path, PathBuf};

/// Make a study folder: settings, participants, a transcript to replace, and an empty codebook.
///
/// Transcripts and codings are kept out of git until you decide otherwise (.gitignore says how).
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema new my-study
  tema new try-it --example family-case-management
  tema new experts --example expert-assessment")]
pub struct Args {
    /// The folder to make
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// A copy of a shipped example instead
    #[arg(long, value_name = "NAME")]
    example: Option<String>,
}

/// The examples, inside the program.
static EXAMPLES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/examples");

/// The files of an empty study.
const FILES: &[(&str, &str)] = &[
    ("tema.toml", include_str!("new/tema.toml")),
    ("participants.csv", "participant,group,order\nP1,P,1\n"),
    ("transcripts/P1.txt", include_str!("new/P1.txt")),
    ("codebooks/codebook.yaml", include_str!("new/codebook.yaml")),
];

/// What keeps transcripts out of git.
pub(super) const PROTECTING: &[(&str, &str)] =
    &[(".gitattributes", GITATTRIBUTES), (".gitignore", include_str!("new/gitignore"))];

const GITATTRIBUTES: &str = "* text=auto eol=lf\n*.jsonl merge=union\nhistory/** -text\n";

/// Runs the command.
///
/// # Errors
/// When the folder is there and not empty, or cannot be written, or the example does not exist.
pub fn run(args: &Args, output: &mut Output) -> Result<Ended> {
    let name = args.folder.display();
    let occupied = std::fs::read_dir(&args.folder).is_ok_and(|mut entries| entries.next().is_some());
    if occupied || args.folder.is_file() {
        return Err(Box::new(
            Finding::error(format!("`{name}` is there already"))
                .expected("a folder that does not exist yet, or is empty"),
        ));
    }
    match &args.example {
        None => {
            for (file, text) in FILES.iter().chain(PROTECTING) {
                write_whole(&args.folder.join(file), text.as_bytes())?;
            }
        }
        Some(example) => copy(example, &args.folder)?,
    }
    output.print(&format!("made the study {name}\n"))?;
    let folder = typed(&name.to_string());
    output.hint(&match &args.example {
        None => format!("next: replace transcripts/P1.txt, then: tema -C {folder} check"),
        Some(_) => format!("next: tema -C {folder} freq · tema -C {folder} report"),
    });
    Ok(Ended::Well)
}

fn copy(example: &str, target: &Path) -> Result<()> {
    let Some(folder) = EXAMPLES.get_dir(example) else {
        let names = || EXAMPLES.dirs().filter_map(|dir| dir.path().to_str());
        return Err(Box::new(
            Finding::error(format!("there is no example `{example}`"))
                .expected(names().collect::<Vec<_>>().join(", "))
                .did_you_mean(example, names()),
        ));
    };
    let mut due = vec![folder];
    while let Some(folder) = due.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(inner) => due.push(inner),
                DirEntry::File(file) => {
                    let name = file.path().strip_prefix(example).unwrap_or(file.path());
                    if !name.starts_with("reports") {
                        write_whole(&target.join(name), file.contents())?;
                    }
                }
            }
        }
    }
    if !target.join(".gitattributes").is_file() {
        write_whole(&target.join(".gitattributes"), GITATTRIBUTES.as_bytes())?;
    }
    Ok(())
}
