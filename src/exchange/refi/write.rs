//! A project → QDE, and a codebook → QDC, as the schemas of REFI-QDA have them.

use super::markup::{attribute, element, file, local, worded};
use crate::document::xml::{Element, Node};
use crate::exchange::guid;
use crate::exchange::project::{Attributes, Coding, Holder, Note, Passage, Project, Source};
use std::collections::BTreeSet;

/// The program a project is for, where it reads otherwise than the specification says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Target {
    /// The specification: UTF-8, LF, code points.
    #[default]
    Specification,
    /// NVivo: a byte-order mark, CRLF that counts two, UTF-16 code units, one coding a selection.
    Nvivo,
    /// ATLAS.ti: no tree of codes; a set for each topic.
    Atlas,
    /// MAXQDA: CRLF that counts one; every code can be given to passages.
    Maxqda,
}

impl Target {
    /// How a text stands in its file.
    fn text(self, text: &str) -> String {
        match self {
            Target::Nvivo => format!("\u{feff}{}", text.replace('\n', "\r\n")),
            Target::Maxqda => text.replace('\n', "\r\n"),
            Target::Specification | Target::Atlas => text.to_owned(),
        }
    }

    /// Which position a byte of the text has.
    fn position(self, text: &str, at: usize) -> usize {
        let before = &text[..at];
        match self {
            Target::Nvivo => before.chars().map(|c| if c == '\n' { 2 } else { c.len_utf16() }).sum(),
            _ => before.chars().count(),
        }
    }

    fn origin(self, origin: &str) -> String {
        match self {
            Target::Specification => origin.to_owned(),
            Target::Nvivo => format!("{origin} (for NVivo)"),
            Target::Atlas => format!("{origin} (for ATLAS.ti)"),
            Target::Maxqda => format!("{origin} (for MAXQDA)"),
        }
    }
}

/// The XML of a project, and its texts by the names of their files.
pub fn project(project: &mut Project, target: Target) -> (String, Vec<(String, String)>) {
    let mut writer = Writer { project, target, texts: Vec::new(), points: 0 };
    let mut root = writer.root();
    let known = guids(&root);
    let dropped = prune(&mut root, &known);
    let texts = writer.texts;
    project.loss.lost("links and members of sets", dropped, "what they point to is not there any more");
    (file(&root), texts)
}

/// The XML of a codebook.
pub fn codebook(project: &mut Project) -> String {
    let mut writer = Writer { project, target: Target::Specification, texts: Vec::new(), points: 0 };
    let mut root = element("CodeBook", &[("xmlns", "urn:QDA-XML:codebook:1.0"), ("origin", &writer.project.origin)]);
    let mut codes = writer.codes();
    strip_notes(&mut codes);
    push(&mut root, codes);
    let mut sets = element("Sets", &[]);
    for set in writer.kept("Set") {
        let mut plain = set.clone();
        plain.children.retain(
            |node| matches!(node, Node::Element(inner) if matches!(local(&inner.name), "Description" | "MemberCode")),
        );
        for node in &mut plain.children {
            if let Node::Element(member) = node {
                for (name, _) in &mut member.attributes {
                    if local(name) == "targetGUID" {
                        *name = "guid".into();
                    }
                }
            }
        }
        if plain.elements().any(|inner| local(&inner.name) == "MemberCode") {
            push(&mut sets, plain);
        }
    }
    push_filled(&mut root, sets);
    writer.project.loss.counts = crate::exchange::Counts { codes: writer.project.codes.len(), ..Default::default() };
    file(&root)
}

struct Writer<'p> {
    project: &'p mut Project,
    target: Target,
    texts: Vec<(String, String)>,
    /// How many points of time were made.
    points: usize,
}

fn push(parent: &mut Element, child: Element) {
    parent.children.push(Node::Element(child));
}

/// A container without children is not valid.
fn push_filled(parent: &mut Element, container: Element) {
    if !container.children.is_empty() {
        push(parent, container);
    }
}

fn described(parent: &mut Element, words: &str) {
    if !words.is_empty() {
        push(parent, worded("Description", words));
    }
}

