//! Projects in the databases of other programs. The tables are those of the programs, as far as they are read; the texts are
//! ours, and positions are counted by hand.

use crate::support::Study;
use rusqlite::Connection;

fn database(study: &Study, name: &str, sql: &str) {
    let path = study.root().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

fn imported(study: &Study, name: &str) -> serde_json::Value {
    let before = std::fs::read(study.root().join(if name.ends_with(".qda") {
        format!("{name}/data.qda")
    } else {
        name.to_owned()
    }))
    .unwrap();
    let ran = study.tema(&["import", name, "-o", "new", "--json"]);
    assert!(ran.status < 2, "{}", ran.err);
    let file = if name.ends_with(".qda") { format!("{name}/data.qda") } else { name.to_owned() };
    assert_eq!(
        before,
        std::fs::read(study.root().join(&file)).unwrap(),
        "the database of another program is never written"
    );
    assert!(!study.root().join(format!("{file}-shm")).exists());
    serde_json::from_str(&ran.out).unwrap()
}

fn count<'r>(report: &'r serde_json::Value, what: &str) -> &'r serde_json::Value {
    let lines = report["not_carried"].as_array().unwrap();
    lines.iter().find(|line| line["what"] == what).map_or(&serde_json::Value::Null, |line| &line["count"])
}

// Code points: "Anna reads." 0–11, CR 11, LF 12, "👩 too." from 13: "👩" 13, "too" 15–18.
const QUALCODER: &str = "
CREATE TABLE project (databaseversion text, date text, memo text, about text);
INSERT INTO project VALUES ('v8', '2025-03-01 10:00:00', 'on the project', 'QualCoder');
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer, risid integer);
INSERT INTO source VALUES (1, 'Anna K.txt', 'Anna reads.' || char(13, 10) || '👩 too. Yes. Yes.', NULL, 'calm', 'vk', '2025-03-01 10:00:00', NULL, NULL);
INSERT INTO source VALUES (2, 'shelf.jpg', NULL, '/images/shelf.jpg', '', 'vk', '2025-03-01 10:00:00', NULL, NULL);
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
INSERT INTO code_cat VALUES (1, 'Inner', 'vk', '', 'what is inside', 2), (2, 'Outer', 'vk', '', '', NULL);
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);
INSERT INTO code_name VALUES (1, 'reading', 'with eyes', 1, 'vk', '', '#FF0000'), (2, 'also', '', NULL, 'vk', '', '#00FF00');
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer);
INSERT INTO code_text VALUES (1, 1, 1, 'reads', 5, 10, 'vk', '2025-03-02 09:00:00', 'sure', NULL, 1);
INSERT INTO code_text VALUES (2, 2, 1, 'too', 15, 18, 'Ona B', '2025-03-02 09:00:00', '', NULL, NULL);
INSERT INTO code_text VALUES (3, 2, 1, 'Anna', 2, 6, 'vk', '2025-03-02 09:00:00', '', NULL, NULL);
INSERT INTO code_text VALUES (4, 2, 1, 'Yes', 21, 24, 'vk', '2025-03-02 09:00:00', '', NULL, NULL);
INSERT INTO code_text VALUES (5, 2, 1, 'never said', 0, 10, 'vk', '2025-03-02 09:00:00', '', NULL, NULL);
CREATE TABLE code_image (imid integer primary key, id integer, cid integer);
INSERT INTO code_image VALUES (1, 2, 1);
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text);
INSERT INTO annotation VALUES (1, 1, 0, 4, 'who is she?', 'vk', '2025-03-02 09:00:00');
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
INSERT INTO cases VALUES (1, 'Anna', '', 'vk', '');
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
INSERT INTO case_text VALUES (1, 1, 1, 0, 29, 'vk', '', '');
CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
INSERT INTO attribute_type VALUES ('age', '', 'vk', '', 'case', 'numeric');
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);
INSERT INTO attribute VALUES (1, 'age', 'case', '41', 1, '', 'vk');
CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
INSERT INTO journal VALUES (1, 'day one', 'I began.', '2025-03-01 10:00:00', 'vk');
";

