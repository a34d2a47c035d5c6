//! The statements of a code in their context, by participant.

use super::quoted::{shortened, with_quote};
use super::{Context, code_anchor, freq::empty};
use crate::coding::Set;
use crate::coding::trim::Trim;
use crate::report::Answer;
use crate::report::model::{Block, Evidence, Inline, Notice, Page, Records};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The statements of one code.
pub struct Quotes<'a> {
    context: &'a Context<'a>,
    code: usize,
    /// Speakers in the order of the cases, each with the statements.
    speakers: Vec<(String, Vec<u32>)>,
}

impl<'a> Quotes<'a> {
    /// Looks them up.
    pub fn new(context: &'a Context<'a>, code: usize) -> Self {
        let statements: Set = context.coded.of_code(code);
        let mut order: Vec<(Option<u32>, u32)> =
            statements.iter().map(|statement| (context.coded.case(statement), statement)).collect();
        order.sort_by_key(|(case, statement)| (case.is_none(), *case, *statement));
        if context.sharing.hides_codes() {
            let all = context.ordered(order.into_iter().map(|(_, statement)| statement).collect());
            let speakers = if all.is_empty() { Vec::new() } else { vec![(String::new(), all)] };
            return Quotes { context, code, speakers };
        }
        let mut speakers: Vec<(String, Vec<u32>)> = Vec::new();
        for (_, statement) in order {
            let speaker = context.coded.speaker_code(statement);
            match speakers.last_mut() {
                Some((last, statements)) if *last == speaker => statements.push(statement),
                _ => speakers.push((speaker, vec![statement])),
            }
        }
        Quotes { context, code, speakers }
    }
}

impl Quotes<'_> {
    /// A statement as it is quoted; nothing is told of one of which the words are held back.
    fn trim(&self, statement: u32) -> Trim<'_> {
        match self.context.withheld(self.code, statement) {
            true => Trim::whole("[…]"),
            false => self.context.coded.quoted(Some(self.code), statement),
        }
    }

    /// A statement of the code, as it is quoted; without its words where these are held back.
    fn evidence(&self, statement: u32) -> Evidence {
        let whole = self.context.evidence(statement);
        if self.context.withheld(self.code, statement) {
            return Evidence { text: "[…]".to_owned(), matched: Vec::new(), ..whole };
        }
        let trim = self.trim(statement);
        let (mut text, mut matched) = (trim.printed(), trim.shown(&whole.matched));
        if let Some(kept) = self.context.translation(Some(self.code), statement) {
            let (open, close) = self.context.wording.quotation_marks();
            let translation = format!("{open}{}{close}", shortened(&kept.translation));
            match self.context.translated {
                true => (text, matched) = (translation, Vec::new()),
                false => text.push_str(&format!(" [{translation}]")),
            }
        }
        Evidence { text, matched, ..whole }
    }

    /// Puts statements with their context on a page; what stands between two of them is shown once.
    fn show(&self, page: &mut Page, statements: &[u32]) {
        let coded = self.context.coded;
        let place = |statement: u32| (coded.locate(statement).0, coded.cell(statement).span.start);
        let mut seen: BTreeSet<(usize, u32)> = statements.iter().map(|statement| place(*statement)).collect();
        for (at, statement) in statements.iter().enumerate() {
            let next = statements.get(at + 1).map(|next| place(*next)).filter(|next| next.0 == place(*statement).0);
            let mut side = |before: bool| -> Vec<(String, String)> {
                let near = self.context.neighbours(*statement, before).into_iter();
                let near = near.take_while(|near| before || next.is_none_or(|next| near.at < next));
                near.filter(|near| seen.insert(near.at)).map(|near| (near.speaker, near.text)).collect()
            };
            let (before, after) = (side(true), side(false));
            page.evidence.insert(*statement, Evidence { before, after, ..self.evidence(*statement) });
        }
    }
}

