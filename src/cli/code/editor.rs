//! Coding in a person's own editor.

use crate::cli::output::Output;
use crate::cli::{Ended, resolve};
use crate::codebook::{Book, slug};
use crate::coding::marked::{Kind, Marking, file, marked, markings};
use crate::coding::{Act, CodedStudy, Event, Materials, Writer, change};
use crate::finding::{self, Finding, Result};
use crate::language::Wording;
use crate::study::{Basis, write_whole};
use crate::transcript::Source;
use std::path::Path;
use std::process::Command;

/// How many decisions are shown one by one.
const SHOWN: usize = 10;

/// Writes a source as a text, opens it in the editor, and takes the changes back in as decisions: all or none.
///
/// # Errors
/// When there is no editor, it fails, or what comes back cannot be taken in; then the text stays where it is.
pub fn run(
    mut materials: Materials,
    source: usize,
    coder: &str,
    wording: &dyn Wording,
    output: &mut Output,
) -> Result<Ended> {
    let texts = wording.screen();
    // Whoever codes sees their own decisions.
    materials.settings.counting = vec![coder.to_owned()];
    let editor = editor()?;
    let name = file(&materials.sources[source].id);
    let path = materials.folder.path(&name);
    if path.is_file() {
        output.hint(&format!("going on with {name}, which is there from before"));
    } else {
        let coded = CodedStudy::new(&materials, Some(Basis::Reviewed), &mut Vec::new());
        write_whole(&path, marked(&coded, source, coder, texts.editor_help).as_bytes())?;
    }
    open(&editor, &path)?;
    let edited = read(&path, &name)?;
    // Decided may be elsewhere while the editor is open.
    let mut materials = Materials::load(materials.folder.clone())?;
    materials.settings.counting = vec![coder.to_owned()];
    let coded = CodedStudy::new(&materials, Some(Basis::Reviewed), &mut Vec::new());
    let fresh = marked(&coded, source, coder, texts.editor_help);
    let changed = markings(&fresh, &edited, &name).and_then(|markings| {
        let taken = Taking::new(&coded, source, texts.inbox_name);
        taken.take(&markings)
    });
    let taken = match changed {
        Ok(taken) => taken,
        Err(mut findings) => {
            let last = findings.pop();
            for finding in &findings {
                output.note(&format!("{}\n", finding::render(finding, output.color_of_errors())));
            }
            output.hint(&format!("nothing was written; your text is in {name}: the same command opens it again"));
            return Err(Box::new(last.unwrap_or_else(|| Finding::error("the text cannot be taken in"))));
        }
    };
    let events = write(&materials, &materials.sources[source], coder, taken)?;
    std::fs::remove_file(&path).map_err(|error| Box::new(Finding::io(name.clone(), "remove", &error)))?;
    say(coder, &events, wording, output)?;
    Ok(Ended::Well)
}

/// The program that a person edits with.
fn editor() -> Result<String> {
    let named = |name| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    named("VISUAL").or_else(|| named("EDITOR")).ok_or_else(|| {
        Box::new(
            Finding::error("nothing says which editor is yours")
                .expected("the environment variable VISUAL or EDITOR")
                .hint("for example: EDITOR=nano tema code SP3 --editor"),
        )
    })
}

fn open(editor: &str, path: &Path) -> Result<()> {
    let mut words = editor.split_whitespace();
    let failed = |why: String| {
        Box::new(
            Finding::error(format!("the editor `{editor}` {why}; nothing was written"))
                .hint(format!("your text is in {}", path.display())),
        )
    };
    let program = words.next().unwrap_or_default();
    match Command::new(program).args(words).arg(path).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failed(format!("ended with {status}"))),
        Err(error) => Err(failed(format!("cannot be started: {error}"))),
    }
}

fn read(path: &Path, name: &str) -> Result<String> {
    let bytes = std::fs::read(path).map_err(|error| Box::new(Finding::io(name.to_owned(), "read", &error)))?;
    let read = crate::text::canonical(bytes);
    read.map(|read| read.text).map_err(|_| Box::new(Finding::error(format!("`{name}` is no text in UTF-8 any more"))))
}

/// What the changes come to: new codes, and events without their places in the log.
#[derive(Default)]
struct Taken {
    /// The names of new codes, the inbox among them, each with the code above.
    made: Vec<(String, Option<String>)>,
    decided: Vec<Decided>,
    book: Option<Book>,
}

/// A decision about a statement.
struct Decided {
    act: Act,
    statement: usize,
    code: Option<String>,
    text: Option<String>,
    indicator: Option<String>,
}

struct Taking<'c> {
    coded: &'c CodedStudy<'c>,
    source: usize,
    inbox: &'static str,
    book: Book,
    taken: Taken,
}

