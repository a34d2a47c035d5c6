//! An indicator with its words replaced by numbers, and its evaluation over the positions of one passage.

use super::lexicon::{Lexicon, Term, TermId};
use super::needed::needed;
use super::passage::Passage;
use super::short::Short;
use crate::indicator::{Expr, Pattern, Word, is_word_sign};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// An indicator ready to run.
#[derive(Debug)]
pub enum Program {
    /// Words in a row.
    Words(Vec<Slot>),
    /// A regular expression on the passage's text.
    Regex(Pattern),
    /// A regular expression that stays within words: which forms it fits is known.
    WithinWords {
        /// The expression.
        pattern: Pattern,
        /// Forms that hold a piece which every match holds.
        holds: Vec<TermId>,
        /// Forms in which it matches.
        fits: TermId,
    },
    /// Proximity.
    Near { left: Box<Program>, right: Box<Program>, within: u32, ordered: bool },
    /// All.
    And(Vec<Program>),
    /// Any.
    Or(Vec<Program>),
    /// Not.
    Not(Box<Program>),
    /// On the question before. The number tells questions apart.
    Asked(Box<Program>, u32),
}

/// One place of a row of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// This term.
    Term(TermId),
    /// Any word.
    Any,
}

/// What a program needs to know besides the passage.
pub struct Scene<'s> {
    /// The passage.
    pub passage: &'s Passage<'s>,
    /// The source's text, comments and notes blanked out, byte for byte.
    pub text: &'s str,
    /// The source's text as it is.
    pub written: &'s str,
    /// Whether the question before matches the ASKED of this number; `None`: there is no question before.
    pub asked: &'s dyn Fn(&Program, u32) -> Option<bool>,
}

/// Where something stands in a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// First and last word position; `None` if it lies on signs alone.
    pub words: Option<(u32, u32)>,
    /// The bytes that matched, sorted.
    pub spans: Vec<Span>,
}

/// What a program found.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The bytes that matched.
    pub spans: Vec<Span>,
    /// A question contributed.
    pub prompted: bool,
}

impl Program {
    /// Replaces an expression's words by terms. `questions` counts the ASKEDs.
    pub fn new(expr: &Expr, fold: bool, lexicon: &mut Lexicon, questions: &mut u32) -> Program {
        let mut all = |parts: &[Expr]| -> Vec<Program> {
            parts.iter().map(|part| Program::new(part, fold, lexicon, questions)).collect()
        };
        match expr {
            Expr::Words(words) => Program::Words(
                words
                    .iter()
                    .map(|word| match word {
                        Word::Any => Slot::Any,
                        other => Slot::Term(lexicon.term(Term::Word(other.clone()), fold)),
                    })
                    .collect(),
            ),
            Expr::Regex(pattern) => match needed(&pattern.source).filter(|_| pattern.within_words) {
                None => Program::Regex(pattern.clone()),
                Some(pieces) => {
                    let holds: Vec<TermId> =
                        pieces.into_iter().map(|text| lexicon.term(Term::Holds(text), fold)).collect();
                    let fits = lexicon.fits(pattern, fold, &holds);
                    Program::WithinWords { pattern: pattern.clone(), holds, fits }
                }
            },
            Expr::Near { left, right, within, ordered } => Program::Near {
                left: Box::new(Program::new(left, fold, lexicon, questions)),
                right: Box::new(Program::new(right, fold, lexicon, questions)),
                within: *within,
                ordered: *ordered,
            },
            Expr::And(parts) => Program::And(all(parts)),
            Expr::Or(parts) => Program::Or(all(parts)),
            Expr::Not(part) => Program::Not(Box::new(Program::new(part, fold, lexicon, questions))),
            Expr::Asked(part) => {
                let inner = Program::new(part, fold, lexicon, questions);
                *questions += 1;
                Program::Asked(Box::new(inner), *questions - 1)
            }
        }
    }

    /// The terms of a program that asks for a single word: where one of them stands in everyday writing, it holds, and
    /// nowhere else. `None`: it asks for more.
    pub fn words(&self) -> Option<Vec<TermId>> {
        match self {
            Program::Words(slots) => match slots[..] {
                [Slot::Term(term)] => Some(vec![term]),
                _ => None,
            },
            // Nothing touches a word there, so that a match lies within one.
            Program::WithinWords { fits, .. } => Some(vec![*fits]),
            Program::Or(parts) => {
                let all: Option<Vec<Vec<TermId>>> = parts.iter().map(Program::words).collect();
                all.map(|all| all.concat())
            }
            _ => None,
        }
    }

