//! The sentences of a Bulgarian report.

use super::numbers::{Kind, Noun, figure, number, plural};
use super::people::{AT_LEAST, asked_of, is_single, person, who, whose};
use super::{Bulgarian, browsing, calendar, labels, levels, methods, screen};
use crate::language::agreement::AgreementTexts;
use crate::language::audit::AuditTexts;
use crate::language::browsing::BrowsingTexts;
use crate::language::figures::{Calendar, capitalized, decimal, different, joined};
use crate::language::published::{ChecklistTexts, PackageTexts, PercentTexts, ReplicationTexts, TableTexts};
use crate::language::results::{EvidenceTexts, SaturationTexts, TestTexts, TogetherTexts, WordsTexts};
use crate::language::rules::RulesTexts;
use crate::language::screen::ScreenTexts;
use crate::language::subjects::SubjectTexts;
use crate::language::survey::SurveyTexts;
use crate::language::trail::TrailTexts;
use crate::language::wording::{Asked, Gender, Informants, Label, Level, Methods, Setting, Wording};

pub const STATEMENT: Noun = Noun::neuter("изказване", "изказвания");
const DIFFERENT: Noun = Noun::neuter("различно изказване", "различни изказвания");
pub const SUGGESTION: Noun =
    Noun::neuter("непрегледано предложение на правилата", "непрегледани предложения на правилата");
pub const HIT: Noun = Noun::neuter("непрегледано попадение на правилата", "непрегледани попадения на правилата");

