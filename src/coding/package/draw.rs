//! Which turns a second coder gets.

use crate::coding::Materials;
use crate::transcript::{Kind, Source, Speaker};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Turns that were drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draw {
    /// For each source the positions of its turns that were drawn, ascending.
    pub turns: Vec<Vec<u32>>,
    /// Of each participant with statements, as a position in the study's cases: how many of them were drawn, of how many.
    pub people: Vec<(u32, usize, usize)>,
}

/// Draws whole turns of each participant until at least `percent` of their statements are drawn. Each participant has a
/// stream of random numbers of their own, by their code: who else is in the study changes nothing.
pub fn draw(materials: &Materials, percent: f64, seed: u64) -> Draw {
    let mut drawn = Draw { turns: vec![Vec::new(); materials.sources.len()], people: Vec::new() };
    for (number, case) in (0u32..).zip(&materials.cases.all) {
        let mut turns: Vec<(usize, u32, usize)> = Vec::new();
        for (at, source) in materials.sources.iter().enumerate() {
            let spoken = (0u32..).zip(&source.turns).filter(|(_, turn)| speaks(source, &turn.speaker, number));
            let cells = |turn: u32| source.statements.iter().filter(|statement| statement.turn == turn).count();
            turns.extend(spoken.map(|(turn, _)| (at, turn, cells(turn))).filter(|(.., cells)| *cells > 0));
        }
        let all: usize = turns.iter().map(|(.., cells)| cells).sum();
        if all == 0 {
            continue;
        }
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream(&case.id));
        shuffle(&mut turns, &mut rng);
        let wanted = percent * all as f64 / 100.0;
        let mut taken = 0;
        for (at, turn, cells) in turns {
            // A hair less than wanted is what was wanted: 20 % of 15 are 3.
            if taken as f64 >= wanted - 1e-9 {
                break;
            }
            drawn.turns[at].push(turn);
            taken += cells;
        }
        drawn.people.push((number, taken, all));
    }
    drawn.turns.iter_mut().for_each(|turns| turns.sort_unstable());
    drawn
}

/// Whether a turn counts for a case: it is the participant's, or a paragraph of the document that is the case.
fn speaks(source: &Source, speaker: &Speaker, case: u32) -> bool {
    match speaker {
        Speaker::Participant(own) => *own == case,
        Speaker::Nobody => source.kind() == Kind::Document && source.participants.first() == Some(&case),
        _ => false,
    }
}

fn stream(id: &str) -> u64 {
    let mut eight = [0; 8];
    eight.copy_from_slice(&blake3::hash(id.as_bytes()).as_bytes()[..8]);
    u64::from_le_bytes(eight)
}

/// Every order is as likely (Fisher and Yates, Durstenfeld's form).
fn shuffle<T>(items: &mut [T], rng: &mut ChaCha8Rng) {
    for last in (1..items.len()).rev() {
        let other = below(rng, u32::try_from(last + 1).unwrap_or(u32::MAX));
        items.swap(last, other as usize);
    }
}

/// A whole number below `n`, each as likely (Lemire 2019).
pub fn below(rng: &mut ChaCha8Rng, n: u32) -> u32 {
    loop {
        let product = u64::from(rng.next_u32()) * u64::from(n);
        if product as u32 >= n.wrapping_neg() % n {
            return (product >> 32) as u32;
        }
    }
}
