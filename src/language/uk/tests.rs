//! Sentences as a reader expects them.

use super::*;
use crate::language::wording::Setting;
use crate::language::{Base, Rounding};

const HE: Gender = Gender::Masculine;
const SHE: Gender = Gender::Feminine;

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn level(known: &str) -> Level {
    Ukrainian.level(known).unwrap()
}

/// The sentence, with and without the gloss `відвідують родини`, about 15 statements on the sub-topic «візити додому».
fn both(setting: Setting, k: usize, n: usize, codes: &[&str], at_least: bool, gender: Gender) -> [String; 2] {
    let codes = texts(codes);
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender };
    let tell = |gloss| Ukrainian.counted(&informants, gloss, &level("sub-topic"), "візити додому");
    [tell(Some("відвідують родини")), tell(None)]
}

fn also(k: usize, n: usize, codes: &[&str], at_least: bool, gender: Gender) -> String {
    let codes = texts(codes);
    let setting = Setting::FocusGroup;
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender };
    Ukrainian.also_in_focus_group(&informants)
}

#[test]
fn figures() {
    assert_eq!(Ukrainian.number(2, SHE), "дві");
    assert_eq!(Ukrainian.number(2, HE), "два");
    assert_eq!(Ukrainian.decimal(57.14, 1), "57,1");
    assert_eq!(Ukrainian.decimal(1234.5, 1), "1\u{a0}234,5");
    assert_eq!(Ukrainian.percent(57.14, 1), "57,1\u{a0}%");
    assert_eq!(Ukrainian.of(4, 7, false), "4 із 7");
    assert_eq!(Ukrainian.of(4, 7, true), "щонайменше 4 із 7");
}

#[test]
fn dates_and_periods() {
    assert_eq!(Ukrainian.date("2022-11-14"), "14 листопада 2022 р.");
    assert_eq!(Ukrainian.date("2022-02-03"), "3 лютого 2022 р.");
    assert_eq!(Ukrainian.date("2022-11"), "листопад 2022 р.");
    assert_eq!(Ukrainian.date("2022"), "2022 р.");
    assert_eq!(Ukrainian.date("осінь"), "осінь");
    assert_eq!(Ukrainian.period("2022-11-14", "2022-11-14"), "14 листопада 2022 р.");
    assert_eq!(Ukrainian.period("2022-11-14", "2022-11-28"), "14–28 листопада 2022 р.");
    assert_eq!(Ukrainian.period("2022-11-14", "2022-12-03"), "14 листопада – 3 грудня 2022 р.");
    assert_eq!(Ukrainian.period("2022-11-14", "2023-01-03"), "14 листопада 2022 р. – 3 січня 2023 р.");
    assert_eq!(Ukrainian.period("2022-11", "2022-12"), "листопад–грудень 2022 р.");
    assert_eq!(Ukrainian.period("2022-11", "2023-01"), "листопад 2022 р. – січень 2023 р.");
    assert_eq!(Ukrainian.period("2021", "2022"), "2021–2022 рр.");
}

#[test]
fn captions_lists_and_levels() {
    assert_eq!(Ukrainian.table_caption(1, "Способи зв’язку"), "Таблиця 1. Способи зв’язку");
    assert_eq!(Ukrainian.appendix_caption(2, "Книга кодів"), "Додаток 2. Книга кодів");
    assert_eq!(Ukrainian.list(&texts(&["SP1", "SP2", "AV3"])), "SP1, SP2 та AV3");
    assert_eq!(level("subcategory").accusative, "підкатегорію");
    assert_eq!(level("code").of_many, "кодів");
    let phase = Ukrainian.own_level(&texts(&["етап", "етап", "етапу", "етапи", "етапів"]));
    assert_eq!(Ukrainian.distinguished(&phase, 1), "Виокремлено один етап: ");
    assert_eq!(Ukrainian.nobody(&phase, "початок"), "До етапу «початок» не віднесено жодного висловлювання.");
    let area = Ukrainian.own_level(&texts(&["область", "область", "області", "області", "областей"]));
    assert_eq!(Ukrainian.distinguished(&area, 1), "Виокремлено одну область: ");
    assert_eq!(Ukrainian.distinguished(&area, 2), "Виокремлено дві області: ");
    let field = Ukrainian.own_level(&texts(&["поле", "поле", "поля", "поля", "полів"]));
    assert_eq!(Ukrainian.distinguished(&field, 1), "Виокремлено одне поле: ");
    let short = Ukrainian.own_level(&texts(&["етап"]));
    assert_eq!((short.assigned.as_str(), short.of_many.as_str()), ("етап", "етап"));
    let plural = Ukrainian.own_level(&texts(&["етап", "етап", "етапу", "етапи"]));
    assert_eq!(plural.of_many, "етапи");
}

