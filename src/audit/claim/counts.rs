//! Numbers of people and statements, and lists of participants.

use super::data::{Data, Of, Told};
use super::ledger::{Claim, Kind, Ledger};
use super::names::NameAt;
use super::people::{Named, parts};
use super::sentence::Sentence;
use super::text::Reading;
use super::{Verdict, text::Group};
use crate::analysis::Scope;
use crate::language::{Noticed, Say, begins, lists};
use crate::text::Span;
use std::collections::BTreeSet;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noun {
    /// People, of a group or of any.
    People(Option<String>),
    /// Statements.
    Statements,
    /// Topics.
    Topics,
    /// Sub-topics.
    Subtopics,
}

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Exactly.
    Exact,
    /// This many or more.
    AtLeast,
    /// More.
    MoreThan,
    /// Less.
    LessThan,
    /// About: nothing can be checked.
    About,
}

/// A number with its noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The first word, and one past the last.
    pub words: (usize, usize),
    /// Bytes of the block.
    pub span: Span,
    /// The number.
    pub number: usize,
    /// Of how many.
    pub base: Option<usize>,
    /// What is counted; none: a list behind it says who.
    pub noun: Option<Noun>,
    /// How it is meant.
    pub bound: Bound,
    /// All of them.
    pub all: bool,
    /// One more than those named before.
    pub another: bool,
    /// Others than those named before.
    pub others: bool,
}

/// The counts of a sentence.
pub fn counts(sentence: &Sentence<'_>, groups: &[Group], lists: &[Named]) -> Vec<Count> {
    let mut found: Vec<Count> = Vec::new();
    let mut at = 0;
    while at < sentence.words.len() {
        match count_at(sentence, at, groups, lists) {
            Some(count) => {
                at = count.words.1.max(at + 1);
                found.push(count);
            }
            None => at += 1,
        }
    }
    found
}

/// The number at a word, and one past its last word.
pub fn number_at(sentence: &Sentence<'_>, at: usize) -> Option<(usize, usize)> {
    let word = sentence.words.get(at)?;
    let blank = |at: usize| sentence.between(at).chars().all(|c| c.is_whitespace() || c == '-');
    if word.text.len() <= 4 && word.text.bytes().all(|byte| byte.is_ascii_digit()) {
        let behind = sentence.text[word.span.end as usize..].trim_start();
        let before = sentence.text[..word.span.start as usize].chars().next_back();
        let glued = before.is_some_and(|c| matches!(c, '.' | ',' | '–' | '-' | '=' | '<' | '>' | '§' | '#'));
        let more = behind.starts_with(['%', '–', '‰'])
            || (behind.starts_with('.') && behind[1..].starts_with(|c: char| c.is_ascii_digit()));
        return (!glued && !more).then(|| word.text.parse().ok()).flatten().map(|number| (number, at + 1));
    }
    let language = sentence.language;
    let number = language.number(&word.text)?;
    if language.no_counts.iter().any(|row| sentence.row_at(at, row, true).is_some()) {
        return None;
    }
    if language.tens.contains(&word.text.as_str())
        && blank(at)
        && let Some(unit) =
            sentence.words.get(at + 1).and_then(|next| language.number(&next.text)).filter(|unit| *unit < 10)
    {
        return Some((number + unit, at + 2));
    }
    Some((number, at + 1))
}

/// The noun at a word, and one past its last word.
fn noun_at(sentence: &Sentence<'_>, at: usize, groups: &[Group]) -> Option<(Noun, usize)> {
    for group in groups {
        if let Some(length) = group.at(sentence, at) {
            return Some((Noun::People(Some(group.id.clone())), at + length));
        }
    }
    let word = &sentence.words.get(at)?.text;
    let language = sentence.language;
    let noun = if language.is_people(word) {
        // `tyrimo dalyvės`: one noun.
        Noun::People(None)
    } else if begins(language.statements, word) {
        Noun::Statements
    } else if begins(language.subtopics, word) {
        Noun::Subtopics
    } else if word == "sub" && sentence.words.get(at + 1).is_some_and(|behind| begins(language.topics, &behind.text)) {
        // `sub-topics` is two words.
        return Some((Noun::Subtopics, at + 2));
    } else if begins(language.topics, word) {
        Noun::Topics
    } else {
        return None;
    };
    Some((noun, at + 1))
}

