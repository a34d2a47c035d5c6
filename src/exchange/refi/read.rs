//! QDE and QDC → a project. Names of elements are compared without their namespace, GUIDs without braces and case.

use super::markup::{attribute, local, text_of, within};
use super::offsets::{self, Given, Model, Raw};
use crate::document::xml::{Element, Node, parse};
use crate::document::{Choice, decode};
use crate::exchange::guid;
use crate::exchange::project::{
    Attributes, Case, Code, Coding, Holder, Note, Passage, Project, Source, Type, User, Variable, is_time,
};
use crate::finding::{Finding, Place, Result};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// The files that a project names: what stands under a path, if it is there.
pub type Files<'f> = dyn FnMut(&str) -> Result<Option<Vec<u8>>> + 'f;

/// How a project is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The way of counting positions, if a person says it.
    pub offsets: Option<Model>,
}

/// Reads the XML of a project or a codebook.
///
/// # Errors
/// When it is no XML, no project, or positions can be counted in two ways that fit alike.
pub fn read(name: &str, bytes: &[u8], options: &Options, files: &mut Files<'_>) -> Result<Project> {
    let start = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    // A mark of UTF-16, or its zero bytes, may stand before the first sign.
    if !matches!(start.first(), Some(b'<' | 0xff | 0xfe | 0)) {
        let found = if bytes.is_empty() { "the file is empty" } else { "this is neither an archive nor XML" };
        return Err(Box::new(
            Finding::error(found)
                .at(Place::file(name))
                .expected("a REFI-QDA project (.qdpx, .qde) or codebook (.qdc)")
                .hint("export it again from the program it comes from"),
        ));
    }
    let root = parse(name, "the project", bytes)?;
    let mut reader = Reader { name, options, files, project: Project::default(), by: Places::default() };
    match local(&root.name) {
        "Project" => reader.project(&root)?,
        "CodeBook" => reader.codebook(&root),
        other => {
            return Err(Box::new(
                Finding::error(format!("the XML begins with `{other}`"))
                    .at(Place::file(name))
                    .expected("`Project` or `CodeBook`, as REFI-QDA has them"),
            ));
        }
    }
    Ok(reader.project)
}

/// Positions by GUID.
#[derive(Default)]
struct Places {
    users: FxHashMap<String, usize>,
    codes: FxHashMap<String, usize>,
    variables: FxHashMap<String, usize>,
    sources: FxHashMap<String, usize>,
    notes: FxHashMap<String, usize>,
}

struct Reader<'r, 'f> {
    name: &'r str,
    options: &'r Options,
    files: &'r mut Files<'f>,
    project: Project,
    by: Places,
}

/// Why codings on parts of pictures and recordings stay behind.
const NO_REGIONS: &str = "tema codes text; they stay in exchange/refi.json and go out again";

/// Why a text stays behind.
const NO_FILE: &str = "their files are not in the project; what is known of them goes out again";

impl Reader<'_, '_> {
    fn project(&mut self, root: &Element) -> Result<()> {
        let own = attributes(root, &["name", "origin", "creationDateTime", "basePath"]);
        self.project.name = attribute(root, "name").unwrap_or_default().to_owned();
        self.project.origin = attribute(root, "origin").unwrap_or_default().to_owned();
        self.project.at = time(root, "creationDateTime");
        self.project.description = text_of(root, "Description").unwrap_or_default();
        self.project.attributes = own;
        if attribute(root, "basePath").is_some() {
            self.project.loss.lost("path on the computer it comes from", 1, "it may name a person, and is not kept");
        }
        for user in within(root, "Users").flat_map(|users| within(users, "User")) {
            self.user(user);
        }
        for codes in within(root, "CodeBook").flat_map(|book| within(book, "Codes")) {
            self.codes(codes, None);
        }
        for variable in within(root, "Variables").flat_map(|all| within(all, "Variable")) {
            self.variable(variable);
        }
        for note in within(root, "Notes").flat_map(|notes| within(notes, "Note")) {
            self.note(note)?;
        }
        for source in within(root, "Sources").flat_map(Element::elements) {
            self.source(source)?;
        }
        for case in within(root, "Cases").flat_map(|cases| within(cases, "Case")) {
            self.case(case);
        }
        self.project.on_project = notes_of(root);
        for (container, what) in [("Links", "links"), ("Sets", "sets"), ("Graphs", "graphs")] {
            let kept: Vec<Element> = within(root, container).flat_map(Element::elements).cloned().collect();
            self.project.loss.lost(
                what,
                kept.len(),
                "a study has no place for them; they stay in exchange/refi.json and go out again",
            );
            self.project.rest.extend(kept);
        }
        Ok(())
    }

