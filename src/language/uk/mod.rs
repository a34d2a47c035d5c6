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
mod lists;
mod methods;
mod names;
mod numbers;
mod percents;
mod privacy;
mod quotes;
mod replication;
mod results;
mod rules;
mod screen;
mod sealed;
mod sentences;
mod sharing;
mod splitting;
mod subjects;
mod survey;
mod tables;
mod trail;
mod why;
mod words;

pub use claims::CLAIMS;
pub use lists::LISTS;
pub use names::NAMES;
pub use splitting::SPLITTING;

use self::numbers::Case::{Accusative, Nominative};
use self::numbers::{figure, many, number, plural};
use self::sentences::{AT_LEAST, counted_level, kind_of, no_statement};
use self::words::{HIT, LEVELS, SUGGESTION, person};
use super::agreement::AgreementTexts;
use super::audit::AuditTexts;
use super::browsing::BrowsingTexts;
use super::figures::{Calendar, capitalized, decimal, different, joined};
use super::published::{ChecklistTexts, PackageTexts, PercentTexts, ReplicationTexts, TableTexts};
use super::results::{EvidenceTexts, SaturationTexts, TestTexts, TogetherTexts, WordsTexts};
use super::rules::RulesTexts;
use super::screen::ScreenTexts;
use super::subjects::SubjectTexts;
use super::survey::SurveyTexts;
use super::trail::TrailTexts;
use super::wording::{Asked, Gender, Informants, Label, Level, Methods, Setting, Wording};

/// Ukrainian reports.
pub struct Ukrainian;

impl Wording for Ukrainian {
    fn code(&self) -> &'static str {
        "uk"
    }

    fn language_name(&self, code: &str) -> String {
        words::language(super::primary(code)).unwrap_or(code).to_owned()
    }

    fn label(&self, label: Label) -> &'static str {
        words::label(label)
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
        let together = match many {
            true => joined(&different(levels, |level| &level.many), "та"),
            false => different(levels, |level| &level.one).join(", "),
        };
        capitalized(&together)
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
        format!(
            "Не показано клітинок: {cells}. За клітинкою або стовпцем стоїть менш ніж {} або за ними таку клітинку можна було б \
             обчислити з підсумків.",
            many(least, ["особа", "особи", "осіб"])
        )
    }

    fn note_small(&self, least: usize) -> String {
        format!("* менш ніж {}.", many(least, ["особа", "особи", "осіб"]))
    }

    fn not_read(&self, sources: &[String]) -> String {
        match sources {
            [] => "Усі джерела прочитано до кінця.".to_owned(),
            _ => format!("Не прочитано до кінця: {}.", sources.join(", ")),
        }
    }

    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String {
        sentences::note_statements(total, shared, level)
    }

    fn note_pooled(&self) -> String {
        "Інтерв’ю та фокус-групи пораховано разом.".to_owned()
    }

    fn note_once(&self, level: &Level, gender: Gender) -> String {
        let whom = capitalized(person(Setting::Interview, gender).object);
        let known = LEVELS.iter().find(|(_, forms, _)| forms[0] == level.one);
        let place = known.map_or("в кожному рядку", |(_, _, place)| place);
        format!("{whom} {place} враховано один раз.")
    }

    fn note_focus_group(&self, gender: Gender) -> String {
        let members = person(Setting::FocusGroup, gender).of_many;
        format!("Мовчання {members} фокус-групи не вважали ні згодою, ні незгодою.")
    }

    fn note_order(&self, by_statements: bool, level: &Level) -> String {
        let many = capitalized(&level.many);
        if by_statements {
            format!("{many} подано за кількістю висловлювань, від найбільшої.")
        } else {
            format!("{many} подано в порядку книги кодів.")
        }
    }

    fn package(&self, coder: &str) -> String {
        format!(
            "Для кого: {coder}\n\n\
             Ця тека – дослідження для програми «tema». З кожного інтерв’ю в ній залишено репліки, які випали вам для кодування,\n\
             у подвійних квадратних дужках – сказане поруч із ними, а з решти – лише хто говорив.\n\n\
             Розпакуйте її та в терміналі, відкривши цю теку, вводьте:\n\n    \
             tema statements --uncoded --basis people   що треба закодувати\n    \
             tema codebook show                         коди\n    \
             tema code SP1                              читати й кодувати джерело на весь екран\n    \
             tema decide code SP1:4.2 КОД               висловлювання отримує код\n    \
             tema decide read SP1                       джерело готове; що в ньому без коду, те коду не має\n    \
             tema undo                                  скасувати останнє рішення\n\n\
             Текстів не змінюйте. Потім знову запакуйте теку й надішліть назад.\n"
        )
    }

    fn as_of(&self, day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
        let of = "книгою кодів, текстами, учасниками та налаштуваннями";
        match (day, checkpoint) {
            (Some(day), Some((name, kept))) => format!(
                "Дослідження станом на {day}: з рішеннями, ухваленими до цього дня, та з {of} контрольної точки «{name}» ({kept})."
            ),
            (None, Some((name, kept))) => {
                format!("Дослідження станом на контрольну точку «{name}» ({kept}), зі збереженими тоді {of}.")
            }
            (day, None) => format!(
                "Що закодовано вручну по {} включно. Контрольної точки тоді не було: книга кодів, тексти, учасники та \
                 налаштування сьогоднішні.",
                day.unwrap_or_default()
            ),
        }
    }

    fn basis(&self, basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
        let by_hand = if basis == "people" { " вручну" } else { "" };
        let coded = match coders {
            [] => "ніхто не кодував".to_owned(),
            _ => format!("кодування{by_hand}: {}", self.list(coders)),
        };
        match (basis, unread) {
            ("rules", _) if decided => "збіги з правилами, незалежно від рішень людей".to_owned(),
            ("rules", _) => "збіги з правилами, ніким не переглянуті".to_owned(),
            (_, 0) => coded,
            ("all", _) => format!("{coded}; враховано також {}", HIT.counted(unread, Accusative)),
            _ => format!("{coded}; {} не враховано", SUGGESTION.counted(unread, Accusative)),
        }
    }

    fn rules_only(&self, decided: bool) -> String {
        match decided {
            true => "Ці числа – збіги з правилами, пораховані незалежно від рішень людей.".to_owned(),
            false => "Ці числа – збіги з правилами, яких ніхто не переглядав.".to_owned(),
        }
    }

    fn synthetic(&self) -> String {
        "Тексти синтетичні: жодна реальна особа цього не казала.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        format!("Коли осіб менш ніж двадцять (тут {n}), відсотки мало що показують.")
    }

    fn with_transcripts(&self) -> String {
        "Цей файл містить повні тексти інтерв’ю: перш ніж ним ділитися, подумайте, хто його побачить.".to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        let name = self.language_name(language_code);
        let name = name.strip_suffix('а').map_or(name.clone(), |stem| format!("{stem}ою"));
        format!("Цитати подано мовою інтерв’ю ({name}).")
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