fn count_at(sentence: &Sentence<'_>, at: usize, groups: &[Group], lists: &[Named]) -> Option<Count> {
    let language = sentence.language;
    let word = sentence.words.get(at)?;
    let blank = |at: usize| sentence.between(at).trim().is_empty();
    if is_base_of_percent(sentence, at) {
        return None;
    }
    let (number, mut next, another) = if let Some((number, next)) = number_at(sentence, at) {
        (number, next, false)
    } else if language.both.contains(&word.text.as_str()) {
        (2, at + 1, false)
    } else if language.another.contains(&word.text.as_str()) && blank(at) {
        // `dar viena informantė`, `another informant`; `kita informantė`.
        let one = number_at(sentence, at + 1).filter(|(number, _)| *number == 1);
        let next = one.map_or(at + 1, |(_, next)| next);
        noun_at(sentence, next, groups).filter(|(noun, _)| matches!(noun, Noun::People(_)))?;
        (1, next, true)
    } else {
        return None;
    };
    let mut base = None;
    let mut others = false;
    let mut end = next;
    let mut noun = None;
    let slash = |at: usize| at > 0 && sentence.between(at - 1).trim() == "/";
    for _ in 0..6 {
        if next > 0
            && !sentence.between(next - 1).trim().is_empty()
            && !slash(next)
            && sentence.between(next - 1).trim() != "-"
        {
            break;
        }
        if let Some((found, after)) = noun_at(sentence, next, groups) {
            noun = Some(found);
            end = after;
            // `socialinių pedagogių`, `tyrimo dalyvių`: a second noun for people belongs to it.
            if let Some((Noun::People(None), more)) = noun_at(sentence, after, groups).filter(|_| blank(after - 1)) {
                end = more;
            }
            break;
        }
        let Some(word) = sentence.words.get(next) else { break };
        let of = language.of.contains(&word.text.as_str());
        let before_of = sentence
            .words
            .get(next.wrapping_sub(1))
            .is_some_and(|word| language.of.contains(&word.text.as_str()) || word.text == "the");
        if base.is_none()
            && (slash(next) || before_of)
            && let Some((of, after)) = number_at(sentence, next)
        {
            base = Some(of);
            next = after;
            end = after;
            continue;
        }
        others |= begins(language.others, &word.text);
        if of
            || word.text == "out"
            || language.between.contains(&word.text.as_str())
            || language.all.contains(&word.text.as_str())
        {
            next += 1;
        } else {
            break;
        }
    }
    let span = sentence.words[at].span.hull(sentence.words[end - 1].span);
    let listed = lists.iter().any(|list| {
        list.bracketed
            && list.span.start >= span.end
            && sentence.text[span.end as usize..list.span.start as usize].trim().is_empty()
    });
    if noun.is_none() && !listed {
        // `4 of 7` alone counts people only where nothing else follows that would be counted.
        let alone = sentence.words.get(end).is_none() || !sentence.between(end - 1).trim().is_empty();
        base.filter(|base| *base >= number && alone)?;
    }
    let bound = bound_before(sentence, at);
    let all = at > 0 && language.all.contains(&sentence.words[at - 1].text.as_str());
    Some(Count { words: (at, end), span, number, base, noun, bound, all, another, others })
}

/// `31 % of the seven informants`: the number is the base of a percentage, and nobody is counted.
fn is_base_of_percent(sentence: &Sentence<'_>, at: usize) -> bool {
    let language = sentence.language;
    let mut before = at;
    while before > 0
        && (sentence.words[before - 1].text == "the"
            || language.all.contains(&sentence.words[before - 1].text.as_str()))
    {
        before -= 1;
    }
    if before > 0 && language.of.contains(&sentence.words[before - 1].text.as_str()) {
        before -= 1;
    }
    before > 0
        && (sentence.between(before - 1).trim() == "%" || begins(language.percent, &sentence.words[before - 1].text))
}

