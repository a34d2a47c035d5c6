//! The rows of a published table.

use crate::language::{Evidence, Text};
use std::collections::BTreeSet;

/// What an article prints.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// What it is called, or how it is cited.
    pub title: Option<Text>,
    /// Groups with their members, as positions in `people`.
    pub groups: Vec<(String, Vec<usize>)>,
    /// Everybody whom the article names, in order.
    pub people: Vec<String>,
    /// How many of `people` belong to a group that the article describes; those behind them are named in a row alone.
    pub described: usize,
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// A row. What is `None` is not printed.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its sign in the article, `F3`; else the code.
    pub label: String,
    /// The topic it belongs to, by the topic's sign or name; empty: none.
    pub topic: String,
    /// The code that it is in a study.
    pub code: Option<String>,
    /// Its name as printed.
    pub name: Option<Text>,
    /// The name that the text puts above its evidence, where it is another one.
    pub in_text: Option<Text>,
    /// Who was asked.
    pub asked: Option<BTreeSet<usize>>,
    /// The printed number of people.
    pub n: Option<usize>,
    /// The printed list of people, as printed: somebody may stand twice.
    pub list: Option<Vec<usize>>,
    /// Who is quoted, as often as they are.
    pub quoted: Vec<usize>,
    /// Quotes without a participant.
    pub unattributed: usize,
    /// The row that has the same quote: it is counted there.
    pub quote_of: Option<usize>,
    /// The article speaks of *other* people here.
    pub other: bool,
    /// Where it stands in the article.
    pub place: String,
}

/// Why what is printed of a row cannot all be so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// The number is not the length of the list.
    NumberAndList { n: usize, list: usize },
    /// Somebody stands twice in the list.
    Twice(usize),
    /// More than were asked.
    MoreThanAsked { n: usize, asked: usize },
    /// More are quoted than the number says.
    QuotedMore { n: usize, quoted: usize },
    /// Somebody is quoted who is not in the list.
    QuotedNotListed(usize),
    /// Somebody is named whom the article does not describe.
    Unknown(usize),
    /// With the rows that are assumed to share nobody, no people are left who could be in it.
    Assumption,
}

impl Row {
    /// How its evidence is printed.
    pub fn evidence(&self) -> Evidence {
        match (self.n, &self.list) {
            _ if self.in_text.is_some() => Evidence::Elsewhere,
            (Some(n), Some(list)) if n == list.len() => Evidence::Both,
            (Some(_), Some(_)) => Evidence::Differ,
            (Some(_), None) => Evidence::Number,
            (None, Some(_)) => Evidence::List,
            (None, None) => Evidence::Neither,
        }
    }

    /// The people in the list, once each.
    pub fn listed(&self) -> Option<BTreeSet<usize>> {
        self.list.as_ref().map(|list| list.iter().copied().collect())
    }

    /// The people quoted, once each.
    pub fn speakers(&self) -> BTreeSet<usize> {
        self.quoted.iter().copied().collect()
    }
}

impl Article {
    /// Who could be meant by a row: those asked, else everybody described.
    pub fn asked(&self, row: &Row) -> BTreeSet<usize> {
        row.asked.clone().unwrap_or_else(|| (0..self.described).collect())
    }

    /// The codes of people, in order.
    pub fn codes<'a>(&'a self, people: impl IntoIterator<Item = &'a usize>) -> Vec<&'a str> {
        people.into_iter().map(|at| self.people[*at].as_str()).collect()
    }

    /// The row of a sign, a code or a name.
    pub fn find(&self, name: &str) -> Option<usize> {
        let rows = || self.rows.iter();
        rows()
            .position(|row| row.label == name)
            .or_else(|| rows().position(|row| row.code.as_deref() == Some(name)))
            .or_else(|| rows().position(|row| row.name.iter().flat_map(Text::all).any(|(_, text)| text == name)))
    }
}
