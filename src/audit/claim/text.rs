//! A manuscript made ready for reading: whose words are quoted where, who is named how, which codes are named.

use super::data::Data;
use super::ledger::Ledger;
use super::manuscript::{Manuscript, Sort};
use super::names::{NameAt, Names};
use super::people::{Named, Naming};
use super::quoted::{self, Quoted};
use super::section::Section;
use super::sentence::Sentence;
use crate::language::{Label, Noticed, Say, wording};
use crate::text::{Span, fold_case};
use crate::transcript::Kind;
use std::collections::BTreeSet;

/// A group of people, as the text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// `SP`
    pub id: String,
    /// How many there are, if it is known.
    pub size: Option<usize>,
    /// Its nouns, each as folded words.
    pub nouns: Vec<Vec<String>>,
}

impl Group {
    /// A group with its nouns in any form.
    pub fn new<'n>(id: &str, size: Option<usize>, nouns: impl IntoIterator<Item = &'n str>) -> Group {
        let words = |noun: &str| noun.split_whitespace().map(fold_case).collect::<Vec<_>>();
        let mut nouns: Vec<Vec<String>> = nouns.into_iter().map(words).filter(|words| !words.is_empty()).collect();
        nouns.sort();
        nouns.dedup();
        Group { id: id.to_owned(), size, nouns }
    }

    /// How many words the group's noun takes at a word of a sentence.
    pub fn at(&self, sentence: &Sentence<'_>, at: usize) -> Option<usize> {
        let base = |word: &str| sentence.language.base(word);
        let is = |noun: &&Vec<String>| {
            noun.iter().enumerate().all(|(offset, wanted)| {
                sentence
                    .words
                    .get(at + offset)
                    .is_some_and(|word| word.text == *wanted || base(&word.text) == base(wanted))
            })
        };
        self.nouns.iter().find(is).map(Vec::len)
    }

    /// Whether its noun ends at a word.
    pub fn ends_at(&self, sentence: &Sentence<'_>, at: usize) -> bool {
        self.nouns.iter().any(|noun| {
            (at + 1).checked_sub(noun.len()).is_some_and(|from| self.at(sentence, from) == Some(noun.len()))
        })
    }
}

/// What a manuscript is read with.
pub struct Reading<'a> {
    /// The manuscript.
    pub manuscript: &'a Manuscript,
    /// The study, if there is one.
    pub data: Option<Data<'a>>,
    /// Who there is.
    pub naming: Naming,
    /// The groups.
    pub groups: Vec<Group>,
    /// The names of codes.
    pub names: Names<'a>,
    /// The language of the result.
    pub shown: &'a str,
    /// All participants, in words of that language.
    pub all_people: String,
    /// What stands between quotation marks, block by block.
    pub quoted: Vec<Vec<Quoted>>,
    /// The texts of the blocks with other people's words blanked out.
    pub masked: Vec<String>,
    /// Participants named outside of attributions, block by block.
    pub named: Vec<Vec<Named>>,
    /// Names of codes, block by block.
    pub name_at: Vec<Vec<NameAt>>,
}

/// A sentence where it stands.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    /// What was read of the manuscript.
    pub reading: &'a Reading<'a>,
    /// The block, from 0.
    pub block: usize,
    /// The sentence.
    pub sentence: &'a Sentence<'a>,
}

