//! What a person names on the command line: statements, codes, participants, sources.

use crate::coding::{CodedStudy, Materials};
use crate::finding::{Finding, Result};
use crate::text::{fold_case, fold_diacritics};
use crate::transcript::StatementId;

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
