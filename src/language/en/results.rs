//! What English says about figures.

use super::English;
use crate::language::results::{
    Estimated, EvidenceTexts, Few, Heard, Judged, Little, Reached, SaturationTexts, TestTexts, TogetherTexts, Unit,
    Untested, WordsTexts,
};
use crate::language::wording::{Gender, Setting};

const WHOSE_WORDS: &str = "Words of those who ask are not counted.";

/// `1 place`, `2 places`.
fn many(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

impl TogetherTexts for English {
    fn heads(&self) -> [&'static str; 8] {
        ["with", "together", "first", "second", "of first", "of second", "Jaccard", "lift"]
    }

    fn undefined(&self) -> &'static str {
        "undefined"
    }

    fn rule(&self, unit: Unit) -> String {
        match unit {
            Unit::Statement => "Together: on the same statement.".to_owned(),
            Unit::Turn => "Together: in the same turn.".to_owned(),
            Unit::Turns(n) => format!(
                "Together: at most {} apart, those of the interviewer not counted; what is counted is turns that hold one of \
                 the two and have the other near. No lift: nothing says how often chance would bring them so near.",
                many(n as usize, "turn")
            ),
            Unit::Participant => {
                "Together: with the same participant. Only people who were asked about both codes count in a pair."
                    .to_owned()
            }
        }
    }

    fn never(&self, never: usize, pairs: usize, rest: usize, least: usize) -> String {
        let rest = if rest > 0 { format!("; {rest} less than {least} times") } else { String::new() };
        format!("{never} of {pairs} pairs are never together{rest}.")
    }

    fn of_all(&self, units: usize, unit: Unit) -> String {
        let name = match unit {
            Unit::Statement => "statements",
            Unit::Turn | Unit::Turns(_) => "turns",
            Unit::Participant => "participants",
        };
        format!("Of all {units} {name}. “of first”: the share of the first code's {name} that have the second.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Undefined, because the code stands nowhere on this basis: {codes}.")
    }

    fn brackets(&self) -> &'static str {
        "In brackets: all of a code."
    }

    fn none(&self) -> &'static str {
        "No two codes are together."
    }
}

impl SaturationTexts for English {
    fn events(&self) -> [&'static str; 3] {
        ["new", "so far", "met for the first time"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["base", "run", "new in each run / codes of the base"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["sources", "codes in this order", "mean over all orders"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Without a place in the order, left out: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Met nowhere, counted nowhere: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2: reached behind the 6th source, seen in the 2 after it. The order matters. Each run begins one source after \
             the one before. Sources: {sources}."
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "not reached".to_owned(),
            Reached::NotAssessable => format!("not assessable: {sources} sources, {needed} needed"),
            Reached::Undefined => "undefined: no code in the base".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Not read to the end, so codes there may be missing: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 and coverage: undefined, because no code was met anywhere.".to_owned();
        };
        format!(
            "Chao2: at least {} codes ({} met; {} in one source alone, {} in two). Coverage: {} (Chao & Jost: {}).",
            found.chao2, found.codes, found.once, found.twice, found.coverage, found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 is a lower bound. Both figures suppose that sources are a random sample and that the codebook was open to new \
         codes until the last one; people chosen for an interview are no random sample, and with a codebook that was closed \
         early the figures mean nothing."
    }

    fn what_it_shows(&self) -> &'static str {
        "This shows how many of the codes made so far were met for the first time late in this order, by this codebook. It does \
         not show that other people would say nothing new, nor that what was said is understood."
    }
}

impl WordsTexts for English {
    fn frequencies(&self) -> [&'static str; 3] {
        ["word", "times", "people"]
    }

    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String {
        let stop = if stop { "" } else { " Stop words are left out; --stop-words shows them." };
        format!("{shown} of {forms} forms; {} in all. {WHOSE_WORDS}{stop}", many(words, "word"))
    }

    fn keys(&self) -> [&'static str; 5] {
        ["word", "per 1,000", "people", "LL", "log ratio"]
    }

    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String {
        format!(
            "{}: {}; {}: {}. LL: log-likelihood (Rayson & Garside 2000), negative where {} says it less. It is no test: words of \
             one person are not independent, so look at the people. Log ratio: 1 is twice as frequent; – where one side never \
             says it. {WHOSE_WORDS}",
            first.0,
            many(first.1, "word"),
            second.0,
            many(second.1, "word"),
            first.0
        )
    }

    fn others(&self) -> &'static str {
        "others"
    }

    fn nowhere(&self, query: &str) -> String {
        format!("`{query}` stands nowhere.")
    }

    fn concordance(&self, places: usize, statements: usize, people: usize) -> String {
        let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        format!("{} in {}, of {people}.", many(places, "place"), many(statements, "statement"))
    }

    fn collocations(&self) -> [&'static str; 8] {
        ["word", "near", "anywhere", "expected", "people", "LL", "MI", "logDice"]
    }

    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String {
        format!(
            "{} of `{query}`; at most {} away, in the same turn. Only words that stand near more often than by chance. LL is no \
             test: words of one person are not independent.",
            many(places, "place"),
            many(window, "word")
        )
    }

    fn no_collocation(&self, query: &str, places: usize) -> String {
        format!("`{query}` stands in {}; no word is near often enough.", many(places, "place"))
    }
}

impl EvidenceTexts for English {
    fn judged(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "for",
            Judged::Against => "against",
            Judged::Not => "not judged",
        }
    }

