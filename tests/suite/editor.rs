//! `tema code SOURCE --editor`: a text out, decisions in.

use crate::support::{Ran, Study};

const TWO: &str = "topics:\n  - {id: calls, definition: d, indicators: [phone*]}\n  - {id: letters, definition: d, indicators: [letter*]}\n";

/// Opens SP1 in an editor that does what a script of `sed` says.
fn edit(study: &Study, script: &str) -> Ran {
    study.write("edit.sed", script);
    study.tema_with(&["code", "SP1", "--editor", "--coder", "vk"], &[("EDITOR", "sed -i -f edit.sed")])
}

/// What the editor shows, without the help.
fn shown(study: &Study) -> String {
    study.tema_with(&["code", "SP1", "--editor", "--coder", "vk"], &[("EDITOR", "false")]);
    let text = study.read("SP1.coding.txt");
    std::fs::remove_file(study.root().join("SP1.coding.txt")).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_source_is_coded_in_an_editor_and_undone_as_one() {
    let study = Study::small(TWO);
    let fresh = "
[1] I
| How do you keep in touch?

[2] SP1
2.1  I phone her every week.
     ? calls  # “phone” ← phone*
2.2  We also write letters.
     ? letters  # “letters” ← letter*
2.3  My phone is broken today.
     ? calls  # “phone” ← phone*
";
    assert_eq!(shown(&study), fresh);
    let ran = edit(
        &study,
        "/^2.1/{n;s/?/+/;a\\\n= weekly\na\\\n> a habit\n}\n/^2.2/a\\\n+ calls\n/^2.3/{n;s/?/-/;a\\\n++ broken things\n}\n",
    );
    let expected = "\
vk: accept calls on SP1 “I phone her every week.”
vk: condense “weekly” on SP1 “I phone her every week.”
vk: memo “a habit” on SP1 “I phone her every week.”
vk: code calls on SP1 “We also write letters.”
vk: reject calls on SP1 “My phone is broken today.”
vk: code broken-things on SP1 “My phone is broken today.”
";
    assert_eq!((ran.status, ran.out.as_str()), (0, expected), "{}", ran.err);
    assert!(!study.root().join("SP1.coding.txt").exists());
    let after = "
[1] I
| How do you keep in touch?

[2] SP1
2.1  I phone her every week.
     + calls
     = weekly
     > a habit
2.2  We also write letters.
     + calls
     ? letters  # “letters” ← letter*
2.3  My phone is broken today.
     + broken-things
";
    assert_eq!(shown(&study), after);
    assert!(study.read("codebooks/a.yaml").contains("  - id: inbox\n"), "{}", study.read("codebooks/a.yaml"));
    // A line taken out takes the code off.
    let ran = edit(&study, "/^2.2/{n;d\n}\n");
    assert_eq!(ran.out, "vk: uncode calls on SP1 “We also write letters.”\n");
    assert_eq!(edit(&study, "").out, "nothing was changed\n");
    study.ok(&["undo", "--coder", "vk"]);
    study.ok(&["undo", "--coder", "vk"]);
    assert_eq!(shown(&study), fresh);
    assert_eq!(study.read("codebooks/a.yaml"), TWO);
}

#[test]
fn a_changed_text_is_refused_and_kept_until_it_is_right() {
    let study = Study::small(TWO);
    let ran = edit(&study, "s/every week/each week/\n/^2.2/a\\\n+ calls\n");
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.contains("error: the text itself was changed here; nothing was written\n  --> SP1.coding.txt:15:1"),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("expected: `2.1  I phone her every week.`")
            || ran.err.contains("`2.1  I phone her every week.`"),
        "{}",
        ran.err
    );
    assert!(!study.root().join("codings").exists());
    assert!(study.ok(&["check"]).contains("`tema code SP1 --editor` goes on with it; else remove the file"));
    // The same command goes on where it was.
    let ran = edit(&study, "s/each week/every week/\n");
    assert_eq!(ran.out, "vk: code calls on SP1 “We also write letters.”\n", "{}", ran.err);
}

#[test]
fn codes_that_are_not_there_are_all_named() {
    let study = Study::small(TWO);
    let ran = edit(&study, "/^2.1/a\\\n+ call\n/^2.2/a\\\n+ lettres\n");
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("there is no code `call`") && ran.err.contains("there is no code `lettres`"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("SP1.coding.txt:16:1") && ran.err.contains("did you mean `letters`?"), "{}", ran.err);
}

#[test]
fn what_was_decided_elsewhere_meanwhile_is_not_overwritten() {
    let study = Study::small(TWO);
    let tema = env!("CARGO_BIN_EXE_tema");
    study.write(
        "edit.sh",
        format!("sed -i 's/? letters/+ letters/' $1\n{tema} decide accept SP1:2.1 calls --coder vk\n"),
    );
    let ran = study.tema_with(&["code", "SP1", "--editor", "--coder", "vk"], &[("VISUAL", "sh edit.sh")]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("the study has changed since this file was written"), "{}", ran.err);
}

#[test]
fn without_an_editor_nothing_is_written() {
    let study = Study::small(TWO);
    let ran = study.tema_with(&["code", "SP1", "--editor", "--coder", "vk"], &[("VISUAL", ""), ("EDITOR", "")]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("error: nothing says which editor is yours"), "{}", ran.err);
    let ran = study.tema_with(&["code", "SP1", "--editor", "--coder", "vk"], &[("EDITOR", "no-such-editor")]);
    assert!(ran.err.contains("the editor `no-such-editor` cannot be started"), "{}", ran.err);
}
