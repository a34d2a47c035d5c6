//! Results for others: which commands have them, and how they are written.

use super::args::{Form, Global, Shape};
use super::output::Output;
use super::{Ended, mention};
use crate::finding::{Finding, Result};
use crate::report::content::{Context, Shared, Sharing};
use crate::report::{Answer, Format};
use crate::study::{Basis, Settings};
use clap::Args;
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
