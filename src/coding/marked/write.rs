//! The text for an editor.

use super::Kind;
use crate::coding::{Act, CodedStudy, Standing};
use crate::text::Span;
use crate::transcript::{Speaker, hash};

/// A source with what stands on its statements: codes, suggestions with what made them, condensed units, memos. `help`:
/// lines that say what can be changed. The first line ends in a hash of what follows behind the help: it tells later
/// whether the study has changed meanwhile.
pub fn marked(coded: &CodedStudy<'_>, source: usize, coder: &str, help: &[&str]) -> String {
    let mut body = String::new();
    let read = &coded.materials.sources[source];
    let mut next = 0;
    for (number, turn) in read.turns.iter().enumerate() {
        let label = match &turn.speaker {
            Speaker::Interviewer(label) => label.to_string(),
            Speaker::Participant(case) => coded.materials.cases.all[*case as usize].id.clone(),
            Speaker::Unknown(group) => format!("{group}?"),
            Speaker::Nobody => String::new(),
        };
        body.push_str(format!("\n[{}] {label}", number + 1).trim_end());
        body.push('\n');
        let mut at = turn.span.start;
        while let Some(cell) = read.statements.get(next).filter(|cell| cell.turn as usize == number) {
            aside(read.text(), Span { start: at, end: cell.span.start.max(at) }, &mut body);
            body.push_str(&format!("{}.{}  {}\n", number + 1, cell.cell, line(cell.span.of(read.text()))));
            marks(coded, coded.number(source, next), &mut body);
            at = cell.span.end;
            next += 1;
        }
        aside(read.text(), Span { start: at, end: turn.span.end.max(at) }, &mut body);
    }
    let help: String = help.iter().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect();
    format!("# {} {coder} {}\n{help}{body}", read.id, &hash(&body)[..16])
}

/// A piece of text on one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn aside(text: &str, span: Span, body: &mut String) {
    let text = line(span.of(text));
    if !text.is_empty() {
        body.push_str(&format!("| {text}\n"));
    }
}

fn marks(coded: &CodedStudy<'_>, statement: u32, body: &mut String) {
    let codebook = &coded.materials.codebook;
    let mut codes: Vec<usize> = coded.codes_on(statement).collect();
    codes.extend(coded.matches(statement).iter().map(|found| found.code as usize));
    codes.sort_unstable();
    codes.dedup();
    let mut mark = |kind: Kind, text: &str| body.push_str(&format!("     {} {text}\n", kind.sign()));
    for code in codes {
        let id = &codebook.codes[code].id;
        match coded.standing(code, statement) {
            Some(Standing::Coded(_) | Standing::Accepted(_)) => mark(Kind::Code, id),
            Some(Standing::RuleHit) => mark(Kind::Suggested, &format!("{id}  # {}", reason(coded, code, statement))),
            None => {}
        }
    }
    let notes = coded.decisions.notes(statement).iter().map(|number| &coded.materials.log.events[*number as usize]);
    let (units, memos): (Vec<_>, Vec<_>) = notes
        .filter(|event| matches!(event.act, Act::Condense | Act::Memo))
        .partition(|event| event.act == Act::Condense);
    for (kind, event) in
        units.last().map(|event| (Kind::Unit, *event)).into_iter().chain(memos.iter().map(|event| (Kind::Memo, *event)))
    {
        mark(kind, &line(event.text.as_deref().unwrap_or_default()));
    }
}

/// Which words and which indicator made a suggestion.
fn reason(coded: &CodedStudy<'_>, code: usize, statement: u32) -> String {
    let text = coded.materials.sources[coded.locate(statement).0].text();
    let Some(found) = coded.matches_of(code, statement).next() else { return String::new() };
    let words = found.words.iter().map(|word| format!("“{}” ", line(word.of(text)))).collect::<String>();
    format!("{words}← {}", coded.materials.codebook.codes[code].indicators[found.rule as usize].text)
}
