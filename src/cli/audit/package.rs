//! `tema audit package`

use super::language;
use crate::audit::package::{Options, alone, beside, build, open};
use crate::cli::Ended;
use crate::cli::args::Form;
use crate::cli::output::Output;
use crate::coding::{CodedStudy, Materials};
use crate::finding::{Finding, Result};
use crate::report::content::Context;
use crate::report::content::published::{Reviewed, printed};
use crate::study::{Basis, Folder};
use std::path::PathBuf;

/// Check a sealed package: everything that can be computed anew from it alone; with --beside the transcripts and quotes, too.
///
/// Ends with 1 if anything does not hold.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit package mine.zip
  tema audit package mine.zip --seal 4c1f…
  tema audit package mine.zip --beside my-study")]
pub struct Args {
    /// The package
    #[arg(value_name = "FILE.zip")]
    file: PathBuf,
    /// The seal that the article prints
    #[arg(long, value_name = "SEAL")]
    seal: Option<String>,
    /// The study, or a study folder with its transcripts alone
    #[arg(long, value_name = "STUDY")]
    beside: Option<PathBuf>,
    /// Language of the result: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG", default_value = "en", hide_default_value = true)]
    lang: String,
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When the file is no package, or the study cannot be read.
pub fn run(args: &Args, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    let wording = language(&args.lang)?;
    let name = args.file.display().to_string();
    let bytes = std::fs::read(&args.file).map_err(|error| Box::new(Finding::io(name.clone(), "read", &error)))?;
    let package = open(&name, &bytes)?;
    let mut checks = alone(&package, args.seal.as_deref());
    if let Some(path) = &args.beside {
        let folder = Folder::find(Some(path)).map_err(|_| {
            Box::new(
                Finding::error(format!("`{}` is no study folder: it has no `tema.toml`", path.display()))
                    .expected("the study; tema.toml, participants.csv and transcripts/ of it are enough"),
            )
        })?;
        let materials = Materials::load(folder)?;
        let basis = [Basis::Rules, Basis::People, Basis::Reviewed, Basis::All]
            .into_iter()
            .find(|basis| basis.name() == package.text("basis"));
        let mut findings = Vec::new();
        let coded = CodedStudy::new(&materials, basis, &mut findings);
        let options = Options {
            context: package.number("context"),
            quotes: package.number("quotes"),
            pool: package.flag("pooled"),
        };
        let same = materials.codebook.hash() == package.text("codebook");
        let again = same.then(|| {
            let context = Context::new(&coded, "en", options.pool);
            build(&coded, &printed(&context, options.quotes), options)
        });
        checks.extend(beside(&package, &coded, again.as_ref()));
    }
    checks.sort_by_key(|check| check.verdict);
    let title = package.manifest.get("title").and_then(|title| {
        let title = title.as_object()?;
        title.get(wording.code()).or_else(|| title.values().next())?.as_str().map(str::to_owned)
    });
    let answer = Reviewed::new(title.unwrap_or_default(), package.flag("synthetic"), checks, wording);
    args.form.write(&answer, output)?;
    Ok(if answer.wrong() > 0 { Ended::WithFindings } else { Ended::Well })
}
