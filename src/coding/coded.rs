//! The coded study: suggestions and decisions brought together. Built once; the only door to a count.

use super::hits::first_statements;
use super::trim::Trim;
use super::who::{Who, Whom};
use super::{Decided, Decisions, Materials, Resolver, RuleHits, Set, Verdict};
use crate::finding::Finding;
use crate::matching::Match;
use crate::study::Basis;
use crate::text::Span;
use crate::transcript::{Speaker, Statement, StatementId};
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// What a coding of a statement rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Coded by hand.
    Coded(Decided),
    /// A rule's suggestion that a person accepted.
    Accepted(Decided),
    /// A rule's hit that nobody has read.
    RuleHit,
}

/// A study with everything that stands.
pub struct CodedStudy<'m> {
    /// What the study consists of.
    pub materials: &'m Materials,
    /// The basis of every count.
    pub basis: Basis,
    /// What people decided.
    pub decisions: Decisions,
    /// For each source the number of its first statement; one more entry at the end.
    first: Vec<u32>,
    /// Whom statements count for.
    who: Who,
    /// What the rules alone give.
    pub found: Arc<RuleHits>,
    /// For each code: statements coded by hand, accepted, suggested and unread, matched by a rule.
    by_hand: Vec<Set>,
    accepted: Vec<Set>,
    unread: Vec<Set>,
    rules: Vec<Set>,
    /// For each code: the statements that count on this basis.
    own: Vec<Set>,
    /// Every (statement, code) that counts on this basis, sorted, once somebody asks for the codes of a statement.
    carried: OnceLock<Vec<(u32, u32)>>,
    /// For each code: who was asked about it.
    asked: Vec<Set>,
    /// Who takes part in any source.
    present: Set,
}

impl<'m> CodedStudy<'m> {
    /// Brings suggestions and decisions together. `basis`: as asked for on the command line; else as tema.toml says;
    /// else `reviewed` once any person's event exists; else `rules`.
    pub fn new(materials: &'m Materials, basis: Option<Basis>, findings: &mut Vec<Finding>) -> CodedStudy<'m> {
        let found = materials.found.clone().unwrap_or_else(|| Arc::new(RuleHits::of(materials)));
        CodedStudy::with(materials, found, basis, findings)
    }

    /// As [`CodedStudy::new`], where it is known what the rules of this very codebook find in these very texts.
    pub fn with(
        materials: &'m Materials,
        found: Arc<RuleHits>,
        basis: Option<Basis>,
        findings: &mut Vec<Finding>,
    ) -> CodedStudy<'m> {
        let first = first_statements(&materials.sources);
        let counting = materials.counting(findings);
        let mut resolver = Resolver::new(&materials.folder, &materials.sources);
        let decisions = Decisions::replay(
            &materials.log,
            counting,
            &materials.codebook,
            &materials.sources,
            &first,
            &mut resolver,
            findings,
        );
        let basis =
            basis.or(materials.settings.basis).unwrap_or(if decisions.any { Basis::Reviewed } else { Basis::Rules });
        let asked = asked(materials, findings);
        let mut coded = CodedStudy {
            materials,
            basis,
            decisions,
            first,
            who: Who::of(materials),
            found: found.clone(),
            by_hand: Vec::new(),
            accepted: Vec::new(),
            unread: Vec::new(),
            rules: Vec::new(),
            own: Vec::new(),
            carried: OnceLock::new(),
            asked,
            present: materials.sources.iter().flat_map(|source| source.participants.iter().copied()).collect(),
        };
        coded.stand(&found.hits);
        coded
    }

