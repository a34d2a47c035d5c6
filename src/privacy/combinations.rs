//! The smallest combinations of values that few people have: each of its parts is common, all together are not.
//!
//! Level by level, as frequent sets are found (Agrawal and Srikant 1994): a combination is looked at when all that are a value
//! shorter are common, and is never made longer once it is rare. So what is found is minimal (the "minimal sample
//! uniques" of Elliot, Manning and Ford 2002, for fewer than `smallest` instead of one).

use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// How many combinations are looked at before it is left at that; some tenths of a second.
const MOST: usize = 200_000;

/// A combination that few people have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rare {
    /// Columns, rising, and the value in each.
    pub values: Vec<(usize, String)>,
    /// Who has them all, rising.
    pub people: Vec<usize>,
}

/// What was found, and how far it was looked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The rare combinations, shorter ones first, then by columns.
    pub rare: Vec<Rare>,
    /// Combinations of up to so many columns were looked at, where longer ones were too many.
    pub only_up_to: Option<usize>,
}

/// Who has a value, or several: a bit a person.
type Who = Vec<u64>;

/// The rare combinations in a table: for each person the value in each column, empty where it is not recorded. Single
/// values are combinations of one.
pub fn rare(table: &[Vec<&str>], smallest: usize) -> Found {
    let words = table.len().div_ceil(64);
    let mut by_value: BTreeMap<(usize, &str), Who> = BTreeMap::new();
    for (person, values) in table.iter().enumerate() {
        for (column, value) in values.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
            by_value.entry((column, value)).or_insert_with(|| vec![0; words])[person / 64] |= 1 << (person % 64);
        }
    }
    let items: Vec<(usize, &str)> = by_value.keys().copied().collect();
    let mut found = Found::default();
    let mut keep = |combination: &[usize], who: &Who| {
        found.rare.push(Rare {
            values: combination.iter().map(|at| (items[*at].0, items[*at].1.to_owned())).collect(),
            people: (0..table.len()).filter(|person| who[person / 64] >> (person % 64) & 1 == 1).collect(),
        });
    };
    let mut common: Vec<(Vec<usize>, Who)> = Vec::new();
    for (at, who) in by_value.into_values().enumerate() {
        match size(&who) < smallest {
            true => keep(&[at], &who),
            false => common.push((vec![at], who)),
        }
    }
    let mut looked = 0;
    let mut length = 1;
    while !common.is_empty() {
        let known: FxHashSet<&[usize]> = common.iter().map(|(combination, _)| combination.as_slice()).collect();
        let mut longer: Vec<(Vec<usize>, Who)> = Vec::new();
        let mut rare: Vec<(Vec<usize>, Who)> = Vec::new();
        'level: for (at, (first, who)) in common.iter().enumerate() {
            for (second, other) in &common[at + 1..] {
                // Sorted: those with the same beginning stand together.
                if second[..length - 1] != first[..length - 1] {
                    break;
                }
                let last = second[length - 1];
                if items[first[length - 1]].0 == items[last].0 {
                    continue;
                }
                looked += 1;
                if looked > MOST {
                    break 'level;
                }
                let combination: Vec<usize> = first.iter().copied().chain([last]).collect();
                let part = |without: usize| -> Vec<usize> {
                    (0..=length).filter(|nth| *nth != without).map(|nth| combination[nth]).collect()
                };
                if !(0..length - 1).all(|without| known.contains(part(without).as_slice())) {
                    continue;
                }
                let both: Who = who.iter().zip(other).map(|(a, b)| a & b).collect();
                match size(&both) {
                    0 => {}
                    n if n < smallest => rare.push((combination, both)),
                    _ => longer.push((combination, both)),
                }
            }
        }
        if looked > MOST {
            found.only_up_to = Some(length);
            break;
        }
        rare.iter().for_each(|(combination, who)| keep(combination, who));
        common = longer;
        length += 1;
    }
    let columns = |rare: &Rare| rare.values.iter().map(|(column, _)| *column).collect::<Vec<usize>>();
    found.rare.sort_by_key(|rare| (rare.values.len(), columns(rare), rare.clone()));
    found
}

fn size(who: &Who) -> usize {
    who.iter().map(|word| word.count_ones() as usize).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same by looking at every set of columns and every person: what few have, and no part of it.
    fn slow(table: &[Vec<&str>], smallest: usize) -> Vec<Rare> {
        let width = table.first().map_or(0, Vec::len);
        let with = |person: usize, columns: u32| -> Vec<usize> {
            let same = |other: &usize| {
                (0..width).filter(|c| columns >> c & 1 == 1).all(|c| table[*other][c] == table[person][c])
            };
            (0..table.len()).filter(same).collect()
        };
        let mut found = Vec::new();
        for columns in 1u32..1 << width {
            for (person, values) in table.iter().enumerate() {
                let own: Vec<usize> = (0..width).filter(|c| columns >> c & 1 == 1).collect();
                if own.iter().any(|c| values[*c].is_empty()) {
                    continue;
                }
                let people = with(person, columns);
                let minimal = own.iter().all(|c| {
                    let part = columns & !(1 << c);
                    part == 0 || with(person, part).len() >= smallest
                });
                let rare = Rare { values: own.iter().map(|c| (*c, values[*c].to_owned())).collect(), people };
                if rare.people.len() < smallest && minimal && !found.contains(&rare) {
                    found.push(rare);
                }
            }
        }
        found.sort();
        found
    }

    proptest! {
        #[test]
        fn all_and_only_the_shortest_are_found(
            table in prop::collection::vec(prop::collection::vec(prop::sample::select(vec!["", "a", "b", "c"]), 5), 0..14),
            smallest in 2usize..4,
        ) {
            let mut found = rare(&table, smallest);
            found.rare.sort();
            prop_assert_eq!(found, Found { rare: slow(&table, smallest), only_up_to: None });
        }
    }

    #[test]
    fn three_columns_may_tell_what_no_two_do() {
        // Every pair of values is shared by two; all three together by one.
        let table: Vec<Vec<&str>> =
            ["000", "011", "101", "110"].iter().map(|row| row.split("").filter(|v| !v.is_empty()).collect()).collect();
        let doubled: Vec<Vec<&str>> = table.iter().chain(&table).cloned().collect();
        assert_eq!(rare(&doubled, 2).rare, []);
        let more: Vec<Vec<&str>> = doubled.iter().cloned().chain([vec!["1", "1", "1"]]).collect();
        let found = rare(&more, 2).rare;
        let one = |column: usize| (column, "1".to_owned());
        assert_eq!(found, [Rare { values: vec![one(0), one(1), one(2)], people: vec![8] }]);
    }

    #[test]
    fn a_wide_table_is_left_in_time_and_says_how_far_it_went() {
        let values = ["a", "b"];
        let table: Vec<Vec<&str>> = (0..2000_usize)
            .map(|n| (0..40).map(|c| values[(n * 7919 + n * n * (c + 3) / 5) / (c + 1) % 2]).collect())
            .collect();
        assert!(rare(&table, 3).only_up_to.is_some_and(|length| length >= 2));
    }
}
