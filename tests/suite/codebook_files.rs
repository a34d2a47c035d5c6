//! The codebook out and in again: YAML, CSV, XLSX, JSON.

use crate::support::Study;

#[test]
fn a_codebook_comes_back_from_every_format_as_it_went() {
    for example in ["family-case-management", "strengthening-collaboration"] {
        let from = Study::example(example);
        from.ok(&["codebook", "export", "-o", "all.csv"]);
        for format in ["yaml", "csv", "xlsx", "json"] {
            let file = format!("all.{format}");
            let ran = from.tema(&["codebook", "export", "-o", &file]);
            assert_eq!((ran.status, ran.err), (0, format!("wrote {file}\n")));
            let to = Study::new();
            to.write(&file, std::fs::read(from.root().join(&file)).unwrap());
            to.ok(&["codebook", "import", &file]);
            to.ok(&["codebook", "export", "-o", "again.csv"]);
            assert_eq!(to.read("again.csv"), from.read("all.csv"), "{example} {format}");
            assert!(to.ok(&["codebook", "test"]).contains("behave as they say"));
        }
    }
}

#[test]
fn an_import_overwrites_nothing_and_names_what_it_does_not_know() {
    let study = Study::new();
    study.write(
        "codes.csv",
        "id,parent,name,colour,indicators\na,,All,red,\nb,a,Part,,\"phone*\nring* NEAR her\"\n,,,,\n",
    );
    let ran = study.tema(&["codebook", "import", "codes.csv"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.err.contains("row 4 has neither a name nor an id"), "{}", ran.err);
    assert!(ran.err.contains("`NEAR` without a distance"), "{}", ran.err);
    assert_eq!(
        study.read("codebooks/codes.yaml"),
        "title: \"codes\"\ntopics:\n  - id: a\n    name: \"All\"\n    subtopics:\n      - id: b\n        name: \"Part\"\n        \
         indicators: [\"phone*\", \"ring* NEAR her\"]\n"
    );
    let again = study.tema(&["codebook", "import", "codes.csv"]);
    assert_eq!(again.status, 2);
    assert!(again.err.contains("`codebooks/codes.yaml` is there already"), "{}", again.err);
    for (name, expected) in [("../x", "cannot be a file's name"), (".x", "cannot be a file's name")] {
        let ran = study.tema(&["codebook", "import", "codes.csv", "--name", name]);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains(expected), "{}", ran.err);
    }
}

#[test]
fn what_is_retired_and_what_has_a_line_break_come_back_from_every_format() {
    let from = Study::small(
        "topics:\n  - {id: a, retired: true, indicators: [phone*]}\n  - id: b\n    indicators: [letter*]\n    examples: [\"A letter\\n came.\", \"Letters.\"]\n",
    );
    for format in ["csv", "xlsx", "json"] {
        let file = format!("all.{format}");
        from.ok(&["codebook", "export", "-o", &file]);
        let to = Study::new();
        to.write(&file, std::fs::read(from.root().join(&file)).unwrap());
        to.ok(&["codebook", "import", &file]);
        let read = to.read("codebooks/all.yaml");
        assert!(read.contains("retired: \"true\""), "{format}: {read}");
        assert!(read.contains("examples: [\"A letter came.\", \"Letters.\"]"), "{format}: {read}");
        to.ok(&["codebook", "export", "-o", "again.yaml"]);
        let again = to.read("again.yaml");
        assert_eq!(again.matches("retired: true").count(), 1, "{format}: {again}");
    }
    // Written by hand, a list of JSON is a list.
    let by_hand = Study::new();
    by_hand.write("b.json", "[{\"id\": \"b\", \"name\": \"B\", \"examples\": [\"A letter\\ncame.\", \"Letters.\"]}]");
    by_hand.ok(&["codebook", "import", "b.json"]);
    assert!(by_hand.read("codebooks/b.yaml").contains("examples: [\"A letter came.\", \"Letters.\"]"));
}

#[test]
fn a_column_that_is_passed_over_is_named() {
    let study = Study::new();
    study.write("codes.csv", "id,name,exampels\na,All,One.\n");
    let ran = study.tema(&["codebook", "import", "codes.csv"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.err.contains("column `exampels` is not known; it is passed over"), "{}", ran.err);
    assert!(ran.err.contains("did you mean `examples`?"), "{}", ran.err);
}

#[test]
fn two_codebooks_are_compared_in_whatever_form_they_are() {
    let study = Study::small("topics:\n  - {id: calls, indicators: [phone*]}\n");
    study.ok(&["codebook", "export", "-o", "old.csv"]);
    study.ok(&["codebook", "export", "-o", "old.xlsx"]);
    study.ok(&["codebook", "export", "-o", "old.json"]);
    study.write("draft.yaml", "topics:\n  - {id: calls, name: calls, indicators: [phoned]}\n");
    let expected = study.json(&["codebook", "diff", "codebooks/a.yaml", "draft.yaml"])["codes"].clone();
    assert!(expected.as_array().is_some_and(|codes| !codes.is_empty()));
    for old in ["old.csv", "old.xlsx", "old.json"] {
        assert_eq!(study.json(&["codebook", "diff", old, "draft.yaml"])["codes"], expected, "{old}");
    }
    let ran = study.tema(&["codebook", "diff", "participants.csv", "draft.yaml"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("error: `participants.csv` has no column `name`\n"), "{}", ran.err);
}
