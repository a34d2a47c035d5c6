//! Sentences as a reader expects them.

use super::*;
use crate::language::wording::Setting;

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
    let neutral = "Statements of two of the seven informants (SP3, SP5) were assigned to the sub-topic “home visits”";
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
    assert_eq!(told(Interview, 1, 7, "SP2", false, 2), format!("Statements of one informant (SP2) were {assigned}"));
    assert_eq!(
        told(Interview, 1, 7, "SP2", true, 2),
        format!("Statements of at least one informant (SP2) were {assigned}")
    );
    assert_eq!(told(Interview, 1, 1, "SP2", false, 1), format!("One statement, of the only informant, was {assigned}"));
    assert_eq!(
        told(FocusGroup, 1, 5, "AV1", false, 1),
        format!("One statement, of one participant of the focus group (AV1), was {assigned}")
    );
    assert_eq!(
        told(FocusGroup, 0, 5, "", true, 1),
        format!("One statement, of one unidentified participant of the focus group, was {assigned}")
    );
    assert_eq!(told(Document, 1, 4, "D1", false, 1), format!("One statement, from one document (D1), was {assigned}"));
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
    assert_eq!(English.nobody(&subtopic(), "home visits"), "No statement was assigned to the sub-topic “home visits”.");
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
