//! The methods paragraph in English.

use super::English;
use super::numbers::{Noun, counted, figure, figures, number, sentence, share};
use super::people::{DOCUMENT, INFORMANT, PARTICIPANT, counted_name};
use crate::language::figures::joined;
use crate::language::wording::{Level, Methods, Wording};

/// The paragraph, a sentence a string.
pub fn paragraph(methods: &Methods<'_>) -> Vec<String> {
    let mut sentences = vec![
        participants(methods),
        material(methods),
        dates(methods),
        statements(methods),
        codebook(methods),
        approach(methods.approach),
    ];
    sentences.extend(coding(methods));
    sentences.extend(reading(methods));
    sentences.push(match methods.versions {
        "" => "The versions of the programs are not recorded.".to_owned(),
        versions => format!("Made with {versions}."),
    });
    sentences
}

fn participants(methods: &Methods<'_>) -> String {
    let total: usize = methods.participants.iter().map(|(count, _)| count).sum();
    let present: Vec<_> = methods.participants.iter().filter(|(count, _)| *count > 0).copied().collect();
    let in_no_group = ["informant in no group", "informants in no group"];
    let groups: Vec<_> = present.iter().map(|(count, name)| counted_name(*count, name, in_no_group)).collect();
    match present.as_slice() {
        [] => "The participants are not recorded.".to_owned(),
        [(count, name)] => sentence(&format!("{} took part.", counted_name(*count, name, INFORMANT))),
        _ => sentence(&format!("{} took part: {}.", counted(total, INFORMANT), joined(&groups, "and"))),
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
    format!("The material consists of {}.", joined(&parts, "and"))
}

/// ` with five and six participants`
fn present(sizes: &[usize]) -> String {
    let words: Vec<_> = sizes
        .iter()
        .map(|size| if *size == 0 { "an unrecorded number of".to_owned() } else { number(*size) })
        .collect();
    format!(" with {} {}", joined(&words, "and"), PARTICIPANT[usize::from(sizes != [1])])
}

fn is_one_source(methods: &Methods<'_>) -> bool {
    methods.interviews + methods.focus_groups.len() + methods.surveys + methods.documents == 1
}

fn dates(methods: &Methods<'_>) -> String {
    let one = is_one_source(methods);
    let Some((first, last)) = &methods.dates else {
        return if one { "The date is not recorded." } else { "The dates are not recorded." }.to_owned();
    };
    let period = English.period(first, last);
    match methods.undated {
        0 if one => format!("The source is dated {period}."),
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
    let what = if methods.basis == "rules" { "rule hit" } else { "code" };
    let hold = if is_one_source(methods) { "the source holds" } else { "the sources hold" };
    let all = figures(methods.statements, ["statement", "statements"]);
    let coded = match (methods.statements, methods.coded) {
        (0, _) => return format!("{unit}; {hold} no statements."),
        (1, 0) => format!("which carries no {what}"),
        (1, _) => format!("which carries at least one {what}"),
        (_, 0) => format!("none of which carries a {what}"),
        (_, 1) => format!("of which 1 carries at least one {what}"),
        (all, coded) if all == coded => format!("all of which carry at least one {what}"),
        (_, coded) => format!("of which {} carry at least one {what}", figure(coded)),
    };
    format!("{unit}; {hold} {all}, {coded}.")
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
    let no_indicators = || "The codebook has no indicators.".to_owned();
    if methods.basis == "rules" {
        return vec![match methods.decided {
            _ if methods.indicators == 0 => no_indicators(),
            true => format!(
                "The statements were searched with {indicators}; the hits are counted whatever people decided about them."
            ),
            false => format!("The statements were searched with {indicators}; nobody has read the hits."),
        }];
    }
    let by_hand = if methods.basis == "people" { " by hand" } else { "" };
    let mut sentences = match methods.coders {
        [] if !methods.decided => vec!["Nobody has coded the statements.".to_owned()],
        [] => vec!["Who coded is not recorded.".to_owned()],
        coders => {
            vec![format!("The statements were coded{by_hand} by {}.", joined(coders, "and")), decisions(methods)]
        }
    };
    if methods.indicators == 0 {
        sentences.push(no_indicators());
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

/// How many decisions stand. On the basis `people` rule hits are not spoken of.
fn decisions(methods: &Methods<'_>) -> String {
    let people = methods.basis == "people";
    let kinds: [(usize, Noun); 2] = [
        (methods.by_hand, ["coding by hand", "codings by hand"]),
        (if people { 0 } else { methods.accepted }, ["accepted rule hit", "accepted rule hits"]),
    ];
    let standing: Vec<_> = kinds.into_iter().filter(|(n, _)| *n > 0).map(|(n, noun)| figures(n, noun)).collect();
    let stand = match standing.as_slice() {
        [] if people => "No coding by hand stands".to_owned(),
        [] => "No coding stands".to_owned(),
        [one] if one.starts_with("1 ") => format!("In all, {one} stands"),
        _ => format!("In all, {} stand", joined(&standing, "and")),
    };
    match methods.rejected {
        0 => format!("{stand}."),
        _ if people => format!("{stand}."),
        1 => format!("{stand}; 1 hit was rejected."),
        rejected => format!("{stand}; {} hits were rejected.", figure(rejected)),
    }
}

fn unread(methods: &Methods<'_>) -> String {
    let are = if methods.unread == 1 { "is" } else { "are" };
    let suggestions = counted(methods.unread, ["suggestion", "suggestions"]);
    let hits = counted(methods.unread, ["hit", "hits"]);
    match (methods.unread, methods.basis) {
        (0, _) => "No suggestion is unread.".to_owned(),
        (_, "all") => sentence(&format!("{hits} that nobody has read {are} counted.")),
        _ => sentence(&format!("{suggestions} {are} unread and not counted.")),
    }
}

/// Which sources have been read to the end, and where else there are decisions.
fn reading(methods: &Methods<'_>) -> Option<String> {
    let (read, touched, all) = methods.read;
    let rest = all.saturating_sub(read);
    if all == 0 {
        return None;
    }
    if methods.basis == "rules" && !methods.decided && read == 0 {
        return Some("No source has been read by a person.".to_owned());
    }
    let is = if read == 1 { "is" } else { "are" };
    let marked = match (read, all) {
        (1, 1) => "The source is marked as read".to_owned(),
        (0, 1) => "The source has not been marked as read".to_owned(),
        (0, _) => "No source has been marked as read".to_owned(),
        _ => sentence(&format!("{} {is} marked as read", share(read, all, ["source", "sources"]))),
    };
    let others = match (read, touched, rest) {
        (_, 0, _) => None,
        (0, _, 1) => Some("it".to_owned()),
        (0, 2, 2) => Some("both".to_owned()),
        (0, ..) if touched == rest => Some(format!("all {}", number(all))),
        (0, ..) => Some(format!("{} of the {}", number(touched), number(all))),
        (.., 1) => Some("the other one".to_owned()),
        _ if touched == rest => Some(format!("the other {}", number(rest))),
        _ => Some(format!("{} of the other {}", number(touched), number(rest))),
    };
    Some(match others {
        Some(others) => format!("{marked}; in {others} there are single decisions."),
        None => format!("{marked}."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::wording::Gender;

    fn texts(items: &[&str]) -> Vec<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    /// What is told of a study in which VK coded one interview of 40 statements.
    fn told(change: impl FnOnce(&mut Methods<'_>)) -> Vec<String> {
        let (topic, subtopic) = (English.level("topic").unwrap(), English.level("sub-topic").unwrap());
        let vk = texts(&["VK"]);
        let mut methods = Methods {
            participants: vec![(1, &[])],
            interviews: 1,
            surveys: 0,
            documents: 0,
            focus_groups: vec![],
            dates: Some(("2022-11-14".to_owned(), "2022-11-14".to_owned())),
            undated: 0,
            unit: "turn",
            statements: 40,
            coded: 12,
            topics: 1,
            subtopics: 0,
            levels: (&topic, &subtopic),
            approach: "reflexive",
            indicators: 12,
            basis: "reviewed",
            coders: &vk,
            by_hand: 19,
            accepted: 27,
            rejected: 11,
            decided: true,
            unread: 0,
            read: (1, 0, 1),
            versions: "tema 0.1.0",
            gender: Gender::Masculine,
        };
        change(&mut methods);
        paragraph(&methods)
    }

    #[test]
    fn the_methods_paragraph() {
        let (sp, av) = (texts(&["social pedagogue", "social pedagogues"]), texts(&["case manager", "case managers"]));
        let vk = texts(&["VK"]);
        let levels = (English.level("topic").unwrap(), English.level("sub-topic").unwrap());
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
            by_hand: 19,
            accepted: 27,
            rejected: 11,
            decided: true,
            unread: 2,
            read: (4, 4, 8),
            versions: "tema 0.1.0",
            gender: Gender::Masculine,
        };
        let expected = "Twelve informants took part: seven social pedagogues and five case managers. \
            The material consists of seven individual interviews and one focus group with five participants. \
            The sources are dated 14–28 November 2022; the date of one is not recorded. \
            A statement is one sentence; the sources hold 1,412 statements, of which 96 carry at least one code. \
            The codebook has three topics and twelve sub-topics. The analysis follows a codebook approach. \
            The statements were coded by VK. \
            In all, 19 codings by hand and 27 accepted rule hits stand; 11 hits were rejected. \
            The codebook has 57 indicators; what they suggest is counted once a coder has accepted it. \
            Two suggestions are unread and not counted. \
            Four of the eight sources are marked as read; in the other four there are single decisions. Made with tema 0.1.0.";
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
            decided: false,
            read: (0, 0, 0),
            versions: "",
            ..full
        };
        let expected = "The participants are not recorded. No sources are recorded. The dates are not recorded. \
            What counts as a statement is not recorded; the sources hold 1,412 statements, of which 96 carry at least one \
            rule hit. The codebook has three topics and twelve sub-topics. The approach is not recorded. \
            The statements were searched with 57 indicators; nobody has read the hits. \
            The versions of the programs are not recorded.";
        assert_eq!(English.methods(&bare).join(" "), expected);
    }

    #[test]
    fn one_source() {
        let expected = "One informant took part. The material consists of one individual interview. \
            The source is dated 14 November 2022. A statement is one turn of speech; the source holds 40 statements, of \
            which 12 carry at least one code. The codebook has one topic. The analysis follows a reflexive approach. \
            The statements were coded by VK. In all, 19 codings by hand and 27 accepted rule hits stand; 11 hits were \
            rejected. The codebook has twelve indicators; what they suggest is counted once a coder has accepted it. \
            No suggestion is unread. The source is marked as read. Made with tema 0.1.0.";
        assert_eq!(told(|_| ()).join(" "), expected);
        assert_eq!(told(|methods| methods.dates = None)[2], "The date is not recorded.");
    }

    #[test]
    fn no_sentence_begins_with_digits() {
        let sentences = told(|methods| {
            methods.participants = vec![(21, &[])];
            methods.unread = 123;
        });
        assert_eq!(sentences[0], "Twenty-one informants took part.");
        assert_eq!(sentences[9], "In all, 123 suggestions are unread and not counted.");
        let sentences = told(|methods| {
            methods.participants = vec![(100, &[]), (3, &[])];
            methods.unread = 1;
            methods.basis = "all";
        });
        assert!(sentences[0].starts_with("In all, 103 informants took part: "), "{}", sentences[0]);
        assert_eq!(sentences[9], "One hit that nobody has read is counted.");
    }

    #[test]
    fn how_many_statements_are_coded() {
        let held =
            |statements, coded| told(|methods| (methods.statements, methods.coded) = (statements, coded))[3].clone();
        let unit = "A statement is one turn of speech; the source holds";
        assert_eq!(held(0, 0), format!("{unit} no statements."));
        assert_eq!(held(1, 0), format!("{unit} 1 statement, which carries no code."));
        assert_eq!(held(1, 1), format!("{unit} 1 statement, which carries at least one code."));
        assert_eq!(held(40, 0), format!("{unit} 40 statements, none of which carries a code."));
        assert_eq!(held(40, 1), format!("{unit} 40 statements, of which 1 carries at least one code."));
        assert_eq!(held(40, 40), format!("{unit} 40 statements, all of which carry at least one code."));
    }

    #[test]
    fn which_decisions_stand() {
        let stand = |basis, by_hand, accepted, rejected| {
            let change = |methods: &mut Methods<'_>| {
                methods.basis = basis;
                (methods.by_hand, methods.accepted, methods.rejected) = (by_hand, accepted, rejected);
            };
            told(change)[7].clone()
        };
        assert_eq!(stand("reviewed", 1, 0, 0), "In all, 1 coding by hand stands.");
        assert_eq!(stand("all", 0, 1, 1), "In all, 1 accepted rule hit stands; 1 hit was rejected.");
        assert_eq!(stand("all", 1, 1, 0), "In all, 1 coding by hand and 1 accepted rule hit stand.");
        assert_eq!(stand("reviewed", 0, 0, 1234), "No coding stands; 1,234 hits were rejected.");
        assert_eq!(stand("people", 19, 0, 11), "In all, 19 codings by hand stand.");
        assert_eq!(stand("people", 0, 0, 11), "No coding by hand stands.");
    }

    #[test]
    fn without_coders() {
        let coded = |decided| told(|methods| (methods.coders, methods.decided) = (&[], decided))[6].clone();
        assert_eq!(coded(false), "Nobody has coded the statements.");
        assert_eq!(coded(true), "Who coded is not recorded.");
    }

    #[test]
    fn what_has_been_read() {
        let read = |read, touched, all| told(|methods| methods.read = (read, touched, all))[10].clone();
        assert_eq!(read(7, 0, 7), "All seven sources are marked as read.");
        assert_eq!(read(2, 0, 2), "Both sources are marked as read.");
        assert_eq!(
            read(4, 3, 7),
            "Four of the seven sources are marked as read; in the other three there are single decisions."
        );
        assert_eq!(
            read(4, 2, 7),
            "Four of the seven sources are marked as read; in two of the other three there are single decisions."
        );
        assert_eq!(
            read(1, 1, 2),
            "One of the two sources is marked as read; in the other one there are single decisions."
        );
        assert_eq!(read(21, 0, 35), "Twenty-one of the 35 sources are marked as read.");
        assert_eq!(read(0, 0, 7), "No source has been marked as read.");
        assert_eq!(read(0, 7, 7), "No source has been marked as read; in all seven there are single decisions.");
        assert_eq!(read(0, 2, 2), "No source has been marked as read; in both there are single decisions.");
        assert_eq!(read(0, 2, 7), "No source has been marked as read; in two of the seven there are single decisions.");
        assert_eq!(read(0, 1, 1), "The source has not been marked as read; in it there are single decisions.");
    }

    #[test]
    fn rules_alone() {
        let rules = |decided, read| {
            told(|methods| {
                methods.basis = "rules";
                (methods.decided, methods.read) = (decided, read);
            })
        };
        let searched = "The statements were searched with twelve indicators;";
        let unread = rules(false, (0, 0, 7));
        assert_eq!(unread[6], format!("{searched} nobody has read the hits."));
        assert_eq!(unread[7], "No source has been read by a person.");
        let decided = rules(true, (0, 1, 7));
        assert_eq!(decided[6], format!("{searched} the hits are counted whatever people decided about them."));
        assert_eq!(decided[7], "No source has been marked as read; in one of the seven there are single decisions.");
        assert_eq!(
            told(|methods| (methods.basis, methods.indicators) = ("rules", 0))[6],
            "The codebook has no indicators."
        );
    }
}
