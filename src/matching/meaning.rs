//! What word forms mean for a codebook.

use super::lexicon::TermId;
use super::plan::Plan;

/// What a word form means. All its numbers lie in one row: where the parts end, then the parts themselves.
#[derive(Debug, Clone, Copy)]
pub struct Meaning<'d>(&'d [u32]);

/// The number of a meaning. It says some things about it, so that the meaning need not be looked at for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(pub u32);

impl Number {
    /// The number of what means nothing.
    pub const NOTHING: Number = Number(0);

    /// What is said takes so many bits of the number: it is multiplied by this.
    const FLAGS: u32 = 16;

    fn new(row: usize, meaning: Meaning<'_>) -> Number {
        let flags = [0, 1, 2, 3].map(|part| u32::from(!meaning.part(part).is_empty()) << part).iter().sum::<u32>();
        Number(u32::try_from(row).unwrap_or(0) * Number::FLAGS + flags)
    }

    /// Where the row begins.
    #[inline]
    pub fn row(self) -> usize {
        (self.0 / Number::FLAGS) as usize
    }

    /// Whether [`Meaning::gives`] has any code.
    #[inline]
    pub fn gives(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`Meaning::strikes`] has any code.
    #[inline]
    pub fn strikes(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether [`Meaning::unsure`] has any rule.
    #[inline]
    pub fn unsure(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether [`Meaning::asked`] has any term.
    #[inline]
    pub fn asked(self) -> bool {
        self.0 & 8 != 0
    }
}

/// The parts of a meaning, as they lie in its row.
const PARTS: usize = 5;

impl<'d> Meaning<'d> {
    #[inline]
    fn part(self, part: usize) -> &'d [u32] {
        let start = if part == 0 { PARTS } else { self.0[part - 1] as usize };
        &self.0[start..self.0[part] as usize]
    }

    /// The codes that match wherever the form stands, ascending; so in everyday writing ([`crate::text::words_by`]).
    #[inline]
    pub fn gives(self) -> &'d [u32] {
        self.part(0)
    }

    /// The codes that cannot match where the form stands, ascending; so in everyday writing.
    #[inline]
    pub fn strikes(self) -> &'d [u32] {
        self.part(1)
    }

    /// The other rules to try where it stands, each with its code, its flat program and the term that this needs.
    #[inline]
    pub fn unsure(self) -> impl Iterator<Item = [u32; 4]> + 'd {
        self.part(2).as_chunks().0.iter().copied()
    }

    /// The terms that it fits and of which programs ask while counting, ascending.
    #[inline]
    pub fn asked(self) -> &'d [TermId] {
        self.part(3)
    }

    /// All terms that it fits, ascending, which only a closer look asks for.
    pub fn terms(self) -> &'d [TermId] {
        self.part(4)
    }
}

/// The meanings of forms, row by row. The first number stands for no row.
#[derive(Debug, Clone)]
pub struct Rows(Vec<u32>);

impl Default for Rows {
    fn default() -> Self {
        Rows(vec![0])
    }
}

impl Rows {
    /// How many numbers the rows have.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// A meaning by its number.
    #[inline]
    pub fn meaning(&self, number: Number) -> Meaning<'_> {
        Meaning(&self.0[number.row()..])
    }

    /// Looks at the rows of meanings, so that they are near when somebody asks for them: nothing is done with them, so that
    /// many are waited for at once.
    pub fn approach(&self, numbers: &[Number]) {
        std::hint::black_box(numbers.iter().fold(0, |seen, number| seen | self.0[number.row()]));
    }

    /// Adds what `other` has more.
    pub fn catch_up(&mut self, other: &Rows) {
        self.0.extend_from_slice(&other.0[self.0.len()..]);
    }

    /// Writes the row of forms that fit `terms`, which ascend. `part`: room.
    pub fn write(&mut self, plan: &Plan, terms: &[TermId], part: &mut Vec<u32>) -> Number {
        let Rows(rows) = self;
        let start = rows.len();
        rows.extend([0; PARTS]);
        let used = |term: &TermId| &plan.by_term[*term as usize];
        for at in 0..PARTS {
            part.clear();
            match at {
                0 => part.extend(terms.iter().flat_map(|term| &used(term).gives)),
                1 => part.extend(terms.iter().flat_map(|term| &used(term).strikes)),
                2 => part.extend(terms.iter().flat_map(|term| &used(term).unsure)),
                3 => part.extend(terms.iter().filter(|term| used(term).asked)),
                _ => part.extend(terms),
            }
            part.sort_unstable();
            part.dedup();
            match at {
                2 => rows.extend(part.iter().flat_map(|rule| {
                    let number = *rule as usize;
                    let flat = plan.flat[number];
                    [*rule, plan.rules[number].code, flat.program, flat.needs]
                })),
                _ => rows.extend(part.iter()),
            }
            rows[start + at] = u32::try_from(rows.len() - start).unwrap_or(u32::MAX);
        }
        Number::new(start, Meaning(&rows[start..]))
    }
}
