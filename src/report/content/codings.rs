//! Every statement that counts, with each of its codes, its source, its participant and all that is known of them.

use super::{Context, capital};
use crate::language::Label;
use crate::report::codings::{Codings, Listed, ListedCode};

/// Between the names of a code and of those above it.
const BELOW: &str = " › ";

/// The codings of a study.
pub fn codings(context: &Context<'_>) -> Codings {
    let coded = context.coded;
    let materials = coded.materials;
    let codebook = &materials.codebook;
    let word = |label: Label| (context.label(label).to_owned(), false);
    let mut head: Vec<(String, bool)> =
        [Label::Statement, Label::Source, Label::Participant, Label::Group].map(word).into();
    head.extend(materials.cases.attributes.iter().map(|name| (name.clone(), true)));
    head.extend([word(Label::Code), (context.levels(false), false), word(Label::Text), word(Label::Standing)]);
    let mut rows = Vec::new();
    let mut starts = Vec::new();
    for code in 0..codebook.codes.len() {
        starts.push(rows.len());
        let path = path(context, code);
        rows.extend(coded.own(code).iter().map(|statement| {
            let case = coded.case(statement).map(|case| &materials.cases.all[case as usize]);
            let group = case.and_then(|case| case.group.clone()).unwrap_or_default();
            let mut cells =
                vec![coded.id(statement).to_string(), coded.id(statement).source, coded.speaker_code(statement), group];
            match case {
                Some(case) => cells.extend(case.values.iter().cloned()),
                None => cells.extend(materials.cases.attributes.iter().map(|_| String::new())),
            }
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
