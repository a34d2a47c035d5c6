//! Frequencies of questions.

mod data;
mod drawn;

use super::battery::battery;
use super::{SurveyContext, base};
use crate::analysis::association::wilson;
use crate::analysis::survey::{Frequencies, frequencies, half_up};
use crate::finding::Result;
use crate::language::Rounded;
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table, anchor};
use crate::survey::Kind;
use rayon::prelude::*;
use serde_json::Value;

/// How frequencies look.
#[derive(Debug, Clone, Copy, Default)]
pub struct SurveyFreqOptions {
    /// Wilson's 95 % intervals.
    pub intervals: bool,
    /// Means of the scores of ordinal questions, too.
    pub means: bool,
    /// Questions of a scale stand in one table where they have the same answers.
    pub together: bool,
}

/// The frequencies of some questions.
pub struct SurveyFreq<'a> {
    context: SurveyContext<'a>,
    options: SurveyFreqOptions,
    /// The questions, in order.
    pub(super) found: Vec<Frequencies>,
    /// How many answered each open question that is a source, by question.
    open: Vec<(usize, usize)>,
}

/// How wide the longest bar is.
const BAR: u64 = 20;

impl<'a> SurveyFreq<'a> {
    /// `open`: how many answered the open questions that are sources.
    pub fn new(
        context: SurveyContext<'a>,
        questions: &[usize],
        open: Vec<(usize, usize)>,
        options: SurveyFreqOptions,
    ) -> Self {
        let found = questions.par_iter().map(|question| frequencies(context.survey, *question)).collect();
        SurveyFreq { context, options, found, open }
    }

    pub(super) fn answered(&self, found: &Frequencies) -> usize {
        let source = self.open.iter().find(|(question, _)| *question == found.question);
        source.map_or(found.valid, |(_, answered)| *answered)
    }

    fn is_source(&self, found: &Frequencies) -> bool {
        self.open.iter().any(|(question, _)| *question == found.question)
    }

    /// The blocks of a page: a table for each question, or for each scale, with its (first) question.
    pub(super) fn blocks(&self) -> Vec<(usize, Block)> {
        let context = &self.context;
        let mut blocks = Vec::new();
        let mut done: Vec<usize> = Vec::new();
        for found in &self.found {
            if done.contains(&found.question) {
                continue;
            }
            let scale = context.survey.scales.iter().find(|scale| scale.items.contains(&found.question));
            let items: Vec<&Frequencies> = match scale.filter(|_| self.options.together) {
                Some(scale) => {
                    let items = scale.items.iter();
                    items.filter_map(|item| self.found.iter().find(|found| found.question == *item)).collect()
                }
                None => Vec::new(),
            };
            match scale.and_then(|scale| battery(context, scale, &items, self.options.means)) {
                Some(table) => {
                    done.extend(items.iter().map(|found| found.question));
                    blocks.push((found.question, Block::Table(table)));
                }
                None => blocks.push((found.question, self.block(found))),
            }
        }
        blocks
    }

    fn block(&self, found: &Frequencies) -> Block {
        let context = &self.context;
        let question = context.question(found.question);
        let text = context.text(found.question);
        let title = if question.id == text { text.to_owned() } else { format!("{}  {text}", question.id) };
        let notes = self.notes(found);
        let held = context.held(found);
        let id = format!("question-{}", anchor(&question.id));
        if found.rows.is_empty() || found.valid == 0 || held.whole {
            return Block::Definitions(vec![(title, vec![Inline::text(notes.join(" "))])]);
        }
        let texts = context.texts();
        let several = question.kind == Kind::Multiple;
        let mut head = vec![(texts.answer().to_owned(), Align::Left), (texts.n().to_owned(), Align::Right)];
        if several {
            head.extend(texts.of_respondents_and_answers().map(|name| (name.to_owned(), Align::Right)));
        } else {
            head.push(("%".to_owned(), Align::Right));
        }
        if self.options.intervals {
            head.push((texts.interval().to_owned(), Align::Right));
        }
        head.push((String::new(), Align::Left));
        let percents = context.percents(found);
        let shown = found.rows.iter().enumerate().filter(|(at, _)| !held.row(*at));
        let most = shown.map(|(_, (_, who))| who.len()).max().unwrap_or(0).max(1);
        let width = head.len();
        let rows = found.rows.iter().zip(&percents).enumerate().map(|(at, ((part, who), units))| {
            if held.row(at) {
                let name = context.part_or_held(found.question, part, true);
                let mut cells = vec![Cell::name(name, 0), context.held_cell()];
                cells.resize(width, Cell::text(""));
                return Row { strong: false, cells };
            }
            let printed = |units: &Option<u64>| {
                Cell::text(units.map_or_else(String::new, |units| context.decimal_percent(units)))
            };
            let mut cells = vec![
                Cell::name(context.part(found.question, part), 0),
                Cell::text(who.len().to_string()),
                printed(units),
            ];
            if several {
                cells.push(printed(&half_up(who.len(), found.chosen, context.digits)));
            }
            if self.options.intervals {
                let interval = wilson(who.len(), found.valid).map_or_else(String::new, |(low, high)| {
                    let digits = context.digits as usize;
                    format!(
                        "{}–{}",
                        context.wording.decimal(100.0 * low, digits),
                        context.wording.decimal(100.0 * high, digits)
                    )
                });
                cells.push(Cell::text(interval));
            }
            let long = (who.len() as u64 * BAR).div_ceil(most as u64);
            cells.push(Cell::text("█".repeat(usize::try_from(long).unwrap_or(0))));
            Row { strong: false, cells }
        });
        let table = Table { id, caption: title, head, rows: rows.collect(), notes: vec![notes.join(" ")] };
        Block::Table(table)
    }

