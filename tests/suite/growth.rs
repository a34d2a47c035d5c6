//! The codebook grows: renamed, moved, merged, retired; codings follow, comments stay, and it can be taken back.

use crate::support::Study;
use crate::talk::talk;

const BOOK: &str = "\
# mine: do not lose this
topics:
  - id: speaking   # how they speak
    name: speaking
    subtopics:
      - id: calls
        name: calls      # not the device
        indicators: [phone*]
      - id: letters
        name: letters
        indicators: [letter*]
  - id: places
    name: places
";

#[track_caller]
fn vk(study: &Study, args: &[&str]) -> String {
    study.ok(&[args, &["--coder", "vk"]].concat())
}

/// The ids of the codes with their statements, as people decided.
fn codes(study: &Study) -> String {
    let show = study.json(&["codebook", "show", "--basis", "reviewed"]);
    let codes = show["codes"].as_array().unwrap().iter();
    let line = |code: &serde_json::Value| format!("{}:{}", code["code"].as_str().unwrap(), code["statements"]);
    codes.map(line).collect::<Vec<_>>().join(" ")
}

fn coded() -> Study {
    let study = Study::small(BOOK);
    vk(&study, &["decide", "accept", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "accept", "SP1:2.2", "letters"]);
    vk(&study, &["decide", "code", "SP2:2.2", "calls"]);
    study
}

#[test]
fn a_new_name_changes_one_word_of_the_file() {
    let study = coded();
    vk(&study, &["codebook", "rename", "calls", "telephone calls", "--why", "not the device"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK.replace("name: calls ", "name: telephone calls "));
    assert_eq!(codes(&study), "speaking:3 calls:2 letters:1 places:0");
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    vk(&study, &["redo"]);
    assert!(study.read("codebooks/a.yaml").contains("telephone calls"));
}

#[test]
fn merged_codes_keep_every_coding_and_come_apart_again() {
    let study = coded();
    let said = vk(&study, &["codebook", "merge", "calls", "letters", "--into", "at a distance", "--why", "one thing"]);
    assert_eq!(
        said,
        "vk: calls, letters merged into at-a-distance, a new code (calls 2 statements, letters 1 statement)\n"
    );
    assert_eq!(codes(&study), "speaking:3 at-a-distance:3 places:0");
    assert!(study.read("codebooks/a.yaml").starts_with("# mine: do not lose this\n"));
    assert_eq!(study.tema(&["check"]).status, 0, "no decision is lost");
    // Its rules suggest what those of both did.
    assert_eq!(study.json(&["freq", "--basis", "rules"])["rows"][1]["statements"].as_array().unwrap().len(), 5);
    // A decision that a second coder made before the merge came in counts, too.
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\", \"ab\"]\n");
    let late =
        "{\"seq\":9,\"at\":\"2026-02-02T02:40:00Z\",\"coder\":\"ab\",\"do\":\"code\",\"code\":\"letters\",\"anchor\":";
    let anchor = study.read("codings/vk/SP2.jsonl");
    let anchor = anchor.split("\"anchor\":").nth(1).unwrap().split('}').next().unwrap();
    study.write("codings/ab/SP2.jsonl", format!("{late}{anchor}}}}}\n"));
    assert_eq!(codes(&study), "speaking:3 at-a-distance:3 places:0");
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    assert_eq!(codes(&study), "speaking:3 calls:2 letters:2 places:0");
    let history = study.ok(&["codebook", "history", "letters"]);
    assert!(history.contains("(undone)") && history.contains("undo: merge"), "{history}");
}

#[test]
fn an_undo_leaves_what_else_was_changed_in_the_file() {
    let study = coded();
    vk(&study, &["codebook", "rename", "calls", "telephone calls"]);
    study.write("codebooks/a.yaml", study.read("codebooks/a.yaml") + "  - meetings\n");
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), format!("{BOOK}  - meetings\n"));
    vk(&study, &["redo"]);
    study.write("codebooks/a.yaml", study.read("codebooks/a.yaml").replace("telephone calls", "phoning"));
    let refused = study.tema(&["undo", "--coder", "vk"]);
    assert_eq!(refused.status, 2);
    assert!(refused.err.starts_with("error: the lines that this changed were changed again since"), "{}", refused.err);
}

