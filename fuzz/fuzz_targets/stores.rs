//! The databases of other programs, and the study that is made of them.
//!
//! A seed is text: `== TABLE`, then a line with the columns, then a line a row, with `|` between, `\n` and `\r` for line
//! ends in a cell; or `== /PATH`, then the content of a file beside the database. All other bytes are the database
//! itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rusqlite::Connection;
use std::path::Path;
use tema::exchange::{Texts, arrive, stores};

fuzz_target!(|bytes: &[u8]| {
    let Ok(home) = tempfile::Builder::new().prefix("tema-fuzz").tempdir_in(memory()) else { return };
    let file = home.path().join("a.sqlite3");
    if bytes.starts_with(b"== ") {
        made(&String::from_utf8_lossy(bytes), home.path(), &file);
    } else if std::fs::write(&file, bytes).is_err() {
        return;
    }
    for path in [&file, home.path()] {
        if path.is_dir() && !stores::is_folder(path) {
            continue;
        }
        let Ok(project) = stores::open(path, "a", None) else { continue };
        let arrived = arrive(&project, "fuzz", Texts::Heard);
        assert!(
            arrived.files.keys().all(|name| name.split('/').all(|part| !matches!(part, "" | ".."))),
            "a file outside the study"
        );
        let counts = arrived.loss.counts;
        assert!(
            arrived.loss.verified + arrived.loss.relocated.len() <= counts.codings,
            "a coding that was found is not there"
        );
    }
});

/// A folder that no disk is needed for, where there is one.
fn memory() -> &'static Path {
    let shared = Path::new("/dev/shm");
    if shared.is_dir() { shared } else { Path::new("/tmp") }
}

fn made(text: &str, home: &Path, file: &Path) {
    let Ok(mut connection) = Connection::open(file) else { return };
    let _ = connection.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
    let Ok(change) = connection.transaction() else { return };
    let quoted = |name: &str| format!("\"{}\"", name.replace(['"', '\0'], ""));
    let value = |cell: &str| cell.replace("\\n", "\n").replace("\\r", "\r");
    for part in format!("\n{text}").split("\n== ").skip(1) {
        let (name, content) = part.split_once('\n').unwrap_or((part, ""));
        if let Some(path) = name.strip_prefix('/') {
            let inside = !path.is_empty() && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
            if inside && path != "a.sqlite3" && !path.contains('\0') && path.len() < 100 {
                let path = home.join(path);
                let _ = path.parent().map(std::fs::create_dir_all);
                let _ = std::fs::write(path, content);
            }
            continue;
        }
        let mut lines = content.lines();
        let columns: Vec<String> = lines.next().unwrap_or_default().split('|').map(quoted).collect();
        let _ = change.execute_batch(&format!("CREATE TABLE {} ({})", quoted(name), columns.join(", ")));
        let places = vec!["?"; columns.len()].join(", ");
        for line in lines {
            let mut cells: Vec<String> = line.split('|').map(value).collect();
            cells.resize(columns.len(), String::new());
            let sql = format!("INSERT INTO {} VALUES ({places})", quoted(name));
            let _ = change.execute(&sql, rusqlite::params_from_iter(cells));
        }
    }
    let _ = change.commit();
}
