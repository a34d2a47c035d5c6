//! Sentences as a reader expects them.

use super::*;
use crate::language::wording::Setting;

const HE: Gender = Gender::Masculine;
const SHE: Gender = Gender::Feminine;

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn level(known: &str) -> Level {
    Lithuanian.level(known).unwrap()
}

/// The sentence, with and without the gloss `lanko šeimas`, about 15 statements on the sub-topic „apsilankymai namuose“.
fn both(setting: Setting, k: usize, n: usize, codes: &[&str], at_least: bool, gender: Gender) -> [String; 2] {
    let codes = texts(codes);
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender };
    let tell = |gloss| Lithuanian.counted(&informants, gloss, &level("sub-topic"), "apsilankymai namuose");
    [tell(Some("lanko šeimas")), tell(None)]
}

fn also(k: usize, n: usize, codes: &[&str], at_least: bool, gender: Gender) -> String {
    let codes = texts(codes);
    let setting = Setting::FocusGroup;
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender };
    Lithuanian.also_in_focus_group(&informants)
}

#[test]
fn figures() {
    assert_eq!(Lithuanian.number(4, SHE), "keturios");
    assert_eq!(Lithuanian.decimal(57.14, 1), "57,1");
    assert_eq!(Lithuanian.decimal(1234.5, 1), "1\u{a0}234,5");
    assert_eq!(Lithuanian.percent(57.14, 1), "57,1\u{a0}%");
    assert_eq!(Lithuanian.of(4, 7, false), "4 iš 7");
    assert_eq!(Lithuanian.of(4, 7, true), "ne mažiau kaip 4 iš 7");
}

#[test]
fn dates_and_periods() {
    assert_eq!(Lithuanian.date("2022-11-14"), "2022 m. lapkričio 14 d.");
    assert_eq!(Lithuanian.date("2022-05-03"), "2022 m. gegužės 3 d.");
    assert_eq!(Lithuanian.date("2022-11"), "2022 m. lapkritis");
    assert_eq!(Lithuanian.date("2022"), "2022 m.");
    assert_eq!(Lithuanian.date("ruduo"), "ruduo");
    assert_eq!(Lithuanian.period("2022-11-14", "2022-11-14"), "2022 m. lapkričio 14 d.");
    assert_eq!(Lithuanian.period("2022-11-14", "2022-11-28"), "2022 m. lapkričio 14–28 d.");
    assert_eq!(Lithuanian.period("2022-11-14", "2022-12-03"), "2022 m. lapkričio 14 d. – gruodžio 3 d.");
    assert_eq!(Lithuanian.period("2022-11-14", "2023-01-03"), "2022 m. lapkričio 14 d. – 2023 m. sausio 3 d.");
    assert_eq!(Lithuanian.period("2022-11", "2022-12"), "2022 m. lapkritis–gruodis");
    assert_eq!(Lithuanian.period("2022-11", "2023-01"), "2022 m. lapkritis – 2023 m. sausis");
    assert_eq!(Lithuanian.period("2021", "2022"), "2021–2022 m.");
}

#[test]
fn captions_lists_and_levels() {
    assert_eq!(Lithuanian.table_caption(1, "Ryšio būdai"), "1 lentelė. Ryšio būdai");
    assert_eq!(Lithuanian.appendix_caption(2, "Kodų knyga"), "2 priedas. Kodų knyga");
    assert_eq!(Lithuanian.list(&texts(&["SP1", "SP2", "AV3"])), "SP1, SP2 ir AV3");
    assert_eq!(level("subcategory").accusative, "subkategoriją");
    assert_eq!(level("code").of_many, "kodų");
    let own = Lithuanian.own_level(&texts(&["dalis", "dalį", "daliai", "dalys", "dalių"]));
    assert_eq!(Lithuanian.distinguished(&own, 2), "Išskirtos dvi dalys: ");
    let short = Lithuanian.own_level(&texts(&["etapas"]));
    assert_eq!((short.assigned.as_str(), short.of_many.as_str()), ("etapas", "etapas"));
    let plural = Lithuanian.own_level(&texts(&["etapas", "etapą", "etapui", "etapai"]));
    assert_eq!(plural.of_many, "etapai");
}

