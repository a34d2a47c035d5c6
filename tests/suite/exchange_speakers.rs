//! Who speaks in the texts of other programs' projects. Positions are counted by hand in code points.

use crate::support::Study;
use serde_json::{Value, json};

/// A guid by its number.
fn guid(number: u32) -> String {
    format!("{number:08x}-0000-4000-8000-000000000000")
}

/// A text with codings of the one code: `(number, first, last)`.
fn text(number: u32, name: &str, words: &str, codings: &[(u32, usize, usize)]) -> String {
    let selections: String = codings
        .iter()
        .map(|(number, start, end)| {
            format!(
                "<PlainTextSelection guid='{}' startPosition='{start}' endPosition='{end}'><Coding guid='{}'><CodeRef targetGUID='{}'/></Coding></PlainTextSelection>",
                guid(*number),
                guid(number + 1),
                guid(1)
            )
        })
        .collect();
    format!(
        "<TextSource guid='{}' name='{name}'><PlainTextContent>{words}</PlainTextContent>{selections}</TextSource>",
        guid(number)
    )
}

/// "Interview in May", a blank line, "Interviewer: So?" from 18, "SP3: 👩 We phone." from 35 (the words from 40 to 51).
const SINGLE: &str = "Interview in May\n\nInterviewer: So?\nSP3: 👩 We phone.\nInterviewer: Well?\nSP3: At dawn.\n";

fn project() -> String {
    let case = |number: u32, name: &str, sources: &[u32]| {
        let sources: String = sources.iter().map(|at| format!("<SourceRef targetGUID='{}'/>", guid(*at))).collect();
        format!(
            "<Case guid='{}' name='{name}'><VariableValue><VariableRef targetGUID='{}'/><IntegerValue>41</IntegerValue></VariableValue>{sources}</Case>",
            guid(number),
            guid(2)
        )
    };
    format!(
        "<Project name='x' origin='QualCoder 3.5'><CodeBook><Codes><Code guid='{}' name='calls' isCodable='true'/></Codes></CodeBook><Variables><Variable guid='{}' name='age' typeOfVariable='Integer'/></Variables><Cases>{}{}</Cases><Sources>{}{}{}{}</Sources></Project>",
        guid(1),
        guid(2),
        case(3, "Anna", &[16]),
        case(4, "the office", &[64]),
        text(16, "Anna in May.docx", SINGLE, &[(17, 40, 51), (19, 31, 34)]),
        text(32, "group.docx", "M: Well?\nAV1: We do.\nAV2: So do we.\nAV1: Yes.\n", &[(33, 14, 20)]),
        text(48, "names.docx", "Rita: So?\nOna: Yes.\nRita: When?\nOna: Now.\n", &[(49, 15, 19)]),
        text(64, "office.docx", "I: So?\nAV1: We ring.\nAV2: No.\nAV1: Yes.\n", &[(65, 12, 20)]),
    )
}

