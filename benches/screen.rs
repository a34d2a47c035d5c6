//! How long a decision takes in the coding screen, from the key to what is shown then: a source of about 2,000 statements in
//! a study of ten. Everything is written and synced to disk, and the whole study is replayed.

mod corpus;

use corpus::{Script, study};
use tema::coding::Materials;
use tema::study::Folder;
use tema::tui::{Desk, Key, Screen};

fn main() {
    divan::main();
}

fn press(desk: &mut Desk, screen: &mut Screen, keys: &str) {
    for key in keys.chars() {
        if let Some(effect) = screen.press(Key::Char(key)) {
            desk.answer(screen, effect);
        }
    }
}

/// The size of each of ten sources.
const BYTES: usize = 300_000;

/// A statement is starred, and the reader goes on to the next one.
#[divan::bench(args = ["english", "lithuanian", "cyrillic"], sample_count = 20, sample_size = 1)]
fn decision(bencher: divan::Bencher<'_, '_>, name: &str) {
    let script = match name {
        "lithuanian" => Script::Lithuanian,
        "cyrillic" => Script::Cyrillic,
        _ => Script::English,
    };
    let home = tempfile::tempdir().expect("a temporary folder");
    study(home.path(), script, 10, BYTES, 300, 1).expect("the corpus can be written");
    let materials = Materials::load(Folder::find(Some(home.path())).expect("a study")).expect("materials");
    let mut desk = Desk::new(materials, "vk", "en");
    let mut screen = desk.open(0, None).expect("a source");
    assert!(screen.cells.len() >= 1_500, "{}", screen.cells.len());
    bencher.bench_local(|| press(&mut desk, &mut screen, "sj"));
}