impl<'c> Taking<'c> {
    fn new(coded: &'c CodedStudy<'c>, source: usize, inbox: &'static str) -> Self {
        let book = Book::new(&coded.materials.codebook);
        Taking { coded, source, inbox, book, taken: Taken::default() }
    }

    fn take(mut self, markings: &[Marking]) -> std::result::Result<Taken, Vec<Finding>> {
        let mut wrong = Vec::new();
        for marking in markings {
            if let Err(finding) = self.one(marking) {
                wrong.push(finding.at(marking.place.clone()));
            }
        }
        self.taken.book = Some(self.book);
        if wrong.is_empty() { Ok(self.taken) } else { Err(wrong) }
    }

    fn one(&mut self, marking: &Marking) -> Result<()> {
        let about = |act, code| Decided { act, statement: marking.statement, code, text: None, indicator: None };
        let decided = match marking.kind {
            Kind::Unit => Decided { text: Some(marking.text.clone()), ..about(Act::Condense, None) },
            Kind::Memo => Decided { text: Some(marking.text.clone()), ..about(Act::Memo, None) },
            Kind::New => about(Act::Code, Some(self.make(&marking.text)?)),
            Kind::Suggested => return Ok(()),
            Kind::Code | Kind::Not => {
                let code = resolve::code(self.coded.materials, &marking.text)?;
                let entry = &self.coded.materials.codebook.codes[code];
                let act = match (marking.kind, marking.suggested) {
                    (Kind::Code, true) => Act::Accept,
                    (Kind::Code, false) => Act::Code,
                    (_, true) => Act::Reject,
                    (_, false) => Act::Uncode,
                };
                if act == Act::Code && (entry.retired || !entry.codable) {
                    let found = format!("code `{}` cannot be given to statements", entry.id);
                    return Err(Box::new(Finding::error(found)));
                }
                let indicator = marking.suggested.then(|| self.indicator(marking.statement, code)).flatten();
                Decided { indicator, ..about(act, Some(entry.id.clone())) }
            }
        };
        self.taken.decided.push(decided);
        Ok(())
    }

    /// The first indicator that made a suggestion.
    fn indicator(&self, statement: usize, code: usize) -> Option<String> {
        let codebook = &self.coded.materials.codebook;
        let found = self.coded.matches_of(code, self.coded.number(self.source, statement)).next()?;
        let rule = &codebook.codes[code].indicators[found.rule as usize];
        Some(format!("{} {}", codebook.rule_place(code, rule), rule.text))
    }

    /// Makes a code in the inbox; the same name again means the same code.
    fn make(&mut self, name: &str) -> Result<String> {
        let id = slug(name);
        if self.taken.made.iter().any(|(made, _)| slug(made) == id) {
            return Ok(id);
        }
        let inbox = slug(self.inbox);
        if self.book.now.find(&inbox).is_none() {
            self.book.add(None, self.inbox)?;
            self.taken.made.push((self.inbox.to_owned(), None));
        }
        let id = self.book.add(Some(&inbox), name)?;
        self.taken.made.push((name.trim().to_owned(), Some(inbox)));
        Ok(id)
    }
}

/// Writes everything as one batch: one undo takes it back.
fn write(materials: &Materials, source: &Source, coder: &str, taken: Taken) -> Result<Vec<Event>> {
    if taken.decided.is_empty() {
        return Ok(Vec::new());
    }
    let mut writer = Writer::open(&materials.folder, coder)?;
    let batch = Some(writer.event(Act::Code).seq);
    let changes = taken.book.map(|book| book.changes()).unwrap_or_default();
    if !changes.is_empty() {
        let made = taken.made.iter().map(|(name, under)| Event {
            code: Some(slug(name)),
            text: Some(name.clone()),
            to: under.clone().into_iter().collect(),
            batch,
            ..writer.event(Act::Move)
        });
        let made = made.map(|event| (None, event)).collect();
        change(&materials.folder, &mut writer, &changes, made)?;
    }
    let events = taken.decided.into_iter().map(|decided| {
        let Decided { act, statement, code, text, indicator } = decided;
        let codebook = indicator.as_ref().map(|_| materials.codebook.hash());
        let anchored = writer.anchored(act, source, source.statements[statement].span);
        (Some(source), Event { code, text, indicator, codebook, batch, ..anchored })
    });
    let events = events.collect();
    writer.write_all(events)
}

fn say(coder: &str, events: &[Event], wording: &dyn Wording, output: &mut Output) -> Result<()> {
    if events.is_empty() {
        return output.print(&format!("{}\n", wording.desk().nothing_changed()));
    }
    for event in events.iter().take(SHOWN) {
        output.print(&format!("{coder}: {}\n", event.told(wording)))?;
    }
    if events.len() > SHOWN {
        output.print(&format!("{}\n", wording.desk().and_more(events.len() - SHOWN)))?;
    }
    output.hint("`tema undo` takes them all back");
    Ok(())
}
