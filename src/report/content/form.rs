//! What a form of a department's own can say: the report as one value, with names that docs/publication.md explains.

use super::Context;
use crate::language::Text;
use crate::report::model::{Block, Page, Table, Transcript};
use crate::study::CaseKind;
use serde_json::{Map, Value, json};

/// The report's JSON with what the page says beside it. `page` is the same report.
pub fn data(context: &Context<'_>, page: &Page, report: Value) -> Value {
    let mut form = Map::new();
    form.insert("title".into(), json!(page.title));
    form.insert("language".into(), json!(page.language));
    form.insert("notices".into(), page.notices.iter().map(|notice| json!(notice.text)).collect());
    form.insert("made".into(), json!(page.made));
    let Value::Object(report) = report else { return Value::Object(form) };
    form.extend(report);
    if let Some(basis) = form.get_mut("basis").and_then(Value::as_object_mut) {
        basis.insert("text".into(), json!(page.basis));
    }
    topics(context, &mut form);
    form.insert("tables".into(), page.blocks.iter().filter_map(table_of).map(table).collect());
    form.insert("participants".into(), participants(context));
    form.insert("codebook".into(), codebook(context));
    form.insert("statements".into(), statements(context, page));
    form.insert("transcripts".into(), page.transcripts.iter().map(transcript).collect());
    Value::Object(form)
}

/// Gives each topic its name, its own row of the overview as `total`, and the rows below it with their quotes.
fn topics(context: &Context<'_>, form: &mut Map<String, Value>) {
    let rows: Vec<Value> = form.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    let codebook = &context.coded.materials.codebook;
    let row_of = |code: usize| rows.iter().find(|row| row["code"] == json!(codebook.codes[code].id));
    let Some(topics) = form.get_mut("topics").and_then(Value::as_array_mut) else { return };
    for (topic, at) in topics.iter_mut().zip(codebook.topics()) {
        let Some(topic) = topic.as_object_mut() else { continue };
        if let Some(prose) = topic.get_mut("prose") {
            *prose = json!(flat(prose.as_str().unwrap_or_default()));
        }
        for quote in topic.get_mut("quotes").and_then(Value::as_array_mut).into_iter().flatten() {
            for key in ["text", "whole"] {
                quote[key] = json!(flat(quote[key].as_str().unwrap_or_default()));
            }
        }
        let quotes = topic.get("quotes").and_then(Value::as_array).cloned().unwrap_or_default();
        let below: Vec<&str> =
            codebook.subtree(at).filter(|code| *code != at).map(|code| codebook.codes[code].id.as_str()).collect();
        let rows = rows.iter().filter(|row| row["code"].as_str().is_some_and(|code| below.contains(&code)));
        let rows = rows.map(|row| {
            let mut row = row.clone();
            row["quotes"] = quotes.iter().filter(|quote| quote["code"] == row["code"]).cloned().collect();
            row
        });
        topic.insert("rows".into(), rows.collect());
        topic.insert("name".into(), json!(context.name(at)));
        topic.insert("total".into(), row_of(at).cloned().unwrap_or_default());
    }
}

/// A transcript may break a line inside a statement; whoever prints it breaks lines anew.
fn flat(text: &str) -> String {
    text.replace('\n', " ")
}

fn table_of(block: &Block) -> Option<&Table> {
    match block {
        Block::Table(table) => Some(table),
        _ => None,
    }
}

fn table(table: &Table) -> Value {
    let rows = table.rows.iter().map(|row| {
        json!({
            "strong": row.strong,
            "cells": row.cells.iter().map(|cell| flat(&cell.plain())).collect::<Vec<_>>(),
        })
    });
    json!({
        "id": table.id,
        "caption": table.caption,
        "head": table.head.iter().map(|(name, _)| name).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
        "notes": table.notes,
    })
}

fn participants(context: &Context<'_>) -> Value {
    let cases = &context.coded.materials.cases;
    let people = cases.all.iter().filter(|case| case.kind == CaseKind::Participant);
    people
        .map(|case| {
            let attributes: Map<String, Value> =
                cases.attributes.iter().cloned().zip(case.values.iter().map(|value| json!(value))).collect();
            json!({ "participant": case.id, "group": case.group, "order": case.order, "attributes": attributes })
        })
        .collect()
}

fn codebook(context: &Context<'_>) -> Value {
    let language = context.language();
    let codebook = &context.coded.materials.codebook;
    let told = |text: &Option<_>| text.as_ref().map_or("", |text: &Text| text.get(language)).to_owned();
    let codes = codebook.codes.iter().enumerate().map(|(at, code)| {
        json!({
            "code": code.id,
            "name": context.name(at),
            "parent": code.parent.map(|parent| &codebook.codes[parent].id),
            "depth": code.depth,
            "definition": told(&code.definition),
            "include": told(&code.include),
            "exclude": told(&code.exclude),
            "examples": code.examples.iter().map(|(text, _)| text).collect::<Vec<_>>(),
            "counter_examples": code.counter_examples.iter().map(|(text, _)| text).collect::<Vec<_>>(),
            "indicators": code.indicators.iter().map(|rule| &rule.text).collect::<Vec<_>>(),
            "except": code.except.iter().map(|rule| &rule.text).collect::<Vec<_>>(),
        })
    });
    codes.collect()
}

/// The statements that count; the words of barred ones are left out, as everywhere in the report.
fn statements(context: &Context<'_>, page: &Page) -> Value {
    let coded = context.coded;
    let shown = coded.coded();
    let shown = shown.iter().filter_map(|statement| Some((statement, page.evidence.get(&statement)?)));
    shown
        .map(|(statement, evidence)| {
            let codes: Vec<&str> =
                coded.codes_on(statement).map(|code| coded.materials.codebook.codes[code].id.as_str()).collect();
            json!({
                "statement": evidence.id,
                "participant": evidence.speaker,
                "source": coded.materials.sources[evidence.source].id,
                "text": flat(&evidence.text),
                "codes": codes,
            })
        })
        .collect()
}

fn transcript(transcript: &Transcript) -> Value {
    let turns = transcript.turns.iter().map(|(speaker, pieces)| {
        let text: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        json!({ "speaker": speaker, "text": flat(&text.join(" ")) })
    });
    json!({ "id": transcript.id, "turns": turns.collect::<Vec<_>>() })
}
