//! Frequencies for tables and programs.

use super::super::held::{HELD, HeldBack};
use super::SurveyFreq;
use crate::analysis::association::wilson;
use crate::analysis::survey::{Frequencies, Part};
use crate::report::model::Records;
use crate::survey::Kind;
use serde_json::{Value, json};

impl SurveyFreq<'_> {
    /// A record for each answer of each question.
    pub(super) fn table(&self) -> Records {
        let mut columns = vec![
            "survey",
            "question",
            "text",
            "type",
            "answer",
            "n",
            "valid",
            "missing",
            "asked",
            "percent",
            "low",
            "high",
            "respondents",
        ];
        let context = &self.context;
        let shared = context.sharing.is_shared();
        if shared {
            columns[12] = "silence";
        }
        let mut rows = Vec::new();
        for found in &self.found {
            let question = context.question(found.question);
            let held = self.held(found);
            let line = |answer: String, n: usize, percent: Option<f64>, who: &[u32], gone: bool| {
                let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
                let interval = percent.and_then(|_| wilson(n, found.valid)).filter(|_| self.options.intervals);
                let own = |gone: bool, text: String| if gone { String::new() } else { text };
                vec![
                    context.survey.name.clone(),
                    question.id.clone(),
                    context.text(found.question).to_owned(),
                    question.kind.name().to_owned(),
                    answer,
                    own(gone, n.to_string()),
                    own(held.whole, self.answered(found).to_string()),
                    own(held.whole, found.missing.len().to_string()),
                    own(held.whole, found.asked().to_string()),
                    own(gone, number(percent)),
                    own(gone, number(interval.map(|(low, _)| 100.0 * low))),
                    own(gone, number(interval.map(|(_, high)| 100.0 * high))),
                    match (shared, gone) {
                        (false, _) => context.codes(who).join(" "),
                        (true, gone) => own(!gone, HELD.to_owned()),
                    },
                ]
            };
            if found.rows.is_empty() {
                rows.push(line(String::new(), self.answered(found), None, &[], held.whole));
            }
            for (at, ((part, who), units)) in found.rows.iter().zip(context.percents(found)).enumerate() {
                let percent = units.map(|units| context.value(units));
                let name = context.part_or_held(found.question, part, held.row(at));
                rows.push(line(name, who.len(), percent, who, held.row(at)));
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    /// What of a question is held back, with the open ones that are sources.
    pub(in super::super) fn held(&self, found: &Frequencies) -> HeldBack {
        let mut held = self.context.held(found);
        held.whole |= self.context.sharing.is_few(self.answered(found));
        held
    }

    /// A value for each question.
    pub(super) fn values(&self) -> Vec<Value> {
        self.found.iter().map(|found| self.value(found)).collect()
    }

    fn value(&self, found: &Frequencies) -> Value {
        let context = &self.context;
        let question = context.question(found.question);
        let held = self.held(found);
        if held.whole {
            return json!({
                "question": question.id,
                "text": context.text(found.question),
                "type": question.kind.name(),
                "silence": HELD,
            });
        }
        let row = |at: usize, part: &Part, who: &[u32], units: Option<u64>| {
            let answer = match part {
                Part::Choice(choice) => Some(question.answers[*choice].value.clone()),
                Part::Band(band) => Some(question.bands[*band].name.clone()),
                Part::Month(month) => Some(month.clone()),
                Part::NoBand | Part::Other => None,
            };
            let name = context.part_or_held(found.question, part, held.row(at));
            if held.row(at) {
                let answer = answer.filter(|_| !matches!(part, Part::Month(_)));
                return json!({ "answer": answer, "name": name, "silence": HELD });
            }
            json!({
                "answer": answer,
                "name": name,
                "n": who.len(),
                "percent": units.map(|units| context.value(units)),
                "share": (found.valid > 0).then(|| who.len() as f64 / found.valid as f64),
                "wilson95": wilson(who.len(), found.valid).map(|(low, high)| [low, high]),
                "respondents": context.codes_json(who),
            })
        };
        let lines = found.rows.iter().zip(context.percents(found)).enumerate();
        let rows: Vec<Value> = lines.map(|(at, ((part, who), units))| row(at, part, who, units)).collect();
        let outside: Vec<Value> = found
            .outside
            .iter()
            .map(|(value, who)| json!({ "value": value, "respondents": context.codes_json(who) }))
            .collect();
        let span = found.span.as_ref().filter(|_| !held.own);
        json!({
            "question": question.id,
            "text": context.text(found.question),
            "type": question.kind.name(),
            "asked": found.asked(),
            "valid": self.answered(found),
            "missing": context.codes_json(&found.missing),
            "not_asked": context.codes_json(&found.not_asked),
            "outside": if held.own { json!(found.outside()) } else { json!(outside) },
            "uninvited": context.codes_json(&found.uninvited),
            "chosen": (question.kind == Kind::Multiple).then_some(found.chosen),
            "rows": rows,
            "numbers": found.numbers.filter(|_| !held.figures).map(|numbers| json!({
                "n": numbers.n, "mean": numbers.mean, "sd": numbers.deviation,
                "least": (!held.own).then_some(numbers.least),
                "quartiles": numbers.quartiles,
                "most": (!held.own).then_some(numbers.most),
            })),
            "first": span.map(|(first, _)| first),
            "last": span.map(|(_, last)| last),
            "source": question.source.as_ref().filter(|_| !context.sharing.hides_codes()),
        })
    }
}
