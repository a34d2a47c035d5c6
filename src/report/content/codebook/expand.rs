//! The word forms that the indicators of a code caught.

use crate::analysis::codebook::CaughtForm;
use crate::language::Label;
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// What the indicators of a code caught.
pub struct Expand<'a> {
    context: &'a Context<'a>,
    code: usize,
    forms: Vec<CaughtForm>,
}

/// How much of a statement is shown as context, in code points.
const CONTEXT: usize = 90;

impl<'a> Expand<'a> {
    /// What [`crate::analysis::codebook::caught_forms`] gave for a code.
    pub fn new(context: &'a Context<'a>, code: usize, forms: Vec<CaughtForm>) -> Self {
        Expand { context, code, forms }
    }

    fn indicator(&self, form: &CaughtForm) -> (&'a str, String) {
        let codebook = &self.context.coded.materials.codebook;
        let rule = &codebook.codes[form.code].indicators[form.rule];
        (&rule.text, codebook.rule_place(form.code, rule))
    }

    /// The first statement with the form, cut to a line's length around the words.
    fn sample(&self, form: &CaughtForm) -> String {
        let coded = self.context.coded;
        let Some(statement) = form.statements.first().copied() else { return String::new() };
        let text = coded.text(statement).replace('\n', " ");
        let cell = coded.cell(statement).span;
        let caught = coded.matches_of(form.code, statement).find(|found| found.rule as usize == form.rule);
        let first = caught.and_then(|found| found.words.iter().find(|word| cell.contains(**word)));
        let start = first.map_or(0, |word| (word.start - cell.start) as usize);
        let from = text[..start.min(text.len())].char_indices().rev().nth(CONTEXT / 3).map_or(0, |(at, _)| at);
        let to = text[from..].char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| from + at);
        let (before, after) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
        format!("{before}{}{after}", &text[from..to])
    }

    /// Indicators of the code and those below that caught nothing.
    fn idle(&self) -> Vec<(String, String)> {
        let codebook = &self.context.coded.materials.codebook;
        let mut idle = Vec::new();
        for code in codebook.subtree(self.code) {
            for (at, rule) in codebook.codes[code].indicators.iter().enumerate() {
                if !self.forms.iter().any(|form| form.code == code && form.rule == at) {
                    idle.push((rule.text.clone(), codebook.rule_place(code, rule)));
                }
            }
        }
        idle
    }
}

impl Answer for Expand<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = Page { basis: String::new(), ..context.page(context.name(self.code)) };
        page.notices.retain(|notice| notice.text == context.wording.synthetic());
        let head = vec![
            (context.label(Label::Indicator).to_owned(), Align::Left),
            (context.label(Label::MatchedWords).to_owned(), Align::Left),
            (context.label(Label::StatementCount).to_owned(), Align::Right),
            (context.label(Label::Context).to_owned(), Align::Left),
        ];
        let mut rows = Vec::new();
        let mut last = None;
        for form in &self.forms {
            let key = (form.code, form.rule);
            let first = last != Some(key);
            last = Some(key);
            let height = self.forms.iter().filter(|other| (other.code, other.rule) == key).count();
            let (text, _) = self.indicator(form);
            let name = Cell { heads_row: true, ..Cell::of(vec![Inline::Typed(text.to_owned())]).reaching(height) };
            rows.push(Row {
                strong: false,
                cells: vec![
                    if first { name } else { Cell::covered() },
                    Cell::text(form.form.clone()),
                    Cell::count(form.statements.len().to_string(), form.statements.clone()),
                    Cell::text(self.sample(form)),
                ],
            });
        }
        if !rows.is_empty() {
            page.blocks.push(Block::Table(Table {
                id: "caught".into(),
                caption: String::new(),
                head,
                rows,
                notes: vec![],
            }));
        }
        let idle = self.idle();
        if !idle.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(context.wording.codebook().caught_nothing())]));
            page.blocks.push(Block::List(
                idle.into_iter()
                    .map(|(text, place)| vec![Inline::Typed(text), Inline::text(format!(" ({place})"))])
                    .collect(),
            ));
        }
        context.show(&mut page, open, self.forms.iter().flat_map(|form| form.statements.clone()));
        page.next = vec!["tema why STATEMENT CODE".into(), "tema codebook test".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["code", "indicator", "place", "form", "statements", "sample", "statement_ids"];
        let codebook = &self.context.coded.materials.codebook;
        let rows = self.forms.iter().map(|form| {
            let (text, place) = self.indicator(form);
            let ids: Vec<String> = form.statements.iter().map(|at| self.context.coded.id(*at).to_string()).collect();
            vec![
                codebook.codes[form.code].id.clone(),
                text.to_owned(),
                place,
                form.form.clone(),
                form.statements.len().to_string(),
                self.sample(form),
                ids.join(" "),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "codebook-expand/1"
    }

    fn json(&self) -> Value {
        let idle: Vec<Value> =
            self.idle().into_iter().map(|(text, place)| json!({ "indicator": text, "place": place })).collect();
        json!({
            "code": self.context.coded.materials.codebook.codes[self.code].id,
            "forms": self.lines(),
            "caught_nothing": idle,
        })
    }

    fn lines(&self) -> Vec<Value> {
        let codebook = &self.context.coded.materials.codebook;
        self.forms
            .iter()
            .map(|form| {
                let (text, place) = self.indicator(form);
                let ids: Vec<String> =
                    form.statements.iter().map(|at| self.context.coded.id(*at).to_string()).collect();
                json!({
                    "code": codebook.codes[form.code].id,
                    "indicator": text,
                    "place": place,
                    "form": form.form,
                    "statements": ids,
                    "sample": self.sample(form),
                })
            })
            .collect()
    }
}
