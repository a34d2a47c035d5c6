//! What English says about repeating a study.

use super::English;
use crate::language::replication::ReplicationTexts;
use crate::language::tables::Same;

impl ReplicationTexts for English {
    fn exercise(&self) -> &'static str {
        "The transcripts are synthetic: this is an exercise, not a replication."
    }

    fn title(&self) -> &'static str {
        "Beside the key"
    }

    fn heads(&self) -> [&'static str; 8] {
        ["key", "yours", "outcome", "both", "fewer", "more", "people", "yours"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Others => "more and fewer",
            Same::NotPrinted => "empty",
            same => same.name(),
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| ReplicationTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capital(&format!("{}.", told.join(" · ")))
    }

    fn perhaps(&self, name: &str, both: usize, all: usize) -> String {
        format!("{name} ? ({both}/{all})")
    }

    fn perhaps_note(&self) -> &'static str {
        "?: no name is the same; the two share so many of all their statements. Whether they mean the same is for people to say."
    }

    fn left_out(&self, sources: &str) -> String {
        format!("Not compared, because missing or another text: {sources}.")
    }

    fn worth(&self) -> &'static str {
        "Most worth talking about"
    }

    fn worth_note(&self, shown: usize, all: usize) -> String {
        format!(
            "{shown} of {all} statements that differ: first those that alone decide whether somebody counts for a sub-topic, \
             then those on which most codes differ."
        )
    }

    fn worth_heads(&self) -> [&'static str; 4] {
        ["statement", "words", "key", "yours"]
    }

    fn no_code(&self) -> &'static str {
        "no code"
    }

    fn all_same(&self) -> &'static str {
        "No statement differs."
    }

    fn how_to(&self) -> &'static str {
        "Which sub-topics does the statement have? Type numbers or names with commas between, nothing for no code; ? shows the \
         list again, q ends."
    }

    fn question(&self, at: usize, of: usize) -> String {
        format!("Statement {at} of {of}")
    }

    fn prompt(&self) -> &'static str {
        "codes: "
    }

    fn unknown(&self, word: &str) -> String {
        format!("There is no sub-topic `{word}`.")
    }

    fn right(&self) -> &'static str {
        "As in the key."
    }

    fn wrong(&self, codes: &str) -> String {
        format!("Not in the key: {codes}.")
    }

    fn missed(&self, codes: &str) -> String {
        format!("The key has: {codes}.")
    }

    fn nothing_there(&self) -> &'static str {
        "The key has no code there."
    }

    fn score(&self, right: usize, of: usize) -> String {
        format!("As in the key: {right} of {of}.")
    }

    fn to_read_again(&self, codes: &str) -> String {
        format!("Definitions to read again: {codes}.")
    }
}

fn capital(text: &str) -> String {
    crate::language::figures::capitalized(text)
}
