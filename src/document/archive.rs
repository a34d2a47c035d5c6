//! Zip archives (Word and OpenDocument files are such) opened within bounds: nothing is unpacked to the disk, no part
//! is read beyond a limit, and what is no archive is told by name.

use crate::finding::{Finding, Place, Result};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

/// The largest part that is read, in bytes when unpacked.
const LARGEST_PART: u64 = 64 * 1024 * 1024;

/// What all parts that are read may come to, unpacked.
const LARGEST_WHOLE: u64 = 128 * 1024 * 1024;

/// The most entries of an archive; a long manuscript has some hundreds.
const MOST_ENTRIES: usize = 10_000;

/// A part beyond 4 MB that is so many times as large as it is packed was made to be so. Deflate ends at 1032.
const HIGHEST_RATIO: u64 = 300;

/// An open archive.
pub struct Archive<'b> {
    name: &'b str,
    zip: zip::ZipArchive<Cursor<&'b [u8]>>,
    read: u64,
}

impl std::fmt::Debug for Archive<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive").field("name", &self.name).field("entries", &self.zip.len()).finish()
    }
}

impl<'b> Archive<'b> {
    /// Opens the bytes of the file `name`.
    ///
    /// # Errors
    /// When it is empty, no archive, cut short, encrypted, has too many entries or one whose path climbs out.
    pub fn open(name: &'b str, bytes: &'b [u8]) -> Result<Self> {
        if let Some(finding) = no_archive(bytes) {
            return Err(Box::new(finding.at(Place::file(name))));
        }
        let zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged(name, "the archive"))?;
        if zip.len() > MOST_ENTRIES {
            return Err(Box::new(
                Finding::error(format!("the archive has {} entries", zip.len()))
                    .at(Place::file(name))
                    .expected(format!("at most {MOST_ENTRIES}; a document has some hundreds"))
                    .hint("nothing of it was read"),
            ));
        }
        for raw in zip.file_names_raw() {
            let entry = String::from_utf8_lossy(raw);
            let climbs = entry.split(['/', '\\']).any(|step| step == "..");
            let rooted = entry.starts_with(['/', '\\']) || entry.get(1..2) == Some(":");
            if climbs || rooted {
                return Err(Box::new(
                    Finding::error(format!("an entry's path climbs out of the archive: `{}`", printable(&entry)))
                        .at(Place::file(name))
                        .hint("no program that writes documents does this; nothing of it was read"),
                ));
            }
        }
        Ok(Archive { name, zip, read: 0 })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// The names of all parts, sorted.
    pub fn parts(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.zip.file_names_raw().map(|raw| String::from_utf8_lossy(raw).into_owned()).collect();
        names.sort();
        names
    }

    /// The bytes of a part; `None` if there is none of this name.
    ///
    /// # Errors
    /// When it is encrypted, damaged, or larger than the limits.
    pub fn part(&mut self, part: &str) -> Result<Option<Vec<u8>>> {
        let Some(index) = self.zip.index_for_name(part) else { return Ok(None) };
        let raw = self.zip.by_index_raw(index).map_err(|_| damaged(self.name, part))?;
        let (encrypted, packed) = (raw.encrypted(), raw.compressed_size());
        drop(raw);
        if encrypted {
            return Err(Box::new(protected().at(Place::file(self.name))));
        }
        let left = LARGEST_PART.min(LARGEST_WHOLE - self.read);
        let mut bytes = Vec::new();
        let file = self.zip.by_index(index).map_err(|_| damaged(self.name, part))?;
        let mut file = file.take(left + 1);
        // Step by step, so that a part that swells is left when it does, not when memory is full.
        loop {
            let got = file.by_ref().take(1 << 20).read_to_end(&mut bytes).map_err(|_| damaged(self.name, part))?;
            let length = bytes.len() as u64;
            let swells = length > 4 << 20 && length / packed.max(1) > HIGHEST_RATIO;
            if length > left || swells {
                return Err(Box::new(
                    Finding::error(format!(
                        "`{}` swells to more than {} MB{}",
                        printable(part),
                        (length - 1) >> 20,
                        if swells { format!(", over {HIGHEST_RATIO} times its packed size") } else { String::new() }
                    ))
                    .at(Place::file(self.name))
                    .expected(format!("at most {} MB, and no such swelling", LARGEST_PART >> 20))
                    .hint("such archives are made to fill up memory; it was left at that, and nothing was kept"),
                ));
            }
            if got == 0 {
                break;
            }
        }
        self.read += bytes.len() as u64;
        Ok(Some(bytes))
    }
}

/// Packs files into an archive, in a folder of it (empty: none). The same files give the same bytes.
///
/// # Errors
/// When they are too large for an archive.
pub fn packed(folder: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let failed = |error: std::io::Error| Box::new(Finding::io("the archive", "make", &error));
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time: an archive of the same files is the same archive.
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        writer.start_file(path, options).map_err(|error| failed(error.into()))?;
        writer.write_all(bytes).map_err(failed)?;
    }
    Ok(writer.finish().map_err(|error| failed(error.into()))?.into_inner())
}

