//! A published table: what is certain, possible, impossible and not printed; how its evidence is printed; what to ask about.

use super::prefixed;
use crate::audit::published::{
    Article, Bound, Contradiction, Exclusive, Noted, Row as Published, Tally, bounds, contradictions, tally,
};
use crate::language::{Ask, TableTexts, Text, Unprinted, Wording, Wrong};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A published table with what follows from it.
pub struct PublishedTable {
    article: Article,
    exclusive: Vec<Exclusive>,
    bounds: Vec<Bound>,
    wrong: Vec<Vec<Contradiction>>,
    tally: Tally,
    wording: &'static dyn Wording,
}

impl PublishedTable {
    /// Works out what follows from a table, with rows that are assumed to share nobody.
    pub fn new(article: Article, exclusive: Vec<Exclusive>, wording: &'static dyn Wording) -> Self {
        let (bounds, unfilled) = bounds(&article, &exclusive);
        let wrong = article.rows.iter().enumerate().map(|(at, row)| {
            let mut wrong = contradictions(&article, row);
            if unfilled.contains(&at) {
                wrong.push(Contradiction::Assumption);
            }
            wrong
        });
        let wrong = wrong.collect();
        let tally = tally(&article);
        PublishedTable { article, exclusive, bounds, wrong, tally, wording }
    }

    /// Whether a row contradicts itself, or the assumption.
    pub fn any_wrong(&self) -> bool {
        self.wrong.iter().any(|wrong| !wrong.is_empty())
    }

