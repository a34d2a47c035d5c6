//! XLSX: one sheet, a record a row. The first row is frozen and filters; text is text, never a formula or a date.

use super::model::Records;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// A cell of Excel holds no more, in UTF-16 units.
const LONGEST: usize = 32_767;

/// What stands at the end of a text that was cut; programs have the whole in CSV and JSON.
const CUT: &str = " … (cut: a cell of Excel holds no more; the CSV and JSON formats have the whole)";

/// The widest column, in characters.
pub(super) const WIDEST: usize = 60;

/// Writes records.
///
/// # Errors
/// When there are more rows or columns than Excel allows (1,048,576 and 16,384).
pub fn write(records: &Records) -> Result<Vec<u8>, XlsxError> {
    let mut book = book()?;
    let sheet = book.add_worksheet();
    let head = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(rust_xlsxwriter::FormatAlign::Top);
    let names: Vec<&str> = records.columns.iter().copied().chain(records.further.iter().map(String::as_str)).collect();
    for (at, name) in names.iter().enumerate() {
        let column = column(at)?;
        sheet.write_string_with_format(0, column, *name, &head)?;
        let cells = || records.rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        let numbers = cells().any(|cell| !cell.is_empty()) && cells().all(|cell| cell.is_empty() || is_number(cell));
        for (line, cell) in (1..).zip(cells()) {
            if !cell.is_empty() {
                fill(sheet, line, column, cell, numbers, &wrapped)?;
            }
        }
        let widest = cells().flat_map(str::lines).chain([*name]).map(|line| line.chars().count()).max().unwrap_or(0);
        sheet.set_column_width(column, (widest + 2).clamp(6, WIDEST) as f64)?;
    }
    if !names.is_empty() {
        let last = u32::try_from(records.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, last, column(names.len() - 1)?)?;
    }
    book.save_to_buffer()
}

/// An empty book. No clock and no name of a person or program: the same content gives the same bytes.
pub(super) fn book() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    Ok(book)
}

/// A position as the number of a column.
pub(super) fn column(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

fn fill(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &str,
    number: bool,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell.parse::<f64>() {
        Ok(value) if number => sheet.write_number(row, column, value)?,
        _ => sheet.write_string_with_format(row, column, short(cell), format)?,
    };
    Ok(())
}

/// Whether a text is a number that reads back as it is written: `007` and `1e3` are none.
pub(super) fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(|number| number.is_finite() && number.to_string() == text)
}

/// A text that fits in a cell.
pub(super) fn short(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let room = LONGEST - CUT.encode_utf16().count();
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= room
    });
    kept.collect::<String>() + CUT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Choice, sheet};

    fn records(rows: &[[&str; 2]]) -> Records {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        Records { columns: vec!["name", "n"], further: Vec::new(), rows }
    }

    #[test]
    fn what_was_written_is_read_and_text_is_no_formula() {
        let rows = [["=1+1", "3"], ["@x", ""], ["čia\nir ten", "0.5"]];
        let bytes = write(&records(&rows)).unwrap();
        let read = sheet::read("a.xlsx", &bytes, &Choice::default()).unwrap();
        let expected: [&[&str]; 4] = [&["name", "n"], &["=1+1", "3"], &["@x"], &["čia\nir ten", "0.5"]];
        assert_eq!(read.sheets[0].rows, expected);
        assert!(!String::from_utf8_lossy(&bytes).contains("<f>"));
    }

    #[test]
    fn the_same_records_give_the_same_bytes() {
        let rows = [["a", "1"]];
        assert_eq!(write(&records(&rows)).unwrap(), write(&records(&rows)).unwrap());
    }

    #[test]
    fn numbers_are_those_that_read_back() {
        assert!(["0", "12", "-3.5", "0.25"].into_iter().all(is_number));
        assert!(["007", "1e3", "NaN", "inf", "1,5", "2026-01-01", " 1", "+1"].into_iter().all(|text| !is_number(text)));
    }

    #[test]
    fn a_text_too_long_for_a_cell_says_that_it_was_cut() {
        let long = "😊".repeat(20_000);
        let cut = short(&long);
        assert!(cut.encode_utf16().count() <= LONGEST && cut.ends_with(CUT));
        assert!(write(&records(&[[&long, "1"]])).is_ok());
    }
}
