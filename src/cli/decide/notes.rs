//! What is said about a statement besides its codes: memos, condensed units, stances, agreement.

use super::Decision;
use crate::cli::output::Output;
use crate::cli::resolve;
use crate::coding::{Act, Event, Writer};
use crate::finding::{Finding, Result};
use crate::transcript::StatementId;
use clap::ValueEnum;

#[derive(clap::Args)]
pub struct Memo {
    /// A statement, a source, a code, or `study`
    #[arg(value_name = "WHERE")]
    about: String,
    /// The memo
    #[arg(value_name = "TEXT")]
    text: String,
}

#[derive(clap::Args)]
pub struct Condense {
    /// The statement, e.g. SP3:4.2
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// The statement in few words
    #[arg(value_name = "TEXT")]
    text: String,
}

#[derive(clap::Args)]
pub struct Stance {
    /// The statement, e.g. SP3:4.2
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: String,
    /// For what the code names, against it, or none
    #[arg(value_name = "STANCE")]
    stance: Side,
}

#[derive(Clone, Copy, ValueEnum)]
enum Side {
    For,
    Against,
    None,
}

#[derive(clap::Args)]
pub struct Others {
    /// The statement that was answered, e.g. FG1:4.2
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// The participants
    #[arg(value_name = "PARTICIPANT", required = true)]
    who: Vec<String>,
}

#[derive(clap::Args)]
pub struct Inferred {
    /// The statement from which it is inferred, e.g. D3:4.2
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: String,
    /// The case, as cases.csv names it
    #[arg(value_name = "CASE")]
    case: String,
}

impl Decision<'_> {
    pub(super) fn inferred(&self, inferred: &Inferred, output: &mut Output) -> Result<()> {
        let statement = resolve::statement(self.coded, &inferred.statement)?;
        let code = resolve::code(self.materials, &inferred.code)?;
        let subjects = &self.materials.subjects;
        let document = self.materials.source(&inferred.case).is_some_and(|at| {
            subjects.all.is_empty() && self.materials.sources[at].kind() == crate::transcript::Kind::Document
        });
        if subjects.find(&inferred.case).is_none() && !document {
            let known = || subjects.all.iter().map(|subject| subject.id.as_str());
            return Err(Box::new(
                Finding::error(format!("there is no case `{}`", inferred.case))
                    .expected("a case of cases.csv, or, without one, a document")
                    .did_you_mean(&inferred.case, known()),
            ));
        }
        let id = self.materials.codebook.codes[code].id.clone();
        let fill = |event| Event { code: Some(id), about: vec![inferred.case.clone()], ..event };
        let event = self.write(Act::Inferred, statement, fill)?;
        self.say(&event, statement, output)
    }

    pub(super) fn memo(&self, memo: &Memo, output: &mut Output) -> Result<()> {
        let text = words(&memo.text)?;
        if memo.about.parse::<StatementId>().is_ok() {
            let statement = resolve::statement(self.coded, &memo.about)?;
            let event = self.write(Act::Memo, statement, |event| Event { text: Some(text), ..event })?;
            return self.say(&event, statement, output);
        }
        let texts = self.wording.desk();
        let mut writer = Writer::open(&self.materials.folder, self.coder)?;
        let event = Event { text: Some(text), why: self.args.why.clone(), ..writer.event(Act::Memo) };
        let source = self.materials.source(&memo.about);
        let said = match source.map(|at| &self.materials.sources[at]) {
            Some(source) => {
                writer.write(source, Event { of: Some(source.id.clone()), ..event })?;
                texts.memo_on(Some(&source.id), None)
            }
            None if memo.about == "study" => {
                writer.note(event)?;
                texts.memo_on(None, None)
            }
            None => {
                let code = resolve::code(self.materials, &memo.about)?;
                let id = self.materials.codebook.codes[code].id.clone();
                writer.note(Event { code: Some(id.clone()), ..event })?;
                texts.memo_on(None, Some(&id))
            }
        };
        output.print(&format!("{}: {said}\n", self.coder))
    }

    pub(super) fn condense(&self, unit: &Condense, output: &mut Output) -> Result<()> {
        let statement = resolve::statement(self.coded, &unit.statement)?;
        let text = words(&unit.text)?;
        let event = self.write(Act::Condense, statement, |event| Event { text: Some(text), ..event })?;
        self.say(&event, statement, output)
    }

    pub(super) fn stance(&self, stance: &Stance, output: &mut Output) -> Result<()> {
        let statement = resolve::statement(self.coded, &stance.statement)?;
        let code = resolve::code(self.materials, &stance.code)?;
        let value = match stance.stance {
            Side::For => "for",
            Side::Against => "against",
            Side::None => "none",
        };
        let id = self.materials.codebook.codes[code].id.clone();
        let fill = |event| Event { code: Some(id), value: Some(value.to_owned()), ..event };
        let event = self.write(Act::Stance, statement, fill)?;
        self.say(&event, statement, output)
    }

    pub(super) fn others(&self, act: Act, others: &Others, output: &mut Output) -> Result<()> {
        let statement = resolve::statement(self.coded, &others.statement)?;
        let (at, _) = self.coded.locate(statement);
        let source = &self.materials.sources[at];
        let mut about = Vec::new();
        for name in &others.who {
            let case = resolve::participant(self.materials, name)?;
            if self.coded.case(statement) == Some(case) {
                return Err(Box::new(
                    Finding::error(format!("{name} is the one who said {}", others.statement))
                        .expected("somebody else who was there"),
                ));
            }
            if !source.participants.contains(&case) {
                let there = source.participants.iter().map(|case| self.materials.cases.all[*case as usize].id.as_str());
                return Err(Box::new(
                    Finding::error(format!("{name} does not take part in `{}`", source.id))
                        .expected(format!("somebody who was there: {}", there.collect::<Vec<_>>().join(", "))),
                ));
            }
            about.push(self.materials.cases.all[case as usize].id.clone());
        }
        let event = self.write(act, statement, |event| Event { about, ..event })?;
        self.say(&event, statement, output)
    }
}

fn words(text: &str) -> Result<String> {
    match text.trim() {
        "" => Err(Box::new(Finding::error("the text is empty").expected("some words"))),
        text => Ok(text.to_owned()),
    }
}
