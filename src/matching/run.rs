//! Running a plan over sources.

use super::plan::Plan;
use super::program::{Passage, Program, Scene, Token};
use super::vocabulary::Dictionary;
use super::{Hit, Match};
use crate::text::{Span, words};
use crate::transcript::Source;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::RefCell;

/// Runs a plan over sources, one after the other, remembering every word form it has met. One a thread.
pub struct Matcher<'p> {
    pub(super) plan: &'p Plan,
    dictionaries: Vec<Dictionary<'p>>,
    /// The last statement (counted over all sources) for which a rule was tried.
    tried: Vec<u64>,
    clock: u64,
}

impl<'p> Matcher<'p> {
    /// A matcher that has met no word yet.
    pub fn new(plan: &'p Plan) -> Self {
        Matcher { plan, dictionaries: Vec::new(), tried: vec![0; plan.rules.len()], clock: 0 }
    }

    /// All matches in a source, sorted by statement, code and indicator.
    pub fn run(&mut self, source: &Source) -> Vec<Match> {
        let mut matches = Vec::new();
        self.statements(source, true, |plan, number, due, scene| {
            let from = matches.len();
            for rule in due {
                let planned = &plan.rules[*rule as usize];
                if let Some(evidence) = planned.program.run(scene) {
                    matches.push(Match {
                        statement: number,
                        code: planned.code,
                        rule: planned.rule,
                        prompted: evidence.prompted,
                        words: evidence.spans,
                    });
                }
            }
            if matches.len() > from {
                matches[from..].sort_by_key(|found: &Match| (found.code, found.rule));
                strike(&mut matches, from, plan, scene);
            }
        });
        matches
    }

