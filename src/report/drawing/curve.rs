//! Lines over a count of steps, each with marks and dashes of its own.

use super::canvas::{Canvas, LEADING, SIZE, Side, number};
use super::colour::{FAINT, INK, MAIN};
use super::letters;

const HIGH: f64 = 240.0;
const LOOKS: [(&str, &str); 4] = [(MAIN, ""), ("#a06a00", "6 4"), ("#595959", "2 3"), ("#7f95ad", "9 3 2 3")];

/// Steps of an axis that people count in: 1, 2, 5, 10, 20, 50 …
fn step(most: f64, about: f64) -> f64 {
    let raw = (most / about).max(f64::MIN_POSITIVE);
    let power = 10f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= raw - 1e-9);
    step.unwrap_or(raw).max(1.0)
}

/// Draws the lines.
pub fn curve(axes: &[String; 2], lines: &[(String, Vec<f64>)], width: f64) -> Canvas {
    let mut canvas = Canvas::default();
    let mut y = 0.0;
    for (at, (name, _)) in lines.iter().enumerate() {
        let (colour, dash) = LOOKS[at % LOOKS.len()];
        canvas.line((0.0, y + 7.0), (34.0, y + 7.0), colour, 2.0, dash);
        for line in letters::lines(name, SIZE, width - 44.0) {
            canvas.text(42.0, y + 11.0, Side::Start, SIZE, INK, &line);
            y += LEADING;
        }
        y += 3.0;
    }
    for line in letters::lines(&axes[1], SIZE, width) {
        y += LEADING;
        canvas.text(0.0, y, Side::Start, SIZE, INK, &line);
    }
    let top = y + 12.0;
    let most = lines.iter().flat_map(|(_, points)| points).copied().fold(1.0, f64::max);
    let count = lines.iter().map(|(_, points)| points.len()).max().unwrap_or(0);
    let by = step(most, 5.0);
    let highest = (most / by - 1e-9).ceil() * by;
    let left = letters::width(&number(highest), 11.0) + 10.0;
    let room = width - left - 12.0;
    let at_x = |step: usize| left + 8.0 + (room - 8.0) * if count > 1 { step as f64 / (count - 1) as f64 } else { 0.5 };
    let at_y = |value: f64| top + HIGH * (1.0 - (value / highest).clamp(0.0, 1.0));
    let mut tick = 0.0;
    while tick <= highest + 1e-9 {
        canvas.line((left, at_y(tick)), (left + room, at_y(tick)), FAINT, 0.5, "");
        canvas.text(left - 5.0, at_y(tick) + 4.0, Side::End, 11.0, INK, &number(tick));
        tick += by;
    }
    canvas.line((left, top), (left, top + HIGH), INK, 1.0, "");
    canvas.line((left, top + HIGH), (left + room, top + HIGH), INK, 1.0, "");
    let every = step(count as f64, 20.0) as usize;
    for place in (0..count).filter(|place| count <= 20 || (place + 1).is_multiple_of(every)) {
        canvas.text(at_x(place), top + HIGH + 16.0, Side::Middle, 11.0, INK, &(place + 1).to_string());
    }
    for (at, (_, points)) in lines.iter().enumerate() {
        let (colour, dash) = LOOKS[at % LOOKS.len()];
        let places: Vec<(f64, f64)> =
            points.iter().enumerate().map(|(step, value)| (at_x(step), at_y(*value))).collect();
        if places.len() > 1 {
            canvas.path(&places, colour, 2.0, dash);
        }
        if at == 0 && count <= 60 || places.len() == 1 {
            places.iter().for_each(|(x, y)| canvas.circle(*x, *y, 4.0, colour));
        }
    }
    let mut below = top + HIGH + 36.0;
    for line in letters::lines(&axes[0], SIZE, width) {
        canvas.text(left + room / 2.0, below, Side::Middle, SIZE, INK, &line);
        below += LEADING;
    }
    canvas
}
