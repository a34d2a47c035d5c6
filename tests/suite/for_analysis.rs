//! The table for analysis: a row for each statement and code, for R, Python and databases.

use crate::support::Study;
use std::path::Path;

fn coded_study() -> Study {
    let study = Study::small(
        "topics:\n  - id: ways\n    name: Ways\n    codable: false\n    subtopics:\n      - id: phone\n        name: Phone\n        indicators: [\"phone*\"]\n      - id: letters\n        name: Letters\n",
    );
    study.tema(&["decide", "code", "SP1:2.2", "letters", "--coder", "vk"]);
    study.tema(&["decide", "accept", "SP1:2.1", "phone", "--coder", "vk"]);
    study
}

#[test]
fn a_table_for_analysis_has_a_row_for_each_statement_and_code() {
    let study = coded_study();
    assert_eq!(study.tema(&["export", "--to", "s.csv"]).status, 0);
    let csv = study.read("s.csv");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines[0],
        "statement,source,kind,date,language,turn,cell,participant,group,years,code,code_name,parent,topic,standing,coder,text"
    );
    assert_eq!(
        lines[1],
        "SP1:2.1,SP1,interview,2026-01-10,en,2,1,SP1,SP,3,phone,Phone,ways,ways,accepted,vk,I phone her every week."
    );
    assert_eq!(
        lines[2],
        "SP1:2.2,SP1,interview,2026-01-10,en,2,2,SP1,SP,3,letters,Letters,ways,ways,coded,vk,We also write letters."
    );
    // Nobody has read the hit; on this basis it does not count, and the statement still has its row.
    assert_eq!(lines[3], "SP1:2.3,SP1,interview,2026-01-10,en,2,3,SP1,SP,3,,,,,,,My phone is broken today.");
    // Three statements of SP1, two of SP2, three of the group.
    assert_eq!(lines.len(), 9);
    study.tema(&["export", "--to", "s.jsonl"]);
    let first: serde_json::Value = serde_json::from_str(study.read("s.jsonl").lines().next().unwrap()).unwrap();
    assert_eq!(
        (&first["turn"], &first["years"], &first["coder"]),
        (&serde_json::json!(2), &serde_json::json!("3"), &serde_json::json!("vk"))
    );
    study.tema(&["export", "--to", "s.sqlite3"]);
    let database = rusqlite::Connection::open(study.root().join("s.sqlite3")).unwrap();
    let count = |sql: &str| database.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM statements"), 8);
    assert_eq!(count("SELECT count(*) FROM statements WHERE code IS NOT NULL AND turn = 2"), 2);
    let ran = study.tema(&["export", "--to", "s.docx"]);
    assert!(ran.status == 2 && ran.err.contains("cannot be written as `.docx`"), "{}", ran.err);
}

#[test]
fn the_examples_in_r_and_python_work_where_these_are_there() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/exchange.md")).unwrap();
    let study = coded_study();
    study.tema(&["export", "--to", "statements.csv"]);
    let here = |program: &str, args: &[&str]| {
        std::process::Command::new(program).args(args).current_dir(study.root()).output()
    };
    for (name, program, probe) in
        [("r", "Rscript", vec!["-e", "1"]), ("python", "python3", vec!["-c", "import pandas"])]
    {
        if !here(program, &probe).is_ok_and(|ran| ran.status.success()) {
            continue;
        }
        let code = page.split(&format!("```{name}\n")).nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        study.write("example", code);
        let ran = here(program, &["example"]).unwrap();
        let out = String::from_utf8_lossy(&ran.stdout).into_owned();
        // One participant of group SP speaks of ways.
        assert!(
            ran.status.success() && out.contains("SP") && out.contains("ways") && out.trim_end().ends_with('1'),
            "{out}{ran:?}"
        );
    }
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_build_without_parquet_says_what_to_do() {
    let study = coded_study();
    let ran = study.tema(&["export", "--to", "s.parquet"]);
    assert!(ran.status == 2 && ran.err.contains("--features parquet") && ran.err.contains(".jsonl"), "{}", ran.err);
    assert!(!study.root().join("s.parquet").exists());
}

/// The file is read by the library's reader of rows, which shares nothing with what wrote it but the format.
#[cfg(feature = "parquet")]
#[test]
fn parquet_holds_what_the_other_tables_hold() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;
    let study = coded_study();
    study.tema(&["export", "--to", "s.jsonl"]);
    assert_eq!(study.tema(&["export", "--to", "s.parquet"]).status, 0);
    let file = std::fs::File::open(study.root().join("s.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let rows = reader.get_row_iter(None).unwrap();
    let value = |field: &Field| match field {
        Field::Null => serde_json::Value::Null,
        Field::Long(number) => serde_json::Value::from(*number),
        Field::Str(text) => serde_json::Value::from(text.as_str()),
        other => panic!("{other:?}"),
    };
    let read: Vec<serde_json::Value> = rows
        .map(|row| row.unwrap().get_column_iter().map(|(name, field)| (name.clone(), value(field))).collect())
        .collect();
    let lines = study.read("s.jsonl");
    let wanted: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(read, wanted);
    // The same study, the same bytes.
    study.tema(&["export", "--to", "again.parquet"]);
    let bytes = |name: &str| std::fs::read(study.root().join(name)).unwrap();
    assert_eq!(bytes("s.parquet"), bytes("again.parquet"));
}

#[test]
fn a_table_says_what_it_holds_and_has_no_target() {
    let study = coded_study();
    let ran = study.tema(&["export", "--to", "s.csv", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let expected =
        serde_json::json!({"schema": "export-table/1", "statements": 8, "rows": 8, "columns": 17, "basis": "reviewed"});
    assert_eq!(report, expected);
    let ran = study.tema(&["export", "--to", "s.csv", "--target", "nvivo"]);
    assert!(ran.status == 2 && ran.err.contains("--target is for projects"), "{}", ran.err);
}
