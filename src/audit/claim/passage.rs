//! Where the words of a quote stand in what was said, and what was cut between them.

use super::speech::{Letters, Speech, Speeches};
use crate::language::{ClaimWords, Lists};
use crate::text::{Span, words};
use regex::Regex;
use std::sync::LazyLock;

/// A quote cut at its marks of omission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The pieces with words, in order.
    pub fragments: Vec<Fragment>,
    /// Something was left out before the first, behind the last.
    pub opens: (bool, bool),
}

/// A piece of a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// As printed.
    pub text: String,
    /// Its letters.
    pub letters: String,
    /// Its words: as printed, and their letters.
    pub words: Vec<(String, String)>,
}

/// Marks of words left out; and what an editor put into brackets.
static CUTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[<‹]\s*(?:\.\s?\.\s?\.|…)?\s*[>›]|\[[^\]]*\]|[(/]\s*(?:\.\s?\.\s?\.|…)\s*[)/]|\(\s*\p{Lu}{1,4}[ -]?\d{1,3}\s*\)|\.\s?\.\s?\.+|…").ok()
});

/// `[S]he`: a letter in brackets is one of the word.
static LETTER: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\[(\p{L})\]").ok());

impl Quote {
    /// Cuts the text between quotation marks.
    pub fn new(text: &str) -> Quote {
        let text = match LETTER.as_ref() {
            Some(letter) => letter.replace_all(text, "$1").into_owned(),
            None => text.to_owned(),
        };
        let mut fragments = Vec::new();
        let mut at = 0;
        let mut opens = (false, false);
        let places: Vec<(usize, usize)> = CUTS
            .as_ref()
            .map_or_else(Vec::new, |cuts| cuts.find_iter(&text).map(|cut| (cut.start(), cut.end())).collect());
        for (start, end) in places.into_iter().chain([(text.len(), text.len())]) {
            match Fragment::new(&text[at..start]) {
                Some(fragment) => {
                    fragments.push(fragment);
                    opens.1 = start < text.len();
                }
                None if fragments.is_empty() => opens.0 = start < text.len(),
                None => {}
            }
            at = end;
        }
        Quote { fragments, opens }
    }

    /// All its words' letters.
    pub fn words(&self) -> Vec<String> {
        self.fragments.iter().flat_map(|fragment| fragment.words.iter().map(|(_, letters)| letters.clone())).collect()
    }
}

impl Fragment {
    fn new(text: &str) -> Option<Fragment> {
        let letters = Letters::of(text).text;
        let mut found = Vec::new();
        words(text, Span::new(0, text.len()), |span| {
            let letters = Letters::of(span.of(text)).text;
            if !letters.is_empty() {
                found.push((span.of(text).to_owned(), letters));
            }
        });
        (!letters.is_empty()).then(|| Fragment { text: text.trim().to_owned(), letters, words: found })
    }
}

/// A place where all pieces of a quote stand, in order, in one speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The speech.
    pub speech: usize,
    /// The words of each piece: first, and one past the last.
    pub pieces: Vec<(usize, usize)>,
}

/// Every speech in which all pieces stand, in order: the tightest place in each.
pub fn find(quote: &Quote, speeches: &Speeches) -> Vec<Place> {
    let all = speeches.all.iter().enumerate();
    all.filter_map(|(at, speech)| {
        let pieces = in_order(quote, speech)?;
        Some(Place { speech: at, pieces })
    })
    .collect()
}

/// Where one piece stands in a speech, from byte `from` of its letters on: bytes of the letters.
fn occurrence(fragment: &str, speech: &Speech, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        let start = at + speech.letters.text.get(at..)?.find(fragment)?;
        let end = start + fragment.len();
        if is_edge(speech, start) && is_edge(speech, end) {
            return Some((start, end));
        }
        at = start + speech.letters.text[start..].chars().next().map_or(1, char::len_utf8);
    }
}

