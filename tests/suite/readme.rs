//! README.md and docs/ under test: the commands that stand there are run, and what they are said to print is
//! looked for in what they print.
//!
//! In a page: a fence `sh` is run; a fence `text` (or `json`) behind it must be found in the output, line by line, blanks
//! aside, `…` for lines left out; `tema code` opens the coding screen, a fence `keys` presses keys in it, and what it shows
//! then is what is printed; a fence with a file's name behind the language writes that file, or, if it is a
//! `diff`, changes it; `json in:FILE` must be found in that file. In docs/formats.md a comment `<!-- … -->` above a
//! table says where the names in its first column come from.

use crate::screen::Person;
use crate::support::{Study, command};
use std::path::{Path, PathBuf};
use std::process::Stdio;

fn page(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A fence or a heading of a page, with its line.
#[derive(Debug, Clone)]
enum Part {
    Heading(usize),
    Fence { line: usize, language: String, rest: String, body: String },
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open: Option<(usize, String, String)> = None;
    for (number, line) in text.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => open = Some((number + 1, info.to_owned(), String::new())),
            (Some(_), Some(_)) => {
                if let Some((line, info, body)) = open.take() {
                    let (language, rest) = info.split_once(' ').unwrap_or((&info, ""));
                    parts.push(Part::Fence { line, language: language.into(), rest: rest.into(), body });
                }
            }
            (Some((_, _, body)), None) => {
                body.push_str(line);
                body.push('\n');
            }
            (None, None) if line.starts_with('#') => {
                let text = line.trim_start_matches('#');
                parts.push(Part::Heading(line.len() - text.len()));
            }
            _ => {}
        }
    }
    parts
}

/// The words of a command line; quotation marks hold words together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A person at a terminal who follows a page.
struct Reader {
    page: &'static str,
    home: PathBuf,
    here: PathBuf,
    said: String,
    ran: usize,
    wrong: Vec<String>,
    screen: Option<Person>,
}

impl Reader {
    fn new(page: &'static str, home: &Path) -> Reader {
        let said = String::new();
        Reader { page, home: home.to_owned(), here: home.to_owned(), said, ran: 0, wrong: Vec::new(), screen: None }
    }

