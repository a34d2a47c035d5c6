//! English.

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

use super::audit::AuditTexts;
use super::browsing::BrowsingTexts;
use super::figures::{Calendar, capitalized, decimal, different, grouped, joined};
use super::published::{ChecklistTexts, PackageTexts, PercentTexts, ReplicationTexts, TableTexts};
use super::results::{EvidenceTexts, SaturationTexts, TestTexts, TogetherTexts, WordsTexts};
use super::rules::RulesTexts;
use super::screen::ScreenTexts;
use super::subjects::SubjectTexts;
use super::survey::SurveyTexts;
use super::trail::TrailTexts;
use super::wording::{Asked, Gender, Informants, Label, Level, Methods, Setting, Wording};
use crate::language::agreement::AgreementTexts;

const WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const LANGUAGES: [(&str, &str); 30] = [
    ("be", "Belarusian"),
    ("bg", "Bulgarian"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("ga", "Irish"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("it", "Italian"),
    ("kk", "Kazakh"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sk", "Slovak"),
    ("sl", "Slovene"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
];

/// One and many.
pub(super) type Noun = [&'static str; 2];

pub(super) const INFORMANT: Noun = ["informant", "informants"];
pub(super) const PARTICIPANT: Noun = ["participant", "participants"];
const PARTICIPANT_OF_GROUP: Noun = ["participant of the focus group", "participants of the focus group"];
const RESPONDENT: Noun = ["respondent", "respondents"];
pub(super) const DOCUMENT: Noun = ["document", "documents"];

/// English reports.
pub struct English;

impl Wording for English {
    fn code(&self) -> &'static str {
        "en"
    }

    fn language_name(&self, code: &str) -> String {
        let known = LANGUAGES.iter().find(|(known, _)| *known == super::primary(code));
        known.map_or(code, |(_, name)| name).to_owned()
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Methods => "Methods",
            Label::Results => "Results",
            Label::WhoSpokeOfWhat => "Who spoke of what",
            Label::Codebook => "Codebook",
            Label::AllStatements => "All statements",
            Label::Statements => "Statements",
            Label::IllustratedBy => "Illustrated by",
            Label::StatementCount => "N",
            Label::Informants | Label::InformantsFeminine => "Informants",
            Label::Interviews => "Interviews",
            Label::FocusGroup => "Focus group",
            Label::FocusGroups => "Focus groups",
            Label::Documents => "Documents",
            Label::Survey => "Survey",
            Label::Participants => "Participants",
            Label::Participant | Label::ParticipantFeminine => "Participant",
            Label::Group => "Group",
            Label::Source => "Source",
            Label::Statement => "Statement",
            Label::Code => "Code",
            Label::Unread => "Unread",
            Label::MatchedWords => "Matched words",
            Label::Indicator => "Indicator",
            Label::Standing => "Rests on",
            Label::RuleHit => "rule hit, unread",
            Label::Coded => "coded",
            Label::Accepted => "accepted",
            Label::Settled => "settled",
            Label::Definition => "Definition",
            Label::Include => "Use for",
            Label::Exclude => "Do not use for",
            Label::Examples => "Examples",
            Label::CounterExamples => "Counter-examples",
            Label::Indicators => "Indicators",
            Label::Except => "Except",
            Label::NotRecorded => "not recorded",
            Label::NotMentioned => "not mentioned",
            Label::NotRead => "not read",
            Label::NotAsked => "not asked",
            Label::NoRule => "no rule",
            Label::Total => "Total",
            Label::AllTogether => "All together",
            Label::Note => "Note",
            Label::Context => "Context",
            Label::Transcripts => "Transcripts",
            Label::Passages => "Passages",
            Label::Contents => "Contents",
            Label::Close => "Close",
            Label::Percent => "Percent of those asked",
            Label::Text => "Text",
        }
    }

    fn level(&self, known: &str) -> Option<Level> {
        let many = match known {
            "topic" => "topics",
            "sub-topic" => "sub-topics",
            "category" => "categories",
            "subcategory" => "subcategories",
            "theme" => "themes",
            "sub-theme" => "sub-themes",
            "code" => "codes",
            _ => return None,
        };
        Some(level(known, many))
    }

    /// English has no cases: `["phase", "phases"]` is enough.
    fn own_level(&self, forms: &[String]) -> Level {
        let one = forms.first().map_or("", String::as_str);
        let many = forms.get(3).or(forms.get(1)).map_or(one, String::as_str);
        level(one, many)
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
        Calendar::read(date).map_or(date.to_owned(), full_date)
    }

    fn period(&self, from: &str, to: &str) -> String {
        match (Calendar::read(from), Calendar::read(to)) {
            _ if from == to => self.date(from),
            (Some(first), Some(last)) => period(first, last),
            _ => format!("{} – {}", self.date(from), self.date(to)),
        }
    }

    fn opening(&self, level: &Level, name: &str, asked: &[Asked<'_>], _gender: Gender) -> String {
        let asked = || asked.iter().filter(|asked| asked.count > 0);
        let people: Vec<_> = asked().filter(|asked| asked.setting != Setting::Document).map(put_to).collect();
        let documents: Vec<_> = asked()
            .filter(|asked| asked.setting == Setting::Document)
            .map(|asked| counted_name(asked.count, asked.name, DOCUMENT))
            .collect();
        let topic = format!("The {} “{name}” was", level.one);
        let put = joined(&people, "and");
        let searched = format!("looked for in {}", joined(&documents, "and"));
        match (people.is_empty(), documents.is_empty()) {
            (true, true) => format!("{topic} put to nobody."),
            (true, false) => format!("{topic} {searched}."),
            (false, true) => format!("{topic} put {put}."),
            (false, false) => format!("{topic} put {put}; it was also {searched}."),
        }
    }

    fn distinguished(&self, level: &Level, count: usize) -> String {
        match count {
            0 => format!("No {} were distinguished", level.many),
            1 => format!("One {} was distinguished: ", level.one),
            _ => sentence(&format!("{} {} were distinguished: ", figure(count), level.many)),
        }
    }

    fn counted(&self, informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
        let Some(gloss) = gloss else {
            if informants.k == 0 && !informants.at_least {
                return no_statement(level, name);
            }
            let assigned = format!("assigned to the {} “{name}”", level.one);
            return match is_single(informants) {
                true => format!("One statement, {}, was {assigned}", whose(informants)),
                false => format!("Statements {} were {assigned}", whose(informants)),
            };
        };
        let setting = informants.setting;
        let who = who(informants, person(setting));
        match setting {
            Setting::FocusGroup => format!("In the focus group, {who} said that they {gloss}"),
            Setting::Document => sentence(&format!("{who} stated that they {gloss}")),
            _ => sentence(&format!("{who} said that they {gloss}")),
        }
    }

    fn counted_itself(&self, informants: &Informants<'_>, level: &Level, name: &str) -> String {
        if informants.k == 0 && !informants.at_least {
            return no_statement(level, name) + " itself";
        }
        let assigned = format!("assigned to the {} “{name}” itself", level.one);
        match informants.statements {
            _ if is_single(informants) => format!("One statement, {}, was {assigned}", whose(informants)),
            0 | 1 => format!("Statements {} were {assigned}", whose(informants)),
            several => sentence(&format!("{} statements {} were {assigned}", figure(several), whose(informants))),
        }
    }

    fn also_in_focus_group(&self, informants: &Informants<'_>) -> String {
        if informants.k == 0 && !informants.at_least {
            return "In the focus group, nobody spoke of it".to_owned();
        }
        format!("In the focus group, {} spoke of it", who(informants, PARTICIPANT))
    }

    fn nobody(&self, level: &Level, name: &str) -> String {
        no_statement(level, name) + "."
    }

    fn unasked(&self, codes: &[String], _gender: Gender) -> String {
        let were = if codes.len() == 1 { "was" } else { "were" };
        format!("{}, who {were} not asked about it, raised it too.", self.list(codes))
    }

    fn did_not_speak(&self, codes: &[String], level: &Level) -> String {
        format!("{} did not speak about this {}.", self.list(codes), level.one)
    }

    fn more(&self, n: usize) -> String {
        format!("{n} more")
    }

    fn spoke(&self, k: usize, at_least: bool) -> String {
        match (k, at_least) {
            (0, false) => "nobody spoke of it".to_owned(),
            (_, false) => format!("{} spoke", figure(k)),
            (_, true) => format!("at least {} spoke", figure(k.max(1))),
        }
    }

    fn levels_together(&self, levels: &[Level], many: bool) -> String {
        capitalized(&if many {
            joined(&different(levels, |level| &level.many), "and")
        } else {
            different(levels, |level| &level.one).join(", ")
        })
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
        let held = if cells == 1 { "1 cell is".to_owned() } else { format!("{cells} cells are") };
        format!(
            "{held} held back: fewer than {least} people stand behind a cell or a column, or it would let such a cell be \
             computed from the totals."
        )
    }

    fn note_small(&self, least: usize) -> String {
        format!("* fewer than {least} people.")
    }

    fn not_read(&self, sources: &[String]) -> String {
        match sources {
            [] => "All sources have been read to the end.".to_owned(),
            _ => format!("Not read to the end: {}.", sources.join(", ")),
        }
    }

    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String {
        let all = match total {
            0 => return "No statements.".to_owned(),
            1 => "One statement".to_owned(),
            _ => sentence(&format!("{} different statements", figure(total))),
        };
        let shared = match shared {
            0 => return format!("{all}."),
            1 if total == 1 => "it is".to_owned(),
            1 => "one is".to_owned(),
            2 if total == 2 => "both are".to_owned(),
            _ if shared == total => format!("all {} are", number(shared)),
            _ => format!("{} are", number(shared)),
        };
        format!("{all}; {shared} assigned to more than one {}.", level.one)
    }

    fn note_pooled(&self) -> String {
        "Interviews and focus groups are counted together.".to_owned()
    }

    fn note_once(&self, _level: &Level, _gender: Gender) -> String {
        "Each person is counted once per row.".to_owned()
    }

    fn note_focus_group(&self, _gender: Gender) -> String {
        "Silence in a focus group is taken neither as agreement nor as dissent.".to_owned()
    }

    fn note_order(&self, by_statements: bool, level: &Level) -> String {
        let many = capitalized(&level.many);
        if by_statements {
            format!("{many} are listed by number of statements.")
        } else {
            format!("{many} are listed in codebook order.")
        }
    }

    fn package(&self, coder: &str) -> String {
        format!(
            "For {coder}\n\n\
             This folder is a study for the program tema. Of every interview it holds the turns that were drawn for you to code, and in\n\
             double square brackets what was said around them; of the rest only who spoke.\n\n\
             Unpack it, and in a terminal in this folder:\n\n    \
             tema statements --uncoded --basis people   what is to be coded\n    \
             tema codebook show                         the codes\n    \
             tema code SP1                              read and code a source on the whole screen\n    \
             tema decide code SP1:4.2 CODE              a statement gets a code\n    \
             tema decide read SP1                       a source is done; what has no code there has none\n    \
             tema undo                                  the last decision is taken back\n\n\
             Do not change the transcripts. Then pack the folder again and send it back.\n"
        )
    }

    fn as_of(&self, day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
        let of = "the codebook, the transcripts, the participants and the settings";
        match (day, checkpoint) {
            (Some(day), Some((name, kept))) => format!(
                "The study as it was on {day}: what was decided until then, with {of} of the checkpoint “{name}” ({kept})."
            ),
            (None, Some((name, kept))) => {
                format!("The study as it was at the checkpoint “{name}” ({kept}), with {of} that it kept.")
            }
            (day, None) => format!(
                "What people had coded by hand until {}. There was no checkpoint: {of} are those of today.",
                day.unwrap_or_default()
            ),
        }
    }

    fn basis(&self, basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
        let by = if coders.is_empty() { "nobody".to_owned() } else { self.list(coders) };
        let s = if unread == 1 { "" } else { "s" };
        let by_hand = if basis == "people" { "by hand " } else { "" };
        match (basis, unread) {
            ("rules", _) if decided => "rule hits, whatever was decided about them".to_owned(),
            ("rules", _) => "rule hits, none read".to_owned(),
            (_, 0) => format!("coded {by_hand}by {by}"),
            ("all", _) => format!("coded by {by}, with {} unread rule hit{s} counted", figure(unread)),
            _ => format!("coded {by_hand}by {by}; {} rule suggestion{s} unread, not counted", figure(unread)),
        }
    }

    fn rules_only(&self, decided: bool) -> String {
        match decided {
            true => "These figures are rule hits, whatever people decided about them.".to_owned(),
            false => "These figures are rule hits: nobody has read them.".to_owned(),
        }
    }

    fn synthetic(&self) -> String {
        "The transcripts are synthetic: no real person said any of this.".to_owned()
    }

    fn small_base(&self, n: usize) -> String {
        format!("Percentages of fewer than twenty people (here {n}) say little.")
    }

    fn with_transcripts(&self) -> String {
        "This file holds whole transcripts: think of who will see it before you share it.".to_owned()
    }

    fn quotes_language(&self, language_code: &str) -> String {
        format!("Quotes are in {}, the language of the interviews.", self.language_name(language_code))
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

fn level(one: &str, many: &str) -> Level {
    Level {
        one: one.to_owned(),
        accusative: one.to_owned(),
        assigned: one.to_owned(),
        many: many.to_owned(),
        of_many: many.to_owned(),
    }
}

/// `seven`, `21`, `1,234`.
pub(super) fn number(n: usize) -> String {
    WORDS.get(n).map_or_else(|| figure(n), |word| (*word).to_owned())
}

/// `7`, `1,234`.
pub(super) fn figure(n: usize) -> String {
    grouped(&n.to_string(), ",")
}

/// `one participant`, `seven participants`.
pub(super) fn counted(n: usize, noun: Noun) -> String {
    format!("{} {}", number(n), noun[usize::from(n != 1)])
}

/// `412 statements`, as data are counted.
pub(super) fn figures(n: usize, noun: Noun) -> String {
    format!("{} {}", figure(n), noun[usize::from(n != 1)])
}

/// As [`counted`], with the name of a group, or else the noun.
pub(super) fn counted_name(n: usize, name: &[String], otherwise: Noun) -> String {
    match (name, n) {
        ([], _) => counted(n, otherwise),
        ([only], 1) => format!("{only} (1)"),
        ([one, ..], 1) => format!("one {one}"),
        ([only], _) => format!("{} {only}", number(n)),
        ([_, many, ..], _) => format!("{} {many}", number(n)),
    }
}

/// The text as a sentence begins: with a capital, and never with digits. `21 informants …` becomes `Twenty-one
/// informants …`, and from a hundred on `In all, 103 informants …`.
pub(super) fn sentence(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (figure, rest) = text.split_at(digits);
    match figure.parse::<usize>() {
        Ok(n) if n < 100 && rest.starts_with(' ') => capitalized(&below_hundred(n)) + rest,
        Ok(_) => format!("In all, {text}"),
        Err(_) => capitalized(text),
    }
}

/// `seven`, `thirty`, `forty-two`
fn below_hundred(n: usize) -> String {
    match (WORDS.get(n), n % 10) {
        (Some(word), _) => (*word).to_owned(),
        (None, 0) => TENS[n / 10 - 2].to_owned(),
        (None, unit) => format!("{}-{}", TENS[n / 10 - 2], WORDS[unit]),
    }
}

/// `to seven social pedagogues`, `to a focus group of five case managers`.
fn put_to(asked: &Asked<'_>) -> String {
    let who = counted_name(asked.count, asked.name, person(asked.setting));
    match asked.setting {
        Setting::FocusGroup => format!("to a focus group of {who}"),
        Setting::Survey => format!("to {who} in a survey"),
        _ => format!("to {who}"),
    }
}

fn person(setting: Setting) -> Noun {
    match setting {
        Setting::Interview | Setting::Pooled => INFORMANT,
        Setting::FocusGroup => PARTICIPANT,
        Setting::Survey => RESPONDENT,
        Setting::Document => DOCUMENT,
    }
}

/// `four of the seven informants (SP1, SP2, SP4, SP6)`. A focus group and a pooled study are told without the
/// number asked: `two participants (AV2, AV3)`.
fn who(informants: &Informants<'_>, noun: Noun) -> String {
    who_of(informants, noun, is_share(informants.setting))
}

/// `of two of the seven informants (SP3, SP5)`, `of one informant (SP2)`, `from one document (D1)`
fn whose(informants: &Informants<'_>) -> String {
    let (of, noun) = match informants.setting {
        Setting::FocusGroup => ("of", PARTICIPANT_OF_GROUP),
        Setting::Document => ("from", DOCUMENT),
        setting => ("of", person(setting)),
    };
    format!("{of} {}", who_of(informants, noun, is_share(informants.setting) && informants.k != 1))
}

fn is_share(setting: Setting) -> bool {
    !matches!(setting, Setting::FocusGroup | Setting::Pooled)
}

/// Whether all of this is about one statement. Where an unknown speaker said it too, there are more.
fn is_single(informants: &Informants<'_>) -> bool {
    informants.statements == 1 && (informants.k == 0 || !informants.at_least)
}

/// Those who spoke, of those asked if `share`. Of everybody the codes are left out.
fn who_of(informants: &Informants<'_>, noun: Noun, is_share: bool) -> String {
    let Informants { k, n, codes, at_least, .. } = *informants;
    let who = match k {
        0 if at_least => format!("one unidentified {}", noun[0]),
        _ if is_share || k == n => share(k, n, noun),
        0 => format!("no {}", noun[0]),
        _ => counted(k, noun),
    };
    let at_least = if at_least && (k == 0 || k < n) && !is_single(informants) { "at least " } else { "" };
    let codes = if codes.is_empty() || k == n { String::new() } else { format!(" ({})", codes.join(", ")) };
    format!("{at_least}{who}{codes}")
}

/// `none of the seven sources`, `two of the seven sources`, `both sources`.
pub(super) fn share(k: usize, n: usize, noun: Noun) -> String {
    let [one, many] = noun;
    match (k, n) {
        (0, 0 | 1) => format!("no {one}"),
        (0, _) => format!("none of the {} {many}", number(n)),
        (1, 1) => format!("the only {one}"),
        (2, 2) => format!("both {many}"),
        _ if k == n => format!("all {} {many}", number(n)),
        _ => format!("{} of the {} {many}", number(k), number(n)),
    }
}

fn no_statement(level: &Level, name: &str) -> String {
    format!("No statement was assigned to the {} “{name}”", level.one)
}

fn full_date(date: Calendar) -> String {
    match date.month {
        Some(_) => format!("{} {}", day_and_month(date), date.year),
        None => date.year.to_string(),
    }
}

/// `14 November`
fn day_and_month(date: Calendar) -> String {
    let month = date.month.map_or("", |month| MONTHS[month - 1]);
    date.day.map_or(month.to_owned(), |day| format!("{day} {month}"))
}

fn period(first: Calendar, last: Calendar) -> String {
    match (first.day, last.day) {
        _ if first.year != last.year && first.month.or(last.month).is_none() => {
            format!("{}–{}", first.year, last.year)
        }
        _ if first.year != last.year || first.month.is_none() || last.month.is_none() => {
            format!("{} – {}", full_date(first), full_date(last))
        }
        (Some(day), Some(_)) if first.month == last.month => format!("{day}–{}", full_date(last)),
        (None, None) => format!("{}–{}", day_and_month(first), full_date(last)),
        _ => format!("{} – {}", day_and_month(first), full_date(last)),
    }
}

#[cfg(test)]
mod tests;
