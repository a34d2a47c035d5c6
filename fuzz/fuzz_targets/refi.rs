//! REFI-QDA: projects (an archive or its XML) and codebooks, and the study that is made of them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tema::exchange::{Texts, arrive, refi};

fuzz_target!(|bytes: &[u8]| {
    let bytes = tema_fuzz::packed(bytes);
    // A folder without files: nothing beside the project is read.
    let path = Path::new("/nonexistent/a.qdpx");
    if let Ok(project) = refi::open(path, "a.qdpx", &bytes, &refi::Options::default()) {
        let arrived = arrive(&project, "fuzz", Texts::Heard);
        assert!(
            arrived.files.keys().all(|name| name.split('/').all(|part| !matches!(part, "" | ".."))),
            "a file outside the study"
        );
    }
});
