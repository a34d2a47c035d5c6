//! The table for analysis as Parquet, with the feature `parquet`.

use super::Tidy;
use crate::finding::{Finding, Result};

/// Without the feature no Parquet is written.
///
/// # Errors
/// Always: what to do instead.
#[cfg(not(feature = "parquet"))]
pub fn write(_table: &Tidy) -> Result<Vec<u8>> {
    Err(Box::new(Finding::error("this build of tema writes no Parquet").hint(
        "write .csv, .jsonl or .sqlite3, which DuckDB, pandas and R read, too; or build tema with `cargo install --path . --features parquet`",
    )))
}

/// The bytes of a Parquet file: whole numbers as INT64, everything else as UTF-8 text; what is not recorded is null.
///
/// # Errors
/// When the library cannot write it.
#[cfg(feature = "parquet")]
pub fn write(table: &Tidy) -> Result<Vec<u8>> {
    writer::write(table).map_err(|error| Box::new(Finding::error(format!("the Parquet file cannot be made: {error}"))))
}

#[cfg(feature = "parquet")]
mod writer {
    use super::Tidy;
    use crate::exchange::tidy::is_whole;
    use parquet::basic::{LogicalType, Repetition, Type as Physical};
    use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
    use parquet::errors::Result;
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::types::Type;
    use serde_json::Value;
    use std::sync::Arc;

    /// Rows of a group: what a reader takes into memory at once.
    const GROUP: usize = 100_000;

    fn column(name: &str) -> Result<Arc<Type>> {
        let kind = if is_whole(name) { Physical::INT64 } else { Physical::BYTE_ARRAY };
        let made = Type::primitive_type_builder(name, kind).with_repetition(Repetition::OPTIONAL);
        let made = if is_whole(name) { made } else { made.with_logical_type(Some(LogicalType::String)) };
        Ok(Arc::new(made.build()?))
    }

    pub fn write(table: &Tidy) -> Result<Vec<u8>> {
        let columns = table.columns.iter().map(|name| column(name)).collect::<Result<Vec<_>>>()?;
        let schema = Arc::new(Type::group_type_builder("statements").with_fields(columns).build()?);
        let named = format!("tema {}", env!("CARGO_PKG_VERSION"));
        let properties = Arc::new(WriterProperties::builder().set_created_by(named).build());
        let mut bytes = Vec::new();
        let mut file = SerializedFileWriter::new(&mut bytes, schema, properties)?;
        for rows in table.rows.chunks(GROUP) {
            let mut group = file.next_row_group()?;
            for (at, name) in table.columns.iter().enumerate() {
                let Some(mut writer) = group.next_column()? else { break };
                let cells = rows.iter().map(|row| &row[at]);
                let there: Vec<i16> = cells.clone().map(|cell| i16::from(!cell.is_null())).collect();
                if is_whole(name) {
                    let values: Vec<i64> = cells.filter_map(Value::as_i64).collect();
                    writer.typed::<Int64Type>().write_batch(&values, Some(&there), None)?;
                } else {
                    let values: Vec<ByteArray> = cells.filter_map(Value::as_str).map(ByteArray::from).collect();
                    writer.typed::<ByteArrayType>().write_batch(&values, Some(&there), None)?;
                }
                writer.close()?;
            }
            group.close()?;
        }
        file.close()?;
        Ok(bytes)
    }
}
