//! `tema reanchor`

use super::args::{Form, Global, Lang};
use super::output::Output;
use super::who::Who;
use super::{Ended, ask, resolve};
use crate::coding::{CodedStudy, Event, Materials, Outcome, Place, Writer, carry, made_anew, places, stood};
use crate::finding::{Finding, Result};
use crate::report::content::{Reanchor, around};

/// After a transcript was corrected: show where every decision stands now, and write it down.
///
/// Decisions whose words are found again letter for letter are carried to them. Those whose words were changed are shown,
/// old and new, and carried only with --accept-changed. Nothing is moved in silence, and nothing is dropped: a decision
/// whose words are gone stays in the log, until it is carried by hand or undone.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema reanchor --dry-run
  tema reanchor --coder vk
  tema reanchor --coder vk --accept-changed
  tema reanchor --coder vk --one-by-one
  tema reanchor --coder vk --retire")]
pub struct Args {
    /// Only show it, write nothing
    #[arg(long)]
    dry_run: bool,
    /// Carry also those decisions whose words were changed
    #[arg(long, conflicts_with = "dry_run")]
    accept_changed: bool,
    /// Ask about each of your decisions whose words were changed or are gone: where it stands now, or whether it is taken back
    #[arg(long, conflicts_with_all = ["dry_run", "accept_changed", "event"])]
    one_by_one: bool,
    /// Take back those of your decisions whose words were changed or are gone and which you have made anew since
    #[arg(long, conflicts_with_all = ["dry_run", "accept_changed", "event", "one_by_one"])]
    retire: bool,
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
    lang: Lang,
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
    let wording = args.lang.wording(&materials)?;
    let all = places(&materials);
    if args.dry_run {
        args.form.write(&Reanchor::new(&materials, &all, 0, wording), output)?;
        return Ok(ended(&all));
    }
    let coder = args.who.name(&materials)?;
    if args.retire {
        return retire(args, &materials, &coder, &all, output);
    }
    if args.one_by_one {
        return one_by_one(args, &materials, &coder, &all, output);
    }
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
    args.form.write(&Reanchor::new(&again, &all, count, wording), output)?;
    output.hint(&format!("{coder}: {count} carried; `tema undo` takes that back"));
    Ok(ended(&all))
}

/// Takes back what was made anew.
fn retire(args: &Args, materials: &Materials, coder: &str, all: &[Place<'_>], output: &mut Output) -> Result<Ended> {
    let old: Vec<Event> = made_anew(materials, all, coder).into_iter().map(|place| place.event.clone()).collect();
    if old.is_empty() {
        output.print(&format!("{coder}: nothing whose words were changed or are gone was made anew\n"))?;
        return Ok(ended(all));
    }
    let why = args.why.as_deref().unwrap_or("made anew");
    Writer::open(&materials.folder, coder)?.take_back(&old, Some(why))?;
    for event in &old {
        let wording = args.lang.wording(materials)?;
        output.print(&format!("{coder}: {}\n", wording.desk().made_anew(&event.told(wording))))?;
    }
    output.hint("they were made anew since; `tema undo` does not bring them back, `tema redo` does");
    Ok(Ended::Well)
}

/// Asks where each decision stands now. Each answer is kept at once.
fn one_by_one(
    args: &Args,
    materials: &Materials,
    coder: &str,
    all: &[Place<'_>],
    output: &mut Output,
) -> Result<Ended> {
    let lost = |place: &&Place<'_>| {
        place.event.coder == coder && matches!(place.outcome, Outcome::Changed | Outcome::Orphaned)
    };
    let open: Vec<&Place<'_>> = all.iter().filter(lost).collect();
    if open.is_empty() {
        output.print(&format!("{coder}: the words of every decision are where they were, or were found again\n"))?;
        return Ok(ended(all));
    }
    if !ask::somebody() {
        return Err(Box::new(
            Finding::error(format!("{} decisions are open, and nobody can be asked: this is no terminal", open.len()))
                .hint("tema reanchor --dry-run lists them; --event ID --to STATEMENT carries one, tema undo --event ID takes it back"),
        ));
    }
    let coded = CodedStudy::new(materials, None, &mut Vec::new());
    let why = args.why.as_deref();
    let mut left = open.len();
    for (number, place) in open.iter().enumerate() {
        let anchor = place.anchor;
        let words = format!("{} {}", place.event.act.name(), place.event.code.as_deref().unwrap_or_default());
        output.print(&format!("\n{} of {} · {} · {}\n", number + 1, open.len(), anchor.source, words.trim()))?;
        output.print(&format!(
            "  was  …{}[{}]{}…\n",
            one_line(&anchor.prefix),
            one_line(&anchor.exact),
            one_line(&anchor.suffix)
        ))?;
        let suggested = match place.now {
            Some((source, span)) => {
                let source = &materials.sources[source as usize];
                output.print(&format!("  now  “{}”\n", one_line(span.of(source.text()))))?;
                true
            }
            None => {
                if let Some((source, at)) = stood(materials, anchor) {
                    output.print(&format!("it stood near here:\n{}", around(&coded, coded.number(source, at))))?;
                    output.print(&format!("  {}\n", materials.sources[source].statement_id(at)))?;
                }
                false
            }
        };
        let keys = if suggested { "y as shown · " } else { "" };
        let question =
            format!("where is it now? {keys}STATEMENT, e.g. {}:4.2 · u take it back · s skip · q quit:", anchor.source);
        loop {
            let Some(said) = ask::line(&question, output)? else { return finish(left, output) };
            let writer = || Writer::open(&materials.folder, coder);
            let place = match said.as_str() {
                "s" => break,
                "q" => return finish(left, output),
                "u" => {
                    writer()?.take_back(std::slice::from_ref(place.event), why)?;
                    left -= 1;
                    break;
                }
                "y" if suggested => (*place).clone(),
                named => match resolve::statement(&coded, named) {
                    Ok(statement) => {
                        let (source, at) = coded.locate(statement);
                        let span = materials.sources[source].statements[at].span;
                        Place { now: u32::try_from(source).ok().map(|source| (source, span)), ..(*place).clone() }
                    }
                    Err(finding) => {
                        output.print(&format!("  {}\n", finding.found))?;
                        continue;
                    }
                },
            };
            carry(materials, &mut writer()?, &[place], why)?;
            left -= 1;
            break;
        }
    }
    finish(left, output)
}

fn finish(left: usize, output: &mut Output) -> Result<Ended> {
    output.print(&format!("\n{left} open\n"))?;
    output.hint("`tema undo` takes the last answer back");
    Ok(if left == 0 { Ended::Well } else { Ended::WithFindings })
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
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
