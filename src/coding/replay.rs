//! From events to what each coder's latest word is.

use super::gone::{Gone, lost};
use super::reanchor::answers;
use super::trim::{self, Trims};
use super::{Act, Anchor, Event, Held, Log, Resolver};
use crate::codebook::Codebook;
use crate::finding::{Finding, Place};
use crate::text::Span;
use crate::transcript::Source;
use rustc_hash::{FxHashMap, FxHashSet};

/// A coder's latest word on a code and a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Coded by hand.
    Coded,
    /// A rule's suggestion accepted.
    Accepted,
    /// Taken back or rejected.
    No,
}

/// A verdict and the event that gave it, as a position in [`Log::events`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// The verdict.
    pub verdict: Verdict,
    /// The event.
    pub event: u32,
}

/// A coder, what the coder's latest word is, and the passage it was said of.
type Latest = (u32, Decided, Span);

/// What all counting coders have decided, over dense statement numbers.
#[derive(Debug, Default)]
pub struct Decisions {
    /// Latest word by (code, statement, coder), and the passage it was said of.
    latest: FxHashMap<(u32, u32), Vec<Latest>>,
    /// Spans in which a code's suggestions are rejected: (code, source) → spans with their events.
    rejected: FxHashMap<(u32, u32), Vec<(Span, u32)>>,
    /// Statements starred (`true`) or barred, for one code or for all.
    quoting: FxHashMap<(Option<u32>, u32), (bool, u32)>,
    /// Statements as they are quoted, for one code or for all: what of each is left out.
    trims: Trims,
    /// Disagreements resolved: (code, statement) → whether it has the code, and the event that says so.
    settled: FxHashMap<(u32, u32), (bool, u32)>,
    /// Memos, condensed units, stances, agreement and dissent by statement, as positions of events, in order.
    notes: FxHashMap<u32, Vec<u32>>,
    /// Sources that a counting coder has read to the end.
    pub read: FxHashSet<u32>,
    /// Sources of which a counting coder has read the part that was given to them.
    pub read_part: FxHashSet<u32>,
    /// Sources in which a counting coder has decided something.
    pub touched: FxHashSet<u32>,
    /// Rule hits that counting coders rejected: (code, statement), whatever came later.
    pub rejections: FxHashSet<(u32, u32)>,
    /// Coders who count, sorted.
    pub counting: Vec<String>,
    /// Some person's event exists.
    pub any: bool,
    /// Decisions of counting coders that hold no more: the transcript was corrected and the passage is not there.
    pub orphans: usize,
}

