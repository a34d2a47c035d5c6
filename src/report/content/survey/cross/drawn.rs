//! Crossed questions as stacked or grouped bars, or as a heat map.

use super::SurveyCross;
use crate::analysis::survey::half_up;
use crate::finding::Result;
use crate::language::PercentOf;
use crate::report::drawing::{Amount, Chart, Drawing, Layout, Picture, Series, choose};

impl SurveyCross<'_> {
    /// Where percentages are of rows, each row is a whole.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        let picture = choose(kind, &[Picture::Stacked, Picture::Grouped, Picture::Heat])?;
        let context = &self.context;
        let (rows, columns) = (&self.crossed.rows, &self.crossed.columns);
        let counts = self.counts();
        let shares = self.of == PercentOf::Row && picture == Picture::Stacked;
        let lines = counts.iter().enumerate().map(|(row, counts)| {
            let sum: usize = counts.iter().sum();
            let held = &self.held.cells[row];
            // Where a row is the whole, the parts that are shown would stand for it.
            let whole = shares && (self.held.rows[row] || held.contains(&true));
            let printed = |n: usize, held: bool| match half_up(n, sum, context.digits).filter(|_| shares) {
                _ if held || whole => Amount::Silent(context.wording.held_back().to_owned()),
                Some(units) => Amount::Of(n as f64, context.percent(units)),
                None => Amount::count(n),
            };
            let label = self.row_name(row);
            let label = if shares && !self.held.rows[row] { format!("{label} (n = {sum})") } else { label };
            let amounts = counts.iter().zip(held).map(|(n, held)| printed(*n, *held)).collect();
            Series { label, indent: 0, amounts }
        });
        let lines: Vec<Series> = lines.collect();
        let series: Vec<String> = (0..columns.parts.len()).map(|at| self.column_name(at)).collect();
        let chart = match picture {
            Picture::Heat => Chart::Heat { columns: series, rows: lines },
            Picture::Grouped => Chart::Stacked { series, rows: lines, layout: Layout::Grouped },
            _ if shares => Chart::Stacked { series, rows: lines, layout: Layout::Shares },
            _ => Chart::Stacked { series, rows: lines, layout: Layout::Sums },
        };
        let title = format!("{} × {}", context.text(rows.question), context.text(columns.question));
        let all: usize = counts.iter().flatten().sum();
        let mut notes = vec![context.texts().crossed(all, self.crossed.left_out, self.of)];
        notes.extend(self.held_notes());
        notes.extend(context.is_synthetic().then(|| context.texts().synthetic().to_owned()));
        Ok(vec![Drawing::new(context.wording, 1, &title, notes, chart)])
    }
}