/// Whether a word begins or ends at byte `at` of the letters.
fn is_edge(speech: &Speech, at: usize) -> bool {
    if at == 0 || at >= speech.letters.text.len() {
        return true;
    }
    let place = speech.letters.at[at];
    let word = speech.words.partition_point(|word| word.span.end <= place);
    speech.words.get(word).is_none_or(|word| word.span.start == place || speech.letters.at[at - 1] < word.span.start)
}

fn in_order(quote: &Quote, speech: &Speech) -> Option<Vec<(usize, usize)>> {
    let first = quote.fragments.first()?;
    let mut best: Option<(usize, Vec<(usize, usize)>)> = None;
    let mut from = 0;
    while let Some((start, end)) = occurrence(&first.letters, speech, from) {
        let mut pieces = vec![(start, end)];
        for fragment in &quote.fragments[1..] {
            let behind = pieces.last().map_or(0, |piece| piece.1);
            let Some(found) = occurrence(&fragment.letters, speech, behind) else {
                return best.map(|(_, pieces)| pieces);
            };
            pieces.push(found);
        }
        let length = pieces.last().map_or(0, |piece| piece.1) - start;
        if best.as_ref().is_none_or(|(shortest, _)| length < *shortest) {
            let words = pieces.iter().map(|piece| words_of(speech, *piece)).collect();
            best = Some((length, words));
        }
        from = start + speech.letters.text[start..].chars().next().map_or(1, char::len_utf8);
    }
    best.map(|(_, pieces)| pieces)
}

/// The words of some bytes of the letters.
fn words_of(speech: &Speech, (start, end): (usize, usize)) -> (usize, usize) {
    let place = |at: usize| speech.letters.at.get(at).copied().unwrap_or(u32::MAX);
    let first = speech.words.partition_point(|word| word.span.end <= place(start));
    let last = speech.words.partition_point(|word| word.span.start <= place(end - 1));
    (first, last.max(first))
}

/// Speeches in which a piece stands.
pub fn speeches_with(fragment: &Fragment, speeches: &Speeches) -> Vec<usize> {
    let all = speeches.all.iter().enumerate();
    all.filter(|(_, speech)| occurrence(&fragment.letters, speech, 0).is_some()).map(|(at, _)| at).collect()
}

/// The passage that is most like a quote.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// The speech.
    pub speech: usize,
    /// For each word of the quote the word of the speech, if it is the same.
    pub same: Vec<Option<usize>>,
    /// The words from the first to one past the last.
    pub window: (usize, usize),
    /// From 0 to 1: twice the shared words by all words of both; what marks of omission leave out does not count.
    pub likeness: f64,
}

/// So many speeches are looked at closely.
const CLOSELY: usize = 8;

/// The passage most like a quote, if any word is shared.
pub fn nearest(quote: &Quote, speeches: &Speeches, among: impl Fn(&Speech) -> bool) -> Option<Alike> {
    let wanted = quote.words();
    let mut best: Option<Alike> = None;
    let near = speeches.alike(&wanted, usize::MAX).into_iter().filter(|at| among(&speeches.all[*at])).take(CLOSELY);
    for at in near {
        if let Some(found) = align(quote, &wanted, at, &speeches.all[at])
            && best.as_ref().is_none_or(|best| found.likeness > best.likeness)
        {
            best = Some(found);
        }
    }
    best
}

const MATCH: i32 = 20;
const OTHER: i32 = -8;
const EXTRA: i32 = -8;
const LEFT_OUT: i32 = -2;