/// A folder with a project of QualCoder, a.qda.
pub fn qualcoder() -> Study {
    let study = Study::folder();
    database(&study, "a.qda/data.qda", QUALCODER);
    study
}

#[test]
fn a_project_of_qualcoder_comes_in_with_every_coding_compared() {
    let study = qualcoder();
    let report = imported(&study, "a.qda");
    // "reads", "too" stand where they should; "Anna" is found; of two "Yes" neither is clearly meant; the last was never said.
    assert_eq!(report["verified"], 2);
    assert_eq!(
        (report["relocated"].as_array().unwrap().len(), &report["relocated"][0]["quote"]),
        (1, &serde_json::json!("Anna"))
    );
    let orphans: Vec<&str> =
        report["orphaned"].as_array().unwrap().iter().map(|one| one["quote"].as_str().unwrap()).collect();
    assert_eq!(orphans, ["Yes", "never said"]);
    let counts = &report["counts"];
    assert_eq!(
        (&counts["codes"], &counts["codings"], &counts["memos"]),
        (&serde_json::json!(4), &serde_json::json!(3), &serde_json::json!(5))
    );
    assert_eq!(count(&report, "codings on parts of a picture"), 1);
    assert_eq!(count(&report, "marks that a coding is important"), 1);
    assert_eq!(study.read("new/participants.csv"), "participant,group,order,age\nP1,,,41\n");
    assert!(study.read("new/transcripts/D1.txt").ends_with("---\nAnna reads.\n👩 too. Yes. Yes."));
    let ona = study.read("new/codings/ona-b/D1.jsonl");
    assert!(
        ona.contains("\"at\":\"2025-03-02T09:00:00\"") && ona.contains("\"start\":14,\"end\":17,\"exact\":\"too\""),
        "{ona}"
    );
    // Outer > Inner > reading, though the inner category was made first.
    let ran = study.tema(&["-C", "new", "codebook", "show", "--json"]);
    let book: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let tree: Vec<(&str, u64)> = book["codes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| (code["code"].as_str().unwrap(), code["depth"].as_u64().unwrap()))
        .collect();
    assert_eq!(tree, [("outer", 0), ("inner", 1), ("reading", 2), ("also", 0)]);
    assert!(study.read("new/exchange/refi.json").contains("Anna K.txt"));
    assert_eq!(study.tema(&["-C", "new", "export", "--to", "out.qdpx"]).status, 0);
}

// UTF-8 bytes over the text: "Ąžuolas & co" is 14; a line break 15; "Then <she>" 15–25.
const TAGUETTE: &str = "
CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR, description TEXT, created DATETIME);
INSERT INTO projects VALUES (1, 'Circle', '', '2025-03-01 10:00:00.000000'), (2, 'Other', '', '2025-03-01 10:00:00.000000');
CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR, description TEXT, filename VARCHAR, created DATETIME, project_id INTEGER, text_direction VARCHAR, contents TEXT);
INSERT INTO documents VALUES (1, 'SP1', '', 'a', '', 1, 'LEFT_TO_RIGHT', '<h1>Ąžuolas <b>&amp;</b> co</h1>' || char(10) || '<p>Then &lt;she&gt;</p><p>rang.</p>');
CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR, description TEXT);
INSERT INTO tags VALUES (1, 1, 'trees', 'of any kind'), (2, 1, 'people', ''), (3, 2, 'else', '');
CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
INSERT INTO highlights VALUES (1, 1, 0, 14, '<h1>Ąžuolas <b>&amp;</b> co</h1>'), (2, 1, 20, 29, '<p>&lt;she&gt;</p><p>rang</p>'), (3, 1, 1, 3, '<p>rang.</p>'), (4, 1, 0, 3, 'x');
CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 2), (3, 2);
CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login VARCHAR, project_id INTEGER, document_id INTEGER, payload TEXT);
INSERT INTO commands VALUES (1, '2025-03-02 09:00:00.250000', 'vk', 1, 1, '{\"type\": \"highlight_add\", \"highlight_id\": 1}');
";