    /// Sorts every (code, statement) into what stands. `hits`: for each code what the rules give.
    fn stand(&mut self, hits: &[Set]) {
        let codes = self.materials.codebook.codes.len();
        let mut by_hand = vec![Vec::new(); codes];
        let mut accepted = vec![Vec::new(); codes];
        for (code, statement, decided) in self.decisions.said_yes() {
            match decided.verdict {
                Verdict::Coded => by_hand[code as usize].push(statement),
                Verdict::Accepted => accepted[code as usize].push(statement),
                Verdict::No => {}
            }
        }
        let sets = |lists: Vec<Vec<u32>>| -> Vec<Set> { lists.into_iter().map(Set::new).collect() };
        self.by_hand = sets(by_hand);
        self.accepted = sets(accepted);
        self.rules = hits.to_vec();
        self.unread = match self.decisions.any {
            true => (0..).zip(hits).map(|(code, hits)| hits.only(|statement| self.is_open(code, statement))).collect(),
            false => hits.to_vec(),
        };
        self.own = (0..codes)
            .map(|code| match self.basis {
                Basis::Rules => self.rules[code].clone(),
                Basis::People => self.by_hand[code].clone(),
                Basis::Reviewed => self.by_hand[code].union(&self.accepted[code]),
                Basis::All => Set::unite([&self.by_hand[code], &self.accepted[code], &self.unread[code]]),
            })
            .collect();
    }

    /// Whether nobody has decided about a rule's hit.
    fn is_open(&self, code: u32, statement: u32) -> bool {
        let yes = self.decisions.of(code, statement).is_some_and(|decided| decided.verdict != Verdict::No);
        if yes || self.decisions.settled(code, statement).is_some() {
            return false;
        }
        let (source, at) = self.locate(statement);
        // Whether a rejection reaches a suggestion depends on the words that matched.
        let rejects = u32::try_from(source).is_ok_and(|source| self.decisions.rejects(code, source));
        !rejects
            || self
                .matches_in(source, u32::try_from(at).unwrap_or(u32::MAX))
                .iter()
                .any(|found| found.code == code && self.rejection(source, found).is_none())
    }

    fn carried(&self) -> &[(u32, u32)] {
        self.carried.get_or_init(|| {
            let pairs = (0..).zip(&self.own).flat_map(|(code, set)| set.iter().map(move |statement| (statement, code)));
            let mut carried: Vec<(u32, u32)> = pairs.collect();
            carried.sort_unstable();
            carried
        })
    }

    /// The event that rejects a match, if any: its words lie inside the rejected passage.
    pub fn rejection(&self, source: usize, found: &Match) -> Option<u32> {
        let statement = self.materials.sources[source].statements[found.statement as usize].span;
        let hull = found.words.iter().copied().reduce(Span::hull).unwrap_or(statement);
        self.decisions.rejection(found.code, u32::try_from(source).ok()?, hull)
    }

    /// How many statements there are.
    pub fn statements(&self) -> usize {
        self.first.last().copied().unwrap_or(0) as usize
    }

    /// The source of a statement and its position there.
    pub fn locate(&self, statement: u32) -> (usize, usize) {
        let source = self.first.partition_point(|first| *first <= statement) - 1;
        (source, (statement - self.first[source]) as usize)
    }

    /// The number of a statement of a source.
    pub fn number(&self, source: usize, at: usize) -> u32 {
        self.first[source] + u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// The statements of a source, as numbers.
    pub fn of_source(&self, source: usize) -> std::ops::Range<u32> {
        self.first[source]..self.first[source + 1]
    }

    /// A statement's cell.
    pub fn cell(&self, statement: u32) -> Statement {
        let (source, at) = self.locate(statement);
        self.materials.sources[source].statements[at]
    }

    /// A statement's id.
    pub fn id(&self, statement: u32) -> StatementId {
        let (source, at) = self.locate(statement);
        self.materials.sources[source].statement_id(at)
    }

    /// A statement's text, byte for byte.
    pub fn text(&self, statement: u32) -> &'m str {
        let (source, at) = self.locate(statement);
        let source = &self.materials.sources[source];
        source.statements[at].span.of(source.text())
    }

