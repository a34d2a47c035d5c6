//! One neutral model (headings, prose, quotes, tables) written in every format, one file a format.

pub mod codings;
mod columns;
pub mod content;
mod csv;
pub mod docx;
mod dot;
pub mod drawing;
pub mod facets;
pub mod form;
mod graphml;
mod html;
pub mod json;
mod latex;
mod markdown;
pub mod model;
mod numbered;
pub mod printout;
pub mod side;
mod terminal;
mod typst;
mod workbook;
mod xlsx;

use crate::finding::{Finding, Result};
use codings::Codings;
use drawing::{Drawing, Picture};
use model::{Block, Graph, Page, Records};
use std::io::{self, Write};

/// A format in which results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For the eye, in a terminal.
    Terminal,
    /// Markdown.
    Markdown,
    /// One self-contained page.
    Html,
    /// LaTeX, for a document that takes it in.
    Latex,
    /// Typst.
    Typst,
    /// Comma-separated values.
    Csv,
    /// Comma-separated values that Excel opens by a double click; no name names it, `--excel` does.
    CsvForExcel,
    /// One JSON value.
    Json,
    /// One JSON value a line.
    JsonLines,
    /// A workbook.
    Xlsx,
    /// A Word file.
    Docx,
    /// A network, for programs that draw such.
    GraphMl,
    /// A network, for Graphviz.
    Dot,
    /// What was found in a text, for programs that show it there.
    Sarif,
    /// A picture, drawn by whoever shows it.
    Svg,
    /// A picture in pixels.
    Png,
}

impl Format {
    /// All formats with their names.
    pub const ALL: &'static [(&'static str, Format)] = &[
        ("terminal", Format::Terminal),
        ("md", Format::Markdown),
        ("html", Format::Html),
        ("tex", Format::Latex),
        ("typ", Format::Typst),
        ("csv", Format::Csv),
        ("json", Format::Json),
        ("jsonl", Format::JsonLines),
        ("xlsx", Format::Xlsx),
        ("docx", Format::Docx),
        ("graphml", Format::GraphMl),
        ("dot", Format::Dot),
        ("sarif", Format::Sarif),
        ("svg", Format::Svg),
        ("png", Format::Png),
    ];

    /// Whether the format is bytes for a program, and no text that a terminal can show.
    pub fn is_binary(self) -> bool {
        matches!(self, Format::Xlsx | Format::Png | Format::Docx)
    }

    /// Whether it is a page for people, in which pictures have a place.
    pub fn is_page(self) -> bool {
        use Format::{Docx, Html, Latex, Markdown, Terminal, Typst};
        matches!(self, Terminal | Markdown | Html | Docx | Latex | Typst)
    }

    /// Whether nothing but the table itself is written.
    pub fn has_no_place_for_notices(self) -> bool {
        matches!(
            self,
            Format::Csv | Format::CsvForExcel | Format::Xlsx | Format::JsonLines | Format::GraphMl | Format::Dot
        )
    }

    /// The format of a name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }

    /// The format that a file's ending names.
    pub fn of_file(path: &std::path::Path) -> Option<Format> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "txt" => Some(Format::Terminal),
            "markdown" => Some(Format::Markdown),
            "htm" => Some(Format::Html),
            "latex" => Some(Format::Latex),
            "typst" => Some(Format::Typst),
            "ndjson" => Some(Format::JsonLines),
            "gv" => Some(Format::Dot),
            other => Format::named(other),
        }
    }
}

/// How a terminal looks.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Columns.
    pub width: usize,
    /// Bold and colour are understood.
    pub color: bool,
}

