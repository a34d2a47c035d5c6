//! QualCoder: positions are code points, the words of each coding are kept beside them.

use super::settle::{lengths, whole_texts};
use super::{People, Store, Stored, note, plain, points, settle, source};
use crate::exchange::guid;
use crate::exchange::project::{Case, Code, Passage, Project, Type, Variable, is_time};
use crate::exchange::refi::to_one_form;
use crate::finding::Result;
use crate::text::CodePoints;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Reads a project.
pub fn read(store: &Store) -> Result<Project> {
    let mut project = Project { origin: "QualCoder".to_owned(), ..Project::default() };
    let mut people = People::default();
    if let Some(row) = store.rows("project", &["date", "memo"])?.first() {
        project.at = time(&row[0]);
        project.on_project = note(&mut project, "project", "", &row[1], None, None);
    }
    let codes = codes(store, &mut project)?;
    // Texts with their codings.
    let mut sources: BTreeMap<String, usize> = BTreeMap::new();
    let codings = store
        .rows("code_text", &["cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo", "ctid", "important"])?;
    let notes = store.rows("annotation", &["fid", "pos0", "pos1", "memo", "owner", "date", "anid"])?;
    let mut media = 0;
    for row in store.rows("source", &["id", "name", "fulltext", "memo", "owner", "date"])? {
        let [id, name, raw, memo, owner, date] = &row[..] else { continue };
        if raw.is_empty() {
            media += 1;
            continue;
        }
        let at = CodePoints::new(raw);
        let mut source = source("QualCoder", id, name);
        let mut stored = Vec::new();
        for coding in codings.iter().filter(|coding| coding[1] == *id) {
            let Some(code) = codes.get(&coding[0]) else {
                project.loss.lost("codings", 1, "their code is not in the codebook");
                continue;
            };
            project.loss.lost(
                "marks that a coding is important",
                usize::from(coding[9] == "1"),
                "tema decide star marks what to quote",
            );
            stored.push(Stored {
                range: points(&at, &coding[3], &coding[4]),
                quote: coding[2].clone(),
                code: *code,
                user: people.user(&coding[5], &mut project),
                at: time(&coding[6]),
                memo: coding[7].clone(),
                key: format!("code_text {}", coding[8]),
            });
        }
        settle(&mut project, &mut source, raw, stored);
        for annotation in notes.iter().filter(|annotation| annotation[0] == *id) {
            let user = people.user(&annotation[4], &mut project);
            let (_, spans) = to_one_form(raw, &[points(&at, &annotation[1], &annotation[2])]);
            let Some(span) = spans.into_iter().flatten().next().filter(|span| !span.is_empty()) else {
                project.loss.lost("annotations outside their text", 1, "there are no words to note");
                continue;
            };
            let keys = note(
                &mut project,
                &format!("annotation {}", annotation[6]),
                "",
                &annotation[3],
                user,
                time(&annotation[5]),
            );
            source.passages.push(Passage { span, user, at: time(&annotation[5]), notes: keys, ..Passage::default() });
        }
        let user = people.user(owner, &mut project).filter(|_| !memo.trim().is_empty());
        source.notes = note(&mut project, &format!("source {id}"), "", memo, user, time(date));
        sources.insert(id.clone(), project.sources.len());
        project.sources.push(source);
    }
    project.loss.lost("pictures, sound, video and PDFs without a text", media, "a study holds texts; keep the files");
    for (table, what) in
        [("code_image", "codings on parts of a picture"), ("code_av", "codings on parts of a recording")]
    {
        let count = store.rows(table, &["cid"])?.len();
        project.loss.lost(what, count, "tema codes text");
    }
    cases(store, &mut project, &sources)?;
    for row in store.rows("journal", &["jid", "name", "jentry", "owner", "date"])? {
        let user = people.user(&row[3], &mut project);
        note(&mut project, &format!("journal {}", row[0]), &row[1], &row[2], user, time(&row[4]));
    }
    for (table, what) in [("graph", "graphs"), ("stored_sql", "stored queries"), ("ris", "lines of references")] {
        let count = store.rows(table, &["rowid"])?.len();
        project.loss.lost(what, count, "a study has no place for them");
    }
    Ok(project)
}

