//! How well the questions of scales go together.

use super::SurveyContext;
use crate::analysis::survey::{Item, Reliability, Unreliable, reliability};
use crate::language::NoAlpha;
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Page, Records, Row, Table, anchor};
use serde_json::{Value, json};

/// Some scales.
pub struct SurveyScales<'a> {
    context: SurveyContext<'a>,
    found: Vec<(usize, Reliability)>,
}

impl<'a> SurveyScales<'a> {
    /// The scales at some places.
    pub fn new(context: SurveyContext<'a>, scales: &[usize]) -> Self {
        let found = scales.iter().map(|scale| (*scale, reliability(context.survey, *scale))).collect();
        SurveyScales { context, found }
    }

    fn table(&self, scale: usize, found: &Reliability) -> Table {
        let context = &self.context;
        let texts = context.texts();
        let scale = &context.survey.scales[scale];
        let decimal = |value: f64, digits: usize| Cell::text(context.wording.decimal(value, digits));
        let optional = |value: Option<f64>| value.map_or_else(|| Cell::text("–"), |value| decimal(value, 3));
        let mut head = vec![(texts.question().to_owned(), Align::Left)];
        head.extend(texts.item_heads().map(|name| (name.to_owned(), Align::Right)));
        let rows = found.items.iter().map(|item| {
            let question = context.question(item.question);
            let reversed = if question.reversed { format!(" ({})", texts.reversed()) } else { String::new() };
            let name = Cell::name(format!("{}  {}{reversed}", question.id, context.text(item.question)), 0);
            let cells = vec![
                name,
                decimal(item.mean, 2),
                decimal(item.deviation, 2),
                optional(item.rest),
                optional(item.without),
            ];
            Row { strong: item.seems_reversed(), cells }
        });
        let rows = rows.collect();
        let mut notes = vec![self.sentence(found)];
        if found.in_part > 0 {
            notes.push(texts.in_part(found.in_part));
        }
        notes.push(texts.item_note().to_owned());
        let against: Vec<&str> = found
            .items
            .iter()
            .filter(|item| item.seems_reversed())
            .map(|item| context.question(item.question).id.as_str())
            .collect();
        if !against.is_empty() {
            notes.push(texts.seems_reversed(&against.join(", ")));
        }
        Table {
            id: format!("scale-{}", anchor(&scale.id)),
            caption: format!("{}  {}", scale.id, scale.name.get(context.language())),
            head,
            rows,
            notes: vec![notes.join(" ")],
        }
    }

    fn sentence(&self, found: &Reliability) -> String {
        let context = &self.context;
        let people = found.complete.len();
        match found.alpha {
            Ok(alpha) => {
                let decimal = |value: f64| context.wording.decimal(value, 3);
                let ends = found.interval.map(|(low, high)| (decimal(low), decimal(high)));
                let ends = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
                context.texts().alpha(&decimal(alpha), ends, found.items.len(), people)
            }
            Err(why) => context.texts().no_alpha(
                match why {
                    Unreliable::FewItems => NoAlpha::FewItems,
                    Unreliable::FewPeople => NoAlpha::FewPeople,
                    Unreliable::NoVariance => NoAlpha::NoVariance,
                },
                people,
            ),
        }
    }
}

fn in_words(why: Unreliable) -> &'static str {
    match why {
        Unreliable::FewItems => "fewer than two questions",
        Unreliable::FewPeople => "fewer than two complete answers",
        Unreliable::NoVariance => "all sums are equal",
    }
}

impl Answer for SurveyScales<'_> {
    fn page(&self, _open: bool) -> Page {
        let mut page = self.context.page();
        page.blocks = self.found.iter().map(|(scale, found)| Block::Table(self.table(*scale, found))).collect();
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "scale",
            "people",
            "alpha",
            "low",
            "high",
            "question",
            "reversed",
            "mean",
            "sd",
            "item_rest",
            "alpha_without",
            "seems_reversed",
        ];
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        let mut rows = Vec::new();
        for (scale, found) in &self.found {
            for item in &found.items {
                let question = self.context.question(item.question);
                rows.push(vec![
                    self.context.survey.scales[*scale].id.clone(),
                    found.complete.len().to_string(),
                    number(found.alpha.ok()),
                    number(found.interval.map(|(low, _)| low)),
                    number(found.interval.map(|(_, high)| high)),
                    question.id.clone(),
                    question.reversed.to_string(),
                    item.mean.to_string(),
                    item.deviation.to_string(),
                    number(item.rest),
                    number(item.without),
                    item.seems_reversed().to_string(),
                ]);
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn json(&self) -> Value {
        let mut value = self.context.json();
        value["scales"] = Value::from(self.lines());
        value
    }

    fn lines(&self) -> Vec<Value> {
        let item = |item: &Item| {
            let question = self.context.question(item.question);
            json!({
                "question": question.id,
                "reversed": question.reversed,
                "mean": item.mean,
                "sd": item.deviation,
                "item_rest": item.rest,
                "alpha_without": item.without,
                "seems_reversed": item.seems_reversed(),
            })
        };
        let line = |(scale, found): &(usize, Reliability)| {
            json!({
                "scale": self.context.survey.scales[*scale].id,
                "alpha": match found.alpha {
                    Ok(alpha) => json!({ "value": alpha, "feldt95": found.interval.map(|(low, high)| [low, high]) }),
                    Err(why) => json!({ "value": null, "undefined": in_words(why) }),
                },
                "people": self.context.codes(&found.complete),
                "in_part": found.in_part,
                "items": found.items.iter().map(item).collect::<Vec<_>>(),
            })
        };
        self.found.iter().map(line).collect()
    }
}
