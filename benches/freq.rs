//! How fast a study is read and counted: 1,000 transcripts, 20 MB, 300 codes, in three scripts. `cargo bench` prints MB/s.

mod corpus;

use corpus::{Script, study};
use divan::counter::BytesCount;
use std::sync::OnceLock;
use tema::coding::{CodedStudy, Materials};
use tema::study::{Basis, Folder};

fn main() {
    divan::main();
}

struct Corpus {
    home: tempfile::TempDir,
    bytes: u64,
}

const NAMES: [&str; 3] = ["english", "lithuanian", "cyrillic"];

fn corpus(name: &str) -> &'static Corpus {
    static MADE: [OnceLock<Corpus>; 3] = [const { OnceLock::new() }; 3];
    let scripts = [Script::English, Script::Lithuanian, Script::Cyrillic];
    let at = NAMES.iter().position(|known| *known == name).unwrap_or(0);
    MADE[at].get_or_init(|| {
        let home = tempfile::tempdir().expect("a temporary folder");
        let bytes = study(home.path(), scripts[at], 1_000, 20_000, 300, 1).expect("the corpus can be written");
        Corpus { home, bytes }
    })
}

fn load(name: &str) -> Materials {
    let folder = Folder::find(Some(corpus(name).home.path())).expect("a study");
    Materials::load(folder).expect("materials")
}

/// From files on disk to every count.
#[divan::bench(args = NAMES, sample_count = 5, sample_size = 1)]
fn from_disk(bencher: divan::Bencher<'_, '_>, name: &str) {
    let bytes = corpus(name).bytes;
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let materials = load(name);
        let coded = CodedStudy::new(&materials, Some(Basis::Rules), &mut Vec::new());
        coded.coded().len()
    });
}

/// The codebook applied to texts that are in memory.
#[divan::bench(args = NAMES, sample_count = 5, sample_size = 1)]
fn matching(bencher: divan::Bencher<'_, '_>, name: &str) {
    let bytes = corpus(name).bytes;
    let materials = load(name);
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| CodedStudy::new(&materials, Some(Basis::Rules), &mut Vec::new()).coded().len());
}
