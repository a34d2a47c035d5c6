//! Two questions crossed.

mod drawn;

use super::SurveyContext;
use crate::analysis::association::Undefined;
use crate::analysis::survey::{Crossed, Part, half_up};
use crate::finding::Result;
use crate::language::{Label, NotTested, PercentOf};
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Page, Records, Row, Table};
use serde_json::{Value, json};

/// Two crossed questions.
pub struct SurveyCross<'a> {
    context: SurveyContext<'a>,
    crossed: Crossed,
    of: PercentOf,
}

impl<'a> SurveyCross<'a> {
    /// `of`: what the percentages are of.
    pub fn new(context: SurveyContext<'a>, crossed: Crossed, of: PercentOf) -> Self {
        SurveyCross { context, crossed, of }
    }

    fn counts(&self) -> Vec<Vec<usize>> {
        self.crossed.cells.iter().map(|row| row.iter().map(Vec::len).collect()).collect()
    }

    fn of_column(&self, column: usize) -> usize {
        self.crossed.cells.iter().map(|row| row[column].len()).sum()
    }

    fn table(&self) -> Table {
        let context = &self.context;
        let (rows, columns) = (&self.crossed.rows, &self.crossed.columns);
        let counts = self.counts();
        let all: usize = counts.iter().flatten().sum();
        let width = columns.parts.len();
        let total = context.wording.label(Label::Total);
        let mut head = vec![(context.text(rows.question).to_owned(), Align::Left)];
        head.extend(columns.parts.iter().map(|part| (context.part(columns.question, part), Align::Right)));
        head.push((total.to_owned(), Align::Right));
        let cell = |n: usize, base: usize| {
            Cell::text(match half_up(n, base, context.digits) {
                Some(units) => format!("{n} ({})", context.decimal_percent(units)),
                None => n.to_string(),
            })
        };
        let base = |row: usize, column: usize| match self.of {
            PercentOf::Row => row,
            PercentOf::Column => column,
            PercentOf::Total => all,
        };
        let mut lines: Vec<Row> = Vec::new();
        for (part, counts) in rows.parts.iter().zip(&counts) {
            let sum: usize = counts.iter().sum();
            let mut cells = vec![Cell::name(context.part(rows.question, part), 0)];
            cells.extend(counts.iter().enumerate().map(|(column, n)| cell(*n, base(sum, self.of_column(column)))));
            cells.push(cell(sum, base(sum, all)));
            lines.push(Row { strong: false, cells });
        }
        let mut cells = vec![Cell::name(total, 0)];
        cells.extend((0..width).map(|column| cell(self.of_column(column), base(all, self.of_column(column)))));
        cells.push(cell(all, all));
        lines.push(Row { strong: true, cells });
        let caption = format!("{} × {}", context.text(rows.question), context.text(columns.question));
        Table { id: "crossed".into(), caption, head, rows: lines, notes: vec![self.notes(all).join(" ")] }
    }

    fn notes(&self, all: usize) -> Vec<String> {
        let context = &self.context;
        let texts = context.texts();
        let decimal = |value: f64, digits: usize| context.wording.decimal(value, digits);
        let mut notes = vec![texts.crossed(all, self.crossed.left_out, self.of)];
        match &self.crossed.figures {
            Err(why) => notes.push(
                texts
                    .not_tested(match why {
                        Undefined::Empty => NotTested::Empty,
                        Undefined::OneRow => NotTested::OneRow,
                        Undefined::OneColumn => NotTested::OneColumn,
                    })
                    .to_owned(),
            ),
            Ok(found) => {
                let chi = &found.chi;
                notes.push(texts.chi_square(&decimal(chi.statistic, 2), chi.freedom, all, &context.p(chi.p)));
                if chi.is_doubtful() {
                    let (below, cells) = chi.below_five;
                    notes.push(texts.expected(below, cells, &decimal(chi.least_expected, 1)));
                }
                match found.exact {
                    Some(Ok(p)) => notes.push(texts.fisher(&context.p(p))),
                    Some(Err(_)) => notes.push(texts.too_large().to_owned()),
                    None => {}
                }
                let corrected = found.corrected.map(|v| decimal(v, 2));
                notes.push(texts.cramer(&decimal(found.v, 2), corrected.as_deref()));
            }
        }
        notes
    }

