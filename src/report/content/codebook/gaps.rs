//! What a codebook misses, and what it says twice.

use crate::analysis::codebook::{Frequent, Gaps as Found};
use crate::coding::Set;
use crate::language::Gap;
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::model::{Block, Inline, Page, Records};
use serde_json::{Value, json};

/// The gaps of a codebook over a study.
pub struct Gaps<'a> {
    context: &'a Context<'a>,
    found: Found,
}

impl<'a> Gaps<'a> {
    /// What [`crate::analysis::codebook::gaps`] gave.
    pub fn new(context: &'a Context<'a>, found: Found) -> Self {
        Gaps { context, found }
    }

    fn id(&self, code: usize) -> &'a str {
        &self.context.coded.materials.codebook.codes[code].id
    }

    fn rule(&self, code: usize, rule: usize) -> (&'a str, String) {
        let codebook = &self.context.coded.materials.codebook;
        let rule = &codebook.codes[code].indicators[rule];
        (&rule.text, codebook.rule_place(code, rule))
    }

    fn opening(&self, text: String, statements: &Set) -> Inline {
        Inline::Count { text, statements: statements.iter().collect() }
    }

    /// `work 12 · home 9`, each opening into its statements.
    fn frequent(&self, things: &[Frequent]) -> Vec<Inline> {
        let mut line = Vec::new();
        for (at, thing) in things.iter().enumerate() {
            if at > 0 {
                line.push(Inline::text(" · "));
            }
            line.push(Inline::text(format!("{} ", thing.form)));
            line.push(self.opening(thing.statements.len().to_string(), &thing.statements));
        }
        line
    }

    fn section(&self, page: &mut Page, gap: Gap, lines: Vec<Vec<Inline>>) {
        if !lines.is_empty() {
            let id = match gap {
                Gap::Words => "words",
                Gap::Pairs => "pairs",
                Gap::Near => "near",
                Gap::Idle => "never-match",
                Gap::Contained => "add-nothing",
                Gap::Overlap => "overlaps",
            };
            let text = self.context.wording.codebook().gap(gap).to_owned();
            page.blocks.push(Block::Heading { level: 2, text, id: id.into() });
            page.blocks.push(Block::List(lines));
        }
    }
}

