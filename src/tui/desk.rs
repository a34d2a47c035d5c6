//! The study behind the screen: what is decided is written at once, and what stands is made anew.

use super::codes::Codes;
use super::deed::{About, Deed, Effect, Parent};
use super::screen::{Memos, Progress, Review, Screen, Shown, Told};
use super::sheet::{Page, cells};
use crate::codebook::{self, Book, Origin, slug};
use crate::coding::{Act, CodedStudy, Event, Materials, RuleHits, Writer, change, restore};
use crate::finding::{Finding, Result};
use crate::language::{ScreenTexts, fallback, wording};
use crate::study::Basis;
use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

/// A study open before one coder. What others decided is not shown: whoever codes is not led by others.
pub struct Desk {
    materials: Materials,
    coder: String,
    language: String,
    /// What the rules find, until the codebook is another: most decisions leave it as it is.
    found: RefCell<Option<Arc<RuleHits>>>,
}

impl Desk {
    /// A study before a coder, in a language of reports.
    pub fn new(mut materials: Materials, coder: &str, language: &str) -> Desk {
        materials.settings.counting = vec![coder.to_owned()];
        Desk { materials, coder: coder.to_owned(), language: language.to_owned(), found: RefCell::default() }
    }

    /// What the study consists of.
    pub fn materials(&self) -> &Materials {
        &self.materials
    }

    /// The first source with statements that the coder has not read to its end, else the first with statements.
    ///
    /// # Errors
    /// When no source has any.
    pub fn first_unread(&self) -> Result<usize> {
        let coded = self.coded();
        let with: Vec<usize> =
            (0..self.materials.sources.len()).filter(|at| !coded.of_source(*at).is_empty()).collect();
        let first = with.iter().find(|at| !coded.is_read(**at)).or(with.first());
        first.copied().ok_or_else(|| {
            Box::new(Finding::error("the study has nothing to code yet").hint("put transcripts into transcripts/"))
        })
    }

