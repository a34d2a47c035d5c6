//! How long 200 Word files take to become a study: reading, finding out who speaks, writing. `cargo bench --bench import`.

use divan::counter::ItemsCount;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

fn main() {
    divan::main();
}

const FILES: usize = 200;

/// An interview of an hour: 240 turns with bold labels, some 8,000 words.
fn word(number: usize) -> Vec<u8> {
    let mut body = String::new();
    for turn in 0..240 {
        let (name, words) = if turn % 2 == 0 { ("Researcher", 12) } else { ("Anna", 55) };
        let said: Vec<String> = (0..words).map(|nth| format!("word{}", (number * 31 + turn * 7 + nth) % 997)).collect();
        body.push_str(&format!(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{name}: </w:t></w:r><w:r><w:t>{}.</w:t></w:r></w:p>",
            said.join(" ")
        ));
    }
    let text = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let packed = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    zip.start_file("word/document.xml", packed).expect("an archive");
    zip.write_all(text.as_bytes()).expect("an archive");
    zip.finish().expect("an archive").into_inner()
}

fn tema(folder: &Path, args: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_tema")).current_dir(folder).args(args).output().expect("tema");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn two_hundred_word_files(bencher: divan::Bencher<'_, '_>) {
    let files: Vec<Vec<u8>> = (1..=FILES).map(word).collect();
    let made = || {
        let home = tempfile::tempdir().expect("a temporary folder");
        tema(home.path(), &["new", "study"]);
        let folder = home.path().join("interviews");
        std::fs::create_dir(&folder).expect("a folder");
        for (at, bytes) in files.iter().enumerate() {
            std::fs::write(folder.join(format!("SP{} interview.docx", at + 1)), bytes).expect("a file");
        }
        home
    };
    bencher
        .counter(ItemsCount::new(FILES))
        .with_inputs(made)
        .bench_values(|home| tema(home.path(), &["-C", "study", "import", "interviews"]));
}
