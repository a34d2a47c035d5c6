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
    study.ok(&["decide", "memo", "SP1:2.1", "ask Ursulina about it", "--coder", "vk"]);
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
        "capital letter: Ursulina",
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

// Stand-ins

/// A study with names in speech, an old version of a transcript, decisions of two coders, an undo, a memo.
fn named() -> Study {
    let study =
        study(&[("lt", "Jonas atėjo. Tada Jonas nuėjo pas Joną, Jono mama laukė! Ji skambino į Kauno mokyklą.")]);
    study.write(
        "transcripts/SP2.txt",
        "---\nlanguage: lt\ndate: 2026-01-11\ntitle: \"Apie Joną\"\n---\nI: Ir?\nSP2: Jonai! [Jonas juokiasi] Taip.\n",
    );
    study.write("participants.csv", "participant,group,order,note\nSP1,SP,1,Jono teta\nSP2,SP,2,\n");
    study.write(
        "codebooks/a.yaml",
        "# from Jonas\ntopics:\n  - {id: calls, definition: 'Jonas or another', examples: [Jonas skambino], indicators: ['skambin*']}\n  - {id: \
         visits, definition: d}\n",
    );
    let tema = |args: &[&str]| study.ok(args);
    tema(&["decide", "code", "SP1:2.1", "visits", "--coder", "vk", "--why", "Jonas, aišku"]);
    tema(&["decide", "code", "SP1:2.2", "visits", "--coder", "vk"]);
    tema(&["decide", "accept", "SP1:2.3", "calls", "--coder", "vk"]);
    tema(&["decide", "code", "SP2:2.1", "visits", "--coder", "vk"]);
    tema(&["undo", "--coder", "vk"]);
    tema(&["decide", "code", "SP2:2.2", "visits", "--coder", "gs", "--new-coder"]);
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\", \"gs\"]\n");
    // A correction: the decisions so far are over the old text in history/.
    study.write("transcripts/SP1.txt", study.read("transcripts/SP1.txt").replace("laukė!", "laukė ilgai!"));
    tema(&["decide", "code", "SP1:2.3", "visits", "--coder", "gs"]);
    study.write("memos/a.md", "Jonas and Jonė are two people.\n");
    study.write("log/vk.jsonl", "{\"torn\": \"Jonas\n");
    study
}

