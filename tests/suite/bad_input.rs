//! What people type wrongly, save wrongly or lose: it is named with its place, the rest is still read, and nothing
//! panics.

use crate::support::{Ran, Study};

/// A codebook with nothing left to do.
const CALLS: &str = "topics:\n  - {id: calls, definition: d, indicators: [phone*]}\n";

/// Two codes, for decisions.
const TWO: &str = "topics:\n  - {id: calls, definition: d, indicators: [phone*]}\n  - {id: letters, definition: d, indicators: [letter*]}\n";

/// `tema check`, which finds something wrong or doubtful.
fn check(study: &Study) -> String {
    let ran = study.tema(&["check"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""), "{}", ran.out);
    ran.out
}

/// The findings that are printed, without the list of what is to do and without the sum.
fn findings(printed: &str) -> Vec<&str> {
    let blocks = printed.split("\n\n");
    blocks.filter(|block| block.starts_with("error: ") || block.starts_with("doubtful: ")).collect()
}

/// Whether just these findings are printed, each as it stands here.
#[track_caller]
fn says(printed: &str, expected: &[&str]) {
    let found = findings(printed);
    assert_eq!(found.join("\n\n"), expected.join("\n\n"), "{printed}");
}

/// The statements of a code, whatever the exit status is.
#[track_caller]
fn counted(study: &Study, status: i32, code: &str) -> Vec<String> {
    let ran = study.tema(&["freq", "--json"]);
    assert_eq!(ran.status, status, "{}", ran.err);
    let freq: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let row =
        freq["rows"].as_array().unwrap().iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("{code}"));
    row["statements"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

// The folder

#[test]
fn a_folder_that_is_no_study_gets_the_hint_to_make_one() {
    let folder = Study::folder();
    for command in [&["freq"][..], &["check"], &["report"], &["decide", "read", "SP1", "--coder", "vk"]] {
        let ran = folder.tema(command);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("is no study folder, nor is any folder above it"), "{}", ran.err);
        assert!(ran.err.contains("hint: name the study with `-C DIR`, or make one with `tema new DIR`"), "{}", ran.err);
    }
    let ran = folder.tema(&["-C", "elsewhere", "freq"]);
    assert_eq!(ran.status, 2);
    assert_eq!(
        ran.err,
        "error: `elsewhere` is no study folder: it has no `tema.toml`\n |\n = hint: make one with `tema new elsewhere`\n"
    );
}

