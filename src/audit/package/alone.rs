//! What can be computed anew from a package alone.

use super::build::{file_hash, kinds};
use super::files::{MANIFEST, Opened, seal};
use super::{Check, Sealed, Verdict};
use crate::transcript::Kind;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Looks at a package alone. `given`: the seal as the article prints it.
pub fn alone(package: &Opened, given: Option<&str>) -> Vec<Check> {
    let mut checks = Vec::new();
    files(package, &mut checks);
    whole(package, given, &mut checks);
    let held = Held::read(package);
    let Some(held) = held else {
        checks.push(Check::wrong(Sealed::Unreadable));
        return checks;
    };
    log(&held, &mut checks);
    codings(&held, &mut checks);
    counts(package, &held, &mut checks);
    quotes(&held, &mut checks);
    checks
}

/// Every file is the one of which the manifest has the hash.
fn files(package: &Opened, checks: &mut Vec<Check>) {
    let before = checks.len();
    let empty = serde_json::Map::new();
    let named = package.manifest.get("files").and_then(Value::as_object).unwrap_or(&empty);
    for (name, hash) in named {
        match package.files.get(name) {
            None => checks.push(Check::wrong(Sealed::FileMissing(name.clone()))),
            Some(bytes) if Some(file_hash(bytes).as_str()) != hash.as_str() => {
                checks.push(Check::wrong(Sealed::FileChanged(name.clone())));
            }
            Some(_) => {}
        }
    }
    for name in package.files.keys() {
        if name != MANIFEST && !named.contains_key(name) {
            checks.push(Check::wrong(Sealed::FileExtra(name.clone())));
        }
    }
    if checks.len() == before {
        checks.push(Check::holds(Sealed::Files(named.len())));
    }
}

/// The manifest is the one that was sealed.
fn whole(package: &Opened, given: Option<&str>, checks: &mut Vec<Check>) {
    let seal = seal(&package.manifest);
    if seal == package.text("seal") {
        checks.push(Check::holds(Sealed::Seal(seal.clone())));
    } else {
        checks.push(Check::wrong(Sealed::SealBroken));
    }
    checks.push(match given {
        None => Check::new(Verdict::NotCheckable, Sealed::SealNotGiven),
        Some(given) if given.trim().eq_ignore_ascii_case(&seal) => Check::holds(Sealed::SealAsPrinted),
        Some(_) => Check::wrong(Sealed::SealOther),
    });
}

/// The rows of a package, by what they are called.
struct Held {
    /// Parents of codes.
    parents: BTreeMap<String, Option<String>>,
    /// Who was asked about a code.
    asked: BTreeMap<String, BTreeSet<String>>,
    /// Source, participant, whether known, and place of a statement.
    statements: BTreeMap<String, Statement>,
    /// Kind and participants of a source.
    sources: BTreeMap<String, (Option<Kind>, BTreeSet<String>)>,
    /// Which code stands on which statement, by whom, by which decision.
    codings: Vec<Coding>,
    counts: Vec<Value>,
    quotes: Vec<Value>,
    log: Vec<Value>,
}

struct Statement {
    source: String,
    participant: String,
    known: bool,
    start: u64,
    end: u64,
}

struct Coding {
    code: String,
    statement: String,
    by: String,
    event: Option<String>,
}

fn text(row: &Value, key: &str) -> String {
    row[key].as_str().unwrap_or_default().to_owned()
}