    fn codebook(&mut self, root: &Element) {
        self.project.origin = attribute(root, "origin").unwrap_or_default().to_owned();
        for codes in within(root, "Codes") {
            self.codes(codes, None);
        }
        let sets: Vec<Element> = within(root, "Sets").flat_map(|sets| within(sets, "Set")).map(in_project).collect();
        self.project.loss.lost(
            "sets",
            sets.len(),
            "a study has no place for them; they stay in exchange/refi.json and go out again",
        );
        self.project.rest.extend(sets);
    }

    fn user(&mut self, user: &Element) {
        let (guid, key) = identity(user);
        self.by.users.insert(key, self.project.users.len());
        self.project.users.push(User {
            guid,
            name: attribute(user, "name").or_else(|| attribute(user, "id")).unwrap_or_default().to_owned(),
            id: attribute(user, "id").map(str::to_owned),
        });
    }

    fn codes(&mut self, parent: &Element, above: Option<usize>) {
        for element in within(parent, "Code") {
            let (guid, key) = identity(element);
            let at = self.project.codes.len();
            self.by.codes.entry(key).or_insert(at);
            self.project.codes.push(Code {
                guid,
                name: attribute(element, "name").unwrap_or_default().trim().to_owned(),
                parent: above,
                description: text_of(element, "Description").unwrap_or_default(),
                color: attribute(element, "color").and_then(color),
                codable: !matches!(attribute(element, "isCodable"), Some("false" | "0")),
                notes: notes_of(element),
            });
            self.codes(element, Some(at));
        }
    }

    fn variable(&mut self, variable: &Element) {
        let (guid, key) = identity(variable);
        self.by.variables.insert(key, self.project.variables.len());
        self.project.variables.push(Variable {
            guid,
            name: attribute(variable, "name").unwrap_or_default().trim().to_owned(),
            kind: attribute(variable, "typeOfVariable").and_then(Type::named).unwrap_or_default(),
            description: text_of(variable, "Description").unwrap_or_default(),
        });
    }

    /// Who an element says did something.
    fn user_of(&self, element: &Element) -> Option<usize> {
        ["creatingUser", "creatingUserGUID", "modifyingUser", "modifyingUserGUID"]
            .iter()
            .filter_map(|name| guid::key(attribute(element, name)?))
            .find_map(|key| self.by.users.get(&key).copied())
    }

    fn note(&mut self, note: &Element) -> Result<()> {
        let (guid, key) = identity(note);
        let text = match text_of(note, "PlainTextContent") {
            Some(text) => text,
            None => match attribute(note, "plainTextPath").map(|path| self.text_at(path)).transpose()?.flatten() {
                Some((text, _)) => text,
                None => String::new(),
            },
        };
        let inside = within(note, "PlainTextSelection").count() + within(note, "Coding").count();
        self.project.loss.lost("passages marked inside notes", inside, "a memo is not coded");
        let mut description = text_of(note, "Description").unwrap_or_default();
        let text = if text.trim().is_empty() { std::mem::take(&mut description) } else { text };
        self.by.notes.insert(key, self.project.notes.len());
        self.project.notes.push(Note {
            guid,
            name: attribute(note, "name").unwrap_or_default().to_owned(),
            text: plain(&text),
            description,
            user: self.user_of(note),
            at: time(note, "creationDateTime"),
            attributes: attributes(note, &["name", "creatingUser", "creationDateTime"]),
        });
        Ok(())
    }