/// The best alignment of a quote's words with those of a speech; words at both ends of the speech are free.
fn align(quote: &Quote, wanted: &[String], number: usize, speech: &Speech) -> Option<Alike> {
    let (n, m) = (wanted.len(), speech.words.len());
    if n == 0 || m == 0 || n.saturating_mul(m) > 20_000_000 {
        return None;
    }
    let width = m + 1;
    let mut before = vec![0i32; width];
    let mut steps = vec![0u8; (n + 1) * width];
    for i in 1..=n {
        let mut row = vec![i32::try_from(i).unwrap_or(i32::MAX / 100) * EXTRA; width];
        steps[i * width] = 2;
        for j in 1..=m {
            let same = wanted[i - 1] == speech.words[j - 1].letters;
            let along = before[j - 1] + if same { MATCH } else { OTHER };
            let extra = before[j] + EXTRA;
            let left_out = row[j - 1] + LEFT_OUT;
            let (score, step) = if along >= extra && along >= left_out {
                (along, if same { 1 } else { 4 })
            } else if left_out >= extra {
                (left_out, 3)
            } else {
                (extra, 2)
            };
            row[j] = score;
            steps[i * width + j] = step;
        }
        before = row;
    }
    let mut j = (0..=m).max_by_key(|j| (before[*j], std::cmp::Reverse(*j)))?;
    let mut i = n;
    let mut same = vec![None; n];
    while i > 0 {
        match steps[i * width + j] {
            1 => {
                same[i - 1] = Some(j - 1);
                i -= 1;
                j -= 1;
            }
            4 => {
                i -= 1;
                j -= 1;
            }
            3 => j -= 1,
            _ => i -= 1,
        }
    }
    let first = same.iter().flatten().min().copied()?;
    let last = same.iter().flatten().max().copied()? + 1;
    let matches = same.iter().flatten().count();
    // What stands at a mark of omission was left out on purpose.
    let mut free = 0;
    let mut at = 0;
    for fragment in &quote.fragments {
        at += fragment.words.len();
        if let (Some(Some(a)), Some(Some(b))) = (same.get(at.wrapping_sub(1)), same.get(at)) {
            free += b.saturating_sub(a + 1);
        }
    }
    let likeness = 2.0 * matches as f64 / (n + (last - first).saturating_sub(free)) as f64;
    Some(Alike { speech: number, same, window: (first, last), likeness: likeness.min(1.0) })
}

/// Words that were said and are not in a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The words: first, and one past the last.
    pub words: (usize, usize),
    /// A mark says so, or the sentence begins or ends there.
    pub marked: bool,
    /// The cut takes a negation, a condition or a limit away from what is left.
    pub harm: Option<usize>,
    /// It lies between two pieces.
    pub inside: bool,
}

/// What was cut: between the pieces, before the first and behind the last, within their sentences.
/// `pieces`: words of the speech; `marked`: whether a mark of omission stands before each piece, and behind the last.
pub fn cuts(
    speech: &Speech,
    text: &str,
    pieces: &[(usize, usize)],
    marked: &[bool],
    words: &ClaimWords,
    lists: &Lists,
) -> Vec<Cut> {
    let mut found = Vec::new();
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return found };
    let look = Look { speech, text, words, lists };
    let start = look.sentence_start(first.0);
    if start < first.0 {
        let harm = look.harm_before(start, first.0);
        found.push(Cut { words: (start, first.0), marked: marked.first() == Some(&true), harm, inside: false });
    }
    for (at, pair) in pieces.windows(2).enumerate() {
        let (from, to) = (pair[0].1, pair[1].0);
        if from < to {
            let marked = marked.get(at + 1) == Some(&true);
            found.push(Cut { words: (from, to), marked, harm: look.harm_between(from, to), inside: true });
        }
    }
    let end = look.sentence_end(last.1);
    if last.1 < end {
        let harm = look.harm_behind(last.1, end);
        found.push(Cut { words: (last.1, end), marked: marked.last() == Some(&true), harm, inside: false });
    }
    found
}

/// Looks at what stands between words.
struct Look<'a> {
    speech: &'a Speech,
    text: &'a str,
    words: &'a ClaimWords,
    lists: &'a Lists,
}

/// How far a negation reaches within a clause, in words.
const REACH: usize = 7;

