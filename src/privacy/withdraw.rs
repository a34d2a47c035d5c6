//! A participant takes back consent: the words go, the places of everybody else's words stay.

use super::edits::{Edit, Edited};
use super::foreign::{self, Theirs};
use super::pieces::{OldText, old_files, old_texts};
use super::rewrite::{Rewrite, Wording};
use crate::coding::{Anchor, CodedStudy, Event, Materials, Verdict, marked};
use crate::finding::{Finding, Place, Result};
use crate::study::{CaseKind, Changes, cases};
use crate::survey::CODE_COLUMNS;
use crate::text::Span;
use crate::transcript::{Kind, Source, Speaker};
use std::collections::BTreeSet;

/// What stands where words were: an editor's note, in which nothing is coded or counted.
const TOMBSTONE: &str = "[[withdrawn]]";

/// What stands where words were quoted.
const QUOTED: &str = "[withdrawn]";

/// The same in a codebook of a checkpoint, where a bracket would begin a list.
const OLD: &str = "(withdrawn)";

/// A withdrawal or a purge, ready to be written.
#[derive(Debug, Default)]
pub struct Removal {
    /// What goes: how many of what.
    pub gone: Vec<(String, usize)>,
    /// What stays, and what is to be done about it.
    pub left: Vec<Finding>,
    /// The files as they are to be.
    pub changes: Changes,
}

/// Takes the words of a participant out of a study. Nothing is written.
///
/// # Errors
/// When there is no such participant, or a decision about somebody else would not hold.
pub fn withdraw(materials: &Materials, code: &str) -> Result<Removal> {
    let person = |at: &usize| materials.cases.all[*at].kind == CaseKind::Participant;
    let Some(case) = materials.cases.find(code).filter(person) else {
        let known = materials.cases.all.iter().map(|case| case.id.as_str());
        let finding = Finding::error(format!("there is no participant `{code}`"));
        return Err(Box::new(if materials.cases.withdrawn.iter().any(|gone| gone == code) {
            finding.hint(
                "the consent of this participant was taken back before; `tema privacy purge` removes what is left",
            )
        } else {
            finding.did_you_mean(code, known)
        }));
    };
    let case = u32::try_from(case).unwrap_or(u32::MAX);
    let mut rewrite = Rewrite::new(materials);
    let (mut turns, mut sources) = (0, BTreeSet::new());
    let mut words =
        Words { code, statements: Vec::new(), alone: BTreeSet::new(), speaks: BTreeSet::new(), rewrite: None };
    let mut own_statements = 0;
    for source in &materials.sources {
        let body = source.file.text.len() - source.text().len();
        let edits = blanked(source, case);
        if !edits.is_empty() {
            sources.insert(source.id.clone());
            turns += source.turns.iter().filter(|turn| turn.speaker == Speaker::Participant(case)).count();
            own_statements += words.remember(source, case);
        }
        rewrite.transcript(source, edits.into_iter().map(|edit| moved(edit, body)).collect());
    }
    let mut old = 0;
    for OldText { mut read, now } in old_texts(materials) {
        if let Some(now) = now {
            read.id.clone_from(&now.id);
        }
        let document = read.kind() == Kind::Document || now.is_some_and(|now| now.kind() == Kind::Document);
        let edits = if document { Vec::new() } else { blanked(&read, case) };
        if !edits.is_empty() {
            words.remember(&read, case);
        }
        let body = read.file.text.len() - read.text().len();
        old += usize::from(!edits.is_empty());
        rewrite.old_transcript(&read, edits.into_iter().map(|edit| moved(edit, body)).collect());
    }
    words.statements.sort();
    words.statements.dedup();
    words.statements.sort_by_key(|text| std::cmp::Reverse(text.len()));
    for file in old_files(materials) {
        let edits = match file.name.ends_with(".csv") {
            true => rows_of(&file.text, code),
            false => words.quoted(&file.text, OLD),
        };
        old += usize::from(!edits.is_empty());
        rewrite.kept(&file.name, &file.text, edits);
    }
    let mut memos = 0;
    for name in materials.folder.list("memos", &[".md", ".txt"]) {
        if let Ok((file, _)) = materials.folder.read(&name) {
            let edits = words.quoted(&file.text, QUOTED);
            memos += edits.len();
            rewrite.file(&name, &file.text, edits);
        }
    }
    let mut answers = 0;
    if let Ok(Some((file, _))) = materials.folder.read_if_there(cases::FILE) {
        rewrite.file(&file.name, &file.text, rows_of(&file.text, code));
    }
    for survey in &materials.surveys {
        if let Ok((file, _)) = materials.folder.read(&survey.table.file) {
            let edits = rows_of(&file.text, code);
            answers += edits.len();
            rewrite.file(&file.name, &file.text, edits);
        }
    }
    let mut codes = materials.cases.withdrawn.clone();
    codes.push(code.to_owned());
    let list =
        std::iter::once("participant").chain(codes.iter().map(String::as_str)).collect::<Vec<_>>().join("\n") + "\n";
    rewrite.changes.insert(cases::WITHDRAWN.to_owned(), Some(list.into_bytes()));
    let events = {
        let snapshot = rewrite.clone_texts();
        words.rewrite = Some(snapshot);
        rewrite.events(&words)
    };
    foreign::refuse_in_editor(materials, |file| {
        let of_theirs = words.speaks.iter().any(|id| file.name == marked::file(id));
        of_theirs || !words.quoted(&file.text, QUOTED).is_empty()
    })?;
    let known = foreign::remove(&mut rewrite, &theirs(materials, &words), &words, &|anchor| words.leaves(anchor))?;
    same_for_others(materials, &rewrite.changes, case)?;
    let mut left = left(materials, &words, &rewrite.changes);
    left.extend(foreign::to_look_at(materials));
    let gone = [
        ("turns of theirs, in their sources", turns),
        ("statements", own_statements),
        ("old versions of texts rewritten", old),
        ("decisions about their words", events),
        ("quotes in memos", memos),
        ("rows of answers in surveys", answers),
        ("entries of what another program knew", known),
    ];
    let gone = gone
        .into_iter()
        .filter(|(what, count)| *count > 0 || !what.ends_with("surveys") && !what.starts_with("entries"));
    Ok(Removal { gone: gone.map(|(what, count)| (what.to_owned(), count)).collect(), left, changes: rewrite.changes })
}

