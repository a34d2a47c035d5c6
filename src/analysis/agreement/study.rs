//! What coders of a study decided, side by side.

use super::labels::Labels;
use super::spans::{Segment, Spans};
use crate::codebook::Codebook;
use crate::coding::{Act, Assigned, CodedStudy, Decisions, Log, Resolver, Verdict};
use crate::finding::{Finding, Place};
use crate::text::{CodePoints, Span};
use std::collections::BTreeMap;

/// The decisions of some coders, over the statements of the sources that at least two of them coded.
#[derive(Debug, Clone, Default)]
pub struct Coders {
    /// Who decided what; units are statements.
    pub labels: Labels,
    /// The statement of each row.
    pub statements: Vec<u32>,
    /// The code of each position of [`Labels::codes`].
    pub codes: Vec<usize>,
    /// For each source how each coder stands to it.
    pub sources: Vec<Vec<Had>>,
}

/// How a coder stands to a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Had {
    /// Read to its end: what has no code there was given none.
    Read,
    /// Something was decided in it, and nobody says that it was read to its end.
    Begun,
    /// Nothing was decided in it: it counts as not assigned.
    Not,
}

/// Each coder's own decisions, and how each coder stands to each source.
struct Own {
    decisions: Vec<Decisions>,
    sources: Vec<Vec<Had>>,
}

impl Own {
    fn new(coded: &CodedStudy<'_>, coders: &[String], findings: &mut Vec<Finding>) -> Own {
        let materials = coded.materials;
        let mut first: Vec<u32> = (0..materials.sources.len()).map(|source| coded.of_source(source).start).collect();
        first.push(coded.statements() as u32);
        let decisions: Vec<Decisions> = coders
            .iter()
            .map(|coder| {
                // A disagreement that was talked over and settled is no decision of one coder. What others did to the codebook
                // and to anchors stays.
                let events = materials.log.events.iter().filter(|event| event.act != Act::Settle).cloned().collect();
                let mut found = Vec::new();
                let mut resolver = Resolver::new(&materials.folder, &materials.sources);
                let (log, sources) = (Log { events }, &materials.sources);
                let counting = vec![coder.clone()];
                let decisions =
                    Decisions::replay(&log, counting, &materials.codebook, sources, &first, &mut resolver, &mut found);
                // What is doubtful about the coders who count was said when the study was counted.
                let said = coded.decisions.counting.contains(coder);
                findings.extend(found.into_iter().filter(|_| !said));
                decisions
            })
            .collect();
        let sources: Vec<Vec<Had>> = (0..materials.sources.len() as u32)
            .map(|source| {
                let had = |decisions: &Decisions| match (
                    decisions.read.contains(&source) || decisions.read_part.contains(&source),
                    decisions.touched.contains(&source),
                ) {
                    (true, _) => Had::Read,
                    (false, true) => Had::Begun,
                    (false, false) => Had::Not,
                };
                decisions.iter().map(had).collect()
            })
            .collect();
        Own { decisions, sources }
    }
}

/// The code itself, or the one above it at a level (1: topics).
fn at_depth(codebook: &Codebook, code: usize, depth: Option<usize>) -> usize {
    let mut code = code;
    while let (Some(depth), Some(parent)) = (depth, codebook.codes[code].parent) {
        if codebook.codes[code].depth < depth {
            break;
        }
        code = parent;
    }
    code
}

/// Sets coders side by side. Each coder's own decisions alone count, whoever counts in the study, and never how a
/// disagreement was settled. `depth`: codes are taken together at this level (1: topics).
pub fn of_study(
    coded: &CodedStudy<'_>,
    coders: &[String],
    depth: Option<usize>,
    findings: &mut Vec<Finding>,
) -> Coders {
    let codebook = &coded.materials.codebook;
    let Own { decisions: own, sources } = Own::new(coded, coders, findings);
    let assigned = Assigned::new(coded);
    let mut statements = Vec::new();
    let mut cells: Vec<Option<Vec<usize>>> = Vec::new();
    for (source, had) in sources.iter().enumerate() {
        if had.iter().filter(|had| **had != Had::Not).count() < 2 {
            continue;
        }
        for statement in coded.of_source(source) {
            statements.push(statement);
            for ((decisions, had), coder) in own.iter().zip(had).zip(coders) {
                let yes = |code: &usize| {
                    decisions.of(*code as u32, statement).is_some_and(|decided| decided.verdict != Verdict::No)
                };
                let given = (0..codebook.codes.len()).filter(yes);
                let mut codes: Vec<usize> = given.map(|code| at_depth(codebook, code, depth)).collect();
                codes.sort_unstable();
                codes.dedup();
                // What a coder was not given and coded all the same is compared, too.
                let given = assigned.has(coder, source, statement) || !codes.is_empty();
                cells.push((*had != Had::Not && given).then_some(codes));
            }
        }
    }
    let mut codes: Vec<usize> = cells.iter().flatten().flatten().copied().collect();
    codes.sort_unstable();
    codes.dedup();
    let place = |code: usize| codes.binary_search(&code).ok().map(|at| at as u32);
    let cells = cells.iter().map(|cell| cell.as_ref().map(|set| set.iter().filter_map(|code| place(*code)).collect()));
    let labels = Labels {
        coders: coders.to_vec(),
        codes: codes.iter().map(|code| codebook.codes[*code].id.clone()).collect(),
        units: statements.iter().map(|statement| coded.id(*statement).to_string()).collect(),
        cells: cells.collect(),
    };
    Coders { labels, statements, codes, sources }
}

