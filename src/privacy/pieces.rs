//! The stretches of a study's files in which somebody may be named.

use super::foreign;
use crate::coding::{Anchor, Event, Materials};
use crate::data::{File, Node, Value, read_toml, read_yaml};
use crate::study::cases;
use crate::text::Span;
use crate::transcript::{Kind as SourceKind, Source, Speaker, hash};
use std::collections::BTreeSet;

/// What a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Sentences: speech, a memo, an example.
    Text,
    /// One value: a cell of participants.csv, a setting, a part of a file's name.
    Value,
    /// A speaker's label that is no code of the study.
    Label,
    /// The name of a column that participants.csv has.
    Column,
}

/// A stretch of one file.
#[derive(Debug, Clone)]
pub struct Piece {
    /// The file, as a position in [`Pieces::files`].
    pub file: usize,
    /// Its bytes there. Of a value that is written with escapes: the place; [`Piece::text`] has the text.
    pub span: Span,
    /// The text, where it is not what stands at `span`.
    pub text: Option<String>,
    /// What it is.
    pub role: Role,
    /// The language it is in.
    pub language: String,
}

/// All that is looked through.
#[derive(Debug, Default)]
pub struct Pieces {
    /// The files.
    pub files: Vec<File>,
    /// The stretches, file by file.
    pub all: Vec<Piece>,
}

impl Pieces {
    /// Everything in a study that people wrote or said.
    pub fn of(materials: &Materials) -> Pieces {
        let mut pieces = Pieces::default();
        pieces.settings(materials, &materials.settings.file);
        if let Ok(Some((read, _))) = materials.folder.read_if_there(cases::FILE) {
            pieces.participants(materials, &read);
        }
        for survey in &materials.surveys {
            if let Ok((read, _)) = materials.folder.read(&survey.table.file) {
                pieces.participants(materials, &read);
            }
        }
        for source in &materials.sources {
            pieces.source(materials, source);
        }
        for file in &materials.codebook.files {
            pieces.codebook(materials, file);
        }
        pieces.memos(materials);
        pieces.translations(materials);
        pieces.foreign(materials);
        pieces.history(materials);
        pieces.events(materials);
        pieces.names(materials);
        pieces
    }

    /// The text of a piece.
    pub fn text<'p>(&'p self, piece: &'p Piece) -> &'p str {
        piece.text.as_deref().unwrap_or_else(|| piece.span.of(&self.files[piece.file].text))
    }

    fn file(&mut self, file: &File) -> usize {
        self.files.push(file.clone());
        self.files.len() - 1
    }

    fn add(&mut self, file: usize, span: Span, role: Role, language: &str) {
        if !span.is_empty() {
            self.all.push(Piece { file, span, text: None, role, language: language.to_owned() });
        }
    }

    /// Every text of a tree, with its place; the values of some keys are passed over.
    fn tree(&mut self, file: usize, node: &Node, skip: &[&str], role: Role, language: &str) {
        match &node.value {
            Value::Empty => {}
            Value::Text(text) => {
                let written = node.span.of(&self.files[file].text);
                let text = (written != text).then(|| text.clone());
                self.all.push(Piece { file, span: node.span, text, role, language: language.to_owned() });
            }
            Value::List(items) => items.iter().for_each(|item| self.tree(file, item, skip, role, language)),
            Value::Map(entries) => {
                for (_, node) in entries.iter().filter(|(key, _)| !skip.contains(&key.name.as_str())) {
                    self.tree(file, node, skip, role, language);
                }
            }
        }
    }

    fn comments(&mut self, file: usize, node: &Node, language: &str) {
        for span in comments(&self.files[file], node) {
            self.add(file, span, Role::Text, language);
        }
    }

    fn settings(&mut self, materials: &Materials, read: &File) {
        let settings = &materials.settings;
        let file = self.file(read);
        let root = read_toml(read, &mut Vec::new());
        let skip = ["language", "languages", "unit", "approach", "basis", "interviewers", "sort", "gender", "asked"];
        self.tree(file, &root, &skip, Role::Value, &settings.language);
        self.comments(file, &root, &settings.language);
    }

