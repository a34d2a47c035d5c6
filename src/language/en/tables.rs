//! What English says about published tables.

use super::English;
use crate::language::tables::{Ask, Evidence, Same, TableTexts, Unprinted, Wrong};

impl TableTexts for English {
    fn title(&self) -> &'static str {
        "Published table"
    }

    fn heads(&self) -> [&'static str; 6] {
        ["row", "number", "certain", "possible, too", "impossible", "not printed"]
    }

    fn unprinted(&self, what: Unprinted) -> &'static str {
        match what {
            Unprinted::Number => "number",
            Unprinted::List => "list",
            Unprinted::Quote => "quote",
        }
    }

    fn the_others(&self) -> &'static str {
        "the others"
    }

    fn meaning(&self) -> &'static str {
        "Certain: listed or quoted, or nobody else is left. A printed list is taken for whole."
    }

    fn assumed(&self, rows: &str) -> String {
        format!("Assumed, and not said by the article: nobody is in two of {rows}.")
    }

    fn evidence_heads(&self) -> [&'static str; 4] {
        ["How evidence is printed", "evidence", "rows", "which"]
    }

    fn evidence(&self, kind: Evidence) -> &'static str {
        kind.name()
    }

    fn headings(&self) -> [&'static str; 2] {
        ["Does not add up", "To ask about"]
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::NumberAndList(n, list) => format!("the number is {n}, the list holds {list}"),
            Wrong::Twice(person) => format!("{person} stands twice in the list"),
            Wrong::MoreThanAsked(n, asked) => format!("the number is {n}, but {asked} were asked"),
            Wrong::QuotedMore(n, quoted) => format!("the number is {n}, but {quoted} are quoted"),
            Wrong::QuotedNotListed(person) => format!("{person} is quoted, and is not in the list"),
            Wrong::Unknown(person) => format!("{person} is none of the participants"),
            Wrong::Assumption => "cannot be so together with the assumption".to_owned(),
        }
    }

    fn nothing_wrong(&self) -> &'static str {
        "No row contradicts itself."
    }

    fn ask(&self, ask: &Ask) -> String {
        match ask {
            Ask::NoEvidence => "neither number nor list nor quote".to_owned(),
            Ask::Unattributed => "a quote without a participant".to_owned(),
            Ask::NeverQuoted => "counted or listed, and nobody is quoted".to_owned(),
            Ask::OneQuote(other) => format!("its only quote is also that of {other}"),
            Ask::Others(earlier, people) => format!("speaks of others, but {earlier} has them already: {people}"),
            Ask::NotAsked(people) => format!("named, though not asked: {people}"),
            Ask::OtherName(name) => format!("the text has its evidence under “{name}”"),
        }
    }

    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String {
        let quotes = if all == 1 { "1 quote".to_owned() } else { format!("{all} quotes") };
        let by = if by.is_empty() { String::new() } else { format!(": {by}") };
        match unattributed {
            0 => format!("{quotes}{by}."),
            _ => format!("{quotes}, {} with a participant{by}.", all - unattributed),
        }
    }

    fn never_quoted(&self, people: &str) -> String {
        format!("Listed, never quoted: {people}.")
    }

    fn in_lists(&self, person: &str, lists: usize) -> String {
        format!("{person} ({lists} {})", if lists == 1 { "list" } else { "lists" })
    }

    fn nowhere(&self, people: &str) -> String {
        format!("Named in no row: {people}.")
    }

    fn absent(&self, topic: &str, people: &str) -> String {
        format!("Asked, and named in no row of “{topic}”: {people}.")
    }

    fn beside_heads(&self) -> [&'static str; 5] {
        ["row", "article", "replication", "outcome", "people"]
    }

    fn same(&self, same: Same) -> &'static str {
        same.name()
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let told: Vec<String> = counted.iter().map(|(same, count)| format!("{}: {count}", same.name())).collect();
        capital(&format!("{}.", told.join(" · ")))
    }

    fn compared(&self, people: bool) -> &'static str {
        if people {
            "People are compared by their codes. −: only in the article; +: only in the replication."
        } else {
            "The two have different participants: only numbers are compared."
        }
    }

    fn other_bases(&self, rows: &str) -> String {
        format!("Different numbers of people were asked; compare shares, not numbers: {rows}.")
    }
}

fn capital(text: &str) -> String {
    crate::language::figures::capitalized(text)
}