    fn follow(&mut self, part: &Part) {
        let Part::Fence { line, language, rest, body } = part else {
            self.here = self.home.clone();
            return;
        };
        let at = format!("{}:{line}", self.page);
        match language.as_str() {
            "sh" => {
                self.said.clear();
                body.lines().for_each(|line| self.run(line, rest, &at));
            }
            "keys" => {
                let screen = self.screen.as_mut().unwrap_or_else(|| panic!("{at}: no screen is open"));
                self.said = screen.press(body).sees().join("\n");
            }
            "diff" => self.change(rest, body, &at),
            "text" | "json" if rest.is_empty() => self.expect(body, &at),
            "json" if rest.starts_with("in:") => {
                self.said = std::fs::read_to_string(self.here.join(&rest[3..])).unwrap();
                // One line of a file, shown in pieces.
                self.said = self.said.trim_end().replace(",\"", ",\n\"").replace("{\"", "{\n\"");
                let body = body.replace(",\"", ",\n\"").replace("{\"", "{\n\"");
                self.expect(&body, &at);
            }
            _ if !rest.is_empty() => {
                let path = self.here.join(rest);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, body).unwrap();
            }
            _ => {}
        }
    }

    fn run(&mut self, line: &str, rest: &str, at: &str) {
        let line = line.strip_prefix("cargo run --release --").map_or(line.to_owned(), |rest| format!("tema{rest}"));
        let mut words = words(&line);
        let mut environment = Vec::new();
        while let Some((name, value)) = words[0].split_once('=') {
            environment.push((name.to_owned(), value.to_owned()));
            words.remove(0);
        }
        match words[0].as_str() {
            "cargo" => {}
            "cd" => self.here.push(&words[1]),
            "tema" if words[1] == "code" && !words.iter().any(|word| word == "--editor") => {
                assert_eq!(&words[3..], ["--coder", "vk"], "{at}");
                self.screen = Some(Person::at_source(&self.here, &words[2]));
            }
            "tema" => {
                let output =
                    command(&self.here).args(&words[1..]).envs(environment).stdin(Stdio::null()).output().unwrap();
                self.said.push_str(&String::from_utf8(output.stdout).unwrap());
                self.said.push_str(&String::from_utf8(output.stderr).unwrap());
                let wanted = if rest == "exit-status-1" { 1 } else { 0 };
                if output.status.code() != Some(wanted) {
                    self.wrong.push(format!("{at}: {line}: {}\n{}", output.status, self.said));
                }
                self.ran += 1;
            }
            other => panic!("{at}: no test knows the command {other}"),
        }
    }

    /// The lines of a diff that stay or go are there once, and those that stay or come take their place.
    fn change(&self, file: &str, body: &str, at: &str) {
        let side = |gone: char| -> String {
            let kept = body.lines().filter(|line| !line.starts_with(gone));
            kept.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect()
        };
        let path = self.here.join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{at}: {file}: {error}"));
        assert_eq!(text.matches(&side('+')).count(), 1, "{at}: the lines are not in {file} once");
        std::fs::write(path, text.replace(&side('+'), &side('-'))).unwrap();
    }

    fn expect(&mut self, body: &str, at: &str) {
        let said: Vec<String> = self.said.lines().map(squeezed).collect();
        let mut from = 0;
        for line in body.lines().map(squeezed).filter(|line| !line.is_empty() && line != "…") {
            match said[from..].iter().position(|said| said.contains(&line)) {
                Some(found) => from += found + 1,
                None => {
                    self.wrong.push(format!("{at}: this line is not printed: {line}\n\nprinted:\n{}", self.said));
                    return;
                }
            }
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() == "reports" {
            continue;
        }
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let home = tempfile::tempdir().unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    copy(&examples, &home.path().join("examples"));
    let mut reader = Reader::new("README.md", home.path());
    parts(&page("README.md")).iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "{}", reader.wrong.join("\n"));
    assert!(reader.ran >= 15, "only {} commands were found", reader.ran);
    for written in ["examples/family-case-management", "try-it", "my-study"] {
        assert!(home.path().join(written).join("reports/report.html").is_file(), "{written}");
    }
    assert!(home.path().join("my-study/codings/vk/P1.jsonl").is_file());
}

#[test]
fn the_tour_of_coding_by_hand_is_right() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::new("docs/coding.md", home.path());
    parts(&page("docs/coding.md")).iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "{}", reader.wrong.join("\n"));
    assert!(reader.ran >= 15, "only {} commands were found", reader.ran);
}

/// Every section of the page stands alone, beside the examples.
#[test]
fn the_page_on_published_figures_is_right() {
    let parts = parts(&page("docs/published.md"));
    let home = tempfile::tempdir().unwrap();
    for example in ["family-case-management", "strengthening-collaboration"] {
        let made = command(home.path()).args(["new", &format!("examples/{example}"), "--example", example]).output();
        assert!(made.unwrap().status.success());
    }
    let mut reader = Reader::new("docs/published.md", home.path());
    parts.iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "{}", reader.wrong.join("\n"));
    assert!(reader.ran >= 8, "only {} commands were found", reader.ran);
}

#[test]
fn the_page_on_import_is_right() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::new("docs/import.md", home.path());
    parts(&page("docs/import.md")).iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "{}", reader.wrong.join("\n"));
    assert!(reader.ran >= 5, "only {} commands were found", reader.ran);
}

#[test]
fn the_page_on_audits_is_right() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::new("docs/audit.md", home.path());
    parts(&page("docs/audit.md")).iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "\n{}", reader.wrong.join("\n\n"));
    assert_eq!(reader.ran, 4);
}

/// Every section of docs/methods.md begins with the study that stands above the first section.
#[test]
fn the_worked_examples_of_the_methods_are_right() {
    let parts = parts(&page("docs/methods.md"));
    let first = parts.iter().position(|part| matches!(part, Part::Heading(2))).unwrap();
    let mut sections = 0;
    let mut ran = 0;
    let mut wrong = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        if !matches!(part, Part::Heading(2)) {
            continue;
        }
        let home = tempfile::tempdir().unwrap();
        let mut reader = Reader::new("docs/methods.md", home.path());
        parts[..first].iter().for_each(|part| reader.follow(part));
        let section = parts[at + 1..].iter().take_while(|part| !matches!(part, Part::Heading(2)));
        section.for_each(|part| reader.follow(part));
        sections += 1;
        ran += reader.ran;
        wrong.extend(reader.wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(sections >= 10 && ran >= 20, "{sections} sections, {ran} commands");
}

#[test]
fn the_page_on_surveys_is_right() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::new("docs/surveys.md", home.path());
    parts(&page("docs/surveys.md")).iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "{}", reader.wrong.join("\n"));
    assert!(reader.ran >= 5, "only {} commands were found", reader.ran);
}