#[test]
fn a_code_moves_and_a_retired_one_suggests_nothing() {
    let study = coded();
    vk(&study, &["codebook", "move", "letters", "--under", "places"]);
    assert_eq!(codes(&study), "speaking:2 calls:2 places:1 letters:1");
    vk(&study, &["codebook", "move", "letters", "--top"]);
    let below = study.tema(&["codebook", "move", "speaking", "--under", "calls", "--coder", "vk"]);
    assert!(below.err.starts_with("error: `calls` is or stands below `speaking`\n"), "{}", below.err);
    let unread = |study: &Study| study.json(&["codebook", "show"])["codes"][1]["unread"].as_u64().unwrap();
    assert_eq!(unread(&study), 3);
    vk(&study, &["codebook", "retire", "calls", "--why", "too wide"]);
    assert_eq!((unread(&study), codes(&study).as_str()), (0, "speaking:2 calls:2 places:0 letters:1"));
    let given = study.tema(&["decide", "code", "SP1:2.3", "calls", "--coder", "vk"]);
    assert!(given.err.starts_with("error: code `calls` is retired\n"), "{}", given.err);
    let history = study.ok(&["codebook", "history", "calls"]);
    assert!(history.contains("retire calls") && history.contains("too wide"), "{history}");
}

#[test]
fn merged_topics_take_their_sub_topics_along() {
    let study = coded();
    let below = study.tema(&["codebook", "merge", "speaking", "--into", "calls", "--coder", "vk"]);
    assert_eq!(below.status, 2);
    assert!(
        below.err.starts_with("error: `calls` stands below `speaking`, and would go with it\n")
            && below.err.contains("tema codebook move calls --top"),
        "{}",
        below.err
    );
    let said = vk(&study, &["codebook", "merge", "speaking", "--into", "places"]);
    assert_eq!(said, "vk: speaking merged into places (speaking 0 statements); calls, letters below places now\n");
    assert_eq!(codes(&study), "places:3 calls:2 letters:1");
    assert!(study.read("codebooks/a.yaml").contains("# not the device"));
    let history = study.ok(&["codebook", "history", "calls"]);
    assert!(history.contains("move speaking to calls → places"), "{history}");
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    // A topic and its only sub-topic become one.
    vk(&study, &["codebook", "merge", "calls", "letters", "speaking", "--into", "places"]);
    assert_eq!(codes(&study), "places:3");
}

/// A table as rows of cells, and back with something filled in.
fn fill(study: &Study, file: &str, column: &str, cells: &[(&str, &str)]) {
    let text = study.read(file);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().unwrap().clone();
    let at = head.iter().position(|name| name == column).unwrap();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&head).unwrap();
    for row in reader.records() {
        let mut row: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        if let Some((_, filled)) = cells.iter().find(|(first, _)| *first == row[0]) {
            row[at] = (*filled).to_owned();
        }
        writer.write_record(&row).unwrap();
    }
    study.write(file, writer.into_inner().unwrap());
}

