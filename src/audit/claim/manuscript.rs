//! A manuscript as blocks of running text, each of which knows its lines in the original.

use super::section::{Section, heading_of, lead_of};
use super::{markdown, pages};
use crate::document::{Document, Format, Kind};
use crate::language::{MANUSCRIPTS, lists};
use crate::text::{Span, fold_case, words};

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A heading of this level.
    Heading(u8),
    /// A paragraph.
    Body,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell {
        /// Which table.
        table: usize,
        /// Its row, from 0 or 1.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// A note at the foot or the end.
    Note,
}

/// A paragraph, a heading, a cell: text that is read in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub sort: Sort,
    /// The text: line breaks are blanks, hyphens of line ends and marks of Markdown are gone.
    pub text: String,
    /// From byte `.0` on the text stands in line `.1` of the original (paragraph, where a format has no lines). Rising.
    pub lines: Vec<(usize, usize)>,
    /// The part of the article it stands in.
    pub section: Section,
    /// Under which sub-heading of that part, counted through the manuscript.
    pub under: usize,
    /// Its language, as far as it can be told from its words.
    pub language: &'static str,
}

impl Block {
    /// A block that is not yet in a section.
    pub fn new(sort: Sort, text: String, lines: Vec<(usize, usize)>) -> Block {
        Block { sort, text, lines, section: Section::Other, under: 0, language: "en" }
    }

    /// The line of the original in which byte `at` stands.
    pub fn line(&self, at: usize) -> usize {
        let behind = self.lines.partition_point(|(start, _)| *start <= at);
        self.lines.get(behind.saturating_sub(1)).map_or(1, |(_, line)| *line)
    }

    /// Puts another block's text behind this one's.
    pub fn join(&mut self, other: Block) {
        let glue = pages::glue(&mut self.text, &other.text);
        let base = self.text.len() + glue.len();
        self.text.push_str(glue);
        self.text.push_str(&other.text);
        self.lines.extend(other.lines.into_iter().map(|(at, line)| (base + at, line)));
    }
}

/// A manuscript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manuscript {
    /// The blocks in reading order, notes last.
    pub blocks: Vec<Block>,
    /// The language of most of it.
    pub language: &'static str,
}

impl Manuscript {
    /// Reads what a document says. `language`: the manuscript's, if a person told.
    pub fn new(document: &Document, language: Option<&str>) -> Manuscript {
        let mut blocks = match document.format {
            Format::Markdown => markdown::blocks(document),
            Format::Text | Format::Pdf => pages::blocks(document),
            _ => paragraphs(document),
        };
        blocks.retain(|block| !block.text.trim().is_empty());
        let blocks = quotes_joined(pages::mended(blocks));
        let told = language.and_then(known);
        let mut manuscript = Manuscript { blocks, language: told.unwrap_or("en") };
        manuscript.tell_languages(told);
        manuscript.tell_sections();
        manuscript
    }

    /// The language of the whole by its words, then that of every block which is long enough to tell.
    fn tell_languages(&mut self, told: Option<&'static str>) {
        let of_blocks: Vec<[usize; 5]> = self.blocks.iter().map(|block| signs_of(&block.text)).collect();
        let mut all = [0; 5];
        for counts in &of_blocks {
            for (sum, count) in all.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        self.language = told.or_else(|| most(&all, 1)).unwrap_or("en");
        for (block, counts) in self.blocks.iter_mut().zip(of_blocks) {
            block.language = most(&counts, 4).unwrap_or(self.language);
        }
    }

    fn tell_sections(&mut self) {
        let mut open: Vec<(u8, Section)> = Vec::new();
        let mut under = 0;
        let whole = self.language;
        for block in &mut self.blocks {
            if let Sort::Heading(level) = block.sort {
                open.retain(|(other, _)| *other < level);
                let parent = open.last().map_or(Section::Other, |(_, section)| *section);
                let own = heading_of(&block.text, block.language).or_else(|| heading_of(&block.text, whole));
                let own = own.or_else(|| MANUSCRIPTS.iter().find_map(|language| heading_of(&block.text, language)));
                open.push((level, own.unwrap_or(parent)));
                under += 1;
            }
            block.section = open.last().map_or(Section::Other, |(_, section)| *section);
            block.under = under;
            if !matches!(block.sort, Sort::Heading(_))
                && let Some(section) = lead_of(&block.text, block.language).or_else(|| lead_of(&block.text, whole))
            {
                block.section = section;
            }
        }
    }
}

fn known(language: &str) -> Option<&'static str> {
    let language = crate::language::primary(language);
    MANUSCRIPTS.iter().find(|known| **known == language).copied()
}

/// How many frequent words of each language a text has.
fn signs_of(text: &str) -> [usize; 5] {
    let mut counts = [0; 5];
    words(text, Span::new(0, text.len()), |span| {
        let word = fold_case(span.of(text));
        if word.chars().nth(1).is_some() && !word.starts_with(|c: char| c.is_ascii_digit()) {
            for (count, language) in counts.iter_mut().zip(MANUSCRIPTS) {
                *count += usize::from(lists(language).stop.contains(&word.as_str()));
            }
        }
    });
    counts
}

/// The language with the most signs, if there are at least so many and one language alone has them.
fn most(counts: &[usize; 5], least: usize) -> Option<&'static str> {
    let best = *counts.iter().max()?;
    let mut of_best = MANUSCRIPTS.iter().zip(counts).filter(|(_, count)| **count == best);
    let (language, _) = of_best.next()?;
    (best >= least && of_best.next().is_none()).then_some(*language)
}

/// The paragraphs of a document whose format knows what they are. Running heads may have been pasted in as text.
fn paragraphs(document: &Document) -> Vec<Block> {
    let mut found = Vec::new();
    let body = document.paragraphs.iter().map(|paragraph| match paragraph.kind {
        Kind::Body => (paragraph.number, paragraph.text()),
        _ => (paragraph.number, String::new()),
    });
    let furniture = pages::furniture(&body.collect::<Vec<_>>());
    for (paragraph, _) in document.paragraphs.iter().zip(furniture).filter(|(_, furniture)| !furniture) {
        let sort = match paragraph.kind {
            Kind::Heading(level) => Sort::Heading(level),
            Kind::ListItem(_) => Sort::Item,
            Kind::Cell { table, row, column } => Sort::Cell { table, row, column },
            Kind::Note { .. } => Sort::Note,
            Kind::Body | Kind::TextBox => Sort::Body,
            Kind::Header | Kind::Footer => continue,
        };
        let text = pages::tidy(&paragraph.text());
        found.push(Block::new(sort, text, vec![(0, paragraph.number)]));
    }
    found
}

/// Puts a paragraph behind the one before, if a quote opens in the one and closes in the other.
fn quotes_joined(blocks: Vec<Block>) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    for block in blocks {
        if let Some(before) = found.last_mut()
            && before.sort == Sort::Body
            && block.sort == Sort::Body
            && let Some(start) = super::marks::find(&before.text).unclosed.last().copied()
        {
            let length = before.text.len();
            let both = format!("{} {}", &before.text[start..], block.text);
            let marks = super::marks::find(&both);
            let crosses = |marked: &super::marks::Marked| {
                marked.whole.start == 0
                    && marked.whole.end as usize > length - start
                    && marked.whole.len() < LONGEST_JOINED
            };
            if marks.quotes.first().is_some_and(crosses) {
                before.join(block);
                continue;
            }
        }
        found.push(block);
    }
    found
}

/// A quote that goes on in the next paragraph is no longer than this, in bytes.
const LONGEST_JOINED: usize = 2500;
