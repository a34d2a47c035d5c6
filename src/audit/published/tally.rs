//! How the evidence of all rows is printed, and what a reader would ask about.

use super::table::{Article, Row};
use crate::language::Evidence;
use std::collections::BTreeSet;

/// How many rows are printed how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    /// The rows of each kind, by position; every kind is there.
    pub kinds: Vec<(Evidence, Vec<usize>)>,
}

/// Who is quoted how often; a quote that stands for two rows is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotes {
    /// All quotes.
    pub all: usize,
    /// Of these, without a participant.
    pub unattributed: usize,
    /// Quotes of each person who is described, named or not, most first.
    pub by: Vec<(usize, usize)>,
    /// In how many lists those stand who are never quoted.
    pub listed_never_quoted: Vec<(usize, usize)>,
    /// Stand nowhere in any row.
    pub nowhere: Vec<usize>,
}

/// Something in the table to ask about. No contradiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// Neither a number nor a list nor a quote.
    NoEvidence(usize),
    /// A quote without a participant.
    Unattributed(usize),
    /// Counted or listed, and nobody is quoted.
    NeverQuoted(usize),
    /// The one quote of a row is also that of another.
    OneQuote(usize, usize),
    /// The row speaks of other people, and these are in an earlier row of its topic.
    Others { row: usize, earlier: usize, people: BTreeSet<usize> },
    /// Listed or quoted, though not asked.
    NotAsked { row: usize, people: BTreeSet<usize> },
    /// The text has another name above its evidence.
    OtherName(usize),
}

/// All that is to be said about a table besides its bounds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How the evidence is printed.
    pub printed: Printed,
    /// Quotes.
    pub quotes: Quotes,
    /// What to ask about, row by row.
    pub noted: Vec<Noted>,
    /// For each topic those who were asked and stand in none of its rows; only where somebody stands in one.
    pub absent: Vec<(String, Vec<usize>)>,
}

/// How the evidence of the rows is printed.
pub fn printed(rows: &[Row]) -> Printed {
    use Evidence::{Both, Differ, Elsewhere, List, Neither, Number};
    let of = |kind| (0..rows.len()).filter(|at| rows[*at].evidence() == kind).collect();
    Printed {
        kinds: [Both, Differ, Number, List, Neither, Elsewhere].into_iter().map(|kind| (kind, of(kind))).collect(),
    }
}

/// Everything about a table.
pub fn tally(article: &Article) -> Tally {
    Tally {
        printed: printed(&article.rows),
        quotes: quotes(article),
        noted: (0..article.rows.len()).flat_map(|at| noted(article, at)).collect(),
        absent: absent(article),
    }
}

fn quotes(article: &Article) -> Quotes {
    let own = || article.rows.iter().filter(|row| row.quote_of.is_none());
    let times = |person: usize| own().flat_map(|row| &row.quoted).filter(|quoted| **quoted == person).count();
    let lists = |person: usize| {
        let lists = article.rows.iter().filter_map(|row| row.list.as_ref());
        lists.filter(|list| list.contains(&person)).count()
    };
    let all = 0..article.people.len();
    let mut by: Vec<(usize, usize)> = all.clone().map(|at| (at, times(at))).filter(|(_, times)| *times > 0).collect();
    by.sort_by_key(|(at, times)| (std::cmp::Reverse(*times), *at));
    let unattributed = own().map(|row| row.unattributed).sum::<usize>();
    let silent = all.filter(|at| times(*at) == 0);
    let mut listed: Vec<(usize, usize)> = silent.clone().map(|at| (at, lists(at))).filter(|(_, n)| *n > 0).collect();
    listed.sort_by_key(|(at, n)| (std::cmp::Reverse(*n), *at));
    Quotes {
        all: by.iter().map(|(_, times)| times).sum::<usize>() + unattributed,
        unattributed,
        by,
        listed_never_quoted: listed,
        nowhere: silent.filter(|at| lists(*at) == 0).collect(),
    }
}

fn noted(article: &Article, at: usize) -> Vec<Noted> {
    let row = &article.rows[at];
    let mut noted = Vec::new();
    let quotes = row.quoted.len() + row.unattributed;
    if row.in_text.is_some() {
        noted.push(Noted::OtherName(at));
    }
    if quotes == 0 {
        noted.push(match row.evidence() {
            Evidence::Neither => Noted::NoEvidence(at),
            _ => Noted::NeverQuoted(at),
        });
    }
    if row.unattributed > 0 {
        noted.push(Noted::Unattributed(at));
    }
    if let Some(other) = row.quote_of
        && quotes == 1
    {
        noted.push(Noted::OneQuote(other, at));
    }
    if row.other {
        for earlier in (0..at).filter(|earlier| article.rows[*earlier].topic == row.topic) {
            let before = article.rows[earlier].listed().unwrap_or_default();
            let people: BTreeSet<usize> = row.listed().unwrap_or_default().intersection(&before).copied().collect();
            if !people.is_empty() {
                noted.push(Noted::Others { row: at, earlier, people });
            }
        }
    }
    if let Some(asked) = &row.asked {
        let named: BTreeSet<usize> = row.speakers().union(&row.listed().unwrap_or_default()).copied().collect();
        let people: BTreeSet<usize> =
            named.difference(asked).filter(|person| **person < article.described).copied().collect();
        if !people.is_empty() {
            noted.push(Noted::NotAsked { row: at, people });
        }
    }
    noted
}

/// Who was asked about a topic and is named in none of its rows.
fn absent(article: &Article) -> Vec<(String, Vec<usize>)> {
    let mut topics: Vec<&str> = article.rows.iter().map(|row| row.topic.as_str()).collect();
    topics.dedup();
    let mut absent = Vec::new();
    for topic in topics.into_iter().filter(|topic| !topic.is_empty()) {
        let rows = || article.rows.iter().filter(|row| row.topic == topic);
        let named: BTreeSet<usize> =
            rows().flat_map(|row| row.speakers().into_iter().chain(row.listed().into_iter().flatten())).collect();
        let asked: BTreeSet<usize> = rows().flat_map(|row| article.asked(row)).collect();
        let people: Vec<usize> = asked.difference(&named).copied().collect();
        if !named.is_empty() && !people.is_empty() {
            absent.push((topic.to_owned(), people));
        }
    }
    absent
}
