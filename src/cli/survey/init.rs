//! `tema survey init`

use crate::cli::args::Global;
use crate::cli::import::remove_sample;
use crate::cli::output::Output;
use crate::cli::{Ended, typed};
use crate::document::{self, Choice, sheet};
use crate::finding::{Finding, Place, Result};
use crate::ingest::survey::{self, About, Wishes};
use crate::study::cases::is_label;
use crate::study::{Changes, write_together};
use crate::survey::{Draft, FOLDER, draft};
use std::path::PathBuf;

/// Make a survey of the study from a table of answers, and draft what it asks.
///
/// Known are exports of Google Forms, Qualtrics and LimeSurvey, and any table with a first row of questions and a row for
/// each person: CSV with commas, semicolons or tabs, XLSX, ODS. The study gets survey/NAME.csv with the closed answers,
/// survey/NAME.yaml with the questions, and a source for each open question. Columns that may identify somebody stay out.
/// The draft says what it guessed; read it before you count.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema survey init mine.answers.csv --dry-run
  tema survey init mine.answers.csv --name experts
  tema survey init mine.answers.xlsx --open \"Anything else?\" --closed Q4")]
pub struct Args {
    /// The table of answers
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What the survey is called in the study
    #[arg(long, value_name = "NAME", default_value = "survey")]
    name: String,
    /// An open question (may be repeated)
    #[arg(long, value_name = "COLUMN")]
    open: Vec<String>,
    /// A closed question (may be repeated)
    #[arg(long, value_name = "COLUMN")]
    closed: Vec<String>,
    /// Keep a column that may identify somebody (may be repeated)
    #[arg(long, value_name = "COLUMN")]
    keep: Vec<String>,
    /// The encoding of the file, e.g. windows-1257
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// Show what would come out; write nothing
    #[arg(long)]
    dry_run: bool,
}

/// How many ragged rows are named one by one.
const RAGGED: usize = 5;

/// Runs the command.
///
/// # Errors
/// When there is no study, the file holds no answers, or the survey is there already.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let (materials, lock) = global.to_change(!args.dry_run)?;
    let name = args.file.display().to_string();
    if !is_label(&args.name) {
        return Err(Box::new(
            Finding::error(format!("`{}` cannot be the name of a survey", args.name))
                .expected("letters and digits without spaces, e.g. `experts`"),
        ));
    }
    let (csv, yaml) = (format!("{FOLDER}/{}.csv", args.name), format!("{FOLDER}/{}.yaml", args.name));
    if let Some(there) = [&csv, &yaml].into_iter().find(|file| materials.folder.has(file)) {
        return Err(Box::new(
            Finding::error(format!("`{there}` is there already; nothing was written over it"))
                .hint("--name makes another survey; to make this one anew, move its files away first"),
        ));
    }
    let bytes = document::bytes_of(&args.file, &name)?;
    if bytes.is_empty() {
        return Err(Box::new(Finding::error("the file is empty").at(Place::file(&*name))));
    }
    let choice =
        Choice { language: Some(&materials.settings.language), encoding: args.encoding.as_deref(), lossy: false };
    let book = sheet::read(&name, &bytes, &choice)?;
    let encoding = book.encoding;
    let rows = book.sheets.into_iter().next().map(|sheet| sheet.rows).unwrap_or_default();
    let ragged = ragged(&rows, encoding.is_some());
    let format = crate::ingest::ending(&args.file);
    let wishes = Wishes { open: args.open.clone(), closed: args.closed.clone(), keep: args.keep.clone() };
    let about = About {
        settings: &materials.settings,
        cases: &materials.cases,
        wishes: &wishes,
        format: &format,
        encoding,
        original: &blake3::hash(&bytes).to_hex()[..32],
        next: survey::next(&materials.cases),
        there: &[],
        replace: false,
        source: None,
    };
    let read = survey::read(&name, &rows, &about)?;
    let mut sources: Vec<String> = Vec::new();
    for question in &read.questions {
        let taken = |id: &str| materials.source(id).is_some() || sources.iter().any(|known| known == id);
        let free = |n: usize| if n == 1 { question.id.clone() } else { format!("{}-{n}", question.id) };
        sources.extend((1..).map(free).find(|id| !taken(id)));
    }
    let drafted = draft(&read, &args.name, &materials.settings.language, &sources);
    output.print(&shown(&name, &read, &drafted, &sources, [&csv, &yaml], &ragged))?;
    let ended = if ragged.is_empty() { Ended::Well } else { Ended::WithFindings };
    let Some(lock) = lock else {
        output.hint("nothing was written");
        return Ok(ended);
    };
    if remove_sample(&materials.folder)? {
        output.note("the sample that `tema new` made (P1) is gone\n");
    }
    let mut changes = Changes::new();
    changes.insert(csv, Some(drafted.csv.into_bytes()));
    changes.insert(yaml, Some(drafted.yaml.into_bytes()));
    for (source, question) in sources.iter().zip(&read.questions) {
        changes.insert(format!("transcripts/{source}.txt"), Some(question.written.file.clone().into_bytes()));
    }
    write_together(&materials.folder, &changes, &lock)?;
    let study = global
        .study
        .as_ref()
        .map_or(String::new(), |_| format!(" -C {}", typed(&materials.folder.root().display().to_string())));
    output.hint(&format!(
        "next: look at {FOLDER}/{}.yaml, then: tema{study} survey check · tema{study} survey freq",
        args.name
    ));
    Ok(ended)
}

