//! A network: nodes in a circle in their order, so that the same codes always stand in the same places.

use super::canvas::{Canvas, SIZE, Side};
use super::colour::{INK, MAIN};
use super::letters;
use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// With more nodes than this names stand like spokes.
const SPOKES: usize = 14;
/// The widest name beside the circle.
const NAMES: f64 = 170.0;

/// Draws nodes as large and edges as thick as they are frequent; says how wide the picture is.
pub fn network(nodes: &[(String, usize)], edges: &[(usize, usize, usize)], width: f64) -> (Canvas, f64) {
    let mut canvas = Canvas::default();
    let count = nodes.len().max(1);
    let spokes = count > SPOKES;
    let labels = || nodes.iter().map(|(name, n)| format!("{name} ({n})"));
    let longest = labels().map(|label| letters::width(&label, 11.0)).fold(0.0, f64::max).min(NAMES);
    // Names beside one another have room for all their lines between the nodes.
    let most_lines = labels().map(|label| letters::lines(&label, 11.0, longest + 1.0).len()).max().unwrap_or(1);
    let radius = if spokes { (count as f64 * (12.5 * most_lines as f64 + 4.0) / TAU).max(150.0) } else { 150.0 };
    let around = radius + longest + 30.0;
    let wide = width.max(2.0 * around);
    let tall = if spokes { around } else { radius + 50.0 };
    let (cx, cy) = (wide / 2.0, tall);
    let angle = |at: usize| TAU * at as f64 / count as f64 - FRAC_PI_2;
    let place = |at: usize, radius: f64| (cx + radius * angle(at).cos(), cy + radius * angle(at).sin());
    let bend = |a: (f64, f64), b: (f64, f64)| (((a.0 + b.0) / 2.0 + cx) / 2.0, ((a.1 + b.1) / 2.0 + cy) / 2.0);
    let strongest = edges.iter().map(|(_, _, n)| *n).max().unwrap_or(1).max(1) as f64;
    for (a, b, n) in edges {
        let thick = 0.75 + (1.5 * strongest).min(6.25) * *n as f64 / strongest;
        let ((x1, y1), (x2, y2)) = (place(*a, radius), place(*b, radius));
        // Bent toward the centre, so that edges of neighbours do not run along the circle.
        let (bx, by) = bend((x1, y1), (x2, y2));
        canvas.body.push_str(&format!(
            "<path d=\"M{} {}Q{} {} {} {}\" fill=\"none\" stroke=\"#8c8c8c\" stroke-width=\"{}\" stroke-opacity=\"0.8\"/>\n",
            super::canvas::number(x1),
            super::canvas::number(y1),
            super::canvas::number(bx),
            super::canvas::number(by),
            super::canvas::number(x2),
            super::canvas::number(y2),
            super::canvas::number(thick)
        ));
    }
    // How often, upon the edge, where there are few.
    if edges.len() <= 16 {
        for (a, b, n) in edges {
            let ((x1, y1), (x2, y2)) = (place(*a, radius), place(*b, radius));
            // A point of the curve nearer to its first node, so that figures do not all stand in the centre.
            let t = 0.24;
            let on = |p: f64, q: f64, c: f64| (1.0 - t) * (1.0 - t) * p + 2.0 * t * (1.0 - t) * c + t * t * q;
            let (bx, by) = bend((x1, y1), (x2, y2));
            let (x, y) = (on(x1, x2, bx), on(y1, y2, by));
            let text = n.to_string();
            let fill = super::colour::Fill { colour: "#ffffff".to_owned(), hatched: false, ink: INK };
            let room = letters::width(&text, 11.0) + 4.0;
            canvas.rect(x - room / 2.0, y - 7.0, room, 14.0, &fill);
            canvas.text(x, y + 4.0, Side::Middle, 11.0, INK, &text);
        }
    }
    let largest = nodes.iter().map(|(_, n)| *n).max().unwrap_or(1).max(1) as f64;
    for (at, (name, n)) in nodes.iter().enumerate() {
        let (x, y) = place(at, radius);
        let size = 3.0 + 9.0 * (*n as f64 / largest).sqrt();
        canvas.circle(x, y, size, if *n == 0 { "#b0b0b0" } else { MAIN });
        let label = format!("{name} ({n})");
        let (nx, ny) = place(at, radius + size + 6.0);
        if spokes {
            let turned = angle(at).rem_euclid(TAU);
            let left = turned > FRAC_PI_2 + 1e-9 && turned < PI + FRAC_PI_2 - 1e-9;
            let degrees = angle(at).to_degrees() + if left { 180.0 } else { 0.0 };
            let side = if left { Side::End } else { Side::Start };
            let lines = letters::lines(&label, 11.0, longest + 1.0);
            let first = -(lines.len() as f64 - 1.0) / 2.0;
            for (line, text) in lines.iter().enumerate() {
                // Further lines stand beside the first, across the spoke.
                let off = (first + line as f64) * 12.0 + 4.0;
                let across = degrees.to_radians() + FRAC_PI_2;
                canvas.turned((nx + off * across.cos(), ny + off * across.sin()), degrees, side, 11.0, text);
            }
        } else {
            let cos = angle(at).cos();
            let (side, room) = match cos {
                c if c > 0.15 => (Side::Start, wide - nx),
                c if c < -0.15 => (Side::End, nx),
                _ => (Side::Middle, NAMES * 1.6),
            };
            let lines = letters::lines(&label, SIZE, room.clamp(40.0, NAMES * 1.2));
            let half = lines.len() as f64 * 7.5;
            let middle = match side {
                Side::Middle if angle(at).sin() < 0.0 => ny - half,
                Side::Middle => ny + half,
                _ => ny,
            };
            canvas.lines(nx, middle, side, SIZE, INK, &lines);
        }
    }
    canvas.height = 2.0 * tall;
    (canvas, wide)
}
