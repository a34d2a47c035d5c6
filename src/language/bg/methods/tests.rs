//! The paragraph as a reader expects it.

use super::*;
use crate::language::wording::Gender;

const HE: Gender = Gender::Masculine;
const SHE: Gender = Gender::Feminine;

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

/// What is told of a study in which VK coded one interview of 40 statements.
fn told(change: impl FnOnce(&mut Methods<'_>)) -> Vec<String> {
    let levels = ["topic", "sub-topic"].map(|known| Bulgarian.level(known).unwrap());
    let vk = texts(&["VK"]);
    let mut methods = Methods {
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
        coders: &vk,
        by_hand: 19,
        accepted: 27,
        rejected: 11,
        decided: true,
        unread: 0,
        read: (1, 0, 1),
        versions: "tema 0.1.0",
        gender: SHE,
    };
    change(&mut methods);
    paragraph(&methods)
}

#[test]
fn the_methods_paragraph() {
    let sp = texts(&["социален педагог", "социални педагози"]);
    let av = texts(&["социален работник", "социални работници"]);
    let vk = texts(&["VK"]);
    let levels = ["topic", "sub-topic"].map(|known| Bulgarian.level(known).unwrap());
    let full = Methods {
        participants: vec![(7, &sp), (5, &av)],
        interviews: 7,
        surveys: 0,
        documents: 0,
        focus_groups: vec![5],
        dates: Some(("2022-11-14".to_owned(), "2022-11-28".to_owned())),
        undated: 1,
        unit: "sentence",
        statements: 1412,
        coded: 96,
        topics: 3,
        subtopics: 12,
        levels: (&levels[0], &levels[1]),
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
        gender: HE,
    };
    let expected = "В изследването участват дванадесет информанти: седем социални педагози и петима социални работници. \
        Материалът включва седем индивидуални интервюта и една фокус група с петима участници. \
        Източниците са от периода 14–28 ноември 2022 г.; един източник е без дата. \
        За изказване е прието едно изречение; източниците съдържат 1\u{a0}412 изказвания, от които 96 имат поне един код. \
        Кодовата книга съдържа три теми и дванадесет подтеми. Анализът следва подхода на кодовата книга. \
        Изказванията са кодирани от VK. \
        В сила са 19 ръчни кодирания и 27 приети попадения на правилата; 11 попадения са отхвърлени. \
        Кодовата книга съдържа 57 индикатора; предложенията им се броят едва след като кодировчик ги е приел. \
        Не са включени 23 непрегледани предложения на правилата. \
        Четири от седемте източника са отбелязани като прочетени; в останалите три има единични решения. \
        Използвани програми: tema 0.1.0.";
    assert_eq!(Bulgarian.methods(&full).join(" "), expected);

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
    let expected = "Участниците не са посочени. Източниците не са посочени. Датите не са посочени. \
        Не е посочено какво е прието за изказване; източниците съдържат 1\u{a0}412 изказвания, от които 96 имат поне едно \
        попадение на правило. Кодовата книга съдържа три теми и дванадесет подтеми. Подходът не е посочен. \
        Изказванията са претърсени с 57 индикатора; попаденията не са прочетени от никого. \
        Версиите на програмите не са посочени.";
    assert_eq!(Bulgarian.methods(&bare).join(" "), expected);
}

#[test]
fn one_source() {
    let expected = "В изследването участва една информантка. Материалът включва едно индивидуално интервю. \
        Източникът е от 14 ноември 2022 г. За изказване е приета една реплика; източникът съдържа 40 изказвания, от които 12 \
        имат поне един код. Кодовата книга съдържа една тема. Анализът следва рефлексивния подход. \
        Изказванията са кодирани от VK. В сила са 19 ръчни кодирания и 27 приети попадения на правилата; 11 попадения са \
        отхвърлени. Кодовата книга съдържа дванадесет индикатора; предложенията им се броят едва след като кодировчик ги е \
        приел. Няма непрегледани предложения. Източникът е отбелязан като прочетен. Използвани програми: tema 0.1.0.";
    assert_eq!(told(|_| ()).join(" "), expected);
    assert_eq!(told(|methods| methods.dates = None)[2], "Датата не е посочена.");
}

#[test]
fn focus_groups_and_their_sizes() {
    let material = |gender, sizes: &[usize]| {
        let change = |methods: &mut Methods<'_>| {
            (methods.interviews, methods.gender, methods.focus_groups) = (0, gender, sizes.to_vec());
        };
        told(change)[1].strip_prefix("Материалът включва ").unwrap().to_owned()
    };
    assert_eq!(material(SHE, &[7]), "една фокус група със седем участнички.");
    assert_eq!(material(HE, &[1]), "една фокус група с един участник.");
    assert_eq!(material(HE, &[21]), "една фокус група с 21 участници.");
    assert_eq!(material(HE, &[5, 7]), "две фокус групи (с петима и със седем участници).");
    assert_eq!(material(HE, &[0]), "една фокус група (броят на участниците не е посочен).");
    assert_eq!(material(HE, &[5, 0]), "две фокус групи (участници: 5 и не е посочено).");
}