#[test]
fn a_project_of_taguette_is_counted_in_bytes_over_the_text_of_its_html() {
    let study = Study::folder();
    database(&study, "t.sqlite3", TAGUETTE);
    let ran = study.tema(&["import", "t.sqlite3", "-o", "new"]);
    assert!(ran.status == 2 && ran.err.contains("Circle (1), Other (2)"), "{}", ran.err);
    let ran = study.tema(&["import", "t.sqlite3", "--project", "Circle", "-o", "new", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&report["verified"], report["relocated"].as_array().unwrap().len()),
        (&serde_json::json!(3), 1),
        "{report}"
    );
    assert_eq!(
        (&report["counts"]["codes"], &report["counts"]["codings"]),
        (&serde_json::json!(2), &serde_json::json!(4))
    );
    assert_eq!(count(&report, "highlights without a tag"), 1);
    let first = study.read("new/codings/vk/SP1.jsonl");
    assert!(
        first.contains("\"exact\":\"Ąžuolas & co\"") && first.contains("\"at\":\"2025-03-02T09:00:00.250000\""),
        "{first}"
    );
    let rest = study.read("new/codings/imported/SP1.jsonl");
    assert!(rest.contains("\"exact\":\"<she>\\n\\nrang\"") && rest.contains("\"exact\":\"rang.\""), "{rest}");
}

// Code points: "We read." 0–8; the second coding is off by one; the third was deleted.
const RQDA: &str = "
CREATE TABLE source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
INSERT INTO source VALUES ('SP2', 1, 'We read. They rang.', '', 'RQDA', 'Sat Mar  3 11:12:13 2012', NULL, 1), ('gone', 2, 'x', '', 'RQDA', '', NULL, 0);
CREATE TABLE freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text);
INSERT INTO freecode VALUES ('reading', 'm', 'RQDA', '', NULL, 1, 1, '#AABBCC'), ('phone', NULL, 'RQDA', '', NULL, 2, 1, NULL);
CREATE TABLE codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
INSERT INTO codecat VALUES ('Ways', NULL, 7, 'RQDA', '', NULL, '', 1), ('More', NULL, 8, 'RQDA', '', NULL, '', 1);
CREATE TABLE treecode (cid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
INSERT INTO treecode VALUES (1, 7, '', NULL, '', 1, ''), (1, 8, '', NULL, '', 1, '');
CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
INSERT INTO coding VALUES (1, 1, 'read', 3, 7, 1, 'RQDA', 'Sat Mar  3 11:12:13 2012', NULL), (2, 1, 'rang', 15, 19, 1, 'RQDA', 'Sat Mar  3 11:12:14 2012', 'loud'), (2, 1, 'We', 0, 2, 0, 'RQDA', '', NULL);
CREATE TABLE cases (name text, memo text, owner text, date text, dateM text, id integer, status integer);
INSERT INTO cases VALUES ('SP2', '', 'RQDA', '', NULL, 1, 1);
CREATE TABLE caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text, date text, memo text);
INSERT INTO caselinkage VALUES (1, 1, 0, 19, 1, '', '', '');
CREATE TABLE attributes (name text, status integer, date text, dateM text, owner text, memo text, class text);
INSERT INTO attributes VALUES ('years', 1, '', NULL, '', '', 'numeric');
CREATE TABLE caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, status integer);
INSERT INTO caseAttr VALUES ('years', '12', 1, '', NULL, '', 1);
";

#[test]
fn a_project_of_rqda_comes_in_without_what_was_deleted() {
    let study = Study::folder();
    database(&study, "a.rqda", RQDA);
    let report = imported(&study, "a.rqda");
    assert_eq!(
        (&report["verified"], &report["relocated"][0]["quote"]),
        (&serde_json::json!(1), &serde_json::json!("rang")),
        "{report}"
    );
    for what in ["deleted files", "deleted codings", "further categories of a code"] {
        assert_eq!(count(&report, what), 1, "{what}");
    }
    assert_eq!(study.read("new/participants.csv"), "participant,group,order,years\nSP2,,,12\n");
    let events = study.read("new/codings/RQDA/SP2.jsonl");
    assert!(
        events.contains("\"at\":\"2012-03-03T11:12:13\"")
            && events.contains("\"start\":14,\"end\":18,\"exact\":\"rang\""),
        "{events}"
    );
    assert!(events.contains("\"text\":\"loud\""));
}

