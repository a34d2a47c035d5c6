//! `tema agree`

use super::args::{Form, Global};
use super::output::Output;
use super::sharing::ToShare;
use super::{Ended, mention, resolve};
use crate::analysis::agreement::{
    Bootstrap, Had, Labels, Level, Options, Reading, SpanReading, compare, of_study, passages_of_study, read,
    read_spans, refused,
};
use crate::coding::{Act, Assigned, CodedStudy, Log, Materials};
use crate::data::File;
use crate::finding::{self, Finding, Place as At, Result, Severity};
use crate::language::{self, Compared, Ground, REPORT_LANGUAGES, Wording};
use crate::report::Answer;
use crate::report::content::{Agree, AgreeOptions, AgreeSpans, Context, Place, Shared, Sharing};
use crate::study::{Approach, Basis};
use clap::ValueEnum;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Compare coders: the statements to talk about first, then agreement on each code, then on all together.
///
/// In a study each coder's own decisions are set side by side, over the sources that both had; how disagreements were
/// settled never enters. With --table a file with unit,coder,code is compared, with --spans doc,coder,code,start,end;
/// no study is needed for that. An empty code is the same as no row: missing. --assignments (unit,coder) says who had
/// which unit; then a unit without a code is one to which nothing was applied, and what was not assigned stays missing.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema agree
  tema agree gs lm --depth 1
  tema agree --spans
  tema agree --table codes.csv
  tema agree --table codes.csv --level ordinal --codebook order.txt
  tema agree --table codes.csv --sets --assignments had.csv --json
  tema agree --table passages.csv --spans --lengths lengths.csv --overlap 0.5")]
pub struct Args {
    /// The coders; else all there are
    #[arg(value_name = "CODER")]
    coders: Vec<String>,
    /// Compare a table (CSV) instead of a study
    #[arg(long, value_name = "FILE")]
    table: Option<PathBuf>,
    /// Who had which unit: unit,coder (with --spans: doc,coder)
    #[arg(long, value_name = "FILE", requires = "table")]
    assignments: Option<PathBuf>,
    /// All codes there are, in their order: YAML, a column `code`, or one a line
    #[arg(long, value_name = "FILE", requires = "table")]
    codebook: Option<PathBuf>,
    /// What codes are on: nominal, ordinal, interval, ratio
    #[arg(long, value_name = "LEVEL", requires = "table", hide_possible_values = true)]
    level: Option<LevelName>,
    /// Several codes a unit: separated by ; or |, or in rows of their own
    #[arg(long, requires = "table", conflicts_with_all = ["level", "spans"])]
    sets: bool,
    /// Compare passages, character by character and one to one: those of the study, or a table with
    /// doc,coder,code,start,end (code points, the end exclusive)
    #[arg(long, conflicts_with = "level")]
    spans: bool,
    /// How long documents are, in code points: doc,length
    #[arg(long, value_name = "FILE", requires_all = ["spans", "table"])]
    lengths: Option<PathBuf>,
    /// Passages match that share this part of what they cover together (0: any character)
    #[arg(long, value_name = "PART", requires = "spans", default_value = "0.5", value_parser = part)]
    overlap: f64,
    /// Take codes together at this level (1: topics)
    #[arg(long, value_name = "N", conflicts_with = "table", value_parser = depth)]
    depth: Option<usize>,
    /// Where random draws begin
    #[arg(long, value_name = "N", default_value_t = 20_221_101)]
    seed: u64,
    /// How often units are drawn again for intervals (0: never)
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = draws)]
    draws: usize,
    /// Show every unit to talk about
    #[arg(long)]
    all: bool,
    /// Language of the result: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// Although the study is reflexive
    #[arg(long)]
    anyway: bool,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    form: Form,
}

#[derive(Clone, Copy, ValueEnum)]
enum LevelName {
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

impl LevelName {
    fn level(self) -> Level {
        match self {
            LevelName::Nominal => Level::Nominal,
            LevelName::Ordinal => Level::Ordinal,
            LevelName::Interval => Level::Interval,
            LevelName::Ratio => Level::Ratio,
        }
    }
}

fn part(text: &str) -> std::result::Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|part| (0.0..=1.0).contains(part));
    value.ok_or_else(|| "expected a number from 0 to 1".to_owned())
}

fn depth(text: &str) -> std::result::Result<usize, String> {
    text.parse().ok().filter(|depth| *depth > 0).ok_or_else(|| "expected a whole number of at least 1".to_owned())
}

