//! What speaks for a code and what against it; which codes rest on little.

use super::{Context, code_anchor};
use crate::analysis::{CodeEvidence, Tally, Weakness, code_evidence, weaknesses};
use crate::coding::Set;
use crate::language::{self, EvidenceTexts, Heard, Judged, Label, Little, Setting};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The evidence on one code.
pub struct Evidences<'a> {
    context: &'a Context<'a>,
    code: usize,
    found: CodeEvidence,
}

impl<'a> Evidences<'a> {
    /// Gathers it.
    pub fn new(context: &'a Context<'a>, code: usize) -> Self {
        Evidences { context, code, found: code_evidence(context.coded, code) }
    }

    /// Statements by how they were judged.
    fn statements(&self) -> [(Judged, &Set); 3] {
        let found = &self.found;
        [(Judged::For, &found.for_it), (Judged::Against, &found.against), (Judged::Not, &found.not_judged)]
    }

    /// People by what is known of them.
    fn people(&self) -> [(Heard, &Set); 8] {
        let found = &self.found;
        [
            (Heard::Spoke, &found.tally.informants),
            (Heard::Unasked, &found.tally.unasked),
            (Heard::Agreed, &found.agreed),
            (Heard::Dissented, &found.dissented),
            (Heard::NotMentioned, &found.not_mentioned),
            (Heard::SilentInGroup, &found.silent_in_group),
            (Heard::NotRead, &found.not_read),
            (Heard::NeverAsked, &found.never_asked),
        ]
    }
}

impl Answer for Evidences<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.name(self.code));
        let tally = &self.found.tally;
        let id = &context.coded.materials.codebook.codes[self.code].id;
        page.blocks.push(Block::Paragraph(vec![Inline::text(format!(
            "{}: {}. {}: {}.",
            context.label(Label::Statements),
            tally.statements.len(),
            context.label(Label::Informants),
            context.informants(tally, Setting::Pooled, true)
        ))]));
        let texts = context.wording.evidence();
        for (judged, set) in self.statements().into_iter().filter(|(_, set)| !set.is_empty()) {
            page.blocks.push(Block::Heading {
                level: 2,
                text: format!("{} ({})", texts.judged_heading(judged), set.len()),
                id: code_anchor("statements", plain().judged(judged)),
            });
            if context.sharing.hides_codes() {
                page.blocks.push(context.listed(self.code, set.iter().collect()));
                continue;
            }
            let line = |statement: u32| {
                let mut line = vec![
                    Inline::Count { text: context.coded.id(statement).to_string(), statements: vec![statement].into() },
                    Inline::text(format!(" {}: ", context.coded.speaker_code(statement))),
                ];
                line.extend(match context.withheld(self.code, statement) {
                    true => vec![Inline::text("[…]")],
                    false => context.cited(Some(self.code), statement),
                });
                line
            };
            page.blocks.push(Block::List(set.iter().map(line).collect()));
        }
        let rows = self.people().into_iter().filter(|(_, set)| !set.is_empty()).map(|(heard, set)| Row {
            strong: false,
            cells: vec![
                Cell::name(texts.heard(heard), 0),
                Cell::text(set.len().to_string()),
                Cell::text(context.named(set).join(" ")),
                Cell::text(texts.heard_note(heard)),
            ],
        });
        let head = [texts.people(), "", "", ""].map(|name| (name.to_owned(), Align::Left));
        let mut notes = Vec::new();
        if !self.found.not_judged.is_empty() {
            notes.push(texts.not_judged_note().to_owned());
        }
        page.blocks.push(Block::Table(Table {
            id: "people".into(),
            caption: String::new(),
            head: head.into(),
            rows: rows.collect(),
            notes,
        }));
        context.show(&mut page, open, tally.statements.iter());
        page.next = match self.found.not_judged.iter().next() {
            Some(statement) => vec![format!("tema decide stance {} {id} for", context.coded.id(statement))],
            None => vec![format!("tema quotes {id}")],
        };
        page
    }

    fn records(&self) -> Records {
        let statements =
            self.statements().into_iter().map(|(judged, set)| (plain().judged(judged), self.context.ids(set)));
        let people = self.people().into_iter().map(|(heard, set)| (plain().heard(heard), self.context.codes_of(set)));
        let rows = statements.map(|found| ("statements", found)).chain(people.map(|found| ("people", found))).map(
            |(of, (name, members))| vec![of.to_owned(), name.to_owned(), members.len().to_string(), members.join(" ")],
        );
        Records { columns: vec!["of", "what", "number", "members"], further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "evidence-code/1"
    }

    fn json(&self) -> Value {
        let context = self.context;
        let found = &self.found;
        json!({
            "code": context.coded.materials.codebook.codes[self.code].id,
            "name": context.name(self.code),
            "basis": context.basis_json(),
            "tally": context.tally_json(&found.tally),
            "for": context.ids(&found.for_it),
            "against": context.ids(&found.against),
            "not_judged": context.ids(&found.not_judged),
            "agreed": context.codes_of(&found.agreed),
            "dissented": context.codes_of(&found.dissented),
            "not_mentioned": context.codes_of(&found.not_mentioned),
            "silent_in_focus_group": context.codes_of(&found.silent_in_group),
            "not_read": context.codes_of(&found.not_read),
            "never_asked": context.codes_of(&found.never_asked),
        })
    }

    fn lines(&self) -> Vec<Value> {
        vec![self.json()]
    }
}

