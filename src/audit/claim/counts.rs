//! Numbers of people and statements, each set beside the data.

use super::Verdict;
use super::count::{Bound, Count, Noun, counts, noun_at, number_at};
use super::data::names_of;
use super::data::{Data, Of, Told};
use super::fit::{against, parts_of};
use super::indefinite::words_for_shares;
use super::ledger::{Claim, Kind, Ledger};
use super::link::{Link, Listed, belonging, is_negated, link, link_of_all};
use super::listed::one_list;
use super::people::{Named, codes_text, sorted};
use super::sentence::Sentence;
use super::text::{Here, Reading};
use crate::analysis::Scope;
use crate::language::{Noticed, Say};
use crate::text::Span;
use std::collections::BTreeSet;

/// Makes the claims of a sentence.
pub fn claims(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, named: &[Named], ledger: &mut Ledger) {
    let lists: Vec<Named> = named.iter().filter(|list| sentence.span.contains(list.span)).cloned().collect();
    let counts: Vec<Count> = counts(sentence, &reading.groups, &lists)
        .into_iter()
        .filter(|count| !matches!(count.noun, Some(Noun::Topics | Noun::Subtopics)))
        .collect();
    let names = reading.names_in(block, sentence.span);
    let here = Here { reading, block, sentence };
    let listed = belonging(sentence, &lists, &counts, reading);
    let negated = is_negated(reading, block, sentence, &names);
    for (at, count) in counts.iter().enumerate() {
        let own: Vec<&Listed<'_>> = listed.iter().filter(|listed| listed.count == Some(at)).collect();
        let link = link(&counts, at, sentence, &names, reading);
        one_count(here, count, own.first().copied(), &link, negated, ledger);
    }
    for one in &listed {
        let link = match one.count {
            Some(at) => link(&counts, at, sentence, &names, reading),
            None => link_of_all(&names, reading),
        };
        one_list(here, one, &counts, &link, negated, ledger);
    }
    words_for_shares(here, &names, &listed, &counts, ledger);
}

pub fn text_of(reading: &Reading<'_>, block: usize, span: Span) -> String {
    span.of(&reading.manuscript.blocks[block].text).to_owned()
}

