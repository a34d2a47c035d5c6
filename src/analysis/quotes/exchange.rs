//! Exchanging quotes until as little as possible is over a third, and then as few as possible are not quoted.
//!
//! How many quotes each code has is fixed, and starred ones stay. What is weighed hangs only on how many quotes each
//! speaker has, and it is convex in each of these numbers. Such a choice is best as soon as no chain helps in which one
//! speaker loses a quote, others pass one on, and the last one gains one (it is a flow of least cost). So this is exact,
//! for any size, and what the first choice did is changed no further than it must be.

use super::{Candidate, Reason, Taken};
use std::collections::VecDeque;

/// One step of a chain: in a code, a quote of one speaker goes and one of another comes.
#[derive(Debug, Clone, Copy)]
struct Step {
    slot: usize,
    from: usize,
    to: usize,
}

/// What is weighed of a speaker with so many quotes: how many are over a third, then whether there is none. Somebody
/// of whom only the group is known (`AV?`) is no one person, and not weighed.
fn weight(count: usize, cap: usize, known: bool) -> (isize, isize) {
    if known { (count.saturating_sub(cap) as isize, isize::from(count == 0)) } else { (0, 0) }
}

/// What it changes that one speaker loses a quote and another gains one.
fn change(counts: &[usize], known: &[bool], cap: usize, from: usize, to: usize) -> (isize, isize) {
    let (a, b) = (counts[from], counts[to]);
    let parts = [weight(a - 1, cap, known[from]), weight(b + 1, cap, known[to])];
    let were = [weight(a, cap, known[from]), weight(b, cap, known[to])];
    let sum = |parts: [(isize, isize); 2]| (parts[0].0 + parts[1].0, parts[0].1 + parts[1].1);
    let (new, old) = (sum(parts), sum(were));
    (new.0 - old.0, new.1 - old.1)
}

/// Exchanges quotes as long as a chain helps. `known`: of each speaker, whether it is one participant.
pub fn improve(slots: &[Vec<Candidate>], taken: &mut [Vec<Taken>], known: &[bool]) {
    let mut counts = vec![0usize; known.len()];
    for (slot, taken) in slots.iter().zip(taken.iter()) {
        for one in taken {
            counts[slot[one.at].speaker] += 1;
        }
    }
    let cap = counts.iter().sum::<usize>() / 3;
    while let Some(chain) = helpful(slots, taken, &counts, known, cap) {
        for (at, step) in chain.iter().enumerate() {
            let last = at + 1 == chain.len();
            let heard = last && known[step.to] && counts[step.to] == 0;
            let reason = if heard { Reason::Heard } else { Reason::Instead(step.from) };
            exchange(slots, taken, *step, reason);
        }
        if let (Some(first), Some(last)) = (chain.first(), chain.last()) {
            counts[first.from] -= 1;
            counts[last.to] += 1;
        }
    }
}

/// The speakers of whom a code has quotes that may go, and those of whom it has statements that may come.
fn sides(slot: &[Candidate], taken: &[Taken]) -> (Vec<usize>, Vec<usize>) {
    let is_taken = |at: usize| taken.iter().any(|one| one.at == at);
    let free: Vec<usize> = (0..slot.len()).filter(|at| !is_taken(*at)).collect();
    // A starred statement makes room for another starred one only.
    let starred = free.iter().any(|at| slot[*at].starred);
    let unique = |mut speakers: Vec<usize>| {
        speakers.sort_unstable();
        speakers.dedup();
        speakers
    };
    let go = taken.iter().map(|one| slot[one.at]).filter(|one| one.starred == starred).map(|one| one.speaker);
    let come = free.iter().map(|at| slot[*at]).filter(|one| one.starred == starred).map(|one| one.speaker);
    (unique(go.collect()), unique(come.collect()))
}

/// The shortest chain that helps, from the speaker with the most quotes of whom there is one.
fn helpful(
    slots: &[Vec<Candidate>],
    taken: &[Vec<Taken>],
    counts: &[usize],
    known: &[bool],
    cap: usize,
) -> Option<Vec<Step>> {
    let mut order: Vec<usize> = (0..counts.len()).filter(|speaker| counts[*speaker] > 0).collect();
    order.sort_by_key(|speaker| (std::cmp::Reverse(counts[*speaker]), *speaker));
    let sides: Vec<_> = slots.iter().zip(taken).map(|(slot, taken)| sides(slot, taken)).collect();
    for start in order {
        let mut came: Vec<Option<Step>> = vec![None; counts.len()];
        let mut due = VecDeque::from([start]);
        let mut reached = Vec::new();
        while let Some(from) = due.pop_front() {
            for (slot, (go, come)) in sides.iter().enumerate() {
                if go.binary_search(&from).is_err() {
                    continue;
                }
                for to in come {
                    if *to != start && came[*to].is_none() {
                        came[*to] = Some(Step { slot, from, to: *to });
                        due.push_back(*to);
                        reached.push(*to);
                    }
                }
            }
        }
        // `reached` is in the order of the length of the chains; of equal ones the first is taken.
        let Some(best) = reached.into_iter().min_by_key(|to| (change(counts, known, cap, start, *to), counts[*to]))
        else {
            // Nobody can come in the place of this speaker, but perhaps in that of the next.
            continue;
        };
        if change(counts, known, cap, start, best) < (0, 0) {
            let mut chain = Vec::new();
            let mut at = best;
            while let Some(step) = came[at] {
                chain.push(step);
                at = step.from;
            }
            chain.reverse();
            return Some(chain);
        }
    }
    None
}

/// In a code, the last quote of one speaker goes, and the best statement of another comes in its place.
fn exchange(slots: &[Vec<Candidate>], taken: &mut [Vec<Taken>], step: Step, reason: Reason) {
    let slot = &slots[step.slot];
    let used = |statement: u32, taken: &[Vec<Taken>]| {
        let all = slots.iter().zip(taken).flat_map(|(slot, taken)| taken.iter().map(|one| slot[one.at].statement));
        all.filter(|one| *one == statement).count()
    };
    let here = &taken[step.slot];
    let starred = (0..slot.len()).any(|at| slot[at].starred && here.iter().all(|one| one.at != at));
    let best = (0..slot.len())
        .filter(|at| slot[*at].speaker == step.to && slot[*at].starred == starred)
        .filter(|at| here.iter().all(|one| one.at != *at))
        .min_by_key(|at| (used(slot[*at].statement, taken), !slot[*at].good, slot[*at].statement));
    let goes = here.iter().rposition(|one| slot[one.at].speaker == step.from && slot[one.at].starred == starred);
    if let (Some(at), Some(goes)) = (best, goes) {
        let reason = if starred && reason != Reason::Heard { Reason::Starred } else { reason };
        taken[step.slot][goes] = Taken { at, reason };
    }
}