#[test]
fn openings() {
    let sp = texts(&["socialinė pedagogė", "socialinės pedagogės", "socialinių pedagogių"]);
    let av = texts(&["atvejo vadybininkė", "atvejo vadybininkės", "atvejo vadybininkių"]);
    let single = texts(&["socialinės pedagogės"]);
    let ask = |setting, count, name| Asked { setting, count, name };
    let open = |asked: &[Asked<'_>]| Lithuanian.opening(&level("topic"), "Būdai", asked, SHE);
    assert_eq!(open(&[ask(Setting::Interview, 7, &av)]), "Apie temą „Būdai“ klausta septynių atvejo vadybininkių.");
    assert_eq!(
        open(&[ask(Setting::Interview, 7, &sp), ask(Setting::FocusGroup, 5, &av)]),
        "Apie temą „Būdai“ klausta septynių socialinių pedagogių ir penkių atvejo vadybininkių fokus grupės."
    );
    assert_eq!(open(&[ask(Setting::Interview, 10, &sp)]), "Apie temą „Būdai“ klausta dešimties socialinių pedagogių.");
    assert_eq!(open(&[ask(Setting::Interview, 22, &sp)]), "Apie temą „Būdai“ klausta 22 socialinių pedagogių.");
    assert_eq!(
        open(&[ask(Setting::Interview, 1, &sp)]),
        "Apie temą „Būdai“ klausta vienos informantės (socialinė pedagogė)."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 21, &sp)]),
        "Apie temą „Būdai“ klausta 21 informantės (socialinės pedagogės)."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 7, &single)]),
        "Apie temą „Būdai“ klausta septynių informančių (socialinės pedagogės)."
    );
    assert_eq!(open(&[ask(Setting::FocusGroup, 10, &[])]), "Apie temą „Būdai“ klausta dešimties dalyvių fokus grupės.");
    assert_eq!(
        open(&[ask(Setting::FocusGroup, 21, &av)]),
        "Apie temą „Būdai“ klausta 21 dalyvės fokus grupės (atvejo vadybininkės)."
    );
    assert_eq!(
        open(&[ask(Setting::Survey, 12, &[]), ask(Setting::Document, 1, &[])]),
        "Apie temą „Būdai“ klausta dvylikos respondenčių apklausoje; teiginių ieškota ir vieno dokumento tekste."
    );
    let minutes = texts(&["protokolas", "protokolai", "protokolų"]);
    assert_eq!(
        open(&[ask(Setting::Document, 3, &minutes)]),
        "Temai „Būdai“ teiginių ieškota trijų protokolų tekstuose."
    );
    assert_eq!(
        open(&[ask(Setting::Document, 1, &minutes)]),
        "Temai „Būdai“ teiginių ieškota vieno dokumento tekste (protokolas)."
    );
    assert_eq!(open(&[ask(Setting::Document, 4, &[])]), "Temai „Būdai“ teiginių ieškota keturių dokumentų tekstuose.");
    assert_eq!(open(&[]), "Tema „Būdai“ niekam nepateikta.");
}

#[test]
fn distinguished_sub_topics() {
    let told = |count| Lithuanian.distinguished(&level("sub-topic"), count);
    assert_eq!(told(0), "Potemių neišskirta");
    assert_eq!(told(1), "Išskirta viena potemė: ");
    assert_eq!(told(3), "Išskirtos trys potemės: ");
    assert_eq!(told(10), "Išskirta dešimt potemių: ");
    assert_eq!(told(11), "Išskirta vienuolika potemių: ");
    assert_eq!(told(21), "Išskirta 21 potemė: ");
    assert_eq!(told(22), "Išskirtos 22 potemės: ");
    let codes = |count| Lithuanian.distinguished(&level("code"), count);
    assert_eq!(codes(1), "Išskirtas vienas kodas: ");
    assert_eq!(codes(4), "Išskirti keturi kodai: ");
    assert_eq!(codes(20), "Išskirta dvidešimt kodų: ");
}