    /// Calls `each` with every term of which the program asks, in everyday writing, where it stands.
    pub fn asks_for(&self, each: &mut impl FnMut(TermId)) {
        match self {
            Program::Words(slots) => slots.iter().for_each(|slot| {
                if let Slot::Term(term) = slot {
                    each(*term);
                }
            }),
            Program::Regex(_) => {}
            Program::WithinWords { fits, .. } => each(*fits),
            Program::Near { left, right, .. } => {
                left.asks_for(each);
                right.asks_for(each);
            }
            Program::And(parts) | Program::Or(parts) => parts.iter().for_each(|part| part.asks_for(each)),
            Program::Not(part) | Program::Asked(part, _) => part.asks_for(each),
        }
    }

    /// The positions of a program that asks for a single word, in a short passage; `None`: it asks for more.
    fn spots(&self, passage: &Short) -> Option<u64> {
        match self {
            Program::Words(slots) => match slots[..] {
                [Slot::Term(term)] => Some(passage.spots(term)),
                _ => None,
            },
            Program::WithinWords { fits, .. } => Some(passage.spots(*fits)),
            Program::Or(parts) => parts.iter().try_fold(0, |spots, part| part.spots(passage).map(|more| spots | more)),
            _ => None,
        }
    }

    /// Whether the program holds in a short passage; `None`: it asks for more than positions of words.
    fn holds_in(&self, passage: &Short) -> Option<bool> {
        match self {
            Program::Words(slots) => {
                let spots = slots.iter().map(|slot| match slot {
                    Slot::Term(term) => passage.spots(*term),
                    Slot::Any => passage.all(),
                });
                Some(passage.rows(spots) != 0)
            }
            Program::Near { left, right, within, ordered } => {
                let lefts = left.spots(passage)?;
                if lefts == 0 {
                    return Some(false);
                }
                Some(Short::near(lefts, right.spots(passage)?, *within, *ordered))
            }
            _ => self.spots(passage).map(|spots| spots != 0),
        }
    }

    /// Whether the program holds in a scene: as [`Program::run`], but without a look at what it found.
    pub fn holds(&self, scene: &Scene<'_>) -> bool {
        let passage = scene.passage;
        if let Some(holds) = passage.short().and_then(|short| self.holds_in(short)) {
            return holds;
        }
        match self {
            Program::Words(slots) => first_words(slots, passage).next().is_some(),
            Program::WithinWords { holds, fits, .. } if !touched_any(scene, holds) => {
                passage.positions(*fits).next().is_some()
            }
            Program::Regex(pattern) | Program::WithinWords { pattern, .. } => {
                pattern.regex().is_some_and(|regex| regex.is_match(passage.words.span.of(scene.text)))
            }
            Program::Near { left, right, within, ordered } => {
                let (mut lefts, mut rights) = (Vec::new(), Vec::new());
                left.extents(scene, &mut lefts);
                if lefts.is_empty() {
                    return false;
                }
                right.extents(scene, &mut rights);
                rights.sort_unstable();
                let mut any = false;
                pairs(&lefts, &rights, *within, *ordered, |_, _| {
                    any = true;
                    false
                });
                any
            }
            Program::And(parts) => parts.iter().all(|part| part.holds(scene)),
            Program::Or(parts) => parts.iter().any(|part| part.holds(scene)),
            Program::Not(part) => !part.holds(scene),
            Program::Asked(part, number) => (scene.asked)(part, *number).unwrap_or(false),
        }
    }

    /// Whether the program holds in a scene, and what it found there.
    pub fn run(&self, scene: &Scene<'_>) -> Option<Evidence> {
        match self {
            Program::Words(slots) if slots.len() == 1 => {
                // By far the most frequent case: one word, at known positions, in order.
                let Slot::Term(term) = slots[0] else { return None };
                let tokens = scene.passage.words.spans();
                let spans: Vec<Span> =
                    scene.passage.positions(term).map(|position| tokens[position as usize]).collect();
                (!spans.is_empty()).then_some(Evidence { spans, prompted: false })
            }
            Program::Words(_) | Program::Regex(_) | Program::WithinWords { .. } | Program::Near { .. } => {
                let places = self.places(scene);
                if places.is_empty() {
                    return None;
                }
                let mut spans: Vec<Span> = places.into_iter().flat_map(|place| place.spans).collect();
                tidy(&mut spans);
                Some(Evidence { spans, prompted: false })
            }
            Program::And(parts) => {
                let mut all = Evidence::default();
                for part in parts {
                    all.add(part.run(scene)?);
                }
                Some(all)
            }
            Program::Or(parts) => {
                let mut any: Option<Evidence> = None;
                for found in parts.iter().filter_map(|part| part.run(scene)) {
                    match &mut any {
                        Some(evidence) => evidence.add(found),
                        None => any = Some(found),
                    }
                }
                any
            }
            Program::Not(part) => match part.run(scene) {
                Some(_) => None,
                None => Some(Evidence::default()),
            },
            Program::Asked(part, number) => {
                (scene.asked)(part, *number).unwrap_or(false).then_some(Evidence { spans: Vec::new(), prompted: true })
            }
        }
    }

