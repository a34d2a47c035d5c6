//! Where sentences end, language by language: the cases stand in `tests/sentences/`, to be read and corrected by
//! someone who knows the language and no Rust.

use std::fmt::Write as _;
use tema::language::splitting;
use tema::transcript::sentences;

const LANGUAGES: [(&str, &str); 5] = [
    ("bg", include_str!("../sentences/bg.txt")),
    ("en", include_str!("../sentences/en.txt")),
    ("lt", include_str!("../sentences/lt.txt")),
    ("pl", include_str!("../sentences/pl.txt")),
    ("uk", include_str!("../sentences/uk.txt")),
];

/// One line of a file: the paragraph, and it again with `|` at each end of a sentence.
struct Case {
    paragraph: String,
    expected: String,
    /// Opens with `~`: known not to come out as expected.
    open: bool,
}

/// `|` stands for a blank, `||` for nothing, `\n` for a line break.
fn case(line: &str) -> Case {
    let (open, line) = line.strip_prefix("~ ").map_or((false, line), |rest| (true, rest));
    let line = line.replace("\\n", "\n");
    let paragraph = line.replace("||", "").replace("|\n", "\n").replace('|', " ");
    let expected = line.split('|').filter(|piece| !piece.is_empty()).map(str::trim).collect::<Vec<_>>().join("|");
    Case { paragraph, expected, open }
}

#[test]
fn sentences_end_where_a_linguist_says() {
    let mut wrong = String::new();
    for (language, file) in LANGUAGES {
        let rules = splitting(language);
        let mut cases = 0;
        for (number, line) in file.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            cases += 1;
            let Case { paragraph, expected, open } = case(line);
            let pieces = sentences(&paragraph, rules);
            let found = pieces.iter().map(|span| span.of(&paragraph)).collect::<Vec<_>>().join("|");
            let place = format!("tests/sentences/{language}.txt:{}", number + 1);
            if open && found == expected {
                writeln!(wrong, "{place}: comes out right now; take the ~ away\n").unwrap();
            } else if !open && found != expected {
                writeln!(wrong, "{place}\n  expected  {expected:?}\n  found     {found:?}\n").unwrap();
            }
        }
        assert!(cases >= 60, "{language}: {cases} cases");
    }
    assert!(wrong.is_empty(), "sentences end elsewhere:\n\n{wrong}");
}
