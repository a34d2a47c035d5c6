//! Whole transcripts in a report, where they were asked for.

use super::Context;
use crate::report::model::{Piece, Transcript, anchor};
use crate::transcript::Speaker;

/// A page holds whole transcripts of so many megabytes (a million bytes each), all together.
pub const MOST_MEGABYTES: usize = 20;

/// The bytes of all transcripts.
pub fn bytes(context: &Context<'_>) -> usize {
    context.coded.materials.sources.iter().map(|source| source.text().len()).sum()
}

/// Every source with its turns; statements know their codes. For the words of a barred statement `[…]` stands.
pub fn transcripts(context: &Context<'_>) -> Vec<Transcript> {
    let coded = context.coded;
    coded
        .materials
        .sources
        .iter()
        .enumerate()
        .map(|(at, source)| {
            let text = source.text();
            let turns = source.turns.iter().enumerate().map(|(turn, found)| {
                let speaker = match &found.speaker {
                    Speaker::Interviewer(label) => label.to_string(),
                    Speaker::Participant(case) => coded.materials.cases.all[*case as usize].id.clone(),
                    Speaker::Unknown(group) => format!("{group}?"),
                    Speaker::Nobody => String::new(),
                };
                let mut pieces = Vec::new();
                let mut done = found.span.start as usize;
                let first = source.statements.partition_point(|statement| (statement.turn as usize) < turn);
                for (offset, statement) in source.statements[first..].iter().enumerate() {
                    if statement.turn as usize != turn {
                        break;
                    }
                    push_between(&mut pieces, &text[done..statement.span.start as usize]);
                    let number = coded.number(at, first + offset);
                    let codes = coded.codes_on(number).map(|code| context.name(code).to_owned()).collect();
                    pieces.push(Piece {
                        text: context.words(number),
                        statement: Some((number, codes)),
                        anchor: place(number),
                    });
                    done = statement.span.end as usize;
                }
                push_between(&mut pieces, &text[done..(found.span.end as usize).max(done)]);
                (speaker, pieces)
            });
            Transcript {
                id: source.id.clone(),
                anchor: format!("source-{}", anchor(&source.id)),
                turns: turns.collect(),
            }
        })
        .collect()
}

fn push_between(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece { text: text.to_owned(), statement: None, anchor: String::new() });
    }
}

/// The place of a statement in the transcripts of a page.
pub fn place(statement: u32) -> String {
    format!("place-{statement}")
}
