//! Choosing quotes so that participants are spread.

use crate::coding::{CodedStudy, Set};
use rustc_hash::{FxHashMap, FxHashSet};

/// Counts how often each participant has been quoted so far in a report.
#[derive(Debug, Default)]
pub struct Chosen {
    quoted: FxHashMap<String, usize>,
    /// Statements quoted already, for another code.
    used: FxHashSet<u32>,
}

/// The length in code points that reads well as a quote.
const GOOD_LENGTH: std::ops::RangeInclusive<usize> = 40..=280;

/// Chooses up to `most` of the statements as quotes for a code, the best first. Starred ones come first, barred ones
/// never. Then each quote goes to the speaker with the fewest quotes for this code; then to a statement that is not
/// quoted for another code; then to the speaker with the fewest quotes in the whole report so far; among a speaker's own
/// statements one of a good length wins, then the earlier one.
pub fn choose(coded: &CodedStudy<'_>, code: usize, statements: &Set, most: usize, chosen: &mut Chosen) -> Vec<u32> {
    let number = u32::try_from(code).unwrap_or(u32::MAX);
    struct Candidate {
        statement: u32,
        speaker: String,
        starred: bool,
        good: bool,
    }
    let mut candidates: Vec<Candidate> = statements
        .iter()
        .filter_map(|statement| {
            let quoting = coded.decisions.quoting(number, statement);
            if quoting == Some(false) {
                return None;
            }
            Some(Candidate {
                statement,
                speaker: coded.speaker_code(statement),
                starred: quoting == Some(true),
                good: GOOD_LENGTH.contains(&coded.text(statement).chars().count()),
            })
        })
        .collect();
    let mut here: FxHashMap<String, usize> = FxHashMap::default();
    let mut picked = Vec::new();
    while picked.len() < most && !candidates.is_empty() {
        let best = candidates
            .iter()
            .enumerate()
            .min_by_key(|(_, candidate)| {
                let own = here.get(&candidate.speaker).copied().unwrap_or(0);
                let all = chosen.quoted.get(&candidate.speaker).copied().unwrap_or(0);
                let used = chosen.used.contains(&candidate.statement);
                (!candidate.starred, own, used, all, !candidate.good, candidate.statement)
            })
            .map(|(at, _)| at);
        let Some(best) = best else { break };
        let candidate = candidates.remove(best);
        *here.entry(candidate.speaker.clone()).or_default() += 1;
        *chosen.quoted.entry(candidate.speaker).or_default() += 1;
        chosen.used.insert(candidate.statement);
        picked.push(candidate.statement);
    }
    picked
}