fn draws(text: &str) -> std::result::Result<usize, String> {
    let value = text.parse().ok().filter(|draws| *draws == 0 || (100..=1_000_000).contains(draws));
    value.ok_or_else(|| "expected 0, or a number from 100 to 1000000".to_owned())
}

/// Runs the command.
///
/// # Errors
/// When there is nothing to compare, or a file cannot be read as what it should be.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    match &args.table {
        Some(table) if args.spans => spans(args, table, global, output),
        Some(table) => units(args, table, output),
        None => study(args, global, output),
    }
}

impl Args {
    /// The language asked for; else the first one of the study's reports, and English for a table.
    fn wording(&self, study: Option<&Materials>) -> Result<&'static dyn Wording> {
        let own = study.and_then(|materials| materials.settings.report_languages.first());
        let Some(asked) = self.lang.as_ref().or(own) else { return Ok(language::fallback()) };
        match language::wording(asked) {
            None if self.lang.is_some() => Err(Box::new(
                Finding::error(format!("results cannot be written in `{asked}`")).expected(REPORT_LANGUAGES.join(", ")),
            )),
            found => Ok(found.unwrap_or_else(language::fallback)),
        }
    }

    fn bootstrap(&self) -> Option<Bootstrap> {
        (self.draws > 0).then_some(Bootstrap { draws: self.draws, seed: self.seed })
    }

    /// The columns of the coders that were named; all, if none was.
    fn columns(&self, known: &[String]) -> Result<Vec<usize>> {
        let mut columns: Vec<usize> = if self.coders.is_empty() { (0..known.len()).collect() } else { Vec::new() };
        for name in &self.coders {
            let column = known.iter().position(|coder| coder == name).ok_or_else(|| {
                Box::new(
                    Finding::error(format!("there is no coder `{name}`"))
                        .expected(known.join(", "))
                        .did_you_mean(name, known.iter().map(String::as_str)),
                )
            })?;
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        // Where names become letters, their order must not tell which is which.
        if self.to_share.share {
            columns.sort_by_key(|column| *blake3::hash(known[*column].as_bytes()).as_bytes());
        }
        Ok(columns)
    }

    /// Coders as they are named: where the result is for others, A, B, C.
    fn named(&self, coders: &[String]) -> Vec<String> {
        if self.to_share.share { (0..coders.len()).map(letters).collect() } else { coders.to_vec() }
    }

    /// What must be known, with coders as they are named; of one who is not compared only that it is another.
    fn grounds(&self, notices: Vec<Ground>, coders: &[String]) -> Vec<Ground> {
        if !self.to_share.share {
            return notices;
        }
        let names = self.named(coders);
        let named = |coder: &str| {
            let at = coders.iter().position(|known| known == coder);
            at.map_or_else(|| "…".to_owned(), |at| names[at].clone())
        };
        notices.into_iter().map(|notice| notice.with_coders(&named)).collect()
    }

    /// What is held back; a table belongs to no study, and nothing of it is about few people.
    fn sharing(&self) -> Sharing {
        if self.to_share.share { Sharing::of(0, self.to_share.hide_codes) } else { Sharing::default() }
    }

    /// Writes a result, for others if that is asked for.
    fn write(
        &self,
        answer: Box<dyn Answer + '_>,
        context: Option<&Context<'_>>,
        wording: &'static dyn Wording,
        output: &mut Output,
    ) -> Result<()> {
        match context {
            _ if !self.to_share.share => self.form.write(answer.as_ref(), output),
            Some(context) => self.form.write_shared(&Shared::new(context, answer), output),
            None => self.form.write_shared(&Shared::of_table(self.sharing(), wording, answer), output),
        }
    }
}

fn optional(path: Option<&Path>) -> Result<Option<File>> {
    path.map(table_file).transpose()
}

/// A, B … Z, AA, AB …
fn letters(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    if at < 26 { letter.to_string() } else { format!("{}{letter}", letters(at / 26 - 1)) }
}

/// A table with errors gives no figures: all of them are named.
fn refuse(mut findings: Vec<Finding>, output: &mut Output) -> Result<()> {
    const SHOWN: usize = 10;
    findings.retain(|finding| finding.severity == Severity::Error);
    let more = findings.len().saturating_sub(SHOWN);
    findings.truncate(SHOWN);
    let Some(last) = findings.pop() else { return Ok(()) };
    for finding in &findings {
        output.note(&format!("{}\n", finding::render(finding, output.color_of_errors())));
    }
    Err(Box::new(if more > 0 { last.hint(format!("and {more} more like these")) } else { last }))
}

