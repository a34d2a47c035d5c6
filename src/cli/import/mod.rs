//! `tema import`

mod codings;
mod files;
mod place;
mod show;
mod surveys;

pub use place::remove_sample;

use super::args::Global;
use super::exchange::import::{self as exchange, Wish};
use super::output::Output;
use super::who::Who;
use super::{Ended, typed};
use crate::data::File;
use crate::document::{self, Choice};
use crate::exchange::Texts;
use crate::exchange::refi::Model;
use crate::finding::{Finding, Place, Result, Severity};
use crate::ingest::speakers::Speakers;
use crate::ingest::survey::Survey;
use crate::ingest::{self, Options, Remark, Transcript};
use crate::study::{Cases, Folder, SETTINGS, Settings, cases};
use crate::transcript::Kind;
use clap::ValueEnum;
use files::{Input, TABLES};
use rayon::prelude::*;
use std::path::PathBuf;

/// Turn the files you have into transcripts: Word, OpenDocument, RTF, PDF, web pages, text, subtitles, the JSON of speech
/// recognisers, oTranscribe, CHAT, ELAN, EXMARaLDA, Praat, and tables of survey answers.
///
/// No word of what was said is changed, and what is left out is named. Look first with --dry-run. Who speaks is taken
/// from labels in the text; where that is not certain, nothing is guessed: import names the labels, and --speakers says
/// whose they are. File names, authors and the names behind codes never go into the study.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema import mine.docx --dry-run
  tema import mine.interviews/
  tema import mine.docx --speakers \"Researcher 1=I, Anna=SP3\"
  tema import mine.vtt --speakers mine.speakers.csv
  tema import mine.docx -o mine.transcripts/
  tema import mine.survey.csv --keep Email --closed Q4
  tema import mine.corrected.docx --replace
  tema import --codings mine.table.docx --coder vk
  tema import mine.project.qdpx -o mine-study
  tema import mine.qda -o mine-study --kind document")]
pub struct Args {
    /// Files and folders
    #[arg(value_name = "FILE", required_unless_present = "codings")]
    files: Vec<PathBuf>,
    /// Show what would come out; write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write plain transcripts into this folder, or make it the study of a project; no study is needed
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Who speaks: "LABEL=CODE, …", or a table FILE.csv with the columns label, code and, if need be, file
    #[arg(long, value_name = "WHO")]
    speakers: Option<String>,
    /// The kind of source: interview, focus-group, document (of a project: document, for all its texts)
    #[arg(long, value_name = "KIND")]
    kind: Option<KindName>,
    /// The name of the source, for a single file
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// The encoding of the files, e.g. windows-1257
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// Join the lines of a paragraph that was wrapped by hand
    #[arg(long)]
    unwrap: bool,
    /// Put the new text in the place of one that is there; decisions go with their words
    #[arg(long)]
    replace: bool,
    /// Survey: an open question (may be repeated)
    #[arg(long, value_name = "COLUMN")]
    open: Vec<String>,
    /// Survey: a closed question (may be repeated)
    #[arg(long, value_name = "COLUMN")]
    closed: Vec<String>,
    /// Survey: keep a column that may identify somebody (may be repeated)
    #[arg(long, value_name = "COLUMN")]
    keep: Vec<String>,
    /// Take in codings: a table Statement | Sub-topic | Topic in a Word file or a sheet (may be repeated)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["files", "output"])]
    codings: Vec<PathBuf>,
    /// Codings: which columns, e.g. "statement=1, sub-topic=2, topic=3, source=4"
    #[arg(long, value_name = "COLUMNS")]
    columns: Option<String>,
    /// Codings: put codes that are not in the codebook into codebooks/inbox.yaml
    #[arg(long)]
    new_codes: bool,
    /// Comments in Word files are codes that --coder gave to their passages
    #[arg(long)]
    comments: bool,
    /// A file with several projects (Taguette): the one that is meant, by name or number
    #[arg(long, value_name = "PROJECT")]
    project: Option<String>,
    /// A project (.qdpx): how its positions are counted, e.g. utf-16,crlf=2
    #[arg(long, value_name = "HOW")]
    offsets: Option<Model>,
    #[command(flatten)]
    who: Who,
    /// The result for programs
    #[arg(long)]
    json: bool,
}

/// Kinds of sources that import makes of texts.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindName {
    /// One person is asked.
    Interview,
    /// Several people talk.
    FocusGroup,
    /// Nobody speaks: the text stands for itself.
    Document,
}

