//! Where a sentence goes on though a cut was found: abbreviations, initials, questions and brackets inside a
//! sentence.

use super::opens_sentence;
use super::signs::{first, first_word, is_closing, is_item, is_stop};
use crate::language::{Splitter, last_word};

/// Whether a sentence really ends between `sentence` and `after`. Only the words around the cut are looked at.
pub fn ends_here(sentence: &str, after: &str, rules: &Splitter) -> bool {
    let before = sentence.trim_end();
    if before.len() == sentence.len() && (in_address(before, after) || before.chars().all(is_stop)) {
        return false;
    }
    let next = first(after);
    let item = is_item(after);
    if next.is_some_and(char::is_lowercase) && !item {
        // „Ateik!“ sako ji. – Ar tikrai? paklausiau.
        return false;
    }
    let number = item || next.is_some_and(char::is_numeric);
    if before.ends_with("...") || before.ends_with('…') {
        // Gal... 15 metų. And… I do not know.
        let word = last_word(before.trim_end_matches(is_stop));
        let pronoun = rules.not_initials.contains(&first_word(after));
        return item || !(number || pronoun && is_opener(word, rules));
    }
    let Some(text) = before.strip_suffix('.') else { return true };
    let word = last_word(text);
    if text.ends_with(is_closing) {
        true
    } else if is_initial(word, rules) {
        let alone = !text[..text.len() - word.len()].contains(char::is_alphanumeric);
        match opens_sentence(after, rules) {
            // „Я.“ answers a question; `A.` alone opens an item.
            true => !alone || is_opener(word, rules),
            false => !alone && rules.not_initials.contains(&word),
        }
    } else {
        !number_goes_on(text, word, after) && !goes_on_behind_abbreviation(text, number, after, rules)
    }
}

/// Whether `text` ends in an abbreviation behind which the sentence goes on. Of `т. п` and `п` the longer one counts.
fn goes_on_behind_abbreviation(text: &str, number: bool, after: &str, rules: &Splitter) -> bool {
    if !rules.may_abbreviate(last_word(text)) {
        return false;
    }
    let Some(last) = text.chars().next_back().and_then(|c| c.to_lowercase().next()) else { return false };
    let longest = |list: &[&str]| {
        let known = list.iter().filter(|known| known.ends_with(last) && ends_with_word(text, known));
        known.map(|known| known.len()).max().unwrap_or(0)
    };
    let [inside, numbered, dated, may_end] = [rules.inside, rules.numbered, rules.dated, rules.may_end].map(longest);
    let most = inside.max(numbered).max(dated).max(may_end);
    if most == 0 {
        false
    } else if inside == most || number && numbered == most {
        true
    } else if dated == most {
        !opens_sentence(after, rules)
            && (!after.starts_with(char::is_alphabetic) || text.split_whitespace().nth(5).is_none())
    } else {
        may_end == most && !opens_sentence(after, rules)
    }
}

/// Whether a word often opens a sentence, any case.
pub fn is_opener(word: &str, rules: &Splitter) -> bool {
    !word.is_empty() && rules.openers.contains(&word.to_lowercase().as_str())
}

/// `V`, `Dž`: a capital letter alone.
fn is_initial(word: &str, rules: &Splitter) -> bool {
    let mut chars = word.chars();
    let one = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    one || rules.long_initials.contains(&word)
}

/// Whether a number at the end of `text` is part of a date (`12. 05. 2022`) or opens an item (`Reikia: 1. Laiko`).
fn number_goes_on(text: &str, word: &str, after: &str) -> bool {
    if word.is_empty() || !word.bytes().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let before = text[..text.len() - word.len()].trim_end();
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let date = match after.len() - rest.len() {
        1 | 2 => rest.starts_with('.') || before.ends_with('.'),
        4 => before.ends_with('.'),
        _ => false,
    };
    date || before.ends_with([':', ';'])
}

/// Whether the blankless piece around a cut is an address on the net.
fn in_address(before: &str, after: &str) -> bool {
    let head = &before[before.rfind(char::is_whitespace).unwrap_or(0)..];
    let tail = &after[..after.find(char::is_whitespace).unwrap_or(after.len())];
    head.contains("://") || head.contains("www.") || head.contains('@') || tail.contains('@')
}

/// Whether `text` ends in the word (or words) `known`, any case; a blank of `known` may be any blank, or none.
fn ends_with_word(text: &str, known: &str) -> bool {
    let mut rest = text;
    for want in known.chars().rev() {
        if want == ' ' {
            rest = rest.trim_end();
            continue;
        }
        match rest.chars().next_back() {
            Some(found) if found == want || found.to_lowercase().eq([want]) => {
                rest = &rest[..rest.len() - found.len_utf8()];
            }
            _ => return false,
        }
    }
    !rest.ends_with(char::is_alphanumeric)
}

/// Brackets of the sentence that is being read.
#[derive(Debug, Default)]
pub struct Brackets {
    start: usize,
    read: usize,
    depth: usize,
    open: usize,
    close: usize,
}

impl Brackets {
    /// For a sentence that starts at `start`.
    pub fn new(start: usize) -> Self {
        Brackets { start, read: start, ..Brackets::default() }
    }

    /// Whether a cut lies in, or right behind, a bracket that opened inside the sentence:
    /// `Sūnus (jis buvo mažas. Gal ketverių?) Jonas`.
    pub fn hold(&mut self, flat: &str, cut: usize) -> bool {
        for (at, sign) in flat.bytes().enumerate().take(cut).skip(self.read) {
            match sign {
                b'(' | b'[' if flat[..at].ends_with([':', ';']) => {}
                b'(' | b'[' => {
                    if self.depth == 0 {
                        self.open = at;
                    }
                    self.depth += 1;
                }
                b')' | b']' if self.depth > 0 => {
                    self.depth -= 1;
                    self.close = at + 1;
                }
                _ => {}
            }
        }
        self.read = cut;
        let held = match self.depth {
            0 => self.close > 0 && flat[self.close..cut].trim().is_empty(),
            // A bracket that nobody closes holds nothing.
            _ => flat.as_bytes()[cut..].iter().take(400).any(|c| matches!(c, b')' | b']')),
        };
        let lead = if held { flat[self.start..self.open].trim_end() } else { "" };
        lead.contains(char::is_alphanumeric) && !lead.ends_with(is_stop)
    }
}

/// Whether `sentence` is but the number of an item (`1. Laiko. 2. Pinigų.`, `2.1.`, `III.`) and goes on in `after`.
/// Behind a question, and alone at the start of a paragraph, a number is an answer. `before` is the text before.
pub fn is_number_of_item(before: &str, sentence: &str, after: &str) -> bool {
    let Some(number) = sentence.trim().strip_suffix('.') else { return false };
    match number.len() {
        0 => false,
        1 | 2 if number.bytes().all(|c| c.is_ascii_digit()) => match before.trim_end().chars().next_back() {
            Some(end) => end != '?',
            None => number == "1" && after.contains(" 2. "),
        },
        1 => false,
        _ => {
            number.bytes().all(|c| matches!(c, b'I' | b'V' | b'X' | b'L'))
                || number.split('.').all(|part| matches!(part.parse(), Ok(0..=99_u8)))
        }
    }
}