/// The passages that coders marked, where their decisions hold: of each decision the part of its passage on which it is
/// the coder's latest word. Passages with one code between which there is nothing but blanks are one. Documents are the
/// sources that two coders or more had as a whole, as long as their texts are. With how each coder stands to each source.
pub fn passages_of_study(
    coded: &CodedStudy<'_>,
    coders: &[String],
    depth: Option<usize>,
    findings: &mut Vec<Finding>,
) -> (Spans, Vec<Vec<Had>>) {
    let (codebook, sources) = (&coded.materials.codebook, &coded.materials.sources);
    let own = Own::new(coded, coders, findings);
    let assigned = Assigned::new(coded);
    let whole = |source: usize, coder: usize| {
        own.sources[source][coder] != Had::Not && assigned.part(&coders[coder], source).is_none()
    };
    let docs: Vec<usize> = (0..sources.len())
        .filter(|source| (0..coders.len()).filter(|coder| whole(*source, *coder)).count() > 1)
        .collect();
    let mut marked: BTreeMap<(usize, usize, usize), Vec<Span>> = BTreeMap::new();
    for (coder, decisions) in own.decisions.iter().enumerate() {
        for (code, statement, span) in decisions.marked() {
            let (source, _) = coded.locate(statement);
            let Ok(doc) = docs.binary_search(&source) else { continue };
            if !whole(source, coder) {
                continue;
            }
            let cell = coded.cell(statement).span;
            let piece = Span::new(span.start.max(cell.start) as usize, span.end.min(cell.end) as usize);
            let code = at_depth(codebook, code as usize, depth);
            marked.entry((doc, coder, code)).or_default().push(piece);
        }
    }
    let mut codes: Vec<usize> = marked.keys().map(|(_, _, code)| *code).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut segments = Vec::new();
    for ((doc, coder, code), pieces) in marked {
        let text = sources[docs[doc]].text();
        let points = CodePoints::new(text);
        let Ok(code) = codes.binary_search(&code) else { continue };
        for span in joined(pieces, text) {
            let point = |byte: u32| points.from_byte(byte as usize) as u64;
            segments.push(Segment { doc, coder, code, start: point(span.start), end: point(span.end) });
        }
    }
    segments.sort_unstable();
    let spans = Spans {
        docs: docs.iter().map(|doc| sources[*doc].id.clone()).collect(),
        lengths: docs.iter().map(|doc| sources[*doc].text().chars().count() as u64).collect(),
        coders: coders.to_vec(),
        codes: codes.iter().map(|code| codebook.codes[*code].id.clone()).collect(),
        seen: (0..coders.len())
            .flat_map(|coder| docs.iter().map(move |doc| (coder, *doc)))
            .map(|(coder, doc)| whole(doc, coder))
            .collect(),
        segments,
    };
    (spans, own.sources)
}

/// Pieces of a text, joined where they touch or only blanks stand between them; a line break parts them.
fn joined(mut pieces: Vec<Span>, text: &str) -> Vec<Span> {
    pieces.sort_unstable_by_key(|span| (span.start, span.end));
    let mut joined: Vec<Span> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last)
                if piece.start <= last.end
                    || text[last.end as usize..piece.start as usize]
                        .chars()
                        .all(|c| c.is_whitespace() && c != '\n') =>
            {
                last.end = last.end.max(piece.end);
            }
            _ => joined.push(piece),
        }
    }
    joined
}

/// Why two coders cannot be compared in this study, if they cannot.
pub fn refused(coders: &[String]) -> Option<Finding> {
    let hint = "a second coder decides with `tema decide code STATEMENT CODE --coder NAME` and closes a source with \
                `tema decide read SOURCE --coder NAME`; only the coders under `counting` in tema.toml enter the counts";
    let finding = match coders {
        [] => Finding::error("nobody has decided anything yet; agreement needs two coders"),
        [only] => Finding::error(format!("`{only}` is the only coder; agreement needs two")),
        _ => return None,
    };
    Some(finding.at(Place::file("codings")).hint(hint))
}

impl Coders {
    /// Of a disagreement on a code, whether it is about how far a passage reaches: in the same turn, next to the
    /// statement or within a run of such statements, both coders gave the code. Else it is about the code itself.
    pub fn about_extent(&self, coded: &CodedStudy<'_>, row: usize, code: u32) -> bool {
        let width = self.labels.coders.len();
        let of = |row: usize| &self.labels.cells[row * width..(row + 1) * width];
        let turn = |row: usize| {
            let statement = self.statements[row];
            (coded.locate(statement).0, coded.cell(statement).turn)
        };
        let here = turn(row);
        let near = |row: usize| {
            let given = of(row).iter().flatten().filter(|codes| codes.contains(&code)).count();
            (turn(row) == here && given > 0).then_some(given)
        };
        let back = (0..row).rev().map_while(near);
        let on = (row + 1..self.statements.len()).map_while(near);
        back.chain(on).any(|given| given > 1)
    }
}