fn moved(edit: Edit, by: usize) -> Edit {
    Edit { span: Span::new(edit.span.start as usize + by, edit.span.end as usize + by), ..edit }
}

/// Whether nobody else but those who ask speaks in a source.
fn is_alone(source: &Source, case: u32) -> bool {
    let other = |speaker: &Speaker| match speaker {
        Speaker::Participant(other) => *other != case,
        Speaker::Unknown(_) | Speaker::Nobody => true,
        Speaker::Interviewer(_) => false,
    };
    source.turns.iter().any(|turn| turn.speaker == Speaker::Participant(case))
        && !source.turns.iter().any(|turn| other(&turn.speaker))
}

/// Edits that leave a participant's turns without words. Where nobody else speaks, the questions and comments go, too: they
/// repeat what was said.
fn blanked(source: &Source, case: u32) -> Vec<Edit> {
    if source.kind() == Kind::Document {
        return Vec::new();
    }
    let text = source.text();
    let alone = is_alone(source, case);
    let mut edits = Vec::new();
    for turn in &source.turns {
        let theirs = turn.speaker == Speaker::Participant(case);
        if (theirs || alone) && !turn.span.is_empty() {
            let blank = if text[..turn.span.start as usize].ends_with([' ', '\t']) { "" } else { " " };
            edits.push(Edit { span: turn.span, text: format!("{blank}{TOMBSTONE}"), line: None });
        }
    }
    if alone {
        for note in &source.excluded {
            if !source.turns.iter().any(|turn| turn.span.overlaps(*note)) {
                let comment = note.of(text).starts_with('#');
                let text = if comment { "#".to_owned() } else { TOMBSTONE.to_owned() };
                edits.push(Edit { span: *note, text, line: None });
            }
        }
    }
    edits.retain(|edit| edit.span.of(text).trim() != edit.text.trim());
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// The rows of a table of participants that are a participant's.
fn rows_of(text: &str, code: &str) -> Vec<Edit> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(crate::document::sheet::separator(text))
        .from_reader(text.as_bytes());
    let mut column = None;
    let mut edits = Vec::new();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        match column {
            None => {
                column = Some(
                    CODE_COLUMNS.iter().find_map(|name| record.iter().position(|own| own.eq_ignore_ascii_case(name))),
                )
            }
            Some(Some(at)) if record.get(at) == Some(code) => {
                // The reader stands before empty lines that it passes over: they stay.
                let blank = text[start..end].len() - text[start..end].trim_start_matches('\n').len();
                edits.push(Edit { span: Span::new(start + blank, end), text: String::new(), line: None });
            }
            Some(_) => {}
        }
    }
    edits
}

