//! Why a statement has a code, or why it has not.

use super::Context;
use crate::codebook::{Codebook, Rule};
use crate::coding::{Standing, Verdict};
use crate::language::{Stands, Unmet, Wording, fallback};
use crate::matching::{Explanation, Matcher, Outcome};
use crate::report::Answer;
use crate::report::model::{Block, Inline, Page, Records};
use crate::text::Span;
use crate::transcript::Source;
use serde_json::{Value, json};

/// The explanation of one statement, for one code or for all that have to do with it.
pub struct Why<'a> {
    context: &'a Context<'a>,
    statement: u32,
    codes: Vec<(usize, Explanation)>,
    /// One code was asked about.
    one: bool,
}

impl<'a> Why<'a> {
    /// Explains. Without a code: every code that the statement carries, that is suggested, struck or decided.
    pub fn new(context: &'a Context<'a>, statement: u32, code: Option<usize>) -> Self {
        let coded = context.coded;
        let codebook = &coded.materials.codebook;
        let (source, at) = coded.locate(statement);
        let mut matcher = Matcher::new(&coded.found.plan);
        let mut explain =
            |code: usize| matcher.explain(&coded.found.plan, codebook, &coded.materials.sources[source], at, code);
        let codes = match code {
            Some(code) => vec![(code, explain(code))],
            None => (0..codebook.codes.len())
                .map(|code| (code, explain(code)))
                .filter(|(code, explanation)| {
                    let decided = u32::try_from(*code).is_ok_and(|code| coded.decisions.of(code, statement).is_some());
                    let hit = explanation.indicators.iter().any(|rule| matches!(rule.outcome, Outcome::Matched { .. }));
                    hit || decided
                })
                .collect(),
        };
        Why { context, statement, codes, one: code.is_some() }
    }

    /// The decisions of people about a code, and what stands.
    fn decided(&self, code: usize, wording: &dyn Wording) -> Vec<String> {
        let (coded, texts) = (self.context.coded, wording.why());
        let mut lines = Vec::new();
        let number = u32::try_from(code).unwrap_or(u32::MAX);
        let say = |event: u32| {
            let event = &coded.materials.log.events[event as usize];
            let why = event.why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
            texts.decided(&event.coder.to_uppercase(), event.act.name(), &event.at) + &why
        };
        if let Some(decided) = coded.decisions.of(number, self.statement) {
            lines.push(say(decided.event));
        }
        if let Some(first) = coded.decisions.quoting(number, self.statement) {
            lines.push(texts.quoting(first).to_owned());
        }
        let (source, _) = coded.locate(self.statement);
        for found in coded.matches_of(code, self.statement) {
            if let Some(event) = coded.rejection(source, found) {
                let line = texts.silenced(&say(event));
                if !lines.contains(&line) && !lines.iter().any(|known| line.ends_with(known.as_str())) {
                    lines.push(line);
                }
            }
        }
        lines
    }

    /// What stands.
    fn stands(&self, code: usize, explanation: &Explanation) -> Stands {
        let coded = self.context.coded;
        match coded.standing(code, self.statement) {
            Some(Standing::Coded(_)) => Stands::ByHand,
            Some(Standing::Accepted(_)) => Stands::Accepted,
            Some(Standing::RuleHit) if coded.unread(code).contains(self.statement) => Stands::Unread,
            Some(Standing::RuleHit) => Stands::Overruled,
            None => {
                let struck = explanation.indicators.iter().any(|rule| matches!(rule.outcome, Outcome::Matched { .. }));
                let number = u32::try_from(code).unwrap_or(u32::MAX);
                match coded.decisions.of(number, self.statement) {
                    Some(decided) if decided.verdict == Verdict::No => Stands::Not,
                    _ if explanation.tagged() => Stands::Rejected,
                    _ if struck => Stands::Struck,
                    _ => Stands::NoMatch,
                }
            }
        }
    }
}

/// Matched words with their bytes, and their place in the file if the text has one.
fn shown(source: &Source, span: Span, wording: &dyn Wording) -> String {
    let place = source.place(span).to_string();
    let file = Some(place.as_str()).filter(|_| !source.place(span).file.is_empty());
    let (open, close) = wording.quotation_marks();
    format!("{open}{}{close} {}", span.of(source.text()), wording.why().bytes(span.start, span.end, file))
}

/// The reasons for which an indicator does not match.
fn joined(reasons: &[Unmet], wording: &dyn Wording) -> String {
    reasons.iter().map(|unmet| wording.why().unmet(unmet)).collect::<Vec<_>>().join("; ")
}

/// What one indicator or exception says of a text, as a line.
pub(super) fn outcome(
    codebook: &Codebook,
    code: usize,
    rule: &Rule,
    outcome: &Outcome,
    source: &Source,
    except: bool,
    wording: &dyn Wording,
) -> Vec<Inline> {
    let (place, texts) = (codebook.rule_place(code, rule), wording.why());
    let mut line = vec![Inline::Typed(rule.text.clone()), Inline::text(format!(" ({place}) "))];
    match outcome {
        Outcome::Matched { words, prompted } => {
            line.push(Inline::Strong(texts.matches(except).to_owned()));
            let found: Vec<String> = words.iter().map(|span| shown(source, *span, wording)).collect();
            if !found.is_empty() {
                line.push(Inline::text(format!(": {}", found.join(", "))));
            }
            if *prompted {
                line.push(Inline::text(format!("; {}", texts.prompted())));
            }
        }
        Outcome::Failed(reasons) => line.push(Inline::text(texts.fails(&joined(reasons, wording)))),
    }
    line
}

