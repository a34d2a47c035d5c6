//! `tema codebook rename`, `move`, `merge`, `retire`: changes of the codebook that are decisions, too.

use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::who::Who;
use crate::cli::{Ended, resolve, typed};
use crate::codebook::Book;
use crate::coding::{Act, CodedStudy, Event, Materials, Writer, change};
use crate::finding::{Finding, Result};
use crate::transcript::Source;

/// Give a code another name. Its id stays, and with it every decision.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook rename telephone \"telephone calls\" --lang en --coder vk")]
pub struct Rename {
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: String,
    /// Its new name
    #[arg(value_name = "NAME")]
    name: String,
    /// The language, if it has a name for each
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    #[command(flatten)]
    how: How,
}

/// Move a code, with all below it, under another, or to the topics.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook move telephone --top --coder vk
  tema codebook move telephone --under areas --coder vk --why \"it is what they do\"")]
pub struct Move {
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: String,
    /// The code under which it is to stand
    #[arg(long, value_name = "CODE", required_unless_present = "top", conflicts_with = "top")]
    under: Option<String>,
    /// Make it a topic
    #[arg(long)]
    top: bool,
    #[command(flatten)]
    how: How,
}

/// Merge codes into one: their codings, indicators and sub-topics become its own. `tema undo` takes it back.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook merge meetings telephone --into telephone --coder vk --why \"they are not told apart\"
  tema codebook merge meetings telephone --into \"contact at once\" --coder vk")]
pub struct Merge {
    /// The codes, by id or name
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
    /// The code that they become; a name that is not there yet makes a new one, where the first of them stands
    #[arg(long, value_name = "CODE")]
    into: String,
    /// A new code is meant, though its name is like that of one that is there
    #[arg(long)]
    new: bool,
    #[command(flatten)]
    how: How,
}

/// Use a code no more: it suggests nothing and cannot be given; what was coded with it stays.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook retire telephone --coder vk --why \"too wide\"")]
pub struct Retire {
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: String,
    #[command(flatten)]
    how: How,
}

#[derive(clap::Args)]
pub struct How {
    /// The reason
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
    #[command(flatten)]
    pub who: Who,
}

/// A change of the codebook in the making.
pub(super) struct Change<'c> {
    pub materials: &'c Materials,
    pub coder: String,
    pub book: Book,
    why: Option<String>,
}

