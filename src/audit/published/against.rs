//! A replication beside the article: what each row has, and what the study that repeats it has.

use super::bounds::bounds;
use super::table::{Article, Row};
use crate::analysis::{Scope, tally};
use crate::coding::{CodedStudy, Materials};
use crate::language::{Same, Text};
use crate::text::{fold_case, fold_diacritics};
use std::collections::BTreeSet;

/// What one of the two has of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// How many people, where known.
    pub n: Option<usize>,
    /// How many were asked, where known.
    pub asked: Option<usize>,
    /// Codes of people who are certainly behind it.
    pub people: Vec<String>,
    /// These are all.
    pub whole: bool,
}

/// A row beside a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The row; `None`: only the replication has it.
    pub row: Option<usize>,
    /// The code, as its position; `None`: only the article has it.
    pub code: Option<usize>,
    /// How they stand to each other.
    pub same: Same,
    /// What the article has.
    pub article: Side,
    /// What the replication has.
    pub study: Side,
    /// People whom only the article has, if people can be compared.
    pub gone: Vec<String>,
    /// People whom only the replication has, if all of the article's are known.
    pub come: Vec<String>,
}

/// A replication beside an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The article's people are those of the study, by their codes; else only numbers are compared.
    pub same_people: bool,
    /// Row by row, then what is new.
    pub rows: Vec<Beside>,
}

/// Sets a study beside an article.
pub fn against(article: &Article, coded: &CodedStudy<'_>) -> Against {
    let materials = coded.materials;
    let described: BTreeSet<&str> = article.people[..article.described].iter().map(String::as_str).collect();
    let there: BTreeSet<&str> =
        coded.present().iter().map(|case| materials.cases.all[case as usize].id.as_str()).collect();
    let same_people = !described.is_empty() && described == there;
    let (bounds, _) = bounds(article, &[]);
    let mut taken = BTreeSet::new();
    let mut rows = Vec::new();
    for (at, row) in article.rows.iter().enumerate() {
        let code = code_of(materials, row);
        taken.extend(code);
        let bound = &bounds[at];
        let printed = Side {
            n: row.n.or(bound.n),
            asked: row.asked.as_ref().map(BTreeSet::len),
            people: article.codes(&bound.certain).into_iter().map(str::to_owned).collect(),
            whole: bound.exact(),
        };
        let (study, unknown) = code.map(|code| side(coded, code)).unwrap_or_default();
        let mut beside = Beside {
            row: Some(at),
            code,
            same: Same::NotPrinted,
            gone: Vec::new(),
            come: Vec::new(),
            article: printed,
            study,
        };
        if same_people {
            let only = |of: &[String], other: &[String]| -> Vec<String> {
                of.iter().filter(|person| !other.contains(person)).cloned().collect()
            };
            beside.gone = only(&beside.article.people, &beside.study.people);
            let possible: Vec<String> = article.codes(&bound.possible).into_iter().map(str::to_owned).collect();
            beside.come = only(&beside.study.people, &possible);
        }
        beside.same = same(&beside, unknown);
        rows.push(beside);
    }
    for code in new_codes(coded, &taken) {
        let (study, _) = side(coded, code);
        let article = Side::default();
        rows.push(Beside {
            row: None,
            code: Some(code),
            same: Same::New,
            article,
            study,
            gone: Vec::new(),
            come: Vec::new(),
        });
    }
    Against { same_people, rows }
}

/// The groups of a study with their members.
pub fn groups_of(materials: &Materials) -> Vec<(String, Vec<String>)> {
    let members = |id: &str| {
        let cases = materials.cases.all.iter().filter(|case| case.group.as_deref() == Some(id));
        cases.map(|case| case.id.clone()).collect()
    };
    materials.settings.groups.iter().map(|group| (group.id.clone(), members(&group.id))).collect()
}

/// `unknown`: somebody who is not known spoke of it, so the people of the study are a lower bound.
fn same(beside: &Beside, unknown: bool) -> Same {
    let found = beside.study.people.len();
    if beside.code.is_none() || (found == 0 && !unknown) {
        return Same::Missing;
    }
    match beside.article.n {
        Some(n) if found > n => Same::More,
        _ if unknown => Same::NotPrinted,
        Some(n) if found < n => Same::Fewer,
        _ if !beside.gone.is_empty() || !beside.come.is_empty() => Same::Others,
        Some(_) => Same::Same,
        None => Same::NotPrinted,
    }
}

/// The people of a code, asked or not, and whether an unknown speaker is among them.
fn side(coded: &CodedStudy<'_>, code: usize) -> (Side, bool) {
    let tally = tally(coded, code, &Scope::default());
    let people = tally.informants.union(&tally.unasked);
    let ids = people.iter().map(|case| coded.materials.cases.all[case as usize].id.clone());
    let side = Side { n: Some(people.len()), asked: Some(tally.asked.len()), people: ids.collect(), whole: true };
    (side, !tally.unknown.is_empty())
}

/// The code of a row: by the id that it names, else by its name, in any language, or an alias.
fn code_of(materials: &Materials, row: &Row) -> Option<usize> {
    let codebook = &materials.codebook;
    if let Some(id) = &row.code {
        return codebook.find(id);
    }
    let fold = |text: &str| fold_diacritics(&fold_case(text));
    let wanted: Vec<String> = row.name.iter().flat_map(Text::all).map(|(_, text)| fold(text)).collect();
    let called = |at: &usize| {
        let code = &codebook.codes[*at];
        let names = code.name.all().map(|(_, text)| text).chain(code.aliases.iter().map(String::as_str));
        names.map(fold).any(|name| wanted.contains(&name))
    };
    let found: Vec<usize> = (0..codebook.codes.len()).filter(called).collect();
    if let [only] = found[..] { Some(only) } else { None }
}

/// Codes without others below them, on which somebody spoke, and which are no row; a code above a row is none either.
fn new_codes(coded: &CodedStudy<'_>, taken: &BTreeSet<usize>) -> Vec<usize> {
    let codebook = &coded.materials.codebook;
    let lowest = |code: &usize| codebook.subtree(*code).len() == 1;
    (0..codebook.codes.len())
        .filter(lowest)
        .filter(|code| !taken.contains(code) && !coded.own(*code).is_empty())
        .filter(|code| {
            let mut above = codebook.codes[*code].parent;
            while let Some(parent) = above {
                if taken.contains(&parent) {
                    return false;
                }
                above = codebook.codes[parent].parent;
            }
            true
        })
        .collect()
}
