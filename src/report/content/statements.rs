//! Every tagged statement, with what put the code there.

use super::freq::empty;
use super::{Context, capital};
use crate::coding::{CodedStudy, Standing};
use crate::language::{Label, lists};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use crate::study::Basis;
use crate::text::{fold_case, words};
use serde_json::{Value, json};

/// Which statements are listed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only this code and those below it.
    pub code: Option<usize>,
    /// Only this participant.
    pub participant: Option<u32>,
    /// Only this source.
    pub source: Option<usize>,
    /// The statements without any code instead.
    pub uncoded: bool,
    /// Only where a negation stands shortly before what an indicator matched.
    pub negated: bool,
}

/// A list of statements.
pub struct Statements<'a> {
    context: &'a Context<'a>,
    uncoded: bool,
    /// Whether not all tagged statements are asked for.
    chosen: bool,
    /// Statements with their codes; none if uncoded.
    rows: Vec<(u32, Vec<usize>)>,
}

impl<'a> Statements<'a> {
    /// Looks them up. Unread suggestions are listed too, on every basis but `people`: this is where they are read.
    pub fn new(context: &'a Context<'a>, filter: &Filter) -> Self {
        let coded = context.coded;
        let all = match filter.source {
            Some(source) => coded.of_source(source),
            None => 0..u32::try_from(coded.statements()).unwrap_or(u32::MAX),
        };
        let suggested = coded.basis != Basis::People && !context.sharing.is_shared();
        let mut rows: Vec<(u32, Vec<usize>)> = all
            .filter(|statement| filter.participant.is_none_or(|case| coded.case(*statement) == Some(case)))
            .filter_map(|statement| {
                let mut codes: Vec<usize> = coded.codes_on(statement).collect();
                if suggested {
                    let matched = coded.matches(statement).iter().map(|found| found.code as usize);
                    codes.extend(matched.filter(|code| coded.unread(*code).contains(statement)));
                    codes.sort_unstable();
                    codes.dedup();
                }
                if filter.uncoded {
                    return codes.is_empty().then_some((statement, codes));
                }
                if let Some(code) = filter.code {
                    codes.retain(|found| coded.materials.codebook.subtree(code).contains(found));
                }
                if filter.negated {
                    codes.retain(|code| is_negated(coded, *code, statement));
                }
                (!codes.is_empty()).then_some((statement, codes))
            })
            .collect();
        if context.sharing.hides_codes() {
            rows.sort_by_key(|(statement, codes)| (context.shown(codes, *statement), codes.clone()));
        }
        let Filter { code, participant, source, uncoded, negated } = *filter;
        let chosen = code.is_some() || participant.is_some() || source.is_some() || uncoded || negated;
        Statements { context, uncoded, chosen, rows }
    }

    fn matched_words(&self, code: usize, statement: u32) -> Vec<&'a str> {
        if self.context.withheld(code, statement) || !self.context.may_be_quoted(statement) {
            return Vec::new();
        }
        let text = self.context.coded.text(statement);
        let cell = self.context.coded.cell(statement).span;
        let mut words: Vec<_> =
            self.context.coded.matches_of(code, statement).flat_map(|found| found.words.clone()).collect();
        words.sort_unstable();
        words.dedup();
        words
            .into_iter()
            .filter(|span| cell.contains(*span))
            .map(|span| &text[(span.start - cell.start) as usize..(span.end - cell.start) as usize])
            .collect()
    }

    fn indicators(&self, code: usize, statement: u32) -> Vec<&'a str> {
        let codebook = &self.context.coded.materials.codebook;
        let rules = self.context.coded.matches_of(code, statement);
        rules.map(|found| codebook.codes[code].indicators[found.rule as usize].text.as_str()).collect()
    }

    fn standing(&self, code: usize, statement: u32) -> (&'static str, Option<u32>) {
        match self.context.coded.standing(code, statement) {
            Some(Standing::Coded(decided)) => ("coded", Some(decided.event)),
            Some(Standing::Accepted(decided)) => ("accepted", Some(decided.event)),
            Some(Standing::RuleHit) => ("rule hit", None),
            None => ("", None),
        }
    }
}

