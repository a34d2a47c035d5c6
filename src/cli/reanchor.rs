//! `tema reanchor`

use super::args::{Form, Global};
use super::output::Output;
use super::who::Who;
use super::{Ended, resolve};
use crate::coding::{CodedStudy, Outcome, Place, Writer, carry, places};
use crate::finding::{Finding, Result};
use crate::report::content::Reanchor;

/// After a transcript was corrected: show where every decision stands now, and write it down.
///
/// Decisions whose words are found again letter for letter are carried to them. Those whose words were changed are shown,
/// old and new, and carried only with --accept-changed. Nothing is moved in silence, and nothing is dropped: a decision
/// whose words are gone stays in the log, until it is carried by hand or undone.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema reanchor --dry-run
  tema reanchor --coder vk
  tema reanchor --coder vk --accept-changed")]
pub struct Args {
    /// Only show it, write nothing
    #[arg(long)]
    dry_run: bool,
    /// Carry also those decisions whose words were changed
    #[arg(long, conflicts_with = "dry_run")]
    accept_changed: bool,
    /// Only this decision, by (the beginning of) its id
    #[arg(long, value_name = "ID", conflicts_with = "dry_run")]
    event: Option<String>,
    /// The statement where that decision stands now
    #[arg(long, value_name = "STATEMENT", requires = "event")]
    to: Option<String>,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    #[command(flatten)]
    who: Who,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, nobody is named, or an option names what does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let materials = global.materials()?;
    let all = places(&materials);
    if args.dry_run {
        args.form.write(&Reanchor::new(&materials, &all, 0), output)?;
        return Ok(ended(&all));
    }
    let coder = args.who.name(&materials)?;
    let mut chosen: Vec<Place<'_>> = match &args.event {
        Some(id) => vec![named(&all, id)?.clone()],
        None => all
            .iter()
            .filter(|place| place.outcome == Outcome::Moved || args.accept_changed && place.outcome == Outcome::Changed)
            .cloned()
            .collect(),
    };
    if let (Some(to), Some(place)) = (&args.to, chosen.first_mut()) {
        let coded = CodedStudy::new(&materials, None, &mut Vec::new());
        let statement = resolve::statement(&coded, to)?;
        let (source, at) = coded.locate(statement);
        let span = materials.sources[source].statements[at].span;
        place.now = u32::try_from(source).ok().map(|source| (source, span));
    }
    if let Some(lost) = chosen.iter().find(|place| place.now.is_none()) {
        return Err(Box::new(
            Finding::error(format!("where “{}” stands now is not known", lost.anchor.exact))
                .expected("--to STATEMENT, e.g. --to SP3:4.2")
                .hint("if it stands nowhere any more: tema undo --event ID"),
        ));
    }
    let count = if chosen.is_empty() {
        0
    } else {
        carry(&materials, &mut Writer::open(&materials.folder, &coder)?, &chosen, args.why.as_deref())?
    };
    let again = global.materials()?;
    let all = places(&again);
    args.form.write(&Reanchor::new(&again, &all, count), output)?;
    output.hint(&format!("{coder}: {count} carried; `tema undo` takes that back"));
    Ok(ended(&all))
}

fn named<'p, 'm>(all: &'p [Place<'m>], id: &str) -> Result<&'p Place<'m>> {
    let found: Vec<&Place<'_>> = all.iter().filter(|place| place.event.id.starts_with(id)).collect();
    match found[..] {
        [place] => Ok(place),
        [] => Err(Box::new(
            Finding::error(format!("no decision about a passage has an id beginning `{id}`"))
                .hint("`tema reanchor --dry-run` lists them"),
        )),
        _ => Err(Box::new(
            Finding::error(format!("{} decisions have ids beginning `{id}`", found.len())).expected("more of the id"),
        )),
    }
}

fn ended(all: &[Place<'_>]) -> Ended {
    let lost = |place: &Place<'_>| matches!(place.outcome, Outcome::Changed | Outcome::Orphaned | Outcome::Missing);
    if all.iter().any(lost) { Ended::WithFindings } else { Ended::Well }
}
