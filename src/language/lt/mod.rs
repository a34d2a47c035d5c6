//! Lithuanian.

mod agreement;
mod audit;
mod browsing;
mod claims;
mod codebook;
mod desk;
mod drawings;
mod lists;
mod methods;
mod names;
mod numbers;
mod privacy;
mod published;
mod quotes;
mod results;
mod rules;
mod screen;
mod sharing;
mod splitting;
mod subjects;
mod survey;
mod trail;
mod why;

pub use claims::CLAIMS;
pub use lists::LISTS;
pub use names::NAMES;
pub use splitting::SPLITTING;

use self::numbers::Case::{self, Genitive, Nominative};
use self::numbers::{Noun, figure, is_all, none, number, participle, plural, share, unidentified};
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
use crate::language::agreement::AgreementTexts;

/// Nominative (a heading of a period) and genitive (before a day).
const MONTHS: [[&str; 2]; 12] = [
    ["sausis", "sausio"],
    ["vasaris", "vasario"],
    ["kovas", "kovo"],
    ["balandis", "balandžio"],
    ["gegužė", "gegužės"],
    ["birželis", "birželio"],
    ["liepa", "liepos"],
    ["rugpjūtis", "rugpjūčio"],
    ["rugsėjis", "rugsėjo"],
    ["spalis", "spalio"],
    ["lapkritis", "lapkričio"],
    ["gruodis", "gruodžio"],
];

/// Genitive plural, as it stands before `kalba`.
const LANGUAGES: [(&str, &str); 30] = [
    ("be", "baltarusių"),
    ("bg", "bulgarų"),
    ("cs", "čekų"),
    ("da", "danų"),
    ("de", "vokiečių"),
    ("el", "graikų"),
    ("en", "anglų"),
    ("es", "ispanų"),
    ("et", "estų"),
    ("fi", "suomių"),
    ("fr", "prancūzų"),
    ("ga", "airių"),
    ("hr", "kroatų"),
    ("hu", "vengrų"),
    ("it", "italų"),
    ("kk", "kazachų"),
    ("lt", "lietuvių"),
    ("lv", "latvių"),
    ("nl", "nyderlandų"),
    ("no", "norvegų"),
    ("pl", "lenkų"),
    ("pt", "portugalų"),
    ("ro", "rumunų"),
    ("ru", "rusų"),
    ("sk", "slovakų"),
    ("sl", "slovėnų"),
    ("sr", "serbų"),
    ("sv", "švedų"),
    ("tr", "turkų"),
    ("uk", "ukrainiečių"),
];

/// The English name; then the forms of [`Level`] in their order; then the locative.
const LEVELS: [(&str, [&str; 5], &str); 7] = [
    ("topic", ["tema", "temą", "temai", "temos", "temų"], "temoje"),
    ("sub-topic", ["potemė", "potemę", "potemei", "potemės", "potemių"], "potemėje"),
    ("category", ["kategorija", "kategoriją", "kategorijai", "kategorijos", "kategorijų"], "kategorijoje"),
    (
        "subcategory",
        ["subkategorija", "subkategoriją", "subkategorijai", "subkategorijos", "subkategorijų"],
        "subkategorijoje",
    ),
    ("theme", ["tema", "temą", "temai", "temos", "temų"], "temoje"),
    ("sub-theme", ["potemė", "potemę", "potemei", "potemės", "potemių"], "potemėje"),
    ("code", ["kodas", "kodą", "kodui", "kodai", "kodų"], "kode"),
];

const INFORMANT: Noun = Noun::masculine("informantas", "informantai", "informanto", "informantų");
const INFORMANT_FEMININE: Noun = Noun::feminine("informantė", "informantės", "informantės", "informančių");
const PARTICIPANT: Noun = Noun::masculine("dalyvis", "dalyviai", "dalyvio", "dalyvių");
const PARTICIPANT_FEMININE: Noun = Noun::feminine("dalyvė", "dalyvės", "dalyvės", "dalyvių");
const OF_GROUP: Noun =
    Noun::masculine("fokus grupės dalyvis", "fokus grupės dalyviai", "fokus grupės dalyvio", "fokus grupės dalyvių");
