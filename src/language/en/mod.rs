//! English.

mod agreement;
mod association;
mod audit;
mod browsing;
mod checklist;
mod claims;
mod codebook;
mod dates;
mod desk;
mod drawings;
mod evidence;
mod labels;
mod languages;
mod levels;
mod lists;
mod methods;
mod names;
mod notes;
mod numbers;
mod people;
mod percents;
mod privacy;
mod quotes;
mod replication;
mod rules;
mod saturation;
mod screen;
mod sealed;
mod sentences;
mod sharing;
mod splitting;
mod subjects;
mod survey;
mod tables;
mod together;
mod trail;
mod translations;
mod why;
mod words;

pub use claims::CLAIMS;
pub use lists::LISTS;
pub use names::NAMES;
pub use splitting::SPLITTING;

use self::numbers::{figure, number};
use super::association::TestTexts;
use super::audit::AuditTexts;
use super::browsing::BrowsingTexts;
use super::checklist::ChecklistTexts;
use super::evidence::EvidenceTexts;
use super::figures::{decimal, joined};
use super::percents::PercentTexts;
use super::replication::ReplicationTexts;
use super::rules::RulesTexts;
use super::saturation::SaturationTexts;
use super::screen::ScreenTexts;
use super::sealed::PackageTexts;
use super::subjects::SubjectTexts;
use super::survey::SurveyTexts;
use super::tables::TableTexts;
use super::together::TogetherTexts;
use super::trail::TrailTexts;
use super::wording::{Asked, Gender, Informants, Label, Level, Methods, Wording};
use super::words::WordsTexts;
use crate::language::agreement::AgreementTexts;

/// English reports.
pub struct English;

