//! Codings made on paper, in Word or in a sheet: a table with a statement and its topics in each row, found again in the
//! transcripts by the words of the statement.

use crate::finding::{Finding, Place, Result};

/// One row: a quote and its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// Source or participant, if the table says it.
    pub whose: Option<String>,
    /// The words.
    pub quote: String,
    /// The topic, if the table has one beside the sub-topic.
    pub topic: Option<String>,
    /// The code: the sub-topic, or the topic where there is none.
    pub code: String,
    /// The row of the table, from 1.
    pub row: usize,
}

/// Headings in small letters, English and Lithuanian, as they begin.
const STATEMENT: &[&str] = &[
    "statement",
    "quote",
    "quotation",
    "content",
    "text",
    "excerpt",
    "segment",
    "unit",
    "teigin",
    "citat",
    "pasakym",
    "tekst",
    "frag",
];
const SUBTOPIC: &[&str] = &[
    "sub-topic",
    "subtopic",
    "sub-theme",
    "subtheme",
    "subcategor",
    "sub-categor",
    "potem",
    "subtem",
    "subkateg",
    "pokateg",
];
const TOPIC: &[&str] = &["topic", "theme", "categor", "code", "tag", "tem", "kateg", "kod"];
const WHOSE: &[&str] = &[
    "source",
    "document",
    "file",
    "participant",
    "informant",
    "interview",
    "case",
    "šaltin",
    "dokument",
    "dalyv",
    "informant",
    "interviu",
];

/// Which columns hold what, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    statement: usize,
    subtopic: Option<usize>,
    topic: Option<usize>,
    whose: Option<usize>,
}

/// Takes the codings out of a table. `columns` says which columns are meant: `statement=1, sub-topic=2, topic=3,
/// source=4`, by number or heading. A cell of a topic that is empty has the topic of the row above, as joined cells do.
///
/// # Errors
/// When the columns cannot be told.
pub fn rows(name: &str, table: &[Vec<String>], columns: Option<&str>) -> Result<Vec<Coded>> {
    let Some(head) = table.first() else {
        return Err(Box::new(Finding::error("the table is empty").at(Place::file(name))));
    };
    let found = match columns {
        Some(text) => said(head, text),
        None => guessed(head),
    };
    let Some(found) = found else {
        return Err(Box::new(
            Finding::error("which columns hold statements and topics cannot be told from the first row")
                .at(Place::file(name))
                .expected("headings such as Statement, Sub-topic, Topic (Teiginys, Potemė, Tema)")
                .hint("say it: --columns \"statement=1, sub-topic=2, topic=3\", by number or heading"),
        ));
    };
    let cell = |row: &[String], at: Option<usize>| {
        at.and_then(|at| row.get(at)).map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty())
    };
    let mut coded = Vec::new();
    let (mut topic, mut subtopic, mut whose) = (None, None, None);
    for (at, row) in table.iter().enumerate().skip(1) {
        let new = cell(row, found.topic);
        if new.is_some() && new != topic {
            subtopic = None;
        }
        topic = new.or(topic);
        subtopic = cell(row, found.subtopic).or(subtopic);
        whose = cell(row, found.whose).or(whose);
        let Some(quote) = cell(row, Some(found.statement)) else { continue };
        let Some(code) = subtopic.clone().or_else(|| topic.clone()) else { continue };
        let above = topic.clone().filter(|topic| *topic != code);
        coded.push(Coded { whose: whose.clone(), quote, topic: above, code, row: at + 1 });
    }
    Ok(coded)
}

fn guessed(head: &[String]) -> Option<Columns> {
    let column = |words: &[&str], not: &[&str]| {
        head.iter().position(|cell| {
            let cell = cell.trim().to_lowercase();
            words.iter().any(|word| cell.starts_with(word)) && !not.iter().any(|word| cell.starts_with(word))
        })
    };
    let (statement, subtopic) = (column(STATEMENT, &[])?, column(SUBTOPIC, &[]));
    let topic = column(TOPIC, SUBTOPIC).filter(|at| *at != statement);
    (subtopic.is_some() || topic.is_some()).then(|| Columns {
        statement,
        subtopic,
        topic,
        whose: column(WHOSE, &[]).filter(|at| *at != statement),
    })
}

