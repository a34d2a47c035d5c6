//! `tema privacy purge`

use crate::cli::Ended;
use crate::cli::args::{Form, Global, Lang};
use crate::cli::output::Output;
use crate::finding::Result;
use crate::privacy::{self, Kept, Purge};
use crate::report::content::privacy::RemovalResult;
use crate::study::write_together;

/// Take out what is no longer needed: old versions that no decision is over, and what is left of those who took back consent.
///
/// Nothing that counts goes. Without --write nothing changes.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema privacy purge
  tema privacy purge --undone --lost
  tema privacy purge --write")]
pub struct Args {
    /// Also decisions that were undone; they cannot be redone then
    #[arg(long)]
    undone: bool,
    /// Also decisions of which the text is not kept any more
    #[arg(long)]
    lost: bool,
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
/// When there is no study, or a decision that counts would not hold.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let (materials, lock) = global.to_change(args.write)?;
    let wording = args.lang.wording(&materials)?;
    let removal = privacy::purge(&materials, Purge { undone: args.undone, lost: args.lost })?;
    let kept = privacy::kept(materials.folder.root(), removal.changes.keys().map(String::as_str));
    if let Some(lock) = lock.as_ref().filter(|_| !removal.changes.is_empty()) {
        write_together(&materials.folder, &removal.changes, lock)?;
    }
    let further = [(args.undone, " --undone"), (args.lost, " --lost")];
    let further: String = further.into_iter().filter(|(said, _)| *said).map(|(_, option)| option).collect();
    let next = match (args.write, removal.changes.is_empty()) {
        (false, false) => vec![format!("tema privacy purge{further} --write")],
        _ => Vec::new(),
    };
    let kept = if removal.changes.is_empty() { Kept::default() } else { kept };
    let title = wording.privacy().no_longer_needed().to_owned();
    args.form.write(&RemovalResult::new(&removal, title, kept, args.write, next, wording), output)?;
    Ok(Ended::Well)
}