impl Look<'_> {
    /// The signs between word `at - 1` and word `at`.
    fn between(&self, at: usize) -> &str {
        let words = &self.speech.words;
        match (at.checked_sub(1).and_then(|before| words.get(before)), words.get(at)) {
            (Some(before), Some(word)) => {
                self.text.get(before.span.end as usize..word.span.start as usize).unwrap_or("")
            }
            _ => ".",
        }
    }

    fn is_sentence_end(&self, at: usize) -> bool {
        let signs = self.between(at);
        let capital = || {
            let word = self.speech.words.get(at).map_or("", |word| word.span.of(self.text));
            word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        };
        signs.contains(['!', '?', '\n']) && capital()
            || (signs.contains(['.', '…']) && capital())
            || signs == "." && self.speech.words.get(at).is_none()
    }

    fn is_clause_end(&self, at: usize) -> bool {
        self.is_sentence_end(at) || self.between(at).contains([',', ';', ':', '–', '—', '(', ')', '.', '!', '?'])
    }

    fn sentence_start(&self, mut at: usize) -> usize {
        while at > 0 && !self.is_sentence_end(at) {
            at -= 1;
        }
        at
    }

    fn sentence_end(&self, mut at: usize) -> usize {
        while at < self.speech.words.len() && !self.is_sentence_end(at) {
            at += 1;
        }
        at
    }

    fn word(&self, at: usize) -> String {
        self.speech.words.get(at).map_or_else(String::new, |word| crate::text::fold_case(word.span.of(self.text)))
    }

    fn negates(&self, at: usize) -> bool {
        self.lists.negates(&self.word(at))
    }

    fn is_condition(&self, at: usize) -> bool {
        self.words.conditions.contains(&self.word(at).as_str())
    }

    fn opens_clause(&self, at: usize) -> bool {
        self.words.clauses.contains(&self.word(at).as_str())
    }

    /// Words cut behind what is left, up to `end`: a negation in the same clause, a condition in the next.
    fn harm_behind(&self, from: usize, end: usize) -> Option<usize> {
        let mut at = from;
        while at < end && at < from + REACH && !self.is_clause_end(at) {
            if self.is_condition(at) {
                return Some(at);
            }
            if self.opens_clause(at) || self.words.that.contains(&self.word(at).as_str()) {
                return None;
            }
            if self.negates(at) {
                return Some(at);
            }
            at += 1;
        }
        (at < end && self.is_clause_end(at) && self.is_condition(at)).then_some(at)
    }

    /// Words cut before what is left, from `start` on.
    fn harm_before(&self, start: usize, to: usize) -> Option<usize> {
        let mut at = to;
        while at > start && to - at < REACH && !self.is_clause_end(at) {
            at -= 1;
            if self.is_condition(at) || self.negates(at) {
                return Some(at);
            }
            if self.opens_clause(at) {
                return None;
            }
        }
        // `If I have time, I phone her`: the clause before begins with the condition.
        if at > start && self.is_clause_end(at) {
            let mut first = at - 1;
            while first > start && !self.is_clause_end(first) {
                first -= 1;
            }
            return self.is_condition(first).then_some(first);
        }
        None
    }

    /// Words cut between two pieces.
    fn harm_between(&self, from: usize, to: usize) -> Option<usize> {
        let ends: Vec<usize> = (from..=to).filter(|at| self.is_sentence_end(*at)).collect();
        if let (Some(first), Some(last)) = (ends.first(), ends.last()) {
            let behind = if *first > from { self.harm_behind(from, *first) } else { None };
            return behind.or_else(|| if *last < to { self.harm_before(*last, to) } else { None });
        }
        if let Some(at) = (from..to).find(|at| self.is_condition(*at)) {
            return Some(at);
        }
        // Clauses that hang together with what is left on either side.
        let head = (from..to).find(|at| self.is_clause_end(*at)).unwrap_or(to);
        let tail = (from..=to).rev().find(|at| self.is_clause_end(*at)).unwrap_or(from);
        let attached = |at: usize| at < head || at >= tail;
        let narrow = to - from <= 4;
        (from..to).find(|at| {
            let limits = narrow && self.words.limits.contains(&self.word(*at).as_str());
            attached(*at) && (self.negates(*at) || limits)
        })
    }
}
