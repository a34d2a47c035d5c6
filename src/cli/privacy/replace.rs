//! `tema privacy replace`

use super::outside::{beside, refuse_inside};
use crate::cli::args::{Form, Global, Lang};
use crate::cli::output::Output;
use crate::cli::resolve;
use crate::cli::{Ended, mention};
use crate::coding::Materials;
use crate::finding::{Finding, Place, Result};
use crate::privacy::{self, Replacement, StandIns};
use crate::report::content::privacy::ReplaceResult;
use crate::study::{Lock, write_together, write_whole};
use std::path::{Path, PathBuf};

/// Put [bracketed] stand-ins in place of names, in all their forms, everywhere in the study at once.
///
/// LIST is a table with the columns found and stand-in, e.g. what `tema privacy scan -o ../names.csv` writes; a stand-in of
/// `=` leaves a word as it is. Without --write nothing changes: every form is shown first. Codings stay where they are.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema privacy replace ../mine.csv
  tema privacy replace ../mine.csv --write
  tema privacy replace ../mine.csv --write --log ../mine.replaced.csv")]
pub struct Args {
    /// The list: found,stand-in (and, if you like, language)
    #[arg(value_name = "LIST")]
    list: PathBuf,
    /// Do it
    #[arg(long)]
    write: bool,
    /// Where it is written what was replaced by what; else beside the study's folder. Never inside it
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    #[command(flatten)]
    lang: Lang,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, the list cannot be read, or a coding would not hold.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let materials = global.materials()?;
    let wording = args.lang.wording(&materials)?;
    let shown = args.list.display().to_string();
    let list = StandIns::read(&shown, &resolve::file(&args.list, "a table in UTF-8")?.text)?;
    if !args.write {
        let replacement = privacy::replace(&materials, &list)?;
        args.form.write(&ReplaceResult::new(&replacement, false, &shown, wording), output)?;
        return Ok(mention(&materials.findings, output));
    }
    refuse_inside(&materials.folder, &args.list, "the list")?;
    let log = match &args.log {
        Some(log) => log.clone(),
        None => beside(&materials.folder)?,
    };
    refuse_inside(&materials.folder, &log, "the log")?;
    let lock = Lock::take(&materials.folder)?;
    // Read again under the lock: another process may have written.
    let materials = Materials::load(materials.folder.clone())?;
    let replacement = privacy::replace(&materials, &list)?;
    if !replacement.changes.is_empty() {
        // What is behind the stand-ins is written down before it is gone.
        note(&log, &replacement)?;
        write_together(&materials.folder, &replacement.changes, &lock)?;
    }
    args.form.write(&ReplaceResult::new(&replacement, true, &shown, wording), output)?;
    if !replacement.changes.is_empty() {
        output.hint(&format!("what stands for whom: {} (keep it apart from the study, or destroy it)", log.display()));
    }
    Ok(mention(&materials.findings, output))
}

/// Adds what was replaced to the log.
fn note(log: &Path, replacement: &Replacement) -> Result<()> {
    let shown = log.display().to_string();
    let before = match std::fs::read_to_string(log) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Box::new(Finding::io(shown, "read", &error))),
    };
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(before.into_bytes());
    let failed = |error: csv::Error| Box::new(Finding::error(format!("{shown}: {error}")).at(Place::file(&*shown)));
    if writer.get_ref().is_empty() {
        writer.write_record(["found", "stand-in", "form", "times"]).map_err(failed)?;
    }
    for line in &replacement.lines {
        for (form, times) in &line.forms {
            writer.write_record([&line.found, &line.stand_in, form, &times.to_string()]).map_err(failed)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| failed(csv::Error::from(error.into_error())))?;
    write_whole(log, &bytes)
}
