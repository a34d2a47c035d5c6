//! Two coders beside each other: where they disagree.

use super::Context;
use crate::coding::CodedStudy;
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// A statement on which two coders do not agree.
struct Difference {
    statement: u32,
    /// Codes that only the first, only the second, and both gave it.
    first: Vec<usize>,
    second: Vec<usize>,
    both: Vec<usize>,
}

impl Difference {
    /// One has coded the statement and the other has not at all: they differ about what is a unit of meaning.
    fn is_of_unit(&self) -> bool {
        self.both.is_empty() && (self.first.is_empty() || self.second.is_empty())
    }
}

/// Where two coders disagree, and how each disagreement was settled.
pub struct Compare<'a> {
    context: &'a Context<'a>,
    names: (String, String),
    differences: Vec<Difference>,
    /// Statements that both coded the same.
    agreed: usize,
    /// Ids of the sources that both have worked on.
    sources: Vec<&'a str>,
}

impl<'a> Compare<'a> {
    /// Compares two coders, each counted alone, in the sources that both have worked on. `context` is the study itself.
    pub fn new(context: &'a Context<'a>, first: (&str, &CodedStudy<'_>), second: (&str, &CodedStudy<'_>)) -> Self {
        let coded = context.coded;
        let shared: Vec<usize> = (0..coded.materials.sources.len())
            .filter(|at| [first.1, second.1].iter().all(|coded| coded.is_touched(*at) || coded.is_read(*at)))
            .collect();
        let (mut differences, mut agreed) = (Vec::new(), 0);
        for statement in shared.iter().flat_map(|source| coded.of_source(*source)) {
            let codes = |coded: &CodedStudy<'_>| -> Vec<usize> { coded.codes_on(statement).collect() };
            let (one, other) = (codes(first.1), codes(second.1));
            if one == other {
                agreed += usize::from(!one.is_empty());
                continue;
            }
            let only = |these: &[usize], those: &[usize], there: bool| -> Vec<usize> {
                these.iter().copied().filter(|code| those.contains(code) == there).collect()
            };
            differences.push(Difference {
                statement,
                first: only(&one, &other, false),
                second: only(&other, &one, false),
                both: only(&one, &other, true),
            });
        }
        let sources = shared.iter().map(|at| coded.materials.sources[*at].id.as_str()).collect();
        Compare { context, names: (first.0.to_owned(), second.0.to_owned()), differences, agreed, sources }
    }

    fn ids(&self, codes: &[usize]) -> String {
        let codebook = &self.context.coded.materials.codebook;
        codes.iter().map(|code| codebook.codes[*code].id.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// How the disagreements on a statement were settled: `telephone yes`; what is open is not named.
    fn settled(&self, difference: &Difference) -> (Vec<String>, usize) {
        let decisions = &self.context.coded.decisions;
        let (mut said, mut open) = (Vec::new(), 0);
        for code in difference.first.iter().chain(&difference.second) {
            match u32::try_from(*code).ok().and_then(|number| decisions.settled(number, difference.statement)) {
                Some((yes, _)) => said.push(format!("{} {}", self.ids(&[*code]), if yes { "yes" } else { "no" })),
                None => open += 1,
            }
        }
        (said, open)
    }

    /// What was said before a statement.
    fn before(&self, statement: u32) -> String {
        let coded = self.context.coded;
        let (source, at) = coded.locate(statement);
        let source = &coded.materials.sources[source];
        let turn = source.statements[at].turn;
        match at.checked_sub(1).filter(|before| source.statements[*before].turn == turn) {
            Some(before) => source.statements[before].span.of(source.text()).to_owned(),
            None => turn.checked_sub(1).map_or(String::new(), |turn| {
                let text = source.turns[turn as usize].span.of(source.text());
                text.trim().to_owned()
            }),
        }
    }

    fn table(&self, id: &str, caption: &str, of_unit: bool) -> Option<Block> {
        let coded = self.context.coded;
        let rows: Vec<Row> = self
            .differences
            .iter()
            .filter(|difference| difference.is_of_unit() == of_unit)
            .map(|difference| {
                let (settled, open) = self.settled(difference);
                let mut settled = settled.join(", ");
                if settled.is_empty() && open > 0 {
                    settled = "open".into();
                }
                let none = |text: String| if text.is_empty() { "–".to_owned() } else { text };
                Row {
                    strong: false,
                    cells: vec![
                        Cell::text(coded.id(difference.statement).to_string()),
                        Cell::text(self.before(difference.statement)),
                        Cell::text(coded.text(difference.statement)),
                        Cell::text(none(self.ids(&difference.first))),
                        Cell::text(none(self.ids(&difference.second))),
                        Cell::text(settled),
                    ],
                }
            })
            .collect();
        let (first, second) = (format!("Only {}", self.names.0), format!("Only {}", self.names.1));
        let head = ["Statement", "Before it", "Text", &first, &second, "Settled"];
        (!rows.is_empty()).then(|| {
            Block::Table(Table {
                id: id.into(),
                caption: caption.into(),
                head: head.map(|name| (name.to_owned(), Align::Left)).to_vec(),
                rows,
                notes: Vec::new(),
            })
        })
    }
}

impl Answer for Compare<'_> {
    fn page(&self, _open: bool) -> Page {
        let (first, second) = &self.names;
        let mut page = Page { language: "en".into(), title: format!("{first} and {second}"), ..Page::default() };
        let sentence = match self.sources.is_empty() {
            true => format!("There is no source on which both {first} and {second} have worked."),
            false => format!(
                "Both have worked on {}. They coded {} the same and disagree on {}.",
                self.sources.join(", "),
                counted(self.agreed, "statement"),
                counted(self.differences.len(), "statement")
            ),
        };
        page.blocks.push(Block::Paragraph(vec![Inline::text(sentence)]));
        let codes = self.table("codes", "Disagreements on codes: both have coded the statement, not the same", false);
        let units = self.table("units", "Disagreements on units: only one of them has coded the statement", true);
        page.blocks.extend(codes.into_iter().chain(units));
        let open = self.differences.iter().find(|difference| self.settled(difference).1 > 0);
        if let Some(open) = open {
            let id = self.context.coded.id(open.statement);
            page.next = vec![format!("tema coder settle {id} CODE yes|no --why REASON")];
        }
        page
    }

    fn records(&self) -> Records {
        let coded = self.context.coded;
        let rows = self.differences.iter().map(|difference| {
            vec![
                coded.id(difference.statement).to_string(),
                (if difference.is_of_unit() { "unit" } else { "code" }).to_owned(),
                self.before(difference.statement),
                coded.text(difference.statement).to_owned(),
                self.ids(&difference.first),
                self.ids(&difference.second),
                self.ids(&difference.both),
                self.settled(difference).0.join(", "),
            ]
        });
        let columns = vec!["statement", "about", "before", "text", "first", "second", "both", "settled"];
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn json(&self) -> Value {
        json!({
            "first": self.names.0,
            "second": self.names.1,
            "sources": self.sources,
            "agreed": self.agreed,
            "differences": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let records = self.records();
        let line = |row: &Vec<String>| -> Value {
            records.columns.iter().zip(row).map(|(name, field)| ((*name).to_owned(), json!(field))).collect()
        };
        records.rows.iter().map(line).collect()
    }
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