#[test]
fn what_is_no_project_is_told() {
    let study = Study::folder();
    study.write("a.rqda", "no database at all, but long enough to look like one to somebody");
    let ran = study.tema(&["import", "a.rqda", "-o", "new"]);
    assert!(ran.status == 2 && ran.err.contains("no database that can be read"), "{}", ran.err);
    database(&study, "b.sqlite3", "CREATE TABLE birds (name text)");
    let ran = study.tema(&["import", "b.sqlite3", "-o", "new"]);
    assert!(ran.status == 2 && ran.err.contains("of no program that tema knows"), "{}", ran.err);
    assert!(!study.root().join("new").exists());
}

// Lines are counted from 0: "We phone. 👩", an empty one, "  We write — ą.". The hash is `sha1sum` of the file with CRLF.
const QC: &str = "
CREATE TABLE document (file_path VARCHAR PRIMARY KEY, file_hash VARCHAR NOT NULL);
INSERT INTO document VALUES ('more/SP1.txt', 'SHA1'), ('gone.txt', '0');
CREATE TABLE document_index (id INTEGER PRIMARY KEY, name VARCHAR, time_series BOOLEAN, document_id VARCHAR);
INSERT INTO document_index VALUES (1, 'paragraphs', 0, 'more/SP1.txt'), (2, 'paragraphs', 0, 'gone.txt');
CREATE TABLE location (id INTEGER PRIMARY KEY, start_line INTEGER, end_line INTEGER, document_index_id VARCHAR);
INSERT INTO location VALUES (1, 0, 2, 1), (2, 2, 3, 1), (3, 0, 1, 2);
CREATE TABLE code (name VARCHAR PRIMARY KEY);
INSERT INTO code VALUES ('phone'), ('letters'), ('gap'), ('idle');
CREATE TABLE coder (name VARCHAR PRIMARY KEY);
INSERT INTO coder VALUES ('vk'), ('ab_c');
CREATE TABLE coded_line (id INTEGER PRIMARY KEY, line INTEGER, coder_id VARCHAR, code_id VARCHAR);
INSERT INTO coded_line VALUES (1, 0, 'vk', 'phone'), (2, 0, 'ab_c', 'phone'), (3, 1, 'vk', 'gap'), (4, 2, 'vk', 'letters'), (5, 9, 'vk', 'letters'), (6, 0, 'vk', 'phone');
CREATE TABLE coded_line_location_association (coded_line_id INTEGER, location_id INTEGER);
INSERT INTO coded_line_location_association VALUES (1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3);
";

fn project_of_qc() -> Study {
    let study = Study::folder();
    let sql = QC.replace("SHA1", "72f23c75243e40c298b292f6a7efa92bc2de899e");
    database(&study, "p/qualitative_coding.sqlite3", &sql);
    study.write("p/settings.yaml", "qc_version: 1.7.8\ncorpus_dir: corpus\ndatabase: qualitative_coding.sqlite3\n");
    study.write("p/codebook.yaml", "- contact:\n  - phone\n  - letters\n- phone\n");
    study.write("p/corpus/more/SP1.txt", "We phone. 👩\r\n\r\n  We write — ą.\r\n");
    study.write("p/memos/2026-01-31-09-30_ab_c_first_idea.md", "# first idea\n\nThey phone.");
    study
}

