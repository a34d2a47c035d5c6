//! The paragraph as a reader expects it.

use super::*;
use crate::language::wording::Level;

const SHE: Gender = Gender::Feminine;

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

/// A study in which one interview of 40 statements was coded.
fn study<'a>(levels: &'a [Level; 2], coders: &'a [String]) -> Methods<'a> {
    Methods {
        participants: vec![(1, &[])],
        interviews: 1,
        surveys: 0,
        documents: 0,
        focus_groups: vec![],
        dates: Some(("2022-11-14".to_owned(), "2022-11-14".to_owned())),
        undated: 0,
        unit: "turn",
        statements: 40,
        coded: 12,
        topics: 1,
        subtopics: 0,
        levels: (&levels[0], &levels[1]),
        approach: "reflexive",
        indicators: 12,
        basis: "reviewed",
        coders,
        by_hand: 19,
        accepted: 27,
        rejected: 11,
        decided: true,
        unread: 0,
        read: (1, 0, 1),
        versions: "tema 0.1.0",
        gender: SHE,
    }
}

/// What is told of it if VK coded it.
fn told(change: impl FnOnce(&mut Methods<'_>)) -> Vec<String> {
    let levels = ["topic", "sub-topic"].map(|known| Ukrainian.level(known).unwrap());
    let vk = texts(&["VK"]);
    let mut methods = study(&levels, &vk);
    change(&mut methods);
    paragraph(&methods)
}

#[test]
fn the_methods_paragraph() {
    let sp = texts(&["соціальна педагогиня", "соціальні педагогині", "соціальних педагогинь"]);
    let av = texts(&["менеджерка випадку", "менеджерки випадку", "менеджерок випадку"]);
    let vk = texts(&["VK"]);
    let levels = (Ukrainian.level("topic").unwrap(), Ukrainian.level("sub-topic").unwrap());
    let full = Methods {
        participants: vec![(7, &sp), (5, &av)],
        interviews: 7,
        surveys: 0,
        documents: 0,
        focus_groups: vec![5],
        dates: Some(("2022-11-14".to_owned(), "2022-11-28".to_owned())),
        undated: 0,
        unit: "sentence",
        statements: 1412,
        coded: 96,
        topics: 3,
        subtopics: 12,
        levels: (&levels.0, &levels.1),
        approach: "codebook",
        indicators: 57,
        basis: "reviewed",
        coders: &vk,
        by_hand: 19,
        accepted: 27,
        rejected: 11,
        decided: true,
        unread: 23,
        read: (4, 3, 7),
        versions: "tema 0.1.0",
        gender: SHE,
    };
    let expected = "Участь у дослідженні взяли дванадцять інформанток: сім соціальних педагогинь та п’ять менеджерок \
        випадку. Матеріалом дослідження є сім індивідуальних інтерв’ю та одна фокус-група з п’яти учасниць. Дати джерел: \
        14–28 листопада 2022 р. Висловлюванням вважали одне речення; у джерелах 1\u{a0}412 висловлювань, з них 96 мають \
        щонайменше один код. Книга кодів містить три теми та дванадцять підтем. Аналіз виконано за підходом книги кодів \
        (codebook approach). Кодування висловлювань: VK. Чинними є 19 рішень про кодування вручну та 27 прийнятих збігів із \
        правилами; 11 збігів відхилено. Книга кодів містить 57 індикаторів; їхні пропозиції враховано, лише якщо \
        кодувальник їх прийняв. Не враховано 23 непереглянуті пропозиції правил. Чотири із семи джерел позначено як \
        прочитані; в інших трьох є поодинокі рішення. Використані програми: tema 0.1.0.";
    assert_eq!(Ukrainian.methods(&full).join(" "), expected);

    let bare = Methods {
        participants: vec![],
        interviews: 0,
        focus_groups: vec![],
        dates: None,
        unit: "",
        approach: "",
        basis: "rules",
        coders: &[],
        decided: false,
        read: (0, 0, 0),
        versions: "",
        ..full
    };
    let expected = "Учасників дослідження не зазначено. Джерел не зазначено. Дати не зазначено. Що вважали висловлюванням, \
        не зазначено; у джерелах 1\u{a0}412 висловлювань, з них 96 мають щонайменше один збіг із правилами. Книга кодів \
        містить три теми та дванадцять підтем. Підхід до аналізу не зазначено. Висловлювання відібрано за правилами (57 \
        індикаторів); збігів ніхто не переглядав. Версії програм не зазначено.";
    assert_eq!(Ukrainian.methods(&bare).join(" "), expected);
}

#[test]
fn one_source() {
    let expected = "Участь у дослідженні взяла одна інформантка. Матеріалом дослідження є одне індивідуальне інтерв’ю. Дата \
        джерела: 14 листопада 2022 р. Висловлюванням вважали одну репліку; у джерелі 40 висловлювань, з них 12 мають \
        щонайменше один код. Книга кодів містить одну тему. Аналіз виконано за рефлексивним підходом. Кодування \
        висловлювань: VK. Чинними є 19 рішень про кодування вручну та 27 прийнятих збігів із правилами; 11 збігів \
        відхилено. Книга кодів містить дванадцять індикаторів; їхні пропозиції враховано, лише якщо кодувальник їх прийняв. \
        Непереглянутих пропозицій немає. Джерело позначено як прочитане. Використані програми: tema 0.1.0.";
    assert_eq!(told(|_| ()).join(" "), expected);
    assert_eq!(told(|methods| methods.dates = None)[2], "Дату не зазначено.");
}

#[test]
fn who_took_part() {
    let took_part = |gender, count| {
        let change = |methods: &mut Methods<'_>| {
            methods.participants = vec![(count, &[])];
            methods.gender = gender;
        };
        told(change)[0].clone()
    };
    assert_eq!(took_part(Gender::Masculine, 1), "Участь у дослідженні взяв один інформант.");
    assert_eq!(took_part(SHE, 2), "Участь у дослідженні взяли дві інформантки.");
    assert_eq!(took_part(SHE, 5), "Участь у дослідженні взяли п’ять інформанток.");
    assert_eq!(took_part(SHE, 21), "Участь у дослідженні взяла 21 інформантка.");
    assert_eq!(took_part(Gender::Masculine, 22), "Участь у дослідженні взяли 22 інформанти.");
    let single = texts(&["вчительки"]);
    let grouped = |groups: &[(usize, &[String])]| {
        let levels = ["topic", "sub-topic"].map(|known| Ukrainian.level(known).unwrap());
        let methods = Methods { participants: groups.to_vec(), ..study(&levels, &[]) };
        paragraph(&methods).swap_remove(0)
    };
    assert_eq!(grouped(&[(7, &single)]), "Учасниці дослідження: вчительки (7).");
    assert_eq!(
        grouped(&[(7, &single), (1, &[])]),
        "Участь у дослідженні взяли вісім інформанток: вчительки (7) та одна інформантка поза групами."
    );
}

