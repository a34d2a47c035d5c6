//! What every reader gives: pieces of speech with their places in the original.

use crate::finding::Finding;

/// How a piece goes on from an earlier one of the same speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// On the same line: fragments of subtitles.
    Space,
    /// On a line of its own.
    Line,
    /// In a paragraph of its own.
    Paragraph,
}

/// Something that somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Who says it, as the original has it; `None` if it does not say.
    pub label: Option<String>,
    /// When, as it is to stand in a time stamp: digits, `:`, `.`, `-`.
    pub time: Option<String>,
    /// What is said.
    pub text: String,
    /// How it goes on from the piece before.
    pub join: Join,
    /// Where bytes of the text stand in the original, by rising place in the text: (byte of `text`, place in the
    /// original). From a mark on both move together. Places are bytes of the decoded file; for a document, of its paragraphs, each ended by a line feed.
    pub marks: Vec<(usize, usize)>,
}

impl Piece {
    /// A piece of one stretch.
    pub fn new(label: Option<&str>, time: Option<String>, text: impl Into<String>, at: usize, join: Join) -> Piece {
        Piece { label: label.map(str::to_owned), time, text: text.into(), join, marks: vec![(0, at)] }
    }
}

/// What a reader makes of a file.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What was said, in order.
    pub pieces: Vec<Piece>,
    /// Lines above, between and below the turns that nobody says: titles, `Duration: 38 min`.
    pub header: Vec<String>,
    /// The same, behind the turns.
    pub footer: Vec<String>,
    /// What was left out, in words: `3 deleted passages`.
    pub left_out: Vec<String>,
    /// What was doubtful.
    pub findings: Vec<Finding>,
}

impl Reading {
    /// Names something that was left out, if there was any: `2 cues said twice`.
    pub fn leave_out(&mut self, count: usize, one: &str, several: &str) {
        match count {
            0 => {}
            1 => self.left_out.push(format!("1 {one}")),
            _ => self.left_out.push(format!("{count} {several}")),
        }
    }
}

/// Seconds as a time stamp: `00:01:23`.
pub fn stamp(seconds: f64) -> Option<String> {
    if !(seconds.is_finite() && (0.0..360_000_000.0).contains(&seconds)) {
        return None;
    }
    // Between 0 and 360 million, so nothing is cut off but the fraction.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = seconds as u64;
    Some(format!("{:02}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60))
}

/// Decodes `&amp;`, `&lt;`, `&nbsp;`, `&#8217;` …; what is no entity stays as it is.
pub fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(12).find(|(_, c)| *c == ';').map(|(end, _)| end);
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((c, end)) => {
                out.push_str(&c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<String> {
    let number = |digits: &str, base| u32::from_str_radix(digits, base).ok().and_then(char::from_u32);
    if let Some(hex) = name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
        return number(hex, 16).filter(|c| *c != '\0').map(String::from);
    }
    if let Some(digits) = name.strip_prefix('#') {
        return number(digits, 10).filter(|c| *c != '\0').map(String::from);
    }
    let known = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        "lrm" => "\u{200e}",
        "rlm" => "\u{200f}",
        "hellip" => "…",
        "ndash" => "–",
        "mdash" => "—",
        "lsquo" => "‘",
        "rsquo" => "’",
        "ldquo" => "“",
        "rdquo" => "”",
        "bdquo" => "„",
        _ => return None,
    };
    Some(known.to_owned())
}