    fn participants(&mut self, materials: &Materials, read: &File) {
        let file = self.file(read);
        let fixed = ["participant", "group", "order"];
        let mut columns: Vec<String> = Vec::new();
        let mut start = 0;
        for (line, text) in read.text.split_inclusive('\n').enumerate() {
            let mut at = start;
            start += text.len();
            for (column, field) in text.split(',').enumerate() {
                let trimmed = field.trim().trim_matches('"');
                let from = at + field.find(trimmed).unwrap_or(0);
                at += field.len() + 1;
                let span = Span::new(from, from + trimmed.len());
                if line == 0 {
                    columns.push(trimmed.to_lowercase());
                    if !fixed.contains(&trimmed.to_lowercase().as_str()) {
                        self.add(file, span, Role::Column, &materials.settings.language);
                    }
                } else if !columns.get(column).is_some_and(|name| fixed.contains(&name.as_str())) {
                    self.add(file, span, Role::Value, &materials.settings.language);
                }
            }
        }
    }

    fn source(&mut self, materials: &Materials, source: &Source) {
        let file = self.file(&source.file);
        let body = source.file.text.len() - source.text().len();
        if body > 0 {
            let front = source.file.text[..body].trim_end().strip_prefix("---").map(|text| text.trim_end_matches('-'));
            let end = 3 + front.map_or(0, str::len);
            if let Some(node) = read_yaml(&source.file, Span::new(3.min(end), end), &mut Vec::new()) {
                let skip = ["kind", "participants", "date", "language", "synthetic", "hash", "format", "encoding"];
                self.tree(file, &node, &skip, Role::Value, &source.language);
            }
        }
        self.body(materials, source, file, body);
    }

    /// Speech, comments, notes, and labels that are no codes.
    fn body(&mut self, materials: &Materials, source: &Source, file: usize, body: usize) {
        let text = source.text();
        let shifted = |span: Span| Span::new(body + span.start as usize, body + span.end as usize);
        let mut first = text.len();
        for turn in &source.turns {
            let start = turn.span.start as usize;
            let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
            first = first.min(line);
            if turn.speaker == Speaker::Nobody && source.kind() != SourceKind::Document {
                let label = text[line..start].trim_end().trim_end_matches(':');
                let label = label.rsplit(' ').next().unwrap_or(label);
                let gone = materials.cases.withdrawn.iter().any(|code| code == label);
                let known = gone || materials.cases.find(label).is_some();
                if let Some(at) = text[line..start].find(label).filter(|_| !known && !label.is_empty()) {
                    let span = Span::new(line + at, line + at + label.len());
                    self.add(file, shifted(span), Role::Label, &source.language);
                }
            }
        }
        let before = Span::new(0, first);
        if !before.of(text).trim().is_empty() {
            self.add(file, shifted(before), Role::Text, &source.language);
        }
        for turn in &source.turns {
            self.add(file, shifted(turn.span), Role::Text, &source.language);
        }
        for note in &source.excluded {
            let inside = before.contains(*note) || source.turns.iter().any(|turn| turn.span.contains(*note));
            if !inside {
                self.add(file, shifted(*note), Role::Text, &source.language);
            }
        }
    }

    fn codebook(&mut self, materials: &Materials, read: &File) {
        let language = &materials.settings.language;
        let skip = ["id", "name", "aliases", "parent", "indicators", "except", "color", "origin", "fold", "codable"];
        let file = self.file(read);
        if let Some(node) = read_yaml(read, Span::from(read), &mut Vec::new()) {
            self.comments(file, &node, language);
            let from = self.all.len();
            self.tree(file, &node, &[&skip[..], &["title", "retired"]].concat(), Role::Text, language);
            // A lone word such as `true` says nothing.
            let files = &self.files;
            let mut at = 0;
            self.all.retain(|piece| {
                at += 1;
                at <= from || piece.text.as_deref().unwrap_or_else(|| piece.span.of(&files[file].text)).contains(' ')
            });
        }
    }

    fn memos(&mut self, materials: &Materials) {
        for name in materials.folder.list("memos", &[".md", ".txt"]) {
            if let Ok((read, _)) = materials.folder.read(&name) {
                let file = self.file(&read);
                self.add(file, Span::from(&read), Role::Text, &materials.settings.language);
            }
        }
    }

    fn translations(&mut self, materials: &Materials) {
        if let Some(read) = &materials.translations.file {
            let file = self.file(read);
            self.add(file, Span::from(read), Role::Text, &materials.settings.language);
        }
    }

