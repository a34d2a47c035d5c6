//! JSON of speech recognisers: openai-whisper, WhisperX, whisper.cpp, pyhearingai, podwhisperer, Rev, Fireflies, and
//! lists of `{speaker, text}`. A shape that is not known is an error that names the known ones.

use super::piece::{Join, Piece, Reading, stamp};
use crate::finding::{Finding, Place, Result};
use serde_json::Value;

const SHAPES: &str = "segments of Whisper, WhisperX, whisper.cpp, pyhearingai or podwhisperer, monologues of Rev, sentences \
                      of Fireflies, or a list of {\"speaker\": …, \"text\": …}";

/// Reads the text of a `.json` file.
///
/// # Errors
/// When it is no JSON, or of a shape that is not known.
pub fn read(name: &str, text: &str) -> Result<Reading> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let line = text[start..].lines().next().unwrap_or_default();
        let mut at = start + error.column().saturating_sub(1).min(line.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
        let width = text[at..].chars().next().map_or(0, char::len_utf8);
        Box::new(
            Finding::error(format!("this is no JSON ({reason})"))
                .at(Place::of(name, text, at, at + width))
                .hint("the file may be cut off; export it again"),
        )
    })?;
    let mut reader = Reader { text, cursor: 0, reading: Reading::default(), names: Vec::new() };
    if !reader.all(&value) {
        return Err(Box::new(
            Finding::error("this JSON has no shape that is known").at(Place::file(name)).expected(SHAPES),
        ));
    }
    Ok(reader.reading)
}

struct Reader<'t> {
    text: &'t str,
    /// Up to here the file is read; the places of pieces rise.
    cursor: usize,
    reading: Reading,
    /// Names of speakers, by the ids that segments have.
    names: Vec<(String, String)>,
}

