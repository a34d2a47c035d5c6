//! Every statement that counts, with each of its codes, its source, its participant and all that is known of them; where
//! it is for others, with what singles nobody out.

use super::{Context, capital};
use crate::language::Label;
use crate::report::codings::{Codings, Listed, ListedCode};
use crate::study::CaseKind;
use crate::study::cases::Case;
use std::collections::BTreeMap;

/// Between the names of a code and of those above it.
const BELOW: &str = " › ";

/// The codings of a study.
pub fn codings(context: &Context<'_>) -> Codings {
    let coded = context.coded;
    let materials = coded.materials;
    let codebook = &materials.codebook;
    let about = about(context);
    let word = |label: Label| (context.label(label).to_owned(), false);
    let mut head: Vec<(String, bool)> = Vec::new();
    if !context.sharing.hides_codes() {
        head.extend([Label::Statement, Label::Source, Label::Participant].map(word));
    }
    head.extend(about.group.then(|| word(Label::Group)));
    head.extend(about.attributes.iter().map(|at| (materials.cases.attributes[*at].clone(), true)));
    head.extend([word(Label::Code), (context.levels(false), false), word(Label::Text), word(Label::Standing)]);
    let mut rows = Vec::new();
    let mut starts = Vec::new();
    for code in 0..codebook.codes.len() {
        starts.push(rows.len());
        let path = path(context, code);
        rows.extend(context.ordered(coded.own(code).iter().collect()).into_iter().map(|statement| {
            let case = coded.case(statement).map(|case| &materials.cases.all[case as usize]);
            let mut cells = Vec::new();
            if !context.sharing.hides_codes() {
                let id = coded.id(statement);
                cells.extend([id.to_string(), id.source, coded.speaker_code(statement)]);
            }
            cells.extend(about.group.then(|| case.and_then(|case| case.group.clone()).unwrap_or_default()));
            let value = |at: &usize| case.and_then(|case| case.values.get(*at).cloned()).unwrap_or_default();
            cells.extend(about.attributes.iter().map(value));
            cells.extend([
                codebook.codes[code].id.clone(),
                path.clone(),
                context.words(statement),
                context.standing(code, statement),
            ]);
            Listed { statement, cells }
        }));
    }
    starts.push(rows.len());
    let codes = (0..codebook.codes.len()).map(|code| ListedCode {
        name: context.name(code).to_owned(),
        own: starts[code]..starts[code + 1],
        all: starts[code]..starts[codebook.subtree(code).end],
    });
    Codings { name: capital(context.label(Label::Statements)), head, codes: codes.collect(), rows }
}

/// What of participants stands beside their statements.
struct About {
    group: bool,
    /// Positions of attributes.
    attributes: Vec<usize>,
}

/// Everything; for others, what singles nobody out: no attribute with which, with the group and those before it, a
/// person would be among fewer people than the threshold.
fn about(context: &Context<'_>) -> About {
    let cases = &context.coded.materials.cases;
    let Some(smallest) = context.sharing.smallest() else {
        return About { group: true, attributes: (0..cases.attributes.len()).collect() };
    };
    let people: Vec<&Case> = cases.all.iter().filter(|case| case.kind != CaseKind::Document).collect();
    let group = |case: &Case| case.group.clone().unwrap_or_default();
    // Where codes are held back a statement tells of its group alone.
    if context.sharing.hides_codes() {
        let groups: Vec<Vec<String>> = people.iter().map(|case| vec![group(case)]).collect();
        return About { group: singles_nobody_out(&groups, smallest), attributes: Vec::new() };
    }
    let mut known: Vec<Vec<String>> = people.iter().map(|case| vec![group(case)]).collect();
    let mut attributes = Vec::new();
    for at in 0..cases.attributes.len() {
        let more: Vec<Vec<String>> = known
            .iter()
            .zip(&people)
            .map(|(known, case)| {
                let value = case.values.get(at).cloned().unwrap_or_default();
                known.iter().cloned().chain([value]).collect()
            })
            .collect();
        if singles_nobody_out(&more, smallest) {
            known = more;
            attributes.push(at);
        }
    }
    About { group: true, attributes }
}

/// Whether as many people as the threshold have what each person has.
fn singles_nobody_out(known: &[Vec<String>], smallest: usize) -> bool {
    let mut people: BTreeMap<&[String], usize> = BTreeMap::new();
    known.iter().for_each(|values| *people.entry(values).or_default() += 1);
    people.values().all(|people| *people >= smallest)
}

/// `Collaboration forms › telephone communication`
fn path(context: &Context<'_>, code: usize) -> String {
    let codes = &context.coded.materials.codebook.codes;
    let mut names = vec![context.name(code)];
    let mut above = codes[code].parent;
    while let Some(parent) = above {
        names.push(context.name(parent));
        above = codes[parent].parent;
    }
    names.reverse();
    names.join(BELOW)
}
