//! Finding the study folder and reading its files.

use super::Changes;
use super::batch::finish;
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use crate::text::{Canonical, NotText, Span, canonical};
use std::cell::RefCell;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The file that makes a folder a study.
pub const SETTINGS: &str = "tema.toml";

/// No single file of a study may be larger: offsets are kept in four bytes.
const LARGEST: u64 = u32::MAX as u64;

/// A study folder on disk.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    /// What is read instead of what is on disk.
    instead: Changes,
}

impl Folder {
    /// The folder given, or else the nearest one upward from the current directory that has a `tema.toml`.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(given: Option<&Path>) -> Result<Folder> {
        let folder = Folder::look_for(given)?;
        // What an earlier command began and was stopped in.
        finish(&folder)?;
        Ok(folder)
    }

    fn look_for(given: Option<&Path>) -> Result<Folder> {
        let at = |root: &Path| Folder { root: root.to_owned(), instead: Changes::new() };
        if let Some(root) = given {
            return if root.join(SETTINGS).is_file() {
                Ok(at(root))
            } else {
                Err(Box::new(
                    Finding::error(format!("`{}` is no study folder: it has no `{SETTINGS}`", root.display()))
                        .hint(format!("make one with `tema new {}`", root.display())),
                ))
            };
        }
        let here = std::env::current_dir().map_err(|error| Box::new(Finding::io(".", "look at", &error)))?;
        here.ancestors().find(|folder| folder.join(SETTINGS).is_file()).map(at).ok_or_else(|| {
            Box::new(
                Finding::error(format!("`{}` is no study folder, nor is any folder above it", here.display()))
                    .expected(format!("a `{SETTINGS}` here or in a folder above"))
                    .hint("name the study with `-C DIR`, or make one with `tema new DIR`"),
            )
        })
    }

    /// The folder as it would be with some changes made. Nothing is written.
    pub fn as_if(&self, changes: Changes) -> Folder {
        Folder { root: self.root.clone(), instead: changes }
    }

    /// The folder's path.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The path of a file of the study, named with `/`.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The files under `folder` (and its sub-folders) whose names end in one of `endings` (any case), sorted by name,
    /// as names relative to the study. Hidden files and folders are passed over.
    pub fn list(&self, folder: &str, endings: &[&str]) -> Vec<String> {
        let start = self.root.join(folder);
        let mut names: Vec<String> = ignore::WalkBuilder::new(&start)
            .standard_filters(false)
            .hidden(true)
            .build()
            .filter_map(|entry| entry.ok())
            .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
            .filter_map(|entry| {
                let name = entry.path().strip_prefix(&self.root).ok()?.to_str()?.replace('\\', "/");
                let lower = name.to_lowercase();
                endings.iter().any(|ending| lower.ends_with(ending)).then_some(name)
            })
            .collect();
        let inside = |name: &String| {
            let below = name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
            below && endings.iter().any(|ending| name.to_lowercase().ends_with(ending))
        };
        names.retain(|name| !matches!(self.instead.get(name), Some(None)));
        names.extend(
            self.instead.iter().filter(|(name, text)| text.is_some() && inside(name)).map(|(name, _)| name.clone()),
        );
        names.sort();
        names.dedup();
        names
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn bytes(&self, name: &str) -> std::io::Result<Vec<u8>> {
        match self.instead.get(name) {
            Some(Some(bytes)) => Ok(bytes.clone()),
            Some(None) => Err(ErrorKind::NotFound.into()),
            None => std::fs::read(self.path(name)),
        }
    }

    /// Whether a file is there.
    pub fn has(&self, name: &str) -> bool {
        self.instead.get(name).map_or_else(|| self.path(name).is_file(), Option::is_some)
    }

    /// Reads a text file in the one form.
    ///
    /// # Errors
    /// When it cannot be read, is too large, or is not UTF-8.
    pub fn read(&self, name: &str) -> Result<(File, Canonical)> {
        let failed = |error: std::io::Error| Box::new(Finding::io(name, "read", &error));
        let read = match self.instead.get(name) {
            Some(_) => canonical(self.bytes(name).map_err(failed)?),
            None => {
                let mut file = std::fs::File::open(self.path(name)).map_err(failed)?;
                let size = |file: &std::fs::File| Ok(file.metadata()?.len());
                let read = to_end(&mut file, size, |bytes| canonical(bytes)).map_err(failed)?;
                read.map_err(|size| {
                    Finding::error(format!("`{name}` has {size} bytes")).at(Place::file(name)).expected("at most 4 GiB")
                })?
            }
        };
        let mut done = match read {
            Ok(done) => done,
            Err(wrong) => return Err(Box::new(not_text(name, &self.bytes(name).map_err(failed)?, &wrong))),
        };
        let text = std::mem::take(&mut done.text);
        if let Some(at) = memchr::memchr(0, text.as_bytes()) {
            return Err(Box::new(
                Finding::error("a zero byte: this is no plain text")
                    .at(Place::of(name, &text, at, at + 1))
                    .expected(TEXT)
                    .hint("it may be UTF-16 or a file of another program; save it as plain text in UTF-8"),
            ));
        }
        Ok((File { name: name.to_owned(), text }, done))
    }

    /// As [`Folder::read`], but a file that is not there is `None`.
    pub fn read_if_there(&self, name: &str) -> Result<Option<(File, Canonical)>> {
        if self.has(name) { self.read(name).map(Some) } else { Ok(None) }
    }
}

