//! A study → a project.

use super::arrive::{NO_TIME, NOBODY, OURS, memo_text};
use super::description::{describe, is_rgb};
use super::guid;
use super::kept::{Kept, Marked};
use super::loss::Found;
use super::project::{Case, Code, Coding, Holder, Note, Passage, Project, Source, Type, User, Variable, is_time};
use crate::coding::{Act, Anchor, CodedStudy, Event, Materials, Names, Resolver};
use crate::document::xml;
use crate::finding::Result;
use crate::study::CaseKind;
use crate::text::Span;
use crate::transcript;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// What tema calls itself in a project.
const TEMA: &str = concat!("tema ", env!("CARGO_PKG_VERSION"));

/// Makes a project of a study. The same study gives the same project: what never had a GUID has one made of what it is.
///
/// # Errors
/// When what other programs know cannot be read.
pub fn depart(materials: &Materials) -> Result<Project> {
    let mut kept = Kept::read(&materials.folder)?;
    kept.mend();
    let title = materials.settings.title.get(&materials.settings.language).to_owned();
    let foreign = !kept.origin.is_empty() && (!kept.origin.starts_with("tema ") || kept.origin.contains(", from "));
    let mut project = Project {
        name: if kept.name.is_empty() { title.clone() } else { kept.name.clone() },
        origin: match foreign {
            true => format!("{TEMA}, from {}", kept.origin.rsplit(", from ").next().unwrap_or(&kept.origin)),
            false => TEMA.to_owned(),
        },
        description: match foreign {
            true => kept.description.clone(),
            false => format!("{OURS}{}", materials.settings.file.text),
        },
        at: kept.at.clone(),
        attributes: kept.attributes.clone(),
        ..Project::default()
    };
    for text in &kept.rest {
        match xml::parse(super::KEPT, "what is kept", text.as_bytes()) {
            Ok(element) => project.rest.push(element),
            Err(_) => {
                project.loss.lost("links, sets and the like", 1, "tema check tells what is wrong in exchange/refi.json")
            }
        }
    }
    let mut study =
        Study { materials, kept: &kept, title, foreign, project, users: BTreeMap::new(), notes: FxHashMap::default() };
    study.users();
    study.codes();
    study.sources();
    study.cases();
    study.decisions();
    study.bare();
    let mut project = study.project;
    let unread = CodedStudy::new(materials, None, &mut Vec::new()).unread_count();
    project.loss.lost(
        "suggestions of rules that nobody has read",
        unread,
        "they are no codings; accept those that are right",
    );
    let media = project.sources.iter().filter(|source| source.shell.is_some()).count()
        + project.rest.iter().filter(|element| element.name.ends_with("Source")).count();
    project.loss.lost(
        "files of PDFs, recordings, pictures and texts that never came",
        media,
        "what is known of them goes out; the files are where they were",
    );
    for source in &mut project.sources {
        source.passages.sort_by(|a, b| (a.span, &a.guid).cmp(&(b.span, &b.guid)));
    }
    project.loss.counts.sources = project.sources.len();
    project.loss.counts.codes = project.codes.len();
    project.loss.counts.participants =
        project.cases.len() + project.sources.iter().filter(|source| !source.values.is_empty()).count();
    project.loss.counts.attributes = project.variables.len();
    project.loss.counts.memos = project.notes.iter().filter(|note| note.name != "why").count()
        + project
            .sources
            .iter()
            .flat_map(|source| &source.passages)
            .filter(|passage| !passage.description.is_empty())
            .count();
    Ok(project)
}

struct Study<'m> {
    materials: &'m Materials,
    kept: &'m Kept,
    title: String,
    foreign: bool,
    project: Project,
    /// The position of each coder.
    users: BTreeMap<String, usize>,
    /// The position of each note by key.
    notes: FxHashMap<String, usize>,
}

/// A coding that stands, or what is left of it.
struct Standing<'e> {
    event: &'e Event,
    code: usize,
    source: usize,
    span: Span,
    /// The statements it covers, and those of them that were not taken back.
    covered: Vec<usize>,
    left: Vec<usize>,
    gone: bool,
}