/// A result that can be written in every format.
pub trait Answer {
    /// For people: terminal, Markdown, HTML, LaTeX, Typst. `open`: counts open into their statements, so the page needs them.
    fn page(&self, open: bool) -> Page;
    /// For tables: one record a row.
    fn records(&self) -> Records;
    /// The schema that [`Answer::json`] follows, and its version: `freq/1` is docs/schema/answers/freq.json.
    fn schema(&self) -> &'static str;
    /// For programs: with the members behind every number.
    fn json(&self) -> serde_json::Value;
    /// For programs, a row a line; as a rule the rows of [`Answer::json`].
    fn lines(&self) -> Vec<serde_json::Value>;
    /// Writes [`Answer::json`] with its schema. A result with very many members does not put it together before.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(json::answer(self.schema(), self.json()).as_bytes())
    }
    /// Writes [`Answer::lines`]. A result with very many members does not put them together before.
    ///
    /// # Errors
    /// When they cannot be written.
    fn write_lines(&self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(json::lines(&self.lines()).as_bytes())
    }
    /// A text on one side and what belongs to it on the other, if it is such a result: its HTML.
    fn side(&self) -> Option<side::Side> {
        None
    }
    /// What was found in a text, for programs that show it there.
    fn sarif(&self) -> Option<serde_json::Value> {
        None
    }
    /// The codings behind its counts, if as a workbook it is the whole page and these, and not its records alone.
    fn codings(&self) -> Option<Codings> {
        None
    }
    /// As a network, if it is one.
    fn graph(&self) -> Option<Graph> {
        None
    }
    /// As pictures; `kind`: how, if it was asked for.
    ///
    /// # Errors
    /// When it cannot be drawn, or not so.
    fn drawings(&self, _kind: Option<Picture>) -> Result<Vec<Drawing>> {
        Err(drawing::no_drawing())
    }
}

/// An answer in a format, ready to be written.
pub enum Written<'a> {
    /// All of it: UTF-8, but for a binary format.
    Whole(Vec<u8>),
    /// JSON, which is made while it is written.
    Json(&'a dyn Answer),
    /// Lines of JSON, which are made while they are written.
    Lines(&'a dyn Answer),
}

impl Written<'_> {
    /// Writes it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn to(&self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Written::Whole(bytes) => out.write_all(bytes),
            Written::Json(answer) => answer.write_json(out),
            Written::Lines(answer) => answer.write_lines(out),
        }
    }
}

/// Puts an answer into a format.
///
/// # Errors
/// When the answer cannot be put into this format.
pub fn write(answer: &dyn Answer, format: Format, screen: Screen) -> Result<Written<'_>> {
    let text = match format {
        Format::Terminal | Format::Markdown | Format::Latex | Format::Typst => {
            write_page(&answer.page(false), format, screen)
        }
        Format::Html => match answer.side() {
            Some(side) => html::write_side(&side),
            None => write_page(&answer.page(true), format, screen),
        },
        Format::Docx => return docx::write(&answer.page(false), None).map(Written::Whole),
        Format::Xlsx => {
            let written = match answer.codings() {
                Some(list) => workbook::write(&answer.page(true), &list).map_err(|error| unwritable("XLSX", &error)),
                None => write_records(&answer.records(), format),
            };
            return written.map(Written::Whole);
        }
        Format::Csv | Format::CsvForExcel => return write_records(&answer.records(), format).map(Written::Whole),
        Format::Json => return Ok(Written::Json(answer)),
        Format::JsonLines => return Ok(Written::Lines(answer)),
        Format::GraphMl => answer.graph().as_ref().map(graphml::write).ok_or_else(no_network)?,
        Format::Sarif => answer.sarif().map(|value| json::write(&value)).ok_or_else(no_sarif)?,
        Format::Svg => drawing::svg::file(&answer.drawings(None)?),
        Format::Png => return png(&answer.drawings(None)?).map(Written::Whole),
        Format::Dot => answer.graph().as_ref().map(dot::write).ok_or_else(no_network)?,
    };
    Ok(Written::Whole(text.into_bytes()))
}

