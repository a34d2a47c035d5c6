//! `tema code`

mod editor;

use super::args::Global;
use super::output::Output;
use super::who::Who;
use super::{Ended, resolve};
use crate::coding::Materials;
use crate::finding::{Finding, Result};
use crate::language::{REPORT_LANGUAGES, fallback, wording};
use crate::tui::{Desk, Look, run as show};
use std::io::{IsTerminal, stdin, stdout};

/// Code a source in front of its text: the coding screen.
///
/// Everything is written at once, as `tema decide` writes it; `?` shows the keys, `q` closes. Without a source the first
/// that is not read to its end is opened.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema code SP3 --coder vk
  tema code --review telephone --coder vk
  tema code SP3 --editor --coder vk")]
pub struct Args {
    /// The source, e.g. SP3
    #[arg(value_name = "SOURCE")]
    source: Option<String>,
    /// Go through the suggestions of one code in all sources
    #[arg(long, value_name = "CODE", conflicts_with = "source")]
    review: Option<String>,
    /// Code the source as a text in your own editor (VISUAL or EDITOR) instead; what you change there is decided
    #[arg(long, requires = "source")]
    editor: bool,
    /// Language of the screen: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    #[command(flatten)]
    who: Who,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, nobody decides, there is no such source or code, or no terminal.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let coder = args.who.name(&materials)?;
    let language = language(args, &materials)?;
    let source = args.source.as_deref().map(|name| resolve::source(&materials, name)).transpose()?;
    if let Some(source) = source.filter(|_| args.editor) {
        let wording = wording(&language).unwrap_or_else(fallback);
        return editor::run(materials, source, &coder, wording, output);
    }
    let review = args.review.as_deref().map(|name| resolve::code(&materials, name)).transpose()?;
    let review = review.map(|code| materials.codebook.codes[code].id.clone());
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Box::new(Finding::error("the coding screen needs a terminal, and this is none").hint(
            "decide from the command line with `tema decide`, or in your editor with `tema code SOURCE --editor`",
        )));
    }
    // The first decision of a study makes its coder count.
    let counting = materials.counting(&mut Vec::new());
    let counts = counting.contains(&coder) || counting.is_empty() && materials.log.coders().is_empty();
    let mut desk = Desk::new(materials, &coder, &language);
    let source = match source {
        Some(source) => source,
        None => desk.first_unread()?,
    };
    let mut screen = desk.open(source, review.as_deref())?;
    if !counts {
        screen.say((screen.texts.not_counting)(&coder));
    }
    show(&mut desk, &mut screen, Look { color: output.screen().color })?;
    Ok(Ended::Well)
}

/// The language of the screen: as asked for, else that of the study's reports.
fn language(args: &Args, materials: &Materials) -> Result<String> {
    let named = args.lang.clone().or_else(|| materials.settings.report_languages.first().cloned());
    let language = named.unwrap_or_else(|| "en".to_owned());
    match wording(&language) {
        Some(_) => Ok(language),
        None => Err(Box::new(
            Finding::error(format!("the coding screen does not speak `{language}`"))
                .expected(REPORT_LANGUAGES.join(", ")),
        )),
    }
}
