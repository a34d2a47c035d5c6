//! Where results and messages go.

use crate::finding::{Finding, Result};
use crate::language;
use crate::report::{self, Answer, Format, Screen, Written};
use crate::study::write_result_with;
use clap::ValueEnum;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write, stderr, stdout};
use std::path::Path;

/// When colours are used.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Standard output and standard error, with what is known about the terminal.
pub struct Output {
    color: Color,
    quiet: bool,
    closed: bool,
}

/// The width of a table when nobody says how wide the window is.
const WIDTH: usize = 100;

impl Output {
    /// As the options say.
    pub fn new(color: Color, quiet: bool) -> Self {
        Output { color, quiet, closed: false }
    }

    fn colored(&self, terminal: bool) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        }
    }

    /// Whether messages on standard error are coloured.
    pub fn color_of_errors(&self) -> bool {
        self.colored(stderr().is_terminal())
    }

    /// Whether whoever reads standard output has gone away.
    pub fn closed(&self) -> bool {
        self.closed
    }

    /// How standard output looks.
    pub fn screen(&self) -> Screen {
        let named = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
        let seen = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let width: usize = named.or_else(seen).unwrap_or(WIDTH);
        Screen { width: width.clamp(40, 400), color: self.colored(stdout().is_terminal()) }
    }

    /// Prints to standard output. A closed pipe ends the output quietly.
    ///
    /// # Errors
    /// When it cannot be written for another reason.
    pub fn print(&mut self, text: &str) -> Result<()> {
        self.put(text.as_bytes(), Format::Terminal)
    }

    /// Writes what a format made to standard output. A closed pipe ends the output quietly.
    ///
    /// # Errors
    /// When it cannot be written for another reason, or a terminal cannot show it.
    pub fn put(&mut self, written: &[u8], format: Format) -> Result<()> {
        self.put_with(|out| out.write_all(written), format)
    }

    fn put_with(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>, format: Format) -> Result<()> {
        if self.closed {
            return Ok(());
        }
        if format.is_binary() && stdout().is_terminal() {
            return Err(Box::new(
                Finding::error("a terminal cannot show this format")
                    .hint("write it to a file: -o table.xlsx, -o report.docx"),
            ));
        }
        let mut out = BufWriter::new(stdout().lock());
        match write(&mut out).and_then(|()| out.flush()) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            Err(error) => Err(Box::new(Finding::io("standard output", "write to", &error))),
        }
    }

    /// A message on standard error.
    pub fn note(&mut self, text: &str) {
        // Where even standard error is closed there is nobody left to tell.
        let _ = stderr().lock().write_all(text.as_bytes());
    }

    /// What to do next, on standard error, unless nobody wants to know.
    pub fn hint(&mut self, text: &str) {
        if !self.quiet {
            self.note(&format!("{text}\n"));
        }
    }

    /// Writes an answer to a file or to standard output.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn answer(&mut self, answer: &dyn Answer, format: Format, file: Option<&Path>) -> Result<()> {
        let screen = if file.is_some() { Screen { color: false, ..self.screen() } } else { self.screen() };
        let mut written = report::write(answer, format, screen)?;
        // What to do next is for whoever sits in front of it, not for a file.
        if let Written::Whole(text) = &mut written
            && (file.is_some() || self.quiet)
            && format == Format::Terminal
        {
            text.truncate(without_next(text));
        }
        self.written_with(|out| written.to(out), format, file)
    }

    /// Writes what a format made to a file or to standard output.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn written(&mut self, written: &[u8], format: Format, file: Option<&Path>) -> Result<()> {
        self.written_with(|out| out.write_all(written), format, file)
    }

    fn written_with(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        format: Format,
        file: Option<&Path>,
    ) -> Result<()> {
        let Some(path) = file else { return self.put_with(write, format) };
        self.write_file(path, write)
    }

    /// Writes a text that is no answer to a file or to standard output.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn text(&mut self, text: &str, file: Option<&Path>) -> Result<()> {
        let Some(path) = file else { return self.print(text) };
        self.write_file(path, |out| out.write_all(text.as_bytes()))
    }

    fn write_file(&mut self, path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        write_result_with(path, write)?;
        self.hint(&format!("wrote {}", path.display()));
        Ok(())
    }
}

/// Where the word on what to do next begins.
fn without_next(text: &[u8]) -> usize {
    let begins = language::REPORT_LANGUAGES.iter().filter_map(|code| language::wording(code)).filter_map(|wording| {
        memchr::memmem::rfind(text, format!("\n{}: tema ", wording.next()).as_bytes()).map(|at| at + 1)
    });
    begins.max().unwrap_or(text.len())
}
