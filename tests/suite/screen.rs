//! The coding screen: keys in, a picture and decisions out.

use crate::support::Study;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::path::Path;
use tema::coding::{Event, Materials};
use tema::study::Folder;
use tema::tui::{Desk, Effect, Key, Look, Screen, draw};

/// A person before the screen.
pub struct Person {
    desk: Desk,
    screen: Screen,
    quit: bool,
}

fn desk(root: &Path, coder: &str, language: &str) -> Desk {
    Desk::new(Materials::load(Folder::find(Some(root)).unwrap()).unwrap(), coder, language)
}

impl Person {
    fn before(study: &Study, source: &str) -> Person {
        Person::at_source(study.root(), source)
    }

    /// The coder vk, in a window of 80 columns and 24 rows.
    pub fn at_source(root: &Path, source: &str) -> Person {
        let desk = desk(root, "vk", "en");
        let screen = desk.open(desk.materials().source(source).unwrap(), None).unwrap();
        Person { desk, screen, quit: false }
    }

    fn reviewing(study: &Study, code: &str) -> Person {
        let desk = desk(study.root(), "vk", "en");
        let screen = desk.open(0, Some(code)).unwrap();
        Person { desk, screen, quit: false }
    }

    /// Presses keys: names of keys, texts in quotation marks, else signs.
    #[track_caller]
    pub fn press(&mut self, script: &str) -> &mut Person {
        for key in keys(script) {
            match self.screen.press(key) {
                Some(Effect::Quit) => self.quit = true,
                Some(effect) => self.desk.answer(&mut self.screen, effect),
                None => {}
            }
        }
        self
    }

    /// The screen as it is painted, row by row.
    pub fn sees(&self) -> Vec<String> {
        let (width, height) = self.screen.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| draw(frame, &self.screen, Look { color: false })).unwrap();
        let buffer = terminal.backend().buffer().clone();
        let row = |y: u16| {
            let mut text = String::new();
            let mut x = 0;
            while x < width {
                let sign = buffer[(x, y)].symbol();
                text.push_str(sign);
                x += u16::try_from(unicode_width::UnicodeWidthStr::width(sign)).unwrap().max(1);
            }
            text.trim_end().to_owned()
        };
        (0..height).map(row).collect()
    }

    fn says(&self) -> &str {
        self.screen.said.as_ref().map_or("", |said| &said.text)
    }

    /// What was decided, in order: kind, code, words, text.
    fn decided(&self) -> Vec<String> {
        let words = |event: &Event| {
            let exact = event.anchor.as_ref().map(|anchor| anchor.exact.as_str());
            let parts = [Some(event.act.name()), event.code.as_deref(), exact, event.text.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
        };
        self.desk.materials().log.events.iter().map(words).collect()
    }

    fn at(&self) -> String {
        let cell = self.screen.cell();
        format!("{}:{}.{}", self.screen.page.id, cell.turn + 1, cell.cell)
    }

    fn selected(&self) -> &str {
        self.screen.span().of(&self.screen.page.text)
    }
}

