//! The two example studies give what was published, what their keys say, and nothing else; the codebooks that are
//! shipped alone are theirs.

use crate::support::{Study, command};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tema::codebook::{self, Codebook};
use tema::data::File;

/// Study K: family case management.
const K: &str = "family-case-management";
/// Study G: strengthening collaboration.
const G: &str = "strengthening-collaboration";
const BOTH: [&str; 2] = [K, G];

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder(example: &str) -> PathBuf {
    home().join("examples").join(example)
}

fn text(example: &str, name: &str) -> String {
    std::fs::read_to_string(folder(example).join(name)).unwrap()
}

/// Runs the program on an example where it lies; only commands that write nothing.
fn ok(example: &str, args: &[&str]) -> String {
    let output = command(&folder(example)).args(args).output().unwrap();
    assert!(output.status.success(), "{example} {args:?}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(example: &str, args: &[&str]) -> Value {
    serde_json::from_str(&ok(example, &[args, &["--json"]].concat())).unwrap()
}

fn lines(example: &str, args: &[&str]) -> Vec<Value> {
    let out = ok(example, &[args, &["--format", "jsonl"]].concat());
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn row<'v>(freq: &'v Value, code: &str) -> &'v Value {
    let rows = freq["rows"].as_array().unwrap();
    rows.iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("no row for {code}"))
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

/// On one line and without notes such as `[[laughs]]`, as the keys give statements.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        out += before;
        out.push(' ');
        rest = after.split_once("]]").map_or("", |(_, after)| after);
    }
    out += rest;
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cells of every line of a table in Markdown that has so many of them.
fn cells(page: &str, width: usize) -> Vec<Vec<String>> {
    let inner = |line: &str| Some(line.trim().strip_prefix('|')?.strip_suffix('|')?.to_owned());
    let split = |line: String| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    page.lines().filter_map(inner).map(split).filter(|cells| cells.len() == width).collect()
}

