//! What is printed in another language holds no English. Which words are English is read from what the program says in
//! English (`src/language/en/`), without those that the other language uses, too, and those of the study itself.

use crate::support::Study;
use std::collections::BTreeSet;
use std::path::Path;

/// Subjects of a language that are no sentences: names, stop words, abbreviations.
const LISTS: [&str; 5] = ["lists.rs", "names.rs", "splitting.rs", "claims.rs", "tests.rs"];

/// Words of four letters and more, of the English alphabet.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.len() > 3 && word.is_ascii());
    words.map(str::to_lowercase).collect()
}

/// Without what is typed as it is: `tema log`, `counting`.
fn prose(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

fn files(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            found.push((path.file_name().unwrap().to_str().unwrap().to_owned(), text));
        }
    }
}

/// The words of all sentences of a language: of the texts in quotation marks of its files.
fn vocabulary(language: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language").join(language);
    let mut sources = Vec::new();
    files(&folder, &mut sources);
    let mut found = BTreeSet::new();
    for (_, text) in sources.iter().filter(|(name, _)| !LISTS.contains(&name.as_str())) {
        let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let code = code.join("\n").replace("\\\"", "'");
        for literal in code.split('"').skip(1).step_by(2) {
            // What is filled in has a name in braces.
            let fixed: String = literal.split('{').map(|part| part.rsplit('}').next().unwrap_or(part)).collect();
            found.extend(words(&prose(&fixed)));
        }
    }
    found
}

/// The shipped study that is in Lithuanian, without what its codebook and settings say in English.
fn study() -> Study {
    let study = Study::example("strengthening-collaboration");
    let (book, settings) = ("codebooks/strengthening-collaboration.yaml", "tema.toml");
    let text = study.read(book);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("en: ")).map(|line| {
        let end = line.find(", en: ").filter(|_| line.ends_with('}'));
        end.map_or(line.to_owned(), |end| format!("{}}}", &line[..end]))
    });
    study.write(book, lines.collect::<Vec<_>>().join("\n") + "\n");
    let text = study.read(settings);
    // What a scan finds in comments is quoted.
    let told = text.lines().map(|line| line.split(" # ").next().unwrap_or(line)).filter(|line| !line.starts_with('#'));
    let text = told.collect::<Vec<_>>().join("\n") + "\n";
    let text = text.replace(", en = \"Strengthening the collaboration of case managers and social workers\"", "");
    study.write(settings, text.replace("en = [\"case manager\", \"case managers\"], ", ""));
    // Files that a withdrawal would name as findings, which are English.
    std::fs::remove_dir_all(study.root().join("published")).unwrap();
    study
}

/// Words that stand in a study: of its transcripts, its codes and the texts of its codebook.
fn own(study: &Study) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut all = Vec::new();
    for folder in ["transcripts", "codebooks", "codings", "survey"] {
        if study.root().join(folder).is_dir() {
            files(&study.root().join(folder), &mut all);
        }
    }
    for (name, text) in all {
        let told = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        // The keys of a codebook are English, what stands behind them is the study's.
        let told = told.map(|line| match name.ends_with(".yaml") {
            true if line.ends_with(':') => "",
            true => line.split_once(": ").map_or(line, |(_, value)| value),
            false => line,
        });
        found.extend(words(&told.collect::<Vec<_>>().join(" ")));
    }
    if study.root().join("participants.csv").is_file() {
        found.extend(words(&study.read("participants.csv")));
    }
    found.extend(words(study.read("tema.toml").lines().find(|line| line.starts_with("title")).unwrap_or_default()));
    found
}

/// What belongs to the program in every language: its name, versions of its parts, names of measures and files.
const SAME: &str = "tema snowball sentences synthetic kappa jaccard alpha krippendorff cohen fleiss gwet scott holm wilson \
                    json jsonl html docx xlsx toml yaml txt csv codebooks transcripts history codings participants \
                    hash sha jaccard logdice chao jost rayson garside cramer bergsma fisher pabak";