/// The name of an entry without signs that would move a terminal's cursor.
fn printable(name: &str) -> String {
    name.chars().take(80).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// The finding that a file is protected by a password.
pub fn protected() -> Finding {
    Finding::error("the file is protected by a password")
        .hint("open it in the program that made it, save it without a password, and take that file")
}

/// Whether bytes are a Word or Excel file with a password: an archive that is locked into a compound file of old Office,
/// in which names stand as UTF-16.
pub fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) && memchr::memmem::find(bytes, &name).is_some()
}

fn damaged(name: &str, what: &str) -> Box<Finding> {
    Box::new(
        Finding::error(format!(
            "{} is damaged or cut short",
            if what == "the archive" { what.to_owned() } else { format!("`{}`", printable(what)) }
        ))
        .at(Place::file(name))
        .hint("copy the file again from where it came, or open it in the program that made it and save it anew"),
    )
}

/// Why bytes are no zip archive, as far as their beginning tells.
fn no_archive(bytes: &[u8]) -> Option<Finding> {
    match bytes {
        [] => Some(Finding::error("the file is empty")),
        [b'P', b'K', ..] => None,
        _ if is_locked(bytes) => Some(protected()),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(
            Finding::error("this is an old Word file (.doc), whatever its name says")
                .hint("open it in Word or LibreOffice and save it as .docx"),
        ),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some(
            Finding::error("this is an RTF file, whatever its name says").hint("rename it so that it ends with .rtf"),
        ),
        [b'%', b'P', b'D', b'F', ..] => {
            Some(Finding::error("this is a PDF, whatever its name says").hint("rename it so that it ends with .pdf"))
        }
        [b'<', ..] => Some(
            Finding::error("this is no archive but a text with marks, such as a web page or single XML")
                .hint("open it in the program that made it and save it as .docx or .odt"),
        ),
        _ => Some(
            Finding::error("this is no archive, as Word and OpenDocument files are")
                .hint("look at what the file is, and give it the ending of that"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{stored, zipped};
    use super::*;

    fn error(bytes: &[u8]) -> Finding {
        *Archive::open("a.docx", bytes).unwrap_err()
    }

    #[test]
    fn a_part_comes_out_as_it_went_in() {
        let bytes = zipped(&[("word/document.xml", "ačiū")]);
        let mut archive = Archive::open("a.docx", &bytes).unwrap();
        assert_eq!(archive.part("word/document.xml").unwrap().unwrap(), "ačiū".as_bytes());
        assert_eq!(archive.part("word/other.xml").unwrap(), None);
    }

    #[test]
    fn what_is_no_archive_is_told_by_name() {
        assert_eq!(error(b"").found, "the file is empty");
        assert_eq!(
            error(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").found,
            "this is an old Word file (.doc), whatever its name says"
        );
        let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(error(&encrypted).found, "the file is protected by a password");
        assert!(error(b"{\\rtf1}").found.contains("RTF"));
        assert!(error(b"%PDF-1.4").found.contains("PDF"));
        assert!(error(b"<html>").found.contains("web page"));
        assert!(error(b"hello").found.contains("no archive"));
    }

    #[test]
    fn an_archive_cut_short_is_damaged() {
        let bytes = zipped(&[("word/document.xml", "text")]);
        for length in 2..bytes.len() {
            let cut = &bytes[..length];
            let found = Archive::open("a.docx", cut).map(|mut archive| archive.part("word/document.xml"));
            let complaint = match found {
                Err(finding) | Ok(Err(finding)) => finding.found.contains("damaged or cut short"),
                Ok(Ok(_)) => false,
            };
            assert!(complaint, "{length} of {} bytes", bytes.len());
        }
    }

    #[test]
    fn a_path_that_climbs_out_is_refused() {
        for path in ["../../etc/passwd", "word/../../x", "/etc/passwd", "..\\x", "C:\\x"] {
            let bytes = zipped(&[(path, "x")]);
            assert!(error(&bytes).found.contains("climbs out"), "{path}");
        }
    }

    #[test]
    fn a_part_that_swells_is_left_early() {
        let zeros = " ".repeat(9 << 20);
        let bytes = zipped(&[("word/document.xml", &zeros)]);
        assert!(bytes.len() < 20_000);
        let found = Archive::open("a.docx", &bytes).unwrap().part("word/document.xml").unwrap_err().found;
        assert!(found.contains("swells to more than"), "{found}");
    }

    #[test]
    fn an_encrypted_part_is_protected() {
        // Bit 0 of the general purpose flags, in the local header (offset 6) and the central one (offset 8).
        let mut bytes = stored("word/document.xml", "text");
        bytes[6] |= 1;
        let central = memchr::memmem::find(&bytes, b"PK\x01\x02").unwrap();
        bytes[central + 8] |= 1;
        let found = Archive::open("a.docx", &bytes).unwrap().part("word/document.xml").unwrap_err().found;
        assert_eq!(found, "the file is protected by a password");
    }
}
