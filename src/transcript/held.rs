//! What was read of a source: held in memory, or let go and read again where somebody asks for it.

use super::source::hash;
use super::{Statement, Turn};
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// What a source is made of that takes room.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The file: name and whole text, front matter included.
    pub file: File,
    /// The turns, in order.
    pub turns: Vec<Turn>,
    /// The grid, in order of the text.
    pub statements: Vec<Statement>,
}

/// Reads a file of the study by its name.
pub type Again = Arc<dyn Fn(&str) -> Result<Parts> + Send + Sync>;

/// One of those parts.
#[derive(Clone)]
pub enum Part<T> {
    /// It is held.
    Held(T),
    /// It was let go; the function picks it from what is read again.
    Left(Arc<Left>, fn(&Parts) -> &T),
}

/// What is left of parts that were let go.
pub struct Left {
    name: String,
    again: Again,
    /// The front matter, and the hash of what follows: the file that is read again must be the same.
    front: String,
    hash: String,
    parts: OnceLock<Parts>,
}

/// A file is not any more what it was when it was first read. It is thrown ([`std::panic::resume_unwind`]) where the file is
/// read again, and caught in `main`: whoever asks for a text cannot go on without it.
#[derive(Debug)]
pub struct Changed(pub Box<Finding>);

impl Left {
    /// `text`: the whole text of the file; `body`: where the text begins behind the front matter; `hash`: what [`hash`]
    /// gives for it.
    pub(super) fn new(name: &str, text: &str, body: usize, hash: &str, again: Again) -> Arc<Left> {
        let front = text[..body].to_owned();
        Arc::new(Left { name: name.to_owned(), again, front, hash: hash.to_owned(), parts: OnceLock::new() })
    }

    fn parts(&self) -> &Parts {
        self.parts.get_or_init(|| match self.read() {
            Ok(parts) => parts,
            Err(finding) => std::panic::resume_unwind(Box::new(Changed(finding))),
        })
    }

    fn read(&self) -> Result<Parts> {
        let parts = (self.again)(&self.name)?;
        match parts.file.text.strip_prefix(self.front.as_str()) {
            Some(body) if hash(body) == self.hash => Ok(parts),
            _ => Err(Box::new(
                Finding::error(format!("`{}` was changed while tema was at work", self.name))
                    .at(Place::file(self.name.clone()))
                    .expected("the same text from beginning to end")
                    .hint("run the command again"),
            )),
        }
    }
}

impl<T: Clone> Part<T> {
    /// The part itself.
    pub(super) fn own(self) -> T {
        match self {
            Part::Held(part) => part,
            Part::Left(left, pick) => pick(left.parts()).clone(),
        }
    }
}

impl<T> Deref for Part<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Part::Held(part) => part,
            Part::Left(left, pick) => pick(left.parts()),
        }
    }
}

impl<T> From<T> for Part<T> {
    fn from(part: T) -> Self {
        Part::Held(part)
    }
}

impl<'p, T> IntoIterator for &'p Part<Vec<T>> {
    type Item = &'p T;
    type IntoIter = std::slice::Iter<'p, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> std::fmt::Debug for Part<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if matches!(self, Part::Held(_)) { "held" } else { "let go" })
    }
}

/// The file of a source: its name, and its whole text, front matter included.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to the study folder, with `/`.
    pub name: String,
    pub(super) file: Part<File>,
}

impl From<File> for SourceFile {
    fn from(file: File) -> SourceFile {
        SourceFile { name: file.name.clone(), file: file.into() }
    }
}

impl Deref for SourceFile {
    type Target = File;

    fn deref(&self) -> &File {
        &self.file
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    fn let_go(now: Option<&'static str>) -> Part<File> {
        let text = "---\ndate: 2022\n---\nSP1: Yes.\n";
        let read = move |name: &str| match now {
            Some(now) => {
                let file = File { name: name.to_owned(), text: now.to_owned() };
                Ok(Parts { file, turns: Vec::new(), statements: Vec::new() })
            }
            None => Err(Box::new(Finding::error("gone"))),
        };
        let body = text.find("SP1").unwrap();
        Part::Left(Left::new("transcripts/SP1.txt", text, body, &hash(&text[body..]), Arc::new(read)), |parts| {
            &parts.file
        })
    }

    #[test]
    fn what_was_let_go_is_read_again() {
        let file = let_go(Some("---\ndate: 2022\n---\nSP1: Yes.\n"));
        assert_eq!(file.name, "transcripts/SP1.txt");
        assert_eq!(file.text, "---\ndate: 2022\n---\nSP1: Yes.\n");
    }

    #[test]
    fn another_text_is_never_taken_for_the_one_that_was_read() {
        for now in [Some("---\ndate: 2022\n---\nSP1: No.\n"), Some("---\ndate: 2023\n---\nSP1: Yes.\n"), Some(""), None]
        {
            let file = let_go(now);
            let thrown = catch_unwind(AssertUnwindSafe(|| file.text.len())).unwrap_err();
            let Changed(finding) = *thrown.downcast::<Changed>().unwrap();
            assert!(finding.found == "gone" || finding.found.contains("was changed"));
        }
    }
}
