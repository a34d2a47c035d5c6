//! What may identify somebody.

use crate::language::{Wording, fallback};
use crate::privacy::{Found, Scan};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Notice, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The result of a scan.
pub struct ScanResult {
    scan: Scan,
    title: String,
    wording: &'static dyn Wording,
}

/// How many places of one thing are shown on a page; tables and programs get all of them.
const SHOWN: usize = 3;

/// How many forms of one name are shown.
const FORMS: usize = 6;

impl ScanResult {
    /// What [`crate::privacy::scan`] gave, for a study of this title.
    pub fn new(scan: Scan, title: &str, wording: &'static dyn Wording) -> Self {
        ScanResult { scan, title: title.to_owned(), wording }
    }

    fn rows(&self, found: &Found) -> Vec<Row> {
        let texts = self.wording.privacy();
        let shown: Vec<&crate::privacy::Hit> = found.hits.iter().take(SHOWN).collect();
        let more = found.hits.len() - shown.len();
        let reach = shown.len() + usize::from(more > 0);
        let mut forms: Vec<&str> =
            found.forms.iter().map(|(form, _)| form.as_str()).filter(|form| *form != found.form).collect();
        let left = forms.len().saturating_sub(FORMS);
        forms.truncate(FORMS);
        let mut name = found.form.clone();
        if !forms.is_empty() {
            let tail = if left > 0 { format!(", {}", texts.more_forms(left)) } else { String::new() };
            name.push_str(&format!(" ({}{tail})", forms.join(", ")));
        }
        let mut rows = Vec::new();
        for (at, hit) in shown.iter().enumerate() {
            let first = if at == 0 { Cell::name(name.clone(), 0).reaching(reach) } else { Cell::covered() };
            let cells = vec![first, Cell::name(hit.place.to_string(), 0), Cell::text(hit.context.clone())];
            rows.push(Row { strong: false, cells });
        }
        if more > 0 {
            let text = Cell::text(texts.more_places(more));
            rows.push(Row { strong: false, cells: vec![Cell::covered(), text, Cell::text("")] });
        }
        rows
    }
}

impl Answer for ScanResult {
    fn page(&self, _open: bool) -> Page {
        let scan = &self.scan;
        let texts = self.wording.privacy();
        let mut page = Page { language: self.wording.code().into(), title: self.title.clone(), ..Page::default() };
        page.basis = texts.scanned(scan.found.len(), scan.places(), scan.files);
        page.notices.push(Notice { text: texts.honest().into(), strong: scan.found.is_empty() });
        let mut at = 0;
        while at < scan.found.len() {
            let kind = scan.found[at].kind;
            let of_kind: Vec<&Found> = scan.found[at..].iter().take_while(|found| found.kind == kind).collect();
            at += of_kind.len();
            page.blocks.push(Block::Table(Table {
                id: crate::report::model::anchor(kind.name()),
                caption: format!("{}: {}", super::super::capital(texts.kind(kind.name())), of_kind.len()),
                head: texts.scan_heads().map(|name| (name.to_owned(), Align::Left)).to_vec(),
                rows: of_kind.into_iter().flat_map(|found| self.rows(found)).collect(),
                notes: Vec::new(),
            }));
        }
        if scan.reviewed > 0 {
            page.blocks.push(Block::Paragraph(vec![Inline::text(texts.reviewed(scan.reviewed))]));
        }
        if !scan.found.is_empty() {
            page.next = vec!["tema privacy scan --allow WORD --why \"…\"".into(), texts.fill_in().into()];
        }
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["kind", "found", "stand-in", "language", "times", "forms", "places", "context"];
        let rows = self.scan.found.iter().map(|found| {
            vec![
                found.kind.name().to_owned(),
                found.form.clone(),
                String::new(),
                found.language.clone(),
                found.hits.len().to_string(),
                found.forms.iter().map(|(form, _)| form.as_str()).collect::<Vec<_>>().join(" | "),
                found.hits.iter().map(|hit| hit.place.to_string()).collect::<Vec<_>>().join(" | "),
                found.hits.first().map(|hit| hit.context.clone()).unwrap_or_default(),
            ]
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "privacy-scan/1"
    }

    fn json(&self) -> Value {
        json!({ "files": self.scan.files, "reviewed": self.scan.reviewed, "note": fallback().privacy().honest(), "found": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let found = self.scan.found.iter().map(|found| {
            json!({
                "kind": found.kind.name(),
                "found": found.form,
                "language": found.language,
                "forms": found.forms.iter().map(|(form, times)| json!({ "form": form, "times": times })).collect::<Vec<_>>(),
                "places": found.hits.iter().map(|hit| json!({
                    "file": hit.place.file,
                    "line": hit.place.line,
                    "column": hit.place.column,
                    "form": hit.form,
                    "context": hit.context,
                })).collect::<Vec<_>>(),
            })
        });
        found.collect()
    }
}
