//! Reporting checklists: for each item where its evidence lies in the study, or nothing. No sentence of an item is written here.

use crate::coding::{Act, CodedStudy, checkpoints};
use crate::language::{Figure, Pointer, STEMMER};
use crate::transcript::{Kind, SPLITTER};
use std::collections::BTreeSet;

/// A checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checklist {
    /// Consolidated criteria for reporting qualitative research (Tong, Sainsbury & Craig 2007): 32 items.
    Coreq,
    /// Standards for reporting qualitative research (O'Brien et al. 2014): 21 items.
    Srqr,
}

impl Checklist {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Checklist::Coreq => "COREQ",
            Checklist::Srqr => "SRQR",
        }
    }

    /// How many items it has.
    pub fn items(self) -> usize {
        match self {
            Checklist::Coreq => 32,
            Checklist::Srqr => 21,
        }
    }
}

/// For each item, from the first one on, where its evidence lies; empty: nothing is recorded.
pub fn checklist(coded: &CodedStudy<'_>, which: Checklist) -> Vec<Vec<Pointer>> {
    let found = Found { coded };
    (1..=which.items())
        .map(|item| {
            let mut pointers = match which {
                Checklist::Coreq => found.coreq(item),
                Checklist::Srqr => found.srqr(item),
            };
            pointers.extend(found.memos(which, item));
            pointers
        })
        .collect()
}

struct Found<'a> {
    coded: &'a CodedStudy<'a>,
}