impl Reader<'_> {
    fn all(&mut self, value: &Value) -> bool {
        if let Value::Array(items) = value {
            return self.segments(items);
        }
        self.names = names(value.get("speakers"));
        if let Some(Value::Array(monologues)) = value.get("monologues") {
            return self.monologues(monologues);
        }
        let inner =
            [value.get("data"), value.get("transcript"), value.get("data").and_then(|data| data.get("transcript"))];
        for holder in std::iter::once(Some(value)).chain(inner).flatten() {
            for key in ["segments", "sentences", "transcription", "transcript"] {
                if let Some(Value::Array(items)) = holder.get(key) {
                    if self.names.is_empty() {
                        self.names = names(holder.get("speakers"));
                    }
                    return self.segments(items);
                }
            }
        }
        false
    }

    fn segments(&mut self, items: &[Value]) -> bool {
        let text = |item: &Value| said(item).map(str::to_owned);
        if items.is_empty() || !items.iter().all(|item| text(item).is_some() || item.get("words").is_some()) {
            return false;
        }
        let mut empty = 0;
        for item in items {
            let speech = text(item).unwrap_or_default();
            let speaker = self.speaker(item);
            let time = start(item);
            match (speaker, item.get("words")) {
                (None, Some(Value::Array(words))) => self.words(&speech, words, time),
                (speaker, _) => {
                    if speech.trim().is_empty() {
                        empty += 1;
                        continue;
                    }
                    let at = self.place(&speech);
                    self.push(speaker, time, speech.trim(), at);
                }
            }
        }
        self.reading.leave_out(empty, "empty segment", "empty segments");
        true
    }

    fn push(&mut self, speaker: Option<String>, time: Option<String>, speech: &str, at: usize) {
        if !speech.trim().is_empty() {
            self.reading.pieces.push(Piece::new(speaker.as_deref(), time, speech, at, Join::Space));
        }
    }

    /// A segment of which only the words have speakers: cut where the speaker changes. A word without a speaker goes on
    /// with the one before.
    fn words(&mut self, speech: &str, words: &[Value], time: Option<String>) {
        let shown = |word: &Value| {
            ["word", "text"].iter().find_map(|key| word.get(*key)?.as_str()).unwrap_or_default().to_owned()
        };
        let whole: String = match speech.trim().is_empty() {
            true => words.iter().map(|word| shown(word).trim().to_owned()).collect::<Vec<_>>().join(" "),
            false => speech.to_owned(),
        };
        let at = self.place(&whole);
        let mut cuts: Vec<(usize, Option<String>, Option<String>)> = Vec::new();
        let mut from = 0;
        for word in words {
            let written = shown(word);
            let Some(found) = whole[from..].find(written.trim()).map(|found| from + found) else { continue };
            let speaker = self.speaker(word);
            let last = cuts.last().map(|(_, speaker, _)| speaker.clone());
            match last {
                None => cuts.push((0, speaker, time.clone().or_else(|| start(word)))),
                Some(before) if speaker.is_some() && before != speaker => {
                    if before.is_none() && cuts.len() == 1 {
                        cuts[0].1 = speaker;
                    } else {
                        cuts.push((found, speaker, start(word)));
                    }
                }
                Some(_) => {}
            }
            from = found + written.trim().len();
        }
        if cuts.is_empty() {
            cuts.push((0, None, time));
        }
        for (nth, (begin, speaker, time)) in cuts.iter().enumerate() {
            let end = cuts.get(nth + 1).map_or(whole.len(), |next| next.0);
            self.push(speaker.clone(), time.clone(), whole[*begin..end].trim(), at + begin);
        }
    }

    /// Rev: a monologue is one speaker's turn, cut into words and what stands between them.
    fn monologues(&mut self, monologues: &[Value]) -> bool {
        for monologue in monologues {
            let Some(Value::Array(elements)) = monologue.get("elements") else { return false };
            let mut speech = String::new();
            let mut time = None;
            for element in elements {
                time = time.or_else(|| element.get("ts").and_then(Value::as_f64).and_then(stamp));
                speech.push_str(element.get("value").and_then(Value::as_str).unwrap_or_default());
            }
            let speaker = self.speaker(monologue);
            let at = self.cursor;
            self.push(speaker, time, speech.trim(), at);
        }
        true
    }

    fn speaker(&self, item: &Value) -> Option<String> {
        const KEYS: &[&str] =
            &["speaker_name", "speakerName", "speaker", "speakerLabel", "speaker_label", "speaker_id", "speakerId"];
        let written = KEYS.iter().find_map(|key| scalar(item.get(*key)?))?;
        let known = self.names.iter().find(|(id, _)| *id == written).map(|(_, name)| name.clone());
        Some(known.unwrap_or_else(|| match written.chars().all(|c| c.is_ascii_digit()) {
            true => format!("Speaker {written}"),
            false => written,
        }))
    }

    /// The byte of the file at which a text begins, looked for behind the one before.
    fn place(&mut self, speech: &str) -> usize {
        let quoted = serde_json::to_string(speech.trim()).unwrap_or_default();
        let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
        let found = self.text.get(self.cursor..).and_then(|rest| rest.find(inner)).map(|at| self.cursor + at);
        match found {
            Some(at) => {
                self.cursor = at + inner.len();
                at
            }
            None => self.cursor,
        }
    }
}

fn said(item: &Value) -> Option<&str> {
    ["text", "raw_text", "sentence", "content"].iter().find_map(|key| item.get(*key)?.as_str())
}

/// A text or a number, as a text.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(inner) => inner.get("name").and_then(scalar),
        _ => None,
    }
}

/// `{"spk_0": "Ana"}`, `[{"id": 0, "name": "Ana"}]`.
fn names(value: Option<&Value>) -> Vec<(String, String)> {
    match value {
        Some(Value::Object(map)) => map.iter().filter_map(|(id, name)| Some((id.clone(), scalar(name)?))).collect(),
        Some(Value::Array(list)) => {
            list.iter().filter_map(|entry| Some((scalar(entry.get("id")?)?, scalar(entry.get("name")?)?))).collect()
        }
        _ => Vec::new(),
    }
}

/// When a segment begins: seconds, or a stamp as written.
fn start(item: &Value) -> Option<String> {
    let value = ["start", "start_time", "startTime", "ts"].iter().find_map(|key| item.get(*key));
    let value = value.or_else(|| item.get("timestamps")?.get("from"))?;
    match value {
        Value::String(text) => match text.trim().parse::<f64>() {
            Ok(seconds) => stamp(seconds),
            Err(_) => super::subtitles::clock(text).map(|_| text.trim().replace(',', ".")),
        },
        other => other.as_f64().and_then(stamp),
    }
}
