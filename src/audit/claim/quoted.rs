//! Quotes of a manuscript: found by their marks, with whom each is said to be of, and what is no quote of the data.

use super::data::Data;
use super::ledger::Ledger;
use super::manuscript::Sort;
use super::marks;
use super::passage::{self, Quote};
use super::text::{Reading, is_cited};
use crate::language::{Noticed, Say, begins, claim_words};
use crate::text::{Span, fold_case, words};
use crate::transcript::Speaker;

/// What a passage between marks is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// What a participant said.
    Speech,
    /// Words of a publication or a law.
    Literature,
    /// The name of a code.
    Label(usize),
    /// What the text itself calls a topic or sub-topic, and no code is called so.
    NewLabel,
    /// A term.
    Term,
}

impl Class {
    /// Whether the words are somebody else's.
    pub fn is_speech(self) -> bool {
        matches!(self, Class::Speech | Class::Literature)
    }
}

/// Who is named for a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The participants; empty: a label that names none.
    pub codes: Vec<String>,
    /// As it stands there.
    pub text: String,
    /// Its bytes.
    pub span: Span,
    /// It stands behind the quote or in it, not before.
    pub behind: bool,
}

/// A passage between marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// With its marks.
    pub whole: Span,
    /// Without them.
    pub inner: Span,
    /// What it is.
    pub class: Class,
    /// Who is named for it.
    pub attribution: Option<Attribution>,
}

/// So many words make a passage that is no mere term.
pub const WORDS: usize = 5;

/// The passages between marks in a block.
pub fn find(reading: &Reading<'_>, block: usize, ledger: &mut Ledger) -> Vec<Quoted> {
    let text = &reading.manuscript.blocks[block].text;
    let marks = marks::find(text);
    let mut all = marks.quotes;
    for start in marks.unclosed {
        // Without a closing mark a quote ends where somebody is named for it.
        let rest = &text[start..];
        let named = reading.naming.find(rest).into_iter().find(|named| named.bracketed && named.codes.len() == 1);
        let length = rest.chars().next().map_or(1, char::len_utf8);
        let line = reading.manuscript.blocks[block].line(start);
        let shown: String = rest.chars().take(60).collect();
        ledger.notice(Noticed::OpenMark, line, &shown, Say::MarkNeverCloses, []);
        if let Some(named) = named
            && named.span.start as usize > length
        {
            let end = start + named.span.start as usize;
            let inner = Span::new(start + length, end);
            let free = !all.iter().any(|other| other.whole.overlaps(inner));
            if free && !inner.of(text).trim().is_empty() {
                all.push(marks::Marked { whole: Span::new(start, end), inner });
            }
        }
    }
    all.sort_by_key(|marked| marked.whole.start);
    let mut found: Vec<Quoted> = Vec::new();
    for marked in all {
        let before = found.last().map_or(0, |last| {
            last.attribution
                .as_ref()
                .filter(|attribution| attribution.behind)
                .map_or(last.whole.end, |attribution| attribution.span.end)
        });
        found.push(classed(reading, block, &marked, before as usize));
    }
    found
}

fn word_count(text: &str) -> usize {
    let mut count = 0;
    words(text, Span::new(0, text.len()), |_| count += 1);
    count
}

fn classed(reading: &Reading<'_>, block: usize, marked: &marks::Marked, from: usize) -> Quoted {
    let found = &reading.manuscript.blocks[block];
    let text = &found.text;
    let mut inner = marked.inner;
    let attribution = inside(reading, text, &mut inner)
        .or_else(|| behind(reading, text, marked.whole.end as usize, word_count(inner.of(text))))
        .or_else(|| before(reading, text, from, marked.whole.start as usize));
    let said = inner.of(text);
    let count = word_count(said);
    let words = claim_words(found.language);
    let follows: String = text[marked.whole.end as usize..].chars().take(90).collect();
    let sentence_start = text[..marked.whole.start as usize].rfind(['.', '!', '?']).map_or(0, |at| at + 1).max(from);
    let precedes = text.get(sentence_start..marked.whole.start as usize).unwrap_or("");
    let close = follows.trim_start_matches(['.', ',', ' ', ';']);
    let bracket = close.strip_prefix(['(', '[']).map(|rest| rest.split([')', ']']).next().unwrap_or(""));
    let is_year = |text: &str| {
        text.as_bytes()
            .windows(4)
            .any(|four| (four.starts_with(b"19") || four.starts_with(b"20")) && four.iter().all(u8::is_ascii_digit))
    };
    let folded = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold_case).collect::<Vec<_>>()
    };
    let lawful = |text: &str| folded(text).iter().any(|word| begins(words.law, word));
    let (name, _) = reading.names.name_of(said, found.language);
    // `SP2 prefers “face-to-face meetings”`: the name of a code is nobody's words, whoever is named before it.
    let attribution = attribution.filter(|named| named.behind || name.is_none());
    let class = if attribution.is_some() {
        Class::Speech
    } else {
        let literature = bracket.is_some_and(|inside| {
            is_year(inside) || lawful(inside) || inside.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b' ')
        }) || is_cited(precedes)
            || is_cited(&follows) && close.starts_with('(')
            || lawful(precedes);
        let last: Vec<String> = folded(precedes);
        let first: Vec<String> = folded(&follows);
        let level = |word: Option<&String>| {
            word.is_some_and(|word| begins(words.subtopics, word) || begins(words.topics, word))
        };
        let called = level(last.last()) || level(first.first()) || level(last.iter().rev().nth(1)) && count <= 6;
        match name {
            Some(name) => Class::Label(name.code),
            None if called && count <= 12 => Class::NewLabel,
            _ if literature => Class::Literature,
            _ if matches!(found.sort, Sort::Heading(_)) => Class::Term,
            _ if count >= WORDS => Class::Speech,
            _ if count >= 3 && reading.data.as_ref().is_some_and(|data| is_said(data, said)) => Class::Speech,
            _ => Class::Term,
        }
    };
    Quoted { whole: marked.whole, inner, class, attribution }
}

