//! Bulgarian: how it is cut into sentences, its word lists, and how reports are worded in it.

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

use self::numbers::{Kind, figure, number, plural};
use self::people::AT_LEAST;
use super::agreement::AgreementTexts;
use super::association::TestTexts;
use super::audit::AuditTexts;
use super::browsing::BrowsingTexts;
use super::checklist::ChecklistTexts;
use super::evidence::EvidenceTexts;
use super::figures::{Calendar, decimal, joined};
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

/// Bulgarian reports.
pub struct Bulgarian;

impl Wording for Bulgarian {
    fn code(&self) -> &'static str {
        "bg"
    }

    fn language_name(&self, code: &str) -> String {
        let known = languages::LANGUAGES.iter().find(|(known, _)| *known == crate::language::primary(code));
        known.map_or(code, |(_, name)| name).to_owned()
    }

    fn label(&self, label: Label) -> &'static str {
        labels::label(label)
    }

    fn level(&self, known: &str) -> Option<Level> {
        levels::known(known)
    }

    fn own_level(&self, forms: &[String]) -> Level {
        levels::own(forms)
    }

    fn plural(&self, n: usize) -> usize {
        plural(n)
    }

    fn number(&self, n: usize, gender: Gender) -> String {
        number(n, Kind::of(gender))
    }

    fn decimal(&self, value: f64, digits: usize) -> String {
        decimal(value, digits, ",", "\u{a0}")
    }

    fn percent(&self, value: f64, digits: usize) -> String {
        format!("{}\u{a0}%", self.decimal(value, digits))
    }

    fn quotation_marks(&self) -> (&'static str, &'static str) {
        ("„", "“")
    }

    fn list(&self, items: &[String]) -> String {
        joined(items, "и")
    }

    fn of(&self, k: usize, n: usize, at_least: bool) -> String {
        let at_least = if at_least { AT_LEAST } else { "" };
        format!("{at_least}{} от {}", figure(k), figure(n))
    }

    fn of_unknown(&self, n: usize) -> String {
        format!("? от {n}")
    }

    fn table_caption(&self, n: usize, text: &str) -> String {
        format!("Таблица {n}. {text}")
    }

    fn appendix_caption(&self, n: usize, text: &str) -> String {
        format!("Приложение {n}. {text}")
    }

    fn date(&self, date: &str) -> String {
        Calendar::read(date).map_or(date.to_owned(), dates::full_date)
    }

    fn period(&self, from: &str, to: &str) -> String {
        match (Calendar::read(from), Calendar::read(to)) {
            _ if from == to => self.date(from),
            (Some(first), Some(last)) => dates::period(first, last),
            _ => format!("{} – {}", self.date(from), self.date(to)),
        }
    }

    fn opening(&self, level: &Level, name: &str, asked: &[Asked<'_>], gender: Gender) -> String {
        sentences::opening(level, name, asked, gender)
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

    fn unasked(&self, codes: &[String], gender: Gender) -> String {
        sentences::unasked(codes, gender)
    }

    fn did_not_speak(&self, codes: &[String], level: &Level) -> String {
        sentences::did_not_speak(codes, level)
    }

    fn more(&self, n: usize) -> String {
        format!("още {n}")
    }

    fn spoke(&self, k: usize, at_least: bool) -> String {
        sentences::spoke(k, at_least)
    }

    fn levels_together(&self, levels: &[Level], many: bool) -> String {
        notes::levels_together(levels, many)
    }

    fn matrix_legend(&self) -> String {
        "● има изказвания; – не е споменато; празна клетка: не е питано.".to_owned()
    }

    fn part_read(&self, read: usize, of: usize) -> String {
        format!("прочетени {read} от {of}")
    }

    fn nobody_of_read(&self, people: usize) -> String {
        format!("0 от {people} прочетени")
    }

    fn held_back(&self) -> &'static str {
        "не се показва"
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

    fn note_once(&self, level: &Level, gender: Gender) -> String {
        notes::note_once(level, gender)
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
        "Транскриптите са синтетични: никой истински човек не е казвал това.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        notes::small_base(n)
    }

    fn with_transcripts(&self) -> String {
        "Този файл съдържа цели транскрипти: преди да го споделите, помислете кой ще го види.".to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        notes::quotes_language(language_code)
    }

    fn methods(&self, methods: &Methods<'_>) -> Vec<String> {
        methods::paragraph(methods)
    }

    fn next(&self) -> &'static str {
        "нататък"
    }

    fn audit(&self) -> &'static dyn AuditTexts {
        &Bulgarian
    }

    fn together(&self) -> &'static dyn TogetherTexts {
        &Bulgarian
    }

    fn saturation(&self) -> &'static dyn SaturationTexts {
        &Bulgarian
    }

    fn words(&self) -> &'static dyn WordsTexts {
        &Bulgarian
    }

    fn evidence(&self) -> &'static dyn EvidenceTexts {
        &Bulgarian
    }

    fn tests(&self) -> &'static dyn TestTexts {
        &Bulgarian
    }

    fn agreement(&self) -> &'static dyn AgreementTexts {
        &Bulgarian
    }

    fn percents(&self) -> &'static dyn PercentTexts {
        &Bulgarian
    }

    fn browsing(&self) -> &'static BrowsingTexts {
        &browsing::BROWSING
    }

    fn screen(&self) -> &'static ScreenTexts {
        &screen::SCREEN
    }

    fn tables(&self) -> &'static dyn TableTexts {
        &Bulgarian
    }

    fn quotes(&self) -> &'static dyn crate::language::QuoteTexts {
        &Bulgarian
    }

    fn why(&self) -> &'static dyn crate::language::WhyTexts {
        &Bulgarian
    }

    fn codebook(&self) -> &'static dyn crate::language::CodebookTexts {
        &Bulgarian
    }

    fn desk(&self) -> &'static dyn crate::language::DeskTexts {
        &Bulgarian
    }

    fn privacy(&self) -> &'static dyn crate::language::PrivacyTexts {
        &Bulgarian
    }

    fn translations(&self) -> &'static dyn crate::language::TranslationTexts {
        &Bulgarian
    }

    fn sharing(&self) -> &'static dyn crate::language::SharingTexts {
        &Bulgarian
    }

    fn subjects(&self) -> &'static dyn SubjectTexts {
        &Bulgarian
    }

    fn survey(&self) -> &'static dyn SurveyTexts {
        &Bulgarian
    }

    fn drawings(&self) -> &'static dyn crate::language::DrawingTexts {
        &Bulgarian
    }

    fn sealed(&self) -> &'static dyn PackageTexts {
        &Bulgarian
    }

    fn replication(&self) -> &'static dyn ReplicationTexts {
        &Bulgarian
    }

    fn checklist(&self) -> &'static dyn ChecklistTexts {
        &Bulgarian
    }

    fn rules(&self) -> &'static dyn RulesTexts {
        &Bulgarian
    }

    fn trail(&self) -> &'static dyn TrailTexts {
        &Bulgarian
    }
}

#[cfg(test)]
mod tests;