    fn judged_heading(&self, judged: Judged) -> &'static str {
        self.judged(judged)
    }

    fn heard(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Spoke => "spoke of it",
            Heard::Unasked => "spoke of it though not asked",
            Heard::Agreed => "agreed in a focus group",
            Heard::Dissented => "dissented in a focus group",
            Heard::NotMentioned => "asked, did not mention it",
            Heard::SilentInGroup => "asked in a focus group, not heard on it",
            Heard::NotRead => "asked, nothing found yet",
            Heard::NeverAsked => "never asked",
        }
    }

    fn heard_note(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Agreed | Heard::Dissented => "noted by a coder",
            Heard::SilentInGroup => "neither agreement nor dissent",
            Heard::NotRead => "not everything of theirs is read",
            _ => "",
        }
    }

    fn people(&self) -> &'static str {
        "people"
    }

    fn not_judged_note(&self) -> &'static str {
        "That a statement has the code does not say that it speaks for it: somebody has to judge."
    }

    fn little_head(&self) -> &'static str {
        "rests on little"
    }

    fn little(&self, little: Little<'_>, _gender: Gender) -> String {
        match little {
            Little::NoStatement => "no statement".to_owned(),
            Little::OneStatement => "one statement".to_owned(),
            Little::OneInformant => "one informant".to_owned(),
            Little::NoQuote => "no quote: every statement is barred".to_owned(),
            Little::SharedWith(other) => format!("every statement is also in `{other}`"),
        }
    }

    fn little_note(&self, weak: usize, codes: usize) -> String {
        format!("{weak} of {codes} codes rest on little.")
    }
}

impl TestTexts for English {
    fn heads(&self) -> [&'static str; 6] {
        ["V", "V adj.", "χ²", "p", "Holm", "BH"]
    }

    fn people(&self) -> &'static str {
        "People, never statements: who was asked in an interview or survey; yes is who mentioned it."
    }

    fn in_groups(&self, people: &str) -> String {
        format!("Left out, because members of a focus group answer each other: {people}.")
    }

    fn unread(&self, people: &str) -> String {
        format!("Left out, because not everything of theirs is read: {people}.")
    }

    fn undefined(&self, why: Untested, codes: &str) -> String {
        let why = match why {
            Untested::Empty => "nobody was asked alone",
            Untested::OneRow => "all alike",
            Untested::OneColumn => "only one column has people",
        };
        format!("– undefined, {why}: {codes}.")
    }

    fn intervals(&self) -> &'static str {
        "In brackets: 95 % interval (Wilson 1927)."
    }

    fn cramer(&self) -> &'static str {
        "V: Cramér's V; adj.: corrected for its bias (Bergsma 2013)."
    }

    fn doubtful(&self) -> &'static str {
        "! an expected number is below 1, or more than a fifth are below 5: do not read the χ² (Cochran 1954)."
    }

    fn p(&self, tested: usize) -> String {
        format!("p: Fisher's exact test, two-sided. Holm, BH: adjusted for {tested} codes.")
    }

    fn too_large(&self, codes: &str) -> String {
        format!("Too large for Fisher's test, so that p is that of χ²: {codes}.")
    }

    fn hidden(&self, few: usize) -> String {
        format!("p-values are left out below {few} people; --anyway shows them.")
    }

    fn few(&self, few: &Few) -> String {
        let family = match (&few.adjusted, &few.never_below) {
            (Some(adjusted), Some(level)) => format!(
                ", and Holm makes {adjusted} of it for {} codes: no code can come below {level} here",
                few.tested
            ),
            (Some(adjusted), None) => format!(", and Holm makes {adjusted} of it for {} codes", few.tested),
            (None, _) => String::new(),
        };
        format!(
            "With {} people in parts of {} the smallest p that Fisher's test can give is {}{family}. So few people can show who \
             spoke of what; they cannot show that groups do not differ.",
            few.people, few.parts, few.least
        )
    }

    fn nothing_to_compare(&self, groups: bool) -> String {
        let groups = if groups { " Members of a focus group answer each other and are not tested." } else { "" };
        format!("Fewer than two columns hold people who answered for themselves: there is nothing to compare.{groups}")
    }

    fn columns(&self, things: &str, groups: &[(String, String)]) -> String {
        let groups: Vec<String> = groups.iter().map(|(code, name)| format!("{code}: {name}")).collect();
        let groups = if groups.is_empty() { String::new() } else { format!(" {}.", groups.join("; ")) };
        format!("Columns: {things}.{groups}")
    }

    fn kind(&self) -> &'static str {
        "kind"
    }

    fn kind_of(&self, setting: Setting) -> &'static str {
        match setting {
            Setting::Interview => "interview",
            Setting::FocusGroup => "focus-group",
            Setting::Survey => "survey",
            Setting::Document => "document",
            Setting::Pooled => "all",
        }
    }
}
