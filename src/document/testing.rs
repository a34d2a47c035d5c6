//! What the tests of the readers share: archives made from strings.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A zip archive of parts, deflated.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    archive(parts, zip::CompressionMethod::Deflated)
}

/// A zip archive of one part that is not packed.
pub fn stored(name: &str, content: &str) -> Vec<u8> {
    archive(&[(name, content)], zip::CompressionMethod::Stored)
}

fn archive(parts: &[(&str, &str)], method: zip::CompressionMethod) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