#[test]
fn openings() {
    let sp = texts(&["соціальна педагогиня", "соціальні педагогині", "соціальних педагогинь"]);
    let av = texts(&["менеджерка", "менеджерки", "менеджерок"]);
    let single = texts(&["соціальні педагогині"]);
    let ask = |setting, count, name| Asked { setting, count, name };
    let open = |asked: &[Asked<'_>]| Ukrainian.opening(&level("topic"), "Способи", asked, SHE);
    assert_eq!(open(&[ask(Setting::Interview, 7, &av)]), "Про тему «Способи» запитували сімох менеджерок.");
    assert_eq!(
        open(&[ask(Setting::Interview, 7, &sp), ask(Setting::FocusGroup, 5, &av)]),
        "Про тему «Способи» запитували сімох соціальних педагогинь та фокус-групу з п’яти менеджерок."
    );
    assert_eq!(open(&[ask(Setting::Interview, 2, &sp)]), "Про тему «Способи» запитували двох соціальних педагогинь.");
    assert_eq!(open(&[ask(Setting::Interview, 22, &sp)]), "Про тему «Способи» запитували 22 соціальних педагогинь.");
    assert_eq!(
        open(&[ask(Setting::Interview, 1, &sp)]),
        "Про тему «Способи» запитували одну інформантку (соціальна педагогиня)."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 21, &sp)]),
        "Про тему «Способи» запитували 21 інформантку (соціальні педагогині)."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 7, &single)]),
        "Про тему «Способи» запитували сімох інформанток (соціальні педагогині)."
    );
    assert_eq!(
        open(&[ask(Setting::FocusGroup, 10, &[])]),
        "Про тему «Способи» запитували фокус-групу з десяти учасниць."
    );
    assert_eq!(
        open(&[ask(Setting::FocusGroup, 21, &av)]),
        "Про тему «Способи» запитували фокус-групу із 21 учасниці (менеджерки)."
    );
    assert_eq!(
        open(&[ask(Setting::Survey, 12, &[]), ask(Setting::Document, 1, &[])]),
        "Про тему «Способи» запитували дванадцятьох респонденток в опитуванні; висловлювання шукали також у тексті одного \
         документа."
    );
    let minutes = texts(&["протокол", "протоколи", "протоколів"]);
    assert_eq!(
        open(&[ask(Setting::Document, 3, &minutes)]),
        "Висловлювання до теми «Способи» шукали у текстах трьох протоколів."
    );
    assert_eq!(
        open(&[ask(Setting::Document, 1, &minutes)]),
        "Висловлювання до теми «Способи» шукали у тексті одного документа (протокол)."
    );
    assert_eq!(open(&[]), "Про тему «Способи» нікого не запитували.");
    let he = |asked: &[Asked<'_>]| Ukrainian.opening(&level("code"), "Способи", asked, HE);
    assert_eq!(he(&[ask(Setting::Interview, 1, &[])]), "Про код «Способи» запитували одного інформанта.");
    assert_eq!(he(&[ask(Setting::Interview, 5, &[])]), "Про код «Способи» запитували п’ятьох інформантів.");
}

#[test]
fn distinguished_sub_topics() {
    let told = |count| Ukrainian.distinguished(&level("sub-topic"), count);
    assert_eq!(told(0), "Підтем не виокремлено");
    assert_eq!(told(1), "Виокремлено одну підтему: ");
    assert_eq!(told(3), "Виокремлено три підтеми: ");
    assert_eq!(told(5), "Виокремлено п’ять підтем: ");
    assert_eq!(told(12), "Виокремлено дванадцять підтем: ");
    assert_eq!(told(21), "Виокремлено 21 підтему: ");
    assert_eq!(told(22), "Виокремлено 22 підтеми: ");
    let codes = |count| Ukrainian.distinguished(&level("code"), count);
    assert_eq!(codes(1), "Виокремлено один код: ");
    assert_eq!(codes(2), "Виокремлено два коди: ");
    assert_eq!(codes(20), "Виокремлено двадцять кодів: ");
}

