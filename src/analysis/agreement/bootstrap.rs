//! Units drawn again, with replacement, from a printed seed.
//!
//! Units that look alike are drawn together: how often each pattern comes up in a draw of n units is multinomial, and is
//! drawn as a row of binomials. Draws go in blocks, each with a random stream of its own, so that the result does not
//! depend on the order of threads.

use super::figure::Sampled;
use crate::coding::package::below;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use rayon::prelude::*;

/// How often units are drawn, and from which seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bootstrap {
    /// How many draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
}

/// Draws of one random stream.
const BLOCK: usize = 250;

impl Bootstrap {
    /// Draws all units again and again and computes a figure of each draw, given how often each pattern came up.
    /// `scratch` is made once a block of draws.
    pub fn draw<S>(
        &self,
        times: &[u32],
        scratch: impl Fn() -> S + Sync,
        figure: impl Fn(&[u32], &mut S) -> Option<f64> + Sync,
    ) -> Vec<Option<f64>> {
        let multinomial = Multinomial::new(times);
        let blocks: Vec<Vec<Option<f64>>> = (0..self.draws.div_ceil(BLOCK))
            .into_par_iter()
            .map(|block| {
                let mut rng = ChaCha8Rng::seed_from_u64(self.seed);
                rng.set_stream(block as u64);
                let mut drawn = vec![0; times.len()];
                let mut scratch = scratch();
                (0..BLOCK.min(self.draws - block * BLOCK))
                    .map(|_| {
                        multinomial.draw(&mut rng, &mut drawn);
                        figure(&drawn, &mut scratch)
                    })
                    .collect()
            })
            .collect();
        blocks.into_iter().flatten().collect()
    }
}

/// The 2.5th and 97.5th percentile, interpolated between neighbours (Hyndman & Fan's type 7). Draws without a figure are
/// left out and counted.
pub fn percentiles(draws: Vec<Option<f64>>) -> Option<Sampled> {
    let all = draws.len();
    let mut kept: Vec<f64> = draws.into_iter().flatten().collect();
    kept.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = share * (kept.len().checked_sub(1)? as f64);
        let (low, high) = (place.floor() as usize, place.ceil() as usize);
        Some(kept.get(low)? + (place - place.floor()) * (kept.get(high)? - kept.get(low)?))
    };
    Some(Sampled { interval: (at(0.025)?, at(0.975)?), draws: all, dropped: all - kept.len() })
}

/// How n units fall on patterns, each as likely as it is frequent.
struct Multinomial {
    times: Vec<u32>,
    n: u32,
    /// ln k! up to n.
    log_factorials: Vec<f64>,
    /// Of each unit its pattern: where there are nearly as many patterns as units, they are drawn one by one.
    one_by_one: Option<Vec<u32>>,
}

impl Multinomial {
    fn new(times: &[u32]) -> Multinomial {
        let n: u32 = times.iter().sum();
        let each = times.iter().enumerate().flat_map(|(at, times)| std::iter::repeat_n(at as u32, *times as usize));
        let one_by_one = (times.len() * 8 > n as usize).then(|| each.collect());
        let mut log_factorials = vec![0.0];
        if one_by_one.is_none() {
            for k in 1..=n {
                log_factorials.push(log_factorials[k as usize - 1] + f64::from(k).ln());
            }
        }
        Multinomial { times: times.to_vec(), n, log_factorials, one_by_one }
    }

    fn draw(&self, rng: &mut ChaCha8Rng, drawn: &mut [u32]) {
        drawn.fill(0);
        if let Some(units) = &self.one_by_one {
            for _ in 0..self.n {
                drawn[units[below(rng, self.n) as usize] as usize] += 1;
            }
            return;
        }
        let (mut left, mut others) = (self.n, self.n);
        for (times, drawn) in self.times.iter().zip(drawn.iter_mut()) {
            if left == 0 {
                break;
            }
            *drawn =
                if *times == others { left } else { self.binomial(rng, left, f64::from(*times) / f64::from(others)) };
            left -= *drawn;
            others -= times;
        }
    }

    /// A binomial number: by inversion where n p is small, else by Hörmann's transformed rejection (BTRS, 1993).
    fn binomial(&self, rng: &mut ChaCha8Rng, n: u32, p: f64) -> u32 {
        if p > 0.5 {
            return n - self.binomial(rng, n, 1.0 - p);
        }
        let size = f64::from(n);
        if size * p < 10.0 {
            return inverted(rng, n, p);
        }
        let spread = (size * p * (1.0 - p)).sqrt();
        let b = 1.15 + 2.53 * spread;
        let a = -0.0873 + 0.0248 * b + 0.01 * p;
        let c = size * p + 0.5;
        let sure = 0.92 - 4.2 / b;
        let alpha = (2.83 + 5.1 / b) * spread;
        let odds = (p / (1.0 - p)).ln();
        let mode = ((size + 1.0) * p).floor();
        let ln = |k: f64| self.log_factorials[k as usize];
        loop {
            let u = uniform(rng) - 0.5;
            let v = uniform(rng);
            let us = 0.5 - u.abs();
            let k = ((2.0 * a / us + b) * u + c).floor();
            if us >= 0.07 && v <= sure {
                return k as u32;
            }
            if k < 0.0 || k > size {
                continue;
            }
            let v = (v * alpha / (a / (us * us) + b)).ln();
            if v <= ln(mode) + ln(size - mode) - ln(k) - ln(size - k) + (k - mode) * odds {
                return k as u32;
            }
        }
    }
}

/// By adding up probabilities until a uniform number is passed.
fn inverted(rng: &mut ChaCha8Rng, n: u32, p: f64) -> u32 {
    let odds = p / (1.0 - p);
    let none = (1.0 - p).powf(f64::from(n));
    loop {
        let mut left = uniform(rng);
        let mut chance = none;
        for k in 0..=n.min(200) {
            if left < chance {
                return k;
            }
            left -= chance;
            chance *= odds * f64::from(n - k) / f64::from(k + 1);
        }
    }
}

/// A number in (0, 1).
fn uniform(rng: &mut ChaCha8Rng) -> f64 {
    ((rng.next_u64() >> 12) as f64 + 0.5) / (1u64 << 52) as f64
}