    /// What another program knew, and texts that wait in an editor.
    fn foreign(&mut self, materials: &Materials) {
        let language = &materials.settings.language;
        if let Some(read) = foreign::file(materials) {
            let file = self.file(&read);
            for (span, text) in foreign::words(&read) {
                let text = Some(text);
                self.all.push(Piece { file, span, text, role: Role::Value, language: language.clone() });
            }
        }
        for read in foreign::in_editor(materials) {
            let id = read.name.trim_end_matches(".coding.txt");
            let language = materials.source(id).map_or(language, |at| &materials.sources[at].language);
            let file = self.file(&read);
            self.add(file, Span::from(&read), Role::Text, language);
        }
    }

    /// Old versions. One that is the text of a transcript as it is now has been looked through already.
    fn history(&mut self, materials: &Materials) {
        let now: BTreeSet<&str> = materials.sources.iter().map(|source| source.hash.as_str()).collect();
        for mut old in old_texts(materials) {
            if now.contains(old.read.hash.as_str()) {
                continue;
            }
            old.read.language = old.language(materials).to_owned();
            if old.is_document() {
                let file = self.file(&old.read.file);
                self.add(file, Span::from(&*old.read.file), Role::Text, &old.read.language);
            } else {
                self.source(materials, &old.read);
            }
        }
        let as_now: BTreeSet<String> = self.files.iter().map(|file| hash(&file.text)).collect();
        for file in old_files(materials).into_iter().filter(|file| !as_now.contains(&hash(&file.text))) {
            match file.name.rsplit('.').next() {
                Some("csv") => self.participants(materials, &file),
                Some("toml") => self.settings(materials, &file),
                _ => self.codebook(materials, &file),
            }
        }
    }

    /// Reasons, and quotes that are in no text of the study.
    fn events(&mut self, materials: &Materials) {
        let mut texts: BTreeSet<String> = materials.sources.iter().map(|source| source.hash.clone()).collect();
        texts.extend(
            materials
                .folder
                .list("history", &[".txt"])
                .iter()
                .filter_map(|name| Some(name.strip_prefix("history/")?.strip_suffix(".txt")?.to_owned())),
        );
        let folder = &materials.folder;
        for name in [folder.list("codings", &[".jsonl"]), folder.list("log", &[".jsonl"])].concat() {
            let Ok((read, _)) = folder.read(&name) else { continue };
            let file = self.file(&read);
            let mut start = 0;
            for line in read.text.split_inclusive('\n') {
                let written = line.trim_end();
                let span = Span::new(start, start + written.len());
                start += line.len();
                let Ok(event) = serde_json::from_str::<Event>(written) else {
                    // What cannot be read may hold a quote all the same.
                    self.add(file, span, Role::Text, &materials.settings.language);
                    continue;
                };
                let source = event.anchor.as_ref().and_then(|anchor| materials.source(&anchor.source));
                let language = source.map_or(&materials.settings.language, |at| &materials.sources[at].language);
                for text in spoken(&event, &texts) {
                    let written = serde_json::to_string(&text).unwrap_or_default();
                    let at = read.text[span.range()].find(&written);
                    let place = at.map_or(span, |at| {
                        let from = span.start as usize + at + 1;
                        Span::new(from, from + written.len().saturating_sub(2))
                    });
                    let text = (place.of(&read.text) != text).then_some(text);
                    self.all.push(Piece { file, span: place, text, role: Role::Text, language: language.clone() });
                }
            }
        }
    }

    /// The names of the files themselves.
    fn names(&mut self, materials: &Materials) {
        for folder in ["transcripts", "memos", "codings", "log", "survey"] {
            for name in materials.folder.list(folder, &[""]) {
                let rest = &name[folder.len() + 1..];
                let stem = rest.rsplit_once('.').map_or(rest, |(stem, _)| stem);
                if stem.split('/').all(|part| materials.cases.find(part).is_some()) {
                    continue;
                }
                let file = self.file(&File { name: name.clone(), text: String::new() });
                let text = Some(stem.replace(['/', '_', '-', '.'], " "));
                let language = materials.settings.language.clone();
                self.all.push(Piece { file, span: Span::default(), text, role: Role::Value, language });
            }
        }
    }
}