const OF_GROUP_FEMININE: Noun =
    Noun::feminine("fokus grupės dalyvė", "fokus grupės dalyvės", "fokus grupės dalyvės", "fokus grupės dalyvių");
const RESPONDENT: Noun = Noun::masculine("respondentas", "respondentai", "respondento", "respondentų");
const RESPONDENT_FEMININE: Noun = Noun::feminine("respondentė", "respondentės", "respondentės", "respondenčių");
pub(super) const DOCUMENT: Noun = Noun::masculine("dokumentas", "dokumentai", "dokumento", "dokumentų");

pub(super) const STATEMENT: Noun = Noun::masculine("teiginys", "teiginiai", "teiginio", "teiginių");
const DIFFERENT: Noun =
    Noun::masculine("skirtingas teiginys", "skirtingi teiginiai", "skirtingo teiginio", "skirtingų teiginių");
pub(super) const SUGGESTION: Noun = Noun::masculine(
    "neperžiūrėtas taisyklių pasiūlymas",
    "neperžiūrėti taisyklių pasiūlymai",
    "neperžiūrėto taisyklių pasiūlymo",
    "neperžiūrėtų taisyklių pasiūlymų",
);
pub(super) const HIT: Noun = Noun::feminine(
    "neperžiūrėta taisyklių atitiktis",
    "neperžiūrėtos taisyklių atitiktys",
    "neperžiūrėtos taisyklių atitikties",
    "neperžiūrėtų taisyklių atitikčių",
);

/// Lithuanian reports.
pub struct Lithuanian;

