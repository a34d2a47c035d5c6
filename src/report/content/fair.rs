//! Who is quoted beside how much they said, and how much of it quotes leave out.

use super::proposed::{constraints, sentences};
use super::{Context, freq::empty, picks, quotable};
use crate::analysis::{Elision, Fairness, Lost, Picks, elisions, fairness};
use crate::language::{Label, Share};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// Who is quoted how often.
pub struct Fair<'a> {
    context: &'a Context<'a>,
    picks: Picks,
    rows: Vec<Fairness>,
    elisions: Vec<Elision>,
}

impl<'a> Fair<'a> {
    /// Looks at the quotes of a report with at most so many for each code.
    pub fn new(context: &'a Context<'a>, most: usize) -> Self {
        let codes = quotable(context);
        let picks = picks(context, most);
        let rows = fairness(context.coded, &codes, &picks);
        let elisions = elisions(context.coded, &codes, &picks);
        Fair { context, picks, rows, elisions }
    }

    /// What is left out of the quotes of a participant.
    fn lost(&self, speaker: &str) -> Lost {
        Lost::sum(self.elisions.iter().filter(|one| one.speaker == speaker).map(|one| one.lost))
    }

    /// `9 of 20 (45 %)`; nothing of who is not quoted.
    fn told(&self, lost: Lost) -> String {
        let wording = self.context.wording;
        match lost.share() {
            None => "–".to_owned(),
            Some(_) if lost.cut == 0 => wording.of(0, lost.said, false),
            Some(share) => {
                format!("{} ({})", wording.of(lost.cut, lost.said, false), wording.percent(share * 100.0, 0))
            }
        }
    }

    /// The quotes of which words are left out, or whose transcripts have marks of their own: each cut with its words.
    fn cuts(&self) -> Option<Table> {
        let context = self.context;
        let texts = context.wording.quotes();
        let heads = texts.heads();
        let (open, close) = context.wording.quotation_marks();
        let shown = self.elisions.iter().filter(|one| one.lost.cut + one.lost.marks > 0);
        let row = |one: &Elision| {
            let text = context.coded.text(one.statement);
            // A sign that belongs to what stands before.
            let starts = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.');
            let words = |cut: &(crate::text::Span, usize)| {
                format!(
                    "{}: {open}{}{close}",
                    cut.1,
                    cut.0.of(text).trim_start_matches(starts).trim_end().replace('\n', " ")
                )
            };
            let mut each: Vec<String> = one.cuts.iter().map(words).collect();
            if one.lost.marks > 0 {
                each.push(texts.marked(one.lost.marks));
            }
            Row {
                strong: false,
                cells: vec![
                    Cell::of(vec![
                        context.quote(Some(one.code), one.statement),
                        Inline::text(context.said_by(one.statement)),
                    ]),
                    Cell::count(context.coded.id(one.statement).to_string(), vec![one.statement]),
                    Cell::text(self.told(one.lost)),
                    Cell::text(each.join("; ")),
                ],
            }
        };
        let rows: Vec<Row> = shown.map(row).collect();
        (!rows.is_empty()).then(|| Table {
            id: "elisions".into(),
            caption: heads.elisions.to_owned(),
            head: vec![
                (heads.quote.to_owned(), Align::Left),
                (context.label(Label::Statement).to_owned(), Align::Left),
                (heads.left_out.to_owned(), Align::Right),
                (heads.each.to_owned(), Align::Left),
            ],
            rows,
            notes: Vec::new(),
        })
    }

    /// How much all quotes together leave out, in whole sentences.
    fn in_all(&self) -> Vec<String> {
        let texts = self.context.wording.quotes();
        let all = Lost::sum(self.elisions.iter().map(|one| one.lost));
        let whole = self.elisions.iter().filter(|one| one.lost.cut == 0).count();
        let mut said = vec![texts.left_out(&self.told(all), whole, self.elisions.len())];
        if all.marks > 0 {
            said.push(texts.marks(all.marks));
        }
        said
    }
}

impl Fair<'_> {
    /// A quote with what it leaves out. How many words marks of the transcript stand for is not recorded: `null`.
    fn elision_json(&self, one: &Elision) -> Value {
        let coded = self.context.coded;
        let cuts = one.cuts.iter().map(|(cut, words)| {
            json!({ "bytes": [cut.start, cut.end], "words": words, "text": cut.of(coded.text(one.statement)) })
        });
        json!({
            "code": coded.materials.codebook.codes[one.code].id,
            "participant": one.speaker,
            "statement": coded.id(one.statement).to_string(),
            "words": one.lost.said,
            "left_out": one.lost.cut,
            "left_out_share": part(one.lost),
            "cuts": cuts.collect::<Vec<_>>(),
            "marks": one.lost.marks,
            "marks_words": Value::Null,
        })
    }
}

