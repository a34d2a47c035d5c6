//! What a page in the browser holds, and what it does not.

use crate::support::Study;

const PHONE: &str = "topics:\n  - id: phone\n    name: phone\n    indicators: [\"phone\", \"ring\"]\n";

/// The block of data with an id, read.
fn data(html: &str, id: &str) -> serde_json::Value {
    let start = format!("<script type=\"application/json\" id=\"{id}\">");
    let block = html.split(&start).nth(1).unwrap().split("</script>").next().unwrap();
    serde_json::from_str(block).unwrap()
}

#[test]
fn the_words_of_a_barred_statement_are_nowhere_on_the_page() {
    let study = Study::small(PHONE);
    study.ok(&["decide", "code", "SP1:2.1", "phone", "--coder", "vk"]);
    study.ok(&["decide", "bar", "SP1:2.1", "--coder", "vk"]);
    study.ok(&["report", "--with-transcripts", "-o", "report.html"]);
    let html = study.read("report.html");
    assert!(html.contains("We also write letters."), "the transcripts are there");
    assert!(!html.contains("I phone her every week"));
}

#[test]
fn a_page_of_few_statements_has_no_search() {
    let study = Study::small(PHONE);
    study.ok(&["report", "-o", "report.html"]);
    let html = study.read("report.html");
    assert!(!html.contains("id=\"_explorer\""));
    assert_eq!(data(&html, "_facts")["searched"], false);
}

#[test]
fn the_data_are_those_of_the_study() {
    let study = Study::example("family-case-management");
    study.ok(&["report", "-o", "report.html"]);
    let html = study.read("report.html");
    assert!(html.contains("id=\"_explorer\""));
    let (facts, words) = (data(&html, "_facts"), data(&html, "_words"));
    // 114 statements of twelve people, in eight sources.
    for key in ["numbers", "ids", "who", "person", "source", "codings"] {
        assert_eq!(facts[key].as_array().unwrap().len(), 114, "{key}");
    }
    assert_eq!(facts["people"].as_array().unwrap().len(), 12);
    assert_eq!(facts["sources"].as_array().unwrap().len(), 8);
    assert_eq!(facts["people"][0], serde_json::json!(["SP1", 0, ["58", "21"]]));
    let at = facts["ids"].as_array().unwrap().iter().position(|id| id == "SP1:10.2").unwrap();
    assert_eq!(words["texts"][words["text"][at].as_u64().unwrap() as usize], "We phone each other.");
    // `phone` stands behind three signs.
    assert_eq!(words["matched"][at], serde_json::json!([3, 8]));
}

#[test]
fn a_matrix_of_more_than_sixty_people_has_groups_in_its_columns() {
    let study = Study::small(PHONE);
    let mut people = String::from("participant,group,order\nSP1,SP,1\nSP2,SP,2\nAV1,AV,3\nAV2,AV,4\n");
    for number in 3..=60 {
        people.push_str(&format!("SP{number},SP,{}\n", number + 10));
        study.write(
            &format!("transcripts/SP{number}.txt"),
            format!("---\nparticipants: [SP{number}]\n---\nI: And you?\nSP{number}: I phone nobody.\n"),
        );
    }
    study.write("participants.csv", people);
    study.ok(&["report", "-o", "report.html"]);
    let html = study.read("report.html");
    let table = html.split("id=\"who-spoke-of-what\"").nth(1).unwrap().split("</thead>").next().unwrap();
    assert!(table.contains(">SP (teachers)<") && table.contains(">AV (managers)<"), "{table}");
    assert!(!table.contains(">SP1<"));
}
