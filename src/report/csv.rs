//! CSV: UTF-8, commas, LF, one record a row.

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
