//! Ukrainian.

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

use self::levels::LEVELS;
use self::levels::{counted_level, kind_of};
use self::numbers::Case::Nominative;
use self::numbers::{figure, many, number, plural};
use self::sentences::{AT_LEAST, no_statement};
use super::agreement::AgreementTexts;
use super::association::TestTexts;
use super::audit::AuditTexts;
use super::browsing::BrowsingTexts;
use super::checklist::ChecklistTexts;
use super::evidence::EvidenceTexts;
use super::figures::{Calendar, capitalized, decimal, joined};
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

/// Ukrainian reports.
pub struct Ukrainian;

impl Wording for Ukrainian {
    fn code(&self) -> &'static str {
        "uk"
    }

    fn language_name(&self, code: &str) -> String {
        languages::language(super::primary(code)).unwrap_or(code).to_owned()
    }

    fn label(&self, label: Label) -> &'static str {
        labels::label(label)
    }

    fn level(&self, known: &str) -> Option<Level> {
        let (_, forms, _) = LEVELS.iter().find(|(name, _, _)| *name == known)?;
        let [one, accusative, assigned, many, of_many] = forms.map(str::to_owned);
        Some(Level { one, accusative, assigned, many, of_many })
    }

    fn own_level(&self, forms: &[String]) -> Level {
        let form = |at: usize, otherwise: &str| forms.get(at).map_or(otherwise.to_owned(), String::clone);
        let one = form(0, "");
        let many = form(3, &one);
        Level { accusative: form(1, &one), assigned: form(2, &one), of_many: form(4, &many), one, many }
    }

    fn plural(&self, n: usize) -> usize {
        plural(n)
    }

    fn number(&self, n: usize, gender: Gender) -> String {
        number(n, Nominative, gender.into())
    }

    fn decimal(&self, value: f64, digits: usize) -> String {
        decimal(value, digits, ",", "\u{a0}")
    }

    fn percent(&self, value: f64, digits: usize) -> String {
        format!("{}\u{a0}%", self.decimal(value, digits))
    }

    fn quotation_marks(&self) -> (&'static str, &'static str) {
        ("«", "»")
    }

    fn list(&self, items: &[String]) -> String {
        joined(items, "та")
    }

    fn of(&self, k: usize, n: usize, at_least: bool) -> String {
        let at_least = if at_least { AT_LEAST } else { "" };
        format!("{at_least}{} із {}", figure(k), figure(n))
    }

    fn of_unknown(&self, n: usize) -> String {
        format!("? із {n}")
    }

    fn table_caption(&self, n: usize, text: &str) -> String {
        format!("Таблиця {n}. {text}")
    }

    fn appendix_caption(&self, n: usize, text: &str) -> String {
        format!("Додаток {n}. {text}")
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
        match count {
            0 => format!("{} не виокремлено", capitalized(&level.of_many)),
            _ => format!("Виокремлено {}: ", counted_level(count, level)),
        }
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
        no_statement(level, name) + "."
    }

    fn unasked(&self, codes: &[String], gender: Gender) -> String {
        sentences::unasked(codes, gender)
    }

    /// Without a verb in the past tense, which would need the gender of each.
    fn did_not_speak(&self, codes: &[String], level: &Level) -> String {
        let this = match kind_of(level) {
            numbers::Kind::Masculine => "цей",
            numbers::Kind::Feminine => "цю",
            numbers::Kind::Neuter => "це",
        };
        format!("Висловлювань {} про {this} {} немає.", self.list(codes), level.accusative)
    }

    fn more(&self, n: usize) -> String {
        format!("ще {n}")
    }

    fn spoke(&self, k: usize, at_least: bool) -> String {
        match (k, at_least) {
            (0, false) => "ніхто не говорив".to_owned(),
            (_, false) => format!("говорили: {}", figure(k)),
            (_, true) => format!("говорили: {AT_LEAST}{}", figure(k.max(1))),
        }
    }

    fn levels_together(&self, levels: &[Level], many: bool) -> String {
        notes::levels_together(levels, many)
    }

    fn matrix_legend(&self) -> String {
        "● є висловлювання; – запитували, не згадано; порожня клітинка: не запитували.".to_owned()
    }

    fn part_read(&self, read: usize, of: usize) -> String {
        format!("прочитано {read} із {of}")
    }

    fn nobody_of_read(&self, people: usize) -> String {
        format!("0 із {people} {}", if plural(people) == 0 { "прочитаного" } else { "прочитаних" })
    }

    fn held_back(&self) -> &'static str {
        "не показано"
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
        sentences::note_statements(total, shared, level)
    }

    fn note_pooled(&self) -> String {
        notes::note_pooled()
    }

    fn note_once(&self, level: &Level, gender: Gender) -> String {
        notes::note_once(level, gender)
    }

    fn note_focus_group(&self, gender: Gender) -> String {
        notes::note_focus_group(gender)
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
        "Тексти синтетичні: жодна реальна особа цього не казала.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        notes::small_base(n)
    }

    fn with_transcripts(&self) -> String {
        "Цей файл містить повні тексти інтерв’ю: перш ніж ним ділитися, подумайте, хто його побачить.".to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        notes::quotes_language(language_code)
    }

    fn methods(&self, methods: &Methods<'_>) -> Vec<String> {
        methods::paragraph(methods)
    }

    fn next(&self) -> &'static str {
        "далі"
    }

    fn audit(&self) -> &'static dyn AuditTexts {
        &Ukrainian
    }

    fn together(&self) -> &'static dyn TogetherTexts {
        &Ukrainian
    }

    fn saturation(&self) -> &'static dyn SaturationTexts {
        &Ukrainian
    }

    fn words(&self) -> &'static dyn WordsTexts {
        &Ukrainian
    }

    fn evidence(&self) -> &'static dyn EvidenceTexts {
        &Ukrainian
    }

    fn tests(&self) -> &'static dyn TestTexts {
        &Ukrainian
    }

    fn agreement(&self) -> &'static dyn AgreementTexts {
        &Ukrainian
    }

    fn percents(&self) -> &'static dyn PercentTexts {
        &Ukrainian
    }

    fn browsing(&self) -> &'static BrowsingTexts {
        &browsing::BROWSING
    }

    fn screen(&self) -> &'static ScreenTexts {
        &screen::SCREEN
    }

    fn tables(&self) -> &'static dyn TableTexts {
        &Ukrainian
    }

    fn quotes(&self) -> &'static dyn crate::language::QuoteTexts {
        &Ukrainian
    }

    fn why(&self) -> &'static dyn crate::language::WhyTexts {
        &Ukrainian
    }

    fn codebook(&self) -> &'static dyn crate::language::CodebookTexts {
        &Ukrainian
    }

    fn desk(&self) -> &'static dyn crate::language::DeskTexts {
        &Ukrainian
    }

    fn translations(&self) -> &'static dyn crate::language::TranslationTexts {
        &Ukrainian
    }

    fn privacy(&self) -> &'static dyn crate::language::PrivacyTexts {
        &Ukrainian
    }

    fn sharing(&self) -> &'static dyn crate::language::SharingTexts {
        &Ukrainian
    }

    fn subjects(&self) -> &'static dyn SubjectTexts {
        &Ukrainian
    }

    fn survey(&self) -> &'static dyn SurveyTexts {
        &Ukrainian
    }

    fn drawings(&self) -> &'static dyn crate::language::DrawingTexts {
        &Ukrainian
    }

    fn sealed(&self) -> &'static dyn PackageTexts {
        &Ukrainian
    }

    fn replication(&self) -> &'static dyn ReplicationTexts {
        &Ukrainian
    }

    fn checklist(&self) -> &'static dyn ChecklistTexts {
        &Ukrainian
    }

    fn rules(&self) -> &'static dyn RulesTexts {
        &Ukrainian
    }

    fn trail(&self) -> &'static dyn TrailTexts {
        &Ukrainian
    }
}

#[cfg(test)]
mod tests;