/// What a file became.
enum Read {
    /// A transcript or document.
    Speech(Box<Transcript>),
    /// A survey with its sources.
    Answers(Box<Survey>),
    /// Nothing.
    Nothing,
}

/// One file of a run.
struct Row {
    name: String,
    format: String,
    encoding: Option<String>,
    read: Read,
    findings: Vec<Finding>,
    /// BLAKE3 of the file's bytes.
    original: String,
    /// Where its texts went, or would go: file names inside the study.
    targets: Vec<String>,
    /// It was imported before and is the same.
    known: bool,
}

impl Row {
    fn failed(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// The study that is written into, or the defaults where there is none.
struct Home {
    folder: Option<Folder>,
    settings: Settings,
    cases: Cases,
}

impl Home {
    fn find(args: &Args, global: &Global) -> Result<Home> {
        let found = Folder::find(global.study.as_deref());
        let folder = match found {
            Ok(folder) => Some(folder),
            // Without a study only what needs none.
            Err(finding) if global.study.is_some() || !(args.dry_run || args.output.is_some()) => {
                return Err(Box::new(finding.hint(
                    "make a study with `tema new DIR`; or look with --dry-run; or write plain transcripts with -o DIR",
                )));
            }
            Err(_) => None,
        };
        let mut quiet = Vec::new();
        let file = match &folder {
            Some(folder) => folder.read(SETTINGS)?.0,
            None => File { name: SETTINGS.to_owned(), text: String::new() },
        };
        let settings = Settings::read(file, &mut quiet);
        let table = folder.as_ref().and_then(|folder| folder.read_if_there(cases::FILE).ok().flatten());
        let mut cases = table.map(|(file, _)| Cases::read(&file, &settings, &mut quiet)).unwrap_or_default();
        if let Some(folder) = &folder {
            cases.withdrawn = cases::withdrawn(folder, &mut quiet);
        }
        Ok(Home { folder, settings, cases })
    }
}

/// Runs the command.
///
/// # Errors
/// When there is no study to write into, a file does not exist, or nothing could be read.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    if !args.codings.is_empty() {
        return codings::run(args, &args.codings, global, output);
    }
    if let Some(project) = args.files.iter().find(|path| exchange::is_project(path)) {
        if args.files.len() > 1 {
            return Err(Box::new(
                Finding::error("a project of another program is imported alone")
                    .hint("import the other files afterwards"),
            ));
        }
        let texts = match args.kind {
            None => Texts::Heard,
            Some(KindName::Document) => Texts::Documents,
            Some(_) => {
                return Err(Box::new(
                    Finding::error("what a text of a project is, its labels say")
                        .expected("--kind document, if all texts are to stay documents; or no --kind")
                        .hint("docs/exchange.md says how a document becomes an interview"),
                ));
            }
        };
        let speakers = speakers(args, &[])?;
        let wish = Wish {
            path: project,
            texts,
            speakers: &speakers,
            folder: args.output.as_ref(),
            offsets: args.offsets,
            project: args.project.as_deref(),
            dry_run: args.dry_run,
            json: args.json,
        };
        return exchange::run(&wish, global, output);
    }
    let found = files::find(&args.files)?;
    if args.source.is_some() && found.inputs.len() > 1 {
        return Err(Box::new(
            Finding::error(format!("--source names one source, and there are {} files", found.inputs.len()))
                .hint("import the files one by one, or put the code into each file's name: `SP3 interview.docx`"),
        ));
    }
    let mut home = Home::find(args, global)?;
    place::without_sample(&mut home);
    let speakers = speakers(args, &found.speakers)?;
    let options = Options {
        settings: &home.settings,
        cases: &home.cases,
        speakers: &speakers,
        encoding: args.encoding.as_deref(),
        unwrap: args.unwrap,
        plain: args.output.is_some() || home.folder.is_none(),
        kind: args.kind.map(|kind| match kind {
            KindName::Interview => Kind::Interview,
            KindName::FocusGroup => Kind::FocusGroup,
            KindName::Document => Kind::Document,
        }),
    };
    let bar = show::bar(found.inputs.len());
    let mut rows: Vec<Row> = found
        .inputs
        .par_iter()
        .map(|input| {
            let row = read(input, &options);
            bar.inc(1);
            row
        })
        .collect();
    bar.finish_and_clear();
    surveys::read(&found.inputs, &mut rows, args, &home, &options);
    if args.comments && !args.dry_run {
        // Whoever coded must be known before anything is written.
        args.who.name(&global.materials()?)?;
    }
    let unused = match args.speakers.as_ref().is_some_and(|text| !text.to_lowercase().ends_with(".csv")) {
        true => unused(&speakers, &rows),
        false => Vec::new(),
    };
    let mut done = place::place(&mut rows, args, &home)?;
    done.unused = unused;
    if args.json {
        output.print(&show::json(&rows))?;
    } else {
        show::page(&rows, &found.passed_over, &done, args, output)?;
    }
    let failed = rows.iter().filter(|row| row.failed()).count();
    if rows.iter().all(|row| matches!(row.read, Read::Nothing)) {
        let many = if failed == 1 { "the file could not be read" } else { "none of the files could be read" };
        return Err(Box::new(Finding::error(many).hint("why stands with each file")));
    }
    if args.dry_run || failed == rows.len() {
        output.hint("nothing was written");
    } else if let (Some(folder), None) = (&home.folder, &args.output) {
        let study = global.study.as_ref().map(|_| format!(" -C {}", typed(&folder.root().display().to_string())));
        output.hint(&format!("next: tema{0} check · tema{0} privacy scan", study.unwrap_or_default()));
    }
    let mut ended = if failed > 0 { Ended::WithFindings } else { Ended::Well };
    if args.comments && !args.dry_run {
        let given = remarks(&rows);
        if codings::comments(given, args, global, output)? == Ended::WithFindings {
            ended = Ended::WithFindings;
        }
    }
    Ok(ended)
}