fn keys(script: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = script.trim_start();
    while !rest.is_empty() {
        if let Some(text) = rest.strip_prefix('"') {
            let (text, behind) = text.split_once('"').unwrap();
            keys.extend(text.chars().map(Key::Char));
            rest = behind.trim_start();
            continue;
        }
        let (word, behind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        rest = behind.trim_start();
        let named = match word {
            "Tab" => Key::Tab,
            "BackTab" => Key::BackTab,
            "Enter" => Key::Enter,
            "Esc" => Key::Esc,
            "Up" => Key::Up,
            "Down" => Key::Down,
            "Left" => Key::Left,
            "Right" => Key::Right,
            "Space" => Key::Char(' '),
            word => match word.strip_prefix("Ctrl-") {
                Some(letter) => Key::Ctrl(letter.chars().next().unwrap()),
                None => {
                    keys.extend(word.chars().map(Key::Char));
                    continue;
                }
            },
        };
        keys.push(named);
    }
    keys
}

const TWO: &str = "topics:\n  - {id: calls, name: Phone calls, definition: They ring each other., indicators: [phone*]}\n  - id: writing\n    name: Rašymas\n    subtopics:\n      - {id: letters, name: laiškai, definition: On paper., indicators: [letter*]}\n";

#[test]
fn the_screen_shows_turns_speakers_codes_and_what_made_a_suggestion() {
    let study = Study::small(TWO);
    let person = Person::before(&study, "SP1");
    let expected = " \
SP1 · interview · vk                   0 of 3 coded · 3 suggestions · not read
       I  How do you keep in touch?
▌    SP1  I phone her every week.                      ? Phone calls
          We also write letters.                       ? laiškai
          My phone is broken today.                    ? Phone calls";
    assert_eq!(person.sees()[..5].join("\n"), expected);
    let expected = "\
── SP1:2.1 · SP1 ──────────────────────────────────────────────────────── 1/3 ──
 statement     I phone her every week.
 in few words  – (e writes it; w then asks for the code)
 code          ? Phone calls
 because       “phone” ← phone* · codebooks/a.yaml:2
 notes         – (m writes a memo)

 codes given last come here, on the digits 1 to 9
 ? keys · c code · w in few words · a accept · x reject · Tab next · q quit";
    assert_eq!(person.sees()[15..].join("\n"), expected);
}

#[test]
fn suggestions_are_accepted_and_rejected_with_one_key() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    person.press("a");
    assert_eq!(person.says(), "accepted: Phone calls");
    person.press("Tab Tab x");
    assert_eq!(person.at(), "SP1:2.3");
    assert_eq!(person.says(), "rejected: Phone calls");
    person.press("Tab");
    assert_eq!(person.at(), "SP1:2.2");
    assert_eq!(
        person.decided(),
        ["accept | calls | I phone her every week.", "reject | calls | My phone is broken today."]
    );
    let accepted = &person.desk.materials().log.events[0];
    assert_eq!(accepted.indicator.as_deref(), Some("codebooks/a.yaml:2 phone*"));
    assert_eq!(accepted.codebook, Some(person.desk.materials().codebook.hash()));
    // The command line sees the same.
    assert_eq!(
        study.ok(&["decide", "reject", "--code", "calls", "--source", "SP1", "--coder", "vk"]),
        "no statement is left to reject for calls\n"
    );
    person.press("x a");
    assert_eq!(person.says(), "no suggestion waits here · Tab goes to the next");
}

#[test]
fn a_code_is_found_by_name_id_and_definition_without_its_diacritics() {
    let study = Study::small(TWO);
    for query in ["lais", "LETT", "paper"] {
        let mut person = Person::before(&study, "SP2");
        person.press(&format!("c \"{query}\" Enter"));
        let last = person.decided().pop();
        assert_eq!(last.as_deref(), Some("code | letters | We meet at school."), "{query}");
        person.press("u");
    }
}

#[test]
fn while_a_code_is_looked_for_its_meaning_is_shown() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    person.press("c \"l\"");
    let expected = "\
── Code: name, id, definition ──────────────────────────────────────────────────
 › l
 ▸ laiškai  Rašymas                                                           ?
   Phone calls
   + new code “l”




── laiškai ───────────────────────────────────────────────────── 0 statements ──
   On paper.


 ↑↓ choose · Enter take · Ctrl-n new code · Esc back";
    let sees = person.press("Esc j c \"l\"").sees();
    assert_eq!(sees[10..].join("\n"), expected);
}

#[test]
fn codes_given_last_stand_on_digits_and_several_stand_on_one_statement() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP2");
    person.press("c \"calls\" Enter c \"lai\" Enter j 2 č ą");
    let expected = [
        "code | calls | We meet at school.",
        "code | letters | We meet at school.",
        "code | letters | I ring her sometimes.",
        "code | calls | I ring her sometimes.",
    ];
    assert_eq!(person.decided(), expected);
    assert_eq!(person.screen.cell().marks.len(), 2);
    assert!(person.sees()[22].starts_with(" 1 Phone calls  2 laiškai"), "{:?}", person.sees()[22]);
    person.press("7");
    assert_eq!(person.says(), "no code stands on 7 yet");
    // Opened again, they are there.
    assert_eq!(Person::before(&study, "SP2").screen.slots.all().count(), 2);
}