/// What programs read is in English.
fn plain() -> &'static dyn EvidenceTexts {
    language::fallback().evidence()
}

/// The codes that rest on little.
pub struct Weak<'a> {
    context: &'a Context<'a>,
    rows: Vec<(usize, Tally, Vec<Weakness>)>,
}

impl<'a> Weak<'a> {
    /// Looks at every code.
    pub fn new(context: &'a Context<'a>) -> Self {
        Weak { context, rows: weaknesses(context.coded) }
    }

    fn in_words(&self, texts: &dyn EvidenceTexts, weakness: Weakness) -> String {
        let materials = self.context.coded.materials;
        let little = match weakness {
            Weakness::NoStatement => Little::NoStatement,
            Weakness::OneStatement => Little::OneStatement,
            Weakness::OneInformant => Little::OneInformant,
            Weakness::NoQuote => Little::NoQuote,
            Weakness::SharedWith(other) => Little::SharedWith(&materials.codebook.codes[other].id),
        };
        texts.little(little, materials.settings.gender)
    }
}

impl Answer for Weak<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        let codebook = &context.coded.materials.codebook;
        if codebook.codes.is_empty() {
            return super::freq::empty(context, page);
        }
        let weak: Vec<_> = self.rows.iter().filter(|(_, _, found)| !found.is_empty()).collect();
        let texts = context.wording.evidence();
        let note = texts.little_note(weak.len(), self.rows.len());
        if weak.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(note)]));
            return page;
        }
        let rows = weak.iter().map(|(code, tally, found)| {
            let words: Vec<String> = found.iter().map(|weakness| self.in_words(texts, *weakness)).collect();
            let people = tally.informants.union(&tally.unasked);
            let people = match context.sharing.hides_codes() {
                true => people.len().to_string(),
                false => context.codes_of(&people).join(" "),
            };
            Row {
                strong: false,
                cells: vec![
                    Cell::name(codebook.codes[*code].id.clone(), 0),
                    Cell::count(tally.statements.len().to_string(), &tally.statements),
                    Cell::text(people),
                    Cell::text(words.join("; ")),
                ],
            }
        });
        let head = vec![
            (context.label(Label::Code).to_owned(), Align::Left),
            (context.label(Label::Statements).to_owned(), Align::Right),
            (context.label(Label::Informants).to_owned(), Align::Left),
            (texts.little_head().to_owned(), Align::Left),
        ];
        page.blocks.push(Block::Table(Table {
            id: "evidence".into(),
            caption: String::new(),
            head,
            rows: rows.collect(),
            notes: vec![note],
        }));
        context.show(&mut page, open, weak.iter().flat_map(|(_, tally, _)| tally.statements.iter()));
        page.next = vec!["tema evidence CODE".into(), "tema evidence --rules".into()];
        page
    }

    fn records(&self) -> Records {
        let codebook = &self.context.coded.materials.codebook;
        let rows = self.rows.iter().map(|(code, tally, found)| {
            let has = |weakness: Weakness| found.contains(&weakness).to_string();
            let shared: Vec<&str> = found
                .iter()
                .filter_map(|weakness| match weakness {
                    Weakness::SharedWith(other) => Some(codebook.codes[*other].id.as_str()),
                    _ => None,
                })
                .collect();
            vec![
                codebook.codes[*code].id.clone(),
                tally.statements.len().to_string(),
                tally.people().to_string(),
                has(Weakness::NoQuote),
                shared.join(" "),
            ]
        });
        let columns = vec!["code", "statements", "people", "no_quote", "shared_wholly_with"];
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "evidence/1"
    }

    fn json(&self) -> Value {
        json!({ "basis": self.context.basis_json(), "codes": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let codebook = &self.context.coded.materials.codebook;
        let line = |(code, tally, found): &(usize, Tally, Vec<Weakness>)| {
            json!({
                "code": codebook.codes[*code].id,
                "name": self.context.name(*code),
                "tally": self.context.tally_json(tally),
                "weaknesses": found.iter().map(|weakness| self.in_words(plain(), *weakness)).collect::<Vec<_>>(),
            })
        };
        self.rows.iter().map(line).collect()
    }
}
