//! By what the statements of a page can be searched and filtered.

use super::Context;
use crate::analysis::setting;
use crate::coding::Standing;
use crate::language::Label;
use crate::report::facets::{Coding, FacetCode, FacetPerson, Facets, Rests};
use crate::study::{Basis, Group};

/// Of more attributes than this only the declared ones have a field at once, and of these no more.
const MOST_FIELDS: usize = 8;

/// How many attributes have a field at once. The answers to a survey are attributes, too, and there may be dozens.
fn fields(declared: usize, all: usize) -> usize {
    if all <= MOST_FIELDS { all } else { declared.min(MOST_FIELDS) }
}

/// The facets of a study.
pub fn facets(context: &Context<'_>) -> Facets {
    let materials = context.coded.materials;
    let shared = context.sharing.is_shared();
    let codes = materials.codebook.codes.iter().enumerate().map(|(at, code)| FacetCode {
        id: code.id.clone(),
        name: context.name(at).to_owned(),
        depth: code.depth,
    });
    let groups = &materials.settings.groups;
    let people = materials.cases.all.iter().map(|case| FacetPerson {
        code: case.id.clone(),
        group: case.group.as_deref().and_then(|id| groups.iter().position(|group| group.id == id)),
        // Beside a code an attribute tells whose it is.
        values: if shared { Vec::new() } else { case.values.clone() },
    });
    let kinds = context.kinds();
    let kind_of = |kind| kinds.iter().position(|known| *known == kind).unwrap_or_default();
    Facets {
        codes: codes.collect(),
        groups: groups.iter().map(|group| group_name(context, group)).collect(),
        attributes: if shared { Vec::new() } else { attributes(context) },
        fields: fields(materials.cases.declared, materials.cases.attributes.len()),
        people: people.collect(),
        kinds: kinds.iter().map(|kind| context.wording.tests().kind_of(setting(*kind)).to_owned()).collect(),
        sources: materials.sources.iter().map(|source| (source.id.clone(), kind_of(source.kind()))).collect(),
        heads: [
            Label::Code,
            Label::Standing,
            Label::Group,
            Label::Participant,
            Label::Source,
            Label::Informants,
            Label::NotRecorded,
        ]
        .map(|label| context.label(label)),
        texts: context.wording.browsing(),
    }
}

/// Names of the attributes; of answers to surveys the questions.
fn attributes(context: &Context<'_>) -> Vec<String> {
    let cases = &context.coded.materials.cases;
    let questions = || context.coded.materials.surveys.iter().flat_map(|survey| &survey.questions);
    let name = |(at, name): (usize, &String)| match questions().find(|question| question.id == *name) {
        Some(question) if at >= cases.declared => question.text.get(context.language()).to_owned(),
        _ => name.clone(),
    };
    cases.attributes.iter().enumerate().map(name).collect()
}

/// `SP (social pedagogues)`, or the id alone.
fn group_name(context: &Context<'_>, group: &Group) -> String {
    let forms = context.coded.materials.settings.group(&group.id).map_or(&[][..], |group| context.group_forms(group));
    match forms.get(1).or(forms.first()).filter(|many| !many.is_empty() && **many != group.id) {
        Some(many) => format!("{} ({many})", group.id),
        None => group.id.clone(),
    }
}

/// The codings of a statement, and what rules suggest for it beside them.
pub fn codings(context: &Context<'_>, statement: u32, counted: &[usize]) -> Vec<Coding> {
    let coded = context.coded;
    let of = |code: usize, rests: Rests, standing: &str| Coding {
        code,
        rests,
        text: format!("{} ({standing})", context.name(code)),
    };
    let mut all: Vec<Coding> = counted
        .iter()
        .map(|code| {
            let rests = match coded.standing(*code, statement) {
                Some(Standing::Accepted(_)) => Rests::Accepted,
                Some(Standing::RuleHit) => Rests::Rule,
                _ => Rests::Hand,
            };
            of(*code, rests, &context.standing(*code, statement))
        })
        .collect();
    if matches!(coded.basis, Basis::People | Basis::Reviewed) && !context.sharing.is_shared() {
        let mut suggested: Vec<usize> = coded.matches(statement).iter().map(|found| found.code as usize).collect();
        suggested.dedup();
        suggested.retain(|code| coded.unread(*code).contains(statement) && !counted.contains(code));
        let text = context.wording.browsing().rests[3];
        all.extend(suggested.into_iter().map(|code| {
            let places = context.rules_named(code, statement);
            of(code, Rests::Suggested, &format!("{text}, {places}"))
        }));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dozens_of_questions_are_no_fields() {
        assert_eq!(fields(2, 8), 8);
        assert_eq!(fields(2, 42), 2);
        assert_eq!(fields(0, 42), 0);
        assert_eq!(fields(30, 42), 8);
    }
}