    /// Which codes match which statements of a source, sorted: all that is counted, without a look at the words.
    pub fn hits(&mut self, source: &Source) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        // By code the last statement in which it matched or was struck, from 1.
        let mut settled = vec![0; self.plan.except.len()];
        self.statements(source, false, |plan, statement, due, scene| {
            let from = hits.len();
            for rule in due {
                let planned = &plan.rules[*rule as usize];
                let code = planned.code as usize;
                if settled[code] == statement + 1 || !planned.sure && !planned.program.holds(scene) {
                    continue;
                }
                settled[code] = statement + 1;
                if planned.sure || !plan.except[code].iter().any(|except| except.holds(scene)) {
                    hits.push(Hit { statement, code: planned.code });
                }
            }
            hits[from..].sort_unstable_by_key(|hit| hit.code);
        });
        hits
    }

    /// Calls `each` for every statement of a source that some rule might match: its number, the rules to try (each
    /// once), its words. `words`: where they stand is wanted even if it is sure that the rules hold.
    fn statements(&mut self, source: &Source, words: bool, mut each: impl FnMut(&Plan, u32, &[u32], &Scene<'_>)) {
        let plan = self.plan;
        let at = self.language(&source.language);
        let text = blanked(source);
        let questions = Questions::new(source, &text);
        let mut passage = Passage::default();
        let mut due: Vec<u32> = Vec::new();
        for (number, statement) in (0..).zip(&source.statements) {
            let dictionary = &mut self.dictionaries[at];
            fill(&mut passage, &text, statement.span, dictionary);
            self.clock += 1;
            due.clear();
            let announced = passage.forms.iter().flat_map(|form| &dictionary.meaning(*form).rules);
            for rule in plan.always.iter().chain(announced) {
                let tried = &mut self.tried[*rule as usize];
                if *tried != self.clock {
                    *tried = self.clock;
                    due.push(*rule);
                }
            }
            if due.is_empty() {
                continue;
            }
            if words || due.iter().any(|rule| !plan.rules[*rule as usize].sure) {
                passage.look_closer(dictionary);
            }
            let dictionary = RefCell::new(dictionary);
            let asked = |program: &Program, question: u32| {
                questions.matches(statement.turn, program, question, &mut dictionary.borrow_mut())
            };
            let scene = Scene { passage: &passage, text: &text, written: source.text(), asked: &asked };
            each(plan, number, &due, &scene);
        }
    }

    fn language(&mut self, language: &str) -> usize {
        if let Some(at) = self.dictionaries.iter().position(|known| known.language() == language) {
            return at;
        }
        self.dictionaries.push(Dictionary::new(self.plan, language));
        self.dictionaries.len() - 1
    }

    /// Calls `look` with the scene of one statement, for explanations.
    pub(super) fn look<T>(&mut self, source: &Source, statement: usize, look: impl FnOnce(&Scene<'_>) -> T) -> T {
        let at = self.language(&source.language);
        let text = blanked(source);
        let questions = Questions::new(source, &text);
        let cell = source.statements[statement];
        let dictionary = &mut self.dictionaries[at];
        let mut passage = Passage::default();
        fill(&mut passage, &text, cell.span, dictionary);
        passage.look_closer(dictionary);
        let dictionary = RefCell::new(dictionary);
        let asked = |program: &Program, question: u32| {
            questions.matches(cell.turn, program, question, &mut dictionary.borrow_mut())
        };
        look(&Scene { passage: &passage, text: &text, written: source.text(), asked: &asked })
    }
}

/// Takes out the matches (from position `from`) of codes of which an exception holds.
fn strike(matches: &mut Vec<Match>, from: usize, plan: &Plan, scene: &Scene<'_>) {
    let mut last: Option<(u32, bool)> = None;
    let kept: Vec<Match> = matches
        .drain(from..)
        .filter(|found| {
            let struck = match last {
                Some((code, struck)) if code == found.code => struck,
                _ => plan.except[found.code as usize].iter().any(|except| except.holds(scene)),
            };
            last = Some((found.code, struck));
            !struck
        })
        .collect();
    matches.extend(kept);
}

/// The words of a piece of text, and those that indicators know.
fn fill(passage: &mut Passage, text: &str, span: Span, dictionary: &mut Dictionary<'_>) {
    passage.clear(span);
    words(text, span, |word| {
        if let Some(form) = dictionary.look_up(text, word) {
            passage.known(form);
        }
        passage.tokens.push(Token { span: word });
    });
}

/// A source's text with comments and notes blanked out, byte for byte.
fn blanked(source: &Source) -> Cow<'_, str> {
    let text = source.text();
    if source.excluded.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut blanked = String::with_capacity(text.len());
    let mut at = 0;
    for span in &source.excluded {
        let (start, end) = ((span.start as usize).max(at), (span.end as usize).max(at));
        blanked.push_str(&text[at..start]);
        blanked.extend(std::iter::repeat_n(' ', end - start));
        at = end;
    }
    blanked.push_str(&text[at..]);
    Cow::Owned(blanked)
}

/// Whether the question before a turn matches, remembered per question and ASKED.
struct Questions<'s> {
    source: &'s Source,
    text: &'s str,
    known: RefCell<FxHashMap<(usize, u32), bool>>,
}

impl<'s> Questions<'s> {
    fn new(source: &'s Source, text: &'s str) -> Self {
        Questions { source, text, known: RefCell::default() }
    }

    fn matches(&self, turn: u32, program: &Program, number: u32, dictionary: &mut Dictionary<'_>) -> Option<bool> {
        let question = self.source.asked_before(turn)?;
        if let Some(known) = self.known.borrow().get(&(question, number)) {
            return Some(*known);
        }
        let mut passage = Passage::default();
        fill(&mut passage, self.text, self.source.turns[question].span, dictionary);
        passage.look_closer(dictionary);
        // The parser refuses ASKED inside ASKED.
        let nobody = |_: &Program, _: u32| None;
        let scene = Scene { passage: &passage, text: self.text, written: self.source.text(), asked: &nobody };
        let holds = program.holds(&scene);
        self.known.borrow_mut().insert((question, number), holds);
        Some(holds)
    }
}