#[test]
fn counted_sentences() {
    use Setting::{Document, Interview, Pooled, Survey};
    let told = both(Interview, 4, 7, &["SP1", "SP2", "SP4", "SP6"], false, SHE);
    assert_eq!(told[0], "Keturios iš septynių informančių (SP1, SP2, SP4, SP6) teigė, kad lanko šeimas");
    let told = both(Interview, 2, 7, &["SP3", "SP5"], false, SHE);
    let neutral = "Potemei „apsilankymai namuose“ priskirti dviejų iš septynių informančių (SP3, SP5) teiginiai";
    assert_eq!(told[1], neutral);
    let told = both(Interview, 1, 10, &["SP5"], true, HE);
    assert_eq!(told[0], "Ne mažiau kaip vienas iš dešimties informantų (SP5) teigė, kad lanko šeimas");
    let told = both(Interview, 11, 21, &[], false, HE);
    assert_eq!(told[0], "Vienuolika iš 21 informanto teigė, kad lanko šeimas");
    let told = both(Interview, 7, 7, &["SP1", "ir kt."], true, SHE);
    assert_eq!(told[0], "Visos septynios informantės teigė, kad lanko šeimas");
    assert_eq!(told[1], "Potemei „apsilankymai namuose“ priskirti visų septynių informančių teiginiai");
    assert_eq!(both(Interview, 21, 21, &[], false, HE)[0], "21 iš 21 informanto teigė, kad lanko šeimas");
    assert_eq!(both(Survey, 2, 2, &[], false, SHE)[0], "Abi respondentės teigė, kad lanko šeimas");
    assert_eq!(both(Interview, 1, 1, &["A"], false, HE)[0], "Vienintelis informantas teigė, kad lanko šeimas");
    let none = both(Interview, 0, 7, &[], false, SHE);
    assert_eq!(none[0], "Nė viena iš septynių informančių neteigė, kad lanko šeimas");
    assert_eq!(none[1], "Potemei „apsilankymai namuose“ nepriskirtas nė vienas teiginys");
    let told = both(Pooled, 4, 12, &["SP1", "SP3", "SP7", "AV3"], false, SHE);
    assert_eq!(told[0], "Keturios informantės (SP1, SP3, SP7, AV3) teigė, kad lanko šeimas");
    assert_eq!(both(Pooled, 21, 30, &[], false, HE)[0], "21 informantas teigė, kad lanko šeimas");
    let told = both(Document, 2, 4, &["D1", "D3"], false, SHE);
    assert_eq!(told[0], "Dviejų iš keturių dokumentų (D1, D3) tekstuose teigiama, kad lanko šeimas");
}

#[test]
fn statements_of_one() {
    use Setting::{Document, FocusGroup, Interview};
    let told = |setting, k, n, at_least, statements, gender| {
        let codes = texts(&["SP2"][..k]);
        let informants = Informants { setting, k, n, codes: &codes, at_least, statements, gender };
        let sentence = Lithuanian.counted(&informants, None, &level("sub-topic"), "pokalbiai");
        sentence.strip_prefix("Potemei „pokalbiai“ ").unwrap().to_owned()
    };
    assert_eq!(told(Interview, 1, 7, false, 1, SHE), "priskirtas vienos informantės (SP2) teiginys");
    assert_eq!(told(Interview, 1, 7, false, 1, HE), "priskirtas vieno informanto (SP2) teiginys");
    assert_eq!(told(Interview, 1, 7, false, 2, SHE), "priskirti vienos informantės (SP2) teiginiai");
    assert_eq!(told(Interview, 1, 7, true, 2, SHE), "priskirti ne mažiau kaip vienos informantės (SP2) teiginiai");
    assert_eq!(told(Interview, 1, 1, false, 1, SHE), "priskirtas vienintelės informantės teiginys");
    assert_eq!(told(FocusGroup, 1, 5, false, 1, HE), "priskirtas vieno fokus grupės dalyvio (SP2) teiginys");
    let unidentified = "priskirtas vienos neidentifikuotos fokus grupės dalyvės teiginys";
    assert_eq!(told(FocusGroup, 0, 5, true, 1, SHE), unidentified);
    assert_eq!(told(Document, 1, 4, false, 1, SHE), "priskirtas vieno dokumento (SP2) teiginys");
}

