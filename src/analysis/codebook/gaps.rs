//! What a codebook does not catch, and what it says twice.

use crate::coding::{CodedStudy, Set};
use crate::language::lists;
use crate::text::{fold_case, words};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A content word, or two in a row, of statements without a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frequent {
    /// Its most frequent form, folded.
    pub form: String,
    /// The statements without a code in which a form of the same stem stands.
    pub statements: Set,
}

/// A statement that shares words with those of a code, and has not got it.
#[derive(Debug, Clone, PartialEq)]
pub struct NearMiss {
    /// The code.
    pub code: usize,
    /// The statement.
    pub statement: u32,
    /// The forms that it shares, folded, in the order of the statement.
    pub shared: Vec<String>,
}

/// An indicator that adds nothing to another of the same code: it hit only statements that the other hit too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contained {
    /// The code.
    pub code: usize,
    /// Position of the indicator that adds nothing.
    pub inner: usize,
    /// Position of the other.
    pub outer: usize,
    /// How many statements each hit.
    pub hits: (usize, usize),
}

/// Two codes of which one shares more than four fifths of its statements with the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The codes, in the order of the codebook.
    pub codes: (usize, usize),
    /// How many statements each has.
    pub counts: (usize, usize),
    /// The statements of both.
    pub shared: Set,
}

/// Everything that a codebook misses or says twice.
#[derive(Debug, Clone, Default)]
pub struct Gaps {
    /// How many statements have no code and no suggestion.
    pub without: usize,
    /// Frequent words of these.
    pub words: Vec<Frequent>,
    /// Frequent pairs of words of these.
    pub pairs: Vec<Frequent>,
    /// Statements that a code may have missed.
    pub near: Vec<NearMiss>,
    /// Indicators that never matched: code and position.
    pub idle: Vec<(usize, usize)>,
    /// Indicators that add nothing.
    pub contained: Vec<Contained>,
    /// Codes that largely share their statements.
    pub overlaps: Vec<Overlap>,
}

/// A statement's content words: stem number, folded form, and whether the word before was one too.
type Content = Vec<(u32, String, bool)>;

/// Looks for gaps; at most `most` words and pairs, and `near` statements a code.
pub fn gaps(coded: &CodedStudy<'_>, most: usize, near: usize) -> Gaps {
    let (contents, stems) = contents(coded);
    let codes = coded.materials.codebook.codes.len();
    let tagged = Set::unite((0..codes).map(|code| coded.unread(code))).union(&coded.coded());
    let count = u32::try_from(contents.len()).unwrap_or(u32::MAX);
    let without: Vec<u32> = (0..count).filter(|statement| !tagged.contains(*statement)).collect();
    Gaps {
        without: without.len(),
        words: frequent(&without, &contents, most, |content| {
            content.iter().map(|(stem, form, _)| (*stem, None, form.clone())).collect()
        }),
        pairs: frequent(&without, &contents, most, |content| {
            let pairs = content.windows(2).filter(|pair| pair[1].2);
            pairs.map(|pair| (pair[0].0, Some(pair[1].0), format!("{} {}", pair[0].1, pair[1].1))).collect()
        }),
        near: near_misses(coded, &contents, stems, near),
        idle: idle(coded),
        contained: contained(coded),
        overlaps: overlaps(coded),
    }
}

/// The content words of every statement, and how many stems there are.
fn contents(coded: &CodedStudy<'_>) -> (Vec<Content>, usize) {
    let mut stems: FxHashMap<String, u32> = FxHashMap::default();
    let mut contents = Vec::with_capacity(coded.statements());
    for source in &coded.materials.sources {
        let lists = lists(&source.language);
        let stemming = coded.materials.lemmas.stemming(&source.language);
        let stem =
            |form: &str| stemming.as_ref().map_or_else(|| form.to_owned(), |stemming| stemming.stem(form).into_owned());
        let text = source.text();
        for statement in &source.statements {
            let mut content: Content = Vec::new();
            let mut before = false;
            words(text, statement.span, |word| {
                let form = fold_case(word.of(text));
                if lists.is_stop(&form) || source.is_excluded(word) {
                    before = false;
                    return;
                }
                let next = u32::try_from(stems.len()).unwrap_or(u32::MAX);
                let number = *stems.entry(stem(&form)).or_insert(next);
                content.push((number, form, before));
                before = true;
            });
            contents.push(content);
        }
    }
    (contents, stems.len())
}

