//! What the screen shows of one source: its page, which never changes while it is open, and what stands on each
//! statement, which is made anew after each decision.

use crate::analysis::{Stance, condensed};
use crate::coding::{Act, CodedStudy, Resolver, Standing};
use crate::text::{Span, words};
use crate::transcript::{Kind, Speaker};

/// A source as it is read.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its position in the study.
    pub source: usize,
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// Its text.
    pub text: String,
    /// Who speaks, turn by turn.
    pub turns: Vec<Turn>,
    /// Every word of its statements.
    pub words: Vec<Span>,
    /// Who takes part.
    pub people: Vec<String>,
}

/// A turn as it is read.
#[derive(Debug, Clone)]
pub struct Turn {
    /// Who speaks, as printed.
    pub speaker: String,
    /// Whether it is the interviewer.
    pub asks: bool,
    /// Its speech.
    pub span: Span,
}

/// A statement and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its bytes.
    pub span: Span,
    /// Its turn, from 0.
    pub turn: usize,
    /// Its number in the turn, from 1.
    pub cell: u32,
    /// Its codes and suggestions, in the order of the codebook.
    pub marks: Vec<Mark>,
    /// Its condensed unit.
    pub unit: Option<String>,
    /// Memos on it, in order.
    pub memos: Vec<String>,
    /// Who agreed with it.
    pub agreed: Vec<String>,
    /// Who did not.
    pub dissented: Vec<String>,
    /// Starred (`true`) or barred, and the id of the event that says so.
    pub quoting: Option<(bool, String)>,
}

/// A code on a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its position in the codebook.
    pub code: usize,
    /// What it rests on.
    pub state: State,
    /// Whether the statement speaks for it or against it.
    pub stance: Option<Stance>,
    /// Of a suggestion the words that matched; of a coding by hand the words that were chosen.
    pub words: Vec<Span>,
    /// Each indicator that matched, and the words that it matched.
    pub reasons: Vec<Reason>,
}

/// Why a rule suggests a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Where the indicator stands: `codebooks/x.yaml:12`.
    pub place: String,
    /// The indicator as written.
    pub indicator: String,
    /// The words that it matched; none where the question alone did.
    pub words: Vec<Span>,
}

/// What a code on a statement rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Coded by hand.
    Coded,
    /// A suggestion that was accepted.
    Accepted,
    /// A suggestion that waits.
    Suggested,
}

impl State {
    /// The sign before the code's name.
    pub fn sign(self) -> &'static str {
        match self {
            State::Coded => "●",
            State::Accepted => "✓",
            State::Suggested => "?",
        }
    }
}

impl Page {
    /// The page of a source.
    pub fn new(coded: &CodedStudy<'_>, source: usize) -> Page {
        let read = &coded.materials.sources[source];
        let cases = &coded.materials.cases.all;
        let name = |case: u32| cases.get(case as usize).map(|case| case.id.clone()).unwrap_or_default();
        let turns = read.turns.iter().map(|turn| Turn {
            speaker: match &turn.speaker {
                Speaker::Interviewer(label) => label.to_string(),
                Speaker::Participant(case) => name(*case),
                Speaker::Unknown(group) => format!("{group}?"),
                Speaker::Nobody => String::new(),
            },
            asks: matches!(turn.speaker, Speaker::Interviewer(_)),
            span: turn.span,
        });
        let mut all = Vec::new();
        for statement in &read.statements {
            words(read.text(), statement.span, |word| {
                if !read.is_excluded(word) {
                    all.push(word);
                }
            });
        }
        Page {
            source,
            id: read.id.clone(),
            kind: read.kind(),
            text: read.text().to_owned(),
            turns: turns.collect(),
            words: all,
            people: read.participants.iter().map(|case| name(*case)).collect(),
        }
    }
}

/// What stands on each statement of a source.
pub fn cells(coded: &CodedStudy<'_>, source: usize) -> Vec<Cell> {
    let mut resolver = Resolver::new(&coded.materials.folder, &coded.materials.sources);
    coded.of_source(source).map(|statement| cell(coded, source, statement, &mut resolver)).collect()
}

fn cell(coded: &CodedStudy<'_>, source: usize, statement: u32, resolver: &mut Resolver<'_>) -> Cell {
    let place = coded.cell(statement);
    let events = &coded.materials.log.events;
    let noted = coded.decisions.notes(statement).iter().filter_map(|number| events.get(*number as usize));
    let (mut memos, mut agreed, mut dissented) = (Vec::new(), Vec::new(), Vec::new());
    for event in noted {
        match event.act {
            Act::Memo => memos.extend(event.text.clone()),
            Act::Agreed | Act::Dissented => {
                for who in &event.about {
                    agreed.retain(|other| other != who);
                    dissented.retain(|other| other != who);
                    if event.act == Act::Agreed { &mut agreed } else { &mut dissented }.push(who.clone());
                }
            }
            _ => {}
        }
    }
    let quoting = coded.decisions.quoted(statement);
    Cell {
        span: place.span,
        turn: place.turn as usize,
        cell: place.cell,
        marks: marks(coded, source, statement, resolver),
        unit: condensed(coded, statement).map(str::to_owned),
        memos,
        agreed,
        dissented,
        quoting: quoting.and_then(|(starred, event)| Some((starred, events.get(event as usize)?.id.clone()))),
    }
}

fn marks(coded: &CodedStudy<'_>, source: usize, statement: u32, resolver: &mut Resolver<'_>) -> Vec<Mark> {
    let codebook = &coded.materials.codebook;
    let mut codes: Vec<usize> = coded.codes_on(statement).collect();
    codes.extend(coded.matches(statement).iter().map(|found| found.code as usize));
    codes.sort_unstable();
    codes.dedup();
    let mark = |code: usize| {
        let state = match coded.standing(code, statement)? {
            Standing::Coded(_) => State::Coded,
            Standing::Accepted(_) => State::Accepted,
            Standing::RuleHit => State::Suggested,
        };
        let mut words: Vec<Span> = Vec::new();
        let mut reasons: Vec<Reason> = Vec::new();
        for found in coded.matches_of(code, statement).filter(|found| coded.rejection(source, found).is_none()) {
            let rule = &codebook.codes[code].indicators[found.rule as usize];
            words.extend(&found.words);
            let place = codebook.rule_place(code, rule);
            reasons.push(Reason { place, indicator: rule.text.clone(), words: found.words.clone() });
        }
        if let Some(Standing::Coded(decided)) = coded.standing(code, statement) {
            let event = coded.materials.log.events.get(decided.event as usize);
            let anchor = event.and_then(|event| event.anchor.as_ref());
            let same = anchor.filter(|anchor| anchor.text == coded.materials.sources[source].hash);
            words = same.and_then(|anchor| resolver.find(anchor)?.1.span()).into_iter().collect();
        }
        words.sort_unstable();
        words.dedup();
        Some(Mark { code, state, stance: stance_on(coded, code, statement), words, reasons })
    };
    codes.into_iter().filter_map(mark).collect()
}

/// The latest stance on the code itself, not on one below it.
fn stance_on(coded: &CodedStudy<'_>, code: usize, statement: u32) -> Option<Stance> {
    let events = &coded.materials.log.events;
    let id = &coded.materials.codebook.codes[code].id;
    let mut noted = coded.decisions.notes(statement).iter().filter_map(|number| events.get(*number as usize));
    let last = noted.rfind(|event| event.act == Act::Stance && event.code.as_ref() == Some(id))?;
    match last.value.as_deref() {
        Some("for") => Some(Stance::For),
        Some("against") => Some(Stance::Against),
        _ => None,
    }
}
