//! `tema undo` and `tema redo`

use super::Ended;
use super::args::{Global, wording_of};
use super::output::Output;
use super::who::Who;
use crate::coding::{Event, Writer, restore};
use crate::finding::Result;
use crate::language::Wording;

/// Take back your last decision, or one by its id. Nothing is removed: taking back is a decision, too.
///
/// Decisions that one command made are taken back together. A change of the codebook is undone in its file as well.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema undo --coder vk
  tema undo --coder vk --event 3f1c --why \"the wrong statement\"")]
pub struct Args {
    /// The decision, by (the beginning of) its id; `tema log` lists them
    #[arg(long, value_name = "ID")]
    event: Option<String>,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    #[command(flatten)]
    who: Who,
}

/// Bring back what you undid last.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema redo --coder vk")]
pub struct RedoArgs {
    /// The reason
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    #[command(flatten)]
    who: Who,
}

/// Runs `tema undo`.
///
/// # Errors
/// When there is no study, nobody is named, or there is nothing to undo.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let coder = args.who.name(&materials)?;
    let wording = wording_of(&materials);
    let mut writer = Writer::open(&materials.folder, &coder)?;
    let undone = writer.log().to_undo(&coder, args.event.as_deref())?;
    // The files first: what cannot be undone there is not said to be undone.
    restore(&materials.folder, &undone, true)?;
    let undone = writer.undo(args.event.as_deref(), args.why.as_deref())?;
    say(&coder, &undone, wording, |what| wording.desk().taken_back(what), output)?;
    output.hint("next: tema redo brings it back");
    Ok(Ended::Well)
}

/// Runs `tema redo`.
///
/// # Errors
/// When there is no study, nobody is named, or there is nothing to bring back.
pub fn redo(args: &RedoArgs, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let coder = args.who.name(&materials)?;
    let wording = wording_of(&materials);
    let mut writer = Writer::open(&materials.folder, &coder)?;
    let back: Vec<Event> = writer.log().to_redo(&coder)?.into_iter().map(|(_, event)| event).collect();
    restore(&materials.folder, &back, false)?;
    let back = writer.redo(args.why.as_deref())?;
    say(&coder, &back, wording, |what| wording.desk().brought_back(what), output)?;
    Ok(Ended::Well)
}

/// How many decisions are shown one by one.
const SHOWN: usize = 10;

fn say(
    coder: &str,
    events: &[Event],
    wording: &dyn Wording,
    tell: impl Fn(&str) -> String,
    output: &mut Output,
) -> Result<()> {
    for event in events.iter().take(SHOWN) {
        output.print(&format!("{coder}: {}\n", tell(&event.told(wording))))?;
    }
    if events.len() > SHOWN {
        output.print(&format!("{}\n", wording.desk().and_more(events.len() - SHOWN)))?;
    }
    Ok(())
}