impl Answer for Gaps<'_> {
    fn page(&self, open: bool) -> Page {
        let (context, found) = (self.context, &self.found);
        let texts = context.wording.codebook();
        let mut page = context.page(texts.gaps_title());
        page.notices.clear();
        page.blocks
            .push(Block::Paragraph(vec![Inline::text(texts.gaps_note(found.without, context.coded.statements()))]));
        if !found.words.is_empty() {
            self.section(&mut page, Gap::Words, vec![self.frequent(&found.words)]);
        }
        if !found.pairs.is_empty() {
            self.section(&mut page, Gap::Pairs, vec![self.frequent(&found.pairs)]);
        }
        let near = found.near.iter().map(|miss| {
            let text = context.coded.text(miss.statement).replace('\n', " ");
            vec![
                Inline::Strong(format!("{} ", self.id(miss.code))),
                self.opening(context.coded.id(miss.statement).to_string(), &Set::new(vec![miss.statement])),
                Inline::text(format!(" {text} {}", texts.shares(&miss.shared.join(", ")))),
            ]
        });
        self.section(&mut page, Gap::Near, near.collect());
        let idle = found.idle.iter().map(|(code, rule)| {
            let (text, place) = self.rule(*code, *rule);
            vec![
                Inline::text(format!("{}: ", self.id(*code))),
                Inline::Typed(text.to_owned()),
                Inline::text(format!(" ({place})")),
            ]
        });
        self.section(&mut page, Gap::Idle, idle.collect());
        let contained = found.contained.iter().map(|pair| {
            let ((inner, place), (outer, _)) = (self.rule(pair.code, pair.inner), self.rule(pair.code, pair.outer));
            vec![
                Inline::text(format!("{}: ", self.id(pair.code))),
                Inline::Typed(inner.to_owned()),
                Inline::text(format!(" ({place}; {}) {} ", pair.hits.0, texts.adds_nothing())),
                Inline::Typed(outer.to_owned()),
                Inline::text(format!(" ({})", pair.hits.1)),
            ]
        });
        self.section(&mut page, Gap::Contained, contained.collect());
        let overlaps = found.overlaps.iter().map(|pair| {
            let of = |code: usize, count: usize| format!("{} ({count})", self.id(code));
            let (first, second) = (of(pair.codes.0, pair.counts.0), of(pair.codes.1, pair.counts.1));
            let (before, opens) = texts.overlap(&first, &second, pair.shared.len());
            vec![Inline::text(format!("{before} ")), self.opening(opens, &pair.shared)]
        });
        self.section(&mut page, Gap::Overlap, overlaps.collect());
        let near = found.near.iter().map(|miss| miss.statement);
        let frequent =
            found.words.iter().chain(&found.pairs).flat_map(|thing| thing.statements.iter().collect::<Vec<_>>());
        let shared = found.overlaps.iter().flat_map(|pair| pair.shared.iter().collect::<Vec<_>>());
        context.show(&mut page, open, near.chain(frequent).chain(shared));
        page.next = vec![
            "tema why STATEMENT CODE".into(),
            "tema codebook expand CODE".into(),
            "tema statements --uncoded".into(),
        ];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["kind", "code", "what", "statements", "ids"];
        let ids = |set: &Set| self.context.ids(set).join(" ");
        let row = |kind: &str, code: &str, what: String, set: &Set| {
            vec![kind.to_owned(), code.to_owned(), what, set.len().to_string(), ids(set)]
        };
        let found = &self.found;
        let none = Set::default();
        let mut rows = Vec::new();
        rows.extend(found.words.iter().map(|thing| row("word", "", thing.form.clone(), &thing.statements)));
        rows.extend(found.pairs.iter().map(|thing| row("pair", "", thing.form.clone(), &thing.statements)));
        rows.extend(
            found
                .near
                .iter()
                .map(|miss| row("near", self.id(miss.code), miss.shared.join(" "), &Set::new(vec![miss.statement]))),
        );
        rows.extend(
            found
                .idle
                .iter()
                .map(|(code, rule)| row("never matches", self.id(*code), self.rule(*code, *rule).0.to_owned(), &none)),
        );
        rows.extend(found.contained.iter().map(|pair| {
            let (inner, outer) = (self.rule(pair.code, pair.inner).0, self.rule(pair.code, pair.outer).0);
            row("adds nothing", self.id(pair.code), format!("{inner} | {outer}"), &none)
        }));
        rows.extend(
            found
                .overlaps
                .iter()
                .map(|pair| row("overlap", self.id(pair.codes.0), self.id(pair.codes.1).to_owned(), &pair.shared)),
        );
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "codebook-gaps/1"
    }

    fn json(&self) -> Value {
        let found = &self.found;
        let frequent = |things: &[Frequent]| -> Vec<Value> {
            things
                .iter()
                .map(|thing| json!({ "form": thing.form, "statements": self.context.ids(&thing.statements) }))
                .collect()
        };
        json!({
            "basis": self.context.basis_json(),
            "without_code": found.without,
            "words": frequent(&found.words),
            "pairs": frequent(&found.pairs),
            "near": found.near.iter().map(|miss| json!({
                "code": self.id(miss.code),
                "statement": self.context.coded.id(miss.statement).to_string(),
                "shared": miss.shared,
                "text": self.context.coded.text(miss.statement),
            })).collect::<Vec<_>>(),
            "never_match": found.idle.iter().map(|(code, rule)| {
                let (text, place) = self.rule(*code, *rule);
                json!({ "code": self.id(*code), "indicator": text, "place": place })
            }).collect::<Vec<_>>(),
            "add_nothing": found.contained.iter().map(|pair| json!({
                "code": self.id(pair.code),
                "indicator": self.rule(pair.code, pair.inner).0,
                "within": self.rule(pair.code, pair.outer).0,
                "hits": [pair.hits.0, pair.hits.1],
            })).collect::<Vec<_>>(),
            "overlaps": found.overlaps.iter().map(|pair| json!({
                "codes": [self.id(pair.codes.0), self.id(pair.codes.1)],
                "counts": [pair.counts.0, pair.counts.1],
                "shared": self.context.ids(&pair.shared),
            })).collect::<Vec<_>>(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let records = self.records();
        records
            .rows
            .iter()
            .map(|row| records.columns.iter().zip(row).map(|(key, value)| ((*key).to_owned(), json!(value))).collect())
            .collect()
    }
}
