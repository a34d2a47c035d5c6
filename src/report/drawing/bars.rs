//! Horizontal bars, and columns over numbers.

use super::canvas::{Canvas, LEADING, SIZE, Side, shown};
use super::colour::{self, BELOW, FAINT, Fill, INK, MAIN};
use super::{Bar, letters};

/// How much of the width names may take.
const NAMES: f64 = 0.44;
/// How far a level is indented.
const INDENT: f64 = 14.0;
/// Between names and bars.
const GAP: f64 = 8.0;

/// The column of names on the left: its lines, and where the bars begin.
pub fn names<'l>(labels: impl Iterator<Item = (&'l str, usize)>, width: f64) -> (Vec<Vec<String>>, f64) {
    let room = width * NAMES;
    let mut wide: f64 = 0.0;
    let lines = labels
        .map(|(label, indent)| {
            let indent = INDENT * indent.min(4) as f64;
            let lines = letters::lines(label, SIZE, room - indent);
            wide = lines.iter().map(|line| letters::width(line, SIZE) + indent).fold(wide, f64::max);
            lines
        })
        .collect();
    (lines, wide + GAP)
}

/// The name of a row around its middle.
pub fn name(canvas: &mut Canvas, lines: &[String], indent: usize, middle: f64) {
    canvas.lines(INDENT * indent.min(4) as f64, middle, Side::Start, SIZE, INK, lines);
}

/// How high a row is.
pub fn height(lines: &[String]) -> f64 {
    (lines.len() as f64 * LEADING + 8.0).max(24.0)
}

fn solid(colour: &str) -> Fill {
    Fill { colour: colour.to_owned(), hatched: false, ink: INK }
}

/// Draws bars one below the other. `comma`: for decimals of the scale.
pub fn bars(bars: &[Bar], scale: Option<(f64, f64)>, width: f64, comma: bool) -> Canvas {
    let mut canvas = Canvas::default();
    let (labels, left) = names(bars.iter().map(|bar| (bar.label.as_str(), bar.indent)), width);
    let texts: f64 = bars.iter().map(|bar| letters::width(bar.amount.text(), SIZE)).fold(0.0, f64::max);
    let beside = texts.min(width * 0.3) + 12.0;
    let room = (width - left - beside).max(40.0);
    let most = bars.iter().map(|bar| bar.amount.size()).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let (from, to) = scale.unwrap_or((0.0, most));
    let at = |value: f64| left + room * ((value - from) / (to - from)).clamp(0.0, 1.0);
    let mut y = 0.0;
    let deep = bars.iter().any(|bar| bar.indent > 0);
    for (bar, lines) in bars.iter().zip(&labels) {
        let high = height(lines);
        let middle = y + high / 2.0;
        name(&mut canvas, lines, bar.indent, middle);
        let size = bar.amount.size();
        match (&bar.amount, bar.interval) {
            (super::Amount::Silent(text), _) => {
                let lines = letters::lines(text, SIZE, room + beside - 8.0);
                canvas.lines(left + 5.0, middle, Side::Start, SIZE, "#595959", &lines);
            }
            (_, interval) => {
                let text_at = if let Some((low, high)) = interval {
                    canvas.line((at(low), middle), (at(high), middle), INK, 1.5, "");
                    for end in [low, high] {
                        canvas.line((at(end), middle - 5.0), (at(end), middle + 5.0), INK, 1.5, "");
                    }
                    canvas.circle(at(size), middle, 5.0, MAIN);
                    left + room
                } else if scale.is_some() {
                    canvas.circle(at(size), middle, 5.0, MAIN);
                    left + room
                } else {
                    let colour = if deep && bar.indent > 0 { BELOW } else { MAIN };
                    canvas.rect(left, middle - 8.0, at(size) - left, 16.0, &solid(colour));
                    at(size)
                };
                let lines = letters::lines(bar.amount.text(), SIZE, width - text_at - 5.0);
                canvas.lines(text_at + 5.0, middle, Side::Start, SIZE, INK, &lines);
            }
        }
        y += high;
    }
    if let Some((from, to)) = scale {
        axis(&mut canvas, (left, room), y, (from, to), comma);
    } else if !bars.is_empty() {
        canvas.line((left, 0.0), (left, y), INK, 1.0, "");
    }
    canvas
}

/// An axis below a chart, with five places named.
fn axis(canvas: &mut Canvas, (left, room): (f64, f64), y: f64, (from, to): (f64, f64), comma: bool) {
    canvas.line((left, y), (left + room, y), INK, 1.0, "");
    for step in 0..=5 {
        let part = f64::from(step) / 5.0;
        let x = left + room * part;
        canvas.line((x, 0.0), (x, y + 4.0), FAINT, 0.5, "");
        let value = from + (to - from) * part;
        canvas.text(x, y + 17.0, Side::Middle, 11.0, INK, &shown(value, comma).replace('-', "−"));
    }
}

/// Draws columns over numbers: as wide as their bands, their area is the count.
pub fn histogram(columns: &[(Bar, f64)], axis: &str, width: f64) -> Canvas {
    const HIGH: f64 = 220.0;
    let mut canvas = Canvas::default();
    let all: f64 = columns.iter().map(|(_, wide)| wide.max(0.0)).sum();
    if all <= 0.0 {
        return canvas;
    }
    let dense = |bar: &Bar, wide: f64| if wide > 0.0 { bar.amount.size() / wide } else { 0.0 };
    let most = columns.iter().map(|(bar, wide)| dense(bar, *wide)).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let (top, mut x) = (20.0, 0.0);
    let mut lowest: f64 = 0.0;
    for (at, (bar, wide)) in columns.iter().enumerate() {
        let room = width * wide.max(0.0) / all;
        let high = HIGH * dense(bar, *wide) / most;
        let colour = if at % 2 == 0 { MAIN } else { "#3c5f86" };
        canvas.rect(x + 0.5, top + HIGH - high, (room - 1.0).max(0.0), high, &solid(colour));
        let count = letters::lines(bar.amount.text(), SIZE, room.max(1.0));
        if let super::Amount::Silent(text) = &bar.amount {
            // Never as nought: its word stands where the column would.
            canvas.turned((x + room / 2.0 + 4.0, top + HIGH - 6.0), -90.0, Side::Start, 11.0, text);
        } else if count.len() == 1 {
            canvas.text(x + room / 2.0, top + HIGH - high - 5.0, Side::Middle, SIZE, INK, bar.amount.text());
        }
        let below = top + HIGH + 16.0;
        if letters::width(&bar.label, 11.0) <= room - 2.0 {
            canvas.text(x + room / 2.0, below, Side::Middle, 11.0, INK, &bar.label);
            lowest = lowest.max(18.0);
        } else {
            canvas.turned((x + room / 2.0 + 4.0, below - 9.0), -90.0, Side::End, 11.0, &bar.label);
            lowest = lowest.max(letters::width(&bar.label, 11.0) + 8.0);
        }
        x += room;
    }
    canvas.line((0.0, top + HIGH), (width, top + HIGH), INK, 1.0, "");
    let mut y = top + HIGH + lowest + 18.0;
    for line in letters::lines(axis, SIZE, width) {
        canvas.text(width / 2.0, y, Side::Middle, SIZE, INK, &line);
        y += LEADING;
    }
    canvas
}

/// The fill of a series in a chart of some.
pub fn fill(at: usize, of: usize, diverging: bool) -> Fill {
    if diverging { colour::scale(at, of) } else { colour::series(at, of) }
}
