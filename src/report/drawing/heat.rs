//! Rows and columns, darker where there is more; every figure is printed in its cell.

use super::bars::{name, names};
use super::canvas::{Canvas, LEADING, SIZE, Side};
use super::colour::{self, INK};
use super::{Amount, Series, letters};

/// The size of what stands in cells.
const INSIDE: f64 = 10.5;
/// The narrowest and the widest column.
const NARROW: f64 = 30.0;
const WIDE: f64 = 110.0;
/// How high names that are turned may be.
const TURNED: f64 = 190.0;

/// Draws the cells; the picture is as wide as it must be, and that is said.
pub fn heat(columns: &[String], rows: &[Series], width: f64) -> (Canvas, f64) {
    let mut canvas = Canvas::default();
    let (labels, left) = names(rows.iter().map(|row| (row.label.as_str(), row.indent)), width);
    let count = columns.len().max(1) as f64;
    // A cell has room for its longest word.
    let amounts = || rows.iter().flat_map(|row| &row.amounts);
    let words = amounts().flat_map(|amount| amount.text().split_whitespace());
    let needed = words.map(|word| letters::width(word, INSIDE) + 8.0).fold(NARROW, f64::max).min(WIDE);
    let cell = ((width - left) / count).clamp(needed, WIDE.max(needed));
    let wide = (left + cell * count).max(width);
    let fits = |column: &String| column.split_whitespace().all(|word| letters::width(word, SIZE) <= cell - 6.0);
    let top = if columns.iter().all(fits) {
        let heads: Vec<Vec<String>> = columns.iter().map(|column| letters::lines(column, SIZE, cell - 6.0)).collect();
        let high = heads.iter().map(Vec::len).max().unwrap_or(1) as f64 * LEADING + 6.0;
        for (at, lines) in heads.iter().enumerate() {
            let x = left + cell * (at as f64 + 0.5);
            canvas.lines(x, high - 3.0 - lines.len() as f64 * LEADING / 2.0, Side::Middle, SIZE, INK, lines);
        }
        high
    } else {
        // Turned names stand in as many lines as the column has room for, each no higher than can be read.
        let room = ((cell - 4.0) / 13.0).floor().max(1.0);
        let longest = columns.iter().map(|column| letters::width(column, 11.0)).fold(0.0, f64::max);
        let high = (longest / room + 30.0).max(TURNED.min(longest + 6.0));
        for (at, column) in columns.iter().enumerate() {
            let lines = letters::lines(column, 11.0, high - 4.0);
            let first = left + cell * (at as f64 + 0.5) - 13.0 * (lines.len() as f64 - 1.0) / 2.0 + 4.0;
            for (line, text) in lines.iter().enumerate() {
                canvas.turned((first + 13.0 * line as f64, high - 4.0), -90.0, Side::Start, 11.0, text);
            }
        }
        high + 2.0
    };
    let most = amounts().map(Amount::size).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let mut y = top;
    for (row, lines) in rows.iter().zip(&labels) {
        let texts: Vec<Vec<String>> =
            row.amounts.iter().map(|amount| letters::lines(amount.text(), INSIDE, cell - 6.0)).collect();
        let inside = texts.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let high = (lines.len().max(inside) as f64 * LEADING + 6.0).max(24.0);
        let middle = y + high / 2.0;
        name(&mut canvas, lines, row.indent, middle);
        for (at, (amount, text)) in row.amounts.iter().zip(&texts).enumerate() {
            let x = left + cell * at as f64;
            match amount {
                Amount::Silent(said) if said.is_empty() => canvas.silent(x, y, cell - 1.0, high - 1.0),
                Amount::Silent(_) => {
                    canvas.silent(x, y, cell - 1.0, high - 1.0);
                    canvas.lines(x + cell / 2.0, middle, Side::Middle, INSIDE, "#404040", text);
                }
                Amount::Of(size, _) => {
                    let fill = colour::heat(if *size > 0.0 { 0.06 + 0.94 * size / most } else { 0.0 });
                    canvas.rect(x, y, cell - 1.0, high - 1.0, &fill);
                    canvas.lines(x + cell / 2.0, middle, Side::Middle, INSIDE, fill.ink, text);
                }
            }
        }
        y += high;
    }
    if !rows.is_empty() && !columns.is_empty() {
        let right = left + cell * columns.len() as f64;
        canvas.path(&[(left, top), (right, top), (right, y), (left, y), (left, top)], colour::FAINT, 0.75, "");
    }
    (canvas, wide)
}
