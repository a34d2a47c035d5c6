//! The methods paragraph, filled from the study's data.

use super::Context;
use crate::language::Methods;
use crate::study::CaseKind;
use crate::transcript::{Kind, SPLITTER};

/// The sentences of the methods paragraph.
pub fn sentences(context: &Context<'_>) -> Vec<String> {
    let coded = context.coded;
    let materials = coded.materials;
    let settings = &materials.settings;
    let people: Vec<Option<&str>> = materials
        .cases
        .all
        .iter()
        .enumerate()
        .filter(|(at, case)| case.kind == CaseKind::Participant && takes_part(context, *at))
        .map(|(_, case)| case.group.as_deref())
        .collect();
    let mut participants: Vec<(usize, &[String])> = Vec::new();
    for group in &settings.groups {
        let count = people.iter().filter(|found| **found == Some(group.id.as_str())).count();
        if count > 0 {
            // A group without a name in this language goes by its id.
            let forms = context.group_forms(group);
            participants.push((count, if forms.is_empty() { std::slice::from_ref(&group.id) } else { forms }));
        }
    }
    let without = people.iter().filter(|found| found.is_none_or(|id| settings.group(id).is_none())).count();
    if without > 0 {
        participants.push((without, &[]));
    }
    if participants.iter().any(|(count, _)| context.sharing.is_few(*count)) {
        participants = vec![(people.len(), &[])];
    }
    let of_kind = |kind: Kind| materials.sources.iter().filter(move |source| source.kind() == kind);
    let mut dates: Vec<&str> = materials.sources.iter().filter_map(|source| source.front.date.as_deref()).collect();
    dates.sort_unstable();
    let period = dates.first().zip(dates.last()).map(|(from, to)| ((*from).to_owned(), (*to).to_owned()));
    let undated = materials.sources.len() - dates.len();
    let codes = &materials.codebook.codes;
    let coders = context.coders();
    let (by_hand, accepted, rejected) = coded.decided_counts();
    let (level, below) = (context.level(0), context.level(1));
    let sources = 0..materials.sources.len();
    let read = sources.clone().filter(|source| coded.is_read(*source)).count();
    let touched = sources.filter(|source| coded.is_touched(*source) && !coded.is_read(*source)).count();
    let versions = format!("tema {}, {SPLITTER}", env!("CARGO_PKG_VERSION"));
    let told = |dates: Option<(String, String)>| {
        context.wording.methods(&Methods {
            participants: participants.clone(),
            interviews: of_kind(Kind::Interview).count(),
            surveys: of_kind(Kind::Survey).count(),
            documents: of_kind(Kind::Document).count(),
            focus_groups: of_kind(Kind::FocusGroup).map(|source| source.participants.len()).collect(),
            undated: if dates.is_some() { undated } else { materials.sources.len() },
            dates,
            unit: settings.unit.name(),
            statements: coded.statements(),
            coded: coded.coded().len(),
            topics: codes.iter().filter(|code| code.depth == 0).count(),
            subtopics: codes.iter().filter(|code| code.depth > 0).count(),
            levels: (&level, &below),
            approach: settings.approach.name(),
            indicators: codes.iter().map(|code| code.indicators.len()).sum(),
            basis: coded.basis.name(),
            coders: &coders,
            by_hand,
            accepted,
            rejected,
            decided: coded.decisions.any,
            unread: context.unread(),
            read: (read, touched, materials.sources.len()),
            versions: &versions,
            gender: settings.gender,
        })
    };
    if !context.sharing.is_shared() {
        return told(period);
    }
    // The one sentence that differs between two periods is that of the dates.
    let day = |day: &str| Some((day.to_owned(), day.to_owned()));
    let (one, other) = (told(day("2000-01-01")), told(day("2001-02-02")));
    one.into_iter().zip(other).filter(|(one, other)| one == other).map(|(one, _)| one).collect()
}

/// Whether a case takes part in some source.
fn takes_part(context: &Context<'_>, case: usize) -> bool {
    let case = u32::try_from(case).unwrap_or(u32::MAX);
    context.coded.materials.sources.iter().any(|source| source.participants.contains(&case))
}
