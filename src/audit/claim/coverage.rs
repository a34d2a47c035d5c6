//! What a manuscript shows of a study, and what not: a line each, without a verdict.

use super::Verdict;
use super::data::names_of;
use super::labels::named_in;
use super::ledger::{Kind, Ledger};
use super::people::sorted;
use super::section::Section;
use super::text::Reading;
use crate::language::{Noticed, Say};
use crate::study::cases::natural;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who is quoted so many times more than the average is quoted often.
const OFTEN: usize = 2;

/// Adds the lines.
pub fn notices(reading: &Reading<'_>, ledger: &mut Ledger) {
    people(reading, ledger);
    if reading.data.is_some() {
        codes(reading, ledger);
        twice(reading, ledger);
        barred(reading, ledger);
    }
}

fn people(reading: &Reading<'_>, ledger: &mut Ledger) {
    let mut quoted: BTreeMap<String, usize> = BTreeMap::new();
    for claim in ledger.claims.iter().filter(|claim| claim.kind == Kind::Quote) {
        for code in claim.participants.iter().filter(|code| reading.naming.exists(code) != Some(false)) {
            *quoted.entry(code.clone()).or_default() += 1;
        }
    }
    let listed: BTreeSet<String> = ledger
        .claims
        .iter()
        .filter(|claim| matches!(claim.kind, Kind::List | Kind::Count))
        .flat_map(|claim| claim.participants.iter().cloned())
        .collect();
    if quoted.is_empty() {
        return;
    }
    let there: Vec<String> = match &reading.data {
        Some(data) => sorted(data.names(&data.parts[0].people)),
        None => sorted(listed.iter().cloned()),
    };
    let never: Vec<String> = there.into_iter().filter(|code| !quoted.contains_key(code)).collect();
    if !never.is_empty() {
        let say = if reading.data.is_some() { Say::NeverQuoted } else { Say::ListedNotQuoted };
        ledger.notice(Noticed::Coverage, 0, "", say, [never.join(" ")]);
    }
    if reading.data.is_none() {
        let unlisted = sorted(quoted.keys().filter(|code| !listed.contains(*code)).cloned());
        if !unlisted.is_empty() && !listed.is_empty() {
            ledger.notice(Noticed::Coverage, 0, "", Say::QuotedNotListed, [unlisted.join(" ")]);
        }
    }
    let all: usize = quoted.values().sum();
    let mut often: Vec<(&String, &usize)> =
        quoted.iter().filter(|(_, count)| **count >= 3 && **count * quoted.len() > OFTEN * all).collect();
    often.sort_by(|a, b| b.1.cmp(a.1).then(natural(a.0).cmp(&natural(b.0))));
    if !often.is_empty() {
        let shown = often.iter().map(|(code, count)| format!("{code} {count}")).collect::<Vec<_>>().join(", ");
        ledger.notice(Noticed::Coverage, 0, "", Say::OftenQuoted, [shown, all.to_string()]);
    }
}

fn codes(reading: &Reading<'_>, ledger: &mut Ledger) {
    let Some(data) = &reading.data else { return };
    let book = &data.coded.materials.codebook;
    let below = |code: &usize| {
        let found = &book.codes[*code];
        found.end == code + 1 && !found.retired && !data.coded.of_code(*code).is_empty()
    };
    let named = named_in(reading, |section| section != Section::References);
    if named.is_empty() {
        return;
    }
    let mut evidence: BTreeSet<u32> = BTreeSet::new();
    for claim in ledger.claims.iter().filter(|claim| claim.kind == Kind::Quote && claim.verdict == Verdict::Supported) {
        evidence.extend(&claim.evidence);
    }
    let has_quotes = !evidence.is_empty();
    let quoted: BTreeSet<usize> = evidence.iter().flat_map(|statement| data.coded.codes_on(*statement)).collect();
    let all: Vec<usize> = (0..book.codes.len()).filter(below).collect();
    let mut line = |codes: Vec<usize>, say: Say| {
        if !codes.is_empty() {
            ledger.notice(Noticed::Coverage, 0, "", say, [names_of(data, &codes, reading.shown)]);
        }
    };
    line(all.iter().filter(|code| !named.contains(code)).copied().collect(), Say::NeverMentioned);
    if has_quotes {
        line(
            all.iter().filter(|code| named.contains(code) && !quoted.contains(code)).copied().collect(),
            Say::WithoutQuote,
        );
    }
    let one = |code: &&usize| named.contains(code) && data.told(**code, &data.parts[0]).all().len() == 1;
    line(all.iter().filter(one).copied().collect(), Say::OneInformant);
}

/// One quote as the evidence of two sub-topics.
fn twice(reading: &Reading<'_>, ledger: &mut Ledger) {
    let Some(data) = &reading.data else { return };
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    let mut found = Vec::new();
    let quotes =
        ledger.claims.iter().filter(|claim| claim.kind == Kind::Quote && claim.verdict != Verdict::NotCheckable);
    for claim in quotes {
        if let Some(before) = claim.evidence.iter().find_map(|statement| seen.get(statement)) {
            found.push((claim.line, claim.text.clone(), Say::QuotedTwice, vec![before.to_string()]));
        }
        for statement in &claim.evidence {
            seen.entry(*statement).or_insert(claim.line);
        }
        let book = &data.coded.materials.codebook;
        let mut codes: Vec<usize> = claim
            .evidence
            .iter()
            .flat_map(|statement| data.coded.codes_on(*statement))
            .filter(|code| book.codes[*code].end == code + 1)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        if codes.len() > 1 && claim.verdict == Verdict::Supported {
            found.push((claim.line, claim.text.clone(), Say::TwoCodes, vec![names_of(data, &codes, reading.shown)]));
        }
    }
    for (line, text, say, with) in found {
        ledger.notice(Noticed::Coverage, line, &text, say, with);
    }
}

/// Quotes of what a coder barred, altogether or as a quote of some codes.
fn barred(reading: &Reading<'_>, ledger: &mut Ledger) {
    let Some(data) = &reading.data else { return };
    let coded = data.coded;
    let codes = &coded.materials.codebook.codes;
    let mut found = Vec::new();
    for claim in ledger.claims.iter().filter(|claim| claim.kind == Kind::Quote) {
        let mut whole = Vec::new();
        for statement in &claim.evidence {
            let id = coded.id(*statement).to_string();
            if coded.decisions.barred(*statement) {
                whole.push(id);
                continue;
            }
            let barred = (0u32..).zip(codes).filter(|(at, _)| coded.decisions.quoting(*at, *statement) == Some(false));
            let names: Vec<&str> = barred.map(|(_, code)| code.id.as_str()).collect();
            if !names.is_empty() {
                found.push((claim.line, claim.text.clone(), Say::BarredFor, vec![id, names.join(", ")]));
            }
        }
        if !whole.is_empty() {
            found.push((claim.line, claim.text.clone(), Say::Barred, vec![whole.join(" ")]));
        }
    }
    for (line, text, say, with) in found {
        ledger.notice(Noticed::Barred, line, &text, say, with);
    }
}
