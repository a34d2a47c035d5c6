//! Sentences as a reader expects them.

use super::Bulgarian;
use crate::language::wording::{Asked, Gender, Informants, Level, Setting, Wording};

const HE: Gender = Gender::Masculine;
const SHE: Gender = Gender::Feminine;

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn level(known: &str) -> Level {
    Bulgarian.level(known).unwrap()
}

/// The sentence, with and without the gloss `посещават семействата`, about 15 statements on „посещения у дома“.
fn both(setting: Setting, k: usize, n: usize, codes: &[&str], at_least: bool, gender: Gender) -> [String; 2] {
    let codes = texts(codes);
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender };
    let tell = |gloss| Bulgarian.counted(&informants, gloss, &level("sub-topic"), "посещения у дома");
    [tell(Some("посещават семействата")), tell(None)]
}

fn also(k: usize, n: usize, codes: &[&str], at_least: bool, gender: Gender) -> String {
    let codes = texts(codes);
    let setting = Setting::FocusGroup;
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender };
    Bulgarian.also_in_focus_group(&informants)
}

#[test]
fn figures() {
    assert_eq!(Bulgarian.number(4, HE), "четирима");
    assert_eq!(Bulgarian.number(4, SHE), "четири");
    assert_eq!(Bulgarian.decimal(57.14, 1), "57,1");
    assert_eq!(Bulgarian.decimal(1234.5, 1), "1\u{a0}234,5");
    assert_eq!(Bulgarian.percent(57.14, 1), "57,1\u{a0}%");
    assert_eq!(Bulgarian.of(4, 7, false), "4 от 7");
    assert_eq!(Bulgarian.of(4, 7, true), "поне 4 от 7");
    assert_eq!(Bulgarian.quotation_marks(), ("„", "“"));
    let classes = [0, 1, 2, 5, 12, 21, 22].map(|n| Bulgarian.plural(n));
    assert_eq!(classes, [1, 0, 1, 1, 1, 1, 1]);
}

#[test]
fn dates_and_periods() {
    assert_eq!(Bulgarian.date("2022-11-14"), "14 ноември 2022 г.");
    assert_eq!(Bulgarian.date("2022-11"), "ноември 2022 г.");
    assert_eq!(Bulgarian.date("2022"), "2022 г.");
    assert_eq!(Bulgarian.date("есен"), "есен");
    assert_eq!(Bulgarian.period("2022-11-14", "2022-11-14"), "14 ноември 2022 г.");
    assert_eq!(Bulgarian.period("2022-11-14", "2022-11-28"), "14–28 ноември 2022 г.");
    assert_eq!(Bulgarian.period("2022-11-14", "2022-12-03"), "14 ноември – 3 декември 2022 г.");
    assert_eq!(Bulgarian.period("2022-11-14", "2023-01-03"), "14 ноември 2022 г. – 3 януари 2023 г.");
    assert_eq!(Bulgarian.period("2022-11", "2022-12"), "ноември–декември 2022 г.");
    assert_eq!(Bulgarian.period("2021", "2022"), "2021–2022 г.");
}

#[test]
fn captions_lists_and_levels() {
    assert_eq!(Bulgarian.table_caption(1, "Начини на връзка"), "Таблица 1. Начини на връзка");
    assert_eq!(Bulgarian.appendix_caption(2, "Кодова книга"), "Приложение 2. Кодова книга");
    assert_eq!(Bulgarian.list(&texts(&["SP1", "SP2", "AV3"])), "SP1, SP2 и AV3");
    assert_eq!(level("code").of_many, "кода");
    let levels = ["topic", "sub-topic", "code"].map(level);
    assert_eq!(Bulgarian.levels_together(&levels, true), "Теми, подтеми и кодове");
    assert_eq!(Bulgarian.levels_together(&levels[..2], false), "Тема, подтема");
}

