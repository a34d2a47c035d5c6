//! Polish.

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

use self::numbers::{Case, Kind, agreeing, figure, spaced};
use super::agreement::AgreementTexts;
use super::association::TestTexts;
use super::audit::AuditTexts;
use super::browsing::BrowsingTexts;
use super::checklist::ChecklistTexts;
use super::evidence::EvidenceTexts;
use super::figures::{Calendar, capitalized, decimal, different, joined};
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

/// Polish reports.
pub struct Polish;

impl Wording for Polish {
    fn code(&self) -> &'static str {
        "pl"
    }

    fn language_name(&self, code: &str) -> String {
        languages::name(code)
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
        numbers::plural(n)
    }

    fn number(&self, n: usize, gender: Gender) -> String {
        let kind = match gender {
            Gender::Masculine => Kind::Masculine,
            Gender::Feminine => Kind::Feminine,
        };
        numbers::number(n, Case::Nominative, kind)
    }

    /// Thousands stand apart from five digits on: `1234,5`, `12 345,6`.
    fn decimal(&self, value: f64, digits: usize) -> String {
        let text = decimal(value, digits, ",", "");
        let (minus, figures) = text.strip_prefix('-').map_or(("", text.as_str()), |figures| ("-", figures));
        match figures.split_once(',') {
            Some((whole, part)) => format!("{minus}{},{part}", spaced(whole)),
            None => format!("{minus}{}", spaced(figures)),
        }
    }

    fn percent(&self, value: f64, digits: usize) -> String {
        format!("{}%", self.decimal(value, digits))
    }

    fn quotation_marks(&self) -> (&'static str, &'static str) {
        ("„", "”")
    }

    fn list(&self, items: &[String]) -> String {
        joined(items, "i")
    }

    fn of(&self, k: usize, n: usize, at_least: bool) -> String {
        let at_least = if at_least { "co najmniej " } else { "" };
        format!("{at_least}{} {} {}", figure(k), numbers::from(n), figure(n))
    }

    fn of_unknown(&self, n: usize) -> String {
        format!("? {} {}", numbers::from(n), figure(n))
    }

    fn table_caption(&self, n: usize, text: &str) -> String {
        format!("Tabela {n}. {text}")
    }

    fn appendix_caption(&self, n: usize, text: &str) -> String {
        format!("Aneks {n}. {text}")
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
        sentences::no_statement(level, name) + "."
    }

    fn unasked(&self, codes: &[String], _gender: Gender) -> String {
        sentences::unasked(codes)
    }

    fn did_not_speak(&self, codes: &[String], level: &Level) -> String {
        sentences::did_not_speak(codes, level)
    }

    fn more(&self, n: usize) -> String {
        format!("jeszcze {n}")
    }

    fn spoke(&self, k: usize, at_least: bool) -> String {
        sentences::spoke(k, at_least)
    }

    fn levels_together(&self, levels: &[Level], many: bool) -> String {
        capitalized(&match many {
            true => joined(&different(levels, |level| &level.many), "i"),
            false => different(levels, |level| &level.one).join(", "),
        })
    }

    fn matrix_legend(&self) -> String {
        "● są wypowiedzi; – pytano, nie wspomniano; puste pole: nie pytano.".to_owned()
    }

    fn part_read(&self, read: usize, of: usize) -> String {
        format!("przeczytano {read} {} {of}", numbers::from(of))
    }

    fn nobody_of_read(&self, people: usize) -> String {
        format!("0 {} {people} przeczytanych", numbers::from(people))
    }

    fn held_back(&self) -> &'static str {
        "nie pokazano"
    }

    fn note_held_back(&self, cells: usize, least: usize) -> String {
        notes::held_back(cells, least)
    }

    fn note_small(&self, least: usize) -> String {
        format!("* mniej niż {least} {}.", agreeing(least, ["osoba", "osoby", "osób"]))
    }

    fn not_read(&self, sources: &[String]) -> String {
        match sources {
            [] => "Wszystkie źródła przeczytano do końca.".to_owned(),
            _ => format!("Nie przeczytano do końca: {}.", sources.join(", ")),
        }
    }

    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String {
        notes::statements(total, shared, level)
    }

    fn note_once(&self, _level: &Level, _gender: Gender) -> String {
        "Każdą osobę policzono w wierszu raz.".to_owned()
    }

    fn note_pooled(&self) -> String {
        "Wywiady i grupy fokusowe policzono łącznie.".to_owned()
    }

    fn note_focus_group(&self, _gender: Gender) -> String {
        "Milczenia w grupie fokusowej nie traktuje się ani jako zgody, ani jako sprzeciwu.".to_owned()
    }

    fn note_order(&self, by_statements: bool, level: &Level) -> String {
        notes::order(by_statements, level)
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
        "Transkrypcje są syntetyczne: żadna rzeczywista osoba tego nie powiedziała.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        notes::small_base(n)
    }

    fn with_transcripts(&self) -> String {
        "Ten plik zawiera całe transkrypcje: przed udostępnieniem należy rozważyć, kto będzie miał do nich wgląd."
            .to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        format!("Cytaty podano w języku wywiadów ({}).", self.language_name(language_code))
    }

    fn methods(&self, methods: &Methods<'_>) -> Vec<String> {
        methods::paragraph(methods)
    }

    fn next(&self) -> &'static str {
        "dalej"
    }

    fn audit(&self) -> &'static dyn AuditTexts {
        &Polish
    }

    fn together(&self) -> &'static dyn TogetherTexts {
        &Polish
    }

    fn saturation(&self) -> &'static dyn SaturationTexts {
        &Polish
    }

    fn words(&self) -> &'static dyn WordsTexts {
        &Polish
    }

    fn evidence(&self) -> &'static dyn EvidenceTexts {
        &Polish
    }

    fn tests(&self) -> &'static dyn TestTexts {
        &Polish
    }

    fn agreement(&self) -> &'static dyn AgreementTexts {
        &Polish
    }

    fn percents(&self) -> &'static dyn PercentTexts {
        &Polish
    }

    fn browsing(&self) -> &'static BrowsingTexts {
        &browsing::BROWSING
    }

    fn screen(&self) -> &'static ScreenTexts {
        &screen::SCREEN
    }

    fn tables(&self) -> &'static dyn TableTexts {
        &Polish
    }

    fn quotes(&self) -> &'static dyn crate::language::QuoteTexts {
        &Polish
    }

    fn why(&self) -> &'static dyn crate::language::WhyTexts {
        &Polish
    }

    fn codebook(&self) -> &'static dyn crate::language::CodebookTexts {
        &Polish
    }

    fn desk(&self) -> &'static dyn crate::language::DeskTexts {
        &Polish
    }

    fn translations(&self) -> &'static dyn crate::language::TranslationTexts {
        &Polish
    }

    fn privacy(&self) -> &'static dyn crate::language::PrivacyTexts {
        &Polish
    }

    fn sharing(&self) -> &'static dyn crate::language::SharingTexts {
        &Polish
    }

    fn subjects(&self) -> &'static dyn SubjectTexts {
        &Polish
    }

    fn survey(&self) -> &'static dyn SurveyTexts {
        &Polish
    }

    fn drawings(&self) -> &'static dyn crate::language::DrawingTexts {
        &Polish
    }

    fn sealed(&self) -> &'static dyn PackageTexts {
        &Polish
    }

    fn replication(&self) -> &'static dyn ReplicationTexts {
        &Polish
    }

    fn checklist(&self) -> &'static dyn ChecklistTexts {
        &Polish
    }

    fn rules(&self) -> &'static dyn RulesTexts {
        &Polish
    }

    fn trail(&self) -> &'static dyn TrailTexts {
        &Polish
    }
}

#[cfg(test)]
mod tests;
