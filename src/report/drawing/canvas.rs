//! What is drawn on: rectangles, lines, circles and text, as SVG with two decimals.

use super::colour::{Fill, INK};
use super::letters;

/// The size of text.
pub const SIZE: f64 = 12.0;
/// The height of a line of text.
pub const LEADING: f64 = 15.0;

/// A drawing under way, from its upper left corner.
#[derive(Debug, Default)]
pub struct Canvas {
    /// How high what is drawn reaches.
    pub height: f64,
    /// Elements of SVG.
    pub body: String,
}

/// On which side of a place text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

/// With at most two decimals, and never `-0`.
pub fn number(value: f64) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A number as people read it.
pub fn shown(value: f64, comma: bool) -> String {
    if comma { number(value).replace('.', ",") } else { number(value) }
}

/// Text as XML has it; what XML does not allow at all is left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

impl Canvas {
    fn reach(&mut self, y: f64) {
        self.height = self.height.max(y);
    }

    /// A filled rectangle; one of no size is not drawn.
    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, fill: &Fill) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        self.reach(y + height);
        let at = format!(
            "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            number(x),
            number(y),
            number(width),
            number(height)
        );
        self.body.push_str(&format!("<rect {at} fill=\"{}\"/>\n", fill.colour));
        if fill.hatched {
            self.body.push_str(&format!("<rect {at} fill=\"url(#hatch)\"/>\n"));
        }
    }

    /// A cell that says nothing: hatched in grey, with a border.
    pub fn silent(&mut self, x: f64, y: f64, width: f64, height: f64) {
        self.reach(y + height);
        self.body.push_str(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"url(#silent)\" stroke=\"#b0b0b0\" stroke-width=\"0.5\"/>\n",
            number(x),
            number(y),
            number(width.max(0.0)),
            number(height.max(0.0))
        ));
    }

    /// A line; `dash` as SVG has it, or empty.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &str, width: f64, dash: &str) {
        self.path(&[from, to], colour, width, dash);
    }

    /// Lines from point to point.
    pub fn path(&mut self, points: &[(f64, f64)], colour: &str, width: f64, dash: &str) {
        points.iter().for_each(|(_, y)| self.reach(*y));
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
        let dash = if dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dash}\"") };
        self.body.push_str(&format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"{dash}/>\n",
            points.join(" "),
            number(width)
        ));
    }

    /// A filled circle.
    pub fn circle(&mut self, x: f64, y: f64, radius: f64, colour: &str) {
        self.reach(y + radius);
        self.body.push_str(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{colour}\" stroke=\"#ffffff\" stroke-width=\"1\"/>\n",
            number(x),
            number(y),
            number(radius.max(0.0))
        ));
    }

    /// One line of text; `y` is its base line.
    pub fn text(&mut self, x: f64, y: f64, side: Side, size: f64, ink: &str, text: &str) {
        self.reach(y + size * 0.3);
        self.body.push_str(&format!(
            "<text x=\"{}\" y=\"{}\"{} font-size=\"{}\" fill=\"{ink}\">{}</text>\n",
            number(x),
            number(y),
            anchor(side),
            number(size),
            escape(text)
        ));
    }

    /// One line of text, turned around where it stands by degrees clockwise.
    pub fn turned(&mut self, (x, y): (f64, f64), degrees: f64, side: Side, size: f64, text: &str) {
        self.body.push_str(&format!(
            "<text transform=\"translate({} {}) rotate({})\"{} font-size=\"{}\" fill=\"{INK}\">{}</text>\n",
            number(x),
            number(y),
            number(degrees),
            anchor(side),
            number(size),
            escape(text)
        ));
    }

    /// Lines of text below one another, around the height `middle`.
    pub fn lines(&mut self, x: f64, middle: f64, side: Side, size: f64, ink: &str, lines: &[String]) {
        let leading = size * LEADING / SIZE;
        let first = middle - leading * (lines.len() as f64 - 1.0) / 2.0 + size * 0.36;
        for (at, line) in lines.iter().enumerate() {
            self.text(x, first + leading * at as f64, side, size, ink, line);
        }
    }

    /// A legend from left to right, broken where it is too wide; says how high it is.
    pub fn legend(&mut self, room: f64, entries: &[(String, Fill)]) -> f64 {
        let (mut x, mut y) = (0.0, 0.0);
        for (name, fill) in entries {
            let lines = letters::lines(name, SIZE, room - 20.0);
            let wide = 20.0 + lines.iter().map(|line| letters::width(line, SIZE)).fold(0.0, f64::max);
            if x > 0.0 && x + wide > room {
                x = 0.0;
                y += LEADING + 4.0;
            }
            self.rect(x, y, 13.0, 13.0, fill);
            for (at, line) in lines.iter().enumerate() {
                self.text(x + 18.0, y + 11.0 + LEADING * at as f64, Side::Start, SIZE, INK, line);
            }
            y += LEADING * (lines.len() - 1) as f64;
            x += wide + 16.0;
        }
        self.reach(y + LEADING);
        y + LEADING + 8.0
    }
}

fn anchor(side: Side) -> &'static str {
    match side {
        Side::Start => "",
        Side::Middle => " text-anchor=\"middle\"",
        Side::End => " text-anchor=\"end\"",
    }
}
