//! Whole numbers of any size, as far as exact tests need them.

use std::cmp::Ordering;

/// A whole number, in digits of 32 bits, the lowest first, without leading zeros.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Big(Vec<u32>);

impl Big {
    /// 1.
    pub fn one() -> Big {
        Big(vec![1])
    }

    /// Multiplies.
    pub fn multiply(&mut self, factor: u32) {
        let mut carry = 0u64;
        for digit in &mut self.0 {
            let product = u64::from(*digit) * u64::from(factor) + carry;
            *digit = product as u32;
            carry = product >> 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
        self.tidy();
    }

    /// Divides; what is left over is dropped.
    pub fn divide(&mut self, divisor: u32) {
        let mut rest = 0u64;
        for digit in self.0.iter_mut().rev() {
            let value = (rest << 32) | u64::from(*digit);
            *digit = (value / u64::from(divisor)) as u32;
            rest = value % u64::from(divisor);
        }
        self.tidy();
    }

    /// Adds.
    pub fn add(&mut self, other: &Big) {
        let mut carry = 0u64;
        for at in 0..self.0.len().max(other.0.len()) {
            if at == self.0.len() {
                self.0.push(0);
            }
            let sum = u64::from(self.0[at]) + u64::from(other.0.get(at).copied().unwrap_or(0)) + carry;
            self.0[at] = sum as u32;
            carry = sum >> 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// This by another, as a fraction.
    pub fn by(&self, other: &Big) -> f64 {
        let (a, a_power) = self.scaled();
        let (b, b_power) = other.scaled();
        a / b * 2f64.powi(a_power - b_power)
    }

    /// The leading digits, and by which power of two the number is larger.
    fn scaled(&self) -> (f64, i32) {
        let kept = self.0.len().saturating_sub(3);
        let value = self.0[kept..].iter().rev().fold(0.0, |value, digit| value * 4_294_967_296.0 + f64::from(*digit));
        (value, i32::try_from(kept * 32).unwrap_or(i32::MAX))
    }

    fn tidy(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

impl PartialOrd for Big {
    fn partial_cmp(&self, other: &Big) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Big {
    fn cmp(&self, other: &Big) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}
