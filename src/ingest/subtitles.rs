//! Subtitles: WebVTT and SubRip.
//!
//! A voice tag, closed or not, or a `Name: ` at the start of a cue says who speaks; a cue without either goes on with the
//! speaker before. Known tags fall away; editorial marks such as `<[?]>` are kept as text. Captions that roll, with
//! every line said twice, are kept once.

use super::piece::{Join, Piece, Reading, unescape};
use crate::finding::{Finding, Place};

/// A cue as it stands in the file.
struct Cue<'t> {
    start: String,
    /// The lines with their bytes in the file.
    lines: Vec<(usize, &'t str)>,
}

/// Reads the text of a `.vtt` or `.srt` file; `name` stands in messages.
pub fn read(name: &str, text: &str) -> Reading {
    let mut reading = Reading::default();
    let cues = cues(name, text, &mut reading);
    let rolling = rolls(&cues);
    let mut twice = 0;
    let mut speaker: Option<String> = None;
    let mut shown: Vec<String> = Vec::new();
    let mut empty = 0;
    for cue in &cues {
        let mut said: Vec<Piece> = Vec::new();
        let mut lines: Vec<String> = Vec::new();
        for (at, line) in &cue.lines {
            for (voice, words, place) in voices(line) {
                let speech = words.trim();
                if let Some(voice) = voice {
                    speaker = Some(voice);
                }
                if speech.is_empty() {
                    continue;
                }
                lines.push(speech.to_owned());
                // What rolls up from the cue before was said there.
                if rolling && !inline_times(line) && shown.iter().any(|line| line == speech) {
                    twice += 1;
                    continue;
                }
                let dash = speech.starts_with(['-', '–']) && !said.is_empty();
                let join = if dash { Join::Line } else { Join::Space };
                said.push(Piece::new(speaker.as_deref(), Some(cue.start.clone()), speech, at + place, join));
            }
        }
        if lines.is_empty() {
            empty += 1;
            if rolling {
                continue;
            }
        }
        shown = lines;
        reading.pieces.append(&mut said);
    }
    named(&mut reading.pieces);
    reading.leave_out(twice, "rolling line that was said before", "rolling lines that were said before");
    reading.leave_out(empty, "empty cue", "empty cues");
    reading
}

/// The cues; what is none is left out and named.
fn cues<'t>(name: &str, text: &'t str, reading: &mut Reading) -> Vec<Cue<'t>> {
    let mut cues: Vec<Cue<'t>> = Vec::new();
    let (mut notes, mut styles) = (0, 0);
    let mut start = 0;
    let mut block: Vec<(usize, &str)> = Vec::new();
    let mut first = true;
    let mut close = |block: &mut Vec<(usize, &'t str)>, first: &mut bool| {
        let Some((at, head)) = block.first().copied() else { return };
        let timed = block.iter().take(2).position(|(_, line)| line.contains("-->"));
        let begins = |word: &str| {
            head == word || head.starts_with(&format!("{word} ")) || head.starts_with(&format!("{word}\t"))
        };
        if *first && begins("WEBVTT") {
            // The header may hold a title and settings, also directly above a cue.
            let from = block.iter().position(|(_, line)| line.contains("-->"));
            match from {
                Some(from) => {
                    block.drain(..from);
                    if let Some(cue) = cue(name, text, block, 0, reading) {
                        cues.push(cue);
                    }
                }
                None => {
                    let title = head.trim_start_matches("WEBVTT").trim_start_matches([' ', '\t', '-']).trim();
                    if !title.is_empty() {
                        reading.header.push(title.to_owned());
                    }
                }
            }
        } else if begins("NOTE") {
            notes += 1;
        } else if timed.is_none() && (begins("STYLE") || begins("REGION")) {
            styles += 1;
        } else if let Some(timed) = timed {
            if let Some(cue) = cue(name, text, block, timed, reading) {
                cues.push(cue);
            }
        } else if let (Some(last), false) = (cues.last_mut(), head.trim().chars().all(|c| c.is_ascii_digit())) {
            // A blank line inside a cue's text, as some programs write it.
            last.lines.append(block);
            reading.findings.push(
                Finding::doubt("text without a time; it is taken as part of the cue before")
                    .at(Place::of(name, text, at, at + head.len()))
                    .expected("a line `00:00:01.000 --> 00:00:04.000` above the text"),
            );
        } else if !head.trim().chars().all(|c| c.is_ascii_digit()) {
            reading.header.extend(block.iter().map(|(_, line)| line.trim().to_owned()));
        }
        *first = false;
        block.clear();
    };
    for line in text.split_inclusive('\n') {
        let kept = line.trim_end();
        if kept.is_empty() {
            close(&mut block, &mut first);
        } else {
            block.push((start, kept));
        }
        start += line.len();
    }
    close(&mut block, &mut first);
    reading.leave_out(notes, "NOTE", "NOTEs");
    reading.leave_out(styles, "STYLE or REGION", "STYLEs and REGIONs");
    cues
}

/// A cue from its block; the time line is the block's line `timed`.
fn cue<'t>(name: &str, text: &str, block: &[(usize, &'t str)], timed: usize, reading: &mut Reading) -> Option<Cue<'t>> {
    let (at, line) = *block.get(timed)?;
    let (from, to) = line.split_once("-->")?;
    let end = to.split_whitespace().next().unwrap_or_default();
    let from = from.trim();
    let wrong = [from, end].into_iter().find(|time| clock(time).is_none());
    if let Some(wrong) = wrong {
        let start = at + line.find(wrong).unwrap_or(0);
        reading.findings.push(
            Finding::doubt(format!("`{wrong}` is no time; the text of the cue is kept"))
                .at(Place::of(name, text, start, start + wrong.len().max(1)))
                .expected("hours:minutes:seconds.thousandths, e.g. 00:00:11.890"),
        );
    }
    let start = if clock(from).is_some() { from.replace(',', ".") } else { String::new() };
    Some(Cue { start, lines: block[timed + 1..].to_vec() })
}

