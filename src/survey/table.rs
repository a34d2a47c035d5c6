//! `survey/NAME.csv`: a row for each respondent.
//!
//! Whatever a person saved is read: commas, semicolons or tabs; Qualtrics' further header rows. What does not fit is named
//! with its line, and nothing is dropped in silence.

use crate::data::File;
use crate::document::sheet::separator;
use crate::finding::{Finding, Place, Result};
use crate::study::cases::is_label;
use rustc_hash::{FxHashMap, FxHashSet};

/// A column: what stands in it, each different value once.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The different values in the order in which they first stand, without blanks around them; the first is the empty one.
    pub values: Vec<String>,
    /// For each respondent which value.
    pub cells: Vec<u32>,
}

/// The answers of a survey.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The file's name in the study.
    pub file: String,
    /// The codes of the respondents.
    pub respondents: Vec<String>,
    /// Lines of the respondents, counted from 1.
    pub lines: Vec<u32>,
    /// The columns, without that of the codes.
    pub columns: Vec<Column>,
    /// The codes are numbers of rows, because the table has no column for them.
    pub numbered: bool,
}

/// Names that the column of codes may have.
pub const CODE_COLUMNS: &[&str] = &["participant", "respondent", "id", "code"];

impl Column {
    /// The value of a respondent.
    pub fn value(&self, respondent: usize) -> &str {
        &self.values[self.cells[respondent] as usize]
    }
}

impl Table {
    /// Reads the table.
    ///
    /// # Errors
    /// When it has no row of answers.
    pub fn read(file: &File, findings: &mut Vec<Finding>) -> Result<Table> {
        let text = file.text.as_str();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator(text))
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let at = |line: u64| Place { line: usize::try_from(line).unwrap_or(0), ..Place::file(&*file.name) };
        let mut record = csv::StringRecord::new();
        let mut next = |record: &mut csv::StringRecord| reader.read_record(record).unwrap_or(false);
        if !next(&mut record) {
            return Err(nobody(&file.name));
        }
        let head: Vec<String> = record.iter().map(str::to_owned).collect();
        let codes = CODE_COLUMNS.iter().find_map(|code| head.iter().position(|name| name.eq_ignore_ascii_case(code)));
        let mut table = Table { file: file.name.clone(), numbered: codes.is_none(), ..Table::default() };
        let positions: Vec<usize> = (0..head.len()).filter(|at| Some(*at) != codes).collect();
        let mut known: Vec<FxHashMap<String, u32>> = Vec::new();
        for position in &positions {
            let name = named(&head, *position, &table.columns, findings, at(1));
            table.columns.push(Column { name, values: vec![String::new()], cells: Vec::new() });
            known.push(FxHashMap::from_iter([(String::new(), 0)]));
        }
        let mut doubles: FxHashSet<String> = FxHashSet::default();
        let mut ragged: Vec<(u64, usize)> = Vec::new();
        while next(&mut record) {
            let line = record.position().map_or(0, csv::Position::line);
            if record.iter().filter(|cell| cell.contains("ImportId")).count() * 2 > record.len() {
                // Qualtrics' names for its columns, and the questions above them: no answers.
                let questions = table.respondents.len();
                table.clear();
                findings.push(
                    Finding::doubt(format!("{} of names stand above the answers", rows(questions + 2)))
                        .at(at(1))
                        .expected("one row with names")
                        .hint("they are passed over; `tema survey init` takes the questions from them"),
                );
                doubles.clear();
                ragged.clear();
                continue;
            }
            if record.iter().all(str::is_empty) {
                findings.push(Finding::doubt("a row without any answer; it is passed over").at(at(line)));
                continue;
            }
            if record.len() != head.len() {
                ragged.push((line, record.len()));
            }
            let code = match codes {
                Some(position) => record.get(position).unwrap_or_default().to_owned(),
                None => format!("R{}", table.respondents.len() + 1),
            };
            if !is_label(&code) {
                let finding = if code.is_empty() {
                    Finding::error("a row without the code of its respondent; it is not counted")
                } else {
                    Finding::error(format!("`{code}` cannot be a respondent's code; the row is not counted"))
                };
                findings.push(finding.at(at(line)).expected("a letter, then letters and digits, e.g. `R12`"));
                continue;
            }
            if !doubles.insert(code.clone()) {
                findings.push(
                    Finding::error(format!("respondent `{code}` stands twice; the first row is counted"))
                        .at(at(line))
                        .hint("give the second a code of its own, or remove it"),
                );
                continue;
            }
            table.respondents.push(code);
            table.lines.push(u32::try_from(line).unwrap_or(u32::MAX));
            for ((column, known), position) in table.columns.iter_mut().zip(&mut known).zip(&positions) {
                let cell = record.get(*position).unwrap_or_default();
                let value = match known.get(cell) {
                    Some(value) => *value,
                    None => {
                        let value = u32::try_from(column.values.len()).unwrap_or(u32::MAX);
                        column.values.push(cell.to_owned());
                        known.insert(cell.to_owned(), value);
                        value
                    }
                };
                column.cells.push(value);
            }
        }
        tell_ragged(&ragged, head.len(), &file.name, findings);
        if table.respondents.is_empty() {
            return Err(nobody(&file.name));
        }
        Ok(table)
    }

    /// The position of a column.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    fn clear(&mut self) {
        self.respondents.clear();
        self.lines.clear();
        for column in &mut self.columns {
            column.cells.clear();
        }
    }
}

