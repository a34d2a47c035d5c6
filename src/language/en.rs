//! English.

use super::Splitting;
use super::wording::{Asked, Gender, Informants, Label, Level, Methods, Setting, Wording};

/// How English texts are cut into sentences.
pub const SPLITTING: Splitting = Splitting {
    inside: &[
        "mr", "mrs", "ms", "dr", "prof", "st", "rev", "hon", "gen", "col", "capt", "lt", "sgt", "sr", "jr", "messrs",
        "e.g", "i.e", "e. g", "i. e", "cf", "vs", "viz", "approx", "ca", "fig", "figs", "vol", "pp", "ch", "sec",
        "dept", "univ", "tel", "ext", "ed", "eds", "resp", "incl", "excl", "esp", "gov", "nr",
    ],
    may_end: &[
        "etc", "a.m", "p.m", "a. m", "p. m", "al", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "inc", "ltd",
        "co", "u.s", "u.k",
    ],
    openers: &[
        "the",
        "a",
        "an",
        "i",
        "we",
        "you",
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "there",
        "then",
        "but",
        "and",
        "so",
        "or",
        "if",
        "when",
        "now",
        "yes",
        "no",
        "well",
        "because",
        "after",
        "before",
        "my",
        "our",
        "his",
        "her",
        "their",
        "in",
        "on",
        "at",
        "for",
        "what",
        "who",
        "how",
        "why",
        "where",
        "sometimes",
        "usually",
    ],
    not_initials: &["I"],
    long_initials: &[],
};

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
type Noun = [&'static str; 2];

const INFORMANT: Noun = ["informant", "informants"];
const PARTICIPANT: Noun = ["participant", "participants"];
const PARTICIPANT_OF_GROUP: Noun = ["participant of the focus group", "participants of the focus group"];
const RESPONDENT: Noun = ["respondent", "respondents"];
const DOCUMENT: Noun = ["document", "documents"];

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
            Label::Participant => "Participant",
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
            Label::Total => "Total",
            Label::AllTogether => "All together",
            Label::Note => "Note",
            Label::Context => "Context",
            Label::Transcripts => "Transcripts",
            Label::Passages => "Passages",
            Label::Contents => "Contents",
            Label::Close => "Close",
            Label::Percent => "Percent of those asked",
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
            _ => format!("{} {} were distinguished: ", capitalized(&number(count)), level.many),
        }
    }

    fn counted(&self, informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
        let setting = informants.setting;
        let Some(gloss) = gloss else {
            if informants.k == 0 && !informants.at_least {
                return no_statement(level, name);
            }
            let noun = if setting == Setting::FocusGroup { PARTICIPANT_OF_GROUP } else { person(setting) };
            return format!("Statements of {} were assigned to the {} “{name}”", who(informants, noun), level.one);
        };
        let who = who(informants, person(setting));
        match setting {
            Setting::FocusGroup => format!("In the focus group, {who} said that they {gloss}"),
            Setting::Document => format!("{} stated that they {gloss}", capitalized(&who)),
            _ => format!("{} said that they {gloss}", capitalized(&who)),
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

    fn spoke(&self, k: usize) -> String {
        if k == 0 { "nobody spoke of it".to_owned() } else { format!("{} spoke", figure(k)) }
    }

    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String {
        let different = if total == 1 { "statement" } else { "different statements" };
        let stand = if shared == 1 { "stands" } else { "stand" };
        match shared {
            0 => format!("{} {different}.", figure(total)),
            _ => format!("{} {different}; {} {stand} in more than one {}.", figure(total), number(shared), level.one),
        }
    }

    fn note_once(&self, _level: &Level, _gender: Gender) -> String {
        "A person counts once in a row.".to_owned()
    }

    fn note_focus_group(&self, _gender: Gender) -> String {
        "Silence in a focus group is taken neither as agreement nor as dissent.".to_owned()
    }

    fn note_order(&self, by_statements: bool, level: &Level) -> String {
        let many = capitalized(&level.many);
        if by_statements {
            format!("{many} stand by number of statements, the largest first.")
        } else {
            format!("{many} stand in the order of the codebook.")
        }
    }

    fn basis(&self, basis: &str, coders: &[String], unread: usize) -> String {
        let by = if coders.is_empty() { "nobody".to_owned() } else { self.list(coders) };
        let s = if unread == 1 { "" } else { "s" };
        let by_hand = if basis == "people" { "by hand " } else { "" };
        match (basis, unread) {
            ("rules", _) => "rule hits, none read".to_owned(),
            (_, 0) => format!("coded {by_hand}by {by}"),
            ("all", _) => format!("coded by {by}, with {} unread rule hit{s} counted", figure(unread)),
            _ => format!("coded {by_hand}by {by}; {} rule suggestion{s} unread, not counted", figure(unread)),
        }
    }

    fn rules_only(&self) -> String {
        "These figures are rule hits: nobody has read them.".to_owned()
    }

    fn synthetic(&self) -> String {
        "The interviews are synthetic: no real person said any of this.".to_owned()
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
        let mut sentences = vec![
            participants(methods),
            material(methods),
            dates(methods),
            statements(methods),
            codebook(methods),
            approach(methods.approach),
        ];
        sentences.extend(coding(methods));
        sentences.extend(reading(methods.read));
        sentences.push(match methods.versions {
            "" => "The versions of the programs are not recorded.".to_owned(),
            versions => format!("Made with {versions}."),
        });
        sentences
    }
}

fn level(one: &str, many: &str) -> Level {
    Level {
        one: one.to_owned(),
        accusative: one.to_owned(),
        dative: one.to_owned(),
        many: many.to_owned(),
        of_many: many.to_owned(),
    }
}

/// `seven`, `21`, `1,234`.
fn number(n: usize) -> String {
    WORDS.get(n).map_or_else(|| figure(n), |word| (*word).to_owned())
}

/// `7`, `1,234`.
fn figure(n: usize) -> String {
    grouped(&n.to_string(), ",")
}

/// `one participant`, `seven participants`.
fn counted(n: usize, noun: Noun) -> String {
    format!("{} {}", number(n), noun[usize::from(n != 1)])
}

/// `412 statements`, as data are counted.
fn figures(n: usize, noun: Noun) -> String {
    format!("{} {}", figure(n), noun[usize::from(n != 1)])
}

/// As [`counted`], with the name of a group, or else the noun.
fn counted_name(n: usize, name: &[String], otherwise: Noun) -> String {
    match (name, n) {
        ([], _) => counted(n, otherwise),
        ([only], 1) => format!("{only} (1)"),
        ([one, ..], 1) => format!("one {one}"),
        ([only], _) => format!("{} {only}", number(n)),
        ([_, many, ..], _) => format!("{} {many}", number(n)),
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
    let Informants { setting, k, n, codes, at_least, .. } = *informants;
    let told_of = !matches!(setting, Setting::FocusGroup | Setting::Pooled);
    let who = match k {
        0 if at_least => format!("one unidentified {}", noun[0]),
        _ if told_of || k == n => share(k, n, noun),
        0 => format!("no {}", noun[0]),
        _ => counted(k, noun),
    };
    let at_least = if at_least && (k == 0 || k < n) { "at least " } else { "" };
    let codes = if codes.is_empty() { String::new() } else { format!(" ({})", codes.join(", ")) };
    format!("{at_least}{who}{codes}")
}

/// `none of the seven sources`, `two of the seven sources`, `both sources`.
fn share(k: usize, n: usize, noun: Noun) -> String {
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

fn participants(methods: &Methods<'_>) -> String {
    let total: usize = methods.participants.iter().map(|(count, _)| count).sum();
    let present: Vec<_> = methods.participants.iter().filter(|(count, _)| *count > 0).copied().collect();
    let in_no_group = ["informant in no group", "informants in no group"];
    let groups: Vec<_> = present.iter().map(|(count, name)| counted_name(*count, name, in_no_group)).collect();
    match present.as_slice() {
        [] => "The participants are not recorded.".to_owned(),
        [(count, name)] => format!("{} took part.", capitalized(&counted_name(*count, name, INFORMANT))),
        _ => format!("{} took part: {}.", capitalized(&counted(total, INFORMANT)), joined(&groups, "and")),
    }
}

fn material(methods: &Methods<'_>) -> String {
    let kinds: [(usize, Noun); 4] = [
        (methods.interviews, ["individual interview", "individual interviews"]),
        (methods.focus_groups.len(), ["focus group", "focus groups"]),
        (methods.surveys, ["survey source", "survey sources"]),
        (methods.documents, DOCUMENT),
    ];
    let mut parts = Vec::new();
    for (count, noun) in kinds.into_iter().filter(|(count, _)| *count > 0) {
        let part = counted(count, noun);
        parts.push(if noun[0] == "focus group" { part + &present(&methods.focus_groups) } else { part });
    }
    if parts.is_empty() {
        return "No sources are recorded.".to_owned();
    }
    format!("The material is {}.", joined(&parts, "and"))
}

/// ` with five and six participants`
fn present(sizes: &[usize]) -> String {
    let words: Vec<_> = sizes
        .iter()
        .map(|size| if *size == 0 { "an unrecorded number of".to_owned() } else { number(*size) })
        .collect();
    format!(" with {} {}", joined(&words, "and"), PARTICIPANT[usize::from(sizes != [1])])
}

fn dates(methods: &Methods<'_>) -> String {
    let Some((first, last)) = &methods.dates else {
        return "The dates are not recorded.".to_owned();
    };
    let period = English.period(first, last);
    match methods.undated {
        0 => format!("The sources are dated {period}."),
        1 => format!("The sources are dated {period}; the date of one is not recorded."),
        n => format!("The sources are dated {period}; the dates of {} are not recorded.", number(n)),
    }
}

fn statements(methods: &Methods<'_>) -> String {
    let unit = match methods.unit {
        "sentence" => "A statement is one sentence",
        "turn" => "A statement is one turn of speech",
        "paragraph" => "A statement is one paragraph",
        _ => "What counts as a statement is not recorded",
    };
    let carry = if methods.coded == 1 { "carries" } else { "carry" };
    let what = if methods.basis == "rules" { "rule hit" } else { "code" };
    let all = figures(methods.statements, ["statement", "statements"]);
    format!("{unit}; the sources hold {all}, of which {} {carry} at least one {what}.", figure(methods.coded))
}

fn codebook(methods: &Methods<'_>) -> String {
    let count = |n: usize, level: &Level| format!("{} {}", number(n), if n == 1 { &level.one } else { &level.many });
    let topics = count(methods.topics, methods.levels.0);
    match (methods.topics, methods.subtopics) {
        (0, 0) => "The codebook is empty.".to_owned(),
        (_, 0) => format!("The codebook has {topics}."),
        (_, below) => format!("The codebook has {topics} and {}.", count(below, methods.levels.1)),
    }
}

fn approach(approach: &str) -> String {
    match approach {
        "codebook" => "The analysis follows a codebook approach.".to_owned(),
        "reliability" => "The analysis follows a coding reliability approach.".to_owned(),
        "reflexive" => "The analysis follows a reflexive approach.".to_owned(),
        _ => "The approach is not recorded.".to_owned(),
    }
}

/// Who or what coded.
fn coding(methods: &Methods<'_>) -> Vec<String> {
    let indicators = counted(methods.indicators, ["indicator", "indicators"]);
    if methods.basis == "rules" {
        return vec![format!("Statements were matched by {indicators}; nobody has read the hits.")];
    }
    let by_hand = if methods.basis == "people" { " by hand" } else { "" };
    let stand = if methods.decisions == 1 { "stands" } else { "stand" };
    let decisions = figures(methods.decisions, ["coding decision", "coding decisions"]);
    let coders = joined(methods.coders, "and");
    let mut sentences = vec![match methods.coders {
        [] => "Who coded is not recorded.".to_owned(),
        _ => format!("The statements were coded{by_hand} by {coders}; {decisions} {stand}."),
    }];
    if methods.indicators == 0 {
        sentences.push("The codebook has no indicators.".to_owned());
        return sentences;
    }
    let counts = match methods.basis {
        "people" => "what they suggest is not counted",
        "all" => "their hits are counted unless a coder rejected them",
        _ => "what they suggest is counted once a coder has accepted it",
    };
    sentences.push(format!("The codebook has {indicators}; {counts}."));
    sentences.push(unread(methods));
    sentences
}

fn unread(methods: &Methods<'_>) -> String {
    let are = if methods.unread == 1 { "is" } else { "are" };
    let suggestions = capitalized(&counted(methods.unread, ["suggestion", "suggestions"]));
    let hits = capitalized(&counted(methods.unread, ["hit", "hits"]));
    match (methods.unread, methods.basis) {
        (0, _) => "No suggestion is unread.".to_owned(),
        (_, "all") => format!("{hits} that nobody has read {are} counted."),
        _ => format!("{suggestions} {are} unread and not counted."),
    }
}

fn reading((read, all): (usize, usize)) -> Option<String> {
    let share = share(read, all, ["source", "sources"]);
    (all > 0).then(|| format!("Coders have read or coded in {share}."))
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

/// A date as far as it is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub year: u16,
    pub month: Option<usize>,
    pub day: Option<u8>,
}

impl Calendar {
    /// Reads `2022-11-14`, `2022-11` or `2022`.
    pub fn read(date: &str) -> Option<Calendar> {
        let parts: Vec<&str> = date.split('-').collect();
        let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        if !digits || lengths != [4, 2, 2][..parts.len().min(3)] {
            return None;
        }
        let month = parts.get(1).map(|part| part.parse::<usize>()).transpose().ok()?;
        let day = parts.get(2).map(|part| part.parse::<u8>()).transpose().ok()?;
        let real = month.is_none_or(|month| (1..=12).contains(&month)) && day.is_none_or(|day| (1..=31).contains(&day));
        real.then_some(Calendar { year: parts[0].parse().ok()?, month, day })
    }
}

/// `a, b and c` with the word before the last.
pub(super) fn joined(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// The text with a capital first letter.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// A number with the decimal sign and the separator of thousands of a language; never `-0`.
pub(super) fn decimal(value: f64, digits: usize, sign: &str, thousands: &str) -> String {
    let text = format!("{:.digits$}", value.abs());
    let zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let minus = if value < 0.0 && !zero { "-" } else { "" };
    match text.split_once('.') {
        Some((whole, part)) => format!("{minus}{}{sign}{part}", grouped(whole, thousands)),
        None => format!("{minus}{}", grouped(&text, thousands)),
    }
}

/// `1234567` → `1,234,567`
pub(super) fn grouped(digits: &str, separator: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONE: Gender = Gender::Masculine;

    fn texts(items: &[&str]) -> Vec<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    fn subtopic() -> Level {
        English.level("sub-topic").unwrap()
    }

    /// The sentence, with and without the gloss `visit families`, about the sub-topic “home visits”.
    fn both(setting: Setting, k: usize, n: usize, codes: &[&str], at_least: bool) -> [String; 2] {
        let codes = texts(codes);
        let informants = Informants { setting, k, n, codes: &codes, at_least, gender: LONE };
        let tell = |gloss| English.counted(&informants, gloss, &subtopic(), "home visits");
        [tell(Some("visit families")), tell(None)]
    }

    fn also(k: usize, n: usize, codes: &[&str], at_least: bool) -> String {
        let codes = texts(codes);
        let informants = Informants { setting: Setting::FocusGroup, k, n, codes: &codes, at_least, gender: LONE };
        English.also_in_focus_group(&informants)
    }

    #[test]
    fn numbers() {
        let words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
                     seventeen eighteen nineteen twenty 21 22";
        let written: Vec<_> = (1..=22).map(|n| English.number(n, LONE)).collect();
        assert_eq!(written.join(" "), words);
        assert_eq!(English.number(1234, LONE), "1,234");
        let plurals = [0, 1, 2, 9, 10, 11, 12, 19, 20, 21, 22, 30, 101, 111].map(|n| English.plural(n));
        assert_eq!(plurals, [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        assert_eq!(English.decimal(1234.5, 1), "1,234.5");
        assert_eq!(English.decimal(-1_234_567.0, 0), "-1,234,567");
        assert_eq!(English.decimal(-0.004, 2), "0.00");
        assert_eq!(English.percent(57.14, 1), "57.1%");
        assert_eq!(English.of(4, 7, false), "4 of 7");
        assert_eq!(English.of(4, 7, true), "at least 4 of 7");
    }

    #[test]
    fn dates_and_periods() {
        assert_eq!(English.date("2022-11-14"), "14 November 2022");
        assert_eq!(English.date("2022-05-03"), "3 May 2022");
        assert_eq!(English.date("2022-11"), "November 2022");
        assert_eq!(English.date("2022"), "2022");
        for odd in ["", "2022-13", "2022-11-", "2022-11-14-1", "late 2022", "14.11.2022"] {
            assert_eq!(English.date(odd), odd);
        }
        assert_eq!(English.period("2022-11-14", "2022-11-14"), "14 November 2022");
        assert_eq!(English.period("2022-11-14", "2022-11-28"), "14–28 November 2022");
        assert_eq!(English.period("2022-11-14", "2022-12-03"), "14 November – 3 December 2022");
        assert_eq!(English.period("2022-11-14", "2023-01-03"), "14 November 2022 – 3 January 2023");
        assert_eq!(English.period("2022-11", "2022-12"), "November–December 2022");
        assert_eq!(English.period("2022-11", "2023-01"), "November 2022 – January 2023");
        assert_eq!(English.period("2021", "2022"), "2021–2022");
        assert_eq!(English.period("2022", "2022-11-14"), "2022 – 14 November 2022");
        assert_eq!(English.period("spring", "2022"), "spring – 2022");
    }

    #[test]
    fn captions_lists_and_levels() {
        assert_eq!(English.table_caption(1, "Ways of keeping in touch"), "Table 1. Ways of keeping in touch");
        assert_eq!(English.appendix_caption(2, "Codebook"), "Appendix 2. Codebook");
        assert_eq!(English.list(&texts(&["SP1"])), "SP1");
        assert_eq!(English.list(&texts(&["SP1", "SP2"])), "SP1 and SP2");
        assert_eq!(English.list(&texts(&["SP1", "SP2", "AV3"])), "SP1, SP2 and AV3");
        assert_eq!(English.level("category").unwrap().many, "categories");
        assert_eq!(English.level("phase"), None);
        assert_eq!(English.own_level(&texts(&["phase", "phases"])).many, "phases");
        assert_eq!(English.own_level(&texts(&["phase", "phase", "phase", "phases"])).of_many, "phases");
        assert_eq!(English.own_level(&texts(&["data"])).many, "data");
        assert_eq!(English.language_name("lt-LT"), "Lithuanian");
        assert_eq!(English.language_name("xx"), "xx");
    }

    #[test]
    fn openings() {
        let (sp, av) = (texts(&["social pedagogue", "social pedagogues"]), texts(&["case managers"]));
        let ask = |setting, count, name| Asked { setting, count, name };
        let open = |asked: &[Asked<'_>]| English.opening(&English.level("topic").unwrap(), "Visits", asked, LONE);
        assert_eq!(
            open(&[ask(Setting::Interview, 7, &sp), ask(Setting::FocusGroup, 5, &av)]),
            "The topic “Visits” was put to seven social pedagogues and to a focus group of five case managers."
        );
        assert_eq!(open(&[ask(Setting::Interview, 1, &sp)]), "The topic “Visits” was put to one social pedagogue.");
        assert_eq!(open(&[ask(Setting::Pooled, 21, &[])]), "The topic “Visits” was put to 21 informants.");
        assert_eq!(
            open(&[ask(Setting::Survey, 12, &[]), ask(Setting::Document, 1, &[])]),
            "The topic “Visits” was put to twelve respondents in a survey; it was also looked for in one document."
        );
        assert_eq!(open(&[ask(Setting::Document, 4, &[])]), "The topic “Visits” was looked for in four documents.");
        assert_eq!(open(&[]), "The topic “Visits” was put to nobody.");
    }

    #[test]
    fn distinguished_sub_topics() {
        assert_eq!(English.distinguished(&subtopic(), 0), "No sub-topics were distinguished");
        assert_eq!(English.distinguished(&subtopic(), 1), "One sub-topic was distinguished: ");
        assert_eq!(English.distinguished(&subtopic(), 3), "Three sub-topics were distinguished: ");
    }

    #[test]
    fn counted_sentences() {
        use Setting::{Document, Interview, Pooled, Survey};
        let told = both(Interview, 4, 7, &["SP1", "SP2", "SP4", "SP6"], false);
        assert_eq!(told[0], "Four of the seven informants (SP1, SP2, SP4, SP6) said that they visit families");
        let told = both(Interview, 2, 7, &["SP3", "SP5"], false);
        let neutral =
            "Statements of two of the seven informants (SP3, SP5) were assigned to the sub-topic “home visits”";
        assert_eq!(told[1], neutral);
        let told = both(Interview, 1, 7, &["SP5"], true);
        assert_eq!(told[0], "At least one of the seven informants (SP5) said that they visit families");
        let told = both(Survey, 2, 2, &["R1", "R2"], false);
        assert_eq!(told[0], "Both respondents (R1, R2) said that they visit families");
        let told = both(Interview, 1, 1, &["SP1"], true);
        assert_eq!(told[0], "The only informant (SP1) said that they visit families");
        assert_eq!(both(Interview, 7, 7, &[], false)[0], "All seven informants said that they visit families");
        let none = both(Interview, 0, 7, &[], false);
        assert_eq!(none[0], "None of the seven informants said that they visit families");
        assert_eq!(none[1], "No statement was assigned to the sub-topic “home visits”");
        let told = both(Pooled, 4, 12, &["SP1", "SP3", "SP7", "AV3"], false);
        assert_eq!(told[0], "Four informants (SP1, SP3, SP7, AV3) said that they visit families");
        let told = both(Document, 2, 4, &["D1", "D3"], false);
        assert_eq!(told[0], "Two of the four documents (D1, D3) stated that they visit families");
    }

    #[test]
    fn focus_groups() {
        let told = both(Setting::FocusGroup, 2, 5, &["AV2", "AV3"], false);
        assert_eq!(told[0], "In the focus group, two participants (AV2, AV3) said that they visit families");
        assert_eq!(
            told[1],
            "Statements of two participants of the focus group (AV2, AV3) were assigned to the sub-topic “home visits”"
        );
        assert_eq!(
            both(Setting::FocusGroup, 0, 5, &[], true)[0],
            "In the focus group, at least one unidentified participant said that they visit families"
        );
        assert_eq!(also(2, 5, &["AV2", "AV3"], false), "In the focus group, two participants (AV2, AV3) spoke of it");
        assert_eq!(also(1, 5, &["AV1"], true), "In the focus group, at least one participant (AV1) spoke of it");
        assert_eq!(also(5, 5, &[], false), "In the focus group, all five participants spoke of it");
        assert_eq!(also(0, 5, &[], false), "In the focus group, nobody spoke of it");
    }

    #[test]
    fn other_sentences() {
        let topic = English.level("topic").unwrap();
        assert_eq!(
            English.nobody(&subtopic(), "home visits"),
            "No statement was assigned to the sub-topic “home visits”."
        );
        assert_eq!(English.unasked(&texts(&["AV3"]), LONE), "AV3, who was not asked about it, raised it too.");
        assert_eq!(
            English.unasked(&texts(&["AV3", "AV4"]), LONE),
            "AV3 and AV4, who were not asked about it, raised it too."
        );
        assert_eq!(English.did_not_speak(&texts(&["SP7"]), &topic), "SP7 did not speak about this topic.");
        assert_eq!(English.spoke(2), "2 spoke");
        assert_eq!(English.spoke(0), "nobody spoke of it");
        assert_eq!(
            English.note_statements(15, 1, &subtopic()),
            "15 different statements; one stands in more than one sub-topic."
        );
        assert_eq!(English.note_statements(1, 0, &subtopic()), "1 statement.");
        assert_eq!(English.note_order(false, &subtopic()), "Sub-topics stand in the order of the codebook.");
        assert_eq!(English.quotes_language("lt"), "Quotes are in Lithuanian, the language of the interviews.");
    }

    #[test]
    fn what_figures_rest_on() {
        let vk = texts(&["VK"]);
        assert_eq!(English.basis("reviewed", &vk, 2), "coded by VK; 2 rule suggestions unread, not counted");
        assert_eq!(English.basis("reviewed", &vk, 1), "coded by VK; 1 rule suggestion unread, not counted");
        assert_eq!(English.basis("reviewed", &vk, 0), "coded by VK");
        assert_eq!(English.basis("people", &vk, 0), "coded by hand by VK");
        assert_eq!(English.basis("all", &vk, 3), "coded by VK, with 3 unread rule hits counted");
        assert_eq!(English.basis("rules", &[], 40), "rule hits, none read");
    }

    #[test]
    fn the_methods_paragraph() {
        let (sp, av) = (texts(&["social pedagogue", "social pedagogues"]), texts(&["case manager", "case managers"]));
        let vk = texts(&["VK"]);
        let levels = (English.level("topic").unwrap(), subtopic());
        let full = Methods {
            participants: vec![(7, &sp), (5, &av)],
            interviews: 7,
            surveys: 0,
            documents: 0,
            focus_groups: vec![5],
            dates: Some(("2022-11-14".to_owned(), "2022-11-28".to_owned())),
            undated: 1,
            unit: "sentence",
            statements: 1412,
            coded: 96,
            topics: 3,
            subtopics: 12,
            levels: (&levels.0, &levels.1),
            approach: "codebook",
            indicators: 57,
            basis: "reviewed",
            coders: &vk,
            decisions: 120,
            unread: 2,
            read: (7, 8),
            versions: "tema 0.1.0",
            gender: LONE,
        };
        let expected = "Twelve informants took part: seven social pedagogues and five case managers. \
            The material is seven individual interviews and one focus group with five participants. \
            The sources are dated 14–28 November 2022; the date of one is not recorded. \
            A statement is one sentence; the sources hold 1,412 statements, of which 96 carry at least one code. \
            The codebook has three topics and twelve sub-topics. The analysis follows a codebook approach. \
            The statements were coded by VK; 120 coding decisions stand. \
            The codebook has 57 indicators; what they suggest is counted once a coder has accepted it. \
            Two suggestions are unread and not counted. \
            Coders have read or coded in seven of the eight sources. Made with tema 0.1.0.";
        assert_eq!(English.methods(&full).join(" "), expected);

        let bare = Methods {
            participants: vec![],
            interviews: 0,
            focus_groups: vec![],
            dates: None,
            unit: "",
            approach: "",
            basis: "rules",
            coders: &[],
            read: (0, 0),
            versions: "",
            ..full
        };
        let expected = "The participants are not recorded. No sources are recorded. The dates are not recorded. \
            What counts as a statement is not recorded; the sources hold 1,412 statements, of which 96 carry at least one \
            rule hit. The codebook has three topics and twelve sub-topics. The approach is not recorded. \
            Statements were matched by 57 indicators; nobody has read the hits. \
            The versions of the programs are not recorded.";
        assert_eq!(English.methods(&bare).join(" "), expected);
    }
}
