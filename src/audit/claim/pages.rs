//! Texts out of PDFs and word processors: lines, page breaks inside sentences, hyphens at line ends, running heads.

use super::manuscript::{Block, Sort};
use crate::document::Document;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// A running head stands at least so often.
const REPEATS: usize = 3;

/// The paragraphs of a plain text.
pub fn blocks(document: &Document) -> Vec<Block> {
    let lines: Vec<(usize, String)> =
        document.paragraphs.iter().map(|paragraph| (paragraph.number, paragraph.text())).collect();
    let furniture = furniture(&lines);
    let mut found: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    for (at, (number, text)) in lines.iter().enumerate() {
        let text = tidy(text);
        if furniture[at] {
            continue;
        }
        if text.trim().is_empty() {
            found.extend(open.take());
            continue;
        }
        let alone = lines.get(at + 1).is_none_or(|(_, next)| next.trim().is_empty()) && open.is_none();
        let line = Block::new(Sort::Body, text.trim().to_owned(), vec![(0, *number)]);
        if alone && is_heading(&line.text) {
            found.push(Block { sort: Sort::Heading(heading_level(&line.text)), ..line });
        } else if let Some(block) = open.as_mut() {
            block.join(line);
        } else {
            open = Some(line);
        }
    }
    found.extend(open);
    found
}

/// Which lines are running heads or page numbers.
pub fn furniture(lines: &[(usize, String)]) -> Vec<bool> {
    let key = |text: &str| -> String {
        let mut key = String::new();
        for c in text.trim().chars() {
            let c = if c.is_numeric() { '#' } else { c };
            if !(c == '#' && key.ends_with('#')) {
                key.extend(c.to_lowercase());
            }
        }
        key
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, text) in lines.iter().filter(|(_, text)| !text.trim().is_empty()) {
        *counts.entry(key(text)).or_default() += 1;
    }
    let numbers = lines.iter().filter(|(_, text)| is_page_number(text)).count();
    lines
        .iter()
        .map(|(_, text)| {
            let words = text.split_whitespace().count();
            let repeats = counts.get(&key(text)).copied().unwrap_or(0);
            let signs = text.contains(['"', '“', '„', '«', '|']);
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            is_page_number(text) && (numbers > 1 || text.trim().chars().any(|c| !c.is_ascii_digit()))
                || (repeats >= REPEATS
                    && (1..=12).contains(&words)
                    && letters > 3
                    && !signs
                    && !text.trim().ends_with(':'))
        })
        .collect()
}

/// `12`, `– 12 –`, `12 / 30`, `Page 12 of 30`.
fn is_page_number(text: &str) -> bool {
    let text = text.trim().trim_start_matches('\u{c}').trim();
    let bare: String = text.chars().filter(|c| !matches!(c, '-' | '–' | '—' | '/' | ' ' | '[' | ']' | '|')).collect();
    let lower = bare.to_lowercase();
    let bare = lower.strip_prefix("page").or_else(|| lower.strip_prefix('p')).unwrap_or(&lower).replace("of", "");
    (1..=8).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= 20
}

/// A line of its own that opens a part: `3.1 Forms`, `RESULTS`, `Conclusions`.
fn is_heading(text: &str) -> bool {
    let short = text.split_whitespace().count() <= 10 && !text.ends_with(['.', '!', '?', ',', ';', ':']);
    let numbered = text.split_once(' ').is_some_and(|(number, rest)| {
        number.trim_end_matches('.').split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
            && rest.starts_with(char::is_uppercase)
    });
    let capitals = text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase);
    let known =
        crate::language::MANUSCRIPTS.iter().any(|language| super::section::heading_of(text, language).is_some());
    short && !text.contains(['"', '“', '„', '«']) && (numbered || (capitals && text.len() > 3) || known)
}

/// How deep a heading is by its number; without one it opens a part.
fn heading_level(text: &str) -> u8 {
    let number = text.split(' ').next().unwrap_or_default().trim_end_matches('.');
    let numbered = number.starts_with(|c: char| c.is_ascii_digit());
    if numbered { u8::try_from(number.split('.').count()).unwrap_or(6).min(6) } else { 1 }
}

/// What stands between two pieces of one paragraph. A hyphen at the end of the first, before a small letter, goes.
pub fn glue(before: &mut String, after: &str) -> &'static str {
    let small = after.starts_with(char::is_lowercase);
    let hyphen = before.ends_with(['-', '\u{2010}', '\u{ad}']);
    let letter = before.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    if hyphen && small && letter {
        before.pop();
        return "";
    }
    " "
}

/// A text in the one form of letters: no ligatures, no soft hyphens, no zero-width signs, one sort of blank.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{ad}' if text.trim_end().ends_with('\u{ad}') => out.push(c),
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' => {}
            '\u{fb00}'..='\u{fb06}' => out.extend(std::iter::once(c).nfkc()),
            c if c.is_whitespace() || c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.nfc().collect()
}

/// Puts together what page breaks cut: a paragraph without an end, and one behind it that begins small. A note that
/// stands between the two goes to the end.
pub fn mended(blocks: Vec<Block>) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut notes: Vec<Block> = Vec::new();
    for block in blocks {
        if block.sort == Sort::Note {
            notes.push(block);
            continue;
        }
        let goes_on = block.sort == Sort::Body && !is_foot_note(&block);
        // The nearest block before that is no note of the page's foot.
        let before = found.iter().rposition(|other| !is_foot_note(other)).filter(|at| found.len() - at <= 4);
        if goes_on
            && let Some(at) = before
            && matches!(found[at].sort, Sort::Body | Sort::Item)
            && (is_cut(&found[at].text)
                || begins_small(&block.text) && (is_open(&found[at].text) || block.text.trim_start().starts_with('(')))
        {
            notes.extend(found.drain(at + 1..).map(|note| Block { sort: Sort::Note, ..note }));
            if let Some(first) = found.last_mut() {
                first.join(block);
            }
            continue;
        }
        found.push(block);
    }
    found.extend(notes);
    found
}

fn begins_small(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_lowercase() || c == '(')
}

/// Whether a text ends in the middle of a list or of brackets.
fn is_cut(text: &str) -> bool {
    let open = text.rfind(['(', '[']);
    text.trim_end().ends_with(',') || open.is_some_and(|at| text.len() - at < 120 && !text[at..].contains([')', ']']))
}

fn is_open(text: &str) -> bool {
    !text.trim_end().ends_with(['.', '!', '?', ':', ';', '…', '"', '”', '“', '»'])
}

/// `1 See …`, `¹ …`, `* …`, `[3] …`
fn is_foot_note(block: &Block) -> bool {
    let text = block.text.trim_start();
    let digits = text.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '[' | ']' | '*' | '†'));
    block.sort == Sort::Note
        || (block.sort == Sort::Body
            && digits.len() < text.len()
            && text.len() - digits.len() <= 4
            && digits.trim_start_matches(['.', ' ']).starts_with(char::is_uppercase))
}
