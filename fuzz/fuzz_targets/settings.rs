//! tema.toml, and participants.csv below a line of dashes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tema::study::{Cases, Settings};

fuzz_target!(|text: &str| {
    let (settings, people) = text.split_once("\n---\n").unwrap_or((text, ""));
    let (Some(settings), Some(people)) =
        (tema_fuzz::file("tema.toml", settings), tema_fuzz::file("participants.csv", people))
    else {
        return;
    };
    let mut findings = Vec::new();
    let settings = Settings::read(settings, &mut findings);
    Cases::read(&people, &settings, &mut findings);
    tema_fuzz::shown(&findings);
});