/// The name of a column; a second one of the same name gets a number.
fn named(head: &[String], at: usize, columns: &[Column], findings: &mut Vec<Finding>, place: Place) -> String {
    let taken = |name: &str| columns.iter().any(|column| column.name == name);
    let own = match head[at].as_str() {
        "" => format!("column {}", at + 1),
        name => name.to_owned(),
    };
    if head[at].is_empty() {
        findings
            .push(Finding::doubt(format!("column {} has no name; it is read as `{own}`", at + 1)).at(place.clone()));
    }
    if !taken(&own) {
        return own;
    }
    let free = (2..).map(|n| format!("{own} ({n})")).find(|name| !taken(name)).unwrap_or_default();
    findings.push(
        Finding::doubt(format!("two columns are called `{own}`; the one at place {} is read as `{free}`", at + 1))
            .at(place)
            .hint("give it a name of its own"),
    );
    free
}

fn tell_ragged(ragged: &[(u64, usize)], width: usize, file: &str, findings: &mut Vec<Finding>) {
    const NAMED: usize = 3;
    for (line, fields) in ragged.iter().take(NAMED) {
        let place = Place { line: usize::try_from(*line).unwrap_or(0), ..Place::file(file) };
        let said = if *fields < width {
            "what is missing counts as no answer"
        } else {
            "what stands behind the last column is not read"
        };
        let fields = if *fields == 1 { "1 field".to_owned() } else { format!("{fields} fields") };
        findings.push(
            Finding::error(format!("this row has {fields}; {said}"))
                .at(place)
                .expected(format!("{width} fields, as in the first line"))
                .hint("a field with a separator in it needs quotation marks"),
        );
    }
    if ragged.len() > NAMED {
        findings.push(
            Finding::error(format!("{} more rows have too few or too many fields", ragged.len() - NAMED))
                .at(Place::file(file)),
        );
    }
}

fn rows(n: usize) -> String {
    if n == 1 { "1 row".to_owned() } else { format!("{n} rows") }
}

fn nobody(file: &str) -> Box<Finding> {
    Box::new(
        Finding::error("the table has no answers")
            .at(Place::file(file))
            .expected("a first row with the names of the columns, and a row for each respondent"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Table, Vec<String>) {
        let mut findings = Vec::new();
        let file = File { name: "survey/a.csv".to_owned(), text: text.to_owned() };
        let table = Table::read(&file, &mut findings).unwrap();
        (table, findings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn semicolons_and_decimal_commas() {
        let (table, findings) = read("participant;age;share\nR1;30; 2,5\nR2;;3\n");
        assert_eq!(table.respondents, ["R1", "R2"]);
        assert_eq!(table.columns[1].values, ["", "2,5", "3"]);
        assert_eq!((table.columns[0].value(0), table.columns[0].value(1)), ("30", ""));
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn nothing_is_dropped_in_silence() {
        let (table, findings) = read("participant,a,a,\nR1,1\nR2,1,2,3,4\nR1,5,5,5\n,9,9,9\n,,,\nR3,x,y,z\n");
        assert_eq!(table.respondents, ["R1", "R2", "R3"]);
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["a", "a (2)", "column 4"]);
        let told = [
            ":1: two columns are called `a`",
            ":1: column 4 has no name",
            ":4: respondent `R1` stands twice",
            ":5: a row without the code",
            ":6: a row without any answer",
            ":2: this row has 2 fields",
            ":3: this row has 5 fields",
        ];
        for one in told {
            assert!(findings.iter().any(|finding| finding.contains(one)), "{one}\n{}", findings.join("\n"));
        }
        assert_eq!(findings.len(), told.len());
    }

    #[test]
    fn header_rows_of_qualtrics_are_no_people() {
        let (table, findings) = read(
            "Q1,Q2\nHow old?,Where?\n\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\"\n30,home\n",
        );
        assert_eq!((table.respondents.len(), table.columns[0].value(0)), (1, "30"));
        assert!(findings[0].contains("3 rows of names stand above the answers"), "{findings:?}");
    }
}
