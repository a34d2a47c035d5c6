//! A coefficient as it is printed: a value with its uncertainty, or the reason why there is none.

use crate::language::{Reason, Remark};

/// The 97.5 % point of the normal distribution.
pub const Z: f64 = 1.959_963_984_540_054;

/// A coefficient. Never a made-up 0, 1 or NaN: where nothing can be computed, `value` is none and `undefined` says why.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// The point estimate, at full precision.
    pub value: Option<f64>,
    /// Its analytic standard error.
    pub se: Option<f64>,
    /// The 95 % interval that goes with `se`; without one, the bootstrap's.
    pub interval: Option<(f64, f64)>,
    /// What units drawn again gave.
    pub bootstrap: Option<Sampled>,
    /// How many units (or pairs of coders) it rests on.
    pub n: Option<usize>,
    /// Why there is no value, with the counts.
    pub undefined: Option<Reason>,
    /// What must be known to read the value.
    pub note: Option<Remark>,
}

/// A percentile interval from units drawn again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampled {
    /// The 2.5th and the 97.5th percentile.
    pub interval: (f64, f64),
    /// How often the units were drawn.
    pub draws: usize,
    /// Draws in which nothing could disagree; they are left out.
    pub dropped: usize,
}

impl Figure {
    /// A value alone.
    pub fn of(value: f64) -> Figure {
        // A quotient that is no number is undefined by a way nobody foresaw: it is never printed as a value.
        if value.is_finite() {
            Figure { value: Some(value), ..Figure::default() }
        } else {
            Figure::undefined(Reason::NoNumber)
        }
    }

    /// No value, and why.
    pub fn undefined(reason: Reason) -> Figure {
        Figure { undefined: Some(reason), ..Figure::default() }
    }

    /// How many units the figure rests on.
    pub fn over(mut self, n: usize) -> Figure {
        self.n = Some(n);
        self
    }

    /// With what must be known to read it.
    pub fn noted(mut self, note: Remark) -> Figure {
        self.note = Some(note);
        self
    }

    /// With a standard error and the interval `value ± factor · se`. The upper end is cut at 1, the lower never.
    pub fn with_error(mut self, se: f64, factor: f64) -> Figure {
        if let Some(value) = self.value.filter(|_| se.is_finite()) {
            // A perfect agreement's error is nought but for rounding.
            let se = if se < 1e-12 { 0.0 } else { se };
            self.se = Some(se);
            self.interval = Some((value - factor * se, (value + factor * se).min(1.0)));
        }
        self
    }

    /// With a bootstrap interval, which also serves as the interval if there is no other.
    pub fn with_sampled(mut self, sampled: Option<Sampled>) -> Figure {
        if self.value.is_some() {
            self.bootstrap = sampled;
            self.interval = self.interval.or(sampled.map(|sampled| sampled.interval));
        }
        self
    }
}

/// The 97.5 % point of Student's t with `df` degrees of freedom.
pub fn t_point(df: usize) -> f64 {
    use statrs::distribution::{ContinuousCDF, StudentsT};
    StudentsT::new(0.0, 1.0, df as f64).map_or(Z, |t| t.inverse_cdf(0.975))
}
