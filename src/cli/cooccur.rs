//! `tema cooccur`

use super::Ended;
use super::args::{Global, Shape};
use super::freq::level;
use super::output::Output;
use super::sharing::ToShare;
use crate::analysis::{Within, codes_of_level, cooccurrence};
use crate::finding::Result;
use crate::report::content::Cooccur;
use clap::ValueEnum;

/// Show which codes stand together: on the same statement, in the same turn, near each other, with the same participant.
///
/// Distinct statements, turns or people are counted, never overlapping passages.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema cooccur
  tema cooccur --within turns:2 --level 1
  tema cooccur --within participant --view matrix
  tema cooccur -o codes.graphml
  tema cooccur --format dot")]
pub struct Args {
    /// How near: statement, turn, turns:N (at most N turns apart), participant
    #[arg(long, value_name = "WHERE", default_value = "statement", value_parser = within)]
    within: Within,
    /// Codes of this level, with all below them (1: topics; else sub-topics)
    #[arg(long, value_name = "N", value_parser = level)]
    level: Option<usize>,
    /// Only pairs that are together at least so often
    #[arg(long, value_name = "N", default_value_t = 1)]
    min: usize,
    /// A list, the most frequent first, or a matrix
    #[arg(long, value_name = "VIEW", default_value = "list")]
    view: View,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum View {
    List,
    Matrix,
}

fn within(text: &str) -> std::result::Result<Within, String> {
    match text {
        "statement" => Ok(Within::Statement),
        "turn" => Ok(Within::Turn),
        "participant" => Ok(Within::Participant),
        other => other
            .strip_prefix("turns:")
            .and_then(|n| n.parse().ok())
            .map(Within::Turns)
            .ok_or_else(|| "expected statement, turn, turns:N or participant".to_owned()),
    }
}

/// Runs the command.
///
/// # Errors
/// When there is no study.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let codes = codes_of_level(&context.coded.materials.codebook, args.level);
        let found = cooccurrence(context.coded, &codes, args.within);
        Ok(Box::new(Cooccur::new(context, found, args.min, args.view == View::Matrix)))
    })
}
