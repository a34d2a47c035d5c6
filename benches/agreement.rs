//! How fast the agreement of coders is computed: 2,000 units, 3 coders, 30 codes, each code present or absent, its alpha with
//! 10,000 draws of the units.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::sync::OnceLock;
use tema::analysis::agreement::{Bootstrap, Distance, Labels, alpha};

fn main() {
    divan::main();
}

const UNITS: usize = 2_000;
const CODERS: usize = 3;
const CODES: u32 = 30;

/// Labels from a seed: each code is rarer than the one before, and coders overlook one in eight.
fn labels() -> &'static Labels {
    static MADE: OnceLock<Labels> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let mut one_in = |n: u32| rng.next_u32().is_multiple_of(n);
        let mut cells = Vec::new();
        for _ in 0..UNITS {
            let meant: Vec<u32> = (0..CODES).filter(|code| one_in(code + 3)).collect();
            for _ in 0..CODERS {
                let cell = meant.iter().copied().filter(|_| !one_in(8)).collect();
                cells.push((!one_in(20)).then_some(cell));
            }
        }
        Labels {
            coders: (0..CODERS).map(|at| format!("c{at}")).collect(),
            codes: (0..CODES).map(|at| format!("k{at}")).collect(),
            units: (0..UNITS).map(|at| at.to_string()).collect(),
            cells,
        }
    })
}

/// The alphas of all codes, with their intervals.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn alphas_of_thirty_codes() -> f64 {
    let bootstrap = Bootstrap { draws: 10_000, seed: 1 };
    let of = |code| alpha(&labels().binary(code), &Distance::Nominal, Some(&bootstrap)).value.unwrap_or_default();
    (0..CODES).map(of).sum()
}
