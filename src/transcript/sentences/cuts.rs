//! Where a sentence might end though Unicode does not say so.

use super::flat::opens_with_omission;
use super::opens_sentence;
use super::signs::{first, first_word, is_closing, is_emoji, is_item, is_opening, is_stop, trailing};
use crate::language::Splitter;

/// Places between `from` and `to` (a sentence of Unicode) at which a sentence might end as well. To Unicode `…`
/// ends nothing, and a sentence goes on behind `. –`, `. 15 metų`, `. b) rašyti`, `. (juokiasi)`, and `namo.Tada`.
pub fn further(flat: &str, from: usize, to: usize, rules: &Splitter, cuts: &mut Vec<usize>) {
    let mut at = from;
    while let Some(found) = flat[at..to].find(|c: char| is_stop(c) || is_emoji(c) || c == '{') {
        let sign = at + found;
        let mark = !flat[sign..].starts_with(is_stop);
        let rest = flat[sign..].trim_start_matches(|c| is_closing(c) || (mark && (is_emoji(c) || c == '{')));
        let end = flat.len() - rest.len();
        at = end;
        let next = rest.trim_start();
        let cut = match (mark, next.len() < rest.len()) {
            (true, true) => mark_ends(&flat[from..sign], &flat[sign..end], next, rules),
            (true, false) => false,
            (false, true) => stop_ends(&flat[sign..end], next, rules),
            (false, false) => blank_missing(&flat[from..sign], &flat[sign..end], next),
        };
        if cut {
            cuts.push(flat.len() - next.len());
        }
        if at >= to {
            break;
        }
    }
}

/// `Buvo gera 😊 Tada`, `Laukiu <...> Tada`: no full stop, but a word with which sentences open.
fn mark_ends(before: &str, mark: &str, next: &str, rules: &Splitter) -> bool {
    let word = first_word(next);
    let speech = before.trim_end().chars().next_back().is_some_and(|c| !is_stop(c));
    let mark = opens_with_omission(mark) || mark.starts_with(is_emoji);
    mark && speech
        && word.starts_with(char::is_uppercase)
        && !rules.not_initials.contains(&word)
        && next.starts_with(|c: char| c.is_alphabetic() || is_opening(c))
        && opens_sentence(next, rules)
}

/// `stop` (a full stop, and the quotation marks behind it), a blank, and `next`.
fn stop_ends(stop: &str, next: &str, rules: &Splitter) -> bool {
    let behind = &next[trailing(next)..];
    let noted = behind.len() < next.len();
    let dash = behind.starts_with(['–', '—', '-']);
    let hesitates = stop.contains('…') || stop.contains("...");
    match first(behind) {
        _ if is_item(behind) => true,
        // „Ateik!“ – Jonas sušuko.
        Some(c) if c.is_uppercase() && dash => {
            !stop.contains(|c| !is_stop(c) && is_closing(c)) || opens_sentence(behind, rules)
        }
        Some(c) if c.is_uppercase() => stop.contains('…') || noted || behind.starts_with(",,"),
        Some(c) if c.is_numeric() => !hesitates,
        // Taip. …Tada
        Some(c) if is_stop(c) => {
            let word = behind.trim_start_matches(is_stop);
            behind.len() > word.len() + 2 && word.starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

/// `namo.Tada`, `namo…Tada`: two small letters, the full stop, a word with a capital letter.
fn blank_missing(before: &str, stop: &str, next: &str) -> bool {
    let mut chars = next.chars();
    let capital = chars.next().is_some_and(char::is_uppercase);
    let word = chars.next().is_none_or(|c| c.is_lowercase() || c.is_whitespace());
    let small = before.chars().rev().take(2).filter(|c| c.is_lowercase()).count() == 2;
    matches!(stop, "." | "…") && capital && word && small
}
