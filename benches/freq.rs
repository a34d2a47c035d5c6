//! How fast a study is read and counted: 1,000 transcripts, 20 MB, 300 codes. `cargo bench` prints MB/s.

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

fn corpus() -> &'static Corpus {
    static CORPUS: OnceLock<Corpus> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let home = tempfile::tempdir().expect("a temporary folder");
        let bytes = study(home.path(), Script::English, 1_000, 20_000, 300, 1).expect("the corpus can be written");
        Corpus { home, bytes }
    })
}

fn load() -> Materials {
    let folder = Folder::find(Some(corpus().home.path())).expect("a study");
    Materials::load(folder).expect("materials")
}

/// From files on disk to every count.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn from_disk(bencher: divan::Bencher<'_, '_>) {
    let bytes = corpus().bytes;
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let materials = load();
        let coded = CodedStudy::new(&materials, Some(Basis::Rules), &mut Vec::new());
        coded.coded().len()
    });
}

/// The codebook applied to texts that are in memory.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn matching(bencher: divan::Bencher<'_, '_>) {
    let bytes = corpus().bytes;
    let materials = load();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| CodedStudy::new(&materials, Some(Basis::Rules), &mut Vec::new()).coded().len());
}