#[test]
fn an_empty_codebook_grows_from_names_and_from_words_of_the_text() {
    let study = Study::small("topics: []\n");
    let mut person = Person::before(&study, "SP1");
    person.press("c \"keeping in touch\" Enter Down Enter");
    assert_eq!(person.says(), "made and given: keeping in touch");
    // The second goes under the first; the third is named by words of the statement.
    person.press("j c \"on paper\" Enter \"keep\" Enter");
    person.press("j L Left Left i Enter Enter");
    let codebook = study.read("codebooks/a.yaml");
    let expected = "topics:\n  - id: keeping-in-touch\n    name: keeping in touch\n    subtopics:\n      - id: on-paper\n        name: on paper\n      - id: phone-is\n        origin: in-vivo\n        name: phone is\n";
    assert_eq!(codebook, expected);
    assert_eq!(study.tema(&["check"]).status, 0);
    let rows = study.json(&["freq"])["rows"].as_array().unwrap().len();
    assert_eq!(rows, 3);
    // Each undo takes back the coding and the code.
    person.press("u u u");
    assert_eq!(study.read("codebooks/a.yaml"), "topics: []\n");
    assert!(person.screen.cells.iter().all(|cell| cell.marks.is_empty()));
    person.press("U");
    assert!(study.read("codebooks/a.yaml").contains("keeping in touch"));
}

#[test]
fn an_inbox_is_made_when_the_first_code_goes_there() {
    let study = Study::small("topics: []\n");
    let mut person = Person::before(&study, "SP1");
    person.press("c \"a\" Enter Enter j c \"zz\" Enter Enter");
    assert_eq!(person.says(), "made and given: zz");
    assert_eq!(
        study.read("codebooks/a.yaml"),
        "topics:\n  - id: inbox\n    name: Inbox\n    subtopics:\n      - id: a\n        name: a\n      - id: zz\n        name: zz\n"
    );
    let history = study.ok(&["codebook", "history", "a"]);
    assert!(history.contains("vk") && history.contains("move a → inbox"), "{history}");
}

#[test]
fn a_selection_goes_by_statements_and_by_words() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    person.press("J");
    assert_eq!(person.selected(), "I phone her every week. We also write letters.");
    person.press("Esc Left Left L");
    assert_eq!(person.selected(), "phone her");
    person.press("Right H");
    assert_eq!(person.selected(), "I phone her every");
    person.press("Right Right Right");
    assert_eq!(person.selected(), "I phone her every week. We also");
    person.press("Left Left Left Left Left Left Left Left Left");
    assert_eq!(person.selected(), "I");
    person.press("c \"lai\" Enter");
    assert_eq!(person.decided(), ["code | letters | I"]);
}

#[test]
fn the_work_goes_from_the_statement_to_few_words_to_a_code() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP2");
    person.press("w \"they see each other\" Enter \"calls\" Enter");
    assert_eq!(
        person.decided(),
        ["condense | We meet at school. | they see each other", "code | calls | We meet at school."]
    );
    let sees = person.sees();
    assert_eq!(sees[2], "▌    SP2  We meet at school.                           → they see each other");
    assert_eq!(sees[3].trim_start_matches('▌').trim(), "● Phone calls");
    // Written again, it begins with what is there.
    person.press("e \" at school\" Enter");
    assert_eq!(person.screen.cell().unit.as_deref(), Some("they see each other at school"));
}