fn references(parent: &mut Element, name: &str, guids: &[String]) {
    for guid in guids {
        push(parent, element(name, &[("targetGUID", guid)]));
    }
}

/// Attributes that the schema has for texts, passages and notes.
const DATED: &[&str] = &["creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"];

fn dated(element: &mut Element, attributes: &Attributes, more: &[&str]) {
    for (name, value) in attributes {
        let fits = match name.as_str() {
            "creatingUser" | "modifyingUser" => guid::key(value).is_some(),
            "creationDateTime" | "modifiedDateTime" => crate::exchange::project::is_time(value),
            _ => true,
        };
        let there = element.attributes.iter().any(|(own, _)| **own == **name);
        if (DATED.contains(&&**name) || more.contains(&&**name)) && fits && !there {
            element.attributes.push((name.as_str().into(), value.as_str().into()));
        }
    }
}

impl Writer<'_> {
    fn user(&self, user: Option<usize>) -> &str {
        user.and_then(|at| self.project.users.get(at)).map_or("", |user| &user.guid)
    }

    /// The GUID of a note as it is written, by its key.
    fn notes(&self, keys: &[String]) -> Vec<String> {
        let written = |key: &String| self.project.notes.iter().find(|note| guid::key(&note.guid).as_ref() == Some(key));
        keys.iter().filter_map(|key| Some(written(key)?.guid.clone())).collect()
    }

    fn kept<'w>(&'w self, name: &'w str) -> impl Iterator<Item = &'w Element> {
        self.project.rest.iter().filter(move |element| local(&element.name) == name)
    }

    fn root(&mut self) -> Element {
        let origin = self.target.origin(&self.project.origin);
        let at = self.project.at.clone().unwrap_or_default();
        let mut root = element("Project", &[("xmlns", "urn:QDA-XML:project:1.0")]);
        root.attributes.push(("name".into(), self.project.name.as_str().into()));
        root.attributes.push(("origin".into(), origin.into()));
        if !at.is_empty() {
            root.attributes.push(("creationDateTime".into(), at.into()));
        }
        for name in ["creatingUserGUID", "modifyingUserGUID"] {
            let found = self.project.attributes.get(name).filter(|value| guid::key(value).is_some());
            root.attributes.extend(found.map(|value| (name.into(), value.as_str().into())));
        }
        let changed =
            self.project.attributes.get("modifiedDateTime").filter(|value| crate::exchange::project::is_time(value));
        root.attributes.extend(changed.map(|value| ("modifiedDateTime".into(), value.as_str().into())));
        let mut users = element("Users", &[]);
        for user in &self.project.users {
            let id = user.id.clone().unwrap_or_default();
            push(&mut users, element("User", &[("guid", &user.guid), ("name", &user.name), ("id", &id)]));
        }
        push_filled(&mut root, users);
        let codes = self.codes();
        if !codes.children.is_empty() {
            let mut book = element("CodeBook", &[]);
            push(&mut book, codes);
            push(&mut root, book);
        }
        let mut variables = element("Variables", &[]);
        for variable in &self.project.variables {
            let mut made = element("Variable", &[("guid", &variable.guid)]);
            made.attributes.push(("name".into(), variable.name.as_str().into()));
            made.attributes.push(("typeOfVariable".into(), variable.kind.name().into()));
            described(&mut made, &variable.description);
            push(&mut variables, made);
        }
        push_filled(&mut root, variables);
        let mut cases = element("Cases", &[]);
        for case in &self.project.cases {
            let mut made = element("Case", &[("guid", &case.guid), ("name", &case.name)]);
            described(&mut made, &case.description);
            let rest =
                |name: &'static str| case.rest.iter().filter(move |element| local(&element.name) == name).cloned();
            made.children.extend(rest("CodeRef").map(Node::Element));
            self.values(&mut made, &case.values);
            for source in &case.sources {
                let source = &self.project.sources[*source];
                // A recording is named, not its transcript.
                let guid = source.of.as_ref().unwrap_or(&source.guid);
                push(&mut made, element("SourceRef", &[("targetGUID", guid)]));
            }
            made.children.extend(rest("SourceRef").chain(rest("SelectionRef")).map(Node::Element));
            push(&mut cases, made);
        }
        push_filled(&mut root, cases);
        let sources = self.sources();
        push_filled(&mut root, sources);
        let mut notes = element("Notes", &[]);
        for note in &self.project.notes {
            push(&mut notes, self.note(note));
        }
        push_filled(&mut root, notes);
        for (container, name) in [("Links", "Link"), ("Sets", "Set"), ("Graphs", "Graph")] {
            let mut made = element(container, &[]);
            made.children.extend(self.kept(name).cloned().map(Node::Element));
            if name == "Set" && self.target == Target::Atlas {
                made.children.extend(self.topics().into_iter().map(Node::Element));
            }
            push_filled(&mut root, made);
        }
        described(&mut root, &self.project.description);
        let on_project = self.notes(&self.project.on_project);
        references(&mut root, "NoteRef", &on_project);
        root
    }

    fn note(&self, note: &Note) -> Element {
        let mut made = element(
            "Note",
            &[
                ("guid", &note.guid),
                ("name", &note.name),
                ("creatingUser", self.user(note.user)),
                ("creationDateTime", note.at.as_deref().unwrap_or_default()),
            ],
        );
        dated(&mut made, &note.attributes, &[]);
        described(&mut made, &note.description);
        push(&mut made, worded("PlainTextContent", &note.text));
        made
    }

    fn values(&self, parent: &mut Element, values: &[(usize, String)]) {
        for (variable, value) in values {
            let variable = &self.project.variables[*variable];
            let mut made = element("VariableValue", &[]);
            push(&mut made, element("VariableRef", &[("targetGUID", &variable.guid)]));
            push(&mut made, worded(&format!("{}Value", variable.kind.name()), value));
            push(parent, made);
        }
    }

    fn codes(&mut self) -> Element {
        let mut root = element("Codes", &[]);
        if self.target == Target::Atlas {
            for code in 0..self.project.codes.len() {
                push(&mut root, self.code(code));
            }
            let below = self.project.codes.iter().filter(|code| code.parent.is_some()).count();
            self.project.loss.lost(
                "places in the tree of codes",
                below,
                "ATLAS.ti has no tree: each topic is a set of its codes",
            );
            return root;
        }
        // Parents stand before their children: from the end, each goes into the one above it.
        let mut made: Vec<Option<Element>> = (0..self.project.codes.len()).map(|code| Some(self.code(code))).collect();
        let mut below: Vec<Vec<Element>> = vec![Vec::new(); made.len()];
        for code in (0..made.len()).rev() {
            let Some(mut own) = made[code].take() else { continue };
            own.children.extend(below[code].drain(..).rev().map(Node::Element));
            match self.project.codes[code].parent {
                Some(parent) => below[parent].push(own),
                None => root.children.push(Node::Element(own)),
            }
        }
        root.children.reverse();
        root
    }

    fn code(&self, at: usize) -> Element {
        let code = &self.project.codes[at];
        let codable = code.codable || self.target == Target::Maxqda;
        let mut made = element("Code", &[("guid", &code.guid)]);
        made.attributes.push(("name".into(), code.name.as_str().into()));
        made.attributes.push(("isCodable".into(), if codable { "true" } else { "false" }.into()));
        made.attributes.extend(code.color.as_ref().map(|color| ("color".into(), color.as_str().into())));
        described(&mut made, &code.description);
        references(&mut made, "NoteRef", &self.notes(&code.notes));
        made
    }

    /// A set for every code with codes below it.
    fn topics(&self) -> Vec<Element> {
        let codes = &self.project.codes;
        let parents: BTreeSet<usize> = codes.iter().filter_map(|code| code.parent).collect();
        let set = |parent: usize| {
            let mut made =
                element("Set", &[("guid", &guid::of("set", &codes[parent].guid)), ("name", &codes[parent].name)]);
            for code in codes.iter().filter(|code| code.parent == Some(parent)) {
                push(&mut made, element("MemberCode", &[("targetGUID", &code.guid)]));
            }
            made
        };
        parents.into_iter().map(set).collect()
    }

    fn sources(&mut self) -> Element {
        let mut root = element("Sources", &[]);
        for at in 0..self.project.sources.len() {
            let source = self.project.sources[at].clone();
            if source.holder != Holder::Text && source.shell.is_none() {
                continue;
            }
            let own = self.text(&source);
            let Some(shell) = &source.shell else {
                push(&mut root, own);
                continue;
            };
            let mut inner = vec![own];
            let others: Vec<Source> = self
                .project
                .sources
                .iter()
                .filter(|other| other.of == source.of && other.shell.is_none())
                .cloned()
                .collect();
            inner.extend(others.iter().map(|other| self.text(other)));
            push(&mut root, self.shell(shell, &source, inner));
        }
        let media = ["TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource"];
        let kept: Vec<Element> = media.iter().flat_map(|name| self.kept(name)).cloned().collect();
        root.children.extend(kept.into_iter().map(Node::Element));
        root
    }

    /// A PDF, recording or picture with its texts where the schema wants them.
    fn shell(&self, shell: &Element, source: &Source, texts: Vec<Element>) -> Element {
        let mut made = Element { children: Vec::new(), ..shell.clone() };
        let order: &[&str] = match source.holder {
            Holder::Representation => &["Description", "PDFSelection", "*", "Coding"],
            Holder::TextDescription => &["Description", "*", "PictureSelection", "Coding"],
            _ => &["Description", "Transcript", "*", "AudioSelection", "VideoSelection", "Coding"],
        };
        for name in order {
            match *name {
                "*" => made.children.extend(texts.iter().cloned().map(Node::Element)),
                name => made
                    .children
                    .extend(shell.elements().filter(|inner| local(&inner.name) == name).cloned().map(Node::Element)),
            }
        }
        if source.holder == Holder::Text {
            return made;
        }
        references(&mut made, "NoteRef", &self.notes(&source.notes));
        self.values(&mut made, &source.values);
        made
    }

    fn text(&mut self, source: &Source) -> Element {
        let key = guid::key(&source.guid).unwrap_or_else(|| guid::of("file", &source.guid));
        let name = format!("{key}.txt");
        self.texts.push((name.clone(), self.target.text(&source.text)));
        let mut made = element(source.holder.name(), &[("guid", &source.guid), ("name", &source.name)]);
        made.attributes.push(("plainTextPath".into(), format!("internal://{name}").into()));
        dated(&mut made, &source.attributes, &[]);
        described(&mut made, &source.description);
        let transcript = source.holder == Holder::Transcript;
        let mut marks: Vec<Element> = Vec::new();
        let mut points: Vec<Element> =
            source.rest.iter().filter(|element| local(&element.name) == "SyncPoint").cloned().collect();
        for passage in &source.passages {
            let alone = match self.target {
                Target::Nvivo => passage.codings.len().max(1),
                _ => 1,
            };
            for nth in 0..alone {
                marks.push(self.passage(source, passage, nth, alone > 1, transcript.then_some(&mut points)));
            }
        }
        made.children.extend(points.into_iter().map(Node::Element));
        made.children.extend(marks.into_iter().map(Node::Element));
        if transcript {
            // A transcript has no codings of its own: that of the whole text is a passage from its first to its last sign.
            return made;
        }
        for coding in &source.codings {
            push(&mut made, self.coding(coding));
        }
        if source.shell.is_none() {
            references(&mut made, "NoteRef", &self.notes(&source.notes));
            self.values(&mut made, &source.values);
        }
        made
    }

    /// A passage; `alone`: only its coding number `nth`.
    fn passage(
        &mut self,
        source: &Source,
        passage: &Passage,
        nth: usize,
        alone: bool,
        points: Option<&mut Vec<Element>>,
    ) -> Element {
        let guid = match nth {
            0 => passage.guid.clone(),
            _ => guid::of("selection", &format!("{}\n{nth}", passage.guid)),
        };
        let start = self.target.position(&source.text, passage.span.start as usize);
        let end = self.target.position(&source.text, passage.span.end as usize);
        let name = if points.is_some() { "TranscriptSelection" } else { "PlainTextSelection" };
        let mut made = element(name, &[("guid", &guid), ("name", &passage.name)]);
        match points {
            None => {
                made.attributes.push(("startPosition".into(), start.to_string().into()));
                made.attributes.push(("endPosition".into(), end.to_string().into()));
            }
            Some(points) => {
                for (name, at) in [("fromSyncPoint", start), ("toSyncPoint", end)] {
                    let here = |point: &&Element| attribute(point, "position") == Some(at.to_string().as_str());
                    let own = passage.attributes.get(name).and_then(|text| guid::key(text));
                    let named = |point: &&Element| attribute(point, "guid").and_then(guid::key) == own && own.is_some();
                    let found = points.iter().find(named).filter(here).or_else(|| points.iter().find(here));
                    let target = match found.and_then(|point| attribute(point, "guid")) {
                        Some(guid) => guid.to_owned(),
                        None => {
                            self.points += 1;
                            let guid = guid::of("point", &format!("{}\n{at}", source.guid));
                            points.push(element("SyncPoint", &[("guid", &guid), ("position", &at.to_string())]));
                            guid
                        }
                    };
                    made.attributes.push((name.into(), target.into()));
                }
            }
        }
        let user = self.user(passage.user).to_owned();
        for (name, value) in
            [("creatingUser", user.as_str()), ("creationDateTime", passage.at.as_deref().unwrap_or_default())]
        {
            if !value.is_empty() {
                made.attributes.push((name.into(), value.into()));
            }
        }
        dated(&mut made, &passage.attributes, &[]);
        if nth == 0 {
            described(&mut made, &passage.description);
        }
        for (at, coding) in passage.codings.iter().enumerate() {
            if !alone || at == nth {
                push(&mut made, self.coding(coding));
            }
        }
        if nth == 0 {
            references(&mut made, "NoteRef", &self.notes(&passage.notes));
        }
        made
    }

    fn coding(&self, coding: &Coding) -> Element {
        let mut made = element(
            "Coding",
            &[
                ("guid", &coding.guid),
                ("creatingUser", self.user(coding.user)),
                ("creationDateTime", coding.at.as_deref().unwrap_or_default()),
            ],
        );
        push(&mut made, element("CodeRef", &[("targetGUID", &self.project.codes[coding.code].guid)]));
        references(&mut made, "NoteRef", &self.notes(&coding.notes));
        made
    }
}

