//! A bare table: columns by name, separated by commas, semicolons or tabs, each row with its place.

use crate::data::File;
use crate::finding::{Finding, Place, nearest};
use crate::text::Span;

/// The columns asked for, row by row.
pub struct Table<'f> {
    file: &'f File,
    /// The separator that the file uses.
    pub separator: char,
    /// The rows; a field that is not there is empty.
    pub rows: Vec<Line>,
}

/// A row of a table.
pub struct Line {
    /// The line, from 1.
    pub line: usize,
    span: Span,
    /// The fields of the columns asked for, without blanks at their ends.
    pub fields: Vec<String>,
}

impl<'f> Table<'f> {
    /// Reads the columns of these names; further ones are passed over.
    ///
    /// # Errors
    /// When a column is missing, or the file is no table.
    pub fn read(file: &'f File, columns: &[&str]) -> Result<Table<'f>, Box<Finding>> {
        let first = file.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let separator = [',', ';', '\t'].into_iter().max_by_key(|sign| (first.matches(*sign).count(), *sign == ','));
        let separator = separator.unwrap_or(',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator as u8)
            .flexible(true)
            .has_headers(false)
            .trim(csv::Trim::All)
            .from_reader(file.text.as_bytes());
        let mut records = reader.records();
        let expected = format!("a first line with {}", columns.join(","));
        let header = match records.next() {
            Some(Ok(header)) => header,
            _ => {
                return Err(Box::new(
                    Finding::error(format!("`{}` is empty", file.name)).at(Place::file(&*file.name)).expected(expected),
                ));
            }
        };
        let mut at = Vec::new();
        for column in columns {
            let Some(found) = header.iter().position(|name| name.eq_ignore_ascii_case(column)) else {
                let finding = Finding::error(format!("there is no column `{column}`"))
                    .at(file.place(Span::new(0, first.len())))
                    .expected(expected);
                let others =
                    header.iter().filter(|name| !columns.iter().any(|wanted| name.eq_ignore_ascii_case(wanted)));
                return Err(Box::new(match nearest(column, others) {
                    Some(near) => finding.hint(format!("rename `{near}` to `{column}`")),
                    None => finding,
                }));
            };
            at.push(found);
        }
        let mut rows = Vec::new();
        for record in records {
            let record = record.map_err(|error| {
                Box::new(Finding::error(format!("`{}` is no table: {error}", file.name)).at(Place::file(&*file.name)))
            })?;
            let mut start = record.position().map_or(0, |position| position.byte() as usize).min(file.text.len());
            // The reader stands before the empty lines that it passes over.
            start += file.text[start..].bytes().take_while(|byte| *byte == b'\n').count();
            let end = file.text[start..].find('\n').map_or(file.text.len(), |at| start + at);
            let span = Span::new(start, end);
            let fields = at.iter().map(|at| record.get(*at).unwrap_or_default().to_owned()).collect();
            rows.push(Line { line: 0, span, fields });
        }
        // Lines are counted in one go over the file.
        let (mut line, mut counted) = (1, 0);
        for row in &mut rows {
            let start = row.span.start as usize;
            line += file.text[counted..start].bytes().filter(|byte| *byte == b'\n').count();
            counted = start;
            row.line = line;
        }
        Ok(Table { file, separator, rows })
    }

    /// The place of a row.
    pub fn place(&self, row: &Line) -> Place {
        self.file.place(row.span)
    }

    /// Names the rows in which a column, by position, is empty, and takes them out.
    pub fn require(&mut self, columns: &[(usize, &str)], findings: &mut Vec<Finding>) {
        let mut kept = Vec::new();
        for row in std::mem::take(&mut self.rows) {
            match columns.iter().find(|(at, _)| row.fields[*at].is_empty()) {
                // A line of separators alone is what a sheet leaves at its end.
                Some(_) if row.fields.iter().all(String::is_empty) => {}
                Some((_, name)) => findings.push(
                    Finding::error(format!("line {} names no {name}", row.line))
                        .at(self.place(&row))
                        .expected(format!("a {name} in each row")),
                ),
                None => kept.push(row),
            }
        }
        self.rows = kept;
    }
}

/// A finite number as people write it; with a decimal comma only where columns are separated by something else.
pub fn number(text: &str, separator: char) -> Option<f64> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || "+-.,eE".contains(c));
    let point = if separator == ',' { text.to_owned() } else { text.replace(',', ".") };
    let value = plain.then(|| point.parse::<f64>().ok()).flatten()?;
    value.is_finite().then_some(value)
}