#[test]
fn notes_of_every_kind() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    person.press("m Enter \"on the statement\" Enter m 2 \"on the code\" Enter m 3 \"on the source\" Enter m 4 \"on the study\" Enter + s");
    let expected = [
        "memo | I phone her every week. | on the statement",
        "memo | calls | on the code",
        "memo | on the source",
        "memo | on the study",
        "stance | calls | I phone her every week.",
        "star | I phone her every week.",
    ];
    assert_eq!(person.decided(), expected);
    let sees = person.sees();
    assert_eq!(sees[2], "▌★   SP1  I phone her every week.                      ? Phone calls +");
    assert_eq!(sees[3], "▌                                                      ¶ on the statement");
    assert_eq!(sees[20], " notes         ★ quote first · ¶ on the statement");
    // A star is taken off by the same key; a bar stands in its place.
    person.press("s");
    assert_eq!(person.screen.cell().quoting, None);
    person.press("s b");
    assert_eq!(person.screen.cell().quoting.as_ref().map(|(star, _)| *star), Some(false));
    person.press("-");
    assert!(person.sees()[2].ends_with("? Phone calls −"));
    person.press("=");
    assert!(person.sees()[2].ends_with("? Phone calls"));
    person.press("d");
    assert_eq!(person.says(), "this is a suggestion: x rejects it");
}

#[test]
fn in_a_focus_group_the_speaker_answers_the_turn_before() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "FG1");
    person.press("G y");
    let sees = person.sees();
    assert_eq!(
        sees[sees.len() - 7..].join("\n"),
        "\
── Who agreed with this statement? ─────────────────────────────────────────────
 ↕ 2.2 AV1: “They phone me.”

 1 –  AV1            2 [x] AV2


 ↕↕"
        .replace(" ↕↕", " ↑↓ another statement · 1…9 who · Enter keep · Esc back")
    );
    person.press("Enter");
    let event = person.desk.materials().log.events.last().unwrap();
    assert_eq!((event.act.name(), event.about.join(" ")), ("agreed", "AV2".to_owned()));
    assert_eq!(event.anchor.as_ref().unwrap().exact, "They phone me.");
    assert!(person.sees().iter().any(|row| row.ends_with("agreed: AV2")));
    // The earlier statement, and disagreement; nobody can answer themselves.
    person.press("Y Up 2 Enter");
    assert_eq!(person.says(), "nobody is chosen: digits choose people");
    person.press("2 Enter");
    let event = person.desk.materials().log.events.last().unwrap();
    assert_eq!((event.act.name(), event.anchor.as_ref().unwrap().exact.as_str()), ("dissented", "Yes, I phone them."));
    let mut alone = Person::before(&study, "SP1");
    alone.press("y");
    assert_eq!(alone.says(), "only where several people speak");
}

#[test]
fn a_source_read_to_its_end_with_a_first_impression() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    person.press("G j");
    assert_eq!(person.says(), "this is the end · R says that you have read it");
    person.press("R \"tired of phones\" Enter");
    assert_eq!(person.decided(), ["read", "memo | tired of phones"]);
    assert!(person.sees()[0].ends_with("· read"));
    // One decision: taken back as one.
    person.press("u");
    assert!(person.sees()[0].ends_with("· not read"));
    person.press("R Enter S");
    let sees = person.sees();
    assert!(sees.iter().any(|row| row == " ▸ SP1  read       0 of 3 coded  ·  3 suggestions"), "{sees:#?}");
    person.press("Down Enter");
    assert_eq!(person.at(), "SP2:2.1");
}

#[test]
fn the_text_is_searched_without_diacritics_and_questions_are_too() {
    let study = Study::small("topics: []\n");
    study.write(
        "transcripts/SP1.txt",
        "I: Ar lankotės?\nSP1: Taip. Kviečiu tėvus.\nI: O dar?\nSP1: Nieko. Tėvai tyli.\n",
    );
    let mut person = Person::before(&study, "SP1");
    person.press("/ \"teva\" Enter");
    assert_eq!((person.at().as_str(), person.says()), ("SP1:4.2", "1 of 1 places · n next · Esc ends the search"));
    person.press("/ \"tev\" Enter");
    assert_eq!((person.at().as_str(), person.says()), ("SP1:4.2", "2 of 2 places · n next · Esc ends the search"));
    person.press("n");
    assert_eq!(person.at(), "SP1:2.2");
    person.press("/ \"o dar\" Enter");
    assert_eq!(person.at(), "SP1:4.1");
    person.press("/ \"mokykla\" Enter");
    assert_eq!(person.says(), "“mokykla” is not in this text");
}