/// Rows whose cells are not as many as those of the first: their number, how many cells, whether too few.
fn ragged(rows: &[Vec<String>], text: bool) -> Vec<(usize, usize, bool)> {
    let width = rows.first().map_or(0, Vec::len);
    let filled = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
    // A workbook leaves out empty cells at the end of a row; a table of text does not.
    let longer = |row: &Vec<String>| row.iter().skip(width).any(|cell| !cell.trim().is_empty());
    let shorter = |row: &Vec<String>| text && row.len() < width;
    let numbered = rows.iter().enumerate().filter(|(_, row)| filled(row) && (longer(row) || shorter(row)));
    numbered.map(|(at, row)| (at + 1, row.len(), row.len() < width)).collect()
}

fn shown(
    name: &str,
    read: &survey::Survey,
    drafted: &Draft,
    sources: &[String],
    files: [&String; 2],
    ragged: &[(usize, usize, bool)],
) -> String {
    use unicode_width::UnicodeWidthStr;
    let respondents = read.people.len();
    let mut text = format!(
        "{name}: {respondents} respondent{} → {}, {}\n",
        if respondents == 1 { "" } else { "s" },
        files[0],
        files[1]
    );
    let padded = |text: &str, width: usize| format!("{text}{}", " ".repeat(width.saturating_sub(text.width())));
    let ids = drafted.guesses.iter().map(|guess| &guess.id).chain(drafted.scales.iter().map(|(id, _)| id));
    let width = ids.map(|id| id.width()).max().unwrap_or(0);
    let mut sources = sources.iter();
    for guess in &drafted.guesses {
        let source = match guess.kind {
            crate::survey::Kind::Open => {
                sources.next().map_or(String::new(), |source| format!("  → transcripts/{source}.txt"))
            }
            _ => String::new(),
        };
        let question = if guess.text == guess.id {
            String::new()
        } else {
            format!("  “{}”", crate::ingest::speakers::words(&guess.text, 8))
        };
        let mark = if guess.unsure { "?" } else { " " };
        text += &format!(
            "{mark} {}  {}  {}{source}{question}\n",
            padded(&guess.id, width),
            padded(guess.kind.name(), 8),
            guess.why
        );
    }
    for (scale, items) in &drafted.scales {
        text += &format!("? {}  scale     of {items} questions\n", padded(scale, width));
    }
    for left in &read.left_out {
        text += &format!("  left out, {left}\n");
    }
    for (row, cells, short) in ragged.iter().take(RAGGED) {
        text += &format!(
            "  row {row} has {cells} cells, {}\n",
            if *short {
                "fewer than the first: what is missing counts as no answer"
            } else {
                "more than the first: what is beyond has no question and is not read"
            }
        );
    }
    if ragged.len() > RAGGED {
        text += &format!("  {} more rows have too few or too many cells\n", ragged.len() - RAGGED);
    }
    if drafted.guesses.iter().any(|guess| guess.unsure) || !drafted.scales.is_empty() {
        text += "? is a guess that the table does not settle\n";
    }
    text
}