#[test]
fn the_page_on_two_studies_is_right() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::new("docs/studies.md", home.path());
    parts(&page("docs/studies.md")).iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "{}", reader.wrong.join("\n"));
    assert!(reader.ran >= 10, "only {} commands were found", reader.ran);
}

#[test]
fn the_worked_examples_of_agreement_are_right() {
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::new("docs/agreement.md", home.path());
    parts(&page("docs/agreement.md")).iter().for_each(|part| reader.follow(part));
    assert!(reader.wrong.is_empty(), "{}", reader.wrong.join("\n"));
    assert!(reader.ran >= 5, "only {} commands were found", reader.ran);
}

/// The tables of docs/formats.md that a comment stands above: the comment, the line, and the names in the first column.
fn named_tables(text: &str) -> Vec<(String, usize, Vec<String>)> {
    let mut found: Vec<(String, usize, Vec<String>)> = Vec::new();
    let mut rows = 0;
    for (number, line) in text.lines().enumerate() {
        if let Some(comment) = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")) {
            found.push((comment.to_owned(), number + 1, Vec::new()));
            rows = 0;
        } else if line.starts_with('|') && !found.is_empty() {
            rows += 1;
            let first = line.split('|').nth(1).unwrap_or_default();
            let names = first.split('`').skip(1).step_by(2).map(str::to_owned);
            if rows > 2 {
                found.last_mut().unwrap().2.extend(names);
            }
        } else if rows > 0 && !found.is_empty() {
            // The table has ended; what follows is no part of it.
            found.push((String::new(), 0, Vec::new()));
            rows = 0;
        }
    }
    found.retain(|(comment, ..)| !comment.is_empty());
    found
}

/// For every map of the study the keys that the program says are known.
fn known_keys() -> Vec<(String, Vec<String>)> {
    let study = Study::new();
    study.write(
        "tema.toml",
        "zzzz = 1\n[study]\nzzzz = 1\n[coding]\nzzzz = 1\n[report]\nzzzz = 1\n[privacy]\nzzzz = 1\n[groups.P]\nzzzz = 1\n",
    );
    study.write("codebooks/codebook.yaml", "zzzz: 1\ntopics:\n  - name: a\n    zzzz: 1\n");
    study.write("transcripts/P1.txt", "---\nzzzz: 1\n---\nP1: Yes.\n");
    study.write("published/article.yaml", "zzzz: 1\nrows: [{row: a, zzzz: 1}]\n");
    study.write("survey/s.csv", "participant,a\nP1,1\n");
    study.write(
        "survey/s.yaml",
        "zzzz: 1\nquestions: [{id: a, type: number, zzzz: 1}]\nscales: [{id: s, items: [a], zzzz: 1}]\n",
    );
    let checked = study.tema(&["check", "--json"]);
    let findings: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
    let findings = findings["findings"].as_array().unwrap().clone();
    let known = findings.iter().filter_map(|finding| {
        let place = finding["found"].as_str()?.strip_prefix("unknown key `zzzz` in ")?;
        let keys = finding["hint"].as_str()?.strip_prefix("known keys: ")?;
        Some((place.to_owned(), keys.split(", ").map(str::to_owned).collect()))
    });
    known.collect()
}

fn keys_of(events: &[serde_json::Value]) -> Vec<String> {
    // Of all together: a field may be missing in one of them.
    let mut keys: Vec<String> = events.iter().flat_map(|event| event.as_object().unwrap().keys().cloned()).collect();
    keys.sort();
    keys.dedup();
    keys
}