#[test]
fn moving_by_turns_and_to_what_has_no_code() {
    let study = Study::small(TWO);
    study.write("transcripts/SP1.txt", "I: A?\nSP1: One. Two.\nI: B?\nSP1: Three.\n");
    let mut person = Person::before(&study, "SP1");
    let mut walk = |key: &str| person.press(key).at();
    assert_eq!(
        [walk("]"), walk("["), walk("G"), walk("["), walk("k")],
        ["SP1:4.1", "SP1:2.1", "SP1:4.1", "SP1:2.1", "SP1:2.1"]
    );
    person.press("j c \"calls\" Enter g");
    let mut walk = |key: &str| person.press(key).at();
    assert_eq!([walk("o"), walk("o"), walk("O")], ["SP1:4.1", "SP1:2.1", "SP1:4.1"]);
}

#[test]
fn a_code_is_told_of_beside_the_text() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "FG1");
    person.press("c \"calls\" Enter j a t");
    let sees = person.sees();
    let beside: Vec<&str> = sees[1..8].iter().map(|row| row.split_once('│').unwrap().1.trim()).collect();
    assert_eq!(
        beside,
        ["Phone calls", "They ring each other.", "", "1 other statement", "FG1:2.1", "Yes, I phone them.", ""]
    );
    person.press("Esc");
    assert!(!person.sees()[1].contains('│'));
}

#[test]
fn undo_goes_to_what_was_taken_back() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    person.press("a G Ctrl-z");
    assert_eq!(
        (person.at().as_str(), person.says()),
        ("SP1:2.1", "taken back: accepting Phone calls · U brings it back")
    );
    person.press("G Ctrl-r");
    assert_eq!((person.at().as_str(), person.says()), ("SP1:2.1", "brought back: accepting Phone calls"));
    person.press("u u");
    assert_eq!(person.says(), "there is nothing of vk to undo");
}

#[test]
fn a_second_coder_sees_only_what_they_decided() {
    let study = Study::small(TWO);
    study.ok(&["decide", "code", "SP1:2.1", "letters", "--coder", "ml"]);
    let person = Person::before(&study, "SP1");
    assert!(person.sees()[0].contains("0 of 3 coded"), "{}", person.sees()[0]);
}

#[test]
fn another_window_may_write_into_the_study_meanwhile() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    study.ok(&["decide", "accept", "SP1:2.3", "calls", "--coder", "vk"]);
    study.write("codebooks/a.yaml", TWO.replace("Phone calls", "On the phone"));
    let lock = tema::study::Lock::take(&Folder::find(Some(study.root())).unwrap()).unwrap();
    person.press("a");
    assert!(person.says().starts_with("another tema is writing into"), "{}", person.says());
    drop(lock);
    person.press("a");
    assert!(person.sees()[0].contains("2 of 3 coded"));
    assert!(person.sees()[2].ends_with("✓ On the phone"));
}

#[test]
fn all_suggestions_of_a_code_are_gone_through_in_all_sources() {
    let study = Study::small(TWO);
    let mut person = Person::reviewing(&study, "calls");
    assert!(
        person.sees()[0].starts_with(" review of Phone calls · SP1") && person.sees()[0].ends_with("4 of 4 left"),
        "{}",
        person.sees()[0]
    );
    let mut walk = |key: &str| person.press(key).at();
    assert_eq!([walk("a"), walk("x"), walk("Tab"), walk("Tab")], ["SP1:2.3", "FG1:2.1", "FG1:2.2", "FG1:2.1"]);
    person.press("a a");
    assert!(person.sees()[0].ends_with("0 of 4 left"));
    assert_eq!(person.says(), "no suggestion of calls is left");
    assert_eq!(person.decided().len(), 4);
}

#[test]
fn the_mouse_goes_to_statements_and_selects_words() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    let mut mouse = |key: Key| assert_eq!(person.screen.press(key), None);
    mouse(Key::Click(12, 3));
    mouse(Key::Click(18, 3));
    mouse(Key::Drag(24, 3));
    assert_eq!((person.at().as_str(), person.selected()), ("SP1:2.2", "write letters"));
    person.screen.press(Key::Click(60, 4));
    assert_eq!((person.at().as_str(), person.selected()), ("SP1:2.3", "My phone is broken today."));
    // Nothing is there, and nothing happens.
    person.screen.press(Key::Click(0, 0));
    person.screen.press(Key::Click(500, 500));
    person.screen.press(Key::Wheel(3));
    assert_eq!(person.at(), "SP1:2.3");
}