#[test]
fn levels_of_the_studys_own() {
    let stage = Bulgarian.own_level(&texts(&["етап", "етапа", "етапи", "етапа"]));
    assert_eq!(Bulgarian.distinguished(&stage, 1), "Изведен е един етап: ");
    assert_eq!(Bulgarian.distinguished(&stage, 3), "Изведени са три етапа: ");
    assert_eq!(Bulgarian.nobody(&stage, "Начало"), "Към етапа „Начало“ не е отнесено нито едно изказване.");
    assert_eq!(Bulgarian.note_order(false, &stage), "Етапите са подредени както в кодовата книга.");
    let area = Bulgarian.own_level(&texts(&["област", "областта", "области"]));
    assert_eq!(Bulgarian.distinguished(&area, 1), "Изведена е една област: ");
    assert_eq!(Bulgarian.distinguished(&area, 2), "Изведени са две области: ");
    let aspect = Bulgarian.own_level(&texts(&["аспект", "аспекта", "аспекти", "аспекта"]));
    assert_eq!(Bulgarian.distinguished(&aspect, 1), "Изведен е един аспект: ");
    let main = Bulgarian.own_level(&texts(&["главна тема", "главната тема", "главни теми"]));
    assert_eq!(Bulgarian.distinguished(&main, 2), "Изведени са две главни теми: ");
    assert_eq!(Bulgarian.note_order(false, &main), "Главните теми са подредени както в кодовата книга.");
    let field = Bulgarian.own_level(&texts(&["поле", "полето", "полета"]));
    assert_eq!(Bulgarian.distinguished(&field, 1), "Изведено е едно поле: ");
    assert_eq!(Bulgarian.note_order(false, &field), "Полетата са подредени както в кодовата книга.");
    let short = Bulgarian.own_level(&texts(&["етап"]));
    assert_eq!((short.accusative.as_str(), short.of_many.as_str()), ("етап", "етап"));
}

#[test]
fn openings() {
    let sp = texts(&["социален педагог", "социални педагози"]);
    let workers = texts(&["социална работничка", "социални работнички"]);
    let minutes = texts(&["протокол", "протоколи", "протокола"]);
    let single = texts(&["социални педагози"]);
    let ask = |setting, count, name| Asked { setting, count, name };
    let open = |asked: &[Asked<'_>]| Bulgarian.opening(&level("topic"), "Начини", asked, HE);
    assert_eq!(
        open(&[ask(Setting::Interview, 7, &sp)]),
        "Въпроси по темата „Начини“ са зададени на седем социални педагози."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 5, &sp), ask(Setting::FocusGroup, 2, &workers)]),
        "Въпроси по темата „Начини“ са зададени на петима социални педагози и на фокус група от две социални работнички."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 1, &sp)]),
        "Въпроси по темата „Начини“ са зададени на един социален педагог."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 22, &sp)]),
        "Въпроси по темата „Начини“ са зададени на 22 социални педагози."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 2, &single)]),
        "Въпроси по темата „Начини“ са зададени на двама информанти (социални педагози)."
    );
    assert_eq!(
        open(&[ask(Setting::Survey, 12, &[]), ask(Setting::Document, 1, &[])]),
        "Въпроси по темата „Начини“ са зададени на дванадесет респонденти в анкета; изказвания са търсени и в един документ."
    );
    assert_eq!(
        open(&[ask(Setting::Document, 3, &minutes)]),
        "Изказвания по темата „Начини“ са търсени в три протокола."
    );
    assert_eq!(open(&[]), "Въпроси по темата „Начини“ не са зададени на никого.");
    assert_eq!(
        Bulgarian.opening(&level("code"), "Начини", &[ask(Setting::FocusGroup, 2, &[])], SHE),
        "Въпроси по кода „Начини“ са зададени на фокус група от две участнички."
    );
}

