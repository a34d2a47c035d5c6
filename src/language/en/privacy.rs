//! What English says about what may identify somebody.

use super::English;
use super::numbers::figures;
use crate::language::privacy::PrivacyTexts;

const FILE: [&str; 2] = ["file", "files"];

impl PrivacyTexts for English {
    fn kind(&self, name: &str) -> &'static str {
        match name {
            "e-mail" => "e-mail addresses",
            "telephone" => "telephone numbers",
            "personal code" => "personal codes",
            "birth" => "dates of birth",
            "address" => "street addresses",
            "web" => "web addresses and handles",
            "column" => "columns of participants.csv that may identify",
            "label" => "speakers' labels that are no codes",
            "institution" => "institutions with a name",
            "given name" => "given names",
            "capital letter" => "other words with a capital letter",
            "small letters" => "given names in small letters",
            _ => "given names in small letters that are ordinary words, too",
        }
    }

    fn scanned(&self, things: usize, places: usize, files: usize) -> String {
        let files = figures(files, FILE);
        match things {
            0 => format!("nothing found in {files}"),
            1 => format!("1 thing that may identify somebody, in {files}"),
            _ => format!("{things} things that may identify somebody, {places} places in {files}"),
        }
    }

    fn honest(&self) -> &'static str {
        "Nothing found is not anonymous: the scan knows patterns and lists, not people. What somebody tells \
         (a rare job, an event, who is whose mother) identifies, too; read the transcripts."
    }

    fn scan_heads(&self) -> [&'static str; 3] {
        ["found", "where", "context"]
    }

    fn more_forms(&self, forms: usize) -> String {
        format!("and {}", figures(forms, ["more form", "more forms"]))
    }

    fn more_places(&self, places: usize) -> String {
        format!("and {}", figures(places, ["more place", "more places"]))
    }

    fn reviewed(&self, words: usize) -> String {
        format!("{words} reviewed words are left out (privacy/reviewed.csv).")
    }

    fn fill_in(&self) -> &'static str {
        "tema privacy scan -o ../names.csv, fill in `stand-in`, then tema privacy replace ../names.csv"
    }

    fn stand_ins(&self, written: bool) -> &'static str {
        if written { "Stand-ins put in" } else { "Stand-ins to be put in" }
    }

    fn replaced(&self, places: usize, files: usize, written: bool) -> String {
        let not_yet = if written { "" } else { "; nothing is changed yet" };
        format!("{places} places, {files} files{not_yet}")
    }

    fn replace_heads(&self) -> [&'static str; 4] {
        ["stand-in", "for", "places", "files"]
    }

    fn not_there(&self, word: &str) -> String {
        format!("{word} (not there)")
    }

    fn without_stand_in(&self, lines: usize) -> String {
        match lines {
            1 => "1 line of the list has no stand-in and is left as it is.".to_owned(),
            several => format!("{several} lines of the list have no stand-in and are left as they are."),
        }
    }

    fn same_as_before(&self) -> &'static str {
        "All statements and all decisions are the same before and after."
    }

    fn left_as_is(&self) -> &'static str {
        "Left as it is"
    }

    fn withdraws(&self, participant: &str) -> String {
        format!("{participant} takes back consent")
    }

    fn no_longer_needed(&self) -> &'static str {
        "What is no longer needed"
    }

    fn removed(&self, files: usize, written: bool) -> String {
        let files = figures(files, FILE);
        if written { format!("done, {files}") } else { format!("{files}; nothing is changed yet") }
    }

    fn gone_head(&self, written: bool) -> &'static str {
        if written { "gone" } else { "will go" }
    }

    fn gone<'a>(&self, what: &'a str) -> &'a str {
        what
    }

    fn left_for_you(&self) -> &'static str {
        "Left for you"
    }

    fn in_git(&self, commits: usize) -> String {
        format!(
            "git still has the words in {}: they go only when the history is written anew (e.g. git filter-repo), in every copy",
            figures(commits, ["commit", "commits"])
        )
    }

    fn pushed(&self, remote: &str) -> String {
        format!("what was pushed to {remote} stays there until it is removed there, too")
    }
}
