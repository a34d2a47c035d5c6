//! What coders of a study decided, side by side.

use super::labels::Labels;
use crate::coding::{Act, Assigned, CodedStudy, Decisions, Log, Resolver, Verdict};
use crate::finding::{Finding, Place};

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

/// Sets coders side by side. Each coder's own decisions alone count, whoever counts in the study, and never how a
/// disagreement was settled. `depth`: codes are taken together at this level (1: topics).
pub fn of_study(
    coded: &CodedStudy<'_>,
    coders: &[String],
    depth: Option<usize>,
    findings: &mut Vec<Finding>,
) -> Coders {
    let materials = coded.materials;
    let codebook = &materials.codebook;
    let mut first: Vec<u32> = (0..materials.sources.len()).map(|source| coded.of_source(source).start).collect();
    first.push(coded.statements() as u32);
    let own: Vec<Decisions> = coders
        .iter()
        .map(|coder| {
            // A disagreement that was talked over and settled is no decision of one coder. What others did to the codebook
            // and to anchors stays.
            let events = materials.log.events.iter().filter(|event| event.act != Act::Settle).cloned().collect();
            let mut found = Vec::new();
            let mut resolver = Resolver::new(&materials.folder, &materials.sources);
            let log = Log { events };
            let sources = &materials.sources;
            let decisions =
                Decisions::replay(&log, vec![coder.clone()], codebook, sources, &first, &mut resolver, &mut found);
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
            own.iter().map(had).collect()
        })
        .collect();
    let at = |code: usize| {
        let mut code = code;
        while let (Some(depth), Some(parent)) = (depth, codebook.codes[code].parent) {
            if codebook.codes[code].depth < depth {
                break;
            }
            code = parent;
        }
        code
    };
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
                let mut codes: Vec<usize> = (0..codebook.codes.len()).filter(yes).map(at).collect();
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