impl Wording for Lithuanian {
    fn code(&self) -> &'static str {
        "lt"
    }

    fn language_name(&self, code: &str) -> String {
        let known = LANGUAGES.iter().find(|(known, _)| *known == super::primary(code));
        known.map_or(code, |(_, name)| name).to_owned()
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Methods => "Metodika",
            Label::Results => "Rezultatai",
            Label::WhoSpokeOfWhat => "Kas apie ką kalbėjo",
            Label::Codebook => "Kodų knyga",
            Label::AllStatements => "Visi teiginiai",
            Label::Statements => "Teiginiai",
            Label::IllustratedBy => "Patvirtinantys teiginiai",
            Label::StatementCount => "Teiginių sk.",
            Label::Informants => "Informantai",
            Label::InformantsFeminine => "Informantės",
            Label::Interviews => "Interviu",
            Label::FocusGroup => "Fokus grupė",
            Label::FocusGroups => "Fokus grupės",
            Label::Documents => "Dokumentai",
            Label::Survey => "Apklausa",
            Label::Participants => "Tyrimo dalyviai",
            Label::Participant => "Tyrimo dalyvis",
            Label::ParticipantFeminine => "Tyrimo dalyvė",
            Label::Group => "Grupė",
            Label::Source => "Šaltinis",
            Label::Statement => "Teiginys",
            Label::Code => "Kodas",
            Label::Unread => "Neperžiūrėta",
            Label::MatchedWords => "Atitikę žodžiai",
            Label::Indicator => "Indikatorius",
            Label::Standing => "Pagrindas",
            Label::RuleHit => "taisyklės atitiktis, neperžiūrėta",
            Label::Coded => "koduota",
            Label::Accepted => "priimta",
            Label::Settled => "sutarta",
            Label::Definition => "Apibrėžtis",
            Label::Include => "Kada taikyti",
            Label::Exclude => "Kada netaikyti",
            Label::Examples => "Pavyzdžiai",
            Label::CounterExamples => "Kontrapavyzdžiai",
            Label::Indicators => "Indikatoriai",
            Label::Except => "Išskyrus",
            Label::NotRecorded => "nenurodyta",
            Label::NotMentioned => "neminėta",
            Label::NotRead => "neskaityta",
            Label::NotAsked => "neklausta",
            Label::NoRule => "nėra taisyklės",
            Label::Total => "Iš viso",
            Label::AllTogether => "Iš viso skirtingų",
            Label::Note => "Pastaba",
            Label::Context => "Kontekstas",
            Label::Transcripts => "Interviu tekstai",
            Label::Passages => "Ištraukos",
            Label::Contents => "Turinys",
            Label::Close => "Uždaryti",
            Label::Percent => "Klaustųjų dalis",
            Label::Text => "Tekstas",
        }
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
        number(n, Nominative, gender)
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
        joined(items, "ir")
    }

    fn of(&self, k: usize, n: usize, at_least: bool) -> String {
        let at_least = if at_least { AT_LEAST } else { "" };
        format!("{at_least}{} iš {}", figure(k), figure(n))
    }

    fn of_unknown(&self, n: usize) -> String {
        format!("? iš {n}")
    }

    fn table_caption(&self, n: usize, text: &str) -> String {
        format!("{n} lentelė. {text}")
    }

    fn appendix_caption(&self, n: usize, text: &str) -> String {
        format!("{n} priedas. {text}")
    }

    fn date(&self, date: &str) -> String {
        Calendar::read(date).map_or(date.to_owned(), full_date)
    }

    fn period(&self, from: &str, to: &str) -> String {
        match (Calendar::read(from), Calendar::read(to)) {
            _ if from == to => self.date(from),
            (Some(first), Some(last)) => period(first, last),
            _ => format!("{} – {}", self.date(from), self.date(to)),
        }
    }

    fn opening(&self, level: &Level, name: &str, asked: &[Asked<'_>], gender: Gender) -> String {
        let asked = || asked.iter().filter(|asked| asked.count > 0);
        let people = asked().filter(|asked| asked.setting != Setting::Document);
        let people: Vec<_> = people.map(|asked| asked_of(asked, gender)).collect();
        let documents = asked().filter(|asked| asked.setting == Setting::Document);
        let documents: Vec<_> = documents.map(|asked| asked_of(asked, gender)).collect();
        let (who, texts) = (joined(&people, "ir"), joined(&documents, "ir"));
        let about = format!("Apie {} „{name}“", level.accusative);
        match (people.is_empty(), documents.is_empty()) {
            (true, true) => {
                let put = participle("nepateikt", 1, gender_of(level));
                format!("{} „{name}“ niekam {put}.", capitalized(&level.one))
            }
            (true, false) => format!("{} „{name}“ teiginių ieškota {texts}.", capitalized(&level.assigned)),
            (false, true) => format!("{about} klausta {who}."),
            (false, false) => format!("{about} klausta {who}; teiginių ieškota ir {texts}."),
        }
    }

    fn distinguished(&self, level: &Level, count: usize) -> String {
        if count == 0 {
            return format!("{} neišskirta", capitalized(&level.of_many));
        }
        format!("{} {}: ", participle("Išskirt", count, gender_of(level)), counted_level(count, level))
    }

    fn counted(&self, informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
        let (setting, gender) = (informants.setting, informants.gender);
        let silent = informants.k == 0 && !informants.at_least;
        let Some(gloss) = gloss else {
            let assigned = format!("{} „{name}“", capitalized(&level.assigned));
            return match is_single(informants) {
                _ if silent => no_statement(level, name),
                true => format!("{assigned} priskirtas {} teiginys", whose(informants)),
                false => format!("{assigned} priskirti {} teiginiai", whose(informants)),
            };
        };
        let no = if silent { "ne" } else { "" };
        let noun = person(setting, gender);
        match setting {
            Setting::FocusGroup => {
                format!("Fokus grupėje {} {no}teigė, kad {gloss}", who(informants, &noun, Nominative))
            }
            Setting::Document => {
                let documents = capitalized(&who(informants, &noun, Genitive));
                format!("{documents} {} {no}teigiama, kad {gloss}", in_text(informants.k))
            }
            _ => format!("{} {no}teigė, kad {gloss}", capitalized(&who(informants, &noun, Nominative))),
        }
    }

    fn counted_itself(&self, informants: &Informants<'_>, level: &Level, name: &str) -> String {
        let itself = match gender_of(level) {
            Gender::Masculine => "Pačiam",
            Gender::Feminine => "Pačiai",
        };
        let known = WITHOUT.iter().find(|(one, _)| *one == level.one);
        let without = known.map_or(String::new(), |(_, without)| format!(" ({without})"));
        let itself = format!("{itself} {} „{name}“{without}", level.assigned);
        match informants.statements {
            _ if informants.k == 0 && !informants.at_least => format!("{itself} nepriskirtas nė vienas teiginys"),
            _ if is_single(informants) => format!("{itself} priskirtas {} teiginys", whose(informants)),
            0 | 1 => format!("{itself} priskirti {} teiginiai", whose(informants)),
            n => format!(
                "{itself} {} {} {} {}",
                participle("priskirt", n, STATEMENT.gender),
                number(n, Nominative, STATEMENT.gender),
                whose(informants),
                STATEMENT.after(n, Nominative)
            ),
        }
    }

    fn also_in_focus_group(&self, informants: &Informants<'_>) -> String {
        if informants.k == 0 && !informants.at_least {
            return "Fokus grupėje apie tai niekas nekalbėjo".to_owned();
        }
        let noun = person(Setting::FocusGroup, informants.gender);
        format!("Fokus grupėje apie tai kalbėjo {}", who(informants, &noun, Nominative))
    }

    fn nobody(&self, level: &Level, name: &str) -> String {
        no_statement(level, name) + "."
    }

    fn unasked(&self, codes: &[String], gender: Gender) -> String {
        let of_whom = match (codes.len(), gender) {
            (1, Gender::Masculine) => "kurio",
            (1, Gender::Feminine) => "kurios",
            _ => "kurių",
        };
        format!("Apie tai taip pat kalbėjo {}, {of_whom} apie tai nebuvo klausta.", self.list(codes))
    }

    fn did_not_speak(&self, codes: &[String], level: &Level) -> String {
        let this = match gender_of(level) {
            Gender::Masculine => "šį",
            Gender::Feminine => "šią",
        };
        format!("{} apie {this} {} nekalbėjo.", self.list(codes), level.accusative)
    }

    fn more(&self, n: usize) -> String {
        format!("dar {n}")
    }

    fn spoke(&self, k: usize, at_least: bool) -> String {
        match (k, at_least) {
            (0, false) => "niekas nekalbėjo".to_owned(),
            (_, false) => format!("kalbėjo {}", figure(k)),
            (_, true) => format!("kalbėjo {AT_LEAST}{}", figure(k.max(1))),
        }
    }

    fn levels_together(&self, levels: &[Level], many: bool) -> String {
        let together = match many {
            true => joined(&different(levels, |level| &level.many), "ir"),
            false => different(levels, |level| &level.one).join(", "),
        };
        capitalized(&together)
    }

    fn matrix_legend(&self) -> String {
        "● yra teiginių; – neminėta; tuščias langelis – neklausta.".to_owned()
    }

    fn part_read(&self, read: usize, of: usize) -> String {
        format!("perskaityta {read} iš {of}")
    }

    fn nobody_of_read(&self, people: usize) -> String {
        format!("0 iš {people} perskaitytų")
    }

    fn held_back(&self) -> &'static str {
        "nerodoma"
    }

    fn note_held_back(&self, cells: usize, least: usize) -> String {
        format!(
            "Nerodomų langelių: {cells}. Už langelio ar stulpelio – mažiau nei {least} asm. arba pagal jį tokį langelį būtų \
             galima apskaičiuoti iš sumų."
        )
    }

    fn note_small(&self, least: usize) -> String {
        format!("* mažiau nei {least} asm.")
    }

    fn not_read(&self, sources: &[String]) -> String {
        match sources {
            [] => "Visi šaltiniai perskaityti iki galo.".to_owned(),
            _ => format!("Iki galo neperskaityta: {}.", sources.join(", ")),
        }
    }

    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String {
        let noun = if total == 1 { STATEMENT } else { DIFFERENT };
        let all = format!("Iš viso {} {}", figure(total), noun.after(total, Nominative));
        let shared_number = match shared {
            _ if total == 0 => return "Teiginių nėra.".to_owned(),
            0 => return format!("{all}."),
            1 if total == 1 => "jis".to_owned(),
            2 if total == 2 => "abu".to_owned(),
            _ => number(shared, Nominative, STATEMENT.gender),
        };
        let assigned = participle("priskirt", shared, STATEMENT.gender);
        let one = match gender_of(level) {
            Gender::Masculine => "vienam",
            Gender::Feminine => "vienai",
        };
        format!("{all}; {shared_number} {assigned} daugiau nei {one} {}.", level.assigned)
    }

    fn note_pooled(&self) -> String {
        "Interviu ir fokus grupės skaičiuojami kartu.".to_owned()
    }

    fn note_once(&self, level: &Level, gender: Gender) -> String {
        let person = capitalized(person(Setting::Interview, gender).one);
        let counted = participle("skaičiuojam", 1, gender);
        let known = LEVELS.iter().find(|(_, forms, _)| forms[0] == level.one);
        let place = known.map_or("vienoje eilutėje", |(_, _, locative)| locative);
        format!("{person} {place} {counted} vieną kartą.")
    }

    fn note_focus_group(&self, _gender: Gender) -> String {
        "Fokus grupės dalyvių tylėjimas nelaikomas nei pritarimu, nei prieštaravimu.".to_owned()
    }

    fn note_order(&self, by_statements: bool, level: &Level) -> String {
        let many = capitalized(&level.many);
        let set_out = participle("išdėstyt", 2, gender_of(level));
        if by_statements {
            format!("{many} {set_out} pagal teiginių skaičių, nuo didžiausio.")
        } else {
            format!("{many} {set_out} kodų knygos tvarka.")
        }
    }

    fn package(&self, coder: &str) -> String {
        format!(
            "Skirta: {coder}\n\n\
             Šis aplankas – programos „tema“ tyrimas. Jame palikti tie kiekvieno interviu pasisakymai, kurie burtų keliu teko jums koduoti,\n\
             dvigubuose laužtiniuose skliaustuose – kas pasakyta greta jų, o iš kitų – tik kas kalbėjo.\n\n\
             Išskleiskite jį ir terminale, atverę šį aplanką, rašykite:\n\n    \
             tema statements --uncoded --basis people   ką reikia koduoti\n    \
             tema codebook show                         kodai\n    \
             tema code SP1                              šaltinį skaityti ir koduoti visame ekrane\n    \
             tema decide code SP1:4.2 KODAS             teiginiui suteikiamas kodas\n    \
             tema decide read SP1                       šaltinis baigtas; kas jame be kodo, tam kodo nėra\n    \
             tema undo                                  atšaukiamas paskutinis sprendimas\n\n\
             Tekstų nekeiskite. Baigę vėl supakuokite aplanką ir atsiųskite.\n"
        )
    }

    fn as_of(&self, day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
        match (day, checkpoint) {
            (Some(day), Some((name, kept))) => format!(
                "Tyrimas toks, koks buvo {day}: iki tos dienos priimti sprendimai, o kodų knyga, tekstai, dalyviai ir \
                 nustatymai – iš kontrolinio taško „{name}“ ({kept})."
            ),
            (None, Some((name, kept))) => format!(
                "Tyrimas toks, koks buvo kontroliniame taške „{name}“ ({kept}): su tada išsaugota kodų knyga, tekstais, \
                 dalyviais ir nustatymais."
            ),
            (day, None) => format!(
                "Kas ranka sukoduota iki {} imtinai. Kontrolinio taško tada nebuvo: kodų knyga, tekstai, dalyviai ir \
                 nustatymai – šiandieniai.",
                day.unwrap_or_default()
            ),
        }
    }

    fn basis(&self, basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
        let by_hand = if basis == "people" { "ranka " } else { "" };
        let coded = match coders {
            [] => "niekas nekodavo".to_owned(),
            _ => format!("{by_hand}kodavo {}", self.list(coders)),
        };
        match (basis, unread) {
            ("rules", _) if decided => "taisyklių atitiktys, neatsižvelgiant į žmonių sprendimus".to_owned(),
            ("rules", _) => "taisyklių atitiktys, niekas jų neskaitė".to_owned(),
            (_, 0) => coded,
            ("all", _) => {
                let counted = participle("įskaičiuot", unread, HIT.gender);
                format!("{coded}, {counted} ir {}", HIT.counted(unread, Nominative))
            }
            _ => {
                let left_out = participle("neįskaičiuot", unread, SUGGESTION.gender);
                format!("{coded}; {} {left_out}", SUGGESTION.counted(unread, Nominative))
            }
        }
    }

    fn rules_only(&self, decided: bool) -> String {
        match decided {
            true => "Šie skaičiai – taisyklių atitiktys, suskaičiuotos neatsižvelgiant į žmonių sprendimus.".to_owned(),
            false => "Šie skaičiai – taisyklių atitiktys, kurių niekas neskaitė.".to_owned(),
        }
    }

    fn synthetic(&self) -> String {
        "Tekstai sintetiniai: nė vienas tikras žmogus to nėra sakęs.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        format!("Kai žmonių mažiau kaip dvidešimt (čia {n}), procentai mažai ką pasako.")
    }

    fn with_transcripts(&self) -> String {
        "Šiame faile yra ištisi interviu tekstai: prieš dalydamiesi juo pagalvokite, kas jį matys.".to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        format!("Citatos pateikiamos interviu kalba ({}).", self.language_name(language_code))
    }

    fn methods(&self, methods: &Methods<'_>) -> Vec<String> {
        methods::paragraph(methods)
    }

    fn next(&self) -> &'static str {
        "toliau"
    }

    fn audit(&self) -> &'static dyn AuditTexts {
        &Lithuanian
    }

    fn together(&self) -> &'static dyn TogetherTexts {
        &Lithuanian
    }

    fn saturation(&self) -> &'static dyn SaturationTexts {
        &Lithuanian
    }

    fn words(&self) -> &'static dyn WordsTexts {
        &Lithuanian
    }

    fn evidence(&self) -> &'static dyn EvidenceTexts {
        &Lithuanian
    }

    fn tests(&self) -> &'static dyn TestTexts {
        &Lithuanian
    }

    fn agreement(&self) -> &'static dyn AgreementTexts {
        &Lithuanian
    }

    fn percents(&self) -> &'static dyn PercentTexts {
        &Lithuanian
    }

    fn browsing(&self) -> &'static BrowsingTexts {
        &browsing::BROWSING
    }

    fn screen(&self) -> &'static ScreenTexts {
        &screen::SCREEN
    }

    fn tables(&self) -> &'static dyn TableTexts {
        &Lithuanian
    }

    fn quotes(&self) -> &'static dyn crate::language::QuoteTexts {
        &Lithuanian
    }

    fn why(&self) -> &'static dyn crate::language::WhyTexts {
        &Lithuanian
    }

    fn codebook(&self) -> &'static dyn crate::language::CodebookTexts {
        &Lithuanian
    }

    fn desk(&self) -> &'static dyn crate::language::DeskTexts {
        &Lithuanian
    }

    fn privacy(&self) -> &'static dyn crate::language::PrivacyTexts {
        &Lithuanian
    }

    fn sharing(&self) -> &'static dyn crate::language::SharingTexts {
        &Lithuanian
    }

    fn subjects(&self) -> &'static dyn SubjectTexts {
        &Lithuanian
    }

    fn survey(&self) -> &'static dyn SurveyTexts {
        &Lithuanian
    }

    fn drawings(&self) -> &'static dyn crate::language::DrawingTexts {
        &Lithuanian
    }

    fn sealed(&self) -> &'static dyn PackageTexts {
        &Lithuanian
    }

    fn replication(&self) -> &'static dyn ReplicationTexts {
        &Lithuanian
    }

    fn checklist(&self) -> &'static dyn ChecklistTexts {
        &Lithuanian
    }

    fn rules(&self) -> &'static dyn RulesTexts {
        &Lithuanian
    }

    fn trail(&self) -> &'static dyn TrailTexts {
        &Lithuanian
    }
}

