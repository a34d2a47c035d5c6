//! docs/tour.md under test: the pictures that it shows are what its commands draw.

use crate::support::command;
use std::path::Path;

/// The rows `| [NAME.svg](…) | `tema …` |` below each line `Commands for `examples/NAME`:`.
fn pictures(page: &str) -> Vec<(String, String, Vec<String>)> {
    let mut study = String::new();
    let mut found = Vec::new();
    for line in page.lines() {
        if let Some(name) = line.strip_prefix("Commands for `examples/").and_then(|rest| rest.strip_suffix("`:")) {
            study = name.to_owned();
        }
        let Some((name, rest)) = line.strip_prefix("| [").and_then(|rest| rest.split_once(']')) else { continue };
        let command = rest.split('`').nth(1).unwrap_or_else(|| panic!("no command: {line}"));
        let words = command.strip_prefix("tema ").unwrap_or_else(|| panic!("not of tema: {line}"));
        found.push((study.clone(), name.to_owned(), words.split(' ').map(str::to_owned).collect()));
    }
    found
}

#[test]
fn the_pictures_of_the_tour_are_what_its_commands_draw() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let pictures = pictures(&std::fs::read_to_string(docs.join("tour.md")).unwrap());
    assert!(pictures.len() >= 12, "{pictures:?}");
    let home = tempfile::tempdir().unwrap();
    let mut other = Vec::new();
    for (example, name, words) in &pictures {
        let drawn = home.path().join(name);
        let study = docs.join("../examples").join(example);
        let ran = command(&study).args(words).arg("-o").arg(&drawn).output().unwrap();
        assert!(ran.status.success(), "{name}: {}", String::from_utf8_lossy(&ran.stderr));
        if std::fs::read(&drawn).unwrap() != std::fs::read(docs.join("tour").join(name)).unwrap_or_default() {
            other.push(name);
        }
    }
    assert!(other.is_empty(), "not what the commands draw today: {other:?}; draw them again with docs/tour/draw.sh");
}
