//! The words of one statement, or of one question, and which terms of the codebook stand where.

use super::batch::Words;
use super::lexicon::TermId;
use super::meaning::Number;
use super::short::Short;
use super::vocabulary::Dictionary;
use crate::text::Span;

/// Stands for no node.
const END: u32 = u32::MAX;

/// A statement, or a question, as programs see it. Filled again and again, so that its room is asked for once.
#[derive(Debug, Default)]
pub struct Passage {
    /// The words, in order, by their bytes in the source's text; their index is their position.
    pub tokens: Vec<Span>,
    /// The words that indicators know, in order: what each means, and its position. There may be more room than words.
    known: Vec<(Number, u32)>,
    /// How many those are.
    count: usize,
    /// The bytes of the passage in the source's text.
    pub span: Span,
    /// All of it is everyday writing, see [`words_by`], and no letter touches it.
    pub everyday: bool,
    short: Short,
    /// Every (term, position), the last word first; those of one word together, terms ascending.
    nodes: Vec<Node>,
    /// Where the nodes of each known word begin, the last word first; one more entry at the end.
    starts: Vec<u32>,
    /// By term: its first node, if its round is the present one.
    heads: Vec<Head>,
    round: u32,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    term: TermId,
    position: u32,
    /// The node of the same term at the next position.
    next: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Head {
    round: u32,
    first: u32,
}

impl Passage {
    /// Takes the words of a passage, and those among them that indicators know.
    pub fn fill(&mut self, words: Words<'_>) {
        self.span = words.span;
        self.everyday = words.everyday;
        self.tokens.clear();
        self.tokens.extend_from_slice(words.words);
        self.known.resize(words.meant.len() + 1, (Number::NOTHING, 0));
        self.count = 0;
        for (position, number) in (0..).zip(words.meant) {
            // Written in any case, and written over by the next word if it means nothing: there is nothing to guess.
            self.known[self.count] = (*number, position);
            self.count += usize::from(*number != Number::NOTHING);
        }
        self.short.forget();
        self.forget();
    }

    /// The words that indicators know, in order: what each means, for [`Dictionary::meaning`], and its position.
    pub fn known(&self) -> &[(Number, u32)] {
        &self.known[..self.count]
    }

    /// Nothing is known of any term.
    fn forget(&mut self) {
        self.nodes.clear();
        self.starts.clear();
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.heads.fill(Head::default());
            self.round = 1;
        }
    }

    /// In everyday writing: sees which terms stand where, if the passage is a short one.
    pub fn look_quickly(&mut self, dictionary: &Dictionary<'_>) -> Option<&Short> {
        if self.short().is_none() && self.tokens.len() <= Short::MOST {
            let known = self.known[..self.count].iter();
            self.short.fill(self.tokens.len(), known.map(|(form, at)| (*at, dictionary.meaning(*form).asked())));
        }
        self.short()
    }

    /// Sees which terms stand where: those of which programs ask while counting.
    pub fn look(&mut self, dictionary: &Dictionary<'_>) {
        if !self.everyday || self.look_quickly(dictionary).is_none() {
            self.look_closer(dictionary, !self.everyday);
        }
    }

    /// Sees which terms stand where: all, or (`all` is false) those of which programs ask while counting.
    pub fn look_closer(&mut self, dictionary: &Dictionary<'_>, all: bool) {
        self.heads.resize(dictionary.terms(), Head::default());
        // From behind, so that the node that comes to stand first in a term's row is the first position.
        for (form, position) in self.known[..self.count].iter().rev() {
            self.starts.push(number(self.nodes.len()));
            for term in if all { dictionary.meaning(*form).terms() } else { dictionary.meaning(*form).asked() } {
                let head = &mut self.heads[*term as usize];
                let next = if head.round == self.round { head.first } else { END };
                *head = Head { round: self.round, first: number(self.nodes.len()) };
                self.nodes.push(Node { term: *term, position: *position, next });
            }
        }
        self.starts.push(number(self.nodes.len()));
    }

    /// What is known of a short passage, if it was found to be one.
    pub fn short(&self) -> Option<&Short> {
        self.short.filled()
    }

    /// The positions at which a term stands, ascending.
    pub fn positions(&self, term: TermId) -> impl Iterator<Item = u32> + Clone + '_ {
        let mut spots = self.short().map_or(0, |short| short.spots(term));
        let few = std::iter::from_fn(move || {
            let first = (spots != 0).then(|| spots.trailing_zeros())?;
            spots &= spots - 1;
            Some(first)
        });
        let head = self.heads.get(term as usize).filter(|head| head.round == self.round);
        let node = |at: u32| self.nodes.get(at as usize);
        let rest = std::iter::successors(head.and_then(|head| node(head.first)), move |found| node(found.next));
        few.chain(rest.map(|found| found.position))
    }

    /// Whether a term stands at a position.
    pub fn stands(&self, term: TermId, position: u32) -> bool {
        if let Some(short) = self.short() {
            return short.spots(term).checked_shr(position).is_some_and(|spots| spots & 1 == 1);
        }
        let Ok(known) = self.known().binary_search_by_key(&position, |(_, at)| *at) else { return false };
        let word = self.count - 1 - known;
        let [start, end] = [word, word + 1].map(|word| self.starts.get(word).map_or(0, |start| *start as usize));
        self.nodes[start..end].binary_search_by_key(&term, |node| node.term).is_ok()
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(END)
}
