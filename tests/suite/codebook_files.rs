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