#[test]
fn counted_sentences() {
    use Setting::{Document, Interview, Pooled, Survey};
    let told = both(Interview, 4, 7, &["SP1", "SP2", "SP4", "SP6"], false, SHE);
    assert_eq!(told[0], "Чотири із семи інформанток (SP1, SP2, SP4, SP6) зазначили, що відвідують родини");
    let told = both(Interview, 2, 7, &["SP3", "SP5"], false, SHE);
    let neutral = "До підтеми «візити додому» віднесено висловлювання двох із семи інформанток (SP3, SP5)";
    assert_eq!(told[1], neutral);
    let told = both(Interview, 1, 7, &["SP3"], false, SHE);
    assert_eq!(told[0], "Одна із семи інформанток (SP3) зазначила, що відвідують родини");
    let told = both(Interview, 1, 10, &["SP5"], true, HE);
    assert_eq!(told[0], "Щонайменше один із десяти інформантів (SP5) зазначив, що відвідують родини");
    let told = both(Interview, 5, 12, &[], false, HE);
    assert_eq!(told[0], "П’ять із дванадцяти інформантів зазначили, що відвідують родини");
    let told = both(Interview, 12, 21, &[], false, HE);
    assert_eq!(told[0], "Дванадцять із 21 інформанта зазначили, що відвідують родини");
    let told = both(Interview, 7, 7, &["SP1", "та ін."], true, SHE);
    assert_eq!(told[0], "Усі сім інформанток зазначили, що відвідують родини");
    assert_eq!(told[1], "До підтеми «візити додому» віднесено висловлювання усіх семи інформанток");
    assert_eq!(both(Interview, 21, 30, &[], false, HE)[0], "21 із 30 інформантів зазначив, що відвідують родини");
    assert_eq!(both(Interview, 21, 21, &[], false, HE)[0], "Усі інформанти (21) зазначили, що відвідують родини");
    assert_eq!(both(Interview, 22, 22, &[], false, SHE)[0], "Усі 22 інформантки зазначили, що відвідують родини");
    assert_eq!(both(Survey, 2, 2, &[], false, SHE)[0], "Обидві респондентки зазначили, що відвідують родини");
    assert_eq!(both(Survey, 2, 2, &[], false, HE)[0], "Обидва респонденти зазначили, що відвідують родини");
    assert_eq!(both(Interview, 1, 1, &["A"], false, HE)[0], "Єдиний інформант зазначив, що відвідують родини");
    let none = both(Interview, 0, 7, &[], false, SHE);
    assert_eq!(none[0], "Жодна із семи інформанток не зазначила, що відвідують родини");
    assert_eq!(none[1], "До підтеми «візити додому» не віднесено жодного висловлювання");
    assert_eq!(
        both(Interview, 0, 5, &[], false, HE)[0],
        "Жоден із п’яти інформантів не зазначив, що відвідують родини"
    );
    let told = both(Pooled, 4, 12, &["SP1", "SP3", "SP7", "AV3"], false, SHE);
    assert_eq!(told[0], "Чотири інформантки (SP1, SP3, SP7, AV3) зазначили, що відвідують родини");
    assert_eq!(both(Pooled, 21, 30, &[], false, HE)[0], "21 інформант зазначив, що відвідують родини");
    let told = both(Document, 2, 4, &["D1", "D3"], false, SHE);
    assert_eq!(told[0], "У текстах двох із чотирьох документів (D1, D3) зазначено, що відвідують родини");
    let told = both(Document, 0, 4, &[], false, SHE);
    assert_eq!(told[0], "У тексті жодного з чотирьох документів не зазначено, що відвідують родини");
}