/// What a participant said, and where.
struct Words<'w> {
    code: &'w str,
    /// The statements, word for word, the longest first.
    statements: Vec<String>,
    /// Sources in which nobody else speaks.
    alone: BTreeSet<String>,
    /// Sources in which the participant speaks.
    speaks: BTreeSet<String>,
    /// The texts as they are to be, by the hash they had.
    rewrite: Option<std::collections::BTreeMap<String, Edited>>,
}

impl Words<'_> {
    /// Keeps the statements of a text for looking them up elsewhere; gives how many there are.
    fn remember(&mut self, source: &Source, case: u32) -> usize {
        self.speaks.insert(source.id.clone());
        if is_alone(source, case) {
            self.alone.insert(source.id.clone());
        }
        let own = source
            .statements
            .iter()
            .filter(|statement| source.turns[statement.turn as usize].speaker == Speaker::Participant(case));
        let texts: Vec<String> = own.map(|statement| statement.span.of(source.text()).to_owned()).collect();
        let count = texts.len();
        // A word or two is anybody's.
        self.statements.extend(texts.into_iter().filter(|text| text.split_whitespace().count() > 2));
        count
    }

    /// Edits that put something in place of word for word quotes in a text.
    fn quoted(&self, text: &str, instead: &str) -> Vec<Edit> {
        let mut edits: Vec<Edit> = Vec::new();
        for statement in &self.statements {
            let bare = statement.trim_end_matches('.');
            for (at, found) in text.match_indices(bare) {
                let span = Span::new(at, at + found.len());
                if !edits.iter().any(|edit| edit.span.overlaps(span)) {
                    edits.push(Edit { span, text: instead.to_owned(), line: None });
                }
            }
        }
        edits.sort_by_key(|edit| edit.span);
        edits
    }
}

impl Wording for Words<'_> {
    fn reworded(&self, text: &str) -> String {
        Edited::new(text, self.quoted(text, QUOTED)).new
    }

    fn stays(&self, event: &Event) -> bool {
        if !event.about.is_empty() && event.about.iter().all(|code| code == self.code) {
            return false;
        }
        let Some(anchor) = &event.anchor else {
            // A memo on a source in which nobody else speaks is about them.
            let of_theirs = event.of.as_ref().is_some_and(|of| self.alone.contains(of) || of == self.code);
            return !(of_theirs && event.text.is_some());
        };
        self.leaves(anchor)
    }

    fn retouched(&self, event: &Event) -> Event {
        let about = event.about.iter().filter(|code| *code != self.code).cloned().collect();
        Event { about, ..event.clone() }
    }
}

impl Words<'_> {
    /// Whether a passage is somebody else's, too.
    fn leaves(&self, anchor: &Anchor) -> bool {
        if !self.speaks.contains(&anchor.source) {
            return true;
        }
        let texts = self.rewrite.as_ref();
        let known = texts
            .and_then(|texts| texts.get(&anchor.text))
            .and_then(|edited| Some((edited, anchor.span_in(&edited.old)?)));
        match known {
            // What is left of the passage is somebody else's.
            Some((edited, span)) => {
                let touched = edited.edits.iter().any(|edit| edit.span.overlaps(span));
                let rest = edited.carried(span).of(&edited.new).replace(TOMBSTONE, "");
                !touched || labels_aside(&rest)
            }
            // Its text is gone: it counts nowhere, and may quote them.
            None => false,
        }
    }
}

