//! Who is certainly behind a row, and who may be.
//!
//! Of the people behind a row, X, it is known: certain ⊆ X ⊆ possible, and |X| = n where a number is printed. Rows that are
//! assumed to exclude each other share nobody. Within such rows the bounds are exact: somebody may be behind a row when a way
//! is left to fill all rows, and certainly is when no way is left without.

use super::table::{Article, Contradiction, Row};
use std::collections::BTreeSet;

/// What is known of the people behind a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bound {
    /// Certainly behind it.
    pub certain: BTreeSet<usize>,
    /// May be behind it; holds those who certainly are.
    pub possible: BTreeSet<usize>,
    /// Asked, and certainly not behind it.
    pub impossible: BTreeSet<usize>,
    /// The number of people, where it is known.
    pub n: Option<usize>,
}

impl Bound {
    /// Whether it is known of everybody.
    pub fn exact(&self) -> bool {
        self.certain == self.possible
    }
}

/// Rows that are assumed to share nobody, by position.
pub type Exclusive = Vec<usize>;

/// What is contradictory in a row alone.
pub fn contradictions(article: &Article, row: &Row) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let asked = article.asked(row).len();
    let listed = row.listed();
    if let (Some(n), Some(list)) = (row.n, &row.list)
        && n != list.len()
    {
        found.push(Contradiction::NumberAndList { n, list: list.len() });
    }
    if let Some(list) = &row.list {
        let mut seen = BTreeSet::new();
        let mut twice: Vec<usize> = list.iter().filter(|person| !seen.insert(**person)).copied().collect();
        twice.dedup();
        found.extend(twice.into_iter().map(Contradiction::Twice));
    }
    if let Some(n) = row.n {
        if row.asked.is_some() && n > asked {
            found.push(Contradiction::MoreThanAsked { n, asked });
        }
        if row.speakers().len() > n {
            found.push(Contradiction::QuotedMore { n, quoted: row.speakers().len() });
        }
    }
    if let Some(listed) = &listed {
        found.extend(row.speakers().difference(listed).map(|person| Contradiction::QuotedNotListed(*person)));
    }
    let named = row.speakers().into_iter().chain(listed.into_iter().flatten()).collect::<BTreeSet<usize>>();
    if article.described > 0 {
        found.extend(named.into_iter().filter(|person| *person >= article.described).map(Contradiction::Unknown));
    }
    found
}

/// What is known of each row, from itself and from the rows that exclude each other; and the rows that cannot be filled.
pub fn bounds(article: &Article, exclusive: &[Exclusive]) -> (Vec<Bound>, Vec<usize>) {
    let mut bounds: Vec<Bound> = article.rows.iter().map(|row| alone(article, row)).collect();
    let mut unfilled = BTreeSet::new();
    loop {
        let before = bounds.clone();
        for rows in exclusive {
            if rows.iter().any(|row| unfilled.contains(row)) {
                continue;
            }
            if !share(&mut bounds, rows) {
                unfilled.extend(rows.iter().copied());
            }
        }
        if bounds == before {
            break;
        }
    }
    for (bound, row) in bounds.iter_mut().zip(&article.rows) {
        bound.impossible = article.asked(row).difference(&bound.possible).copied().collect();
    }
    (bounds, unfilled.into_iter().collect())
}

/// What a row says by itself. A printed list is taken for whole; where a number goes beyond it, others may be behind it, too.
fn alone(article: &Article, row: &Row) -> Bound {
    let quoted = row.speakers();
    let certain: BTreeSet<usize> = row.listed().unwrap_or_default().union(&quoted).copied().collect();
    let whole = row.list.is_some() && row.n.is_none_or(|n| n <= certain.len());
    let mut possible: BTreeSet<usize> = if whole { certain.clone() } else { article.asked(row) };
    possible.extend(&certain);
    let n = row.n.or(whole.then_some(certain.len()));
    let mut bound = Bound { certain, possible, impossible: BTreeSet::new(), n };
    settle(&mut bound);
    bound
}

/// As many certain as the number says: nobody else may be. As few possible: all are certain.
fn settle(bound: &mut Bound) {
    let Some(n) = bound.n else { return };
    if bound.certain.len() >= n {
        bound.possible = bound.certain.clone();
    } else if bound.possible.len() <= n {
        bound.certain = bound.possible.clone();
    }
}

/// Narrows rows that share nobody; `false`: they cannot all be filled.
fn share(bounds: &mut [Bound], rows: &[usize]) -> bool {
    let held: Vec<Bound> = rows.iter().map(|row| bounds[*row].clone()).collect();
    if !fillable(&held) {
        return false;
    }
    for (at, row) in rows.iter().enumerate() {
        for person in held[at].possible.difference(&held[at].certain) {
            let mut with = held.clone();
            with[at].certain.insert(*person);
            let mut without = held.clone();
            without[at].possible.remove(person);
            let too_many = with[at].n.is_some_and(|n| with[at].certain.len() > n);
            if too_many || !fillable(&with) {
                bounds[*row].possible.remove(person);
            } else if held[at].n.is_some() && !fillable(&without) {
                bounds[*row].certain.insert(*person);
            }
        }
    }
    true
}

/// Whether every row gets its people, the certain ones among them, and nobody is in two rows.
fn fillable(rows: &[Bound]) -> bool {
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (row, bound) in rows.iter().enumerate() {
        for person in &bound.certain {
            if taken.iter().any(|(other, _)| other == person) || !bound.possible.contains(person) {
                return false;
            }
            taken.push((*person, row));
        }
    }
    let fixed: BTreeSet<usize> = taken.iter().map(|(person, _)| *person).collect();
    // The others by augmenting paths (Kuhn): a place of a row takes a free person, or one whose place finds another.
    let mut places: Vec<usize> = Vec::new();
    for (row, bound) in rows.iter().enumerate() {
        let open = bound.n.unwrap_or(0).saturating_sub(bound.certain.len());
        if open > bound.possible.len() {
            return false;
        }
        places.extend(std::iter::repeat_n(row, open));
    }
    let people: BTreeSet<usize> = rows.iter().flat_map(|bound| &bound.possible).copied().collect();
    let people: Vec<usize> = people.into_iter().filter(|person| !fixed.contains(person)).collect();
    let mut place_of: Vec<Option<usize>> = vec![None; people.len()];
    for place in 0..places.len() {
        if !find(place, &places, rows, &people, &mut place_of, &mut vec![false; people.len()]) {
            return false;
        }
    }
    true
}

fn find(
    place: usize,
    places: &[usize],
    rows: &[Bound],
    people: &[usize],
    place_of: &mut [Option<usize>],
    tried: &mut [bool],
) -> bool {
    for at in 0..people.len() {
        if tried[at] || !rows[places[place]].possible.contains(&people[at]) {
            continue;
        }
        tried[at] = true;
        let free = match place_of[at] {
            None => true,
            Some(other) => find(other, places, rows, people, place_of, tried),
        };
        if free {
            place_of[at] = Some(place);
            return true;
        }
    }
    false
}
