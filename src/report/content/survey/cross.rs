//! Two questions crossed.

mod drawn;

use super::SurveyContext;
use super::held::HELD;
use crate::analysis::association::Undefined;
use crate::analysis::survey::{Crossed, Part, half_up};
use crate::finding::{Finding, Result};
use crate::language::{Label, NotTested, PercentOf};
use crate::privacy::{Rank, Total, closed};
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Look, Page, Records, Row, Table};
use serde_json::{Value, json};

/// Two crossed questions.
pub struct SurveyCross<'a> {
    context: SurveyContext<'a>,
    crossed: Crossed,
    of: PercentOf,
    /// What is held back; nothing where it is not for others.
    held: HeldBack,
}

/// Cells and sums that are held back.
struct HeldBack {
    cells: Vec<Vec<bool>>,
    rows: Vec<bool>,
    columns: Vec<bool>,
}

impl HeldBack {
    /// Of few people a cell goes, and so does a sum; then what would let one of these be computed.
    fn new(counts: &[Vec<usize>], smallest: usize) -> HeldBack {
        let (height, width) = (counts.len(), counts.first().map_or(0, Vec::len));
        let cell = |row: usize, column: usize| row * width + column;
        let (of_row, of_column) = (|row: usize| height * width + row, |column: usize| height * width + height + column);
        let all = height * width + height + width;
        let mut values: Vec<usize> = counts.iter().flatten().copied().collect();
        values.extend(counts.iter().map(|row| row.iter().sum::<usize>()));
        values.extend((0..width).map(|column| counts.iter().map(|row| row[column]).sum::<usize>()));
        values.push(counts.iter().flatten().sum());
        let mut totals: Vec<Total> = Vec::new();
        let mut add = |sum: usize, parts: Vec<usize>| totals.push(Total { sum, parts });
        (0..height).for_each(|row| add(of_row(row), (0..width).map(|column| cell(row, column)).collect()));
        (0..width).for_each(|column| add(of_column(column), (0..height).map(|row| cell(row, column)).collect()));
        add(all, (0..height).map(of_row).collect());
        add(all, (0..width).map(of_column).collect());
        let rank = |at: usize| match at {
            _ if at < height * width => Rank::Cell,
            _ if at < all => Rank::Sum,
            _ => Rank::All,
        };
        let ranks: Vec<Rank> = (0..=all).map(rank).collect();
        let first = values.iter().map(|n| (1..smallest).contains(n)).collect();
        let held = closed(&values, &ranks, &totals, smallest, first);
        HeldBack {
            cells: (0..height).map(|row| held[cell(row, 0)..cell(row, width)].to_vec()).collect(),
            rows: (0..height).map(|row| held[of_row(row)]).collect(),
            columns: (0..width).map(|column| held[of_column(column)]).collect(),
        }
    }

    /// How many cells and sums are.
    fn count(&self) -> usize {
        let all = self.cells.iter().flatten().chain(&self.rows).chain(&self.columns);
        all.filter(|held| **held).count()
    }
}