impl Answer for Statements<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        let note = format!("{}: {}.", capital(context.label(Label::Statements)), self.rows.len());
        if self.rows.is_empty() {
            let begun = context.coded.statements() > 0 && !context.coded.materials.codebook.codes.is_empty();
            if !(self.chosen && begun) {
                return empty(context, page);
            }
            page.blocks.push(Block::Paragraph(vec![Inline::text(note)]));
            return page;
        }
        // Where codes are held back, so is what statement it is and whose.
        let named = if context.sharing.hides_codes() { 0 } else { 2 };
        let mut head: Vec<(String, Align)> = [Label::Statement, Label::Participant, Label::Text][2 - named..]
            .iter()
            .map(|label| (context.label(*label).to_owned(), Align::Left))
            .collect();
        if !self.uncoded {
            head.push((context.label(Label::Code).to_owned(), Align::Left));
            head.push((context.label(Label::Standing).to_owned(), Align::Left));
        }
        let mut rows = Vec::new();
        for (statement, codes) in &self.rows {
            let reach = codes.len().max(1);
            let first = [
                Cell::count(context.coded.id(*statement).to_string(), vec![*statement]).reaching(reach),
                Cell::text(context.coded.speaker_code(*statement)).reaching(reach),
                Cell::text(context.shown(codes, *statement)).reaching(reach),
            ];
            let first = first[2 - named..].to_vec();
            if codes.is_empty() {
                rows.push(Row { strong: false, cells: first.clone() });
            }
            for (at, code) in codes.iter().enumerate() {
                let mut cells = if at == 0 { first.clone() } else { vec![Cell::covered(); first.len()] };
                cells.push(Cell::text(context.coded.materials.codebook.codes[*code].id.clone()));
                let words = self.matched_words(*code, *statement);
                let mut standing = vec![Inline::text(context.standing(*code, *statement))];
                if !words.is_empty() {
                    standing.push(Inline::text(": "));
                    standing.push(Inline::Emphasis(words.join(" … ")));
                }
                cells.push(Cell::of(standing));
                rows.push(Row { strong: false, cells });
            }
        }
        page.blocks.push(Block::Table(Table {
            id: "statements".into(),
            caption: String::new(),
            head,
            rows,
            notes: vec![note],
        }));
        context.show(&mut page, open, self.rows.iter().map(|(statement, _)| *statement));
        let first = self.rows[0].0;
        let id = context.coded.id(first);
        page.next = match self.rows[0].1.first() {
            Some(code) => {
                let name = &context.coded.materials.codebook.codes[*code].id;
                let act = match context.coded.standing(*code, first) {
                    Some(Standing::RuleHit) => "accept",
                    _ => "uncode",
                };
                vec![format!("tema why {id} {name}"), format!("tema decide {act} {id} {name}")]
            }
            None => vec![format!("tema why {id}"), format!("tema decide code {id} CODE")],
        };
        page
    }

    fn records(&self) -> Records {
        let mut columns = vec![
            "statement",
            "source",
            "turn",
            "participant",
            "code",
            "name",
            "standing",
            "matched",
            "indicator",
            "place",
            "prompted",
            "coder",
            "at",
            "why",
            "text",
        ];
        columns.retain(|column| !(self.context.sharing.is_shared() && *column == "why"));
        let rows = self.lines().into_iter().map(|line| columns.iter().map(|column| field(&line[*column])).collect());
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "statements/1"
    }

    fn json(&self) -> Value {
        json!({ "basis": self.context.basis_json(), "rows": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let coded = self.context.coded;
        let mut lines = Vec::new();
        for (statement, codes) in &self.rows {
            let id = coded.id(*statement);
            let base = json!({
                "statement": id.to_string(),
                "source": id.source,
                "turn": id.turn,
                "participant": coded.speaker_code(*statement),
                "text": self.context.shown(codes, *statement),
            });
            if codes.is_empty() {
                lines.push(base.clone());
            }
            for code in codes {
                let (standing, event) = self.standing(*code, *statement);
                let event = event.map(|event| &coded.materials.log.events[event as usize]);
                let mut further = json!({
                    "code": coded.materials.codebook.codes[*code].id,
                    "name": self.context.name(*code),
                    "standing": standing,
                    "matched": self.matched_words(*code, *statement),
                    "indicator": self.indicators(*code, *statement),
                    "place": self.context.rule_places(*code, *statement),
                    "prompted": coded.matches_of(*code, *statement).any(|found| found.prompted),
                    "coder": event.map(|event| &event.coder),
                    "at": event.map(|event| &event.at),
                    "why": event.and_then(|event| event.why.as_ref()),
                });
                if let Some(members) = further.as_object_mut().filter(|_| self.context.sharing.is_shared()) {
                    members.remove("why");
                }
                let mut line = base.clone();
                if let (Some(line), Value::Object(further)) = (line.as_object_mut(), further) {
                    line.extend(further);
                }
                lines.push(line);
            }
        }
        lines
    }
}

/// How many words before a match a negation is looked for.
const BEFORE: usize = 3;

/// Whether a negation word stands within three words before words that an indicator of a code matched.
fn is_negated(coded: &CodedStudy<'_>, code: usize, statement: u32) -> bool {
    let (source, at) = coded.locate(statement);
    let source = &coded.materials.sources[source];
    let lists = lists(&source.language);
    let mut spans = Vec::new();
    words(source.text(), source.statements[at].span, |word| spans.push(word));
    // A negation that the indicator itself asks for turns nothing round.
    coded.matches_of(code, statement).any(|found| {
        found.words.iter().any(|matched| {
            let end = spans.partition_point(|word| word.end <= matched.start);
            let mut near = spans[end.saturating_sub(BEFORE)..end].iter().filter(|word| !found.words.contains(word));
            near.any(|word| lists.negates(&fold_case(word.of(source.text()))))
        })
    })
}

/// A JSON value as a field of a table; lists with ` | ` between.
fn field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(field).collect::<Vec<_>>().join(" | "),
        other => other.to_string(),
    }
}
