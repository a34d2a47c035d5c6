//! The bare table of `tema agree --spans`: `doc,coder,code,start,end`, with the lengths of the documents.

use super::read::codes_of;
use super::spans::{Segment, Spans};
use super::table::{Line, Table};
use crate::data::File;
use crate::finding::{Finding, Place};
use crate::language::Ground;
use crate::study::cases::natural;
use std::collections::{BTreeMap, BTreeSet};

/// How a table of spans is read.
#[derive(Debug, Clone, Default)]
pub struct SpanReading<'a> {
    /// Who had which document: `doc,coder`; else all had all.
    pub assignments: Option<&'a File>,
    /// All codes there are, in their order.
    pub codebook: Option<&'a File>,
    /// How long documents are: `doc,length`.
    pub lengths: Option<&'a File>,
    /// Lengths of sources of a study, for documents that no file gives a length.
    pub known: BTreeMap<String, u64>,
}

/// Reads who marked what. Offsets count code points from 0; the end is behind the last one.
pub fn read_spans(
    file: &File,
    reading: &SpanReading<'_>,
    notices: &mut Vec<Ground>,
    findings: &mut Vec<Finding>,
) -> Spans {
    let table = Table::read(file, &["doc", "coder", "code", "start", "end"]).map(|mut table| {
        table.require(&[(0, "doc"), (1, "coder"), (2, "code"), (3, "start"), (4, "end")], findings);
        table
    });
    let table = match table {
        Ok(table) => table,
        Err(finding) => {
            findings.push(*finding);
            return Spans::default();
        }
    };
    let mut found: Vec<(&Line, u64, u64)> = Vec::new();
    let mut lines: BTreeMap<&[String], usize> = BTreeMap::new();
    for row in &table.rows {
        let whole = |at: usize| row.fields[at].parse::<u64>().ok().filter(|n| *n <= 1 << 40);
        let (Some(start), Some(end)) = (whole(3), whole(4)) else {
            findings.push(
                Finding::error(format!("line {} has no whole numbers as start and end", row.line))
                    .at(table.place(row))
                    .expected("code points from 0, such as 120,180"),
            );
            continue;
        };
        if start >= end {
            findings.push(
                Finding::error(format!("the passage of line {} is empty: {start} to {end}", row.line))
                    .at(table.place(row))
                    .expected("an end behind the start; the end is not part of the passage"),
            );
            continue;
        }
        if let Some(before) = lines.insert(&row.fields, row.line) {
            findings.push(
                Finding::error(format!("lines {before} and {} are the same passage", row.line))
                    .at(table.place(row))
                    .expected("one row for each passage")
                    .hint("remove one of the two lines"),
            );
            continue;
        }
        found.push((row, start, end));
    }
    let set = |at: usize| table.rows.iter().map(|row| row.fields[at].clone()).collect::<BTreeSet<String>>();
    let (mut docs, coders) = (set(0), set(1));
    let codes: Vec<String> = match reading.codebook {
        None => set(2).into_iter().collect(),
        Some(codebook) => {
            let known = codes_of(codebook, findings);
            for row in table.rows.iter().filter(|row| !known.contains(&row.fields[2])) {
                findings.push(
                    Finding::error(format!("code `{}` is not in `{}`", row.fields[2], codebook.name))
                        .at(table.place(row))
                        .did_you_mean(&row.fields[2], known.iter().map(String::as_str)),
                );
            }
            known
        }
    };
    let lengths = reading.lengths.map(|file| lengths(file, findings)).unwrap_or_default();
    docs.extend(lengths.keys().cloned());
    let assigned = reading.assignments.map(|file| had(file, findings));
    docs.extend(assigned.iter().flatten().map(|(doc, _)| doc.clone()));
    let mut docs: Vec<String> = docs.into_iter().collect();
    docs.sort_by_cached_key(|doc| (natural(doc), doc.clone()));
    let mut spans = Spans { docs, coders: coders.into_iter().collect(), codes, ..Spans::default() };
    let position = |names: &[String], name: &str| names.iter().position(|known| known == name);
    for (row, start, end) in &found {
        let (Some(doc), Some(coder), Some(code)) = (
            position(&spans.docs, &row.fields[0]),
            position(&spans.coders, &row.fields[1]),
            position(&spans.codes, &row.fields[2]),
        ) else {
            continue;
        };
        spans.segments.push(Segment { doc, coder, code, start: *start, end: *end });
    }
    spans.segments.sort_unstable();
    let mut guessed = Vec::new();
    for (at, doc) in spans.docs.iter().enumerate() {
        let largest = spans.segments.iter().filter(|span| span.doc == at).map(|span| span.end).max().unwrap_or(0);
        let length = lengths.get(doc).or_else(|| reading.known.get(doc)).copied();
        if length.is_none() {
            guessed.push((doc.clone(), largest));
        }
        if let Some(length) = length.filter(|length| *length < largest) {
            let row = found.iter().find(|(row, _, end)| row.fields[0] == *doc && *end > length);
            let place = row.map_or_else(|| Place::file(&*file.name), |(row, _, _)| table.place(row));
            findings.push(
                Finding::error(format!("`{doc}` is {length} code points long, and a passage ends at {largest}"))
                    .at(place)
                    .expected("offsets in code points, within the document")
                    .hint("offsets in bytes or UTF-16 units are larger than those in code points"),
            );
        }
        spans.lengths.push(length.unwrap_or(largest).max(largest));
    }
    if !guessed.is_empty() {
        notices.push(Ground::Lengths(guessed));
    }
    for coder in &spans.coders {
        for doc in &spans.docs {
            let marked = spans.segments.iter().any(|at| spans.docs[at.doc] == *doc && spans.coders[at.coder] == *coder);
            let had = assigned.as_ref().is_none_or(|assigned| assigned.contains(&(doc.clone(), coder.clone())));
            if !marked && had && assigned.is_none() {
                notices.push(Ground::MarkedNothing(coder.clone(), doc.clone()));
            }
            spans.seen.push(marked || had);
        }
    }
    spans
}

/// How long documents are.
fn lengths(file: &File, findings: &mut Vec<Finding>) -> BTreeMap<String, u64> {
    let mut lengths = BTreeMap::new();
    match Table::read(file, &["doc", "length"]) {
        Ok(table) => {
            for row in &table.rows {
                match row.fields[1].parse::<u64>() {
                    Ok(length) => {
                        lengths.insert(row.fields[0].clone(), length);
                    }
                    Err(_) => findings.push(
                        Finding::error(format!("`{}` is no length", row.fields[1]))
                            .at(table.place(row))
                            .expected("a number of code points"),
                    ),
                }
            }
        }
        Err(finding) => findings.push(*finding),
    }
    lengths
}

/// Who had which document.
fn had(file: &File, findings: &mut Vec<Finding>) -> BTreeSet<(String, String)> {
    match Table::read(file, &["doc", "coder"]) {
        Ok(table) => table.rows.iter().map(|row| (row.fields[0].clone(), row.fields[1].clone())).collect(),
        Err(finding) => {
            findings.push(*finding);
            BTreeSet::new()
        }
    }
}
