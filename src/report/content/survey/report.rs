//! The section of a report on respondents and their answers: a sentence and a table for each question.

use super::SurveyContext;
use super::freq::SurveyFreq;
use crate::analysis::survey::Frequencies;
use crate::finding::Result;
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Block, Inline, Page, Records, anchor};
use crate::survey::Kind;
use serde_json::Value;

/// The section on respondents.
pub struct SurveyReport<'a> {
    context: SurveyContext<'a>,
    freq: SurveyFreq<'a>,
}

impl<'a> SurveyReport<'a> {
    /// Made from the frequencies of all questions.
    pub fn new(context: SurveyContext<'a>, freq: SurveyFreq<'a>) -> Self {
        SurveyReport { context, freq }
    }

    /// Heading of the section, its prose and its tables, numbered on from `tables`, each followed by its figure, numbered on
    /// from `figures` where figures are wanted; and the last numbers.
    pub fn blocks(&self, mut tables: usize, figures: Option<usize>) -> (Vec<Block>, usize, usize) {
        let context = &self.context;
        let texts = context.texts();
        let mut blocks = vec![Block::Heading {
            level: 1,
            text: texts.profile().to_owned(),
            id: anchor(&format!("survey-{}", context.survey.name)),
        }];
        let respondents = context.survey.table.respondents.len();
        let mut prose = vec![texts.answered(respondents, context.survey.questions.len())];
        // The questions of a scale stand in its table.
        let alone =
            |found: &&Frequencies| !context.survey.scales.iter().any(|scale| scale.items.contains(&found.question));
        prose.extend(self.freq.found.iter().filter(alone).map(|found| self.sentence(found)));
        blocks.push(Block::Paragraph(vec![Inline::text(prose.join(" "))]));
        let mut drawn = figures.unwrap_or(0);
        let mut drawings = match figures {
            Some(_) => self.freq.drawn(None).unwrap_or_default(),
            None => Vec::new(),
        };
        for (question, mut block) in self.freq.blocks() {
            // What has no table is in the prose.
            if let Block::Table(table) = &mut block {
                tables += 1;
                let title = table.caption.split_once("  ").map_or(table.caption.as_str(), |(_, title)| title);
                let caption = context.wording.table_caption(tables, title);
                table.caption = if caption.ends_with(['.', '?', '!']) { caption } else { format!("{caption}.") };
                blocks.push(block);
            }
            if let Some(at) = drawings.iter().position(|(of, _)| *of == question) {
                drawn += 1;
                let (_, drawing) = drawings.remove(at);
                blocks.push(Block::Figure(drawing.numbered(context.wording, drawn)));
            }
        }
        blocks.push(Block::Paragraph(vec![Inline::text(self.freq.closing())]));
        (blocks, tables, drawn)
    }

    fn sentence(&self, found: &Frequencies) -> String {
        let context = &self.context;
        let texts = context.texts();
        let question = context.question(found.question);
        let text = context.text(found.question);
        let held = self.freq.held(found);
        if held.whole {
            return format!("{text} – {}", context.question_held());
        }
        let lines = found.rows.iter().zip(context.percents(found)).enumerate();
        let parts: Vec<String> = lines
            .filter(|(at, ((_, who), _))| !who.is_empty() || held.row(*at))
            .filter_map(|(at, ((part, who), units))| {
                let name = context.part_or_held(found.question, part, held.row(at));
                match held.row(at) {
                    true => Some(format!("{name} – {}", context.wording.held_back())),
                    false => Some(texts.part(&name, who.len(), &context.percent(units?))),
                }
            })
            .collect();
        match (question.kind, found.numbers.as_ref().filter(|_| !held.figures)) {
            (Kind::Open, _) => texts.told_open(text, self.freq.answered(found)),
            (Kind::Number, Some(numbers)) if parts.is_empty() => {
                texts.told_numbers(text, found.valid, &context.numbers(numbers))
            }
            (Kind::Multiple, _) => texts.told_several(text, found.valid, &parts),
            _ => texts.told(text, found.valid, &parts),
        }
    }
}

impl Answer for SurveyReport<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.freq.drawings(kind)
    }

    /// Where there is room for pictures, each stands behind its table.
    fn page(&self, open: bool) -> Page {
        let mut page = self.context.page();
        page.blocks = self.blocks(0, open.then_some(0)).0;
        page
    }

    fn records(&self) -> Records {
        self.freq.records()
    }

    fn schema(&self) -> &'static str {
        "survey-freq/1"
    }

    fn json(&self) -> Value {
        self.freq.json()
    }

    fn lines(&self) -> Vec<Value> {
        self.freq.lines()
    }
}
