//! Annotation programs with tiers: ELAN (.eaf), EXMARaLDA (.exb), Praat (.TextGrid).
//!
//! A tier is a speaker; what was said is ordered by time. Tiers that depend on others (translations, glosses) are left
//! out and named.

use super::piece::{Join, Piece, Reading, stamp};
use super::xml;
use crate::finding::{Finding, Place, Result};

/// Something said on a tier.
struct Said {
    label: String,
    /// Seconds; where nothing says it, that of the one before.
    start: f64,
    text: String,
    at: usize,
}

fn finish(mut said: Vec<Said>, mut reading: Reading) -> Reading {
    said.sort_by(|a, b| a.start.total_cmp(&b.start));
    reading.pieces.extend(said.into_iter().filter(|said| !said.text.trim().is_empty()).map(|said| {
        let lead = said.text.len() - said.text.trim_start().len();
        Piece::new(Some(&said.label), stamp(said.start), said.text.trim(), said.at + lead, Join::Space)
    }));
    reading
}

/// Reads ELAN's `.eaf`.
///
/// # Errors
/// When it is none.
pub fn eaf(name: &str, text: &str) -> Result<Reading> {
    let root = xml::read(name, text)?;
    let document =
        root.all("ANNOTATION_DOCUMENT").next().ok_or_else(|| other(name, "an ELAN file", "<ANNOTATION_DOCUMENT>"))?;
    let mut times: Vec<(String, f64)> = Vec::new();
    let mut before = 0.0;
    let mut unset = 0;
    for slot in document.find("TIME_ORDER").into_iter().flat_map(|order| order.all("TIME_SLOT")) {
        match slot.get("TIME_VALUE").and_then(|value| value.parse::<f64>().ok()) {
            Some(value) => before = value / 1000.0,
            None => unset += 1,
        }
        times.push((slot.get("TIME_SLOT_ID").unwrap_or_default().to_owned(), before));
    }
    let index: rustc_hash::FxHashMap<&str, f64> = times.iter().map(|(id, time)| (id.as_str(), *time)).collect();
    let mut reading = Reading::default();
    let mut said = Vec::new();
    for tier in document.all("TIER") {
        let id = tier.get("TIER_ID").unwrap_or_default();
        if tier.get("PARENT_REF").is_some() {
            let n = tier.all("ANNOTATION").count();
            reading.leave_out(
                n,
                &format!("annotation of the dependent tier `{id}`"),
                &format!("annotations of the dependent tier `{id}`"),
            );
            continue;
        }
        let label = tier.get("PARTICIPANT").filter(|name| !name.trim().is_empty()).unwrap_or(id);
        for annotation in tier.all("ANNOTATION").flat_map(|annotation| &annotation.children) {
            let Some(value) = annotation.find("ANNOTATION_VALUE") else { continue };
            let start = annotation.get("TIME_SLOT_REF1").and_then(|slot| index.get(slot)).copied();
            said.push(Said {
                label: label.to_owned(),
                start: start.unwrap_or(0.0),
                text: value.text.clone(),
                at: value.at,
            });
        }
    }
    reading.leave_out(
        unset,
        "time that is not set (the one before it is taken)",
        "times that are not set (the ones before them are taken)",
    );
    Ok(finish(said, reading))
}