/// A page whose pictures are files beside it, with these: their names and what they hold. Nothing for a format that shows
/// pictures itself or has none.
///
/// # Errors
/// When a picture cannot be drawn.
pub fn beside(
    answer: &dyn Answer,
    format: Option<Format>,
    file: &std::path::Path,
    screen: Screen,
) -> Result<Option<(String, Vec<Beside>)>> {
    let Some(format) = format.filter(|format| matches!(format, Format::Markdown | Format::Latex | Format::Typst))
    else {
        return Ok(None);
    };
    let stem = file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut page = answer.page(false);
    let mut pictures = Vec::new();
    for block in &mut page.blocks {
        let Block::Figure(drawing) = block else { continue };
        let svg = drawing::svg::alone(drawing);
        // LaTeX takes no SVG; a build without PNG tells it in words.
        let (ending, picture) = match format {
            Format::Latex if !cfg!(feature = "png") => continue,
            Format::Latex => ("png", png_of(&svg)?),
            _ => ("svg", svg.into_bytes()),
        };
        drawing.file = format!("{stem}-{}.{ending}", drawing.id);
        pictures.push((drawing.file.clone(), picture));
    }
    Ok(Some((write_page(&page, format, screen), pictures)))
}

/// The name of a file, and what it holds.
pub type Beside = (String, Vec<u8>);

/// The pictures as PNG.
#[cfg(feature = "png")]
fn png(drawings: &[Drawing]) -> Result<Vec<u8>> {
    png_of(&drawing::svg::file(drawings))
}

#[cfg(feature = "png")]
fn png_of(svg: &str) -> Result<Vec<u8>> {
    drawing::png::write(svg)
}

#[cfg(not(feature = "png"))]
fn png(_: &[Drawing]) -> Result<Vec<u8>> {
    png_of("")
}

#[cfg(not(feature = "png"))]
fn png_of(_: &str) -> Result<Vec<u8>> {
    Err(Box::new(
        Finding::error("this tema was built without PNG").expected("svg").hint(
            "write SVG, which word processors and browsers show (-o figure.svg), or build with the feature `png`",
        ),
    ))
}

/// Why a result that is no network cannot be written as one.
pub fn no_network() -> Box<Finding> {
    Box::new(
        Finding::error("this result is no network")
            .expected("terminal, md, html, docx, tex, typ, csv, json, jsonl, xlsx")
            .hint("`tema cooccur` makes one: tema cooccur -o codes.graphml"),
    )
}

/// Why a result that finds nothing in a text cannot be written as SARIF.
pub fn no_sarif() -> Box<Finding> {
    Box::new(
        Finding::error("this result finds nothing in a text")
            .expected("terminal, md, html, docx, tex, typ, csv, json, jsonl, xlsx")
            .hint("`tema audit text` does: tema audit text manuscript.md -o audit.sarif"),
    )
}

/// Writes a page for people; for programs there is nothing on it, and it is written as for a terminal.
pub fn write_page(page: &Page, format: Format, screen: Screen) -> String {
    match format {
        Format::Markdown => markdown::write(page),
        Format::Html => html::write(page),
        Format::Latex => latex::write(page),
        Format::Typst => typst::write(page),
        _ => terminal::write(page, screen),
    }
}

/// Writes records as a workbook, or else as CSV.
///
/// # Errors
/// When there are more rows than a workbook holds, or a row has not as many fields as there are columns.
pub fn write_records(records: &Records, format: Format) -> Result<Vec<u8>> {
    match format {
        Format::Xlsx => xlsx::write(records).map_err(|error| unwritable("XLSX", &error)),
        Format::CsvForExcel => csv::for_excel(records).map_err(|error| unwritable("CSV", &error)),
        _ => csv::write(records).map(String::into_bytes).map_err(|error| unwritable("CSV", &error)),
    }
}

fn unwritable(name: &str, error: &dyn std::fmt::Display) -> Box<Finding> {
    Box::new(Finding::error(format!("the table cannot be written as {name}: {error}")))
}
