//! `tema replicate start`

use crate::audit::replication::copy;
use crate::cli::output::Output;
use crate::cli::{Ended, mention, typed};
use crate::coding::Materials;
use crate::finding::{Finding, Result};
use crate::language;
use crate::study::{Folder, write_whole};
use std::path::PathBuf;

/// A copy of a study to repeat it: transcripts, participants and guide, without codebook, codings and published figures.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema replicate start . ../mine")]
pub struct Args {
    /// The study to repeat
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    /// The folder to make
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or the folder is there and not empty, or cannot be written.
pub fn run(args: &Args, output: &mut Output) -> Result<Ended> {
    let name = args.folder.display().to_string();
    let occupied = std::fs::read_dir(&args.folder).is_ok_and(|mut entries| entries.next().is_some());
    if occupied || args.folder.is_file() {
        return Err(Box::new(
            Finding::error(format!("`{name}` is there already"))
                .expected("a folder that does not exist yet, or is empty"),
        ));
    }
    let materials = Materials::load(Folder::find(Some(&args.study))?)?;
    let copy = copy(&materials)?;
    for (file, bytes) in &copy.files {
        write_whole(&args.folder.join(file), bytes)?;
    }
    for (file, text) in crate::cli::new::PROTECTING {
        write_whole(&args.folder.join(file), text.as_bytes())?;
    }
    let transcripts = match copy.transcripts {
        1 => "1 transcript".to_owned(),
        several => format!("{several} transcripts"),
    };
    let guide = match copy.guide.as_slice() {
        [] => "no guide was found".to_owned(),
        files => format!("guide: {}", files.join(", ")),
    };
    output.print(&format!("made {name}: {transcripts}, no codebook, no codings; {guide}\n"))?;
    if copy.synthetic {
        let wording = language::fallback();
        output.print(&format!("! {}\n", wording.replication().exercise()))?;
    }
    let (mine, key) = (typed(&name), typed(&args.study.display().to_string()));
    output.hint(&format!("next: tema -C {mine} statements --uncoded · tema replicate compare {mine} {key}"));
    Ok(mention(&materials.findings, output))
}
