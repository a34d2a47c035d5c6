//! A table as a sheet: its head stays in sight and filters, numbers are numbers, counts lead to their rows.

use super::numbers::number;
use super::places::Places;
use crate::document::sheet::cell_name;
use crate::language::{self, Wording};
use crate::report::codings::Codings;
use crate::report::model::{Align, Cell, Inline, Look, Row, Table};
use crate::report::xlsx::{WIDEST, column, is_number, short};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatPattern, FormatUnderline, Url, Worksheet, XlsxError};
use std::collections::BTreeMap;
use std::ops::Range;

/// Excel takes no more links in a sheet.
const MOST_LINKS: usize = 65_530;
/// What the arrow of the filter takes of a head, in characters.
const ARROW: usize = 4;
/// The narrowest column, in characters.
const NARROWEST: usize = 8;
/// The colours of shades, from the lightest; black letters are read on each.
const SHADES: [u32; 5] = [0x00E9_F1FA, 0x00D3_E3F4, 0x00BC_D4ED, 0x00A4_C5E6, 0x008D_B4E2];

/// Where counts lead.
pub struct Links<'a> {
    /// The rows of the list.
    pub places: &'a Places<'a>,
    /// The sheet of the list.
    pub sheet: &'a str,
    /// How many columns it has.
    pub columns: usize,
}

impl Links<'_> {
    fn target(&self, cell: &Cell, words: &[String]) -> Option<String> {
        let [Inline::Count { statements, .. }] = &cell.content[..] else { return None };
        let Range { start, end } = self.places.of(statements, words)?;
        // The head is the first row.
        let (from, to) = (cell_name(start + 1, 0), cell_name(end, self.columns.saturating_sub(1)));
        Some(format!("internal:{}!{from}:{to}", quoted(self.sheet)))
    }
}

/// A sheet's name in a reference.
pub fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// How a cell looks that leads somewhere.
pub fn linked(format: &Format) -> Format {
    format.clone().set_font_color(0x001F_4E79).set_underline(FormatUnderline::Single)
}

/// The height of a line, in points, and of the highest row that Excel allows.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// How high a row of so many lines is.
pub fn height(lines: usize) -> f64 {
    (lines as f64 * LINE).min(HIGHEST)
}

/// How high the rows must be: not every program measures words that are broken into lines.
#[derive(Default)]
struct Heights(BTreeMap<u32, usize>);

impl Heights {
    fn add(&mut self, row: u32, text: &str) {
        let lines = lines(text, WIDEST);
        if lines > 1 {
            let most = self.0.entry(row).or_default();
            *most = lines.max(*most);
        }
    }

    fn set(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (row, lines) in &self.0 {
            sheet.set_row_height(*row, height(*lines))?;
        }
        Ok(())
    }
}

/// How many lines a text takes in a column, about: words are not broken.
pub fn lines(text: &str, width: usize) -> usize {
    text.lines().map(|line| (line.chars().count() * 11 / 10).div_ceil(width).max(1)).sum()
}

/// Writes a table, with its caption and its notes below.
pub fn table(sheet: &mut Worksheet, table: &Table, language: &str, links: &Links<'_>) -> Result<(), XlsxError> {
    let wording = language::wording(language).unwrap_or_else(language::fallback);
    let names: Vec<&str> = table.head.iter().map(|(name, _)| name.as_str()).collect();
    head(sheet, &names)?;
    let mut widths: Vec<usize> = names.iter().map(|name| name.chars().count() + ARROW).collect();
    let mut above: Vec<Cell> = vec![Cell::default(); table.head.len()];
    let mut free = MOST_LINKS;
    let mut line = 1;
    let mut heights = Heights::default();
    for row in &table.rows {
        // A filter would tear a merged cell apart: what reaches over rows stands in each of them.
        for (cell, own) in above.iter_mut().zip(&row.cells) {
            if own.reach > 0 {
                cell.clone_from(own);
            }
        }
        let words: Vec<String> = above.iter().filter(|cell| cell.heads_row).map(Cell::plain).collect();
        for (at, cell) in above.iter().enumerate() {
            let text = shown(cell);
            widths[at] = widths[at].max(text.lines().map(|line| line.chars().count()).max().unwrap_or(0) + cell.indent);
            heights.add(line, &text);
            let target = links.target(cell, &words).filter(|_| free > 0);
            free -= usize::from(target.is_some());
            let align = table.head[at].1;
            write(sheet, (line, column(at)?), &Written { cell, text, row, align, target }, wording)?;
        }
        line += 1;
    }
    // Totals stay at the end, whatever is filtered or sorted.
    let totals =
        table.rows.iter().rev().take_while(|row| row.cells.iter().any(|cell| cell.look == Look::Total)).count();
    let last = line.saturating_sub(1 + u32::try_from(totals).unwrap_or(u32::MAX));
    filter(sheet, last, names.len())?;
    for (at, width) in widths.into_iter().enumerate() {
        sheet.set_column_width(column(at)?, width.clamp(NARROWEST, WIDEST) as f64)?;
    }
    heights.set(sheet)?;
    line += 1;
    for (text, format) in [(&table.caption, Format::new().set_bold())]
        .into_iter()
        .chain(table.notes.iter().map(|note| (note, Format::new().set_italic())))
        .filter(|(text, _)| !text.is_empty())
    {
        sheet.write_string_with_format(line, 0, short(text), &format)?;
        line += 1;
    }
    finish(sheet);
    Ok(())
}

