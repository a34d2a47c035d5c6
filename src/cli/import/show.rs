//! What a person, or a program, is shown of an import.

use super::place::Done;
use super::{Args, Output, Read, Row};
use crate::finding::{Result, Severity};
use crate::ingest::Transcript;
use crate::ingest::speakers::{Speaker, last_words, words};
use crate::ingest::survey::{Role, Survey};
use crate::report;
use crate::transcript::Kind;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};
use std::io::IsTerminal;
use unicode_width::UnicodeWidthStr;

/// A progress bar on a terminal's standard error, for more than a few files.
pub fn bar(files: usize) -> ProgressBar {
    if files < 5 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files as u64);
    if let Ok(style) = ProgressStyle::with_template("{pos} of {len} files {wide_bar}") {
        bar.set_style(style);
    }
    bar
}

/// `{"files": […]}`.
pub fn json(rows: &[Row]) -> String {
    let files: Vec<Value> = rows.iter().map(file).collect();
    report::json::answer("import/1", json!({ "files": files }))
}

fn status(row: &Row) -> &'static str {
    let doubtful = row.findings.iter().any(|finding| finding.severity == Severity::Doubt);
    match (row.failed(), doubtful) {
        (true, _) => "error",
        (false, true) => "warning",
        (false, false) => "ok",
    }
}

fn file(row: &Row) -> Value {
    let (turns, speakers, first, last, left_out) = match &row.read {
        Read::Speech(transcript) => {
            let speakers: Vec<Value> = transcript
                .speakers
                .iter()
                .map(|speaker| json!({"label": speaker.label, "code": speaker.code, "turns": speaker.turns}))
                .collect();
            let first = transcript.turns.first().map(|turn| words(&turn.text, 8)).unwrap_or_default();
            let last = transcript.turns.last().map(|turn| last_words(&turn.text, 8)).unwrap_or_default();
            (transcript.turns.len(), speakers, first, last, transcript.left_out.clone())
        }
        Read::Answers(survey) => {
            let answers = survey.questions.iter().map(|question| question.answers).sum();
            let first = survey.questions.first().map(|question| question.first_words.clone()).unwrap_or_default();
            let last = survey.questions.last().map(|question| question.last_words.clone()).unwrap_or_default();
            (answers, Vec::new(), first, last, survey.left_out.clone())
        }
        Read::Nothing => (0, Vec::new(), String::new(), String::new(), Vec::new()),
    };
    let messages: Vec<String> = row
        .findings
        .iter()
        .map(|finding| match &finding.hint {
            Some(hint) => format!("{finding}; hint: {hint}"),
            None => finding.to_string(),
        })
        .collect();
    json!({
        "file": row.name,
        "format": row.format,
        "encoding": row.encoding,
        "status": status(row),
        "turns": turns,
        "speakers": speakers,
        "first_words": first,
        "last_words": last,
        "left_out": left_out,
        "messages": messages,
    })
}

/// A text padded to a width on the screen.
fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn count(n: usize, one: &str, several: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {several}") }
}

/// The page for people: in a dry run everything about each file, else a line a file; what is in the way always.
///
/// # Errors
/// When it cannot be printed.
pub fn page(rows: &[Row], passed_over: &[String], done: &Done, args: &Args, output: &mut Output) -> Result<()> {
    let names = rows.iter().map(|row| row.name.width()).max().unwrap_or(0).min(48);
    let mut text = String::new();
    let formats = rows.iter().map(|row| format(row).width()).max().unwrap_or(0).clamp(8, 18);
    for row in rows {
        text.push_str(&format!("{}  {}\n", padded(&row.name, names), line(row, formats, args)));
        if args.dry_run || row.failed() || matches!(row.read, Read::Answers(_)) {
            match &row.read {
                Read::Speech(transcript) => speech(transcript, &mut text),
                Read::Answers(survey) => answers(survey, &mut text),
                Read::Nothing => {}
            }
        } else if let Read::Speech(transcript) = &row.read {
            list("  left out", &transcript.left_out, &mut text);
        }
        for finding in &row.findings {
            let place =
                finding.place.as_ref().filter(|place| place.line > 0).map(|place| format!("line {}: ", place.line));
            text.push_str(&format!("  {}: {}{}", finding.severity.word(), place.unwrap_or_default(), finding.found));
            if let Some(expected) = &finding.expected {
                text.push_str(&format!("; expected {expected}"));
            }
            text.push('\n');
            if let Some(hint) = &finding.hint {
                text.push_str(&format!("    hint: {hint}\n"));
            }
        }
        if args.dry_run || row.failed() {
            text.push('\n');
        }
    }
    if !passed_over.is_empty() {
        let shown: Vec<String> = passed_over.iter().take(5).cloned().collect();
        let more = passed_over.len().saturating_sub(5);
        let more = if more > 0 { format!(", and {more} more") } else { String::new() };
        text.push_str(&format!("not read (no text, or of no known format): {}{more}\n", shown.join(", ")));
    }
    text.push_str(&summary(rows, done, args));
    output.print(&text)
}

fn format(row: &Row) -> String {
    let encoding = row.encoding.as_ref().filter(|name| *name != "utf-8").map(|name| format!(", {name}"));
    format!("{}{}", row.format, encoding.unwrap_or_default())
}

