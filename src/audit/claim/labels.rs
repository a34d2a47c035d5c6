//! Names of topics and sub-topics, part by part of the article.

use super::announced::Announced;
use super::ledger::{Claim, Kind, Ledger};
use super::manuscript::Sort;
use super::quoted::Class;
use super::section::{Section, heading_of};
use super::text::Reading;
use super::{Verdict, data::names_of};
use crate::language::{Noticed, Say, begins, claim_words};
use crate::text::{Span, fold_case, words};
use std::collections::{BTreeMap, BTreeSet};

/// Makes the claims of names that the text marks as such, and the notices of those that come, go and change.
pub fn claims(reading: &Reading<'_>, announced: &[Announced], ledger: &mut Ledger) {
    if reading.data.is_none() {
        drift(reading, announced, ledger);
        return;
    }
    let mut places: Vec<(usize, Span, bool)> = Vec::new();
    for list in announced {
        places.extend(list.items.iter().map(|item| (item.block, item.span, true)));
    }
    for block in reading.readable() {
        let found = &reading.manuscript.blocks[block];
        for quoted in &reading.quoted[block] {
            if matches!(quoted.class, Class::Label(_) | Class::NewLabel) {
                places.push((block, quoted.inner, true));
            }
        }
        let opens = heading_of(&found.text, found.language).is_some();
        if matches!(found.sort, Sort::Heading(level) if level > 1) && found.section == Section::Results && !opens {
            let bare = found.text.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | ')' | ' '));
            let start = found.text.len() - bare.len();
            places.push((block, Span::new(start, found.text.len()), false));
        }
    }
    places.extend(cells(reading).into_iter().map(|(block, span)| (block, span, true)));
    places.sort_unstable();
    places.dedup();
    let mut seen: Vec<(usize, Span)> = Vec::new();
    for (block, span, sure) in places {
        if seen.iter().any(|(other, known)| *other == block && known.overlaps(span)) {
            continue;
        }
        seen.push((block, span));
        if let Some(claim) = label(reading, block, span, sure) {
            ledger.claims.push(claim);
        }
    }
    sections(reading, ledger);
}

/// Cells of columns whose head speaks of topics or sub-topics.
fn cells(reading: &Reading<'_>) -> Vec<(usize, Span)> {
    let mut heads: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut first_row: BTreeMap<usize, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for block in reading.readable() {
        let cell = &reading.manuscript.blocks[block];
        let Sort::Cell { table, row, column } = cell.sort else { continue };
        let first = *first_row.entry(table).or_insert(row);
        let known = claim_words(cell.language);
        let word = fold_case(cell.text.split_whitespace().next().unwrap_or(""));
        let other = claim_words(reading.manuscript.language);
        if row == first {
            if [known, other].iter().any(|words| begins(words.subtopics, &word) || begins(words.topics, &word)) {
                heads.insert((table, column));
            }
        } else if heads.contains(&(table, column)) && cell.text.contains(char::is_alphabetic) {
            let end = cell.text.find(" (").unwrap_or(cell.text.len());
            found.push((block, Span::new(0, end)));
        }
    }
    found
}

/// A name as it stands in the text. `sure`: the text says that it is one.
fn label(reading: &Reading<'_>, block: usize, span: Span, sure: bool) -> Option<Claim> {
    let data = reading.data.as_ref()?;
    let found = &reading.manuscript.blocks[block];
    let text = span.of(&found.text);
    let (name, near) = reading.names.name_of(text, found.language);
    let mut claim = Claim::open(Kind::Label, (block, span), found.line(span.start as usize), text);
    match name {
        Some(at) => {
            claim.code = Some(at.code);
            claim.evidence = data.coded.of_code(at.code).iter().take(5).collect();
            let known = &reading.names.all[at.name];
            claim.judge(
                Verdict::Supported,
                if known.alias { Say::LabelAlias } else { Say::LabelIs },
                [data.name(at.code, found.language)],
            );
        }
        None if !sure && near.is_empty() => return None,
        None => {
            let say = if near.is_empty() { Say::LabelNew } else { Say::LabelNear };
            claim.judge(Verdict::NotCheckable, say, [names_of(data, &near, found.language)]);
            claim.candidates = near;
        }
    }
    Some(claim)
}

/// The codes that each part of the article names.
pub fn named_in(reading: &Reading<'_>, wanted: impl Fn(Section) -> bool) -> BTreeSet<usize> {
    let blocks = reading.readable().filter(|block| wanted(reading.manuscript.blocks[*block].section));
    blocks
        .flat_map(|block| {
            let quoted = reading.quoted[block].iter().filter_map(|quoted| match quoted.class {
                Class::Label(code) => Some(code),
                _ => None,
            });
            reading.name_at[block].iter().map(|name| name.code).chain(quoted).collect::<Vec<_>>()
        })
        .collect()
}

