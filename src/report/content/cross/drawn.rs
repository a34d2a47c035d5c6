//! A cross table as a heat map, or as bars by column.

use super::super::drawn::drawing;
use super::{Cells, Cross};
use crate::analysis::{Silence, Tally};
use crate::finding::{Finding, Result};
use crate::language::Label;
use crate::report::drawing::{Amount, Chart, Drawing, Layout, Picture, Series, choose};

impl Cross<'_> {
    /// A heat map; of numbers also bars.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        let context = self.context;
        let numbers: &[Picture] = &[Picture::Heat, Picture::Stacked, Picture::Grouped];
        let picture = match self.options.cells {
            Cells::Quotes => {
                return Err(Box::new(
                    Finding::error("quotes cannot be drawn").expected("--cells statements, informants or presence"),
                ));
            }
            Cells::Presence => choose(kind, &[Picture::Heat])?,
            Cells::Statements | Cells::Informants | Cells::Map => choose(kind, numbers)?,
        };
        let codebook = &context.coded.materials.codebook;
        let rows: Vec<Series> = (self.table.rows.iter().enumerate())
            .map(|(row, (code, tallies))| Series {
                label: context.name(*code).to_owned(),
                indent: codebook.codes[*code].depth,
                amounts: (0..tallies.len()).map(|at| self.amount(row, *code, &tallies[at], at)).collect(),
            })
            .collect();
        let columns: Vec<String> = (0..self.table.columns.len()).map(|at| self.column_name(at)).collect();
        let chart = match picture {
            Picture::Stacked => Chart::Stacked { series: columns, rows, layout: Layout::Sums },
            Picture::Grouped => Chart::Stacked { series: columns, rows, layout: Layout::Grouped },
            _ => Chart::Heat { columns, rows },
        };
        let counted = match self.options.cells {
            Cells::Informants => Label::Informants,
            _ => Label::Statements,
        };
        let title = format!("{}: {}", context.levels(true), context.label(counted).to_lowercase());
        Ok(vec![drawing(context, &title, self.notes(), chart)])
    }

    fn amount(&self, row: usize, code: usize, tally: &Tally, column: usize) -> Amount {
        let text = self.shown(row, Some(code), tally, Some(column)).plain();
        if self.is_held(row, Some(column)) {
            return Amount::Silent(text);
        }
        match self.silence(Some(code), tally, &self.table.columns[column].scope) {
            Some(Silence::NotMentioned) => Amount::Of(0.0, text),
            Some(_) => Amount::Silent(text),
            None => {
                let size = match self.options.cells {
                    Cells::Informants => tally.informants.len(),
                    Cells::Presence => usize::from(!tally.statements.is_empty()),
                    _ => tally.statements.len(),
                };
                // Who they are stands in the table.
                let short = text.split_once("  ").map_or(text.as_str(), |(count, _)| count);
                Amount::Of(size as f64, short.to_owned())
            }
        }
    }
}
