//! A number of people, statements or topics, as a sentence says it.

use super::people::Named;
use super::sentence::Sentence;
use super::text::Group;
use crate::language::begins;
use crate::text::Span;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noun {
    /// People, of a group or of any.
    People(Option<String>),
    /// Statements.
    Statements,
    /// Topics.
    Topics,
    /// Sub-topics.
    Subtopics,
}

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Exactly.
    Exact,
    /// This many or more.
    AtLeast,
    /// More.
    MoreThan,
    /// Less.
    LessThan,
    /// About: nothing can be checked.
    About,
}

/// A number with its noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The first word, and one past the last.
    pub words: (usize, usize),
    /// Bytes of the block.
    pub span: Span,
    /// The number.
    pub number: usize,
    /// Of how many.
    pub base: Option<usize>,
    /// What is counted; none: a list behind it says who.
    pub noun: Option<Noun>,
    /// How it is meant.
    pub bound: Bound,
    /// All of them.
    pub all: bool,
    /// One more than those named before.
    pub another: bool,
    /// Others than those named before.
    pub others: bool,
}

/// The counts of a sentence.
pub fn counts(sentence: &Sentence<'_>, groups: &[Group], lists: &[Named]) -> Vec<Count> {
    let mut found: Vec<Count> = Vec::new();
    let mut at = 0;
    while at < sentence.words.len() {
        match count_at(sentence, at, groups, lists) {
            Some(count) => {
                at = count.words.1.max(at + 1);
                found.push(count);
            }
            None => at += 1,
        }
    }
    found
}

/// The number at a word, and one past its last word.
pub fn number_at(sentence: &Sentence<'_>, at: usize) -> Option<(usize, usize)> {
    let word = sentence.words.get(at)?;
    let blank = |at: usize| sentence.between(at).chars().all(|c| c.is_whitespace() || c == '-');
    if word.text.len() <= 4 && word.text.bytes().all(|byte| byte.is_ascii_digit()) {
        let behind = sentence.text[word.span.end as usize..].trim_start();
        let before = sentence.text[..word.span.start as usize].chars().next_back();
        let glued = before.is_some_and(|c| matches!(c, '.' | ',' | '–' | '-' | '=' | '<' | '>' | '§' | '#'));
        let more = behind.starts_with(['%', '–', '‰'])
            || (behind.starts_with('.') && behind[1..].starts_with(|c: char| c.is_ascii_digit()));
        return (!glued && !more).then(|| word.text.parse().ok()).flatten().map(|number| (number, at + 1));
    }
    let language = sentence.language;
    let number = language.number(&word.text)?;
    if language.no_counts.iter().any(|row| sentence.row_at(at, row, true).is_some()) {
        return None;
    }
    if language.tens.contains(&word.text.as_str())
        && blank(at)
        && let Some(unit) =
            sentence.words.get(at + 1).and_then(|next| language.number(&next.text)).filter(|unit| *unit < 10)
    {
        return Some((number + unit, at + 2));
    }
    Some((number, at + 1))
}

/// The noun at a word, and one past its last word.
pub fn noun_at(sentence: &Sentence<'_>, at: usize, groups: &[Group]) -> Option<(Noun, usize)> {
    for group in groups {
        if let Some(length) = group.at(sentence, at) {
            return Some((Noun::People(Some(group.id.clone())), at + length));
        }
    }
    let word = &sentence.words.get(at)?.text;
    let language = sentence.language;
    let noun = if language.is_people(word) {
        // `tyrimo dalyvės`: one noun.
        Noun::People(None)
    } else if begins(language.statements, word) {
        Noun::Statements
    } else if begins(language.subtopics, word) {
        Noun::Subtopics
    } else if word == "sub" && sentence.words.get(at + 1).is_some_and(|behind| begins(language.topics, &behind.text)) {
        // `sub-topics` is two words.
        return Some((Noun::Subtopics, at + 2));
    } else if begins(language.topics, word) {
        Noun::Topics
    } else {
        return None;
    };
    Some((noun, at + 1))
}

