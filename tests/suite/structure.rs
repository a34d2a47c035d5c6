//! The house: a room imports only from rooms above it.

use std::path::Path;

/// The rooms in the order in which data flows, as docs/design.md has them.
const ROOMS: &[&str] = &[
    "finding",
    "text",
    "data",
    "language",
    "document",
    "study",
    "transcript",
    "ingest",
    "survey",
    "indicator",
    "codebook",
    "matching",
    "coding",
    "analysis",
    "privacy",
    "audit",
    "exchange",
    "check",
    "report",
    "tui",
    "cli",
];

fn rust_files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_import_runs_back() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    let mut wrong = Vec::new();
    for file in files {
        let name = file.strip_prefix(&source).unwrap().to_str().unwrap().to_owned();
        let Some(own) = ROOMS.iter().position(|room| name.starts_with(&format!("{room}/"))) else { continue };
        for (line, text) in std::fs::read_to_string(&file).unwrap().lines().enumerate() {
            for (at, _) in text.match_indices("crate::") {
                let room: String = text[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if ROOMS.iter().position(|known| *known == room).is_some_and(|other| other > own) {
                    wrong.push(format!("{name}:{}: {}", line + 1, text.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "imports that run back:\n{}", wrong.join("\n"));
}

#[test]
fn every_folder_is_a_room_of_the_list() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in std::fs::read_dir(source).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            let name = entry.file_name().into_string().unwrap();
            assert!(ROOMS.contains(&name.as_str()), "src/{name} is in no place of the order");
        }
    }
}