/// A codebook alone has no notes.
fn strip_notes(element: &mut Element) {
    element.children.retain(|node| !matches!(node, Node::Element(inner) if local(&inner.name) == "NoteRef"));
    for node in &mut element.children {
        if let Node::Element(inner) = node {
            strip_notes(inner);
        }
    }
}

/// Every GUID that something in the project has.
fn guids(root: &Element) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = attribute(root, "guid").and_then(guid::key).into_iter().collect();
    for inner in root.elements() {
        found.append(&mut guids(inner));
    }
    found
}

/// Takes out links and members of sets that point to nothing. Gives how many.
fn prune(root: &mut Element, known: &BTreeSet<String>) -> usize {
    let mut dropped = 0;
    let loose = |element: &Element| {
        let names: &[&str] = match local(&element.name) {
            "Link" => &["originGUID", "targetGUID"],
            "MemberCode" | "MemberSource" | "MemberNote" | "SelectionRef" | "SourceRef" => &["targetGUID"],
            _ => return false,
        };
        names
            .iter()
            .filter_map(|name| attribute(element, name))
            .any(|written| guid::key(written).is_some_and(|key| !known.contains(&key)))
    };
    root.children.retain(|node| match node {
        Node::Element(inner) if loose(inner) => {
            dropped += 1;
            false
        }
        _ => true,
    });
    for node in &mut root.children {
        if let Node::Element(inner) = node {
            dropped += prune(inner, known);
        }
    }
    root.children
        .retain(|node| !matches!(node, Node::Element(inner) if &*inner.name == "Links" && inner.children.is_empty()));
    dropped
}