/// Categories and codes as one tree; gives the position of each code by its number.
fn codes(store: &Store, project: &mut Project) -> Result<FxHashMap<String, usize>> {
    let categories = store.rows("code_cat", &["catid", "name", "memo", "supercatid"])?;
    let names = store.rows("code_name", &["cid", "name", "memo", "catid", "color", "supercid"])?;
    let mut at: BTreeMap<(bool, String), usize> = BTreeMap::new();
    // Parents before children; a circle ends when nothing more can be placed, and what is left stands at the top.
    let mut due: Vec<(bool, &super::Row)> =
        categories.iter().map(|row| (true, row)).chain(names.iter().map(|row| (false, row))).collect();
    let exists = |category: bool, id: &str| match category {
        true => categories.iter().any(|row| row[0] == id),
        false => names.iter().any(|row| row[0] == id),
    };
    while !due.is_empty() {
        let before = due.len();
        let mut left = Vec::new();
        for (category, row) in due {
            let above = match category {
                true => (true, row[3].clone()),
                false if exists(false, &row[5]) => (false, row[5].clone()),
                false => (true, row[3].clone()),
            };
            let parent = at.get(&above).copied();
            if parent.is_none() && exists(above.0, &above.1) {
                left.push((category, row));
                continue;
            }
            at.insert((category, row[0].clone()), project.codes.len());
            project.codes.push(code(row, category, parent));
        }
        if left.len() == before {
            for (category, row) in left.drain(..) {
                at.insert((category, row[0].clone()), project.codes.len());
                project.codes.push(code(row, category, None));
            }
        }
        due = left;
    }
    Ok(at.into_iter().filter(|((category, _), _)| !category).map(|((_, id), at)| (id, at)).collect())
}

fn code(row: &super::Row, category: bool, parent: Option<usize>) -> Code {
    let color = (!category).then(|| row[4].clone()).filter(|color| color.len() == 7 && color.starts_with('#'));
    Code {
        name: row[1].trim().to_owned(),
        parent,
        description: plain(&row[2]),
        color,
        codable: !category,
        ..Code::default()
    }
}

fn cases(store: &Store, project: &mut Project, sources: &BTreeMap<String, usize>) -> Result<()> {
    let mut variables: FxHashMap<String, usize> = FxHashMap::default();
    for row in store.rows("attribute_type", &["name", "memo", "valuetype", "caseOrFile"])? {
        variables.insert(row[0].clone(), project.variables.len());
        let kind = if row[2] == "numeric" { Type::Float } else { Type::Text };
        project.variables.push(Variable {
            guid: String::new(),
            name: row[0].clone(),
            kind,
            description: plain(&row[1]),
        });
    }
    let attributes = store.rows("attribute", &["name", "attr_type", "value", "id"])?;
    let values = |of: &str, id: &str| -> Vec<(usize, String)> {
        let own = attributes.iter().filter(|row| row[1] == of && row[3] == id && !row[2].trim().is_empty());
        own.filter_map(|row| Some((*variables.get(&row[0])?, plain(row[2].trim())))).collect()
    };
    for (id, at) in sources {
        project.sources[*at].values = values("file", id);
    }
    let links = store.rows("case_text", &["caseid", "fid", "pos0", "pos1"])?;
    let lengths = lengths(&store.rows("source", &["id", "fulltext"])?);
    for row in store.rows("cases", &["caseid", "name", "memo"])? {
        let own = whole_texts(&links, &row[0], &lengths, sources, &mut project.loss);
        project.cases.push(Case {
            guid: guid::of("case", &format!("QualCoder\n{}\n{}", row[0], row[1])),
            name: row[1].trim().to_owned(),
            description: plain(&row[2]),
            values: values("case", &row[0]),
            sources: own,
            rest: Vec::new(),
        });
    }
    Ok(())
}

/// `2019-05-01 12:00:00` → `2019-05-01T12:00:00`.
fn time(text: &str) -> Option<String> {
    let made = text.trim().replacen(' ', "T", 1);
    is_time(&made).then_some(made)
}