#[test]
fn statements_of_one() {
    use Setting::{Document, FocusGroup, Interview};
    let told = |setting, k, n, at_least, statements, gender| {
        let codes = texts(&["SP2"][..k]);
        let informants = Informants { setting, k, n, codes: &codes, at_least, statements, gender };
        let sentence = Ukrainian.counted(&informants, None, &level("sub-topic"), "розмови");
        sentence.strip_prefix("До підтеми «розмови» віднесено ").unwrap().to_owned()
    };
    assert_eq!(told(Interview, 1, 7, false, 1, SHE), "одне висловлювання інформантки (SP2)");
    assert_eq!(told(Interview, 1, 7, false, 1, HE), "одне висловлювання інформанта (SP2)");
    assert_eq!(told(Interview, 1, 7, false, 2, SHE), "висловлювання однієї інформантки (SP2)");
    assert_eq!(told(Interview, 1, 7, true, 2, SHE), "висловлювання щонайменше однієї інформантки (SP2)");
    assert_eq!(told(Interview, 1, 1, false, 1, SHE), "одне висловлювання єдиної інформантки");
    assert_eq!(told(FocusGroup, 1, 5, false, 1, HE), "одне висловлювання учасника фокус-групи (SP2)");
    let unidentified = "одне висловлювання неідентифікованої учасниці фокус-групи";
    assert_eq!(told(FocusGroup, 0, 5, true, 1, SHE), unidentified);
    assert_eq!(told(Document, 1, 4, false, 1, SHE), "одне висловлювання з одного документа (SP2)");
}

#[test]
fn statements_on_a_topic_itself() {
    let told = |known, codes: &[&str], statements| {
        let (setting, codes) = (Setting::Interview, texts(codes));
        let k = codes.len();
        let informants = Informants { setting, k, n: 7, codes: &codes, at_least: false, statements, gender: SHE };
        Ukrainian.counted_itself(&informants, &level(known), "X")
    };
    let topic = "Безпосередньо до теми «X» (без підтеми)";
    assert_eq!(told("topic", &["AV2"], 1), format!("{topic} віднесено одне висловлювання інформантки (AV2)"));
    assert_eq!(told("topic", &["AV2"], 2), format!("{topic} віднесено два висловлювання однієї інформантки (AV2)"));
    assert_eq!(told("topic", &["AV2"], 5), format!("{topic} віднесено п’ять висловлювань однієї інформантки (AV2)"));
    assert_eq!(
        told("topic", &["AV2", "AV3"], 21),
        format!("{topic} віднесено 21 висловлювання двох із семи інформанток (AV2, AV3)")
    );
    assert_eq!(told("topic", &[], 0), format!("{topic} не віднесено жодного висловлювання"));
    assert!(told("category", &["AV2"], 1).starts_with("Безпосередньо до категорії «X» (без підкатегорії) віднесено "));
    assert!(told("code", &["AV2"], 1).starts_with("Безпосередньо до коду «X» віднесено "));
}

#[test]
fn focus_groups() {
    let told = both(Setting::FocusGroup, 2, 5, &["AV2", "AV3"], false, SHE);
    assert_eq!(told[0], "У фокус-групі дві учасниці (AV2, AV3) зазначили, що відвідують родини");
    let neutral = "До підтеми «візити додому» віднесено висловлювання двох учасниць фокус-групи (AV2, AV3)";
    assert_eq!(told[1], neutral);
    let unknown = both(Setting::FocusGroup, 0, 5, &[], true, SHE);
    assert_eq!(unknown[0], "У фокус-групі щонайменше одна неідентифікована учасниця зазначила, що відвідують родини");
    let nobody = both(Setting::FocusGroup, 0, 5, &[], false, HE);
    assert_eq!(nobody[0], "У фокус-групі жоден учасник не зазначив, що відвідують родини");
    assert_eq!(also(2, 5, &["AV2", "AV3"], false, SHE), "У фокус-групі про це говорили дві учасниці (AV2, AV3)");
    assert_eq!(also(1, 5, &["AV1"], false, SHE), "У фокус-групі про це говорила одна учасниця (AV1)");
    assert_eq!(also(1, 5, &["AV1"], false, HE), "У фокус-групі про це говорив один учасник (AV1)");
    assert_eq!(also(3, 5, &[], true, HE), "У фокус-групі про це говорили щонайменше три учасники");
    assert_eq!(also(12, 22, &[], false, HE), "У фокус-групі про це говорили дванадцять учасників");
    assert_eq!(also(5, 5, &[], false, HE), "У фокус-групі про це говорили всі п’ять учасників");
    assert_eq!(also(0, 5, &[], false, SHE), "У фокус-групі про це ніхто не говорив");
}