fn line(row: &Row, formats: usize, args: &Args) -> String {
    let what = match &row.read {
        Read::Speech(transcript) => {
            let kind = match transcript.kind {
                Kind::Document => count(transcript.turns.len(), "paragraph", "paragraphs"),
                _ => count(transcript.turns.len(), "turn", "turns"),
            };
            format!("{}, {kind}", transcript.kind.name())
        }
        Read::Answers(survey) => format!(
            "survey, {}, {}",
            count(survey.people.len(), "respondent", "respondents"),
            count(survey.questions.len(), "open question", "open questions")
        ),
        Read::Nothing => "not read".to_owned(),
    };
    let target = match (row.failed(), row.known, row.targets.is_empty()) {
        (true, _, _) => "not imported".to_owned(),
        (_, true, _) => "imported before".to_owned(),
        (_, _, true) => "nothing to write".to_owned(),
        _ if args.output.is_some() => {
            let folder = args.output.as_ref().map(|folder| folder.display().to_string()).unwrap_or_default();
            format!(
                "→ {}",
                row.targets
                    .iter()
                    .map(|target| format!("{}/{target}", folder.trim_end_matches('/')))
                    .collect::<Vec<_>>()
                    .join(" ")
            )
        }
        _ => format!("→ {}", row.targets.join(" ")),
    };
    format!("{}  {}  {target}", padded(&format(row), formats), padded(&what, 24))
}

fn list(title: &str, items: &[String], text: &mut String) {
    if !items.is_empty() {
        text.push_str(&format!("{title}: {}\n", items.join(" · ")));
    }
}

fn speech(transcript: &Transcript, text: &mut String) {
    let label = |speaker: &Speaker| speaker.label.clone().unwrap_or_else(|| "(nobody named)".to_owned());
    let width = transcript.speakers.iter().map(|speaker| label(speaker).width()).max().unwrap_or(0).min(32);
    let code = |speaker: &Speaker| match (&speaker.code, &speaker.proposal) {
        (Some(code), _) => format!("= {code}"),
        (None, Some(code)) => format!("perhaps {code}"),
        (None, None) => "= ?".to_owned(),
    };
    let codes = transcript.speakers.iter().map(|speaker| code(speaker).width()).max().unwrap_or(0).max(11);
    for speaker in &transcript.speakers {
        text.push_str(&format!(
            "  {}  {}  {}  “{}”\n",
            padded(&label(speaker), width),
            padded(&code(speaker), codes),
            padded(&count(speaker.turns, "turn", "turns"), 9),
            speaker.first_words
        ));
    }
    list("  no speech, kept as comments", &[&transcript.header[..], &transcript.footer[..]].concat(), text);
    list("  left out", &transcript.left_out, text);
    if !transcript.remarks.is_empty() {
        text.push_str(&format!(
            "  {} on passages, not in the text\n",
            count(transcript.remarks.len(), "comment", "comments")
        ));
    }
}

fn answers(survey: &Survey, text: &mut String) {
    let width = survey.columns.iter().map(|column| column.name.width()).max().unwrap_or(0).min(32);
    for column in &survey.columns {
        let what = match column.role {
            Role::Respondent => "participants",
            Role::Open => "open: a source",
            Role::Closed => "closed: an attribute",
            Role::Identifies | Role::Technical | Role::Empty => continue,
        };
        let question = if column.question == column.name {
            String::new()
        } else {
            format!("  “{}”", words(&column.question, 8))
        };
        let line = format!(
            "  {}  {}  {}{question}",
            padded(&words(&column.name, 6), width),
            padded(what, 20),
            padded(&column.why, 14)
        );
        text.push_str(&format!("{}\n", line.trim_end()));
    }
    for left in &survey.left_out {
        text.push_str(&format!("  left out, {left}\n"));
    }
    text.push_str("  (to say otherwise: --open COLUMN, --closed COLUMN, --keep COLUMN)\n");
}

fn summary(rows: &[Row], done: &Done, args: &Args) -> String {
    let failed = rows.iter().filter(|row| row.failed()).count();
    let known = rows.iter().filter(|row| row.known).count();
    let good = rows.len() - failed - known;
    let verb = if args.dry_run { "would be imported" } else { "imported" };
    let mut parts = vec![format!("{good} {verb}")];
    if known > 0 {
        parts.push(format!("{known} imported before"));
    }
    if failed > 0 {
        parts.push(format!("{failed} not"));
    }
    let mut text = format!("{}: {}\n", count(rows.len(), "file", "files"), parts.join(", "));
    if !done.new_people.is_empty() {
        text.push_str(&format!("new in participants.csv: {}\n", done.new_people.join(" ")));
    }
    for group in &done.unknown_groups {
        text.push_str(&format!("{group} is no group yet: add [groups.{group}] with a name to tema.toml, and write {group} into the column group of participants.csv\n"));
    }
    for label in &done.unused {
        text.push_str(&format!(
            "nobody is called `{label}` here; is the label in --speakers written as in the file?\n"
        ));
    }
    if done.sample_gone {
        text.push_str("the sample that `tema new` made (P1) is gone\n");
    }
    for line in &done.carried {
        text.push_str(&format!("{line}\n"));
    }
    let open: Vec<&Transcript> = rows
        .iter()
        .filter_map(|row| match &row.read {
            Read::Speech(transcript) if transcript.written.is_none() && row.targets.is_empty() => Some(&**transcript),
            _ => None,
        })
        .filter(|transcript| {
            transcript.speakers.iter().any(|speaker| speaker.code.is_none() && speaker.label.is_some())
        })
        .collect();
    if open.len() > 1 {
        text.push_str(
            "who speaks in several files goes into a table with the columns label,code,file: --speakers speakers.csv\n",
        );
    }
    text
}
