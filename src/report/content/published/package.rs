//! A sealed package: what was put in, and what a check of it found.

use crate::audit::claim::Verdict;
use crate::audit::package::{Built, Check, Options, Quoted};
use crate::language::{PackageTexts, Wording};
use crate::report::Answer;
use crate::report::content::{Context, picks, topic_parts};
use crate::report::model::{Align, Block, Cell, Inline, Notice, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The quotes that a report prints, in its order.
pub fn printed(context: &Context<'_>, quotes: usize) -> Vec<Quoted> {
    let picks = picks(context, quotes);
    let mut printed = Vec::new();
    for topic in context.coded.materials.codebook.topics() {
        for part in topic_parts(context, topic, &picks) {
            printed.extend(part.quotes.iter().map(|statement| {
                let text = match context.quote(Some(part.code), *statement) {
                    Inline::Quote { text, .. } => text,
                    other => other.plain(),
                };
                Quoted { code: part.code, statement: *statement, text }
            }));
        }
    }
    printed
}

/// A package that was made.
pub struct Packed<'a> {
    context: &'a Context<'a>,
    built: &'a Built,
    options: Options,
    file: String,
}

impl<'a> Packed<'a> {
    /// What was put into the file of this name.
    pub fn new(context: &'a Context<'a>, built: &'a Built, options: Options, file: String) -> Self {
        Packed { context, built, options, file }
    }

    fn texts(&self) -> &'static dyn PackageTexts {
        self.context.wording.sealed()
    }
}

impl Answer for Packed<'_> {
    fn page(&self, _open: bool) -> Page {
        let texts = self.texts();
        let mut page = self.context.page(texts.titles()[0]);
        let row = |(file, count): &(&'static str, usize)| Row {
            strong: false,
            cells: vec![Cell::name(*file, 0), Cell::text(texts.holds(file)), Cell::text(count.to_string())],
        };
        let [file, holds, number] = texts.heads();
        let mut notes = vec![texts.no_transcript().to_owned()];
        if self.options.context > 0 {
            notes.push(texts.with_context(self.options.context));
        }
        if self.built.withheld > 0 {
            notes.push(texts.withheld(self.built.withheld));
        }
        notes.push(texts.seal(&self.built.seal));
        page.blocks.push(Block::Table(Table {
            id: "package".into(),
            caption: String::new(),
            head: vec![
                (file.to_owned(), Align::Left),
                (holds.to_owned(), Align::Left),
                (number.to_owned(), Align::Right),
            ],
            rows: self.built.counted.iter().map(row).collect(),
            notes,
        }));
        page.next = vec![format!("tema audit package {}", self.file)];
        page
    }

    fn records(&self) -> Records {
        let rows = self.built.counted.iter().map(|(file, count)| vec![(*file).to_owned(), count.to_string()]);
        Records { columns: vec!["file", "number"], further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "package/1"
    }

    fn json(&self) -> Value {
        json!({
            "basis": self.context.basis_json(),
            "seal": self.built.seal,
            "context": self.options.context,
            "withheld": self.built.withheld,
            "files": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let files = self.built.counted.iter();
        files.map(|(file, count)| json!({ "file": file, "number": count })).collect()
    }
}

/// A package that was checked.
pub struct Reviewed {
    title: String,
    synthetic: bool,
    checks: Vec<Check>,
    wording: &'static dyn Wording,
}

impl Reviewed {
    /// What was looked at in the package of a study.
    pub fn new(title: String, synthetic: bool, checks: Vec<Check>, wording: &'static dyn Wording) -> Self {
        Reviewed { title, synthetic, checks, wording }
    }

    /// How many things do not hold.
    pub fn wrong(&self) -> usize {
        self.checks.iter().filter(|check| check.verdict == Verdict::Contradicted).count()
    }
}

impl Answer for Reviewed {
    fn page(&self, _open: bool) -> Page {
        let texts = self.wording.sealed();
        let mut page = Page {
            language: self.wording.code().to_owned(),
            title: format!("{}: {}", texts.titles()[1], self.title),
            ..Page::default()
        };
        if self.synthetic {
            page.notices.push(Notice { text: self.wording.synthetic(), strong: true });
        }
        page.blocks.push(Block::Paragraph(vec![Inline::text(texts.summary(self.wrong()))]));
        let kinds = [Verdict::Contradicted, Verdict::NotCheckable, Verdict::Supported];
        for (verdict, heading) in kinds.into_iter().zip(texts.verdicts()) {
            let items: Vec<Vec<Inline>> = self
                .checks
                .iter()
                .filter(|check| check.verdict == verdict)
                .map(|check| vec![Inline::text(texts.told(&check.told))])
                .collect();
            if !items.is_empty() {
                let id = crate::report::model::anchor(verdict.name());
                page.blocks.push(Block::Heading { level: 2, text: heading.to_owned(), id });
                page.blocks.push(Block::List(items));
            }
        }
        page
    }

    fn records(&self) -> Records {
        let texts = self.wording.sealed();
        let rows = self.checks.iter().map(|check| vec![check.verdict.name().to_owned(), texts.told(&check.told)]);
        Records { columns: vec!["verdict", "checked"], further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "audit-package/1"
    }

    fn json(&self) -> Value {
        json!({ "title": self.title, "synthetic": self.synthetic, "contradicted": self.wrong(), "checks": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let texts = self.wording.sealed();
        let checks = self.checks.iter();
        checks.map(|check| json!({ "verdict": check.verdict.name(), "checked": texts.told(&check.told) })).collect()
    }
}