const AT_LEAST: &str = "ne mažiau kaip ";

/// What a statement on a code of the first level itself does without.
const WITHOUT: [(&str, &str); 2] = [("tema", "be potemės"), ("kategorija", "be subkategorijos")];

/// Who took part in this way.
pub(super) fn person(setting: Setting, gender: Gender) -> Noun {
    match (setting, gender) {
        (Setting::Interview | Setting::Pooled, Gender::Masculine) => INFORMANT,
        (Setting::Interview | Setting::Pooled, Gender::Feminine) => INFORMANT_FEMININE,
        (Setting::FocusGroup, Gender::Masculine) => PARTICIPANT,
        (Setting::FocusGroup, Gender::Feminine) => PARTICIPANT_FEMININE,
        (Setting::Survey, Gender::Masculine) => RESPONDENT,
        (Setting::Survey, Gender::Feminine) => RESPONDENT_FEMININE,
        (Setting::Document, _) => DOCUMENT,
    }
}

fn of_group(gender: Gender) -> Noun {
    match gender {
        Gender::Masculine => OF_GROUP,
        Gender::Feminine => OF_GROUP_FEMININE,
    }
}

/// `keturios iš septynių informančių (SP1, SP2, SP4, SP6)`. A focus group and a pooled study are told without the
/// number asked: `dvi dalyvės (AV2, AV3)`.
fn who(informants: &Informants<'_>, noun: &Noun, case: Case) -> String {
    who_of(informants, noun, case, is_share(informants.setting))
}

