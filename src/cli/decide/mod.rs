//! `tema decide`

mod bulk;
mod notes;
mod trim;

use super::args::{Global, wording_of};
use super::output::Output;
use super::who::Who;
use super::{Ended, resolve, typed};
use crate::coding::{Act, CodedStudy, Event, Materials, Standing, Verdict, Writer};
use crate::finding::{Finding, Result};
use crate::language::{Before, Wording};
use crate::study::Basis;
use clap::Subcommand;

/// Decide about one statement, or about many at once: every decision is kept with who made it, when and why, and none
/// is ever overwritten.
///
/// Many at once: instead of a statement, say which with --source, --participant, --match, --all-suggestions; what would be
/// decided is shown, and written with --write. The coder is --coder, else TEMA_CODER, else `coder` under [coding] in
/// tema.toml; never guessed.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema decide code SP3:4.2 telephone --why \"she means calls\"
  tema decide accept SP3:4.3 telephone
  tema decide accept --code telephone --all-suggestions
  tema decide accept --code telephone --source SP3 --all-suggestions --write
  tema decide code --code telephone --match \"ring* NEAR/3 her\" --participant SP3
  tema decide reject SP1:10.6 meetings --why \"about her notes\"
  tema decide star SP3:4.2
  tema decide trim SP1:10.3 --cut \"on a Friday afternoon\"
  tema decide memo SP3:4.2 \"first time that she speaks of trust\"
  tema decide condense SP3:4.2 \"calls at once\"
  tema decide stance SP3:4.2 telephone against
  tema decide read SP3")]
pub struct Args {
    #[command(subcommand)]
    what: What,
    /// The reason
    #[arg(long, value_name = "TEXT", global = true)]
    why: Option<String>,
    #[command(flatten)]
    who: Who,
}

#[derive(Subcommand)]
enum What {
    /// The statement has the code
    Code(Both),
    /// Take a coding of your own back
    Uncode(Both),
    /// A rule's suggestion is right; from then on it is your coding
    Accept(Both),
    /// A rule's suggestion is wrong; it is not shown again
    Reject(Both),
    /// Quote the statement first
    Star(Quote),
    /// Never quote the statement
    Bar(Quote),
    /// Quote the statement with words left out, which are marked with <...>
    Trim(trim::Args),
    /// You have read a source to its end
    Read(Source),
    /// A memo on a statement, a code, a source, or the `study`
    Memo(notes::Memo),
    /// The statement in few words: a condensed meaning unit
    Condense(notes::Condense),
    /// Whether the statement speaks for or against what the code names
    Stance(notes::Stance),
    /// In a focus group: who agreed with the statement
    Agreed(notes::Others),
    /// In a focus group: who disagreed with the statement
    Dissented(notes::Others),
    /// From a document's statement: what a code says of a case, though no statement says it
    Inferred(notes::Inferred),
}

impl What {
    /// Whether what is said changes a count.
    fn counts(&self) -> bool {
        matches!(self, What::Code(_) | What::Uncode(_) | What::Accept(_) | What::Reject(_))
    }
}

#[derive(clap::Args)]
struct Both {
    /// The statement, e.g. SP3:4.2
    #[arg(value_name = "STATEMENT", required_unless_present = "code_of", conflicts_with = "code_of")]
    statement: Option<String>,
    /// The code, by id or name
    #[arg(value_name = "CODE", required_unless_present = "code_of")]
    code: Option<String>,
    #[command(flatten)]
    many: bulk::Many,
}

