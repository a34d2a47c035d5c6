//! RQDA: positions are code points, sometimes off by one; what was deleted stays in the tables with status 0.

use super::settle::{lengths, whole_texts};
use super::{People, Row, Store, Stored, note, plain, points, settle, source};
use crate::exchange::guid;
use crate::exchange::project::{Case, Code, Passage, Project, Variable};
use crate::exchange::refi::to_one_form;
use crate::finding::Result;
use crate::text::CodePoints;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// The rows of a table that were not deleted; the last column asked for is the status.
fn alive(store: &Store, table: &str, wanted: &[&str], project: &mut Project) -> Result<Vec<Row>> {
    let rows = store.rows(table, &[wanted, &["status"]].concat())?;
    let all = rows.len();
    let kept: Vec<Row> =
        rows.into_iter().filter(|row| row.last().is_none_or(|status| super::number(status) != Some(0))).collect();
    let what = match table {
        "source" => "deleted files",
        "freecode" => "deleted codes",
        "coding" => "deleted codings",
        _ => "other deleted things",
    };
    project.loss.lost(what, all - kept.len(), "they were deleted in RQDA");
    Ok(kept)
}

/// Reads a project.
pub fn read(store: &Store) -> Result<Project> {
    let mut project = Project { origin: "RQDA".to_owned(), ..Project::default() };
    let mut people = People::default();
    let mut categories: FxHashMap<String, usize> = FxHashMap::default();
    for row in alive(store, "codecat", &["catid", "name", "memo"], &mut project)? {
        categories.insert(row[0].clone(), project.codes.len());
        project.codes.push(Code { name: row[1].trim().to_owned(), description: plain(&row[2]), ..Code::default() });
    }
    let tree = alive(store, "treecode", &["cid", "catid"], &mut project)?;
    let mut codes: FxHashMap<String, usize> = FxHashMap::default();
    for row in alive(store, "freecode", &["id", "name", "memo", "color"], &mut project)? {
        let mut places =
            tree.iter().filter(|link| link[0] == row[0]).filter_map(|link| categories.get(&link[1]).copied());
        let parent = places.next();
        project.loss.lost("further categories of a code", places.count(), "a code stands in one place of the tree");
        codes.insert(row[0].clone(), project.codes.len());
        let color = Some(row[3].clone()).filter(|color| color.len() == 7 && color.starts_with('#'));
        project.codes.push(Code {
            name: row[1].trim().to_owned(),
            parent,
            description: plain(&row[2]),
            color,
            codable: true,
            ..Code::default()
        });
    }
    let codings = alive(
        store,
        "coding",
        &["cid", "fid", "seltext", "selfirst", "selend", "owner", "date", "memo", "rowid"],
        &mut project,
    )?;
    let notes = alive(store, "annotation", &["fid", "position", "annotation", "owner", "date", "rowid"], &mut project)?;
    let mut sources: BTreeMap<String, usize> = BTreeMap::new();
    for row in alive(store, "source", &["id", "name", "file", "memo", "owner", "date"], &mut project)? {
        let raw = &row[2];
        let at = CodePoints::new(raw);
        let mut source = source("RQDA", &row[0], &row[1]);
        let mut stored = Vec::new();
        for coding in codings.iter().filter(|coding| coding[1] == row[0]) {
            let Some(code) = codes.get(&coding[0]) else {
                project.loss.lost("codings", 1, "their code was deleted");
                continue;
            };
            stored.push(Stored {
                range: points(&at, &coding[3], &coding[4]),
                quote: coding[2].clone(),
                code: *code,
                user: people.user(&coding[5], &mut project),
                at: time(&coding[6]),
                memo: coding[7].clone(),
                key: format!("coding {}", coding[8]),
            });
        }
        settle(&mut project, &mut source, raw, stored);
        for annotation in notes.iter().filter(|annotation| annotation[0] == row[0]) {
            let user = people.user(&annotation[3], &mut project);
            // An annotation stands at a point; it is hung on the word there.
            let end = super::number(&annotation[1]).map(|n| (n + 1).to_string()).unwrap_or_default();
            let (_, spans) = to_one_form(raw, &[points(&at, &annotation[1], &end)]);
            let keys = note(
                &mut project,
                &format!("annotation {}", annotation[5]),
                "",
                &annotation[2],
                user,
                time(&annotation[4]),
            );
            match spans.into_iter().flatten().next().filter(|span| !span.is_empty()) {
                Some(span) => source.passages.push(Passage { span, user, notes: keys, ..Passage::default() }),
                None => source.notes.extend(keys),
            }
        }
        let user = people.user(&row[4], &mut project).filter(|_| !row[3].trim().is_empty());
        source.notes.extend(note(&mut project, &format!("source {}", row[0]), "", &row[3], user, time(&row[5])));
        sources.insert(row[0].clone(), project.sources.len());
        project.sources.push(source);
    }
    cases(store, &mut project, &sources)?;
    for row in alive(store, "journal", &["name", "journal", "owner", "date"], &mut project)? {
        let user = people.user(&row[2], &mut project);
        note(&mut project, &format!("journal {}", row[0]), &row[0], &row[1], user, time(&row[3]));
    }
    let pictures = alive(store, "imageCoding", &["cid"], &mut project)?.len();
    project.loss.lost("codings on parts of a picture", pictures, "tema codes text");
    let second = alive(store, "coding2", &["cid"], &mut project)?.len();
    project.loss.lost("codings of the second table", second, "RQDA uses it for checking, not for the project itself");
    Ok(project)
}

