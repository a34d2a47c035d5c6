//! Decisions that do not count, because what they are about is not there.

use super::Event;
use crate::finding::{Finding, Place};

/// Why the passage of a decision is not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gone {
    /// It was changed.
    Changed,
    /// It is not in the text any more.
    Words,
    /// The text it was made in is not kept.
    OldText,
}

impl Gone {
    /// From how many decisions of one file on they are told in one finding.
    const MANY: usize = 4;

    fn why(self) -> (&'static str, &'static str) {
        match self {
            Gone::Changed => ("its passage was changed", "their passages were changed"),
            Gone::Words => ("the passage is not in the text any more", "their passages are not in the text any more"),
            Gone::OldText => (
                "the text it was made in is missing from history/",
                "the texts they were made in are missing from history/",
            ),
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Gone::Changed => "nothing is lost: `tema reanchor --dry-run` shows where its words are now",
            Gone::Words => "nothing is lost: `tema reanchor --one-by-one` asks where each of such decisions stands now",
            Gone::OldText => "nothing is lost: take the files in history/ back from a copy of the study",
        }
    }

    /// Names the decisions that are not found: each, or, where they are many, all of a file at once.
    pub fn tell(gone: &[(&Event, Gone)], findings: &mut Vec<Finding>) {
        let file = |event: &Event| (event.coder.clone(), event.source().unwrap_or_default().to_owned());
        let mut told: Vec<((String, String), Gone)> = Vec::new();
        for (event, why) in gone {
            let alike: Vec<&Event> = gone
                .iter()
                .filter(|(other, w)| w == why && file(other) == file(event))
                .map(|(other, _)| *other)
                .collect();
            if alike.len() < Gone::MANY {
                findings.push(lost(event, why.why().0).hint(why.hint()));
                continue;
            }
            let key = (file(event), *why);
            if told.contains(&key) {
                continue;
            }
            let ((coder, source), _) = &key;
            let many = format!("{} decisions of {coder} in `{source}` are not counted: {}", alike.len(), why.why().1);
            let hint = why.hint().replace("its words are", "their words are");
            findings.push(Finding::error(many).at(Place::file(format!("codings/{coder}/{source}.jsonl"))).hint(hint));
            told.push(key);
        }
    }
}

/// A decision that does not count, and why.
pub fn lost(event: &Event, why: &str) -> Finding {
    let anchor = event.anchor.as_ref();
    let file =
        anchor.map_or_else(|| "log".to_owned(), |anchor| format!("codings/{}/{}.jsonl", event.coder, anchor.source));
    let quote = anchor.map(|anchor| anchor.exact.chars().take(60).collect::<String>());
    let quote = quote.map(|quote| format!(" on “{quote}”")).unwrap_or_default();
    let code = event.code.as_ref().map(|code| format!(" {code}")).unwrap_or_default();
    Finding::error(format!("decision `{}{code}` of {}{quote} is not counted: {why}", event.act.name(), event.coder))
        .at(Place::file(file))
        .hint("nothing is lost: the decision stays in the file, and counts again when what it is about is back")
}