/// Reads EXMARaLDA's `.exb`. Events that follow each other without a gap are one utterance.
///
/// # Errors
/// When it is none.
pub fn exb(name: &str, text: &str) -> Result<Reading> {
    let root = xml::read(name, text)?;
    let document = root
        .all("basic-transcription")
        .next()
        .ok_or_else(|| other(name, "an EXMARaLDA file", "<basic-transcription>"))?;
    let mut speakers: Vec<(&str, &str)> = Vec::new();
    for speaker in document.find("speakertable").into_iter().flat_map(|table| table.all("speaker")) {
        let short = speaker.find("abbreviation").map(|short| short.text.trim()).filter(|short| !short.is_empty());
        let id = speaker.get("id").unwrap_or_default();
        speakers.push((id, short.unwrap_or(id)));
    }
    let line: Vec<(&str, Option<f64>)> = document
        .find("common-timeline")
        .into_iter()
        .flat_map(|line| line.all("tli"))
        .map(|point| (point.get("id").unwrap_or_default(), point.get("time").and_then(|time| time.parse().ok())))
        .collect();
    let mut before = 0.0;
    let mut index: rustc_hash::FxHashMap<&str, (usize, f64)> = rustc_hash::FxHashMap::default();
    for (at, (id, time)) in line.iter().enumerate() {
        before = time.unwrap_or(before);
        index.insert(id, (at, before));
    }
    let mut reading = Reading::default();
    let mut said: Vec<(usize, Said)> = Vec::new();
    for tier in document.find("basic-body").into_iter().flat_map(|body| body.all("tier")) {
        let id = tier.get("display-name").or(tier.get("id")).unwrap_or_default();
        if tier.get("type").is_some_and(|kind| kind != "t") {
            let n = tier.all("event").count();
            reading.leave_out(n, &format!("event of the tier `{id}`"), &format!("events of the tier `{id}`"));
            continue;
        }
        let speaker = tier.get("speaker").unwrap_or(id);
        let label = speakers.iter().find(|(known, _)| *known == speaker).map_or(speaker, |(_, short)| short);
        let mut ends: Option<&str> = None;
        for event in tier.all("event") {
            let begins = event.get("start").unwrap_or_default();
            match said.last_mut().filter(|_| ends == Some(begins)) {
                Some((_, last)) => last.text.push_str(&event.text),
                None => {
                    let (at, start) = index.get(begins).copied().unwrap_or((usize::MAX, before));
                    said.push((at, Said { label: label.to_owned(), start, text: event.text.clone(), at: event.at }));
                }
            }
            ends = event.get("end");
        }
    }
    // The timeline orders, also where it has no times.
    said.sort_by_key(|(at, _)| *at);
    let timed = line.iter().any(|(_, time)| time.is_some());
    let mut reading = finish_in_order(said.into_iter().map(|(_, said)| said), reading);
    if !timed {
        reading.pieces.iter_mut().for_each(|piece| piece.time = None);
    }
    Ok(reading)
}

fn finish_in_order(said: impl Iterator<Item = Said>, reading: Reading) -> Reading {
    // `finish` sorts by time and keeps the order of equals; on a timeline times never fall.
    finish(said.collect(), reading)
}

/// Reads Praat's `.TextGrid`, long or short. Empty intervals are silence.
///
/// # Errors
/// When it is none, or ends too early.
pub fn textgrid(name: &str, text: &str) -> Result<Reading> {
    let mut tokens = tokens(text).into_iter();
    let is = |token: Option<Token>, wanted: &str| matches!(token, Some(Token::Text(_, found)) if found == wanted);
    let head = matches!(tokens.next(), Some(Token::Text(_, found)) if found.starts_with("ooTextFile"));
    if !head || !is(tokens.next(), "TextGrid") {
        return Err(other(
            name,
            "a Praat TextGrid",
            "`File type = \"ooTextFile\"` and `\"TextGrid\"` in its first lines",
        ));
    }
    let cut = || {
        Box::new(
            Finding::error("the TextGrid ends too early, or one of its numbers is wrong")
                .at(Place::file(name))
                .hint("save it again from Praat as a text file (long or short)"),
        )
    };
    let number = |tokens: &mut std::vec::IntoIter<Token>| match tokens.next() {
        Some(Token::Number(number)) => Ok(number),
        _ => Err(cut()),
    };
    let mut reading = Reading::default();
    let mut said: Vec<(String, Vec<Said>)> = Vec::new();
    number(&mut tokens)?;
    number(&mut tokens)?;
    let tiers = number(&mut tokens)?;
    let mut silent = 0;
    let mut read = 0.0;
    while read < tiers {
        read += 1.0;
        let Some(Token::Text(_, class)) = tokens.next() else { return Err(cut()) };
        let Some(Token::Text(_, label)) = tokens.next() else { return Err(cut()) };
        number(&mut tokens)?;
        number(&mut tokens)?;
        let mut left = number(&mut tokens)?;
        let mut own = Vec::new();
        while left >= 1.0 {
            left -= 1.0;
            let start = number(&mut tokens)?;
            if class == "IntervalTier" {
                number(&mut tokens)?;
            }
            let Some(Token::Text(at, text)) = tokens.next() else { return Err(cut()) };
            if text.trim().is_empty() {
                silent += 1;
            } else {
                own.push(Said { label: label.clone(), start, text, at });
            }
        }
        said.push((label, own));
    }
    reading.leave_out(silent, "empty interval", "empty intervals");
    let said = without_pieces(said, &mut reading);
    Ok(finish(said, reading))
}

