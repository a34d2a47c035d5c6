//! The front matter of a transcript.

use super::Kind;
use crate::data::{Fields, File, read_yaml};
use crate::finding::Finding;
use crate::study::Zone;
use crate::text::Span;

/// What stands between the two `---` lines at the top of a transcript.
#[derive(Debug, Clone)]
pub struct Front {
    /// What kind of source it is; an interview if nothing is said.
    pub kind: Kind,
    /// Participants named, each with its place in the file.
    pub participants: Vec<(String, Span)>,
    /// `2022-11-14`, `2022-11` or `2022`.
    pub date: Option<String>,
    /// Language, if it is not the study's.
    pub language: Option<String>,
    /// The text is synthetic.
    pub synthetic: bool,
    /// BLAKE3 of the text as import wrote it, with its place.
    pub hash: Option<(String, Span)>,
    /// Double square brackets hold an editor's notes; else they are speech like any other.
    pub notes: bool,
    /// BLAKE3 of the file from which import made the text.
    pub original: Option<String>,
    /// The cases of which a document speaks, each with its place in the file.
    pub cases: Vec<(String, Span)>,
    /// Parts that are left out of coding, by pattern.
    pub zones: Vec<Zone>,
    /// Passages that are left out of coding, word for word, each with its place in the file.
    pub left_out: Vec<(String, Span)>,
}

impl Default for Front {
    fn default() -> Self {
        Front {
            kind: Kind::Interview,
            participants: Vec::new(),
            date: None,
            language: None,
            synthetic: false,
            hash: None,
            notes: true,
            original: None,
            cases: Vec::new(),
            zones: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

/// The keys that front matter may have.
const KNOWN: &[&str] = &[
    "kind",
    "participants",
    "date",
    "language",
    "synthetic",
    "notes",
    "title",
    "hash",
    "original",
    "format",
    "encoding",
    "cases",
    "zones",
    "left_out",
];

impl Front {
    /// Reads the front matter and says where the text begins. A file without one begins at 0.
    pub fn read(file: &File, findings: &mut Vec<Finding>) -> (Front, usize) {
        let text = &file.text;
        let mut front = Front::default();
        let fence = |line: &&str| line.trim_end() == "---";
        let Some(first) = text.split_inclusive('\n').next().filter(fence) else { return (front, 0) };
        let start = first.len();
        let behind = || text[start..].split_inclusive('\n');
        let end = start + behind().take_while(|line| !fence(line)).map(str::len).sum::<usize>();
        let Some(last) = text[end..].split_inclusive('\n').next() else {
            findings.push(
                Finding::error("the front matter has no end")
                    .at(file.place(Span::new(0, 3)))
                    .expected("a second line `---` behind it"),
            );
            return (front, start);
        };
        let body = end + last.len();
        let Some(node) = read_yaml(file, Span::new(start, end), findings) else { return (front, body) };
        let Some(fields) = Fields::new(file, &node, "the front matter", KNOWN, findings) else { return (front, body) };
        let kinds = [
            ("interview", Kind::Interview),
            ("focus-group", Kind::FocusGroup),
            ("survey", Kind::Survey),
            ("document", Kind::Document),
        ];
        front.kind = fields.choice("kind", &kinds, findings).unwrap_or(Kind::Interview);
        let named = fields.texts("participants", findings);
        front.participants = named.into_iter().map(|(name, node)| (name.to_owned(), node.span)).collect();
        front.date = fields.text("date", findings).map(str::to_owned);
        if let (Some(date), Some(node)) = (&front.date, fields.get("date"))
            && !is_date(date)
        {
            findings.push(
                Finding::error(format!("`{date}` is no date"))
                    .at(file.place(node.span))
                    .expected("year-month-day, e.g. 2022-11-14 (or only 2022-11, or 2022)"),
            );
            front.date = None;
        }
        front.language = fields.text("language", findings).map(str::to_owned);
        front.synthetic = fields.flag("synthetic", findings).unwrap_or(false);
        front.notes = fields.flag("notes", findings).unwrap_or(true);
        let places = |named: Vec<(&str, &crate::data::Node)>| {
            named.into_iter().map(|(name, node)| (name.to_owned(), node.span)).collect()
        };
        front.cases = places(fields.texts("cases", findings));
        front.left_out = places(fields.texts("left_out", findings));
        if let Some(node) = fields.get("zones") {
            front.zones = Zone::read(file, node, findings);
        }
        front.original = fields.text("original", findings).map(str::to_owned);
        front.hash = fields.text("hash", findings).and_then(|hash| Some((hash.to_owned(), fields.get("hash")?.span)));
        (front, body)
    }
}

/// `2022-11-14`, `2022-11` or `2022`, and a day that exists.
fn is_date(text: &str) -> bool {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    full.len() == 10 && full.parse::<jiff::civil::Date>().is_ok()
}
