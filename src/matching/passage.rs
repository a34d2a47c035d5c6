//! The words of one statement, or of one question, and which terms of the codebook stand where.

use super::batch::Words;
use super::lexicon::TermId;
use super::meaning::Number;
use super::short::Short;
use super::vocabulary::Dictionary;

/// Stands for no node.
const END: u32 = u32::MAX;

/// A statement, or a question, as programs see it.
pub struct Passage<'b> {
    /// Its words; their index is their position.
    pub words: Words<'b>,
    terms: &'b mut Terms,
}

/// Which terms stand where in a passage. Filled again and again, so that its room is asked for once.
#[derive(Debug, Default)]
pub struct Terms {
    short: Short,
    /// Every (term, position), the last word first; those of one word together, terms ascending.
    nodes: Vec<Node>,
    /// Where the nodes of each word begin, the last word first; one more entry at the end.
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

impl Terms {
    /// Nothing is known of any term.
    fn forget(&mut self) {
        self.short.forget();
        self.nodes.clear();
        self.starts.clear();
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.heads.fill(Head::default());
            self.round = 1;
        }
    }
}

impl<'b> Passage<'b> {
    /// A passage of these words, of which nothing is known. `terms`: room.
    pub fn new(words: Words<'b>, terms: &'b mut Terms) -> Passage<'b> {
        terms.forget();
        Passage { words, terms }
    }

    /// In everyday writing: sees which terms stand where, if the passage is a short one.
    pub fn look_quickly(&mut self, dictionary: &Dictionary<'_>) -> Option<&Short> {
        if self.short().is_none() && self.words.len() <= Short::MOST {
            let asked = self.words.asked().map(|(at, form)| (at, dictionary.meaning(form).asked()));
            self.terms.short.fill(self.words.len(), asked);
        }
        self.short()
    }

    /// Sees which terms stand where: those of which programs ask while counting.
    pub fn look(&mut self, dictionary: &Dictionary<'_>) {
        if !self.words.everyday || self.look_quickly(dictionary).is_none() {
            self.look_closer(dictionary, !self.words.everyday);
        }
    }

    /// Sees which terms stand where: all, or (`all` is false) those of which programs ask while counting.
    pub fn look_closer(&mut self, dictionary: &Dictionary<'_>, all: bool) {
        let Terms { nodes, starts, heads, round, .. } = &mut *self.terms;
        heads.resize(dictionary.terms(), Head::default());
        // From behind, so that the node that comes to stand first in a term's row is the first position.
        for (position, form) in self.words.meant().iter().enumerate().rev() {
            starts.push(number(nodes.len()));
            if *form == Number::NOTHING {
                continue;
            }
            for term in if all { dictionary.meaning(*form).terms() } else { dictionary.meaning(*form).asked() } {
                let head = &mut heads[*term as usize];
                let next = if head.round == *round { head.first } else { END };
                *head = Head { round: *round, first: number(nodes.len()) };
                nodes.push(Node { term: *term, position: number(position), next });
            }
        }
        starts.push(number(nodes.len()));
    }

    /// What is known of a short passage, if it was found to be one.
    pub fn short(&self) -> Option<&Short> {
        self.terms.short.filled()
    }

    /// The positions at which a term stands, ascending.
    pub fn positions(&self, term: TermId) -> impl Iterator<Item = u32> + Clone + '_ {
        let mut spots = self.short().map_or(0, |short| short.spots(term));
        let few = std::iter::from_fn(move || {
            let first = (spots != 0).then(|| spots.trailing_zeros())?;
            spots &= spots - 1;
            Some(first)
        });
        let terms = &*self.terms;
        let head = terms.heads.get(term as usize).filter(|head| head.round == terms.round);
        let node = |at: u32| terms.nodes.get(at as usize);
        let rest = std::iter::successors(head.and_then(|head| node(head.first)), move |found| node(found.next));
        few.chain(rest.map(|found| found.position))
    }

    /// Whether a term stands at a position.
    pub fn stands(&self, term: TermId, position: u32) -> bool {
        if let Some(short) = self.short() {
            return short.spots(term).checked_shr(position).is_some_and(|spots| spots & 1 == 1);
        }
        let Some(word) = self.words.len().checked_sub(position as usize + 1) else { return false };
        let Terms { nodes, starts, .. } = &*self.terms;
        let [start, end] = [word, word + 1].map(|word| starts.get(word).map_or(0, |start| *start as usize));
        nodes[start..end].binary_search_by_key(&term, |node| node.term).is_ok()
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(END)
}