/// Names of tiers on which an aligner cut speech into sounds, and into words, in small letters.
const SOUNDS: &[&str] = &[
    "phone",
    "phones",
    "phoneme",
    "phonemes",
    "phon",
    "segment",
    "segments",
    "sound",
    "sounds",
    "mau",
    "kan-mau",
    "syllable",
    "syllables",
    "syll",
    "mas",
    "ort-mas",
];
const WORDS: &[&str] = &["word", "words", "ort", "ort-mau", "tokens", "kan"];

/// `Ana - words` → `Ana`, and whether the rest is in the list; a bare `words` names nobody.
fn cut_into(label: &str, list: &[&str]) -> Option<String> {
    let lower = label.trim().to_lowercase();
    let kind = list.iter().filter(|kind| lower.ends_with(**kind)).max_by_key(|kind| kind.len())?;
    let before = label.trim().get(..label.trim().len() - kind.len())?;
    let name = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '_' | '/' | ':' | '.'));
    (before.is_empty() || name.len() < before.len()).then(|| name.to_owned())
}

/// Tiers that cut the speech of others into sounds are left out; so are those that cut it into words, unless nothing else
/// has the speech, that is at least half as many words: then each is the speech of whom its name says. A tier without a
/// word has marks, and no speech.
fn without_pieces(tiers: Vec<(String, Vec<Said>)>, reading: &mut Reading) -> Vec<Said> {
    let spoken = |said: &[Said]| -> usize {
        let words = said.iter().flat_map(|said| said.text.split_whitespace());
        words.filter(|word| word.chars().any(char::is_alphanumeric)).count()
    };
    let sounds = |label: &str| cut_into(label, SOUNDS).is_some();
    let words = |label: &str| !sounds(label) && cut_into(label, WORDS).is_some();
    let sum = |of: &dyn Fn(&str) -> bool| -> usize {
        tiers.iter().filter(|(label, _)| of(label)).map(|(_, said)| spoken(said)).sum()
    };
    let whole = sum(&|label| !sounds(label) && !words(label));
    let in_words = sum(&words);
    let mut kept = Vec::new();
    for (label, mut said) in tiers {
        let n = said.len();
        let mut leave_out = |one: &str, several: &str| {
            reading.leave_out(n, &format!("{one} `{label}`"), &format!("{several} `{label}`"));
        };
        if spoken(&said) == 0 {
            leave_out("mark on the tier without words", "marks on the tier without words");
        } else if sounds(&label) && whole + in_words > 0 {
            leave_out("interval of the sound tier", "intervals of the sound tier");
        } else if words(&label) && whole * 2 >= in_words {
            leave_out("interval of the word tier", "intervals of the word tier");
        } else {
            if let Some(name) = cut_into(&label, WORDS).filter(|name| words(&label) && !name.is_empty()) {
                said.iter_mut().for_each(|said| said.label.clone_from(&name));
            }
            kept.append(&mut said);
        }
    }
    kept
}

enum Token {
    Number(f64),
    Text(usize, String),
}

/// Numbers and texts in quotation marks; everything else is there for people.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c == '"' {
            let start = at + 1;
            let mut inner = String::new();
            at = start;
            loop {
                let Some(len) = text[at..].find('"') else {
                    at = text.len();
                    break;
                };
                inner.push_str(&text[at..at + len]);
                at += len + 1;
                if !text[at..].starts_with('"') {
                    tokens.push(Token::Text(start, inner));
                    break;
                }
                inner.push('"');
                at += 1;
            }
        } else if c.is_whitespace() {
            at += c.len_utf8();
        } else {
            let len = text[at..].find(|c: char| c.is_whitespace() || c == '"').unwrap_or(text.len() - at);
            if let Ok(number) = text[at..at + len].parse::<f64>() {
                tokens.push(Token::Number(number));
            }
            at += len;
        }
    }
    tokens
}

fn other(name: &str, what: &str, expected: &str) -> Box<Finding> {
    Box::new(Finding::error(format!("this is not {what}")).at(Place::file(name)).expected(expected))
}
