//! What a person names on the command line: statements, codes, participants, sources.

use crate::coding::{CodedStudy, Materials};
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use crate::text::{canonical, fold_case, fold_diacritics};
use crate::transcript::StatementId;
use std::path::Path;

/// A statement by its id, `SP3:4.2`.
///
/// # Errors
/// When there is none.
pub fn statement(coded: &CodedStudy<'_>, name: &str) -> Result<u32> {
    let Ok(id) = name.parse::<StatementId>() else {
        return Err(Box::new(
            Finding::error(format!("`{name}` names no statement"))
                .expected("source, turn and number, e.g. `SP3:4.2`")
                .hint("`tema statements` lists them; `tema statements --uncoded` those without a code"),
        ));
    };
    let at = source(coded.materials, &id.source)?;
    let found = &coded.materials.sources[at];
    if let Some(position) = found.find(id.turn, id.cell) {
        return Ok(coded.number(at, position));
    }
    let cells = found.statements.iter().filter(|statement| statement.turn + 1 == id.turn).count();
    let finding = Finding::error(format!("there is no statement `{name}`"));
    Err(Box::new(if id.turn as usize > found.turns.len() {
        finding.hint(format!("`{}` has {} turns", found.id, found.turns.len()))
    } else if cells == 0 {
        finding.hint(format!("turn {} of `{}` is the interviewer's, or holds no words", id.turn, found.id))
    } else {
        finding.hint(format!("turn {} of `{}` has {cells} statements", id.turn, found.id))
    }))
}

/// A code by its id, or by its name or an alias, case and diacritics aside.
///
/// # Errors
/// When there is none.
pub fn code(materials: &Materials, name: &str) -> Result<usize> {
    let codebook = &materials.codebook;
    if let Some(code) = codebook.find(name) {
        return Ok(code);
    }
    let fold = |text: &str| fold_diacritics(&fold_case(text));
    let wanted = fold(name);
    let named: Vec<usize> = (0..codebook.codes.len())
        .filter(|at| {
            let code = &codebook.codes[*at];
            code.name.all().any(|(_, text)| fold(text) == wanted)
                || code.aliases.iter().any(|alias| fold(alias) == wanted)
                || fold(&code.id) == wanted
        })
        .collect();
    if let [code] = named[..] {
        return Ok(code);
    }
    let ids = codebook.codes.iter().map(|code| code.id.as_str());
    let finding = Finding::error(format!("there is no code `{name}`")).did_you_mean(name, ids);
    Err(Box::new(if codebook.codes.is_empty() {
        finding.hint("the codebook is empty: write topics into a file under codebooks/; a name is enough")
    } else if finding.hint.is_none() {
        finding.hint("`tema freq --format csv` lists all codes")
    } else {
        finding
    }))
}

/// A participant by code.
///
/// # Errors
/// When there is none.
pub fn participant(materials: &Materials, name: &str) -> Result<u32> {
    let found = materials.cases.find(name).and_then(|at| u32::try_from(at).ok());
    found.ok_or_else(|| {
        let known = materials.cases.all.iter().map(|case| case.id.as_str());
        Box::new(Finding::error(format!("there is no participant `{name}`")).did_you_mean(name, known))
    })
}

/// A source by id.
///
/// # Errors
/// When there is none.
pub fn source(materials: &Materials, name: &str) -> Result<usize> {
    materials.source(name).ok_or_else(|| {
        let known = materials.sources.iter().map(|source| source.id.as_str());
        let finding = Finding::error(format!("there is no source `{name}`"));
        Box::new(if materials.sources.is_empty() {
            finding.hint("the study has no transcripts yet: put them into transcripts/")
        } else {
            finding.did_you_mean(name, known)
        })
    })
}

/// A text file that a person named, in the one form. `expected`: what it should have been, for the message.
///
/// # Errors
/// When it cannot be read, or is not UTF-8.
pub fn file(path: &Path, expected: &str) -> Result<File> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| Box::new(Finding::io(name.clone(), "read", &error)))?;
    Ok(File { text: text(&name, bytes, expected)?, name })
}

/// The bytes of a file as text in the one form.
///
/// # Errors
/// When they are not UTF-8.
pub fn text(name: &str, bytes: Vec<u8>, expected: &str) -> Result<String> {
    match canonical(bytes) {
        Ok(read) => Ok(read.text),
        Err(wrong) => Err(Box::new(
            Finding::error(format!("`{name}` is no UTF-8 text (byte {})", wrong.at))
                .at(Place::file(name))
                .expected(expected)
                .hint("in a spreadsheet program: save as CSV UTF-8; in an editor: save with encoding UTF-8"),
        )),
    }
}
