//! What may identify somebody. Every name, number and address here is made up; the check digits were computed apart
//! from the program, by the published weights.

use crate::support::Study;
use serde_json::Value;

/// Five interviews, one a language.
fn study(texts: &[(&str, &str)]) -> Study {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"small\"\n[groups.SP]\nname = [\"teacher\", \"teachers\"]\n");
    let mut participants = String::from("participant,group,order\n");
    for (at, (language, text)) in texts.iter().enumerate() {
        let number = at + 1;
        participants.push_str(&format!("SP{number},SP,{number}\n"));
        let text = format!("---\nlanguage: {language}\ndate: 2026-01-10\n---\nI: Ir?\nSP{number}: {text}\n");
        study.write(&format!("transcripts/SP{number}.txt"), text);
    }
    study.write("participants.csv", participants);
    study.write("codebooks/a.yaml", "topics: [{name: calls, definition: d, indicators: ['phone*']}]\n");
    study
}

/// What a scan finds, as `kind: found`, sorted; its exit status says whether it is nothing.
fn found(study: &Study) -> Vec<String> {
    let ran = study.tema(&["privacy", "scan", "--json"]);
    let value: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let found = value["found"].as_array().unwrap();
    assert_eq!(ran.status, i32::from(!found.is_empty()));
    found.iter().map(|found| format!("{}: {}", text(&found["kind"]), text(&found["found"]))).collect()
}

#[test]
fn what_is_planted_in_five_languages_is_found() {
    let study = study(&[
        (
            "en",
            "Write to ann.smith+school@example.org or see www.example.org/ann, I am @ann_smith there. My number is +44 20 \
             7946 0958. I was born on 12 March 1980, at 12 Baker Street. I went to Hillcrest School with Margaret. \
             Margaret's brother called john too.",
        ),
        (
            "lt",
            "Skambinkite 8 612 34567 arba +370 (612) 34567. Mano asmens kodas 38003120010, vyro 38003120000, sūnaus \
             38003120480. Gimiau 1980 m., gyvenu Vilniaus g. 5-12. Tada Jonas nuėjo pas Joną, Jono mama laukė. Ji dirba \
             Ąžuolo mokykloje. Jonui viskas gerai, Kaune gera, į Kauną važiuoju, o rūta nevažiuoja.",
        ),
        (
            "pl",
            "Mój telefon to 601 234 567, a PESEL 80031212348, córki 04251212342. Urodziłam się 12.03.1980 w Krakowie. \
             Mieszkam przy ul. Długiej 7. Rozmawiałam z Markiem, Marek jest wychowawcą, a Kowalskiego nie znam.",
        ),
        (
            "bg",
            "Телефонът ми е 0888 123 456, а ЕГН-то 8003121232, на сина ми 0445121230. Родена съм на 12.03.1980 г. Живея \
             на ул. „Шипка“ 7. Говорих с Десислава, а тя с Иван.",
        ),
        (
            "uk",
            "Мій номер 067 123 45 67, ІПН 2929112342. Я народилася 12 березня 1980 року. Живу на вул. Шевченка, 12. Була \
             в школі з Оленою, Олена допомогла, а Оленці ні.",
        ),
    ]);
    let found = found(&study);
    let expected = [
        "e-mail: ann.smith+school@example.org",
        "web: www.example.org/ann",
        "web: @ann_smith",
        "telephone: +44 20 7946 0958",
        "birth: 12 March 1980",
        "address: 12 Baker Street",
        "institution: Hillcrest School",
        "given name: Margaret",
        "small letters: john",
        "telephone: 8 612 34567",
        "telephone: +370 (612) 34567",
        "personal code: 38003120010",
        "personal code: 38003120000",
        "personal code: 38003120480",
        "birth: 1980",
        "address: Vilniaus g. 5-12",
        "institution: Ąžuolo mokykloje",
        "given name: Jonas",
        "capital letter: Kaune",
        "small letters: rūta",
        "telephone: 601 234 567",
        "personal code: 80031212348",
        "personal code: 04251212342",
        "birth: 12.03.1980",
        "capital letter: Krakowie",
        "address: ul. Długiej 7",
        "given name: Marek",
        "capital letter: Kowalskiego",
        "telephone: 0888 123 456",
        "personal code: 8003121232",
        "personal code: 0445121230",
        "address: ул. „Шипка“ 7",
        "given name: Десислава",
        "given name: Иван",
        "telephone: 067 123 45 67",
        "personal code: 2929112342",
        "birth: 12 березня 1980",
        "address: вул. Шевченка, 12",
        "given name: Олена",
        "capital letter: Оленці",
    ];
    for one in expected {
        assert!(found.iter().any(|found| found == one), "{one} is not found:\n{}", found.join("\n"));
    }
    for one in &found {
        assert!(expected.contains(&one.as_str()), "{one} is found and was not planted");
    }
}

