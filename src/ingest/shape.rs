//! The ways in which a turn can begin: `Name: …`, `[Name] …`, `Name  0:34`, and the like.

use super::label;
use super::subtitles;

/// A line of the original.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Its text without its end.
    pub text: String,
    /// Where it stands in the original.
    pub at: usize,
    /// It begins a paragraph.
    pub paragraph: bool,
    /// It is a heading.
    pub heading: bool,
    /// How many bytes at its start are bold; as long as the text: all.
    pub bold: usize,
}

/// How a turn begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// `Name: speech`, `Name:` alone; a time stamp may stand before or behind the name.
    Colon,
    /// `#Name: speech`, `@Name: speech`.
    Sign(char),
    /// `[Name] speech`, `{Name} speech`.
    Bracket(char, char),
    /// `Name  0:34` or `Name [00:00:34]` alone on a line.
    Timed,
    /// A name in bold letters, without a colon: alone, or before the speech.
    Bold,
    /// A line with a range of times, then a line with the name.
    Range,
    /// A name in capitals, without a colon, in a line of its own.
    Capitals,
}

/// All ways, in the order in which they are tried.
pub const SHAPES: &[Shape] = &[
    Shape::Colon,
    Shape::Sign('#'),
    Shape::Sign('@'),
    Shape::Bracket('[', ']'),
    Shape::Bracket('{', '}'),
    Shape::Timed,
    Shape::Range,
    Shape::Bold,
    Shape::Capitals,
];

/// A possible beginning of a turn.
pub struct Start {
    /// The line, from 0.
    pub line: usize,
    /// The label as written.
    pub label: String,
    /// When it begins.
    pub time: Option<String>,
    /// Byte of the line at which the speech begins.
    pub speech: usize,
    /// The label is bold.
    pub bold: bool,
}

/// Every place at which a turn can begin in this way.
pub fn starts(lines: &[Line], shape: Shape) -> Vec<Start> {
    let mut starts = Vec::new();
    let mut skip = 0;
    for (at, line) in lines.iter().enumerate() {
        if at < skip || line.text.trim().is_empty() {
            continue;
        }
        let lead = line.text.len() - line.text.trim_start().len();
        let (mut time, mut from) = (None, lead);
        if shape != Shape::Range
            && let Some((stamp, len)) = label::time(&line.text[lead..])
        {
            (time, from) = (Some(stamp), lead + len);
        }
        let rest = &line.text[from..];
        let found = match shape {
            Shape::Colon => colon(rest),
            Shape::Sign(sign) => rest
                .strip_prefix(sign)
                .and_then(|rest| label::prefix(rest).map(|(name, skip)| (name.to_owned(), None, skip + 1))),
            Shape::Bracket(open, close) => rest.strip_prefix(open).and_then(|inner| {
                let (name, behind) = inner.split_once(close)?;
                let skip = 2 + name.len();
                let more = behind.len() - behind.trim_start_matches([':', ' ', '\t']).len();
                let named = label::is_name(name) && label::time(rest).is_none();
                // Zoom writes `[Name] 10:01:05` above what is said.
                let stamp = subtitles::clock(behind).map(|_| behind.trim().to_owned());
                let skip = if stamp.is_some() { rest.len() } else { skip + more };
                named.then(|| (name.trim().to_owned(), stamp, skip))
            }),
            Shape::Timed => label::name_and_time(rest).map(|(name, time)| (name.to_owned(), Some(time), rest.len())),
            Shape::Bold => {
                (from <= line.bold && !line.heading).then(|| line.text[from..line.bold].trim()).and_then(|name| {
                    let name = name.trim_end_matches(['.', '–', '-', ' ']);
                    let short = label::is_name(name) && !name.ends_with('?') && name.split_whitespace().count() <= 3;
                    short.then(|| (name.to_owned(), None, line.bold - from))
                })
            }
            Shape::Range => {
                let times = label::range(rest);
                let name = lines.get(at + 1).map(|next| next.text.trim()).filter(|name| label::is_name(name));
                if let (Some(start), Some(name)) = (times, name) {
                    skip = at + 2;
                    starts.push(Start {
                        line: at + 1,
                        label: name.to_owned(),
                        time: Some(start),
                        speech: lines[at + 1].text.len(),
                        bold: false,
                    });
                }
                None
            }
            Shape::Capitals => {
                let name = rest.trim();
                let capitals =
                    name.chars().filter(|c| c.is_uppercase()).count() > 1 && !name.contains(char::is_lowercase);
                let short = capitals && label::is_name(name) && name.split_whitespace().count() <= 3;
                (short && !line.heading).then(|| (name.to_owned(), None, rest.len()))
            }
        };
        if let Some((name, stamp, skip)) = found {
            let bold = line.bold >= from + name.len() && line.bold > 0;
            starts.push(Start { line: at, label: name, time: stamp.or(time), speech: from + skip, bold });
        }
    }
    starts
}

/// `Name: speech`, `Name [00:01:23]: speech`, `Name: [00:01:23] speech`.
fn colon(line: &str) -> Option<(String, Option<String>, usize)> {
    if let Some((name, skip)) = label::prefix(line) {
        let behind = &line[skip..];
        return Some(match label::time(behind).filter(|_| behind.starts_with(['[', '(', '#'])) {
            Some((time, len)) => (name.to_owned(), Some(time), skip + len),
            None => (name.to_owned(), None, skip),
        });
    }
    let open = line.find(['[', '('])?;
    let name = line[..open].trim();
    let (time, len) = label::time(&line[open..])?;
    let behind = &line[open + len..];
    let rest = behind.strip_prefix(':')?;
    label::is_name(name).then(|| (name.to_owned(), Some(time), line.len() - rest.trim_start().len()))
}