impl<'a> SurveyCross<'a> {
    /// `of`: what the percentages are of.
    ///
    /// # Errors
    /// When the result is for others, and so few answered both questions that nothing can be told.
    pub fn new(context: SurveyContext<'a>, crossed: Crossed, of: PercentOf) -> Result<Self> {
        let counts: Vec<Vec<usize>> = crossed.cells.iter().map(|row| row.iter().map(Vec::len).collect()).collect();
        if context.sharing.is_few(counts.iter().flatten().sum()) {
            return Err(Box::new(
                Finding::error("so few respondents answered both questions that nothing of it can be shared")
                    .expected("questions that more respondents answered")
                    .hint("`smallest` under [privacy] in tema.toml says how many are few"),
            ));
        }
        let held = HeldBack::new(&counts, context.sharing.smallest().unwrap_or_default());
        Ok(SurveyCross { context, crossed, of, held })
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
        head.extend((0..width).map(|at| (self.column_name(at), Align::Right)));
        head.push((total.to_owned(), Align::Right));
        let cell = |n: usize, base: usize| {
            Cell::text(match half_up(n, base, context.digits) {
                Some(units) => format!("{n} ({})", context.decimal_percent(units)),
                None => n.to_string(),
            })
        };
        // Of a sum that is held back there is no percentage: it would tell the sum.
        let base = |row: (usize, bool), column: (usize, bool)| match self.of {
            PercentOf::Row => {
                if row.1 {
                    0
                } else {
                    row.0
                }
            }
            PercentOf::Column => {
                if column.1 {
                    0
                } else {
                    column.0
                }
            }
            PercentOf::Total => all,
        };
        let shown = |held: bool, n: usize, base: usize| if held { context.held_cell() } else { cell(n, base) };
        let of_column = |column: usize| (self.of_column(column), self.held.columns[column]);
        let mut lines: Vec<Row> = Vec::new();
        for (row, counts) in counts.iter().enumerate() {
            let sum = (counts.iter().sum(), self.held.rows[row]);
            let mut cells = vec![Cell::name(self.row_name(row), 0)];
            cells.extend(
                counts
                    .iter()
                    .enumerate()
                    .map(|(column, n)| shown(self.held.cells[row][column], *n, base(sum, of_column(column)))),
            );
            cells.push(shown(sum.1, sum.0, base(sum, (all, false))));
            lines.push(Row { strong: false, cells });
        }
        let mut cells = vec![Cell { look: Look::Total, ..Cell::name(total, 0) }];
        cells.extend((0..width).map(|column| {
            let sum = of_column(column);
            shown(sum.1, sum.0, base((all, false), sum))
        }));
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
        if self.held.count() > 0 {
            notes.extend(self.held_notes());
            return notes;
        }
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

    fn row_name(&self, at: usize) -> String {
        let rows = &self.crossed.rows;
        self.context.part_or_held(rows.question, &rows.parts[at], self.held.rows[at])
    }

    fn column_name(&self, at: usize) -> String {
        let columns = &self.crossed.columns;
        self.context.part_or_held(columns.question, &columns.parts[at], self.held.columns[at])
    }

    /// What is said where something is held back.
    fn held_notes(&self) -> Vec<String> {
        let wording = self.context.wording;
        let smallest = self.context.sharing.smallest().unwrap_or_default();
        let count = self.held.count();
        let said = vec![wording.note_held_back(count, smallest), wording.sharing().figures_held().to_owned()];
        if count > 0 { said } else { Vec::new() }
    }

    fn value(&self, question: usize, part: &Part, held: bool) -> String {
        let question = self.context.question(question);
        match part {
            Part::Choice(choice) => question.answers[*choice].value.clone(),
            Part::Band(band) => question.bands[*band].name.clone(),
            Part::Month(_) if held => String::new(),
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
        let mut columns = vec![
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
        let shared = context.sharing.is_shared();
        if shared {
            columns[11] = "silence";
        }
        let (rows, columns_side) = (&self.crossed.rows, &self.crossed.columns);
        let all: usize = self.counts().iter().flatten().sum();
        let percent = |n: usize, base: usize| {
            half_up(n, base, context.digits).map_or_else(String::new, |units| context.value(units).to_string())
        };
        let mut lines = Vec::new();
        let own = |held: bool, text: String| if held { String::new() } else { text };
        for (nth, cells) in self.crossed.cells.iter().enumerate() {
            let sum: usize = cells.iter().map(Vec::len).sum();
            for (at, who) in cells.iter().enumerate() {
                let column = self.of_column(at);
                let (gone, row_gone, column_gone) =
                    (self.held.cells[nth][at], self.held.rows[nth], self.held.columns[at]);
                lines.push(vec![
                    context.question(rows.question).id.clone(),
                    self.row_name(nth),
                    context.question(columns_side.question).id.clone(),
                    self.column_name(at),
                    own(gone, who.len().to_string()),
                    own(row_gone, sum.to_string()),
                    own(column_gone, column.to_string()),
                    all.to_string(),
                    own(gone || row_gone, percent(who.len(), sum)),
                    own(gone || column_gone, percent(who.len(), column)),
                    own(gone, percent(who.len(), all)),
                    match (shared, gone) {
                        (false, _) => context.codes(who).join(" "),
                        (true, gone) => own(!gone, HELD.to_owned()),
                    },
                ]);
            }
        }
        Records { columns, further: Vec::new(), rows: lines }
    }

    fn schema(&self) -> &'static str {
        "survey-cross/1"
    }

    fn json(&self) -> Value {
        let mut value = self.context.json();
        let (rows, columns) = (&self.crossed.rows, &self.crossed.columns);
        value["rows"] = json!(self.context.question(rows.question).id);
        value["columns"] = json!(self.context.question(columns.question).id);
        value["column_values"] = (columns.parts.iter().zip(&self.held.columns))
            .map(|(part, held)| self.value(columns.question, part, *held))
            .collect();
        value["left_out"] = json!(self.crossed.left_out);
        value["cells"] = Value::from(self.lines());
        value["figures"] = match &self.crossed.figures {
            _ if self.held.count() > 0 => json!({ "silence": HELD }),
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
        for (nth, (row, cells)) in rows.parts.iter().zip(&self.crossed.cells).enumerate() {
            let sum: usize = cells.iter().map(Vec::len).sum();
            for (at, who) in cells.iter().enumerate() {
                let share = |base: usize, held: bool| (base > 0 && !held).then(|| who.len() as f64 / base as f64);
                let row = self.value(rows.question, row, self.held.rows[nth]);
                let column = self.value(columns.question, &columns.parts[at], self.held.columns[at]);
                if self.held.cells[nth][at] {
                    lines.push(json!({ "row": row, "column": column, "silence": HELD }));
                    continue;
                }
                lines.push(json!({
                    "row": row,
                    "column": column,
                    "n": who.len(),
                    "of_row": share(sum, self.held.rows[nth]),
                    "of_column": share(self.of_column(at), self.held.columns[at]),
                    "of_all": share(all, false),
                    "respondents": self.context.codes_json(who),
                }));
            }
        }
        lines
    }
}
