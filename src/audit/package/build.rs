//! What goes into a package.

use super::files::{FORMAT, MANIFEST, seal};
use super::speech::spoken;
use crate::analysis::{Scope, Tally, tally};
use crate::coding::{Act, CodedStudy, Event, Set, Standing};
use crate::document::archive::packed;
use crate::finding::Result;
use crate::language::{STEMMER, Text};
use crate::text::{CodePoints, Span};
use crate::transcript::{Kind, SPLITTER, hash};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What a package may hold beyond what is always in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Words before and behind each quote.
    pub context: usize,
    /// Quotes for each code, as the report was asked for.
    pub quotes: usize,
    /// Interviews and focus groups are counted together, too.
    pub pool: bool,
}

/// A quote as it is printed: a part of a statement, from its first word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The code that it illustrates.
    pub code: usize,
    /// The statement.
    pub statement: u32,
    /// The printed words: the statement's first bytes.
    pub text: String,
}

/// A package, not written yet.
#[derive(Debug, Clone)]
pub struct Built {
    /// Its files by name, the manifest among them.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The seal: a hash over everything.
    pub seal: String,
    /// How many texts of people (definitions, examples, reasons) were left out, because they are words of transcripts.
    pub withheld: usize,
    /// What there is of each: name and number.
    pub counted: Vec<(&'static str, usize)>,
}

impl Built {
    /// The archive.
    ///
    /// # Errors
    /// When it is too large.
    pub fn zip(&self) -> Result<Vec<u8>> {
        packed("package", &self.files)
    }
}

/// Puts a package together. `quotes`: what the report prints, in its order. The same study gives the same bytes.
pub fn build(coded: &CodedStudy<'_>, quotes: &[Quoted], options: Options) -> Built {
    let mut texts = Texts::default();
    let codebook = codebook(coded, &mut texts);
    let log = log(coded, &mut texts);
    let asked: Vec<&str> = texts.all.iter().map(String::as_str).collect();
    let spoken = spoken(&asked, &coded.materials.sources);
    let withheld = spoken.iter().filter(|spoken| **spoken).count();
    let codebook: Vec<Value> = codebook.into_iter().map(|value| texts.put(value, &spoken)).collect();
    let log: Vec<Value> = log.into_iter().map(|value| texts.put(value, &spoken)).collect();
    let carried: BTreeSet<u32> = coded.coded().iter().collect();
    let statements = statements(coded, &carried);
    let codings = codings(coded);
    let counts = counts(coded, options.pool);
    let quotes: Vec<Value> = quotes.iter().map(|quote| quote_value(coded, quote, options.context)).collect();
    let sources = sources(coded);
    let counted = vec![
        ("transcripts.json", sources.len()),
        ("participants.json", coded.present().len()),
        ("codebook.json", codebook.len()),
        ("statements.json", statements.len()),
        ("codings.json", codings.len()),
        ("counts.json", counts.len()),
        ("quotes.json", quotes.len()),
        ("log.jsonl", log.len()),
    ];
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut put = |name: &str, rows: &[Value]| files.insert(name.to_owned(), lines(rows, name.ends_with('l')));
    put("transcripts.json", &sources);
    put("participants.json", &participants(coded));
    put("codebook.json", &codebook);
    put("statements.json", &statements);
    put("codings.json", &codings);
    put("counts.json", &counts);
    put("quotes.json", &quotes);
    put("log.jsonl", &log);
    files.insert("README.txt".to_owned(), README.as_bytes().to_vec());
    let mut manifest = manifest(coded, options, withheld, &files);
    let seal = seal(&manifest);
    manifest.insert("seal".to_owned(), seal.clone().into());
    let mut text = serde_json::to_string_pretty(&Value::Object(manifest)).unwrap_or_default();
    text.push('\n');
    files.insert(MANIFEST.to_owned(), text.into_bytes());
    Built { files, seal, withheld, counted }
}

/// What a reviewer reads first.
const README: &str = "\
A sealed package, made with tema: what a study counted, and what each count rests on. No transcript is in it.

manifest.json      the study, versions, the hash of every file, the seal
codebook.json      codes with definitions and indicators, and who was asked about each
log.jsonl          every decision: who, when, what; passages by their place (code points of the text), without words
statements.json    coded statements: where they stand and who said them, without words
codings.json       which code stands on which statement, and the decision or the rule behind it
counts.json        every count with its members
quotes.json        the quotes as printed
transcripts.json   the hash of each transcript (BLAKE3, 128 bits, of the text below its front matter)
participants.json  participants and their groups

To check it:                        tema audit package FILE.zip
with the seal that an article prints: tema audit package FILE.zip --seal SEAL
beside the transcripts:             tema audit package FILE.zip --beside STUDY
";

/// Rows as JSON, a row a line; `bare`: without brackets around them.
fn lines(rows: &[Value], bare: bool) -> Vec<u8> {
    let rows: Vec<String> = rows.iter().map(Value::to_string).collect();
    let text = match bare {
        true => rows.iter().map(|row| format!("{row}\n")).collect(),
        false if rows.is_empty() => "[]\n".to_owned(),
        false => format!("[\n{}\n]\n", rows.join(",\n")),
    };
    text.into_bytes()
}

/// Texts that people wrote, taken out of the values until it is known which of them are words of transcripts.
#[derive(Default)]
struct Texts {
    all: Vec<String>,
}

/// The key of a text that was taken out.
const TAKEN: &str = "\u{0}text";

impl Texts {
    fn take(&mut self, text: &str) -> Value {
        self.all.push(text.to_owned());
        json!({ TAKEN: self.all.len() - 1 })
    }

