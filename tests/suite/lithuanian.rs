//! Figures in Lithuanian: no page mixes languages, and programs read the same English words as ever.
//!
//! | | | codes |
//! |---|---|---|
//! | SP1:2 | Skambinu jai telefonu. Dar rašau laiškus. Telefonas šiandien neveikia. | telefonas, laiškai, telefonas |
//! | SP2:2 | Susitinkame mokykloje. Rašau laiškus. | mokykla, laiškai |
//! | AV1:2 | Skambinu telefonu tėvams. | telefonas |
//! | AV2:2 | Nieko. | – |

use crate::support::Study;

fn study() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Ryšys\"\nlanguage = \"lt\"\n[report]\nlanguages = [\"lt\"]\n\
         [groups.SP]\nname = [\"mokytojas\", \"mokytojai\", \"mokytojų\"]\n\
         [groups.AV]\nname = [\"vadybininkas\", \"vadybininkai\", \"vadybininkų\"]\n",
    );
    study.write("participants.csv", "participant,group,order,metai\nSP1,SP,1,3\nSP2,SP,2,11\nAV1,AV,3,2\nAV2,AV,4,\n");
    for (who, said) in [
        ("SP1", "Skambinu jai telefonu. Dar rašau laiškus. Telefonas šiandien neveikia."),
        ("SP2", "Susitinkame mokykloje. Rašau laiškus."),
        ("AV1", "Skambinu telefonu tėvams."),
        ("AV2", "Nieko."),
    ] {
        study.write(&format!("transcripts/{who}.txt"), format!("I: Kaip palaikote ryšį?\n{who}: {said}\n"));
    }
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - {id: telefonas, indicators: ['telefon*']}\n  - {id: laiskai, name: laiškai, indicators: ['laišk*']}\n  \
         - {id: mokykla, indicators: ['mokykl*']}\n",
    );
    study
}

/// Words of English headings and notes that are no Lithuanian words.
const ENGLISH: &str = "with together first second undefined new far base run sources codes mean orders word words times \
     people others near anywhere expected place places statement statements for against judged spoke asked mentioned \
     rests little columns group left of the is not only never reached behind";

/// What a command prints, each run of blanks as one, without the commands to go on with.
fn page(study: &Study, command: &str) -> String {
    let out = study.ok(&command.split(' ').collect::<Vec<_>>());
    let lines: Vec<&str> = out.lines().take_while(|line| !line.starts_with("toliau:")).collect();
    let text = lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    for word in text.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-')) {
        assert!(!ENGLISH.split_whitespace().any(|english| english == word), "tema {command}: `{word}`\n{out}");
    }
    text
}