impl Answer for Why<'_> {
    fn page(&self, _open: bool) -> Page {
        let context = self.context;
        let coded = context.coded;
        let codebook = &coded.materials.codebook;
        let id = coded.id(self.statement);
        let source = &coded.materials.sources[coded.locate(self.statement).0];
        let (wording, texts) = (context.wording, context.wording.why());
        let mut page = Page { basis: String::new(), ..context.page(&id.to_string()) };
        page.notices.clear();
        page.blocks.push(Block::Statements(vec![self.statement]));
        let mut shown = context.evidence(self.statement);
        let codes: Vec<usize> = self.codes.iter().map(|(code, _)| *code).collect();
        shown.matched = context.matched(self.statement, &codes);
        self.context.browse(&mut page);
        page.evidence.insert(self.statement, shown);
        if self.codes.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(texts.nothing())]));
            page.next = vec![format!("tema why {id} CODE"), format!("tema decide code {id} CODE")];
            return page;
        }
        for (code, explanation) in &self.codes {
            let entry = &codebook.codes[*code];
            page.blocks.push(Block::Heading {
                level: 2,
                text: format!("{}: {}", entry.id, texts.stands(self.stands(*code, explanation))),
                id: super::code_anchor("why", &entry.id),
            });
            let mut lines: Vec<Vec<Inline>> =
                self.decided(*code, wording).into_iter().map(|line| vec![Inline::text(line)]).collect();
            for rule in &explanation.indicators {
                let matched = matches!(rule.outcome, Outcome::Matched { .. });
                if matched || self.one {
                    lines.push(outcome(
                        codebook,
                        *code,
                        &entry.indicators[rule.rule],
                        &rule.outcome,
                        source,
                        false,
                        wording,
                    ));
                }
            }
            for rule in &explanation.except {
                let matched = matches!(rule.outcome, Outcome::Matched { .. });
                if matched || self.one {
                    let mut line = vec![Inline::text(format!("{}: ", texts.except()))];
                    line.extend(outcome(
                        codebook,
                        *code,
                        &entry.except[rule.rule],
                        &rule.outcome,
                        source,
                        true,
                        wording,
                    ));
                    lines.push(line);
                }
            }
            if lines.is_empty() {
                lines.push(vec![Inline::text(texts.no_indicators())]);
            }
            page.blocks.push(Block::List(lines));
        }
        if let Some((code, explanation)) = self.codes.first() {
            let entry = &codebook.codes[*code];
            page.next = match coded.standing(*code, self.statement) {
                Some(Standing::RuleHit) if coded.unread(*code).contains(self.statement) => {
                    vec![
                        format!("tema decide accept {id} {}", entry.id),
                        format!("tema decide reject {id} {}", entry.id),
                    ]
                }
                Some(Standing::Coded(_) | Standing::Accepted(_)) => {
                    vec![format!("tema decide uncode {id} {}", entry.id)]
                }
                Some(Standing::RuleHit) => vec![format!("tema decide accept {id} {}", entry.id)],
                None if explanation.tagged() => vec![format!("tema decide accept {id} {}", entry.id)],
                None => vec![format!("tema decide code {id} {}", entry.id)],
            };
        }
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["statement", "code", "verdict", "rule", "place", "outcome", "detail"];
        let mut rows = Vec::new();
        for line in self.lines() {
            let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
            for rule in
                ["indicators", "except"].iter().flat_map(|key| line[*key].as_array().cloned().unwrap_or_default())
            {
                let of = |key: &str| rule[key].as_str().unwrap_or_default().to_owned();
                let detail = match rule["words"].as_array() {
                    Some(words) => {
                        words.iter().filter_map(|word| word["text"].as_str()).collect::<Vec<_>>().join(" | ")
                    }
                    None => of("reason"),
                };
                let outcome = if rule["matched"] == true { "matched" } else { "failed" };
                rows.push(vec![
                    text("statement"),
                    text("code"),
                    text("verdict"),
                    of("text"),
                    of("place"),
                    outcome.into(),
                    detail,
                ]);
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "why/1"
    }

    fn json(&self) -> Value {
        json!({
            "statement": self.context.coded.id(self.statement).to_string(),
            "participant": self.context.coded.speaker_code(self.statement),
            "text": self.context.coded.text(self.statement),
            "codes": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let codebook = &self.context.coded.materials.codebook;
        let (source, _) = self.context.coded.locate(self.statement);
        let text = self.context.coded.materials.sources[source].text();
        let rule = |code: usize, rule: &Rule, outcome: &Outcome| {
            let mut line = json!({ "text": rule.text, "place": codebook.rule_place(code, rule) });
            let further = match outcome {
                Outcome::Matched { words, prompted } => json!({
                    "matched": true,
                    "prompted": prompted,
                    "words": words.iter().map(|span| json!({
                        "text": span.of(text), "start": span.start, "end": span.end,
                    })).collect::<Vec<_>>(),
                }),
                Outcome::Failed(reasons) => json!({ "matched": false, "reason": joined(reasons, fallback()) }),
            };
            if let (Some(line), Value::Object(further)) = (line.as_object_mut(), further) {
                line.extend(further);
            }
            line
        };
        self.codes
            .iter()
            .map(|(code, explanation)| {
                let entry = &codebook.codes[*code];
                json!({
                    "statement": self.context.coded.id(self.statement).to_string(),
                    "code": entry.id,
                    "verdict": fallback().why().stands(self.stands(*code, explanation)),
                    "decided": self.decided(*code, fallback()),
                    "indicators": explanation.indicators.iter()
                        .map(|found| rule(*code, &entry.indicators[found.rule], &found.outcome)).collect::<Vec<_>>(),
                    "except": explanation.except.iter()
                        .map(|found| rule(*code, &entry.except[found.rule], &found.outcome)).collect::<Vec<_>>(),
                })
            })
            .collect()
    }
}
