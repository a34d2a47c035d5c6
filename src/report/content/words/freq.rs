//! Word frequencies, and keyness of one part against another.

mod drawn;

use super::page;
use crate::analysis::words::{Count, Keyness, WordCounts, keyness};
use crate::finding::Result;
use crate::language::Label;
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The words of a study with their counts.
pub struct FreqTable<'a> {
    context: &'a Context<'a>,
    counts: WordCounts,
    /// Shown to people.
    most: usize,
    stop: bool,
    /// How many columns are held back, as few people take part in one of them.
    held: usize,
}

impl<'a> FreqTable<'a> {
    /// `most`: how many forms people see. `stop`: stop words are among them. `held`: how many columns are held back.
    pub fn new(context: &'a Context<'a>, counts: WordCounts, most: usize, stop: bool, held: usize) -> Self {
        FreqTable { context, counts, most, stop, held }
    }

    fn part(&self, name: &str) -> String {
        if name.is_empty() { self.context.label(Label::NotRecorded).to_owned() } else { name.to_owned() }
    }
}

impl Answer for FreqTable<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = page(context);
        let texts = context.wording.words();
        let [word, times, people] = texts.frequencies();
        let mut head =
            vec![(word.to_owned(), Align::Left), (times.to_owned(), Align::Right), (people.to_owned(), Align::Right)];
        head.extend(self.counts.parts.iter().map(|part| (self.part(&part.name), Align::Right)));
        let shown = &self.counts.counts[..self.counts.counts.len().min(self.most)];
        let rows = shown.iter().map(|count| {
            let mut cells = vec![
                Cell::name(count.form.clone(), 0),
                Cell::count(count.all.to_string(), &count.statements),
                Cell::text(count.people.len().to_string()),
            ];
            cells.extend(count.parts.iter().map(|(times, _)| Cell::text(times.to_string())));
            Row { strong: false, cells }
        });
        let mut notes =
            vec![texts.frequencies_note(shown.len(), self.counts.counts.len(), self.counts.words, self.stop)];
        if let Some(smallest) = context.sharing.smallest().filter(|_| self.held > 0) {
            notes.push(context.wording.note_held_back(self.held * shown.len(), smallest));
        }
        page.blocks.push(Block::Table(Table {
            id: "words".into(),
            caption: String::new(),
            head,
            rows: rows.collect(),
            notes,
        }));
        context.show(&mut page, open, shown.iter().flat_map(|count| count.statements.iter()));
        page.next = vec!["tema words kwic WORD".into(), "tema words collocations WORD".into()];
        page
    }

    fn records(&self) -> Records {
        let rows = self.counts.counts.iter().map(|count| {
            let mut row = vec![count.form.clone(), count.all.to_string(), count.people.len().to_string()];
            row.extend(count.parts.iter().map(|(times, _)| times.to_string()));
            row
        });
        let further = self.counts.parts.iter().map(|part| self.part(&part.name)).collect();
        Records { columns: vec!["word", "times", "people"], further, rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "words-freq/1"
    }

    fn json(&self) -> Value {
        let mut value = json!({
            "words": self.counts.words,
            "parts": self.counts.parts.iter().map(|part| json!({ "name": part.name, "words": part.words })).collect::<Vec<_>>(),
            "stop_words": self.stop,
            "rows": self.lines(),
        });
        if self.context.sharing.is_shared() {
            value["columns_held_back"] = json!(self.held);
        }
        value
    }

    fn lines(&self) -> Vec<Value> {
        let line = |count: &Count| {
            json!({
                "word": count.form,
                "times": count.all,
                "people": self.context.codes_of(&count.people),
                "statements": self.context.ids(&count.statements),
                "parts": count.parts.iter().zip(&self.counts.parts).map(|((times, people), part)| json!({
                    "name": part.name, "times": times, "people": people,
                })).collect::<Vec<_>>(),
            })
        };
        self.counts.counts.iter().map(line).collect()
    }
}

/// The words that mark one part against another.
pub struct KeyTable<'a> {
    context: &'a Context<'a>,
    counts: WordCounts,
    /// Positions in [`WordCounts::counts`], the greatest log-likelihood first.
    keys: Vec<(usize, Keyness)>,
    most: usize,
    /// The second part is everybody outside the first.
    rest: bool,
}