fn units(args: &Args, table: &Path, output: &mut Output) -> Result<Ended> {
    let (table, assignments, codebook) =
        (table_file(table)?, optional(args.assignments.as_deref())?, optional(args.codebook.as_deref())?);
    let level = args.level.map(LevelName::level).unwrap_or_default();
    let reading = Reading { assignments: assignments.as_ref(), codebook: codebook.as_ref(), level, sets: args.sets };
    let mut findings = Vec::new();
    let read = read(&table, reading, &mut findings);
    refuse(findings, output)?;
    let mut labels = read.labels.only(&args.columns(&read.labels.coders)?);
    let coders = std::mem::take(&mut labels.coders);
    labels.coders = args.named(&coders);
    let options =
        Options { level, sets: args.sets, ordered: read.ordered, values: read.values, bootstrap: args.bootstrap() };
    let found = compare(&labels, &options);
    let mut notices = read.notices;
    let none = labels.cells.iter().filter(|cell| cell.is_none()).count();
    let empty = nothing(&labels);
    if assignments.is_none() && none > 0 {
        notices.push(Ground::Missing(none, labels.cells.len()));
    }
    if assignments.is_some() {
        notices.push(Ground::Applied {
            nothing: empty,
            cells: labels.cells.len(),
            unassigned: none,
            scale: level != Level::Nominal,
        });
    }
    let coded = labels.cells.len() - none - empty;
    let (missing, unassigned) = if assignments.is_some() { (0, none) } else { (none, 0) };
    let counts = vec![
        ("coded", json!(coded)),
        ("missing", json!(missing)),
        ("nothing_applied", json!(empty)),
        ("not_assigned", json!(unassigned)),
    ];
    let notices = args.grounds(notices, &coders);
    let shape = AgreeOptions { options, notices, counts, all: args.all, unit: Compared::Unit, sharing: args.sharing() };
    let wording = args.wording(None)?;
    args.write(Box::new(Agree::new(&labels, found, None, shape, wording)), None, wording, output)?;
    Ok(Ended::Well)
}

fn spans(args: &Args, table: &Path, global: &Global, output: &mut Output) -> Result<Ended> {
    let table = table_file(table)?;
    let (assignments, codebook, lengths) = (
        optional(args.assignments.as_deref())?,
        optional(args.codebook.as_deref())?,
        optional(args.lengths.as_deref())?,
    );
    let mut notices = Vec::new();
    let mut findings = Vec::new();
    let mut reading = SpanReading {
        assignments: assignments.as_ref(),
        codebook: codebook.as_ref(),
        lengths: lengths.as_ref(),
        ..SpanReading::default()
    };
    if let (None, Ok(materials)) = (&lengths, global.materials()) {
        let length = |source: &crate::transcript::Source| (source.id.clone(), source.text().chars().count() as u64);
        reading.known = materials.sources.iter().map(length).collect();
    }
    let mut found = read_spans(&table, &reading, &mut notices, &mut findings);
    refuse(findings, output)?;
    let columns = args.columns(&found.coders)?;
    found = found.only(&columns);
    let coders = std::mem::take(&mut found.coders);
    found.coders = args.named(&coders);
    let (notices, wording) = (args.grounds(notices, &coders), args.wording(None)?);
    let answer = AgreeSpans::new(found, args.overlap, notices, args.all, args.sharing(), wording, None);
    args.write(Box::new(answer), None, wording, output)?;
    Ok(Ended::Well)
}

