//! What can only be seen when the whole study has been read.

use crate::coding::{CodedStudy, Outcome, marked, places};
use crate::finding::{Finding, Place};
use crate::language::primary;
use crate::study::cases::Case;
use crate::study::{CaseKind, SETTINGS, cases};
use crate::transcript::{Kind, SPLITTER_VERSION};
use std::collections::{BTreeMap, BTreeSet};

/// Looks at participants, sources, codes and coders together.
pub fn look(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    participants(coded, findings);
    sources(coded, findings);
    codes(coded, findings);
    coders(coded, findings);
    cuts(coded, findings);
}

/// Coded statements that another version of the splitter cut.
fn cuts(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    let sources = &coded.materials.sources;
    let mut cut: BTreeMap<(u32, usize), BTreeSet<String>> = BTreeMap::new();
    for place in places(coded.materials).iter().filter(|place| place.event.act.is_coding()) {
        let holds = matches!(place.outcome, Outcome::Same | Outcome::Moved);
        let Some(made) = place.splitter.filter(|made| holds && *made != SPLITTER_VERSION) else { continue };
        let Some((source, span)) = place.now else { continue };
        let (number, source) = (source as usize, &sources[source as usize]);
        if !source.statements.iter().any(|statement| statement.span == span) {
            let ids = source.covered(span).into_iter().map(|at| source.statement_id(at).to_string());
            cut.entry((made, number)).or_default().insert(ids.collect::<Vec<_>>().join("+"));
        }
    }
    for ((made, source), ids) in cut {
        let noun = if ids.len() == 1 { "coded statement of" } else { "coded statements of" };
        let ids: Vec<String> = ids.into_iter().collect();
        findings.push(
            Finding::doubt(format!(
                "{} {noun} `{}` would be cut otherwise now: {}",
                ids.len(),
                sources[source].id,
                ids.join(", ")
            ))
            .at(Place::file(&*sources[source].file.name))
            .expected(format!("statements as version {made} of the splitter cut them; this is version {SPLITTER_VERSION}"))
            .hint("each decision counts for every statement that it covers now; where that is not meant, take it back and decide anew"),
        );
    }
}

fn participants(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    let materials = coded.materials;
    let cases = &materials.cases.all;
    let case = |number: &u32| cases.get(usize::try_from(*number).ok()?).map(|case| group(&case.id));
    // Those whose codes are like those of a survey's answers came with its table.
    let surveys = materials.sources.iter().filter(|source| source.kind() == Kind::Survey);
    let answering: BTreeSet<&str> = surveys.flat_map(|source| &source.participants).filter_map(case).collect();
    let came_with_a_table = |case: &Case| case.respondent || answering.contains(group(&case.id));
    for (at, case) in cases.iter().enumerate() {
        let number = u32::try_from(at).unwrap_or(u32::MAX);
        let there = materials.sources.iter().any(|source| source.participants.contains(&number));
        // Whoever answered closed questions alone has no source.
        let closed = came_with_a_table(case) && case.values.iter().any(|value| !value.is_empty());
        if case.kind == CaseKind::Participant && !there && !case.respondent && !closed {
            findings.push(
                Finding::doubt(format!("participant `{}` has no source", case.id))
                    .at(Place { line: case.line, ..Place::file(cases::FILE) })
                    .expected("a transcript in which this participant speaks")
                    .hint("nobody without a source is counted among those asked"),
            );
        }
    }
    let in_none = |case: &&Case| case.kind == CaseKind::Participant && case.group.is_none() && !came_with_a_table(case);
    let none: Vec<&Case> = materials.cases.all.iter().filter(in_none).collect();
    if materials.settings.groups.is_empty() {
        return;
    }
    let place = |case: &Case| Place { line: case.line, ..Place::file(cases::FILE) };
    if let (true, Some(first)) = (none.len() > SINGLY, none.first()) {
        let ids: Vec<&str> = none.iter().map(|case| case.id.as_str()).collect();
        findings.push(
            Finding::to_do(format!("{} participants are in no group: {}", ids.len(), some(&ids))).at(place(first)),
        );
    } else {
        let each = |case: &&Case| Finding::to_do(format!("participant `{}` is in no group", case.id)).at(place(case));
        findings.extend(none.iter().map(each));
    }
}

