//! To which code, and to which list of people, a number belongs.

use super::count::{Bound, Count, Noun};
use super::names::NameAt;
use super::people::Named;
use super::sentence::Sentence;
use super::text::Reading;
use crate::language::{begins, lists};
use std::collections::BTreeSet;

/// A list with what it belongs to.
pub struct Listed<'l> {
    pub list: &'l Named,
    /// The count it stands behind.
    pub count: Option<usize>,
    /// It stands right behind the number or noun.
    pub adjacent: bool,
    /// It is meant to be whole.
    pub whole: bool,
    /// `Other informants (…)`.
    pub others: bool,
}

/// Which list stands behind which count.
pub fn belonging<'l>(
    sentence: &Sentence<'_>,
    lists: &'l [Named],
    counts: &[Count],
    reading: &Reading<'_>,
) -> Vec<Listed<'l>> {
    let mut found: Vec<Listed<'l>> = Vec::new();
    for list in lists {
        let between = |from: u32| sentence.text.get(from as usize..list.span.start as usize).unwrap_or("x");
        let before: Vec<usize> = (0..counts.len()).filter(|at| counts[*at].span.end <= list.span.start).collect();
        let nearest = before.last().copied();
        let signs = |text: &str| text.chars().all(|c| c.is_whitespace() || matches!(c, '–' | '—' | '-' | ':' | ','));
        let adjacent = nearest.is_some_and(|at| {
            let gap = between(counts[at].span.end);
            gap.trim().is_empty() && list.bracketed || (!list.bracketed && !gap.trim().is_empty() && signs(gap))
        });
        let free = nearest.filter(|at| !found.iter().any(|other| other.count == Some(*at)));
        let people = |at: usize| matches!(counts[at].noun, Some(Noun::People(_)) | None);
        let count = free.filter(|at| {
            let alone = list.codes.len() == 1 && counts[*at].number > 1;
            people(*at)
                && (adjacent || (list.bracketed && !alone && only_after(sentence, lists, list, counts[*at].span.end)))
        });
        let word = sentence.words.partition_point(|word| word.span.end <= list.span.start);
        let noun = word.checked_sub(1).filter(|at| {
            sentence.language.is_people(&sentence.words[*at].text)
                || reading.groups.iter().any(|group| group.ends_at(sentence, *at))
        });
        let noun = noun.filter(|at| {
            sentence.between(*at).trim_start().len() <= sentence.text.len()
                && between(sentence.words[*at].span.end).trim().is_empty()
        });
        let from = noun.unwrap_or(word).saturating_sub(3);
        let around = &sentence.words[from..word.min(sentence.words.len())];
        let softened = around.iter().any(|word| sentence.language.some.contains(&word.text.as_str()));
        let others = around.iter().any(|word| begins(sentence.language.others, &word.text));
        let example = list.partly && reading.says_example(sentence, list);
        let whole = count.map_or(noun.is_some() && !softened && !others && list.bracketed, |at| {
            !counts[at].another && counts[at].bound == Bound::Exact
        }) && !example;
        found.push(Listed {
            list,
            count,
            adjacent,
            whole,
            others: others || count.is_some_and(|at| counts[at].others),
        });
    }
    found
}

/// Whether a list is the only one behind a count.
fn only_after(sentence: &Sentence<'_>, lists: &[Named], list: &Named, from: u32) -> bool {
    lists.iter().filter(|other| other.bracketed && other.span.start >= from).count() == 1
        && list.span.end as usize <= sentence.span.end as usize
}

/// The code that a count is about.
pub enum Link {
    /// One.
    One(usize),
    /// Several are named.
    Several(Vec<usize>),
    /// None is named.
    None,
}

pub fn link_of_all(names: &[NameAt], reading: &Reading<'_>) -> Link {
    one_of(names.iter().map(|name| name.code).collect(), reading)
}

/// One code, if only one is meant: a topic gives way to a sub-topic of its own that is named beside it.
fn one_of(mut codes: Vec<usize>, reading: &Reading<'_>) -> Link {
    codes.sort_unstable();
    codes.dedup();
    if let Some(data) = &reading.data {
        let book = &data.coded.materials.codebook;
        let all = codes.clone();
        codes.retain(|code| !all.iter().any(|other| other != code && book.subtree(*code).contains(other)));
    }
    match codes[..] {
        [] => Link::None,
        [one] => Link::One(one),
        _ => Link::Several(codes),
    }
}

/// The names that belong to a count: those of its own piece of the sentence.
pub fn link(counts: &[Count], at: usize, sentence: &Sentence<'_>, names: &[NameAt], reading: &Reading<'_>) -> Link {
    let people: Vec<&Count> = counts.iter().collect();
    if people.len() == 1 {
        return link_of_all(names, reading);
    }
    let piece = |from: u32, to: u32| -> Vec<usize> {
        names.iter().filter(|name| name.span.start >= from && name.span.end <= to).map(|name| name.code).collect()
    };
    let behind: Vec<Vec<usize>> = (0..people.len())
        .map(|at| piece(people[at].span.end, people.get(at + 1).map_or(sentence.span.end, |next| next.span.start)))
        .collect();
    let before: Vec<Vec<usize>> = (0..people.len())
        .map(|at| piece(if at == 0 { sentence.span.start } else { people[at - 1].span.end }, people[at].span.start))
        .collect();
    let all_behind = behind.iter().all(|codes| !codes.is_empty()) && before[0].is_empty();
    let all_before = before.iter().all(|codes| !codes.is_empty()) && behind.last().is_some_and(Vec::is_empty);
    // `Three social pedagogues (…) and one case manager (…) spoke of …`: one thing, told of each group apart.
    let groups: BTreeSet<&String> = people
        .iter()
        .filter_map(|count| match &count.noun {
            Some(Noun::People(Some(group))) => Some(group),
            _ => None,
        })
        .collect();
    let shared = groups.len() == people.len() && behind.iter().rev().skip(1).chain(&before).all(Vec::is_empty);
    if shared && let Some(last) = behind.last() {
        one_of(last.clone(), reading)
    } else if all_behind {
        one_of(behind[at].clone(), reading)
    } else if all_before {
        one_of(before[at].clone(), reading)
    } else {
        let all: BTreeSet<usize> = names.iter().map(|name| name.code).collect();
        match all.len() {
            0 => Link::None,
            // One topic and several numbers: which of them is about it is not said.
            _ => Link::Several(all.into_iter().collect()),
        }
    }
}

/// Whether the sentence says that somebody did not: a negation outside a code's name, before a clause of its own, and not
/// that of `not less than four`.
pub fn is_negated(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, names: &[NameAt]) -> bool {
    let lists = lists(reading.manuscript.blocks[block].language);
    let language = sentence.language;
    let main = sentence.words.iter().take_while(|word| !language.that.contains(&word.text.as_str()));
    let mut negations = main.enumerate().filter(|(_, word)| lists.negates(&word.text));
    negations.any(|(at, word)| {
        let bound = language.at_least.iter().any(|row| sentence.row_at(at, row, true).is_some());
        !bound && !names.iter().any(|name| name.span.contains(word.span))
    })
}
