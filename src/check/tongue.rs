//! Whether texts are in the language that the study says they are in: by it statements are cut, words brought to their
//! stems, and names known.

use crate::coding::Materials;
use crate::finding::{Finding, Place};
use crate::language::{lists, primary};
use crate::study::SETTINGS;
use crate::text::{Span, fold_case, words};
use crate::transcript::Source;
use std::collections::BTreeMap;

/// Languages with lists of frequent words, and their names.
const KNOWN: &[(&str, &str)] =
    &[("en", "English"), ("lt", "Lithuanian"), ("bg", "Bulgarian"), ("pl", "Polish"), ("uk", "Ukrainian")];

/// Fewer words than these say nothing sure.
const LEAST: usize = 40;

/// Texts that look like another language than theirs, one finding for each pair of languages.
pub fn look(materials: &Materials, findings: &mut Vec<Finding>) {
    let mut other: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for source in &materials.sources {
        let said = primary(&source.language);
        if let Some(seen) = looks(source, said) {
            other.entry((said, seen)).or_default().push(&source.id);
        }
    }
    let name = |code: &str| {
        KNOWN.iter().find(|(known, _)| *known == code).map_or(code.to_owned(), |(_, name)| (*name).to_owned())
    };
    for ((said, seen), ids) in other {
        let more = ids.len().saturating_sub(8);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let shown = ids[..ids.len().min(8)].join(", ");
        let verb = if ids.len() == 1 { "looks" } else { "look" };
        findings.push(
            Finding::doubt(format!("{shown}{more} {verb} {} by the frequent words, and should be {}", name(seen), name(said)))
                .at(Place::file(SETTINGS))
                .hint(format!(
                    "if all transcripts are {}: `language = \"{seen}\"` in tema.toml; if some: a line `language: {seen}` at the top of each",
                    name(seen)
                )),
        );
    }
}

/// The language whose frequent words stand there at least five times as often as those of its own, and are a fifth of all.
fn looks(source: &Source, said: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(code, _)| *code == said)?;
    let mut total = 0;
    let mut counts = vec![0; KNOWN.len()];
    let sets: Vec<_> = KNOWN.iter().map(|(code, _)| lists(code).stop).collect();
    for turn in &source.turns {
        words(source.text(), turn.span, |span: Span| {
            let word = fold_case(span.of(source.text()));
            total += 1;
            for (count, set) in counts.iter_mut().zip(&sets) {
                *count += usize::from(word.chars().nth(1).is_some() && set.contains(&word.as_str()));
            }
        });
    }
    let of =
        |code: &str| KNOWN.iter().zip(&counts).find(|((known, _), _)| *known == code).map_or(0, |(_, count)| *count);
    let (best, count) = KNOWN.iter().zip(&counts).max_by_key(|(_, count)| **count)?;
    let sure = total >= LEAST && best.0 != said && *count * 5 >= total && *count >= of(said) * 5;
    sure.then_some(best.0)
}