impl Answer for Fair<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let texts = context.wording.quotes();
        let heads = texts.heads();
        let mut page = context.page(heads.fairness);
        if self.rows.iter().all(|row| row.statements.is_empty()) {
            return empty(context, page);
        }
        let all = self.rows.first().map_or(0, |row| row.expected.1);
        let share = |row: &Fairness| {
            let (times, of) = row.expected;
            context.wording.decimal(times as f64 / of.max(1) as f64, 1)
        };
        let rows = self.rows.iter().map(|row| Row {
            strong: !matches!(row.share, Share::Even | Share::Silent),
            cells: vec![
                Cell::name(row.speaker.clone(), 0),
                Cell::count(row.statements.len().to_string(), row.statements.clone()),
                Cell::count(row.quotes.len().to_string(), row.quotes.clone()),
                Cell::text(share(row)),
                Cell::text(texts.share(row.share)),
                Cell::text(self.told(self.lost(&row.speaker))),
            ],
        });
        let mut notes = vec![texts.compared(all, self.picks.total)];
        notes.extend(sentences(context, &self.picks));
        notes.extend(self.in_all());
        page.blocks.push(Block::Table(Table {
            id: "fairness".into(),
            caption: String::new(),
            head: vec![
                (context.label(Label::Participant).to_owned(), Align::Left),
                (context.label(Label::Statements).to_owned(), Align::Right),
                (heads.quotes.to_owned(), Align::Right),
                (heads.expected.to_owned(), Align::Right),
                (heads.share.to_owned(), Align::Left),
                (heads.left_out.to_owned(), Align::Right),
            ],
            rows: rows.collect(),
            notes,
        }));
        page.blocks.extend(self.cuts().map(Block::Table));
        let shown: Vec<u32> = self.rows.iter().flat_map(|row| row.statements.iter()).collect();
        context.show(&mut page, open, shown);
        page.next = vec!["tema quotes --pick 2".to_owned(), "tema decide trim STATEMENT --cut WORDS".to_owned()];
        page
    }

    fn records(&self) -> Records {
        let rows = self.rows.iter().map(|row| {
            let lost = self.lost(&row.speaker);
            vec![
                row.speaker.clone(),
                row.statements.len().to_string(),
                row.quotes.len().to_string(),
                rounded(row).to_string(),
                share_name(row.share).to_owned(),
                lost.said.to_string(),
                lost.cut.to_string(),
                part(lost).map_or_else(String::new, |part| part.to_string()),
                lost.marks.to_string(),
            ]
        });
        let columns = vec![
            "participant",
            "statements",
            "quotes",
            "share",
            "verdict",
            "words",
            "left_out",
            "left_out_share",
            "marks",
        ];
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "quotes-fair/1"
    }

    fn json(&self) -> Value {
        json!({
            "basis": self.context.basis_json(),
            "constraints": constraints(self.context, &self.picks),
            "rows": self.lines(),
            "elisions": self.elisions.iter().map(|one| self.elision_json(one)).collect::<Vec<_>>(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let of = |row: &Fairness| {
            let lost = self.lost(&row.speaker);
            json!({
                "participant": row.speaker,
                "statements": self.context.ids(&row.statements),
                "quotes": row.quotes.iter().map(|quote| self.context.coded.id(*quote).to_string()).collect::<Vec<_>>(),
                "share": rounded(row),
                "verdict": share_name(row.share),
                "words": lost.said,
                "left_out": lost.cut,
                "left_out_share": part(lost),
                "marks": lost.marks,
            })
        };
        self.rows.iter().map(of).collect()
    }
}

/// How many quotes would be their share, to three places.
fn rounded(row: &Fairness) -> f64 {
    let (times, of) = row.expected;
    (times as f64 / of.max(1) as f64 * 1000.0).round() / 1000.0
}

/// The share of the words that is left out, to three places.
fn part(lost: Lost) -> Option<f64> {
    lost.share().map(|share| (share * 1000.0).round() / 1000.0)
}

fn share_name(share: Share) -> &'static str {
    match share {
        Share::Even => "even",
        Share::Over => "over",
        Share::Under => "under",
        Share::Never => "never",
        Share::Silent => "nothing coded",
    }
}