thread_local! {
    /// Where a thread reads files to, one after the other: new room for each would have to be cleared first, and would lie
    /// far from the processor.
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// How many bytes of such room there are at first, and are kept.
const ROOMY: usize = 1 << 16;
const KEPT: usize = 1 << 20;

/// Reads an open file to its end, for `look`; or says how large it is, if that is more than [`LARGEST`]. The library asks for
/// the size of each and looks where the file stands: with thousands of small files that is felt. `size` is asked only where
/// there is not room enough.
fn to_end<R: Read, T>(
    file: &mut R,
    size: impl FnOnce(&R) -> std::io::Result<u64>,
    look: impl FnOnce(&[u8]) -> T,
) -> std::io::Result<std::result::Result<T, u64>> {
    ROOM.with_borrow_mut(|room| {
        if room.len() < ROOMY {
            room.resize(ROOMY, 0);
        }
        let mut size = Some(size);
        let mut len = 0;
        loop {
            match file.read(&mut room[len..]) {
                Ok(0) => break,
                Ok(read) => len += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
            if len == room.len() {
                let size = size.take().map_or(Ok(0), |size| size(file))?;
                if size > LARGEST {
                    return Ok(Err(size));
                }
                // One byte more, so that the end is seen.
                let about = usize::try_from(size).unwrap_or(0) + 1;
                room.resize(about.max(len * 2), 0);
            }
        }
        let found = look(&room[..len]);
        if room.len() > KEPT {
            *room = Vec::new();
        }
        Ok(Ok(found))
    })
}

/// What every file of a study is expected to be.
const TEXT: &str = "a text file in UTF-8";

fn not_text(name: &str, bytes: &[u8], wrong: &NotText) -> Finding {
    if let Some(guess) = wrong.guess {
        return Finding::error(format!("`{name}` is no text in UTF-8; it looks like {guess}"))
            .at(Place::file(name))
            .expected(TEXT)
            .hint("open it where it was made and save it as plain text in UTF-8");
    }
    // Up to the byte that is wrong the text is as it was; there and behind it signs of replacement stand.
    let shown = String::from_utf8_lossy(bytes).replace("\r\n", " \n").replace('\r', "\n");
    Finding::error(format!("byte 0x{:02x} is no UTF-8", wrong.byte))
        .at(Place::of(name, &shown, wrong.at, wrong.at + '\u{fffd}'.len_utf8()))
        .expected(TEXT)
        .hint("save it as UTF-8 in the editor (old Windows texts are often windows-1257 or -1251)")
}

/// The whole of a text, for reading a file that is all YAML.
impl From<&File> for Span {
    fn from(file: &File) -> Span {
        Span::new(0, file.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_to_its_end_whatever_its_size_was_said_to_be_and_nothing_of_another_one_is_seen() {
        let long = "Kalbėjome ilgai. ".repeat(KEPT / 8);
        for (written, said) in
            [("Taip.", 5), ("Ne.", 3), ("Gal ir taip.", 2), ("", 0), ("Trumpai.", 4000), (&long, 7), ("Ne.", 0)]
        {
            let read = to_end(&mut written.as_bytes(), |_| Ok(said), <[u8]>::to_vec).unwrap().unwrap();
            assert!(read == written.as_bytes(), "{} bytes of {}", read.len(), written.len());
        }
        assert!(ROOM.with_borrow(Vec::len) <= KEPT);
        let refused = to_end(&mut long.as_bytes(), |_| Ok(LARGEST + 1), <[u8]>::to_vec).unwrap();
        assert_eq!(refused, Err(LARGEST + 1));
    }
}