impl Wording for Bulgarian {
    fn code(&self) -> &'static str {
        "bg"
    }

    fn language_name(&self, code: &str) -> String {
        let known = labels::LANGUAGES.iter().find(|(known, _)| *known == crate::language::primary(code));
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
        Calendar::read(date).map_or(date.to_owned(), calendar::full_date)
    }

    fn period(&self, from: &str, to: &str) -> String {
        match (Calendar::read(from), Calendar::read(to)) {
            _ if from == to => self.date(from),
            (Some(first), Some(last)) => calendar::period(first, last),
            _ => format!("{} – {}", self.date(from), self.date(to)),
        }
    }

    fn opening(&self, level: &Level, name: &str, asked: &[Asked<'_>], gender: Gender) -> String {
        let told = |documents: bool| {
            let asked = asked.iter().filter(|asked| asked.count > 0);
            let asked = asked.filter(|asked| (asked.setting == Setting::Document) == documents);
            asked.map(|asked| asked_of(asked, gender)).collect::<Vec<_>>()
        };
        let (people, documents) = (told(false), told(true));
        let on = format!("по {} „{name}“", level.accusative);
        let (put, searched) = (joined(&people, "и"), joined(&documents, "и"));
        match (people.is_empty(), documents.is_empty()) {
            (true, true) => format!("Въпроси {on} не са зададени на никого."),
            (true, false) => format!("Изказвания {on} са търсени {searched}."),
            (false, true) => format!("Въпроси {on} са зададени {put}."),
            (false, false) => format!("Въпроси {on} са зададени {put}; изказвания са търсени и {searched}."),
        }
    }

    fn distinguished(&self, level: &Level, count: usize) -> String {
        match count {
            0 => format!("Не са изведени {}", level.many),
            1 => {
                let drawn = levels::kind(level).choose(["Изведен", "Изведена", "Изведено"]);
                format!("{drawn} е {}: ", levels::counted(1, level))
            }
            _ => format!("Изведени са {}: ", levels::counted(count, level)),
        }
    }

    fn counted(&self, informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
        let silent = informants.k == 0 && !informants.at_least;
        let Some(gloss) = gloss else {
            let to = format!("Към {} „{name}“", level.accusative);
            return match is_single(informants) {
                _ if silent => no_statement(level, name),
                true => format!("{to} е отнесено едно изказване {}", whose(informants)),
                false => format!("{to} са отнесени изказвания {}", whose(informants)),
            };
        };
        let no = if silent { "не " } else { "" };
        let say = if informants.k < 2 { "посочва" } else { "посочват" };
        match informants.setting {
            Setting::FocusGroup => format!("Във фокус групата {} {no}{say}, че {gloss}", who(informants, "")),
            Setting::Document => capitalized(&format!("{} {no}се посочва, че {gloss}", who(informants, "в"))),
            _ => capitalized(&format!("{} {no}{say}, че {gloss}", who(informants, ""))),
        }
    }

    fn counted_itself(&self, informants: &Informants<'_>, level: &Level, name: &str) -> String {
        let itself = levels::kind(level).choose(["самия", "самата", "самото"]);
        let known = WITHOUT.iter().find(|(one, _)| *one == level.one);
        let without = known.map_or(String::new(), |(_, without)| format!(" ({without})"));
        let to = format!("Към {itself} {} „{name}“{without}", level.one);
        match informants.statements {
            _ if informants.k == 0 && !informants.at_least => format!("{to} не е отнесено нито едно изказване"),
            _ if is_single(informants) => format!("{to} е отнесено едно изказване {}", whose(informants)),
            0 | 1 => format!("{to} са отнесени изказвания {}", whose(informants)),
            n => format!("{to} са отнесени {} {}", STATEMENT.counted(n), whose(informants)),
        }
    }

    fn also_in_focus_group(&self, informants: &Informants<'_>) -> String {
        if informants.k == 0 && !informants.at_least {
            return "Във фокус групата никой не говори за това".to_owned();
        }
        let speak = if informants.k < 2 { "говори" } else { "говорят" };
        let group = Informants { setting: Setting::FocusGroup, ..informants.clone() };
        format!("Във фокус групата за това {speak} {}", who(&group, ""))
    }

    fn nobody(&self, level: &Level, name: &str) -> String {
        no_statement(level, name) + "."
    }

    fn unasked(&self, codes: &[String], gender: Gender) -> String {
        let (speak, whom) = match (codes.len(), gender) {
            (1, Gender::Masculine) => ("говори", "на когото"),
            (1, Gender::Feminine) => ("говори", "на която"),
            _ => ("говорят", "на които"),
        };
        format!("За това {speak} също {}, {whom} не е зададен такъв въпрос.", self.list(codes))
    }

    fn did_not_speak(&self, codes: &[String], level: &Level) -> String {
        let speak = if codes.len() == 1 { "говори" } else { "говорят" };
        let this = levels::kind(level).choose(["този", "тази", "това"]);
        format!("{} не {speak} по {this} {}.", self.list(codes), level.one)
    }

    fn more(&self, n: usize) -> String {
        format!("още {n}")
    }

    fn spoke(&self, k: usize, at_least: bool) -> String {
        let speak = if k < 2 { "говори" } else { "говорят" };
        match (k, at_least) {
            (0, false) => "никой не говори за това".to_owned(),
            (_, false) => format!("{speak} {}", figure(k)),
            (_, true) => format!("{speak} {AT_LEAST}{}", figure(k.max(1))),
        }
    }

    fn levels_together(&self, levels: &[Level], many: bool) -> String {
        capitalized(&match many {
            true => joined(&different(levels, |level| &level.many), "и"),
            false => different(levels, |level| &level.one).join(", "),
        })
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
        format!(
            "Клетки, които не се показват: {cells}. Зад клетка или колона стоят по-малко от {least} лица или чрез нея такава \
             клетка би могла да се изчисли от сумите."
        )
    }

    fn note_small(&self, least: usize) -> String {
        format!("* по-малко от {least} лица.")
    }

    fn not_read(&self, sources: &[String]) -> String {
        match sources {
            [] => "Всички източници са прочетени докрай.".to_owned(),
            _ => format!("Непрочетени докрай: {}.", sources.join(", ")),
        }
    }

    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String {
        let noun = if total == 1 { STATEMENT } else { DIFFERENT };
        let all = format!("Общо {}", noun.figures(total));
        let shared = match shared {
            _ if total == 0 => return "Няма изказвания.".to_owned(),
            0 => return format!("{all}."),
            1 if total == 1 => "то е отнесено".to_owned(),
            1 => "едно е отнесено".to_owned(),
            2 if total == 2 => "и двете са отнесени".to_owned(),
            _ if shared == total => "всички са отнесени".to_owned(),
            _ => format!("{} са отнесени", number(shared, STATEMENT.kind)),
        };
        let one = levels::counted(1, level);
        format!("{all}; {shared} към повече от {one}.")
    }

    fn note_pooled(&self) -> String {
        "Интервютата и фокус групите се броят заедно.".to_owned()
    }

    fn note_once(&self, level: &Level, gender: Gender) -> String {
        let informant = person(Setting::Interview, gender);
        let every = informant.kind.choose(["Всеки", "Всяка", "Всяко"]);
        let each = levels::kind(level).choose(["всеки", "всяка", "всяко"]);
        format!("{every} {} се брои по веднъж за {each} {}.", informant.one, level.one)
    }

    fn note_focus_group(&self, _gender: Gender) -> String {
        "Мълчанието във фокус група не се приема нито за съгласие, нито за несъгласие.".to_owned()
    }

    fn note_order(&self, by_statements: bool, level: &Level) -> String {
        let all = capitalized(&levels::all(level));
        if by_statements {
            format!("{all} са подредени по броя на изказванията, от най-големия към най-малкия.")
        } else {
            format!("{all} са подредени както в кодовата книга.")
        }
    }

    fn package(&self, coder: &str) -> String {
        format!(
            "За {coder}\n\n\
             Тази папка е изследване за програмата „tema“. От всяко интервю тя съдържа репликите, които са ви се паднали за кодиране,\n\
             в двойни квадратни скоби – казаното около тях, а от останалото – само кой говори.\n\n\
             Разархивирайте я и напишете в терминал, отворен в тази папка:\n\n    \
             tema statements --uncoded --basis people   какво трябва да се кодира\n    \
             tema codebook show                         кодовете\n    \
             tema code SP1                              четене и кодиране на източник на цял екран\n    \
             tema decide code SP1:4.2 КОД               изказването получава код\n    \
             tema decide read SP1                       източникът е готов; което няма код, остава без код\n    \
             tema undo                                  последното решение се отменя\n\n\
             Не променяйте транскриптите. Накрая архивирайте папката отново и я изпратете обратно.\n"
        )
    }

    fn as_of(&self, day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
        let with = "кодовата книга, транскриптите, участниците и настройките";
        match (day, checkpoint) {
            (Some(day), Some((name, kept))) => format!(
                "Изследването към {day}: решенията, взети дотогава, а {with} са от контролната точка „{name}“ ({kept})."
            ),
            (None, Some((name, kept))) => {
                format!("Изследването към контролната точка „{name}“ ({kept}): {with} са запазените в нея.")
            }
            (day, None) => format!(
                "Кодираното ръчно до {} включително. Тогава не е имало контролна точка: {with} са днешните.",
                day.unwrap_or_default()
            ),
        }
    }

    fn basis(&self, basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
        let by_hand = if basis == "people" { "ръчно " } else { "" };
        let coded = match coders {
            [] => "никой не е кодирал".to_owned(),
            _ => format!("{by_hand}кодирано от {}", self.list(coders)),
        };
        match (basis, unread) {
            ("rules", _) if decided => "попадения на правилата независимо от решенията на хората".to_owned(),
            ("rules", _) => "попадения на правилата, непрочетени от никого".to_owned(),
            (_, 0) => coded,
            ("all", 1) => format!("{coded}, включено е и {}", HIT.counted(1)),
            ("all", _) => format!("{coded}, включени са и {}", HIT.counted(unread)),
            (_, 1) => format!("{coded}; {} не е включено", SUGGESTION.counted(1)),
            _ => format!("{coded}; {} не са включени", SUGGESTION.counted(unread)),
        }
    }

    fn rules_only(&self, decided: bool) -> String {
        match decided {
            true => "Тези числа са попадения на правилата, преброени независимо от решенията на хората.".to_owned(),
            false => "Тези числа са попадения на правилата, които никой не е прочел.".to_owned(),
        }
    }

    fn synthetic(&self) -> String {
        "Транскриптите са синтетични: никой истински човек не е казвал това.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        format!("Когато хората са по-малко от двадесет (тук {n}), процентите казват малко.")
    }

    fn with_transcripts(&self) -> String {
        "Този файл съдържа цели транскрипти: преди да го споделите, помислете кой ще го види.".to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        format!("Цитатите са на езика на интервютата ({}).", self.language_name(language_code))
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

/// What a statement on a code of the first level itself does without.
const WITHOUT: [(&str, &str); 2] = [("тема", "без подтема"), ("категория", "без подкатегория")];

fn no_statement(level: &Level, name: &str) -> String {
    format!("Към {} „{name}“ не е отнесено нито едно изказване", level.accusative)
}
