//! Everything that the report itself says.

use super::{Said, WHO};
use crate::language::wording::{Asked, Gender, Informants, Label, Level, Methods, Setting, Wording};

/// All fixed words.
const LABELS: &[Label] = {
    use Label::*;
    &[
        Methods,
        Results,
        WhoSpokeOfWhat,
        Codebook,
        AllStatements,
        Statements,
        IllustratedBy,
        StatementCount,
        Informants,
        InformantsFeminine,
        Interviews,
        FocusGroup,
        FocusGroups,
        Documents,
        Survey,
        Participants,
        Participant,
        Group,
        Source,
        Statement,
        Code,
        Unread,
        MatchedWords,
        Indicator,
        Standing,
        RuleHit,
        Coded,
        Accepted,
        Settled,
        Definition,
        Include,
        Exclude,
        Examples,
        CounterExamples,
        Indicators,
        Except,
        NotRecorded,
        NotMentioned,
        NotRead,
        NotAsked,
        NoRule,
        Total,
        AllTogether,
        Note,
        Context,
        Transcripts,
        Passages,
        Contents,
        Close,
        Percent,
        Text,
        ParticipantFeminine,
    ]
};

const SETTINGS: [Setting; 5] =
    [Setting::Interview, Setting::FocusGroup, Setting::Survey, Setting::Document, Setting::Pooled];

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn levels(wording: &dyn Wording) -> [Level; 2] {
    ["topic", "sub-topic"].map(|known| wording.level(known).unwrap())
}

pub fn say(said: &mut Said, wording: &dyn Wording) {
    for label in LABELS {
        said.add(&format!("{label:?}"), wording.label(*label));
    }
    for known in ["topic", "sub-topic", "category", "subcategory", "theme", "sub-theme", "code"] {
        let level = wording.level(known).unwrap();
        said.all(known, [level.one, level.many]);
    }
    for code in ["en", "lt", "bg", "pl", "uk", "de"] {
        said.add(code, wording.language_name(code));
    }
    for month in 1..=12 {
        said.add("date", wording.date(&format!("2022-{month:02}-14")));
    }
    sentences(said, wording);
    notes(said, wording);
    for basis in ["rules", "people", "reviewed", "all"] {
        for decided in [false, true] {
            said.add(basis, wording.basis(basis, &texts(&[WHO]), 37, decided));
            said.add(basis, wording.basis(basis, &[], 37, decided));
        }
    }
    for change in METHODS {
        methods(wording, *change, |methods| said.all("methods", wording.methods(methods)));
    }
}

fn sentences(said: &mut Said, wording: &dyn Wording) {
    let [topic, subtopic] = levels(wording);
    let (one, two) = (texts(&["QX2"]), texts(&["QX2", "QX3"]));
    for gender in [Gender::Masculine, Gender::Feminine] {
        said.add("unasked", wording.unasked(&one, gender));
        said.add("unasked", wording.unasked(&two, gender));
        for setting in SETTINGS {
            let asked = [Asked { setting, count: 37, name: &[] }];
            said.add("opening", wording.opening(&topic, WHO, &asked, gender));
            for (k, n, at_least) in [(0, 43, false), (0, 43, true), (1, 43, false), (37, 43, true), (43, 43, false)] {
                let codes = if k == 0 { &[][..] } else { &two[..] };
                let informants = Informants { setting, k, n, codes, at_least, statements: 58, gender };
                said.add("counted", wording.counted(&informants, Some("QX4"), &subtopic, WHO));
                said.add("counted", wording.counted(&informants, None, &subtopic, WHO));
                said.add("itself", wording.counted_itself(&informants, &topic, WHO));
                if setting == Setting::FocusGroup {
                    said.add("also", wording.also_in_focus_group(&informants));
                }
            }
        }
    }
    said.add("opening", wording.opening(&topic, WHO, &[], Gender::Feminine));
    said.add("distinguished", wording.distinguished(&subtopic, 37));
    said.add("distinguished", wording.distinguished(&subtopic, 0));
    said.add("nobody", wording.nobody(&subtopic, WHO));
    said.add("did not speak", wording.did_not_speak(&two, &topic));
    said.add("more", wording.more(37));
    said.all("spoke", [wording.spoke(37, false), wording.spoke(37, true), wording.spoke(0, false)]);
}

