//! A source, its turns and its statements.

use super::held::Left;
use super::{Again, Front, Part, Parts, SourceFile, Voice};
use crate::data::File;
use crate::finding::Place;
use crate::text::{Canonical, Span};
use std::sync::Arc;

/// What kind of text a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An interview with one person (or a few).
    Interview,
    /// A focus group.
    FocusGroup,
    /// Answers to an open question.
    Survey,
    /// A document, without speakers.
    Document,
}

impl Kind {
    /// As written in the front matter.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Interview => "interview",
            Kind::FocusGroup => "focus-group",
            Kind::Survey => "survey",
            Kind::Document => "document",
        }
    }

    /// The kind that is written so.
    pub fn named(name: &str) -> Option<Kind> {
        [Kind::Interview, Kind::FocusGroup, Kind::Survey, Kind::Document].into_iter().find(|kind| kind.name() == name)
    }
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speaker {
    /// Somebody who asks; never coded.
    Interviewer(Arc<str>),
    /// A participant, by position in the study's cases.
    Participant(u32),
    /// An unknown speaker of a group: `AV?`.
    Unknown(Arc<str>),
    /// Nobody: a paragraph of a document, or a label that is not known.
    Nobody,
}

/// What one speaker says until the next one does.
#[derive(Debug, Clone)]
pub struct Turn {
    /// Who speaks.
    pub speaker: Speaker,
    /// The time stamp before the label, as written.
    pub time: Option<Box<str>>,
    /// The speech, without its label. Bytes of [`Source::text`].
    pub span: Span,
}

/// One cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// Its bytes in [`Source::text`].
    pub span: Span,
    /// Its turn, from 0.
    pub turn: u32,
    /// Its number within the turn, from 1.
    pub cell: u32,
}

/// How people name a statement: `SP3:12.2` is the second statement of the twelfth turn of source SP3.
/// Recomputed on each run; nothing that is stored refers to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatementId {
    /// The source.
    pub source: String,
    /// The turn, from 1, counting all turns.
    pub turn: u32,
    /// The statement within the turn, from 1.
    pub cell: u32,
}

impl std::fmt::Display for StatementId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}.{}", self.source, self.turn, self.cell)
    }
}

impl serde::Serialize for StatementId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl std::str::FromStr for StatementId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (source, rest) = text.rsplit_once(':').ok_or(())?;
        let (turn, cell) = rest.split_once('.').ok_or(())?;
        let number = |text: &str| text.parse().ok().filter(|n| *n > 0).ok_or(());
        if source.is_empty() {
            return Err(());
        }
        Ok(StatementId { source: source.to_owned(), turn: number(turn)?, cell: number(cell)? })
    }
}

/// One transcript or document.
#[derive(Debug, Clone)]
pub struct Source {
    /// The file's name without its ending.
    pub id: String,
    /// The file: name and whole text, front matter included.
    pub file: SourceFile,
    /// Where the text begins in the file.
    pub(super) body: usize,
    /// What the front matter says.
    pub front: Front,
    /// BLAKE3 of the text, the first 32 hexadecimal digits.
    pub hash: String,
    /// Language of the text.
    pub language: String,
    /// Participants, as positions in the study's cases: those named in the front matter and those who speak.
    pub participants: Vec<u32>,
    /// The turns, in order.
    pub turns: Part<Vec<Turn>>,
    /// Comment lines, notes and zones: no words there. Sorted.
    pub excluded: Vec<Span>,
    /// In a document: from which byte on it speaks of which cases, with the line that says so. Sorted.
    pub sections: Vec<(u32, Vec<String>, Span)>,
    /// The grid, in order of the text.
    pub statements: Part<Vec<Statement>>,
    /// How many statements there are.
    pub(super) count: usize,
    /// Who speaks them.
    pub voices: Vec<Voice>,
    /// What differs between the file on disk and the one form (text left empty).
    pub form: Canonical,
}

