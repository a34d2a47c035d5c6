//! The first choice, code by code, each time the best there is.

use super::{Candidate, Reason, Taken};
use rustc_hash::FxHashSet;

/// Starred statements come first. Then each quote goes to the speaker with the fewest quotes for this code; then to a
/// statement that is not quoted for another code; then to the speaker with the fewest quotes so far; among a speaker's
/// own statements one of a good length wins, then the earlier one.
pub fn choose(slots: &[Vec<Candidate>], most: usize, speakers: usize) -> Vec<Vec<Taken>> {
    let mut quoted = vec![0usize; speakers];
    let mut used: FxHashSet<u32> = FxHashSet::default();
    slots
        .iter()
        .map(|slot| {
            let mut here = vec![0usize; speakers];
            let mut left: Vec<usize> = (0..slot.len()).collect();
            let mut taken = Vec::new();
            while taken.len() < most && !left.is_empty() {
                let best = left.iter().enumerate().min_by_key(|(_, at)| {
                    let candidate = slot[**at];
                    let again = used.contains(&candidate.statement);
                    let (own, all) = (here[candidate.speaker], quoted[candidate.speaker]);
                    (!candidate.starred, own, again, all, !candidate.good, candidate.statement)
                });
                let Some((position, _)) = best else { break };
                let at = left.remove(position);
                let candidate = slot[at];
                let reason = match here[candidate.speaker] {
                    _ if candidate.starred => Reason::Starred,
                    _ if slot.len() <= most => Reason::All,
                    0 => Reason::New,
                    _ => Reason::Further,
                };
                here[candidate.speaker] += 1;
                quoted[candidate.speaker] += 1;
                used.insert(candidate.statement);
                taken.push(Taken { at, reason });
            }
            taken
        })
        .collect()
}