    fn texts(&self) -> &'static ScreenTexts {
        wording(&self.language).unwrap_or_else(fallback).screen()
    }

    fn coded(&self) -> CodedStudy<'_> {
        let found = self.found.borrow_mut().get_or_insert_with(|| Arc::new(RuleHits::of(&self.materials))).clone();
        CodedStudy::with(&self.materials, found, Some(Basis::Reviewed), &mut Vec::new())
    }

    /// A screen that shows a source; `review`: with the suggestions of one code in view, in all sources.
    ///
    /// # Errors
    /// When the source has no statement.
    pub fn open(&self, source: usize, review: Option<&str>) -> Result<Screen> {
        let coded = self.coded();
        let page = Page::new(&coded, source);
        if coded.of_source(source).is_empty() {
            return Err(Box::new(
                Finding::error(format!("`{}` has no statements to code", page.id))
                    .hint("`tema check` says what is in the way; the interviewer's speech is never coded"),
            ));
        }
        let mut screen = Screen::new(self.texts(), &self.coder, page, self.shown(&coded, source));
        screen.recall(self.recent());
        if let Some(id) = review {
            let total = self.materials.codebook.find(id).map_or(0, |code| coded.unread(code).len());
            screen.review = Some(Review { code: id.to_owned(), left: total, total });
            self.tell(&coded, &mut screen, id);
            self.seek(&coded, &mut screen, true, true);
        }
        Ok(screen)
    }

    /// Does what a screen asks, and shows it what stands now.
    pub fn answer(&mut self, screen: &mut Screen, effect: Effect) {
        let texts = screen.texts;
        let done = match effect {
            Effect::Quit => Ok(()),
            Effect::Write(deed) => self.write(screen, &deed).map(|()| {
                self.show(screen);
                let judged = matches!(deed, Deed::Judge { .. });
                screen.written(&deed);
                if judged && screen.review.is_some() {
                    let said = screen.said.take();
                    self.seek(&self.coded(), screen, true, false);
                    screen.said = screen.said.take().or(said);
                }
            }),
            Effect::Undo => self.take_back(true).map(|events| {
                self.show(screen);
                self.mention(screen, texts.undone, &events);
            }),
            Effect::Redo => self.take_back(false).map(|events| {
                self.show(screen);
                self.mention(screen, texts.redone, &events);
            }),
            Effect::Open(id) => self.turn_to(screen, &id),
            Effect::Tell(id) => {
                self.tell(&self.coded(), screen, &id);
                Ok(())
            }
            Effect::Seek(forward) => {
                self.seek(&self.coded(), screen, forward, false);
                Ok(())
            }
        };
        if let Err(finding) = done {
            screen.complain(&finding);
        }
    }

    fn turn_to(&self, screen: &mut Screen, id: &str) -> Result<()> {
        let at = self.materials.source(id);
        let at = at.ok_or_else(|| Box::new(Finding::error(format!("there is no source `{id}`"))))?;
        let coded = self.coded();
        if coded.of_source(at).is_empty() {
            return Err(Box::new(Finding::error(format!("`{id}` has no statements to code"))));
        }
        screen.turn_to(Page::new(&coded, at), self.shown(&coded, at));
        Ok(())
    }

    /// Makes anew what the screen shows of its source.
    fn show(&mut self, screen: &mut Screen) {
        self.read_codebook_again();
        let coded = self.coded();
        let told = screen.told.as_ref().map(|told| told.code.clone());
        screen.show(self.shown(&coded, screen.page.source));
        if let Some(code) = told {
            let top = screen.told.as_ref().map_or(0, |told| told.top);
            self.tell(&coded, screen, &code);
            if let Some(told) = &mut screen.told {
                told.top = top;
            }
        }
        if let Some(review) = &mut screen.review {
            review.left = self.materials.codebook.find(&review.code).map_or(0, |code| coded.unread(code).len());
        }
    }

    fn shown(&self, coded: &CodedStudy<'_>, source: usize) -> Shown {
        let sources = &self.materials.sources;
        let mut suggested = vec![0; sources.len()];
        for code in 0..self.materials.codebook.codes.len() {
            for statement in coded.unread(code).iter() {
                suggested[coded.locate(statement).0] += 1;
            }
        }
        let mut with = vec![0; sources.len()];
        for statement in coded.coded().iter() {
            with[coded.locate(statement).0] += 1;
        }
        let progress = sources.iter().enumerate().map(|(at, source)| Progress {
            id: source.id.clone(),
            statements: source.statements.len(),
            coded: with[at],
            suggested: suggested[at],
            read: coded.is_read(at),
        });
        Shown {
            cells: cells(coded, source),
            codes: Codes::new(coded, &self.language),
            sources: progress.collect(),
            memos: self.memos(&sources[source].id),
        }
    }

    /// The coder's memos on a source, on the study, and on codes.
    fn memos(&self, source: &str) -> Memos {
        let mut memos = Memos::default();
        for (_, event) in self.materials.log.active() {
            let own = event.coder == self.coder && event.act == Act::Memo && event.anchor.is_none();
            let Some(text) = event.text.clone().filter(|_| own) else { continue };
            match (&event.code, event.of.as_deref()) {
                (Some(code), _) => memos.codes.push((code.clone(), text)),
                (None, Some(of)) if of == source => memos.source.push(text),
                (None, Some(_)) => {}
                (None, None) => memos.study.push(text),
            }
        }
        memos
    }

    fn tell(&self, coded: &CodedStudy<'_>, screen: &mut Screen, id: &str) {
        let Some(code) = self.materials.codebook.find(id) else {
            screen.told = None;
            return;
        };
        let others =
            coded.by_people(code).iter().map(|at| (coded.id(at).to_string(), coded.text(at).to_owned())).collect();
        screen.told = Some(Told { code: id.to_owned(), others, top: 0 });
        screen.lay();
    }

    /// Goes to the next suggestion of the code under review, from the screen's statement on (with it, if `here`), round
    /// all sources.
    fn seek(&self, coded: &CodedStudy<'_>, screen: &mut Screen, forward: bool, here: bool) {
        let Some(id) = screen.review.as_ref().map(|review| review.code.clone()) else { return };
        let waiting: Vec<u32> = match self.materials.codebook.find(&id) {
            Some(code) => coded.unread(code).iter().collect(),
            None => Vec::new(),
        };
        let now = coded.number(screen.page.source, screen.at);
        let found = match forward {
            true => waiting.iter().find(|at| **at > now || here && **at == now).or(waiting.first()),
            false => waiting.iter().rev().find(|at| **at < now).or(waiting.last()),
        };
        let Some(found) = found.copied() else {
            return screen.say((screen.texts.review_done)(&id));
        };
        let (source, at) = coded.locate(found);
        if source != screen.page.source {
            screen.turn_to(Page::new(coded, source), self.shown(coded, source));
        }
        screen.go_to(at, &id);
    }

    /// The codes that this coder gave last, the latest first.
    fn recent(&self) -> Vec<String> {
        let mut recent: Vec<String> = Vec::new();
        let own = self.materials.log.active().into_iter().rev().map(|(_, event)| event);
        for event in own.filter(|event| event.coder == self.coder && matches!(event.act, Act::Code | Act::Accept)) {
            let known = event.code.iter().filter(|id| self.materials.codebook.find(id).is_some());
            for id in known {
                if !recent.contains(id) {
                    recent.push(id.clone());
                }
            }
            if recent.len() == 9 {
                break;
            }
        }
        recent
    }

    /// The codebook may have been changed meanwhile, here or in an editor.
    fn read_codebook_again(&mut self) {
        let folder = &self.materials.folder;
        let names = folder.list("codebooks", &[".yaml", ".yml"]);
        let files: Vec<_> = names.iter().filter_map(|name| Some(folder.read(name).ok()?.0)).collect();
        let known = &self.materials.codebook.files;
        let same = files.len() == known.len()
            && files.iter().zip(known).all(|(new, old)| new.name == old.name && new.text == old.text);
        if !same {
            self.materials.codebook = codebook::read(files, &mut Vec::new());
            self.found = RefCell::default();
        }
    }

    /// Opens the log. Another command may be writing at this moment: it is waited for a little.
    fn writer(&self) -> Result<Writer<'_>> {
        let mut tries = 1..=TRIES;
        loop {
            match Writer::open(&self.materials.folder, &self.coder) {
                Err(_) if tries.next().is_some() => std::thread::sleep(PAUSE),
                opened => return opened,
            }
        }
    }

    fn write(&mut self, screen: &Screen, deed: &Deed) -> Result<()> {
        if let Deed::New { .. } = deed {
            self.read_codebook_again();
        }
        let materials = &self.materials;
        let source = &materials.sources[screen.page.source];
        let mut writer = self.writer()?;
        let on = |writer: &Writer<'_>, act, span, code: &String| Event {
            code: Some(code.clone()),
            ..writer.anchored(act, source, span)
        };
        let event = match deed {
            Deed::Code { span, code } => on(&writer, Act::Code, *span, code),
            Deed::Uncode { span, code } => on(&writer, Act::Uncode, *span, code),
            Deed::Judge { span, code, accept, indicator } => Event {
                indicator: indicator.clone(),
                codebook: indicator.as_ref().map(|_| materials.codebook.hash()),
                ..on(&writer, if *accept { Act::Accept } else { Act::Reject }, *span, code)
            },
            Deed::Stance { span, code, value } => {
                Event { value: Some((*value).to_owned()), ..on(&writer, Act::Stance, *span, code) }
            }
            Deed::Condense { span, text } => {
                Event { text: Some(text.clone()), ..writer.anchored(Act::Condense, source, *span) }
            }
            Deed::Answer { span, agreed, who } => {
                let act = if *agreed { Act::Agreed } else { Act::Dissented };
                Event { about: who.clone(), ..writer.anchored(act, source, *span) }
            }
            Deed::Quote { span, star } => writer.anchored(if *star { Act::Star } else { Act::Bar }, source, *span),
            Deed::Memo { about, text } => {
                let memo = Event { text: Some(text.clone()), ..writer.event(Act::Memo) };
                match about {
                    About::Passage(span) => Event { text: memo.text, ..writer.anchored(Act::Memo, source, *span) },
                    About::Source => Event { of: Some(source.id.clone()), ..memo },
                    About::Code(code) => Event { code: Some(code.clone()), ..memo },
                    About::Study => memo,
                }
            }
            Deed::Read { memo } => {
                let read = Event { of: Some(source.id.clone()), ..writer.event(Act::Read) };
                let impression = memo.as_ref().map(|text| Event {
                    of: Some(source.id.clone()),
                    text: Some(text.clone()),
                    ..writer.event(Act::Memo)
                });
                writer.write_all([read].into_iter().chain(impression).map(|event| (Some(source), event)).collect())?;
                return self.keep(writer_log(writer));
            }
            Deed::TakeBack(id) => {
                writer.undo(Some(id), None)?;
                return self.keep(writer_log(writer));
            }
            Deed::New { span, name, parent, in_vivo } => {
                let made = self.make(&mut writer, name, parent, *in_vivo)?;
                let given = on(&writer, Act::Code, *span, &made.1);
                writer.write(source, Event { batch: Some(made.0), ..given })?;
                let log = writer_log(writer);
                return self.keep(log);
            }
        };
        let about_source = event.anchor.is_some() || event.of.is_some();
        writer.write_all(vec![(about_source.then_some(source), event)])?;
        self.keep(writer_log(writer))
    }

    fn keep(&mut self, log: crate::coding::Log) -> Result<()> {
        self.materials.log = log;
        Ok(())
    }

    /// Makes a code, and the inbox if it is to stand there. Gives the batch of the events and the code's id.
    fn make(&self, writer: &mut Writer<'_>, name: &str, parent: &Parent, in_vivo: bool) -> Result<(u64, String)> {
        let mut book = Book::new(&self.materials.codebook);
        let mut events = Vec::new();
        let batch = writer.event(Act::Move).seq;
        let made = |id: &str, name: &str, parent: Option<&str>| Event {
            code: Some(id.to_owned()),
            text: Some(name.to_owned()),
            to: parent.map(str::to_owned).into_iter().collect(),
            batch: Some(batch),
            ..writer.event(Act::Move)
        };
        let under = match parent {
            Parent::Top => None,
            Parent::Under(id) => Some(id.clone()),
            Parent::Inbox => {
                let inbox = self.texts().inbox_name;
                let id = slug(inbox);
                if book.now.find(&id).is_none() {
                    book.add(None, inbox)?;
                    events.push(made(&id, inbox, None));
                }
                Some(id)
            }
        };
        let id = book.add(under.as_deref(), name)?;
        if in_vivo {
            book.originate(&id, Origin::InVivo)?;
        }
        events.push(made(&id, name.trim(), under.as_deref()));
        let events = events.into_iter().map(|event| (None, event)).collect();
        change(&self.materials.folder, writer, &book.changes(), events)?;
        Ok((batch, id))
    }

    /// Takes the last decision back, or brings it back; gives what that was.
    fn take_back(&mut self, back: bool) -> Result<Vec<Event>> {
        let folder = &self.materials.folder;
        let mut writer = self.writer()?;
        let events = match back {
            true => writer.log().to_undo(&self.coder, None)?,
            false => writer.log().to_redo(&self.coder)?.into_iter().map(|(_, event)| event).collect(),
        };
        restore(folder, &events, back)?;
        if back { writer.undo(None, None) } else { writer.redo(None) }?;
        let log = writer_log(writer);
        self.keep(log)?;
        Ok(events)
    }

    /// Says what was taken or brought back, and goes there if it is in the open source.
    fn mention(&self, screen: &mut Screen, what: fn(&str) -> String, events: &[Event]) {
        let Some(event) = events.last() else { return };
        let mut words = (screen.texts.deed)(event.act.name()).to_owned();
        if let Some(id) = &event.code {
            let name = screen.codes.find(id).map_or(id.as_str(), |at| &screen.codes.all[at].name);
            words.push_str(&format!(" {name}"));
        }
        match &event.anchor {
            Some(anchor) if anchor.source == screen.page.id => {
                let start = anchor.span_in(&screen.page.text).map(|span| span.start);
                let at = start.and_then(|start| screen.cells.iter().position(|cell| cell.span.end > start));
                if let Some(at) = at {
                    screen.go_to(at, event.code.as_deref().unwrap_or_default());
                }
            }
            Some(anchor) => words.push_str(&format!(" ({})", anchor.source)),
            None => {}
        }
        screen.say(what(&words));
    }
}

/// How often it is tried again to write while another command does, and how long is waited each time.
const TRIES: usize = 10;
const PAUSE: Duration = Duration::from_millis(20);

fn writer_log(writer: Writer<'_>) -> crate::coding::Log {
    writer.log().clone()
}