impl Source {
    /// A text on its own, as one statement that nobody speaks: for trying what a codebook does with it.
    pub fn alone(text: &str, language: &str) -> Source {
        let span = Span::new(0, text.len());
        Source {
            id: String::new(),
            file: File { name: String::new(), text: text.to_owned() }.into(),
            body: 0,
            front: Front::default(),
            hash: hash(text),
            language: language.to_owned(),
            participants: Vec::new(),
            turns: vec![Turn { speaker: Speaker::Nobody, time: None, span }].into(),
            excluded: Vec::new(),
            sections: Vec::new(),
            statements: vec![Statement { span, turn: 0, cell: 1 }].into(),
            count: 1,
            voices: vec![Voice { first: 0, speaker: Speaker::Nobody }],
            form: Canonical { text: String::new(), bom: false, line_ends: false, composed: false },
        }
    }

    /// Lets text, turns and statements go; `again` reads the file when somebody asks for one of them.
    pub fn let_go(&mut self, again: Again) {
        let left = Left::new(&self.file.name, &self.file.text, self.body, &self.hash, again);
        self.file.file = Part::Left(left.clone(), |parts| &parts.file);
        self.turns = Part::Left(left.clone(), |parts| &parts.turns);
        self.statements = Part::Left(left, |parts| &parts.statements);
    }

    /// Text, turns and statements alone.
    pub fn into_parts(self) -> Parts {
        Parts { file: self.file.file.own(), turns: self.turns.own(), statements: self.statements.own() }
    }

    /// How many statements there are. They need not be read again for it.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Who speaks a statement. It need not be read again for it.
    pub fn speaker(&self, at: usize) -> &Speaker {
        let behind = self.voices.partition_point(|voice| voice.first as usize <= at);
        self.voices[..behind].last().map_or(&Speaker::Nobody, |voice| &voice.speaker)
    }

    /// The text that every offset of a source is over.
    pub fn text(&self) -> &str {
        &self.file.text[self.body..]
    }

    /// The place of some bytes of the text.
    pub fn place(&self, span: Span) -> Place {
        let base = self.body;
        Place::of(self.file.name.clone(), &self.file.text, base + span.start as usize, base + span.end as usize)
    }

    /// The cases of which a document speaks at a byte: those of the last line `# about:` before it; without one, the only
    /// case that the front matter names. Where it names several, nobody has said which is meant.
    pub fn about(&self, at: u32) -> Vec<&str> {
        match self.sections.iter().rfind(|(start, ..)| *start <= at) {
            Some((_, names, _)) => names.iter().map(String::as_str).collect(),
            None => match &self.front.cases[..] {
                [(only, _)] => vec![only.as_str()],
                _ => Vec::new(),
            },
        }
    }

    /// The kind of source.
    pub fn kind(&self) -> Kind {
        self.front.kind
    }

    /// The id of a statement by its position in [`Source::statements`].
    pub fn statement_id(&self, at: usize) -> StatementId {
        let statement = self.statements[at];
        StatementId { source: self.id.clone(), turn: statement.turn + 1, cell: statement.cell }
    }

    /// The position of a statement.
    pub fn find(&self, turn: u32, cell: u32) -> Option<usize> {
        let turn = turn.checked_sub(1)?;
        self.statements.binary_search_by_key(&(turn, cell), |statement| (statement.turn, statement.cell)).ok()
    }

    /// The statements with which a span shares a word.
    pub fn covered(&self, span: Span) -> Vec<usize> {
        let first = self.statements.partition_point(|statement| statement.span.end <= span.start);
        let mut found = Vec::new();
        for (at, statement) in self.statements.iter().enumerate().skip(first) {
            if statement.span.start >= span.end {
                break;
            }
            let shared = Span { start: span.start.max(statement.span.start), end: span.end.min(statement.span.end) };
            let mut word = false;
            crate::text::words(self.text(), statement.span, |found| {
                word |= found.overlaps(shared) && !self.is_excluded(found);
            });
            if word {
                found.push(at);
            }
        }
        found
    }

    /// Whether a span touches a comment or note.
    pub fn is_excluded(&self, span: Span) -> bool {
        let next = self.excluded.partition_point(|excluded| excluded.end <= span.start);
        self.excluded.get(next).is_some_and(|excluded| excluded.overlaps(span))
    }

    /// The speech of the nearest earlier interviewer turn before turn `turn`.
    pub fn asked_before(&self, turn: u32) -> Option<usize> {
        (0..turn as usize).rev().find(|at| matches!(self.turns[*at].speaker, Speaker::Interviewer(_)))
    }
}

/// The hash under which a text is known: BLAKE3, the first 32 hexadecimal digits (128 bits).
pub fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..32].to_owned()
}