/// The most frequent things in some statements, counted by statements; at least in two.
fn frequent(
    statements: &[u32],
    contents: &[Content],
    most: usize,
    things: impl Fn(&Content) -> Vec<(u32, Option<u32>, String)>,
) -> Vec<Frequent> {
    /// How often each form of a thing was found, and in which statements.
    type Forms = (FxHashMap<String, usize>, Vec<u32>);
    let mut found: FxHashMap<(u32, Option<u32>), Forms> = FxHashMap::default();
    for statement in statements {
        for (first, second, form) in things(&contents[*statement as usize]) {
            let entry = found.entry((first, second)).or_default();
            *entry.0.entry(form).or_default() += 1;
            entry.1.push(*statement);
        }
    }
    let mut frequent: Vec<Frequent> = found
        .into_values()
        .map(|(forms, statements)| {
            let mut forms: Vec<(String, usize)> = forms.into_iter().collect();
            forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            let form = forms.into_iter().next().map(|(form, _)| form).unwrap_or_default();
            Frequent { form, statements: Set::new(statements) }
        })
        .filter(|thing| thing.statements.len() > 1)
        .collect();
    frequent.sort_by(|a, b| b.statements.len().cmp(&a.statements.len()).then_with(|| a.form.cmp(&b.form)));
    frequent.truncate(most);
    frequent
}

/// For each code the statements nearest to its own. A stem weighs by how many of the code's statements hold it and how
/// rare it is in the study (log of statements over statements with it); a statement must share two stems, each of which
/// stands in two of the code's statements (or in its only one).
fn near_misses(coded: &CodedStudy<'_>, contents: &[Content], stems: usize, most: usize) -> Vec<NearMiss> {
    let mut index: Vec<Vec<u32>> = vec![Vec::new(); stems];
    for (statement, content) in contents.iter().enumerate() {
        let statement = u32::try_from(statement).unwrap_or(u32::MAX);
        for (stem, _, _) in content {
            let places = &mut index[*stem as usize];
            if places.last() != Some(&statement) {
                places.push(statement);
            }
        }
    }
    let codes = 0..coded.materials.codebook.codes.len();
    let near = codes.into_par_iter().map_init(
        || vec![Score::default(); contents.len()],
        |scores, code| near_misses_of(coded, code, contents, &index, scores, most),
    );
    near.collect::<Vec<Vec<NearMiss>>>().into_iter().flatten().collect()
}

/// How near a statement is to those of a code.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    weight: f64,
    /// How many stems it shares with them; of the code's own statements nothing is asked.
    shared: u32,
    own: bool,
}

/// The statements nearest to those of one code. `index`: by stem the statements in which it stands; `scores`: room, all zero,
/// and left so.
fn near_misses_of(
    coded: &CodedStudy<'_>,
    code: usize,
    contents: &[Content],
    index: &[Vec<u32>],
    scores: &mut [Score],
    most: usize,
) -> Vec<NearMiss> {
    let own = coded.own(code).union(coded.unread(code));
    let mut profile: FxHashMap<u32, usize> = FxHashMap::default();
    for statement in own.iter() {
        let mut here: Vec<u32> = contents[statement as usize].iter().map(|(stem, _, _)| *stem).collect();
        here.sort_unstable();
        here.dedup();
        here.into_iter().for_each(|stem| *profile.entry(stem).or_default() += 1);
    }
    let least = own.len().min(2);
    let mut telling: Vec<(u32, f64)> = profile
        .into_iter()
        .filter(|(_, count)| *count >= least)
        .map(|(stem, count)| {
            let rare = (contents.len() as f64 / index[stem as usize].len() as f64).ln();
            (stem, rare * count as f64 / own.len() as f64)
        })
        .collect();
    telling.sort_by_key(|(stem, _)| *stem);
    own.iter().for_each(|statement| scores[statement as usize].own = true);
    for (stem, weight) in &telling {
        for statement in &index[*stem as usize] {
            let score = &mut scores[*statement as usize];
            score.weight += weight;
            score.shared += 1;
        }
    }
    let scored = (0..).zip(scores.iter()).filter(|(_, score)| score.shared > 1 && !score.own);
    let mut ranked: Vec<(u32, f64)> = scored.map(|(at, score)| (at, score.weight)).collect();
    scores.fill(Score::default());
    let nearer = |a: &(u32, f64), b: &(u32, f64)| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0));
    if most < ranked.len() {
        ranked.select_nth_unstable_by(most, nearer);
        ranked.truncate(most);
    }
    ranked.sort_by(nearer);
    let miss = |(statement, _): (u32, f64)| {
        let is_telling = |stem: u32| telling.binary_search_by_key(&stem, |(stem, _)| *stem).is_ok();
        let mut seen = Vec::new();
        let mut first = |stem: u32| {
            !seen.contains(&stem) && {
                seen.push(stem);
                true
            }
        };
        let content = contents[statement as usize].iter().filter(|(stem, _, _)| is_telling(*stem) && first(*stem));
        NearMiss { code, statement, shared: content.map(|(_, form, _)| form.clone()).collect() }
    };
    ranked.into_iter().map(miss).collect()
}