    /// A statement as it is quoted for a code and those below it, or (`None`) for none of them in particular.
    pub fn quoted(&self, code: Option<usize>, statement: u32) -> Trim<'m> {
        let codes = code.map_or(0..0, |code| self.materials.codebook.subtree(code));
        let codes = codes.filter_map(|code| u32::try_from(code).ok());
        let text = self.text(statement);
        match self.decisions.trim(codes, statement) {
            Some((cuts, _)) => Trim::new(text, cuts.iter().copied()),
            None => Trim::whole(text),
        }
    }

    /// Who speaks a statement.
    pub fn speaker(&self, statement: u32) -> &'m Speaker {
        let (source, at) = self.locate(statement);
        self.materials.sources[source].speaker(at)
    }

    /// Whom a statement counts for: its participant, or the document itself.
    pub fn case(&self, statement: u32) -> Option<u32> {
        self.who.case(statement)
    }

    /// Calls `each` with everybody for whom a statement of a set counts, often with the same more than once.
    pub fn said(&self, statements: &Set, each: impl FnMut(&Whom)) {
        self.who.said(statements, each);
    }

    /// Who speaks a statement, as printed: `SP3`, `AV?`, a document's id; empty for an unknown label.
    pub fn speaker_code(&self, statement: u32) -> String {
        match (self.case(statement), self.speaker(statement)) {
            (Some(case), _) => self.materials.cases.all[case as usize].id.clone(),
            (None, Speaker::Unknown(group)) => format!("{group}?"),
            _ => String::new(),
        }
    }

    /// The statements of a code itself that count on this basis.
    pub fn own(&self, code: usize) -> &Set {
        &self.own[code]
    }

    /// The codes that a statement itself carries on this basis, in the order of the codebook.
    pub fn codes_on(&self, statement: u32) -> impl Iterator<Item = usize> + '_ {
        let carried = self.carried();
        let start = carried.partition_point(|(other, _)| *other < statement);
        carried[start..].iter().take_while(move |(other, _)| *other == statement).map(|(_, code)| *code as usize)
    }

    /// The statements of a code and everything below it.
    pub fn of_code(&self, code: usize) -> Set {
        Set::unite(self.materials.codebook.subtree(code).map(|code| &self.own[code]))
    }

    /// The statements that people gave the code itself, by hand or by accepting a rule's hit.
    pub fn by_people(&self, code: usize) -> Set {
        self.by_hand[code].union(&self.accepted[code])
    }

    /// The statements in which an indicator of the code itself matches, whatever was decided about them.
    pub fn by_rules(&self, code: usize) -> &Set {
        &self.rules[code]
    }

    /// The unread suggestions of a code itself.
    pub fn unread(&self, code: usize) -> &Set {
        &self.unread[code]
    }

    /// Every (code, statement) that is suggested and unread, counted.
    pub fn unread_count(&self) -> usize {
        self.unread.iter().map(Set::len).sum()
    }

    /// Statements with at least one code on this basis.
    pub fn coded(&self) -> Set {
        Set::unite(&self.own)
    }

    /// How many statements carry at least one code on this basis, and how many of these several.
    pub fn coded_and_shared(&self) -> (usize, usize) {
        Set::shared(&self.own, self.statements())
    }

    /// Decisions of people that stand, as (code, statement) pairs: coded by hand, accepted (none of which counts on the
    /// basis `people`), and rejected.
    pub fn decided_counts(&self) -> (usize, usize, usize) {
        let count = |sets: &[Set]| sets.iter().map(Set::len).sum();
        let accepted = if self.basis == Basis::People { 0 } else { count(&self.accepted) };
        (count(&self.by_hand), accepted, self.decisions.rejections.len())
    }

    /// The people (and documents) who take part in any source.
    pub fn present(&self) -> &Set {
        &self.present
    }

    /// Who was asked about a code.
    pub fn asked(&self, code: usize) -> &Set {
        &self.asked[code]
    }

    /// What a code rests on in a statement, on any basis.
    pub fn standing(&self, code: usize, statement: u32) -> Option<Standing> {
        let number = u32::try_from(code).ok()?;
        match self.decisions.of(number, statement) {
            Some(decided) if decided.verdict == Verdict::Coded => Some(Standing::Coded(decided)),
            Some(decided) if decided.verdict == Verdict::Accepted => Some(Standing::Accepted(decided)),
            _ if self.unread[code].contains(statement) => Some(Standing::RuleHit),
            _ if self.basis == Basis::Rules && self.rules[code].contains(statement) => Some(Standing::RuleHit),
            _ => None,
        }
    }

    /// The matches of a statement, sorted by code and indicator.
    pub fn matches(&self, statement: u32) -> &[Match] {
        let (source, at) = self.locate(statement);
        self.matches_in(source, u32::try_from(at).unwrap_or(u32::MAX))
    }

    fn matches_in(&self, source: usize, at: u32) -> &[Match] {
        let all = self.found.matches(source, &self.materials.sources[source]);
        let start = all.partition_point(|found| found.statement < at);
        let end = all.partition_point(|found| found.statement <= at);
        &all[start..end]
    }

    /// The matches of one code in a statement.
    pub fn matches_of(&self, code: usize, statement: u32) -> impl Iterator<Item = &Match> {
        self.matches(statement).iter().filter(move |found| found.code as usize == code)
    }

    /// Whether a counting coder has decided something in a source.
    pub fn is_touched(&self, source: usize) -> bool {
        u32::try_from(source).is_ok_and(|source| self.decisions.touched.contains(&source))
    }

    /// Whether a counting coder has marked a source as read to the end.
    pub fn is_read(&self, source: usize) -> bool {
        u32::try_from(source).is_ok_and(|source| self.decisions.read.contains(&source))
    }
}

