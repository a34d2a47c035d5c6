//! Percentages: which counts of the base, by which rounding, they can be.

use super::Verdict;
use super::ledger::{Claim, Kind, Ledger};
use super::sentence::Sentence;
use super::text::Reading;
use crate::audit::percent::{Percent, Rounding};
use crate::language::{Say, begins, fallback, wording};
use crate::text::{Span, fold_case};
use regex::Regex;
use std::sync::LazyLock;

static SHARE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?P<p>\d{1,3}(?:[.,]\d{1,3})?)\s?(?:%|(?P<word>\p{L}+))").ok());

static BASE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b[nN]\s*=\s*(?P<n>\d{1,6})\b").ok());

/// The bases that a text states as `n = 70`, different ones once.
pub fn bases(text: &str) -> Vec<u64> {
    let found = BASE.as_ref().map_or_else(Vec::new, |base| {
        // `31 % (n = 22)` gives the count, not the base.
        let of_percent = |found: &regex::Captures<'_>| {
            let start = found.get(0).map_or(0, |whole| whole.start());
            text[..start].trim_end().trim_end_matches('(').trim_end().ends_with('%')
                && text[..start].trim_end().ends_with('(')
        };
        base.captures_iter(text)
            .filter(|found| !of_percent(found))
            .filter_map(|found| found["n"].parse().ok())
            .collect::<Vec<u64>>()
    });
    let mut different = found;
    different.sort_unstable();
    different.dedup();
    different
}

/// The base of the whole manuscript: its only `n = …`, or its largest.
pub fn base_of(reading: &Reading<'_>) -> Option<u64> {
    let mut all: Vec<u64> = reading.readable().flat_map(|block| bases(&reading.masked[block])).collect();
    all.sort_unstable();
    all.dedup();
    all.last().copied()
}

/// Makes the claims of a sentence.
pub fn claims(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, whole: Option<u64>, ledger: &mut Ledger) {
    let Some(share) = SHARE.as_ref() else { return };
    let text = &reading.masked[block];
    let piece = sentence.span.of(text);
    let found: Vec<_> = share
        .captures_iter(piece)
        .filter(|found| {
            found.name("word").is_none_or(|word| begins(sentence.language.percent, &fold_case(word.as_str())))
        })
        .collect();
    let one = found.len() == 1;
    let own = own_base(sentence, piece);
    for found in found {
        let Some(whole_match) = found.get(0) else { continue };
        let start = sentence.span.start as usize + whole_match.start();
        // An interval, a level of confidence, the end of a longer number.
        let joined = text[..start].ends_with(['–', '-', '.', ',']);
        let before = text[..start].trim_end();
        let behind = text[start + whole_match.len()..].trim_start();
        if joined
            || before.ends_with(['<', '>', '≤', '≥', '±'])
            || behind.starts_with(['–', '±'])
            || is_interval(behind)
        {
            continue;
        }
        let Some(percent) = Percent::read(&found["p"]) else { continue };
        let span = Span::new(start, start + whole_match.len());
        let line = reading.manuscript.blocks[block].line(start);
        let mut claim = Claim::open(Kind::Percent, (block, span), line, span.of(text));
        claim.number = Some(percent.value());
        let in_brackets = part_behind(sentence, span.end);
        let beside =
            in_brackets.map(|(count, _)| count).or_else(|| count_beside(piece, whole_match.start(), whole_match.end()));
        let follows = in_brackets.map(|(_, base)| base).or_else(|| base_behind(sentence, span.end));
        let (base, explicit) = match (own, whole) {
            _ if follows.is_some() => (follows, true),
            (Some(own), _) => (Some(own), one || beside.is_some()),
            (None, whole) => (whole, false),
        };
        judge(&mut claim, percent, base, explicit, beside, reading.shown);
        ledger.claims.push(claim);
    }
}

/// `… of the 70 respondents`, right behind a percentage (and the count in brackets).
fn base_behind(sentence: &Sentence<'_>, end: u32) -> Option<u64> {
    let rest = sentence.text.get(end as usize..sentence.span.end as usize)?;
    let bare = rest.trim_start_matches(['%', ' ', '.']);
    let bare = match bare.strip_prefix('(').and_then(|inside| inside.split_once(')')) {
        Some((_, behind)) => behind.trim_start(),
        None => bare,
    };
    let start = sentence.span.end as usize - bare.len();
    let mut at = sentence.words.partition_point(|word| (word.span.start as usize) < start);
    if sentence.words.get(at)?.span.start as usize != start {
        return None;
    }
    let language = sentence.language;
    let of = language.of.contains(&sentence.words.get(at)?.text.as_str());
    let all = language.all.contains(&sentence.words.get(at)?.text.as_str());
    if !of && !all {
        return None;
    }
    at += usize::from(of);
    while language.all.contains(&sentence.words.get(at)?.text.as_str()) || sentence.words.get(at)?.text == "the" {
        at += 1;
    }
    u64::try_from(super::count::number_at(sentence, at)?.0).ok()
}

