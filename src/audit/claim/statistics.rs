//! Statistics: n, kappa, alpha.

use super::Verdict;
use super::data::{Data, Of};
use super::ledger::{Claim, Kind, Ledger};
use super::sentence::Sentence;
use super::text::{Here, Reading};
use crate::analysis::agreement::{Options, compare, of_study};
use crate::language::Say;
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

static N: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(?P<letter>[nN])\s*=\s*(?P<n>\d{1,6})\b").ok());
static VALUE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?P<v>[-−]?(?:0|1)?[.,]\d{1,4})\b").ok());

/// A coefficient that `tema agree` gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// `cohen_kappa`
    pub name: String,
    /// Of which code; none: of all together.
    pub code: Option<usize>,
    /// The value.
    pub value: f64,
}

/// All kappas and alphas that the study's coders give: for all codes and each code, at every level.
pub fn known(data: &Data<'_>) -> Vec<Known> {
    let materials = data.coded.materials;
    let coders = materials.log.coders();
    let mut found = Vec::new();
    if coders.len() < 2 {
        return found;
    }
    let deepest = materials.codebook.codes.iter().map(|code| code.depth + 1).max().unwrap_or(1);
    for depth in std::iter::once(None).chain((1..deepest).map(Some)) {
        let rows = of_study(data.coded, &coders, depth, &mut Vec::new());
        for sets in [false, true] {
            let comparison = compare(&rows.labels, &Options { sets, ..Options::default() });
            let of_all = comparison.coefficients.iter().chain(comparison.pairs.iter().flat_map(|pair| &pair.figures));
            let of_all = of_all.map(|(name, figure)| (*name, None, figure.value));
            let of_codes = comparison.per_code.iter().flat_map(|of| {
                let code = rows.codes.get(of.code).copied();
                of.figures.iter().map(move |(name, figure)| (*name, code, figure.value))
            });
            for (name, code, value) in of_all.chain(of_codes) {
                if let Some(value) =
                    value.filter(|_| !name.contains("max") && (name.contains("kappa") || name.contains("alpha")))
                {
                    found.push(Known { name: name.to_owned(), code, value });
                }
            }
        }
    }
    found.sort_by(|a, b| (a.code, &a.name).cmp(&(b.code, &b.name)).then(a.value.total_cmp(&b.value)));
    found.dedup();
    found
}

/// Makes the claims of a sentence.
pub fn claims(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, known: &[Known], ledger: &mut Ledger) {
    sizes(reading, block, sentence, ledger);
    agreement(reading, block, sentence, known, ledger);
}

/// `n = 7`
fn sizes(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, ledger: &mut Ledger) {
    let Some(n) = N.as_ref() else { return };
    let text = &reading.masked[block];
    for found in n.captures_iter(sentence.span.of(text)) {
        let (Some(whole), Ok(number)) = (found.get(0), found["n"].parse::<usize>()) else { continue };
        let start = sentence.span.start as usize + whole.start();
        let span = Span::new(start, start + whole.len());
        let line = reading.manuscript.blocks[block].line(start);
        let mut claim = Claim::open(Kind::Statistic, (block, span), line, span.of(text));
        claim.number = Some(number as f64);
        // The noun right before it says of whom: `social pedagogues (n = 7)`.
        let word = sentence.words.partition_point(|word| word.span.end <= span.start);
        let group =
            reading.groups.iter().find(|group| word.checked_sub(1).is_some_and(|at| group.ends_at(sentence, at)));
        let percent = text[sentence.span.range()].contains('%');
        match (&reading.data, group) {
            (Some(data), Some(group)) => {
                let size =
                    data.parts.iter().find(|part| part.of == Of::Group(group.id.clone())).map(|part| part.people.len());
                let names = reading.names_in(block, sentence.span);
                match size {
                    Some(size) if size == number => {
                        claim.judge(Verdict::Supported, Say::SampleIs, [size.to_string(), group.id.clone()])
                    }
                    Some(size) if names.is_empty() => {
                        claim.judge(Verdict::Contradicted, Say::SampleIsNot, [size.to_string(), group.id.clone()]);
                    }
                    _ => claim.judge(Verdict::NotCheckable, Say::NoCode, [String::new()]),
                }
            }
            (Some(data), None) => {
                let part = data.parts.iter().find(|part| part.people.len() == number && !percent);
                match part {
                    Some(part) => {
                        let of = match &part.of {
                            Of::Group(id) => id.clone(),
                            Of::Kind(kind) => reading.kind_name(*kind),
                            Of::All => reading.all_people.clone(),
                        };
                        claim.judge(Verdict::Supported, Say::SampleIs, [number.to_string(), of]);
                    }
                    None => claim.judge(Verdict::NotCheckable, Say::NobodyIsSo, []),
                }
            }
            (None, Some(group)) if group.size.is_some_and(|size| size != number) => {
                let with = [group.size.unwrap_or_default().to_string(), group.id.clone()];
                claim.judge(Verdict::Contradicted, Say::SampleIsNot, with);
            }
            (None, Some(group)) if group.size.is_some() => {
                claim.judge(Verdict::Supported, Say::SampleIs, [number.to_string(), group.id.clone()]);
            }
            _ => claim.judge(Verdict::NotCheckable, Say::NoData, []),
        }
        ledger.claims.push(claim);
    }
}

