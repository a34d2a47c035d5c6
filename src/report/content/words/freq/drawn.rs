//! The most frequent words as bars.

use super::super::super::drawn::{capital, drawing};
use super::FreqTable;
use crate::finding::Result;
use crate::report::drawing::{Amount, Bar, Chart, Drawing, Picture, choose};

impl FreqTable<'_> {
    /// The words that people see in the table.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        choose(kind, &[Picture::Bars])?;
        let texts = self.context.wording.words();
        let shown = &self.counts.counts[..self.counts.counts.len().min(self.most)];
        let bars = shown.iter().map(|count| Bar {
            label: count.form.clone(),
            indent: 0,
            amount: Amount::count(count.all),
            interval: None,
        });
        let chart = Chart::Bars { bars: bars.collect(), scale: None };
        let note = texts.frequencies_note(shown.len(), self.counts.counts.len(), self.counts.words, self.stop);
        let [word, times, _] = texts.frequencies();
        let title = format!("{}: {times}", capital(word));
        Ok(vec![drawing(self.context, &title, vec![note], chart)])
    }
}