/// A number of people or statements.
fn one_count(
    here: Here<'_>,
    count: &Count,
    listed: Option<&Listed<'_>>,
    link: &Link,
    negated: bool,
    ledger: &mut Ledger,
) {
    let Here { reading, block, sentence } = here;
    let adjacent = listed.filter(|listed| listed.adjacent);
    let span = adjacent.map_or(count.span, |listed| count.span.hull(listed.list.span));
    let line = reading.manuscript.blocks[block].line(span.start as usize);
    let mut claim = Claim::open(Kind::Count, (block, span), line, &text_of(reading, block, span));
    claim.number = Some(count.number as f64);
    let codes = listed.map(|listed| listed.list.codes.clone()).unwrap_or_default();
    claim.participants = codes.clone();
    if let Link::One(code) = link {
        claim.code = Some(*code);
    }
    if count.noun == Some(Noun::Statements) {
        statements(reading, sentence, count, link, claim, ledger);
        return;
    }
    let different = sorted(codes.clone());
    if !codes.is_empty()
        && count.bound == Bound::Exact
        && listed.is_some_and(|listed| !count.another || listed.adjacent)
    {
        let says = count.number;
        if different.len() < codes.len() {
            let doubles: Vec<&String> =
                different.iter().filter(|code| codes.iter().filter(|other| other == code).count() > 1).collect();
            ledger.notice(Noticed::Double, line, &claim.text, Say::ListedTwice, [codes_text(&doubles)]);
            if says == codes.len() {
                let with = [says.to_string(), different.len().to_string(), codes_text(&doubles)];
                ledger.claims.push(claim.is(Verdict::Contradicted, Say::CountDoubles, with));
                return;
            }
        }
        let whole = listed.is_some_and(|listed| listed.whole);
        if says != different.len() && (whole || different.len() > says) {
            let with = [says.to_string(), different.len().to_string(), codes_text(&codes)];
            ledger.claims.push(claim.is(Verdict::Contradicted, Say::CountList, with));
            return;
        }
    }
    if let Some(base) = count.base.filter(|base| count.number > *base) {
        ledger.claims.push(claim.is(
            Verdict::Contradicted,
            Say::MoreThanAll,
            [count.number.to_string(), base.to_string()],
        ));
        return;
    }
    let Some(data) = &reading.data else {
        let agreed = !codes.is_empty() && count.bound == Bound::Exact && different.len() == count.number;
        ledger.claims.push(match agreed {
            true => claim.is(Verdict::Supported, Say::CountIsList, [codes_text(&codes)]),
            false => group_size(reading, sentence, count, claim),
        });
        return;
    };
    if let Link::None = link
        && let Some((verdict, say, with)) = of_sample(data, reading, sentence, count, &different)
    {
        ledger.claims.push(claim.is(verdict, say, with));
        return;
    }
    let whole = listed.filter(|listed| listed.whole).map(|_| different.as_slice());
    match link {
        _ if count.bound == Bound::About => claim.judge(Verdict::NotCheckable, Say::About, []),
        Link::One(code) if negated => {
            let name = data.name(*code, reading.shown);
            claim.judge(Verdict::NotCheckable, Say::Negated, [name]);
        }
        Link::One(_) if count.another => claim.judge(Verdict::NotCheckable, Say::OneMore, []),
        Link::One(code) => against(data, reading, sentence, count, whole, *code, &mut claim),
        Link::Several(codes) => {
            claim.candidates.clone_from(codes);
            claim.judge(Verdict::NotCheckable, Say::SeveralCodes, [names_of(data, codes, reading.shown)]);
        }
        Link::None => {
            claim.candidates = candidates(data, count.number, &different);
            let found = names_of(data, &claim.candidates, reading.shown);
            let agreed = if codes.is_empty() { Say::NoCode } else { Say::NoCodeListAgrees };
            let agreed = if found.is_empty() {
                agreed
            } else if codes.is_empty() {
                Say::NoCodeCandidates
            } else {
                Say::NoCodeListCandidates
            };
            claim.judge(Verdict::NotCheckable, agreed, [found]);
        }
    }
    ledger.claims.push(claim);
}

/// Codes whose informants are exactly the list; without a list, none: a number alone fits too many.
pub fn candidates(data: &Data<'_>, number: usize, list: &[String]) -> Vec<usize> {
    if list.is_empty() || number != list.len() {
        return Vec::new();
    }
    let wanted: BTreeSet<String> = list.iter().cloned().collect();
    let codes = 0..data.coded.materials.codebook.codes.len();
    let part = &data.parts[0];
    codes
        .filter(|code| {
            let told = data.told(*code, part);
            told.informants == wanted || told.all() == wanted
        })
        .take(4)
        .collect()
}

/// The number of a group, in a sentence that speaks of the sample; text alone.
fn group_size(reading: &Reading<'_>, sentence: &Sentence<'_>, count: &Count, claim: Claim) -> Claim {
    let group = match &count.noun {
        Some(Noun::People(Some(id))) => reading.groups.iter().find(|group| group.id == *id),
        _ => None,
    };
    let speaks = sentence.has(sentence.language.takes_part, false);
    match group.and_then(|group| Some((group, group.size?))) {
        Some((group, size)) if count.bound == Bound::Exact && size == count.number && speaks => {
            claim.is(Verdict::Supported, Say::GroupSize, [group.id.clone(), size.to_string()])
        }
        Some((group, size))
            if count.bound == Bound::Exact
                && count.number > size
                && !sentence.has(sentence.language.invited, false) =>
        {
            claim.is(
                Verdict::Contradicted,
                Say::MoreThanGroup,
                [group.id.clone(), size.to_string(), count.number.to_string()],
            )
        }
        _ => claim.is(Verdict::NotCheckable, Say::NoListNoData, []),
    }
}

