//! What printed percentages can come from.

use crate::audit::percent::{Audit, Counts, Fit, Outcome, Percent, Rounding, Variable};
use crate::language::{PercentTexts, Wording};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Look, Page, Records, Row, Table, anchor};
use serde_json::{Value, json};

/// Variables with what was found out about them.
pub struct Percents {
    audited: Vec<(Variable, Audit)>,
    wording: &'static dyn Wording,
}

/// How many other bases of a rule a page names; programs get all.
const BASES: usize = 12;

impl Percents {
    /// Variables, each with its audit.
    pub fn new(audited: Vec<(Variable, Audit)>, wording: &'static dyn Wording) -> Self {
        Percents { audited, wording }
    }

    /// Whether a variable fits its base by no rule.
    pub fn any_unfit(&self) -> bool {
        self.audited.iter().any(|(_, audit)| !audit.fits.iter().any(|fit| fit.outcome.fits()))
    }

    fn texts(&self) -> &'static dyn PercentTexts {
        self.wording.percents()
    }

    fn printed(&self, percent: Percent) -> String {
        self.wording.decimal(percent.value(), percent.decimals as usize)
    }

    fn table(&self, at: usize, variable: &Variable, audit: &Audit) -> Table {
        let texts = self.texts();
        let [group, printed] = texts.heads();
        let named = variable.printed.iter().any(|printed| !printed.group.is_empty());
        let mut head = Vec::new();
        if named {
            head.push((group.to_owned(), Align::Left));
        }
        head.push((printed.to_owned(), Align::Right));
        head.extend(audit.fits.iter().map(|fit| (texts.rule(fit.rule).to_owned(), Align::Right)));
        let mut rows: Vec<Row> = Vec::new();
        for (row, printed) in variable.printed.iter().enumerate() {
            let mut cells = Vec::new();
            if named {
                cells.push(Cell::name(printed.group.clone(), 0));
            }
            cells.push(Cell::text(self.printed(printed.percent)));
            for fit in &audit.fits {
                let none = Cell::of(vec![Inline::Strong(texts.none().to_owned())]);
                cells.push(fit.counts[row].map_or(none, |counts| Cell::text(range(counts))));
            }
            rows.push(Row { strong: false, cells });
        }
        let mut cells = Vec::new();
        let sum = self.printed(audit.sum);
        if named {
            cells.push(Cell::name(texts.together(), 0));
        }
        cells.push(Cell::text(sum));
        cells.extend(audit.fits.iter().map(|fit| Cell::text(together(fit).map(range).unwrap_or_default())));
        cells[0].look = Look::Total;
        if !audit.several {
            rows.push(Row { strong: true, cells });
        }
        Table {
            id: match anchor(&variable.name) {
                name if name.is_empty() => format!("variable-{}", at + 1),
                name => format!("variable-{}-{name}", at + 1),
            },
            caption: texts.of_variable(&variable.name, audit.n),
            head,
            rows,
            notes: self.sentences(variable, audit),
        }
    }

    /// What follows, the verdict first.
    fn sentences(&self, variable: &Variable, audit: &Audit) -> Vec<String> {
        let (texts, n) = (self.texts(), audit.n);
        let by = |wanted: Outcome| -> Vec<Rounding> {
            audit.fits.iter().filter(|fit| fit.outcome == wanted).map(|fit| fit.rule).collect()
        };
        let mut said = Vec::new();
        if !audit.fits.iter().any(|fit| fit.outcome.fits()) {
            said.push(texts.no_fit(n, &self.bases(audit), audit.tried_from));
        }
        let mut told: Vec<Outcome> = Vec::new();
        for fit in &audit.fits {
            if fit.outcome == Outcome::Never || told.contains(&fit.outcome) {
                continue;
            }
            told.push(fit.outcome);
            let rules = by(fit.outcome);
            said.push(match fit.outcome {
                Outcome::Missing(Counts { least, most }) => texts.missing(least, most, n, &rules),
                Outcome::TooMany(people) => texts.too_many(people, n, &rules),
                Outcome::Each => texts.each(n, &rules),
                Outcome::Whole | Outcome::Never => texts.whole(n, &rules),
            });
        }
        let mut impossible: Vec<(Vec<String>, Vec<Rounding>)> = Vec::new();
        for fit in audit.fits.iter().filter(|fit| fit.outcome == Outcome::Never) {
            if fit.rule == Rounding::LargestRemainder {
                said.push(texts.not_together(n, &[fit.rule]));
                continue;
            }
            let mut none: Vec<String> = Vec::new();
            for (printed, counts) in variable.printed.iter().zip(&fit.counts) {
                let text = self.printed(printed.percent);
                if counts.is_none() && !none.contains(&text) {
                    none.push(text);
                }
            }
            match impossible.iter_mut().find(|(other, _)| *other == none) {
                Some((_, rules)) => rules.push(fit.rule),
                None => impossible.push((none, vec![fit.rule])),
            }
        }
        said.extend(impossible.iter().map(|(none, rules)| texts.never(&none.join(", "), n, rules)));
        if !audit.several {
            said.push(texts.sum(&self.printed(audit.sum)));
            if audit.fits.iter().all(|fit| fit.rule != Rounding::LargestRemainder) {
                said.push(texts.not_apportioned().to_owned());
            }
        }
        said
    }

    /// The smaller bases rule by rule, rules with the same bases together.
    fn bases(&self, audit: &Audit) -> Vec<(String, Vec<Rounding>)> {
        let mut bases: Vec<(String, Vec<Rounding>)> = Vec::new();
        for rule in Rounding::ALL {
            let of_rule: Vec<String> = audit
                .smaller
                .iter()
                .filter(|(_, rules)| rules.contains(rule))
                .map(|(base, _)| base.to_string())
                .collect();
            let more = of_rule.len().saturating_sub(BASES);
            let mut text = of_rule[..of_rule.len() - more].join(", ");
            if more > 0 {
                text.push_str(&format!(", … +{more}"));
            }
            match bases.iter_mut().find(|(other, _)| *other == text) {
                _ if of_rule.is_empty() => {}
                Some((_, rules)) => rules.push(*rule),
                None => bases.push((text, vec![*rule])),
            }
        }
        bases
    }
}