#[test]
fn other_sentences() {
    assert_eq!(
        Ukrainian.nobody(&level("sub-topic"), "розмови"),
        "До підтеми «розмови» не віднесено жодного висловлювання."
    );
    let av3 = texts(&["AV3"]);
    assert_eq!(Ukrainian.unasked(&av3, SHE), "Про це також говорила AV3, хоча її про це не запитували.");
    assert_eq!(Ukrainian.unasked(&av3, HE), "Про це також говорив AV3, хоча його про це не запитували.");
    let several = texts(&["AV3", "AV4"]);
    assert_eq!(Ukrainian.unasked(&several, HE), "Про це також говорили AV3 та AV4, хоча їх про це не запитували.");
    let sp7 = texts(&["SP7"]);
    assert_eq!(Ukrainian.did_not_speak(&sp7, &level("topic")), "Висловлювань SP7 про цю тему немає.");
    assert_eq!(Ukrainian.did_not_speak(&several, &level("code")), "Висловлювань AV3 та AV4 про цей код немає.");
    assert_eq!(Ukrainian.spoke(2, false), "говорили: 2");
    assert_eq!(Ukrainian.spoke(0, false), "ніхто не говорив");
    assert_eq!(Ukrainian.spoke(2, true), "говорили: щонайменше 2");
    assert_eq!(Ukrainian.spoke(0, true), "говорили: щонайменше 1");
    assert_eq!(Ukrainian.not_read(&several), "Не прочитано до кінця: AV3, AV4.");
    assert_eq!(Ukrainian.quotes_language("lt"), "Цитати подано мовою інтерв’ю (литовською).");
    assert_eq!(Ukrainian.note_small(3), "* менш ніж 3 особи.");
    assert_eq!(Ukrainian.nobody_of_read(1), "0 із 1 прочитаного");
    assert_eq!(Ukrainian.nobody_of_read(5), "0 із 5 прочитаних");
}

#[test]
fn notes() {
    let note = |total, shared| Ukrainian.note_statements(total, shared, &level("sub-topic"));
    assert_eq!(note(15, 1), "Усього 15 різних висловлювань; одне віднесено до більш ніж однієї підтеми.");
    assert_eq!(note(22, 2), "Усього 22 різні висловлювання; два віднесено до більш ніж однієї підтеми.");
    assert_eq!(note(30, 12), "Усього 30 різних висловлювань; дванадцять віднесено до більш ніж однієї підтеми.");
    assert_eq!(note(21, 0), "Усього 21 різне висловлювання.");
    assert_eq!(note(1, 0), "Усього 1 висловлювання.");
    assert_eq!(note(1, 1), "Усього 1 висловлювання; його віднесено до більш ніж однієї підтеми.");
    assert_eq!(note(2, 2), "Усього 2 різні висловлювання; обидва віднесено до більш ніж однієї підтеми.");
    assert_eq!(note(0, 0), "Висловлювань немає.");
    let codes = Ukrainian.note_statements(15, 1, &level("code"));
    assert_eq!(codes, "Усього 15 різних висловлювань; одне віднесено до більш ніж одного коду.");
    let once = |known, gender| Ukrainian.note_once(&level(known), gender);
    assert_eq!(once("sub-topic", SHE), "Інформантку в кожній підтемі враховано один раз.");
    assert_eq!(once("code", HE), "Інформанта в кожному коді враховано один раз.");
    let own = Ukrainian.own_level(&texts(&["етап"]));
    assert_eq!(Ukrainian.note_once(&own, HE), "Інформанта в кожному рядку враховано один раз.");
    assert_eq!(Ukrainian.note_focus_group(SHE), "Мовчання учасниць фокус-групи не вважали ні згодою, ні незгодою.");
    assert_eq!(
        Ukrainian.note_order(true, &level("sub-topic")),
        "Підтеми подано за кількістю висловлювань, від найбільшої."
    );
}