#[test]
fn a_project_of_qc_comes_in_line_by_line_where_its_texts_are_proved() {
    let study = project_of_qc();
    let ran = study.tema(&["import", "p", "-o", "new", "--json"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    // Two on the first line, one on the third; the empty line has no words, the tenth line is not there.
    assert_eq!((&report["verified"], &report["counts"]["codings"]), (&serde_json::json!(3), &serde_json::json!(3)));
    assert_eq!(report["orphaned"][0]["quote"], "line 10");
    for (what, wanted) in [
        ("codings of empty lines", 1),
        ("codings in texts without a file", 1),
        ("further places of a code in the codebook", 1),
        ("codes outside the codebook that nothing has", 1),
    ] {
        assert_eq!(count(&report, what), wanted, "{what}: {report}");
    }
    let book = study.read("new/codebooks/codebook.yaml");
    assert!(
        book.ends_with("  - id: contact\n    name: \"contact\"\n    subtopics:\n      - id: phone\n        name: \"phone\"\n      - id: letters\n        name: \"letters\"\n  - id: gap\n    name: \"gap\"\n"),
        "{book}"
    );
    // In the study lines end with LF: 12 signs with the break, one empty line, two blanks.
    let vk = study.read("new/codings/vk/SP1.jsonl");
    assert!(vk.contains("\"start\":0,\"end\":11,\"exact\":\"We phone. 👩\""), "{vk}");
    assert!(vk.contains("\"start\":15,\"end\":28,\"exact\":\"We write — ą.\""), "{vk}");
    assert!(study.read("new/codings/ab_c/SP1.jsonl").contains("\"exact\":\"We phone. 👩\""));
    let memo = study.read("new/log/ab_c.jsonl");
    assert!(memo.contains("\"at\":\"2026-01-31T09:30:00\"") && memo.contains("They phone."), "{memo}");
    // The database alone says the same, as everything lies where qc puts it.
    let ran = study.tema(&["import", "p/qualitative_coding.sqlite3", "--dry-run", "--json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&ran.out).unwrap(), report);
}

#[test]
fn lines_of_a_text_that_was_changed_are_listed_and_not_taken() {
    let study = project_of_qc();
    study.write("p/corpus/more/SP1.txt", "New.\r\nWe phone. 👩\r\n\r\n  We write — ą.\r\n");
    let ran = study.tema(&["import", "p", "-o", "new"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(
        ran.out.contains("qc corpus update") && ran.out.contains("carried: 1 source, 4 codes, 1 coder, 1 memo"),
        "{}",
        ran.out
    );
    // Other line ends are no change.
    study.write("p/corpus/more/SP1.txt", "We phone. 👩\n\n  We write — ą.\n");
    let ran = study.tema(&["import", "p", "--dry-run"]);
    assert!(ran.out.contains("3 stand where the project says"), "{}", ran.out);
}

#[test]
fn nothing_outside_the_folder_of_a_project_of_qc_is_read() {
    let study = project_of_qc();
    study.write("secret.txt", "Nobody's.");
    study.write("p/settings.yaml", "qc_version: 1.7.8\ncorpus_dir: ..\ndatabase: qualitative_coding.sqlite3\n");
    let ran = study.tema(&["import", "p", "-o", "new"]);
    assert!(ran.status == 2 && ran.err.contains("`corpus_dir` is `..`, which lies outside"), "{}", ran.err);
    let study = project_of_qc();
    study.write("secret.txt", "Nobody's.");
    let path = study.root().join("p/qualitative_coding.sqlite3");
    Connection::open(path)
        .unwrap()
        .execute_batch("UPDATE document SET file_path = '../../secret.txt' WHERE file_hash = '0'")
        .unwrap();
    let ran = study.tema(&["import", "p", "-o", "new"]);
    assert!(ran.out.contains("1  texts: their files are not in the project"), "{}", ran.out);
    study.write("p/settings.yaml", "qc_version: 0.2.3\ncodes_dir: codes\n");
    let ran = study.tema(&["import", "p", "-o", "old"]);
    assert!(ran.status == 2 && ran.err.contains("qc upgrade"), "{}", ran.err);
}

#[test]
fn highlights_of_taguette_are_found_in_the_texts_they_name() {
    let study = Study::folder();
    database(&study, "t.sqlite3", &TAGUETTE.replace("'SP1'", "'Ąžuolas, spring.html'"));
    study.ok(&["import", "t.sqlite3", "--project", "Circle", "-o", "new"]);
    // The text is D1 here. A text that nobody knows is named, and its words are looked for nowhere else.
    study.write(
        "h.csv",
        "id,document,tag,content\n1,\"Ąžuolas, spring.html\",trees,Ąžuolas & co\n2,D1,people,rang\n3,other.html,people,rang\n",
    );
    let ran = study.tema(&["-C", "new", "import", "--codings", "h.csv", "--coder", "ona", "--new-coder"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.out.contains("ona: 2 coded, 1 not:"), "{}", ran.out);
    assert!(ran.out.contains("no source or participant is called `other.html`"), "{}", ran.out);
}
