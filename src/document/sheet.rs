//! Tables: CSV with any separator, XLSX, ODS. A sheet is rows of cells as text, as a person sees them.

use super::archive::{Archive, is_locked, protected};
use super::encoding::{Choice, decode};
use super::xml;
use crate::finding::{Finding, Place, Result};
use calamine::{Data, ExcelDateTime, Ods, Reader, Xlsx};
use std::io::Cursor;

/// The most cells that a file may have, empty ones before the last of a row included: 100,000 answers to 200 questions.
const MOST_CELLS: usize = 20_000_000;

/// One sheet of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The sheet's name; empty for CSV.
    pub name: String,
    /// The rows, from the first of the file on. A row ends with its last cell that is not empty, but rows of CSV keep
    /// what is written.
    pub rows: Vec<Vec<String>>,
}

/// What a file of tables holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The sheets, in order; those without a cell are left out.
    pub sheets: Vec<Sheet>,
    /// The encoding of a text; `None` for XLSX and ODS.
    pub encoding: Option<&'static str>,
}

impl Sheet {
    /// The cell in a row and column, both from 0; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }
}

/// How people name a cell: `B3` is the second column of the third row. Row and column from 0.
pub fn cell_name(row: usize, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0));
        rest = (rest - 1) / 26;
    }
    letters.reverse();
    format!("{}{}", String::from_utf8_lossy(&letters), row + 1)
}

/// Reads a file of tables; what it is is told by its first bytes. `name` stands in messages.
///
/// # Errors
/// When it is damaged, protected by a password, too large, an archive of another kind, or a text that cannot be decoded.
pub fn read(name: &str, bytes: &[u8], choice: &Choice<'_>) -> Result<Workbook> {
    if is_locked(bytes) {
        return Err(Box::new(protected().at(Place::file(name))));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let old = Finding::error("this is an old .xls workbook")
            .hint("open it, save it as .xlsx or .csv, and take that file");
        return Err(Box::new(old.at(Place::file(name))));
    }
    if !bytes.starts_with(b"PK") {
        let decoded = decode(name, bytes, choice)?;
        let sheet = Sheet { name: String::new(), rows: separated(&decoded.text) };
        return Ok(Workbook { sheets: vec![sheet], encoding: Some(decoded.encoding.name) });
    }
    let mut archive = Archive::open(name, bytes)?;
    let parts = archive.parts();
    let sheets = if archive.has("xl/workbook.xml") {
        // The library unpacks without bounds, and waits for ends; so every part that it reads is looked through before.
        for part in parts.iter().filter(|part| part.ends_with(".xml") || part.ends_with(".rels")) {
            if let Some(content) = archive.part(part)? {
                xml::check(name, part, &content)?;
            }
        }
        xlsx(name, bytes)?
    } else if archive.has("content.xml") {
        if let Some(manifest) = archive.part("META-INF/manifest.xml")?
            && xml::parse(name, "META-INF/manifest.xml", &manifest)?.holds("manifest:encryption-data")
        {
            return Err(Box::new(protected().at(Place::file(name))));
        }
        if let Some(content) = archive.part("content.xml")? {
            xml::check(name, "content.xml", &content)?;
            within(name, repeated(&content))?;
        }
        ods(name, bytes)?
    } else {
        return Err(Box::new(
            Finding::error("an archive, but no workbook")
                .at(Place::file(name))
                .expected("a table: .csv, .xlsx or .ods")
                .hint("a Word file is no table; save the table in it as .csv, or name the file as what it is"),
        ));
    };
    Ok(Workbook { sheets: sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect(), encoding: None })
}

/// The rows of a text, by the separator that its first line with any has most of: `,`, `;` or a tab. A cell in
/// quotation marks may hold separators and line breaks.
pub fn separated(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    // Only bytes that are no UTF-8, and rows of unequal length, are errors of the library: neither can be here.
    reader.records().filter_map(std::result::Result::ok).map(|row| row.iter().map(str::to_owned).collect()).collect()
}

/// The separator of a text, a sign of one byte: that of which its first line with any has most.
pub fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts.iter().any(|(_, n)| *n > 0) => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(sign, _)| *sign == byte).for_each(|(_, n)| *n += 1),
        }
    }
    // Of signs that are as frequent the first one counts.
    counts.iter().rev().max_by_key(|(_, n)| *n).map_or(b',', |(sign, _)| *sign)
}

