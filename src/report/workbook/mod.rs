//! A report as a workbook: what it rests on, a sheet a table, and the codings to which the counts lead.

mod names;
mod numbers;
mod places;
mod sheet;

use super::codings::Codings;
use super::model::{Block, Inline, Page, Table};
use super::xlsx;
use names::Names;
use places::Places;
use rust_xlsxwriter::{Format, FormatAlign, Url, Worksheet, XlsxError};
use sheet::{Links, coded, finish, table};

/// The width of the first sheet, in characters.
const LINE: usize = 110;

/// Writes a page with the list of its codings.
///
/// # Errors
/// When there are more rows or columns than Excel allows (1,048,576 and 16,384).
pub fn write(page: &Page, list: &Codings) -> Result<Vec<u8>, XlsxError> {
    let mut book = xlsx::book()?;
    let mut names = Names::new();
    let front = names.take(&page.words.contents);
    let tables: Vec<(String, String, &Table)> =
        titles(page).into_iter().map(|(title, table)| (names.take(&title), title, table)).collect();
    let last = names.take(&list.name);
    let contents = tables
        .iter()
        .map(|(name, title, _)| (name.as_str(), title.as_str()))
        .chain([(last.as_str(), list.name.as_str())]);
    about(book.add_worksheet().set_name(&front)?, page, contents)?;
    let places = Places::new(list);
    for (name, _, shown) in &tables {
        let links = Links { places: &places, sheet: &last, columns: list.head.len() };
        table(book.add_worksheet().set_name(name)?, shown, &page.language, &links)?;
    }
    coded(book.add_worksheet().set_name(&last)?, list)?;
    book.save_to_buffer()
}

/// The tables of a page with their captions; without one a table goes by the heading above it.
fn titles(page: &Page) -> Vec<(String, &Table)> {
    let mut above = page.title.as_str();
    let mut found = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Heading { text, .. } => above = text,
            Block::Table(table) if table.caption.is_empty() => found.push((above.to_owned(), table)),
            Block::Table(table) => found.push((table.caption.clone(), table)),
            _ => {}
        }
    }
    found
}

/// The first sheet: title, notices, basis, methods, the other sheets, and what made the book.
fn about<'a>(
    sheet: &mut Worksheet,
    page: &Page,
    contents: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<(), XlsxError> {
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let strong = text.clone().set_bold();
    let title = strong.clone().set_font_size(16);
    let mut row = 0;
    let mut line = |sheet: &mut Worksheet, words: &str, format: &Format, gap: u32| -> Result<u32, XlsxError> {
        if !words.is_empty() {
            sheet.write_string_with_format(row, 0, xlsx::short(words), format)?;
            let lines = sheet::lines(words, LINE);
            if lines > 1 {
                sheet.set_row_height(row, sheet::height(lines))?;
            }
            row += 1 + gap;
        }
        Ok(row)
    };
    line(sheet, &page.title, &title, 1)?;
    for notice in &page.notices {
        line(sheet, &notice.text, if notice.strong { &strong } else { &text }, 0)?;
    }
    line(sheet, &page.basis, &text, 1)?;
    // What stands before the first table, up to the heading of the results, says how the figures came about.
    let methods = page.blocks.iter().take_while(|block| !matches!(block, Block::Table(_)));
    let mut headings = 0;
    for block in methods {
        match block {
            Block::Heading { text, .. } => {
                headings += 1;
                if headings > 1 {
                    break;
                }
                line(sheet, text, &strong, 0)?;
            }
            Block::Paragraph(inlines) => {
                line(sheet, &plain(inlines), &text, 1)?;
            }
            _ => {}
        }
    }
    line(sheet, &page.words.contents, &strong, 0)?;
    let link = sheet::linked(&text);
    for (name, title) in contents {
        let shown = if title.is_empty() { name } else { title };
        let target = format!("internal:{}!A1", sheet::quoted(name));
        let next = line(sheet, shown, &link, 0)?;
        sheet.write_url_with_format(next - 1, 0, Url::new(target).set_text(xlsx::short(shown)), &link)?;
    }
    let foot = text.clone().set_font_color("#595959");
    sheet.write_string_with_format(row + 1, 0, &page.made, &foot)?;
    sheet.set_column_width(0, LINE as f64)?;
    sheet.set_screen_gridlines(false);
    finish(sheet);
    Ok(())
}

fn plain(inlines: &[Inline]) -> String {
    inlines.iter().map(Inline::plain).collect()
}