    /// First and last word of every place, in any order: as [`Program::places`], but without a look at the words.
    fn extents(&self, scene: &Scene<'_>, found: &mut Vec<(u32, u32)>) {
        let passage = scene.passage;
        match self {
            Program::Words(slots) => {
                let reach = u32::try_from(slots.len()).unwrap_or(u32::MAX) - 1;
                found.extend(first_words(slots, passage).map(|first| (first, first + reach)));
            }
            Program::WithinWords { holds, fits, .. } if !touched_any(scene, holds) => {
                found.extend(passage.positions(*fits).map(|at| (at, at)));
            }
            Program::Regex(pattern) | Program::WithinWords { pattern, .. } => {
                found.extend(regex_places(pattern, scene).iter().filter_map(|place| place.words));
            }
            Program::Or(parts) => parts.iter().for_each(|part| part.extents(scene, found)),
            Program::Near { left, right, within, ordered } => {
                let (mut lefts, mut rights) = (Vec::new(), Vec::new());
                left.extents(scene, &mut lefts);
                right.extents(scene, &mut rights);
                rights.sort_unstable();
                pairs(&lefts, &rights, *within, *ordered, |l, r| {
                    let (left, right) = (lefts[l], rights[r]);
                    found.push((left.0.min(right.0), left.1.max(right.1)));
                    true
                });
            }
            Program::And(_) | Program::Not(_) | Program::Asked(..) => {}
        }
    }

    /// Every place at which a program with a place stands, in order of the text.
    pub fn places(&self, scene: &Scene<'_>) -> Vec<Place> {
        match self {
            Program::Words(slots) => rows(slots, scene.passage),
            Program::Regex(pattern) => regex_places(pattern, scene),
            Program::WithinWords { pattern, holds, fits } => {
                let passage = scene.passage;
                if touched_any(scene, holds) {
                    return regex_places(pattern, scene);
                }
                let Some(regex) = pattern.regex() else { return Vec::new() };
                let mut places = Vec::new();
                for at in passage.positions(*fits) {
                    let word = passage.words.spans()[at as usize];
                    places.extend(regex.find_iter(word.of(scene.text)).map(|found| {
                        let base = word.start as usize;
                        let span = Span::new(base + found.start(), base + found.end());
                        Place { words: Some((at, at)), spans: vec![span] }
                    }));
                }
                places
            }
            Program::Or(parts) => {
                let mut places: Vec<Place> = parts.iter().flat_map(|part| part.places(scene)).collect();
                places.sort_by_key(|place| (place.words, place.spans.first().copied()));
                places.dedup();
                places
            }
            Program::Near { left, right, within, ordered } => {
                let left = left.places(scene);
                if left.is_empty() {
                    return left;
                }
                near(&left, &right.places(scene), *within, *ordered)
            }
            Program::And(_) | Program::Not(_) | Program::Asked(..) => Vec::new(),
        }
    }
}

impl Evidence {
    fn add(&mut self, other: Evidence) {
        self.spans.extend(other.spans);
        tidy(&mut self.spans);
        self.prompted |= other.prompted;
    }
}

fn tidy(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    spans.dedup();
}

fn rows(slots: &[Slot], passage: &Passage<'_>) -> Vec<Place> {
    let mut places = Vec::new();
    for first in first_words(slots, passage) {
        let last = first + slots.len() as u32 - 1;
        let spans = (first..=last).map(|at| passage.words.spans()[at as usize]).collect();
        places.push(Place { words: Some((first, last)), spans });
    }
    places
}

/// The positions at which rows of words begin.
fn first_words(slots: &[Slot], passage: &Passage<'_>) -> impl Iterator<Item = u32> {
    // Any word of the row that is a term may lead; the first one does.
    let lead = slots.iter().enumerate().find_map(|(lead, slot)| match slot {
        Slot::Term(term) => Some((lead as u32, *term)),
        Slot::Any => None,
    });
    lead.into_iter().flat_map(move |(lead, term)| {
        let firsts = passage.positions(term).filter_map(move |position| position.checked_sub(lead));
        firsts.filter(move |first| (*first..).zip(slots).all(|(position, slot)| stands(passage, *slot, position)))
    })
}

