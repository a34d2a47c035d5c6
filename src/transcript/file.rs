//! The file of a source: held in memory, or let go and read again where somebody asks for it.

use super::source::hash;
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// Reads a file of the study by its name.
pub type Again = Arc<dyn Fn(&str) -> Result<File> + Send + Sync>;

/// The file of a source: its name and its whole text, front matter included.
#[derive(Clone)]
pub struct SourceFile {
    /// Path relative to the study folder, with `/`.
    pub name: String,
    file: OnceLock<File>,
    again: Option<Let>,
}

/// What is left of a file that was let go.
#[derive(Clone)]
struct Let {
    again: Again,
    /// Its front matter, and the hash of what follows: the file that is read again must be the same.
    front: String,
    hash: String,
}

/// A file is not any more what it was when it was first read. It is thrown ([`std::panic::resume_unwind`]) where the file is
/// read again, and caught in `main`: whoever asks for a text cannot go on without it.
#[derive(Debug)]
pub struct Changed(pub Box<Finding>);

impl SourceFile {
    /// A file that is held.
    pub fn held(file: File) -> SourceFile {
        SourceFile { name: file.name.clone(), file: OnceLock::from(file), again: None }
    }

    /// Lets the text go; `again` reads it when somebody asks for it. `body`: where the text begins behind the front
    /// matter, `hash`: what [`hash`] gives for it.
    pub(super) fn let_go(&mut self, body: usize, hash: &str, again: Again) {
        if let Some(file) = self.file.take() {
            let mut front = file.text;
            front.truncate(body);
            front.shrink_to_fit();
            self.again = Some(Let { again, front, hash: hash.to_owned() });
        }
    }

    fn read(&self) -> Result<File> {
        let Some(left) = &self.again else { return Ok(File { name: self.name.clone(), text: String::new() }) };
        let file = (left.again)(&self.name)?;
        match file.text.strip_prefix(left.front.as_str()) {
            Some(body) if hash(body) == left.hash => Ok(file),
            _ => Err(Box::new(
                Finding::error(format!("`{}` was changed while tema was at work", self.name))
                    .at(Place::file(self.name.clone()))
                    .expected("the same text from beginning to end")
                    .hint("run the command again"),
            )),
        }
    }
}

impl Deref for SourceFile {
    type Target = File;

    fn deref(&self) -> &File {
        self.file.get_or_init(|| match self.read() {
            Ok(file) => file,
            Err(finding) => std::panic::resume_unwind(Box::new(Changed(finding))),
        })
    }
}

impl std::fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SourceFile").field("name", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    fn let_go(now: Option<&'static str>) -> SourceFile {
        let text = "---\ndate: 2022\n---\nSP1: Yes.\n";
        let mut file = SourceFile::held(File { name: "transcripts/SP1.txt".into(), text: text.into() });
        let read = move |name: &str| match now {
            Some(now) => Ok(File { name: name.to_owned(), text: now.to_owned() }),
            None => Err(Box::new(Finding::error("gone"))),
        };
        let body = text.find("SP1").unwrap();
        file.let_go(body, &hash(&text[body..]), Arc::new(read));
        file
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