#[test]
fn the_formats_are_as_they_are_written_down() {
    let text = page("docs/formats.md");
    let home = tempfile::tempdir().unwrap();
    let mut reader = Reader::new("docs/formats.md", home.path());
    parts(&text).iter().for_each(|part| reader.follow(part));
    let mut wrong = reader.wrong;

    // A second kind of source, and something that is wrong, so that every field occurs.
    std::fs::write(home.path().join("transcripts/D1.txt"), "---\nkind: document\ndate: soon\n---\nLetters.\n").unwrap();
    std::fs::write(home.path().join("old.yaml"), "topics: [contact, {id: letters}]\n").unwrap();
    // And a codebook that misses something, and says something twice.
    let gaps = "P1: Letters come every Monday. Letters come every Friday. A letter comes on Monday. Papers come on Monday. \
                The school bus is late. The school bus is early.\n";
    std::fs::write(home.path().join("transcripts/G1.txt"), format!("---\ndate: 2026-02-01\n---\n{gaps}")).unwrap();
    let twice = "topics: [{id: post, indicators: ['letter*', letters, 'fax*']}]\n";
    std::fs::write(home.path().join("codebooks/more.yaml"), twice).unwrap();
    let run = |args: &[&str]| {
        let output = command(home.path()).args(args).output().unwrap();
        assert!(output.status.code().is_some_and(|status| status < 2), "{args:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    run(&["decide", "read", "P1", "--coder", "vk", "--why", "twice"]);
    let events: Vec<serde_json::Value> = std::fs::read_to_string(home.path().join("codings/vk/P1.jsonl"))
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let known = known_keys();
    let tables = named_tables(&text);
    assert!(tables.len() > 25, "only {} tables were found", tables.len());
    for (comment, line, mut named) in tables {
        let (kind, rest) = comment.split_once(": ").unwrap_or((&comment, ""));
        let args: Vec<&str> = rest.split(' ').collect();
        let mut found: Vec<String> = match kind {
            "keys" => known.iter().find(|(place, _)| place == rest).expect(rest).1.clone(),
            "csv" => {
                let csv = match rest.ends_with(".csv") {
                    true => page(&format!("examples/family-case-management/{rest}")),
                    false => run(&[&args[..], &["--format", "csv"]].concat()),
                };
                csv.lines().next().unwrap().split(',').map(str::to_owned).collect()
            }
            "event" => keys_of(&events),
            "anchor" => events[0]["anchor"].as_object().unwrap().keys().cloned().collect(),
            other => panic!("docs/formats.md:{line}: {other}"),
        };
        named.sort();
        found.sort();
        if named != found {
            wrong.push(format!("docs/formats.md:{line}: {comment}\n  written {named:?}\n  found   {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_readme_counts_what_study_k_printed() {
    let study = Study::example("family-case-management");
    let expected = study.read("published/expected.csv");
    let mut rows = expected.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = rows.next().unwrap();
    let column = |name: &str| head.iter().position(|found| *found == name).unwrap();
    let (n, list) = (column("n"), column("list"));
    let rows: Vec<_> = rows.collect();
    let filled = |at: usize| rows.iter().filter(|row| !row[at].is_empty()).count();
    let claim =
        format!("{} rows: {} numbers of informants, {} lists of informants", rows.len(), filled(n), filled(list));
    assert!(page("README.md").contains(&claim), "{claim}");
}

/// Links between the pages lead somewhere, and no page speaks of a folder of one machine.
#[test]
fn links_between_the_pages_lead_somewhere() {
    for name in [
        "README.md",
        "docs/audit.md",
        "docs/coding.md",
        "docs/design.md",
        "docs/formats.md",
        "docs/import.md",
        "docs/indicators.md",
        "docs/json.md",
        "docs/methods.md",
        "docs/privacy.md",
        "docs/published.md",
    ] {
        let text = page(name);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(name).parent().unwrap().to_owned();
        for (at, _) in text.match_indices("](") {
            let link = text[at + 2..].split(')').next().unwrap();
            let file = link.split('#').next().unwrap();
            if !link.starts_with("http") && !file.is_empty() {
                assert!(folder.join(file).exists(), "{name}: {link}");
            }
        }
        for foreign in ["/home/", "/tmp/", "C:\\"] {
            assert!(!text.contains(foreign), "{name} speaks of {foreign}");
        }
    }
}
