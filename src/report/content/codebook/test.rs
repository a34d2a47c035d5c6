//! Examples and counter-examples, tried.

use crate::analysis::codebook::Tried;
use crate::coding::CodedStudy;
use crate::language::{Wording, fallback};
use crate::matching::Outcome;
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::content::why::outcome;
use crate::report::model::{Block, Inline, Page, Records};
use crate::transcript::Source;
use serde_json::{Value, json};

/// The result of trying all examples of a codebook.
pub struct ExamplesTest<'a> {
    context: &'a Context<'a>,
    tried: Vec<Tried>,
}

impl<'a> ExamplesTest<'a> {
    /// What [`crate::analysis::codebook::try_examples`] gave.
    pub fn new(context: &'a Context<'a>, tried: Vec<Tried>) -> Self {
        ExamplesTest { context, tried }
    }

    /// How many did not do what they say.
    pub fn failed(&self) -> usize {
        self.tried.iter().filter(|tried| !tried.passed()).count()
    }

    fn place(&self, tried: &Tried) -> String {
        let place = self.coded().materials.codebook.place(tried.code, tried.span);
        format!("{}:{}", place.file, place.line)
    }

    fn coded(&self) -> &'a CodedStudy<'a> {
        self.context.coded
    }

    /// Why an example failed: for one that was missed, every indicator of its code; for one that was caught, what
    /// caught it.
    fn reasons(&self, tried: &Tried, wording: &dyn Wording) -> Vec<Vec<Inline>> {
        let codebook = &self.coded().materials.codebook;
        let source = Source::alone(&tried.text, "");
        let mut lines = Vec::new();
        for (code, explanation) in &tried.explanations {
            let entry = &codebook.codes[*code];
            for rule in &explanation.indicators {
                let matched = matches!(rule.outcome, Outcome::Matched { .. });
                if matched || (!tried.counter && *code == tried.code) {
                    lines.push(outcome(
                        codebook,
                        *code,
                        &entry.indicators[rule.rule],
                        &rule.outcome,
                        &source,
                        false,
                        wording,
                    ));
                }
            }
            for rule in explanation.except.iter().filter(|rule| matches!(rule.outcome, Outcome::Matched { .. })) {
                lines.push(outcome(codebook, *code, &entry.except[rule.rule], &rule.outcome, &source, true, wording));
            }
        }
        if lines.is_empty() {
            let id = &codebook.codes[tried.code].id;
            lines.push(vec![Inline::text(wording.codebook().none_of_its_own(id))]);
        }
        lines
    }
}

impl Answer for ExamplesTest<'_> {
    fn page(&self, _open: bool) -> Page {
        let codebook = &self.coded().materials.codebook;
        let (wording, texts) = (self.context.wording, self.context.wording.codebook());
        let (open, close) = wording.quotation_marks();
        let mut page = Page { language: wording.code().into(), title: texts.tested_title().into(), ..Page::default() };
        for tried in self.tried.iter().filter(|tried| !tried.passed()) {
            let id = &codebook.codes[tried.code].id;
            let what = texts.misbehaves(tried.counter);
            page.blocks.push(Block::Heading {
                level: 2,
                text: format!("{id}: {open}{}{close} {what} ({})", tried.text, self.place(tried)),
                id: crate::report::model::anchor(&format!("{id} {}", self.place(tried))),
            });
            page.blocks.push(Block::List(self.reasons(tried, wording)));
        }
        let text = match self.tried.len() {
            0 => texts.no_examples().to_owned(),
            tried => texts.tested(tried, self.failed()),
        };
        page.blocks.push(Block::Paragraph(vec![Inline::text(text)]));
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["code", "kind", "passed", "text", "place"];
        let codebook = &self.coded().materials.codebook;
        let rows = self.tried.iter().map(|tried| {
            vec![
                codebook.codes[tried.code].id.clone(),
                if tried.counter { "counter-example" } else { "example" }.to_owned(),
                tried.passed().to_string(),
                tried.text.clone(),
                self.place(tried),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "codebook-test/1"
    }

    fn json(&self) -> Value {
        json!({ "tried": self.tried.len(), "failed": self.failed(), "examples": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let codebook = &self.coded().materials.codebook;
        self.tried
            .iter()
            .map(|tried| {
                let reasons: Vec<String> = if tried.passed() {
                    Vec::new()
                } else {
                    self.reasons(tried, fallback())
                        .iter()
                        .map(|line| line.iter().map(Inline::plain).collect())
                        .collect()
                };
                json!({
                    "code": codebook.codes[tried.code].id,
                    "kind": if tried.counter { "counter-example" } else { "example" },
                    "passed": tried.passed(),
                    "text": tried.text,
                    "place": self.place(tried),
                    "reasons": reasons,
                })
            })
            .collect()
    }
}