impl Decisions {
    /// Replays a log. The result depends on the events alone, not on the order of lines in files.
    pub fn replay(
        log: &Log,
        counting: Vec<String>,
        codebook: &Codebook,
        sources: &[Source],
        first: &[u32],
        resolver: &mut Resolver<'_>,
        findings: &mut Vec<Finding>,
    ) -> Decisions {
        let mut decisions = Decisions { counting, ..Decisions::default() };
        let mut moved: FxHashMap<u32, usize> = FxHashMap::default();
        // Decisions whose passage was changed, and those that hold: a decision may have been made anew.
        let mut changed: Vec<(&Event, u32, Span)> = Vec::new();
        let mut held_events: Vec<(&Event, u32, Span)> = Vec::new();
        let mut gone: Vec<(&Event, Gone)> = Vec::new();
        let active = log.active();
        let carried = carried(&active);
        let names = Names::new(codebook, &active);
        // Where rules alone code, nobody is a coder, and everybody may trim a quote.
        let uncoded = decisions.counting.is_empty() && !active.iter().any(|(_, event)| event.act.is_coding());
        for (number, event) in active {
            decisions.any |= event.act.is_coding();
            let coder = match decisions.counting.binary_search(&event.coder) {
                Ok(coder) => u32::try_from(coder).unwrap_or(u32::MAX),
                Err(_) if uncoded && event.act == Act::Trim => u32::MAX,
                Err(_) => continue,
            };
            if matches!(event.act, Act::Undo | Act::Carry) {
                continue;
            }
            if event.act == Act::Read {
                let source = event.of.as_deref().and_then(|id| sources.iter().position(|source| source.id == id));
                let read = match event.value.as_deref() {
                    Some("part") => &mut decisions.read_part,
                    _ => &mut decisions.read,
                };
                read.extend(source.and_then(|at| u32::try_from(at).ok()));
                if source.is_none() {
                    let named = event.of.as_deref().unwrap_or_default();
                    findings.push(lost(event, &format!("source `{named}` is not there any more")));
                }
                continue;
            }
            let Some(own) = &event.anchor else { continue };
            let anchor = carried.get(event.id.as_str()).copied().unwrap_or(own);
            let Some((source, held)) = resolver.find(anchor) else {
                decisions.orphans += 1;
                findings.push(lost(event, &format!("source `{}` is not there any more", anchor.source)));
                continue;
            };
            if let Held::Changed(span) = held {
                changed.push((event, source, span));
                continue;
            }
            let Some(span) = held.span() else {
                decisions.orphans += 1;
                gone.push((event, if held == Held::OldTextMissing { Gone::OldText } else { Gone::Words }));
                continue;
            };
            held_events.push((event, source, span));
            if matches!(held, Held::Moved(_)) {
                *moved.entry(source).or_default() += 1;
            }
            if event.act.is_coding() {
                decisions.touched.insert(source);
            }
            let code = match &event.code {
                None => None,
                Some(id) => match names.code(id) {
                    Some(code) => Some(code),
                    None => {
                        findings.push(
                            lost(event, &format!("code `{id}` is not in the codebook"))
                                .did_you_mean(id, codebook.codes.iter().map(|code| code.id.as_str())),
                        );
                        continue;
                    }
                },
            };
            if event.act == Act::Split {
                let to: Option<Vec<u32>> = event.to.iter().map(|id| names.code(id)).collect();
                let Some(to) = to else {
                    findings.push(lost(event, "a code that it went to is not in the codebook"));
                    continue;
                };
                let text = &sources[source as usize];
                let covered = text.covered(span).into_iter().filter_map(|at| u32::try_from(at).ok());
                let of = |decided: u32| {
                    let code = log.events.get(decided as usize).and_then(|event| event.code.as_deref());
                    code.zip(event.code.as_deref()).is_some_and(|(code, parted)| names.was(code, parted))
                };
                for statement in covered.map(|at| first[source as usize] + at) {
                    if let Some(code) = code {
                        decisions.part(number, (code, statement), &to, of);
                    }
                }
                if let Some(code) = code {
                    decisions.rejected.entry((code, source)).or_default().push((span, number));
                }
                continue;
            }
            if event.act == Act::Trim {
                match cut_of(event, anchor, span) {
                    Some(cuts) => {
                        let text = &sources[source as usize];
                        for at in text.covered(span) {
                            let statement = first[source as usize] + u32::try_from(at).unwrap_or(u32::MAX);
                            decisions.trims.take(code, statement, text.statements[at].span, &cuts, number);
                        }
                    }
                    None => findings.push(lost(event, "what it leaves out is not in its words")),
                }
                continue;
            }
            let text = &sources[source as usize];
            let base = first[source as usize];
            let covered = text.covered(span).into_iter().filter_map(|at| Some(base + u32::try_from(at).ok()?));
            decisions.take(number, event, coder, code, source, span, covered.collect());
        }
        for (event, source, span) in changed {
            let anew = |(later, at, other): &(&Event, u32, Span)| {
                *at == source && other.overlaps(span) && answers(later, event)
            };
            if !held_events.iter().any(anew) {
                decisions.orphans += 1;
                gone.push((event, Gone::Changed));
            }
        }
        Gone::tell(&gone, findings);
        let mut counts: Vec<(u32, usize)> = moved.into_iter().collect();
        counts.sort_unstable();
        for (source, count) in counts {
            let file = &sources[source as usize].file.name;
            findings.push(
                Finding::doubt(format!(
                    "the text has changed since it was coded; {} found again word for word",
                    if count == 1 { "one decision was".to_owned() } else { format!("{count} decisions were") }
                ))
                .at(Place::file(file.clone())),
            );
        }
        decisions
    }

    #[allow(clippy::too_many_arguments)]
    fn take(
        &mut self,
        number: u32,
        event: &Event,
        coder: u32,
        code: Option<u32>,
        source: u32,
        span: Span,
        covered: Vec<u32>,
    ) {
        let verdict = match (&event.act, code) {
            (Act::Code, Some(_)) => Verdict::Coded,
            (Act::Accept, Some(_)) => Verdict::Accepted,
            (Act::Uncode, Some(_)) => Verdict::No,
            (Act::Reject, Some(code)) => {
                self.rejected.entry((code, source)).or_default().push((span, number));
                self.rejections.extend(covered.iter().map(|statement| (code, *statement)));
                Verdict::No
            }
            (Act::Settle, Some(code)) => {
                let yes = event.value.as_deref() == Some("yes");
                self.settled.extend(covered.into_iter().map(|statement| ((code, statement), (yes, number))));
                return;
            }
            (Act::Memo | Act::Condense | Act::Stance | Act::Agreed | Act::Dissented | Act::Inferred, _) => {
                for statement in covered {
                    self.notes.entry(statement).or_default().push(number);
                }
                return;
            }
            (Act::Star | Act::Bar, code) => {
                let starred = event.act == Act::Star;
                self.quoting.extend(covered.into_iter().map(|statement| ((code, statement), (starred, number))));
                return;
            }
            _ => return,
        };
        let Some(code) = code else { return };
        for statement in covered {
            let latest = self.latest.entry((code, statement)).or_default();
            latest.retain(|(other, ..)| *other != coder);
            latest.push((coder, Decided { verdict, event: number }, span));
        }
    }

