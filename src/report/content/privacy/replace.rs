//! What stand-ins take the place of.

use crate::language::Wording;
use crate::privacy::{Replaced, Replacement};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// A replacement, made or to be made.
pub struct ReplaceResult<'r> {
    replacement: &'r Replacement,
    written: bool,
    list: &'r str,
    wording: &'static dyn Wording,
}

impl<'r> ReplaceResult<'r> {
    /// What [`crate::privacy::replace`] gave; `list` is the file it came from.
    pub fn new(replacement: &'r Replacement, written: bool, list: &'r str, wording: &'static dyn Wording) -> Self {
        ReplaceResult { replacement, written, list, wording }
    }

    fn row(&self, line: &Replaced) -> Row {
        let times: usize = line.forms.iter().map(|(_, times)| times).sum();
        let forms = line.forms.iter().map(|(form, times)| format!("{form} {times}")).collect::<Vec<_>>().join(", ");
        let cells = vec![
            Cell::name(line.stand_in.clone(), 0),
            Cell::text(if forms.is_empty() { self.wording.privacy().not_there(&line.found) } else { forms }),
            Cell::text(times.to_string()),
            Cell::text(line.files.len().to_string()),
        ];
        Row { strong: false, cells }
    }
}

impl Answer for ReplaceResult<'_> {
    fn page(&self, _open: bool) -> Page {
        let done = self.replacement;
        let texts = self.wording.privacy();
        let mut page = Page { language: self.wording.code().into(), ..Page::default() };
        let places: usize = done.lines.iter().flat_map(|line| &line.forms).map(|(_, times)| times).sum();
        page.title = texts.stand_ins(self.written).into();
        let files = done.changes.values().filter(|text| text.is_some()).count();
        page.basis = texts.replaced(places, files, self.written);
        if !done.lines.is_empty() {
            let aligned = [Align::Left, Align::Left, Align::Right, Align::Right];
            page.blocks.push(Block::Table(Table {
                id: "stand-ins".into(),
                caption: String::new(),
                head: texts.replace_heads().into_iter().map(str::to_owned).zip(aligned).collect(),
                rows: done.lines.iter().map(|line| self.row(line)).collect(),
                notes: Vec::new(),
            }));
        }
        let mut said = Vec::new();
        if done.empty > 0 {
            said.push(texts.without_stand_in(done.empty));
        }
        said.push(texts.same_as_before().to_owned());
        page.blocks.push(Block::Paragraph(vec![Inline::text(said.join(" "))]));
        if !done.left.is_empty() {
            page.blocks.push(Block::Heading { level: 2, text: texts.left_as_is().into(), id: "left".into() });
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

    fn schema(&self) -> &'static str {
        "privacy-replace/1"
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
