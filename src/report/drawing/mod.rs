//! Drawings: what is to be seen, before it has a format; one writer for SVG, one for PNG, one for the terminal.

mod bars;
mod canvas;
mod colour;
mod curve;
mod heat;
mod letters;
mod network;
mod pie;
#[cfg(feature = "png")]
pub mod png;
mod shown;
mod stacked;
pub mod svg;
pub mod terminal;
#[cfg(test)]
mod tests;

pub use shown::Shown;

use crate::finding::{Finding, Result};
use crate::language::{Drawn, Wording};

/// A picture of figures, with what must be known to read it.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Fit for a link, unique on the page.
    pub id: String,
    /// What it shows, as the caption says it.
    pub title: String,
    /// The whole caption, number included.
    pub caption: String,
    /// What is to be seen, in words, for those who do not see it: every figure of the chart.
    pub alt: String,
    /// Notes under the picture, whole sentences: what counts, who was asked.
    pub notes: Vec<String>,
    /// The chart.
    pub chart: Chart,
    /// Decimals are written with a comma.
    pub comma: bool,
    /// A file with the picture beside the text that shows it; empty: there is none.
    pub file: String,
}

/// A figure, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// How much, and how it is printed.
    Of(f64, String),
    /// Not read, not asked, held back: never drawn as nought.
    Silent(String),
}

impl Amount {
    /// A count, printed as it is.
    pub fn count(n: usize) -> Amount {
        Amount::Of(n as f64, n.to_string())
    }

    /// How much; what is silent has no size.
    pub fn size(&self) -> f64 {
        match self {
            Amount::Of(size, _) if size.is_finite() => *size,
            _ => 0.0,
        }
    }

    /// As it is printed.
    pub fn text(&self) -> &str {
        match self {
            Amount::Of(_, text) | Amount::Silent(text) => text,
        }
    }
}

/// A named figure.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// How deep it stands below others.
    pub indent: usize,
    /// How much.
    pub amount: Amount,
    /// From where to where it may lie.
    pub interval: Option<(f64, f64)>,
}

/// A named row of figures, one for each column or series.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its name.
    pub label: String,
    /// How deep it stands below others.
    pub indent: usize,
    /// The figures.
    pub amounts: Vec<Amount>,
}

/// How rows of parts are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// From the left; the length is the sum.
    Sums,
    /// From the left; each row is the whole.
    Shares,
    /// Shares, with the middle of the scale under one another.
    Diverging,
    /// The parts of a row stand below one another.
    Grouped,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub enum Chart {
    /// Horizontal bars. `scale`: the ends of the axis, where it has any.
    Bars { bars: Vec<Bar>, scale: Option<(f64, f64)> },
    /// Rows of parts.
    Stacked { series: Vec<String>, rows: Vec<Series>, layout: Layout },
    /// Parts of a whole in a circle.
    Pie(Vec<Bar>),
    /// Columns over numbers; each with the width of its band, the area is the count.
    Histogram { columns: Vec<(Bar, f64)>, axis: String },
    /// Rows and columns, darker where there is more.
    Heat { columns: Vec<String>, rows: Vec<Series> },
    /// Nodes in a circle, and how often two of them are together.
    Network { nodes: Vec<(String, usize)>, edges: Vec<(usize, usize, usize)> },
    /// Lines over 1, 2, 3 …; each with its points.
    Curve { axes: [String; 2], lines: Vec<(String, Vec<f64>)> },
}

/// A kind of picture, as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    Bars,
    Grouped,
    Stacked,
    Diverging,
    Pie,
    Histogram,
    Heat,
    Network,
    Curve,
}