#[derive(clap::Args)]
struct Quote {
    /// The statement, e.g. SP3:4.2
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// Only as a quote for this code
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

#[derive(clap::Args)]
struct Source {
    /// The source, e.g. SP3
    #[arg(value_name = "SOURCE")]
    source: String,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, nobody decides, or what is decided about does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let coder = args.who.name(&materials)?;
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    let decision =
        Decision { args, materials: &materials, coded: &coded, coder: &coder, wording: wording_of(&materials) };
    match &args.what {
        What::Code(both) => decision.about_codes(Act::Code, both, output)?,
        What::Uncode(both) => decision.about_codes(Act::Uncode, both, output)?,
        What::Accept(both) => decision.about_codes(Act::Accept, both, output)?,
        What::Reject(both) => decision.about_codes(Act::Reject, both, output)?,
        What::Star(quote) => decision.about_quote(Act::Star, quote, output)?,
        What::Bar(quote) => decision.about_quote(Act::Bar, quote, output)?,
        What::Trim(args) => decision.trim(args, output)?,
        What::Read(source) => decision.about_source(source, output)?,
        What::Memo(memo) => decision.memo(memo, output)?,
        What::Condense(unit) => decision.condense(unit, output)?,
        What::Stance(stance) => decision.stance(stance, output)?,
        What::Agreed(others) => decision.others(Act::Agreed, others, output)?,
        What::Dissented(others) => decision.others(Act::Dissented, others, output)?,
        What::Inferred(inferred) => decision.inferred(inferred, output)?,
    }
    if !decision.counts() {
        output.hint(&match materials.settings.counting.is_empty() {
            true => {
                "there is more than one coder now: write counting = [\"…\"] under [coding] in tema.toml; until then \
                     nobody's decisions count"
                    .to_owned()
            }
            false => format!("{coder} is not among the coders who count (`counting` in tema.toml)"),
        });
    } else if materials.settings.basis == Some(Basis::Rules) && args.what.counts() {
        output
            .hint("tema.toml counts by rules alone (basis = \"rules\"); add --basis reviewed to see decisions counted");
    }
    Ok(Ended::Well)
}

/// A decision in the making.
struct Decision<'d> {
    args: &'d Args,
    materials: &'d Materials,
    coded: &'d CodedStudy<'d>,
    coder: &'d str,
    /// What was decided is told in the language of the study's reports.
    wording: &'static dyn Wording,
}

impl<'d> Decision<'d> {
    /// Whether the coder's decisions enter the figures; the first decision of a study makes its coder count.
    fn counts(&self) -> bool {
        let counting = &self.coded.decisions.counting;
        counting.is_empty() && self.materials.settings.counting.is_empty()
            || counting.iter().any(|name| name == self.coder)
    }

    fn about_codes(&self, act: Act, both: &Both, output: &mut Output) -> Result<()> {
        match (&both.statement, &both.code) {
            (Some(statement), Some(code)) => self.about_code(act, statement, code, output),
            _ => self.about_many(act, &both.many, output),
        }
    }

    fn about_code(&self, act: Act, named: &str, code: &str, output: &mut Output) -> Result<()> {
        let statement = resolve::statement(self.coded, named)?;
        let code = resolve::code(self.materials, code)?;
        self.refuse_pointless(&act, statement, code)?;
        let event = self.write(act.clone(), statement, |event| self.with_code(event, statement, code))?;
        self.say(&event, statement, output)?;
        if act == Act::Uncode && !self.coded.unread(code).contains(statement) && self.hit(statement, code) {
            let id = &self.materials.codebook.codes[code].id;
            output.hint(&format!("a rule still suggests it: tema decide reject {} {id}", typed(named)));
        }
        Ok(())
    }

    /// An event about a statement with its code and, where a suggestion is judged, what made it.
    fn with_code(&self, event: Event, statement: u32, code: usize) -> Event {
        let judged = matches!(event.act, Act::Accept | Act::Reject);
        let indicator = judged.then(|| self.indicator(statement, code)).flatten();
        Event {
            code: Some(self.materials.codebook.codes[code].id.clone()),
            codebook: indicator.as_ref().map(|_| self.materials.codebook.hash()),
            indicator,
            ..event
        }
    }

    fn about_quote(&self, act: Act, quote: &Quote, output: &mut Output) -> Result<()> {
        let statement = resolve::statement(self.coded, &quote.statement)?;
        let code = quote.code.as_deref().map(|name| resolve::code(self.materials, name)).transpose()?;
        let event = self.write(act, statement, |event| Event {
            code: code.map(|code| self.materials.codebook.codes[code].id.clone()),
            ..event
        })?;
        self.say(&event, statement, output)
    }

    fn about_source(&self, named: &Source, output: &mut Output) -> Result<()> {
        let source = &self.materials.sources[resolve::source(self.materials, &named.source)?];
        let mut writer = Writer::open(&self.materials.folder, self.coder)?;
        let event = Event { of: Some(source.id.clone()), why: self.args.why.clone(), ..writer.event(Act::Read) };
        writer.write(source, event)?;
        output.print(&format!("{}: {}\n", self.coder, self.wording.desk().is_read(&source.id)))
    }

