//! What stand-ins take the place of.

use crate::privacy::{Replaced, Replacement};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// A replacement, made or to be made.
pub struct ReplaceResult<'r> {
    replacement: &'r Replacement,
    written: bool,
    list: &'r str,
}

impl<'r> ReplaceResult<'r> {
    /// What [`crate::privacy::replace`] gave; `list` is the file it came from.
    pub fn new(replacement: &'r Replacement, written: bool, list: &'r str) -> Self {
        ReplaceResult { replacement, written, list }
    }

    fn row(line: &Replaced) -> Row {
        let times: usize = line.forms.iter().map(|(_, times)| times).sum();
        let forms = line.forms.iter().map(|(form, times)| format!("{form} {times}")).collect::<Vec<_>>().join(", ");
        let cells = vec![
            Cell::name(line.stand_in.clone(), 0),
            Cell::text(if forms.is_empty() { format!("{} (not there)", line.found) } else { forms }),
            Cell::text(times.to_string()),
            Cell::text(line.files.len().to_string()),
        ];
        Row { strong: false, cells }
    }
}

impl Answer for ReplaceResult<'_> {
    fn page(&self, _open: bool) -> Page {
        let done = self.replacement;
        let mut page = Page { language: "en".into(), ..Page::default() };
        let places: usize = done.lines.iter().flat_map(|line| &line.forms).map(|(_, times)| times).sum();
        page.title = if self.written { "Stand-ins put in" } else { "Stand-ins to be put in" }.into();
        let files = done.changes.values().filter(|text| text.is_some()).count();
        page.basis =
            format!("{places} places, {files} files{}", if self.written { "" } else { "; nothing is changed yet" });
        if !done.lines.is_empty() {
            let head =
                [("stand-in", Align::Left), ("for", Align::Left), ("places", Align::Right), ("files", Align::Right)];
            page.blocks.push(Block::Table(Table {
                id: "stand-ins".into(),
                caption: String::new(),
                head: head.map(|(name, align)| (name.to_owned(), align)).to_vec(),
                rows: done.lines.iter().map(Self::row).collect(),
                notes: Vec::new(),
            }));
        }
        let mut said = Vec::new();
        match done.empty {
            0 => {}
            1 => said.push("1 line of the list has no stand-in and is left as it is.".to_owned()),
            several => said.push(format!("{several} lines of the list have no stand-in and are left as they are.")),
        }
        said.push("All statements and all decisions are the same before and after.".to_owned());
        page.blocks.push(Block::Paragraph(vec![Inline::text(said.join(" "))]));
        if !done.left.is_empty() {
            page.blocks.push(Block::Heading { level: 2, text: "Left as it is".into(), id: "left".into() });
            let item = |finding: &crate::finding::Finding| {
                let hint = finding.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
                vec![Inline::text(format!("{finding}{hint}"))]
            };
            page.blocks.push(Block::List(done.left.iter().map(item).collect()));
        }
        page.next = if self.written {
            vec!["tema privacy scan".into(), "tema report".into()]
        } else if places > 0 {
            vec![format!("tema privacy replace {} --write", self.list)]
        } else {
            Vec::new()
        };
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["found", "stand-in", "form", "times", "files"];
        let rows = self.replacement.lines.iter().flat_map(|line| {
            line.forms.iter().map(|(form, times)| {
                let files = line.files.iter().map(|(file, _)| file.as_str()).collect::<Vec<_>>().join(" | ");
                vec![line.found.clone(), line.stand_in.clone(), form.clone(), times.to_string(), files]
            })
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn json(&self) -> Value {
        json!({
            "written": self.written,
            "without_stand_in": self.replacement.empty,
            "replaced": self.lines(),
            "left": self.replacement.left,
        })
    }

    fn lines(&self) -> Vec<Value> {
        let line = |line: &Replaced| {
            json!({
                "found": line.found,
                "stand_in": line.stand_in,
                "forms": line.forms.iter().map(|(form, times)| json!({ "form": form, "times": times })).collect::<Vec<_>>(),
                "files": line.files.iter().map(|(file, times)| json!({ "file": file, "times": times })).collect::<Vec<_>>(),
            })
        };
        self.replacement.lines.iter().map(line).collect()
    }
}