impl Found<'_> {
    fn coreq(&self, item: usize) -> Vec<Pointer> {
        match item {
            9 => vec![self.approach()],
            12 => self.participants(),
            13 => self.file(crate::study::cases::WITHDRAWN),
            16 => [self.participants(), self.attributes()].concat(),
            17 => [self.guide(), self.asked()].concat(),
            22 => self.saturation(),
            24 => [self.coders(), self.two_coders()].concat(),
            25 => [self.codes(), self.definitions()].concat(),
            26 => self.origins(),
            27 => vec![software()],
            29 => self.quotes(),
            30 => [self.statements(), self.decisions(), self.command("tema evidence")].concat(),
            31 => [self.codes(), self.command("tema freq --level 1")].concat(),
            32 => [self.codes(), self.command("tema evidence CODE")].concat(),
            _ => Vec::new(),
        }
    }

    fn srqr(&self, item: usize) -> Vec<Pointer> {
        match item {
            1 => self.title(),
            5 => vec![self.approach()],
            8 => self.saturation(),
            9 => [self.file("privacy/reviewed.csv"), self.file(crate::study::cases::WITHDRAWN)].concat(),
            10 => [self.sources(), self.dates()].concat(),
            11 => self.guide(),
            12 => [self.participants(), self.attributes(), self.sources()].concat(),
            13 => vec![self.unit(), software()],
            14 => [self.codes(), self.origins(), self.coders(), self.decisions()].concat(),
            15 => [self.two_coders(), self.read(), self.checkpoints(), self.decisions()].concat(),
            16 => [self.codes(), self.command("tema freq")].concat(),
            17 => self.quotes(),
            _ => Vec::new(),
        }
    }

    /// Memos that begin with the item: `COREQ 10: …`, `SRQR 8, 9: …`; those that were not undone.
    fn memos(&self, which: Checklist, item: usize) -> Vec<Pointer> {
        let active = self.coded.materials.log.active().into_iter().map(|(_, event)| event);
        active
            .filter(|event| event.act == Act::Memo)
            .filter(|event| event.text.as_deref().is_some_and(|text| items(text, which).contains(&item)))
            .map(|event| {
                let id = event.id.chars().take(8).collect();
                Pointer::Memo(id, event.coder.clone(), event.at.chars().take(10).collect())
            })
            .collect()
    }

    fn figure(&self, figure: Figure, value: impl std::fmt::Display) -> Vec<Pointer> {
        vec![Pointer::Figure(figure, value.to_string())]
    }

    /// A figure of something that may not be there at all.
    fn some(&self, figure: Figure, count: usize, of: usize) -> Vec<Pointer> {
        if count == 0 { Vec::new() } else { self.figure(figure, format!("{count}/{of}")) }
    }

    fn command(&self, command: &str) -> Vec<Pointer> {
        match self.coded.coded().is_empty() {
            true => Vec::new(),
            false => vec![Pointer::Command(command.to_owned())],
        }
    }

    fn file(&self, name: &str) -> Vec<Pointer> {
        if self.coded.materials.folder.has(name) { vec![Pointer::File(name.to_owned())] } else { Vec::new() }
    }

    fn title(&self) -> Vec<Pointer> {
        let title = self.coded.materials.settings.title.get("en");
        if title.is_empty() || title == "untitled study" { Vec::new() } else { self.figure(Figure::Title, title) }
    }

    fn approach(&self) -> Pointer {
        Pointer::Figure(Figure::Approach, self.coded.materials.settings.approach.name().to_owned())
    }

    fn unit(&self) -> Pointer {
        Pointer::Figure(Figure::Unit, self.coded.materials.settings.unit.name().to_owned())
    }

    fn participants(&self) -> Vec<Pointer> {
        let cases = &self.coded.materials.cases.all;
        let people: Vec<_> = self
            .coded
            .present()
            .iter()
            .map(|case| &cases[case as usize])
            .filter(|case| case.kind == crate::study::CaseKind::Participant)
            .collect();
        let mut groups: Vec<(&str, usize)> = Vec::new();
        for case in &people {
            let group = case.group.as_deref().unwrap_or("–");
            match groups.iter_mut().find(|(known, _)| *known == group) {
                Some((_, count)) => *count += 1,
                None => groups.push((group, 1)),
            }
        }
        if people.is_empty() {
            return Vec::new();
        }
        let parts: Vec<String> = groups.iter().map(|(group, count)| format!("{group} {count}")).collect();
        self.figure(Figure::Participants, format!("{} ({})", people.len(), parts.join(", ")))
    }

    fn attributes(&self) -> Vec<Pointer> {
        let names = &self.coded.materials.cases.attributes;
        if names.is_empty() { Vec::new() } else { self.figure(Figure::Attributes, names.join(", ")) }
    }

    fn sources(&self) -> Vec<Pointer> {
        let sources = &self.coded.materials.sources;
        let kinds = [Kind::Interview, Kind::FocusGroup, Kind::Survey, Kind::Document];
        let parts: Vec<String> = kinds
            .into_iter()
            .map(|kind| (kind, sources.iter().filter(|source| source.kind() == kind).count()))
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| format!("{} {count}", kind.name()))
            .collect();
        if parts.is_empty() { Vec::new() } else { self.figure(Figure::Sources, parts.join(", ")) }
    }

    fn dates(&self) -> Vec<Pointer> {
        let dates: BTreeSet<&str> =
            self.coded.materials.sources.iter().filter_map(|source| source.front.date.as_deref()).collect();
        match (dates.first(), dates.last()) {
            (Some(first), Some(last)) if first == last => self.figure(Figure::Dates, first),
            (Some(first), Some(last)) => self.figure(Figure::Dates, format!("{first} … {last}")),
            _ => Vec::new(),
        }
    }

    fn guide(&self) -> Vec<Pointer> {
        super::replication::guide(&self.coded.materials.folder).into_iter().map(Pointer::File).collect()
    }

    /// How many codes were not put to everybody who took part.
    fn asked(&self) -> Vec<Pointer> {
        let codes = self.coded.materials.codebook.codes.len();
        let some = (0..codes).filter(|code| self.coded.asked(*code).len() < self.coded.present().len()).count();
        self.some(Figure::Asked, some, codes)
    }

    fn saturation(&self) -> Vec<Pointer> {
        let ordered = self.coded.materials.cases.all.iter().any(|case| case.order.is_some());
        if ordered && self.coded.decisions.any { self.command("tema saturation") } else { Vec::new() }
    }

    fn coders(&self) -> Vec<Pointer> {
        let coders = self.coded.materials.log.coders();
        if coders.is_empty() { Vec::new() } else { self.figure(Figure::Coders, coders.join(", ")) }
    }

    fn two_coders(&self) -> Vec<Pointer> {
        let sources = &self.coded.materials.sources;
        let events = || self.coded.materials.log.events.iter().filter(|event| event.act.is_coding());
        let several = |id: &str| {
            events().filter(|event| event.source() == Some(id)).map(|event| &event.coder).collect::<BTreeSet<_>>().len()
                > 1
        };
        let count = sources.iter().filter(|source| several(&source.id)).count();
        self.some(Figure::TwoCoders, count, sources.len())
    }

    fn codes(&self) -> Vec<Pointer> {
        let codes = &self.coded.materials.codebook.codes;
        let deepest = codes.iter().map(|code| code.depth).max();
        let Some(deepest) = deepest else { return Vec::new() };
        let levels: Vec<String> =
            (0..=deepest).map(|depth| codes.iter().filter(|code| code.depth == depth).count().to_string()).collect();
        self.figure(Figure::Codes, levels.join(" + "))
    }

    fn definitions(&self) -> Vec<Pointer> {
        let codes = &self.coded.materials.codebook.codes;
        self.some(Figure::Definitions, codes.iter().filter(|code| code.definition.is_some()).count(), codes.len())
    }

    fn origins(&self) -> Vec<Pointer> {
        let codes = &self.coded.materials.codebook.codes;
        self.some(Figure::Origins, codes.iter().filter(|code| code.origin.is_some()).count(), codes.len())
    }

    fn quotes(&self) -> Vec<Pointer> {
        match self.coded.coded().is_empty() {
            true => Vec::new(),
            false => self.figure(Figure::Quotes, format!("≤ {}", self.coded.materials.settings.quotes)),
        }
    }

    fn statements(&self) -> Vec<Pointer> {
        self.some(Figure::Coded, self.coded.coded().len(), self.coded.statements())
    }

    fn decisions(&self) -> Vec<Pointer> {
        match self.coded.materials.log.events.len() {
            0 => Vec::new(),
            count => self.figure(Figure::Decisions, count),
        }
    }

    fn read(&self) -> Vec<Pointer> {
        let sources = self.coded.materials.sources.len();
        self.some(Figure::Read, (0..sources).filter(|source| self.coded.is_read(*source)).count(), sources)
    }

    fn checkpoints(&self) -> Vec<Pointer> {
        match checkpoints(self.coded.materials).len() {
            0 => Vec::new(),
            count => self.figure(Figure::Checkpoints, count),
        }
    }
}

