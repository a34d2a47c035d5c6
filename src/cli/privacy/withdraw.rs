//! `tema privacy withdraw`

use crate::cli::args::{Form, Global, Lang};
use crate::cli::output::Output;
use crate::cli::{Ended, typed};
use crate::finding::Result;
use crate::privacy;
use crate::report::content::privacy::RemovalResult;
use crate::study::write_together;

/// Take the words of a participant out of the study: consent was taken back.
///
/// Their turns stay without words, so that everybody else's statements keep their numbers; old versions, decisions about their
/// words, quotes in memos, and their row in participants.csv go. They are counted no more. Without --write nothing changes.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema privacy withdraw SP3
  tema privacy withdraw SP3 --write")]
pub struct Args {
    /// The participant
    #[arg(value_name = "CODE")]
    code: String,
    /// Do it
    #[arg(long)]
    write: bool,
    #[command(flatten)]
    lang: Lang,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, no such participant, or somebody else's decisions would not hold.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let (materials, lock) = global.to_change(args.write)?;
    let wording = args.lang.wording(&materials)?;
    let removal = privacy::withdraw(&materials, &args.code)?;
    let kept = privacy::kept(materials.folder.root(), removal.changes.keys().map(String::as_str));
    if let Some(lock) = &lock {
        write_together(&materials.folder, &removal.changes, lock)?;
    }
    let title = wording.privacy().withdraws(&args.code);
    let next = match args.write {
        true => vec!["tema check".to_owned(), "tema freq".to_owned(), "tema report".to_owned()],
        false => vec![format!("tema privacy withdraw {} --write", typed(&args.code))],
    };
    args.form.write(&RemovalResult::new(&removal, title, kept, args.write, next, wording), output)?;
    Ok(Ended::Well)
}
