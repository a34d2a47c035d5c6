//! How well the questions of scales go together.

use super::SurveyContext;
use super::held::HELD;
use crate::analysis::survey::{Item, Reliability, Unreliable, frequencies, reliability};
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

    /// Whether so few people answered that their answers could be computed from the figures; twice as many as are few are
    /// not, as mean, deviation and alpha then leave several possibilities.
    fn is_held(&self, found: &Reliability) -> bool {
        let smallest = self.context.sharing.smallest();
        smallest.is_some_and(|smallest| (1..2 * smallest).contains(&found.complete.len()))
    }

    /// Whether the mean and the deviation of a question are held back, because one of its answers is: see
    /// [`SurveyContext::held`].
    fn is_item_held(&self, item: &Item) -> bool {
        self.context.sharing.is_shared() && self.context.held(&frequencies(self.context.survey, item.question)).figures
    }

    /// Whether that is so of any of them: of two questions alpha, the correlation and one deviation give the other.
    fn is_any_held(&self, found: &Reliability) -> bool {
        found.items.iter().any(|item| self.is_item_held(item))
    }

    fn table(&self, scale: usize, found: &Reliability) -> Table {
        let context = &self.context;
        let texts = context.texts();
        let scale = &context.survey.scales[scale];
        let caption = format!("{}  {}", scale.id, scale.name.get(context.language()));
        if self.is_held(found) {
            let notes = vec![context.question_held()];
            let id = format!("scale-{}", anchor(&scale.id));
            return Table {
                id,
                caption,
                head: vec![(texts.question().to_owned(), Align::Left)],
                rows: Vec::new(),
                notes,
            };
        }
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
                if self.is_item_held(item) { context.held_cell() } else { decimal(item.mean, 2) },
                if self.is_item_held(item) { context.held_cell() } else { decimal(item.deviation, 2) },
                if self.is_any_held(found) { context.held_cell() } else { optional(item.rest) },
                if self.is_any_held(found) { context.held_cell() } else { optional(item.without) },
            ];
            Row { strong: item.seems_reversed(), cells }
        });
        let rows = rows.collect();
        let mut notes = vec![self.sentence(found)];
        if found.in_part > 0 {
            notes.push(texts.in_part(found.in_part));
        }
        notes.push(texts.item_note().to_owned());
        if self.is_any_held(found) {
            notes.push(context.wording.sharing().figures_held().to_owned());
        }
        let against: Vec<&str> = found
            .items
            .iter()
            .filter(|item| item.seems_reversed())
            .map(|item| context.question(item.question).id.as_str())
            .collect();
        if !against.is_empty() {
            notes.push(texts.seems_reversed(&against.join(", ")));
        }
        Table { id: format!("scale-{}", anchor(&scale.id)), caption, head, rows, notes: vec![notes.join(" ")] }
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
        for (scale, found) in self.found.iter().filter(|(_, found)| !self.is_held(found)) {
            for item in &found.items {
                let question = self.context.question(item.question);
                let own = |value: f64| if self.is_item_held(item) { String::new() } else { value.to_string() };
                rows.push(vec![
                    self.context.survey.scales[*scale].id.clone(),
                    found.complete.len().to_string(),
                    number(found.alpha.ok()),
                    number(found.interval.map(|(low, _)| low)),
                    number(found.interval.map(|(_, high)| high)),
                    question.id.clone(),
                    question.reversed.to_string(),
                    own(item.mean),
                    own(item.deviation),
                    number(item.rest.filter(|_| !self.is_any_held(found))),
                    number(item.without.filter(|_| !self.is_any_held(found))),
                    item.seems_reversed().to_string(),
                ]);
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "survey-scale/1"
    }

    fn json(&self) -> Value {
        let mut value = self.context.json();
        value["scales"] = Value::from(self.lines());
        value
    }

    fn lines(&self) -> Vec<Value> {
        let item = |item: &Item, held: bool| {
            let question = self.context.question(item.question);
            json!({
                "question": question.id,
                "reversed": question.reversed,
                "mean": (!self.is_item_held(item)).then_some(item.mean),
                "sd": (!self.is_item_held(item)).then_some(item.deviation),
                "item_rest": item.rest.filter(|_| !held),
                "alpha_without": item.without.filter(|_| !held),
                "seems_reversed": item.seems_reversed(),
            })
        };
        let line = |(scale, found): &(usize, Reliability)| {
            if self.is_held(found) {
                return json!({ "scale": self.context.survey.scales[*scale].id, "silence": HELD });
            }
            json!({
                "scale": self.context.survey.scales[*scale].id,
                "alpha": match found.alpha {
                    Ok(alpha) => json!({ "value": alpha, "feldt95": found.interval.map(|(low, high)| [low, high]) }),
                    Err(why) => json!({ "value": null, "undefined": in_words(why) }),
                },
                "people": self.context.codes_json(&found.complete),
                "in_part": found.in_part,
                "items": found.items.iter().map(|of| item(of, self.is_any_held(found))).collect::<Vec<_>>(),
            })
        };
        self.found.iter().map(line).collect()
    }
}