    /// Where a code was split: what anybody who counts has said of it and a statement is said of the codes it went to. `of`:
    /// whether a decision was about the code, and not about one that it was merged into later.
    fn part(&mut self, number: u32, (code, statement): (u32, u32), to: &[u32], of: impl Fn(u32) -> bool) {
        let said = self.latest.get(&(code, statement)).cloned().unwrap_or_default();
        for (coder, _, span) in
            said.iter().filter(|(_, decided, _)| decided.verdict != Verdict::No && of(decided.event))
        {
            let stays = [(code, Verdict::No)].into_iter().filter(|_| !to.contains(&code));
            for (code, verdict) in stays.chain(to.iter().map(|code| (*code, Verdict::Coded))) {
                let latest = self.latest.entry((code, statement)).or_default();
                latest.retain(|(other, ..)| other != coder);
                latest.push((*coder, Decided { verdict, event: number }, *span));
            }
        }
        if let Some((true, event)) = self.settled.get(&(code, statement)).copied()
            && of(event)
        {
            self.settled.insert((code, statement), (to.contains(&code), number));
            self.settled.extend(to.iter().map(|code| ((*code, statement), (true, number))));
        }
        if let Some(quoting) = self.quoting.get(&(Some(code), statement)).copied() {
            self.quoting.extend(to.iter().map(|code| ((Some(*code), statement), quoting)));
        }
        self.trims.part(code, statement, to);
    }

    /// The counting coders' word on a code and a statement: yes if the latest word of any of them is yes; coded by
    /// hand before accepted.
    ///
    /// A settlement goes before everybody's word.
    pub fn of(&self, code: u32, statement: u32) -> Option<Decided> {
        if let Some((yes, event)) = self.settled.get(&(code, statement)) {
            return Some(Decided { verdict: if *yes { Verdict::Coded } else { Verdict::No }, event: *event });
        }
        let latest = self.latest.get(&(code, statement))?;
        let rank = |verdict| match verdict {
            Verdict::Coded => 0,
            Verdict::Accepted => 1,
            Verdict::No => 2,
        };
        latest.iter().map(|(_, decided, _)| *decided).min_by_key(|decided| (rank(decided.verdict), decided.event))
    }

    /// Every (code, statement) on which somebody has said yes, sorted.
    pub fn said_yes(&self) -> Vec<(u32, u32, Decided)> {
        let mut decided: Vec<(u32, u32)> = self.latest.keys().chain(self.settled.keys()).copied().collect();
        decided.sort_unstable();
        decided.dedup();
        decided
            .into_iter()
            .filter_map(|(code, statement)| {
                let decided = self.of(code, statement).filter(|decided| decided.verdict != Verdict::No)?;
                Some((code, statement, decided))
            })
            .collect()
    }

    /// Every (code, statement) to which a coder gave the code, with the passage that the coder marked, which may begin
    /// before the statement and end behind it; sorted. How disagreements were settled does not enter.
    pub fn marked(&self) -> Vec<(u32, u32, Span)> {
        let each = self.latest.iter().flat_map(|((code, statement), latest)| {
            let yes = latest.iter().filter(|(_, decided, _)| decided.verdict != Verdict::No);
            yes.map(|(.., span)| (*code, *statement, *span))
        });
        let mut marked: Vec<(u32, u32, Span)> = each.collect();
        marked.sort_unstable_by_key(|(code, statement, span)| (*code, *statement, span.start, span.end));
        marked
    }

    /// Whether a disagreement about a code and a statement was settled: yes or no, and the event that says so.
    pub fn settled(&self, code: u32, statement: u32) -> Option<(bool, u32)> {
        self.settled.get(&(code, statement)).copied()
    }

    /// Memos, condensed units, stances, agreement and dissent on a statement, as positions in [`Log::events`], in order.
    pub fn notes(&self, statement: u32) -> &[u32] {
        self.notes.get(&statement).map_or(&[], Vec::as_slice)
    }

