//! Results for others: which commands have them, and how they are written.

use super::args::{Form, Global, Shape};
use super::output::Output;
use super::{Ended, mention};
use crate::finding::{Finding, Result};
use crate::report::content::{Context, Shared, Sharing};
use crate::report::{Answer, Format};
use crate::study::{Basis, Settings};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Command};
use std::mem::ManuallyDrop;

/// What is held back because the result is for others to have. Only commands that can keep to it take these options.
#[derive(Args, Clone, Copy, Default)]
pub struct ToShare {
    /// Hold back what is not for others: who coded, dates, memos, unread rule hits, barred words, and attributes (and what
    /// would let them be computed) where fewer people than `smallest` in tema.toml have them
    #[arg(long)]
    pub share: bool,
    /// With --share: hold back the codes of participants and sources, too, and ids of statements
    #[arg(long, requires = "share")]
    pub hide_codes: bool,
}

impl ToShare {
    /// What is held back in a study with these settings.
    pub fn of(self, settings: &Settings) -> Sharing {
        if self.share { Sharing::of(settings.smallest, self.hide_codes) } else { Sharing::default() }
    }
}

impl Form {
    /// Writes a result for others, once it is certain that no code which is held back stands in it.
    ///
    /// # Errors
    /// When one does, or it cannot be written.
    pub fn write_shared(&self, shared: &Shared<'_>, output: &mut Output) -> Result<()> {
        let format = self.format()?.unwrap_or(Format::Terminal);
        shared.guard(format, self.picture()?)?;
        self.write(shared, output)?;
        if format.has_no_place_for_notices() {
            shared.held().iter().for_each(|text| output.hint(text));
        }
        Ok(())
    }
}

impl Shape {
    /// Reads the study, counts on the basis asked for, makes an answer and writes it where and how it was asked for.
    ///
    /// # Errors
    /// When there is no study, or the answer cannot be made or written.
    pub fn answer(
        &self,
        global: &Global,
        output: &mut Output,
        make: impl for<'a> FnOnce(&'a Context<'a>) -> Result<Box<dyn Answer + 'a>>,
    ) -> Result<Ended> {
        self.answer_to_share(ToShare::default(), global, output, make)
    }

    /// The same, holding back what is not for others where that is asked for.
    ///
    /// # Errors
    /// The same; and when the answer cannot be shared.
    pub fn answer_to_share(
        &self,
        to_share: ToShare,
        global: &Global,
        output: &mut Output,
        make: impl for<'a> FnOnce(&'a Context<'a>) -> Result<Box<dyn Answer + 'a>>,
    ) -> Result<Ended> {
        self.form.format()?;
        // The process ends with the answer. To give back millions of small pieces one by one would take longer than to
        // count.
        let materials = ManuallyDrop::new(self.materials(global)?);
        let mut findings = Vec::new();
        let coded = ManuallyDrop::new(self.coded(&materials, &mut findings));
        let context = self.sharing(to_share, self.context(&coded)?)?;
        let answer = make(&context)?;
        self.write_to_share(&context, answer, output)?;
        Ok(mention(&findings, output))
    }

    /// A context in which is held back what is asked for.
    ///
    /// # Errors
    /// When unread rule hits are counted, or the study is looked at as it was on a day.
    pub fn sharing<'a>(&self, to_share: ToShare, context: Context<'a>) -> Result<Context<'a>> {
        if !to_share.share {
            return Ok(context);
        }
        if context.coded.basis == Basis::All {
            return Err(Box::new(
                Finding::error("unread rule hits are counted here, and are never shared")
                    .expected("another basis")
                    .hint("add --basis reviewed (or people, or rules)"),
            ));
        }
        if self.as_of.is_some() {
            return Err(Box::new(
                Finding::error("a result of a day (--as-of) says when things were decided, which is never shared")
                    .expected("--share without --as-of"),
            ));
        }
        Ok(Context { sharing: to_share.of(&context.coded.materials.settings), withhold: true, ..context })
    }

    /// Writes an answer of a context where and how it was asked for, without what the context holds back.
    ///
    /// # Errors
    /// When it cannot be written, or a code that is held back stands in it.
    pub fn write_to_share<'a>(
        &self,
        context: &'a Context<'a>,
        answer: Box<dyn Answer + 'a>,
        output: &mut Output,
    ) -> Result<()> {
        if !context.sharing.is_shared() {
            return self.form.write(answer.as_ref(), output);
        }
        self.form.write_shared(&Shared::new(context, answer), output)
    }
}

