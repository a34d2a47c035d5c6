//! A participant takes back consent: the words go, the places of everybody else's words stay.

use super::blanked::{TOMBSTONE, blanked, is_alone, is_their_document, is_theirs, labels_aside, whole};
use super::edits::{Edit, Edited};
use super::foreign::{self, Theirs};
use super::pieces::{OldText, old_files, old_texts};
use super::rewrite::{Rewrite, Wording};
use crate::coding::{Anchor, CodedStudy, Event, Materials, Translation, Verdict, marked};
use crate::finding::{Finding, Place, Result};
use crate::study::{CaseKind, Changes, cases};
use crate::survey::CODE_COLUMNS;
use crate::text::Span;
use crate::transcript::{Kind, Source};
use std::collections::BTreeSet;

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
    let (mut turns, mut documents) = (0, 0);
    let mut words =
        Words { code, statements: Vec::new(), alone: BTreeSet::new(), speaks: BTreeSet::new(), rewrite: None };
    let mut own_statements = 0;
    for source in &materials.sources {
        let edits = blanked(source, case);
        if !edits.is_empty() {
            match is_their_document(source, case) {
                true => documents += 1,
                false => turns += (0..source.turns.len()).filter(|turn| is_theirs(source, *turn, case)).count(),
            }
            own_statements += words.remember(source, case);
        }
        rewrite.transcript(source, edits);
    }
    let mut old = 0;
    for OldText { mut read, now } in old_texts(materials) {
        if let Some(now) = now {
            read.id.clone_from(&now.id);
        }
        // An old version is without the front matter that says what it is.
        let document = now.is_some_and(|now| now.kind() == Kind::Document);
        let edits = match now {
            Some(now) if document => {
                if is_their_document(now, case) {
                    whole(&read)
                } else {
                    Vec::new()
                }
            }
            _ => blanked(&read, case),
        };
        if !edits.is_empty() && !document {
            words.remember(&read, case);
        }
        old += usize::from(!edits.is_empty());
        rewrite.old_transcript(&read, edits);
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
    let mut translations = 0;
    if let Some(file) = &materials.translations.file {
        let rows = materials.translations.rows.iter().filter(|row| words.holds(row)).map(|row| row.row);
        let mut edits: Vec<Edit> = rows
            .map(|row| {
                let end = (row.end as usize + 1).min(file.text.len());
                Edit { span: Span::new(row.start as usize, end), text: String::new(), line: None }
            })
            .chain(rows_of(&file.text, code))
            .collect();
        edits.sort_by_key(|edit| edit.span);
        edits.dedup_by(|a, b| a.span.overlaps(b.span));
        translations = edits.len();
        rewrite.file(&file.name, &file.text, edits);
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
        ("documents of theirs", documents),
        ("statements", own_statements),
        ("old versions of texts rewritten", old),
        ("decisions about their words", events),
        ("quotes in memos", memos),
        ("translations of their quotes", translations),
        ("rows of answers in surveys", answers),
        ("entries of what another program knew", known),
    ];
    let gone = gone.into_iter().filter(|(what, count)| {
        *count > 0 || !["rows", "entries", "documents", "translations"].iter().any(|rare| what.starts_with(rare))
    });
    Ok(Removal { gone: gone.map(|(what, count)| (what.to_owned(), count)).collect(), left, changes: rewrite.changes })
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
        let own = source.statements.iter().filter(|statement| is_theirs(source, statement.turn as usize, case));
        let texts: Vec<String> = own.map(|statement| statement.span.of(source.text()).to_owned()).collect();
        let count = texts.len();
        // A word or two is anybody's.
        self.statements.extend(texts.into_iter().filter(|text| text.split_whitespace().count() > 2));
        count
    }

    /// Whether what was translated are words of theirs.
    fn holds(&self, row: &Translation) -> bool {
        self.statements.iter().any(|statement| row.stands_in(statement))
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

/// Checks that every statement of everybody else has its id and its decisions still.
pub fn same_for_others(materials: &Materials, changes: &Changes, case: u32) -> Result<()> {
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
    for source in materials.sources.iter().filter(|source| source.kind() == Kind::Document) {
        let named = source.front.participants.iter().any(|(name, _)| name == words.code);
        if named && !words.speaks.contains(&source.id) && !source.text().trim().is_empty() {
            left.push(
                Finding::doubt(format!(
                    "document `{}` is of {} and others; what in it is whose does not show",
                    source.id, words.code
                ))
                .at(Place::file(&*source.file.name))
                .hint("read it, and take out what is theirs"),
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