/// For each indicator the statements it hit, over all codes.
fn hits(coded: &CodedStudy<'_>) -> Vec<Vec<Set>> {
    let codes = &coded.materials.codebook.codes;
    let mut hits: Vec<Vec<Vec<u32>>> = codes.iter().map(|code| vec![Vec::new(); code.indicators.len()]).collect();
    for statement in 0..u32::try_from(coded.statements()).unwrap_or(u32::MAX) {
        for found in coded.matches(statement) {
            hits[found.code as usize][found.rule as usize].push(statement);
        }
    }
    hits.into_iter().map(|rules| rules.into_iter().map(Set::new).collect()).collect()
}

fn idle(coded: &CodedStudy<'_>) -> Vec<(usize, usize)> {
    let hits = hits(coded);
    let rules = hits
        .iter()
        .enumerate()
        .flat_map(|(code, rules)| rules.iter().enumerate().map(move |(rule, set)| (code, rule, set)));
    rules.filter(|(_, _, set)| set.is_empty()).map(|(code, rule, _)| (code, rule)).collect()
}

fn contained(coded: &CodedStudy<'_>) -> Vec<Contained> {
    let mut found = Vec::new();
    for (code, rules) in hits(coded).iter().enumerate() {
        for (inner, set) in rules.iter().enumerate().filter(|(_, set)| !set.is_empty()) {
            let covers = |(outer, other): &(usize, &Set)| {
                // Of two that hit the same, the later one is the one that adds nothing.
                let later = other.len() > set.len() || *outer < inner;
                *outer != inner && later && set.minus(other).is_empty()
            };
            if let Some((outer, other)) = rules.iter().enumerate().find(covers) {
                found.push(Contained { code, inner, outer, hits: (set.len(), other.len()) });
            }
        }
    }
    found
}

/// Pairs of codes, neither above the other, of which one shares more than 80 % of its statements (at least three).
fn overlaps(coded: &CodedStudy<'_>) -> Vec<Overlap> {
    let codes = coded.materials.codebook.codes.len();
    let sets: Vec<Set> = (0..codes).map(|code| coded.own(code).union(coded.unread(code))).collect();
    // Only codes that meet in a statement can overlap.
    let mut together: FxHashMap<(usize, usize), Vec<u32>> = FxHashMap::default();
    let mut carried: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for (code, set) in sets.iter().enumerate() {
        for statement in set.iter() {
            let others = carried.entry(statement).or_default();
            for other in others.iter() {
                together.entry((*other, code)).or_default().push(statement);
            }
            others.push(code);
        }
    }
    let mut overlaps: Vec<Overlap> = together
        .into_iter()
        .map(|(pair, shared)| Overlap {
            codes: pair,
            counts: (sets[pair.0].len(), sets[pair.1].len()),
            shared: Set::new(shared),
        })
        .filter(|overlap| {
            let smaller = overlap.counts.0.min(overlap.counts.1);
            smaller >= 3 && overlap.shared.len() * 5 > smaller * 4
        })
        .collect();
    overlaps.sort_by_key(|overlap| overlap.codes);
    overlaps
}
