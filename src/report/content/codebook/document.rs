//! The codebook as researchers publish it: name, brief definition, full definition, when to use, when not to use,
//! example; as a document, a table, or data.

use crate::codebook::to_table;
use crate::language::Label;
use crate::report::Answer;
use crate::report::content::{Context, code_anchor};
use crate::report::model::{Block, Inline, Page, Records};
use serde_json::{Value, json};

/// The codebook of a study, without counts.
pub struct CodebookDocument<'a> {
    context: &'a Context<'a>,
}

impl<'a> CodebookDocument<'a> {
    /// The codebook of a study.
    pub fn new(context: &'a Context<'a>) -> Self {
        CodebookDocument { context }
    }

    /// The first sentence of a definition is the brief one; it is set off from the rest.
    fn brief<'t>(&self, definition: &'t str) -> &'t str {
        let end = definition.find(". ").map_or(definition.len(), |at| at + 1);
        &definition[..end]
    }
}

impl Answer for CodebookDocument<'_> {
    fn page(&self, _open: bool) -> Page {
        let context = self.context;
        let language = context.language();
        let codebook = &context.coded.materials.codebook;
        let title = context.coded.materials.settings.title.get(language);
        let mut page = Page {
            basis: String::new(),
            notices: Vec::new(),
            ..context.page(&format!("{title}: {}", context.label(Label::Codebook).to_lowercase()))
        };
        let missing = || vec![Inline::Strong(context.label(Label::NotRecorded).to_owned())];
        for code in &codebook.codes {
            page.blocks.push(Block::Heading {
                level: u8::try_from(1 + code.depth).unwrap_or(4).min(4),
                text: code.name.get(language).to_owned(),
                id: code_anchor("code", &code.id),
            });
            let mut items = vec![(context.label(Label::Code).to_owned(), vec![Inline::Typed(code.id.clone())])];
            match &code.definition {
                Some(definition) => {
                    let full = definition.get(language);
                    let brief = self.brief(full);
                    let mut content = vec![Inline::Strong(brief.to_owned())];
                    if brief.len() < full.len() {
                        content.push(Inline::text(full[brief.len()..].to_owned()));
                    }
                    items.push((context.label(Label::Definition).to_owned(), content));
                }
                None => items.push((context.label(Label::Definition).to_owned(), missing())),
            }
            for (label, text) in [(Label::Include, &code.include), (Label::Exclude, &code.exclude)] {
                let text = text.as_ref().map(|text| vec![Inline::text(text.get(language))]);
                items.push((context.label(label).to_owned(), text.unwrap_or_else(missing)));
            }
            let (open, close) = context.wording.quotation_marks();
            for (label, examples) in
                [(Label::Examples, &code.examples), (Label::CounterExamples, &code.counter_examples)]
            {
                if !examples.is_empty() {
                    let quoted: Vec<String> = examples.iter().map(|(text, _)| format!("{open}{text}{close}")).collect();
                    items.push((context.label(label).to_owned(), vec![Inline::text(quoted.join("; "))]));
                }
            }
            page.blocks.push(Block::Definitions(items));
        }
        page
    }

    fn records(&self) -> Records {
        let (columns, rows) = to_table(&self.context.coded.materials.codebook);
        Records { columns: Vec::new(), further: columns, rows }
    }

    fn schema(&self) -> &'static str {
        "codebook-export/1"
    }

    fn json(&self) -> Value {
        json!({ "title": self.context.coded.materials.settings.title.get(self.context.language()), "codes": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let (columns, rows) = to_table(&self.context.coded.materials.codebook);
        let object = |row: Vec<String>| -> Value {
            columns
                .iter()
                .cloned()
                .zip(row)
                .filter(|(_, text)| !text.is_empty())
                .map(|(key, text)| (key, json!(text)))
                .collect()
        };
        rows.into_iter().map(object).collect()
    }
}
