//! What can be known of LaTeX and Typst without either: environments and brackets that close, rows of as many cells as there are
//! columns, no sign that is a command, no letter that pdfLaTeX cannot set.

use crate::support::Study;

const FAMILY: &str = "family-case-management";
const TWO: &str = "strengthening-collaboration";

/// Results with every kind of block: prose, lists, definitions, tables that lie across, cells over several rows, bars.
const RESULTS: &[(&str, &str)] = &[
    (FAMILY, "report --basis rules"),
    (FAMILY, "freq --by participant"),
    (FAMILY, "statements"),
    (FAMILY, "why SP3:4.2 telephone"),
    (FAMILY, "codebook gaps"),
    (FAMILY, "audit text manuscript.md"),
    (FAMILY, "words freq --top 20"),
    (TWO, "report"),
    (TWO, "agree --draws 100"),
    (TWO, "log"),
    ("survey", "survey freq"),
];

fn written(format: &str, check: impl Fn(&str) -> Vec<String>) {
    let mut wrong = Vec::new();
    for (name, command) in RESULTS {
        let study = if *name == "survey" { crate::survey::sample() } else { Study::example(name) };
        for language in ["en", "lt", "uk"] {
            let args: Vec<&str> = command.split(' ').chain(["--lang", language, "--format", format]).collect();
            let ran = study.tema(&args);
            assert!(ran.status < 2, "{args:?}\n{}", ran.err);
            wrong.extend(check(&ran.out).into_iter().take(3).map(|what| format!("{args:?}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Signs of a line of LaTeX that are there as signs of LaTeX: `\%` is none.
fn bare(line: &str) -> String {
    let mut out = String::new();
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        if sign == '\\' {
            match signs.next() {
                Some('\\') => out.push('\n'),
                Some(letter) if letter.is_ascii_alphabetic() => out.push(letter),
                _ => {}
            }
        } else {
            out.push(sign);
        }
    }
    out
}

/// Letters of T1 and T2A, and the signs that are in them or are declared everywhere.
fn can_be_set(sign: char) -> bool {
    sign.is_ascii()
        || matches!(sign, 'À'..='ž' | 'Ș'..='ț' | 'Ѐ'..='џ' | 'Ґ' | 'ґ')
        || "–—‘’‚“”„«»‹›…·×÷±§°©®№•†‡€".contains(sign)
}

fn latex(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut columns = 0;
    for line in text.lines().filter(|line| !line.starts_with('%')) {
        let name = |rest: &str| rest.split('}').next().unwrap_or_default().to_owned();
        let own = bare(line);
        for (at, _) in line.match_indices("\\begin{") {
            open.push(name(&line[at + 7..]));
        }
        for (at, _) in line.match_indices("\\end{") {
            let name = name(&line[at + 5..]);
            if open.pop().as_ref() != Some(&name) {
                wrong.push(format!("\\end{{{name}}} ends nothing"));
            }
        }
        if let Some(rest) = line.strip_prefix("\\begin{longtable}{@{}") {
            // One letter a column; what stands in braces belongs to one.
            let mut depth = 0;
            columns = 0;
            for sign in rest.strip_suffix("@{}}").unwrap_or(rest).chars() {
                match sign {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    'l' | 'r' | 'c' | 'p' if depth == 0 => columns += 1,
                    _ => {}
                }
            }
        } else if open.iter().any(|name| name == "longtable")
            && line.ends_with(" \\\\")
            && !line.starts_with("\\caption")
        {
            let cells = own.matches('&').count() + 1;
            if cells != columns {
                wrong.push(format!("{cells} cells in {columns} columns: {line}"));
            }
        }
        if own.matches('{').count() != own.matches('}').count() {
            wrong.push(format!("braces do not close: {line}"));
        }
        if let Some(sign) = own.chars().find(|sign| matches!(sign, '$' | '#' | '%' | '^' | '_')) {
            wrong.push(format!("`{sign}` is a command: {line}"));
        }
        if let Some(sign) = line.chars().find(|sign| !can_be_set(*sign)) {
            wrong.push(format!("`{sign}` cannot be set: {line}"));
        }
    }
    wrong.extend(open.into_iter().map(|name| format!("{name} does not end")));
    wrong
}

/// Brackets that close, each as it was opened, outside strings.
fn typst(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut open = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with("//")) {
        let (mut within, mut behind) = (false, false);
        for sign in line.chars() {
            match sign {
                _ if behind => behind = false,
                '\\' if within => behind = true,
                '"' => within = !within,
                _ if within => {}
                '(' | '[' | '{' => open.push(sign),
                ')' | ']' | '}' => {
                    let opens = match sign {
                        ')' => '(',
                        ']' => '[',
                        _ => '{',
                    };
                    if open.pop() != Some(opens) {
                        wrong.push(format!("`{sign}` closes nothing: {line}"));
                    }
                }
                _ => {}
            }
        }
        if within {
            wrong.push(format!("a string does not end: {line}"));
        }
    }
    wrong.extend(open.into_iter().map(|sign| format!("`{sign}` does not close")));
    wrong
}

#[test]
fn latex_closes_what_it_opens_and_sets_every_letter() {
    written("tex", latex);
}

#[test]
fn typst_closes_what_it_opens() {
    written("typ", typst);
}

#[test]
fn what_is_wrong_is_seen() {
    for (text, found) in [
        ("\\begin{a}\n\\end{b}\n", "\\end{b} ends nothing"),
        (
            "\\begin{longtable}{@{}lr>{\\raggedright}p{0.2\\linewidth}@{}}\na & b \\\\\n\\end{longtable}\n",
            "2 cells in 3 columns: a & b \\\\",
        ),
        ("a_b", "`_` is a command: a_b"),
        ("█", "`█` cannot be set: █"),
        ("{a", "braces do not close: {a"),
    ] {
        assert_eq!(latex(text).first().map(String::as_str), Some(found));
    }
    assert_eq!(typst("#(a\n"), ["`(` does not close"]);
    assert!(latex("50\\,\\% \\{a\\} \\_ \\\\").is_empty() && typst("#(\"a ) \\\" b\")").is_empty());
}
