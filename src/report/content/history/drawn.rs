//! How much was decided on which day.

use super::History;
use crate::finding::Result;
use crate::language::Label;
use crate::report::drawing::{Amount, Bar, Chart, Drawing, Picture, choose};
use std::collections::BTreeMap;

impl History<'_> {
    /// A bar for each day on which somebody decided something.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        choose(kind, &[Picture::Bars])?;
        let mut days: BTreeMap<&str, usize> = BTreeMap::new();
        for (event, _, _) in &self.events {
            *days.entry(event.at.get(..10).unwrap_or_default()).or_default() += 1;
        }
        let wording = self.wording;
        let bars = days.into_iter().map(|(day, n)| Bar {
            label: if day.is_empty() { wording.label(Label::NotRecorded).to_owned() } else { day.to_owned() },
            indent: 0,
            amount: Amount::count(n),
            interval: None,
        });
        let chart = Chart::Bars { bars: bars.collect(), scale: None };
        Ok(vec![Drawing::new(wording, 1, wording.drawings().by_day(), Vec::new(), chart)])
    }
}
