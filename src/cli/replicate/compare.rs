//! `tema replicate compare`

use crate::audit::replication::compare;
use crate::cli::args::Shape;
use crate::cli::output::Output;
use crate::cli::{Ended, mention};
use crate::coding::{CodedStudy, Materials};
use crate::finding::Result;
use crate::report::content::published::BesideKey;
use crate::study::Folder;
use std::path::PathBuf;

/// Your coding beside the key: sub-topic by sub-topic, statement by statement, and the ten statements most worth talking about.
///
/// Codes stand beside each other when a name or an alias is the same. Of the others those do that share at least a quarter of
/// their statements; they carry a question mark.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema replicate compare ../mine . -o mine.html
  tema replicate compare ../mine . --lang lt -o mine.json")]
pub struct Args {
    /// Your study
    #[arg(value_name = "MINE")]
    mine: PathBuf,
    /// The study that you repeat
    #[arg(value_name = "KEY")]
    key: PathBuf,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When one of the studies cannot be read, or they have no transcript in common.
pub fn run(args: &Args, output: &mut Output) -> Result<Ended> {
    args.shape.form.format()?;
    let mine = Materials::load(Folder::find(Some(&args.mine))?)?;
    let key = Materials::load(Folder::find(Some(&args.key))?)?;
    let mut findings = Vec::new();
    let own = args.shape.coded(&mine, &mut findings);
    let mut theirs = Vec::new();
    let keyed = CodedStudy::new(&key, None, &mut theirs);
    let found = compare(&own, &keyed)?;
    let (own, keyed) = (args.shape.context(&own)?, args.shape.context(&keyed)?);
    args.shape.form.write(&BesideKey::new(&own, &keyed, found), output)?;
    Ok(mention(&findings, output))
}
