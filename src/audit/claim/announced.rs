//! Announced against listed: `five subcategories: a, b, c, d, e`, and against the codebook.

use super::Verdict;
use super::count::{Bound, Count, Noun, counts};
use super::ledger::{Claim, Kind, Ledger};
use super::manuscript::Sort;
use super::sentence::Sentence;
use super::text::Reading;
use crate::language::{Say, lists};
use crate::text::{Span, fold_case};

/// Something that a list names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The block.
    pub block: usize,
    /// Its bytes.
    pub span: Span,
}

/// What was announced, with its items.
pub struct Announced {
    /// The block in which it is announced.
    pub block: usize,
    /// What is announced.
    pub noun: Option<Noun>,
    /// The items.
    pub items: Vec<Item>,
}

/// Makes the claims of a sentence that announces topics or sub-topics.
pub fn claims(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, ledger: &mut Ledger) -> Vec<Announced> {
    let mut found = Vec::new();
    let text = &reading.manuscript.blocks[block].text;
    let all: Vec<Count> = counts(sentence, &reading.groups, &[])
        .into_iter()
        .chain(of_topic(reading, block, sentence))
        .filter(|count| {
            matches!(count.noun, Some(Noun::Topics | Noun::Subtopics))
                && count.bound == Bound::Exact
                && count.number > 1
        })
        .collect();
    let colon = text[sentence.span.range()].find(':').map(|at| sentence.span.start as usize + at);
    for (at, count) in all.iter().enumerate() {
        let last = at + 1 == all.len();
        let items = colon
            .filter(|colon| last && *colon >= count.span.end as usize)
            .map(|colon| items(reading, block, sentence, colon + 1));
        let line = reading.manuscript.blocks[block].line(count.span.start as usize);
        let end = items.as_ref().map_or(count.span.end, |(items, _)| {
            items.iter().filter(|item| item.block == block).map(|item| item.span.end).max().unwrap_or(count.span.end)
        });
        let span = Span { start: count.span.start, end };
        let mut claim = Claim::open(Kind::Count, (block, span), line, span.of(text));
        claim.number = Some(count.number as f64);
        if let Some((items, sure)) = items.filter(|(items, _)| items.len() > 1) {
            let (least, most) = range(reading, &items, sure);
            let listed = if least == most { least.to_string() } else { format!("{least}–{most}") };
            let with = [count.number.to_string(), listed];
            if (least..=most).contains(&count.number) {
                claim.judge(Verdict::Supported, Say::AnnouncedIsListed, with);
            } else if sure || simple(text, &items) {
                claim.judge(Verdict::Contradicted, Say::AnnouncedNotListed, with);
            } else {
                claim.judge(Verdict::NotCheckable, Say::AnnouncedUnsure, with);
            }
            found.push(Announced { block, noun: count.noun.clone(), items });
        } else {
            claim.judge(Verdict::NotCheckable, Say::NothingListed, []);
        }
        of_codebook(reading, block, sentence, count, &mut claim);
        ledger.claims.push(claim);
    }
    found
}

/// `Five collaboration forms`: the topic's own name stands behind the number.
fn of_topic(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>) -> Vec<Count> {
    let mut found = Vec::new();
    let Some(data) = &reading.data else { return found };
    let book = &data.coded.materials.codebook;
    for name in reading.names_in(block, sentence.span) {
        let at = sentence.words.partition_point(|word| word.span.end <= name.span.start);
        let Some(before) = at.checked_sub(1) else { continue };
        let number = super::count::number_at(sentence, before).filter(|(_, next)| *next == at);
        if let Some((number, _)) = number
            && book.codes[name.code].end > name.code + 1
            && sentence.between(before).trim().is_empty()
        {
            found.push(Count {
                words: (before, at),
                span: sentence.words[before].span.hull(name.span),
                number,
                base: None,
                noun: Some(Noun::Subtopics),
                bound: Bound::Exact,
                all: false,
                another: false,
                others: false,
            });
        }
    }
    found
}

/// The items behind a colon: to the end of the sentence, or the items of a list that follows.
fn items(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, from: usize) -> (Vec<Item>, bool) {
    let text = &reading.manuscript.blocks[block].text;
    let rest = &text[from.min(sentence.span.end as usize)..sentence.span.end as usize];
    if rest.trim().is_empty() {
        let following = reading.manuscript.blocks.iter().enumerate().skip(block + 1);
        let items: Vec<Item> = following
            .take_while(|(_, block)| block.sort == Sort::Item)
            .map(|(at, block)| Item { block: at, span: Span::new(0, block.text.len()) })
            .collect();
        return (items, true);
    }
    // Brackets and passages between marks are one piece, and so is a name of a code.
    let masked = &reading.masked[block];
    let names = reading.names_in(block, Span::new(from, sentence.span.end as usize));
    let mut depth = 0i32;
    let mut separators: Vec<(usize, usize)> = Vec::new();
    let semicolons = rest.contains(';');
    for (offset, c) in masked[from..sentence.span.end as usize].char_indices() {
        let at = from + offset;
        let held = names.iter().any(|name| (name.span.start as usize) <= at && at < name.span.end as usize);
        let quoted = reading.quoted[block]
            .iter()
            .any(|quoted| (quoted.whole.start as usize) <= at && at < quoted.whole.end as usize);
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ';' if depth == 0 && !quoted => separators.push((at, at + 1)),
            ',' if depth == 0 && !semicolons && !held && !quoted => separators.push((at, at + 1)),
            _ => {}
        }
    }
    let mut pieces: Vec<Span> = Vec::new();
    let mut at = from;
    let end = from + rest.trim_end().trim_end_matches(['.', '!', '?']).len();
    for (start, after) in separators.into_iter().chain([(end, end)]) {
        if start >= at {
            pieces.push(Span::new(at, start));
        }
        at = after;
    }
    // The last piece may hold the last two: `a, b and c`.
    if let Some(last) = pieces.pop() {
        let and = sentence.words.iter().find(|word| {
            last.contains(word.span)
                && sentence.language.and.contains(&word.text.as_str())
                && !names.iter().any(|name| name.span.overlaps(word.span))
        });
        match and {
            Some(word) => {
                pieces.push(Span { start: last.start, end: word.span.start });
                pieces.push(Span { start: word.span.end, end: last.end });
            }
            None => pieces.push(last),
        }
    }
    let items =
        pieces.into_iter().map(|span| trimmed(text, span)).filter(|span| span.of(text).contains(char::is_alphanumeric));
    (items.map(|span| Item { block, span }).collect(), semicolons)
}