#[test]
fn statements_on_a_topic_itself() {
    let told = |known, codes: &[&str], statements| {
        let (setting, codes) = (Setting::Interview, texts(codes));
        let k = codes.len();
        let informants = Informants { setting, k, n: 7, codes: &codes, at_least: false, statements, gender: SHE };
        Lithuanian.counted_itself(&informants, &level(known), "X")
    };
    let topic = "Pačiai temai „X“ (be potemės)";
    assert_eq!(told("topic", &["AV2"], 1), format!("{topic} priskirtas vienos informantės (AV2) teiginys"));
    assert_eq!(told("topic", &["AV2"], 2), format!("{topic} priskirti du vienos informantės (AV2) teiginiai"));
    assert_eq!(told("topic", &["AV2"], 10), format!("{topic} priskirta dešimt vienos informantės (AV2) teiginių"));
    assert_eq!(
        told("topic", &["AV2", "AV3"], 21),
        format!("{topic} priskirtas 21 dviejų iš septynių informančių (AV2, AV3) teiginys")
    );
    assert_eq!(told("topic", &[], 0), format!("{topic} nepriskirtas nė vienas teiginys"));
    assert!(told("category", &["AV2"], 1).starts_with("Pačiai kategorijai „X“ (be subkategorijos) priskirtas "));
    assert!(told("code", &["AV2"], 1).starts_with("Pačiam kodui „X“ priskirtas "));
}

#[test]
fn focus_groups() {
    let told = both(Setting::FocusGroup, 2, 5, &["AV2", "AV3"], false, SHE);
    assert_eq!(told[0], "Fokus grupėje dvi dalyvės (AV2, AV3) teigė, kad lanko šeimas");
    let neutral = "Potemei „apsilankymai namuose“ priskirti dviejų fokus grupės dalyvių (AV2, AV3) teiginiai";
    assert_eq!(told[1], neutral);
    let unknown = both(Setting::FocusGroup, 0, 5, &[], true, SHE);
    assert_eq!(unknown[0], "Fokus grupėje ne mažiau kaip viena neidentifikuota dalyvė teigė, kad lanko šeimas");
    assert_eq!(also(2, 5, &["AV2", "AV3"], false, SHE), "Fokus grupėje apie tai kalbėjo dvi dalyvės (AV2, AV3)");
    assert_eq!(also(1, 5, &["AV1"], false, SHE), "Fokus grupėje apie tai kalbėjo viena dalyvė (AV1)");
    assert_eq!(also(3, 5, &[], true, HE), "Fokus grupėje apie tai kalbėjo ne mažiau kaip trys dalyviai");
    assert_eq!(also(10, 12, &[], false, HE), "Fokus grupėje apie tai kalbėjo dešimt dalyvių");
    assert_eq!(also(5, 5, &[], false, HE), "Fokus grupėje apie tai kalbėjo visi penki dalyviai");
    assert_eq!(also(0, 5, &[], false, SHE), "Fokus grupėje apie tai niekas nekalbėjo");
}

#[test]
fn other_sentences() {
    assert_eq!(
        Lithuanian.nobody(&level("sub-topic"), "pokalbiai"),
        "Potemei „pokalbiai“ nepriskirtas nė vienas teiginys."
    );
    let av3 = texts(&["AV3"]);
    assert_eq!(Lithuanian.unasked(&av3, SHE), "Apie tai taip pat kalbėjo AV3, kurios apie tai nebuvo klausta.");
    assert_eq!(Lithuanian.unasked(&av3, HE), "Apie tai taip pat kalbėjo AV3, kurio apie tai nebuvo klausta.");
    let several = texts(&["AV3", "AV4"]);
    assert_eq!(
        Lithuanian.unasked(&several, HE),
        "Apie tai taip pat kalbėjo AV3 ir AV4, kurių apie tai nebuvo klausta."
    );
    let sp7 = texts(&["SP7"]);
    assert_eq!(Lithuanian.did_not_speak(&sp7, &level("topic")), "SP7 apie šią temą nekalbėjo.");
    assert_eq!(Lithuanian.did_not_speak(&sp7, &level("code")), "SP7 apie šį kodą nekalbėjo.");
    assert_eq!(Lithuanian.spoke(2, false), "kalbėjo 2");
    assert_eq!(Lithuanian.spoke(0, false), "niekas nekalbėjo");
    assert_eq!(Lithuanian.spoke(2, true), "kalbėjo ne mažiau kaip 2");
    assert_eq!(Lithuanian.spoke(0, true), "kalbėjo ne mažiau kaip 1");
    assert_eq!(Lithuanian.not_read(&several), "Iki galo neperskaityta: AV3, AV4.");
    assert_eq!(Lithuanian.quotes_language("lt"), "Citatos pateikiamos interviu kalba (lietuvių).");
}