    fn take_text(&mut self, text: &Text) -> Value {
        let parts = text.all().map(|(language, text)| (language.to_owned(), self.take(text)));
        Value::Object(parts.collect())
    }

    /// Puts the texts back; those that are words of transcripts stay away, and `null` says so.
    fn put(&self, value: Value, spoken: &[bool]) -> Value {
        match value {
            Value::Object(map) => {
                if let Some(at) = map.get(TAKEN).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok()) {
                    return if spoken.get(at) == Some(&true) { Value::Null } else { self.all[at].clone().into() };
                }
                Value::Object(map.into_iter().map(|(key, value)| (key, self.put(value, spoken))).collect())
            }
            Value::Array(items) => Value::Array(items.into_iter().map(|item| self.put(item, spoken)).collect()),
            other => other,
        }
    }
}

fn manifest(
    coded: &CodedStudy<'_>,
    options: Options,
    withheld: usize,
    files: &BTreeMap<String, Vec<u8>>,
) -> Map<String, Value> {
    let materials = coded.materials;
    let synthetic = materials.settings.synthetic || materials.sources.iter().any(|source| source.front.synthetic);
    let hashes: Map<String, Value> =
        files.iter().map(|(name, bytes)| (name.clone(), file_hash(bytes).into())).collect();
    let title: Map<String, Value> =
        materials.settings.title.all().map(|(language, text)| (language.to_owned(), text.into())).collect();
    let manifest = json!({
        "format": FORMAT,
        "tema": env!("CARGO_PKG_VERSION"),
        "title": title,
        "synthetic": synthetic,
        "approach": materials.settings.approach.name(),
        "unit": materials.settings.unit.name(),
        "splitter": SPLITTER,
        "stemmer": STEMMER,
        "basis": coded.basis.name(),
        "counting": coded.decisions.counting,
        "unread": coded.unread_count(),
        "all_statements": coded.statements(),
        "codebook": materials.codebook.hash(),
        "context": options.context,
        "quotes": options.quotes,
        "pooled": options.pool,
        "withheld": withheld,
        "files": hashes,
    });
    match manifest {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// The hash of a file of the package.
pub(super) fn file_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_owned()
}

fn ids(coded: &CodedStudy<'_>, cases: &Set) -> Vec<String> {
    cases.iter().map(|case| coded.materials.cases.all[case as usize].id.clone()).collect()
}

fn sources(coded: &CodedStudy<'_>) -> Vec<Value> {
    let value = |source: &crate::transcript::Source| {
        let people: Set = source.participants.iter().copied().collect();
        json!({
            "source": source.id,
            "kind": source.kind().name(),
            "language": source.language,
            "hash": source.hash,
            "code_points": source.text().chars().count(),
            "turns": source.turns.len(),
            "statements": source.statements.len(),
            "participants": ids(coded, &people),
        })
    };
    coded.materials.sources.iter().map(value).collect()
}

fn participants(coded: &CodedStudy<'_>) -> Vec<Value> {
    let cases = coded.present().iter().map(|case| &coded.materials.cases.all[case as usize]);
    cases.map(|case| json!({ "participant": case.id, "group": case.group })).collect()
}

fn codebook(coded: &CodedStudy<'_>, texts: &mut Texts) -> Vec<Value> {
    let codebook = &coded.materials.codebook;
    let mut rows = Vec::new();
    for (at, code) in codebook.codes.iter().enumerate() {
        let name: Map<String, Value> =
            code.name.all().map(|(language, text)| (language.to_owned(), text.into())).collect();
        let rules = |rules: &[crate::codebook::Rule]| -> Vec<Value> {
            rules.iter().map(|rule| json!({ "rule": rule.text, "place": codebook.rule_place(at, rule) })).collect()
        };
        let mut row = json!({
            "code": code.id,
            "name": name,
            "parent": code.parent.map(|parent| codebook.codes[parent].id.clone()),
            "origin": code.origin.map(|origin| origin.name()),
            "codable": code.codable,
            "retired": code.retired,
            "aliases": code.aliases,
            "asked": ids(coded, coded.asked(at)),
            "indicators": rules(&code.indicators),
            "except": rules(&code.except),
        });
        for (key, text) in [
            ("gloss", &code.gloss),
            ("definition", &code.definition),
            ("include", &code.include),
            ("exclude", &code.exclude),
        ] {
            if let Some(text) = text {
                row[key] = texts.take_text(text);
            }
        }
        for (key, examples) in [("examples", &code.examples), ("counter_examples", &code.counter_examples)] {
            row[key] = examples.iter().map(|(text, _)| texts.take(text)).collect();
        }
        rows.push(row);
    }
    rows
}

/// Decisions without the words of passages, memos and condensed units. Names and reasons stay, unless they are words of
/// transcripts.
fn log(coded: &CodedStudy<'_>, texts: &mut Texts) -> Vec<Value> {
    let row = |event: &Event| {
        let mut row = json!({
            "id": event.id,
            "seq": event.seq,
            "at": event.at,
            "coder": event.coder,
            "do": event.act.name(),
        });
        let mut add = |key: &str, value: Value| row[key] = value;
        if let Some(code) = &event.code {
            add("code", code.as_str().into());
        }
        if let Some(anchor) = &event.anchor {
            add(
                "anchor",
                json!({ "source": anchor.source, "text": anchor.text, "start": anchor.start, "end": anchor.end }),
            );
        }
        if let Some(of) = &event.of {
            add("of", of.as_str().into());
        }
        if let Some(why) = &event.why {
            add("why", texts.take(why));
        }
        if let Some(indicator) = &event.indicator {
            add("indicator", indicator.as_str().into());
        }
        if let Some(codebook) = &event.codebook {
            add("codebook", codebook.as_str().into());
        }
        if let Some(value) = &event.value {
            add("value", value.as_str().into());
        }
        if let Some(text) = &event.text {
            match event.act {
                Act::Rename | Act::Checkpoint => add("text", texts.take(text)),
                _ => add("text_hash", hash(text).into()),
            }
        }
        for (key, list) in [("about", &event.about), ("from", &event.from), ("to", &event.to)] {
            if !list.is_empty() {
                add(key, json!(list));
            }
        }
        if !event.files.is_empty() {
            add("files", json!(event.files));
        }
        if let Some(batch) = event.batch {
            add("batch", batch.into());
        }
        row
    };
    coded.materials.log.events.iter().map(row).collect()
}

fn statements(coded: &CodedStudy<'_>, carried: &BTreeSet<u32>) -> Vec<Value> {
    let row = |statement: &u32| {
        let (source, _) = coded.locate(*statement);
        let source = &coded.materials.sources[source];
        let points = CodePoints::new(source.text());
        let span = coded.cell(*statement).span;
        json!({
            "statement": coded.id(*statement).to_string(),
            "source": source.id,
            "participant": coded.speaker_code(*statement),
            "known": coded.case(*statement).is_some(),
            "start": points.from_byte(span.start as usize),
            "end": points.from_byte(span.end as usize),
        })
    };
    carried.iter().map(row).collect()
}

fn codings(coded: &CodedStudy<'_>) -> Vec<Value> {
    let codebook = &coded.materials.codebook;
    let mut rows = Vec::new();
    for (at, code) in codebook.codes.iter().enumerate() {
        for statement in coded.own(at).iter() {
            let event = |event: u32| coded.materials.log.events[event as usize].id.clone();
            let (by, event) = match coded.standing(at, statement) {
                Some(Standing::Coded(decided)) => ("coded", Some(event(decided.event))),
                Some(Standing::Accepted(decided)) => ("accepted", Some(event(decided.event))),
                Some(Standing::RuleHit) | None => ("rule", None),
            };
            let rules: BTreeSet<String> = match event {
                Some(_) => BTreeSet::new(),
                None => coded
                    .matches_of(at, statement)
                    .map(|found| codebook.rule_place(at, &code.indicators[found.rule as usize]))
                    .collect(),
            };
            rows.push(json!({
                "code": code.id,
                "statement": coded.id(statement).to_string(),
                "by": by,
                "event": event,
                "rules": rules,
            }));
        }
    }
    rows
}

/// The parts of a study in which things are counted: all together, and each kind of source, if there are several.
pub(super) fn kinds(kinds: impl IntoIterator<Item = Kind>) -> Vec<Kind> {
    let kinds: BTreeSet<Kind> = kinds.into_iter().collect();
    if kinds.len() > 1 { kinds.into_iter().collect() } else { Vec::new() }
}

fn counts(coded: &CodedStudy<'_>, pool: bool) -> Vec<Value> {
    let codebook = &coded.materials.codebook;
    let mut parts: Vec<(&'static str, Scope)> = vec![("all", Scope::default())];
    if !pool {
        let several = kinds(coded.materials.sources.iter().map(|source| source.kind()));
        parts.extend(several.into_iter().map(|kind| (kind.name(), Scope::of_kind(coded, kind))));
    }
    let mut rows = Vec::new();
    for (at, code) in codebook.codes.iter().enumerate() {
        for (part, scope) in &parts {
            rows.push(count(coded, &code.id, part, &tally(coded, at, scope)));
        }
    }
    rows
}

fn count(coded: &CodedStudy<'_>, code: &str, part: &str, tally: &Tally) -> Value {
    let statements: Vec<String> = tally.statements.iter().map(|at| coded.id(at).to_string()).collect();
    json!({
        "code": code,
        "part": part,
        "statements": tally.statements.len(),
        "informants": tally.informants.len(),
        "asked": tally.asked.len(),
        "statement_ids": statements,
        "informant_codes": ids(coded, &tally.informants),
        "asked_codes": ids(coded, &tally.asked),
        "unasked_codes": ids(coded, &tally.unasked),
        "unknown": tally.unknown,
    })
}

fn quote_value(coded: &CodedStudy<'_>, quote: &Quoted, context: usize) -> Value {
    let (source, _) = coded.locate(quote.statement);
    let source = &coded.materials.sources[source];
    let text = source.text();
    let points = CodePoints::new(text);
    let start = coded.cell(quote.statement).span.start as usize;
    let end = start + quote.text.len();
    let mut value = json!({
        "code": coded.materials.codebook.codes[quote.code].id,
        "statement": coded.id(quote.statement).to_string(),
        "source": source.id,
        "participant": coded.speaker_code(quote.statement),
        "start": points.from_byte(start),
        "end": points.from_byte(end),
        "text": quote.text,
    });
    if context > 0 {
        let (before, after) = around(source, coded.cell(quote.statement).turn, start, end, context);
        value["before"] = before.into();
        value["after"] = after.into();
    }
    value
}

/// So many words of the same turn before and behind a piece of text.
fn around(source: &crate::transcript::Source, turn: u32, start: usize, end: usize, words: usize) -> (String, String) {
    let text = source.text();
    let turn = source.turns[turn as usize].span;
    let mut before: Vec<Span> = Vec::new();
    crate::text::words(text, Span::new(turn.start as usize, start), |word| before.push(word));
    let mut after: Vec<Span> = Vec::new();
    crate::text::words(text, Span::new(end, turn.end as usize), |word| after.push(word));
    let from = before
        .len()
        .checked_sub(words)
        .map_or(turn.start as usize, |at| before.get(at).map_or(start, |word| word.start as usize));
    let to = after.get(words - 1).or(after.last()).map_or(end, |word| word.end as usize);
    (text[from..start].trim().to_owned(), text[end..to].trim().to_owned())
}