impl<'a> KeyTable<'a> {
    /// `counts` has two parts: the one looked at, and what it is held against; `rest`: that is everybody else.
    pub fn new(context: &'a Context<'a>, counts: WordCounts, most: usize, rest: bool) -> Self {
        let (n1, n2) = (counts.parts[0].words, counts.parts[1].words);
        let mut keys: Vec<(usize, Keyness)> = counts
            .counts
            .iter()
            .enumerate()
            .filter_map(|(at, count)| Some((at, keyness(count.parts[0].0, n1, count.parts[1].0, n2)?)))
            .filter(|(at, _)| counts.counts[*at].parts.iter().any(|(times, _)| *times > 0))
            .collect();
        keys.sort_by(|a, b| b.1.log_likelihood.abs().total_cmp(&a.1.log_likelihood.abs()).then(a.0.cmp(&b.0)));
        KeyTable { context, counts, keys, most, rest }
    }

    fn share(&self, times: usize, part: usize) -> String {
        let words = self.counts.parts[part].words;
        if words == 0 { String::new() } else { self.context.wording.decimal(1000.0 * times as f64 / words as f64, 1) }
    }
}

impl Answer for KeyTable<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = page(context);
        let texts = context.wording.words();
        let [first, second] = [0, 1].map(|at| self.counts.parts[at].name.as_str());
        let second = if self.rest { texts.others() } else { second };
        let [word, rate, people, likelihood, ratio] = texts.keys();
        let numbers = [first, rate, people, second, rate, people, likelihood, ratio];
        let mut head = vec![(word.to_owned(), Align::Left)];
        head.extend(numbers.map(|name| (name.to_owned(), Align::Right)));
        let shown = &self.keys[..self.keys.len().min(self.most)];
        let rows = shown.iter().map(|(at, key)| {
            let count = &self.counts.counts[*at];
            let ratio = key.log_ratio.map(|ratio| context.wording.decimal(ratio, 1));
            Row {
                strong: false,
                cells: vec![
                    Cell::name(count.form.clone(), 0),
                    Cell::count(count.parts[0].0.to_string(), &count.statements),
                    Cell::text(self.share(count.parts[0].0, 0)),
                    Cell::text(count.parts[0].1.to_string()),
                    Cell::text(count.parts[1].0.to_string()),
                    Cell::text(self.share(count.parts[1].0, 1)),
                    Cell::text(count.parts[1].1.to_string()),
                    Cell::text(context.wording.decimal(key.log_likelihood, 1)),
                    Cell::text(ratio.unwrap_or_else(|| "–".to_owned())),
                ],
            }
        });
        let [of_first, of_second] = [0, 1].map(|at| self.counts.parts[at].words);
        let notes = vec![texts.keys_note((first, of_first), (second, of_second))];
        page.blocks.push(Block::Table(Table {
            id: "keyness".into(),
            caption: String::new(),
            head,
            rows: rows.collect(),
            notes,
        }));
        context.show(&mut page, open, shown.iter().flat_map(|(at, _)| self.counts.counts[*at].statements.iter()));
        page.next = vec!["tema words kwic WORD".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["word", "times", "people", "against_times", "against_people", "log_likelihood", "log_ratio"];
        let rows = self.keys.iter().map(|(at, key)| {
            let count = &self.counts.counts[*at];
            vec![
                count.form.clone(),
                count.parts[0].0.to_string(),
                count.parts[0].1.to_string(),
                count.parts[1].0.to_string(),
                count.parts[1].1.to_string(),
                key.log_likelihood.to_string(),
                key.log_ratio.map_or_else(String::new, |ratio| ratio.to_string()),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "words-key/1"
    }

    fn json(&self) -> Value {
        let part = |at: usize| json!({ "name": self.counts.parts[at].name, "words": self.counts.parts[at].words });
        json!({ "part": part(0), "against": part(1), "rows": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let line = |(at, key): &(usize, Keyness)| {
            let count = &self.counts.counts[*at];
            json!({
                "word": count.form,
                "times": count.parts[0].0,
                "people": count.parts[0].1,
                "against_times": count.parts[1].0,
                "against_people": count.parts[1].1,
                "log_likelihood": key.log_likelihood,
                "log_ratio": key.log_ratio,
                "statements": self.context.ids(&count.statements),
            })
        };
        self.keys.iter().map(line).collect()
    }
}