    fn texts(&self) -> &'static dyn TableTexts {
        self.wording.tables()
    }

    fn list<'p>(&self, people: impl IntoIterator<Item = &'p usize>) -> String {
        people.into_iter().map(|at| self.article.people[*at].as_str()).collect::<Vec<_>>().join(" ")
    }

    fn label(&self, at: usize) -> &str {
        &self.article.rows[at].label
    }

    fn labels(&self, rows: &[usize]) -> String {
        rows.iter().map(|at| self.label(*at)).collect::<Vec<_>>().join(" ")
    }

    fn unprinted(row: &Published) -> Vec<Unprinted> {
        let all = [
            (row.n.is_none(), Unprinted::Number),
            (row.list.is_none(), Unprinted::List),
            (row.quoted.is_empty() && row.unattributed == 0, Unprinted::Quote),
        ];
        all.into_iter().filter(|(missing, _)| *missing).map(|(_, what)| what).collect()
    }

    fn rows(&self) -> Table {
        let texts = self.texts();
        let [row, number, certain, possible, impossible, missing] = texts.heads();
        let head = [
            (row, Align::Left),
            (number, Align::Left),
            (certain, Align::Left),
            (possible, Align::Left),
            (impossible, Align::Left),
            (missing, Align::Left),
        ];
        let mut rows = Vec::new();
        let mut topic = "";
        for (row, bound) in self.article.rows.iter().zip(&self.bounds) {
            if row.topic != topic {
                topic = &row.topic;
                let mut cells = vec![Cell::name(topic, 0)];
                cells.extend((1..head.len()).map(|_| Cell::text("")));
                rows.push(Row { strong: true, cells });
            }
            let asked = row.asked.as_ref().map(BTreeSet::len);
            let number = match (row.n, asked) {
                (Some(n), Some(asked)) => self.wording.of(n, asked, false),
                (Some(n), None) => n.to_string(),
                (None, Some(asked)) => self.wording.of_unknown(asked),
                (None, None) => "?".to_owned(),
            };
            let further: Vec<usize> = bound.possible.difference(&bound.certain).copied().collect();
            let out = if bound.exact() && bound.impossible.len() > 1 {
                texts.the_others().to_owned()
            } else {
                self.list(&bound.impossible)
            };
            let missing: Vec<&str> = Self::unprinted(row).into_iter().map(|what| texts.unprinted(what)).collect();
            rows.push(Row {
                strong: false,
                cells: vec![
                    Cell::name(name(row, self.wording.code()), usize::from(!topic.is_empty())),
                    Cell::text(number),
                    Cell::text(self.list(&bound.certain)),
                    Cell::text(self.list(&further)),
                    Cell::text(out),
                    Cell::text(missing.join(", ")),
                ],
            });
        }
        let mut notes = vec![texts.meaning().to_owned()];
        notes.extend(self.exclusive.iter().map(|rows| {
            let rows: Vec<String> = rows.iter().map(|at| self.label(*at).to_owned()).collect();
            texts.assumed(&self.wording.list(&rows))
        }));
        Table {
            id: "rows".into(),
            caption: String::new(),
            head: head.map(|(name, align)| (name.to_owned(), align)).to_vec(),
            rows,
            notes,
        }
    }

    fn evidence(&self) -> Table {
        let texts = self.texts();
        let [caption, evidence, count, which] = texts.evidence_heads();
        let rows = self.tally.printed.kinds.iter().map(|(kind, rows)| Row {
            strong: false,
            cells: vec![
                Cell::name(texts.evidence(*kind), 0),
                Cell::text(rows.len().to_string()),
                Cell::text(self.labels(rows)),
            ],
        });
        Table {
            id: "evidence".into(),
            caption: caption.to_owned(),
            head: vec![
                (evidence.to_owned(), Align::Left),
                (count.to_owned(), Align::Right),
                (which.to_owned(), Align::Left),
            ],
            rows: rows.collect(),
            notes: Vec::new(),
        }
    }

    fn wrong(&self, wrong: &Contradiction) -> Wrong {
        let person = |at: &usize| self.article.people[*at].clone();
        match wrong {
            Contradiction::NumberAndList { n, list } => Wrong::NumberAndList(*n, *list),
            Contradiction::Twice(at) => Wrong::Twice(person(at)),
            Contradiction::MoreThanAsked { n, asked } => Wrong::MoreThanAsked(*n, *asked),
            Contradiction::QuotedMore { n, quoted } => Wrong::QuotedMore(*n, *quoted),
            Contradiction::QuotedNotListed(at) => Wrong::QuotedNotListed(person(at)),
            Contradiction::Unknown(at) => Wrong::Unknown(person(at)),
            Contradiction::Assumption => Wrong::Assumption,
        }
    }

    /// The row that a note is about, and the note.
    fn ask(&self, noted: &Noted) -> (usize, Ask) {
        match noted {
            Noted::NoEvidence(row) => (*row, Ask::NoEvidence),
            Noted::Unattributed(row) => (*row, Ask::Unattributed),
            Noted::NeverQuoted(row) => (*row, Ask::NeverQuoted),
            Noted::OneQuote(other, row) => (*row, Ask::OneQuote(self.label(*other).to_owned())),
            Noted::Others { row, earlier, people } => {
                (*row, Ask::Others(self.label(*earlier).to_owned(), self.list(people)))
            }
            Noted::NotAsked { row, people } => (*row, Ask::NotAsked(self.list(people))),
            Noted::OtherName(row) => {
                let name = self.article.rows[*row].in_text.as_ref();
                (*row, Ask::OtherName(name.map(|name| name.get(self.wording.code()).to_owned()).unwrap_or_default()))
            }
        }
    }

    /// What cannot be so, row by row: the row's position and the sentence.
    fn contradictions(&self) -> Vec<(usize, String)> {
        let rows = self.wrong.iter().enumerate();
        rows.flat_map(|(at, wrong)| wrong.iter().map(move |wrong| (at, self.texts().wrong(&self.wrong(wrong)))))
            .collect()
    }

    fn to_ask(&self) -> Vec<(usize, String)> {
        let noted = self.tally.noted.iter().map(|noted| self.ask(noted));
        noted.map(|(row, ask)| (row, self.texts().ask(&ask))).collect()
    }

    /// What is to be said about people.
    fn people(&self) -> Vec<String> {
        let (texts, quotes) = (self.texts(), &self.tally.quotes);
        let mut said = Vec::new();
        let by: Vec<String> =
            quotes.by.iter().map(|(at, times)| format!("{} {times}", self.article.people[*at])).collect();
        said.push(texts.quotes(quotes.all, quotes.unattributed, &by.join(", ")));
        let listed: Vec<String> = quotes
            .listed_never_quoted
            .iter()
            .map(|(at, lists)| texts.in_lists(&self.article.people[*at], *lists))
            .collect();
        if !listed.is_empty() {
            said.push(texts.never_quoted(&listed.join(", ")));
        }
        if !quotes.nowhere.is_empty() {
            said.push(texts.nowhere(&self.list(&quotes.nowhere)));
        }
        said.extend(self.tally.absent.iter().map(|(topic, people)| texts.absent(topic, &self.list(people))));
        said
    }
}

/// `F3 improved school attendance`
fn name(row: &Published, language: &str) -> String {
    let name = row.name.as_ref().map(|name| name.get(language)).unwrap_or_default();
    if name.is_empty() { row.label.clone() } else { format!("{} {name}", row.label) }
}

