//! Who speaks which statements.

use super::{Speaker, Statement, Turn};

/// Statements in a row with the same speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The position of the first of them; the next voice begins behind the last.
    pub first: u32,
    /// Who speaks.
    pub speaker: Speaker,
}

/// The voices of a source, in order: mostly a few, because interviewers speak no statements.
pub fn voices(turns: &[Turn], statements: &[Statement]) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    for (first, statement) in (0..).zip(statements) {
        let speaker = &turns[statement.turn as usize].speaker;
        if voices.last().is_none_or(|voice| voice.speaker != *speaker) {
            voices.push(Voice { first, speaker: speaker.clone() });
        }
    }
    voices.shrink_to_fit();
    voices
}