/// Commands with results that cannot be for others: why, and what there is instead.
const NEVER: &[(&str, &str, &str)] = &[
    ("import", "it takes texts in, with all that stands in them", "tema report --share"),
    (
        "why",
        "who decided what about a statement, when and why, and which hits nobody has read: all of this is held back, and \
         nothing would be left",
        "tema statements --share lists what counts, and whether a person coded it",
    ),
    (
        "log",
        "who decided what, when and why: all of this is held back, and nothing would be left",
        "tema report --share says how many people coded; tema package gives reviewers the whole trail",
    ),
    ("check", "what is wrong or to do names files, people and their words", "tema report --share is made for others"),
    ("survey check", "what does not fit names respondents and what they wrote", "tema survey report --share"),
    (
        "codebook test",
        "it shows what rules hit, which nobody has read",
        "tema evidence --rules --share has the figures of the rules",
    ),
    (
        "codebook expand",
        "it shows what rules hit, which nobody has read",
        "tema evidence --rules --share has the figures of the rules",
    ),
    ("codebook gaps", "it shows statements that nobody has coded", "tema statements --share"),
    (
        "codebook diff",
        "it shows what a changed codebook would hit, which nobody has read",
        "tema codebook show --share",
    ),
    ("codebook schema", "it says how codebooks are written, and nothing of any study", "leave --share out"),
    ("codebook history", "it says who changed the codebook, and when", "tema codebook show --share"),
    (
        "codebook export",
        "a codebook says nothing of people but what you wrote into it, and nothing is held back from it",
        "leave --share out, and look at its examples: they are quotes",
    ),
    ("coder compare", "it sets two coders side by side by their names", "tema agree --share calls them A and B"),
    ("reanchor", "it names decisions with whoever made them", "tema report --share"),
    ("checkpoint", "it says when the study was kept", "tema report --share"),
    (
        "package",
        "a package is for reviewers: every count has its members, and the log is part of it",
        "tema report --share is for everybody else",
    ),
    ("audit text", "it shows a manuscript beside the data behind it", "tema report --share"),
    ("audit table", "it shows a published table beside the data behind it", "tema freq --share"),
    ("audit percent", "it looks at published figures and at no study, so nothing is held back", "leave --share out"),
    ("audit package", "it looks at a package, which holds every count with its members", "tema report --share"),
    ("audit checklist", "it points to memos, to who coded, and when", "tema report --share"),
    ("replicate compare", "it sets two codings side by side, statement by statement", "tema agree --share"),
    ("replicate practice", "it shows statements beside what was decided about them", "tema agree --share"),
    ("export", "it holds transcripts, or every coding with whoever made it", "tema report --share -o report.xlsx"),
    ("privacy scan", "it shows what may identify somebody", "tema report --share"),
    ("privacy replace", "it shows what stands for whom", "tema report --share"),
    ("privacy withdraw", "it shows whose words go", "tema report --share"),
    ("privacy purge", "it shows what is taken out", "tema report --share"),
];

/// What a person is told who asked a command for a result for others that it does not have; `None` where clap's own words
/// are better.
pub fn refused(error: &clap::Error, typed: &[String]) -> Option<Finding> {
    let asked = match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(asked))) => asked,
        _ => return None,
    };
    if !["--share", "--hide-codes"].contains(&asked.as_str()) {
        return None;
    }
    let path = path(&super::command(), typed)?;
    Some(match NEVER.iter().find(|(command, ..)| *command == path) {
        Some((_, why, hint)) => Finding::error(format!("`tema {path}` has no result for others: {why}")).hint(*hint),
        None => Finding::error(format!("`tema {path}` has no result for others"))
            .expected(format!("{asked} with one of: {}", sharing(&super::command(), "").join(", "))),
    })
}

/// The command that was typed, `survey check`, if it has none below it.
fn path(command: &Command, typed: &[String]) -> Option<String> {
    let mut here = command;
    let mut names: Vec<&str> = Vec::new();
    let mut skips = false;
    for word in typed.iter().skip(1) {
        // `-C freq` is a folder.
        if std::mem::replace(&mut skips, ["-C", "--study", "--color"].contains(&word.as_str())) {
            continue;
        }
        match here.find_subcommand(word) {
            Some(below) => (here, names) = (below, names.into_iter().chain([below.get_name()]).collect()),
            None if !word.starts_with('-') && !here.has_subcommands() => break,
            None => {}
        }
    }
    (!names.is_empty() && !here.has_subcommands()).then(|| names.join(" "))
}

/// The commands below one that have results for others.
fn sharing(command: &Command, above: &str) -> Vec<String> {
    let of = |below: &Command| {
        let name = format!("{above}{}", below.get_name());
        match below.get_arguments().any(|argument| argument.get_id() == "hide_codes") {
            true => vec![name],
            false => sharing(below, &format!("{name} ")),
        }
    };
    command.get_subcommands().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Commands without others below them: their path, whether they write results, whether these can be for others.
    fn leaves(command: &Command, above: &str) -> Vec<(String, bool, bool)> {
        let of = |below: &Command| {
            let name = format!("{above}{}", below.get_name());
            let has = |id: &str| below.get_arguments().any(|argument| argument.get_id() == id);
            match below.has_subcommands() {
                true => leaves(below, &format!("{name} ")),
                false => vec![(name, has("format") || has("output"), has("hide_codes"))],
            }
        };
        command.get_subcommands().flat_map(of).collect()
    }

    #[test]
    fn every_command_with_results_holds_back_or_says_why_it_cannot() {
        let leaves = leaves(&crate::cli::command(), "");
        let mut unsaid = Vec::new();
        for (path, writes, shares) in &leaves {
            let never = NEVER.iter().any(|(command, ..)| command == path);
            assert!(!(*shares && never), "{path} takes --share, and is said never to");
            if *writes && !*shares && !never {
                unsaid.push(path);
            }
        }
        assert!(unsaid.is_empty(), "they write results: do they take --share, or why not? {unsaid:?}");
        for (command, ..) in NEVER {
            assert!(leaves.iter().any(|(path, ..)| path == command), "there is no `tema {command}`");
        }
    }

    #[test]
    fn the_command_is_found_among_what_was_typed() {
        let found = |typed: &str| {
            let typed: Vec<String> = typed.split(' ').map(str::to_owned).collect();
            path(&crate::cli::command(), &typed)
        };
        assert_eq!(found("tema -C freq why --share SP1:2"), Some("why".to_owned()));
        assert_eq!(found("tema survey check --share"), Some("survey check".to_owned()));
        assert_eq!(found("tema why freq --share"), Some("why".to_owned()));
        assert_eq!(found("tema words --share"), None);
    }
}