impl Picture {
    /// All kinds with their names.
    pub const ALL: &'static [(&'static str, Picture)] = &[
        ("bars", Picture::Bars),
        ("grouped", Picture::Grouped),
        ("stacked", Picture::Stacked),
        ("diverging", Picture::Diverging),
        ("pie", Picture::Pie),
        ("histogram", Picture::Histogram),
        ("heatmap", Picture::Heat),
        ("network", Picture::Network),
        ("curve", Picture::Curve),
    ];

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Picture> {
        Picture::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Picture::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// The kind to draw: the first that a result has, or the one asked for.
///
/// # Errors
/// When the result cannot be drawn so.
pub fn choose(asked: Option<Picture>, has: &[Picture]) -> Result<Picture> {
    match (asked, has) {
        (None, [first, ..]) => Ok(*first),
        (Some(kind), _) if has.contains(&kind) => Ok(kind),
        (Some(kind), [_, ..]) => Err(Box::new(
            Finding::error(format!("this result cannot be drawn as `{}`", kind.name()))
                .expected(has.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ")),
        )),
        (_, []) => Err(no_drawing()),
    }
}

/// Why a result that is no picture cannot be drawn.
pub fn no_drawing() -> Box<Finding> {
    Box::new(
        Finding::error("this result cannot be drawn")
            .expected("terminal, md, html, csv, json, jsonl, xlsx")
            .hint("what can be drawn: freq, cooccur, saturation, agree, log, words freq, survey freq, survey cross"),
    )
}

impl Chart {
    /// What kind of picture it is.
    pub fn kind(&self) -> Drawn {
        match self {
            Chart::Bars { bars, .. } if bars.iter().any(|bar| bar.interval.is_some()) => Drawn::Intervals,
            Chart::Bars { .. } => Drawn::Bars,
            Chart::Stacked { layout: Layout::Grouped, .. } => Drawn::Grouped,
            Chart::Stacked { layout: Layout::Diverging, .. } => Drawn::Diverging,
            Chart::Stacked { .. } => Drawn::Stacked,
            Chart::Pie(_) => Drawn::Pie,
            Chart::Histogram { .. } => Drawn::Histogram,
            Chart::Heat { .. } => Drawn::Heat,
            Chart::Network { .. } => Drawn::Network,
            Chart::Curve { .. } => Drawn::Curve,
        }
    }

    /// Every figure with its name, one a line: the chart without the picture. `comma`: for decimals.
    pub fn told(&self, comma: bool) -> Vec<String> {
        let of_bar = |bar: &Bar| format!("{}: {}", bar.label, bar.amount.text());
        let of_row = |names: &[String], row: &Series| {
            let parts: Vec<String> =
                names.iter().zip(&row.amounts).map(|(name, amount)| format!("{name} {}", amount.text())).collect();
            format!("{}: {}", row.label, parts.join(", "))
        };
        match self {
            Chart::Bars { bars, .. } | Chart::Pie(bars) => bars.iter().map(of_bar).collect(),
            Chart::Histogram { columns, .. } => columns.iter().map(|(bar, _)| of_bar(bar)).collect(),
            Chart::Stacked { series: names, rows, .. } | Chart::Heat { columns: names, rows } => {
                rows.iter().map(|row| of_row(names, row)).collect()
            }
            Chart::Network { nodes, edges } => {
                let nodes_told = nodes.iter().map(|(name, count)| format!("{name}: {count}"));
                let told = edges.iter().map(|(a, b, n)| format!("{} – {}: {n}", nodes[*a].0, nodes[*b].0));
                nodes_told.chain(told).collect()
            }
            Chart::Curve { lines, .. } => lines
                .iter()
                .map(|(name, points)| {
                    let points: Vec<String> =
                        points.iter().map(|point| canvas::shown((point * 10.0).round() / 10.0, comma)).collect();
                    format!("{name}: {}", points.join(" "))
                })
                .collect(),
        }
    }
}

impl Drawing {
    /// A drawing that is the `number`th of its page, with the alternative text that goes with its figures.
    pub fn new(wording: &dyn Wording, number: usize, title: &str, notes: Vec<String>, chart: Chart) -> Drawing {
        let comma = wording.decimal(0.5, 1).contains(',');
        let alt = format!("{}. {}.", wording.drawings().kind(chart.kind()), chart.told(comma).join("; "));
        let (id, caption, file) = (String::new(), String::new(), String::new());
        Drawing { id, title: title.to_owned(), caption, alt, notes, chart, comma, file }.numbered(wording, number)
    }

    /// The same as the `number`th of its page.
    pub fn numbered(self, wording: &dyn Wording, number: usize) -> Drawing {
        let caption = wording.drawings().caption(number, &self.title);
        let caption = if caption.ends_with(['.', '?', '!']) { caption } else { format!("{caption}.") };
        Drawing { id: format!("figure-{number}"), caption, ..self }
    }

    /// The same with another title.
    pub fn titled(self, title: &str) -> Drawing {
        Drawing { title: title.to_owned(), ..self }
    }
}
