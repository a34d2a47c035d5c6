//! Markdown: its marks taken off, line by line.

use super::manuscript::{Block, Sort};
use super::pages::{furniture, tidy};
use crate::document::{Document, Kind};

/// The blocks of a Markdown document.
pub fn blocks(document: &Document) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    let mut fence: Option<&str> = None;
    let mut table = 0;
    let mut row = 0;
    let mut in_comment = false;
    let front = front_matter(document);
    let lines: Vec<(usize, String)> =
        document.paragraphs.iter().map(|paragraph| (paragraph.number, paragraph.text())).collect();
    let furniture = furniture(&lines);
    for (at, paragraph) in document.paragraphs.iter().enumerate().skip(front) {
        let bare = lines[at].1.trim();
        let marked = bare.starts_with(['#', '|', '>', '<']) || item(bare).is_some();
        if furniture[at] && !marked && fence.is_none() {
            continue;
        }
        if let Some(mark) = fence {
            fence = Some(mark).filter(|mark| !bare.starts_with(mark));
            continue;
        }
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)) {
            fence = Some(mark);
            found.extend(open.take());
            continue;
        }
        let shown = without_comments(bare, &mut in_comment);
        let bare = shown.trim();
        if !bare.starts_with('|') {
            row = 0;
        }
        if bare.is_empty() || is_rule(bare) {
            found.extend(open.take());
            continue;
        }
        let line = |sort, text: &str| Block::new(sort, plain(text), vec![(0, paragraph.number)]);
        if let Kind::Heading(level) = paragraph.kind {
            found.extend(open.take());
            found.push(line(Sort::Heading(level), bare.trim_matches('#')));
        } else if bare.starts_with('|') {
            found.extend(open.take());
            if row == 0 {
                table += 1;
            }
            row += 1;
            if !bare.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) {
                let cells = bare.trim_matches('|').split('|');
                found.extend(cells.enumerate().map(|(column, cell)| line(Sort::Cell { table, row, column }, cell)));
            }
        } else if let Some(note) = bare.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) {
            found.extend(open.take());
            open = Some(line(Sort::Note, note.1));
        } else if let Some(item) = item(bare) {
            found.extend(open.take());
            open = Some(line(Sort::Item, item));
        } else {
            let text = bare.trim_start_matches('>').trim_start();
            match open.as_mut() {
                Some(block) => block.join(line(Sort::Body, text)),
                None => open = Some(line(Sort::Body, text)),
            }
        }
    }
    found.extend(open);
    found
}

/// How many lines the front matter takes.
fn front_matter(document: &Document) -> usize {
    let mut lines = document.paragraphs.iter().map(|paragraph| paragraph.text());
    if lines.next().is_none_or(|line| line.trim_end() != "---") {
        return 0;
    }
    lines.position(|line| line.trim_end() == "---").map_or(0, |at| at + 2)
}

fn is_rule(line: &str) -> bool {
    let signs: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    signs.len() >= 3 && ["-", "*", "_", "="].iter().any(|sign| signs.chars().all(|c| c.to_string() == **sign))
}

/// What stands behind the mark of a list item.
fn item(line: &str) -> Option<&str> {
    if let Some(rest) = ["- ", "* ", "+ ", "• "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return Some(rest);
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = line.get(digits..)?;
    (1..=3).contains(&digits).then(|| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))).flatten()
}

/// Takes `<!-- … -->` out, also over lines.
fn without_comments(line: &str, inside: &mut bool) -> String {
    let mut out = String::new();
    let mut rest = line;
    loop {
        if *inside {
            let Some(end) = rest.find("-->") else { return out };
            rest = &rest[end + 3..];
            *inside = false;
        }
        let Some(start) = rest.find("<!--") else {
            out.push_str(rest);
            return out;
        };
        out.push_str(&rest[..start]);
        rest = &rest[start + 4..];
        *inside = true;
    }
}

/// A line without the marks of emphasis, links, notes and escapes; entities as their signs.
pub fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let next = &rest[c.len_utf8()..];
        match c {
            '\\' if next.starts_with(|c: char| c.is_ascii_punctuation()) => {
                out.extend(next.chars().next());
                rest = &next[1..];
                continue;
            }
            '*' | '`' => {}
            '_' if !(out.ends_with(char::is_alphanumeric) && next.starts_with(char::is_alphanumeric)) => {}
            '&' => match ENTITIES.iter().find(|(name, _)| rest.starts_with(name)) {
                Some((name, sign)) => {
                    out.push_str(sign);
                    rest = &rest[name.len()..];
                    continue;
                }
                None => out.push(c),
            },
            '[' => match link(rest) {
                Some((text, length)) => {
                    out.push_str(text);
                    rest = &rest[length..];
                    continue;
                }
                None => out.push(c),
            },
            _ => out.push(c),
        }
        rest = next;
    }
    tidy(out.trim())
}

const ENTITIES: &[(&str, &str)] =
    &[("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&nbsp;", " "), ("&hellip;", "…")];

/// `[text](address)` → its text; `[^note]` → nothing. `[...] (SP3)` is neither.
fn link(text: &str) -> Option<(&str, usize)> {
    let close = text.find(']')?;
    if text.starts_with("[^") {
        return Some(("", close + 1));
    }
    let address = text[close + 1..].strip_prefix('(')?;
    let end = address.find(')')?;
    let is_address = ["http", "mailto:", "#", "/", "./"].iter().any(|start| address.starts_with(start))
        || address[..end].contains(".md");
    is_address.then(|| (&text[1..close], close + 1 + end + 2))
}