/// `dviejų iš septynių informančių (SP3, SP5)`, `vienos informantės (SP2)`
fn whose(informants: &Informants<'_>) -> String {
    let Informants { setting, gender, k, .. } = *informants;
    let noun = if setting == Setting::FocusGroup { of_group(gender) } else { person(setting, gender) };
    who_of(informants, &noun, Genitive, is_share(setting) && k != 1)
}

fn is_share(setting: Setting) -> bool {
    !matches!(setting, Setting::FocusGroup | Setting::Pooled)
}

/// Whether all of this is about one statement. Where an unknown speaker said it too, there are more.
fn is_single(informants: &Informants<'_>) -> bool {
    informants.statements == 1 && (informants.k == 0 || !informants.at_least)
}

/// Those who spoke, of those asked if `is_share`. Of everybody the codes are left out.
fn who_of(informants: &Informants<'_>, noun: &Noun, case: Case, is_share: bool) -> String {
    let Informants { k, n, codes, at_least, .. } = *informants;
    let who = match k {
        0 if at_least => unidentified(noun, case),
        _ if is_share || is_all(k, n) => share(k, n, noun, case),
        0 => none(noun, case),
        _ => noun.counted(k, case),
    };
    let at_least = if at_least && (k == 0 || k < n) && !is_single(informants) { AT_LEAST } else { "" };
    let codes = if codes.is_empty() || k == n { String::new() } else { format!(" ({})", codes.join(", ")) };
    format!("{at_least}{who}{codes}")
}

