//! Translations of quotes of which the original is not what is said or quoted any more.

use crate::coding::{CodedStudy, Translation};
use crate::finding::Finding;

/// Looks at every row of translations.csv.
pub fn look(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    let kept = &coded.materials.translations;
    let Some(file) = &kept.file else { return };
    let mut waiting = Vec::new();
    for row in &kept.rows {
        let start = row.original.chars().take(60).collect::<String>();
        if !is_said(coded, row) {
            findings.push(
                Finding::doubt(format!("“{start}” stands in no transcript as it is written here"))
                    .at(file.place(row.row))
                    .expected("the words of a transcript, with <...> where some are left out")
                    .hint("if the transcript was corrected: correct the original here, and look whether the translation still says it"),
            );
        } else if let Some(quote) = quoted_otherwise(coded, row) {
            findings.push(
                Finding::to_do(format!("“{start}” is quoted as “{quote}” now, of which there is no translation"))
                    .at(file.place(row.row))
                    .expected("a translation of the quote as it is trimmed")
                    .hint(format!("tema quotes --to-translate {} adds the row", file.name)),
            );
        } else if row.translation.is_empty() {
            waiting.push(row);
        }
    }
    if let [first, ..] = waiting[..] {
        let many = waiting.len();
        let noun = if many == 1 { "quote waits" } else { "quotes wait" };
        findings.push(Finding::to_do(format!("{many} {noun} for a translation")).at(file.place(first.row)));
    }
}

/// Whether one turn of one source holds the original.
fn is_said(coded: &CodedStudy<'_>, row: &Translation) -> bool {
    let mut sources = coded.materials.sources.iter();
    sources.any(|source| source.turns.iter().any(|turn| row.stands_in(turn.span.of(source.text()))))
}

/// The quote that a statement is trimmed to, where the row has the whole statement and no row has the quote.
fn quoted_otherwise(coded: &CodedStudy<'_>, row: &Translation) -> Option<String> {
    let kept = &coded.materials.translations;
    let mut all = 0..u32::try_from(coded.statements()).unwrap_or(u32::MAX);
    let statement = all.find(|statement| row.is_of(coded.text(*statement)))?;
    let codes = (0..coded.materials.codebook.codes.len()).map(Some).chain([None]);
    let mut quotes: Vec<String> = codes.map(|code| coded.quoted(code, statement).printed()).collect();
    quotes.dedup();
    if quotes.iter().any(|quote| row.is_of(quote)) {
        return None;
    }
    let alike = |other: &Translation| other.language == row.language;
    let has = |quote: &String| kept.rows.iter().any(|other| alike(other) && other.is_of(quote));
    quotes.into_iter().find(|quote| !has(quote))
}
