//! Praat, long and short.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| tema_fuzz::import(bytes, &["TextGrid"]));
