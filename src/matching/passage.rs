//! The words of one statement, or of one question, and which terms of the codebook stand where.

use super::lexicon::TermId;
use super::vocabulary::Dictionary;
use crate::text::{Span, words};

/// Stands for no node.
const END: u32 = u32::MAX;

/// A statement, or a question, as programs see it. Filled again and again, so that its room is asked for once.
#[derive(Debug, Default)]
pub struct Passage {
    /// The words, in order, by their bytes in the source's text; their index is their position.
    pub tokens: Vec<Span>,
    /// The meanings of the words that indicators know, in order.
    pub forms: Vec<u32>,
    /// Their positions.
    at: Vec<u32>,
    /// The bytes of the passage in the source's text.
    pub span: Span,
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
    /// Takes the words of a piece of text, and those among them that indicators know.
    pub fn fill(&mut self, text: &str, span: Span, dictionary: &mut Dictionary<'_>) {
        self.tokens.clear();
        self.forms.clear();
        self.at.clear();
        self.span = span;
        words(text, span, |word| {
            if let Some(form) = dictionary.look_up(text, word) {
                self.forms.push(form);
                self.at.push(u32::try_from(self.tokens.len()).unwrap_or(u32::MAX));
            }
            self.tokens.push(word);
        });
        self.forget();
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

    /// Sees which terms stand where: all, or (`all` is false) those of which programs ask while counting.
    pub fn look_closer(&mut self, dictionary: &Dictionary<'_>, all: bool) {
        self.heads.resize(dictionary.terms(), Head::default());
        // From behind, so that the node that comes to stand first in a term's row is the first position.
        for (form, position) in self.forms.iter().zip(&self.at).rev() {
            let meaning = dictionary.meaning(*form);
            self.starts.push(number(self.nodes.len()));
            for term in if all { meaning.terms() } else { meaning.asked() } {
                let head = &mut self.heads[*term as usize];
                let next = if head.round == self.round { head.first } else { END };
                *head = Head { round: self.round, first: number(self.nodes.len()) };
                self.nodes.push(Node { term: *term, position: *position, next });
            }
        }
        self.starts.push(number(self.nodes.len()));
    }

    /// The positions at which a term stands, ascending.
    pub fn positions(&self, term: TermId) -> impl Iterator<Item = u32> + Clone + '_ {
        let head = self.heads.get(term as usize).filter(|head| head.round == self.round);
        let node = |at: u32| self.nodes.get(at as usize);
        std::iter::successors(head.and_then(|head| node(head.first)), move |found| node(found.next))
            .map(|found| found.position)
    }

    /// Whether a term stands at a position.
    pub fn stands(&self, term: TermId, position: u32) -> bool {
        let Ok(known) = self.at.binary_search(&position) else { return false };
        let word = self.at.len() - 1 - known;
        let [start, end] = [word, word + 1].map(|word| self.starts.get(word).map_or(0, |start| *start as usize));
        self.nodes[start..end].binary_search_by_key(&term, |node| node.term).is_ok()
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(END)
}