#[test]
fn every_window_is_filled_and_none_is_too_small_to_say_so() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    for script in ["", "c", "Esc w", "Esc m", "Esc S", "Esc ?", "Esc t", "y"] {
        person.press(script);
        for (width, height) in [(1, 1), (20, 5), (50, 14), (80, 24), (81, 19), (120, 40), (300, 100)] {
            person.screen.press(Key::Resize(width, height));
            assert_eq!(person.sees().len(), usize::from(height));
        }
    }
    person.screen.press(Key::Resize(40, 10));
    assert_eq!(person.sees()[0], "this window is too small: 50 × 14 is th…");
}

#[test]
fn the_keys_fit_on_one_screen_in_every_language() {
    let study = Study::small(TWO);
    for language in ["en", "lt", "bg", "pl", "uk"] {
        let desk = desk(study.root(), "vk", language);
        let mut screen = desk.open(0, None).unwrap();
        screen.press(Key::Char('?'));
        let texts = screen.texts;
        let sees = Person { desk, screen, quit: false }.sees().join("\n");
        for (title, keys) in texts.help_left.iter().chain(texts.help_right) {
            assert!(sees.contains(title), "{title}");
            for (key, what) in *keys {
                assert!(sees.lines().any(|row| row.contains(key) && row.contains(what)), "{key} {what}\n{sees}");
            }
        }
        for hint in [texts.hint_reading, texts.hint_picking, texts.hint_writing, texts.hint_answering, texts.hint_list]
        {
            assert!(hint.chars().count() <= 78, "{hint}");
        }
    }
}

#[test]
fn wide_letters_and_letters_with_marks_keep_the_columns() {
    let study = Study::small("topics: [{id: calls, name: ryšys, indicators: [漢*, m\u{303}*]}]\n");
    study.write("transcripts/SP1.txt", "SP1: 漢字 です ne. M\u{303}es ąčęėįšųūž.\n");
    let person = Person::before(&study, "SP1");
    let sees = person.sees();
    let column = |row: &str| unicode_width::UnicodeWidthStr::width(row.split_once('?').unwrap().0);
    assert_eq!((column(&sees[1]), column(&sees[2])), (55, 55), "{sees:#?}");
    assert!(sees[2].contains("M\u{303}es ąčęėįšųūž."));
}

#[test]
fn quitting_asks_nothing() {
    let study = Study::small(TWO);
    assert!(Person::before(&study, "SP1").press("a q").quit);
}

/// Every (statement, code) of SP4 on a basis.
fn pairs(study: &Study, basis: &str) -> Vec<(String, String)> {
    let csv = study.ok(&["statements", "--source", "SP4", "--basis", basis, "--format", "csv"]);
    let cell = |row: &str, at: usize| row.split(',').nth(at).unwrap().to_owned();
    csv.lines().skip(1).map(|row| (cell(row, 0), cell(row, 4))).collect()
}

#[test]
fn a_whole_interview_is_coded_suggestion_by_suggestion_and_the_rest_by_hand() {
    let study = Study::example("family-case-management");
    let suggested = pairs(&study, "rules");
    let mut person = Person::before(&study, "SP4");
    let statements = person.screen.cells.len();
    while person.says() != "no suggestion is left in this source" {
        person.press("Tab");
        if person.says().is_empty() {
            person.press("a");
        }
    }
    // What was accepted is what the rules find, no more and no less.
    assert_eq!(pairs(&study, "reviewed"), suggested);
    person.press("g o c \"something else\" Ctrl-n Down Enter");
    let digit = person.screen.slots.all().position(|id| id == "something-else").unwrap() + 1;
    while person.press("o").says().is_empty() {
        person.press(&digit.to_string());
    }
    assert_eq!(person.says(), "every statement has a code");
    person.press("R Enter");
    assert!(person.sees()[0].ends_with(&format!("{statements} of {statements} coded · 0 suggestions · read")));
    let mut with: Vec<String> = suggested.iter().map(|(statement, _)| statement.clone()).collect();
    with.dedup();
    let by_hand = pairs(&study, "people");
    assert_eq!(by_hand.len(), statements - with.len());
    assert!(by_hand.iter().all(|(statement, code)| code == "something-else" && !with.contains(statement)));
}