/// `κ = 0.81`, `Cohen's kappa was .81`, `Krippendorff's alpha (0,79)`
fn agreement(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, known: &[Known], ledger: &mut Ledger) {
    let Some(value) = VALUE.as_ref() else { return };
    let text = &reading.masked[block];
    for (at, word) in sentence.words.iter().enumerate() {
        let kappa = sentence.language.kappa.iter().any(|name| word.text.starts_with(name));
        let alpha = sentence
            .language
            .alpha
            .iter()
            .any(|name| word.text == *name || (name.chars().count() > 3 && word.text.starts_with(name)));
        if !kappa && !alpha {
            continue;
        }
        let near = crate::text::floor_char(text, (word.span.end as usize + 60).min(sentence.span.end as usize));
        let rest = &text[word.span.end as usize..near.max(word.span.end as usize)];
        let Some(found) = value.find(rest) else { continue };
        // Another coefficient stands between, and has the value.
        let between = crate::text::fold_case(&rest[..found.start()]);
        let other = sentence.language.kappa.iter().chain(sentence.language.alpha).any(|name| between.contains(name));
        if other || rest[..found.start()].contains(['<', '>', '.', ';']) {
            continue;
        }
        let before: Vec<&str> =
            sentence.words[at.saturating_sub(4)..at].iter().map(|word| word.text.as_str()).collect();
        if before
            .iter()
            .any(|word| word.starts_with("cronbach") || word.starts_with("kronbach") || word.starts_with("кронбах"))
        {
            continue;
        }
        let printed = found.as_str().replace(',', ".").replace('−', "-");
        let decimals = printed.split('.').nth(1).map_or(0, str::len);
        let Ok(number) =
            (if printed.starts_with('.') { format!("0{printed}") } else { printed.clone() }).parse::<f64>()
        else {
            continue;
        };
        let end = word.span.end as usize + found.end();
        let span = Span::new(word.span.start as usize, end);
        let line = reading.manuscript.blocks[block].line(span.start as usize);
        let mut claim = Claim::open(Kind::Statistic, (block, span), line, span.of(text));
        claim.number = Some(number);
        judge(Here { reading, block, sentence }, known, kappa, &before, (number, decimals), &mut claim);
        ledger.claims.push(claim);
    }
}

/// Sets a coefficient beside those of the study.
fn judge(
    here: Here<'_>,
    known: &[Known],
    kappa: bool,
    before: &[&str],
    (number, decimals): (f64, usize),
    claim: &mut Claim,
) {
    let Here { reading, block, sentence } = here;
    let Some(data) = &reading.data else {
        claim.judge(Verdict::NotCheckable, Say::NoData, []);
        return;
    };
    let sort = if kappa { "kappa" } else { "alpha" };
    let author = ["cohen", "fleiss", "conger", "light", "krippendorff"]
        .into_iter()
        .find(|author| before.iter().any(|word| word.starts_with(&author[..author.len().min(6)])));
    let names = reading.names_in(block, sentence.span);
    let code = match &names[..] {
        [] => None,
        [one] => Some(one.code),
        _ => {
            claim.judge(
                Verdict::NotCheckable,
                Say::SeveralCodes,
                [super::data::names_of(data, &names.iter().map(|name| name.code).collect::<Vec<_>>(), reading.shown)],
            );
            return;
        }
    };
    claim.code = code;
    let of_sort: Vec<&Known> = known.iter().filter(|known| known.name.contains(sort)).collect();
    if of_sort.is_empty() {
        claim.judge(Verdict::NotCheckable, Say::NoCoders, []);
        return;
    }
    let named = author.filter(|author| *author != "krippendorff");
    let of_author: Vec<&&Known> =
        of_sort.iter().filter(|known| named.is_none_or(|author| known.name.contains(author))).collect();
    let of_code: Vec<&&&Known> = of_author.iter().filter(|known| code.is_none() || known.code == code).collect();
    if of_code.is_empty() {
        claim.judge(Verdict::NotCheckable, Say::NoCoders, []);
        return;
    }
    let step = 10f64.powi(-(i32::try_from(decimals).unwrap_or(2)));
    let is = |known: &Known| (known.value - number).abs() <= step / 2.0 + 1e-9;
    if let Some(known) = of_code.iter().find(|known| is(known)) {
        let of = known.code.map_or_else(String::new, |code| data.name(code, reading.shown));
        claim.judge(
            Verdict::Supported,
            Say::AgreementIs,
            [format!("{} {:.*}", known.name, decimals.max(2), known.value), of],
        );
        return;
    }
    let mut values: Vec<String> = of_code
        .iter()
        .filter(|known| code.is_some() || known.code.is_none())
        .map(|known| format!("{} {:.*}", known.name, decimals.max(2), known.value))
        .collect();
    values.sort();
    values.dedup();
    let shown = values.into_iter().take(6).collect::<Vec<_>>().join(", ");
    claim.judge(Verdict::Contradicted, Say::AgreementIsNot, [shown]);
}
