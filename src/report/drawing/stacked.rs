//! Rows of parts: stacked, as shares, around the middle of a scale, or below one another.

use super::bars::{fill, height, name, names};
use super::canvas::{Canvas, Side};
use super::colour::INK;
use super::{Amount, Layout, Series, letters};

/// The size of figures inside parts.
const INSIDE: f64 = 11.0;

/// Draws rows of parts under a legend.
pub fn stacked(series: &[String], rows: &[Series], layout: Layout, width: f64) -> Canvas {
    let mut canvas = Canvas::default();
    let diverging = layout == Layout::Diverging;
    let entries: Vec<_> =
        series.iter().enumerate().map(|(at, name)| (name.clone(), fill(at, series.len(), diverging))).collect();
    let top = canvas.legend(width, &entries);
    let (labels, left) = names(rows.iter().map(|row| (row.label.as_str(), row.indent)), width);
    if layout == Layout::Grouped {
        grouped(&mut canvas, rows, &labels, (left, width), top);
        return canvas;
    }
    let sizes = |row: &Series| -> Vec<f64> {
        let sum: f64 = row.amounts.iter().map(|amount| amount.size().max(0.0)).sum();
        let whole = if layout == Layout::Sums || sum <= 0.0 { 1.0 } else { sum };
        row.amounts.iter().map(|amount| amount.size().max(0.0) / whole).collect()
    };
    // What lies before the middle of the scale, and behind it.
    let before = |sizes: &[f64]| -> f64 {
        if !diverging {
            return 0.0;
        }
        let half = sizes.len() / 2;
        let middle = if sizes.len() % 2 == 1 { sizes[half] / 2.0 } else { 0.0 };
        sizes[..half].iter().sum::<f64>() + middle
    };
    let all: Vec<Vec<f64>> = rows.iter().map(sizes).collect();
    let most_before = all.iter().map(|sizes| before(sizes)).fold(0.0, f64::max);
    let most_behind = all.iter().map(|sizes| sizes.iter().sum::<f64>() - before(sizes)).fold(0.0, f64::max);
    let silent = rows.iter().flat_map(|row| said(series, row)).map(|text| letters::width(&text, INSIDE));
    let beside = silent.fold(0.0, f64::max).min(width * 0.25);
    let room = (width - left - beside - if beside > 0.0 { 6.0 } else { 0.0 }).max(40.0);
    let unit = room / (most_before + most_behind).max(f64::MIN_POSITIVE);
    let middle_x = left + most_before * unit;
    let mut y = top;
    for ((row, lines), sizes) in rows.iter().zip(&labels).zip(&all) {
        let notes: Vec<String> = letters::lines(&said(series, row).join(", "), INSIDE, beside.max(60.0));
        let high = height(lines).max(28.0).max(height(&notes));
        let middle = y + high / 2.0;
        name(&mut canvas, lines, row.indent, middle);
        let mut x = middle_x - before(sizes) * unit;
        for (at, (size, amount)) in sizes.iter().zip(&row.amounts).enumerate() {
            let (wide, fill) = (size * unit, fill(at, series.len(), diverging));
            canvas.rect(x, middle - 10.0, (wide - 1.0).max(0.0), 20.0, &fill);
            let text = amount.text();
            let needed = letters::width(text, INSIDE);
            if wide > needed + 6.0 {
                if fill.hatched {
                    let plain = super::colour::Fill { hatched: false, ..fill.clone() };
                    canvas.rect(x + wide / 2.0 - needed / 2.0 - 2.5, middle - 7.0, needed + 4.0, 14.0, &plain);
                }
                canvas.text(x + wide / 2.0 - 0.5, middle + 4.0, Side::Middle, INSIDE, fill.ink, text);
            }
            x += wide;
        }
        if !notes.iter().all(String::is_empty) {
            canvas.lines(x + 5.0, middle, Side::Start, INSIDE, "#595959", &notes);
        }
        if diverging {
            // Between the bars alone: the figure of a middle answer stands just there.
            canvas.line((middle_x - 0.5, y), (middle_x - 0.5, middle - 10.0), INK, 1.0, "");
            canvas.line((middle_x - 0.5, middle + 10.0), (middle_x - 0.5, y + high), INK, 1.0, "");
        }
        y += high;
    }
    if !rows.is_empty() && !diverging {
        canvas.line((middle_x - 0.5, top), (middle_x - 0.5, y), INK, 1.0, "");
    }
    canvas
}

/// What parts of a row say instead of a figure.
fn said(series: &[String], row: &Series) -> Vec<String> {
    let parts = series.iter().zip(&row.amounts);
    parts
        .filter_map(|(name, amount)| match amount {
            Amount::Silent(text) if !text.is_empty() => Some(format!("{name}: {text}")),
            _ => None,
        })
        .collect()
}

/// The parts of a row below one another.
fn grouped(canvas: &mut Canvas, rows: &[Series], labels: &[Vec<String>], (left, width): (f64, f64), top: f64) {
    const HIGH: f64 = 15.0;
    let amounts = || rows.iter().flat_map(|row| &row.amounts);
    let beside = amounts().map(|amount| letters::width(amount.text(), INSIDE)).fold(0.0, f64::max).min(width * 0.25);
    let room = (width - left - beside - 8.0).max(40.0);
    let most = amounts().map(Amount::size).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let mut y = top;
    for (row, lines) in rows.iter().zip(labels) {
        let high = height(lines).max(HIGH * row.amounts.len() as f64 + 10.0);
        name(canvas, lines, row.indent, y + high / 2.0);
        let first = y + (high - HIGH * row.amounts.len() as f64) / 2.0;
        for (at, amount) in row.amounts.iter().enumerate() {
            let line = first + HIGH * at as f64;
            let long = room * (amount.size() / most).clamp(0.0, 1.0);
            canvas.rect(left, line + 1.0, long, HIGH - 2.0, &fill(at, row.amounts.len(), false));
            let ink = if matches!(amount, Amount::Silent(_)) { "#595959" } else { INK };
            canvas.text(left + long + 4.0, line + HIGH - 3.5, Side::Start, INSIDE, ink, amount.text());
        }
        y += high;
    }
    canvas.line((left, top), (left, y), INK, 1.0, "");
}