/// A span without blanks, marks and brackets with participants at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let cut = piece.find(" (").map_or(piece, |at| &piece[..at]);
    let signs =
        |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '–' | '—' | ',' | '\'' | '.');
    let start = span.start as usize + (cut.len() - cut.trim_start_matches(signs).len());
    let length = cut.trim_matches(signs).len();
    Span::new(start, (start + length).min(span.end as usize))
}

/// How many there are at the least and at the most: an `and` may stand inside an item.
fn range(reading: &Reading<'_>, items: &[Item], sure: bool) -> (usize, usize) {
    if sure {
        return (items.len(), items.len());
    }
    let mut most = items.len();
    let mut least = items.len();
    if let [.., before, last] = items
        && let (Some(a), Some(b)) = (known(reading, before), known(reading, last))
        && !(a && b)
    {
        // `problems of behaviour and learning`: perhaps one.
        let text = &reading.manuscript.blocks[before.block].text;
        let gap = text.get(before.span.end as usize..last.span.start as usize).unwrap_or("");
        if !gap.contains([',', ';']) && items.len() > 2 && reading.data.is_some() {
            least -= 1;
        }
    }
    for item in items {
        let text = &reading.manuscript.blocks[item.block].text;
        let language = reading.manuscript.blocks[item.block].language;
        let and = crate::language::claim_words(language).and;
        if known(reading, item) != Some(true) {
            most +=
                item.span.of(text).split_whitespace().filter(|word| and.contains(&fold_case(word).as_str())).count();
        }
    }
    (least, most)
}

/// Whether an item is the name of a code; none, if there is no codebook.
fn known(reading: &Reading<'_>, item: &Item) -> Option<bool> {
    reading.data.as_ref()?;
    let block = &reading.manuscript.blocks[item.block];
    Some(reading.names.name_of(item.span.of(&block.text), block.language).0.is_some())
}

/// Items that nobody would read as anything but items: short, and none opens like a clause.
fn simple(text: &str, items: &[Item]) -> bool {
    items.iter().all(|item| {
        let piece = item.span.of(text);
        let first = fold_case(piece.split_whitespace().next().unwrap_or(""));
        piece.split_whitespace().count() <= 7
            && !["which", "who", "that", "kuri", "kurie", "kuris", "kurios", "in", "at"].contains(&first.as_str())
    })
}

/// Sets an announced number beside the codebook.
fn of_codebook(reading: &Reading<'_>, block: usize, sentence: &Sentence<'_>, count: &Count, claim: &mut Claim) {
    let Some(data) = &reading.data else { return };
    let book = &data.coded.materials.codebook;
    let live = |code: &usize| !book.codes[*code].retired;
    let before_colon = |span: Span| {
        !reading.manuscript.blocks[block].text[sentence.span.start as usize..span.start as usize].contains(':')
    };
    let mut topics: Vec<usize> = reading
        .names_in(block, sentence.span)
        .iter()
        .filter(|name| before_colon(name.span))
        .map(|name| name.code)
        .filter(|code| book.codes[*code].end > code + 1)
        .collect();
    topics.sort_unstable();
    topics.dedup();
    let negated =
        sentence.words.iter().any(|word| lists(reading.manuscript.blocks[block].language).negates(&word.text));
    let (there, name) = match (&topics[..], &count.noun) {
        ([topic], Some(Noun::Subtopics)) => {
            (book.children(*topic).filter(live).count(), data.name(*topic, reading.shown))
        }
        ([], Some(Noun::Topics)) => (book.topics().filter(live).count(), String::new()),
        ([], Some(Noun::Subtopics)) => {
            let all = (0..book.codes.len()).filter(|code| book.codes[*code].parent.is_some() && live(code)).count();
            (all, String::new())
        }
        _ => return,
    };
    if let [topic] = topics[..] {
        claim.code = Some(topic);
    }
    let with = [there.to_string(), name.clone()];
    let explicit = !name.is_empty() && !negated;
    match (there == count.number, claim.verdict) {
        (true, Verdict::NotCheckable) => claim.judge(Verdict::Supported, Say::CodebookHas, with),
        (true, _) => claim.note(Say::CodebookHas, with),
        (false, Verdict::NotCheckable) if explicit => claim.judge(Verdict::Contradicted, Say::CodebookHasNot, with),
        (false, Verdict::Supported) if explicit => claim.judge(Verdict::Contradicted, Say::CodebookHasNot, with),
        (false, _) => claim.note(Say::CodebookHasNot, with),
    }
}
