//! Pieces and codes → turns → the plain-text transcript, with the way back to the original.

use super::piece::{Join, Piece};
use super::speakers::Speaker;
use crate::text::canonical;
use crate::transcript::{Kind, hash, write_comment, write_turn};

/// A turn: what one speaker says until the next one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The code; `None` in a document.
    pub code: Option<String>,
    /// When it begins.
    pub time: Option<String>,
    /// The speech.
    pub text: String,
    /// (byte of the text, place in the original), rising.
    pub marks: Vec<(usize, usize)>,
    /// The page on which it begins, where the original has pages.
    pub page: Option<u32>,
}

/// Joins the pieces that one speaker says in a row. Each piece has its code, or none in a document.
pub fn turns(pieces: &[Piece], code: impl Fn(&Piece) -> Option<String>, document: bool) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    for piece in pieces.iter().filter(|piece| !piece.text.trim().is_empty()) {
        let code = code(piece);
        let begins = document && piece.join == Join::Paragraph;
        match turns.last_mut().filter(|turn| turn.code == code && !begins) {
            Some(turn) => {
                turn.text.push_str(match piece.join {
                    Join::Space => " ",
                    Join::Line => "\n",
                    Join::Paragraph => "\n\n",
                });
                let base = turn.text.len();
                turn.marks.extend(piece.marks.iter().map(|(at, original)| (base + at, *original)));
                turn.text.push_str(&piece.text);
            }
            None => turns.push(Turn {
                code,
                time: piece.time.clone().filter(|time| !time.is_empty()),
                text: piece.text.clone(),
                marks: piece.marks.clone(),
                page: None,
            }),
        }
    }
    turns
}

/// What import records above a transcript.
#[derive(Debug, Clone)]
pub struct Record<'r> {
    /// The kind of source.
    pub kind: Kind,
    /// Who takes part.
    pub participants: Vec<String>,
    /// The date, if the file says it as `2026-01-31`.
    pub date: Option<String>,
    /// What the file was.
    pub format: &'r str,
    /// Its encoding, where it has one.
    pub encoding: Option<&'r str>,
    /// BLAKE3 of its bytes.
    pub original: String,
    /// Lines that nobody says, above and below the turns.
    pub header: &'r [String],
    /// The same, below the turns.
    pub footer: &'r [String],
}

/// A transcript as it is to stand in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Front matter and text.
    pub file: String,
    /// Where the text begins in the file.
    pub body: usize,
    /// (byte of the text, place in the original), rising; from a mark on both move together.
    pub origins: Vec<(usize, usize)>,
    /// Double square brackets stand in the speech.
    pub brackets: usize,
}

impl Written {
    /// The byte of the text at which a place of the original stands.
    pub fn find(&self, original: usize) -> Option<usize> {
        let at = self.origins.iter().rposition(|(_, place)| *place <= original)?;
        let (text, place) = self.origins[at];
        Some(text + (original - place))
    }
}

/// Writes a transcript in the one form.
pub fn write(turns: &[Turn], record: &Record<'_>) -> Written {
    let mut text = String::new();
    let mut origins: Vec<(usize, usize)> = Vec::new();
    for line in record.header {
        write_comment(&mut text, &composed(line));
    }
    let document = record.kind == Kind::Document;
    let mut page = None;
    for (at, turn) in turns.iter().enumerate() {
        if document && at > 0 {
            text.push('\n');
        }
        // Every turn of a talk has its page; a document's paragraphs where the page turns.
        if let Some(number) = turn.page.filter(|_| !document || turn.page != page) {
            write_comment(&mut text, &format!("page {number}"));
        }
        page = turn.page;
        // Composed piece by piece, so that each piece still knows where it came from.
        let (speech, marks) = compose(turn);
        let laid = write_turn(&mut text, turn.time.as_deref(), turn.code.as_deref(), &speech);
        for (nth, line) in laid.iter().enumerate() {
            let end = laid.get(nth + 1).map_or(speech.len(), |next| next.speech);
            let before = marks.iter().rev().find(|(at, _)| *at <= line.speech);
            if let Some((at, original)) = before {
                origins.push((line.text, original + (line.speech - at)));
            }
            let inside = marks.iter().filter(|(at, _)| *at > line.speech && *at < end);
            origins.extend(inside.map(|(at, original)| (line.text + (at - line.speech), *original)));
        }
    }
    if !record.footer.is_empty() {
        text.push('\n');
    }
    for line in record.footer {
        write_comment(&mut text, &composed(line));
    }
    let brackets = turns.iter().map(|turn| turn.text.matches("[[").count()).sum();
    let mut file = format!("---\nkind: {}\n", record.kind.name());
    if !record.participants.is_empty() {
        file.push_str(&format!("participants: [{}]\n", record.participants.join(", ")));
    }
    if let Some(date) = &record.date {
        file.push_str(&format!("date: {date}\n"));
    }
    file.push_str(&format!("format: {}\n", record.format));
    if let Some(encoding) = record.encoding {
        file.push_str(&format!("encoding: {encoding}\n"));
    }
    file.push_str(&format!("original: {}\nhash: {}\n", record.original, hash(&text)));
    if brackets > 0 {
        file.push_str("notes: false\n");
    }
    file.push_str("---\n");
    let body = file.len();
    file.push_str(&text);
    Written { file, body, origins, brackets }
}

/// A text in the one form.
pub fn composed(text: &str) -> String {
    canonical(text.replace('\0', "").into_bytes()).map_or_else(|_| text.to_owned(), |form| form.text)
}

/// A turn's speech in the one form, its marks moved with it.
fn compose(turn: &Turn) -> (String, Vec<(usize, usize)>) {
    let whole = composed(&turn.text);
    if whole == turn.text {
        return (whole, turn.marks.clone());
    }
    let mut out = String::new();
    let mut marks = Vec::new();
    for (nth, (at, original)) in turn.marks.iter().enumerate() {
        let end = turn.marks.get(nth + 1).map_or(turn.text.len(), |next| next.0);
        marks.push((out.len(), *original));
        out.push_str(&composed(turn.text.get(*at..end).unwrap_or_default()));
    }
    // Letters may compose over the border of two pieces; then only the text counts.
    if out == whole { (whole, marks) } else { (whole, turn.marks.iter().take(1).copied().collect()) }
}

/// The codes of those who take part: everybody who speaks and does not ask, without unknown speakers.
pub fn participants(speakers: &[Speaker], interviewers: &[String]) -> Vec<String> {
    let mut codes: Vec<String> = speakers
        .iter()
        .filter_map(|speaker| speaker.code.clone())
        .filter(|code| !interviewers.contains(code) && !code.ends_with('?'))
        .collect();
    codes.sort_by_key(|code| crate::study::cases::natural(code));
    codes.dedup();
    codes
}