fn notes(said: &mut Said, wording: &dyn Wording) {
    let levels = levels(wording);
    let subtopic = &levels[1];
    said.add("list", wording.list(&texts(&["QX1", "QX2", "QX3"])));
    said.all("of", [wording.of(37, 43, true), wording.of(37, 43, false), wording.of_unknown(43)]);
    said.all("captions", [wording.table_caption(37, WHO), wording.appendix_caption(37, WHO)]);
    said.all("levels", [wording.levels_together(&levels, true), wording.levels_together(&levels, false)]);
    said.add("legend", wording.matrix_legend());
    said.all("read", [wording.part_read(37, 43), wording.nobody_of_read(43)]);
    said.add("held back", wording.held_back());
    said.all("notes", [wording.note_held_back(37, 43), wording.note_small(37), wording.not_read(&texts(&[WHO]))]);
    said.add("not read", wording.not_read(&[]));
    said.all("statements", [(37, 0), (43, 37), (0, 0)].map(|(n, shared)| wording.note_statements(n, shared, subtopic)));
    said.add("once", wording.note_once(subtopic, Gender::Feminine));
    said.add("pooled", wording.note_pooled());
    said.add("focus group", wording.note_focus_group(Gender::Feminine));
    said.all("order", [wording.note_order(true, subtopic), wording.note_order(false, subtopic)]);
    said.add("package", wording.package(WHO));
    said.add("as of", wording.as_of(Some("QX1"), Some(("QX2", "QX3"))));
    said.add("as of", wording.as_of(None, Some(("QX2", "QX3"))));
    said.add("as of", wording.as_of(Some("QX1"), None));
    said.all("rules", [wording.rules_only(true), wording.rules_only(false)]);
    said.all("notices", [wording.synthetic(), wording.with_transcripts(), wording.quotes_language("lt")]);
    said.add("small base", wording.small_base(37));
    said.add("next", wording.next());
}

/// Changes of a study of which everything is known.
const METHODS: &[fn(&mut Methods<'_>)] = &[
    |_| (),
    |methods| (methods.unit, methods.approach, methods.basis) = ("turn", "reliability", "people"),
    |methods| (methods.unit, methods.approach, methods.basis) = ("paragraph", "reflexive", "all"),
    |methods| (methods.unit, methods.approach, methods.basis) = ("", "", "rules"),
    |methods| (methods.basis, methods.decided, methods.read) = ("rules", false, (0, 0, 61)),
    |methods| (methods.indicators, methods.coders, methods.read) = (0, &[], (0, 0, 61)),
    |methods| (methods.dates, methods.versions, methods.read) = (None, "", (0, 43, 61)),
    |methods| (methods.participants, methods.interviews, methods.focus_groups) = (vec![], 0, vec![0, 37]),
    |methods| (methods.surveys, methods.documents, methods.undated) = (37, 43, 58),
    |methods| (methods.topics, methods.subtopics, methods.unread, methods.coded) = (0, 0, 0, 0),
];

fn methods(wording: &dyn Wording, change: fn(&mut Methods<'_>), mut told: impl FnMut(&Methods<'_>)) {
    let (levels, coders) = (levels(wording), texts(&["QX2", "QX3"]));
    let mut methods = Methods {
        participants: vec![(37, &[])],
        interviews: 43,
        surveys: 0,
        documents: 0,
        focus_groups: vec![58],
        dates: Some(("2022-11-14".to_owned(), "2022-11-28".to_owned())),
        undated: 0,
        unit: "sentence",
        statements: 79,
        coded: 61,
        topics: 37,
        subtopics: 43,
        levels: (&levels[0], &levels[1]),
        approach: "codebook",
        indicators: 58,
        basis: "reviewed",
        coders: &coders,
        by_hand: 37,
        accepted: 43,
        rejected: 58,
        decided: true,
        unread: 79,
        read: (37, 43, 79),
        versions: "QX4",
        gender: Gender::Feminine,
    };
    change(&mut methods);
    told(&methods);
}

/// Sentences that count `n` of something.
pub fn counted(wording: &dyn Wording, n: usize) -> Vec<(&'static str, String)> {
    let [topic, subtopic] = levels(wording);
    let coders = texts(&[WHO]);
    let informants = |setting, k, statements| Informants {
        setting,
        k,
        n: 131,
        codes: &[],
        at_least: false,
        statements,
        gender: Gender::Feminine,
    };
    let mut told = vec![
        ("distinguished", wording.distinguished(&subtopic, n)),
        ("spoke", wording.spoke(n, false)),
        ("note", wording.note_statements(n, 0, &topic)),
        ("number", wording.number(n, Gender::Feminine)),
        ("itself", wording.counted_itself(&informants(Setting::Interview, 1, n), &topic, WHO)),
    ];
    for setting in SETTINGS {
        told.push(("counted", wording.counted(&informants(setting, n, 131), Some("QX4"), &subtopic, WHO)));
        told.push((
            "opening",
            wording.opening(&topic, WHO, &[Asked { setting, count: n, name: &[] }], Gender::Feminine),
        ));
    }
    if n > 0 {
        told.push(("basis", wording.basis("reviewed", &coders, n, true)));
    }
    told.into_iter().filter(|(what, _)| n > 0 || *what != "opening").collect()
}
