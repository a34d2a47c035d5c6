//! Drawings in a terminal: bars of block characters, fitted to the width. What has no bars is told line by line.

use super::{Amount, Bar, Chart, Drawing};
use crate::report::terminal::wrap;
use unicode_width::UnicodeWidthStr;

/// Eighths of a block, so that a bar is as long as its figure says.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
/// The longest bar.
const LONGEST: usize = 60;

/// Draws within a width.
pub fn write(drawing: &Drawing, width: usize) -> String {
    let mut out = wrap(&drawing.caption, width, "", "");
    match &drawing.chart {
        Chart::Bars { bars, scale: None } | Chart::Pie(bars) => out.push_str(&rows(bars, width)),
        Chart::Histogram { columns, .. } => {
            let bars: Vec<Bar> = columns.iter().map(|(bar, _)| bar.clone()).collect();
            out.push_str(&rows(&bars, width));
        }
        Chart::Stacked { series, rows: lines, .. } | Chart::Heat { columns: series, rows: lines } => {
            for row in lines {
                let lead = "  ".repeat(row.indent);
                out.push_str(&wrap(&row.label, width, &lead, &lead));
                let parts = series.iter().zip(&row.amounts).map(|(name, amount)| Bar {
                    label: name.clone(),
                    indent: row.indent + 1,
                    amount: amount.clone(),
                    interval: None,
                });
                let most = lines.iter().flat_map(|line| &line.amounts).map(Amount::size).fold(0.0, f64::max);
                out.push_str(&against(&parts.collect::<Vec<_>>(), most, width));
            }
        }
        chart => chart.told(drawing.comma).iter().for_each(|line| out.push_str(&wrap(line, width, "  ", "    "))),
    }
    for note in drawing.notes.iter().filter(|note| !note.is_empty()) {
        out.push_str(&wrap(note, width, "", ""));
    }
    out
}

fn rows(bars: &[Bar], width: usize) -> String {
    against(bars, bars.iter().map(|bar| bar.amount.size()).fold(0.0, f64::max), width)
}

/// Bars in proportion to the longest, `most`.
fn against(bars: &[Bar], most: f64, width: usize) -> String {
    let room = width * 2 / 5;
    let names: Vec<Vec<String>> = bars
        .iter()
        .map(|bar| {
            let lead = "  ".repeat(bar.indent);
            wrap(&bar.label, room, &lead, &lead).lines().map(str::to_owned).collect()
        })
        .collect();
    let left = names.iter().flatten().map(|line| line.width()).max().unwrap_or(0);
    let figures = bars.iter().filter(|bar| matches!(bar.amount, Amount::Of(..))).map(|bar| bar.amount.text().width());
    let long = width.saturating_sub(left + 3 + figures.max().unwrap_or(0)).clamp(4, LONGEST);
    let mut out = String::new();
    for (bar, lines) in bars.iter().zip(&names) {
        for (at, line) in lines.iter().enumerate() {
            out.push_str(line);
            if at + 1 < lines.len() {
                out.push('\n');
            } else {
                out.push_str(&" ".repeat(left - line.width() + 1));
            }
        }
        match &bar.amount {
            Amount::Of(..) => {
                let eighths = (bar.amount.size() / most.max(f64::MIN_POSITIVE) * 8.0 * long as f64).round() as usize;
                // What is there is never drawn as nothing.
                let eighths = eighths.max(usize::from(bar.amount.size() > 0.0)).min(8 * long);
                out.push_str(&"█".repeat(eighths / 8));
                out.push_str(EIGHTHS[eighths % 8]);
                if eighths > 0 {
                    out.push(' ');
                }
                out.push_str(bar.amount.text());
            }
            Amount::Silent(text) => out.push_str(text),
        }
        let end = out.trim_end().len();
        out.truncate(end);
        out.push('\n');
    }
    out
}
