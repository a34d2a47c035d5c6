//! Figures as a researcher asks for them: as files, in the terminal, in a page.

use super::support::Study;

const PHONE: &str = "topics:\n  - id: contact\n    name: Contact & <care>\n    subtopics:\n      - id: phone\n        name: phone\n        indicators: [phone]\n      - id: letters\n        name: letters\n        indicators: [letters]\n";

#[test]
fn bars_are_a_file_with_text_and_words_for_those_who_do_not_see_it() {
    let study = Study::small(PHONE);
    study.ok(&["freq", "--basis", "rules", "-o", "topics.svg"]);
    let svg = study.read("topics.svg");
    // `phone` stands in four statements: two of SP1, two of AV1; `letters` in one.
    assert!(svg.contains("<title id=\"title\">Figure 1. Topics and sub-topics: statements.</title>"), "{svg}");
    assert!(svg.contains("Contact &amp; &lt;care&gt;: 5; phone: 4; letters: 1."), "{svg}");
    assert!(svg.contains(">letters</text>") && !svg.contains("<care>"));
    study.ok(&["freq", "--basis", "rules", "-o", "again.svg"]);
    assert_eq!(svg, study.read("again.svg"));
}

#[test]
fn the_terminal_draws_bars() {
    let study = Study::small(PHONE);
    let out = study.ok(&["freq", "--basis", "rules", "--figure", "bars"]);
    // Names are 16 columns wide. The longest bar has 60 columns at most: 5 statements 60, 4 statements 48, 1 statement 12.
    assert!(out.contains(&format!("  phone          {} 4\n", "█".repeat(48))), "{out}");
    assert!(out.contains(&format!("  letters        {} 1\n", "█".repeat(12))), "{out}");
}

#[test]
fn what_is_not_read_is_no_bar() {
    let study = Study::small(PHONE);
    let out = study.ok(&["freq", "--basis", "reviewed", "--figure"]);
    assert!(out.contains("  phone          not read\n"), "{out}");
}

#[test]
fn wrong_kinds_are_named() {
    let study = Study::small(PHONE);
    let ran = study.tema(&["freq", "--figure", "pie"]);
    assert_ne!(ran.status, 0);
    assert!(ran.err.contains("cannot be drawn as `pie`") && ran.err.contains("bars, grouped"), "{}", ran.err);
    let ran = study.tema(&["freq", "--figure", "barz"]);
    assert!(ran.err.contains("there is no figure `barz`") && ran.err.contains("bars"), "{}", ran.err);
    let ran = study.tema(&["codebook", "show", "-o", "codebook.svg"]);
    assert!(ran.status != 0 && ran.err.contains("cannot be drawn"), "{}", ran.err);
    assert!(!study.root().join("codebook.svg").exists());
}

#[test]
fn the_figures_of_a_survey() {
    let study = Study::example("expert-assessment");
    study.ok(&["survey", "freq", "age", "--lang", "lt", "-o", "age.svg"]);
    let svg = study.read("age.svg");
    assert!(svg.contains(">1 pav. "), "{svg}");
    study.ok(&["survey", "report", "-o", "profile.html"]);
    let page = study.read("profile.html");
    assert!(
        page.contains("<figure id=\"figure-1\">") && page.contains("aria-labelledby=\"figure-1-title figure-1-desc\"")
    );
    // The policy of the page allows no style but its own: figures have none.
    assert!(!page.contains(" style=\""));
}

#[cfg(feature = "png")]
#[test]
fn pixels_at_300_dots_an_inch() {
    let study = Study::small(PHONE);
    study.ok(&["freq", "--basis", "rules", "--lang", "uk", "-o", "topics.png"]);
    let png = std::fs::read(study.root().join("topics.png")).unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    // 680 and two margins of 12 CSS pixels: 704 · 300/96 = 2200.
    assert_eq!(u32::from_be_bytes([png[16], png[17], png[18], png[19]]), 2200);
}

/// SP1 is asked by itself, AV1 in a focus group; `phone` and `letters` stand together once.
#[test]
fn the_report_has_the_figures_that_fit() {
    let study = Study::small(PHONE);
    study.ok(&["report", "--basis", "rules", "--figures", "-o", "report.html"]);
    let page = study.read("report.html");
    let bars = page.find("Figure 1. Topics and sub-topics: statements.").expect("bars");
    let groups = page.find("Figure 2. Statements by group.").expect("bars of groups");
    let people = page.find("Figure 3. Who spoke of what.").expect("a heat map");
    let table = |id: &str| page.find(&format!("id=\"{id}\"")).expect("a table");
    assert!(table("frequencies") < bars && bars < groups && groups < table("table-contact"));
    assert!(table("who-spoke-of-what") < people && people < table("appendix-codebook"));
    study.ok(&["report", "--basis", "rules", "-o", "plain.html"]);
    assert!(!study.read("plain.html").contains("<figure"));
}

#[test]
fn figures_stand_beside_texts_as_files() {
    let study = Study::small(PHONE);
    for (file, shown) in [("r.md", "](<r-figure-1.svg>)"), ("r.typ", "image(\"r-figure-1.svg\", alt: \"Bar chart.")] {
        study.ok(&["report", "--basis", "rules", "--figures", "-o", file]);
        assert!(study.read(file).contains(shown), "{}", study.read(file));
    }
    assert!(study.read("r-figure-1.svg").contains(">letters</text>"));
    let ran = study.tema(&["report", "--figures", "--format", "json"]);
    assert!(ran.status != 0 && ran.err.contains("html, docx, md, tex, typ"), "{}", ran.err);
}

#[test]
fn each_figure_of_a_survey_stands_below_its_table() {
    let study = Study::example("expert-assessment");
    study.ok(&["survey", "report", "-o", "profile.html"]);
    let page = study.read("profile.html");
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}"));
    let order = ["Table 1. Gender.", "Figure 1. Gender.</figcaption>", "Table 2. Age.", "Figure 2. Age.</figcaption>"];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])));
    assert!(page.contains("The answers are synthetic") && !page.contains("The transcripts are synthetic"));
}

#[test]
fn a_question_is_no_kind_of_figure() {
    let study = Study::example("expert-assessment");
    let ran = study.tema(&["survey", "freq", "--figure", "age"]);
    assert!(ran.status != 0 && ran.err.contains("`… age --figure`"), "{}", ran.err);
}
