//! Who is quoted more or less often than their statements would have it.

use super::Picks;
use crate::coding::{CodedStudy, Set};
use crate::language::Share;

/// One participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fairness {
    /// Who.
    pub speaker: String,
    /// Their coded statements.
    pub statements: Set,
    /// Their quotes; a statement that is quoted for two codes is two.
    pub quotes: Vec<u32>,
    /// How many quotes would be their share, times the number of all coded statements.
    pub expected: (usize, usize),
    /// What comes of it.
    pub share: Share,
}

/// All participants in their order, then speakers who are none (`AV?`).
pub fn fairness(coded: &CodedStudy<'_>, codes: &[(usize, Set)], picks: &Picks) -> Vec<Fairness> {
    let statements = Set::unite(codes.iter().map(|(_, statements)| statements));
    let quotes: Vec<_> = codes.iter().flat_map(|(code, _)| picks.of(*code)).collect();
    let mut speakers: Vec<String> = coded.present().iter().map(|case| case_id(coded, case)).collect();
    let mut further: Vec<String> = statements.iter().map(|statement| coded.speaker_code(statement)).collect();
    further.sort();
    further.dedup();
    further.retain(|speaker| !speakers.contains(speaker));
    speakers.extend(further);
    let all = statements.len();
    speakers
        .into_iter()
        .map(|speaker| {
            let own = statements.only(|statement| coded.speaker_code(statement) == speaker);
            let quoted: Vec<u32> =
                quotes.iter().filter(|pick| pick.speaker == speaker).map(|pick| pick.statement).collect();
            Fairness {
                share: share(own.len(), all, quoted.len(), quotes.len()),
                expected: (own.len() * quotes.len(), all),
                statements: own,
                quotes: quoted,
                speaker,
            }
        })
        .collect()
}

fn case_id(coded: &CodedStudy<'_>, case: u32) -> String {
    coded.materials.cases.all[case as usize].id.clone()
}

/// What comes of `quotes` of `total` beside `statements` of `all`. In whole numbers, so that nothing hangs on rounding.
pub fn share(statements: usize, all: usize, quotes: usize, total: usize) -> Share {
    let (is, ought) = (quotes * all, statements * total);
    match (statements, quotes) {
        (0, 0) => Share::Silent,
        (_, 0) => Share::Never,
        _ if is >= ought + all => Share::Over,
        _ if ought >= is + all => Share::Under,
        _ => Share::Even,
    }
}