#[test]
fn distinguished_sub_topics() {
    let told = |count| Bulgarian.distinguished(&level("sub-topic"), count);
    assert_eq!(told(0), "Не са изведени подтеми");
    assert_eq!(told(1), "Изведена е една подтема: ");
    assert_eq!(told(2), "Изведени са две подтеми: ");
    assert_eq!(told(12), "Изведени са дванадесет подтеми: ");
    assert_eq!(told(21), "Изведени са 21 подтеми: ");
    let codes = |count| Bulgarian.distinguished(&level("code"), count);
    assert_eq!(codes(1), "Изведен е един код: ");
    assert_eq!(codes(2), "Изведени са два кода: ");
    assert_eq!(codes(5), "Изведени са пет кода: ");
}

#[test]
fn counted_sentences() {
    use Setting::{Document, Interview, Pooled, Survey};
    let told = both(Interview, 4, 7, &["SP1", "SP2", "SP4", "SP6"], false, HE);
    assert_eq!(told[0], "Четирима от седемте информанти (SP1, SP2, SP4, SP6) посочват, че посещават семействата");
    let told = both(Interview, 2, 7, &["SP3", "SP5"], false, HE);
    let neutral = "Към подтемата „посещения у дома“ са отнесени изказвания на двама от седемте информанти (SP3, SP5)";
    assert_eq!(told[1], neutral);
    let told = both(Interview, 2, 5, &["SP3", "SP5"], false, SHE);
    assert_eq!(told[0], "Две от петте информантки (SP3, SP5) посочват, че посещават семействата");
    let told = both(Interview, 1, 10, &["SP5"], true, HE);
    assert_eq!(told[0], "Поне един от десетте информанти (SP5) посочва, че посещават семействата");
    assert_eq!(told[1], "Към подтемата „посещения у дома“ са отнесени изказвания на поне един информант (SP5)");
    assert_eq!(
        both(Interview, 12, 21, &[], false, HE)[0],
        "Дванадесет от 21 информанти посочват, че посещават семействата"
    );
    assert_eq!(both(Interview, 21, 22, &[], false, SHE)[0], "21 от 22 информантки посочват, че посещават семействата");
    let told = both(Interview, 7, 7, &["SP1", "и др."], true, HE);
    assert_eq!(told[0], "Всички седем информанти посочват, че посещават семействата");
    assert_eq!(told[1], "Към подтемата „посещения у дома“ са отнесени изказвания на всички седем информанти");
    let told = both(Survey, 2, 2, &[], false, HE);
    assert_eq!(told[0], "И двамата респонденти посочват, че посещават семействата");
    assert_eq!(told[1], "Към подтемата „посещения у дома“ са отнесени изказвания и на двамата респонденти");
    assert_eq!(
        both(Interview, 1, 1, &["A"], false, SHE)[0],
        "Единствената информантка посочва, че посещават семействата"
    );
    let none = both(Interview, 0, 7, &[], false, HE);
    assert_eq!(none[0], "Нито един от седемте информанти не посочва, че посещават семействата");
    assert_eq!(none[1], "Към подтемата „посещения у дома“ не е отнесено нито едно изказване");
    let told = both(Pooled, 4, 12, &["SP1", "SP3", "SP7", "AV3"], false, SHE);
    assert_eq!(told[0], "Четири информантки (SP1, SP3, SP7, AV3) посочват, че посещават семействата");
    let told = both(Document, 2, 4, &["D1", "D3"], false, HE);
    assert_eq!(told[0], "В два от четирите документа (D1, D3) се посочва, че посещават семействата");
    assert_eq!(
        told[1],
        "Към подтемата „посещения у дома“ са отнесени изказвания от два от четирите документа (D1, D3)"
    );
    assert_eq!(
        both(Document, 4, 4, &[], false, HE)[0],
        "Във всички четири документа се посочва, че посещават семействата"
    );
    assert_eq!(both(Document, 2, 2, &[], false, HE)[0], "И в двата документа се посочва, че посещават семействата");
}

