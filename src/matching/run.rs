//! Running a plan over sources.

use super::Match;
use super::batch::Batch;
use super::meaning::Number;
use super::passage::{Passage, Terms};
use super::plan::Plan;
use super::program::{Program, Scene};
use super::quick::NONE;
use super::vocabulary::{Dictionary, Learned};
use crate::text::Letters;
use crate::transcript::Source;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::RefCell;

/// Runs a plan over sources, one after the other, remembering every word form it has met. One a thread.
pub struct Matcher<'p> {
    pub(super) plan: &'p Plan,
    memory: Memory,
    /// Room for the letters of a text, the words of some statements and of one, and the rules to try on it.
    letters: Letters,
    batch: Batch,
    terms: Terms,
    due: Vec<u32>,
}

/// What a matcher remembers; another one of the same plan can go on with it.
#[derive(Default)]
pub struct Memory {
    /// The forms of each language met so far.
    learned: Vec<Learned>,
    /// The statements looked at so far, over all sources.
    clock: u32,
    /// By rule the last of them for which it was due.
    tried: Vec<u32>,
    /// By code the last of them in which it matched or was struck.
    settled: Vec<u32>,
}

impl<'p> Matcher<'p> {
    /// A matcher that has met no word yet.
    pub fn new(plan: &'p Plan) -> Self {
        Matcher::remembering(plan, Memory::default())
    }

    /// A matcher that goes on where another one of the same plan has ended.
    pub fn remembering(plan: &'p Plan, mut memory: Memory) -> Self {
        memory.tried.resize(plan.rules.len(), 0);
        memory.settled.resize(plan.except.len(), 0);
        Matcher {
            plan,
            memory,
            letters: Letters::default(),
            batch: Batch::default(),
            terms: Terms::default(),
            due: Vec::new(),
        }
    }

    /// What it remembers.
    pub fn memory(self) -> Memory {
        self.memory
    }

    /// All matches in a source, sorted by statement, code and indicator.
    pub fn run(&mut self, source: &Source) -> Vec<Match> {
        let plan = self.plan;
        let mut matches = Vec::new();
        self.statements(source, |matcher, number, text, passage, dictionary| {
            matcher.announce(passage, dictionary);
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
            if passage.words.everyday {
                matcher.settle(passage, dictionary, |code| hit(number, code));
            } else {
                matcher.announce(passage, dictionary);
            }
            let Matcher { due, memory, .. } = matcher;
            if due.is_empty() {
                return;
            }
            passage.look(dictionary);
            text.scene(number as usize, passage, dictionary, |scene| {
                for rule in due.iter() {
                    let planned = &plan.rules[*rule as usize];
                    let code = planned.code as usize;
                    if memory.settled[code] == memory.clock || !planned.program.holds(scene) {
                        continue;
                    }
                    memory.settled[code] = memory.clock;
                    // In everyday writing, exceptions of a single word have struck their codes before.
                    let struck = (plan.hard[code] || !passage.words.everyday)
                        && plan.except[code].iter().any(|except| except.holds(scene));
                    if !struck {
                        hit(number, planned.code);
                    }
                }
            });
        });
    }

    /// Takes the rules that may hold in a passage.
    fn announce(&mut self, passage: &Passage<'_>, dictionary: &Dictionary<'p>) {
        let plan = self.plan;
        let known = passage.words.meant().iter().filter(|form| **form != Number::NOTHING);
        let terms = known.flat_map(|form| dictionary.meaning(*form).terms());
        let announced = terms.flat_map(|term| &plan.by_term[*term as usize].rules);
        self.due.clear();
        for rule in plan.always.iter().chain(announced) {
            if self.first_try(*rule) {
                self.due.push(*rule);
            }
        }
    }

    /// In a passage of everyday writing: settles what single words settle, calling `hit` with the codes that match, and
    /// takes the rules that may hold besides.
    fn settle(&mut self, passage: &mut Passage<'_>, dictionary: &Dictionary<'p>, mut hit: impl FnMut(u32)) {
        let plan = self.plan;
        let words = passage.words;
        for form in words.striking() {
            for code in dictionary.meaning(form).strikes() {
                self.memory.settled[*code as usize] = self.memory.clock;
            }
        }
        for form in words.giving() {
            for code in dictionary.meaning(form).gives() {
                let Memory { clock, settled, .. } = &mut self.memory;
                if std::mem::replace(&mut settled[*code as usize], *clock) != *clock {
                    hit(*code);
                }
            }
        }
        self.due.clear();
        for rule in &plan.always {
            if !self.is_settled(plan.rules[*rule as usize].code) && self.first_try(*rule) {
                self.due.push(*rule);
            }
        }
        let mut unsure = words.unsure().peekable();
        if unsure.peek().is_none() {
            return;
        }
        let short = passage.look_quickly(dictionary);
        for form in unsure {
            for [rule, code, flat, needs] in dictionary.meaning(form).unsure() {
                if let Some(short) = short.filter(|_| flat != NONE) {
                    if short.may_hold(needs) && !self.is_settled(code) && plan.quick.holds(flat, short) {
                        self.memory.settled[code as usize] = self.memory.clock;
                        hit(code);
                    }
                } else if !self.is_settled(code) && self.first_try(rule) {
                    self.due.push(rule);
                }
            }
        }
    }