    fn value(&self, question: usize, part: &Part) -> String {
        let question = self.context.question(question);
        match part {
            Part::Choice(choice) => question.answers[*choice].value.clone(),
            Part::Band(band) => question.bands[*band].name.clone(),
            Part::Month(month) => month.clone(),
            Part::NoBand | Part::Other => String::new(),
        }
    }
}

impl Answer for SurveyCross<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, _open: bool) -> Page {
        let mut page = self.context.page();
        page.blocks.push(Block::Table(self.table()));
        page.next = vec!["tema freq --by QUESTION".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "row_question",
            "row",
            "column_question",
            "column",
            "n",
            "row_n",
            "column_n",
            "all",
            "row_percent",
            "column_percent",
            "total_percent",
            "respondents",
        ];
        let context = &self.context;
        let (rows, columns_side) = (&self.crossed.rows, &self.crossed.columns);
        let all: usize = self.counts().iter().flatten().sum();
        let percent = |n: usize, base: usize| {
            half_up(n, base, context.digits).map_or_else(String::new, |units| context.value(units).to_string())
        };
        let mut lines = Vec::new();
        for (row, cells) in rows.parts.iter().zip(&self.crossed.cells) {
            let sum: usize = cells.iter().map(Vec::len).sum();
            for (at, who) in cells.iter().enumerate() {
                let column = self.of_column(at);
                lines.push(vec![
                    context.question(rows.question).id.clone(),
                    context.part(rows.question, row),
                    context.question(columns_side.question).id.clone(),
                    context.part(columns_side.question, &columns_side.parts[at]),
                    who.len().to_string(),
                    sum.to_string(),
                    column.to_string(),
                    all.to_string(),
                    percent(who.len(), sum),
                    percent(who.len(), column),
                    percent(who.len(), all),
                    context.codes(who).join(" "),
                ]);
            }
        }
        Records { columns, further: Vec::new(), rows: lines }
    }

    fn json(&self) -> Value {
        let mut value = self.context.json();
        let (rows, columns) = (&self.crossed.rows, &self.crossed.columns);
        value["rows"] = json!(self.context.question(rows.question).id);
        value["columns"] = json!(self.context.question(columns.question).id);
        value["column_values"] = columns.parts.iter().map(|part| self.value(columns.question, part)).collect();
        value["left_out"] = json!(self.crossed.left_out);
        value["cells"] = Value::from(self.lines());
        value["figures"] = match &self.crossed.figures {
            Err(why) => json!({ "undefined": match why {
                Undefined::Empty => "nobody answered both",
                Undefined::OneRow => "all in one row",
                Undefined::OneColumn => "all in one column",
            } }),
            Ok(found) => json!({
                "chi_square": found.chi.statistic,
                "freedom": found.chi.freedom,
                "chi_square_p": found.chi.p,
                "least_expected": found.chi.least_expected,
                "expected_below_five": found.chi.below_five.0,
                "expected_too_small": found.chi.is_doubtful(),
                "cramers_v": found.v,
                "cramers_v_corrected": found.corrected,
                "fisher_p": found.exact.and_then(std::result::Result::ok),
            }),
        };
        value
    }

    fn lines(&self) -> Vec<Value> {
        let (rows, columns) = (&self.crossed.rows, &self.crossed.columns);
        let all: usize = self.counts().iter().flatten().sum();
        let mut lines = Vec::new();
        for (row, cells) in rows.parts.iter().zip(&self.crossed.cells) {
            let sum: usize = cells.iter().map(Vec::len).sum();
            for (at, who) in cells.iter().enumerate() {
                let share = |base: usize| (base > 0).then(|| who.len() as f64 / base as f64);
                lines.push(json!({
                    "row": self.value(rows.question, row),
                    "column": self.value(columns.question, &columns.parts[at]),
                    "n": who.len(),
                    "of_row": share(sum),
                    "of_column": share(self.of_column(at)),
                    "of_all": share(all),
                    "respondents": self.context.codes(who),
                }));
            }
        }
        lines
    }
}