/// `9`, `9–11`
fn range(counts: Counts) -> String {
    if counts.least == counts.most { counts.least.to_string() } else { format!("{}–{}", counts.least, counts.most) }
}

/// All groups together, if each has a count.
fn together(fit: &Fit) -> Option<Counts> {
    let counts: Vec<Counts> = fit.counts.iter().copied().collect::<Option<_>>()?;
    if fit.rule == Rounding::LargestRemainder {
        // The groups hold everybody, or the rule allows nothing.
        return None;
    }
    let (least, most) = (counts.iter().map(|counts| counts.least), counts.iter().map(|counts| counts.most));
    Some(Counts { least: least.sum(), most: most.sum() })
}

/// The name of an outcome for programs.
fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Whole => "fits",
        Outcome::Missing(_) => "fits, groups missing",
        Outcome::TooMany(_) => "too many",
        Outcome::Each => "each fits",
        Outcome::Never => "does not fit",
    }
}

impl Answer for Percents {
    fn page(&self, _open: bool) -> Page {
        let mut page = Page {
            language: self.wording.code().to_owned(),
            title: self.texts().title().to_owned(),
            ..Page::default()
        };
        let tables = self.audited.iter().enumerate();
        page.blocks = tables.map(|(at, (variable, audit))| Block::Table(self.table(at, variable, audit))).collect();
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["variable", "n", "group", "printed", "rule", "least", "most", "outcome"];
        let mut rows = Vec::new();
        for (variable, audit) in &self.audited {
            for (at, printed) in variable.printed.iter().enumerate() {
                for fit in &audit.fits {
                    let count = |end: fn(Counts) -> u64| fit.counts[at].map(|counts| end(counts).to_string());
                    rows.push(vec![
                        variable.name.clone(),
                        audit.n.to_string(),
                        printed.group.clone(),
                        printed.text.clone(),
                        fit.rule.name().to_owned(),
                        count(|counts| counts.least).unwrap_or_default(),
                        count(|counts| counts.most).unwrap_or_default(),
                        outcome(fit.outcome).to_owned(),
                    ]);
                }
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "audit-percent/1"
    }

    fn json(&self) -> Value {
        json!({ "variables": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let range = |counts: &Counts| json!({ "least": counts.least, "most": counts.most });
        let fit = |fit: &Fit| {
            let (missing, too_many) = match fit.outcome {
                Outcome::Missing(counts) => (Some(range(&counts)), None),
                Outcome::TooMany(people) => (None, Some(people)),
                _ => (None, None),
            };
            json!({
                "rule": fit.rule.name(),
                "outcome": outcome(fit.outcome),
                "counts": fit.counts.iter().map(|counts| counts.as_ref().map(range)).collect::<Vec<_>>(),
                "missing": missing,
                "people": too_many,
            })
        };
        let variable = |(variable, audit): &(Variable, Audit)| {
            json!({
                "variable": variable.name,
                "n": audit.n,
                "several": audit.several,
                "printed": variable.printed.iter()
                    .map(|printed| json!({ "group": printed.group, "percent": printed.text })).collect::<Vec<_>>(),
                "sum": audit.sum.value(),
                "fits": audit.fits.iter().any(|fit| fit.outcome.fits()),
                "rules": audit.fits.iter().map(fit).collect::<Vec<_>>(),
                "smaller": audit.smaller.iter()
                    .map(|(n, rules)| json!({ "n": n, "rules": rules.iter().map(|rule| rule.name()).collect::<Vec<_>>() }))
                    .collect::<Vec<_>>(),
                "tried_from": audit.tried_from,
            })
        };
        self.audited.iter().map(variable).collect()
    }
}
