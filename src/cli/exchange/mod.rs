//! Projects of other programs on the command line, and the report that ends each way.

pub mod export;
pub mod import;

use super::output::Output;
use crate::exchange::Loss;
use crate::finding::Result;
use crate::ingest::speakers::words;
use crate::report;

/// How many of the codings that moved or were lost are shown.
const SHOWN: usize = 10;

/// Prints what came, what did not, and why: for programs, or for people.
pub fn show(loss: &Loss, json: bool, output: &mut Output) -> Result<()> {
    output.print(&if json { report::json::answer("exchange/1", loss.json()) } else { page(loss) })
}

fn page(loss: &Loss) -> String {
    let counts = &loss.counts;
    let parts = [
        (counts.sources, "source", "sources"),
        (counts.codes, "code", "codes"),
        (counts.codings, "coding", "codings"),
        (counts.coders, "coder", "coders"),
        (counts.participants, "participant", "participants"),
        (counts.attributes, "attribute", "attributes"),
        (counts.memos, "memo", "memos"),
    ];
    let some = parts.iter().filter(|(count, _, _)| *count > 0);
    let counted: Vec<String> =
        some.map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many })).collect();
    let mut text = match counted.is_empty() {
        true => "nothing was carried\n".to_owned(),
        false => format!("carried: {}\n", counted.join(", ")),
    };
    if !loss.offsets.is_empty() {
        text.push_str("\nhow positions were counted, and how well it fits (1 is best):\n");
        let width = loss.offsets.iter().map(|fit| shown(&fit.source).chars().count()).max().unwrap_or(0);
        for fit in &loss.offsets {
            let next = fit
                .runner_up
                .as_ref()
                .map(|(model, score)| format!("; next best {model} {score:.2}"))
                .unwrap_or_default();
            text.push_str(&format!("  {:width$}  {} {:.2}{next}\n", shown(&fit.source), fit.model, fit.score));
        }
    }
    if loss.verified > 0 || !loss.relocated.is_empty() || !loss.orphaned.is_empty() {
        text.push_str(&format!(
            "\ncodings compared with the text: {} stand where the project says, {} found elsewhere, {} not found\n",
            loss.verified,
            loss.relocated.len(),
            loss.orphaned.len()
        ));
        for (what, list) in [("moved", &loss.relocated), ("not taken", &loss.orphaned)] {
            for found in list.iter().take(SHOWN) {
                text.push_str(&format!(
                    "  {what}: {} {}: “{}”: {}\n",
                    found.source,
                    found.code,
                    words(&found.quote, 8),
                    found.why
                ));
            }
            if list.len() > SHOWN {
                text.push_str(&format!("  … and {} more; --json lists all\n", list.len() - SHOWN));
            }
        }
    }
    if loss.not_carried.is_empty() {
        text.push_str("\nnothing else was left behind\n");
    } else {
        text.push_str("\nnot carried:\n");
        let width = loss.not_carried.iter().map(|line| line.count.to_string().len()).max().unwrap_or(1);
        for line in &loss.not_carried {
            text.push_str(&format!("  {:>width$}  {}: {}\n", line.count, line.what, line.why));
        }
    }
    text
}

/// A name short enough for a line.
fn shown(name: &str) -> String {
    match name.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &name[..at]),
        None => name.to_owned(),
    }
}
