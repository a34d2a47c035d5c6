//! Codes that stand together, as a heat map or a network.

use super::super::drawn::drawing;
use super::Cooccur;
use crate::finding::Result;
use crate::report::drawing::{Amount, Chart, Drawing, Picture, Series, choose};

impl Cooccur<'_> {
    /// The matrix, darker where codes are more often together; or the network of pairs.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        let context = self.context;
        let count = self.found.codes.len();
        let chart = match choose(kind, &[Picture::Heat, Picture::Network])? {
            Picture::Network => {
                let nodes = (0..count).map(|at| (self.name(at).to_owned(), self.found.codes[at].1.len())).collect();
                let mut edges: Vec<(usize, usize, usize)> = self
                    .found
                    .most_often(self.least)
                    .into_iter()
                    .map(|pair| (pair.first, pair.second, pair.together.len()))
                    .collect();
                // The strongest are drawn last, and so lie on top.
                edges.reverse();
                Chart::Network { nodes, edges }
            }
            _ => {
                let mut cells: Vec<Vec<Amount>> = vec![vec![Amount::Silent(String::new()); count]; count];
                for pair in &self.found.pairs {
                    let n = Amount::count(pair.together.len());
                    cells[pair.first][pair.second] = n.clone();
                    cells[pair.second][pair.first] = n;
                }
                for (at, row) in cells.iter_mut().enumerate() {
                    row[at] = Amount::Silent(format!("({})", self.found.codes[at].1.len()));
                }
                let rows = cells.into_iter().enumerate().map(|(at, amounts)| Series {
                    label: format!("{} {}", at + 1, self.name(at)),
                    indent: 0,
                    amounts,
                });
                let rows = rows.collect();
                Chart::Heat { columns: (1..=count).map(|number| number.to_string()).collect(), rows }
            }
        };
        let mut notes = Vec::new();
        if matches!(chart, Chart::Heat { .. }) {
            notes.push(self.texts().brackets().to_owned());
        }
        notes.push(self.texts().rule(self.unit()));
        let title = context.levels(true);
        Ok(vec![drawing(context, &title, vec![notes.join(" ")], chart)])
    }
}