fn is_said(data: &Data<'_>, said: &str) -> bool {
    passage::find(&Quote::new(said), &data.speeches)
        .iter()
        .any(|place| matches!(data.speeches.all[place.speech].speaker, Speaker::Participant(_)))
}

/// `“… (SP3)”`: named between the marks.
pub fn inside(reading: &Reading<'_>, text: &str, inner: &mut Span) -> Option<Attribution> {
    let said = inner.of(text).trim_end().trim_end_matches(['.', ',', ';']).trim_end();
    let open = said.rfind(['(', '['])?;
    let bracket = &said[open..];
    let named =
        reading.naming.find(bracket).into_iter().find(|named| named.bracketed && named.span.len() == bracket.len())?;
    let start = inner.start as usize + open;
    let attribution = Attribution {
        codes: named.codes,
        text: bracket.to_owned(),
        span: Span::new(start, start + bracket.len()),
        behind: true,
    };
    inner.end = u32::try_from(start).unwrap_or(u32::MAX);
    Some(attribution)
}

/// Named right behind the quote.
pub fn behind(reading: &Reading<'_>, text: &str, end: usize, count: usize) -> Option<Attribution> {
    let rest = &text[end..];
    let skipped = rest.trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | ';' | ':' | '!' | '?' | '…' | '*' | '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'
                    ..='\u{2079}' | '-' | '–' | '—'
            )
            || c.is_ascii_digit()
    });
    let gap = &rest[..rest.len() - skipped.len()];
    let at = end + gap.len();
    let digits = gap.chars().filter(char::is_ascii_digit).count();
    if digits > 2 || gap.chars().count() > 8 {
        return None;
    }
    if skipped.starts_with(['(', '[']) {
        let close = skipped.find([')', ']'])?;
        let bracket = &skipped[..close + 1];
        if let Some(named) = reading.naming.find(bracket).into_iter().find(|named| named.bracketed) {
            let span = Span::new(at, at + bracket.len());
            return Some(Attribution { codes: named.codes, text: bracket.to_owned(), span, behind: true });
        }
        return labelled(reading, bracket, at);
    }
    let dash = gap.contains(['–', '—']) || gap.contains(" -");
    let named =
        reading.naming.find(skipped.get(..crate::text::floor_char(skipped, 60)).unwrap_or("")).into_iter().next()?;
    let lead = &skipped[..named.span.start as usize];
    let ended = gap.contains(['.', '!', '?', '…']);
    let near = if lead.is_empty() {
        dash
    } else {
        !ended
            && count >= 4
            && lead.split_whitespace().count() <= 3
            && !lead.contains(['.', ',', ';', '(', ':', '“', '„', '"'])
    };
    let span = Span::new(at + named.span.start as usize, at + named.span.end as usize);
    (near && named.codes.len() == 1).then(|| Attribution {
        codes: named.codes,
        text: span.of(text).to_owned(),
        span,
        behind: true,
    })
}

/// `(Inf. 3)`, `(3 informantė)`, `(R3)`: a label that may be one of the participants.
fn labelled(reading: &Reading<'_>, bracket: &str, at: usize) -> Option<Attribution> {
    let inside = bracket.trim_matches(['(', ')', '[', ']']);
    let number: String = inside.chars().filter(char::is_ascii_digit).collect();
    let letters: String = inside.chars().filter(|c| c.is_alphabetic()).collect();
    let folded = fold_case(&letters);
    let short = inside.chars().count() <= 18 && (1..=3).contains(&number.len()) && !letters.is_empty();
    let person = crate::language::MANUSCRIPTS.iter().any(|language| claim_words(language).is_people(&folded))
        || ["inf", "i", "r", "p", "resp", "dal", "інф", "инф", "р"].contains(&folded.as_str());
    if !short || !person {
        return None;
    }
    let span = Span::new(at, at + bracket.len());
    let mut groups = reading.naming.prefixes.keys();
    let only = groups.next().filter(|_| groups.next().is_none());
    let code = only.map(|letters| format!("{letters}{number}"));
    Some(Attribution { codes: code.into_iter().collect(), text: bracket.to_owned(), span, behind: true })
}

/// Named in the sentence before the quote, and nobody else with them.
pub fn before(reading: &Reading<'_>, text: &str, from: usize, start: usize) -> Option<Attribution> {
    let near = crate::text::floor_char(text, start.saturating_sub(140)).max(from.min(start));
    let lead = &text[near..start];
    let end = lead.rfind(['.', '!', '?']).filter(|at| {
        lead[*at..].starts_with(['.', '!', '?']) && lead[at + 1..].trim_start().starts_with(char::is_uppercase)
    });
    let (lead, base) = end.map_or((lead, near), |at| (&lead[at + 1..], near + at + 1));
    let named = reading.naming.find(lead);
    let [one] = &named[..] else { return None };
    let gap = &lead[one.span.end as usize..];
    let close = gap.chars().count() <= 45
        && (gap.trim_end().ends_with([':', ',', '–', '—']) || gap.split_whitespace().count() <= 4);
    let (s, e) = (base + one.span.start as usize, base + one.span.end as usize);
    (one.codes.len() == 1 && close).then(|| Attribution {
        codes: one.codes.clone(),
        text: text[s..e].to_owned(),
        span: Span::new(s, e),
        behind: false,
    })
}
