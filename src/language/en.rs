//! English.

use super::Splitting;
use super::figures::{Calendar, capitalized, decimal, different, grouped, joined};
use super::wording::{Asked, Gender, Informants, Label, Level, Methods, Setting, Wording};

/// How English texts are cut into sentences.
pub const SPLITTING: Splitting = Splitting {
    inside: &[
        "mr", "mrs", "ms", "hon", "messrs", "e. g", "i. e", "cf", "vs", "viz", "approx", "mt", "assoc", "v", "dept",
        "univ", "tel", "resp", "incl", "excl", "esp", "nr",
    ],
    numbered: &[
        "no", "nos", "p", "pp", "fig", "figs", "vol", "ch", "sec", "art", "ed", "eds", "ext", "ca", "c", "op", "apt",
        "rm", "etc",
    ],
    dated: &[],
    may_end: &[
        "dr", "prof", "capt", "sgt", "a. m", "p. m", "al", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
        "oct", "nov", "dec", "inc", "ltd", "co", "corp", "u. s", "u. k", "d. c", "st", "rev", "gen", "col", "lt",
        "gov", "sr", "jr", "fig", "figs", "vol", "univ",
    ],
    openers: &[
        "the", "a", "an", "i", "we", "you", "he", "she", "it", "they", "this", "that", "these", "those", "there",
        "here", "then", "but", "and", "so", "or", "if", "when", "while", "now", "yes", "no", "not", "well", "because",
        "after", "before", "since", "until", "although", "my", "our", "your", "his", "her", "its", "their", "in",
        "on", "at", "for", "from", "with", "by", "to", "of", "as", "what", "who", "how", "why", "where", "which",
        "sometimes", "usually", "often", "always", "never", "maybe", "perhaps", "also", "once", "later", "some",
        "many", "most", "all", "every", "everybody", "everyone", "nobody", "somebody", "nothing", "one", "another",
        "others", "let", "look", "actually", "however", "thus", "still", "even", "though", "just", "like", "okay",
        "ok", "oh", "yeah", "right", "basically", "honestly", "anyway", "only", "such", "each", "both", "any",
    ],
    not_initials: &[
        "I",
    ],
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
        super::en_methods::paragraph(methods)
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
mod tests {
    use super::*;

    const LONE: Gender = Gender::Masculine;

    fn texts(items: &[&str]) -> Vec<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    fn subtopic() -> Level {
        English.level("sub-topic").unwrap()
    }

    /// The sentence, with and without the gloss `visit families`, about 15 statements on the sub-topic “home visits”.
    fn both(setting: Setting, k: usize, n: usize, codes: &[&str], at_least: bool) -> [String; 2] {
        let codes = texts(codes);
        let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender: LONE };
        let tell = |gloss| English.counted(&informants, gloss, &subtopic(), "home visits");
        [tell(Some("visit families")), tell(None)]
    }

    fn also(k: usize, n: usize, codes: &[&str], at_least: bool) -> String {
        let codes = texts(codes);
        let setting = Setting::FocusGroup;
        let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender: LONE };
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
        assert_eq!(English.distinguished(&subtopic(), 30), "Thirty sub-topics were distinguished: ");
        assert_eq!(English.distinguished(&subtopic(), 100), "In all, 100 sub-topics were distinguished: ");
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
        assert_eq!(told[0], "Both respondents said that they visit families");
        let told = both(Interview, 1, 1, &["SP1"], true);
        assert_eq!(told[0], "The only informant said that they visit families");
        assert_eq!(
            both(Interview, 7, 7, &["SP1", "and so on"], false)[0],
            "All seven informants said that they visit families"
        );
        let none = both(Interview, 0, 7, &[], false);
        assert_eq!(none[0], "None of the seven informants said that they visit families");
        assert_eq!(none[1], "No statement was assigned to the sub-topic “home visits”");
        let told = both(Pooled, 4, 12, &["SP1", "SP3", "SP7", "AV3"], false);
        assert_eq!(told[0], "Four informants (SP1, SP3, SP7, AV3) said that they visit families");
        let told = both(Document, 2, 4, &["D1", "D3"], false);
        assert_eq!(told[0], "Two of the four documents (D1, D3) stated that they visit families");
        let neutral = "Statements from two of the four documents (D1, D3) were assigned to the sub-topic “home visits”";
        assert_eq!(told[1], neutral);
        assert_eq!(
            both(Interview, 42, 130, &[], false)[0],
            "Forty-two of the 130 informants said that they visit families"
        );
        assert_eq!(both(Pooled, 103, 130, &[], false)[0], "In all, 103 informants said that they visit families");
    }

    #[test]
    fn statements_of_one() {
        use Setting::{Document, FocusGroup, Interview};
        let told = |setting, k, n, code: &str, at_least, statements| {
            let codes = texts(if code.is_empty() { &[] } else { std::slice::from_ref(&code) });
            let informants = Informants { setting, k, n, codes: &codes, at_least, statements, gender: LONE };
            English.counted(&informants, None, &subtopic(), "home visits")
        };
        let assigned = "assigned to the sub-topic “home visits”";
        assert_eq!(
            told(Interview, 1, 7, "SP2", false, 1),
            format!("One statement, of one informant (SP2), was {assigned}")
        );
        assert_eq!(
            told(Interview, 1, 7, "SP2", false, 2),
            format!("Statements of one informant (SP2) were {assigned}")
        );
        assert_eq!(
            told(Interview, 1, 7, "SP2", true, 2),
            format!("Statements of at least one informant (SP2) were {assigned}")
        );
        assert_eq!(
            told(Interview, 1, 1, "SP2", false, 1),
            format!("One statement, of the only informant, was {assigned}")
        );
        assert_eq!(
            told(FocusGroup, 1, 5, "AV1", false, 1),
            format!("One statement, of one participant of the focus group (AV1), was {assigned}")
        );
        assert_eq!(
            told(FocusGroup, 0, 5, "", true, 1),
            format!("One statement, of one unidentified participant of the focus group, was {assigned}")
        );
        assert_eq!(
            told(Document, 1, 4, "D1", false, 1),
            format!("One statement, from one document (D1), was {assigned}")
        );
    }

    #[test]
    fn statements_on_a_topic_itself() {
        let told = |k, codes: &[&str], statements| {
            let (setting, codes) = (Setting::Interview, texts(codes));
            let informants = Informants { setting, k, n: 7, codes: &codes, at_least: false, statements, gender: LONE };
            English.counted_itself(&informants, &English.level("topic").unwrap(), "Visits")
        };
        let assigned = "assigned to the topic “Visits” itself";
        assert_eq!(told(1, &["AV2"], 2), format!("Two statements of one informant (AV2) were {assigned}"));
        assert_eq!(told(1, &["AV2"], 1), format!("One statement, of one informant (AV2), was {assigned}"));
        assert_eq!(
            told(2, &["AV2", "AV3"], 35),
            format!("Thirty-five statements of two of the seven informants (AV2, AV3) were {assigned}")
        );
        assert_eq!(
            told(7, &["AV1", "and so on"], 140),
            format!("In all, 140 statements of all seven informants were {assigned}")
        );
        assert_eq!(told(0, &[], 0), format!("No statement was {assigned}"));
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
        assert_eq!(English.spoke(2, false), "2 spoke");
        assert_eq!(English.spoke(0, false), "nobody spoke of it");
        assert_eq!(English.spoke(2, true), "at least 2 spoke");
        assert_eq!(English.spoke(0, true), "at least 1 spoke");
        assert_eq!(English.not_read(&texts(&["AV3", "AV5"])), "Not read to the end: AV3, AV5.");
        assert_eq!(English.quotes_language("lt"), "Quotes are in Lithuanian, the language of the interviews.");
    }

    #[test]
    fn notes() {
        let note = |total, shared| English.note_statements(total, shared, &subtopic());
        assert_eq!(note(15, 1), "Fifteen different statements; one is assigned to more than one sub-topic.");
        assert_eq!(note(96, 12), "Ninety-six different statements; twelve are assigned to more than one sub-topic.");
        assert_eq!(note(1234, 21), "In all, 1,234 different statements; 21 are assigned to more than one sub-topic.");
        assert_eq!(note(2, 2), "Two different statements; both are assigned to more than one sub-topic.");
        assert_eq!(note(3, 3), "Three different statements; all three are assigned to more than one sub-topic.");
        assert_eq!(note(1, 1), "One statement; it is assigned to more than one sub-topic.");
        assert_eq!(note(1, 0), "One statement.");
        assert_eq!(note(0, 0), "No statements.");
        assert_eq!(English.note_once(&subtopic(), LONE), "Each person is counted once per row.");
        assert_eq!(English.note_order(false, &subtopic()), "Sub-topics are listed in codebook order.");
        assert_eq!(English.note_order(true, &subtopic()), "Sub-topics are listed by number of statements.");
    }

    #[test]
    fn levels_in_captions() {
        let levels = ["topic", "sub-topic", "code"].map(|known| English.level(known).unwrap());
        assert_eq!(English.levels_together(&levels, true), "Topics, sub-topics and codes");
        assert_eq!(English.levels_together(&levels[..2], true), "Topics and sub-topics");
        assert_eq!(English.levels_together(&levels[..2], false), "Topic, sub-topic");
        assert_eq!(English.levels_together(&levels[..1], false), "Topic");
        assert_eq!(English.levels_together(&[levels[0].clone(), levels[0].clone()], true), "Topics");
    }

    #[test]
    fn what_figures_rest_on() {
        let vk = texts(&["VK"]);
        let told = |basis, unread| English.basis(basis, &vk, unread, true);
        assert_eq!(told("reviewed", 2), "coded by VK; 2 rule suggestions unread, not counted");
        assert_eq!(told("reviewed", 1), "coded by VK; 1 rule suggestion unread, not counted");
        assert_eq!(told("reviewed", 0), "coded by VK");
        assert_eq!(told("people", 0), "coded by hand by VK");
        assert_eq!(told("all", 3), "coded by VK, with 3 unread rule hits counted");
        assert_eq!(told("rules", 40), "rule hits, whatever was decided about them");
        assert_eq!(English.basis("rules", &[], 40, false), "rule hits, none read");
        assert_eq!(English.rules_only(false), "These figures are rule hits: nobody has read them.");
        assert_eq!(English.rules_only(true), "These figures are rule hits, whatever people decided about them.");
    }
}