fn texts(row: &Value, key: &str) -> Vec<String> {
    row[key].as_array().into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

impl Held {
    fn read(package: &Opened) -> Option<Held> {
        let codebook = package.rows("codebook.json")?;
        let kind = |name: &str| {
            [Kind::Interview, Kind::FocusGroup, Kind::Survey, Kind::Document]
                .into_iter()
                .find(|kind| kind.name() == name)
        };
        let statement = |row: &Value| Statement {
            source: text(row, "source"),
            participant: text(row, "participant"),
            known: row["known"].as_bool().unwrap_or(false),
            start: row["start"].as_u64().unwrap_or(0),
            end: row["end"].as_u64().unwrap_or(0),
        };
        let coding = |row: &Value| Coding {
            code: text(row, "code"),
            statement: text(row, "statement"),
            by: text(row, "by"),
            event: row["event"].as_str().map(str::to_owned),
        };
        Some(Held {
            parents: codebook
                .iter()
                .map(|row| (text(row, "code"), row["parent"].as_str().map(str::to_owned)))
                .collect(),
            asked: codebook.iter().map(|row| (text(row, "code"), texts(row, "asked").into_iter().collect())).collect(),
            statements: package
                .rows("statements.json")?
                .iter()
                .map(|row| (text(row, "statement"), statement(row)))
                .collect(),
            sources: package
                .rows("transcripts.json")?
                .iter()
                .map(|row| {
                    let people = texts(row, "participants").into_iter().collect();
                    (text(row, "source"), (kind(&text(row, "kind")), people))
                })
                .collect(),
            codings: package.rows("codings.json")?.iter().map(coding).collect(),
            counts: package.rows("counts.json")?,
            quotes: package.rows("quotes.json")?,
            log: package.rows("log.jsonl")?,
        })
    }

    /// Whether a code is another one, or stands below it. A circle ends.
    fn below(&self, code: &str, above: &str) -> bool {
        let mut at = Some(code.to_owned());
        let mut steps = 0;
        while let Some(code) = at {
            if code == above {
                return true;
            }
            steps += 1;
            at = if steps > self.parents.len() { None } else { self.parents.get(&code).cloned().flatten() };
        }
        false
    }
}

/// Decisions are told apart, in order, and undone only by whoever made them.
fn log(held: &Held, checks: &mut Vec<Check>) {
    let before = checks.len();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut last: (u64, String, String) = (0, String::new(), String::new());
    for row in &held.log {
        let (id, coder) = (text(row, "id"), text(row, "coder"));
        let order = (row["seq"].as_u64().unwrap_or(0), coder.clone(), id.clone());
        if seen.contains_key(&id) || order < last {
            checks.push(Check::wrong(Sealed::EventOutOfOrder(short(&id))));
        }
        if row["do"] == "undo" && seen.get(&text(row, "of")).is_some_and(|by| *by != coder) {
            checks.push(Check::wrong(Sealed::EventOfAnother(short(&id))));
        }
        last = order;
        seen.insert(id, coder);
    }
    if checks.len() == before {
        checks.push(Check::holds(Sealed::Events(held.log.len())));
    }
}

fn short(id: &str) -> String {
    id.chars().take(8).collect()
}

/// Every coding rests on a decision that says so, or on a rule.
fn codings(held: &Held, checks: &mut Vec<Check>) {
    let events: BTreeMap<String, &Value> = held.log.iter().map(|row| (text(row, "id"), row)).collect();
    let undone: BTreeSet<String> = active_undone(&held.log);
    let (mut decided, mut rules, mut wrong) = (0, 0, 0);
    for coding in &held.codings {
        let statement = held.statements.get(&coding.statement);
        let event = coding.event.as_ref().and_then(|id| events.get(id).map(|row| (id, *row)));
        let right = match (statement, coding.by.as_str(), event) {
            _ if !held.parents.contains_key(&coding.code) => false,
            (None, ..) => false,
            (Some(_), "rule", None) => {
                rules += 1;
                true
            }
            (Some(statement), "coded" | "accepted", Some((id, row))) => {
                decided += 1;
                let overlaps = match row["anchor"].as_object() {
                    Some(anchor) => {
                        let at = |key: &str| anchor.get(key).and_then(Value::as_u64).unwrap_or(0);
                        let source = anchor.get("source").and_then(Value::as_str) == Some(statement.source.as_str());
                        // A corrected text has other offsets: then only the source can be compared.
                        source && (at("start") < statement.end && at("end") > statement.start || moved(held, row))
                    }
                    None => false,
                };
                // A code may have been merged, renamed or split since: then the event names another one.
                let same = text(row, "code") == coding.code || renamed(&held.log, &text(row, "code"));
                let yes = matches!(row["do"].as_str(), Some("code" | "accept" | "settle")) && row["value"] != "no";
                overlaps && same && yes && !undone.contains(id.as_str())
            }
            _ => false,
        };
        if !right {
            wrong += 1;
            checks.push(Check::wrong(Sealed::Coding(coding.code.clone(), coding.statement.clone())));
        }
    }
    if wrong == 0 && decided > 0 {
        checks.push(Check::holds(Sealed::Decided(decided)));
    }
    if rules > 0 {
        checks.push(Check::new(Verdict::NotCheckable, Sealed::Rules(rules)));
    }
}

/// Whether the text of a decision has been corrected since, or the decision was carried to another passage.
fn moved(held: &Held, event: &Value) -> bool {
    let id = text(event, "id");
    let carried = held.log.iter().any(|row| row["do"] == "carry" && text(row, "of") == id);
    // Statements have no hash of their own; a decision on an older text names another one than the last decisions do.
    let hash = event["anchor"]["text"].as_str();
    let source = event["anchor"]["source"].as_str();
    let newest = held.log.iter().rev().find(|row| row["anchor"]["source"].as_str() == source);
    carried || newest.is_some_and(|row| row["anchor"]["text"].as_str() != hash)
}

/// Whether the codebook was changed in a way that gives codings another code.
fn renamed(log: &[Value], code: &str) -> bool {
    log.iter().any(|row| {
        matches!(row["do"].as_str(), Some("merge" | "split"))
            && (text(row, "code") == code || texts(row, "from").iter().any(|from| from == code))
    })
}

/// The ids that a decision which holds has undone.
fn active_undone(log: &[Value]) -> BTreeSet<String> {
    let mut undone = BTreeSet::new();
    for row in log.iter().rev() {
        if row["do"] == "undo" && !undone.contains(&text(row, "id")) {
            undone.insert(text(row, "of"));
        }
    }
    undone
}

/// Every count, from codings, statements and who was asked.
fn counts(package: &Opened, held: &Held, checks: &mut Vec<Check>) {
    let several = kinds(held.sources.values().filter_map(|(kind, _)| *kind));
    let mut parts: Vec<Option<Kind>> = vec![None];
    if !package.flag("pooled") {
        parts.extend(several.into_iter().map(Some));
    }
    let mut right = 0;
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for row in &held.counts {
        let (code, part) = (text(row, "code"), text(row, "part"));
        let kind = parts.iter().find(|kind| kind.map_or("all", Kind::name) == part);
        let known = held.parents.contains_key(&code) && seen.insert((code.clone(), part.clone()));
        let Some(kind) = kind.filter(|_| known) else {
            checks.push(Check::wrong(Sealed::CountOfNothing(code, part)));
            continue;
        };
        match count(held, row, &code, *kind) {
            None => right += 1,
            Some((what, printed, found)) => {
                checks.push(Check::wrong(Sealed::Count { code, part, what, printed, found }));
            }
        }
    }
    for code in held.parents.keys() {
        for kind in &parts {
            let part = kind.map_or("all", Kind::name).to_owned();
            if !seen.contains(&(code.clone(), part.clone())) {
                checks.push(Check::wrong(Sealed::CountMissing(code.clone(), part)));
            }
        }
    }
    if right == held.counts.len() {
        checks.push(Check::holds(Sealed::Counts(right)));
    }
}

/// What differs in a count: its name, what is written, what comes out.
fn count(held: &Held, row: &Value, code: &str, kind: Option<Kind>) -> Option<(&'static str, String, String)> {
    let in_part = |source: &str| match (kind, held.sources.get(source)) {
        (None, Some(_)) => true,
        (Some(kind), Some((own, _))) => *own == Some(kind),
        (_, None) => false,
    };
    let carried: BTreeSet<&str> = held
        .codings
        .iter()
        .filter(|coding| held.below(&coding.code, code))
        .map(|coding| coding.statement.as_str())
        .filter(|id| held.statements.get(*id).is_some_and(|statement| in_part(&statement.source)))
        .collect();
    let spoke: BTreeSet<&str> = carried
        .iter()
        .filter_map(|id| held.statements.get(*id))
        .filter(|statement| statement.known)
        .map(|statement| statement.participant.as_str())
        .collect();
    let there: BTreeSet<&str> = held
        .sources
        .iter()
        .filter(|(id, _)| in_part(id))
        .flat_map(|(_, (_, people))| people.iter().map(String::as_str))
        .collect();
    let asked: BTreeSet<&str> = held
        .asked
        .iter()
        .filter(|(below, _)| held.below(below, code))
        .flat_map(|(_, people)| people.iter().map(String::as_str))
        .filter(|person| there.contains(person))
        .collect();
    let informants: BTreeSet<&str> = spoke.intersection(&asked).copied().collect();
    let unasked: BTreeSet<&str> = spoke.difference(&asked).copied().collect();
    let numbers = [("statements", carried.len()), ("informants", informants.len()), ("asked", asked.len())];
    for (what, found) in numbers {
        if row[what].as_u64() != Some(found as u64) {
            return Some((what, row[what].to_string(), found.to_string()));
        }
    }
    let sets = [
        ("statement_ids", carried),
        ("informant_codes", informants),
        ("asked_codes", asked),
        ("unasked_codes", unasked),
    ];
    for (what, found) in sets {
        let written = texts(row, what);
        let named: BTreeSet<&str> = written.iter().map(String::as_str).collect();
        if named != found || named.len() != written.len() {
            let odd: Vec<&str> = named.symmetric_difference(&found).copied().collect();
            return Some((what, written.len().to_string(), format!("{} ({})", found.len(), odd.join(" "))));
        }
    }
    None
}

/// Quotes stand inside a statement that has the code, and belong to whoever said it.
fn quotes(held: &Held, checks: &mut Vec<Check>) {
    let before = checks.len();
    for row in &held.quotes {
        let (id, code, words) = (text(row, "statement"), text(row, "code"), text(row, "text"));
        let (start, end) = (row["start"].as_u64().unwrap_or(0), row["end"].as_u64().unwrap_or(0));
        let right = held.statements.get(&id).is_some_and(|statement| {
            statement.participant == text(row, "participant")
                && statement.source == text(row, "source")
                && start >= statement.start
                && end <= statement.end
                && end.checked_sub(start) == Some(words.chars().count() as u64)
                && held.codings.iter().any(|coding| coding.statement == id && held.below(&coding.code, &code))
        });
        if !right {
            checks.push(Check::wrong(Sealed::Quote(code, id)));
        }
    }
    if checks.len() == before && !held.quotes.is_empty() {
        checks.push(Check::holds(Sealed::Quotes(held.quotes.len())));
    }
}