/// The comments of the texts that were written, with the names of their sources.
fn remarks(rows: &[Row]) -> Vec<(String, Remark)> {
    let mut found = Vec::new();
    for row in rows {
        let (Read::Speech(transcript), [target]) = (&row.read, &row.targets[..]) else { continue };
        let stem = target.rsplit('/').next().unwrap_or(target).trim_end_matches(".txt");
        found.extend(transcript.remarks.iter().map(|remark| (stem.to_owned(), remark.clone())));
    }
    found
}

/// Labels that a person named and that nobody has in files that could be read.
fn unused(speakers: &Speakers, rows: &[Row]) -> Vec<String> {
    let spoken = rows.iter().filter_map(|row| match &row.read {
        Read::Speech(transcript) => Some(&transcript.speakers),
        _ => None,
    });
    let labels = spoken.flatten().filter_map(|speaker| speaker.label.as_deref());
    speakers.unused(labels).into_iter().map(str::to_owned).collect()
}

fn speakers(args: &Args, in_folders: &[PathBuf]) -> Result<Speakers> {
    let mut speakers = match &args.speakers {
        None => Speakers::default(),
        Some(text) if text.to_lowercase().ends_with(".csv") => speakers_file(&PathBuf::from(text))?,
        Some(text) => Speakers::line(text)?,
    };
    for path in in_folders {
        speakers.extend(speakers_file(path)?);
    }
    Ok(speakers)
}

fn speakers_file(path: &std::path::Path) -> Result<Speakers> {
    let name = path.display().to_string();
    let bytes = document::bytes_of(path, &name)?;
    let decoded = document::decode(&name, &bytes, &Choice::default())?;
    Speakers::table(&name, &decoded.text)
}

fn read(input: &Input, options: &Options<'_>) -> Row {
    let ending = ingest::ending(&input.path);
    let mut row = Row {
        name: input.name.clone(),
        format: ending.clone(),
        encoding: None,
        read: Read::Nothing,
        findings: Vec::new(),
        original: String::new(),
        targets: Vec::new(),
        known: false,
    };
    if !input.path.exists() {
        row.findings.push(
            Finding::error("the file does not exist").at(Place::file(&*input.name)).expected("a file or a folder"),
        );
        return row;
    }
    if TABLES.contains(&ending.as_str()) {
        return row;
    }
    match ingest::read(&input.path, &input.name, options) {
        Ok(mut transcript) => {
            row.format = transcript.format.to_owned();
            row.encoding = transcript.encoding.map(str::to_owned);
            row.original.clone_from(&transcript.original);
            row.findings = std::mem::take(&mut transcript.findings);
            row.read = Read::Speech(Box::new(transcript));
        }
        Err(finding) => row.findings.push(*finding),
    }
    row
}
