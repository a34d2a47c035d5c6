//! What English says about the work of coders.

use super::English;
use super::numbers::figures;
use crate::language::desk::{Before, DeskTexts, Stood};

impl DeskTexts for English {
    fn none(&self) -> &'static str {
        "none"
    }

    fn codes_since(&self, last: &str, codes: &str) -> String {
        format!("codes since “{last}”: {codes}")
    }

    fn first_checkpoint(&self, codes: usize) -> String {
        format!("the first checkpoint; codes: {codes}")
    }

    fn on_one_alone(&self, codes: &str) -> String {
        format!("codes on one statement alone: {codes}")
    }

    fn to_read_again(&self, sources: &str) -> String {
        format!("sources to be read again, for codes have come since: {sources}")
    }

    fn sharing_codes(&self) -> &'static str {
        "Codes that share statements"
    }

    fn more_pairs(&self, pairs: usize) -> String {
        format!("And {}; --json has all.", figures(pairs, ["more pair", "more pairs"]))
    }

    fn beside(&self, first: &str, second: &str) -> String {
        format!("{first} and {second}")
    }

    fn nothing_in_common(&self, first: &str, second: &str) -> String {
        format!("There is no source on which both {first} and {second} have worked.")
    }

    fn in_common(&self, sources: &str, agreed: usize, disagreed: usize) -> String {
        let counted = |n| figures(n, ["statement", "statements"]);
        format!(
            "Both have worked on {sources}. They coded {} the same and disagree on {}.",
            counted(agreed),
            counted(disagreed)
        )
    }

    fn disagreements(&self, of_unit: bool) -> &'static str {
        match of_unit {
            false => "Disagreements on codes: both have coded the statement, not the same",
            true => "Disagreements on units: only one of them has coded the statement",
        }
    }

    fn compare_heads(&self) -> [&'static str; 2] {
        ["Before it", "Settled"]
    }

    fn only(&self, coder: &str) -> String {
        format!("Only {coder}")
    }

    fn open(&self) -> &'static str {
        "open"
    }

    fn corrected_title(&self) -> &'static str {
        "Decisions and corrected transcripts"
    }

    fn no_passages(&self) -> &'static str {
        "Nothing was decided about a passage yet."
    }

    fn corrected_heads(&self) -> [&'static str; 3] {
        ["Decisions", "Number", "What it means"]
    }

    fn stood(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "same",
            Stood::Moved => "moved",
            Stood::Changed => "changed",
            Stood::Answered => "made anew",
            Stood::Orphaned => "orphaned",
            Stood::Missing => "old text missing",
        }
    }

    fn meaning(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "where they were",
            Stood::Moved => "found again, letter for letter; they count",
            Stood::Changed => "their words were changed; they do not count until they are carried or made anew",
            Stood::Answered => "their words were changed, and the same coder has decided anew",
            Stood::Orphaned => "their words are gone; they do not count",
            Stood::Missing => "the source, or its old text in history/, is not there; they do not count",
        }
    }

    fn to_look_at(&self) -> &'static str {
        "To be looked at"
    }

    fn look_heads(&self) -> [&'static str; 4] {
        ["id", "Decision", "As it was", "As it is"]
    }

    fn did<'a>(&self, act: &'a str) -> &'a str {
        match act {
            "code" => "coded",
            "uncode" => "took back",
            "accept" => "accepted",
            "reject" => "rejected",
            "star" => "starred",
            "bar" => "barred",
            "condense" => "condensed",
            "memo" => "wrote a memo on",
            "stance" => "took the stance",
            "agreed" => "noted who agreed with",
            "dissented" => "noted who disagreed with",
            "inferred" => "inferred",
            "settle" => "settled",
            other => other,
        }
    }

    fn would(&self, act: &str, code: &str, statements: usize) -> String {
        format!("would {act} {code} for {}", figures(statements, ["statement", "statements"]))
    }

    fn did_for(&self, act: &str, code: &str, statements: usize) -> String {
        format!("{} {code} for {}", self.did(act), figures(statements, ["statement", "statements"]))
    }

    fn none_left(&self, act: &str, code: &str) -> String {
        format!("no statement is left to {act} for {code}")
    }

    fn already(&self, before: Before) -> &'static str {
        match before {
            Before::Coded => "(it was already)",
            Before::Accepted => "(it was accepted before)",
            Before::Suggested => "(a rule suggests it too)",
        }
    }

    fn memo_on(&self, source: Option<&str>, code: Option<&str>) -> String {
        match (source, code) {
            (Some(source), _) => format!("wrote a memo on source {source}"),
            (None, Some(code)) => format!("wrote a memo on code {code}"),
            (None, None) => "wrote a memo on the study".to_owned(),
        }
    }

    fn is_read(&self, source: &str) -> String {
        format!("{source} is read")
    }

    fn brought_back(&self, what: &str) -> String {
        format!("brought back {what}")
    }

    fn made_anew(&self, what: &str) -> String {
        format!("took back {what}")
    }

    fn taken_back(&self, what: &str) -> String {
        format!("undid {what}")
    }

    fn nothing_changed(&self) -> &'static str {
        "nothing was changed"
    }

    fn begin_with_transcripts(&self) -> &'static str {
        "put transcripts into transcripts/, then `tema check`"
    }

    fn begin_with_topics(&self) -> &'static str {
        "read, write topics into codebooks/, then code: `tema statements --uncoded`, `tema decide code STATEMENT CODE`"
    }

    fn and_more(&self, more: usize) -> String {
        format!("… and {more} more")
    }
}
