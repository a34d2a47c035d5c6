//! A bit for every number of a stretch: where members are many, this is smaller than a list of them, and quicker.

/// The members among numbers that lie close together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Marks {
    /// The number of the first bit, a multiple of 64.
    first: u32,
    bits: Vec<u64>,
    len: usize,
}

impl Marks {
    /// Room for the numbers from `first` to `last`.
    pub fn between(first: u32, last: u32) -> Filling {
        let first = first & !63;
        Filling { first, bits: vec![0; ((last.max(first) - first) / 64) as usize + 1] }
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The first member and the last one; there is one at the least.
    pub fn ends(&self) -> (u32, u32) {
        let front = self.bits.first().map_or(0, |word| word.trailing_zeros());
        let back = self.bits.last().map_or(0, |word| word.leading_zeros());
        (self.first + front, self.first + (number(self.bits.len()) * 64 - 1 - back))
    }

    /// Whether a number is a member.
    pub fn contains(&self, member: u32) -> bool {
        member >= self.first && self.word((member - self.first) / 64) >> (member % 64) & 1 == 1
    }

    fn word(&self, at: u32) -> u64 {
        self.bits.get(at as usize).copied().unwrap_or(0)
    }

    /// The first member that is no less.
    pub fn reach(&self, at_least: u32) -> Option<u32> {
        let from = at_least.max(self.first) - self.first;
        let (start, below) = ((from / 64) as usize, from % 64);
        let head = (start, self.bits.get(start)? >> below << below);
        let rest = (start + 1..).zip(self.bits.get(start + 1..)?.iter().copied());
        let (at, word) = std::iter::once(head).chain(rest).find(|(_, word)| *word != 0)?;
        Some(self.first + number(at) * 64 + word.trailing_zeros())
    }

    /// What stands at the words of `self`, each with the word of `other` at the same numbers.
    pub fn with(&self, other: &Marks, word: impl Fn(u64, u64) -> u64) -> Filling {
        let behind = self.first.wrapping_sub(other.first) / 64;
        let before = self.first < other.first;
        let skip = other.first.saturating_sub(self.first) / 64;
        let at = |at: u32| match before {
            true => at.checked_sub(skip).map_or(0, |at| other.word(at)),
            false => other.word(behind + at),
        };
        let bits = (0..).zip(&self.bits).map(|(place, own)| word(*own, at(place))).collect();
        Filling { first: self.first, bits }
    }

    /// The members, ascending.
    pub fn iter(&self) -> Iter<'_> {
        Iter {
            marks: self,
            front: (0, self.bits.first().copied().unwrap_or(0)),
            back: (self.bits.len().saturating_sub(1), self.bits.last().copied().unwrap_or(0)),
            left: self.len,
        }
    }
}

/// Marks that are being made.
#[derive(Debug, Clone)]
pub struct Filling {
    first: u32,
    bits: Vec<u64>,
}

impl Filling {
    /// Marks a number.
    #[inline]
    pub fn set(&mut self, member: u32) {
        let (word, bit) = self.place(member);
        self.bits[word] |= bit;
    }

    /// Takes the mark off a number, if it has one.
    pub fn unset(&mut self, member: u32) {
        if member >= self.first && ((member - self.first) / 64) < number(self.bits.len()) {
            let (word, bit) = self.place(member);
            self.bits[word] &= !bit;
        }
    }

    /// Marks the members of marks, which lie within.
    pub fn add(&mut self, marks: &Marks) {
        let start = ((marks.first - self.first) / 64) as usize;
        self.bits[start..].iter_mut().zip(&marks.bits).for_each(|(word, more)| *word |= more);
    }

    #[inline]
    fn place(&self, member: u32) -> (usize, u64) {
        let at = member - self.first;
        ((at / 64) as usize, 1 << (at % 64))
    }

    /// How many numbers are marked.
    pub fn len(&self) -> usize {
        self.bits.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The marks without the empty words at their ends: the same members always look the same.
    pub fn done(mut self) -> Marks {
        let len = self.len();
        let used = self.bits.iter().rposition(|word| *word != 0).map_or(0, |last| last + 1);
        self.bits.truncate(used);
        let unused = self.bits.iter().take_while(|word| **word == 0).count();
        if unused > 0 {
            self.bits.drain(..unused);
        }
        self.bits.shrink_to_fit();
        Marks { first: self.first + number(unused) * 64, bits: self.bits, len }
    }
}

/// Numbers that were met, and those of them that were met again.
#[derive(Debug, Clone)]
pub struct Met {
    once: Filling,
    again: Filling,
}

impl Met {
    /// Nothing met yet of the numbers up to `last`.
    pub fn up_to(last: u32) -> Met {
        Met { once: Marks::between(0, last), again: Marks::between(0, last) }
    }

    /// Meets a number.
    #[inline]
    pub fn meet(&mut self, member: u32) {
        let (word, bit) = self.once.place(member);
        self.meet_word(word, bit);
    }

    /// Meets the members of marks.
    pub fn meet_all(&mut self, marks: &Marks) {
        let start = (marks.first / 64) as usize;
        (start..).zip(&marks.bits).for_each(|(at, word)| self.meet_word(at, *word));
    }

    #[inline]
    fn meet_word(&mut self, at: usize, word: u64) {
        self.again.bits[at] |= self.once.bits[at] & word;
        self.once.bits[at] |= word;
    }

    /// Meets what another one has met, of the same numbers.
    pub fn and(mut self, other: &Met) -> Met {
        for (at, (once, again)) in other.once.bits.iter().zip(&other.again.bits).enumerate() {
            self.meet_word(at, *once);
            self.again.bits[at] |= again;
        }
        self
    }

    /// How many numbers were met, and how many of these again.
    pub fn counts(&self) -> (usize, usize) {
        (self.once.len(), self.again.len())
    }
}

/// The members of marks.
#[derive(Debug, Clone)]
pub struct Iter<'m> {
    marks: &'m Marks,
    /// From each end a word and what is left of it.
    front: (usize, u64),
    back: (usize, u64),
    left: usize,
}

impl Iterator for Iter<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        while self.front.1 == 0 {
            self.front = (self.front.0 + 1, self.marks.bits[self.front.0 + 1]);
        }
        let bit = self.front.1.trailing_zeros();
        self.front.1 &= self.front.1 - 1;
        Some(self.marks.first + number(self.front.0) * 64 + bit)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        while self.back.1 == 0 {
            self.back = (self.back.0 - 1, self.marks.bits[self.back.0 - 1]);
        }
        let bit = 63 - self.back.1.leading_zeros();
        self.back.1 &= !(1 << bit);
        Some(self.marks.first + number(self.back.0) * 64 + bit)
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
