//! Codes on digits. A code stays on its digit as long as it can: hands remember places.

use crate::tui::codes::Codes;

/// How many digits there are.
const DIGITS: usize = 9;

/// Codes on the digits 1 to 9.
#[derive(Debug, Clone, Default)]
pub struct Slots {
    /// For each digit a code's id, and when it was given last.
    codes: Vec<(String, u64)>,
    clock: u64,
}

impl Slots {
    /// Codes that were given before, the latest first.
    pub fn new(recent: Vec<String>) -> Slots {
        let clock = recent.len() as u64;
        Slots { codes: recent.into_iter().take(DIGITS).zip((0..=clock).rev()).collect(), clock }
    }

    /// A code was given: where it is on no digit, it takes the first free one, else that of the code not given for longest.
    pub fn give(&mut self, id: &str) {
        self.clock += 1;
        let now = self.clock;
        if let Some((_, when)) = self.codes.iter_mut().find(|(code, _)| code == id) {
            *when = now;
        } else if self.codes.len() < DIGITS {
            self.codes.push((id.to_owned(), now));
        } else if let Some(slot) = self.codes.iter_mut().min_by_key(|(_, when)| *when) {
            *slot = (id.to_owned(), now);
        }
    }

    /// The code on a digit, from 1.
    pub fn on(&self, digit: usize) -> Option<&str> {
        self.codes.get(digit.checked_sub(1)?).map(|(id, _)| id.as_str())
    }

    /// The codes from digit 1 on.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(|(id, _)| id.as_str())
    }

    /// Drops codes that are not in the codebook any more, or cannot be given.
    pub fn keep(&mut self, codes: &Codes) {
        self.codes.retain(|(id, _)| codes.find(id).is_some_and(|at| codes.all[at].given));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_digit_and_the_longest_unused_makes_room() {
        let mut slots = Slots::new(vec!["b".into(), "a".into()]);
        for id in ["c", "d", "e", "f", "g", "h", "i"] {
            slots.give(id);
        }
        slots.give("a");
        assert_eq!(slots.all().collect::<String>(), "bacdefghi");
        slots.give("j");
        assert_eq!(slots.all().collect::<String>(), "jacdefghi");
        slots.give("k");
        assert_eq!((slots.on(1), slots.on(2), slots.on(3)), (Some("j"), Some("a"), Some("k")));
    }
}