    /// Calls `each` for every statement of a source: its number, the text it is of, its words.
    fn statements(
        &mut self,
        source: &Source,
        mut each: impl FnMut(&mut Self, u32, &Text<'_>, &mut Passage<'_>, &mut Dictionary<'p>),
    ) {
        let mut dictionary = self.dictionary(&source.language);
        let text = Text::of(source, std::mem::take(&mut self.letters));
        let (mut batch, mut terms) = (std::mem::take(&mut self.batch), std::mem::take(&mut self.terms));
        let mut spans = source.statements.iter().map(|statement| statement.span);
        let mut number = 0;
        while spans.len() > 0 {
            dictionary.make_room();
            batch.fill(&text.blanked, &text.letters, &mut spans, &mut dictionary);
            for words in batch.passages() {
                self.tick();
                each(self, number, &text, &mut Passage::new(words, &mut terms), &mut dictionary);
                number += 1;
            }
        }
        (self.batch, self.terms) = (batch, terms);
        self.letters = text.letters;
        self.memory.learned.push(dictionary.learned());
    }

    /// Begins a statement.
    fn tick(&mut self) {
        let Memory { clock, tried, settled, .. } = &mut self.memory;
        *clock = clock.checked_add(1).unwrap_or_else(|| {
            tried.fill(0);
            settled.fill(0);
            1
        });
    }

    /// Whether it is known that a code matches the present statement, or cannot.
    #[inline]
    fn is_settled(&self, code: u32) -> bool {
        self.memory.settled[code as usize] == self.memory.clock
    }

    /// Whether a rule was not yet due on the present statement; now it is.
    #[inline]
    fn first_try(&mut self, rule: u32) -> bool {
        let Memory { clock, tried, .. } = &mut self.memory;
        std::mem::replace(&mut tried[rule as usize], *clock) != *clock
    }

    /// Takes out the dictionary of a language; whoever takes it puts back what it has learned.
    fn dictionary(&mut self, language: &str) -> Dictionary<'p> {
        let learned = &mut self.memory.learned;
        let known = learned.iter().position(|known| known.language() == language);
        let known = known.map_or_else(|| Learned::new(self.plan.vocabulary(language)), |at| learned.swap_remove(at));
        Dictionary::new(self.plan, known)
    }

    /// Calls `look` with the scene of one statement, for explanations.
    pub(super) fn look<T>(&mut self, source: &Source, statement: usize, look: impl FnOnce(&Scene<'_>) -> T) -> T {
        let mut dictionary = self.dictionary(&source.language);
        let text = Text::of(source, Letters::default());
        let (mut batch, mut terms) = (Batch::default(), Terms::default());
        let words = batch.one(&text.blanked, &text.letters, source.statements[statement].span, &mut dictionary);
        let mut passage = Passage::new(words, &mut terms);
        passage.look_closer(&dictionary, true);
        let found = text.scene(statement, &passage, &mut dictionary, look);
        self.memory.learned.push(dictionary.learned());
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
    /// Where letters stand in it.
    letters: Letters,
    /// By question and ASKED whether it matches.
    answers: RefCell<FxHashMap<(usize, u32), bool>>,
    /// Room for the words of a question.
    question: RefCell<(Batch, Terms)>,
}

impl<'s> Text<'s> {
    /// `letters`: room for the letters.
    fn of(source: &'s Source, mut letters: Letters) -> Text<'s> {
        let blanked = blanked(source);
        letters.of(&blanked);
        Text { source, blanked, letters, answers: RefCell::default(), question: RefCell::default() }
    }

    /// Calls `look` with the scene of a statement.
    fn scene<T>(
        &self,
        statement: usize,
        passage: &Passage<'_>,
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
        let mut room = self.question.borrow_mut();
        let (batch, terms) = &mut *room;
        let words = batch.one(&self.blanked, &self.letters, self.source.turns[question].span, dictionary);
        let mut passage = Passage::new(words, terms);
        passage.look_closer(dictionary, true);
        // The parser refuses ASKED inside ASKED.
        let nobody = |_: &Program, _: u32| None;
        let scene = Scene { passage: &passage, text: &self.blanked, written: self.source.text(), asked: &nobody };
        let holds = program.holds(&scene);
        self.answers.borrow_mut().insert((question, number), holds);
        Some(holds)
    }
}
