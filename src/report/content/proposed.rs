//! Proposed quotes, each with why it was chosen.

use super::quoted::with_quote;
use super::{Context, freq::empty, picks, quotable};
use crate::analysis::Picks;
use crate::language::{Label, Why};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The quotes that a report would print, for one code and those below it or for all.
pub struct Proposed<'a> {
    context: &'a Context<'a>,
    picks: Picks,
    /// The codes, in the order of the report.
    codes: Vec<usize>,
}

impl<'a> Proposed<'a> {
    /// Chooses at most so many for each code. They are chosen for the whole study, also where only one code is shown.
    pub fn new(context: &'a Context<'a>, most: usize, only: Option<usize>) -> Self {
        let codebook = &context.coded.materials.codebook;
        let shown = |code: &usize| only.is_none_or(|only| codebook.subtree(only).contains(code));
        let codes = quotable(context).into_iter().map(|(code, _)| code).filter(shown).collect();
        Proposed { context, picks: picks(context, most), codes }
    }
}

/// What could not be met, in whole sentences; or that everything is.
pub(super) fn sentences(context: &Context<'_>, picks: &Picks) -> Vec<String> {
    let texts = context.wording.quotes();
    let mut said = Vec::new();
    if !picks.over.is_empty() {
        let who: Vec<String> = picks.over.iter().map(|(who, count)| format!("{who} ({count})")).collect();
        said.push(texts.over(&who.join(", "), picks.total));
    }
    if !picks.never.is_empty() {
        said.push(texts.never(&picks.never.join(", ")));
    }
    if said.is_empty() {
        said.push(texts.kept(picks.total));
    }
    // That all of somebody's statements are barred is a decision about them.
    if !picks.barred.is_empty() && !context.sharing.is_shared() {
        said.push(texts.barred(&picks.barred.join(", ")));
    }
    said
}

/// A reason for programs, always in English.
fn why_name(why: &Why) -> &'static str {
    match why {
        Why::Starred => "starred",
        Why::All => "all",
        Why::New => "new here",
        Why::Further => "fewest quotes",
        Why::Heard => "else never quoted",
        Why::Instead(_) => "exchanged",
    }
}

pub(super) fn constraints(context: &Context<'_>, picks: &Picks) -> Value {
    let over: Vec<Value> =
        picks.over.iter().map(|(who, count)| json!({ "participant": who, "quotes": count })).collect();
    let mut value = json!({ "quotes": picks.total, "over_a_third": over, "never_quoted": picks.never });
    if !context.sharing.is_shared() {
        value["all_barred"] = json!(picks.barred);
    }
    value
}

impl Answer for Proposed<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let texts = context.wording.quotes();
        let heads = texts.heads();
        let mut page = context.page(heads.proposed);
        if self.codes.iter().all(|code| self.picks.of(*code).is_empty()) {
            return empty(context, page);
        }
        let mut rows = Vec::new();
        for code in &self.codes {
            let quotes = self.picks.of(*code);
            for (at, pick) in quotes.iter().enumerate() {
                let name =
                    if at == 0 { Cell::name(context.name(*code), 0).reaching(quotes.len()) } else { Cell::covered() };
                let mut quote = context.cited(Some(*code), pick.statement);
                quote.push(Inline::text(format!(" ({})", pick.speaker)));
                rows.push(Row {
                    strong: false,
                    cells: vec![
                        name,
                        Cell::of(quote),
                        Cell::count(context.coded.id(pick.statement).to_string(), vec![pick.statement]),
                        Cell::text(pick.signs.to_string()),
                        Cell::text(texts.why(&pick.why)),
                    ],
                });
            }
        }
        let quotes =
            self.codes.iter().flat_map(|code| self.picks.of(*code).iter().map(|pick| (Some(*code), pick.statement)));
        let translations = context.translation_notes(&quotes.collect::<Vec<_>>());
        page.blocks.push(Block::Table(Table {
            id: "quotes".into(),
            caption: String::new(),
            head: vec![
                (context.label(Label::Code).to_owned(), Align::Left),
                (heads.quote.to_owned(), Align::Left),
                (context.label(Label::Statement).to_owned(), Align::Left),
                (heads.signs.to_owned(), Align::Right),
                (heads.why.to_owned(), Align::Left),
            ],
            rows,
            notes: sentences(context, &self.picks).into_iter().chain(translations).collect(),
        }));
        let shown: Vec<u32> =
            self.codes.iter().flat_map(|code| self.picks.of(*code)).map(|pick| pick.statement).collect();
        context.show(&mut page, open, shown);
        page.next = vec!["tema quotes --fairness".to_owned(), "tema decide star STATEMENT CODE".to_owned()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "code",
            "name",
            "participant",
            "statement",
            "signs",
            "why",
            "instead_of",
            "text",
            "whole",
            "cuts",
            "translation",
        ];
        let rows = self.lines().into_iter().map(|line| {
            let field = |column: &&str| match &line[*column] {
                Value::String(text) => text.clone(),
                Value::Null => String::new(),
                Value::Object(translation) => translation["text"].as_str().unwrap_or_default().to_owned(),
                Value::Array(cuts) => {
                    let ends = |cut: &Value| format!("{}-{}", cut[0], cut[1]);
                    cuts.iter().map(ends).collect::<Vec<_>>().join(" ")
                }
                other => other.to_string(),
            };
            columns.iter().map(field).collect()
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "quotes-proposed/1"
    }

    fn json(&self) -> Value {
        json!({
            "basis": self.context.basis_json(),
            "constraints": constraints(self.context, &self.picks),
            "rows": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let coded = self.context.coded;
        let of = |code: &usize| {
            self.picks
                .of(*code)
                .iter()
                .map(|pick| {
                    let line = json!({
                        "code": coded.materials.codebook.codes[*code].id,
                        "name": self.context.name(*code),
                        "participant": pick.speaker,
                        "statement": coded.id(pick.statement).to_string(),
                        "signs": pick.signs,
                        "why": why_name(&pick.why),
                        "instead_of": match &pick.why { Why::Instead(whom) => Some(whom), _ => None },
                    });
                    with_quote(self.context, line, *code, pick.statement)
                })
                .collect::<Vec<Value>>()
        };
        self.codes.iter().flat_map(of).collect()
    }
}
