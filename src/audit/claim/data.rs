//! The coded study as claims are set beside it: who said what a code holds, where, and who was asked.

use super::speech::Speeches;
use crate::analysis::{Scope, Tally, tally};
use crate::coding::{CodedStudy, Set};
use crate::transcript::Kind;
use std::collections::BTreeSet;

/// A coded study, made ready.
pub struct Data<'a> {
    /// The study.
    pub coded: &'a CodedStudy<'a>,
    /// Interviews and focus groups are counted together.
    pub pooled: bool,
    /// What was said.
    pub speeches: Speeches,
    /// The parts of the study that a number may be about, the whole first.
    pub parts: Vec<Part>,
}

/// A part of the study.
pub struct Part {
    /// What it is.
    pub of: Of,
    /// Which statements and people.
    pub scope: Scope,
    /// Who is in it.
    pub people: Set,
}

/// What a part of a study is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// Everything.
    All,
    /// Sources of one kind.
    Kind(Kind),
    /// A group of people.
    Group(String),
}

/// What the data say about a code in a part of the study.
pub struct Told {
    /// Who said it and was asked.
    pub informants: BTreeSet<String>,
    /// Who said it and was not asked.
    pub unasked: BTreeSet<String>,
    /// Who was asked.
    pub asked: BTreeSet<String>,
    /// Who may have said it: a rule's hit that nobody has read.
    pub unread: BTreeSet<String>,
    /// Somebody unknown said it, too.
    pub unknown: bool,
    /// The sets.
    pub tally: Tally,
}

impl Told {
    /// Everybody who said it.
    pub fn all(&self) -> BTreeSet<String> {
        self.informants.union(&self.unasked).cloned().collect()
    }
}

impl<'a> Data<'a> {
    /// Makes a study ready.
    pub fn new(coded: &'a CodedStudy<'a>, pooled: bool) -> Data<'a> {
        let materials = coded.materials;
        let mut parts = vec![Part { of: Of::All, scope: Scope::default(), people: coded.present().clone() }];
        let mut kinds: Vec<Kind> = materials.sources.iter().map(|source| source.kind()).collect();
        kinds.sort();
        kinds.dedup();
        for kind in kinds {
            let scope = Scope::of_kind(coded, kind);
            parts.push(Part { of: Of::Kind(kind), people: scope.present(coded), scope });
        }
        for group in &materials.settings.groups {
            let of_group = (0..).zip(&materials.cases.all).filter(|(_, case)| case.group.as_ref() == Some(&group.id));
            let people: Set = of_group.map(|(at, _): (u32, _)| at).collect();
            let scope = Scope { cases: Some(people.clone()), unknown: Some(group.id.clone()), ..Scope::default() };
            parts.push(Part { of: Of::Group(group.id.clone()), scope, people });
        }
        Data { coded, pooled, speeches: Speeches::new(materials), parts }
    }

    /// Codes of cases.
    pub fn names(&self, set: &Set) -> BTreeSet<String> {
        set.iter().map(|case| self.coded.materials.cases.all[case as usize].id.clone()).collect()
    }

    /// What the data say about a code in a part.
    pub fn told(&self, code: usize, part: &Part) -> Told {
        let tally = tally(self.coded, code, &part.scope);
        let unread: Set = tally.suggested.iter().filter_map(|statement| self.coded.case(statement)).collect();
        Told {
            informants: self.names(&tally.informants),
            unasked: self.names(&tally.unasked),
            asked: self.names(&tally.asked),
            unread: self.names(&unread),
            unknown: !tally.unknown.is_empty(),
            tally,
        }
    }

    /// The statements of some people among those of a code.
    pub fn statements(&self, told: &Told, people: Option<&[String]>) -> Vec<u32> {
        let cases = &self.coded.materials.cases;
        let wanted: Option<Vec<u32>> =
            people.map(|people| people.iter().filter_map(|code| u32::try_from(cases.find(code)?).ok()).collect());
        let of_them = |statement: &u32| {
            wanted.as_ref().is_none_or(|wanted| self.coded.case(*statement).is_some_and(|case| wanted.contains(&case)))
        };
        told.tally.statements.iter().filter(of_them).collect()
    }

    /// A code's name in a language.
    pub fn name(&self, code: usize, language: &str) -> String {
        self.coded.materials.codebook.codes[code].name.get(language).to_owned()
    }

    /// Whether everybody of the study speaks in a transcript that is there.
    pub fn whole(&self) -> bool {
        let cases = &self.coded.materials.cases.all;
        (0..).zip(cases).all(|(at, _)| self.coded.present().contains(at))
            && self.coded.materials.findings.iter().all(|finding| {
                finding.severity != crate::finding::Severity::Error
                    || finding.place.as_ref().is_none_or(|place| !place.file.starts_with("transcripts/"))
            })
    }

    /// Whether all transcripts are in a language.
    pub fn speaks(&self, language: &str) -> bool {
        self.coded.materials.sources.iter().all(|source| crate::language::primary(&source.language) == language)
    }
}

pub fn names_of(data: &Data<'_>, codes: &[usize], language: &str) -> String {
    codes.iter().map(|code| data.name(*code, language)).collect::<Vec<_>>().join("; ")
}
