//! What stands of a statement: its words, its codes and what these rest on, and what is said around it.

use super::{Context, facets};
use crate::coding::Standing;
use crate::language::Label;
use crate::report::model::{Evidence, Page};
use crate::text::Span;
use crate::transcript::Speaker;

/// What stands next to a statement in its source.
pub struct Neighbour {
    /// Who speaks.
    pub speaker: String,
    /// A statement, or the interviewer's whole turn.
    pub text: String,
    /// Where it stands: the source's position, and the first byte.
    pub at: (usize, u32),
}

/// How many statements before and behind one are shown with it.
const NEIGHBOURS: usize = 2;

impl Context<'_> {
    /// What a coding rests on, in words: `rule hit, x.yaml:12` or `coded by VK`.
    pub fn standing(&self, code: usize, statement: u32) -> String {
        let by = |label: Label, event: u32| {
            if self.sharing.is_shared() {
                return self.label(label).to_owned();
            }
            let coder = self.coded.materials.log.events[event as usize].coder.to_uppercase();
            format!("{} {coder}", self.label(label))
        };
        match self.coded.standing(code, statement) {
            Some(Standing::Coded(decided)) => by(Label::Coded, decided.event),
            Some(Standing::Accepted(decided)) => by(Label::Accepted, decided.event),
            Some(Standing::RuleHit) => {
                // Where the rules alone count, one that was rejected stands.
                let unread = self.coded.unread(code).contains(statement);
                let label = if unread { Label::RuleHit } else { Label::RuleHitRejected };
                format!("{}, {}", self.label(label), self.rules_named(code, statement))
            }
            None => String::new(),
        }
    }

    /// Where the indicators stand that matched: `codebooks/x.yaml:12`.
    pub fn rule_places(&self, code: usize, statement: u32) -> Vec<String> {
        let codebook = &self.coded.materials.codebook;
        let rules = self.coded.matches_of(code, statement);
        rules.map(|found| codebook.rule_place(code, &codebook.codes[code].indicators[found.rule as usize])).collect()
    }

    /// The same for people: each line and each file once, without the folder in which all codebooks lie: `x.yaml:12, 15`.
    pub fn rules_named(&self, code: usize, statement: u32) -> String {
        let mut places = self.rule_places(code, statement);
        places.dedup();
        let mut named = String::new();
        let mut before = None;
        for place in &places {
            let place = place.strip_prefix("codebooks/").unwrap_or(place);
            let (file, line) = place.rsplit_once(':').unwrap_or((place, place));
            if before.is_some() {
                named.push_str(", ");
            }
            named.push_str(if before == Some(file) { line } else { place });
            before = Some(file);
        }
        named
    }

    /// Bytes of a statement's text that the indicators of some codes matched, sorted, not overlapping.
    pub fn matched(&self, statement: u32, codes: &[usize]) -> Vec<(usize, usize)> {
        let cell = self.coded.cell(statement).span;
        let spans = self.coded.matches(statement).iter().filter(|found| codes.contains(&(found.code as usize)));
        let mut spans: Vec<Span> =
            spans.flat_map(|found| found.words.clone()).filter(|span| cell.contains(*span)).collect();
        spans.sort_unstable();
        let mut merged: Vec<(usize, usize)> = Vec::new();
        for span in spans {
            let (start, end) = ((span.start - cell.start) as usize, (span.end - cell.start) as usize);
            match merged.last_mut() {
                Some((_, last)) if start <= *last => *last = end.max(*last),
                _ => merged.push((start, end)),
            }
        }
        merged
    }

    /// Whether the words of a statement are left out: it is barred, and the result is for others.
    pub(super) fn is_held(&self, statement: u32) -> bool {
        self.withhold && self.coded.decisions.barred(statement)
    }

    /// A statement's words; of a barred one only that something stands there, where the result is for others.
    pub(super) fn words(&self, statement: u32) -> String {
        if self.is_held(statement) { "[…]".to_owned() } else { self.coded.text(statement).to_owned() }
    }

    /// A statement with everything needed to look at it.
    pub fn evidence(&self, statement: u32) -> Evidence {
        let codes: Vec<usize> = self.coded.codes_on(statement).collect();
        let text = self.words(statement);
        let whole = text == self.coded.text(statement);
        Evidence {
            id: self.coded.id(statement).to_string(),
            speaker: self.coded.speaker_code(statement),
            text,
            matched: if whole { self.matched(statement, &codes) } else { Vec::new() },
            codes: codes
                .iter()
                .map(|code| format!("{} ({})", self.name(*code), self.standing(*code, statement)))
                .collect(),
            codings: facets::codings(self, statement, &codes),
            person: self.coded.case(statement),
            source: self.coded.locate(statement).0,
            before: self.neighbours(statement, true).into_iter().map(|near| (near.speaker, near.text)).collect(),
            after: self.neighbours(statement, false).into_iter().map(|near| (near.speaker, near.text)).collect(),
            place: String::new(),
        }
    }

    /// What stands before (or behind) a statement in its source: statements of its turn, then of the turn next to it;
    /// an interviewer's turn is shown whole.
    pub fn neighbours(&self, statement: u32, before: bool) -> Vec<Neighbour> {
        let (source, at) = self.coded.locate(statement);
        let found = &self.coded.materials.sources[source];
        let step =
            |at: usize| if before { at.checked_sub(1) } else { (at + 1 < found.statements.len()).then_some(at + 1) };
        let mut shown: Vec<Neighbour> = Vec::new();
        let mut turn = found.statements[at].turn as usize;
        let mut next = step(at);
        while shown.len() < NEIGHBOURS {
            let nearby = next.map(|at| (at, found.statements[at].turn as usize));
            // Turns between the two that hold no statement are the interviewer's.
            let between = match (nearby, before) {
                (Some((_, other)), _) if other == turn => None,
                (_, true) => turn.checked_sub(1),
                (_, false) => (turn + 1 < found.turns.len()).then_some(turn + 1),
            };
            if let Some(question) = between
                && let Speaker::Interviewer(label) = &found.turns[question].speaker
            {
                let text = found.turns[question].span.of(found.text()).to_owned();
                let at = (source, found.turns[question].span.start);
                shown.push(Neighbour { speaker: label.to_string(), text, at });
                turn = question;
                continue;
            }
            let Some((neighbour, other)) = nearby else { break };
            let number = self.coded.number(source, neighbour);
            shown.push(Neighbour {
                speaker: self.coded.speaker_code(number),
                text: self.words(number),
                at: (source, found.statements[neighbour].span.start),
            });
            turn = other;
            next = step(neighbour);
        }
        if before {
            shown.reverse();
        }
        shown
    }

    /// Lets the statements of a page be searched and filtered in a browser.
    pub fn browse(&self, page: &mut Page) {
        page.facets.get_or_insert_with(|| facets::facets(self));
    }

    /// Puts the statements that a page refers to into its evidence, if the page opens into them.
    pub fn show(&self, page: &mut Page, open: bool, statements: impl IntoIterator<Item = u32>) {
        if !open || self.sharing.hides_codes() {
            return;
        }
        self.browse(page);
        for statement in statements {
            page.evidence.entry(statement).or_insert_with(|| self.evidence(statement));
        }
    }
}