/// Every file of a study as text, but for the names of old versions.
pub fn everything(study: &Study) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![study.root().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(study.root()).unwrap().to_str().unwrap().to_owned();
                files.push((name.clone(), study.read(&name)));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn stand_ins_go_everywhere_and_every_coding_holds() {
    let study = named();
    let list = study.root().parent().unwrap().join("list.csv");
    std::fs::write(&list, "found,stand-in\nJonas,father\nKaunas,[town]\nRita,\n").unwrap();
    let list = list.to_str().unwrap();
    let counts = |study: &Study| {
        // One decision is about a passage that the correction changed: it holds neither before nor after.
        let value = |args: &[&str]| serde_json::from_str::<Value>(&study.tema(args).out).unwrap();
        let freq = value(&["freq", "--json"]);
        (freq["rows"].clone(), freq["basis"]["orphaned"].clone())
    };
    let check = |study: &Study| {
        let ran = study.tema(&["check", "--json"]);
        let value: Value = serde_json::from_str(&ran.out).unwrap();
        value["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["found"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let (before, found, files) = (counts(&study), check(&study), everything(&study));

    // A preview shows every form and changes nothing.
    let shown = study.ok(&["privacy", "replace", list]);
    assert!(shown.contains("nothing is changed yet"), "{shown}");
    for form in ["Jonas", "Joną", "Jono", "Jonai", "Kauno"] {
        assert!(shown.contains(form), "{form}\n{shown}");
    }
    assert!(shown.contains("1 line of the list has no stand-in"), "{shown}");
    assert_eq!(everything(&study), files);

    study.ok(&["privacy", "replace", list, "--write"]);
    let body = study.read("transcripts/SP1.txt");
    let expected =
        "[Father] atėjo. Tada [father] nuėjo pas [father], [father] mama laukė ilgai! Ji skambino į [town] mokyklą.\n";
    assert!(body.ends_with(expected), "{body}");
    let body = study.read("transcripts/SP2.txt");
    assert!(
        body.contains("title: \"Apie [father]\"") && body.ends_with("SP2: [Father]! [Father juokiasi] Taip.\n"),
        "{body}"
    );
    let book = study.read("codebooks/a.yaml");
    assert!(book.starts_with("# from [father]\n"), "{book}");
    assert!(
        book.contains("definition: '[Father] or another'") && book.contains("examples: [\"[Father] skambino\"]"),
        "{book}"
    );
    assert_eq!(study.read("memos/a.md"), "[Father] and Jonė are two people.\n");
    assert!(study.read("participants.csv").contains("SP1,SP,1,[father] teta\n"));
    for (name, text) in everything(&study) {
        let left: Vec<&str> =
            ["Jonas", "Joną", "Jono", "Jonai", "Kauno"].into_iter().filter(|form| text.contains(form)).collect();
        assert!(left.is_empty(), "{name}\n{text}");
    }

    // The same statements, the same codings, the same findings: no decision is lost, no line does not fit its id.
    assert_eq!(counts(&study), before);
    let reworded =
        |text: &String| text.replace("Jonas", "[father]").replace("Joną", "[father]").replace("Jono", "[father]");
    assert_eq!(check(&study), found.iter().map(reworded).collect::<Vec<_>>());

    // What stands for whom lies beside the study.
    let log = std::fs::read_to_string(study.root().parent().unwrap().join("study.replaced.csv")).unwrap();
    assert!(log.starts_with("found,stand-in,form,times\nJonas,[father],Jonas,"), "{log}");

    // A second time there is nothing to do.
    let again = everything(&study);
    let shown = study.ok(&["privacy", "replace", list, "--write"]);
    assert!(shown.contains("0 places, 0 files"), "{shown}");
    assert_eq!(everything(&study), again);
}

#[test]
fn a_key_never_lies_in_the_study() {
    let study = study(&[("lt", "Tada Jonas atėjo.")]);
    study.write("list.csv", "found,stand-in\nJonas,father\n");
    let ran = study.tema(&["privacy", "replace", "list.csv", "--write"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("the list `list.csv` lies in the study folder"), "{}", ran.err);
    let list = study.root().parent().unwrap().join("list.csv");
    std::fs::rename(study.root().join("list.csv"), &list).unwrap();
    let ran = study.tema(&["privacy", "replace", "../list.csv", "--write", "--log", "memos.csv"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("the log `memos.csv` lies in the study folder"), "{}", ran.err);
    assert!(study.read("transcripts/SP1.txt").contains("Jonas"));
}

#[test]
fn lists_that_cannot_be_used_are_refused_with_their_line() {
    let study = study(&[("lt", "Tada Jonas atėjo.")]);
    let list = study.root().parent().unwrap().join("list.csv");
    for (text, said) in [
        ("name,other\n", "has no columns `found` and `stand-in`"),
        ("found,stand-in\nJonas,a: b\n", "`a: b` cannot be a stand-in"),
        ("found,stand-in\nJonas,brother of Jonas\n", "the stand-in `brother of Jonas` holds `Jonas` itself"),
        ("found,stand-in\nJonas,father\njonas,uncle\n", "`jonas` stands twice in the list"),
        ("found,stand-in\nJ,father\n", "`J` is too little to be replaced everywhere"),
    ] {
        std::fs::write(&list, text).unwrap();
        let ran = study.tema(&["privacy", "replace", "../list.csv"]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{text}");
        assert!(ran.err.contains(said), "{text}\n{}", ran.err);
    }
}

#[test]
fn a_batch_that_was_stopped_is_finished_by_the_next_command() {
    let study = study(&[("lt", "Tada Jonas atėjo.")]);
    study.write(".tema-batch/0", study.read("transcripts/SP1.txt").replace("Jonas", "[father]"));
    study.write(".tema-batch/list.json", "[[\"transcripts/SP1.txt\",\"0\"]]");
    study.ok(&["freq"]);
    assert!(study.read("transcripts/SP1.txt").contains("Tada [father] atėjo."));
    assert!(!study.root().join(".tema-batch").exists());
}

// Consent taken back

/// A focus group of three and an interview with one of them, coded by hand.
pub fn group() -> Study {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"small\"\nunit = \"sentence\"\n[groups.AV]\nname = [\"manager\", \"managers\"]\n[asked]\ncalls = [\"AV1\", \"AV2\", \"AV3\"]\n");
    study.write("participants.csv", "participant,group,order,years\nAV1,AV,1,3\nAV2,AV,2,4\nAV3,AV,3,5\n");
    study.write("codebooks/a.yaml", "topics:\n  - {id: calls, definition: d}\n  - {id: visits, definition: d, examples: [We visit them every week.]}\n");
    study.write(
        "transcripts/FG1.txt",
        "---\nkind: focus-group\ndate: 2026-02-01\nparticipants: [AV1, AV2, AV3]\n---\nM: Well?\nAV1: I ring them on my way home. They like it.\n[00:01:02] AV2: I ring them at dawn,\nevery single day. My sister laughs.\nAV3: Same here as AV2. We visit them every week.\nAV2:\nYes indeed I do.\n",
    );
    study.write(
        "transcripts/AV2.txt",
        "---\ndate: 2026-02-02\nparticipants: [AV2]\n---\n# quiet room\nM: You said dawn?\nAV2: At dawn I ring my sister first.\n",
    );
    study.write("memos/a.md", "“My sister laughs.” says AV2.\n");
    let tema = |args: &[&str]| study.ok(args);
    for (statement, code) in [("FG1:2.1", "calls"), ("FG1:3.1", "calls"), ("FG1:4.2", "visits"), ("AV2:2.1", "calls")] {
        tema(&["decide", "code", statement, code, "--coder", "vk", "--why", "My sister laughs."]);
    }
    study
        .write("transcripts/FG1.txt", study.read("transcripts/FG1.txt").replace("They like it.", "They like it much."));
    study
}

#[test]
fn a_person_goes_and_everybody_else_keeps_number_and_coding() {
    let study = group();
    let files = everything(&study);
    let shown = study.ok(&["privacy", "withdraw", "AV2"]);
    assert_eq!(everything(&study), files);
    for said in
        ["nothing is changed yet", "turns of theirs, in their sources", "others speak in `FG1`", "a memo names AV2"]
    {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
    study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    assert!(study.read("transcripts/FG1.txt").ends_with(
        "M: Well?\nAV1: I ring them on my way home. They like it much.\n[00:01:02] AV2: [[withdrawn]]\nAV3: Same here as AV2. We \
         visit them every week.\nAV2: [[withdrawn]]\n"
    ));
    // Nobody else speaks: the questions repeat what was said.
    assert!(study.read("transcripts/AV2.txt").ends_with("---\n#\nM: [[withdrawn]]\nAV2: [[withdrawn]]\n"));
    assert_eq!(study.read("participants.csv"), "participant,group,order,years\nAV1,AV,1,3\nAV3,AV,3,5\n");
    assert_eq!(study.read("privacy/withdrawn.csv"), "participant\nAV2\n");
    assert_eq!(study.read("memos/a.md"), "“[withdrawn]” says AV2.\n".replace("[withdrawn]”", "[withdrawn].”"));
    for (name, text) in everything(&study) {
        for words in ["sister", "dawn", "single day", "indeed", "quiet room"] {
            assert!(!text.contains(words), "{words} is in {name}\n{text}");
        }
    }
    let row = |code: &str| {
        let freq = study.json(&["freq", "--basis", "people"]);
        let rows = freq["rows"].as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["code"] == code).unwrap().clone();
        (row["statements"].clone(), row["informants"].clone(), row["asked"].clone())
    };
    let list = |ids: &[&str]| Value::from(ids.to_vec());
    assert_eq!(row("calls"), (list(&["FG1:2.1"]), list(&["AV1"]), list(&["AV1", "AV3"])));
    assert_eq!(row("visits"), (list(&["FG1:4.2"]), list(&["AV3"]), list(&["AV1", "AV3"])));
    let ran = study.tema(&["check", "--json"]);
    let value: Value = serde_json::from_str(&ran.out).unwrap();
    let errors: Vec<&Value> =
        value["findings"].as_array().unwrap().iter().filter(|finding| finding["severity"] == "error").collect();
    assert!(errors.is_empty(), "{errors:?}");

    let ran = study.tema(&["privacy", "withdraw", "AV2"]);
    assert!(ran.status == 2 && ran.err.contains("was taken back before"), "{}", ran.err);
}

#[test]
fn a_purge_takes_what_nothing_refers_to_and_what_comes_back_of_a_person_who_went() {
    let study = group();
    let before = study.read("codings/vk/FG1.jsonl");
    study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    study.write("history/11111111111111111111111111111111.txt", "AV2: My sister laughs.\n");
    // Another machine's copy of the decisions is merged in.
    study.write("codings/vk/FG1.jsonl", study.read("codings/vk/FG1.jsonl") + &before);
    let freq = study.tema(&["freq", "--json", "--basis", "people"]).out;
    let shown = study.ok(&["privacy", "purge"]);
    assert!(shown.contains("old versions that no decision is over"), "{shown}");
    study.ok(&["privacy", "purge", "--write"]);
    assert!(!study.root().join("history/11111111111111111111111111111111.txt").exists());
    for (name, text) in everything(&study) {
        assert!(!text.contains("sister"), "{name}\n{text}");
    }
    let rows = |text: &str| serde_json::from_str::<Value>(text).unwrap()["rows"].clone();
    assert_eq!(rows(&study.ok(&["freq", "--json", "--basis", "people"])), rows(&freq));
    let again = everything(&study);
    study.ok(&["privacy", "purge", "--write"]);
    assert_eq!(everything(&study), again);
}

#[test]
fn undone_decisions_go_when_asked_for_and_the_rest_says_the_same() {
    let study = group();
    study.ok(&["decide", "code", "FG1:2.2", "visits", "--coder", "vk", "--why", "a slip"]);
    study.ok(&["undo", "--coder", "vk"]);
    let rows = |study: &Study| study.json(&["freq"])["rows"].clone();
    let before = rows(&study);
    study.ok(&["privacy", "purge", "--write"]);
    assert!(study.read("codings/vk/FG1.jsonl").contains("a slip"));
    study.ok(&["privacy", "purge", "--undone", "--write"]);
    assert!(everything(&study).iter().all(|(_, text)| !text.contains("a slip")));
    assert_eq!(rows(&study), before);
}

#[test]
fn what_git_keeps_is_told() {
    let study = group();
    let git = |args: &[&str]| {
        let done = std::process::Command::new("git")
            .args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"])
            .args(args)
            .current_dir(study.root())
            .output();
        done.is_ok_and(|output| output.status.success())
    };
    // Where there is no git there is nothing to be told.
    if !git(&["init"]) {
        return;
    }
    assert!(
        git(&["add", "-f", "-A"])
            && git(&["commit", "-m", "x"])
            && git(&["remote", "add", "origin", "https://example.org/s.git"])
    );
    let shown = study.ok(&["privacy", "withdraw", "AV2"]).replace('\n', " ");
    assert!(shown.contains("git still has the words in 1 commit"), "{shown}");
    assert!(shown.contains("origin https://example.org/s.git"), "{shown}");
}

/// A study with a checkpoint, an open code that is called after somebody, and texts of a coder's own.
fn kept() -> Study {
    let study = study(&[("lt", "Jonas atėjo. Tada laukė Jono mama."), ("en", "We wait for Jonas.")]);
    study.write("codebooks/a.yaml", "topics:\n  - Jonas helps\n  - id: waits\n    examples: [We wait for Jonas.]\n");
    study.write("participants.csv", "participant,group,order,note\nSP1,SP,1,Jono teta\nSP2,SP,2,\n");
    study.write("tema.toml", study.read("tema.toml") + "[asked]\njonas-helps = [\"SP\"]\n");
    // As import writes it: the front matter has the hash of the text.
    let text = "I: Ir?\nSP1: Jonas atėjo. Tada laukė Jono mama.\n";
    let hash = tema::transcript::hash(text);
    study.write("transcripts/SP1.txt", format!("---\nlanguage: lt\nhash: {hash}\ndate: 2026-01-10\n---\n{text}"));
    let vk = |args: &[&str]| study.ok(&[args, &["--coder", "vk"]].concat());
    vk(&["decide", "code", "SP1:2.1", "jonas-helps", "--why", "Jonas!"]);
    vk(&["decide", "code", "SP1:2.2", "waits"]);
    vk(&["decide", "code", "SP2:2.1", "waits"]);
    vk(&["decide", "memo", "SP1:2.1", "Jonas is her husband"]);
    vk(&["decide", "memo", "jonas-helps", "or is it Jonas alone"]);
    vk(&["decide", "condense", "SP1:2.1", "Jonas came"]);
    vk(&["checkpoint", "with Jonas", "--why", "Jonas said so"]);
    vk(&["codebook", "rename", "jonas-helps", "Jonas is there", "--why", "more than Jonas"]);
    study
}

/// Every file that the checkpoint names is there under its hash; gives them by name.
fn checkpoint(study: &Study) -> Vec<(String, String)> {
    let log = study.read("log/vk.jsonl");
    let events = log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let event = events.into_iter().find(|event| event["do"] == "checkpoint").unwrap();
    let file = |file: &Value| {
        let (name, hash) = (file["name"].as_str().unwrap(), file["before"].as_str().unwrap());
        let text = study.read(&format!("history/{hash}.{}", name.rsplit('.').next().unwrap()));
        assert_eq!(tema::transcript::hash(&text), hash, "{name}");
        (name.to_owned(), text)
    };
    event["files"].as_array().unwrap().iter().map(file).collect()
}

#[test]
fn stand_ins_reach_checkpoints_the_words_of_coders_and_what_open_codes_are_called() {
    let study = kept();
    let list = study.root().parent().unwrap().join("list.csv");
    std::fs::write(&list, "found,stand-in\nJonas,father\n").unwrap();
    let list = list.to_str().unwrap();
    let rows = |study: &Study| study.json(&["freq"])["rows"].to_string().replace("jonas-helps", "father-helps");
    let before = rows(&study);
    study.ok(&["privacy", "replace", list, "--write"]);
    for (name, text) in everything(&study) {
        for form in ["Jonas", "Jono", "jonas"] {
            assert!(!text.contains(form), "{form} is in {name}\n{text}");
        }
    }
    // The checkpoint has the study as it was, with stand-ins; each of its files is where its event says.
    let files = checkpoint(&study);
    assert_eq!(files.len(), 5);
    for (name, text) in files {
        if !name.starts_with("codebooks/") {
            assert_eq!(text, study.read(&name), "{name} is as it was then");
        }
    }
    assert_eq!(rows(&study).replace("[Father] is there", "Jonas is there"), before);
    assert_eq!(study.tema(&["check"]).out.matches("not the one that was recorded").count(), 0);
    let told = study.ok(&["codebook", "history", "father-helps"]);
    assert!(told.contains("[Father] helps") && told.contains("more than [father]"), "{told}");
    // A change of the codebook is taken back after it.
    study.ok(&["undo", "--coder", "vk"]);
    assert!(study.read("codebooks/a.yaml").contains("[Father] helps"), "{}", study.read("codebooks/a.yaml"));
}

#[test]
fn what_a_checkpoint_keeps_of_a_person_goes_with_them_and_a_purge_keeps_the_rest() {
    let study = group();
    study.ok(&["checkpoint", "all three", "--coder", "vk"]);
    study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    for (name, text) in everything(&study) {
        let ours = name.starts_with("history/") || name.starts_with("log/") || name.starts_with("codings/");
        for words in ["sister", "dawn", "single day", "indeed", "quiet room"] {
            assert!(!ours || !text.contains(words), "{words} is in {name}\n{text}");
        }
    }
    let files = checkpoint(&study);
    let of = |name: &str| files.iter().find(|(file, _)| file == name).unwrap().1.clone();
    assert_eq!(of("transcripts/FG1.txt"), study.read("transcripts/FG1.txt"));
    assert_eq!(of("participants.csv"), "participant,group,order,years\nAV1,AV,1,3\nAV3,AV,3,5\n");
    study.ok(&["privacy", "purge", "--undone", "--lost", "--write"]);
    assert_eq!(checkpoint(&study), files, "no anchor names them, a checkpoint does");
}

#[test]
fn a_codebook_of_a_checkpoint_quotes_nobody_who_went() {
    let study = group();
    let book = "topics:\n  - id: calls\n    examples: [At dawn I ring my sister first.]\n  - id: visits\n";
    study.write("codebooks/a.yaml", book);
    study.ok(&["checkpoint", "with an example", "--coder", "vk"]);
    study.write("codebooks/a.yaml", book.replace("At dawn I ring my sister first.", "I ring."));
    study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    let kept = checkpoint(&study);
    let book = &kept.iter().find(|(file, _)| file == "codebooks/a.yaml").unwrap().1;
    assert_eq!(book, "topics:\n  - id: calls\n    examples: [(withdrawn).]\n  - id: visits\n");
}

#[test]
fn what_a_checkpoint_keeps_is_looked_through_at_its_own_lines() {
    let study = study(&[("en", "We wait for Margaret."), ("en", "We meet Timothy.")]);
    let book = "topics:\n  - id: waits\n    examples: [we wait for Margaret]\n";
    study.write("codebooks/a.yaml", book);
    study.ok(&["checkpoint", "first", "--coder", "vk"]);
    for name in ["transcripts/SP1.txt", "codebooks/a.yaml"] {
        study.write(name, study.read(name).replace("Margaret", "them"));
    }
    let ran = study.tema(&["privacy", "scan", "--json"]);
    let found = serde_json::from_str::<Value>(&ran.out).unwrap()["found"].to_string();
    let kept = |name: &str| {
        let hash = checkpoint_hash(&study, name);
        format!("history/{hash}.{}", name.rsplit('.').next().unwrap())
    };
    // Behind four lines of front matter and the question, as in the transcript then.
    assert!(found.contains(&format!("{}\",\"line\":6,\"column\":18", kept("transcripts/SP1.txt"))), "{found}");
    assert!(found.contains(&format!("{}\",\"line\":3", kept("codebooks/a.yaml"))), "{found}");
    assert!(!found.contains(&kept("transcripts/SP2.txt")), "it is looked through as it is now: {found}");
}

fn checkpoint_hash(study: &Study, name: &str) -> String {
    let files = checkpoint(study);
    tema::transcript::hash(&files.iter().find(|(file, _)| file == name).unwrap().1)
}

// What must not be shown

/// Nine people of three towns: five in a, three in b, one in c. Each says one sentence; who phones is said by hand.
fn towns() -> Study {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"towns\"\n[groups.P]\nname = [\"person\", \"persons\"]\n");
    let mut table = String::from("participant,group,order,place\n");
    for (at, (place, says)) in [
        ("a", "phone"),
        ("a", "phone"),
        ("a", "phone"),
        ("a", "write"),
        ("a", "write"),
        ("b", "phone"),
        ("b", "phone"),
        ("b", "phone"),
        ("c", "write"),
    ]
    .iter()
    .enumerate()
    {
        let number = at + 1;
        table.push_str(&format!("P{number},P,{number},{place}\n"));
        study.write(
            &format!("transcripts/P{number}.txt"),
            format!("---\ndate: 2026-01-10\n---\nI: And?\nP{number}: I {says} them.\n"),
        );
    }
    study.write("participants.csv", table);
    study.write("codebooks/a.yaml", "topics:\n  - {id: phone, definition: d, indicators: [phone]}\n  - {id: write, definition: d, indicators: [write]}\n");
    study
}

#[test]
fn a_shared_table_holds_back_small_cells_and_what_would_let_them_be_computed() {
    let study = towns();
    let row = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}\n{text}"));
        line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let open = study.ok(&["freq", "--by", "place"]);
    assert_eq!(row(&open, "phone"), ["phone", "3", "3", "0", "6"]);
    // Town c has one person: its column goes. From `write` 3 = 2 + 0 + 1 the 2 goes because it is small. In `phone` 6 = 3 + 3 + 0
    // the 0 of c could be computed: one of the 3 goes with it.
    let shared = study.ok(&["freq", "--by", "place", "--share"]);
    assert_eq!(row(&shared, "phone"), ["phone", "held back", "3", "held back", "6"]);
    assert_eq!(row(&shared, "write"), ["write", "held back", "0", "held back", "3"]);
    assert!(shared.replace('\n', " ").contains("held back: fewer than 3 people stand behind"), "{shared}");
    // No id tells whose town it is.
    for format in ["csv", "json", "html", "md"] {
        let text = study.ok(&["freq", "--by", "place", "--share", "--format", format]);
        // As a word: the hash of a page's script may hold the letters.
        let names = |name: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
        assert!(!names("P1") && !names("P6") && text.contains("held back"), "{format}\n{text}");
    }
    // The number is the study's.
    study.write("tema.toml", study.read("tema.toml") + "[privacy]\nsmallest = 1\n");
    assert_eq!(row(&study.ok(&["freq", "--by", "place", "--share"]), "write"), ["write", "2*", "0", "1", "3"]);
    for (args, said) in [
        (&["freq", "--share", "--basis", "all"][..], "are never shared"),
        (&["freq", "--by", "place", "--cells", "quotes", "--share"], "tell whose attributes they are"),
    ] {
        let ran = study.tema(args);
        assert!(ran.status == 2 && ran.err.contains(said), "{}", ran.err);
    }
}

#[test]
fn check_names_who_can_be_singled_out_as_something_to_do() {
    let study = towns();
    let ran = study.tema(&["check"]);
    assert!(
        ran.out.contains("to do: `place` alone has values that fewer than 3 people share: c (P9) (participants.csv:1)"),
        "{}",
        ran.out
    );
    assert_eq!(ran.status, 0);
    study.write("tema.toml", study.read("tema.toml").replace("title", "synthetic = true\ntitle"));
    assert!(!study.ok(&["check"]).contains("alone has values"));
}

// What import leaves behind

/// A Word file with an author in its properties.
fn word_file(paragraphs: &[&str]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut add = |name: &str, text: String| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    add("[Content_Types].xml", format!("<Types xmlns=\"{types}\"/>"));
    let (package, office) =
        ("http://schemas.openxmlformats.org/package/2006", "http://schemas.openxmlformats.org/officeDocument/2006");
    let target = format!("Id=\"r1\" Type=\"{office}/relationships/officeDocument\" Target=\"word/document.xml\"");
    add(
        "_rels/.rels",
        format!("<Relationships xmlns=\"{package}/relationships\"><Relationship {target}/></Relationships>"),
    );
    let kept = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    let author = "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Wilhelmina Quill</dc:creator>";
    add("docProps/core.xml", format!("<cp:coreProperties xmlns:cp=\"{kept}\">{author}</cp:coreProperties>"));
    let body: String = paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    add("word/document.xml", format!("<w:document xmlns:w=\"{main}\"><w:body>{body}</w:body></w:document>"));
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_study_made_by_import_holds_no_file_name_author_path_or_name_behind_a_code() {
    let study = study(&[("en", "Then we went on.")]);
    let home = study.root().parent().unwrap().join("Thornbury tapes");
    std::fs::create_dir(&home).unwrap();
    let file = home.join("Interview with Margaretta SP1.docx");
    let paragraphs =
        ["Researcher: How was it?", "Margaretta: It was good.", "Researcher: And now?", "Margaretta: Better still."];
    std::fs::write(&file, word_file(&paragraphs)).unwrap();
    std::fs::remove_file(study.root().join("transcripts/SP1.txt")).unwrap();
    let speakers = "Researcher=I, Margaretta=SP1";
    let ran = study.tema(&["import", file.to_str().unwrap(), "--speakers", speakers, "--source", "SP1"]);
    assert!(ran.status < 2, "{}{}", ran.out, ran.err);
    assert!(study.read("transcripts/SP1.txt").contains("SP1: It was good."), "{}", study.read("transcripts/SP1.txt"));
    let temporary = study.root().parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
    for (name, text) in everything(&study) {
        for known in ["Margaretta", "Thornbury", "Wilhelmina", "Quill", "Researcher", "docx", temporary.as_str()] {
            // That it was a Word file is recorded; the name of the file is not.
            let text = text.replace("format: docx", "");
            assert!(!text.contains(known) && !name.contains(known), "{known} is in {name}\n{text}");
        }
    }
    assert_eq!(found(&study), Vec::<String>::new());
}

mod property {
    use super::{Study, named};
    use proptest::prelude::*;
    use tema::coding::{CodedStudy, Materials};
    use tema::privacy::{StandIns, replace};
    use tema::study::Folder;

    /// A study whose only speech is made of the words given.
    fn study(words: &[String]) -> Study {
        let study = super::study(&[("lt", &format!("{}.", words.join(" ")))]);
        study.write("history/.keep", "");
        study
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        /// Whatever is said, replacing changes nothing but the named forms, and what is replaced stands nowhere any more.
        #[test]
        fn replacing_changes_nothing_but_the_named_forms(
            words in proptest::collection::vec(
                prop_oneof!["[a-zėšū]{1,8}", "[A-ZŠ][a-zė]{1,7}[,.!?…]?", Just("Jonas".to_owned()), Just("Jono.".to_owned()),
                    Just("„Joną“".to_owned()), Just("(Jonui)".to_owned()), Just("Jonas\n\nO".to_owned()), Just("Jonė".to_owned())],
                1..40,
            ),
            stand_in in "[a-z]{3,9}( [a-z]{3,9})?",
        ) {
            let study = study(&words);
            let folder = Folder::find(Some(study.root())).unwrap();
            let materials = Materials::load(folder.clone()).unwrap();
            let list = StandIns::read("l.csv", &format!("found,stand-in\nJonas,{stand_in}\n")).unwrap();
            let done = replace(&materials, &list).unwrap();
            let after = Materials::load(folder.as_if(done.changes.clone())).unwrap();
            let forms = ["Jonas", "Jono", "Joną", "Jonui"];
            let bracketed = format!("[{stand_in}]");
            let mut expected = materials.sources[0].text().to_owned();
            for form in forms {
                expected = expected.replace(form, &bracketed);
            }
            prop_assert_eq!(after.sources[0].text().to_lowercase(), expected.to_lowercase());
            let ids = |materials: &Materials| -> Vec<String> {
                let coded = CodedStudy::new(materials, None, &mut Vec::new());
                (0..u32::try_from(coded.statements()).unwrap()).map(|statement| coded.id(statement).to_string()).collect()
            };
            prop_assert_eq!(ids(&materials), ids(&after));
        }
    }

    #[test]
    fn events_with_one_number_keep_their_order() {
        // Two machines: the same coder gave two decisions the same number. Their order is that of their ids, which change.
        let study = named();
        for at in 0..6 {
            let line = study.read("codings/gs/SP2.jsonl");
            let mut event: tema::coding::Event = serde_json::from_str(line.lines().next().unwrap()).unwrap();
            event.act = if at % 2 == 0 { tema::coding::Act::Uncode } else { tema::coding::Act::Code };
            event.why = Some(format!("Jonas {at}"));
            study.write("codings/gs/SP2.jsonl", format!("{line}{}\n", event.sealed().line()));
        }
        let folder = Folder::find(Some(study.root())).unwrap();
        let materials = Materials::load(folder.clone()).unwrap();
        let list = StandIns::read("l.csv", "found,stand-in\nJonas,father\n").unwrap();
        let done = replace(&materials, &list).unwrap();
        let after = Materials::load(folder.as_if(done.changes)).unwrap();
        let acts = |materials: &Materials| -> Vec<_> {
            materials
                .log
                .events
                .iter()
                .map(|event| (event.coder.clone(), event.act.clone(), event.why.clone()))
                .collect()
        };
        let reworded: Vec<_> = acts(&materials)
            .into_iter()
            .map(|(coder, act, why)| (coder, act, why.map(|why| why.replace("Jonas", "[Father]"))))
            .collect();
        assert_eq!(acts(&after), reworded);
    }
}

/// What another program knew of [`group`]: Ona is AV2, who speaks alone in `AV2`.
const KNOWN: &str = r#"{
  "origin": "Sample 1",
  "name": "Talks with Ona",
  "cases": {
    "AV1": {
      "guid": "d0000000-0000-4000-8000-000000000001",
      "name": "Rita"
    },
    "AV2": {
      "guid": "d0000000-0000-4000-8000-000000000002",
      "name": "Ona"
    }
  },
  "sources": {
    "AV2": {
      "guid": "e0000000-0000-4000-8000-000000000002",
      "name": "Ona, spring.docx",
      "holder": "TextSource"
    },
    "FG1": {
      "guid": "e0000000-0000-4000-8000-000000000001",
      "name": "all.docx",
      "description": "My sister laughs.",
      "holder": "TextSource"
    }
  },
  "rest": [
    "<Set guid=\"f2000000-0000-4000-8000-000000000001\" name=\"With Ona\"><Description>Ona &amp; Rita</Description></Set>"
  ]
}
"#;

fn known() -> Study {
    let study = group();
    study.write("exchange/refi.json", KNOWN);
    study
}

pub fn list(study: &Study, text: &str) -> String {
    let list = study.root().parent().unwrap().join("list.csv");
    std::fs::write(&list, text).unwrap();
    list.to_str().unwrap().to_owned()
}

#[test]
fn what_another_program_knew_is_looked_through_at_its_lines() {
    let study = known();
    let ran = study.tema(&["privacy", "scan", "--json"]);
    let value: Value = serde_json::from_str(&ran.out).unwrap();
    let mut lines: Vec<u64> = Vec::new();
    for found in value["found"].as_array().unwrap() {
        for hit in found["places"].as_array().unwrap_or(&Vec::new()) {
            if hit["file"] == "exchange/refi.json" {
                assert!(["Ona", "Rita"].contains(&found["found"].as_str().unwrap()), "{found}");
                lines.push(hit["line"].as_u64().unwrap());
            }
        }
    }
    lines.sort_unstable();
    // The title, Rita, Ona, the file, the set and its description twice.
    assert_eq!(lines, [3, 7, 11, 17, 28, 28, 28], "{}", ran.out);
}

#[test]
fn stand_ins_reach_what_another_program_knew_and_guids_stay() {
    let study = known();
    // `0000` and `Set` stand in GUIDs and in markup, too.
    let list = list(&study, "found,stand-in\nOna,manager\n0000,number\nSet,thing\n");
    let shown = study.ok(&["privacy", "replace", &list, "--write"]);
    assert!(shown.contains("5 places, 1 files"), "{shown}");
    let expected = KNOWN.replace("Ona", "[manager]");
    // At the start of a text the stand-in has a capital letter.
    assert_eq!(study.read("exchange/refi.json").replace("[Manager]", "[manager]"), expected);
}

#[test]
fn what_another_program_knew_of_a_person_goes_with_them() {
    let study = known();
    let shown = study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    assert!(shown.contains("exchange/refi.json"), "{shown}");
    let value: Value = serde_json::from_str(&study.read("exchange/refi.json")).unwrap();
    let names = |part: &str| value[part].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!((names("cases"), names("sources")), (vec!["AV1".to_owned()], vec!["FG1".to_owned()]));
    assert_eq!(value["sources"]["FG1"]["description"], "[withdrawn].");
    // Whose a set is nobody can tell: the file is named.
    assert_eq!(value["rest"].as_array().unwrap().len(), 1);

    // Another machine's copy brings the case back.
    study.write("exchange/refi.json", KNOWN);
    let shown = study.ok(&["privacy", "purge", "--write"]);
    assert!(shown.contains("exchange/refi.json"), "{shown}");
    let value: Value = serde_json::from_str(&study.read("exchange/refi.json")).unwrap();
    assert!(value["cases"]["AV2"].is_null() && value["cases"]["AV1"]["name"] == "Rita", "{value}");
}

#[test]
fn a_text_that_waits_in_an_editor_is_seen_and_never_left_behind() {
    let study = group();
    study.write("AV2.coding.txt", "[2] AV2\n2.1  At dawn I ring my sister first.\n> She means Margaret.\n");
    let ran = study.tema(&["privacy", "scan"]);
    assert!(ran.out.contains("AV2.coding.txt:3"), "{}", ran.out);
    let list = list(&study, "found,stand-in\nMargaret,sister\n");
    let files = everything(&study);
    for command in [vec!["privacy", "replace", &list, "--write"], vec!["privacy", "withdraw", "AV2", "--write"]] {
        let ran = study.tema(&command);
        assert!(ran.status == 2 && ran.err.contains("tema code AV2 --editor"), "{}", ran.err);
    }
    assert_eq!(everything(&study), files);
    // Somebody else's words may go meanwhile.
    study.ok(&["privacy", "withdraw", "AV3"]);
}
