//! `tema statements`

use super::args::{Global, Shape};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, resolve};
use crate::finding::{Finding, Result};
use crate::report::content::{Filter, Statements};

/// List every tagged statement with its code, participant, matched words, indicator and what the code rests on.
///
/// Unread suggestions are listed too: this is where they are read.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema statements --code telephone
  tema statements --participant SP3 --format csv
  tema statements --source SP3 --uncoded
  tema statements --negated")]
pub struct Args {
    /// Only this code, with those below it
    #[arg(long, value_name = "CODE", conflicts_with = "uncoded")]
    code: Option<String>,
    /// Only this participant
    #[arg(long, value_name = "PARTICIPANT")]
    participant: Option<String>,
    /// Only this source
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// The statements without any code instead
    #[arg(long)]
    uncoded: bool,
    /// Only where a negation stands within three words before what matched, to be looked at
    #[arg(long, conflicts_with = "uncoded")]
    negated: bool,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or an option names what does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    if args.to_share.hide_codes && (args.participant.is_some() || args.source.is_some()) {
        return Err(Box::new(
            Finding::error("the statements of one participant or source are told by whose they are")
                .expected("--hide-codes without --participant and --source"),
        ));
    }
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let materials = context.coded.materials;
        let filter = Filter {
            code: args.code.as_deref().map(|name| resolve::code(materials, name)).transpose()?,
            participant: args.participant.as_deref().map(|name| resolve::participant(materials, name)).transpose()?,
            source: args.source.as_deref().map(|name| resolve::source(materials, name)).transpose()?,
            uncoded: args.uncoded,
            negated: args.negated,
        };
        Ok(Box::new(Statements::new(context, &filter)))
    })
}