fn bound_before(sentence: &Sentence<'_>, at: usize) -> Bound {
    let language = sentence.language;
    let before = |rows: &[&str]| sentence.has_before(at, rows);
    if before(language.at_least) {
        Bound::AtLeast
    } else if before(language.more_than) {
        Bound::MoreThan
    } else if before(language.less_than) {
        Bound::LessThan
    } else if before(language.about) {
        Bound::About
    } else {
        Bound::Exact
    }
}

/// A list with what it belongs to.
struct Listed<'l> {
    list: &'l Named,
    /// The count it stands behind.
    count: Option<usize>,
    /// It stands right behind the number or noun.
    adjacent: bool,
    /// It is meant to be whole.
    whole: bool,
    /// `Other informants (…)`.
    others: bool,
}

/// Makes the claims of a sentence.
pub fn claims(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, named: &[Named], ledger: &mut Ledger) {
    let lists: Vec<Named> = named.iter().filter(|list| sentence.span.contains(list.span)).cloned().collect();
    let counts: Vec<Count> = counts(sentence, &reading.groups, &lists)
        .into_iter()
        .filter(|count| !matches!(count.noun, Some(Noun::Topics | Noun::Subtopics)))
        .collect();
    let names = reading.names_in(block, sentence.span);
    let listed = belonging(sentence, &lists, &counts, reading);
    let negated = is_negated(reading, block, sentence, &names);
    for (at, count) in counts.iter().enumerate() {
        let own: Vec<&Listed<'_>> = listed.iter().filter(|listed| listed.count == Some(at)).collect();
        let link = link(&counts, at, sentence, &names, reading);
        one_count(reading, block, sentence, count, own.first().copied(), &link, negated, ledger);
    }
    for one in &listed {
        let link = match one.count {
            Some(at) => link(&counts, at, sentence, &names, reading),
            None => link_of_all(&names, reading),
        };
        one_list(reading, block, sentence, one, &counts, &link, negated, ledger);
    }
    words_for_shares(reading, block, sentence, &names, &listed, &counts, ledger);
}

/// Which list stands behind which count.
fn belonging<'l>(
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

