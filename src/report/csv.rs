//! CSV: UTF-8, commas, LF, one record a row; for Excel with a mark of its encoding, and no cell that it would compute.

use super::model::Records;

/// Writes records.
pub fn write(records: &Records) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(records.columns.iter().copied().chain(records.further.iter().map(String::as_str)))?;
    for row in &records.rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes records for Excel: a BOM, by which it knows the encoding, and an apostrophe before what it would take for a
/// formula.
pub fn for_excel(records: &Records) -> Result<Vec<u8>, csv::Error> {
    let mut guarded = records.clone();
    guarded.further.iter_mut().chain(guarded.rows.iter_mut().flatten()).for_each(guard);
    Ok(["\u{feff}".as_bytes(), write(&guarded)?.as_bytes()].concat())
}

fn guard(cell: &mut String) {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && !is_number(cell) {
        cell.insert(0, '\'');
    }
}

/// `-3`, `-0.25`; with a plus it may be a telephone number.
fn is_number(cell: &str) -> bool {
    let plain = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, part) = plain.split_once('.').unwrap_or((plain, "0"));
    [whole, part].into_iter().all(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_computes_no_cell_and_numbers_stay_numbers() {
        let cells = [
            ("=1+1", "'=1+1"),
            ("+370 600", "'+370 600"),
            ("+1", "'+1"),
            ("-", "'-"),
            ("- a list", "'- a list"),
            ("-2+3", "'-2+3"),
            ("--2", "'--2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("＝1", "'＝1"),
            ("-3", "-3"),
            ("-0.25", "-0.25"),
            ("0", "0"),
            ("a=b", "a=b"),
            ("", ""),
        ];
        for (cell, expected) in cells {
            let mut guarded = cell.to_owned();
            guard(&mut guarded);
            assert_eq!(guarded, expected);
        }
    }

    #[test]
    fn names_of_columns_that_the_data_give_are_guarded_too() {
        let records =
            Records { columns: vec!["code"], further: vec!["=A1".into()], rows: vec![vec!["ė".into(), "-1".into()]] };
        assert_eq!(for_excel(&records).unwrap(), "\u{feff}code,'=A1\nė,-1\n".as_bytes());
        assert_eq!(write(&records).unwrap(), "code,=A1\nė,-1\n");
    }
}