fn in_text(documents: usize) -> &'static str {
    if documents < 2 { "tekste" } else { "tekstuose" }
}

/// A group by its name in three forms, or else the noun: `septynios socialinės pedagogės`. A name in a single form
/// cannot agree with a number, so the number is set apart: `socialinės pedagogės (7)`.
pub(super) fn named(n: usize, name: &[String], otherwise: &Noun, gender: Gender) -> String {
    match name {
        [] => otherwise.counted(n, Nominative),
        [only] => format!("{only} ({})", figure(n)),
        [.., last] => {
            let form = name.get(plural(n)).unwrap_or(last);
            format!("{} {form}", number(n, Nominative, gender))
        }
    }
}

/// `septynių socialinių pedagogių`, `penkių atvejo vadybininkių fokus grupės`, `vieno dokumento tekste`. A group's name
/// has a genitive plural at most; where that does not go with the number, the name is put in apposition:
/// `vienos informantės (socialinė pedagogė)`, `21 dalyvės fokus grupės (atvejo vadybininkės)`.
fn asked_of(asked: &Asked<'_>, gender: Gender) -> String {
    let Asked { setting, count, name } = *asked;
    let noun = person(setting, gender);
    let (who, apposition) = match name {
        [] => (noun.counted(count, Genitive), String::new()),
        [_, _, of_many, ..] if plural(count) != 0 => {
            (format!("{} {of_many}", number(count, Genitive, gender)), String::new())
        }
        [one, ..] => {
            let form = if count == 1 { one } else { name.get(1).unwrap_or(one) };
            (noun.counted(count, Genitive), format!(" ({form})"))
        }
    };
    match setting {
        Setting::Interview | Setting::Pooled => who + &apposition,
        Setting::FocusGroup => format!("{who} fokus grupės{apposition}"),
        Setting::Survey => format!("{who}{apposition} apklausoje"),
        Setting::Document => format!("{who} {}{apposition}", in_text(count)),
    }
}

