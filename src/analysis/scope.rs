//! Which part of a study a figure is about.

use crate::coding::{CodedStudy, Set};
use crate::language::Setting;
use crate::transcript::{Kind, Speaker};

/// A part of a study: some sources, or some people, or both. `None`: all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    /// Only these sources, by position.
    pub sources: Option<Set>,
    /// Only these people.
    pub cases: Option<Set>,
    /// With these people: unknown speakers of this group.
    pub unknown: Option<String>,
}

impl Scope {
    /// The sources of one kind; everything, if there is no other kind.
    pub fn of_kind(coded: &CodedStudy<'_>, kind: Kind) -> Scope {
        let sources = &coded.materials.sources;
        if sources.iter().all(|source| source.kind() == kind) {
            return Scope::default();
        }
        let of_kind = sources.iter().enumerate().filter(|(_, source)| source.kind() == kind);
        Scope { sources: Some(of_kind.filter_map(|(at, _)| u32::try_from(at).ok()).collect()), ..Scope::default() }
    }

    /// What lies in both.
    pub fn and(&self, other: &Scope) -> Scope {
        let both = |a: &Option<Set>, b: &Option<Set>| match (a, b) {
            (Some(a), Some(b)) => Some(a.and(b)),
            (one, None) | (None, one) => one.clone(),
        };
        let unknown = match (&self.cases, &other.cases) {
            (Some(_), Some(_)) if self.unknown != other.unknown => None,
            (None, _) => other.unknown.clone(),
            (Some(_), _) => self.unknown.clone(),
        };
        Scope { sources: both(&self.sources, &other.sources), cases: both(&self.cases, &other.cases), unknown }
    }

    /// Whether a statement lies in the scope.
    pub fn holds(&self, coded: &CodedStudy<'_>, statement: u32) -> bool {
        let in_sources = self.sources.as_ref().is_none_or(|sources| {
            u32::try_from(coded.locate(statement).0).is_ok_and(|source| sources.contains(source))
        });
        let in_cases = |cases: &Set| match (coded.case(statement), coded.speaker(statement)) {
            (Some(case), _) => cases.contains(case),
            (None, Speaker::Unknown(group)) => self.unknown.as_deref() == Some(&**group),
            (None, _) => false,
        };
        in_sources && self.cases.as_ref().is_none_or(in_cases)
    }

    /// The sources in the scope in which somebody of the scope takes part.
    pub fn sources(&self, coded: &CodedStudy<'_>) -> Set {
        let all = coded.materials.sources.iter().enumerate();
        all.filter_map(|(at, source)| {
            let number = u32::try_from(at).ok()?;
            let in_sources = self.sources.as_ref().is_none_or(|sources| sources.contains(number));
            let in_cases =
                self.cases.as_ref().is_none_or(|cases| source.participants.iter().any(|case| cases.contains(*case)));
            (in_sources && in_cases).then_some(number)
        })
        .collect()
    }

    /// The people (and documents) who take part in a source of the scope.
    pub fn present(&self, coded: &CodedStudy<'_>) -> Set {
        if self.sources.is_none() && self.cases.is_none() {
            return coded.present().clone();
        }
        let sources = self.sources(coded);
        let people = sources.iter().flat_map(|source| coded.materials.sources[source as usize].participants.clone());
        let present: Set = people.collect();
        match &self.cases {
            Some(cases) => present.and(cases),
            None => present,
        }
    }
}

/// How a kind of source is spoken of.
pub fn setting(kind: Kind) -> Setting {
    match kind {
        Kind::Interview => Setting::Interview,
        Kind::FocusGroup => Setting::FocusGroup,
        Kind::Survey => Setting::Survey,
        Kind::Document => Setting::Document,
    }
}