/// What another program knew of the participant: the case, sources in which nobody else speaks, and the passages and notes
/// of decisions that go.
fn theirs(materials: &Materials, words: &Words<'_>) -> Theirs {
    let guids = |stays: bool| {
        let events = materials.log.events.iter().filter(move |event| words.stays(event) == stays);
        events.flat_map(|event| foreign::guids(&event.rest)).collect::<BTreeSet<String>>()
    };
    Theirs {
        cases: vec![words.code.to_owned()],
        sources: words.alone.iter().cloned().collect(),
        guids: guids(false).difference(&guids(true)).cloned().collect(),
    }
}

/// Whether words are left that are no label at the start of a line.
fn labels_aside(text: &str) -> bool {
    text.lines().any(|line| {
        let speech = match line.split_once(':') {
            Some((label, speech)) if cases::is_label(label.trim()) => speech,
            _ => line,
        };
        speech.contains(char::is_alphanumeric)
    })
}

/// Checks that every statement of everybody else has its id and its decisions still.
fn same_for_others(materials: &Materials, changes: &Changes, case: u32) -> Result<()> {
    let after = Materials::load(materials.folder.as_if(changes.clone()))?;
    let view = |materials: &Materials, skip: Option<u32>| {
        let coded = CodedStudy::new(materials, None, &mut Vec::new());
        let mut seen = BTreeSet::new();
        for statement in 0..u32::try_from(coded.statements()).unwrap_or(u32::MAX) {
            if skip.is_none() || coded.case(statement) != skip {
                seen.insert((coded.id(statement).to_string(), coded.text(statement).to_owned(), String::new()));
            }
        }
        for (code, statement, decided) in coded.decisions.said_yes() {
            if skip.is_none() || coded.case(statement) != skip {
                let verdict = if decided.verdict == Verdict::Coded { "coded" } else { "accepted" };
                let code = &materials.codebook.codes[code as usize].id;
                seen.insert((coded.id(statement).to_string(), code.clone(), verdict.to_owned()));
            }
        }
        seen
    };
    if view(materials, Some(case)) == view(&after, None) {
        return Ok(());
    }
    Err(Box::new(
        Finding::error("a statement or a decision of somebody else would not be the same")
            .expected("only the words of this participant to go")
            .hint("nothing was written; look at `tema check` first: a text that was changed since it was coded may be the reason"),
    ))
}

/// What names or quotes the participant and stays; outputs that are to be made anew.
fn left(materials: &Materials, words: &Words<'_>, changes: &Changes) -> Vec<Finding> {
    let mut left = Vec::new();
    for file in &materials.codebook.files {
        for edit in words.quoted(&file.text, QUOTED) {
            left.push(
                Finding::doubt("the codebook quotes them")
                    .at(Place { excerpt: None, ..file.place(edit.span) })
                    .hint("put other words there"),
            );
        }
    }
    for source in materials.sources.iter().filter(|source| words.speaks.contains(&source.id)) {
        if !words.alone.contains(&source.id) {
            left.push(
                Finding::doubt(format!("others speak in `{}`, and may speak of them", source.id))
                    .at(Place::file(&*source.file.name))
                    .hint("read it again"),
            );
        }
    }
    for name in materials.folder.list("memos", &[".md", ".txt"]) {
        let text = materials.folder.read(&name).map(|(file, _)| file.text).unwrap_or_default();
        let named = |at: &(usize, &str)| {
            let word = char::is_alphanumeric;
            !text[..at.0].ends_with(word) && !text[at.0 + at.1.len()..].starts_with(word)
        };
        if let Some((at, found)) = text.match_indices(words.code).find(named) {
            left.push(
                Finding::doubt(format!("a memo names {}", words.code))
                    .at(Place { excerpt: None, ..Place::of(&*name, &text, at, at + found.len()) })
                    .hint("read it; quotes that are not word for word are not seen"),
            );
        }
    }
    let ours =
        ["transcripts/", "history/", "codings/", "log/", "memos/", "codebooks/", "privacy/", "lemmas/", "survey/"];
    for name in materials.folder.list("", &[""]) {
        let known = name == crate::study::EXCHANGED
            || name.ends_with(".coding.txt")
            || ours.iter().any(|folder| name.starts_with(folder))
            || !name.contains('/') && !name.ends_with(".html");
        if !known && !changes.contains_key(&name) {
            left.push(Finding::to_do(format!("`{name}` was made before")).hint("make it anew, or remove it"));
        }
    }
    left
}

