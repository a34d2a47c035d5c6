//! Bands for numbers that have none: for a histogram.

/// A band: from its first number up to the next band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Its first number.
    pub from: f64,
    /// The first number of the next band.
    pub to: f64,
    /// How many numbers lie in it.
    pub n: usize,
}

/// Bands of the same width from the least to the largest number: about as many as Sturges takes, 1 + log₂ n (1926, *Journal
/// of the American Statistical Association* 21, 65–66), of a width of 1, 2 or 5 times a power of ten; of whole numbers at
/// least 1. None of no numbers.
pub fn bins(values: &[f64]) -> Vec<Bin> {
    let finite = || values.iter().copied().filter(|value| value.is_finite());
    let Some(least) = finite().reduce(f64::min) else { return Vec::new() };
    let most = finite().fold(least, f64::max);
    let about = 1.0 + (finite().count() as f64).log2().ceil();
    let whole = finite().all(|value| value.fract() == 0.0);
    let step = round((most - least) / about, whole);
    // Numbers that lie on an edge but for the last bit belong to the band that begins there.
    let place = |value: f64| (value / step + 1e-9).floor();
    let first = place(least);
    let count = (place(most) - first) as usize + 1;
    let edge = |at: usize| (first + at as f64) * step;
    let mut bins: Vec<Bin> = (0..count).map(|at| Bin { from: edge(at), to: edge(at + 1), n: 0 }).collect();
    for value in finite() {
        if let Some(bin) = bins.get_mut((place(value) - first) as usize) {
            bin.n += 1;
        }
    }
    bins
}

/// The least of 1, 2, 5, 10 … times a power of ten that is not smaller.
fn round(width: f64, whole: bool) -> f64 {
    if width <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(width.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|step| *step >= width * (1.0 - 1e-9));
    let step = step.unwrap_or(10.0 * power);
    if whole { step.max(1.0) } else { step }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(values: &[f64]) -> Vec<(f64, f64, usize)> {
        bins(values).into_iter().map(|bin| (bin.from, bin.to, bin.n)).collect()
    }

    /// Counted by hand: eight numbers, about four bands over 29, a width of 10.
    #[test]
    fn whole_numbers_lie_in_round_bands() {
        let ages = [23.0, 25.0, 29.0, 30.0, 38.0, 41.0, 52.0, 52.0];
        assert_eq!(told(&ages), [(20.0, 30.0, 3), (30.0, 40.0, 2), (40.0, 50.0, 1), (50.0, 60.0, 2)]);
    }

    #[test]
    fn few_whole_numbers_have_a_band_each() {
        assert_eq!(told(&[1.0, 1.0, 2.0]), [(1.0, 2.0, 2), (2.0, 3.0, 1)]);
    }

    #[test]
    fn decimals_have_narrow_bands() {
        assert_eq!(told(&[0.5, 1.0, 1.5, 2.25]), [(0.0, 1.0, 1), (1.0, 2.0, 2), (2.0, 3.0, 1)]);
    }

    #[test]
    fn one_number_is_one_band_and_no_number_none() {
        assert_eq!(told(&[7.0, 7.0]), [(7.0, 8.0, 2)]);
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn every_number_is_in_a_band() {
        let values: Vec<f64> = (0..500).map(|n| f64::from(n) * 0.1 - 20.0).collect();
        assert_eq!(bins(&values).iter().map(|bin| bin.n).sum::<usize>(), 500);
    }
}
