//! `tema coder`: a second coder. One file a verb.

mod compare;
mod receive;
mod send;
mod settle;

use super::Ended;
use super::args::Global;
use super::output::Output;
use crate::coding::{Act, Log, Materials};
use crate::finding::{Finding, Result};
use clap::Subcommand;

/// A second coder: what they get, what comes back, where you disagree, what was settled.
///
/// Only the coders who count (`counting` in tema.toml) and what was settled enter the figures.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder send --share 20% --seed 7 --for ml ../for-ml.zip --coder vk
  tema coder receive ../mine.zip
  tema coder compare vk ml
  tema coder settle --coder vk
  tema coder settle SP3:4.2 telephone yes --coder vk --why \"ringing is calling\"")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Send(send::Args),
    Receive(receive::Args),
    Compare(compare::Args),
    Settle(settle::Args),
}

/// Runs the command.
///
/// # Errors
/// As the verb does.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    match &args.verb {
        Verb::Send(args) => send::run(args, global, output),
        Verb::Receive(args) => receive::run(args, global, output),
        Verb::Compare(args) => compare::run(args, global, output),
        Verb::Settle(args) => settle::run(args, global, output),
    }
}

/// Everybody who coded; to settle what others disagree on is no coding.
fn coders(materials: &Materials) -> Vec<String> {
    let events = materials.log.events.iter().filter(|event| event.act != Act::Settle).cloned().collect();
    Log { events }.coders()
}

/// Two coders by name.
///
/// # Errors
/// When one of them has decided nothing, or they are one.
fn two(materials: &Materials, first: &str, second: &str) -> Result<()> {
    let known = materials.log.coders();
    for name in [first, second] {
        if !known.iter().any(|coder| coder == name) {
            return Err(Box::new(
                Finding::error(format!("coder `{name}` has decided nothing in this study"))
                    .expected(if known.is_empty() { "decisions of two coders".to_owned() } else { known.join(", ") })
                    .did_you_mean(name, known.iter().map(String::as_str)),
            ));
        }
    }
    if first == second {
        return Err(Box::new(Finding::error("a coder agrees with themselves").expected("two different coders")));
    }
    Ok(())
}
