//! PNG, drawn from the SVG with the font that comes with the program: no font of the machine changes a picture.

use super::letters::FONT;
use crate::finding::{Finding, Result};
use resvg::{tiny_skia, usvg};
use std::sync::Arc;

/// Pixels for each CSS pixel: 300 dots an inch at 96 CSS pixels an inch.
const SCALE: f32 = 3.125;
/// A picture of more pixels than this is drawn smaller.
const PIXELS: f32 = 60_000_000.0;

/// The SVG as PNG.
///
/// # Errors
/// When it cannot be drawn.
pub fn write(svg: &str) -> Result<Vec<u8>> {
    let failed = |why: String| {
        Box::new(Finding::error(format!("the picture cannot be written as PNG: {why}")).hint("-o figure.svg"))
    };
    let mut options = usvg::Options { font_family: "DejaVu Sans".to_owned(), ..usvg::Options::default() };
    Arc::make_mut(&mut options.fontdb).load_font_data(FONT.to_vec());
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| failed(error.to_string()))?;
    let size = tree.size();
    let scale = SCALE.min((PIXELS / (size.width() * size.height()).max(1.0)).sqrt());
    let pixels = |length: f32| (length * scale).ceil().max(1.0) as u32;
    let mut map = tiny_skia::Pixmap::new(pixels(size.width()), pixels(size.height()))
        .ok_or_else(|| failed("it is too large".to_owned()))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut map.as_mut());
    map.encode_png().map_err(|error| failed(error.to_string()))
}
