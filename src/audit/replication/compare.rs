//! A student's coding beside the key: sub-topic by sub-topic, statement by statement.

use crate::analysis::{Scope, tally};
use crate::coding::{CodedStudy, Set};
use crate::finding::{Finding, Result};
use crate::language::Same;
use crate::text::{fold_case, fold_diacritics};
use std::collections::{BTreeMap, BTreeSet};

/// How a code of the student came beside one of the key.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum How {
    /// Its id, its name in some language, or an alias is the same.
    Name,
    /// It stands on the same statements more than any other: candidates, nothing more. Shared of all statements of both.
    Overlap(usize, usize),
}

/// A sub-topic of the key beside one of the student; statements by position in the key's grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The key's code.
    pub key: Option<usize>,
    /// The student's code.
    pub mine: Option<usize>,
    /// Why they stand beside each other.
    pub how: Option<How>,
    /// What came of it.
    pub same: Same,
    /// Statements that both have.
    pub both: Set,
    /// Statements that only the key has.
    pub only_key: Set,
    /// Statements that only the student has.
    pub only_mine: Set,
    /// How many people spoke of it, by the key and by the student.
    pub people: (usize, usize),
}

/// A statement worth talking about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// The statement, by position in the key's grid.
    pub statement: u32,
    /// The key's codes on it.
    pub key: Vec<usize>,
    /// The student's codes on it.
    pub mine: Vec<usize>,
    /// How many of its codes differ.
    pub differ: usize,
    /// For how many of these it alone decides whether a person counts.
    pub decides: usize,
}

/// A student's study beside the key.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Sources that are the same in both.
    pub sources: Vec<String>,
    /// Sources that the student has not got, or with another text: nothing in them is compared.
    pub left_out: Vec<String>,
    /// The key's sub-topics in order, then the student's that stand beside none.
    pub pairs: Vec<Pair>,
    /// Statements on which the two differ, most worth talking about first.
    pub worth: Vec<Worth>,
}

/// How alike two codes must be to stand beside each other without a name: a quarter of the statements of both.
const ALIKE: (usize, usize) = (1, 4);

/// Sets a student's study beside the key.
///
/// # Errors
/// When no text is the same, or statements are not of the same kind.
pub fn compare(mine: &CodedStudy<'_>, key: &CodedStudy<'_>) -> Result<Comparison> {
    let units = (mine.materials.settings.unit.name(), key.materials.settings.unit.name());
    if units.0 != units.1 {
        return Err(Box::new(
            Finding::error(format!("statements are {}s in one study and {}s in the other", units.0, units.1))
                .expected("the same `unit` in both tema.toml"),
        ));
    }
    let (sources, left_out, grid) = common(mine, key);
    if sources.is_empty() {
        return Err(Box::new(
            Finding::error("the two studies have no transcript in common")
                .expected("the same text under the same name in both")
                .hint("tema replicate start STUDY DIR makes such a copy"),
        ));
    }
    let lowest = |study: &CodedStudy<'_>| -> Vec<usize> {
        let codebook = &study.materials.codebook;
        (0..codebook.codes.len())
            .filter(|code| codebook.subtree(*code).len() == 1 || !study.own(*code).is_empty())
            .collect()
    };
    // Only what can be compared; the student's in the key's grid.
    let shared: BTreeSet<u32> = grid.values().copied().collect();
    let of_key = |code: usize| key.own(code).only(|statement| shared.contains(&statement));
    let of_mine = |code: usize| -> Set { mine.own(code).iter().filter_map(|at| grid.get(&at).copied()).collect() };
    let mine_sets: Vec<(usize, Set)> = lowest(mine).into_iter().map(|code| (code, of_mine(code))).collect();
    let key_sets: Vec<(usize, Set)> = lowest(key).into_iter().map(|code| (code, of_key(code))).collect();
    let beside = pair_up(mine, key, &mine_sets, &key_sets);
    let people = |study: &CodedStudy<'_>, code: usize| {
        let tally = tally(study, code, &Scope::default());
        tally.informants.len() + tally.unasked.len()
    };
    let mut pairs = Vec::new();
    let mut taken = BTreeSet::new();
    for (code, set) in &key_sets {
        let found = beside.get(code).copied();
        let own = found.and_then(|(at, _)| mine_sets.iter().find(|(code, _)| *code == at)).map(|(_, set)| set.clone());
        let own = own.unwrap_or_default();
        taken.extend(found.map(|(at, _)| at));
        let (both, only_key, only_mine) = (set.and(&own), set.minus(&own), own.minus(set));
        let same = match found {
            None if set.is_empty() => Same::NotPrinted,
            None => Same::Missing,
            Some(_) if own.is_empty() && !set.is_empty() => Same::Missing,
            Some(_) => match (only_key.is_empty(), only_mine.is_empty()) {
                (true, true) => Same::Same,
                (true, false) => Same::More,
                (false, true) => Same::Fewer,
                (false, false) => Same::Others,
            },
        };
        pairs.push(Pair {
            key: Some(*code),
            mine: found.map(|(at, _)| at),
            how: found.map(|(_, how)| how),
            same,
            both,
            only_key,
            only_mine,
            people: (people(key, *code), found.map_or(0, |(at, _)| people(mine, at))),
        });
    }
    for (code, set) in mine_sets.iter().filter(|(code, set)| !taken.contains(code) && !set.is_empty()) {
        pairs.push(Pair {
            key: None,
            mine: Some(*code),
            how: None,
            same: Same::New,
            both: Set::default(),
            only_key: Set::default(),
            only_mine: set.clone(),
            people: (0, people(mine, *code)),
        });
    }
    let worth = worth(key, &pairs, &mine_sets, &key_sets);
    Ok(Comparison { sources, left_out, pairs, worth })
}

