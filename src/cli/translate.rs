//! The quotes that wait for a translation, written into a table to fill in.

use super::output::Output;
use super::typed;
use crate::coding::Translations;
use crate::finding::{Finding, Place, Result};
use crate::report::content::Context;
use crate::study::write_whole;
use crate::text::canonical;
use std::path::Path;

/// The columns of a new table.
const COLUMNS: [&str; 7] = ["original", "translation", "language", "translator", "statement", "participant", "code"];

/// Adds a row for each quote that has no translation into the language of the result and waits for none yet; what the file
/// has already stays as it is.
///
/// # Errors
/// When nothing was said in another language, or the file cannot be read or written.
pub fn write(context: &Context<'_>, quotes: &[(usize, u32)], path: &Path, output: &mut Output) -> Result<()> {
    let (coded, language) = (context.coded, context.language());
    if !quotes.is_empty() && !quotes.iter().any(|(_, statement)| context.is_foreign(*statement)) {
        return Err(Box::new(
            Finding::error(format!("the quotes are in `{language}` already, the language of the result"))
                .expected("--lang with the language to translate into"),
        ));
    }
    let name = path.display().to_string();
    let (text, kept) = match std::fs::read(path) {
        Ok(bytes) => {
            let read = canonical(bytes)
                .map_err(|_| Finding::error(format!("`{name}` is no text in UTF-8")).at(Place::file(&name)))?;
            let file = crate::data::File { name: name.clone(), text: read.text };
            let mut findings = Vec::new();
            let kept = Translations::read(&file, &mut findings);
            if let Some(finding) = findings.into_iter().next() {
                return Err(Box::new(finding));
            }
            (file.text, kept)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            (format!("{}\n", COLUMNS.join(",")), Translations::default())
        }
        Err(error) => return Err(Box::new(Finding::io(name, "read", &error))),
    };
    let head = text.lines().next().unwrap_or_default().to_owned();
    let columns: Vec<String> = head.split(',').map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    let mut written: Vec<String> = Vec::new();
    for (code, statement) in quotes.iter().filter(|(_, statement)| context.is_foreign(*statement)) {
        let quote = coded.quoted(Some(*code), *statement).printed().replace('\n', " ");
        let known = kept.rows.iter().any(|row| row.is_in(language) && row.is_of(&quote));
        if known || written.contains(&quote) {
            continue;
        }
        let field = |column: &String| match column.as_str() {
            "original" => quote.clone(),
            "language" => language.to_owned(),
            "statement" => coded.id(*statement).to_string(),
            "participant" => coded.speaker_code(*statement),
            "code" => coded.materials.codebook.codes[*code].id.clone(),
            _ => String::new(),
        };
        let failed = |error: csv::Error| Finding::error(format!("a row cannot be written: {error}"));
        writer.write_record(columns.iter().map(field)).map_err(failed)?;
        written.push(quote);
    }
    let rows = writer.into_inner().map_err(|error| Finding::error(format!("a row cannot be written: {error}")))?;
    let gap = if text.ends_with('\n') { "" } else { "\n" };
    write_whole(path, format!("{text}{gap}{}", String::from_utf8_lossy(&rows)).as_bytes())?;
    let noun = if written.len() == 1 { "quote" } else { "quotes" };
    output.print(&format!("{name}: {} {noun} to translate into {language}\n", written.len()))?;
    output.hint(&format!(
        "fill in the columns translation and translator; as translations.csv in the study the report prints them: tema report --lang {}",
        typed(language)
    ));
    Ok(())
}