/// A number of people in a sentence that names no code: is it the size of a group or of the sample?
fn of_sample(
    data: &Data<'_>,
    reading: &Reading<'_>,
    sentence: &Sentence<'_>,
    count: &Count,
    list: &[String],
) -> Option<(Verdict, Say, Vec<String>)> {
    let language = sentence.language;
    let part = match &count.noun {
        Some(Noun::People(Some(group))) => data.parts.iter().find(|part| part.of == Of::Group(group.clone()))?,
        Some(Noun::People(None)) if sentence.has(language.focus_group, false) => {
            data.parts.iter().find(|part| part.of == Of::Kind(crate::transcript::Kind::FocusGroup))?
        }
        Some(Noun::People(None)) => &data.parts[0],
        _ => return None,
    };
    if count.bound != Bound::Exact || count.base.is_some() || count.another || count.others {
        return None;
    }
    let size = part.people.len();
    let members = data.names(&part.people);
    let all: BTreeSet<String> = list.iter().cloned().collect();
    let takes_part = sentence.has(language.takes_part, false);
    let whole = match &part.of {
        Of::Group(id) => id.clone(),
        _ => reading.all_people.clone(),
    };
    let with = || vec![size.to_string(), whole.clone()];
    if count.number == size && (all.is_empty() && (takes_part || count.all) || all == members) {
        return Some((Verdict::Supported, Say::SampleIs, with()));
    }
    let explicit = takes_part && sentence.has(language.study, false) && !sentence.has(language.invited, false);
    let one_number = sentence.words.iter().enumerate().filter(|(at, _)| {
        number_at(sentence, *at).is_some_and(|(_, next)| noun_at(sentence, next, &reading.groups).is_some())
    });
    if explicit && list.is_empty() && one_number.count() <= reading.groups.len() && count.number != size {
        let other = data.parts.iter().any(|part| {
            part.people.len() == count.number
                && !matches!(count.noun, Some(Noun::People(Some(_))))
                && !part.people.is_empty()
        });
        if !other {
            return Some((Verdict::Contradicted, Say::SampleIsNot, with()));
        }
    }
    if count.number > size
        && list.is_empty()
        && !sentence.has(language.invited, false)
        && matches!(part.of, Of::Group(_))
    {
        return Some((Verdict::Contradicted, Say::SampleIsNot, with()));
    }
    None
}

/// A number of statements.
fn statements(
    reading: &Reading<'_>,
    sentence: &Sentence<'_>,
    count: &Count,
    link: &Link,
    mut claim: Claim,
    ledger: &mut Ledger,
) {
    let Some(data) = &reading.data else { return };
    let Link::One(code) = link else {
        let all = crate::analysis::tally_all(data.coded, &Scope::default()).statements.len();
        if let Link::None = link
            && all == count.number
        {
            ledger.claims.push(claim.is(Verdict::Supported, Say::StatementsInAll, [all.to_string()]));
        } else {
            ledger.claims.push(claim.is(Verdict::NotCheckable, Say::NoCode, [String::new()]));
        }
        return;
    };
    let told: Vec<Told> = parts_of(data, sentence, None).into_iter().map(|part| data.told(*code, part)).collect();
    let good = told.iter().any(|told| match count.bound {
        Bound::Exact => told.tally.statements.len() == count.number,
        Bound::AtLeast => told.tally.statements.len() >= count.number,
        Bound::MoreThan => told.tally.statements.len() > count.number,
        Bound::LessThan => told.tally.statements.len() < count.number,
        Bound::About => false,
    });
    let with =
        [told.first().map_or(0, |told| told.tally.statements.len()).to_string(), data.name(*code, reading.shown)];
    claim.evidence = told.first().map(|told| data.statements(told, None)).unwrap_or_default();
    let unread = told.iter().any(|told| {
        told.tally.statements.union(&told.tally.suggested).len() >= count.number
            && told.tally.statements.len() < count.number
    });
    match (good, count.bound) {
        (true, _) => claim.judge(Verdict::Supported, Say::StatementsAre, with),
        (_, Bound::About) => claim.judge(Verdict::NotCheckable, Say::About, []),
        _ if unread => claim.judge(Verdict::NotCheckable, Say::StatementsUnread, with),
        _ => claim.judge(Verdict::Contradicted, Say::StatementsAreNot, with),
    }
    ledger.claims.push(claim);
}