impl Answer for Quotes<'_> {
    fn page(&self, _open: bool) -> Page {
        let context = self.context;
        let entry = &context.coded.materials.codebook.codes[self.code];
        let mut page = context.page(context.name(self.code));
        if let Some(definition) = &entry.definition {
            page.blocks.push(Block::Paragraph(vec![Inline::text(definition.get(context.language()))]));
        }
        if self.speakers.is_empty() {
            let mut page = empty(context, page);
            page.next = vec![format!("tema statements --uncoded · tema decide code STATEMENT {}", entry.id)];
            return page;
        }
        let all = self.speakers.iter().flat_map(|(_, statements)| statements);
        let notes = context.translation_notes(&all.map(|statement| (Some(self.code), *statement)).collect::<Vec<_>>());
        page.notices.extend(notes.into_iter().map(|text| Notice { text, strong: false }));
        if context.sharing.hides_codes() {
            page.blocks
                .extend(self.speakers.iter().map(|(_, statements)| context.listed(self.code, statements.clone())));
            return page;
        }
        for (speaker, statements) in &self.speakers {
            let name = if speaker.is_empty() { "?" } else { speaker };
            page.blocks.push(Block::Heading {
                level: 2,
                text: format!("{name} ({})", statements.len()),
                id: code_anchor("by", name),
            });
            page.blocks.push(Block::Statements(statements.clone()));
        }
        context.browse(&mut page);
        for (_, statements) in &self.speakers {
            self.show(&mut page, statements);
        }
        page.next =
            vec![format!("tema decide star STATEMENT {}", entry.id), format!("tema decide bar STATEMENT {}", entry.id)];
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "code",
            "participant",
            "statement",
            "codes",
            "text",
            "before",
            "after",
            "whole",
            "cuts",
            "translation",
        ];
        let id = &self.context.coded.materials.codebook.codes[self.code].id;
        let joined = |pieces: &[(String, String)]| {
            pieces.iter().map(|(who, text)| format!("{who}: {text}")).collect::<Vec<_>>().join(" ")
        };
        let mut rows = Vec::new();
        for (speaker, statements) in &self.speakers {
            for statement in statements {
                let (shown, trim) = (self.evidence(*statement), self.trim(*statement));
                let cuts: Vec<String> = trim.cuts().iter().map(|cut| format!("{}-{}", cut.start, cut.end)).collect();
                let held = self.context.withheld(self.code, *statement);
                let translation = self.context.translation(Some(self.code), *statement).filter(|_| !held);
                rows.push(vec![
                    id.clone(),
                    speaker.clone(),
                    shown.id,
                    shown.codes.join("; "),
                    trim.printed(),
                    joined(&shown.before),
                    joined(&shown.after),
                    trim.text().to_owned(),
                    cuts.join(" "),
                    translation.map_or_else(String::new, |row| row.translation.clone()),
                ]);
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "quotes/1"
    }

    fn json(&self) -> Value {
        let entry = &self.context.coded.materials.codebook.codes[self.code];
        json!({
            "code": entry.id,
            "name": self.context.name(self.code),
            "basis": self.context.basis_json(),
            "rows": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let side = |pieces: &[(String, String)]| -> Vec<Value> {
            pieces.iter().map(|(speaker, text)| json!({ "speaker": speaker, "text": text })).collect()
        };
        let mut lines = Vec::new();
        for (speaker, statements) in &self.speakers {
            for statement in statements {
                let shown = self.evidence(*statement);
                let line = json!({
                    "participant": speaker,
                    "statement": shown.id,
                    "codes": shown.codes,
                    "before": side(&shown.before),
                    "after": side(&shown.after),
                });
                lines.push(match self.context.withheld(self.code, *statement) {
                    true => {
                        let mut line = line;
                        for (key, value) in [
                            ("text", json!("[…]")),
                            ("whole", json!("[…]")),
                            ("cuts", json!([])),
                            ("translation", Value::Null),
                        ] {
                            line[key] = value;
                        }
                        line
                    }
                    false => with_quote(self.context, line, self.code, *statement),
                });
            }
        }
        lines
    }
}