fn sections(reading: &Reading<'_>, ledger: &mut Ledger) {
    let Some(data) = &reading.data else { return };
    let book = &data.coded.materials.codebook;
    let results = named_in(reading, |section| section == Section::Results);
    for (section, say) in [(Section::Abstract, Say::NotInAbstract), (Section::Conclusions, Say::NotInConclusions)] {
        let here = named_in(reading, |other| other == section);
        // Only of topics of which the part names some sub-topic: an abstract need not list everything.
        let siblings = |code: usize| {
            book.codes[code].parent.is_some_and(|parent| book.children(parent).any(|child| here.contains(&child)))
        };
        let missing: Vec<usize> = (0..book.codes.len())
            .filter(|code| !here.contains(code) && results.contains(code) && siblings(*code))
            .collect();
        if !missing.is_empty() {
            ledger.notice(Noticed::Label, 0, "", say, [names_of(data, &missing, reading.shown)]);
        }
    }
    let conclusions = named_in(reading, |section| section == Section::Conclusions);
    let new: Vec<usize> = conclusions
        .iter()
        .filter(|code| !results.contains(code) && book.codes[**code].parent.is_some())
        .copied()
        .collect();
    if !new.is_empty() && !results.is_empty() {
        ledger.notice(Noticed::Label, 0, "", Say::OnlyInConclusions, [names_of(data, &new, reading.shown)]);
    }
    languages(reading, ledger);
}

/// Codes that one language of the article names and the other does not, where both name codes in the abstract.
fn languages(reading: &Reading<'_>, ledger: &mut Ledger) {
    let Some(data) = &reading.data else { return };
    let mut of: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for block in reading.readable().filter(|block| reading.manuscript.blocks[*block].section == Section::Abstract) {
        let names = of.entry(reading.manuscript.blocks[block].language).or_default();
        names.extend(reading.name_at[block].iter().map(|name| name.code));
    }
    let all: Vec<(&&str, &BTreeSet<usize>)> = of.iter().filter(|(_, codes)| !codes.is_empty()).collect();
    for (language, codes) in &all {
        for (other, others) in &all {
            let missing: Vec<usize> = codes.difference(others).copied().collect();
            if language != other && !missing.is_empty() {
                let with = [names_of(data, &missing, language), (**language).to_string(), (**other).to_string()];
                ledger.notice(Noticed::Label, 0, "", Say::OnlyInLanguage, with);
            }
        }
    }
}

/// Without a codebook: lists that are announced alike in several parts, and do not name the same.
fn drift(reading: &Reading<'_>, announced: &[Announced], ledger: &mut Ledger) {
    let folded = |text: &str| -> Vec<String> {
        let mut found = Vec::new();
        words(text, Span::new(0, text.len()), |span| found.push(fold_case(span.of(text))));
        found
    };
    let items = |list: &Announced| -> Vec<(usize, String, Vec<String>)> {
        let of = |item: &super::announced::Item| {
            let block = &reading.manuscript.blocks[item.block];
            let text = item.span.of(&block.text);
            (block.line(item.span.start as usize), text.to_owned(), folded(text))
        };
        list.items.iter().map(of).collect()
    };
    for (at, first) in announced.iter().enumerate() {
        let one = items(first);
        for second in &announced[at + 1..] {
            let blocks = &reading.manuscript.blocks;
            let same_part = blocks[first.block].section == blocks[second.block].section;
            if same_part || first.noun != second.noun || blocks[first.block].language != blocks[second.block].language {
                continue;
            }
            let two = items(second);
            let shared = one.iter().filter(|(_, _, words)| two.iter().any(|(_, _, other)| other == words)).count();
            if shared * 2 < one.len().min(two.len()) || shared == 0 {
                continue;
            }
            for (line, text, words) in
                two.iter().filter(|(_, _, words)| !one.iter().any(|(_, _, other)| other == words))
            {
                let near = one
                    .iter()
                    .filter(|(_, _, other)| !two.iter().any(|(_, _, words)| words == other))
                    .max_by_key(|(_, _, other)| other.iter().filter(|word| words.contains(word)).count());
                let (say, with) = match near {
                    Some((before, other, _)) => {
                        (Say::LabelDrifts, vec![text.clone(), other.clone(), before.to_string()])
                    }
                    None => (Say::LabelOnlyHere, vec![text.clone()]),
                };
                ledger.notice(Noticed::Label, *line, text, say, with);
            }
        }
    }
}