#[test]
fn levels_in_captions() {
    let levels = ["topic", "sub-topic", "code"].map(level);
    assert_eq!(Ukrainian.levels_together(&levels, true), "Теми, підтеми та коди");
    assert_eq!(Ukrainian.levels_together(&levels[..2], true), "Теми та підтеми");
    assert_eq!(Ukrainian.levels_together(&levels[..2], false), "Тема, підтема");
    assert_eq!(Ukrainian.levels_together(&levels[..1], true), "Теми");
}

#[test]
fn what_figures_rest_on() {
    let vk = texts(&["VK"]);
    let told = |basis, unread| Ukrainian.basis(basis, &vk, unread, false);
    assert_eq!(told("reviewed", 2), "кодування: VK; дві непереглянуті пропозиції правил не враховано");
    assert_eq!(told("reviewed", 1), "кодування: VK; одну непереглянуту пропозицію правил не враховано");
    assert_eq!(told("reviewed", 30), "кодування: VK; 30 непереглянутих пропозицій правил не враховано");
    assert_eq!(told("people", 0), "кодування вручну: VK");
    assert_eq!(told("all", 3), "кодування: VK; враховано також три непереглянуті збіги з правилами");
    assert_eq!(told("rules", 40), "збіги з правилами, ніким не переглянуті");
    assert_eq!(Ukrainian.basis("rules", &vk, 40, true), "збіги з правилами, незалежно від рішень людей");
    assert_eq!(Ukrainian.rules_only(false), "Ці числа – збіги з правилами, яких ніхто не переглядав.");
}

#[test]
fn printed_percentages() {
    let percents = Ukrainian.percents();
    assert_eq!(
        percents.whole(70, &[Rounding::Truncation]),
        "Узгоджується з вибіркою з 70 осіб, якщо зайві знаки відкинуто без заокруглення: групи охоплюють усіх."
    );
    assert_eq!(
        percents.never("15, 12", 21, &[Rounding::HalfUp, Rounding::HalfEven]),
        "Відсотків 15, 12 не дає жодна кількість із 21 особи, якщо відсотки заокруглено (половину – вгору) або відсотки \
         заокруглено (половину – до парного)."
    );
}

#[test]
fn surveys_as_prose() {
    let survey = Ukrainian.survey();
    let parts = texts(&["так – 12 (57,1 %)", "ні – 9 (42,9 %)"]);
    assert_eq!(
        survey.told("Чи є час?", 21, &parts),
        "На запитання «Чи є час?» відповів 21 респондент: так – 12 (57,1 %), ні – 9 (42,9 %)."
    );
    assert_eq!(survey.told_open("Чому?", 3), "На запитання «Чому?» своїми словами відповіли 3 респонденти.");
    assert_eq!(survey.answered(70, 22), "Участь в опитуванні взяли 70 респондентів; у ньому – 22 запитання.");
    assert_eq!(survey.answered(1, 5), "Участь в опитуванні взяв 1 респондент; у ньому – 5 запитань.");
    let base = Base { respondents: 70, asked: 52, valid: 50, missing: 2, outside: 0, uninvited: 1 };
    assert_eq!(
        survey.base(&base),
        "Запитували: 52 із 70; відповіли: 50; не відповіли: 2; відповіли, хоча їх не запитували, і не враховано: 1."
    );
}

#[test]
fn audits_and_agreement() {
    let audit = Ukrainian.audit();
    assert_eq!(
        audit.summary([33, 9, 5, 19, 0]),
        "У рукописі 33 твердження: суперечать даним – 9, перевірити неможливо – 5, підтверджено – 19"
    );
    assert!(audit.summary([1, 0, 1, 0, 0]).starts_with("У рукописі 1 твердження: "));
    assert!(audit.summary([25, 0, 5, 19, 1]).starts_with("У рукописі 25 тверджень: "));
    let agreement = Ukrainian.agreement();
    let title = agreement.title(&texts(&["gs", "lm"]), false);
    assert_eq!(title, "Узгодженість кодувальників: gs та lm");
    assert_eq!(
        agreement.how_many(crate::language::Compared::Statement, 132, 11, 8),
        "Мали щонайменше двоє кодувальників: 132 висловлювання; кодів: 8. Закодовано по-різному: 11."
    );
}
