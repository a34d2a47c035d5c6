//! Coefficients of agreement with their intervals.

use super::super::drawn::capital;
use super::Agree;
use crate::finding::Result;
use crate::language::wording;
use crate::report::drawing::{Amount, Bar, Chart, Drawing, Picture, choose};

impl Agree<'_> {
    /// The coefficients of all codes together, each with its 95 % interval where there is one.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        choose(kind, &[Picture::Bars])?;
        let (written, texts) = (self.written, self.written.texts);
        let figures = self.fitting();
        let bars: Vec<Bar> = figures
            .iter()
            .map(|(key, figure)| Bar {
                label: texts.coefficient(key).to_owned(),
                indent: 0,
                amount: match (figure.value, figure.interval) {
                    (None, _) => Amount::Silent(written.value(figure)),
                    (Some(value), None) => Amount::Of(value, written.value(figure)),
                    (Some(value), Some(_)) => {
                        Amount::Of(value, format!("{} ({})", written.value(figure), written.interval(figure)))
                    }
                },
                interval: figure.interval.filter(|_| figure.value.is_some()),
            })
            .collect();
        let lows = figures.iter().filter_map(|(_, figure)| figure.interval.map(|(low, _)| low).or(figure.value));
        let least = lows.fold(0.0, f64::min);
        let scale = (if least < 0.0 { -((-least * 5.0).ceil() / 5.0) } else { 0.0 }, 1.0);
        let mut notes = vec![self.opening()];
        notes.extend(self.shape.notices.iter().map(|notice| texts.ground(notice)));
        notes.extend(written.reasons(&figures, None));
        let [_, _, interval, _] = texts.each();
        let title = format!("{}: {interval}", texts.title(&self.labels.coders, false));
        let wording = wording(written.code()).unwrap_or_else(crate::language::fallback);
        let chart = Chart::Bars { bars, scale: Some(scale) };
        Ok(vec![Drawing::new(wording, 1, &capital(&title), notes, chart)])
    }
}
