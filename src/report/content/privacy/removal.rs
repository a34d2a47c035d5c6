//! What a withdrawal or a purge takes.

use crate::finding::Finding;
use crate::language::{PrivacyTexts, Wording, fallback};
use crate::privacy::{Kept, Removal};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Notice, Page, Records, Row, Table};
use serde_json::{Value, json};

/// A withdrawal or a purge, made or to be made.
pub struct RemovalResult<'r> {
    removal: &'r Removal,
    title: String,
    /// What a version history still has.
    kept: Kept,
    written: bool,
    next: Vec<String>,
    wording: &'static dyn Wording,
}

impl<'r> RemovalResult<'r> {
    /// What [`crate::privacy::withdraw`] or [`crate::privacy::purge`] gave.
    pub fn new(
        removal: &'r Removal,
        title: String,
        kept: Kept,
        written: bool,
        next: Vec<String>,
        wording: &'static dyn Wording,
    ) -> Self {
        RemovalResult { removal, title, kept, written, next, wording }
    }

    /// What a person must know besides, in sentences; nothing where git has nothing.
    fn warnings(&self, texts: &dyn PrivacyTexts) -> Vec<String> {
        let remotes = self.kept.remotes.iter().map(|remote| texts.pushed(remote));
        let all = std::iter::once(texts.in_git(self.kept.commits)).chain(remotes);
        if self.kept.commits > 0 { all.collect() } else { Vec::new() }
    }
}

impl Answer for RemovalResult<'_> {
    fn page(&self, _open: bool) -> Page {
        let texts = self.wording.privacy();
        let mut page = Page { language: self.wording.code().into(), title: self.title.clone(), ..Page::default() };
        page.basis = texts.removed(self.removal.changes.len(), self.written);
        page.notices =
            self.warnings(texts).iter().map(|text| Notice { text: format!("{text}."), strong: true }).collect();
        let row = |(what, count): &(String, usize)| Row {
            strong: false,
            cells: vec![Cell::name(texts.gone(what).to_owned(), 0), Cell::text(count.to_string())],
        };
        page.blocks.push(Block::Table(Table {
            id: "gone".into(),
            caption: String::new(),
            head: vec![(texts.gone_head(self.written).to_owned(), Align::Left), (String::new(), Align::Right)],
            rows: self.removal.gone.iter().map(row).collect(),
            notes: Vec::new(),
        }));
        if !self.removal.left.is_empty() {
            page.blocks.push(Block::Heading { level: 2, text: texts.left_for_you().into(), id: "left".into() });
            let item = |finding: &Finding| {
                let hint = finding.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
                vec![Inline::text(format!("{finding}{hint}"))]
            };
            page.blocks.push(Block::List(self.removal.left.iter().map(item).collect()));
        }
        page.next = self.next.clone();
        page
    }

    fn records(&self) -> Records {
        let rows = self.removal.gone.iter().map(|(what, count)| vec![what.clone(), count.to_string()]);
        Records { columns: vec!["what", "count"], further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "privacy-removal/1"
    }

    fn json(&self) -> Value {
        json!({
            "written": self.written,
            "gone": self.lines(),
            "files": self.removal.changes.keys().collect::<Vec<_>>(),
            "left": self.removal.left,
            "warnings": self.warnings(fallback().privacy()),
        })
    }

    fn lines(&self) -> Vec<Value> {
        self.removal.gone.iter().map(|(what, count)| json!({ "what": what, "count": count })).collect()
    }
}
