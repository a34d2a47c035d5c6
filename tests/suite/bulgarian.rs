//! A report in Bulgarian: names of levels and groups in their forms, a gloss that differs with the number of people.
//!
//! | | | codes |
//! |---|---|---|
//! | SP1:2 | Звъня ѝ по телефона. Пиша и писма. | телефон, писма |
//! | SP2:2 | Телефонът е достатъчен. | телефон |
//! | SP3:2 | Нищо особено. | – |

use crate::support::Study;

fn study(basics: &str) -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        format!(
            "[study]\ntitle = \"Връзка\"\nlanguage = \"bg\"\nlevels = [[\"етап\", \"етапа\", \"етапи\", \"етапа\"], \"sub-topic\"]\n\
             [report]\nlanguages = [\"bg\"]\n{basics}[groups.SP]\nname = [\"учител\", \"учители\"]\n"
        ),
    );
    study.write("participants.csv", "participant,group\nSP1,SP\nSP2,SP\nSP3,SP\n");
    for (who, said) in
        [("SP1", "Звъня ѝ по телефона. Пиша и писма."), ("SP2", "Телефонът е достатъчен."), ("SP3", "Нищо особено.")]
    {
        study.write(&format!("transcripts/{who}.txt"), format!("I: Как поддържате връзка?\n{who}: {said}\n"));
    }
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - id: link\n    name: връзка\n    subtopics:\n      \
         - {id: phone, name: телефон, gloss: [се обажда по телефона, се обаждат по телефона], indicators: ['телефон*']}\n      \
         - {id: letters, name: писма, gloss: [пише писма, пишат писма], indicators: ['писм*']}\n      \
         - {id: meetings, name: срещи, indicators: ['среща*']}\n",
    );
    study
}

#[test]
fn a_gloss_and_the_names_of_levels_and_groups_go_with_the_number() {
    let page = study("").ok(&["report", "--format", "md"]);
    for sentence in [
        "В изследването участват трима учители.",
        "Кодовата книга съдържа един етап и три подтеми.",
        "Въпроси по етапа „връзка“ са зададени на трима учители.",
        "Изведени са три подтеми: *телефон, писма, срещи*.",
        "Двама от тримата информанти (SP1, SP2) посочват, че се обаждат по телефона: „Звъня ѝ по телефона“ (SP1).",
        "Един от тримата информанти (SP1) посочва, че пише писма: „Пиша и писма“ (SP1).",
        "Към подтемата „срещи“ не е отнесено нито едно изказване.",
        "Таблица 1. Етапи и подтеми",
        "| Етап, подтема | Изказвания | Интервюта |",
        "2 от 3",
    ] {
        assert!(page.contains(sentence), "{sentence}\n{page}");
    }
}

#[test]
fn women_are_counted_as_women() {
    let page = study("gender = \"feminine\"\n").ok(&["report", "--format", "md"]);
    for sentence in [
        "Две от трите информантки (SP1, SP2) посочват, че се обаждат по телефона",
        "Една от трите информантки (SP1) посочва, че пише писма",
        "Всяка информантка се брои по веднъж за всяка подтема.",
    ] {
        assert!(page.contains(sentence), "{sentence}\n{page}");
    }
}
