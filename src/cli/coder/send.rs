//! `tema coder send`

use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::who::Who;
use crate::cli::{Ended, mention, typed};
use crate::coding::package::{Draw, Manifest, draw, pack};
use crate::coding::{Act, CodedStudy, Event, Materials, Writer};
use crate::document::archive::packed;
use crate::finding::{Finding, Result};
use crate::language;
use crate::study::{Settings, write_result};
use crate::text::Span;
use std::path::PathBuf;

/// Draw a part of what each participant said, and pack it for a second coder: whole turns with what was said around them,
/// the codebook, and no codings.
///
/// FILE is a study of its own in a zip archive: the second coder unpacks it, codes in it, packs it again and sends it back. The
/// same seed and share give the same turns. What was given to whom is kept as decisions, so that `tema agree` knows it.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder send --share 20% --seed 7 --for ml ../for-ml.zip --coder vk
  tema coder send --share 100% --for ml ../for-ml.zip --coder vk")]
pub struct Args {
    /// How much of each participant's statements, at least: whole turns are drawn
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    share: f64,
    /// Where the random numbers begin
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Who is to code it
    #[arg(long = "for", id = "for", value_name = "CODER")]
    second: String,
    /// The archive to write
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    who: Who,
}

/// `20%`, `20 %`, `12.5%`.
fn percent(text: &str) -> std::result::Result<f64, String> {
    let number = text.trim().strip_suffix('%').and_then(|text| text.trim().parse::<f64>().ok());
    number
        .filter(|share| *share > 0.0 && *share <= 100.0)
        .ok_or_else(|| "expected a share in percent, e.g. 20%".to_owned())
}

/// Runs the command.
///
/// # Errors
/// When there is no study, nobody is named, nothing can be drawn, or the package cannot be made or written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let sender = args.who.name(&materials)?;
    if let Some(finding) = Settings::coder_name(&args.second) {
        return Err(Box::new(finding));
    }
    if args.second == sender {
        return Err(Box::new(
            Finding::error(format!("{sender} cannot be their own second coder"))
                .expected("--for somebody else, e.g. --for ml"),
        ));
    }
    let drawn = draw(&materials, args.share, args.seed);
    if drawn.people.is_empty() {
        return Err(Box::new(
            Finding::error("there are no statements of participants to be drawn")
                .hint("`tema check` shows what is missing"),
        ));
    }
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    let language = materials.settings.report_languages.first().map_or("en", String::as_str);
    let wording = language::wording(language).unwrap_or_else(language::fallback);
    let package = pack(&materials, &drawn, &args.second, &wording.package(&args.second))?;
    // Who has it is known before anybody does: a package that nobody remembers could not come back.
    remember(&materials, &package.manifest, &sender, &format!("{} %, seed {}", args.share, args.seed))?;
    write_result(&args.file, &packed(&format!("for-{}", args.second), &package.files)?)?;
    output.print(&told(&materials, &drawn, args))?;
    output.hint(&format!(
        "{} unpacks {}, codes in the folder (READ-ME.txt says how), packs it and sends it back\nwhen it comes back: tema coder receive FILE",
        args.second,
        typed(&args.file.display().to_string())
    ));
    if coded.materials.settings.counting.is_empty() {
        output.hint(&format!(
            "so that {} does not count: write counting = [\"{sender}\"] under [coding] in tema.toml",
            args.second
        ));
    }
    Ok(mention(&materials.findings, output))
}

/// Writes down what was given to the coder, unless it was given before.
fn remember(materials: &Materials, manifest: &Manifest, sender: &str, how: &str) -> Result<()> {
    let mut writer = Writer::open(&materials.folder, sender)?;
    let active = writer.log().active();
    let mut events = Vec::new();
    for part in &manifest.sources {
        let Some(source) = materials.source(&part.source).map(|at| &materials.sources[at]) else { continue };
        let points = crate::text::CodePoints::new(source.text());
        for piece in &part.turns {
            let (Some(start), Some(end)) = (points.to_byte(piece.start), points.to_byte(piece.end)) else { continue };
            let event = Event {
                to: vec![manifest.coder.clone()],
                text: Some(how.to_owned()),
                ..writer.anchored(Act::Assign, source, Span::new(start, end))
            };
            let known = active.iter().any(|(_, other)| {
                other.act == Act::Assign && other.anchor == event.anchor && other.to.contains(&manifest.coder)
            });
            if !known {
                events.push((Some(source), event));
            }
        }
    }
    if !events.is_empty() {
        writer.write_all(events)?;
    }
    Ok(())
}

/// What was drawn, participant by participant.
fn told(materials: &Materials, drawn: &Draw, args: &Args) -> String {
    let turns: usize = drawn.turns.iter().map(Vec::len).sum();
    let (taken, all) = drawn.people.iter().fold((0, 0), |(taken, all), (_, own, of)| (taken + own, all + of));
    let mut text = format!(
        "{}: {turns} turns of {} participants, {taken} of {all} statements (at least {} % of each, seed {})\n",
        args.second,
        drawn.people.len(),
        args.share,
        args.seed
    );
    let name = |case: u32| materials.cases.all[case as usize].id.as_str();
    let width = drawn.people.iter().map(|(case, ..)| name(*case).chars().count()).max().unwrap_or(0);
    for (case, own, of) in &drawn.people {
        text.push_str(&format!("  {:width$}  {own:>4} of {of:>4} statements\n", name(*case)));
    }
    text
}
