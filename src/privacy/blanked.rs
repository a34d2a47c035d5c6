//! What of a source is a participant's, and what stands there when it goes.

use super::edits::Edit;
use crate::study::cases;
use crate::text::Span;
use crate::transcript::{Kind, Source, Speaker};

/// What stands where words were: an editor's note, in which nothing is coded or counted.
pub const TOMBSTONE: &str = "[[withdrawn]]";

/// Whether a document is of this participant alone: a diary, a letter, an interview without labels. So its front matter
/// says, or its name.
pub fn is_their_document(source: &Source, case: u32) -> bool {
    source.kind() == Kind::Document && source.participants == [case]
}

/// Whether nobody else but those who ask speaks in a source.
pub fn is_alone(source: &Source, case: u32) -> bool {
    if source.kind() == Kind::Document {
        return is_their_document(source, case);
    }
    let other = |speaker: &Speaker| match speaker {
        Speaker::Participant(other) => *other != case,
        Speaker::Unknown(_) | Speaker::Nobody => true,
        Speaker::Interviewer(_) => false,
    };
    source.turns.iter().any(|turn| turn.speaker == Speaker::Participant(case))
        && !source.turns.iter().any(|turn| other(&turn.speaker))
}

/// Whether a turn is a participant's.
pub fn is_theirs(source: &Source, turn: usize, case: u32) -> bool {
    source.turns[turn].speaker == Speaker::Participant(case) || is_their_document(source, case)
}

/// Edits of the file of a transcript that leave a participant's turns, or their document, without words. Where nobody else
/// speaks, the questions and comments go, too: they repeat what was said.
pub fn blanked(source: &Source, case: u32) -> Vec<Edit> {
    let mut edits = match source.kind() {
        Kind::Document if is_their_document(source, case) => whole(source),
        Kind::Document => Vec::new(),
        _ => turns(source, case),
    };
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// A document without its words. A text that has no notes gets one.
pub fn whole(source: &Source) -> Vec<Edit> {
    let text = source.text();
    let body = source.file.text.len() - text.len();
    let words = text.trim();
    if words.is_empty() || words == TOMBSTONE {
        return Vec::new();
    }
    let start = body + text.len() - text.trim_start().len();
    let mut edits = vec![Edit { span: Span::new(start, start + words.len()), text: TOMBSTONE.to_owned(), line: None }];
    let mut at = 0;
    for line in source.file.text[..body].split_inclusive('\n') {
        if line.starts_with("notes:") && !source.front.notes {
            edits.insert(0, Edit { span: Span::new(at, at + line.len()), text: String::new(), line: None });
        }
        at += line.len();
    }
    edits
}

fn turns(source: &Source, case: u32) -> Vec<Edit> {
    let text = source.text();
    let body = source.file.text.len() - text.len();
    let alone = is_alone(source, case);
    // Where brackets are speech, a label stays alone.
    let stone = if source.front.notes { TOMBSTONE } else { "" };
    let mut edits = Vec::new();
    for turn in &source.turns {
        let theirs = turn.speaker == Speaker::Participant(case);
        if (theirs || alone) && !turn.span.is_empty() {
            let behind = stone.is_empty() || text[..turn.span.start as usize].ends_with([' ', '\t']);
            let blank = if behind { "" } else { " " };
            edits.push(Edit { span: turn.span, text: format!("{blank}{stone}"), line: None });
        }
    }
    if alone {
        for note in &source.excluded {
            if !source.turns.iter().any(|turn| turn.span.overlaps(*note)) {
                let comment = note.of(text).starts_with('#');
                let text = if comment { "#".to_owned() } else { TOMBSTONE.to_owned() };
                edits.push(Edit { span: *note, text, line: None });
            }
        }
    }
    edits.retain(|edit| edit.span.of(text).trim() != edit.text.trim());
    edits.into_iter().map(|edit| moved(edit, body)).collect()
}

fn moved(edit: Edit, by: usize) -> Edit {
    Edit { span: Span::new(edit.span.start as usize + by, edit.span.end as usize + by), ..edit }
}

/// Whether words are left that are no label at the start of a line.
pub fn labels_aside(text: &str) -> bool {
    text.lines().any(|line| {
        let speech = match line.split_once(':') {
            Some((label, speech)) if cases::is_label(label.trim()) => speech,
            _ => line,
        };
        speech.contains(char::is_alphanumeric)
    })
}
