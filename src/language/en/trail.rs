//! What English says about what was decided.

use super::English;
use super::numbers::figures;
use crate::language::trail::TrailTexts;

impl TrailTexts for English {
    fn trail(&self) -> &'static str {
        "audit trail"
    }

    fn categories(&self) -> [&'static str; 6] {
        [
            "Raw data",
            "Data reduction and analysis products",
            "Data reconstruction and synthesis products",
            "Process notes",
            "Materials relating to intentions and dispositions",
            "Instrument development information",
        ]
    }

    fn decision_heads(&self) -> [&'static str; 5] {
        ["id", "date", "coder", "decision", "why"]
    }

    fn nothing_recorded(&self) -> &'static str {
        "Nothing is recorded."
    }

    fn act<'a>(&self, act: &'a str) -> &'a str {
        act
    }

    fn value<'a>(&self, value: &'a str) -> &'a str {
        value
    }

    fn became(&self, merged: bool) -> &'static str {
        if merged { "into" } else { "to" }
    }

    fn on(&self, source: &str, words: &str) -> String {
        format!("on {source} {words}")
    }

    fn carried(&self, carry: &str, what: &str) -> String {
        format!("{carry}, of: {what}")
    }

    fn undone(&self, what: &str) -> String {
        format!("{what} (undone)")
    }

    fn raw(&self, file: &str, kind: &str, date: Option<&str>, statements: usize, hash: &str) -> String {
        let date = date.unwrap_or("date not recorded");
        format!("{file}: {kind}, {date}, {}, text {hash}", figures(statements, ["statement", "statements"]))
    }

    fn instrument(&self, hash: &str, codes: usize, defined: usize, rules: usize, files: &str) -> String {
        format!(
            "Codebook {hash}: {}, {defined} with a definition, {rules} indicators and exceptions, in {files}.",
            figures(codes, ["code", "codes"])
        )
    }
}