#[test]
fn a_code_is_split_by_a_table() {
    let study = coded();
    vk(&study, &["decide", "code", "FG1:2.1", "calls"]);
    vk(&study, &["decide", "star", "SP2:2.2", "calls"]);
    let split = ["codebook", "split", "calls", "--sheet", "split.csv"];
    assert_eq!(vk(&study, &split), "split.csv: 3 statements of calls\n");
    let table = study.read("split.csv");
    assert!(table.starts_with("statement,participant,before,text,to\nSP1:2.1,SP1,I: How do you keep in touch? SP1:,I phone her every week.,\n"), "{table}");
    assert_eq!(vk(&study, &split), "every statement of calls stays; nothing was written\n");
    fill(&study, "split.csv", "to", &[("SP1:2.1", "weekly calls"), ("SP2:2.2", "weekly calls; letters")]);
    let sorted = "letters 1 statement, weekly-calls 2 statements, 1 stays with calls";
    let shown = vk(&study, &split);
    assert_eq!(
        shown,
        format!(
            "vk: would split calls: {sorted}\n  SP1:2.1  weekly-calls  “I phone her every week.”\n  SP2:2.2  letters, weekly-calls  “I ring her sometimes.”\n"
        )
    );
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    let said = vk(&study, &[&split[..], &["--write", "--why", "two things"]].concat());
    assert_eq!(said, format!("vk: calls was split: {sorted}\n"));
    assert_eq!(codes(&study), "speaking:4 calls:1 letters:2 weekly-calls:2 places:0");
    assert!(study.read("codebooks/a.yaml").contains("# not the device"));
    // The rule that suggested the old code there does not suggest it again; the star went along.
    assert!(!study.ok(&["statements", "--code", "calls", "--format", "csv"]).contains("SP1:2.1"));
    assert!(study.ok(&["why", "SP2:2.2", "weekly-calls"]).contains("two things"));
    let history = study.ok(&["codebook", "history", "calls", "--format", "csv"]);
    assert_eq!(history.matches("split,calls").count(), 1, "{history}");
    assert!(history.contains(sorted) && study.ok(&["codebook", "history", "weekly-calls"]).contains("split calls"));
    // A row that reads otherwise now is named.
    study.write("transcripts/SP1.txt", study.read("transcripts/SP1.txt").replace("every week", "each week"));
    let stale = study.tema(&[&split[..], &["--coder", "vk"]].concat());
    assert!(stale.err.contains("SP1:2.1 reads otherwise now") && stale.err.contains("split.csv:2"), "{}", stale.err);
    study.write("transcripts/SP1.txt", study.read("transcripts/SP1.txt").replace("each week", "every week"));
    // All of it is taken back at once, in the file as well.
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    assert_eq!(codes(&study), "speaking:4 calls:3 letters:1 places:0");
    vk(&study, &["redo"]);
    assert_eq!(codes(&study), "speaking:4 calls:1 letters:2 weekly-calls:2 places:0");
}

#[test]
fn a_code_is_split_at_a_terminal() {
    let study = coded();
    // The first goes to a code that is named before, one step back, then to a new one; the second with two keys.
    let answers = ["1", "b", "n", "weekly calls", "1 2", "y"];
    let said = talk(&study, &["codebook", "split", "calls", "--into", "rare calls", "--coder", "vk"], &answers);
    for line in [
        "1 of 2 · SP1:2.1 · calls",
        "  ▸ I phone her every week.",
        "1 rare calls · n new code · s stays · b back · q quit:",
        "1 rare calls · 2 weekly calls · n new code",
        "2 of 2 statements go elsewhere. write it? y yes · n no:",
        "vk: calls was split: rare-calls 1 statement, weekly-calls 2 statements, calls is retired",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    assert_eq!(codes(&study), "speaking:3 calls:0 letters:1 weekly-calls:2 rare-calls:1 places:0");
    assert!(study.read("codebooks/a.yaml").contains("retired: true"));
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    // Nothing is written without a yes.
    let said = talk(&study, &["codebook", "split", "calls", "--into", "rare calls", "--coder", "vk"], &["1", "q", "n"]);
    assert!(said.contains("nothing was written"), "{said}");
    assert_eq!(codes(&study), "speaking:3 calls:2 letters:1 places:0");
    let nobody = study.tema(&["codebook", "split", "calls", "--coder", "vk"]);
    assert!(nobody.err.contains("this is no terminal") && nobody.err.contains("--sheet FILE.xlsx"), "{}", nobody.err);
    let empty = study.tema(&["codebook", "split", "places", "--coder", "vk"]);
    assert!(empty.err.starts_with("error: nobody has coded a statement with `places` itself\n"), "{}", empty.err);
}

/// What one coder says of the parts of a code is not what the other said.
#[test]
fn a_split_moves_what_is_counted_and_no_second_coders_word() {
    let study = coded();
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\"]\n");
    study.ok(&["decide", "code", "SP1:2.1", "calls", "--coder", "ml", "--new-coder"]);
    study.ok(&["codebook", "split", "calls", "--sheet", "s.csv", "--coder", "vk"]);
    fill(&study, "s.csv", "to", &[("SP1:2.1", "weekly calls")]);
    study.ok(&["codebook", "split", "calls", "--sheet", "s.csv", "--write", "--coder", "vk"]);
    let compared = study.json(&["coder", "compare", "vk", "ml"]);
    let difference = &compared["differences"][0];
    assert_eq!((&difference["first"], &difference["second"]), (&"weekly-calls".into(), &"calls".into()));
    // Where both count, the statement has left the code.
    study.write("tema.toml", study.read("tema.toml").replace("[\"vk\"]", "[\"vk\", \"ml\"]"));
    assert_eq!(codes(&study), "speaking:3 calls:1 letters:1 weekly-calls:1 places:0");
}