#[test]
fn notes() {
    let note = |total, shared| Lithuanian.note_statements(total, shared, &level("sub-topic"));
    assert_eq!(note(15, 1), "Iš viso 15 skirtingų teiginių; vienas priskirtas daugiau nei vienai potemei.");
    assert_eq!(note(22, 2), "Iš viso 22 skirtingi teiginiai; du priskirti daugiau nei vienai potemei.");
    assert_eq!(note(30, 10), "Iš viso 30 skirtingų teiginių; dešimt priskirta daugiau nei vienai potemei.");
    assert_eq!(note(21, 0), "Iš viso 21 skirtingas teiginys.");
    assert_eq!(note(1, 0), "Iš viso 1 teiginys.");
    assert_eq!(note(1, 1), "Iš viso 1 teiginys; jis priskirtas daugiau nei vienai potemei.");
    assert_eq!(note(2, 2), "Iš viso 2 skirtingi teiginiai; abu priskirti daugiau nei vienai potemei.");
    assert_eq!(note(0, 0), "Teiginių nėra.");
    let once = |known, gender| Lithuanian.note_once(&level(known), gender);
    assert_eq!(once("sub-topic", SHE), "Informantė potemėje skaičiuojama vieną kartą.");
    assert_eq!(once("subcategory", HE), "Informantas subkategorijoje skaičiuojamas vieną kartą.");
    let own = Lithuanian.own_level(&texts(&["etapas"]));
    assert_eq!(Lithuanian.note_once(&own, HE), "Informantas vienoje eilutėje skaičiuojamas vieną kartą.");
    assert_eq!(
        Lithuanian.note_focus_group(SHE),
        "Fokus grupės dalyvių tylėjimas nelaikomas nei pritarimu, nei prieštaravimu."
    );
    assert_eq!(
        Lithuanian.note_order(true, &level("sub-topic")),
        "Potemės išdėstytos pagal teiginių skaičių, nuo didžiausio."
    );
}

#[test]
fn levels_in_captions() {
    let levels = ["topic", "sub-topic", "code"].map(level);
    assert_eq!(Lithuanian.levels_together(&levels, true), "Temos, potemės ir kodai");
    assert_eq!(Lithuanian.levels_together(&levels[..2], true), "Temos ir potemės");
    assert_eq!(Lithuanian.levels_together(&levels[..2], false), "Tema, potemė");
    assert_eq!(Lithuanian.levels_together(&levels[..1], true), "Temos");
}

#[test]
fn what_figures_rest_on() {
    let vk = texts(&["VK"]);
    let told = |basis, unread| Lithuanian.basis(basis, &vk, unread, false);
    assert_eq!(told("reviewed", 2), "kodavo VK; du neperžiūrėti taisyklių pasiūlymai neįskaičiuoti");
    assert_eq!(told("reviewed", 1), "kodavo VK; vienas neperžiūrėtas taisyklių pasiūlymas neįskaičiuotas");
    assert_eq!(told("reviewed", 30), "kodavo VK; 30 neperžiūrėtų taisyklių pasiūlymų neįskaičiuota");
    assert_eq!(told("people", 0), "ranka kodavo VK");
    assert_eq!(told("all", 3), "kodavo VK, įskaičiuotos ir trys neperžiūrėtos taisyklių atitiktys");
    assert_eq!(told("rules", 40), "taisyklių atitiktys, niekas jų neskaitė");
    assert_eq!(Lithuanian.basis("rules", &vk, 40, true), "taisyklių atitiktys, neatsižvelgiant į žmonių sprendimus");
    assert_eq!(Lithuanian.rules_only(false), "Šie skaičiai – taisyklių atitiktys, kurių niekas neskaitė.");
}
