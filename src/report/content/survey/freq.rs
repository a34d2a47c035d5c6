//! Frequencies of questions.

mod drawn;

use super::battery::battery;
use super::{SurveyContext, base};
use crate::analysis::association::wilson;
use crate::analysis::survey::{Frequencies, Part, frequencies, half_up};
use crate::finding::Result;
use crate::language::Rounded;
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table, anchor};
use crate::survey::Kind;
use rayon::prelude::*;
use serde_json::{Value, json};

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

    /// The blocks of a page: a table for each question, or for each scale.
    pub(super) fn blocks(&self) -> Vec<Block> {
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
                    blocks.push(Block::Table(table));
                }
                None => blocks.push(self.block(found)),
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
        let id = format!("question-{}", anchor(&question.id));
        if found.rows.is_empty() || found.valid == 0 {
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
        let most = found.rows.iter().map(|(_, who)| who.len()).max().unwrap_or(0).max(1);
        let rows = found.rows.iter().zip(&percents).map(|((part, who), units)| {
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
        if self.is_source(found) {
            let source = question.source.clone().unwrap_or_default();
            return vec![texts.open(self.answered(found), &source)];
        }
        let mut notes = vec![texts.base(&base(found))];
        if question.kind == Kind::Multiple {
            notes.push(texts.several(found.valid, found.chosen));
        }
        if let Some(middle) = found.middle {
            notes.push(context.middle(found.question, middle));
        }
        if let Some(numbers) = &found.numbers {
            let figures = context.numbers(numbers);
            if question.kind == Kind::Number {
                notes.push(texts.numbers(&figures));
            } else if self.options.means {
                notes.push(texts.scores(&figures.mean, figures.deviation.as_deref()));
            }
        }
        if let Some((first, last)) = &found.span {
            notes.push(texts.dates(&context.wording.date(first), &context.wording.date(last)));
        }
        if !found.outside.is_empty() {
            let values = found.outside.iter().take(8).map(|(value, who)| format!("`{value}` ({})", who.len()));
            let mut values: Vec<String> = values.collect();
            if found.outside.len() > values.len() {
                values.push("…".to_owned());
            }
            notes.push(texts.outside(&values.join(", ")));
        }
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
        self.drawn(kind, 0)
    }

    fn page(&self, _open: bool) -> Page {
        let mut page = self.context.page();
        page.blocks = self.blocks();
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
        let columns = vec![
            "survey",
            "question",
            "text",
            "type",
            "answer",
            "n",
            "valid",
            "missing",
            "asked",
            "percent",
            "low",
            "high",
            "respondents",
        ];
        let context = &self.context;
        let mut rows = Vec::new();
        for found in &self.found {
            let question = context.question(found.question);
            let line = |answer: String, n: usize, percent: Option<f64>, who: &[u32]| {
                let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
                let interval = percent.and_then(|_| wilson(n, found.valid)).filter(|_| self.options.intervals);
                vec![
                    context.survey.name.clone(),
                    question.id.clone(),
                    context.text(found.question).to_owned(),
                    question.kind.name().to_owned(),
                    answer,
                    n.to_string(),
                    self.answered(found).to_string(),
                    found.missing.len().to_string(),
                    found.asked().to_string(),
                    number(percent),
                    number(interval.map(|(low, _)| 100.0 * low)),
                    number(interval.map(|(_, high)| 100.0 * high)),
                    context.codes(who).join(" "),
                ]
            };
            if found.rows.is_empty() {
                rows.push(line(String::new(), self.answered(found), None, &[]));
            }
            for ((part, who), units) in found.rows.iter().zip(context.percents(found)) {
                rows.push(line(
                    context.part(found.question, part),
                    who.len(),
                    units.map(|units| context.value(units)),
                    who,
                ));
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn json(&self) -> Value {
        let mut value = self.context.json();
        value["questions"] = Value::from(self.lines());
        value
    }

    fn lines(&self) -> Vec<Value> {
        let context = &self.context;
        self.found
            .iter()
            .map(|found| {
                let question = context.question(found.question);
                let percents = context.percents(found);
                let rows: Vec<Value> = found
                    .rows
                    .iter()
                    .zip(percents)
                    .map(|((part, who), units)| {
                        json!({
                            "answer": match part {
                                Part::Choice(choice) => Some(question.answers[*choice].value.clone()),
                                Part::Band(band) => Some(question.bands[*band].name.clone()),
                                Part::Month(month) => Some(month.clone()),
                                Part::NoBand | Part::Other => None,
                            },
                            "name": context.part(found.question, part),
                            "n": who.len(),
                            "percent": units.map(|units| context.value(units)),
                            "share": (found.valid > 0).then(|| who.len() as f64 / found.valid as f64),
                            "wilson95": wilson(who.len(), found.valid).map(|(low, high)| [low, high]),
                            "respondents": context.codes(who),
                        })
                    })
                    .collect();
                let outside = found
                    .outside
                    .iter()
                    .map(|(value, who)| json!({ "value": value, "respondents": context.codes(who) }));
                json!({
                    "question": question.id,
                    "text": context.text(found.question),
                    "type": question.kind.name(),
                    "asked": found.asked(),
                    "valid": self.answered(found),
                    "missing": context.codes(&found.missing),
                    "not_asked": context.codes(&found.not_asked),
                    "outside": outside.collect::<Vec<_>>(),
                    "uninvited": context.codes(&found.uninvited),
                    "chosen": (question.kind == Kind::Multiple).then_some(found.chosen),
                    "rows": rows,
                    "numbers": found.numbers.map(|numbers| json!({
                        "n": numbers.n, "mean": numbers.mean, "sd": numbers.deviation, "least": numbers.least,
                        "quartiles": numbers.quartiles, "most": numbers.most,
                    })),
                    "first": found.span.as_ref().map(|(first, _)| first),
                    "last": found.span.as_ref().map(|(_, last)| last),
                    "source": question.source,
                })
            })
            .collect()
    }
}
