//! A codebook's YAML: every finding has a place, and what a study would write of it can be read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tema::codebook;

fuzz_target!(|text: &str| {
    let Some(file) = tema_fuzz::file("codebooks/a.yaml", text) else { return };
    let mut findings = Vec::new();
    let book = codebook::read(vec![file], &mut findings);
    for code in &book.codes {
        assert!(code.end <= book.codes.len());
        for rule in code.indicators.iter().chain(&code.except) {
            assert!(book.files[code.file].text.get(rule.span.range()).is_some());
        }
    }
    tema_fuzz::shown(&findings);
});