#[test]
fn open_codes_are_grouped_by_a_table() {
    let study = Study::small(
        "# mine\ntopics:\n  - calls      # on the way\n  - letters\n  - meetings\n  - {id: rules, definition: d}\n",
    );
    vk(&study, &["decide", "code", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "code", "FG1:2.1", "calls"]);
    vk(&study, &["decide", "condense", "SP1:2.1", "calls weekly"]);
    let before = study.read("codebooks/a.yaml");
    let group = ["codebook", "group", "--sheet", "codes.csv"];
    assert_eq!(vk(&study, &group), "codes.csv: 3 codes\n");
    assert_eq!(
        study.read("codes.csv"),
        "code,name,statements,informants,condensed units,example,parent,new parent\n\
         calls,calls,2,2,calls weekly,I phone her every week.,,\n\
         letters,letters,0,0,,,,\n\
         meetings,meetings,0,0,,,,\n"
    );
    fill(
        &study,
        "codes.csv",
        "new parent",
        &[("calls", "At a distance"), ("letters", "at a distance"), ("meetings", "rules")],
    );
    let shown = vk(&study, &group);
    assert_eq!(shown, "vk: would move 3 codes\n  at-a-distance (new): calls, letters\n  rules: meetings\n");
    assert_eq!(study.read("codebooks/a.yaml"), before);
    vk(&study, &[&group[..], &["--write", "--why", "first round"]].concat());
    assert_eq!(codes(&study), "rules:0 meetings:0 at-a-distance:2 calls:2 letters:0");
    assert!(study.read("codebooks/a.yaml").contains("# on the way"), "{}", study.read("codebooks/a.yaml"));
    let history = study.ok(&["codebook", "history", "calls"]);
    assert!(
        history.contains("group calls, letters to → at-a-distance") && history.contains("first round"),
        "{history}"
    );
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), before);
    // As a workbook, all codes, with what is wrong in a row named.
    vk(&study, &["codebook", "group", "--all", "--sheet", "all.xlsx"]);
    study.write("bad.csv", "code,new parent\ncalls,rules\ncals,rules\n");
    let wrong = study.tema(&["codebook", "group", "--sheet", "bad.csv", "--coder", "vk"]);
    assert!(wrong.err.contains("there is no code `cals`") && wrong.err.contains("bad.csv:3"), "{}", wrong.err);
}

#[test]
fn a_slip_in_a_name_makes_no_code_and_a_table_that_is_not_there_is_not_taken_back() {
    let study = coded();
    let before = study.read("codebooks/a.yaml");
    for (args, words) in [
        (&["codebook", "merge", "calls", "--into", "leters"][..], "there is no code `leters`; nothing was written"),
        (
            &["codebook", "merge", "calls", "--into", "leters"],
            "did you mean `letters`? If a new code is meant, add --new",
        ),
        (
            &["codebook", "split", "calls", "--sheet", "none.csv", "--write"],
            "there is no table `none.csv`; nothing was written",
        ),
        (
            &["codebook", "group", "--sheet", "none.csv", "--all", "--write"],
            "there is no table `none.csv`; nothing was written",
        ),
    ] {
        let ran = study.tema(&[args, &["--coder", "vk"]].concat());
        assert_eq!(ran.status, 2, "{args:?}");
        assert!(ran.err.contains(words), "{args:?}: {}", ran.err);
    }
    assert!(!study.root().join("none.csv").exists());
    assert_eq!(study.read("codebooks/a.yaml"), before);
    let said = vk(&study, &["codebook", "merge", "calls", "--into", "leters", "--new"]);
    assert!(said.contains("calls merged into leters, a new code (calls 2 statements)"), "{said}");
}
