//! Questions to a person at a terminal, a line each.

use super::output::Output;
use crate::finding::{Finding, Result};
use std::io::{BufRead, IsTerminal, stdin, stdout};

/// Whether somebody sits there who can be asked.
pub fn somebody() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

/// A line that a person types behind a question, without blanks around it; `None` where they end the input.
///
/// # Errors
/// When nothing can be read.
pub fn line(question: &str, output: &mut Output) -> Result<Option<String>> {
    output.print(&format!("{question} "))?;
    let mut text = String::new();
    let read = stdin().lock().read_line(&mut text);
    let read = read.map_err(|error| Box::new(Finding::io("the terminal", "read from", &error)))?;
    if read == 0 {
        output.print("\n")?;
        return Ok(None);
    }
    Ok(Some(text.trim().to_owned()))
}

/// A choice by its key; asked again until it is one. `None` where the input ends.
///
/// # Errors
/// When nothing can be read.
pub fn choice(question: &str, keys: &[String], output: &mut Output) -> Result<Option<usize>> {
    loop {
        let Some(said) = line(question, output)? else { return Ok(None) };
        match keys.iter().position(|key| said.eq_ignore_ascii_case(key)) {
            Some(at) => return Ok(Some(at)),
            None => output.print(&format!("  one of: {}\n", keys.join(" ")))?,
        }
    }
}
