//! The frequency table as bars.

use super::super::drawn::drawing;
use super::{Freq, FreqRow, not_read};
use crate::analysis::{Scope, Silence, passages, silence};
use crate::finding::Result;
use crate::language::{Label, Setting};
use crate::report::drawing::{Amount, Bar, Chart, Drawing, Layout, Picture, Series, choose};

impl Freq<'_> {
    /// Statements as bars, or informants by how they took part.
    pub(super) fn drawn(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        let context = self.context;
        let codebook = &context.coded.materials.codebook;
        let indent = |row: &FreqRow| codebook.codes[row.code].depth;
        let name = |row: &FreqRow| context.name(row.code).to_owned();
        let levels = context.levels(true);
        let (title, chart) = match choose(kind, &[Picture::Bars, Picture::Grouped])? {
            Picture::Grouped => {
                let rows = self.rows.iter().map(|row| Series {
                    label: name(row),
                    indent: indent(row),
                    amounts: (0..self.parts.len()).map(|part| self.people(row, part)).collect(),
                });
                let series = self.parts.iter().map(|(setting, _)| context.setting_name(*setting)).collect();
                let informants = context.label(Label::Informants).to_lowercase();
                let chart = Chart::Stacked { series, rows: rows.collect(), layout: Layout::Grouped };
                (format!("{levels}: {informants}"), chart)
            }
            _ => {
                let bars = self.rows.iter().map(|row| Bar {
                    label: name(row),
                    indent: indent(row),
                    amount: self.amount(row),
                    interval: None,
                });
                let counted = if self.options.passages { Label::Passages } else { Label::Statements };
                let chart = Chart::Bars { bars: bars.collect(), scale: None };
                (format!("{levels}: {}", context.label(counted).to_lowercase()), chart)
            }
        };
        Ok(vec![drawing(context, &title, self.notes(), chart)])
    }

    /// How many statements a code has; no number where nothing could be found.
    fn amount(&self, row: &FreqRow) -> Amount {
        let (context, whole) = (self.context, Scope::default());
        let tally = &row.total;
        match silence(context.coded, context.coded.materials.codebook.subtree(row.code), tally, &whole) {
            Some(Silence::NoRule) => Amount::Silent(context.label(Label::NoRule).to_owned()),
            _ if not_read(context, &whole, tally) => Amount::Silent(context.label(Label::NotRead).to_owned()),
            Some(Silence::NotAsked) => Amount::Silent(context.label(Label::NotAsked).to_owned()),
            Some(Silence::PartRead { read, of, .. }) => Amount::Silent(context.wording.part_read(read, of)),
            _ if self.options.passages => Amount::count(passages(context.coded, &tally.statements).len()),
            _ => Amount::count(tally.statements.len()),
        }
    }

    /// How many people of a part spoke of a code.
    fn people(&self, row: &FreqRow, part: usize) -> Amount {
        let context = self.context;
        let ((setting, scope), tally) = (&self.parts[part], &row.parts[part]);
        let codes = context.coded.materials.codebook.subtree(row.code);
        match silence(context.coded, codes, tally, scope) {
            Some(Silence::NoRule) => Amount::Silent(context.label(Label::NoRule).to_owned()),
            _ if not_read(context, scope, tally) => Amount::Silent(context.label(Label::NotRead).to_owned()),
            Some(Silence::NotAsked | Silence::NotThere) => Amount::Silent(context.label(Label::NotAsked).to_owned()),
            Some(Silence::PartRead { people, .. }) if *setting != Setting::FocusGroup => {
                Amount::Silent(context.wording.nobody_of_read(people))
            }
            Some(Silence::PartRead { read, of, .. }) => Amount::Silent(context.wording.part_read(read, of)),
            _ => {
                let text = context.informants(tally, *setting, false);
                // The codes of people stand in the table.
                let short = text.split_once("  ").map_or(text.as_str(), |(count, _)| count);
                Amount::Of(tally.informants.len() as f64, short.to_owned())
            }
        }
    }
}
