//! Running a plan over sources.

use super::Match;
use super::passage::Passage;
use super::plan::Plan;
use super::program::{Program, Scene};
use super::vocabulary::Dictionary;
use crate::transcript::Source;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::RefCell;

/// Runs a plan over sources, one after the other, remembering every word form it has met. One a thread.
pub struct Matcher<'p> {
    pub(super) plan: &'p Plan,
    dictionaries: Vec<Dictionary<'p>>,
    /// The statements looked at so far, over all sources.
    clock: u64,
    /// By rule the last of them for which it was due.
    tried: Vec<u64>,
    /// By code the last of them in which it matched or was struck.
    settled: Vec<u64>,
    /// Room for the words of a statement, and for the rules to try on it.
    passage: Passage,
    due: Vec<u32>,
}

impl<'p> Matcher<'p> {
    /// A matcher that has met no word yet.
    pub fn new(plan: &'p Plan) -> Self {
        let (tried, settled) = (vec![0; plan.rules.len()], vec![0; plan.except.len()]);
        Matcher {
            plan,
            dictionaries: Vec::new(),
            clock: 0,
            tried,
            settled,
            passage: Passage::default(),
            due: Vec::new(),
        }
    }

    /// All matches in a source, sorted by statement, code and indicator.
    pub fn run(&mut self, source: &Source) -> Vec<Match> {
        let plan = self.plan;
        let mut matches = Vec::new();
        self.statements(source, |matcher, number, text, passage, dictionary| {
            let announced = passage.forms.iter().flat_map(|form| dictionary.meaning(*form).rules());
            matcher.due.clear();
            for rule in plan.always.iter().chain(announced) {
                if matcher.first_try(*rule) {
                    matcher.due.push(*rule);
                }
            }
            if matcher.due.is_empty() {
                return;
            }
            passage.look_closer(dictionary, true);
            text.scene(number as usize, passage, dictionary, |scene| {
                let from = matches.len();
                for rule in &matcher.due {
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
        });
        matches
    }

    /// Calls `hit` with the statement and the code of everything that matches in a source: all that is counted,
    /// without a look at the words. Statement by statement; codes in any order, each once.
    pub fn hits(&mut self, source: &Source, mut hit: impl FnMut(u32, u32)) {
        let plan = self.plan;
        self.statements(source, |matcher, number, text, passage, dictionary| {
            for form in &passage.forms {
                for code in dictionary.meaning(*form).codes() {
                    if std::mem::replace(&mut matcher.settled[*code as usize], matcher.clock) != matcher.clock {
                        hit(number, *code);
                    }
                }
            }
            matcher.due.clear();
            let announced = passage.forms.iter().flat_map(|form| dictionary.meaning(*form).unsure());
            let always = plan.always.iter().map(|rule| (*rule, plan.rules[*rule as usize].code));
            for (rule, code) in always.chain(announced) {
                if matcher.settled[code as usize] != matcher.clock && matcher.first_try(rule) {
                    matcher.due.push(rule);
                }
            }
            let Matcher { due, settled, clock, .. } = matcher;
            if due.is_empty() {
                return;
            }
            passage.look_closer(dictionary, false);
            text.scene(number as usize, passage, dictionary, |scene| {
                for rule in due.iter() {
                    let planned = &plan.rules[*rule as usize];
                    let settled = &mut settled[planned.code as usize];
                    if *settled == *clock || !planned.program.holds(scene) {
                        continue;
                    }
                    *settled = *clock;
                    if !plan.except[planned.code as usize].iter().any(|except| except.holds(scene)) {
                        hit(number, planned.code);
                    }
                }
            });
        });
    }

    /// Calls `each` for every statement of a source: its number, the text it is of, its words.
    fn statements(
        &mut self,
        source: &Source,
        mut each: impl FnMut(&mut Self, u32, &Text<'_>, &mut Passage, &mut Dictionary<'p>),
    ) {
        let mut dictionary = self.dictionary(&source.language);
        let text = Text::of(source);
        let mut passage = std::mem::take(&mut self.passage);
        for (number, statement) in (0..).zip(&source.statements) {
            passage.fill(&text.blanked, statement.span, &mut dictionary);
            self.clock += 1;
            each(self, number, &text, &mut passage, &mut dictionary);
        }
        self.passage = passage;
        self.dictionaries.push(dictionary);
    }

    /// Whether a rule was not yet due on the present statement; now it is.
    #[inline]
    fn first_try(&mut self, rule: u32) -> bool {
        std::mem::replace(&mut self.tried[rule as usize], self.clock) != self.clock
    }

    /// Takes out the dictionary of a language; whoever takes it puts it back.
    fn dictionary(&mut self, language: &str) -> Dictionary<'p> {
        match self.dictionaries.iter().position(|known| known.language() == language) {
            Some(at) => self.dictionaries.swap_remove(at),
            None => Dictionary::new(self.plan, language),
        }
    }

    /// Calls `look` with the scene of one statement, for explanations.
    pub(super) fn look<T>(&mut self, source: &Source, statement: usize, look: impl FnOnce(&Scene<'_>) -> T) -> T {
        let mut dictionary = self.dictionary(&source.language);
        let text = Text::of(source);
        let mut passage = Passage::default();
        passage.fill(&text.blanked, source.statements[statement].span, &mut dictionary);
        passage.look_closer(&dictionary, true);
        let found = text.scene(statement, &passage, &mut dictionary, look);
        self.dictionaries.push(dictionary);
        found
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

/// A source as programs see it.
struct Text<'s> {
    source: &'s Source,
    /// Its text, comments and notes blanked out, byte for byte.
    blanked: Cow<'s, str>,
    /// By question and ASKED whether it matches.
    answers: RefCell<FxHashMap<(usize, u32), bool>>,
    /// Room for the words of a question.
    question: RefCell<Passage>,
}

impl<'s> Text<'s> {
    fn of(source: &'s Source) -> Text<'s> {
        Text { source, blanked: blanked(source), answers: RefCell::default(), question: RefCell::default() }
    }

    /// Calls `look` with the scene of a statement.
    fn scene<T>(
        &self,
        statement: usize,
        passage: &Passage,
        dictionary: &mut Dictionary<'_>,
        look: impl FnOnce(&Scene<'_>) -> T,
    ) -> T {
        let turn = self.source.statements[statement].turn;
        let dictionary = RefCell::new(dictionary);
        let asked =
            |program: &Program, question: u32| self.asked(turn, program, question, &mut dictionary.borrow_mut());
        look(&Scene { passage, text: &self.blanked, written: self.source.text(), asked: &asked })
    }

    /// Whether the question before a turn matches; `None`: there is none.
    fn asked(&self, turn: u32, program: &Program, number: u32, dictionary: &mut Dictionary<'_>) -> Option<bool> {
        let question = self.source.asked_before(turn)?;
        if let Some(known) = self.answers.borrow().get(&(question, number)) {
            return Some(*known);
        }
        let mut passage = self.question.borrow_mut();
        passage.fill(&self.blanked, self.source.turns[question].span, dictionary);
        passage.look_closer(dictionary, true);
        // The parser refuses ASKED inside ASKED.
        let nobody = |_: &Program, _: u32| None;
        let scene = Scene { passage: &passage, text: &self.blanked, written: self.source.text(), asked: &nobody };
        let holds = program.holds(&scene);
        self.answers.borrow_mut().insert((question, number), holds);
        Some(holds)
    }
}