/// A passage of a project: the source and the position.
type Place = (usize, usize);

impl<'m> Study<'m> {
    fn users(&mut self) {
        let mut coders: Vec<&str> = self.kept.users.keys().map(String::as_str).collect();
        let people = self.materials.log.people();
        coders.extend(people.iter().map(String::as_str));
        coders.sort_unstable();
        coders.dedup();
        for coder in coders {
            let kept = self.kept.users.get(coder);
            // Nobody: so import calls whoever coded where the project does not say it.
            if self.foreign && coder == NOBODY && kept.is_none() {
                continue;
            }
            self.users.insert(coder.to_owned(), self.project.users.len());
            self.project.users.push(User {
                guid: kept.map_or_else(|| guid::of("coder", coder), |kept| kept.guid.clone()),
                name: kept
                    .map(|kept| kept.name.clone())
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| coder.to_owned()),
                id: kept.and_then(|kept| kept.id.clone()),
            });
        }
    }

    fn codes(&mut self) {
        let language = &self.materials.settings.language;
        for code in &self.materials.codebook.codes {
            let kept = self.kept.codes.get(&code.id);
            self.project.codes.push(Code {
                guid: kept.map_or_else(|| guid::of("code", &code.id), |kept| kept.guid.clone()),
                name: code.name.get(language).to_owned(),
                parent: code.parent,
                description: describe(code, kept.is_some() && self.foreign),
                color: code.color.clone().filter(|color| is_rgb(color)),
                codable: code.codable,
                notes: Vec::new(),
            });
        }
    }

    fn sources(&mut self) {
        let mut shells: Vec<String> = Vec::new();
        for source in &self.materials.sources {
            let kept = self.kept.sources.get(&source.id);
            let file = &source.file.text;
            let front = file[..file.len() - source.text().len()].trim();
            let front = front.trim_start_matches("---").trim_end_matches("---").trim();
            let own = || format!("{OURS}{}", if front.is_empty() { "kind: interview" } else { front });
            let mut made = Source {
                guid: kept.map_or_else(
                    || guid::of("source", &format!("{}\n{}", self.title, source.id)),
                    |kept| kept.guid.clone(),
                ),
                name: kept.map_or_else(|| source.id.clone(), |kept| kept.name.clone()),
                description: match kept {
                    Some(kept) if self.foreign => kept.description.clone(),
                    _ => own(),
                },
                text: source.text().to_owned(),
                ..Source::default()
            };
            if let Some(kept) = kept {
                let holders = [Holder::Representation, Holder::Transcript, Holder::TextDescription];
                made.holder = holders.into_iter().find(|holder| holder.name() == kept.holder).unwrap_or_default();
                let parsed = |text: &String| xml::parse(super::KEPT, "what is kept", text.as_bytes()).ok();
                made.shell = kept.shell.as_ref().and_then(parsed);
                shells.extend(made.shell.as_ref().and(kept.of.clone()));
                made.of.clone_from(&kept.of);
                // The second text of a recording needs the recording, which may be gone with the first.
                if made.holder != Holder::Text
                    && made.shell.is_none()
                    && !kept.of.as_ref().is_some_and(|of| shells.contains(of))
                {
                    made.holder = Holder::Text;
                    made.of = None;
                }
                made.attributes.clone_from(&kept.attributes);
                made.rest = kept.rest.iter().filter_map(parsed).collect();
            }
            self.project.sources.push(made);
        }
    }

    fn cases(&mut self) {
        let cases = &self.materials.cases;
        let people: Vec<usize> =
            (0..cases.all.len()).filter(|at| cases.all[*at].kind == CaseKind::Participant).collect();
        // Columns in the order of the file: name, and the value of each person.
        let mut columns: Vec<(&str, Vec<String>)> = Vec::new();
        let group = |at: &usize| cases.all[*at].group.clone().unwrap_or_default();
        let order = |at: &usize| cases.all[*at].order.map(|order| order.to_string()).unwrap_or_default();
        for (name, values) in
            [("group", people.iter().map(group).collect::<Vec<_>>()), ("order", people.iter().map(order).collect())]
        {
            let known = self.kept.variables.contains_key(name);
            if known || values.iter().any(|value| !value.is_empty()) {
                columns.push((name, values));
            }
        }
        for (nth, name) in cases.attributes.iter().enumerate() {
            let values = people.iter().map(|at| cases.all[*at].values.get(nth).cloned().unwrap_or_default()).collect();
            columns.push((name, values));
        }
        for (name, values) in &columns {
            let kept = self.kept.variables.get(*name);
            let filled = || values.iter().map(String::as_str).filter(|value| !value.is_empty());
            let wanted =
                kept.and_then(|kept| Type::named(&kept.kind)).filter(|kind| filled().all(|value| kind.fits(value)));
            self.project.variables.push(Variable {
                guid: kept
                    .map(|kept| kept.guid.clone())
                    .filter(|guid| !guid.is_empty())
                    .unwrap_or_else(|| guid::of("variable", &format!("{}\n{name}", self.title))),
                name: kept.map_or_else(|| (*name).to_owned(), |kept| kept.name.clone()),
                kind: wanted.unwrap_or_else(|| Type::of(filled())),
                description: kept.map(|kept| kept.description.clone()).unwrap_or_default(),
            });
        }
        for (nth, at) in people.iter().enumerate() {
            let case = &cases.all[*at];
            let values: Vec<(usize, String)> = columns
                .iter()
                .enumerate()
                .filter(|(_, (_, values))| !values[nth].is_empty())
                .map(|(column, (_, values))| (column, values[nth].clone()))
                .collect();
            let own = self
                .kept
                .sources
                .get(&case.id)
                .filter(|kept| kept.values)
                .and_then(|_| self.materials.source(&case.id));
            if let Some(source) = own {
                self.project.sources[source].values = values;
                continue;
            }
            let kept = self.kept.cases.get(&case.id);
            let number = u32::try_from(*at).unwrap_or(u32::MAX);
            let takes_part = |source: &transcript::Source| {
                source.participants.contains(&number)
                    || source.front.participants.iter().any(|(name, _)| *name == case.id)
            };
            let sources = self.materials.sources.iter().enumerate().filter(|(_, source)| takes_part(source));
            self.project.cases.push(Case {
                guid: kept.map_or_else(
                    || guid::of("case", &format!("{}\n{}", self.title, case.id)),
                    |kept| kept.guid.clone(),
                ),
                name: kept
                    .map(|kept| kept.name.clone())
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| case.id.clone()),
                description: kept.map(|kept| kept.description.clone()).unwrap_or_default(),
                values,
                sources: sources.map(|(at, _)| at).collect(),
                rest: kept
                    .map(|kept| {
                        kept.rest
                            .iter()
                            .filter_map(|text| xml::parse(super::KEPT, "what is kept", text.as_bytes()).ok())
                            .collect()
                    })
                    .unwrap_or_default(),
            });
        }
    }

    fn decisions(&mut self) {
        let materials = self.materials;
        let active = materials.log.active();
        let carries = active.iter().filter(|(_, event)| event.act == Act::Carry);
        let carried: FxHashMap<&str, &Anchor> =
            carries.filter_map(|(_, event)| Some((event.of.as_deref()?, event.anchor.as_ref()?))).collect();
        let names = Names::new(&materials.codebook, &active);
        let mut resolver = Resolver::new(&materials.folder, &materials.sources);
        let mut standing: Vec<Standing<'_>> = Vec::new();
        let mut memos: Vec<(&Event, Option<(usize, Span)>)> = Vec::new();
        for (_, event) in &active {
            let event: &Event = event;
            let place = match carried.get(event.id.as_str()).copied().or(event.anchor.as_ref()) {
                None => None,
                Some(anchor) => {
                    match resolver.find(anchor).and_then(|(source, held)| Some((source as usize, held.span()?))) {
                        Some(place) => Some(place),
                        None => {
                            if matches!(event.act, Act::Code | Act::Accept | Act::Memo) {
                                self.project.loss.orphaned.push(Found {
                                    source: anchor.source.clone(),
                                    code: event.code.clone().unwrap_or_else(|| event.act.name().to_owned()),
                                    quote: anchor.exact.clone(),
                                    why: "its words are not in the text any more; `tema reanchor` shows it".to_owned(),
                                });
                            }
                            continue;
                        }
                    }
                }
            };
            match (&event.act, place) {
                (Act::Code | Act::Accept, Some((source, span))) => {
                    let Some(code) = event.code.as_deref().and_then(|id| names.code(id)) else {
                        self.project.loss.lost("codings", 1, "their code is not in the codebook");
                        continue;
                    };
                    let covered = materials.sources[source].covered(span);
                    if event.act == Act::Accept {
                        self.project.loss.lost(
                            "that a coding was a rule's suggestion",
                            1,
                            "the format knows codings only; the coding itself goes out",
                        );
                    }
                    standing.push(Standing {
                        event,
                        code: code as usize,
                        source,
                        span,
                        left: covered.clone(),
                        covered,
                        gone: false,
                    });
                }
                (Act::Uncode | Act::Reject, Some((source, span))) => {
                    let code = event.code.as_deref().and_then(|id| names.code(id)).map(|code| code as usize);
                    let taken = materials.sources[source].covered(span);
                    let same = |one: &&mut Standing<'_>| {
                        one.event.coder == event.coder && Some(one.code) == code && one.source == source
                    };
                    for one in standing.iter_mut().filter(same) {
                        one.left.retain(|statement| !taken.contains(statement));
                        one.gone |= one.left.is_empty() && one.span.overlaps(span);
                    }
                }
                (Act::Memo, place) => memos.push((event, place)),
                (Act::Undo | Act::Carry, _) => {}
                (act, _) => {
                    let what = match act {
                        Act::Read => "marks that a source was read to its end",
                        Act::Condense => "condensed units",
                        Act::Stance => "stances for and against",
                        Act::Agreed | Act::Dissented => "marks of who agreed or dissented",
                        Act::Star | Act::Bar => "marks of what to quote",
                        Act::Settle => "settled disagreements",
                        Act::Checkpoint => "checkpoints",
                        act if act.is_codebook() => "changes of the codebook",
                        _ => "decisions of other kinds",
                    };
                    self.project.loss.lost(what, 1, "the format has no place for them; they stay in the study");
                }
            }
        }
        standing.retain(|one| !one.gone);
        let back = active.iter().filter(|(_, event)| matches!(event.act, Act::Uncode | Act::Reject)).count();
        self.project.loss.lost(
            "codings taken back and suggestions rejected",
            back,
            "the format knows only what stands",
        );
        // Passages by GUID, or by where they are and whose.
        let mut places: FxHashMap<String, Place> = FxHashMap::default();
        let mut codings: FxHashMap<String, (Place, usize)> = FxHashMap::default();
        for one in &standing {
            let coding = self.coding(one);
            if text(one.event, "selection") == Some("whole") && one.left.len() == one.covered.len() {
                self.project.loss.counts.codings += 1;
                self.project.sources[one.source].codings.push(coding);
                continue;
            }
            let spans = self.spans(one);
            if spans.len() != 1 || spans[0] != one.span {
                self.project.loss.lost("codings of which a part was taken back", 1, "what is left of each goes out");
            }
            for (nth, span) in spans.into_iter().enumerate() {
                let place = self.passage(one.event, one.source, span, nth, &mut places);
                let passage = &mut self.project.sources[place.0].passages[place.1];
                let mut coding = coding.clone();
                if nth > 0 {
                    coding.guid = guid::of("coding", &format!("{}\n{nth}", one.event.id));
                }
                if let Some(key) = guid::key(&coding.guid) {
                    codings.insert(key, (place, passage.codings.len()));
                }
                passage.codings.push(coding);
                self.project.loss.counts.codings += 1;
            }
        }
        let mut coders: Vec<&str> = standing.iter().map(|one| one.event.coder.as_str()).collect();
        coders.extend(memos.iter().map(|(event, _)| event.coder.as_str()));
        coders.sort_unstable();
        coders.dedup();
        self.project.loss.counts.coders = coders.len();
        for (event, place) in memos {
            self.memo(event, place, &mut places, &codings, &names);
        }
    }

    /// The bytes that are left of a coding: all of them, or runs of statements.
    fn spans(&self, one: &Standing<'_>) -> Vec<Span> {
        if one.left.len() == one.covered.len() {
            return vec![one.span];
        }
        let statements = &self.materials.sources[one.source].statements;
        let mut spans: Vec<(usize, Span)> = Vec::new();
        for at in &one.left {
            let cell = statements[*at].span;
            let clipped = Span { start: cell.start.max(one.span.start), end: cell.end.min(one.span.end) };
            match spans.last_mut().filter(|(last, _)| last + 1 == *at) {
                Some((last, span)) => (*last, *span) = (*at, span.hull(clipped)),
                None => spans.push((*at, clipped)),
            }
        }
        spans.into_iter().map(|(_, span)| span).collect()
    }

    fn coding(&mut self, one: &Standing<'_>) -> Coding {
        let event = one.event;
        let mut notes = Vec::new();
        if let Some(why) = &event.why {
            let guid = text(event, "why_guid").map_or_else(|| guid::of("why", &event.id), str::to_owned);
            notes.extend(guid::key(&guid));
            self.project.notes.push(Note {
                guid,
                name: "why".to_owned(),
                text: why.clone(),
                user: self.users.get(&event.coder).copied(),
                at: time(&event.at),
                ..Note::default()
            });
        }
        Coding {
            guid: text(event, "guid").map_or_else(|| guid::of("coding", &event.id), str::to_owned),
            code: one.code,
            user: self.users.get(&event.coder).copied(),
            at: time(&event.at),
            notes,
        }
    }

    /// The passage on which an event hangs: the one it came with, if it still stands there; else one of its coder.
    fn passage(
        &mut self,
        event: &Event,
        source: usize,
        span: Span,
        nth: usize,
        places: &mut FxHashMap<String, Place>,
    ) -> Place {
        let came =
            text(event, "selection").filter(|_| nth == 0).and_then(|written| Some((written, guid::key(written)?)));
        if let Some((written, key)) = came {
            let known = places.get(&key).copied();
            match known {
                Some(place) if place.0 == source && self.project.sources[place.0].passages[place.1].span == span => {
                    return place;
                }
                Some(_) => {}
                None => {
                    let marked = self
                        .kept
                        .passages
                        .get(&key)
                        .cloned()
                        .unwrap_or_else(|| Marked { guid: written.to_owned(), ..Marked::default() });
                    return self.new_passage(key, source, span, &marked, places);
                }
            }
        }
        let own = format!("{source}\n{}\n{}\n{}", span.start, span.end, event.coder);
        if let Some(place) = places.get(&own) {
            return *place;
        }
        let marked = Marked {
            guid: guid::of("selection", &format!("{}\n{nth}", event.id)),
            user: Some(event.coder.clone()),
            at: time(&event.at),
            ..Marked::default()
        };
        self.new_passage(own, source, span, &marked, places)
    }

    fn new_passage(
        &mut self,
        key: String,
        source: usize,
        span: Span,
        marked: &Marked,
        places: &mut FxHashMap<String, Place>,
    ) -> Place {
        let words = span.of(&self.project.sources[source].text);
        // A passage of another program without a title stays without one.
        let known = guid::key(&marked.guid).is_some_and(|key| self.kept.passages.contains_key(&key));
        let name = if marked.name.is_empty() && !known { shortened(words) } else { marked.name.clone() };
        let passages = &mut self.project.sources[source].passages;
        passages.push(Passage {
            guid: marked.guid.clone(),
            name,
            span,
            user: marked.user.as_ref().and_then(|coder| self.users.get(coder)).copied(),
            at: marked.at.clone(),
            attributes: marked.attributes.clone(),
            ..Passage::default()
        });
        let place = (source, passages.len() - 1);
        places.insert(key, place);
        place
    }

    fn memo(
        &mut self,
        event: &Event,
        place: Option<(usize, Span)>,
        places: &mut FxHashMap<String, Place>,
        codings: &FxHashMap<String, (Place, usize)>,
        names: &Names<'_>,
    ) {
        let on = text(event, "on").unwrap_or_default();
        let words = event.text.as_deref().unwrap_or_default();
        if on == "description"
            && let Some((source, span)) = place
        {
            let place = self.passage(event, source, span, 0, places);
            let passage = &mut self.project.sources[place.0].passages[place.1];
            if passage.description.is_empty() {
                passage.description = words.to_owned();
                return;
            }
        }
        let written = text(event, "guid").map_or_else(|| guid::of("memo", &event.id), str::to_owned);
        let key = guid::key(&written).unwrap_or_default();
        if !self.notes.contains_key(&key) {
            let kept = self.kept.notes.get(&key).cloned().unwrap_or_default();
            let bare = match words.strip_prefix(&*kept.name) {
                Some(rest) if !kept.name.is_empty() && memo_text(&kept.name, rest) == words => rest.trim(),
                _ => words,
            };
            self.notes.insert(key.clone(), self.project.notes.len());
            self.project.notes.push(Note {
                guid: written,
                name: kept.name,
                text: bare.to_owned(),
                description: kept.description,
                user: self.users.get(&event.coder).copied(),
                at: time(&event.at),
                attributes: kept.attributes,
            });
        }
        let code = event.code.as_deref().and_then(|id| names.code(id)).map(|code| code as usize);
        match place {
            Some((source, span)) => {
                if let Some((place, nth)) = text(event, "coding").and_then(guid::key).and_then(|key| codings.get(&key))
                {
                    self.project.sources[place.0].passages[place.1].codings[*nth].notes.push(key);
                    return;
                }
                let place = self.passage(event, source, span, 0, places);
                if on != "link" {
                    self.project.sources[place.0].passages[place.1].notes.push(key);
                }
            }
            None if matches!(on, "link" | "nothing") => {}
            None => match (code, event.of.as_deref().and_then(|id| self.materials.source(id))) {
                (Some(code), _) => self.project.codes[code].notes.push(key),
                (None, Some(source)) => self.project.sources[source].notes.push(key),
                (None, None) => self.project.on_project.push(key),
            },
        }
    }

    /// Marked passages on which nothing hangs, and never did.
    fn bare(&mut self) {
        let mut resolver = Resolver::new(&self.materials.folder, &self.materials.sources);
        let used: Vec<String> = self
            .project
            .sources
            .iter()
            .flat_map(|source| &source.passages)
            .filter_map(|passage| guid::key(&passage.guid))
            .collect();
        for (written, anchor) in self.kept.sources.values().flat_map(|kept| &kept.bare) {
            let key = guid::key(written).unwrap_or_default();
            let found = resolver.find(anchor).and_then(|(source, held)| Some((source as usize, held.span()?)));
            if used.contains(&key) {
                continue;
            }
            let Some((source, span)) = found else {
                self.project.loss.lost(
                    "marked passages without anything",
                    1,
                    "their words are not in the text any more",
                );
                continue;
            };
            let marked = self
                .kept
                .passages
                .get(&key)
                .cloned()
                .unwrap_or_else(|| Marked { guid: written.clone(), ..Marked::default() });
            self.new_passage(key, source, span, &marked, &mut FxHashMap::default());
        }
    }
}

/// What another program has given to an event.
fn text<'e>(event: &'e Event, key: &str) -> Option<&'e str> {
    event.rest.get(key).and_then(serde_json::Value::as_str)
}

fn time(at: &str) -> Option<String> {
    (at != NO_TIME && is_time(at)).then(|| at.to_owned())
}

/// The beginning of a passage on one line, as a title.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(100) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