impl Answer for PublishedTable {
    fn page(&self, _open: bool) -> Page {
        let texts = self.texts();
        let language = self.wording.code();
        let title = self.article.title.as_ref().map_or(texts.title(), |title| title.get(language));
        let mut page = Page { language: language.to_owned(), title: title.to_owned(), ..Page::default() };
        page.blocks.push(Block::Table(self.rows()));
        page.blocks.push(Block::Table(self.evidence()));
        let [wrong, ask] = texts.headings();
        let item = |(at, said): &(usize, String)| vec![Inline::text(prefixed(self.label(*at), said))];
        let contradictions = self.contradictions();
        if contradictions.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(texts.nothing_wrong())]));
        } else {
            page.blocks.push(Block::Heading { level: 2, text: wrong.to_owned(), id: "wrong".into() });
            page.blocks.push(Block::List(contradictions.iter().map(item).collect()));
        }
        let mut items: Vec<Vec<Inline>> = self.to_ask().iter().map(item).collect();
        items.extend(self.people().into_iter().map(|said| vec![Inline::text(said)]));
        page.blocks.push(Block::Heading { level: 2, text: ask.to_owned(), id: "ask".into() });
        page.blocks.push(Block::List(items));
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "row",
            "topic",
            "code",
            "name",
            "asked",
            "n",
            "list",
            "quoted",
            "evidence",
            "certain",
            "possible",
            "impossible",
            "not_printed",
            "contradictions",
            "place",
        ];
        let rows = self.lines();
        let text = |value: &Value| match value {
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        let sentences = |value: &Value| {
            let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; ")
        };
        let rows = rows.iter().map(|row| {
            let field = |column: &&str| match *column {
                "contradictions" => sentences(&row[*column]),
                column => text(&row[column]),
            };
            columns.iter().map(field).collect()
        });
        Records { rows: rows.collect(), columns: columns.clone(), further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "audit-table/1"
    }

    fn json(&self) -> Value {
        let quotes = &self.tally.quotes;
        let person = |at: usize| self.article.people[at].clone();
        json!({
            "title": self.article.title.as_ref().map(|title| title.get(self.wording.code())),
            "assumed": self.exclusive.iter()
                .map(|rows| rows.iter().map(|at| self.label(*at)).collect::<Vec<_>>()).collect::<Vec<_>>(),
            "rows": self.lines(),
            "evidence": self.tally.printed.kinds.iter().map(|(kind, rows)| json!({
                "kind": kind.name(),
                "rows": rows.iter().map(|at| self.label(*at)).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "noted": self.to_ask().into_iter()
                .map(|(at, said)| json!({ "row": self.label(at), "text": said })).collect::<Vec<_>>(),
            "quotes": {
                "all": quotes.all,
                "unattributed": quotes.unattributed,
                "by": quotes.by.iter()
                    .map(|(at, times)| json!({ "participant": person(*at), "quotes": times })).collect::<Vec<_>>(),
                "listed_never_quoted": quotes.listed_never_quoted.iter()
                    .map(|(at, lists)| json!({ "participant": person(*at), "lists": lists })).collect::<Vec<_>>(),
                "nowhere": self.article.codes(&quotes.nowhere),
            },
            "absent": self.tally.absent.iter()
                .map(|(topic, people)| json!({ "topic": topic, "people": self.article.codes(people) })).collect::<Vec<_>>(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let english = crate::language::fallback().tables();
        let rows = self.article.rows.iter().zip(&self.bounds).enumerate();
        rows.map(|(at, (row, bound))| {
            json!({
                "row": row.label,
                "topic": row.topic,
                "code": row.code,
                "name": row.name.as_ref().map(|name: &Text| name.get(self.wording.code())),
                "asked": row.asked.as_ref().map(|asked| self.article.codes(asked)),
                "n": row.n,
                "list": row.list.as_ref().map(|list| self.article.codes(list)),
                "quoted": self.article.codes(&row.quoted),
                "evidence": row.evidence().name(),
                "certain": self.article.codes(&bound.certain),
                "possible": self.article.codes(&bound.possible),
                "impossible": self.article.codes(&bound.impossible),
                "not_printed": Self::unprinted(row).into_iter().map(|what| english.unprinted(what)).collect::<Vec<_>>(),
                "contradictions": self.wrong[at].iter().map(|wrong| self.texts().wrong(&self.wrong(wrong))).collect::<Vec<_>>(),
                "place": row.place,
            })
        })
        .collect()
    }
}