    fn notes(&self, found: &Frequencies) -> Vec<String> {
        let context = &self.context;
        let texts = context.texts();
        let question = context.question(found.question);
        let held = context.held(found);
        if self.is_source(found) {
            let (answered, source) = (self.answered(found), question.source.clone().unwrap_or_default());
            return vec![match context.sharing {
                sharing if sharing.is_few(answered) => context.question_held(),
                sharing if sharing.hides_codes() => texts.told_open(context.text(found.question), answered),
                _ => texts.open(answered, &source),
            }];
        }
        if held.whole {
            return vec![context.question_held()];
        }
        let mut notes = vec![texts.base(&base(found))];
        if question.kind == Kind::Multiple {
            notes.push(texts.several(found.valid, found.chosen));
        }
        if let Some(middle) = found.middle.filter(|_| !held.figures) {
            notes.push(context.middle(found.question, middle));
        }
        if let Some(numbers) = found.numbers.as_ref().filter(|_| !held.figures) {
            let figures = context.numbers(numbers);
            if question.kind == Kind::Number {
                notes.push(texts.numbers(&figures));
            } else if self.options.means {
                notes.push(texts.scores(&figures.mean, figures.deviation.as_deref()));
            }
        }
        if let Some((first, last)) = found.span.as_ref().filter(|_| !held.own) {
            notes.push(texts.dates(&context.wording.date(first), &context.wording.date(last)));
        }
        if !found.outside.is_empty() && !held.own {
            let values = found.outside.iter().take(8).map(|(value, who)| format!("`{value}` ({})", who.len()));
            let mut values: Vec<String> = values.collect();
            if found.outside.len() > values.len() {
                values.push("…".to_owned());
            }
            notes.push(texts.outside(&values.join(", ")));
        }
        notes.extend(context.held_notes(&[&held]));
        notes
    }

    /// What is to be said once below all tables.
    pub(super) fn closing(&self) -> String {
        let context = &self.context;
        let texts = context.texts();
        let rounded = if context.sum_100 { Rounded::Sum100 } else { Rounded::HalfUp };
        let mut text = texts.rounded(rounded).to_owned();
        if self.options.intervals {
            text += &format!(" {}", texts.intervals());
        }
        text
    }
}

impl Answer for SurveyFreq<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        Ok(self.drawn(kind)?.into_iter().map(|(_, drawing)| drawing).collect())
    }

    fn page(&self, _open: bool) -> Page {
        let mut page = self.context.page();
        page.blocks = self.blocks().into_iter().map(|(_, block)| block).collect();
        if self.found.iter().any(|found| !found.rows.is_empty()) {
            page.blocks.push(Block::Paragraph(vec![Inline::text(self.closing())]));
        }
        let outside = self.found.iter().any(|found| found.outside() > 0 || !found.uninvited.is_empty());
        page.next = if outside {
            vec!["tema survey check".into()]
        } else {
            vec!["tema survey cross A B".into(), "tema survey report".into()]
        };
        page
    }

    fn records(&self) -> Records {
        self.table()
    }

    fn schema(&self) -> &'static str {
        "survey-freq/1"
    }

    fn json(&self) -> Value {
        let mut value = self.context.json();
        value["questions"] = Value::from(self.lines());
        value
    }

    fn lines(&self) -> Vec<Value> {
        self.values()
    }
}