    /// Whether any suggestion of a code is rejected in a source.
    pub fn rejects(&self, code: u32, source: u32) -> bool {
        self.rejected.contains_key(&(code, source))
    }

    /// The event that rejects a suggestion of a code, of which the matched words lie in `span` of a source.
    pub fn rejection(&self, code: u32, source: u32, span: Span) -> Option<u32> {
        let spans = self.rejected.get(&(code, source))?;
        spans.iter().rev().find(|(rejected, _)| rejected.contains(span)).map(|(_, event)| *event)
    }

    /// Whether a statement is barred for every code.
    pub fn barred(&self, statement: u32) -> bool {
        self.quoting.get(&(None, statement)).is_some_and(|(starred, _)| !starred)
    }

    /// What is left out of a statement where it is quoted for any of these codes, as bytes of the statement, and the event
    /// that says so: the latest that names one of them, or none. Nothing left out: it is quoted as a whole again.
    pub fn trim(&self, codes: impl IntoIterator<Item = u32>, statement: u32) -> Option<(&[Span], u32)> {
        self.trims.of(codes, statement)
    }

    /// Whether a statement is starred (`true`) or barred for every code, and the event that says so.
    pub fn quoted(&self, statement: u32) -> Option<(bool, u32)> {
        self.quoting.get(&(None, statement)).copied()
    }

    /// Whether a statement is starred (`Some(true)`) or barred (`Some(false)`) as a quote for a code; the later
    /// decision counts, whether it names the code or not.
    pub fn quoting(&self, code: u32, statement: u32) -> Option<bool> {
        let own = self.quoting.get(&(Some(code), statement));
        let any = self.quoting.get(&(None, statement));
        own.into_iter().chain(any).max_by_key(|(_, event)| *event).map(|(starred, _)| *starred)
    }
}

/// For each event that was carried to another passage, by anybody, the passage it stands at now.
pub(super) fn carried<'e>(active: &[(u32, &'e Event)]) -> FxHashMap<&'e str, &'e Anchor> {
    let carries = active.iter().filter(|(_, event)| event.act == Act::Carry);
    carries.filter_map(|(_, event)| Some((event.of.as_deref()?, event.anchor.as_ref()?))).collect()
}

/// Codes by the ids that events name, through merges: where a code is not in the codebook any more, the one that it
/// was merged into is meant.
pub struct Names<'c> {
    codebook: FxHashMap<&'c str, u32>,
    into: FxHashMap<&'c str, &'c str>,
}

impl<'c> Names<'c> {
    /// The names of a codebook and of the merges that nobody has undone.
    pub fn new(codebook: &'c Codebook, active: &[(u32, &'c Event)]) -> Names<'c> {
        let mut into = FxHashMap::default();
        for (_, event) in active.iter().filter(|(_, event)| event.act == Act::Merge) {
            if let Some(code) = &event.code {
                into.extend(event.from.iter().map(|from| (from.as_str(), code.as_str())));
            }
        }
        let codes = codebook.codes.iter().enumerate();
        let mut by_id = FxHashMap::default();
        for (at, code) in codes {
            by_id.entry(code.id.as_str()).or_insert(u32::try_from(at).unwrap_or(u32::MAX));
        }
        Names { codebook: by_id, into }
    }

    /// Whether a code is or was merged into another.
    pub fn was(&self, id: &str, other: &str) -> bool {
        let mut id = id;
        for _ in 0..=self.into.len() {
            match self.into.get(id) {
                _ if id == other => return true,
                Some(into) => id = into,
                None => return false,
            }
        }
        false
    }

    /// The code that an event means by an id.
    pub fn code(&self, id: &str) -> Option<u32> {
        let mut id = id;
        // A circle of merges ends where there are no further codes to go to.
        for _ in 0..=self.into.len() {
            match self.codebook.get(id) {
                Some(code) => return Some(*code),
                None => id = self.into.get(id)?,
            }
        }
        None
    }
}

/// What a trimmed quote leaves out: bytes of the source's text. `anchor`: the passage where it stands now, which may have
/// been carried to corrected words; `span`: its bytes.
fn cut_of(event: &Event, anchor: &Anchor, span: Span) -> Option<Vec<Span>> {
    let own = event.anchor.as_ref()?;
    let cuts = trim::carried(&event.cuts()?, &own.exact, &anchor.exact);
    let start = span.start as usize;
    Some(cuts.iter().map(|cut| Span::new(start + cut.start as usize, start + cut.end as usize)).collect())
}
