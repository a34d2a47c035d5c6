//! Whether a number, or a whole list, is what the data say.

use super::Verdict;
use super::count::{Bound, Count, Noun};
use super::data::{Data, Of, Told};
use super::ledger::Claim;
use super::people::{codes_text, sorted};
use super::sentence::Sentence;
use super::text::Reading;
use crate::language::Say;
use std::collections::BTreeSet;

/// How the data answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Yes,
    Maybe,
    No,
}

/// The parts of the study that a sentence may be about.
pub fn parts_of<'d>(data: &'d Data<'_>, sentence: &Sentence<'_>, noun: Option<&Noun>) -> Vec<&'d super::data::Part> {
    let focus = sentence.has(sentence.language.focus_group, false);
    let named: Vec<_> = match noun {
        Some(Noun::People(Some(group))) => {
            data.parts.iter().filter(|part| part.of == Of::Group(group.clone())).collect()
        }
        _ if focus => {
            let kind = Of::Kind(crate::transcript::Kind::FocusGroup);
            data.parts.iter().filter(|part| part.of == kind || part.of == Of::All).collect()
        }
        _ => Vec::new(),
    };
    if !named.is_empty() {
        return named;
    }
    let pooled = data.pooled;
    data.parts.iter().filter(|part| part.of == Of::All || (!pooled && matches!(part.of, Of::Kind(_)))).collect()
}

/// Sets a number, and a list that is meant to be whole, beside the data.
pub fn against(
    data: &Data<'_>,
    reading: &Reading<'_>,
    sentence: &Sentence<'_>,
    count: &Count,
    list: Option<&[String]>,
    code: usize,
    claim: &mut Claim,
) {
    let mut parts = parts_of(data, sentence, count.noun.as_ref());
    if let Some(base) = count.base {
        let of_base: Vec<_> = data
            .parts
            .iter()
            .filter(|part| data.told(code, part).asked.len() == base || part.people.len() == base)
            .filter(|part| parts.iter().any(|allowed| allowed.of == part.of) || part.of != Of::All)
            .collect();
        if of_base.is_empty() {
            let told = data.told(code, parts[0]);
            let with = [base.to_string(), told.asked.len().to_string()];
            claim.judge(Verdict::Contradicted, Say::BaseIsNot, with);
            return;
        }
        let both: Vec<_> =
            of_base.iter().copied().filter(|part| parts.iter().any(|allowed| allowed.of == part.of)).collect();
        parts = if both.is_empty() { of_base } else { both };
    }
    let mut answers: Vec<(Fit, usize, Told)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let told = data.told(code, part);
        let fit = fits(&told, count, list);
        answers.push((fit, at, told));
    }
    answers.sort_by_key(|(fit, at, _)| (*fit, *at));
    let Some((fit, at, told)) = answers.first() else { return };
    claim.evidence = data.statements(told, list);
    let who = codes_text(sorted(told.informants.iter().cloned()));
    let numbers =
        [told.informants.len().to_string(), told.asked.len().to_string(), who, data.name(code, reading.shown)];
    match fit {
        Fit::Yes => {
            claim.judge(Verdict::Supported, Say::CountIs, numbers);
            if let Of::Kind(kind) = parts[*at].of {
                claim.note(Say::Within, [reading.kind_name(kind)]);
            }
            if !told.unasked.is_empty() {
                claim.note(Say::Unasked, [codes_text(sorted(told.unasked.iter().cloned()))]);
            }
            if let Some(base) = count.base.filter(|base| *base != told.asked.len()) {
                claim.note(Say::AskedWere, [told.asked.len().to_string(), base.to_string()]);
            }
        }
        Fit::Maybe if told.unknown => claim.judge(Verdict::NotCheckable, Say::UnknownSpeakers, numbers),
        Fit::Maybe => {
            let unread = codes_text(sorted(told.unread.iter().cloned()));
            claim.judge(Verdict::NotCheckable, Say::UnreadWould, numbers.into_iter().chain([unread]));
        }
        Fit::No => {
            claim.evidence = data.statements(told, None);
            claim.judge(Verdict::Contradicted, Say::CountIsNot, numbers);
            if !told.unasked.is_empty() {
                claim.note(Say::Unasked, [codes_text(sorted(told.unasked.iter().cloned()))]);
            }
        }
    }
}

fn fits(told: &Told, count: &Count, list: Option<&[String]>) -> Fit {
    let least = told.informants.len();
    let most = told.all().len();
    let may: BTreeSet<String> = told.all().union(&told.unread).cloned().collect();
    let says = count.number;
    let holds = |least: usize, most: usize| match count.bound {
        Bound::Exact => (least..=most).contains(&says),
        Bound::AtLeast => most >= says,
        Bound::MoreThan => most > says,
        Bound::LessThan => least < says,
        Bound::About => true,
    };
    let listed = list.map(|list| list.iter().cloned().collect::<BTreeSet<String>>());
    let list_in = |all: &BTreeSet<String>| {
        listed.as_ref().is_none_or(|list| told.informants.is_subset(list) && list.is_subset(all))
    };
    if holds(least, most) && list_in(&told.all()) {
        return if told.unknown && count.bound == Bound::Exact && list.is_none() { Fit::Maybe } else { Fit::Yes };
    }
    // A list that differs is the list's own claim; the number may still be right.
    if holds(least, most) && !told.unknown {
        return Fit::Yes;
    }
    let beyond = if told.unknown { told.asked.len().max(most) + 1 } else { may.len() };
    if holds(least, beyond.max(most)) { Fit::Maybe } else { Fit::No }
}