fn no_statement(level: &Level, name: &str) -> String {
    format!("{} „{name}“ nepriskirtas nė vienas teiginys", capitalized(&level.assigned))
}

/// Lithuanian nouns show their gender: `-a`, `-ė`, and `-is` with the plural `-ys` (dalis, dalys) are feminine.
fn gender_of(level: &Level) -> Gender {
    let one = level.one.as_str();
    let feminine = one.ends_with(['a', 'ė']) || one.ends_with("is") && level.many.ends_with("ys");
    if feminine { Gender::Feminine } else { Gender::Masculine }
}

/// `trys potemės`
pub(super) fn counted_level(n: usize, level: &Level) -> String {
    let form = [&level.one, &level.many, &level.of_many][plural(n)];
    format!("{} {form}", number(n, Nominative, gender_of(level)))
}

/// `14 d.` already ends in a full stop.
pub(super) fn full_stop(sentence: &str) -> String {
    if sentence.ends_with('.') { sentence.to_owned() } else { format!("{sentence}.") }
}

fn full_date(date: Calendar) -> String {
    match date.month {
        Some(_) => format!("{} m. {}", date.year, month_and_day(date)),
        None => format!("{} m.", date.year),
    }
}

/// `lapkričio 14 d.`, or `lapkritis` without a day
fn month_and_day(date: Calendar) -> String {
    let [month, of_month] = date.month.map_or(["", ""], |month| MONTHS[month - 1]);
    date.day.map_or(month.to_owned(), |day| format!("{of_month} {day} d."))
}

fn period(first: Calendar, last: Calendar) -> String {
    match (first.day, last.day) {
        _ if first.year != last.year && first.month.or(last.month).is_none() => {
            format!("{}–{} m.", first.year, last.year)
        }
        _ if first.year != last.year || first.month.is_none() || last.month.is_none() => {
            format!("{} – {}", full_date(first), full_date(last))
        }
        (Some(from), Some(to)) if first.month == last.month => {
            let [_, of_month] = last.month.map_or(["", ""], |month| MONTHS[month - 1]);
            format!("{} m. {of_month} {from}–{to} d.", last.year)
        }
        (None, None) => format!("{}–{}", full_date(first), month_and_day(last)),
        _ => format!("{} – {}", full_date(first), month_and_day(last)),
    }
}

#[cfg(test)]
mod tests;