/// The sources that are the same, those that are not, and for each statement of the student the key's.
fn common(mine: &CodedStudy<'_>, key: &CodedStudy<'_>) -> (Vec<String>, Vec<String>, BTreeMap<u32, u32>) {
    let (mut same, mut other, mut grid) = (Vec::new(), Vec::new(), BTreeMap::new());
    for (at, source) in key.materials.sources.iter().enumerate() {
        let found = mine.materials.source(&source.id).filter(|found| {
            let found = &mine.materials.sources[*found];
            found.hash == source.hash && *found.statements == *source.statements
        });
        match found {
            Some(found) => {
                same.push(source.id.clone());
                grid.extend(mine.of_source(found).zip(key.of_source(at)));
            }
            None => other.push(source.id.clone()),
        }
    }
    (same, other, grid)
}

/// For each code of the key the student's: by name, else the one that shares most, if it is no other's by name.
fn pair_up(
    mine: &CodedStudy<'_>,
    key: &CodedStudy<'_>,
    mine_sets: &[(usize, Set)],
    key_sets: &[(usize, Set)],
) -> BTreeMap<usize, (usize, How)> {
    let mut beside: BTreeMap<usize, (usize, How)> = BTreeMap::new();
    let mut named = BTreeSet::new();
    for (code, _) in key_sets {
        let wanted = names(key, *code);
        let found: Vec<usize> =
            mine_sets.iter().map(|(at, _)| *at).filter(|at| !names(mine, *at).is_disjoint(&wanted)).collect();
        if let [only] = found[..]
            && named.insert(only)
        {
            beside.insert(*code, (only, How::Name));
        }
    }
    // The most alike first; a code stands beside one other only.
    let mut alike: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (code, set) in key_sets.iter().filter(|(code, _)| !beside.contains_key(code)) {
        for (at, own) in mine_sets.iter().filter(|(at, _)| !named.contains(at)) {
            let (both, all) = (set.and(own).len(), set.union(own).len());
            if both > 0 && both * ALIKE.1 >= all * ALIKE.0 {
                alike.push((both, all, *code, *at));
            }
        }
    }
    alike.sort_by(|a, b| (b.0 * a.1).cmp(&(a.0 * b.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
    for (both, all, code, at) in alike {
        if !beside.contains_key(&code) && named.insert(at) {
            beside.insert(code, (at, How::Overlap(both, all)));
        }
    }
    beside
}

/// Everything that a code is called, folded.
fn names(study: &CodedStudy<'_>, code: usize) -> BTreeSet<String> {
    let code = &study.materials.codebook.codes[code];
    let fold = |text: &str| fold_diacritics(&fold_case(text));
    let names = code.name.all().map(|(_, text)| text).chain(code.aliases.iter().map(String::as_str));
    names.chain([code.id.as_str()]).map(fold).collect()
}

/// Statements on which codes differ. First those that decide most, then those on which most codes differ, then in order.
fn worth(key: &CodedStudy<'_>, pairs: &[Pair], mine: &[(usize, Set)], keys: &[(usize, Set)]) -> Vec<Worth> {
    let mut differ: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for pair in pairs {
        for set in [&pair.only_key, &pair.only_mine] {
            for statement in set.iter() {
                // Without this statement its speaker would not count for the code, or would not with it.
                let speaker = key.speaker_code(statement);
                let agreed = pair.both.iter().any(|other| key.speaker_code(other) == speaker);
                let again = set.iter().any(|other| other != statement && key.speaker_code(other) == speaker);
                let found = differ.entry(statement).or_default();
                found.0 += 1;
                found.1 += usize::from(!agreed && !again);
            }
        }
    }
    let on = |sets: &[(usize, Set)], statement: u32| -> Vec<usize> {
        sets.iter().filter(|(_, set)| set.contains(statement)).map(|(code, _)| *code).collect()
    };
    let mut worth: Vec<Worth> = differ
        .into_iter()
        .map(|(statement, (differ, decides))| Worth {
            statement,
            key: on(keys, statement),
            mine: on(mine, statement),
            differ,
            decides,
        })
        .collect();
    worth.sort_by_key(|worth| (std::cmp::Reverse((worth.decides, worth.differ)), worth.statement));
    worth
}