fn holds(text: &str, expected: &[&str]) {
    for line in expected {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
}

#[test]
fn codes_that_stand_together() {
    let study = study();
    holds(
        &page(&study, "cooccur --within turn"),
        &[
            "Kodas su kuo kartu 1-asis 2-asis iš 1-ojo iš 2-ojo Žakardo pakilimas",
            "telefonas laiškai 1 2 2 0,50 0,50 0,33 1,00",
            "laiškai mokykla 1 2 1 0,50 1,00 0,50 2,00",
            "Kartu – toje pačioje replikoje. Niekada kartu nepasitaiko 1 iš 3 porų. Iš viso replikų: 4.",
        ],
    );
    holds(&page(&study, "cooccur"), &["Jokie du kodai kartu nepasitaiko. Kartu – tame pačiame teiginyje."]);
    holds(
        &page(&study, "cooccur --within turns:2 --view matrix"),
        &["Skliaustuose – kiek kartų kodas pasitaiko iš viso. Kartu – ne toliau kaip per 2 replikas viena nuo kitos"],
    );
    assert_eq!(study.json(&["cooccur", "--within", "turn"])["unit"], "turns");
}

#[test]
fn saturation() {
    let study = study();
    holds(
        &page(&study, "saturation --anyway --estimates"),
        &[
            "# Šaltinis nauji iš viso pirmą kartą pasitaikę kodai",
            "1 SP1 2 2 telefonas, laiškai 2 SP2 1 3 mokykla 3 AV1 0 3 4 AV2 0 3",
            "neįvertinama: šaltinių 4, reikia 6",
            "šaltiniai kodai šia tvarka visų galimų tvarkų vidurkis",
            "(pasitaikė 3; tik viename šaltinyje – 1, dviejuose – 2)",
        ],
    );
    let found = study.json(&["saturation", "--anyway"]);
    assert_eq!(found["ratios"][0]["outcomes"][0]["outcome"], "not assessable");
    assert!(found["shows"].as_str().unwrap().starts_with("This shows"), "{found}");
}

#[test]
fn words() {
    let study = study();
    holds(
        &page(&study, "words freq --by group --stop-words"),
        &[
            "žodis kartai dalyviai SP AV",
            "laiškus 2 2 2 0",
            "Rodoma žodžių formų: 13 iš 13; iš viso žodžių: 17. Klausiančiųjų žodžiai neskaičiuojami.",
        ],
    );
    holds(
        &page(&study, "words freq --key SP --stop-words"),
        &[
            "žodis SP iš 1000 dalyviai kiti iš 1000 dalyviai G² log. santykis",
            "laiškus 2 153,8 2 0 0,0 0",
            "SP – žodžių: 13; kiti – žodžių: 4. G² – raktiškumas",
        ],
    );
    holds(
        &page(&study, "words kwic telefon*"),
        &["Teiginys Tyrimo dalyvis", "Konkordanso eilučių: 3; teiginių: 3; dalyvių: 2."],
    );
    holds(&page(&study, "words kwic traukin*"), &["`traukin*` niekur nerasta."]);
    holds(
        &page(&study, "words collocations laišk* --min 1 --stop-words"),
        &[
            "žodis šalia iš viso tikėtina dalyviai G² MI logDice",
            "`laišk*` rasta vietų: 2. Kolokacijos ieškotos toje pačioje replikoje, ne toliau kaip per 5 žodžius",
        ],
    );
}

#[test]
fn what_speaks_for_a_code() {
    let study = study();
    holds(&page(&study, "evidence"), &["mokykla 1 SP2 vienas teiginys", "Menkai pagrįstų kodų: 1 iš 3."]);
    holds(&page(&study, "evidence telefonas"), &["Nevertinti teiginiai (3)", "klausta, nepaminėjo 2 SP2 AV2"]);
    study.ok(&["decide", "accept", "SP1:2.1", "telefonas", "--coder", "vk"]);
    study.ok(&["decide", "stance", "SP1:2.1", "telefonas", "for", "--coder", "vk"]);
    holds(
        &page(&study, "evidence telefonas --basis all"),
        &[
            "Teiginiai „už“ (1) SP1:2.1 SP1: „Skambinu jai telefonu“",
            "Nevertinti teiginiai (2) AV1:2.1",
            "kalbėjo apie tai 2 SP1 AV1",
            "klausta, kol kas nieko nerasta 2 SP2 AV2 perskaityta ne viskas, kas pasakyta",
            "Kad teiginiui priskirtas kodas, dar nereiškia",
        ],
    );
    let rows = study.ok(&["evidence", "telefonas", "--basis", "all", "--format", "csv"]);
    assert!(rows.contains("statements,not judged,2,AV1:2.1 SP1:2.3"), "{rows}");
}

/// `laiškai`, mentioned by both of SP and nobody of AV: χ² = 4, V = 1; Fisher's p is 2 of the 6 tables, Wilson's intervals
/// are 2/(2 + z²) to 1 and 0 to z²/(2 + z²), with z² = 3.84.
#[test]
fn tests_of_association() {
    let study = study();
    holds(
        &page(&study, "freq --by group --test --anyway --ci"),
        &[
            "V V patais. χ² p Holmo p BH p",
            "laiškai 2 iš 2 (34–100 %) 0 iš 2 (0–66 %) 1,00 1,00 4,00! 0,333 1,000 1,000",
            "Skliaustuose – Vilsono 95 % pasikliautinasis intervalas",
            "p – dvipusio Fišerio tiksliojo kriterijaus p reikšmė; Holmo p, BH p – su Holmo ir Benjaminio–Hochbergo pataisomis \
             (kodų: 3).",
            "Kai žmonių 4, o stulpeliuose jų 2 ir 2, mažiausia galima Fišerio kriterijaus p reikšmė yra 0,333, o su Holmo pataisa \
             (kodų: 3) – 1,000: nė vieno kodo p reikšmė čia negali būti mažesnė už 0,05.",
        ],
    );
    holds(
        &page(&study, "freq --by group --test"),
        &["Kai žmonių mažiau kaip 20, p reikšmės neteikiamos; jas parodo --anyway."],
    );
}

#[test]
fn crossed_columns_are_narrow_and_a_note_names_them() {
    let study = study();
    holds(
        &page(&study, "freq --by group,metai:0-9,10+ --level 1"),
        &[
            "SP × 0-9 SP × 10+ AV × 0-9 AV × nenurodyta",
            "Stulpeliai: grupė × metai. SP – mokytojai; AV – vadybininkai.",
        ],
    );
    let english = study.ok(&["freq", "--by", "group,metai:0-9,10+", "--level", "1", "--lang", "en"]);
    assert!(english.contains("Columns: group × metai."), "{english}");
}