/// The comments of a YAML or TOML file: from a `#` that stands in no value to the end of its line.
pub fn comments(file: &File, node: &Node) -> Vec<Span> {
    fn values(node: &Node, found: &mut Vec<Span>) {
        match &node.value {
            Value::Text(_) | Value::Empty => found.push(node.span),
            Value::List(items) => items.iter().for_each(|item| values(item, found)),
            Value::Map(entries) => entries.iter().for_each(|(_, node)| values(node, found)),
        }
    }
    let mut taken = Vec::new();
    values(node, &mut taken);
    let mut found = Vec::new();
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let free = |at: usize| !taken.iter().any(|span| span.range().contains(&at));
        let begins = |at: &usize| file.text[..*at].chars().next_back().is_none_or(char::is_whitespace) && free(*at);
        if let Some(at) = line.match_indices('#').map(|(at, _)| start + at).find(begins) {
            found.push(Span::new((at + 1).min(end), end));
        }
        start += line.len();
    }
    found
}

/// A transcript as it once was, from `history/`: whole as a checkpoint keeps it, or the text alone that decisions are over.
pub struct OldText<'m> {
    /// As read, with the name of its file in `history/`.
    pub read: Source,
    /// What became of it.
    pub now: Option<&'m Source>,
}

impl OldText<'_> {
    /// The language that it is in.
    pub fn language<'t>(&'t self, materials: &'t Materials) -> &'t str {
        match (&self.read.front.language, self.now) {
            (Some(own), _) => own,
            (None, Some(now)) => &now.language,
            (None, None) => &materials.settings.language,
        }
    }

    /// Whether it has no speakers.
    pub fn is_document(&self) -> bool {
        self.read.kind() == SourceKind::Document || self.now.is_some_and(|now| now.kind() == SourceKind::Document)
    }
}

/// Every transcript that `history/` keeps.
pub fn old_texts(materials: &Materials) -> Vec<OldText<'_>> {
    let roster = crate::transcript::Roster { settings: &materials.settings, cases: &materials.cases };
    let names = materials.folder.list("history", &[".txt"]);
    let texts = names.into_iter().filter_map(|name| {
        let (file, form) = materials.folder.read(&name).ok()?;
        let whole = hash(&file.text);
        let read = crate::transcript::read(file, form, &roster, &mut Vec::new());
        let now = old_source(materials, &whole, &read.hash);
        Some(OldText { read, now })
    });
    texts.collect()
}

/// The source that an old text is a version of, as the decisions about it and the checkpoints say.
fn old_source<'m>(materials: &'m Materials, whole: &str, text: &str) -> Option<&'m Source> {
    if let Some(source) = materials.sources.iter().find(|source| source.hash == text) {
        return Some(source);
    }
    let events = || materials.log.events.iter();
    let anchored = events().filter_map(|event| event.anchor.as_ref()).find(|anchor| anchor.text == text);
    if let Some(anchor) = anchored {
        return materials.source(&anchor.source).map(|at| &materials.sources[at]);
    }
    let kept = events().flat_map(|event| &event.files).find(|kept| kept.before.as_deref() == Some(whole))?;
    materials.sources.iter().find(|source| source.file.name == kept.name)
}

/// Files of `history/` that are no transcripts: codebooks, settings, participants, as checkpoints keep them.
pub fn old_files(materials: &Materials) -> Vec<File> {
    let names = materials.folder.list("history", &[".yaml", ".yml", ".csv", ".toml"]);
    names.into_iter().filter_map(|name| Some(materials.folder.read(&name).ok()?.0)).collect()
}

/// The texts of an event that stand nowhere else: reasons, memos and condensed units, further texts, and a quote of which the text is not there.
fn spoken(event: &Event, texts: &BTreeSet<String>) -> Vec<String> {
    let mut found: Vec<String> = event.why.iter().chain(&event.text).cloned().collect();
    if let Some(Anchor { text, exact, prefix, suffix, .. }) = &event.anchor
        && !texts.contains(text)
    {
        found.extend([exact.clone(), prefix.clone(), suffix.clone()]);
    }
    for value in event.rest.values() {
        strings(value, &mut found);
    }
    found.retain(|text| text.contains(char::is_alphanumeric));
    found
}

fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        // A single word is a name of a code, a hash, a kind.
        serde_json::Value::String(text) if text.contains(' ') || text.contains('@') => found.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        serde_json::Value::Object(entries) => entries.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}
