//! Codes against cases as a heat map.

use super::super::drawn::drawing;
use super::{Says, SubjectMatrix};
use crate::finding::{Finding, Result};
use crate::report::drawing::{Amount, Chart, Drawing, Picture, Series, choose};

impl SubjectMatrix<'_> {
    /// What is stated of each case, darker where more statements do.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        if self.quotes {
            return Err(Box::new(
                Finding::error("quotes cannot be drawn").expected("--by case without --cells quotes"),
            ));
        }
        choose(kind, &[Picture::Heat])?;
        let context = self.context;
        let codebook = &context.coded.materials.codebook;
        let rows = self.table.rows.iter().map(|(code, cells)| Series {
            label: context.name(*code).to_owned(),
            indent: codebook.codes[*code].depth,
            amounts: (cells.iter().enumerate())
                .map(|(at, cell)| {
                    let text = self.cell(*code, cell, at).plain();
                    match self.says(cell, at) {
                        Says::Stated => Amount::Of(cell.stated.len() as f64, text),
                        Says::NotStated => Amount::Of(0.0, text),
                        Says::Inferred | Says::NotRead => Amount::Silent(text),
                    }
                })
                .collect(),
        });
        let rows = rows.collect();
        let columns = self.table.columns.iter().map(|column| column.name.clone()).collect();
        let title = context.levels(true);
        Ok(vec![drawing(context, &title, vec![self.notes().join(" ")], Chart::Heat { columns, rows })])
    }
}
