//! The accumulation of codes as a curve.

use super::super::drawn::drawing;
use super::SaturationTable;
use crate::analysis::saturation::accumulation;
use crate::finding::Result;
use crate::report::drawing::{Chart, Drawing, Picture, choose};

impl SaturationTable<'_> {
    /// Codes met so far in this order, and on average over all orders.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        choose(kind, &[Picture::Curve])?;
        let texts = self.texts();
        let new = self.found.counts();
        let mut seen = 0;
        let mut so_far = Vec::new();
        for new in &new {
            seen += new;
            so_far.push(seen as f64);
        }
        let mean = accumulation(new.len(), &self.found.frequencies());
        let [sources, here, over_all] = texts.curve();
        let lines = vec![(here.to_owned(), so_far), (over_all.to_owned(), mean)];
        let context = self.context;
        let mut notes = Vec::new();
        notes.extend(self.unread());
        notes.extend(self.events().notes);
        if !context.sharing.hides_codes() {
            notes.push(format!("{}: {}.", super::super::drawn::capital(sources), self.ids(&self.found.events)));
        }
        notes.push(texts.what_it_shows().to_owned());
        let chart = Chart::Curve { axes: [sources.to_owned(), String::new()], lines };
        Ok(vec![drawing(context, &super::super::drawn::capital(here), notes, chart)])
    }
}
