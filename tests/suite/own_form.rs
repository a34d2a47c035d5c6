//! A department's own form of the report: `tema report --template FILE`.

use crate::support::Study;

const CODES: &str = "topics:
  - id: contact
    name: contact
    subtopics:
      - {id: telephone, name: telephone, indicators: ['ring']}
      - {id: letters, name: letters, indicators: ['letter*']}
";

/// A study in which SP2 says `I ring her sometimes.` and SP1 `We also write letters.`, with a form.
fn study(name: &str, form: &str) -> Study {
    let study = Study::small(CODES);
    study.write(name, form);
    study
}

fn documentation() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/publication.md")).unwrap()
}

/// What a wrong form makes tema say; nothing is written.
fn refused(form: &str) -> String {
    let study = study("form.md", form);
    let ran = study.tema(&["report", "--template", "form.md", "-o", "out.md"]);
    assert_eq!(ran.status, 2, "{}\n{}", ran.out, ran.err);
    assert_eq!(ran.out, "");
    assert!(!study.root().join("out.md").exists());
    ran.err
}

#[test]
fn the_form_of_the_documentation_is_filled() {
    let page = documentation();
    let form = page.split("```jinja\n").nth(1).unwrap().split("```").next().unwrap();
    let study = study("form.md", form);
    let filled = "\
# Small

## contact: 2

1. telephone: 1 (SP2)
   - “I ring her sometimes.” SP2
2. letters: 1 (SP1)
   - “We also write letters.” SP1

";
    let out = study.ok(&["report", "--template", "form.md"]);
    assert!(out.starts_with(filled), "{out}");
    let basis = out.strip_prefix(filled).unwrap();
    assert!(study.ok(&["report", "--format", "md"]).contains(&format!("\n*{}*\n", basis.trim_end())), "{basis}");
    study.ok(&["report", "--template", "form.md", "-o", "letter.any"]);
    assert_eq!(study.read("letter.any"), out);
}

#[test]
fn the_names_of_the_documentation_are_the_names_there_are() {
    let page = documentation();
    let table = page.split("| name | what it holds |\n|---|---|\n").nth(1).unwrap();
    let rows = table.lines().take_while(|line| line.starts_with('|'));
    let names: Vec<&str> = rows.map(|row| row.split('`').nth(1).unwrap()).collect();
    let told = refused("{{ nothing_like_it }}\n");
    assert!(told.contains(&format!("expected {}\n", names.join(", "))), "{told}");
}

#[test]
fn what_is_filled_in_is_written_for_html_where_the_form_or_the_file_is_html() {
    let form = "<p>{{ '<b>' }}</p>\n";
    let study = study("form.html.j2", form);
    study.write("form.tex", form);
    assert_eq!(study.ok(&["report", "--template", "form.html.j2"]), "<p>&lt;b&gt;</p>\n");
    assert_eq!(study.ok(&["report", "--template", "form.tex"]), "<p><b></p>\n");
    study.ok(&["report", "--template", "form.tex", "-o", "page.html"]);
    assert_eq!(study.read("page.html"), "<p>&lt;b&gt;</p>\n");
}

#[test]
fn the_words_of_a_barred_statement_and_transcripts_nobody_asked_for_are_not_filled_in() {
    let study = study(
        "form.md",
        "{% for said in statements %}\n{{ said.statement }} {{ said.text }} {{ said.codes | join(' ') }}\n{% endfor %}\n\
         {% for text in transcripts %}\n{{ text.id }}\n{% endfor %}\n",
    );
    for (statement, code) in [("SP1:2.2", "letters"), ("SP2:2.2", "telephone")] {
        study.ok(&["decide", "accept", statement, code, "--coder", "vk"]);
    }
    study.ok(&["decide", "bar", "SP1:2.2", "--coder", "vk"]);
    let out = study.ok(&["report", "--template", "form.md"]);
    assert_eq!(out, "SP1:2.2 […] letters\nSP2:2.2 I ring her sometimes. telephone\n");
    let out = study.ok(&["report", "--template", "form.md", "--with-transcripts"]);
    assert!(out.ends_with("telephone\nSP1\nSP2\nFG1\n"), "{out}");
}

#[test]
fn a_name_that_does_not_exist_is_told_with_those_that_do() {
    let told = refused("# {{ title }}\n{{ titel }}\n");
    assert!(told.contains("the form names `titel`, which does not exist\n --> form.md:2:4"), "{told}");
    assert!(told.contains("did you mean `title`?"), "{told}");
    let told = refused("{% for topic in topics %}\n{{ topic.nam }}\n{% endfor %}\n");
    assert!(told.contains("the form names `nam`, which does not exist\n --> form.md:2:4"), "{told}");
    assert!(told.contains("expected code, prose, quotes, rows, name, total\n"), "{told}");
    let told = refused("{{ title | uper }}\n");
    assert!(told.contains("filter uper is unknown\n --> form.md:1:12") && told.contains("`upper`"), "{told}");
}

#[test]
fn a_form_that_is_not_written_as_one_is_told_with_its_place() {
    let told = refused("# {{ title }}\n{% for topic in topics %}\n");
    assert!(told.contains("the form cannot be read: ") && told.contains(" --> form.md:2:"), "{told}");
    let told = refused("{% include 'tema.toml' %}\n");
    assert!(told.contains("a form is one file and brings in no other"), "{told}");
    assert!(refused(&format!("{{{{ {}1{} }}}}\n", "(".repeat(20_000), ")".repeat(20_000))).contains("form.md:1:"));
}

#[test]
fn a_form_without_an_end_is_stopped() {
    let told = refused("{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}\n");
    assert!(told.contains("the form takes more than 5000000 steps\n --> form.md:1:"), "{told}");
    let told = refused("{% macro f(x) %}{{ f(x) }}{% endmacro %}\n{{ f(1) }}\n");
    assert!(told.contains("the form calls itself too deep\n --> form.md:1:"), "{told}");
    let told = refused("{{ 'x' * 10000000000 }}\n");
    assert!(told.contains("the form takes more than 5000000 steps"), "{told}");
}

#[test]
fn a_form_is_a_text_with_a_format_of_its_own() {
    let study = study("form.md", "{{ title }}\n");
    let ran = study.tema(&["report", "--template", "form.md", "--format", "md"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("`form.md` is a form, which is its own format"), "{}", ran.err);
    for args in [
        &["freq", "--template", "form.md"][..],
        &["check", "--template", "form.md"],
        &["report", "--template", "form.md", "--excel"],
        &["report", "--template", "form.docx", "-o", "out.md"],
    ] {
        let ran = study.tema(args);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{}", ran.err);
    }
    study.write("form.odt", b"PK\x03\x04\xff\xff");
    let ran = study.tema(&["report", "--template", "form.odt"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("`form.odt` is no text in UTF-8; it looks like a zip archive"), "{}", ran.err);
    let ran = study.tema(&["report", "--template", "none.md"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("cannot read `none.md`"), "{}", ran.err);
}