/// Runs commands in every language but English.
fn check(study: &dyn Fn() -> Study, commands: &[&str]) {
    let english = vocabulary("en");
    let mut wrong = Vec::new();
    for language in ["lt", "pl", "uk", "bg"] {
        let study = study();
        let (theirs, own, same) = (vocabulary(language), own(&study), words(SAME));
        for command in commands {
            let mut args: Vec<&str> = command.split('|').map(str::trim).collect();
            args.extend(["--quiet", "--lang", language]);
            let ran = study.tema(&args);
            assert!(ran.status < 2 && !ran.out.is_empty(), "tema {command}\n{}\n{}", ran.out, ran.err);
            for line in ran.out.lines() {
                let known = |word: &String| theirs.contains(word) || own.contains(word) || same.contains(word);
                let found: Vec<String> =
                    words(&prose(line)).into_iter().filter(|word| english.contains(word) && !known(word)).collect();
                if !found.is_empty() {
                    wrong.push(format!("{language}, tema {command}: {} in {line:?}", found.join(", ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_lists_are_read_as_they_are_meant() {
    let english = vocabulary("en");
    for (word, said) in
        [("statements", true), ("disagree", true), ("figure", true), ("anna", false), ("capitalized", false)]
    {
        assert_eq!(english.contains(word), said, "{word}");
    }
    let study = study();
    let own = own(&study);
    assert!(
        own.contains("competencies") && !own.contains("definition"),
        "ids of codes are the study's own, keys are not"
    );
    // In English, nearly every line of a page has a word that no other language has.
    let (theirs, page) = (vocabulary("lt"), study.ok(&["codebook", "gaps", "--lang", "en", "--quiet"]));
    let english = |line: &&str| {
        words(&prose(line)).iter().any(|word| english.contains(word) && !theirs.contains(word) && !own.contains(word))
    };
    assert!(page.lines().filter(english).count() >= 9, "six headings, the basis, and what the lists are for\n{page}");
}

#[test]
fn results_about_statements_and_codes_hold_no_english() {
    check(
        &study,
        &[
            "statements|--format|md",
            "statements|--uncoded|--format|md",
            "statements|--negated|--format|md",
            "why|AV2:4.1",
            "why|AV2:4.1|sharing-experience",
            "why|AV1:8.2",
            "quotes|sharing-experience|--format|md",
            "quotes|--pick|2|--format|md",
            "quotes|--fairness|--format|md",
            "freq|--format|md",
            "freq|--by|participant|--format|md",
            "freq|--by|group|--percent|--format|md",
            "cooccur|--format|md",
            "cooccur|--view|matrix|--format|md",
            "saturation|--format|md",
            "saturation|--estimates|--format|md",
            "evidence|sharing-experience|--format|md",
            "evidence|--format|md",
            "evidence|--rules|--format|md",
            "words|freq|--format|md",
            "words|kwic|šeim*|--format|md",
            "words|collocations|šeim*|--format|md",
            "agree|--format|md",
            "log|--format|md",
            "log|--trail|--format|md",
            "report|--format|md",
        ],
    );
}

#[test]
fn results_about_codebooks_and_coders_hold_no_english() {
    check(
        &study,
        &[
            "codebook|show|--format|md",
            "codebook|test|--format|md",
            "codebook|gaps|--format|md",
            "codebook|expand|sharing-experience|--format|md",
            "codebook|history|sharing-experience|--format|md",
            "codebook|export|--format|md",
            "coder|compare|gs|lm|--format|md",
            "reanchor|--dry-run|--format|md",
            "checkpoint|x|--coder|gs|--format|md",
        ],
    );
}

#[test]
fn results_about_privacy_hold_no_english() {
    check(
        &study,
        &[
            "privacy|scan|--format|md",
            "privacy|purge|--undone|--format|md",
            "privacy|withdraw|AV7|--format|md",
            "privacy|withdraw|AV7|--write|--format|md",
            "privacy|purge|--write|--format|md",
        ],
    );
}

#[test]
fn results_about_surveys_hold_no_english() {
    let study = || Study::example("expert-assessment");
    check(&study, &["survey|freq|--format|md", "survey|report|--format|md", "freq|--format|md", "report|--format|md"]);
}