#[test]
fn focus_groups_and_their_sizes() {
    let material = |gender, sizes: &[usize]| {
        let change = |methods: &mut Methods<'_>| {
            (methods.interviews, methods.gender, methods.focus_groups) = (0, gender, sizes.to_vec());
        };
        told(change)[1].strip_prefix("Матеріалом дослідження є ").unwrap().to_owned()
    };
    assert_eq!(material(SHE, &[10]), "одна фокус-група з десяти учасниць.");
    assert_eq!(material(SHE, &[7]), "одна фокус-група із семи учасниць.");
    assert_eq!(material(SHE, &[1]), "одна фокус-група з однієї учасниці.");
    assert_eq!(material(Gender::Masculine, &[21]), "одна фокус-група із 21 учасника.");
    assert_eq!(material(SHE, &[5, 6]), "дві фокус-групи (учасниць: 5 та 6).");
    assert_eq!(material(Gender::Masculine, &[0]), "одна фокус-група (кількість учасників не зазначено).");
    assert_eq!(material(SHE, &[5, 0]), "дві фокус-групи (учасниць: 5 та не зазначено).");
}

#[test]
fn how_many_statements_are_coded() {
    let held = |statements, coded| told(|methods| (methods.statements, methods.coded) = (statements, coded))[3].clone();
    let unit = "Висловлюванням вважали одну репліку; у джерелі";
    assert_eq!(held(0, 0), format!("{unit} висловлювань немає."));
    assert_eq!(held(1, 0), format!("{unit} 1 висловлювання, воно не має жодного коду."));
    assert_eq!(held(1, 1), format!("{unit} 1 висловлювання, воно має щонайменше один код."));
    assert_eq!(held(42, 0), format!("{unit} 42 висловлювання, з них жодне не має коду."));
    assert_eq!(held(40, 21), format!("{unit} 40 висловлювань, з них 21 має щонайменше один код."));
    assert_eq!(held(40, 40), format!("{unit} 40 висловлювань, усі вони мають щонайменше один код."));
}

