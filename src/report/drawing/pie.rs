//! Parts of a whole in a circle; named beside it, where long names have room.

use super::bars::fill;
use super::canvas::{Canvas, LEADING, SIZE, Side, number};
use super::colour::INK;
use super::{Bar, letters};

const RADIUS: f64 = 110.0;

/// Draws the parts clockwise from the top.
pub fn pie(parts: &[Bar], width: f64) -> Canvas {
    let mut canvas = Canvas::default();
    let all: f64 = parts.iter().map(|part| part.amount.size().max(0.0)).sum();
    let (cx, cy) = (RADIUS + 2.0, RADIUS + 2.0);
    let place = |turn: f64| {
        let angle = std::f64::consts::TAU * turn - std::f64::consts::FRAC_PI_2;
        (cx + RADIUS * angle.cos(), cy + RADIUS * angle.sin())
    };
    let mut turn = 0.0;
    for (at, part) in parts.iter().enumerate().filter(|(_, part)| part.amount.size() > 0.0) {
        let share = part.amount.size() / all;
        let look = fill(at, parts.len(), false);
        let shape = if share > 0.999_999 {
            format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", number(cx), number(cy), number(RADIUS))
        } else {
            let (from, to) = (place(turn), place(turn + share));
            let large = u8::from(share > 0.5);
            format!(
                "<path d=\"M{} {}L{} {}A{r} {r} 0 {large} 1 {} {}Z\"",
                number(cx),
                number(cy),
                number(from.0),
                number(from.1),
                number(to.0),
                number(to.1),
                r = number(RADIUS)
            )
        };
        canvas.body.push_str(&format!("{shape} fill=\"{}\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>\n", look.colour));
        if look.hatched {
            canvas.body.push_str(&format!("{shape} fill=\"url(#hatch)\"/>\n"));
        }
        turn += share;
    }
    if all <= 0.0 {
        canvas.body.push_str(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\" stroke=\"#b0b0b0\"/>\n",
            number(cx),
            number(cy),
            number(RADIUS)
        ));
    }
    canvas.height = cy + RADIUS;
    let left = cx + RADIUS + 28.0;
    let mut y = 4.0;
    for (at, part) in parts.iter().enumerate() {
        let text = format!("{}: {}", part.label, part.amount.text());
        let lines = letters::lines(&text, SIZE, width - left - 20.0);
        canvas.rect(left, y, 13.0, 13.0, &fill(at, parts.len(), false));
        for line in &lines {
            canvas.text(left + 20.0, y + 11.0, Side::Start, SIZE, INK, line);
            y += LEADING;
        }
        y += 6.0;
    }
    canvas
}
