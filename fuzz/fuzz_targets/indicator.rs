//! An indicator that is read can be written, and is then the same indicator; a wrong one is wrong at a place of its text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tema::indicator::parse;

fuzz_target!(|text: &str| {
    match parse(text) {
        Ok(expr) => {
            let written = expr.to_string();
            let again = parse(&written).unwrap_or_else(|wrong| panic!("{written:?}: {wrong:?}"));
            assert_eq!(again.to_string(), written);
            assert_eq!((again.is_positive(), again.has_place()), (expr.is_positive(), expr.has_place()));
        }
        Err(wrong) => {
            assert!(wrong.at.start <= wrong.at.end && text.get(wrong.at.range()).is_some(), "{wrong:?}");
            assert!(!wrong.found.is_empty());
        }
    }
});