/// `50 % of the informants (3 of 6)`: a count of its base in the next brackets, at most a few words behind.
fn part_behind(sentence: &Sentence<'_>, end: u32) -> Option<(u64, u64)> {
    const WORDS: usize = 5;
    let rest = sentence.text.get(end as usize..sentence.span.end as usize)?;
    let (gap, inside) = rest.split_once('(')?;
    let (inside, _) = inside.split_once(')')?;
    if gap.split_whitespace().count() > WORDS || gap.contains(['%', ',', ';', ':']) {
        return None;
    }
    let from = end as usize + gap.len();
    let at = sentence.words.partition_point(|word| (word.span.start as usize) < from);
    let (count, of) = super::count::number_at(sentence, at)?;
    let is_of = sentence.language.of.contains(&sentence.words.get(of)?.text.as_str());
    let (base, behind) = super::count::number_at(sentence, of + 1).filter(|_| is_of)?;
    let whole = sentence.words.get(behind).is_none_or(|word| word.span.start as usize > from + inside.len());
    whole.then(|| Some((u64::try_from(count).ok()?, u64::try_from(base).ok()?))).flatten()
}

fn is_interval(behind: &str) -> bool {
    ["CI", "PI", "confidence", "ДІ", "ДИ"].iter().any(|sign| behind.starts_with(sign))
}

/// `of the 70 respondents`, `n = 70`.
fn own_base(sentence: &Sentence<'_>, piece: &str) -> Option<u64> {
    let stated = bases(piece);
    if let [one] = stated[..] {
        return Some(one);
    }
    let of = (0..sentence.words.len()).find_map(|at| {
        let next = if sentence.words.get(at + 1)?.text == "the" { at + 2 } else { at + 1 };
        let number = super::count::number_at(sentence, next)
            .filter(|_| sentence.language.of.contains(&sentence.words[at].text.as_str()));
        let (number, after) = number?;
        sentence.language.is_people(&sentence.words.get(after)?.text).then_some(number)
    });
    of.and_then(|number| u64::try_from(number).ok())
}

/// `22 (31 %)`, `31 % (22)`, `31 % (n = 22)`: how many people stand beside a percentage.
fn count_beside(piece: &str, start: usize, end: usize) -> Option<u64> {
    let behind = piece[end..].trim_start();
    if let Some(rest) = behind.strip_prefix('(') {
        let inside = rest.split(')').next()?.trim();
        let bare = inside.trim_start_matches(['n', 'N', '=', ' ']);
        let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
        if digits.len() == bare.len() && !digits.is_empty() {
            return digits.parse().ok();
        }
    }
    let before = piece[..start].trim_end().strip_suffix('(')?.trim_end();
    let digits: String =
        before.chars().rev().take_while(char::is_ascii_digit).collect::<String>().chars().rev().collect();
    digits.parse().ok()
}

fn judge(claim: &mut Claim, percent: Percent, base: Option<u64>, explicit: bool, beside: Option<u64>, shown: &str) {
    let Some(base) = base.filter(|base| *base > 0) else {
        claim.judge(Verdict::NotCheckable, Say::NoBase, []);
        return;
    };
    let rules = [Rounding::HalfUp, Rounding::HalfEven, Rounding::Truncation];
    let fitting: Vec<_> = rules.iter().filter_map(|rule| Some((*rule, percent.counts(base, *rule)?))).collect();
    if let Some(count) = beside.filter(|count| *count <= base) {
        let holds = fitting.iter().any(|(_, counts)| (counts.least..=counts.most).contains(&count));
        let value = wording(shown).unwrap_or_else(fallback).decimal(count as f64 * 100.0 / base as f64, 1);
        let with = [count.to_string(), base.to_string(), value];
        if holds {
            claim.judge(Verdict::Supported, Say::PercentOfCount, with);
        } else if explicit {
            claim.judge(Verdict::Contradicted, Say::PercentNotOfCount, with);
        } else {
            claim.judge(Verdict::NotCheckable, Say::PercentNotOfCount, with);
        }
        return;
    }
    match fitting.first() {
        Some((rule, counts)) => {
            let counts = if counts.least == counts.most {
                counts.least.to_string()
            } else {
                format!("{}–{}", counts.least, counts.most)
            };
            let say = if *rule == Rounding::Truncation { Say::PercentCut } else { Say::PercentFits };
            claim.judge(Verdict::Supported, say, [counts, base.to_string()]);
        }
        None if explicit => claim.judge(Verdict::Contradicted, Say::PercentFitsNot, [base.to_string()]),
        None => claim.judge(Verdict::NotCheckable, Say::PercentFitsNot, [base.to_string()]),
    }
}
