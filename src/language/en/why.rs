//! What English says about why a statement has a code.

use super::English;
use crate::language::why::{Stands, Unmet, WhyTexts};

impl WhyTexts for English {
    fn stands(&self, stands: Stands) -> &'static str {
        match stands {
            Stands::ByHand => "coded by hand",
            Stands::Accepted => "a rule's hit that was accepted",
            Stands::Unread => "a rule's hit that nobody has read",
            Stands::Overruled => "a rule's hit that was rejected; here the rules alone count",
            Stands::Not => "not coded: decided so",
            Stands::Rejected => "not coded: the suggestion was rejected",
            Stands::Struck => "not coded: an exception strikes it",
            Stands::NoMatch => "not coded: no indicator matches",
        }
    }

    fn decided(&self, coder: &str, act: &str, at: &str) -> String {
        let did = match act {
            "code" => "coded it",
            "uncode" => "took the code back",
            "accept" => "accepted the rule's hit",
            "reject" => "rejected the rule's hit",
            other => other,
        };
        format!("{coder} {did} on {at}")
    }

    fn quoting(&self, first: bool) -> &'static str {
        if first { "starred: it is quoted first" } else { "barred: it is never quoted" }
    }

    fn silenced(&self, decision: &str) -> String {
        format!("its suggestion is silenced: {decision}")
    }

    fn bytes(&self, start: u32, end: u32, file: Option<&str>) -> String {
        let file = file.map(|file| format!(", {file}")).unwrap_or_default();
        format!("(bytes {start}–{end} of the text{file})")
    }

    fn matches(&self, except: bool) -> &'static str {
        if except { "strikes it" } else { "matches" }
    }

    fn prompted(&self) -> &'static str {
        "prompted by the question before"
    }

    fn fails(&self, reasons: &str) -> String {
        format!("does not match: {reasons}")
    }

    fn unmet(&self, unmet: &Unmet) -> String {
        match unmet {
            Unmet::Missing(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("no `{word}`")).collect();
                format!("{} here", words.join(", "))
            }
            Unmet::NotInARow(words) => format!("the words of `{words}` are there, but not in a row"),
            Unmet::Pattern(pattern) => format!("{pattern} does not match"),
            Unmet::Apart { parts: (left, right), distance, within, ordered } => {
                let order = if *ordered { ", in this order" } else { "" };
                format!("`{left}` and `{right}` are {distance} words apart; at most {within}{order}")
            }
            Unmet::NotAfter(left, right) => format!("`{right}` does not come after `{left}`"),
            Unmet::SameWord(left, right) => format!("`{left}` and `{right}` are the same word here"),
            Unmet::Forbidden(words) => format!("“{words}” is here, which NOT forbids"),
            Unmet::Holds(part) => format!("`{part}` holds, which NOT forbids"),
            Unmet::NoQuestion => "there is no question before".to_owned(),
            Unmet::Question(part) => format!("the question before does not match `{part}`"),
        }
    }

    fn nothing(&self) -> &'static str {
        "No indicator of any code matches here, and nobody has decided anything about it."
    }

    fn except(&self) -> &'static str {
        "except"
    }

    fn no_indicators(&self) -> &'static str {
        "the code has no indicators"
    }
}