fn count_at(sentence: &Sentence<'_>, at: usize, groups: &[Group], lists: &[Named]) -> Option<Count> {
    let language = sentence.language;
    let word = sentence.words.get(at)?;
    let blank = |at: usize| sentence.between(at).trim().is_empty();
    if is_base_of_percent(sentence, at) {
        return None;
    }
    let (number, mut next, another) = if let Some((number, next)) = number_at(sentence, at) {
        (number, next, false)
    } else if language.both.contains(&word.text.as_str()) {
        (2, at + 1, false)
    } else if language.another.contains(&word.text.as_str()) && blank(at) {
        // `dar viena informantė`, `another informant`; `kita informantė`.
        let one = number_at(sentence, at + 1).filter(|(number, _)| *number == 1);
        let next = one.map_or(at + 1, |(_, next)| next);
        noun_at(sentence, next, groups).filter(|(noun, _)| matches!(noun, Noun::People(_)))?;
        (1, next, true)
    } else {
        return None;
    };
    let mut base = None;
    let mut others = false;
    let mut end = next;
    let mut noun = None;
    let slash = |at: usize| at > 0 && sentence.between(at - 1).trim() == "/";
    for _ in 0..6 {
        if next > 0
            && !sentence.between(next - 1).trim().is_empty()
            && !slash(next)
            && sentence.between(next - 1).trim() != "-"
        {
            break;
        }
        if let Some((found, after)) = noun_at(sentence, next, groups) {
            noun = Some(found);
            end = after;
            // `socialinių pedagogių`, `tyrimo dalyvių`: a second noun for people belongs to it.
            if let Some((Noun::People(None), more)) = noun_at(sentence, after, groups).filter(|_| blank(after - 1)) {
                end = more;
            }
            break;
        }
        let Some(word) = sentence.words.get(next) else { break };
        let of = language.of.contains(&word.text.as_str());
        let before_of = sentence
            .words
            .get(next.wrapping_sub(1))
            .is_some_and(|word| language.of.contains(&word.text.as_str()) || word.text == "the");
        if base.is_none()
            && (slash(next) || before_of)
            && let Some((of, after)) = number_at(sentence, next)
        {
            base = Some(of);
            next = after;
            end = after;
            continue;
        }
        others |= begins(language.others, &word.text);
        if of
            || word.text == "out"
            || language.between.contains(&word.text.as_str())
            || language.all.contains(&word.text.as_str())
        {
            next += 1;
        } else {
            break;
        }
    }
    let span = sentence.words[at].span.hull(sentence.words[end - 1].span);
    let listed = lists.iter().any(|list| {
        list.bracketed
            && list.span.start >= span.end
            && sentence.text[span.end as usize..list.span.start as usize].trim().is_empty()
    });
    if noun.is_none() && !listed {
        // `4 of 7` alone counts people only where nothing else follows that would be counted.
        let alone = sentence.words.get(end).is_none() || !sentence.between(end - 1).trim().is_empty();
        base.filter(|base| *base >= number && alone)?;
    }
    let bound = bound_before(sentence, at);
    let all = at > 0 && language.all.contains(&sentence.words[at - 1].text.as_str());
    Some(Count { words: (at, end), span, number, base, noun, bound, all, another, others })
}

/// `31 % of the seven informants`: the number is the base of a percentage, and nobody is counted.
fn is_base_of_percent(sentence: &Sentence<'_>, at: usize) -> bool {
    let language = sentence.language;
    let mut before = at;
    while before > 0
        && (sentence.words[before - 1].text == "the"
            || language.all.contains(&sentence.words[before - 1].text.as_str()))
    {
        before -= 1;
    }
    if before > 0 && language.of.contains(&sentence.words[before - 1].text.as_str()) {
        before -= 1;
    }
    before > 0
        && (sentence.between(before - 1).trim() == "%" || begins(language.percent, &sentence.words[before - 1].text))
}

fn bound_before(sentence: &Sentence<'_>, at: usize) -> Bound {
    let language = sentence.language;
    let before = |rows: &[&str]| sentence.has_before(at, rows);
    if before(language.at_least) {
        Bound::AtLeast
    } else if before(language.more_than) {
        Bound::MoreThan
    } else if before(language.less_than) {
        Bound::LessThan
    } else if before(language.about) {
        Bound::About
    } else {
        Bound::Exact
    }
}