fn link_of_all(names: &[NameAt], reading: &Reading<'_>) -> Link {
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
fn link(counts: &[Count], at: usize, sentence: &Sentence<'_>, names: &[NameAt], reading: &Reading<'_>) -> Link {
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

/// Whether the sentence says that somebody did not: a negation outside a code's name, before a clause of its own.
fn is_negated(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, names: &[NameAt]) -> bool {
    let lists = lists(reading.manuscript.blocks[block].language);
    let main = sentence.words.iter().take_while(|word| !sentence.language.that.contains(&word.text.as_str()));
    let mut negations = main.filter(|word| lists.negates(&word.text));
    negations.any(|word| !names.iter().any(|name| name.span.contains(word.span)))
}

fn text_of(reading: &Reading<'_>, block: usize, span: Span) -> String {
    span.of(&reading.manuscript.blocks[block].text).to_owned()
}

fn codes_text(codes: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let codes: Vec<String> = codes.into_iter().map(|code| code.as_ref().to_owned()).collect();
    codes.join(" ")
}

/// Codes in the order of people: SP2 before SP10.
pub fn sorted(codes: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut codes: Vec<String> = codes.into_iter().collect();
    codes.sort_by_cached_key(|code| crate::study::cases::natural(code));
    codes.dedup();
    codes
}

#[allow(clippy::too_many_arguments)]
fn one_count(
    reading: &Reading<'_>,
    block: usize,
    sentence: &Sentence<'_>,
    count: &Count,
    listed: Option<&Listed<'_>>,
    link: &Link,
    negated: bool,
    ledger: &mut Ledger,
) {
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

pub fn names_of(data: &Data<'_>, codes: &[usize], language: &str) -> String {
    codes.iter().map(|code| data.name(*code, language)).collect::<Vec<_>>().join("; ")
}

/// Codes whose informants are exactly the list; without a list, none: a number alone fits too many.
fn candidates(data: &Data<'_>, number: usize, list: &[String]) -> Vec<usize> {
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

/// How the data answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Yes,
    Maybe,
    No,
}

/// The parts of the study that a sentence may be about.
fn parts_of<'d>(data: &'d Data<'_>, sentence: &Sentence<'_>, noun: Option<&Noun>) -> Vec<&'d super::data::Part> {
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
fn against(
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

#[allow(clippy::too_many_arguments)]
fn one_list(
    reading: &Reading<'_>,
    block: usize,
    sentence: &Sentence<'_>,
    one: &Listed<'_>,
    counts: &[Count],
    link: &Link,
    negated: bool,
    ledger: &mut Ledger,
) {
    let list = one.list;
    let line = reading.manuscript.blocks[block].line(list.span.start as usize);
    let mut claim = Claim::open(Kind::List, (block, list.span), line, &text_of(reading, block, list.span));
    claim.participants.clone_from(&list.codes);
    let different = sorted(list.codes.clone());
    let nobody: Vec<&String> = different.iter().filter(|code| reading.naming.exists(code) == Some(false)).collect();
    if !nobody.is_empty() {
        ledger.claims.push(claim.is(Verdict::Contradicted, Say::NoSuchParticipant, [codes_text(&nobody)]));
        return;
    }
    if one.count.is_none() && different.len() < list.codes.len() {
        let doubles: Vec<&String> =
            different.iter().filter(|code| list.codes.iter().filter(|other| other == code).count() > 1).collect();
        ledger.notice(Noticed::Double, line, &claim.text, Say::ListedTwice, [codes_text(&doubles)]);
    }
    reading.repeats(block, line, list, one.others, ledger);
    let Some(data) = &reading.data else {
        if list.bracketed && one.count.is_none() {
            ledger.claims.push(claim.is(Verdict::NotCheckable, Say::ListAlone, []));
        }
        return;
    };
    let unknown: Vec<&String> = different.iter().filter(|code| reading.naming.exists(code).is_none()).collect();
    if !unknown.is_empty() {
        ledger.claims.push(claim.is(Verdict::NotCheckable, Say::UnknownParticipant, [codes_text(&unknown)]));
        return;
    }
    let noun = one.count.and_then(|at| counts[at].noun.as_ref());
    let named: BTreeSet<String> = different.iter().cloned().collect();
    if let Link::None = link
        && let Some(part) = data.parts.iter().find(|part| data.names(&part.people) == named)
        && named.len() > 1
    {
        let whole = match &part.of {
            Of::Group(id) => id.clone(),
            _ => reading.all_people.clone(),
        };
        ledger.claims.push(claim.is(Verdict::Supported, Say::SampleIs, [named.len().to_string(), whole]));
        return;
    }
    match link {
        Link::One(code) => {
            claim.code = Some(*code);
            if negated {
                claim.judge(Verdict::NotCheckable, Say::Negated, [data.name(*code, reading.shown)]);
            } else {
                list_against(data, reading, sentence, one, noun, *code, &different, &mut claim);
            }
        }
        Link::Several(codes) if list.bracketed => {
            claim.candidates.clone_from(codes);
            claim.judge(Verdict::NotCheckable, Say::SeveralCodes, [names_of(data, codes, reading.shown)]);
        }
        Link::None if list.bracketed => {
            claim.candidates = candidates(data, different.len(), &different);
            let found = names_of(data, &claim.candidates, reading.shown);
            let say = if found.is_empty() { Say::NoCode } else { Say::NoCodeCandidates };
            claim.judge(Verdict::NotCheckable, say, [found]);
        }
        _ => return,
    }
    ledger.claims.push(claim);
}

#[allow(clippy::too_many_arguments)]
fn list_against(
    data: &Data<'_>,
    reading: &Reading<'_>,
    sentence: &Sentence<'_>,
    one: &Listed<'_>,
    noun: Option<&Noun>,
    code: usize,
    list: &[String],
    claim: &mut Claim,
) {
    let named: BTreeSet<String> = list.iter().cloned().collect();
    let parts = parts_of(data, sentence, noun);
    let all = data.told(code, &data.parts[0]);
    let name = data.name(code, reading.shown);
    claim.evidence = data.statements(&all, Some(list));
    let foreign: Vec<String> = sorted(named.difference(&all.all()).cloned());
    if !foreign.is_empty() {
        let unread = foreign.iter().all(|code| all.unread.contains(code));
        let unknown = all.unknown;
        let with = [codes_text(&foreign), name, codes_text(sorted(all.informants.iter().cloned()))];
        if unread {
            claim.judge(Verdict::NotCheckable, Say::ListUnread, with);
        } else if unknown || !one.list.bracketed || !(one.whole || one.count.is_some() || one.others) {
            claim.judge(Verdict::NotCheckable, Say::ListNotCoded, with);
        } else {
            claim.judge(Verdict::Contradicted, Say::ListForeign, with);
        }
        return;
    }
    let whole = one.whole;
    let fits = |told: &Told| told.informants.is_subset(&named);
    let told: Vec<Told> = parts.iter().map(|part| data.told(code, part)).collect();
    let groups: BTreeSet<&str> = named.iter().filter_map(|code| parts_letters(code)).collect();
    // A list of one group alone may be meant for that group where groups are told of apart.
    let apart = !data.pooled
        && data.parts.iter().any(|part| {
            matches!(part.of, Of::Group(_))
                && groups.len() == 1
                && fits(&data.told(code, part))
                && named.iter().all(|code| data.names(&part.people).contains(code))
        });
    if !whole || told.iter().any(&fits) || apart {
        let asked: Vec<String> = sorted(named.difference(&all.asked).cloned());
        claim.judge(Verdict::Supported, if whole { Say::ListIs } else { Say::ListAmong }, [name]);
        if !asked.is_empty() {
            claim.note(Say::Unasked, [codes_text(asked)]);
        }
        return;
    }
    let missing = told
        .iter()
        .map(|told| sorted(told.informants.difference(&named).cloned()))
        .min_by_key(Vec::len)
        .unwrap_or_default();
    claim.judge(Verdict::Contradicted, Say::ListMisses, [codes_text(missing), name]);
}

fn parts_letters(code: &str) -> Option<&str> {
    parts(code).map(|(letters, _)| letters)
}

/// `most`, `often`, and plurals without a number: set beside the numbers, or listed as no count.
fn words_for_shares(
    reading: &Reading<'_>,
    block: usize,
    sentence: &Sentence<'_>,
    names: &[NameAt],
    listed: &[Listed<'_>],
    counts: &[Count],
    ledger: &mut Ledger,
) {
    let line = reading.manuscript.blocks[block].line(sentence.span.start as usize);
    let language = sentence.language;
    let numbers = || {
        let data = reading.data.as_ref()?;
        let mut lines = Vec::new();
        for name in names.iter().take(3) {
            let told = data.told(name.code, &data.parts[0]);
            lines.push(format!(
                "{}: {}/{}",
                data.name(name.code, reading.shown),
                told.informants.len(),
                told.asked.len()
            ));
        }
        (!lines.is_empty()).then(|| lines.join("; "))
    };
    let people = |at: usize| language.is_people(&sentence.words[at].text);
    let share = (0..sentence.words.len()).find(|at| {
        language.most.iter().any(|row| sentence.row_at(*at, row, true).is_some())
            && (*at + 1..(*at + 5).min(sentence.words.len()))
                .any(|near| people(near) || reading.groups.iter().any(|group| group.at(sentence, near).is_some()))
    });
    let often = sentence.has(language.often, true);
    if let (true, Some(numbers)) = (share.is_some() || often, numbers()) {
        ledger.notice(
            Noticed::Share,
            line,
            sentence.of(&reading.manuscript.blocks[block].text),
            Say::BesideNumbers,
            [numbers],
        );
        return;
    }
    let plural = (0..sentence.words.len()).any(people);
    let has_list = listed.iter().any(|listed| listed.list.bracketed);
    let percent = sentence.span.of(sentence.text).contains('%');
    if plural && !percent && counts.is_empty() && (has_list || !names.is_empty()) && share.is_none() {
        ledger.notice(Noticed::NoCount, line, sentence.of(&reading.manuscript.blocks[block].text), Say::NoCount, []);
    }
}
