//! `tema package`

use super::args::{Global, Shape};
use super::output::Output;
use super::{Ended, mention, typed};
use crate::audit::package::{Options, build};
use crate::finding::{Finding, Result};
use crate::report::content::published::{Packed, printed};
use crate::study::write_result;
use std::path::PathBuf;

/// Seal what was counted for reviewers: codebook, decisions, every count with its members, the printed quotes, hashes of the
/// transcripts. No transcript is in it.
///
/// The same study gives the same file, byte for byte. The seal is a hash over everything; print it in the article.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema package package.zip
  tema package package.zip --context 10
  tema audit package mine.zip")]
pub struct Args {
    /// The file to make
    #[arg(value_name = "FILE.zip")]
    file: PathBuf,
    /// So many words before and behind each quote, too
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    context: usize,
    /// Quotes for each sub-topic, as in the report; else as tema.toml says
    #[arg(long, value_name = "N")]
    quotes: Option<usize>,
    #[command(flatten)]
    shape: Shape,
}

/// The most words around a quote: beyond that it is no quote.
const CONTEXT: usize = 50;

/// Runs the command.
///
/// # Errors
/// When there is no study, or the file cannot be written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.form.format()?;
    if args.context > CONTEXT {
        return Err(Box::new(
            Finding::error(format!("--context is {}", args.context))
                .expected(format!("at most {CONTEXT} words"))
                .hint("more would be a transcript in pieces"),
        ));
    }
    let materials = global.materials()?;
    let mut findings = Vec::new();
    let coded = args.shape.coded(&materials, &mut findings);
    let context = args.shape.context(&coded)?;
    let quotes = args.quotes.unwrap_or(materials.settings.quotes);
    let options = Options { context: args.context, quotes, pool: args.shape.pooled(&materials) };
    let built = build(&coded, &printed(&context, quotes), options);
    write_result(&args.file, &built.zip()?)?;
    let file = typed(&args.file.display().to_string());
    args.shape.form.write(&Packed::new(&context, &built, options, file), output)?;
    Ok(mention(&findings, output))
}