impl<'c> Change<'c> {
    pub fn new(materials: &'c Materials, how: &How) -> Result<Change<'c>> {
        let coder = how.who.name(materials)?;
        Ok(Change { materials, coder, book: Book::new(&materials.codebook), why: how.why.clone() })
    }

    pub fn id(&self, name: &str) -> Result<String> {
        Ok(self.materials.codebook.codes[resolve::code(self.materials, name)?].id.clone())
    }

    /// The id of the code above one.
    pub fn parent(&self, id: &str) -> Option<String> {
        let codes = &self.materials.codebook.codes;
        Some(codes[codes[self.materials.codebook.find(id)?].parent?].id.clone())
    }

    fn write(self, fill: impl FnOnce(Event) -> Event, act: Act, said: &str, output: &mut Output) -> Result<Ended> {
        let event = fill(Event::new(0, "", "", act));
        self.write_all(vec![(None, event)], said, output)
    }

    /// Writes the events of one command, which are undone together, and the codebook as it is to be. Number, time, coder and
    /// reason of each event are those of the command.
    pub fn write_all(self, events: Vec<(Option<&Source>, Event)>, said: &str, output: &mut Output) -> Result<Ended> {
        let mut writer = Writer::open(&self.materials.folder, &self.coder)?;
        let own = |event: Event| {
            let Event { seq, at, coder, .. } = writer.event(event.act.clone());
            Event { seq, at, coder, why: self.why.clone(), ..event }
        };
        let events = events.into_iter().map(|(source, event)| (source, own(event))).collect();
        change(&self.materials.folder, &mut writer, &self.book.changes(), events)?;
        output.print(&format!("{}: {said}\n", self.coder))?;
        output.hint("`tema undo` takes it back · tema codebook show");
        Ok(Ended::Well)
    }
}

/// Runs `tema codebook rename`.
///
/// # Errors
/// When there is no study, nobody is named, or the file cannot be changed so.
pub fn rename(args: &Rename, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let mut change = Change::new(&materials, &args.how)?;
    let code = resolve::code(&materials, &args.code)?;
    let entry = &materials.codebook.codes[code];
    let (id, old) = (entry.id.clone(), entry.name.get(args.lang.as_deref().unwrap_or("en")).to_owned());
    let name = args.name.trim().to_owned();
    if name.is_empty() || name == old {
        return Err(Box::new(Finding::error(format!("`{id}` is called “{old}” already")).expected("another name")));
    }
    change.book.rename(&id, &name, args.lang.as_deref())?;
    let said = format!("{id}: “{old}” is called “{name}” now");
    change.write(
        |event| Event { code: Some(id), from: vec![old], text: Some(name), ..event },
        Act::Rename,
        &said,
        output,
    )
}

/// Runs `tema codebook move`.
///
/// # Errors
/// As [`rename`].
pub fn move_to(args: &Move, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let mut change = Change::new(&materials, &args.how)?;
    let id = change.id(&args.code)?;
    let to = args.under.as_deref().map(|name| change.id(name)).transpose()?;
    let from = change.parent(&id);
    if from == to {
        return Err(Box::new(Finding::error(format!("`{id}` stands there already"))));
    }
    change.book.move_to(&id, to.as_deref())?;
    let said = format!("{id} stands under {} now", to.as_deref().unwrap_or("no other code"));
    let fill =
        |event| Event { code: Some(id), from: from.into_iter().collect(), to: to.into_iter().collect(), ..event };
    change.write(fill, Act::Move, &said, output)
}

/// Runs `tema codebook merge`.
///
/// # Errors
/// As [`rename`], and when the one they become stands below one of them.
pub fn merge(args: &Merge, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let mut change = Change::new(&materials, &args.how)?;
    let mut from = Vec::new();
    for name in &args.codes {
        let id = change.id(name)?;
        if !from.contains(&id) {
            from.push(id);
        }
    }
    let (into, new_one) = match change.id(&args.into) {
        Ok(id) => (id, ""),
        // A slip in the name of a code that is there must not make another one.
        Err(_)
            if !args.new
                && let Some(like) = like_one(&materials, &args.into) =>
        {
            return Err(Box::new(
                Finding::error(format!("there is no code `{}`; nothing was written", args.into))
                    .hint(format!("did you mean `{like}`? If a new code is meant, add --new")),
            ));
        }
        Err(_) => {
            let parent = from.first().and_then(|first| change.parent(first));
            (change.book.add(parent.as_deref(), &args.into)?, ", a new code")
        }
    };
    from.retain(|id| *id != into);
    if from.is_empty() {
        return Err(Box::new(Finding::error("there is nothing to merge").expected("another code beside `--into`")));
    }
    let counts = counts(&materials, &from);
    let codebook = &materials.codebook;
    let below: Vec<(String, String)> = from
        .iter()
        .filter_map(|id| codebook.find(id).map(|at| (id, at)))
        .flat_map(|(id, at)| codebook.children(at).map(|child| (codebook.codes[child].id.clone(), id.clone())))
        .filter(|(child, _)| *child != into && !from.contains(child))
        .collect();
    change.book.merge(&from, &into)?;
    let asked: Vec<&str> = materials
        .settings
        .asked
        .iter()
        .map(|line| line.code.as_str())
        .filter(|code| from.iter().any(|id| id == code))
        .collect();
    if !asked.is_empty() {
        output.hint(&format!("[asked] in tema.toml names {}: write {} there instead", asked.join(", "), typed(&into)));
    }
    let mut said = format!("{} merged into {into}{new_one} ({counts})", from.join(", "));
    if !below.is_empty() {
        let ids: Vec<&str> = below.iter().map(|(child, _)| child.as_str()).collect();
        said.push_str(&format!("; {} below {into} now", ids.join(", ")));
    }
    let new = |act| Event::new(0, "", "", act);
    let mut events = vec![(None, Event { code: Some(into.clone()), from, text: Some(counts), ..new(Act::Merge) })];
    events.extend(below.into_iter().map(|(child, parent)| {
        let moved = Event { code: Some(child), from: vec![parent], to: vec![into.clone()], ..new(Act::Move) };
        (None, moved)
    }));
    change.write_all(events, &said, output)
}

/// The id or name of a code that differs from a name by a letter or two, in small or capital letters.
fn like_one<'m>(materials: &'m Materials, name: &str) -> Option<&'m str> {
    let codes = &materials.codebook.codes;
    let names = codes.iter().flat_map(|code| code.name.all().map(|(_, text)| text));
    let likeness = |known: &str| strsim::normalized_damerau_levenshtein(&name.to_lowercase(), &known.to_lowercase());
    codes.iter().map(|code| code.id.as_str()).chain(names).find(|known| likeness(known) >= 0.8)
}

/// What a change moves: `letters 3 statements, post 1 statement`.
fn counts(materials: &Materials, codes: &[String]) -> String {
    let coded = CodedStudy::new(materials, None, &mut Vec::new());
    let count = |id: &String| {
        let number = materials.codebook.find(id).map_or(0, |code| coded.by_people(code).len());
        format!("{id} {number} {}", if number == 1 { "statement" } else { "statements" })
    };
    codes.iter().map(count).collect::<Vec<_>>().join(", ")
}

/// Runs `tema codebook retire`.
///
/// # Errors
/// As [`rename`].
pub fn retire(args: &Retire, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let mut change = Change::new(&materials, &args.how)?;
    let id = change.id(&args.code)?;
    change.book.retire(&id)?;
    let counts = counts(&materials, std::slice::from_ref(&id));
    let said = format!("{id} is retired ({counts} coded with it stay)");
    change.write(|event| Event { code: Some(id), text: Some(counts), ..event }, Act::Retire, &said, output)
}