#[test]
fn how_many_statements_are_coded() {
    let held = |statements, coded| told(|methods| (methods.statements, methods.coded) = (statements, coded))[3].clone();
    let unit = "За изказване е приета една реплика; източникът съдържа";
    assert_eq!(held(0, 0), format!("{unit} 0 изказвания."));
    assert_eq!(held(1, 0), format!("{unit} 1 изказване, което няма код."));
    assert_eq!(held(1, 1), format!("{unit} 1 изказване, което има поне един код."));
    assert_eq!(held(42, 0), format!("{unit} 42 изказвания, нито едно от които няма код."));
    assert_eq!(held(42, 1), format!("{unit} 42 изказвания, от които 1 има поне един код."));
    assert_eq!(held(40, 40), format!("{unit} 40 изказвания, всички с поне един код."));
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
        "В сила са 1 ръчно кодиране и 1 прието попадение на правилата; 1 попадение е отхвърлено."
    );
    assert_eq!(stand("reviewed", 1, 0, 0), "В сила е 1 ръчно кодиране.");
    assert_eq!(stand("all", 0, 21, 21), "В сила са 21 приети попадения на правилата; 21 попадения са отхвърлени.");
    assert_eq!(stand("all", 0, 0, 30), "Няма кодирания в сила; 30 попадения са отхвърлени.");
    assert_eq!(stand("people", 0, 0, 11), "Няма ръчни кодирания в сила.");
}

#[test]
fn what_is_unread_and_who_coded() {
    let unread = |basis, n| told(|methods| (methods.basis, methods.unread) = (basis, n))[9].clone();
    assert_eq!(unread("reviewed", 1), "Не е включено едно непрегледано предложение на правилата.");
    assert_eq!(unread("reviewed", 12), "Не са включени дванадесет непрегледани предложения на правилата.");
    assert_eq!(unread("all", 1), "Включено е и едно непрегледано попадение на правилата.");
    assert_eq!(unread("all", 3), "Включени са и три непрегледани попадения на правилата.");
    let coded = |decided| told(|methods| (methods.coders, methods.decided) = (&[], decided))[6].clone();
    assert_eq!(coded(false), "Никой не е кодирал изказванията.");
    assert_eq!(coded(true), "Не е посочено кой е кодирал.");
}

#[test]
fn what_has_been_read() {
    let read = |read, touched, all| told(|methods| methods.read = (read, touched, all))[10].clone();
    assert_eq!(read(7, 0, 7), "Всички седем източника са отбелязани като прочетени.");
    assert_eq!(read(2, 0, 2), "И двата източника са отбелязани като прочетени.");
    assert_eq!(
        read(4, 2, 7),
        "Четири от седемте източника са отбелязани като прочетени; в два от останалите три има единични решения."
    );
    assert_eq!(read(1, 1, 2), "Един от двата източника е отбелязан като прочетен; в другия има единични решения.");
    assert_eq!(read(12, 0, 22), "Дванадесет от 22 източника са отбелязани като прочетени.");
    let nobody = "Нито един източник не е отбелязан като прочетен";
    assert_eq!(read(0, 0, 7), format!("{nobody}."));
    assert_eq!(read(0, 7, 7), format!("{nobody}; във всички има единични решения."));
    assert_eq!(read(0, 4, 7), format!("{nobody}; в четири от седемте има единични решения."));
    assert_eq!(read(0, 2, 2), format!("{nobody}; и в двата има единични решения."));
    assert_eq!(read(0, 1, 1), "Източникът не е отбелязан като прочетен; в него има единични решения.");
}

#[test]
fn rules_alone() {
    let rules = |decided, read| {
        told(|methods| {
            methods.basis = "rules";
            methods.indicators = 112;
            (methods.decided, methods.read) = (decided, read);
        })
    };
    let unread = rules(false, (0, 0, 7));
    assert_eq!(unread[6], "Изказванията са претърсени със 112 индикатора; попаденията не са прочетени от никого.");
    assert_eq!(unread[7], "Нито един източник не е прочетен от човек.");
    let decided =
        "Изказванията са претърсени със 112 индикатора; попаденията са преброени независимо от решенията на хората.";
    assert_eq!(rules(true, (7, 0, 7))[6], decided);
}
