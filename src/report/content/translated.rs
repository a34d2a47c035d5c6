//! Quotes in a report of another language: what was said, and the translation that the study keeps.

use super::Context;
use super::quoted::shortened;
use crate::coding::Translation;
use crate::language::{Translators, primary};
use crate::report::model::Inline;

impl<'a> Context<'a> {
    /// Whether a statement was said in another language than that of the result.
    pub fn is_foreign(&self, statement: u32) -> bool {
        let (source, _) = self.coded.locate(statement);
        primary(&self.coded.materials.sources[source].language) != self.language()
    }

    /// The translation of a quote into the language of the result, where one is needed and kept.
    pub fn translation(&self, code: Option<usize>, statement: u32) -> Option<&'a Translation> {
        if !self.is_foreign(statement) {
            return None;
        }
        let quote = self.coded.quoted(code, statement).printed();
        self.coded.materials.translations.of(&quote, self.language())
    }

    /// A statement as a quote, with its translation behind it in square brackets; with `translated` the translation alone.
    pub fn cited(&self, code: Option<usize>, statement: u32) -> Vec<Inline> {
        let quote = self.quote(code, statement);
        let Some(kept) = self.translation(code, statement) else { return vec![quote] };
        let (open, close) = self.wording.quotation_marks();
        let text = format!("{open}{}{close}", shortened(&kept.translation));
        match self.translated {
            true => vec![Inline::Count { text, statements: vec![statement].into() }],
            false => vec![quote, Inline::text(format!(" [{text}]"))],
        }
    }

    /// What is to be said of the translations of some quotes: nothing, where there are none.
    pub fn translation_notes(&self, quotes: &[(Option<usize>, u32)]) -> Vec<String> {
        let foreign = quotes.iter().filter(|(_, statement)| self.is_foreign(*statement));
        let found: Vec<Option<&Translation>> =
            foreign.map(|(code, statement)| self.translation(*code, *statement)).collect();
        let kept: Vec<&Translation> = found.iter().copied().flatten().collect();
        if kept.is_empty() {
            return Vec::new();
        }
        let mut names: Vec<&str> = kept.iter().filter_map(|row| row.translator.as_deref()).collect();
        names.sort_unstable();
        names.dedup();
        let names = names.join(", ");
        let who = match kept.iter().all(|row| row.translator.is_some()) {
            _ if self.sharing.is_shared() => Translators::HeldBack,
            true => Translators::By(&names),
            false if names.is_empty() => Translators::NotRecorded,
            false => Translators::PartlyBy(&names),
        };
        let texts = self.wording.translations();
        let mut notes = vec![if self.translated { texts.instead(who) } else { texts.beside(who) }];
        if kept.len() < found.len() {
            notes.push(texts.missing(found.len() - kept.len(), found.len()));
        }
        notes
    }
}