/// Any key that a person, a cat or a mouse may press.
fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        8 => "[a-zA-Z0-9?/+=.,{}\\[\\] -]".prop_map(|text| Key::Char(text.chars().next().unwrap())),
        2 => prop::sample::select(vec!['ą', '\u{301}', '漢', '\u{a0}', '👩', '"']).prop_map(Key::Char),
        4 => prop::sample::select(vec![
            Key::Enter, Key::Esc, Key::Tab, Key::BackTab, Key::Up, Key::Down, Key::Left, Key::Right, Key::ShiftUp,
            Key::ShiftDown, Key::ShiftLeft, Key::ShiftRight, Key::Backspace, Key::Delete, Key::Home, Key::End,
            Key::PageUp, Key::PageDown, Key::Ctrl('w'), Key::Ctrl('u'), Key::Ctrl('n'), Key::Ctrl('z'),
            Key::Paste("a\nb\u{301}\t漢".into()), Key::Wheel(3), Key::Wheel(-3),
        ]),
        1 => (0u16..100, 0u16..30).prop_map(|(column, row)| Key::Click(column, row)),
        1 => (0u16..100, 0u16..30).prop_map(|(column, row)| Key::Drag(column, row)),
        1 => (1u16..140, 1u16..50).prop_map(|(width, height)| Key::Resize(width, height)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_row_of_keys_breaks_anything_and_all_is_as_at_a_new_start(keys in prop::collection::vec(any_key(), 60)) {
        let study = Study::small(TWO);
        study.write("transcripts/SP1.txt", "I: [[waits]] 漢字?\nSP1: Ta\u{304}p. 漢字漢字. 👩\u{200d}👧 ne.\n# note\nSP1: My phone, a letter.\n");
        for source in ["SP1", "FG1"] {
            let mut person = Person::before(&study, source);
            for key in &keys {
                if let Some(effect) = person.screen.press(key.clone()) {
                    person.desk.answer(&mut person.screen, effect);
                }
                prop_assert_eq!(person.sees().len(), usize::from(person.screen.size.1));
                prop_assert!(person.screen.span().end as usize <= person.screen.page.text.len());
            }
            // What is kept from one decision to the next is what a new start would find.
            let anew = Person::before(&study, &person.screen.page.id.clone());
            prop_assert_eq!(&person.screen.cells, &anew.screen.cells);
        }
        // What was written can be read.
        prop_assert_eq!(study.tema(&["log"]).status, 0);
        let check = study.tema(&["check"]).out;
        prop_assert!(!check.lines().any(|line| line.starts_with("error")), "{}", check);
    }
}

#[test]
fn a_code_made_between_others_moves_no_suggestion_to_another_code() {
    let study = Study::small(TWO);
    let mut person = Person::before(&study, "SP1");
    // Under the first topic, so that every code behind it has another place in the codebook.
    person.press("c \"rings\" Ctrl-n Down Down Enter");
    let fresh = |person: &Person| Person::before(&study, &person.screen.page.id).screen.cells;
    let made = study.read("codebooks/a.yaml");
    assert!(made.find("rings").unwrap() < made.find("letters").unwrap(), "{made}");
    assert_eq!(person.screen.cells, fresh(&person));
    person.press("u");
    assert_eq!(study.read("codebooks/a.yaml"), TWO);
    assert_eq!(person.screen.cells, fresh(&person));
    // In an editor, meanwhile: another indicator.
    study.write("codebooks/a.yaml", TWO.replace("letter*", "broken"));
    person.press("s");
    assert_eq!(person.screen.cells, fresh(&person));
}
