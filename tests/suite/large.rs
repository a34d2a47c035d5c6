//! A study of more text than is held: what is let go is read again where a result shows it.

use crate::support::Study;

/// 24 interviews of 130 KB each: the last statement of each carries the code.
fn study() -> Study {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"Large\"\n");
    study.write(
        "codebooks/book.yaml",
        "topics:\n  - id: calls\n    name: calls\n    indicators: ['phone* NEAR/4 rings']\n",
    );
    let mut people = String::from("participant\n");
    for at in 1..=24 {
        people.push_str(&format!("SP{at}\n"));
        let others = "other words ".repeat(11_000);
        study.write(
            &format!("transcripts/SP{at}.txt"),
            format!("I: Well?\nSP{at}: So {others}. The phone of number {at} rings.\n"),
        );
    }
    study.write("participants.csv", people);
    study
}

#[test]
fn every_quote_is_there_whichever_texts_were_held() {
    let study = study();
    let counted = study.json(&["freq"]);
    assert_eq!(counted["rows"][0]["statements"].as_array().unwrap().len(), 24);
    assert_eq!(counted["rows"][0]["informants"].as_array().unwrap().len(), 24);
    let one = study.tema_with(&["quotes", "calls", "--json"], &[("RAYON_NUM_THREADS", "1")]);
    let two = study.tema_with(&["quotes", "calls", "--json"], &[("RAYON_NUM_THREADS", "2")]);
    assert_eq!((one.status, two.status), (0, 0));
    assert_eq!(one.out, two.out);
    let listed = study.ok(&["statements", "--code", "calls"]);
    for at in 1..=24 {
        assert!(listed.contains(&format!("The phone of number {at} rings.")), "{at}: {listed}");
    }
}
