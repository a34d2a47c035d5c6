//! SVG: text as text, a title and a description for those who do not see the picture, the same bytes each time.

use super::canvas::{Canvas, LEADING, SIZE, Side, escape, number};
use super::colour::{INK, PAPER};
use super::{Chart, Drawing, bars, curve, heat, letters, network, pie, stacked};

/// How wide a picture is, in CSS pixels, if it need not be wider.
pub const WIDTH: f64 = 680.0;
/// The margin around a picture.
const MARGIN: f64 = 12.0;

/// Draws a chart; says how wide it is.
fn draw(chart: &Chart, comma: bool) -> (Canvas, f64) {
    match chart {
        Chart::Bars { bars, scale } => (bars::bars(bars, *scale, WIDTH, comma), WIDTH),
        Chart::Stacked { series, rows, layout } => (stacked::stacked(series, rows, *layout, WIDTH), WIDTH),
        Chart::Pie(parts) => (pie::pie(parts, WIDTH), WIDTH),
        Chart::Histogram { columns, axis } => (bars::histogram(columns, axis, WIDTH), WIDTH),
        Chart::Heat { columns, rows } => heat::heat(columns, rows, WIDTH),
        Chart::Network { nodes, edges } => network::network(nodes, edges, WIDTH),
        Chart::Curve { axes, lines } => (curve::curve(axes, lines, WIDTH), WIDTH),
    }
}

/// A file with one or several drawings, each with its caption and notes under it.
pub fn file(drawings: &[Drawing]) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", whole(drawings, true, ""))
}

/// A drawing for a page that prints caption and notes itself: no declaration, and ids that no other drawing has.
pub fn inline(drawing: &Drawing) -> String {
    whole(std::slice::from_ref(drawing), false, &drawing.id)
}

/// A drawing alone, as a file whose caption and notes stand elsewhere (in a Word file).
pub fn alone(drawing: &Drawing) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", whole(std::slice::from_ref(drawing), false, ""))
}

fn whole(drawings: &[Drawing], captions: bool, id: &str) -> String {
    let mut body = String::new();
    let (mut y, mut wide) = (MARGIN, WIDTH);
    for (at, drawing) in drawings.iter().enumerate() {
        let (mut canvas, width) = draw(&drawing.chart, drawing.comma);
        wide = wide.max(width);
        if captions {
            below(&mut canvas, drawing, width);
        }
        let around = format!("<g transform=\"translate({} {})\"", number(MARGIN), number(y));
        if drawings.len() > 1 {
            let (title, told) = (escape(&drawing.caption), escape(&drawing.alt));
            body.push_str(&format!(
                "{around} role=\"img\"><title>{title}</title><desc>{told}</desc>\n{}</g>\n",
                canvas.body
            ));
        } else {
            body.push_str(&format!("{around}>\n{}</g>\n", canvas.body));
        }
        y += canvas.height + if at + 1 < drawings.len() { 36.0 } else { MARGIN };
    }
    let (width, height) = (number(wide + 2.0 * MARGIN), number(y.max(2.0 * MARGIN)));
    let prefix = if id.is_empty() { String::new() } else { format!("{}-", escape(id)) };
    let (role, names) = match drawings {
        [one] => (
            "img",
            format!(
                "<title id=\"{prefix}title\">{}</title>\n<desc id=\"{prefix}desc\">{}</desc>\n",
                escape(&one.caption),
                escape(&one.alt)
            ),
        ),
        _ => ("group", String::new()),
    };
    let labels =
        if drawings.len() == 1 { format!(" aria-labelledby=\"{prefix}title {prefix}desc\"") } else { String::new() };
    let body = body.replace("url(#", &format!("url(#{prefix}"));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"{role}\"{labels} font-family=\"{}\">\n{names}{}<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{body}</svg>\n",
        letters::FAMILY,
        patterns(&prefix),
    )
}

/// Hatchings: white lines over a colour, and grey ones for what says nothing.
fn patterns(prefix: &str) -> String {
    let hatch = |name: &str, paper: &str, ink: &str, thick: &str| {
        format!(
            "<pattern id=\"{prefix}{name}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">{paper}\
             <path d=\"M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5\" stroke=\"{ink}\" stroke-width=\"{thick}\"/></pattern>"
        )
    };
    let paper = "<rect width=\"6\" height=\"6\" fill=\"#f7f7f7\"/>";
    format!("<defs>{}{}</defs>\n", hatch("hatch", "", "#ffffff", "1.6"), hatch("silent", paper, "#dcdcdc", "1"))
}

/// Caption and notes under a picture.
fn below(canvas: &mut Canvas, drawing: &Drawing, width: f64) {
    let mut y = canvas.height + 12.0;
    for line in letters::lines(&drawing.caption, SIZE, width) {
        y += LEADING;
        canvas.text(0.0, y, Side::Start, SIZE, INK, &line);
    }
    y += 2.0;
    for note in drawing.notes.iter().filter(|note| !note.is_empty()) {
        for line in letters::lines(note, 10.5, width) {
            y += 13.5;
            canvas.text(0.0, y, Side::Start, 10.5, "#404040", &line);
        }
    }
}