fn cases(store: &Store, project: &mut Project, sources: &BTreeMap<String, usize>) -> Result<()> {
    let mut variables: FxHashMap<String, usize> = FxHashMap::default();
    for row in alive(store, "attributes", &["name", "memo"], project)? {
        variables.insert(row[0].clone(), project.variables.len());
        project.variables.push(Variable { name: row[0].clone(), description: plain(&row[1]), ..Variable::default() });
    }
    let own = alive(store, "caseAttr", &["variable", "value", "caseID"], project)?;
    let of_files = alive(store, "fileAttr", &["variable", "value", "fileID"], project)?;
    let values = |rows: &[Row], id: &str| -> Vec<(usize, String)> {
        let rows = rows.iter().filter(|row| row[2] == id && !row[1].trim().is_empty() && row[1] != "NA");
        rows.filter_map(|row| Some((*variables.get(&row[0])?, plain(row[1].trim())))).collect()
    };
    for (id, at) in sources {
        project.sources[*at].values = values(&of_files, id);
    }
    let lengths = lengths(&store.rows("source", &["id", "file"])?);
    let links = alive(store, "caselinkage", &["caseid", "fid", "selfirst", "selend"], project)?;
    for row in alive(store, "cases", &["id", "name", "memo"], project)? {
        let found = whole_texts(&links, &row[0], &lengths, sources, &mut project.loss);
        project.cases.push(Case {
            guid: guid::of("case", &format!("RQDA\n{}\n{}", row[0], row[1])),
            name: row[1].trim().to_owned(),
            description: plain(&row[2]),
            values: values(&own, &row[0]),
            sources: found,
            rest: Vec::new(),
        });
    }
    Ok(())
}

/// `Sat Mar  3 11:12:13 2012` → `2012-03-03T11:12:13`.
fn time(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [_, month, day, clock, year] = words[..] else { return None };
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months.iter().position(|name| *name == month)? + 1;
    let made = format!("{year}-{month:02}-{:02}T{clock}", day.parse::<u8>().ok()?);
    crate::exchange::project::is_time(&made).then_some(made)
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_as_r_writes_them() {
        assert_eq!(super::time("Sat Mar  3 11:12:13 2012").as_deref(), Some("2012-03-03T11:12:13"));
        assert_eq!(super::time("yesterday"), None);
    }
}
