//! Lines of decisions: what is read is written as the same event, and an order of lines changes nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tema::coding::Log;
use tema::data::File;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut findings = Vec::new();
    let log = Log::parse(&File { name: "codings/vk.jsonl".to_owned(), text: text.clone() }, &mut findings);
    tema_fuzz::shown(&findings);
    let written: String = log.events.iter().map(|event| event.line() + "\n").collect();
    let again = Log::parse(&File { name: "codings/vk.jsonl".to_owned(), text: written.clone() }, &mut Vec::new());
    assert_eq!(again.events.iter().map(|event| event.line() + "\n").collect::<String>(), written);
    let mut lines: Vec<&str> = text.lines().collect();
    lines.reverse();
    let turned = Log::parse(&File { name: "codings/vk.jsonl".to_owned(), text: lines.join("\n") }, &mut Vec::new());
    assert_eq!(turned.events.iter().map(|event| event.line() + "\n").collect::<String>(), written);
    let _ = log.active();
});