#[test]
fn near_misses_are_not_reported() {
    let study = study(&[
        (
            "en",
            "In 2019-2020 we had 120 000 visitors. It cost 600 123 456 euros, from 8:30 to 16:45 on 12.03.2020. We were 5-6 \
             people, see pages 100-110. The new group was given birth certificates. I think, Monday is best. He said: \
             \"Come here!\" There were 38003120011 and 8003121231 things.",
        ),
        (
            "lt",
            "Tai buvo 2010–2015 m., dalyvavo 1 250 000 žmonių, nuo 10.30 iki 12.00 val. Ačiū Jums. Dirbu 8 val. per dieną.",
        ),
        ("pl", "Proszę Pana, było 300 000 000 zł. Mam 12-15 uczniów. 80031212347 to nie jest numer."),
        ("bg", "Имаше 2 500 000 лева. Благодаря Ви, от 9.00 до 17.00 часа. Родителите ми помагат от 2010 г. насам."),
        ("uk", "Було 1 000 000 грн, з 9:00 до 17:00. Народ прийшов у 2014 році. Дякую Вам."),
    ]);
    assert_eq!(found(&study), Vec::<String>::new());
    let ran = study.tema(&["privacy", "scan"]);
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("nothing found in"), "{}", ran.out);
    assert!(ran.out.contains("Nothing found is not anonymous"), "{}", ran.out);
}

#[test]
fn a_name_at_the_start_of_a_sentence_is_found_when_it_has_its_capital_elsewhere_too() {
    let study = study(&[("en", "Tallgrass was far. We went there. Bystanders saw it.")]);
    assert_eq!(found(&study), Vec::<String>::new());
    study.write("memos/a.md", "They moved to Tallgrass.\n");
    assert_eq!(found(&study), ["capital letter: Tallgrass"]);
    let ran = study.tema(&["privacy", "scan"]);
    assert!(ran.out.contains("Tallgrass  transcripts/SP1.txt:6:6  Tallgrass was far. We went"), "{}", ran.out);
    assert!(ran.out.contains("memos/a.md:1:15"), "{}", ran.out);
}

#[test]
fn every_kind_of_file_is_looked_through_and_codes_and_stand_ins_are_no_findings() {
    let study = study(&[("en", "Then SP1 went to [City], and [mother of SP1] came with I and with Calls.")]);
    study.write("codebooks/a.yaml", "topics:\n  - {id: Calls, name: Calls, definition: d, indicators: ['phone*']}\n");
    assert_eq!(found(&study), Vec::<String>::new());
    study.write("transcripts/SP1.txt", study.read("transcripts/SP1.txt").replace("date:", "title: With Agnes\ndate:"));
    study.ok(&["decide", "code", "SP1:2.1", "Calls", "--coder", "vk", "--why", "as Barbara said"]);
    study.write("participants.csv", "participant,group,order,town,note\nSP1,SP,1,,the cousin of Clara\n");
    study.write("tema.toml", study.read("tema.toml").replace("small", "interviews in Dorchester"));
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - {id: Calls, name: Calls, definition: d, indicators: ['phone*'], examples: ['I phone Edward.']}\n",
    );
    study.write("memos/Fiona.md", "nothing\n");
    let history = study.read("transcripts/SP1.txt").split("---\n").nth(2).unwrap().replace("came", "came from Galway");
    study.write("history/00000000000000000000000000000000.txt", history);
    study.write("transcripts/SP2.txt", "---\ndate: 2026\n---\n# typed by Helen\nI: And?\nIsabel: Yes.\n");
    let mut expected = vec![
        "column: town",
        "label: Isabel",
        "given name: Agnes",
        "given name: Barbara",
        "given name: Clara",
        "capital letter: Dorchester",
        "given name: Edward",
        "given name: Fiona",
        "capital letter: Galway",
        "given name: Helen",
    ];
    let mut found = found(&study);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn reviewed_words_are_kept_with_who_and_why_in_all_their_forms() {
    let study = study(&[("lt", "Važiuoju į Kauną. Kaune gera. Tada atėjo Petras.")]);
    assert_eq!(found(&study), ["given name: Petras", "capital letter: Kaune"]);
    study.ok(&["privacy", "scan", "--allow", "Kaunas", "--why", "the town of the study", "--by", "vk"]);
    assert_eq!(study.read("privacy/reviewed.csv"), "word,why,by\nKaunas,the town of the study,vk\n");
    assert_eq!(found(&study), ["given name: Petras"]);
    study.ok(&["privacy", "scan", "--allow", "Kaunas", "Petras"]);
    assert_eq!(study.read("privacy/reviewed.csv").lines().count(), 3);
    assert_eq!(found(&study), Vec::<String>::new());
}

#[test]
fn the_sheet_for_stand_ins_has_a_row_a_name() {
    let study = study(&[("lt", "Tada Jonas nuėjo pas Joną, o Jono mama laukė.")]);
    let ran = study.tema(&["privacy", "scan", "--format", "csv"]);
    assert_eq!(ran.status, 1);
    let expected = "kind,found,stand-in,language,times,forms,places,context\n\
                    given name,Jonas,,lt,3,Jonas | Jono | Joną,transcripts/SP1.txt:6:11 | transcripts/SP1.txt:6:27 | \
                    transcripts/SP1.txt:6:35,\"Tada Jonas nuėjo pas Joną, o Jono …\"\n";
    assert_eq!(ran.out, expected);
}