#[test]
fn a_study_without_participants_csv_says_so_once_and_still_counts_statements() {
    let study = Study::small(CALLS);
    std::fs::remove_file(study.root().join("participants.csv")).unwrap();
    says(
        &check(&study),
        &["error: the study has no participants.csv; nobody can be counted
--> tema.toml
 = hint: make one with a first line `participant,group,order` and a line for each participant"],
    );
    assert_eq!(counted(&study, 1, "calls").len(), 4);
}

#[test]
fn blanks_and_letters_of_any_language_may_stand_in_names() {
    let study = Study::folder_named("mano ė tyrimas");
    let small = Study::small(CALLS);
    for name in ["tema.toml", "participants.csv", "transcripts/SP2.txt", "transcripts/FG1.txt"] {
        study.write(name, small.read(name));
    }
    study.write("transcripts/SP 1 ėš.txt", small.read("transcripts/SP1.txt"));
    study.write("codebooks/mano kodai ė.yaml", CALLS);
    assert_eq!(study.tema(&["check"]).status, 0);
    study.ok(&["decide", "accept", "SP 1 ėš:2.1", "calls", "--coder", "vk"]);
    assert_eq!(counted(&study, 0, "calls"), ["SP 1 ėš:2.1"]);
    study.ok(&["freq", "-o", "reports/iš vados.md"]);
    assert!(study.read("reports/iš vados.md").contains("calls"));
    let refused = study.tema(&["decide", "accept", "SP 1 ėš:2.2", "calls", "--coder", "vk"]);
    assert!(refused.err.contains("tema decide code 'SP 1 ėš:2.2' calls"), "{}", refused.err);
}

#[test]
fn two_files_of_one_name_in_different_folders() {
    let study = Study::small(CALLS);
    study.write("transcripts/second/SP1.txt", study.read("transcripts/SP1.txt"));
    // Between the two in the order of names, and with the same number: a name of its own.
    study.write("transcripts/between/SP01.txt", study.read("transcripts/SP1.txt"));
    says(
        &check(&study),
        &["error: source `SP1` is also transcripts/SP1.txt; this file is passed over
--> transcripts/second/SP1.txt
 = hint: two files may not have the same name, even in different folders"],
    );
    // Four as without the two, and twice in SP01 "phone".
    assert_eq!(counted(&study, 1, "calls").len(), 6);
}

#[test]
fn tables_of_forms_that_nobody_reads_are_named() {
    let study = Study::small("topics:\n  - {id: kids, definition: d, indicators: [~дете]}\n");
    let settings = study.read("tema.toml").replace("[study]\n", "[study]\nlanguage = \"bg\"\n");
    study.write("tema.toml", settings);
    let says = |said: String, all: &[&str]| all.iter().for_each(|one| assert!(said.contains(one), "{one}: {said}"));
    says(check(&study), &["there is no stemmer for `bg`", "or write a table lemmas/bg.tsv: a form, a tab, its lemma"]);
    study.write("lemmas/bulgarian.tsv", "деца\tдете\n");
    study.write("lemmas/bg.csv", "деца,дете\n");
    says(
        check(&study),
        &[
            "no text is in the language `bulgarian`; this table of forms is not used",
            "lemmas/bulgarian.tsv",
            "this file is not read as a table of forms",
            "lemmas/bg.csv",
            "expected: lemmas/bg.tsv",
        ],
    );
    // One that cannot be read is there: nobody is told to write it.
    study.write("lemmas/bg.tsv", b"\xe4\t\xe4\n");
    let said = check(&study);
    assert!(said.contains("byte 0xe4 is no UTF-8") && !said.contains("no stemmer"), "{said}");
    study.write("lemmas/bg.tsv", "деца\tдете\n");
    let said = check(&study);
    assert!(!said.contains("no stemmer") && !said.contains("lemmas/bg.tsv:"), "{said}");
}

#[test]
fn a_result_is_not_written_over_what_the_study_is_made_of() {
    let study = Study::small(CALLS);
    study.ok(&["decide", "accept", "SP1:2.1", "calls", "--coder", "vk"]);
    let files = [
        "transcripts/SP1.txt",
        "participants.csv",
        "tema.toml",
        "codebooks/a.yaml",
        "codings/vk/SP1.jsonl",
        "./transcripts/../transcripts/SP1.txt",
    ];
    for file in files {
        for command in [
            &["freq", "--format", "csv"][..],
            &["codebook", "export", "--format", "yaml"],
            &["codebook", "schema"],
            &["statements", "--json"],
        ] {
            let before = study.read(file);
            let ran = study.tema(&[command, &["-o", file]].concat());
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{command:?} {file}");
            let said = format!("error: `{file}` is a file of the study; the result is not written over it");
            assert!(ran.err.starts_with(&said), "{}", ran.err);
            assert!(ran.err.contains("expected: a file of another name, e.g. -o reports/NAME"), "{}", ran.err);
            assert_eq!(study.read(file), before);
        }
    }
    let ran = study.tema(&["export", "-o", "transcripts/SP1.txt"]);
    assert_eq!(ran.status, 2, "{}", ran.err);
    // A result is written over a result, and a codebook of another name is nobody's yet.
    for file in ["reports/freq.csv", "reports/freq.csv", "freq.csv", "freq.csv"] {
        study.ok(&["freq", "-o", file]);
    }
    study.ok(&["codebook", "export", "-o", "codebooks/more/second.yaml"]);
}

#[test]
fn where_nothing_can_be_written_the_command_says_so_and_nothing_is_half_done() {
    let study = Study::small(CALLS);
    // A file where a folder belongs: nobody, not even root, can write below it.
    study.write("codings", "");
    let ran = study.tema(&["decide", "accept", "SP1:2.1", "calls", "--coder", "vk"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("error: cannot write `"), "{}", ran.err);
    assert!(ran.err.contains("codings/vk/SP1.jsonl"), "{}", ran.err);
    let ran = study.tema(&["freq", "-o", "codings/table.csv"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("error: cannot write `codings/table.csv`: "), "{}", ran.err);
    assert!(!ran.err.contains(".tmp"), "the name of a temporary file: {}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_read_only_study_can_be_read_and_counted() {
    use std::os::unix::fs::PermissionsExt;
    let study = Study::small(CALLS);
    let set = |mode| std::fs::set_permissions(study.root(), std::fs::Permissions::from_mode(mode)).unwrap();
    set(0o555);
    let writable = std::fs::write(study.root().join("probe"), "").is_ok();
    let (counted, decided) = (study.tema(&["freq"]), study.tema(&["decide", "read", "SP1", "--coder", "vk"]));
    set(0o755);
    assert_eq!(counted.status, 0, "{}", counted.err);
    // Root writes where it likes; then there is nothing to see.
    if !writable {
        assert_eq!(decided.status, 2);
        assert!(decided.err.starts_with("error: cannot lock `"), "{}", decided.err);
    }
}

#[test]
fn a_second_writer_is_turned_away_and_says_that_nothing_was_written() {
    let study = Study::small(CALLS);
    let lock = std::fs::File::create(study.root().join(".tema.lock")).unwrap();
    lock.lock().unwrap();
    for command in [&["decide", "accept", "SP1:2.1", "calls", "--coder", "vk"][..], &["check", "--fix"]] {
        let ran = study.tema(command);
        assert_eq!(ran.status, 2);
        assert!(ran.err.starts_with("error: another tema is writing into `"), "{}", ran.err);
        assert!(ran.err.contains("hint: wait until it is done, or close the other window; nothing was written"));
    }
    assert!(!study.root().join("codings").exists());
    // Reading is free.
    assert_eq!(study.tema(&["freq"]).status, 0);
    drop(lock);
    assert_eq!(study.tema(&["decide", "accept", "SP1:2.1", "calls", "--coder", "vk"]).status, 0);
}

// Texts

#[test]
fn an_empty_transcript_is_work_to_do() {
    let study = Study::small(CALLS);
    study.write("transcripts/later.txt", "");
    let ran = study.tema(&["check"]);
    assert_eq!(ran.status, 0);
    assert!(
        ran.out.starts_with("to do: `transcripts/later.txt` holds no text (transcripts/later.txt)\n"),
        "{}",
        ran.out
    );
    assert_eq!(counted(&study, 0, "calls").len(), 4);
}

#[test]
fn a_transcript_without_labels_says_what_a_label_is() {
    let study = Study::small(CALLS);
    study.write("transcripts/notes.txt", "---\ndate: 2026-01-10\n---\nI was there. We met.\n");
    says(
        &check(&study),
        &["error: text before the first speaker's label; it cannot be coded
 --> transcripts/notes.txt:4:1
  |
4 | I was there. We met.
  | ^^^^^^^^^^^^^^^^^^^^ expected a label such as `I:` or `SP3:` at the start of the line
  |
  = hint: the file has no labels at all: put one before each turn, or write `kind: document` above"],
    );
}

#[test]
fn a_line_of_50_megabytes_has_a_short_message() {
    let study = Study::small(CALLS);
    study.write("transcripts/long.txt", "---\ndate: 2026-01-10\n---\n".to_owned() + &"x".repeat(50_000_000) + "\n");
    let before = std::time::Instant::now();
    let printed = check(&study);
    assert!(printed.len() < 1_000, "{} bytes", printed.len());
    assert!(
        printed.starts_with("error: text before the first speaker's label; it cannot be coded\n"),
        "{printed:.300}"
    );
    assert_eq!(counted(&study, 1, "calls").len(), 4);
    assert!(before.elapsed().as_secs() < 60, "{:?}", before.elapsed());
}

#[test]
fn a_long_line_of_speech_is_one_statement() {
    let study = Study::small(CALLS);
    study.write(
        "transcripts/SP1.txt",
        "---\ndate: 2026-01-10\n---\nSP1: ".to_owned() + &"a phone ".repeat(100_000) + "\n",
    );
    assert_eq!(counted(&study, 0, "calls"), ["SP1:1.1", "FG1:2.1", "FG1:2.2"]);
}

#[test]
fn the_place_in_a_long_line_is_that_of_the_file_not_of_what_is_shown() {
    let study = Study::small(CALLS);
    study.write("transcripts/SP2.txt", format!("---\ndate: 2026-01-10\n---\nSP2: {} [[ open\n", "ė".repeat(200)));
    let expected = format!(
        "doubtful: a note begins here and does not end in its paragraph
 --> transcripts/SP2.txt:4:207
  |
4 | …{} [[ open
  |  {} ^^ expected `]]` behind the note",
        "ė".repeat(55),
        " ".repeat(55),
    );
    says(&check(&study), &[&expected]);
}

#[test]
fn a_byte_that_is_no_utf8_is_named_and_the_other_files_are_counted() {
    let study = Study::small(CALLS);
    study.write("transcripts/SP1.txt", b"I: And?\r\nSP1: I phone h\xe8r \xe8.\r\n");
    let expected = "error: byte 0xe8 is no UTF-8
 --> transcripts/SP1.txt:2:15
  |
2 | SP1: I phone h\u{fffd}r \u{fffd}. 
  |               ^ expected a text file in UTF-8
  |
  = hint: save it as UTF-8 in the editor (old Windows texts are often windows-1257 or -1251)";
    let printed = check(&study);
    assert_eq!(findings(&printed)[1], expected);
    let ran = study.tema(&["freq"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("calls"), "{}", ran.out);
    assert_eq!(
        ran.err,
        format!("{expected}\n\nthe result is without what could not be read; `tema check` shows everything\n")
    );
    assert_eq!(counted(&study, 1, "calls"), ["FG1:2.1", "FG1:2.2"]);
}

#[test]
fn files_of_other_programs_are_called_what_they_look_like() {
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain("SP1: a".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (bytes, looks_like) in [
        (&utf16[..], "UTF-16"),
        (b"PK\x03\x04\x14\x00\x08\xff\xfe", "a zip archive, e.g. a Word file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc)"),
    ] {
        let study = Study::small(CALLS);
        study.write("transcripts/other.txt", bytes);
        says(
            &check(&study),
            &[&format!(
                "error: `transcripts/other.txt` is no text in UTF-8; it looks like {looks_like}
 |
 = expected: a text file in UTF-8
 = hint: open it where it was made and save it as plain text in UTF-8"
            )],
        );
        assert_eq!(counted(&study, 1, "calls").len(), 4);
    }
    // UTF-16 without its mark is UTF-8, letter by letter, with a zero byte behind each.
    let study = Study::small(CALLS);
    study.write("transcripts/other.txt", &utf16[2..]);
    let printed = check(&study);
    assert!(
        printed.contains("error: a zero byte: this is no plain text\n --> transcripts/other.txt:1:2\n"),
        "{printed}"
    );
    // Nor is tema.toml read when it is no text; then there is no study.
    study.write("tema.toml", &utf16);
    let ran = study.tema(&["check"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("error: `tema.toml` is no text in UTF-8; it looks like UTF-16\n"), "{}", ran.err);
}

#[test]
fn check_fix_brings_files_into_the_one_form_and_changes_no_coding() {
    let study = Study::small(TWO);
    study.ok(&["decide", "code", "SP1:2.2", "calls", "--coder", "vk"]);
    let log = study.read("codings/vk/SP1.jsonl");
    let before = study.ok(&["freq", "--json"]);
    let (text, people) = (study.read("transcripts/SP1.txt"), study.read("participants.csv"));
    study.write("transcripts/SP1.txt", format!("\u{feff}{}", text.replace('\n', "\r\n")));
    study.write("participants.csv", people.replace('\n', "\r"));
    study.write("codebooks/a.yaml", format!("{TWO}# e\u{307}\n"));
    says(
        &check(&study),
        &[
            "doubtful: the file has letters that are not composed (NFC)
--> codebooks/a.yaml
 = expected: NFC, LF line ends, no byte-order mark; it is read as if it had
 = hint: `tema check --fix` rewrites it; no word and no coding changes",
            "doubtful: the file has CRLF line ends
--> participants.csv
 = expected: NFC, LF line ends, no byte-order mark; it is read as if it had
 = hint: `tema check --fix` rewrites it; no word and no coding changes",
            "doubtful: the file has a byte-order mark, CRLF line ends
--> transcripts/SP1.txt
 = expected: NFC, LF line ends, no byte-order mark; it is read as if it had
 = hint: `tema check --fix` rewrites it; no word and no coding changes",
        ],
    );
    // It is read as if it had the one form already, but for the codebook, which got a comment.
    let same =
        |json: String| json.replace(json.split("\"codebook\": \"").nth(1).unwrap().split('"').next().unwrap(), "");
    assert_eq!(same(study.ok(&["freq", "--json"])), same(before.clone()));
    let fixed = study.tema(&["check", "--fix"]);
    assert_eq!(fixed.status, 0, "{}", fixed.out);
    assert_eq!(
        fixed.err,
        "fixed participants.csv: CRLF line ends\n\
         fixed codebooks/a.yaml: letters that are not composed (NFC)\n\
         fixed transcripts/SP1.txt: a byte-order mark, CRLF line ends\n"
    );
    assert_eq!(study.read("transcripts/SP1.txt"), text);
    assert_eq!(study.read("participants.csv"), people);
    assert_eq!(study.read("codebooks/a.yaml"), format!("{TWO}# ė\n"));
    assert_eq!(study.read("codings/vk/SP1.jsonl"), log);
    assert_eq!(same(study.ok(&["freq", "--json"])), same(before));
    // Once is enough.
    assert_eq!(study.tema(&["check", "--fix"]).err, "");
}

// Transcripts

#[test]
fn labels_that_nobody_has_and_labels_that_are_none() {
    let study = Study::small(CALLS);
    study.write(
        "transcripts/SP1.txt",
        "---\ndate: 2026-01-10\n---\nSP1: I wait.\nSo: I phone her.\nsp1: Yes.\nXX?: No.\nSP1:I phone.\nSP1 : I phone.\n So: it goes.\n",
    );
    says(
        &check(&study),
        &[
            "error: label `So` is not in participants.csv; its statements count for nobody
 --> transcripts/SP1.txt:5:1
  |
5 | So: I phone her.
  | ^^
  |
  = hint: add a line for `So` to participants.csv, or `So` to `interviewers` in tema.toml; if it is speech and no label, begin the line with a space",
            "error: label `sp1` is not in participants.csv; its statements count for nobody
 --> transcripts/SP1.txt:6:1
  |
6 | sp1: Yes.
  | ^^^
  |
  = hint: did you mean `SP1`?",
            "error: label `XX?` is not in participants.csv; its statements count for nobody
 --> transcripts/SP1.txt:7:1
  |
7 | XX?: No.
  | ^^^
  |
  = hint: an unknown speaker is written with the group: `AV?`, and [groups.AV] stands in tema.toml",
            "doubtful: `SP1` begins a line, but is not read as a label
 --> transcripts/SP1.txt:8:1
  |
8 | SP1:I phone.
  | ^^^^ expected `SP1: …`
  |
  = hint: if it is speech and no label, begin the line with a space",
            "doubtful: `SP1` begins a line, but is not read as a label
 --> transcripts/SP1.txt:9:1
  |
9 | SP1 : I phone.
  | ^^^^^ expected `SP1: …`
  |
  = hint: if it is speech and no label, begin the line with a space",
        ],
    );
}

#[test]
fn front_matter_with_mistakes_is_named_key_by_key() {
    let study = Study::small(CALLS);
    let text = "SP1: I phone.\n";
    study.write(
        "transcripts/SP1.txt",
        format!("---\ndate: 2026-13-01\nkind: focusgroup\nparticipant: [SP1]\nlanguage: [en]\nsynthetic: perhaps\nhash: abc\n---\n{text}"),
    );
    let hash = &blake3::hash(text.as_bytes()).to_hex()[..32];
    says(
        &check(&study),
        &[
            "error: `2026-13-01` is no date
 --> transcripts/SP1.txt:2:7
  |
2 | date: 2026-13-01
  |       ^^^^^^^^^^ expected year-month-day, e.g. 2022-11-14 (or only 2022-11, or 2022)",
            "error: `kind` is `focusgroup`
 --> transcripts/SP1.txt:3:7
  |
3 | kind: focusgroup
  |       ^^^^^^^^^^ expected interview, focus-group, survey, document
  |
  = hint: did you mean `focus-group`?",
            "error: unknown key `participant` in the front matter
 --> transcripts/SP1.txt:4:1
  |
4 | participant: [SP1]
  | ^^^^^^^^^^^
  |
  = hint: did you mean `participants`?",
            "error: `language` holds a list where a text belongs
 --> transcripts/SP1.txt:5:11
  |
5 | language: [en]
  |           ^^^^ expected a text",
            "error: `synthetic` is `perhaps`
 --> transcripts/SP1.txt:6:12
  |
6 | synthetic: perhaps
  |            ^^^^^^^ expected `true` or `false`",
            &format!(
                "doubtful: the text is not the one that was recorded; it has been changed since
 --> transcripts/SP1.txt:7:7
  |
7 | hash: abc
  |       ^^^ expected `{hash}`
  |
  = hint: if the correction is right, write the new hash here"
            ),
        ],
    );
}

#[test]
fn front_matter_without_an_end_and_with_blanks_behind_its_lines() {
    let study = Study::small(CALLS);
    study.write("transcripts/SP1.txt", "---\nSP1: I phone.\n");
    study.write("transcripts/SP2.txt", "--- \ndate: 2026-01-12\n--- \nSP2: I phone.\n");
    says(
        &check(&study),
        &["error: the front matter has no end
 --> transcripts/SP1.txt:1:1
  |
1 | ---
  | ^^^ expected a second line `---` behind it"],
    );
    assert_eq!(counted(&study, 1, "calls"), ["SP1:1.1", "SP2:1.1", "FG1:2.1", "FG1:2.2"]);
}

#[test]
fn a_note_without_an_end_hides_nothing() {
    let study = Study::small(CALLS);
    study.write(
        "transcripts/SP1.txt",
        "---\ndate: 2026-01-10\n---\nSP1: I [[laughs]] phone. Then [[ she [[ phones.\n\nAnd I ]] phone.\n",
    );
    says(
        &check(&study),
        &["doubtful: a note begins here and does not end in its paragraph
 --> transcripts/SP1.txt:4:31
  |
4 | SP1: I [[laughs]] phone. Then [[ she [[ phones.
  |                               ^^ expected `]]` behind the note"],
    );
    assert_eq!(counted(&study, 0, "calls").len(), 3 + 2);
}

#[test]
fn a_participant_without_a_source_and_one_named_in_vain() {
    let study = Study::small(CALLS);
    study.write("participants.csv", study.read("participants.csv") + "SP9,SP,9,1\n");
    study.write("transcripts/SP2.txt", study.read("transcripts/SP2.txt").replace("[SP2]", "[SP2, sp9, AV1]"));
    says(
        &check(&study),
        &[
            "doubtful: participant `SP9` has no source
--> participants.csv:6
 = expected: a transcript in which this participant speaks
 = hint: nobody without a source is counted among those asked",
            "error: participant `sp9` is not in participants.csv
 --> transcripts/SP2.txt:3:21
  |
3 | participants: [SP2, sp9, AV1]
  |                     ^^^
  |
  = hint: did you mean `SP9`? add a line for it, or correct the code",
            "doubtful: participant `AV1` never speaks in this source
 --> transcripts/SP2.txt:3:26
  |
3 | participants: [SP2, sp9, AV1]
  |                          ^^^
  |
  = hint: a focus group may have a silent member; otherwise correct the labels",
        ],
    );
}

// participants.csv

#[test]
fn rows_with_mistakes_are_named_one_by_one() {
    let study = Study::small(CALLS);
    study.write(
        "participants.csv",
        "participant,group,order,years\nSP1,SP,1\nSP2,SP,x,11\nAV1,AVV,3,2\nAV2,AVV,4,\nAV1,AV,5,1\n\nA B,AV,6,1\n,AV,7,1\n",
    );
    says(
        &check(&study),
        &[
            "error: this row has 3 fields
 --> participants.csv:2:1
  |
2 | SP1,SP,1
  | ^^^^^^^^ expected 4 fields, as in the first line
  |
  = hint: a field with a comma in it needs quotation marks",
            "error: `x` cannot be the order of `SP2`
 --> participants.csv:3:8
  |
3 | SP2,SP,x,11
  |        ^ expected a whole number",
            "error: group `AVV` is not in tema.toml
 --> participants.csv:4:5
  |
4 | AV1,AVV,3,2
  |     ^^^
  |
  = hint: did you mean `AV`? to make it a group, add a section [groups.AVV] to tema.toml",
            "error: participant `AV1` stands twice
 --> participants.csv:6:1
  |
6 | AV1,AV,5,1
  | ^^^
  |
  = hint: the first row is used; remove one of them",
            "error: `A B` cannot be a participant's code
 --> participants.csv:8:1
  |
8 | A B,AV,6,1
  | ^^^ expected letters and digits without spaces, e.g. `SP3`",
            "error: a row without a participant; it is passed over
 --> participants.csv:9:1
  |
9 | ,AV,7,1
  | ^^^^^^^",
        ],
    );
    assert_eq!(counted(&study, 1, "calls").len(), 4);
}

#[test]
fn a_first_line_that_is_no_header_is_one_error_not_one_for_every_label() {
    for (first, hint) in [
        ("SP1,SP,1,3", "the file begins with a participant; put the names of the columns above it"),
        ("participants,group", "rename `participants` to `participant`"),
        ("participant;group", "separate the columns with commas, not semicolons"),
    ] {
        let study = Study::small(CALLS);
        study.write("participants.csv", format!("{first}\nSP1,SP,1,3\n"));
        says(
            &check(&study),
            &[&format!(
                "error: participants.csv has no column `participant`
 --> participants.csv:1:1
  |
1 | {first}
  | {} expected a first line `participant,group,order,…`
  |
  = hint: {hint}",
                "^".repeat(first.len())
            )],
        );
    }
    let study = Study::small(CALLS);
    study.write("participants.csv", "");
    says(
        &check(&study),
        &["error: participants.csv is empty
 |
 = expected: a first line `participant,group,order` and a line for each participant"],
    );
}

#[test]
fn a_quotation_mark_that_is_not_closed_and_columns_of_one_name() {
    let study = Study::small(CALLS);
    study.write("participants.csv", "participant,group,age,age,\n\"SP1,SP,1,3,\nSP2,SP,2,11,\n");
    says(
        &check(&study),
        &[
            "error: columns 3 and 4 are both called `age`
 --> participants.csv:1:23
  |
1 | participant,group,age,age,
  |                       ^^^ expected a name of its own for every column",
            "error: column 5 has no name
 --> participants.csv:1:27
  |
1 | participant,group,age,age,
  |                           ^ expected a name of its own for every column",
            "error: a field that goes on beyond its line
 --> participants.csv:2:1
  |
2 | \"SP1,SP,1,3,
  | ^^^^^^^^^^^^ expected its second quotation mark in the same line
  |
  = hint: everything up to the next quotation mark is passed over",
        ],
    );
}

#[test]
fn a_byte_order_mark_before_the_header_is_no_part_of_a_name() {
    let study = Study::small(CALLS);
    study.write("participants.csv", format!("\u{feff}{}", study.read("participants.csv")));
    assert_eq!(counted(&study, 0, "calls").len(), 4);
    assert_eq!(findings(&check(&study)).len(), 1);
}

// tema.toml

#[test]
fn settings_with_mistakes_are_named_all_at_once_and_fall_back_to_their_defaults() {
    let study = Study::small(CALLS);
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Small\"\nlanguage = [\"en\"]\nunit = \"sentense\"\nsynthetic = \"maybe\"\nintervewers = [\"I\"]\n\
         [studdy]\na = 1\n[report]\nlanguages = [\"xx\"]\nquotes = -1\n[coding]\ncoder = \"../x\"\n\
         [groups]\nAV = 1\n[groups.SP]\nnam = \"x\"\n[asked]\ncals = [\"SP\"]\ncalls = [\"SPP\"]\n",
    );
    says(
        &check(&study),
        &[
            "error: `language` holds a list where a text belongs
 --> tema.toml:3:12
  |
3 | language = [\"en\"]
  |            ^^^^^^ expected a text",
            "error: `unit` is `sentense`
 --> tema.toml:4:8
  |
4 | unit = \"sentense\"
  |        ^^^^^^^^^^ expected sentence, turn, paragraph
  |
  = hint: did you mean `sentence`?",
            "error: `synthetic` is `maybe`
 --> tema.toml:5:13
  |
5 | synthetic = \"maybe\"
  |             ^^^^^^^ expected `true` or `false`",
            "error: unknown key `intervewers` in [study]
 --> tema.toml:6:1
  |
6 | intervewers = [\"I\"]
  | ^^^^^^^^^^^
  |
  = hint: did you mean `interviewers`?",
            "error: unknown key `studdy` in tema.toml
 --> tema.toml:7:2
  |
7 | [studdy]
  |  ^^^^^^
  |
  = hint: did you mean `study`?",
            "error: reports cannot be written in `xx`
  --> tema.toml:10:14
   |
10 | languages = [\"xx\"]
   |              ^^^^ expected en, lt, bg, pl, uk",
            "error: `quotes` is `-1`
  --> tema.toml:11:10
   |
11 | quotes = -1
   |          ^^ expected a whole number of at least 0",
            "error: `../x` cannot be a coder's name
  --> tema.toml:13:9
   |
13 | coder = \"../x\"
   |         ^^^^^^ expected letters, digits, `-` and `_`, e.g. initials",
            "error: [groups.AV] is a text
  --> tema.toml:15:6
   |
15 | AV = 1
   |      ^ expected keys with values (`key = value`)",
            "error: unknown key `nam` in [groups.SP]
  --> tema.toml:17:1
   |
17 | nam = \"x\"
   | ^^^
   |
   = hint: did you mean `name`?",
            "error: [asked] names code `cals`, which is not in the codebook
  --> tema.toml:19:1
   |
19 | cals = [\"SP\"]
   | ^^^^
   |
   = hint: did you mean `calls`?",
            "error: [asked] names `SPP`, which is no group and no participant
  --> tema.toml:20:10
   |
20 | calls = [\"SPP\"]
   |          ^^^^^
   |
   = hint: did you mean `SP`?",
        ],
    );
    assert_eq!(counted(&study, 1, "calls").len(), 4);
}

#[test]
fn toml_that_cannot_be_parsed_says_where_and_what_is_usually_meant() {
    let study = Study::small(CALLS);
    let groups = "[groups.SP]\nname = \"a\"\n[groups.AV]\nname = \"b\"\n";
    study.write("tema.toml", format!("[study]\ntitle = Small\nunit = \"turn\"\nunit = \"turn\"\n{groups}"));
    says(
        &check(&study),
        &[
            "error: this is no TOML: string values must be quoted, expected literal string
 --> tema.toml:2:9
  |
2 | title = Small
  |         ^^^^^
  |
  = hint: texts stand in quotation marks: title = \"My study\"",
            "error: this is no TOML: duplicate key
 --> tema.toml:4:1
  |
4 | unit = \"turn\"
  | ^^^^
  |
  = hint: remove one of them",
        ],
    );
    // The rest of the file is read: two turns of SP1 and AV1 are two statements.
    assert_eq!(counted(&study, 1, "calls"), ["SP1:2.1", "FG1:2.1"]);
    study.write("tema.toml", format!("[study\n{groups}"));
    let printed = check(&study);
    assert!(
        printed.contains(
            "error: this is no TOML: unclosed table, expected `]`
 --> tema.toml:1:7
  |
1 | [study
  |       ^
  |
  = hint: a section is `[study]`, a value `title = \"My study\"`, a list `[\"a\", \"b\"]`"
        ),
        "{printed}"
    );
}

// Codebooks

#[test]
fn a_key_that_does_not_exist_gets_the_one_that_was_meant() {
    let study = Study::small(
        "topics:\n  - id: calls\n    definition: d\n    indicatorz: [phone*]\n    indicators: [phone*]\n    zzz: 1\n",
    );
    says(
        &check(&study),
        &[
            "error: unknown key `indicatorz` in a code
 --> codebooks/a.yaml:4:5
  |
4 |     indicatorz: [phone*]
  |     ^^^^^^^^^^
  |
  = hint: did you mean `indicators`?",
            "error: unknown key `zzz` in a code
 --> codebooks/a.yaml:6:5
  |
6 |     zzz: 1
  |     ^^^
  |
  = hint: known keys: id, name, parent, gloss, aliases, definition, include, exclude, examples, counter_examples, origin, indicators, except, fold, codable, retired, color, subtopics",
        ],
    );
    assert_eq!(counted(&study, 1, "calls").len(), 4);
}

/// A codebook, the place of what is wrong with it (line, column, text under the caret) and what is said.
const BROKEN_YAML: &[(&str, &str, &str, &str, &str)] = &[
    // Indentation.
    (
        "topics:\n  - id: a\n   name: b\n",
        "3:4",
        "^",
        "this is no YAML: while parsing a block collection, did not find expected '-' indicator",
        "look at the indentation and the quotation marks of this line and the one before",
    ),
    (
        "topics:\n  - id: a\n    definition: d\n      name: b\n",
        "4:11",
        "^",
        "this is no YAML: mapping values are not allowed in this context",
        "this line is indented too far, or the text before it needs quotation marks",
    ),
    (
        "topics:\n\t- id: a\n",
        "2:1",
        "^^^^",
        "this is no YAML: tabs disallowed within this context (block indentation)",
        "YAML is indented with spaces, never with tabs",
    ),
    (
        "topics:\n  - id: a\n\tname: b\n",
        "3:1",
        "^^^^",
        "this is no YAML: while scanning a plain scalar, found a tab",
        "YAML is indented with spaces, never with tabs",
    ),
    // Texts that need quotation marks.
    (
        "topics:\n  - id: a\n    indicators:\n      - *work*\n",
        "4:9",
        "^^^^^^",
        "this is no YAML: while parsing node, found unknown anchor",
        "a text that begins with `*` needs quotation marks: \"*work*\"",
    ),
    (
        "topics:\n  - id: a\n    indicators: [phone, *work*, home]\n",
        "3:25",
        "^^^^^^",
        "this is no YAML: while parsing node, found unknown anchor",
        "a text that begins with `*` needs quotation marks: \"*work*\"",
    ),
    (
        "topics:\n  - id: a\n    examples: [@home]\n",
        "3:16",
        "^^^^^",
        "this is no YAML: unexpected character: `@'",
        "a text that begins with `@` needs quotation marks: \"@home\"",
    ),
    (
        "topics:\n  - id: a\n    name: forms: all\n",
        "3:16",
        "^",
        "this is no YAML: mapping values are not allowed in this context",
        "a text with `: ` in it needs quotation marks: \"forms: all\"",
    ),
    (
        "topics:\n  - id: a\n    indicators:\n      - \"ring\" OR \"rang\"\n",
        "4:16",
        "^",
        "this is no YAML: invalid trailing content after double-quoted scalar",
        "the quotation mark before ends the text: write the whole text in other marks, or double the one inside it ('don''t')",
    ),
    // Anchors and aliases.
    (
        "topics:\n  - &a {id: x}\n  - *a\n",
        "3:5",
        "^^",
        "YAML anchors and aliases (`&name`, `*name`) have no place here",
        "a text that begins with `*` needs quotation marks: \"*a\"",
    ),
    // A key without its colon.
    (
        "topics:\n  - id: a\n    name:b\n\n",
        "3:11",
        "^",
        "this is no YAML: simple key expect ':'",
        "a key has a colon and a space behind it: `name: …`",
    ),
];

#[test]
fn yaml_that_cannot_be_parsed_says_where_and_what_is_usually_meant() {
    for (yaml, place, caret, found, hint) in BROKEN_YAML {
        let study = Study::small(yaml);
        study.write("codebooks/b.yaml", CALLS);
        let printed = check(&study);
        let finding = findings(&printed).into_iter().find(|finding| finding.contains(*found)).unwrap_or_default();
        let lines: Vec<&str> = finding.lines().collect();
        let shown = (lines[0], lines[1], lines[4].trim_start_matches([' ', '|']), lines[6]);
        let hint = format!("  = hint: {hint}");
        let expected = (&*format!("error: {found}"), &*format!(" --> codebooks/a.yaml:{place}"), *caret, &*hint);
        assert_eq!(shown, expected, "{yaml}{printed}");
        // The other codebook is read.
        assert_eq!(counted(&study, 1, "calls").len(), 4, "{yaml}");
    }
}

#[test]
fn values_of_the_wrong_kind_in_one_file_are_reported_in_one_run() {
    let study = Study::small(
        "topics:\n  - id: a b\n    name: A\n    definition: d\n    examples:\n      - she said: yes\n    origin: induced\n    \
         fold: maybe\n    subtopics: x\n  - definition: d\n  - id: calls\n    id: twice\n    definition: d\n    \
         indicators: phone*\n",
    );
    let printed = check(&study);
    let found: Vec<String> = findings(&printed)
        .iter()
        .map(|finding| finding.lines().take(2).map(str::trim).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        found,
        [
            "error: `a b` cannot be a code's id --> codebooks/a.yaml:2:9",
            "error: `examples` holds keys with values where a text belongs --> codebooks/a.yaml:6:9",
            "error: `origin` is `induced` --> codebooks/a.yaml:7:13",
            "error: `fold` is `maybe` --> codebooks/a.yaml:8:11",
            "error: `subtopics` holds a text --> codebooks/a.yaml:9:16",
            "error: a code without a name --> codebooks/a.yaml:10:5",
            "error: key `id` stands twice in a code --> codebooks/a.yaml:12:5",
        ]
    );
    assert!(printed.contains("= hint: a text with `: ` in it needs quotation marks: \"she said: yes\""), "{printed}");
    assert_eq!(counted(&study, 1, "calls").len(), 4);
}

#[test]
fn one_id_in_two_files_is_kept_by_the_first() {
    let study = Study::small(CALLS);
    study.write("codebooks/b.yaml", "topics:\n  - {id: calls-2, definition: d, indicators: [ring]}\n  - {id: calls, definition: d, indicators: [ring]}\n");
    says(
        &check(&study),
        &["error: code id `calls` is taken by codebooks/a.yaml:2
 --> codebooks/b.yaml:3:10
  |
3 |   - {id: calls, definition: d, indicators: [ring]}
  |          ^^^^^ expected an id of its own in the whole study
  |
  = hint: until then this code is called `calls-3`"],
    );
    assert_eq!(counted(&study, 1, "calls").len(), 4);
    assert_eq!(counted(&study, 1, "calls-3"), ["SP2:2.2"]);
}

#[test]
fn circles_of_parents_are_broken_once_and_named() {
    let study = Study::small(
        "topics:\n  - {id: x, definition: d, parent: y}\n  - {id: y, definition: d, parent: z}\n  - {id: z, definition: d, parent: x, indicators: [phone*]}\n  \
         - {id: below, definition: d, parent: x}\n  - {id: self, definition: d, parent: self}\n  - {id: lost, definition: d, parent: bellow}\n",
    );
    says(
        &check(&study),
        &[
            "error: code `z` stands in a circle: z → x → y → z
 --> codebooks/a.yaml:4:36
  |
4 |   - {id: z, definition: d, parent: x, indicators: [phone*]}
  |                                    ^
  |
  = hint: remove one `parent:` key of the circle",
            "error: code `self` stands in a circle: self → self
 --> codebooks/a.yaml:6:39
  |
6 |   - {id: self, definition: d, parent: self}
  |                                       ^^^^
  |
  = hint: remove one `parent:` key of the circle",
            "error: code `lost` has a parent `bellow` that does not exist
 --> codebooks/a.yaml:7:39
  |
7 |   - {id: lost, definition: d, parent: bellow}
  |                                       ^^^^^^
  |
  = hint: did you mean `below`?",
        ],
    );
    // x hangs below y, y below z, and `below` where it was hung.
    let ran = study.tema(&["freq", "--json"]);
    let freq: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let laid: Vec<(&str, u64)> = freq["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["code"].as_str().unwrap(), row["depth"].as_u64().unwrap()))
        .collect();
    assert_eq!(laid, [("z", 0), ("y", 1), ("x", 2), ("below", 3), ("self", 0), ("lost", 0)]);
}

#[test]
fn however_deep_things_stand_in_each_other_nothing_overflows() {
    let study = Study::small(CALLS);
    study.write("codebooks/brackets.yaml", format!("topics: {}\n", "[".repeat(100_000)));
    let printed = check(&study);
    assert!(printed.len() < 2_000, "{} bytes", printed.len());
    assert!(
        printed.contains("error: lists stand too deep in each other\n --> codebooks/brackets.yaml:1:"),
        "{printed}"
    );
    // The same by lines, and by parents, from above and from below.
    let mut lines = "topics:\n".to_owned();
    for level in 0..60 {
        let blanks = "  ".repeat(2 * level + 1);
        lines += &format!("{blanks}- id: l{level}\n{blanks}  subtopics:\n");
    }
    study.write("codebooks/brackets.yaml", lines);
    assert!(check(&study).contains("error: lists stand too deep in each other\n"));
    for name in [|n: usize| (n, n + 1), |n: usize| (n + 1, n)] {
        let mut parents = "topics:\n  - {id: c0}\n  - {id: c5000}\n".to_owned();
        parents.extend((1..4_999).map(|n| {
            let (own, parent) = name(n);
            format!("  - {{id: c{own}, parent: c{parent}}}\n")
        }));
        study.write("codebooks/brackets.yaml", parents);
        let printed = check(&study);
        assert!(printed.contains("stands too deep\n"), "{printed:.500}");
        assert_eq!(counted(&study, 1, "calls").len(), 4);
    }
}

#[test]
fn the_caret_stands_under_what_is_wrong_with_an_indicator_however_it_is_quoted() {
    for (written, column, carets) in [
        ("phone* NEAR him", 16, "^^^^"),
        ("\"phone* NEAR him\"", 17, "^^^^"),
        ("'phone* NEAR him'", 17, "^^^^"),
        ("'don''t AND ė NEAR him'", 23, "^^^^"),
        ("\"\\u0161eima NEAR him\"", 21, "^^^^"),
        ("\"a\\tNEAR him\"", 13, "^^^^"),
        ("|\n        phone NEAR him", 15, "^^^^"),
        // Folded over lines, the whole of it is shown, that is, its first line.
        (">-\n        phone\n        NEAR him", 9, "^^^^^"),
    ] {
        let study = Study::small(&format!(
            "topics:\n  - id: calls\n    definition: d\n    indicators:\n      - {written}\n      - phone*\n"
        ));
        let printed = check(&study);
        let finding = findings(&printed)[0];
        let line = 5 + usize::from(written.contains('\n'));
        assert!(finding.contains(": `NEAR` without a distance\n"), "{printed}");
        assert!(finding.contains(&format!("--> codebooks/a.yaml:{line}:{column}\n")), "{written}\n{printed}");
        assert!(finding.contains(&format!(" {carets} expected `NEAR/4`\n")), "{written}\n{printed}");
        assert_eq!(counted(&study, 1, "calls").len(), 4, "the other indicator is used");
    }
}

#[test]
fn indicators_that_cannot_be_read_are_named_and_the_others_used() {
    let study = Study::small(
        "topics:\n  - id: calls\n    definition: d\n    indicators: [\"/t(ev/\", phone*, \"(ring OR rang\", \"\", \"/x*/\"]\n    except: [\"NOT x\"]\n",
    );
    says(
        &check(&study),
        &[
            "error: indicator `/t(ev/`: a regular expression that cannot be read: unclosed group
 --> codebooks/a.yaml:4:19
  |
4 |     indicators: [\"/t(ev/\", phone*, \"(ring OR rang\", \"\", \"/x*/\"]
  |                   ^^^^^^",
            "error: indicator `(ring OR rang`: `(` without its `)`
 --> codebooks/a.yaml:4:37
  |
4 |     indicators: [\"/t(ev/\", phone*, \"(ring OR rang\", \"\", \"/x*/\"]
  |                                     ^",
            "error: an empty indicator
 --> codebooks/a.yaml:4:54
  |
4 |     indicators: [\"/t(ev/\", phone*, \"(ring OR rang\", \"\", \"/x*/\"]
  |                                                      ^ expected a word, a phrase or an expression",
            "error: indicator `/x*/`: a regular expression that matches the empty text
 --> codebooks/a.yaml:4:58
  |
4 |     indicators: [\"/t(ev/\", phone*, \"(ring OR rang\", \"\", \"/x*/\"]
  |                                                          ^^^^ expected one that needs at least one sign
  |
  = hint: `x*` also matches nothing; `x+` does not",
            "error: indicator `NOT x`: an indicator that says only what must not be there
 --> codebooks/a.yaml:5:15
  |
5 |     except: [\"NOT x\"]
  |               ^^^^^ expected something that must be there, e.g. `phone* AND NOT broken`
  |
  = hint: to strike statements from a code, use `except`",
        ],
    );
    assert_eq!(counted(&study, 1, "calls").len(), 4);
}

// Decisions

/// A study in which `vk` has coded two statements and starred one.
fn coded() -> Study {
    let study = Study::small(TWO);
    study.ok(&["decide", "code", "SP1:2.1", "letters", "--coder", "vk", "--why", "e\u{307}"]);
    study.ok(&["decide", "code", "SP1:2.2", "letters", "--coder", "vk"]);
    study.ok(&["decide", "star", "SP1:2.2", "--coder", "vk"]);
    study
}

const LOG: &str = "codings/vk/SP1.jsonl";

#[test]
fn decisions_are_kept_to_the_letter() {
    // A reason typed with a letter and its dot apart is not taken for one changed by hand.
    let study = coded();
    assert!(study.read(LOG).contains("\"why\":\"e\u{307}\""));
    let ran = study.tema(&["check"]);
    assert_eq!(ran.status, 0, "{}", ran.out);
}

#[test]
fn a_torn_last_line_is_passed_over_and_the_next_decision_stands_on_a_line_of_its_own() {
    let study = coded();
    let whole = study.read(LOG);
    // Torn inside the two bytes of `ė`.
    let torn = [whole.as_bytes(), b"{\"id\":\"\",\"seq\":4,\"why\":\"\xc4"].concat();
    study.write(LOG, &torn);
    let finding = "doubtful: this line is torn; it is passed over
 --> codings/vk/SP1.jsonl:4:1
  |
4 | {\"id\":\"\",\"seq\":4,\"why\":\"\u{fffd}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^ expected a whole event
  |
  = hint: a program was stopped while it wrote it: make the decision again, and remove the line";
    says(&check(&study), &[finding]);
    assert_eq!(counted(&study, 0, "letters"), ["SP1:2.1", "SP1:2.2"]);
    study.ok(&["decide", "code", "SP1:2.3", "letters", "--coder", "vk"]);
    let bytes = std::fs::read(study.root().join(LOG)).unwrap();
    assert!(bytes.starts_with(&torn) && bytes[torn.len()..].starts_with(b"\n{"));
    says(&check(&study), &[finding]);
    assert_eq!(counted(&study, 0, "letters"), ["SP1:2.1", "SP1:2.2", "SP1:2.3"]);
}

#[test]
fn lines_that_are_no_events_are_passed_over_and_the_others_count() {
    let study = coded();
    let mut lines: Vec<String> = study.read(LOG).lines().map(str::to_owned).collect();
    lines.insert(1, "what is this".to_owned());
    lines.push("{}".to_owned());
    lines.push("{\"id\":\"\",\"seq\":18446744073709551615,\"at\":\"x\",\"coder\":\"vk\",\"do\":\"code\"}".to_owned());
    study.write(LOG, lines.join("\n") + "\n");
    says(
        &check(&study),
        &[
            "error: this line is no event (expected value); it is passed over
 --> codings/vk/SP1.jsonl:2:1
  |
2 | what is this
  | ^^^^^^^^^^^^
  |
  = hint: take the file back from a copy, or remove the line",
            "error: this line is no event (missing field `seq`); it is passed over
 --> codings/vk/SP1.jsonl:5:1
  |
5 | {}
  | ^^
  |
  = hint: take the file back from a copy, or remove the line",
            "error: `seq` is 18446744073709551615; this line is passed over
 --> codings/vk/SP1.jsonl:6:10
  |
6 | {\"id\":\"\",\"seq\":18446744073709551615,\"at\":\"x\",\"coder\":\"vk\",\"do\":\"code\"}
  |          ^^^^^ expected a number that counts decisions
  |
  = hint: take the file back from a copy, or remove the line",
        ],
    );
    assert_eq!(counted(&study, 1, "letters"), ["SP1:2.1", "SP1:2.2"]);
    // The next decision goes on counting from the events that can be read.
    study.ok(&["decide", "uncode", "SP1:2.1", "letters", "--coder", "vk"]);
    assert!(study.read(LOG).lines().last().unwrap().contains("\"seq\":4,"));
    assert_eq!(counted(&study, 1, "letters"), ["SP1:2.2"]);
}

#[test]
fn a_kind_of_event_from_the_future_is_kept_and_not_used() {
    let study = coded();
    let mut log = study.read(LOG);
    log += "{\"id\":\"\",\"seq\":4,\"at\":\"2026-02-02T02:40:00Z\",\"coder\":\"vk\",\"do\":\"frobnicate\",\"extra\":[1]}\n";
    study.write(LOG, &log);
    let printed = check(&study);
    let lines: Vec<&str> = findings(&printed)[0].lines().collect();
    assert_eq!(lines[0], "doubtful: an event of an unknown kind `frobnicate`; it is kept and not used");
    assert_eq!(lines[1], " --> codings/vk/SP1.jsonl:4:64");
    assert!(lines[4].ends_with(" ^^^^^^^^^^^^"), "{printed}");
    assert_eq!(lines[6], "  = hint: a newer version of tema may have written it");
    assert_eq!(counted(&study, 0, "letters"), ["SP1:2.1", "SP1:2.2"]);
    assert_eq!(study.read(LOG), log);
}

#[test]
fn an_event_changed_by_hand_is_named_and_counts_as_it_stands() {
    let study = coded();
    study.write(LOG, study.read(LOG).replacen("\"code\":\"letters\"", "\"code\":\"calls\"", 1));
    let printed = check(&study);
    let finding = findings(&printed)[0];
    assert!(
        finding.starts_with(
            "doubtful: this event does not fit its id: the line was changed by hand; it counts as it stands
 --> codings/vk/SP1.jsonl:1:8
"
        ),
        "{printed}"
    );
    assert!(
        finding.ends_with("  = hint: decisions are changed by new decisions, e.g. `tema decide uncode`"),
        "{printed}"
    );
    assert_eq!(findings(&printed).len(), 1);
    assert_eq!(counted(&study, 0, "letters"), ["SP1:2.2"]);
    assert_eq!(counted(&study, 0, "calls"), ["SP1:2.1"]);
}

#[test]
fn decisions_about_a_code_or_a_source_that_is_gone_wait_until_it_is_back() {
    let study = coded();
    let log = study.read(LOG);
    study.write("codebooks/a.yaml", TWO.replace("letters", "lettres"));
    let printed = check(&study);
    assert_eq!(findings(&printed).len(), 2, "{printed}");
    for finding in findings(&printed) {
        assert!(finding.contains(" is not counted: code `letters` is not in the codebook\n"), "{printed}");
        assert!(finding.contains("--> codings/vk/SP1.jsonl\n"), "{printed}");
        assert!(finding.contains("hint: did you mean `lettres`? nothing is lost: "), "{printed}");
    }
    assert_eq!(counted(&study, 1, "lettres").len(), 0);
    study.write("codebooks/a.yaml", TWO);
    let (file, text) = ("transcripts/SP1.txt", study.read("transcripts/SP1.txt"));
    std::fs::remove_file(study.root().join(file)).unwrap();
    let printed = check(&study);
    assert_eq!(printed.matches(" is not counted: source `SP1` is not there any more\n").count(), 3, "{printed}");
    assert_eq!(counted(&study, 1, "letters").len(), 0);
    study.write(file, text);
    assert_eq!(study.tema(&["check"]).status, 0);
    assert_eq!(counted(&study, 0, "letters"), ["SP1:2.1", "SP1:2.2"]);
    assert_eq!(study.read(LOG), log);
}

#[test]
fn a_corrected_transcript_keeps_what_is_still_there_and_names_what_is_not() {
    let study = coded();
    let log = study.read(LOG);
    let before = study.read("transcripts/SP1.txt");
    // A turn before, a word in one coded statement, nothing in the other.
    study.write(
        "transcripts/SP1.txt",
        before.replace("I: How", "SP1: Good day. I phone.\nI: How").replace("every week", "each week"),
    );
    let look = |study: &Study| -> (String, Ran) { (check(study), study.tema(&["freq", "--json"])) };
    let (printed, freq) = look(&study);
    says(
        &printed,
        &[
            "error: decision `code letters` of vk on “I phone her every week.” is not counted: its passage was changed
--> codings/vk/SP1.jsonl
 = hint: nothing is lost: `tema reanchor --dry-run` shows where its words are now",
            "doubtful: the text has changed since it was coded; 2 decisions were found again word for word
--> transcripts/SP1.txt",
        ],
    );
    assert_eq!(counted(&study, 1, "letters"), ["SP1:3.2"]);
    // A second run says the same; the file of decisions is as it was.
    let (again, freq_again) = look(&study);
    assert_eq!((printed, freq.out), (again, freq_again.out));
    assert_eq!(study.read(LOG), log);
    // The correction taken back, everything counts again.
    study.write("transcripts/SP1.txt", before);
    assert_eq!(study.tema(&["check"]).status, 0);
    assert_eq!(counted(&study, 0, "letters"), ["SP1:2.1", "SP1:2.2"]);
}

#[test]
fn a_text_in_another_language_than_the_study_says_is_doubtful() {
    let study = Study::small(CALLS);
    let said = "Kaip jūs dirbate su jais ir kas jums padeda, kai nieko nėra? Mes dirbame kartu, nes kitaip nebūtų kaip. \
                Ir tai yra gerai, bet ne visada, nes kartais jie mūsų nelaukia. Tada mes ateiname dar kartą, o jie vis tiek ne.";
    study.write(
        "transcripts/SP2.txt",
        format!("---\nkind: interview\nparticipants: [SP2]\n---\nI: Kaip?\nSP2: {said}\n"),
    );
    let doubt = "doubtful: SP2 looks Lithuanian by the frequent words, and should be English";
    assert!(study.tema(&["check"]).out.contains(doubt), "{}", check(&study));
    let front = "---\nkind: interview\nlanguage: lt\nparticipants: [SP2]\n---\n";
    study.write("transcripts/SP2.txt", format!("{front}I: Kaip?\nSP2: {said}\n"));
    assert!(!study.tema(&["check"]).out.contains("looks"));
}