    /// Refuses what would change nothing or says something that is not so.
    fn refuse_pointless(&self, act: &Act, statement: u32, code: usize) -> Result<()> {
        let id = &self.materials.codebook.codes[code].id;
        let name = self.coded.id(statement).to_string();
        let shown = typed(&name);
        let refuse = |text: String, hint: String| Err(Box::new(Finding::error(text).hint(hint)));
        let entry = &self.materials.codebook.codes[code];
        match act {
            Act::Code if entry.retired => refuse(
                format!("code `{id}` is retired"),
                format!("`tema codebook history {id}` says why; what was coded with it stays"),
            ),
            Act::Code if !entry.codable => refuse(
                format!("code `{id}` cannot be given to statements (`codable: false`)"),
                "choose one of its sub-topics".to_owned(),
            ),
            Act::Accept | Act::Reject if !self.hit(statement, code) => refuse(
                format!("no rule suggests `{id}` for {name}"),
                format!("`tema why {shown} {id}` says why; to code it by hand: tema decide code {shown} {id}"),
            ),
            Act::Uncode if !self.stands(statement, code) => refuse(
                format!("nobody who counts has given {name} the code `{id}`"),
                if self.hit(statement, code) {
                    format!("a rule's suggestion is turned down with `tema decide reject {shown} {id}`")
                } else {
                    format!("`tema why {shown}` shows the codes it has")
                },
            ),
            _ => Ok(()),
        }
    }

    fn hit(&self, statement: u32, code: usize) -> bool {
        self.coded.matches_of(code, statement).next().is_some()
    }

    /// Whether the code stands by a decision; for a coder who does not count, this cannot be told and is let through.
    fn stands(&self, statement: u32, code: usize) -> bool {
        let number = u32::try_from(code).unwrap_or(u32::MAX);
        !self.counts() || self.coded.decisions.of(number, statement).is_some_and(|d| d.verdict != Verdict::No)
    }

    /// The first indicator that matched: `codebooks/x.yaml:12 phone*`.
    fn indicator(&self, statement: u32, code: usize) -> Option<String> {
        let codebook = &self.materials.codebook;
        let found = self.coded.matches_of(code, statement).next()?;
        let rule = &codebook.codes[code].indicators[found.rule as usize];
        Some(format!("{} {}", codebook.rule_place(code, rule), rule.text))
    }

    fn write(&self, act: Act, statement: u32, fill: impl FnOnce(Event) -> Event) -> Result<Event> {
        let (source, at) = self.coded.locate(statement);
        let source = &self.materials.sources[source];
        let mut writer = Writer::open(&self.materials.folder, self.coder)?;
        let event = fill(writer.anchored(act, source, source.statements[at].span));
        writer.write(source, Event { why: self.args.why.clone(), ..event })
    }

    fn say(&self, event: &Event, statement: u32, output: &mut Output) -> Result<()> {
        let texts = self.wording.desk();
        let done = texts.did(event.act.name());
        let value = event.value.as_deref().map(|value| self.wording.trail().value(value));
        let code: String = event.code.as_deref().into_iter().chain(value).map(|word| format!(" {word}")).collect();
        let before = match (&event.act, event.code.as_deref().and_then(|id| self.materials.codebook.find(id))) {
            (Act::Code, Some(code)) => match self.coded.standing(code, statement) {
                Some(Standing::Coded(_)) => Some(Before::Coded),
                Some(Standing::Accepted(_)) => Some(Before::Accepted),
                Some(Standing::RuleHit) => Some(Before::Suggested),
                None => None,
            },
            _ => None,
        };
        let was = before.map(|before| format!(" {}", texts.already(before))).unwrap_or_default();
        let (open, close) = self.wording.quotation_marks();
        let text = self.coded.text(statement).replace('\n', " ");
        let id = self.coded.id(statement);
        let about = event
            .text
            .iter()
            .map(|text| format!(" {open}{text}{close}"))
            .chain(event.about.iter().map(|who| format!(" {who}")));
        let about: String = about.collect();
        output.print(&format!("{}: {done}{code}{was}: {id} {open}{text}{close}{about}\n", self.coder))
    }
}
