//! A replication beside the article.

use super::prefixed;
use crate::audit::published::{Against, Article, Beside, Side};
use crate::language::{Same, TableTexts, Text};
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// A replication, row by row of an article.
pub struct BesideArticle<'a> {
    context: &'a Context<'a>,
    article: Article,
    against: Against,
}

impl<'a> BesideArticle<'a> {
    /// What [`crate::audit::published::against`] gave.
    pub fn new(context: &'a Context<'a>, article: Article, against: Against) -> Self {
        BesideArticle { context, article, against }
    }

    fn texts(&self) -> &'static dyn TableTexts {
        self.context.wording.tables()
    }

    fn name(&self, beside: &Beside) -> String {
        match (beside.row, beside.code) {
            (Some(at), _) => {
                let row = &self.article.rows[at];
                prefixed(&row.label, row.name.as_ref().map_or("", |name: &Text| name.get(self.context.language())))
            }
            (None, Some(code)) => self.context.name(code).to_owned(),
            (None, None) => String::new(),
        }
    }

    fn side(&self, side: &Side, there: bool) -> String {
        let wording = self.context.wording;
        match (side.n, side.asked) {
            _ if !there => "–".to_owned(),
            (Some(n), Some(asked)) => wording.of(n, asked, false),
            (Some(n), None) => n.to_string(),
            (None, Some(asked)) => wording.of_unknown(asked),
            (None, None) => "?".to_owned(),
        }
    }

    fn people(beside: &Beside) -> String {
        let gone = beside.gone.iter().map(|person| format!("−{person}"));
        let come = beside.come.iter().map(|person| format!("+{person}"));
        gone.chain(come).collect::<Vec<_>>().join(" ")
    }

    fn counted(&self) -> Vec<(Same, usize)> {
        let count = |same: Same| self.against.rows.iter().filter(|row| row.same == same).count();
        Same::ALL.iter().map(|same| (*same, count(*same))).filter(|(_, count)| *count > 0).collect()
    }

    fn code(&self, beside: &Beside) -> Option<&str> {
        beside.code.map(|code| self.context.coded.materials.codebook.codes[code].id.as_str())
    }
}

impl Answer for BesideArticle<'_> {
    fn page(&self, open: bool) -> Page {
        let (context, texts) = (self.context, self.texts());
        let title = self.article.title.as_ref().map_or(texts.title(), |title| title.get(context.language()));
        let mut page = context.page(title);
        let mut rows = Vec::new();
        for beside in &self.against.rows {
            let statements: Vec<u32> =
                beside.code.map(|code| context.coded.of_code(code).iter().collect()).unwrap_or_default();
            context.show(&mut page, open, statements.iter().copied());
            let study = self.side(&beside.study, beside.code.is_some());
            rows.push(Row {
                strong: false,
                cells: vec![
                    Cell::name(self.name(beside), 0),
                    Cell::text(self.side(&beside.article, beside.row.is_some())),
                    Cell::count(study, statements),
                    Cell::text(texts.same(beside.same)),
                    Cell::text(Self::people(beside)),
                ],
            });
        }
        let mut notes = vec![texts.outcomes(&self.counted()), texts.compared(self.against.same_people).to_owned()];
        let bases: Vec<&str> = self
            .against
            .rows
            .iter()
            .filter(|row| row.code.is_some() && row.article.asked.is_some() && row.article.asked != row.study.asked)
            .filter_map(|row| row.row.map(|at| self.article.rows[at].label.as_str()))
            .collect();
        if !bases.is_empty() {
            notes.push(texts.other_bases(&bases.join(" ")));
        }
        page.blocks.push(Block::Table(Table {
            id: "beside".into(),
            caption: String::new(),
            head: texts.beside_heads().map(|name| (name.to_owned(), Align::Left)).to_vec(),
            rows,
            notes: Vec::new(),
        }));
        page.blocks.push(Block::List(notes.into_iter().map(|note| vec![Inline::text(note)]).collect()));
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "row",
            "code",
            "name",
            "outcome",
            "article_n",
            "article_asked",
            "n",
            "asked",
            "only_article",
            "only_study",
        ];
        let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        let rows = self.against.rows.iter().map(|beside| {
            vec![
                beside.row.map(|at| self.article.rows[at].label.clone()).unwrap_or_default(),
                self.code(beside).unwrap_or_default().to_owned(),
                self.name(beside),
                beside.same.name().to_owned(),
                number(beside.article.n),
                number(beside.article.asked),
                number(beside.study.n),
                number(beside.study.asked),
                beside.gone.join(" "),
                beside.come.join(" "),
            ]
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "audit-table-against/1"
    }

    fn json(&self) -> Value {
        json!({
            "basis": self.context.basis_json(),
            "same_people": self.against.same_people,
            "outcomes": self.counted().into_iter()
                .map(|(same, count)| json!({ "outcome": same.name(), "rows": count })).collect::<Vec<_>>(),
            "rows": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let side =
            |side: &Side| json!({ "n": side.n, "asked": side.asked, "people": side.people, "whole": side.whole });
        let rows = self.against.rows.iter().map(|beside| {
            json!({
                "row": beside.row.map(|at| self.article.rows[at].label.clone()),
                "code": self.code(beside),
                "name": self.name(beside),
                "outcome": beside.same.name(),
                "article": side(&beside.article),
                "study": side(&beside.study),
                "only_article": beside.gone,
                "only_study": beside.come,
            })
        });
        rows.collect()
    }
}