/// The letters of a code: `R` of `R12`.
fn group(code: &str) -> &str {
    code.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// So many things to do of one kind have a line each; more are one line.
const SINGLY: usize = 3;

/// The first of a list, and how many more.
fn some(ids: &[&str]) -> String {
    let more = ids.len().saturating_sub(8);
    let shown = ids[..ids.len() - more].join(", ");
    if more > 0 { format!("{shown} and {more} more") } else { shown }
}

/// Tables of forms that nobody reads: of another ending, or of a language that no text is in.
fn tables_of_forms(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    let materials = coded.materials;
    let own = std::iter::once(materials.settings.language.as_str());
    let all = own.chain(materials.sources.iter().map(|source| source.language.as_str()));
    let languages: BTreeSet<&str> = all.map(primary).collect();
    for name in materials.folder.list("lemmas", &[""]) {
        let file = name.rsplit('/').next().unwrap_or(&name);
        let found = match file.strip_suffix(".tsv") {
            Some(language) if languages.contains(primary(language)) => continue,
            Some(language) => format!("no text is in the language `{language}`; this table of forms is not used"),
            None => "this file is not read as a table of forms".to_owned(),
        };
        let expected: Vec<String> = languages.iter().map(|language| format!("lemmas/{language}.tsv")).collect();
        findings.push(Finding::doubt(found).at(Place::file(name)).expected(expected.join(" or ")));
    }
}

fn sources(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    let materials = coded.materials;
    if materials.sources.is_empty() && materials.surveys.is_empty() {
        findings.push(
            Finding::to_do("the study has no transcript yet")
                .at(Place::file(SETTINGS))
                .hint("put plain-text transcripts into transcripts/, one file a source"),
        );
    }
    for name in materials.folder.list("transcripts", &[""]) {
        if !name.to_lowercase().ends_with(".txt") {
            findings.push(
                Finding::doubt("this file is not read as a transcript")
                    .at(Place::file(name))
                    .expected("plain text in a file that ends in .txt")
                    .hint("save it as plain text in UTF-8, or move it out of transcripts/"),
            );
        }
    }
    tables_of_forms(coded, findings);
    let undated: Vec<_> = materials.sources.iter().filter(|source| source.front.date.is_none()).collect();
    let hint = "write `date: 2022-11-14` into its front matter";
    if undated.len() > SINGLY {
        let ids: Vec<&str> = undated.iter().map(|source| source.id.as_str()).collect();
        findings.push(
            Finding::to_do(format!("the dates of {} sources are not recorded: {}", ids.len(), some(&ids)))
                .at(Place::file("transcripts"))
                .hint(hint),
        );
    } else {
        findings.extend(undated.iter().map(|source| {
            let place = Place::file(source.file.name.clone());
            Finding::to_do(format!("the date of `{}` is not recorded", source.id)).at(place).hint(hint)
        }));
    }
    for source in &materials.sources {
        let file = || Place::file(source.file.name.clone());
        let waiting = marked::file(&source.id);
        if materials.folder.has(&waiting) {
            findings.push(
                Finding::to_do(format!(
                    "what was changed here is not taken in yet: `tema code {} --editor` goes on with it; else remove the file",
                    source.id
                ))
                .at(Place::file(waiting)),
            );
        }
        if let Some((hash, span)) = &source.front.hash
            && *hash != source.hash
        {
            findings.push(
                Finding::doubt("the text is not the one that was recorded; it has been changed since")
                    .at(source.file.place(*span))
                    .expected(format!("`{}`", source.hash))
                    .hint("if the correction is right, write the new hash here"),
            );
        }
        let heard = source.kind() != Kind::Document && !source.statements.is_empty();
        if heard && source.participants.is_empty() && materials.cases.readable {
            findings.push(
                Finding::doubt(format!("nobody of participants.csv speaks in `{}`", source.id))
                    .at(file())
                    .hint("its statements can be coded, but count for no informant"),
            );
        }
    }
}

fn codes(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    let codebook = &coded.materials.codebook;
    if codebook.codes.is_empty() && codebook.files.iter().all(|file| !file.text.contains("\n  - ")) {
        findings.push(
            Finding::to_do("the codebook is empty")
                .at(Place::file("codebooks"))
                .hint("read first; then write topics into a file under codebooks/: a name is enough"),
        );
    }
    let mut undefined = Vec::new();
    let mut without = Vec::new();
    for (at, code) in codebook.codes.iter().enumerate() {
        if code.definition.is_none() {
            undefined.push(at);
        }
        // A topic has the evidence of its sub-topics.
        let leaf = codebook.subtree(at).len() == 1;
        if leaf && coded.of_code(at).is_empty() && coded.unread(at).is_empty() {
            without.push(at);
        }
        if !code.codable && !code.indicators.is_empty() {
            findings.push(
                Finding::doubt(format!("code `{}` is not codable, but has indicators; they are not used", code.id))
                    .at(codebook.place(at, code.id_span))
                    .hint("give them to its sub-topics, or remove `codable: false`"),
            );
        }
    }
    to_do(coded, &undefined, "has no definition", "have no definition", findings);
    to_do(coded, &without, "has no statement as evidence", "have no statement as evidence", findings);
}

/// How many codes are named one by one; more are one line.
const NAMED: usize = 5;

/// What is still to do for some codes: a finding each, or one for all if they are many.
fn to_do(coded: &CodedStudy<'_>, codes: &[usize], one: &str, many: &str, findings: &mut Vec<Finding>) {
    let codebook = &coded.materials.codebook;
    let id = |code: &usize| codebook.codes[*code].id.as_str();
    if codes.len() > NAMED {
        let ids: Vec<&str> = codes.iter().map(id).collect();
        let file = codebook.files[codebook.codes[codes[0]].file].name.clone();
        findings
            .push(Finding::to_do(format!("{} codes {many}: {}", codes.len(), ids.join(", "))).at(Place::file(file)));
        return;
    }
    for code in codes {
        let place = codebook.place(*code, codebook.codes[*code].id_span);
        findings.push(Finding::to_do(format!("code `{}` {one}", id(code))).at(place));
    }
}

fn coders(coded: &CodedStudy<'_>, findings: &mut Vec<Finding>) {
    let materials = coded.materials;
    let known = materials.log.coders();
    for name in &materials.settings.counting {
        if !known.contains(name) && !known.is_empty() {
            findings.push(
                Finding::doubt(format!("coder `{name}` is to be counted, but has decided nothing"))
                    .at(Place::file(SETTINGS))
                    .did_you_mean(name, known.iter().map(String::as_str)),
            );
        }
    }
}