/// A cell on its way into a sheet.
struct Written<'a> {
    cell: &'a Cell,
    text: String,
    row: &'a Row,
    align: Align,
    target: Option<String>,
}

/// The words of a cell; what the notes call `?` is one.
fn shown(cell: &Cell) -> String {
    if cell.look == Look::NotRead { "?".to_owned() } else { cell.plain() }
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    written: &Written<'_>,
    wording: &dyn Wording,
) -> Result<(), XlsxError> {
    let Written { cell, text, align, target, .. } = written;
    let mut format = Format::new().set_align(FormatAlign::Top);
    if written.row.strong {
        format = format.set_bold();
    }
    format = match cell.look {
        Look::Shade(shade @ 1..) => {
            let at = usize::from(shade - 1).min(SHADES.len() - 1);
            format.set_background_color(Color::RGB(SHADES[at]))
        }
        Look::NotAsked => format
            .set_pattern(FormatPattern::LightUp)
            .set_foreground_color(0x00A6_A6A6)
            .set_background_color(Color::White),
        _ => format,
    };
    if cell.indent > 0 {
        format = format.set_align(FormatAlign::Left).set_indent(u8::try_from(cell.indent).unwrap_or(u8::MAX).min(15));
    } else if *align == Align::Center {
        format = format.set_align(FormatAlign::Center);
    } else if *align == Align::Right {
        // The next column begins right behind it.
        format = format.set_align(FormatAlign::Right).set_indent(1);
    }
    let counts = matches!(&cell.content[..], [Inline::Count { .. }]);
    let value = number(text, wording).filter(|_| counts || (*align != Align::Left && !cell.heads_row));
    format = match &value {
        Some((_, printed)) => format.set_num_format(printed),
        None => format.set_text_wrap(),
    };
    if let Some(target) = target {
        format = linked(&format);
        sheet.write_url_with_format(row, column, Url::new(target).set_text(short(text)), &format)?;
    }
    match value {
        Some((value, _)) => sheet.write_number_with_format(row, column, value, &format)?,
        None if target.is_some() => sheet,
        None if text.is_empty() => sheet.write_blank(row, column, &format)?,
        None => sheet.write_string_with_format(row, column, short(text), &format)?,
    };
    Ok(())
}

/// Writes the list of codings.
pub fn coded(sheet: &mut Worksheet, list: &Codings) -> Result<(), XlsxError> {
    let names: Vec<&str> = list.head.iter().map(|(name, _)| name.as_str()).collect();
    head(sheet, &names)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let plain = Format::new().set_align(FormatAlign::Top);
    let mut heights = Heights::default();
    for (at, (name, numbers)) in list.head.iter().enumerate() {
        let cells = || list.rows.iter().filter_map(|row| row.cells.get(at)).map(String::as_str);
        let numbers = *numbers && cells().all(|cell| cell.is_empty() || is_number(cell));
        let mut widest = name.chars().count() + ARROW;
        for (line, cell) in (1..).zip(cells()).filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(value) if numbers => sheet.write_number_with_format(line, column(at)?, value, &plain)?,
                _ => sheet.write_string_with_format(line, column(at)?, short(cell), &wrapped)?,
            };
            widest = widest.max(cell.chars().count() + 1);
            heights.add(line, cell);
        }
        sheet.set_column_width(column(at)?, widest.clamp(NARROWEST, WIDEST) as f64)?;
    }
    heights.set(sheet)?;
    filter(sheet, u32::try_from(list.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?, names.len())?;
    finish(sheet);
    Ok(())
}

fn head(sheet: &mut Worksheet, names: &[&str]) -> Result<(), XlsxError> {
    let format = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    for (at, name) in names.iter().enumerate() {
        sheet.write_string_with_format(0, column(at)?, short(name), &format)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn filter(sheet: &mut Worksheet, last: u32, columns: usize) -> Result<(), XlsxError> {
    if columns > 0 {
        sheet.autofilter(0, 0, last, column(columns - 1)?)?;
    }
    Ok(())
}

/// How a sheet is printed: A4, as many pages high as it needs, one wide.
pub fn finish(sheet: &mut Worksheet) {
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
}
