//! The matcher against the slow, obvious one of the test suite: the same matches, the same words, the same counts.
#![no_main]

#[path = "../../tests/suite/oracle.rs"]
mod oracle;

use libfuzzer_sys::fuzz_target;

/// Above the empty line one indicator a line, below it the talk; `^` folds diacritics, `!` makes an exception.
/// The reference takes its time, so all is kept short.
fn study(text: &str) -> Option<(String, &str)> {
    let (rules, talk) = text.split_once("\n\n")?;
    let signs = |sign: &str| rules.matches(sign).count();
    let hard = signs("NEAR") + signs("THEN") > 4 || signs("*") > 8 || rules.lines().count() > 6;
    if hard || rules.len() > 300 || talk.len() > 700 || talk.split_whitespace().count() > 90 {
        return None;
    }
    let mut book = "topics:\n".to_owned();
    for (at, rule) in rules.lines().enumerate() {
        let (fold, rule) = rule.strip_prefix('^').map_or((false, rule), |rule| (true, rule));
        let (key, rule) = rule.strip_prefix('!').map_or(("indicators", rule), |rule| ("except", rule));
        let rule = serde_json::to_string(rule).ok()?;
        let always = if key == "except" { "    indicators: [/./]\n" } else { "" };
        book.push_str(&format!("  - id: c{at}\n    fold: {fold}\n{always}    {key}: [{rule}]\n"));
    }
    Some((book, talk))
}

fuzz_target!(|text: &str| {
    // What a study would refuse as no text is no text here.
    if let Some((book, talk)) = study(text)
        && tema::text::canonical(text.as_bytes().to_vec()).is_ok()
    {
        oracle::compare(&book, talk);
    }
});
