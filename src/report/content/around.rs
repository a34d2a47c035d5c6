//! A statement with what stands around it, as plain lines for somebody who is asked about it.

use crate::coding::CodedStudy;
use crate::transcript::Speaker;

/// How many lines of speech before the statement are shown.
const BEFORE: usize = 2;

/// The statements before and behind, and the turn before, each with who speaks; the statement itself is marked.
pub fn around(coded: &CodedStudy<'_>, statement: u32) -> String {
    let (source, at) = coded.locate(statement);
    let source = &coded.materials.sources[source];
    let turn = source.statements[at].turn;
    let own = |at: usize| source.statements.get(at).filter(|other| other.turn == turn);
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = Vec::new();
    if let Some(asked) = turn.checked_sub(1).map(|before| &source.turns[before as usize]) {
        let who = match &asked.speaker {
            Speaker::Interviewer(label) => label.to_string(),
            Speaker::Participant(case) => coded.materials.cases.all[*case as usize].id.clone(),
            Speaker::Unknown(group) => format!("{group}?"),
            Speaker::Nobody => String::new(),
        };
        let words = one_line(asked.span.of(source.text()));
        let label = if who.is_empty() { String::new() } else { format!("{who}: ") };
        lines.push(format!("  {label}{words}"));
    }
    let who = coded.speaker_code(statement);
    if !who.is_empty() {
        lines.push(format!("  {who}:"));
    }
    for before in (1..=BEFORE).rev().filter_map(|back| at.checked_sub(back)).filter_map(own) {
        lines.push(format!("    {}", one_line(before.span.of(source.text()))));
    }
    lines.push(format!("  ▸ {}", one_line(coded.text(statement))));
    if let Some(behind) = own(at + 1) {
        lines.push(format!("    {}", one_line(behind.span.of(source.text()))));
    }
    lines.push(String::new());
    lines.join("\n")
}