fn software() -> Pointer {
    Pointer::Figure(Figure::Software, format!("tema {}, {SPLITTER}, {STEMMER}", env!("CARGO_PKG_VERSION")))
}

/// The items that a memo names at its beginning.
fn items(text: &str, which: Checklist) -> Vec<usize> {
    let name = which.name();
    let Some(head) = text.trim_start().get(..name.len()).filter(|head| head.eq_ignore_ascii_case(name)) else {
        return Vec::new();
    };
    let rest = &text.trim_start()[head.len()..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && !c.is_whitespace() && !matches!(c, ',' | 'S' | 's'));
    let list = &rest[..end.unwrap_or(rest.len())];
    list.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memo_names_its_items() {
        assert_eq!(items("COREQ 10: criterion sampling, 2 years", Checklist::Coreq), [10]);
        assert_eq!(items("coreq 2, 3: social workers", Checklist::Coreq), [2, 3]);
        assert_eq!(items("SRQR S8: until nothing new came", Checklist::Srqr), [8]);
        assert_eq!(items("COREQ 10: …", Checklist::Srqr), [0; 0]);
        assert_eq!(items("We read COREQ 10.", Checklist::Coreq), [0; 0]);
        assert_eq!(items("COREQ", Checklist::Coreq), [0; 0]);
    }
}
