//! The appendices: the codebook, and for every code its statements.

use super::{Context, code_anchor};
use crate::language::Label;
use crate::report::model::{Block, Inline};

/// The codebook as a reader needs it.
pub fn codebook(context: &Context<'_>) -> Vec<Block> {
    let language = context.language();
    let codebook = &context.coded.materials.codebook;
    let mut blocks = Vec::new();
    for code in &codebook.codes {
        blocks.push(Block::Heading {
            level: u8::try_from(3 + code.depth).unwrap_or(5).min(5),
            text: code.name.get(language).to_owned(),
            id: code_anchor("code", &code.id),
        });
        let mut items = vec![(context.label(Label::Code).to_owned(), vec![Inline::Typed(code.id.clone())])];
        let texts =
            [(Label::Definition, &code.definition), (Label::Include, &code.include), (Label::Exclude, &code.exclude)];
        for (label, text) in texts {
            if let Some(text) = text {
                items.push((context.label(label).to_owned(), vec![Inline::text(text.get(language))]));
            }
        }
        let (open, close) = context.wording.quotation_marks();
        for (label, examples) in [(Label::Examples, &code.examples), (Label::CounterExamples, &code.counter_examples)] {
            if !examples.is_empty() {
                let quoted: Vec<String> = examples.iter().map(|(text, _)| format!("{open}{text}{close}")).collect();
                items.push((context.label(label).to_owned(), vec![Inline::text(quoted.join("; "))]));
            }
        }
        for (label, rules) in [(Label::Indicators, &code.indicators), (Label::Except, &code.except)] {
            if !rules.is_empty() {
                let mut content = Vec::new();
                for (at, rule) in rules.iter().enumerate() {
                    if at > 0 {
                        content.push(Inline::text(", "));
                    }
                    content.push(Inline::Typed(rule.text.clone()));
                }
                items.push((context.label(label).to_owned(), content));
            }
        }
        blocks.push(Block::Definitions(items));
    }
    blocks
}

/// For every code the statements that carry it itself, with their ids.
pub fn statements(context: &Context<'_>) -> Vec<Block> {
    let codebook = &context.coded.materials.codebook;
    let mut blocks = Vec::new();
    for (at, code) in codebook.codes.iter().enumerate() {
        let own = context.coded.own(at);
        if own.is_empty() && codebook.subtree(at).len() > 1 {
            continue;
        }
        blocks.push(Block::Heading {
            level: 3,
            text: format!("{} ({})", context.name(at), own.len()),
            id: code_anchor("statements", &code.id),
        });
        if own.is_empty() {
            blocks.push(Block::Paragraph(vec![Inline::text("–")]));
        } else {
            blocks.push(context.listed(at, own.iter().collect()));
        }
    }
    blocks
}