#[test]
fn statements_of_one() {
    use Setting::{Document, FocusGroup, Interview};
    let told = |setting, k, n, at_least, statements, gender| {
        let codes = texts(&["SP2"][..k]);
        let informants = Informants { setting, k, n, codes: &codes, at_least, statements, gender };
        let sentence = Bulgarian.counted(&informants, None, &level("sub-topic"), "разговори");
        sentence.strip_prefix("Към подтемата „разговори“ ").unwrap().to_owned()
    };
    assert_eq!(told(Interview, 1, 7, false, 1, SHE), "е отнесено едно изказване на една информантка (SP2)");
    assert_eq!(told(Interview, 1, 7, false, 1, HE), "е отнесено едно изказване на един информант (SP2)");
    assert_eq!(told(Interview, 1, 7, false, 2, HE), "са отнесени изказвания на един информант (SP2)");
    assert_eq!(told(Interview, 1, 1, false, 1, HE), "е отнесено едно изказване на единствения информант");
    assert_eq!(
        told(FocusGroup, 1, 5, false, 1, HE),
        "е отнесено едно изказване на един участник във фокус групата (SP2)"
    );
    assert_eq!(
        told(FocusGroup, 0, 5, true, 1, SHE),
        "е отнесено едно изказване на една неидентифицирана участничка във фокус групата"
    );
    assert_eq!(told(Document, 1, 4, false, 1, HE), "е отнесено едно изказване от един документ (SP2)");
}

#[test]
fn statements_on_a_topic_itself() {
    let told = |known, codes: &[&str], statements| {
        let (setting, codes) = (Setting::Interview, texts(codes));
        let k = codes.len();
        let informants = Informants { setting, k, n: 7, codes: &codes, at_least: false, statements, gender: HE };
        Bulgarian.counted_itself(&informants, &level(known), "X")
    };
    let topic = "Към самата тема „X“ (без подтема)";
    assert_eq!(told("topic", &["AV2"], 1), format!("{topic} е отнесено едно изказване на един информант (AV2)"));
    assert_eq!(told("topic", &["AV2"], 2), format!("{topic} са отнесени две изказвания на един информант (AV2)"));
    assert_eq!(
        told("topic", &["AV2", "AV3"], 21),
        format!("{topic} са отнесени 21 изказвания на двама от седемте информанти (AV2, AV3)")
    );
    assert_eq!(told("topic", &[], 0), format!("{topic} не е отнесено нито едно изказване"));
    assert!(told("code", &["AV2"], 1).starts_with("Към самия код „X“ е отнесено "));
}

#[test]
fn focus_groups() {
    let told = both(Setting::FocusGroup, 2, 5, &["AV2", "AV3"], false, HE);
    assert_eq!(told[0], "Във фокус групата двама участници (AV2, AV3) посочват, че посещават семействата");
    let neutral =
        "Към подтемата „посещения у дома“ са отнесени изказвания на двама участници във фокус групата (AV2, AV3)";
    assert_eq!(told[1], neutral);
    let unknown = both(Setting::FocusGroup, 0, 5, &[], true, HE);
    assert_eq!(unknown[0], "Във фокус групата поне един неидентифициран участник посочва, че посещават семействата");
    assert_eq!(also(2, 5, &["AV2", "AV3"], false, SHE), "Във фокус групата за това говорят две участнички (AV2, AV3)");
    assert_eq!(also(1, 5, &["AV1"], false, HE), "Във фокус групата за това говори един участник (AV1)");
    assert_eq!(also(3, 5, &[], true, HE), "Във фокус групата за това говорят поне трима участници");
    assert_eq!(also(5, 5, &[], false, HE), "Във фокус групата за това говорят всички петима участници");
    assert_eq!(also(2, 2, &[], false, HE), "Във фокус групата за това говорят и двамата участници");
    assert_eq!(also(0, 5, &[], false, HE), "Във фокус групата никой не говори за това");
}