#[test]
fn texts_with_labels_become_interviews_letter_for_letter() {
    let study = Study::folder();
    study.write("a.qde", project());
    let ran = study.tema(&["import", "a.qde", "-o", "new"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    for line in [
        "  D1: SP3 answers, Interviewer asks\n",
        "  D2: AV1 AV2 answer, M asks\n",
        "  SP3 = Anna\n",
        "1  who speaks in texts whose labels are names",
        "1  who speaks in texts of cases that are none of the speakers",
        "1  that codings count for somebody",
    ] {
        assert!(ran.out.contains(line), "{line}\n{}", ran.out);
    }
    let file = study.read("new/transcripts/D1.txt");
    assert!(
        file.starts_with("---\nkind: interview\nparticipants: [SP3]\nleft_out: [\"Interview in May\"]\nhash: ")
            && file.ends_with(&format!("---\n{SINGLE}")),
        "{file}"
    );
    assert!(study.read("new/transcripts/D2.txt").starts_with("---\nkind: focus-group\nparticipants: [AV1, AV2]\n"));
    assert!(study.read("new/transcripts/D3.txt").starts_with("---\nkind: document\n"));
    assert!(study.read("new/transcripts/D4.txt").starts_with("---\nkind: document\nparticipants: [P1]\n"));
    assert_eq!(study.read("new/participants.csv"), "participant,group,order,age\nSP3,,,41\nP1,,,41\nAV1,,,\nAV2,,,\n");
    assert!(study.read("new/tema.toml").contains("interviewers = [\"I\", \"M\", \"Interviewer\"]"));
    // The coded words are AV1's, the office's, Anna's and a document's; what is asked is nobody's.
    let freq: Value = serde_json::from_str(&study.ok(&["-C", "new", "freq", "--json", "--pool"])).unwrap();
    assert_eq!(freq["rows"][0]["informants"], json!(["AV1", "P1", "SP3", "D3"]), "{freq}");
    let check: Value = serde_json::from_str(&study.tema(&["-C", "new", "check", "--json"]).out).unwrap();
    assert!(check["findings"].as_array().unwrap().iter().all(|finding| finding["severity"] != "error"), "{check}");
    // Out again, and in: nothing has moved, and every GUID is there.
    study.ok(&["-C", "new", "export", "--to", "out.qdpx"]);
    let ran = study.tema(&["import", "out.qdpx", "-o", "back"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let lines = |study: &Study, folder: &str| {
        let all = ["D1", "D2", "D3", "D4"].map(|name| study.read(&format!("{folder}/codings/imported/{name}.jsonl")));
        all.concat()
    };
    let anchors = |text: &str| -> Vec<String> {
        text.lines()
            .map(|line| {
                let event: Value = serde_json::from_str(line).unwrap();
                format!("{} {}", event["anchor"], event["guid"])
            })
            .collect()
    };
    assert_eq!(anchors(&lines(&study, "new")), anchors(&lines(&study, "back")));
    assert_eq!(study.read("new/transcripts/D1.txt"), study.read("back/transcripts/D1.txt"));
    // A project has its cases in the order of their names.
    assert_eq!(study.read("back/participants.csv"), "participant,group,order,age\nAV1,,,\nAV2,,,\nP1,,,41\nSP3,,,41\n");
}

#[test]
fn labels_that_are_names_become_interviews_where_a_person_says_whose_they_are() {
    let study = Study::folder();
    study.write("a.qde", project());
    let look = study.tema(&["import", "a.qde", "--dry-run"]);
    assert!(look.out.contains("(complete: --speakers \"Rita=…, Ona=…\"):\n  D3: Rita, Ona\n"), "{}", look.out);
    study.ok(&["import", "a.qde", "-o", "new", "--speakers", "Rita=I, Ona=SP9"]);
    let file = study.read("new/transcripts/D3.txt");
    assert!(file.starts_with("---\nkind: interview\nparticipants: [SP9]\n"), "{file}");
    assert!(file.ends_with("---\nI: So?\nSP9: Yes.\nI: When?\nSP9: Now.\n"), "{file}");
    // The coded words are the same, and hers.
    let coding: Value = serde_json::from_str(study.read("new/codings/imported/D3.jsonl").trim()).unwrap();
    assert_eq!(coding["anchor"]["exact"], "Yes.");
    let freq: Value = serde_json::from_str(&study.ok(&["-C", "new", "freq", "--json", "--pool"])).unwrap();
    assert_eq!(freq["rows"][0]["informants"], json!(["AV1", "P1", "SP3", "SP9"]), "{freq}");
    let check: Value = serde_json::from_str(&study.tema(&["-C", "new", "check", "--json"]).out).unwrap();
    assert!(check["findings"].as_array().unwrap().iter().all(|finding| finding["severity"] != "error"), "{check}");
    let wrong = study.tema(&["import", "a.qde", "-o", "other", "--speakers", "Rita"]);
    assert!(wrong.status == 2 && wrong.err.contains("`Rita` in --speakers has no `=`"), "{}", wrong.err);
}

#[test]
fn texts_stay_documents_where_a_person_says_so() {
    let study = Study::folder();
    study.write("a.qde", project());
    let ran = study.tema(&["import", "a.qde", "-o", "new", "--kind", "document"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(study.read("new/transcripts/D1.txt").starts_with("---\nkind: document\nparticipants: [P1]\n"));
    assert_eq!(study.read("new/participants.csv"), "participant,group,order,age\nP1,,,41\nP2,,,41\n");
    let ran = study.tema(&["import", "a.qde", "-o", "other", "--kind", "interview"]);
    assert!(ran.status == 2 && ran.err.contains("--kind document"), "{}", ran.err);
}