fn said(head: &[String], text: &str) -> Option<Columns> {
    let mut places: [Option<usize>; 4] = [None; 4];
    for part in text.split(',').filter(|part| !part.trim().is_empty()) {
        let (what, which) = part.split_once('=')?;
        let which = which.trim();
        let at = which.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let at = at.or_else(|| head.iter().position(|cell| cell.trim().to_lowercase() == which.to_lowercase()))?;
        let what = what.trim().to_lowercase();
        let slot = [STATEMENT, SUBTOPIC, TOPIC, WHOSE]
            .iter()
            .position(|words| words.iter().any(|word| what.starts_with(word)))?;
        places[slot] = Some(at);
    }
    (places[1].is_some() || places[2].is_some()).then_some(Columns {
        statement: places[0]?,
        subtopic: places[1],
        topic: places[2],
        whose: places[3],
    })
}

/// A text in which quotes are looked for: white space is one blank, quotation marks, dashes and case are one.
pub struct Haystack {
    folded: String,
    /// For each byte of the folded text, the bytes of the original sign.
    places: Vec<(usize, usize)>,
}

impl Haystack {
    /// Prepares a text.
    pub fn new(text: &str) -> Haystack {
        let mut folded = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let before = folded.len();
            match c {
                _ if c.is_whitespace() => {
                    if !folded.ends_with(' ') {
                        folded.push(' ');
                    }
                }
                '“' | '”' | '„' | '«' | '»' | '"' => folded.push('"'),
                '’' | '‘' | '\'' | 'ʼ' => folded.push('\''),
                '–' | '—' | '-' | '‑' => folded.push('-'),
                '…' => folded.push_str("..."),
                _ => folded.extend(c.to_lowercase()),
            }
            places.resize(places.len() + folded.len() - before, (at, end));
        }
        Haystack { folded, places }
    }

    /// Every place (first byte, one past the last) at which the words of a quote stand. Quotation marks around it and a
    /// stop at its end do not count.
    pub fn find(&self, quote: &str) -> Vec<(usize, usize)> {
        let bare = quote.trim().trim_matches(['“', '”', '„', '"', '«', '»', ' ']).trim_end_matches(['.', '…', ' ']);
        let wanted = Haystack::new(bare).folded;
        let wanted = wanted.trim();
        if wanted.is_empty() {
            return Vec::new();
        }
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        self.folded
            .match_indices(wanted)
            .filter(|(at, _)| {
                // Whole words only.
                let (before, behind) =
                    (self.folded[..*at].chars().last(), self.folded[at + wanted.len()..].chars().next());
                !(word(before) && word(wanted.chars().next()) || word(behind) && word(wanted.chars().last()))
            })
            .filter_map(|(at, _)| Some((self.places.get(at)?.0, self.places.get(at + wanted.len() - 1)?.1)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    fn short(rows: &[Coded]) -> Vec<(&str, &str)> {
        rows.iter().map(|row| (row.quote.as_str(), row.code.as_str())).collect()
    }

    #[test]
    fn columns_are_known_by_their_headings_in_any_order() {
        let english = table(&[
            &["Topic", "Sub-topic", "Statement"],
            &["Forms", "telephone", "I ring her"],
            &["", "", "She rings"],
        ]);
        let lithuanian =
            table(&[&["Teiginys", "Potemė", "Tema"], &["I ring her", "telephone", "Forms"], &["She rings", "", ""]]);
        for rows_of in [english, lithuanian] {
            let read = rows("a.docx", &rows_of, None).unwrap();
            assert_eq!(short(&read), [("I ring her", "telephone"), ("She rings", "telephone")]);
            assert_eq!(read[1].topic.as_deref(), Some("Forms"));
        }
        let highlights = table(&[&["id", "document", "tag", "content"], &["1", "SP1", "telephone", "I ring her"]]);
        let read = rows("a.csv", &highlights, None).unwrap();
        assert_eq!((short(&read)[0], read[0].whose.as_deref()), (("I ring her", "telephone"), Some("SP1")));
        let other = table(&[&["a", "b"], &["I ring her", "telephone"]]);
        assert!(rows("a.csv", &other, None).is_err());
        assert_eq!(short(&rows("a.csv", &other, Some("statement=1, topic=b")).unwrap()), [("I ring her", "telephone")]);
    }

    #[test]
    fn a_quote_is_found_whatever_the_marks_and_blanks() {
        let text = "SP1: I said – “yes”.\nAnd no…  She callsigns.";
        let hay = Haystack::new(text);
        let found = |quote: &str| hay.find(quote).iter().map(|(a, b)| &text[*a..*b]).collect::<Vec<_>>();
        assert_eq!(found("„I said - \"yes\".“"), ["I said – “yes”"]);
        assert_eq!(found("\"yes\". and no"), ["yes”.\nAnd no"]);
        assert_eq!(found("calls"), Vec::<&str>::new());
        assert_eq!(found("…"), Vec::<&str>::new());
    }
}