fn study(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    if materials.settings.approach == Approach::Reflexive && !args.anyway {
        return Err(Box::new(
            Finding::error("the study is reflexive, and agreement between coders is no measure of such work")
                .at(At::file(crate::study::SETTINGS))
                .hint(
                    "in reflexive analysis coders read differently, and that is what they bring; --anyway prints the \
                     figures all the same, `approach` in tema.toml says what the study is",
                ),
        ));
    }
    let mut findings = materials.findings.clone();
    let coded = CodedStudy::new(&materials, Some(Basis::People), &mut findings);
    let known = coders(&materials.log);
    let coders: Vec<String> = args.columns(&known)?.into_iter().map(|at| known[at].clone()).collect();
    if let Some(finding) = refused(&coders) {
        return Err(Box::new(finding));
    }
    let wording = args.wording(Some(&materials))?;
    let sharing = args.to_share.of(&materials.settings);
    let context = Context { sharing, withhold: sharing.is_shared(), ..Context::new(&coded, wording.code(), false) };
    let told = |sources: &[Vec<Had>]| {
        let mut notices = notices(&materials, &coders, sources, args.spans);
        notices.extend(parts(&coded, &coders, args.spans));
        args.grounds(notices, &coders)
    };
    if args.spans {
        let (mut spans, sources) = passages_of_study(&coded, &coders, args.depth, &mut findings);
        spans.coders = args.named(&coders);
        let notices = told(&sources);
        let answer = AgreeSpans::new(spans, args.overlap, notices, args.all, sharing, wording, Some(&context));
        args.write(Box::new(answer), Some(&context), wording, output)?;
        return Ok(mention(&findings, output));
    }
    let mut found = of_study(&coded, &coders, args.depth, &mut findings);
    found.labels.coders = args.named(&coders);
    let notices = told(&found.sources);
    let options = Options { sets: true, bootstrap: args.bootstrap(), ..Options::default() };
    let comparison = compare(&found.labels, &options);
    let mut extent = Vec::new();
    for row in &comparison.disagreements {
        for code in 0..found.codes.len() as u32 {
            if found.about_extent(&coded, *row, code) {
                extent.push((*row, code));
            }
        }
    }
    let place = Place { context: &context, statements: found.statements.clone(), extent };
    let shared = found.sources.iter().filter(|had| had.iter().filter(|had| **had != Had::Not).count() > 1).count();
    let counts = vec![
        ("sources", json!(materials.sources.len())),
        ("sources_shared", json!(shared)),
        ("nothing_applied", json!(nothing(&found.labels))),
        ("not_assigned", json!(found.labels.cells.iter().filter(|cell| cell.is_none()).count())),
    ];
    let shape = AgreeOptions { options, notices, counts, all: args.all, unit: Compared::Statement, sharing };
    let answer = Agree::new(&found.labels, comparison, Some(place), shape, wording);
    args.write(Box::new(answer), Some(&context), wording, output)?;
    Ok(mention(&findings, output))
}

fn nothing(labels: &Labels) -> usize {
    labels.cells.iter().flatten().filter(|codes| codes.is_empty()).count()
}

/// Everybody who decided about a text; settling what others disagree on is no coding.
fn coders(log: &Log) -> Vec<String> {
    let events = log.events.iter().filter(|event| event.act != Act::Settle).cloned().collect();
    Log { events }.coders()
}

/// Who was given a part of some sources alone.
fn parts(coded: &CodedStudy<'_>, coders: &[String], passages: bool) -> Vec<Ground> {
    let sources = &coded.materials.sources;
    let assigned = Assigned::new(coded);
    let told = coders.iter().filter_map(|coder| {
        let part = |at: usize| assigned.part(coder, at).map(|part| (sources[at].id.as_str(), part.len()));
        let given: Vec<(&str, usize)> = (0..sources.len()).filter_map(part).collect();
        let statements: usize = given.iter().map(|(_, number)| number).sum();
        let ids = given.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
        (!ids.is_empty()).then(|| match passages {
            true => Ground::PartPassages(coder.clone(), ids),
            false => Ground::Part { coder: coder.clone(), sources: ids, statements },
        })
    });
    told.collect()
}

/// Which sources are compared, and which are not.
fn notices(materials: &Materials, coders: &[String], sources: &[Vec<Had>], passages: bool) -> Vec<Ground> {
    let mut notices = Vec::new();
    let named = |keep: &dyn Fn(&[Had]) -> bool| {
        let ids =
            materials.sources.iter().zip(sources).filter(|(_, had)| keep(had)).map(|(source, _)| source.id.as_str());
        ids.collect::<Vec<_>>().join(", ")
    };
    let had = |had: &[Had]| had.iter().filter(|had| **had != Had::Not).count();
    let shared = named(&|of: &[Had]| had(of) > 1);
    notices.push(match passages {
        _ if shared.is_empty() => Ground::NoShared,
        true => Ground::SharedPassages(shared),
        false => Ground::Shared(shared),
    });
    for (at, coder) in coders.iter().enumerate() {
        let alone = named(&|of: &[Had]| had(of) == 1 && of[at] != Had::Not);
        if !alone.is_empty() {
            notices.push(Ground::Alone(coder.clone(), alone));
        }
        let begun = named(&|of: &[Had]| had(of) > 1 && of[at] == Had::Begun);
        if !begun.is_empty() {
            notices.push(Ground::Begun(coder.clone(), begun));
        }
    }
    notices
}

fn table_file(path: &Path) -> Result<File> {
    resolve::file(path, "a table in UTF-8")
}
