//! Answers as bars, stacked around the middle of their scale, as a pie, or as a histogram.

use super::super::base;
use super::super::battery::battery;
use super::super::held::HeldBack;
use super::SurveyFreq;
use crate::analysis::survey::{Bin, Frequencies, Part, bins};
use crate::finding::{Finding, Result};
use crate::report::drawing::{Amount, Bar, Chart, Drawing, Layout, Picture, Series, no_drawing};
use crate::survey::{Given, Kind};

impl SurveyFreq<'_> {
    /// A drawing for each question, one for the questions of a scale, with its (first) question.
    pub(in super::super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<(usize, Drawing)>> {
        let context = &self.context;
        let wording = context.wording;
        let mut drawings = Vec::new();
        let mut done: Vec<usize> = Vec::new();
        for found in &self.found {
            if done.contains(&found.question) {
                continue;
            }
            let scale = context.survey.scales.iter().find(|scale| scale.items.contains(&found.question));
            let items: Vec<&Frequencies> = scale.map_or_else(Vec::new, |scale| {
                let items = scale.items.iter();
                items.filter_map(|item| self.found.iter().find(|found| found.question == *item)).collect()
            });
            let together = matches!(kind, None | Some(Picture::Diverging | Picture::Stacked));
            let alike = scale.filter(|scale| together && battery(context, scale, &items, false).is_some());
            let (title, chart, mut notes) = if let Some(scale) = alike {
                done.extend(items.iter().map(|found| found.question));
                let held: Vec<HeldBack> = items.iter().map(|found| context.held(found)).collect();
                let mut notes = self.bases(&items);
                notes.extend(context.held_notes(&held.iter().collect::<Vec<_>>()));
                (scale.name.get(context.language()).to_owned(), self.rated(&items, kind), notes)
            } else if let Some(chart) = self.chart(found, kind)? {
                (context.text(found.question).to_owned(), chart, self.notes(found))
            } else if let Some((chart, note)) = self.unbanded(found, kind) {
                let notes = self.notes(found).into_iter().chain([note.to_owned()]);
                (context.text(found.question).to_owned(), chart, notes.collect())
            } else {
                continue;
            };
            if matches!(chart, Chart::Histogram { .. }) {
                notes.push(wording.drawings().areas().to_owned());
            }
            let mut under = vec![notes.join(" ")];
            under.extend(context.is_synthetic().then(|| context.texts().synthetic().to_owned()));
            let number = drawings.len() + 1;
            drawings.push((found.question, Drawing::new(wording, number, &title, under, chart)));
        }
        if drawings.is_empty() {
            let held = self.found.iter().any(|found| context.held(found).whole || context.held(found).count() > 0);
            return Err(match kind {
                _ if held => Box::new(
                    Finding::error("what would be drawn is held back for the most part")
                        .expected("a question of which little is held back; bars, where another kind was asked for")
                        .hint("see what is shown of it: tema survey freq --share"),
                ),
                None => no_drawing(),
                Some(kind) => Box::new(
                    Finding::error(format!("no question here can be drawn as `{}`", kind.name())).expected(
                        "bars of any closed question, pie of a question with one answer, diverging or stacked of a scale or an \
                         ordinal question, histogram of a number",
                    ),
                ),
            });
        }
        Ok(drawings)
    }

    /// The chart of a question alone; nothing where it has no answers to count, or cannot be drawn so.
    fn chart(&self, found: &Frequencies, kind: Option<Picture>) -> Result<Option<Chart>> {
        let context = &self.context;
        let question = context.question(found.question);
        let held = context.held(found);
        if found.rows.is_empty() || found.valid == 0 || held.whole {
            return Ok(None);
        }
        let silent = || Amount::Silent(context.wording.held_back().to_owned());
        let bars = || -> Vec<Bar> {
            let lines = found.rows.iter().zip(context.percents(found)).enumerate();
            lines
                .map(|(at, ((part, who), units))| Bar {
                    label: context.part_or_held(found.question, part, held.row(at)),
                    indent: 0,
                    amount: match units {
                        _ if held.row(at) => silent(),
                        Some(units) => {
                            Amount::Of(who.len() as f64, format!("{} ({})", who.len(), context.percent(units)))
                        }
                        None => Amount::count(who.len()),
                    },
                    interval: None,
                })
                .collect()
        };
        Ok(match (kind, question.kind) {
            (None | Some(Picture::Histogram), Kind::Number) => match self.widths(found) {
                Some(widths) => {
                    let counts = bars().into_iter().zip(&found.rows).enumerate().map(|(at, (bar, (_, who)))| Bar {
                        amount: if held.row(at) { silent() } else { Amount::count(who.len()) },
                        ..bar
                    });
                    let columns = counts.zip(widths).collect();
                    Some(Chart::Histogram { columns, axis: context.text(found.question).to_owned() })
                }
                None if kind.is_none() => Some(Chart::Bars { bars: bars(), scale: None }),
                None => None,
            },
            (None | Some(Picture::Bars), _) => Some(Chart::Bars { bars: bars(), scale: None }),
            (Some(Picture::Pie), Kind::Multiple) => None,
            // The parts that are shown would stand for the whole.
            (Some(Picture::Pie), _) if held.count() > 0 => None,
            (Some(Picture::Pie), _) => Some(Chart::Pie(bars())),
            (Some(Picture::Diverging | Picture::Stacked), Kind::Ordinal) => Some(self.rated(&[found], kind)),
            _ => None,
        })
    }

    /// A histogram of numbers without bands, in bands that are chosen here, and what is to be said of these. Nothing is held
    /// back from such bands, so that shared results have none.
    fn unbanded(&self, found: &Frequencies, kind: Option<Picture>) -> Option<(Chart, &'static str)> {
        let context = &self.context;
        let question = context.question(found.question);
        let fits = matches!(kind, None | Some(Picture::Histogram)) && question.kind == Kind::Number;
        if !fits || !question.bands.is_empty() || context.sharing.is_shared() {
            return None;
        }
        let answers = context.survey.answers(found.question);
        let values: Vec<f64> = answers
            .given
            .iter()
            .filter_map(|given| match given {
                Given::Number(value) => Some(*value),
                _ => None,
            })
            .collect();
        let bins = bins(&values);
        let whole = bins.iter().all(|bin| bin.from.fract() == 0.0 && bin.to.fract() == 0.0)
            && values.iter().all(|value| value.fract() == 0.0);
        let name = |bin: &Bin| match whole {
            true if bin.to - bin.from <= 1.0 => context.figure(bin.from),
            true => format!("{}–{}", context.figure(bin.from), context.figure(bin.to - 1.0)),
            false => format!("{}–{}", context.figure(bin.from), context.figure(bin.to)),
        };
        let column = |bin: &Bin| {
            let bar = Bar { label: name(bin), indent: 0, amount: Amount::count(bin.n), interval: None };
            (bar, bin.to - bin.from)
        };
        let columns: Vec<(Bar, f64)> = bins.iter().map(column).collect();
        let chart = Chart::Histogram { columns, axis: context.text(found.question).to_owned() };
        (!bins.is_empty()).then(|| (chart, context.wording.drawings().bands(whole)))
    }

    /// How wide the bands of a question are, where all of them have ends; whole numbers reach to the next.
    fn widths(&self, found: &Frequencies) -> Option<Vec<f64>> {
        let bands = &self.context.question(found.question).bands;
        let width = |part: &Part| match part {
            Part::Band(at) => bands[*at].to.map(|to| {
                let whole = bands[*at].from.fract() == 0.0 && to.fract() == 0.0;
                to - bands[*at].from + f64::from(u8::from(whole))
            }),
            _ => None,
        };
        let widths: Option<Vec<f64>> = found.rows.iter().map(|(part, _)| width(part)).collect();
        widths.filter(|widths| widths.iter().all(|width| *width > 0.0))
    }

    /// Questions with the same answers below one another.
    fn rated(&self, items: &[&Frequencies], kind: Option<Picture>) -> Chart {
        let context = &self.context;
        let rows = items.iter().map(|found| {
            let held = context.held(found);
            // The parts that are shown would stand for the whole.
            let gone = held.whole || held.count() > 0;
            let amount = |who: usize, units: Option<u64>| match units {
                _ if gone => Amount::Silent(context.wording.held_back().to_owned()),
                Some(units) => Amount::Of(who as f64, context.percent(units)),
                None => Amount::count(who),
            };
            let lines = found.rows.iter().zip(context.percents(found));
            Series {
                label: context.text(found.question).to_owned(),
                indent: 0,
                amounts: lines.map(|((_, who), units)| amount(who.len(), units)).collect(),
            }
        });
        let rows = rows.collect();
        let series = items.first().map_or_else(Vec::new, |first| {
            first.rows.iter().map(|(part, _)| context.part(first.question, part)).collect()
        });
        let layout = if kind == Some(Picture::Stacked) { Layout::Shares } else { Layout::Diverging };
        Chart::Stacked { series, rows, layout }
    }

    /// Who stands behind the questions of a scale: once where it is the same for all.
    fn bases(&self, items: &[&Frequencies]) -> Vec<String> {
        let texts = self.context.texts();
        let based = |found: &&Frequencies| match self.context.held(found).whole {
            true => self.context.question_held(),
            false => texts.base(&base(found)),
        };
        let said: Vec<String> = items.iter().map(based).collect();
        if said.windows(2).all(|pair| pair[0] == pair[1]) {
            return said.into_iter().take(1).collect();
        }
        items.iter().zip(said).map(|(found, base)| format!("{} – {base}", self.context.text(found.question))).collect()
    }
}