/// What a purge takes, besides what is always taken.
#[derive(Debug, Clone, Copy, Default)]
pub struct Purge {
    /// Decisions that were undone, with what undid them.
    pub undone: bool,
    /// Decisions whose text is not kept any more, of everybody.
    pub lost: bool,
}

/// Takes out what is no longer needed: old versions that no decision is over, and what is left of those who took back
/// their consent.
///
/// # Errors
/// When a decision that counts would not hold.
pub fn purge(materials: &Materials, what: Purge) -> Result<Removal> {
    let folder = &materials.folder;
    let mut texts: BTreeSet<String> = materials.sources.iter().map(|source| source.hash.clone()).collect();
    let kept = folder.list("history", &[""]);
    let stem = |name: &str| {
        let file = name.rsplit('/').next().unwrap_or(name);
        file.split('.').next().unwrap_or(file).to_owned()
    };
    texts.extend(kept.iter().map(|name| stem(name)));
    let gone = &materials.cases.withdrawn;
    let spoke = |source: &Source| {
        let label = |code: &String| source.text().lines().any(|line| line.contains(&format!("{code}:")));
        gone.iter().any(label) && source.turns.iter().any(|turn| turn.speaker == Speaker::Nobody)
    };
    let theirs: BTreeSet<&str> = materials.sources.iter().filter(|s| spoke(s)).map(|s| s.id.as_str()).collect();
    let active: BTreeSet<&str> = materials.log.active().iter().map(|(_, event)| event.id.as_str()).collect();
    let keeps = Keeps { texts: &texts, theirs: &theirs, active: &active, what };
    let mut rewrite = Rewrite::new(materials);
    let events = rewrite.events(&keeps);
    let mut named: BTreeSet<String> = BTreeSet::new();
    for event in materials.log.events.iter().filter(|event| keeps.stays(event)) {
        names_in(&serde_json::to_value(event).unwrap_or_default(), &mut named);
    }
    let idle: Vec<&String> = kept.iter().filter(|name| !named.contains(&stem(name))).collect();
    for name in &idle {
        rewrite.changes.insert((*name).clone(), None);
    }
    if !gone.is_empty() || what.lost || what.undone {
        same_for_others(materials, &rewrite.changes, u32::MAX - 1)?;
    }
    let cases = Theirs { cases: gone.clone(), ..Theirs::default() };
    let known = foreign::remove(&mut rewrite, &cases, &keeps, &|_| true)?;
    let mut left = Vec::new();
    if !gone.is_empty() {
        left.extend(foreign::to_look_at(materials));
        left.extend(foreign::in_editor(materials).into_iter().map(|file| {
            Finding::to_do("this text waits in an editor, and may hold words of those who took back consent")
                .at(Place::file(file.name))
                .hint("take its changes in with `tema code`, or remove it")
        }));
    }
    let gone = [
        ("old versions that no decision is over", idle.len()),
        ("decisions", events),
        ("entries of what another program knew", known),
    ];
    let gone = gone.into_iter().filter(|(what, count)| *count > 0 || !what.starts_with("entries"));
    let gone = gone.map(|(what, count)| (what.to_owned(), count)).collect();
    Ok(Removal { gone, left, changes: rewrite.changes })
}

/// Which events a purge keeps.
struct Keeps<'k> {
    texts: &'k BTreeSet<String>,
    theirs: &'k BTreeSet<&'k str>,
    active: &'k BTreeSet<&'k str>,
    what: Purge,
}

impl Wording for Keeps<'_> {
    fn reworded(&self, text: &str) -> String {
        text.to_owned()
    }

    fn stays(&self, event: &Event) -> bool {
        let lost = event.anchor.as_ref().is_some_and(|anchor| {
            !self.texts.contains(&anchor.text) && (self.what.lost || self.theirs.contains(anchor.source.as_str()))
        });
        let undo = event.act == crate::coding::Act::Undo || event.act.is_codebook();
        let undone = self.what.undone && !undo && !self.active.contains(event.id.as_str());
        !lost && !undone
    }
}

fn names_in(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => {
            found.insert(text.clone());
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| names_in(item, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| names_in(field, found)),
        _ => {}
    }
}