fn xlsx(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(name, &error))?;
    let mut sheets = Vec::new();
    for title in book.sheet_names() {
        // Cell by cell: a single cell at the far end of a sheet must not fill the memory with empty ones.
        let mut cells = book.worksheet_cells_reader(&title).map_err(|error| damaged(name, &error))?;
        let mut sheet = Sheet { name: title.clone(), rows: Vec::new() };
        let mut count = 0;
        while let Some(cell) = cells.next_cell().map_err(|error| damaged(name, &error))? {
            let text = written(&Data::from(cell.get_value().clone()));
            if text.is_empty() {
                continue;
            }
            let (row, column) = (cell.get_position().0 as usize, cell.get_position().1 as usize);
            let before = sheet.rows.get(row).map_or(0, Vec::len);
            count += (column + 1).saturating_sub(before) + (row + 1).saturating_sub(sheet.rows.len());
            within(name, count)?;
            if sheet.rows.len() <= row {
                sheet.rows.resize(row + 1, Vec::new());
            }
            let cells = &mut sheet.rows[row];
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            cells[column] = text;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn ods(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| damaged(name, &error))?;
    let mut sheets = Vec::new();
    for title in book.sheet_names() {
        let range = book.worksheet_range(&title).map_err(|error| damaged(name, &error))?;
        let (first_row, first_column) = range.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
        let mut rows = vec![Vec::new(); if range.is_empty() { 0 } else { first_row }];
        for row in range.rows() {
            let mut cells = vec![String::new(); first_column];
            cells.extend(row.iter().map(written));
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            rows.push(cells);
        }
        while rows.last().is_some_and(Vec::is_empty) {
            rows.pop();
        }
        sheets.push(Sheet { name: title, rows });
    }
    Ok(sheets)
}

/// How many cells an ODS sheet may come to at the most: it writes once what stands in many rows or columns. Rows and
/// columns at the end of a sheet, which are empty, are repeated up to its largest size and do not count.
fn repeated(content: &[u8]) -> usize {
    let text = String::from_utf8_lossy(content);
    let number = |piece: &str, key: &str| -> usize {
        let found = piece.find(key).map(|at| &piece[at + key.len()..]);
        found.and_then(|rest| rest.split('"').next()).and_then(|digits| digits.parse().ok()).unwrap_or(1)
    };
    let mut most = 0_usize;
    for row in text.split("<table:table-row").skip(1) {
        let head = row.split('>').next().unwrap_or_default();
        let rows = number(head, "number-rows-repeated=\"");
        let mut columns = 0_usize;
        let mut filled = 0_usize;
        for cell in row.split("<table:table-cell").skip(1) {
            let head = cell.split('>').next().unwrap_or_default();
            columns = columns.saturating_add(number(head, "number-columns-repeated=\""));
            if head.contains("office:value-type") {
                filled = columns;
            }
        }
        most = most.saturating_add(rows.saturating_mul(filled));
    }
    most
}

/// A cell as a person sees it: whole numbers without a point, dates as `2026-01-31`, with the time where there is one.
fn written(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::DateTime(when) => date(when),
        Data::DateTimeIso(text) | Data::DurationIso(text) | Data::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn date(when: &ExcelDateTime) -> String {
    if when.is_duration() {
        return when.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        (_, _, 0) => format!("{date} {hour:02}:{minute:02}"),
        _ => format!("{date} {hour:02}:{minute:02}:{second:02}"),
    }
}

fn within(name: &str, cells: usize) -> Result<()> {
    if cells <= MOST_CELLS {
        return Ok(());
    }
    Err(Box::new(
        Finding::error(format!("the table has more than {MOST_CELLS} cells"))
            .at(Place::file(name))
            .hint("delete empty rows and columns at its end, or cut it into parts; nothing of it was read"),
    ))
}

fn damaged(name: &str, error: &dyn std::fmt::Display) -> Box<Finding> {
    let message = error.to_string();
    if message.to_lowercase().contains("password") {
        return Box::new(protected().at(Place::file(name)));
    }
    Box::new(
        Finding::error(format!("the workbook cannot be read: {message}"))
            .at(Place::file(name))
            .hint("open it, save it anew as .xlsx or .csv, and take that file"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        separated(text)
    }

    #[test]
    fn the_separator_is_that_of_the_first_line() {
        assert_eq!(rows("a;b;c\n1,5;2;x\n"), [["a", "b", "c"], ["1,5", "2", "x"]]);
        assert_eq!(rows("a,b\n\"x;y;z\",2\n"), [["a", "b"], ["x;y;z", "2"]]);
        assert_eq!(rows("a\tb\n1\t2,2\n"), [["a", "b"], ["1", "2,2"]]);
        assert_eq!(rows("one column\nmore\n"), [["one column"], ["more"]]);
    }

    #[test]
    fn a_cell_in_quotation_marks_holds_what_it_likes() {
        assert_eq!(rows("a,b\n\"line one\nline \"\"two\"\"\",2\n"), [["a", "b"], ["line one\nline \"two\"", "2"]]);
    }

    #[test]
    fn cells_have_the_names_people_know() {
        assert_eq!(
            [cell_name(0, 0), cell_name(2, 1), cell_name(9, 26), cell_name(0, 701)],
            ["A1", "B3", "AA10", "ZZ1"]
        );
    }

    #[test]
    fn a_workbook_is_read_as_it_is_seen() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("Answers").unwrap();
        sheet.write(0, 0, "code").unwrap();
        sheet.write(2, 1, 3.0).unwrap();
        sheet.write(2, 2, 0.25).unwrap();
        sheet.write(2, 3, "=1+1").unwrap();
        sheet.write_boolean(2, 4, true).unwrap();
        book.add_worksheet();
        let bytes = book.save_to_buffer().unwrap();
        let read = read("a.xlsx", &bytes, &Choice::default()).unwrap();
        assert_eq!(read.sheets.len(), 1);
        assert_eq!(read.sheets[0].name, "Answers");
        let expected: [&[&str]; 3] = [&["code"], &[], &["", "3", "0.25", "=1+1", "true"]];
        assert_eq!(read.sheets[0].rows, expected);
        assert_eq!(read.sheets[0].cell(2, 1), "3");
        assert_eq!(read.sheets[0].cell(9, 9), "");
    }

    #[test]
    fn one_cell_at_the_far_end_does_not_fill_the_memory() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..2_000 {
            sheet.write(1_048_575 - row, 16_383, "x").unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        let error = read("a.xlsx", &bytes, &Choice::default()).unwrap_err();
        assert!(error.found.contains("cells"), "{error:?}");
    }

    #[test]
    fn repeated_rows_of_a_sheet_are_counted_before_they_are_made() {
        let content = br#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="900" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
        assert_eq!(repeated(content), 900_000_000);
        let empty = br#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
        assert_eq!(repeated(empty), 0);
    }

    /// An ODS file whose one sheet has these rows.
    fn opened(rows: &str) -> Vec<u8> {
        let open = "urn:oasis:names:tc:opendocument:xmlns:";
        let content = format!(
            "<office:document-content xmlns:office='{open}office:1.0' xmlns:table='{open}table:1.0' xmlns:text='{open}text:1.0'>\
             <office:body><office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        let manifest = format!(
            "<manifest:manifest xmlns:manifest='{open}manifest:1.0'><manifest:file-entry manifest:full-path='/' manifest:media-type='{kind}'/></manifest:manifest>"
        );
        super::super::testing::zipped(&[
            ("mimetype", kind),
            ("META-INF/manifest.xml", &manifest),
            ("content.xml", &content),
        ])
    }

    #[test]
    fn an_open_sheet_says_once_what_stands_in_several_cells() {
        let bytes = opened(
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>code</text:p></table:table-cell>\
             <table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"3\"><text:p>3</text:p></table:table-cell></table:table-row>\
             <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/><table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-31\"><text:p>31 Jan</text:p></table:table-cell></table:table-row>\
             <table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>",
        );
        let read = read("a.ods", &bytes, &Choice::default()).unwrap();
        let expected: [&[&str]; 3] = [&["code", "3", "3"], &["", "2026-01-31"], &["", "2026-01-31"]];
        assert_eq!(read.sheets[0].rows, expected);
    }

    #[test]
    fn an_end_that_does_not_come_is_not_waited_for() {
        let bytes = opened("<table:table-row><table:table-cell/></table:table-row></atble:table>");
        let found = read("a.ods", &bytes, &Choice::default()).unwrap_err().found;
        assert!(found.starts_with("`content.xml`: the XML is broken"), "{found}");
        // Zero bytes make no UTF-16 of it: the library reads UTF-8.
        let zeros = "\0 ".repeat(400);
        let bytes = opened(&format!("<table:table-row><table:table-cell/></table:table-row>{zeros}</atble:table>"));
        let found = read("a.ods", &bytes, &Choice::default()).unwrap_err().found;
        assert!(found.starts_with("`content.xml`: the XML is broken"), "{found}");
    }

    #[test]
    fn what_is_no_table_is_told_by_name() {
        let message = |bytes: &[u8]| read("x.xlsx", bytes, &Choice::default()).unwrap_err().found;
        assert!(message(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]).contains("old .xls"));
        assert!(!message(b"PK\x03\x04 cut short").is_empty());
    }
}
