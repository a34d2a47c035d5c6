//! Decisions about many statements at once: shown first, written when asked for.

use super::{Decision, resolve};
use crate::cli::output::Output;
use crate::codebook;
use crate::coding::{Act, Event, Set, Verdict, Writer};
use crate::data::File;
use crate::finding::{Finding, Result};
use crate::matching::{Matcher, Plan};

/// Which statements are meant.
#[derive(clap::Args)]
pub struct Many {
    /// Many statements at once: the code that is meant, for all that the other options name
    #[arg(long = "code", id = "code_of", value_name = "CODE")]
    code: Option<String>,
    /// Only in this source
    #[arg(long, value_name = "SOURCE", requires = "code_of")]
    source: Option<String>,
    /// Only of this participant
    #[arg(long, value_name = "PARTICIPANT", requires = "code_of")]
    participant: Option<String>,
    /// Only where this indicator matches
    #[arg(long = "match", value_name = "INDICATOR", requires = "code_of")]
    indicator: Option<String>,
    /// Every unread suggestion of the code
    #[arg(long, requires = "code_of")]
    all_suggestions: bool,
    /// Write the decisions, do not only show them
    #[arg(long, requires = "code_of")]
    write: bool,
}

/// How many statements are shown one by one.
const SHOWN: usize = 20;

impl Decision<'_> {
    pub(super) fn about_many(&self, act: Act, many: &Many, output: &mut Output) -> Result<()> {
        let code = resolve::code(self.materials, many.code.as_deref().unwrap_or_default())?;
        let id = &self.materials.codebook.codes[code].id;
        let narrowed = many.source.is_some() || many.participant.is_some() || many.indicator.is_some();
        if !narrowed && !many.all_suggestions {
            return Err(Box::new(
                Finding::error("nothing says which statements are meant")
                    .expected("--all-suggestions, --source, --participant or --match beside --code")
                    .hint("a single statement is named before the code: tema decide accept SP3:4.2 telephone"),
            ));
        }
        let statements = self.meant(&act, many, code)?;
        for statement in statements.iter() {
            self.refuse_pointless(&act, statement, code)?;
        }
        let number = statements.len();
        let texts = self.wording.desk();
        if number == 0 {
            output.print(&format!("{}\n", texts.none_left(act.name(), id)))?;
            return Ok(());
        }
        let shown: Vec<(String, String)> = statements
            .iter()
            .take(SHOWN)
            .map(|at| (self.coded.id(at).to_string(), self.coded.text(at).replace('\n', " ")))
            .collect();
        let (open, close) = self.wording.quotation_marks();
        let width = shown.iter().map(|(id, _)| id.chars().count()).max().unwrap_or(0);
        let list: String = shown.iter().map(|(id, text)| format!("  {id:width$}  {open}{text}{close}\n")).collect();
        let more = if number > SHOWN { format!("  {}\n", texts.and_more(number - SHOWN)) } else { String::new() };
        if !many.write {
            let would = texts.would(act.name(), id, number);
            output.print(&format!("{}: {would}\n{list}{more}", self.coder))?;
            output.hint("nothing is written; the same command with --write writes it");
            return Ok(());
        }
        let mut writer = Writer::open(&self.materials.folder, self.coder)?;
        let mut events = Vec::with_capacity(number);
        for statement in statements.iter() {
            let (source, at) = self.coded.locate(statement);
            let source = &self.materials.sources[source];
            let event = writer.anchored(act.clone(), source, source.statements[at].span);
            let event = Event { why: self.args.why.clone(), ..self.with_code(event, statement, code) };
            events.push((Some(source), event));
        }
        writer.write_all(events)?;
        let did = texts.did_for(act.name(), id, number);
        output.print(&format!("{}: {did}\n{list}{more}", self.coder))?;
        output.hint("`tema undo` takes them all back");
        Ok(())
    }

    /// The statements that a filter means for a kind of decision: those for which it would change something.
    fn meant(&self, act: &Act, many: &Many, code: usize) -> Result<Set> {
        let source = many.source.as_deref().map(|name| resolve::source(self.materials, name)).transpose()?;
        let case = many.participant.as_deref().map(|name| resolve::participant(self.materials, name)).transpose()?;
        let matched = many.indicator.as_deref().map(|text| self.matched(text)).transpose()?;
        let all: Set = (0..u32::try_from(self.coded.statements()).unwrap_or(u32::MAX)).collect();
        let number = u32::try_from(code).unwrap_or(u32::MAX);
        let yes = |at: u32| self.coded.decisions.of(number, at).is_some_and(|d| d.verdict != Verdict::No);
        let first = match act {
            Act::Accept | Act::Reject => self.coded.unread(code).clone(),
            Act::Uncode => all.only(yes),
            _ if many.all_suggestions => self.coded.unread(code).clone(),
            _ => all.only(|at| !yes(at)),
        };
        Ok(first.only(|at| {
            source.is_none_or(|source| self.coded.locate(at).0 == source)
                && case.is_none_or(|case| self.coded.case(at) == Some(case))
                && matched.as_ref().is_none_or(|matched| matched.contains(at))
        }))
    }

    /// The statements in which an indicator matches.
    fn matched(&self, text: &str) -> Result<Set> {
        let written = serde_json::Value::from(text);
        let yaml = format!("topics:\n  - id: match\n    indicators: [{written}]\n");
        let mut findings = Vec::new();
        let book = codebook::read(vec![File { name: "--match".into(), text: yaml }], &mut findings);
        if let Some(finding) = findings.into_iter().next() {
            return Err(Box::new(Finding { place: None, ..finding }));
        }
        let plan = Plan::with_lemmas(&book, self.materials.lemmas.clone());
        let mut matcher = Matcher::new(&plan);
        let mut found = Vec::new();
        for (at, source) in self.materials.sources.iter().enumerate() {
            found.extend(matcher.run(source).iter().map(|hit| self.coded.number(at, hit.statement as usize)));
        }
        Ok(Set::new(found))
    }
}
