//! Plain text and Markdown: labels, stamps, wrapped lines.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| tema_fuzz::import(bytes, &["txt", "md"]));