/// The words in one pair of backquotes each.
fn quoted_codes(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// A row of `published/expected.csv`.
struct Expected {
    code: String,
    asked: Vec<String>,
    n: Option<usize>,
    list: Vec<String>,
    quoted: Vec<String>,
    key: Vec<String>,
}

fn expected(example: &str) -> Vec<Expected> {
    let table = text(example, "published/expected.csv");
    let mut rows = table.lines();
    assert_eq!(rows.next(), Some("code,asked,n,list,quoted,key"));
    let words = |cell: &str| cell.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    rows.map(|row| {
        let [code, asked, n, list, quoted, key] = row.split(',').collect::<Vec<_>>().try_into().unwrap();
        Expected {
            code: code.to_owned(),
            asked: words(asked),
            n: n.parse().ok(),
            list: words(list),
            quoted: words(quoted),
            key: words(key),
        }
    })
    .collect()
}

#[test]
fn examples_are_clean() {
    for example in BOTH {
        let output = command(&folder(example)).args(["check", "--json"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
        let said = ok(example, &["check"]);
        assert_eq!(said.trim(), "nothing wrong, nothing doubtful, nothing to do", "{example}");
    }
}

/// What the article printed holds, and where it printed nothing, what the key says.
#[test]
fn every_row_is_as_published_and_as_in_the_key() {
    for (example, basis, rows) in [(K, "rules", 24), (G, "all", 9)] {
        let freq = json(example, &["freq", "--basis", basis]);
        let expected = expected(example);
        assert_eq!(expected.len(), rows);
        for expected in expected {
            let found = row(&freq, &expected.code);
            let informants = texts(&found["informants"]);
            let code = &expected.code;
            assert_eq!(informants, expected.key, "{code}: the key");
            if let Some(n) = expected.n {
                assert_eq!(informants.len(), n, "{code}: the printed number");
            }
            if !expected.list.is_empty() {
                assert_eq!(informants, expected.list, "{code}: the printed list");
            }
            for quoted in &expected.quoted {
                assert!(informants.contains(&quoted.as_str()), "{code}: {quoted} is quoted in print");
            }
            let groups: BTreeSet<&str> =
                texts(&found["asked"]).iter().map(|who| who.trim_end_matches(char::is_numeric)).collect();
            assert_eq!(groups, expected.asked.iter().map(String::as_str).collect(), "{code}: asked");
            assert_eq!(texts(&found["unasked"]), [""; 0], "{code}: spoke without having been asked");
        }
    }
}

/// The printed denominators of study K: seven, five, twelve.
#[test]
fn denominators_are_those_who_were_asked() {
    let freq = json(K, &["freq"]);
    let asked = |code: &str| texts(&row(&freq, code)["asked"]).len();
    assert_eq!(["problems", "areas", "forms", "control"].map(asked), [7, 5, 12, 7]);
    assert_eq!(freq["basis"]["name"], "rules");
    assert!(ok(K, &["freq"]).contains("These figures are rule hits: nobody has read them."));
}

/// The statements of the key of K are exactly the statements that are tagged.
#[test]
fn statements_are_those_of_the_key() {
    let mut key = BTreeSet::new();
    let mut code = String::new();
    for line in text(K, "KEY.md").lines() {
        if line.starts_with("**") && line.ends_with("`)") {
            code = quoted_codes(line)[0].to_owned();
        } else if let Some((who, said)) = line.strip_prefix("- ").and_then(|line| line.split_once(": ")) {
            key.insert((code.clone(), who.replace(" (FG1)", ""), said.to_owned()));
        }
    }
    let tagged: BTreeSet<(String, String, String)> = lines(K, &["statements"])
        .iter()
        .map(|line| {
            let field = |name: &str| line[name].as_str().unwrap().to_owned();
            (field("code"), field("participant"), plain(&field("text")))
        })
        .collect();
    assert_eq!(key, tagged);
    assert_eq!(key.len(), 115);
}

/// What comes close to a code by its words stays untagged, and `tema why` says that it is not coded.
#[test]
fn near_misses_stay_untagged() {
    let untagged = lines(K, &["statements", "--uncoded"]);
    let near: Vec<Vec<String>> =
        cells(&text(K, "KEY.md"), 5).into_iter().filter(|cells| cells[2].starts_with('`')).collect();
    assert_eq!(near.len(), 22);
    for cells in near {
        let [source, who, codes, because, said] = cells.try_into().unwrap();
        let found: Vec<&str> = untagged
            .iter()
            .filter(|line| line["participant"] == who.as_str() && plain(line["text"].as_str().unwrap()) == said)
            .map(|line| line["statement"].as_str().unwrap())
            .collect();
        assert_eq!(found.len(), 1, "{source} {who} ({because}): {said}");
        for code in quoted_codes(&codes) {
            let why = ok(K, &["why", found[0], code]);
            assert!(why.contains(&format!("{code}: not coded")), "{said}\n{why}");
        }
    }
}

/// Struck by an exception, or never found: neither carries the code on any basis.
#[test]
fn near_misses_in_lithuanian_stay_untagged() {
    let near = [
        ("AV2", "active-involvement", "Viena šeima mane, beje, įtraukė į dukros gimtadienio svečių sąrašą"),
        ("AV6", "meetings", "Kai teko liudyti teismo posėdyje dėl vaikų globos"),
        ("AV7", "meetings", "Tėvų susirinkime mokykloje ta pati mama tyli kaip žemė"),
        ("AV2", "helping-each-other", "O direktoriaus pavaduotoja pas mus tik pasirašo"),
        ("AV2", "joint-work", "Aš tada pagalvojau, kad bendradarbiavimas prasideda ne nuo parašo po planu."),
        ("AV4", "expression-of-competences", "Ir dar tas nuolatinis „čia ne mūsų kompetencija“"),
        ("AV5", "qualification-training", "Mokymų aš esu atsisėdėjusi tiek"),
        ("AV6", "joint-work", "Bendradarbiavimas man atrodo pervertintas žodis."),
    ];
    for basis in ["rules", "people", "reviewed", "all"] {
        let untagged = lines(G, &["statements", "--uncoded", "--basis", basis]);
        for (who, code, said) in near {
            let found = untagged
                .iter()
                .find(|line| line["participant"] == who && plain(line["text"].as_str().unwrap()).starts_with(said));
            let found = found.unwrap_or_else(|| panic!("{basis} {who} {code}: {said}"));
            let why = ok(G, &["why", found["statement"].as_str().unwrap(), code, "--lang", "en"]);
            assert!(why.contains(&format!("{code}: not coded")), "{why}");
        }
    }
}

/// One decision changes all: the four bases differ, with the numbers that were counted by hand.
#[test]
fn all_four_bases_differ_as_counted_by_hand() {
    const BASES: [&str; 4] = ["rules", "people", "reviewed", "all"];
    let freqs = BASES.map(|basis| json(G, &["freq", "--basis", basis]));
    let table: Vec<Vec<String>> =
        cells(&text(G, "KEY.md"), 7).into_iter().filter(|cells| cells[1].parse::<usize>().is_ok()).collect();
    assert_eq!(table.len(), 10);
    for cells in &table {
        let counted: Vec<usize> = cells[1..5].iter().map(|cell| cell.parse().unwrap()).collect();
        let code = cells[0].trim_matches('*');
        let found = freqs.each_ref().map(|freq| {
            if code == "different statements" {
                let rows = freq["rows"].as_array().unwrap();
                return rows.iter().flat_map(|row| texts(&row["statements"])).collect::<BTreeSet<_>>().len();
            }
            texts(&row(freq, code)["statements"]).len()
        });
        assert_eq!(counted, found, "{code}");
        if code == "different statements" {
            assert_eq!(counted.iter().collect::<BTreeSet<_>>().len(), 4);
            continue;
        }
        for (cell, basis) in [(&cells[5], 2), (&cells[6], 3)] {
            assert_eq!(texts(&row(&freqs[basis], code)["informants"]).join(" "), *cell, "{code} by {}", BASES[basis]);
        }
    }
    // Without --basis the decided study counts what was reviewed, and names its coder.
    let usual = json(G, &["freq"]);
    assert_eq!(usual["basis"]["name"], "reviewed");
    assert_eq!(texts(&usual["basis"]["coders"]), ["gs"]);
    assert_eq!(usual["basis"]["unread"], 23);
    assert_eq!(usual["basis"]["orphaned"], 0);
}

/// A rejected suggestion is silenced: AV7 is among the informants by the rules alone.
#[test]
fn a_rejected_suggestion_counts_nobody() {
    let informants = |basis: &str| {
        let freq = json(G, &["freq", "--basis", basis]);
        texts(&row(&freq, "active-involvement")["informants"]).join(" ")
    };
    assert_eq!(informants("rules"), "AV2 AV4 AV5 AV6 AV7");
    assert_eq!(informants("all"), "AV1 AV2 AV4 AV5 AV6");
}

/// Starred quotes stand in the table of their topic; the barred one is never quoted there, but counts.
#[test]
fn starred_quotes_come_and_barred_ones_do_not() {
    let report = ok(G, &["report", "--format", "md", "--lang", "lt"]);
    let tables: String = report.lines().filter(|line| line.starts_with('|')).collect::<Vec<_>>().join("\n");
    for starred in [
        "Kai į pirmą apsilankymą važiuojam drauge",
        "Toks tylus susitarimas: šiandien aš tave ištraukiu",
        "Geriausi – rudenį, kai į kvalifikacijos tobulinimo mokymus",
        "Jeigu darbuotoja turi dvidešimt šeimų, ji įsitrauks",
    ] {
        assert!(tables.contains(starred), "{starred}");
    }
    assert!(!tables.contains("vienintelį mūsų pusėje"));
    let involved = lines(G, &["statements", "--code", "active-involvement"]);
    assert!(involved.iter().any(|line| line["text"].as_str().unwrap().contains("vienintelį mūsų pusėje")));
}

/// Nobody can take an example for data: every form of the report that a person reads says what it is.
#[test]
fn every_report_says_that_it_is_synthetic() {
    let notices = [(K, "en", "synthetic"), (G, "en", "synthetic"), (G, "lt", "sintetini")];
    for (example, language, notice) in notices {
        for format in ["terminal", "md", "html"] {
            let report = ok(example, &["report", "--format", format, "--lang", language]);
            assert!(report.contains(notice), "{example} {format} {language}");
        }
    }
    for example in BOTH {
        for entry in std::fs::read_dir(folder(example).join("transcripts")).unwrap() {
            let transcript = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            assert!(transcript.contains("\nsynthetic: true\n"));
            assert!(transcript.contains("\n# Synthetic: text") || transcript.contains("\n# Sintetinis tekstas"));
        }
    }
}

/// Words that the participants say themselves: 1,000 an interview and 2,000 the focus group in K, 500 in G.
#[test]
fn transcripts_are_as_long_as_promised() {
    for example in BOTH {
        let mut words = std::collections::BTreeMap::<String, usize>::new();
        let own = |line: &Value| plain(line["text"].as_str().unwrap()).split(' ').count();
        let mut seen = BTreeSet::new();
        let every = [lines(example, &["statements"]), lines(example, &["statements", "--uncoded"])].concat();
        for line in &every {
            let statement = line["statement"].as_str().unwrap();
            if seen.insert(statement.to_owned()) {
                *words.entry(statement.split_once(':').unwrap().0.to_owned()).or_default() += own(line);
            }
        }
        assert_eq!(words.len(), if example == K { 8 } else { 7 });
        for (source, words) in words {
            let least = match (example, source.as_str()) {
                (G, _) => 500,
                (_, "FG1") => 2000,
                _ => 1000,
            };
            assert!(words >= least, "{example} {source}: {words} words");
        }
    }
}

/// The examples inside the program are those of the repository. Fails on a stale build too: `touch src/cli/new.rs`.
#[test]
fn the_program_carries_the_examples() {
    for example in BOTH {
        let copy = Study::example(example);
        let (mut here, mut there) = (BTreeSet::new(), BTreeSet::new());
        files(&folder(example), Path::new(""), &mut here);
        files(copy.root(), Path::new(""), &mut there);
        assert_eq!(here, there, "{example}");
        for name in here {
            let original = std::fs::read(folder(example).join(&name)).unwrap();
            assert_eq!(original, std::fs::read(copy.root().join(&name)).unwrap(), "{example}/{}", name.display());
        }
        assert_eq!(copy.tema(&["check"]).status, 0);
    }
}

/// Everything that belongs to an example; not what running it leaves behind.
fn files(root: &Path, below: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in std::fs::read_dir(root.join(below)).unwrap() {
        let entry = entry.unwrap();
        let name = below.join(entry.file_name());
        if entry.path().is_dir() {
            if name != Path::new("reports") {
                files(root, &name, found);
            }
        } else if entry.file_name() != ".tema.lock" {
            found.insert(name);
        }
    }
}

fn shipped(example: &str) -> Codebook {
    let name = format!("codebooks/{example}.yaml");
    let text = std::fs::read_to_string(home().join(&name)).unwrap();
    let mut findings = Vec::new();
    let codebook = codebook::read(vec![File { name, text }], &mut findings);
    assert!(findings.is_empty(), "{example}: {findings:?}");
    codebook
}

/// `codebooks/` holds the codebooks of the examples, byte for byte, and each loads without a finding.
#[test]
fn codebooks_alone_are_those_of_the_examples() {
    for (example, topics, codes) in [(K, 6, 30), (G, 2, 9)] {
        let name = format!("codebooks/{example}.yaml");
        assert_eq!(std::fs::read(home().join(&name)).unwrap(), std::fs::read(folder(example).join(&name)).unwrap());
        let codebook = shipped(example);
        assert_eq!((codebook.topics().count(), codebook.codes.len()), (topics, codes));
        for code in codebook.codes.iter().filter(|code| code.depth > 0) {
            assert!(code.definition.is_some() && code.include.is_some() && code.exclude.is_some(), "{}", code.id);
            assert!(code.gloss.is_some() && !code.indicators.is_empty(), "{}", code.id);
            assert!(!code.examples.is_empty() && !code.counter_examples.is_empty(), "{}", code.id);
        }
    }
}

/// Every example of a code gets the code from the indicators alone; no counter-example does.
#[test]
fn examples_of_the_codebooks_behave() {
    for (example, language) in [(K, "en"), (G, "lt")] {
        let codebook = shipped(example);
        let study = Study::new();
        study.write("codebooks/codebook.yaml", text(example, &format!("codebooks/{example}.yaml")));
        study.write("tema.toml", format!("[study]\nlanguage = \"{language}\"\nunit = \"turn\"\n"));
        study.write("participants.csv", "participant\nP1\n");
        let mut transcript = "---\nparticipants: [P1]\ndate: 2026-01-10\n---\n".to_owned();
        let mut said = Vec::new();
        for code in &codebook.codes {
            for (text, _) in &code.examples {
                said.push((code.id.as_str(), true, text));
            }
            for (text, _) in &code.counter_examples {
                said.push((code.id.as_str(), false, text));
            }
        }
        for (_, _, text) in &said {
            transcript += &format!("I: Go on.\nP1: {text}\n");
        }
        study.write("transcripts/P1.txt", transcript);
        let freq = study.json(&["freq", "--basis", "rules"]);
        for (at, (code, is, text)) in said.iter().enumerate() {
            let id = format!("P1:{}.1", 2 * at + 2);
            let tagged = texts(&row(&freq, code)["statements"]).contains(&id.as_str());
            assert_eq!(tagged, *is, "{code}: {text}");
        }
        assert!(said.len() >= 28, "{}", said.len());
    }
}
