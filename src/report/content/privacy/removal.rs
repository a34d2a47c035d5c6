//! What a withdrawal or a purge takes.

use crate::finding::Finding;
use crate::privacy::Removal;
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Notice, Page, Records, Row, Table};
use serde_json::{Value, json};

/// A withdrawal or a purge, made or to be made.
pub struct RemovalResult<'r> {
    removal: &'r Removal,
    title: String,
    /// What a person must know besides: version histories.
    warnings: Vec<String>,
    written: bool,
    next: Vec<String>,
}

impl<'r> RemovalResult<'r> {
    /// What [`crate::privacy::withdraw`] or [`crate::privacy::purge`] gave.
    pub fn new(removal: &'r Removal, title: String, warnings: Vec<String>, written: bool, next: Vec<String>) -> Self {
        RemovalResult { removal, title, warnings, written, next }
    }
}

impl Answer for RemovalResult<'_> {
    fn page(&self, _open: bool) -> Page {
        let mut page = Page { language: "en".into(), title: self.title.clone(), ..Page::default() };
        let files = self.removal.changes.len();
        let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
        page.basis = if self.written { format!("done, {files}") } else { format!("{files}; nothing is changed yet") };
        page.notices = self.warnings.iter().map(|text| Notice { text: format!("{text}."), strong: true }).collect();
        let row = |(what, count): &(String, usize)| Row {
            strong: false,
            cells: vec![Cell::name(what.clone(), 0), Cell::text(count.to_string())],
        };
        page.blocks.push(Block::Table(Table {
            id: "gone".into(),
            caption: String::new(),
            head: vec![
                (if self.written { "gone" } else { "will go" }.to_owned(), Align::Left),
                (String::new(), Align::Right),
            ],
            rows: self.removal.gone.iter().map(row).collect(),
            notes: Vec::new(),
        }));
        if !self.removal.left.is_empty() {
            page.blocks.push(Block::Heading { level: 2, text: "Left for you".into(), id: "left".into() });
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

    fn json(&self) -> Value {
        json!({
            "written": self.written,
            "gone": self.lines(),
            "files": self.removal.changes.keys().collect::<Vec<_>>(),
            "left": self.removal.left,
            "warnings": self.warnings,
        })
    }

    fn lines(&self) -> Vec<Value> {
        self.removal.gone.iter().map(|(what, count)| json!({ "what": what, "count": count })).collect()
    }
}
