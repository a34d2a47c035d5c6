//! What a language must be able to say about what is published: percentages, tables, a replication, a package.

/// How a percentage got its last digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rounding {
    /// Half a step goes up.
    HalfUp,
    /// Half a step goes to the even neighbour.
    HalfEven,
    /// What stands behind the last digit is cut off.
    Truncation,
    /// All are cut off, and what is left of 100 goes to the largest remainders.
    LargestRemainder,
}

impl Rounding {
    /// All rules.
    pub const ALL: &'static [Rounding] =
        &[Rounding::HalfUp, Rounding::HalfEven, Rounding::Truncation, Rounding::LargestRemainder];

    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Rounding::HalfUp => "half up",
            Rounding::HalfEven => "half even",
            Rounding::Truncation => "truncation",
            Rounding::LargestRemainder => "largest remainder",
        }
    }
}