#[test]
fn which_decisions_stand() {
    let stand = |basis, by_hand, accepted, rejected| {
        let change = |methods: &mut Methods<'_>| {
            methods.basis = basis;
            (methods.by_hand, methods.accepted, methods.rejected) = (by_hand, accepted, rejected);
        };
        told(change)[7].clone()
    };
    assert_eq!(
        stand("reviewed", 1, 1, 1),
        "Чинними є 1 рішення про кодування вручну та 1 прийнятий збіг із правилами; 1 збіг відхилено."
    );
    assert_eq!(
        stand("reviewed", 22, 10, 2),
        "Чинними є 22 рішення про кодування вручну та 10 прийнятих збігів із правилами; 2 збіги відхилено."
    );
    assert_eq!(stand("all", 0, 21, 21), "Чинним є 21 прийнятий збіг із правилами; 21 збіг відхилено.");
    assert_eq!(stand("all", 0, 0, 30), "Чинних рішень про кодування немає; 30 збігів відхилено.");
    assert_eq!(stand("people", 3, 0, 11), "Чинними є 3 рішення про кодування вручну.");
    assert_eq!(stand("people", 0, 0, 11), "Чинних рішень про кодування вручну немає.");
}

#[test]
fn without_coders() {
    let coded = |decided| told(|methods| (methods.coders, methods.decided) = (&[], decided))[6].clone();
    assert_eq!(coded(false), "Висловлювань ніхто не кодував.");
    assert_eq!(coded(true), "Хто кодував, не зазначено.");
}

#[test]
fn what_is_unread() {
    let unread = |basis, n| told(|methods| (methods.basis, methods.unread) = (basis, n))[9].clone();
    assert_eq!(unread("reviewed", 1), "Не враховано одну непереглянуту пропозицію правил.");
    assert_eq!(unread("reviewed", 10), "Не враховано десять непереглянутих пропозицій правил.");
    assert_eq!(unread("reviewed", 21), "Не враховано 21 непереглянуту пропозицію правил.");
    assert_eq!(unread("all", 3), "Враховано також три непереглянуті збіги з правилами.");
    assert_eq!(unread("all", 21), "Враховано також 21 непереглянутий збіг із правилами.");
}

#[test]
fn what_has_been_read() {
    let read = |read, touched, all| told(|methods| methods.read = (read, touched, all))[10].clone();
    assert_eq!(read(7, 0, 7), "Усі сім джерел позначено як прочитані.");
    assert_eq!(read(2, 0, 2), "Обидва джерела позначено як прочитані.");
    assert_eq!(read(21, 0, 21), "Усі джерела (21) позначено як прочитані.");
    assert_eq!(
        read(4, 2, 7),
        "Чотири із семи джерел позначено як прочитані; у двох з інших трьох є поодинокі рішення."
    );
    assert_eq!(read(1, 1, 2), "Одне з двох джерел позначено як прочитане; в іншому є поодинокі рішення.");
    assert_eq!(read(10, 12, 22), "Десять із 22 джерел позначено як прочитані; в інших дванадцяти є поодинокі рішення.");
    assert_eq!(read(2, 1, 33), "Два із 33 джерел позначено як прочитані; в одному з інших 31 є поодинокі рішення.");
    let nobody = "Жодного джерела не позначено як прочитане";
    assert_eq!(read(0, 0, 7), format!("{nobody}."));
    assert_eq!(read(0, 7, 7), format!("{nobody}; в усіх є поодинокі рішення."));
    assert_eq!(read(0, 2, 2), format!("{nobody}; в обох є поодинокі рішення."));
    assert_eq!(read(0, 4, 7), format!("{nobody}; у чотирьох із семи є поодинокі рішення."));
    assert_eq!(read(0, 1, 1), "Джерело не позначено як прочитане; у ньому є поодинокі рішення.");
}

#[test]
fn rules_alone() {
    let rules = |decided, read| {
        told(|methods| {
            methods.basis = "rules";
            methods.indicators = 111;
            (methods.decided, methods.read) = (decided, read);
        })
    };
    let unread = rules(false, (0, 0, 7));
    assert_eq!(unread[6], "Висловлювання відібрано за правилами (111 індикаторів); збігів ніхто не переглядав.");
    assert_eq!(unread[7], "Жодного джерела ніхто не читав.");
    let decided =
        "Висловлювання відібрано за правилами (111 індикаторів); збіги пораховано незалежно від рішень людей.";
    assert_eq!(rules(true, (7, 0, 7))[6], decided);
}