impl Wording for English {
    fn code(&self) -> &'static str {
        "en"
    }

    fn language_name(&self, code: &str) -> String {
        languages::language_name(code)
    }

    fn label(&self, label: Label) -> &'static str {
        labels::label(label)
    }

    fn level(&self, known: &str) -> Option<Level> {
        levels::level(known)
    }

    fn own_level(&self, forms: &[String]) -> Level {
        levels::own_level(forms)
    }

    fn plural(&self, n: usize) -> usize {
        usize::from(n != 1)
    }

    fn number(&self, n: usize, _gender: Gender) -> String {
        number(n)
    }

    fn decimal(&self, value: f64, digits: usize) -> String {
        decimal(value, digits, ".", ",")
    }

    fn percent(&self, value: f64, digits: usize) -> String {
        format!("{}%", self.decimal(value, digits))
    }

    fn quotation_marks(&self) -> (&'static str, &'static str) {
        ("“", "”")
    }

    fn list(&self, items: &[String]) -> String {
        joined(items, "and")
    }

    fn of(&self, k: usize, n: usize, at_least: bool) -> String {
        let at_least = if at_least { "at least " } else { "" };
        format!("{at_least}{} of {}", figure(k), figure(n))
    }

    fn of_unknown(&self, n: usize) -> String {
        format!("? of {n}")
    }

    fn table_caption(&self, n: usize, text: &str) -> String {
        format!("Table {n}. {text}")
    }

    fn appendix_caption(&self, n: usize, text: &str) -> String {
        format!("Appendix {n}. {text}")
    }

    fn date(&self, date: &str) -> String {
        dates::date(date)
    }

    fn period(&self, from: &str, to: &str) -> String {
        dates::period(from, to)
    }

    fn opening(&self, level: &Level, name: &str, asked: &[Asked<'_>], _gender: Gender) -> String {
        sentences::opening(level, name, asked)
    }

    fn distinguished(&self, level: &Level, count: usize) -> String {
        sentences::distinguished(level, count)
    }

    fn counted(&self, informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
        sentences::counted(informants, gloss, level, name)
    }

    fn counted_itself(&self, informants: &Informants<'_>, level: &Level, name: &str) -> String {
        sentences::counted_itself(informants, level, name)
    }

    fn also_in_focus_group(&self, informants: &Informants<'_>) -> String {
        sentences::also_in_focus_group(informants)
    }

    fn nobody(&self, level: &Level, name: &str) -> String {
        sentences::nobody(level, name)
    }

    fn unasked(&self, codes: &[String], _gender: Gender) -> String {
        sentences::unasked(codes)
    }

    fn did_not_speak(&self, codes: &[String], level: &Level) -> String {
        sentences::did_not_speak(codes, level)
    }

    fn more(&self, n: usize) -> String {
        format!("{n} more")
    }

    fn spoke(&self, k: usize, at_least: bool) -> String {
        sentences::spoke(k, at_least)
    }

    fn levels_together(&self, levels: &[Level], many: bool) -> String {
        notes::levels_together(levels, many)
    }

    fn matrix_legend(&self) -> String {
        "● has statements; – asked, not mentioned; blank: not asked.".to_owned()
    }

    fn part_read(&self, read: usize, of: usize) -> String {
        format!("{read} of {of} read")
    }

    fn nobody_of_read(&self, people: usize) -> String {
        format!("0 of {people} read")
    }

    fn held_back(&self) -> &'static str {
        "held back"
    }

    fn note_held_back(&self, cells: usize, least: usize) -> String {
        notes::note_held_back(cells, least)
    }

    fn note_small(&self, least: usize) -> String {
        notes::note_small(least)
    }

    fn not_read(&self, sources: &[String]) -> String {
        notes::not_read(sources)
    }

    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String {
        notes::note_statements(total, shared, level)
    }

    fn note_pooled(&self) -> String {
        notes::note_pooled()
    }

    fn note_once(&self, _level: &Level, _gender: Gender) -> String {
        notes::note_once()
    }

    fn note_focus_group(&self, _gender: Gender) -> String {
        notes::note_focus_group()
    }

    fn note_order(&self, by_statements: bool, level: &Level) -> String {
        notes::note_order(by_statements, level)
    }

    fn package(&self, coder: &str) -> String {
        notes::package(coder)
    }

    fn as_of(&self, day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
        notes::as_of(day, checkpoint)
    }

    fn basis(&self, basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
        notes::basis(basis, coders, unread, decided)
    }

    fn rules_only(&self, decided: bool) -> String {
        notes::rules_only(decided)
    }

    fn synthetic(&self) -> String {
        "The transcripts are synthetic: no real person said any of this.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        notes::small_base(n)
    }

    fn with_transcripts(&self) -> String {
        "This file holds whole transcripts: think of who will see it before you share it.".to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        notes::quotes_language(language_code)
    }

    fn methods(&self, methods: &Methods<'_>) -> Vec<String> {
        methods::paragraph(methods)
    }

    fn next(&self) -> &'static str {
        "next"
    }

    fn audit(&self) -> &'static dyn AuditTexts {
        &English
    }

    fn together(&self) -> &'static dyn TogetherTexts {
        &English
    }

    fn saturation(&self) -> &'static dyn SaturationTexts {
        &English
    }

    fn words(&self) -> &'static dyn WordsTexts {
        &English
    }

    fn evidence(&self) -> &'static dyn EvidenceTexts {
        &English
    }

    fn tests(&self) -> &'static dyn TestTexts {
        &English
    }

    fn agreement(&self) -> &'static dyn AgreementTexts {
        &English
    }

    fn percents(&self) -> &'static dyn PercentTexts {
        &English
    }

    fn browsing(&self) -> &'static BrowsingTexts {
        &browsing::BROWSING
    }

    fn screen(&self) -> &'static ScreenTexts {
        &screen::SCREEN
    }

    fn tables(&self) -> &'static dyn TableTexts {
        &English
    }

    fn quotes(&self) -> &'static dyn crate::language::QuoteTexts {
        &English
    }

    fn why(&self) -> &'static dyn crate::language::WhyTexts {
        &English
    }

    fn codebook(&self) -> &'static dyn crate::language::CodebookTexts {
        &English
    }

    fn desk(&self) -> &'static dyn crate::language::DeskTexts {
        &English
    }

    fn translations(&self) -> &'static dyn crate::language::TranslationTexts {
        &English
    }

    fn privacy(&self) -> &'static dyn crate::language::PrivacyTexts {
        &English
    }

    fn sharing(&self) -> &'static dyn crate::language::SharingTexts {
        &English
    }

    fn subjects(&self) -> &'static dyn SubjectTexts {
        &English
    }

    fn survey(&self) -> &'static dyn SurveyTexts {
        &English
    }

    fn drawings(&self) -> &'static dyn crate::language::DrawingTexts {
        &English
    }

    fn sealed(&self) -> &'static dyn PackageTexts {
        &English
    }

    fn replication(&self) -> &'static dyn ReplicationTexts {
        &English
    }

    fn checklist(&self) -> &'static dyn ChecklistTexts {
        &English
    }

    fn rules(&self) -> &'static dyn RulesTexts {
        &English
    }

    fn trail(&self) -> &'static dyn TrailTexts {
        &English
    }
}

#[cfg(test)]
mod tests;