    fn values(&self, element: &Element) -> Vec<(usize, String)> {
        within(element, "VariableValue")
            .filter_map(|value| {
                let variable =
                    within(value, "VariableRef").next().and_then(|it| guid::key(attribute(it, "targetGUID")?))?;
                let text = value.elements().find(|inner| local(&inner.name).ends_with("Value"))?.text();
                Some((*self.by.variables.get(&variable)?, plain(text.trim())))
            })
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    fn case(&mut self, case: &Element) {
        let (guid, _) = identity(case);
        let mut sources = Vec::new();
        let mut rest = Vec::new();
        for element in case.elements() {
            match local(&element.name) {
                "SourceRef" => {
                    let key = attribute(element, "targetGUID").and_then(guid::key);
                    match key.and_then(|key| self.by.sources.get(&key).copied()) {
                        Some(source) => sources.push(source),
                        None => rest.push(element.clone()),
                    }
                }
                "CodeRef" | "SelectionRef" => rest.push(element.clone()),
                _ => {}
            }
        }
        let selections = rest.iter().filter(|element| local(&element.name) == "SelectionRef").count();
        self.project.loss.lost(
            "passages that belong to a case",
            selections,
            "who speaks is said by labels in the text; they stay in exchange/refi.json and go out again",
        );
        self.project.cases.push(Case {
            guid,
            name: attribute(case, "name").unwrap_or_default().trim().to_owned(),
            description: text_of(case, "Description").unwrap_or_default(),
            values: self.values(case),
            sources,
            rest,
        });
    }

    fn source(&mut self, element: &Element) -> Result<()> {
        let holders: &[(&str, Holder)] = match local(&element.name) {
            "TextSource" => return self.text_source(element),
            "PDFSource" => &[("Representation", Holder::Representation)],
            "PictureSource" => &[("TextDescription", Holder::TextDescription)],
            "AudioSource" | "VideoSource" => &[("Transcript", Holder::Transcript)],
            _ => return Ok(()),
        };
        let media = local(&element.name).trim_end_matches("Source").to_lowercase();
        self.project.loss.lost(&format!("{media} files"), 1, "a study holds texts; keep the file itself");
        let texts: Vec<(&Element, Holder)> =
            holders.iter().flat_map(|(name, holder)| within(element, name).map(|text| (text, *holder))).collect();
        let mut shell = element.clone();
        let mut carried: Vec<String> = Vec::new();
        let first = self.project.sources.len();
        for (text, holder) in texts {
            if let Some(source) = self.text(text, holder)? {
                carried.push(source.guid.clone());
                carried.extend(source.passages.iter().filter_map(|passage| guid::key(&passage.guid)));
                self.by.sources.insert(guid::key(&source.guid).unwrap_or_default(), self.project.sources.len());
                self.project.sources.push(source);
            }
        }
        // A region of a page that is also a passage of its text is one coding, not two.
        let regions = element.elements().filter(|inner| local(&inner.name).ends_with("Selection"));
        let left = regions
            .filter(|region| !carried.contains(&identity(region).1))
            .map(|region| within(region, "Coding").count());
        let left = left.sum::<usize>() + within(element, "Coding").count();
        self.project.loss.lost(&format!("codings on parts of a {media}"), left, NO_REGIONS);
        if self.project.sources.len() == first {
            let lost = marked(element);
            self.project.loss.lost("codings in texts without a file", lost, NO_FILE);
            self.project.rest.push(element.clone());
            return Ok(());
        }
        shell.children.retain(|node| match node {
            Node::Element(inner) => {
                !(holders.iter().any(|(name, _)| local(&inner.name) == *name) && carried.contains(&identity(inner).0))
            }
            Node::Text(_) => false,
        });
        let (written, own) = identity(element);
        self.by.sources.insert(own, first);
        for source in &mut self.project.sources[first..] {
            source.of = Some(written.clone());
        }
        let source = &mut self.project.sources[first];
        if source.name.is_empty() || source.holder != Holder::Transcript {
            source.name = attribute(element, "name").unwrap_or_default().to_owned();
        }
        source.shell = Some(shell);
        let values = self.values(element);
        let source = &mut self.project.sources[first];
        source.values = values;
        source.notes.extend(notes_of(element));
        Ok(())
    }

    fn text_source(&mut self, element: &Element) -> Result<()> {
        match self.text(element, Holder::Text)? {
            Some(source) => {
                self.by.sources.insert(guid::key(&source.guid).unwrap_or_default(), self.project.sources.len());
                self.project.sources.push(source);
            }
            None => {
                let lost = marked(element);
                self.project.loss.lost("codings in texts without a file", lost, NO_FILE);
                self.project.rest.push(element.clone());
            }
        }
        Ok(())
    }

    /// A file that a project names, decoded: its text, and whether it had a byte-order mark.
    fn text_at(&mut self, path: &str) -> Result<Option<(String, bool)>> {
        let Some(bytes) = (self.files)(path)? else { return Ok(None) };
        match decode(path, &bytes, &Choice::default()) {
            Ok(decoded) => Ok(Some((decoded.text, decoded.start > 0))),
            Err(finding) => {
                self.project.loss.lost(&format!("the text {path}"), 1, &finding.found);
                Ok(None)
            }
        }
    }

    /// A text with its passages; `None` where its words are not in the project.
    fn text(&mut self, element: &Element, holder: Holder) -> Result<Option<Source>> {
        let inline = text_of(element, "PlainTextContent");
        let name = attribute(element, "name").unwrap_or_default().to_owned();
        let path = attribute(element, "plainTextPath");
        let found = match (&inline, path) {
            (Some(text), _) if !text.is_empty() || path.is_none() => {
                let bare = text.strip_prefix('\u{feff}');
                Some((bare.unwrap_or(text).to_owned(), bare.is_some()))
            }
            (_, Some(path)) => self.text_at(path)?,
            _ => None,
        };
        let Some((text, mark)) = found else {
            let what = if holder == Holder::Text { "texts" } else { "transcripts and representations" };
            self.project.loss.lost(what, 1, NO_FILE);
            return Ok(None);
        };
        if attribute(element, "richTextPath").is_some() {
            self.project.loss.lost(
                "styled texts",
                1,
                "the plain text beside each is taken; bold, tables and pictures are not",
            );
        }
        let (guid, _) = identity(element);
        let points = points(element);
        let selections: Vec<&Element> = element
            .elements()
            .filter(|inner| matches!(local(&inner.name), "PlainTextSelection" | "TranscriptSelection"))
            .collect();
        let mut given: Vec<Given> = selections.iter().map(|selection| given(selection, &points)).collect();
        let marked = given.len();
        // Points of time stand at positions, too, and move with the text into the one form.
        given.extend(points.iter().map(|(_, at)| Given { start: *at, end: *at, title: String::new() }));
        let raw = Raw { text: &text, mark, inline: inline.as_ref().is_some_and(|inline| !inline.is_empty()) };
        let shown = if name.is_empty() { guid.clone() } else { name.clone() };
        let chosen = offsets::place(&shown, &raw, &given[..marked], &self.project.origin, self.options.offsets)
            .map_err(|finding| Box::new(finding.at(Place::file(self.name))))?;
        let model = chosen.fit.as_ref().and_then(|fit| fit.model.parse().ok());
        let placed = match points.is_empty() {
            true => chosen,
            false => {
                let all = offsets::place(
                    &shown,
                    &raw,
                    &given,
                    &self.project.origin,
                    Some(model.unwrap_or_else(Model::plain)),
                )?;
                offsets::Placed { spans: all.spans, ..chosen }
            }
        };
        self.project.loss.offsets.extend(placed.fit.clone());
        self.project.loss.verified += placed.worded;
        if placed.doubtful {
            self.project.loss.lost(
                &format!("certainty about the passages of `{shown}`"),
                1,
                "few of them begin and end at words: compare one with the other program",
            );
        }
        let user = self.user_of(element);
        let mut source = Source {
            guid,
            name,
            description: text_of(element, "Description").unwrap_or_default(),
            text: placed.text,
            holder,
            attributes: attributes(element, &["name", "plainTextPath", "richTextPath"]),
            notes: notes_of(element),
            values: self.values(element),
            ..Source::default()
        };
        let whole = Span::new(0, source.text.len());
        source.codings = within(element, "Coding").filter_map(|coding| self.coding(coding, user, None)).collect();
        let spans = placed.spans;
        for (selection, span) in selections.iter().zip(&spans) {
            let Some(span) = span.filter(|span| !span.is_empty() && whole.contains(*span)) else {
                let count = within(selection, "Coding").count();
                self.project.loss.lost(
                    "passages that lie outside their text",
                    1,
                    "their positions are beyond its end, or empty",
                );
                self.project.loss.lost("codings of passages outside their text", count, "there are no words to code");
                continue;
            };
            let by = self.user_of(selection).or(user);
            let at = time(selection, "creationDateTime").or_else(|| time(selection, "modifiedDateTime"));
            source.passages.push(Passage {
                guid: identity(selection).0,
                name: attribute(selection, "name").unwrap_or_default().to_owned(),
                span,
                description: text_of(selection, "Description").unwrap_or_default(),
                user: self.user_of(selection),
                at: at.clone(),
                attributes: attributes(
                    selection,
                    &["name", "startPosition", "endPosition", "creatingUser", "creationDateTime"],
                ),
                codings: within(selection, "Coding")
                    .filter_map(|coding| self.coding(coding, by, at.as_deref()))
                    .collect(),
                notes: notes_of(selection),
            });
        }
        for (element, span) in
            within(element, "SyncPoint").filter(|point| attribute(point, "position").is_some()).zip(&spans[marked..])
        {
            let mut point = element.clone();
            let at = span.map_or(0, |span| source.text[..span.start as usize].chars().count());
            for (name, value) in &mut point.attributes {
                if local(name) == "position" {
                    *value = at.to_string().into();
                }
            }
            source.rest.push(point);
        }
        source
            .rest
            .extend(within(element, "SyncPoint").filter(|point| attribute(point, "position").is_none()).cloned());
        Ok(Some(source))
    }

    fn coding(&mut self, coding: &Element, by: Option<usize>, at: Option<&str>) -> Option<Coding> {
        let code = within(coding, "CodeRef").next().and_then(|it| guid::key(attribute(it, "targetGUID")?));
        let Some(code) = code.and_then(|key| self.by.codes.get(&key).copied()) else {
            self.project.loss.lost("codings", 1, "their code is not in the codebook");
            return None;
        };
        Some(Coding {
            guid: identity(coding).0,
            code,
            user: self.user_of(coding).or(by),
            at: time(coding, "creationDateTime").or_else(|| at.map(str::to_owned)),
            notes: notes_of(coding),
        })
    }
}

/// How many codings an element holds, at any depth.
fn marked(element: &Element) -> usize {
    element.elements().map(|inner| if local(&inner.name) == "Coding" { 1 } else { marked(inner) }).sum()
}

/// The points of time of a transcript that have a position: key and position.
fn points(element: &Element) -> Vec<(String, i64)> {
    let all = within(element, "SyncPoint");
    all.filter_map(|point| Some((identity(point).1, attribute(point, "position")?.trim().parse().ok()?))).collect()
}

/// Where a selection stands, as written; a position that is no number lies outside.
fn given(selection: &Element, points: &[(String, i64)]) -> Given {
    let number = |name: &str| attribute(selection, name).and_then(|text| text.trim().parse().ok());
    let point = |name: &str| {
        let key = guid::key(attribute(selection, name)?)?;
        points.iter().find(|(own, _)| *own == key).map(|(_, at)| *at)
    };
    Given {
        start: number("startPosition").or_else(|| point("fromSyncPoint")).unwrap_or(-1),
        end: number("endPosition").or_else(|| point("toSyncPoint")).unwrap_or(-1),
        title: attribute(selection, "name").unwrap_or_default().to_owned(),
    }
}

/// A set of a codebook as a project has it: there the same element names its code otherwise.
fn in_project(set: &Element) -> Element {
    let mut set = set.clone();
    for node in &mut set.children {
        if let Node::Element(member) = node {
            for (name, _) in &mut member.attributes {
                if local(name) == "guid" {
                    *name = "targetGUID".into();
                }
            }
        }
    }
    set
}

/// The GUID as written, and as it is compared.
fn identity(element: &Element) -> (String, String) {
    let written = attribute(element, "guid").unwrap_or_default();
    (written.to_owned(), guid::key(written).unwrap_or_else(|| written.to_owned()))
}

fn notes_of(element: &Element) -> Vec<String> {
    within(element, "NoteRef").filter_map(|note| guid::key(attribute(note, "targetGUID")?)).collect()
}

/// All attributes but those that have a place, the GUID, and those that the schema does not know.
fn attributes(element: &Element, placed: &[&str]) -> Attributes {
    let own = element
        .attributes
        .iter()
        .filter(|(name, _)| !name.contains(':') && !placed.contains(&&**name) && &**name != "guid");
    own.map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

fn time(element: &Element, name: &str) -> Option<String> {
    attribute(element, name).map(str::trim).filter(|text| is_time(text)).map(str::to_owned)
}

fn plain(text: &str) -> String {
    offsets::to_one_form(text, &[]).0
}

/// A colour as `#RRGGBB`, from that, `#RGB`, a colour with transparency, or `rgb(1, 2, 3)`.
fn color(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(digits) = text.strip_prefix('#') {
        let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        return match digits.len() {
            3 | 6 if hex => Some(text.to_owned()),
            8 if hex => Some(format!("#{}", &digits[..6])),
            _ => None,
        };
    }
    let inside = text.split_once('(')?.1.strip_suffix(')')?;
    let numbers: Vec<u8> = inside.split(',').take(3).filter_map(|part| part.trim().parse().ok()).collect();
    let [red, green, blue] = numbers[..] else { return None };
    Some(format!("#{red:02X}{green:02X}{blue:02X}"))
}