#[test]
fn other_sentences() {
    let av3 = texts(&["AV3"]);
    assert_eq!(Bulgarian.unasked(&av3, HE), "За това говори също AV3, на когото не е зададен такъв въпрос.");
    assert_eq!(Bulgarian.unasked(&av3, SHE), "За това говори също AV3, на която не е зададен такъв въпрос.");
    let several = texts(&["AV3", "AV4"]);
    assert_eq!(Bulgarian.unasked(&several, HE), "За това говорят също AV3 и AV4, на които не е зададен такъв въпрос.");
    let sp7 = texts(&["SP7"]);
    assert_eq!(Bulgarian.did_not_speak(&sp7, &level("topic")), "SP7 не говори по тази тема.");
    assert_eq!(Bulgarian.did_not_speak(&several, &level("code")), "AV3 и AV4 не говорят по този код.");
    assert_eq!(Bulgarian.spoke(1, false), "говори 1");
    assert_eq!(Bulgarian.spoke(2, false), "говорят 2");
    assert_eq!(Bulgarian.spoke(0, false), "никой не говори за това");
    assert_eq!(Bulgarian.spoke(2, true), "говорят поне 2");
    assert_eq!(Bulgarian.spoke(0, true), "говори поне 1");
    assert_eq!(Bulgarian.not_read(&several), "Непрочетени докрай: AV3, AV4.");
    assert_eq!(Bulgarian.quotes_language("lt"), "Цитатите са на езика на интервютата (литовски).");
}

#[test]
fn notes() {
    let note = |total, shared| Bulgarian.note_statements(total, shared, &level("sub-topic"));
    assert_eq!(note(15, 1), "Общо 15 различни изказвания; едно е отнесено към повече от една подтема.");
    assert_eq!(note(22, 2), "Общо 22 различни изказвания; две са отнесени към повече от една подтема.");
    assert_eq!(note(21, 0), "Общо 21 различни изказвания.");
    assert_eq!(note(1, 0), "Общо 1 изказване.");
    assert_eq!(note(1, 1), "Общо 1 изказване; то е отнесено към повече от една подтема.");
    assert_eq!(note(2, 2), "Общо 2 различни изказвания; и двете са отнесени към повече от една подтема.");
    assert_eq!(note(5, 5), "Общо 5 различни изказвания; всички са отнесени към повече от една подтема.");
    assert_eq!(note(0, 0), "Няма изказвания.");
    assert!(Bulgarian.note_statements(15, 1, &level("code")).ends_with("към повече от един код."));
    assert_eq!(Bulgarian.note_once(&level("sub-topic"), SHE), "Всяка информантка се брои по веднъж за всяка подтема.");
    assert_eq!(Bulgarian.note_once(&level("code"), HE), "Всеки информант се брои по веднъж за всеки код.");
    assert_eq!(
        Bulgarian.note_order(true, &level("sub-topic")),
        "Подтемите са подредени по броя на изказванията, от най-големия към най-малкия."
    );
}

#[test]
fn what_figures_rest_on() {
    let vk = texts(&["VK"]);
    let told = |basis, unread| Bulgarian.basis(basis, &vk, unread, false);
    assert_eq!(told("reviewed", 0), "кодирано от VK");
    assert_eq!(told("reviewed", 1), "кодирано от VK; едно непрегледано предложение на правилата не е включено");
    assert_eq!(told("reviewed", 2), "кодирано от VK; две непрегледани предложения на правилата не са включени");
    assert_eq!(told("people", 0), "ръчно кодирано от VK");
    assert_eq!(told("all", 1), "кодирано от VK, включено е и едно непрегледано попадение на правилата");
    assert_eq!(told("all", 30), "кодирано от VK, включени са и 30 непрегледани попадения на правилата");
    assert_eq!(told("rules", 40), "попадения на правилата, непрочетени от никого");
    assert_eq!(Bulgarian.basis("rules", &vk, 40, true), "попадения на правилата независимо от решенията на хората");
    assert_eq!(Bulgarian.basis("reviewed", &[], 0, false), "никой не е кодирал");
}