impl<'a> Reading<'a> {
    /// Reads the text once.
    pub fn new(
        manuscript: &'a Manuscript,
        data: Option<Data<'a>>,
        naming: Naming,
        groups: Vec<Group>,
        names: Names<'a>,
        shown: &'a str,
        ledger: &mut Ledger,
    ) -> Reading<'a> {
        let words = wording(shown).unwrap_or_else(crate::language::fallback);
        let mut reading = Reading {
            manuscript,
            data,
            naming,
            groups,
            names,
            shown,
            all_people: words.label(Label::Participants).to_lowercase(),
            quoted: Vec::new(),
            masked: Vec::new(),
            named: Vec::new(),
            name_at: Vec::new(),
        };
        for (at, block) in manuscript.blocks.iter().enumerate() {
            let quoted =
                if block.section == Section::References { Vec::new() } else { quoted::find(&reading, at, ledger) };
            let mut hidden: Vec<Span> = Vec::new();
            for one in &quoted {
                if one.class.is_speech() {
                    hidden.push(one.whole);
                    hidden.extend(
                        one.attribution
                            .iter()
                            .filter(|attribution| attribution.behind)
                            .map(|attribution| attribution.span),
                    );
                }
            }
            let masked = blanked(&block.text, &hidden);
            reading.named.push(reading.naming.find(&masked));
            reading.name_at.push(reading.names.find(&masked, block.language));
            reading.quoted.push(quoted);
            reading.masked.push(masked);
        }
        reading
    }

    /// Blocks in which claims are looked for.
    pub fn readable(&self) -> impl Iterator<Item = usize> + '_ {
        let blocks = self.manuscript.blocks.iter().enumerate();
        blocks.filter(|(_, block)| block.section != Section::References).map(|(at, _)| at)
    }

    /// Whether a block is running text.
    pub fn is_prose(&self, block: usize) -> bool {
        !matches!(self.manuscript.blocks[block].sort, Sort::Heading(_))
    }

    /// The codes named in a part of a block.
    pub fn names_in(&self, block: usize, span: Span) -> Vec<NameAt> {
        self.name_at[block].iter().filter(|name| span.contains(name.span)).copied().collect()
    }

    /// Interviews, focus groups … in words of the result.
    pub fn kind_name(&self, kind: Kind) -> String {
        let words = wording(self.shown).unwrap_or_else(crate::language::fallback);
        let label = match kind {
            Kind::Interview => Label::Interviews,
            Kind::FocusGroup => Label::FocusGroup,
            Kind::Survey => Label::Survey,
            Kind::Document => Label::Documents,
        };
        words.label(label).to_lowercase()
    }

    /// Whether brackets say that their list is a part: `(e.g. SP1)`.
    pub fn says_example(&self, sentence: &Sentence<'_>, list: &Named) -> bool {
        let inside = fold_case(list.span.of(sentence.text));
        let from = crate::text::floor_char(sentence.text, (list.span.start as usize).saturating_sub(24));
        let before = fold_case(
            sentence.text.get(from.max(sentence.span.start as usize)..list.span.start as usize).unwrap_or(""),
        );
        sentence
            .language
            .for_example
            .iter()
            .any(|sign| inside.contains(sign) || before.trim_end().trim_end_matches('.').ends_with(sign))
    }

    /// Notes that people who are called others were named before, under the same heading.
    pub fn repeats(&self, block: usize, line: usize, list: &Named, others: bool, ledger: &mut Ledger) {
        if !others {
            return;
        }
        let under = self.manuscript.blocks[block].under;
        let mut before: BTreeSet<&String> = BTreeSet::new();
        for at in (0..=block).filter(|at| self.manuscript.blocks[*at].under == under) {
            let earlier = self.named[at].iter().filter(|named| at < block || named.span.start < list.span.start);
            before.extend(earlier.flat_map(|named| &named.codes));
        }
        let again: Vec<String> = list.codes.iter().filter(|code| before.contains(code)).cloned().collect();
        if !again.is_empty() {
            let text = list.span.of(&self.manuscript.blocks[block].text);
            ledger.notice(Noticed::Others, line, text, Say::OthersRepeat, [again.join(" ")]);
        }
    }

    /// Whether a sentence reports what somebody else published: `(Smith, 2020)`, `Smith (2020)`, `[12]`.
    pub fn is_cited(&self, sentence: &Sentence<'_>) -> bool {
        is_cited(sentence.span.of(sentence.text))
    }
}

/// Whether a piece of text holds a reference to literature.
pub fn is_cited(text: &str) -> bool {
    use regex::Regex;
    use std::sync::LazyLock;
    static CITED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"\(\s*(?:[^()]*?\p{Lu}[\p{L}’'.-]+[^()]*?,?\s)(?:19|20)\d\d[a-z]?(?:[;,:][^()]*)?\)|\p{Lu}\p{Ll}+(?:\s+(?:&|and|ir|et al\.|i|та|и)\s*(?:\p{Lu}\p{Ll}+)?)?\s+\((?:19|20)\d\d[a-z]?(?:,[^()]*)?\)",
        )
        .ok()
    });
    CITED.as_ref().is_some_and(|cited| cited.is_match(text))
}

/// A text with some spans blanked out, byte for byte.
fn blanked(text: &str, hidden: &[Span]) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        if hidden.iter().any(|span| span.start <= at && at < span.end) {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            out.push(c);
        }
    }
    out
}
