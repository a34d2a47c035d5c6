//! What may identify somebody.

use crate::privacy::{Found, Scan};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Notice, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The result of a scan.
pub struct ScanResult {
    scan: Scan,
    title: String,
}

/// How many places of one thing are shown on a page; tables and programs get all of them.
const SHOWN: usize = 3;

/// How many forms of one name are shown.
const FORMS: usize = 6;

/// What is said when a scan ends, whatever it found.
const HONEST: &str = "Nothing found is not anonymous: the scan knows patterns and lists, not people. What somebody tells \
                      (a rare job, an event, who is whose mother) identifies, too; read the transcripts.";

impl ScanResult {
    /// What [`crate::privacy::scan`] gave, for a study of this title.
    pub fn new(scan: Scan, title: &str) -> Self {
        ScanResult { scan, title: title.to_owned() }
    }

    fn rows(found: &Found) -> Vec<Row> {
        let shown: Vec<&crate::privacy::Hit> = found.hits.iter().take(SHOWN).collect();
        let more = found.hits.len() - shown.len();
        let reach = shown.len() + usize::from(more > 0);
        let mut forms: Vec<&str> =
            found.forms.iter().map(|(form, _)| form.as_str()).filter(|form| *form != found.form).collect();
        let left = forms.len().saturating_sub(FORMS);
        forms.truncate(FORMS);
        let mut name = found.form.clone();
        if !forms.is_empty() {
            let tail = if left > 0 { format!(", and {left} more forms") } else { String::new() };
            name.push_str(&format!(" ({}{tail})", forms.join(", ")));
        }
        let mut rows = Vec::new();
        for (at, hit) in shown.iter().enumerate() {
            let first = if at == 0 { Cell::name(name.clone(), 0).reaching(reach) } else { Cell::covered() };
            let cells = vec![first, Cell::name(hit.place.to_string(), 0), Cell::text(hit.context.clone())];
            rows.push(Row { strong: false, cells });
        }
        if more > 0 {
            let text = if more == 1 { "and 1 more place".to_owned() } else { format!("and {more} more places") };
            rows.push(Row { strong: false, cells: vec![Cell::covered(), Cell::text(text), Cell::text("")] });
        }
        rows
    }
}

impl Answer for ScanResult {
    fn page(&self, _open: bool) -> Page {
        let scan = &self.scan;
        let mut page = Page { language: "en".into(), title: self.title.clone(), ..Page::default() };
        let files = match scan.files {
            1 => "1 file".to_owned(),
            files => format!("{files} files"),
        };
        page.basis = match scan.found.len() {
            0 => format!("nothing found in {files}"),
            1 => format!("1 thing that may identify somebody, in {files}"),
            things => format!("{things} things that may identify somebody, {} places in {files}", scan.places()),
        };
        page.notices.push(Notice { text: HONEST.into(), strong: scan.found.is_empty() });
        let mut at = 0;
        while at < scan.found.len() {
            let kind = scan.found[at].kind;
            let of_kind: Vec<&Found> = scan.found[at..].iter().take_while(|found| found.kind == kind).collect();
            at += of_kind.len();
            page.blocks.push(Block::Table(Table {
                id: crate::report::model::anchor(kind.heading()),
                caption: format!("{}: {}", super::super::capital(kind.heading()), of_kind.len()),
                head: ["found", "where", "context"].map(|name| (name.to_owned(), Align::Left)).to_vec(),
                rows: of_kind.into_iter().flat_map(Self::rows).collect(),
                notes: Vec::new(),
            }));
        }
        if scan.reviewed > 0 {
            let text = format!("{} reviewed words are left out (privacy/reviewed.csv).", scan.reviewed);
            page.blocks.push(Block::Paragraph(vec![Inline::text(text)]));
        }
        if !scan.found.is_empty() {
            page.next = vec![
                "tema privacy scan --allow WORD --why \"…\"".into(),
                "tema privacy scan -o ../names.csv, fill in `stand-in`, then tema privacy replace ../names.csv".into(),
            ];
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

    fn json(&self) -> Value {
        json!({ "files": self.scan.files, "reviewed": self.scan.reviewed, "note": HONEST, "found": self.lines() })
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
