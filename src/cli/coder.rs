//! `tema coder`: a second coder.

use super::args::{Form, Global};
use super::output::Output;
use super::who::Who;
use super::{Ended, resolve};
use crate::coding::{Act, CodedStudy, Event, Log, Materials, Writer};
use crate::finding::{Finding, Result};
use crate::report::content::{Compare, Context};
use crate::study::Basis;
use clap::{Subcommand, ValueEnum};

/// Two coders of one study: where they disagree, and what was settled.
///
/// Only the coders who count (`counting` in tema.toml) and what was settled enter the figures.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder compare vk ml
  tema coder settle SP3:4.2 telephone yes --coder vk --why \"ringing is calling\"")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Compare(CompareArgs),
    Settle(SettleArgs),
}

/// List where two coders disagree: on codes first, then on what is a unit; with both codes, the text, and what stands before
/// it.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder compare vk ml
  tema coder compare vk ml --format csv")]
struct CompareArgs {
    /// One coder
    #[arg(value_name = "CODER")]
    first: String,
    /// The other
    #[arg(value_name = "CODER")]
    second: String,
    #[command(flatten)]
    form: Form,
}

/// Settle a disagreement: the statement has the code, or has it not. What is settled goes before everybody's own word, and
/// never enters a coefficient of agreement.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder settle SP3:4.2 telephone yes --coder vk --why \"ringing is calling\"
  tema coder settle SP3:4.3 telephone no --coder vk --why \"she means the device\"")]
struct SettleArgs {
    /// The statement, e.g. SP3:4.2
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: String,
    /// Whether the statement has the code
    #[arg(value_name = "yes|no")]
    value: YesNo,
    /// The reason
    #[arg(long, value_name = "TEXT", required = true)]
    why: String,
    #[command(flatten)]
    who: Who,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesNo {
    Yes,
    No,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or what is named does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Compare(args) => compare(args, global, output),
        Verb::Settle(args) => settle(args, global, output),
    }
}

fn compare(args: &CompareArgs, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let materials = global.materials()?;
    let known = materials.log.coders();
    for name in [&args.first, &args.second] {
        if !known.contains(name) {
            return Err(Box::new(
                Finding::error(format!("coder `{name}` has decided nothing in this study"))
                    .expected(if known.is_empty() { "decisions of two coders".to_owned() } else { known.join(", ") })
                    .did_you_mean(name, known.iter().map(String::as_str)),
            ));
        }
    }
    if args.first == args.second {
        return Err(Box::new(Finding::error("a coder agrees with themselves").expected("two different coders")));
    }
    let (one, other) = (alone(&materials, &args.first), alone(&materials, &args.second));
    let count = |materials| CodedStudy::new(materials, Some(Basis::Reviewed), &mut Vec::new());
    let (one, other) = (count(&one), count(&other));
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    let context = Context::new(&coded, "en", false);
    let answer = Compare::new(&context, (&args.first, &one), (&args.second, &other));
    args.form.write(&answer, output)?;
    Ok(Ended::Well)
}

/// The study as one coder has coded it, nothing settled.
fn alone(materials: &Materials, coder: &str) -> Materials {
    let mut alone = materials.with_codebook(materials.codebook.clone());
    alone.settings.counting = vec![coder.to_owned()];
    let events = materials.log.events.iter().filter(|event| event.act != Act::Settle).cloned().collect();
    alone.log = Log::new(events);
    alone
}

fn settle(args: &SettleArgs, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let coder = args.who.name(&materials)?;
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    if !coded.decisions.counting.contains(&coder) {
        return Err(Box::new(
            Finding::error(format!("{coder} is not among the coders who count; nothing was written"))
                .expected("somebody named by `counting` under [coding] in tema.toml"),
        ));
    }
    if args.why.trim().is_empty() {
        return Err(Box::new(Finding::error("what is settled needs a reason").expected("--why TEXT")));
    }
    let statement = resolve::statement(&coded, &args.statement)?;
    let code = resolve::code(&materials, &args.code)?;
    let id = materials.codebook.codes[code].id.clone();
    let value = if args.value == YesNo::Yes { "yes" } else { "no" };
    let (source, at) = coded.locate(statement);
    let source = &materials.sources[source];
    let mut writer = Writer::open(&materials.folder, &coder)?;
    let event = Event {
        code: Some(id.clone()),
        value: Some(value.to_owned()),
        why: Some(args.why.clone()),
        ..writer.anchored(Act::Settle, source, source.statements[at].span)
    };
    writer.write(source, event)?;
    let text = coded.text(statement).replace('\n', " ");
    output.print(&format!("{coder}: settled {id} {value}: {} “{text}”\n", coded.id(statement)))?;
    Ok(Ended::Well)
}