/// Seconds of `00:01:02.345`, `01:02,345` or `0:0:5.100`.
pub fn clock(text: &str) -> Option<f64> {
    let mut total = 0.0;
    let parts: Vec<&str> = text.trim().split(':').collect();
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    for (at, part) in parts.iter().enumerate() {
        let last = at + 1 == parts.len();
        let part = part.replace(',', ".");
        let good = !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || (last && c == '.'));
        let number: f64 = if good { part.parse().ok()? } else { return None };
        if at > 0 && number >= 60.0 {
            return None;
        }
        total = total * 60.0 + number;
    }
    Some(total)
}

/// Whether captions roll: words with times of their own, or most cues begin with the line that ended the one before.
fn rolls(cues: &[Cue<'_>]) -> bool {
    let again = cues
        .windows(2)
        .filter(|pair| match (pair[0].lines.last(), pair[1].lines.first()) {
            (Some((_, last)), Some((_, first))) => pair[1].lines.len() > 1 && last.trim() == first.trim(),
            _ => false,
        })
        .count();
    cues.iter().flat_map(|cue| &cue.lines).any(|(_, line)| inline_times(line)) || (again > 2 && again * 2 > cues.len())
}

/// Whether a line has time stamps among its words, as captions that roll do.
fn inline_times(line: &str) -> bool {
    line.match_indices('<')
        .any(|(at, _)| line[at + 1..].split_once('>').is_some_and(|(inner, _)| clock(inner).is_some()))
}

/// A line cut at its voice tags: voice (if a tag says one), text without tags, byte of the line.
fn voices(line: &str) -> Vec<(Option<String>, String, usize)> {
    let mut parts = vec![(None, String::new(), 0)];
    let mut rest = line;
    let mut at = 0;
    while let Some(open) = rest.find('<') {
        let close = rest[open..].find('>').map(|end| open + end);
        if let Some(last) = parts.last_mut() {
            last.1.push_str(&rest[..open]);
        }
        let Some(close) = close else {
            rest = &rest[open..];
            if let Some(last) = parts.last_mut() {
                last.1.push_str(rest);
            }
            rest = "";
            break;
        };
        let inner = &rest[open + 1..close];
        let past = at + close + 1;
        match tag(inner) {
            Tag::Voice(name) => parts.push((Some(name), String::new(), past)),
            Tag::Known => {}
            Tag::Text => {
                if let Some(last) = parts.last_mut() {
                    last.1.push_str(&rest[open..=close]);
                }
            }
        }
        at = past;
        rest = &rest[close + 1..];
    }
    if let Some(last) = parts.last_mut() {
        last.1.push_str(rest);
    }
    for part in &mut parts {
        part.1 = unescape(&part.1);
    }
    parts
}

enum Tag {
    Voice(String),
    Known,
    Text,
}

/// What stands between `<` and `>`.
fn tag(inner: &str) -> Tag {
    let inner = inner.trim();
    if let Some(name) = inner.strip_prefix(['v', 'V'])
        && (name.starts_with([' ', '\t']) || name.starts_with('.') && name.contains(' '))
    {
        let name = if name.starts_with('.') { name.split_once(' ').map_or("", |(_, name)| name) } else { name };
        // `//` marks speech that overlaps another's.
        return Tag::Voice(unescape(name.trim().trim_start_matches("//")));
    }
    let word = inner.trim_start_matches('/');
    let word = word.split(['.', ' ', '\t', '=']).next().unwrap_or_default().to_ascii_lowercase();
    let known = ["c", "i", "b", "u", "v", "ruby", "rt", "lang", "font", "s"].contains(&word.as_str());
    if known || clock(inner).is_some() { Tag::Known } else { Tag::Text }
}

/// `Name: ` at the start of some cues, where no voice says who speaks: read if a name recurs.
fn named(pieces: &mut [Piece]) {
    if pieces.iter().any(|piece| piece.label.is_some()) {
        return;
    }
    let mut count: Vec<(String, usize)> = Vec::new();
    for piece in pieces.iter() {
        if let Some((name, _)) = super::label::prefix(&piece.text) {
            match count.iter_mut().find(|(known, _)| known == name) {
                Some(entry) => entry.1 += 1,
                None => count.push((name.to_owned(), 1)),
            }
        }
    }
    // One name alone, said twice, may be anything that stands before a colon; two names that recur talk to each other.
    let recurring: Vec<String> = count.iter().filter(|(_, n)| *n > 1).map(|(name, _)| name.clone()).collect();
    let asks = |name: &String| super::label::asks(name) || super::label::is_code(name);
    let accepted: Vec<String> =
        count.into_iter().map(|(name, _)| name).filter(|name| recurring.contains(name) || asks(name)).collect();
    let mut speaker: Option<String> = None;
    for piece in pieces {
        if let Some((name, skip)) = super::label::prefix(&piece.text)
            && accepted.iter().any(|known| known == name)
        {
            speaker = Some(name.to_owned());
            piece.text = piece.text[skip..].to_owned();
            for mark in &mut piece.marks {
                mark.1 += skip;
            }
        }
        piece.label.clone_from(&speaker);
    }
}