fn stands(passage: &Passage<'_>, slot: Slot, position: u32) -> bool {
    match slot {
        Slot::Any => (position as usize) < passage.words.len(),
        Slot::Term(term) => passage.stands(term, position),
    }
}

/// Whether any word that fits one of these terms is touched.
fn touched_any(scene: &Scene<'_>, terms: &[TermId]) -> bool {
    terms.iter().any(|term| scene.passage.positions(*term).any(|at| touched(scene, at)))
}

/// Whether a letter, digit or mark stands right before or behind a word, as in scripts that leave no blanks: only
/// there can a match go beyond the word, or its end not be one.
fn touched(scene: &Scene<'_>, at: u32) -> bool {
    let word = scene.passage.words.spans()[at as usize];
    let (before, after) = (&scene.text[..word.start as usize], &scene.text[word.end as usize..]);
    if let (Some(b' ' | b'\n'), Some(b' ' | b'.' | b',' | b'\n')) = (before.as_bytes().last(), after.as_bytes().first())
    {
        return false;
    }
    before.chars().next_back().is_some_and(is_word_sign) || after.chars().next().is_some_and(is_word_sign)
}

fn regex_places(pattern: &Pattern, scene: &Scene<'_>) -> Vec<Place> {
    let Some(regex) = pattern.regex() else { return Vec::new() };
    let text = scene.passage.words.span.of(scene.text);
    let base = scene.passage.words.span.start as usize;
    let tokens = scene.passage.words.spans();
    regex
        .find_iter(text)
        .map(|found| {
            let span = whole_letters(scene.written, base + found.start(), base + found.end());
            let first = tokens.partition_point(|token| token.end <= span.start);
            let end = tokens.partition_point(|token| token.start < span.end);
            let words = (first < end).then(|| (first as u32, end as u32 - 1));
            Place { words, spans: vec![span] }
        })
        .collect()
}

/// The bytes without a letter cut in two: a match may end inside a note, of which every byte is a blank.
fn whole_letters(text: &str, mut start: usize, mut end: usize) -> Span {
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(start, end)
}

/// All pairs of places that do not share a word and whose nearest ends differ by at most `within`. The place of a
/// pair reaches from the first to the last word of both.
fn near(left: &[Place], right: &[Place], within: u32, ordered: bool) -> Vec<Place> {
    fn placed(places: &[Place]) -> Vec<((u32, u32), &Place)> {
        places.iter().filter_map(|place| Some((place.words?, place))).collect()
    }
    fn extents(placed: &[((u32, u32), &Place)]) -> Vec<(u32, u32)> {
        placed.iter().map(|(extent, _)| *extent).collect()
    }
    let (left, mut right) = (placed(left), placed(right));
    right.sort_by_key(|(extent, _)| *extent);
    // Pairs with the same ends are one place: all words of both ways to it count.
    let mut hulls: FxHashMap<(u32, u32), Vec<Span>> = FxHashMap::default();
    pairs(&extents(&left), &extents(&right), within, ordered, |l, r| {
        let ((one, a), (other, b)) = (left[l], right[r]);
        let hull = (one.0.min(other.0), one.1.max(other.1));
        hulls.entry(hull).or_default().extend(a.spans.iter().chain(&b.spans));
        true
    });
    let mut places: Vec<Place> = hulls
        .into_iter()
        .map(|(hull, mut spans)| {
            tidy(&mut spans);
            Place { words: Some(hull), spans }
        })
        .collect();
    places.sort_by_key(|place| place.words);
    places
}

/// Calls `each` with the positions in both lists of places (first and last word; `right` sorted) that do not share a
/// word and whose nearest ends differ by at most `within`, until it returns `false`.
fn pairs(
    left: &[(u32, u32)],
    right: &[(u32, u32)],
    within: u32,
    ordered: bool,
    mut each: impl FnMut(usize, usize) -> bool,
) {
    let longest = right.iter().map(|(first, last)| last - first).max().unwrap_or(0);
    for (l, (a_first, a_last)) in left.iter().enumerate() {
        let from = if ordered { a_last + 1 } else { a_first.saturating_sub(within.saturating_add(longest)) };
        let start = right.partition_point(|(first, _)| *first < from);
        for (r, (b_first, b_last)) in right.iter().enumerate().skip(start) {
            if *b_first > a_last.saturating_add(within) {
                break;
            }
            let distance = if b_first > a_last {
                b_first - a_last
            } else if b_last < a_first {
                a_first - b_last
            } else {
                continue;
            };
            if distance <= within && !each(l, r) {
                return;
            }
        }
    }
}