/// For every code the cases that were asked: as [asked] says, inherited downward; unnamed: everybody.
fn asked(materials: &Materials, findings: &mut Vec<Finding>) -> Vec<Set> {
    let cases = &materials.cases;
    let everybody: Set = (0..u32::try_from(cases.all.len()).unwrap_or(u32::MAX)).collect();
    let settings = &materials.settings;
    let mut named: FxHashMap<usize, Set> = FxHashMap::default();
    for line in &settings.asked {
        let mut members = Vec::new();
        for (who, span) in &line.who {
            let before = members.len();
            for (at, case) in cases.all.iter().enumerate() {
                if case.id == *who || case.group.as_deref() == Some(who) {
                    members.extend(u32::try_from(at));
                }
            }
            let gone = cases.withdrawn.contains(who);
            if members.len() == before && settings.group(who).is_none() && !gone {
                let groups = settings.groups.iter().map(|group| group.id.as_str());
                findings.push(
                    Finding::error(format!("[asked] names `{who}`, which is no group and no participant"))
                        .at(settings.file.place(*span))
                        .did_you_mean(who, groups.chain(cases.all.iter().map(|case| case.id.as_str()))),
                );
            }
        }
        match materials.codebook.find(&line.code) {
            Some(code) => {
                named.insert(code, Set::new(members));
            }
            None => findings.push(
                Finding::error(format!("[asked] names code `{}`, which is not in the codebook", line.code))
                    .at(settings.file.place(line.span))
                    .did_you_mean(&line.code, materials.codebook.codes.iter().map(|code| code.id.as_str())),
            ),
        }
    }
    let mut asked: Vec<Set> = Vec::with_capacity(materials.codebook.codes.len());
    for (at, code) in materials.codebook.codes.iter().enumerate() {
        let own = named.remove(&at);
        asked
            .push(own.unwrap_or_else(|| code.parent.map_or_else(|| everybody.clone(), |parent| asked[parent].clone())));
    }
    asked
}
