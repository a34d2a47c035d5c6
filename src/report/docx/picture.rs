//! Figures as pictures in the text, with what they tell for those who do not see them.

use super::escape;
use crate::finding::Result;
use crate::report::drawing::Drawing;

/// English metric units of an inch.
const INCH: usize = 914_400;
/// Dots of an inch in the pictures.
const DOTS: usize = 300;
/// English metric units of a twentieth of a point.
const TWENTIETH: usize = 635;

/// The figure as PNG; `None` in a build that draws none.
///
/// # Errors
/// When it cannot be drawn.
#[cfg(feature = "png")]
pub fn drawn(drawing: &Drawing) -> Result<Option<Vec<u8>>> {
    use crate::report::drawing::{png, svg};
    png::write(&svg::alone(drawing)).map(Some)
}

#[cfg(not(feature = "png"))]
pub fn drawn(_: &Drawing) -> Result<Option<Vec<u8>>> {
    Ok(None)
}

/// How the text refers to a picture by its number.
pub fn relation(number: usize) -> String {
    format!("rId{}", 100 + number)
}

/// The name of a picture's part, below `word/`; not in `media/`, where those of a template lie.
pub fn part(number: usize) -> String {
    format!("figures/figure{}.png", number + 1)
}

/// A run with a picture, at most as wide as the text (in twentieths of a point), and so high that its caption has room on
/// the page.
pub fn xml(png: &[u8], number: usize, drawing: &Drawing, text: usize) -> String {
    let (wide, high) = size(png);
    let (wide, high) = (wide * INCH / DOTS, high * INCH / DOTS);
    let room = text * TWENTIETH;
    let (wide, high) = if wide > room { (room, high * room / wide.max(1)) } else { (wide, high) };
    let tallest = room / 5 * 6;
    let (wide, high) = if high > tallest { (wide * tallest / high.max(1), tallest) } else { (wide, high) };
    let id = number + 1;
    let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    format!(
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr id=\"{id}\" name=\"figure {id}\" descr=\"{}\"/>\
         <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"{picture}\"><pic:pic xmlns:pic=\"{picture}\">\
         <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"figure{id}.png\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
         </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
        escape(&drawing.alt),
        relation(number)
    )
}

/// Width and height of a PNG in dots (PNG specification, 11.2.2).
fn size(png: &[u8]) -> (usize, usize) {
    let number = |at: usize| png.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(1, u32::from_be_bytes);
    (number(16) as usize, number(20) as usize)
}
