//! Codes against the cases that documents speak about: stated, inferred by a coder, not stated.

use super::notes::inferred;
use crate::coding::{CodedStudy, Set};
use crate::study::Basis;
use crate::transcript::Kind;

/// What is known of a code and a case.
#[derive(Debug, Clone, Default)]
pub struct SubjectCell {
    /// The statements about the case that carry the code or one below it.
    pub stated: Set,
    /// The statements from which a coder inferred the code for the case.
    pub inferred: Set,
}

/// A case with its documents.
#[derive(Debug, Clone)]
pub struct SubjectColumn {
    /// Its id.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The documents that speak of it.
    pub sources: Set,
    /// All of them are read by a coder who counts (or searched by the rules, where these count alone): what is not found
    /// there is not stated.
    pub read: bool,
}

/// Codes against cases.
#[derive(Debug, Clone)]
pub struct SubjectTable {
    /// The cases, in the order of cases.csv; without one, the documents.
    pub columns: Vec<SubjectColumn>,
    /// For every code its cells.
    pub rows: Vec<(usize, Vec<SubjectCell>)>,
    /// Coded statements of documents that are about no case.
    pub loose: Set,
}

/// Crosses some codes with the cases of documents, or only with those that have a value in cases.csv.
pub fn subject_table(coded: &CodedStudy<'_>, codes: &[usize], only: Option<&str>) -> SubjectTable {
    let materials = coded.materials;
    let documents: Vec<usize> =
        (0..materials.sources.len()).filter(|at| materials.sources[*at].kind() == Kind::Document).collect();
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let own = materials.subjects.all.is_empty();
    let cases: Vec<(String, String)> = if own {
        documents.iter().map(|at| (materials.sources[*at].id.clone(), materials.sources[*at].id.clone())).collect()
    } else {
        let shown = materials.subjects.all.iter();
        let shown = shown.filter(|subject| only.is_none_or(|only| subject.values.iter().any(|value| value == only)));
        shown.map(|subject| (subject.id.clone(), subject.name.clone())).collect()
    };
    // For every case the statements about it, and the documents they stand in.
    let mut about: Vec<Vec<u32>> = vec![Vec::new(); cases.len()];
    let mut sources: Vec<Vec<u32>> = vec![Vec::new(); cases.len()];
    let mut loose = Vec::new();
    for (nth, source) in documents.iter().enumerate() {
        for statement in coded.of_source(*source) {
            let mut none = false;
            let named: Vec<usize> = if own {
                vec![nth]
            } else {
                let names = materials.sources[*source].about(coded.cell(statement).span.start);
                none = names.is_empty();
                names.iter().filter_map(|name| cases.iter().position(|(id, _)| id == name)).collect()
            };
            if none {
                loose.push(statement);
            }
            for case in named {
                about[case].push(statement);
                if sources[case].last() != Some(&number(*source)) {
                    sources[case].push(number(*source));
                }
            }
        }
    }
    let about: Vec<Set> = about.into_iter().map(Set::new).collect();
    let rows = codes.iter().map(|code| {
        let stated = coded.of_code(*code);
        let cells = about
            .iter()
            .zip(&cases)
            .map(|(about, (id, _))| SubjectCell { stated: stated.and(about), inferred: inferred(coded, *code, id) });
        (*code, cells.collect())
    });
    SubjectTable {
        rows: rows.collect(),
        columns: cases
            .into_iter()
            .zip(sources)
            .map(|((id, name), sources)| SubjectColumn {
                id,
                name,
                read: coded.basis == Basis::Rules || sources.iter().all(|source| coded.is_read(*source as usize)),
                sources: Set::new(sources),
            })
            .collect(),
        loose: Set::new(loose).and(&coded.coded()),
    }
}
