//! Sentences as a reader expects them.

use super::*;
use crate::language::wording::Setting;

const HE: Gender = Gender::Masculine;
const SHE: Gender = Gender::Feminine;

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn level(known: &str) -> Level {
    Polish.level(known).unwrap()
}

/// The sentence, with and without the gloss `odwiedza się rodziny`, about 15 statements on „wizyty domowe”.
fn both(setting: Setting, k: usize, n: usize, codes: &[&str], at_least: bool) -> [String; 2] {
    let codes = texts(codes);
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender: SHE };
    let tell = |gloss| Polish.counted(&informants, gloss, &level("sub-topic"), "wizyty domowe");
    [tell(Some("odwiedza się rodziny")), tell(None)]
}

fn also(k: usize, n: usize, codes: &[&str], at_least: bool) -> String {
    let codes = texts(codes);
    let setting = Setting::FocusGroup;
    let informants = Informants { setting, k, n, codes: &codes, at_least, statements: 15, gender: SHE };
    Polish.also_in_focus_group(&informants)
}

#[test]
fn figures() {
    assert_eq!(Polish.number(2, SHE), "dwie");
    assert_eq!(Polish.number(2, HE), "dwa");
    assert_eq!(Polish.decimal(57.14, 1), "57,1");
    assert_eq!(Polish.decimal(1234.5, 1), "1234,5");
    assert_eq!(Polish.decimal(-12_345.6, 1), "-12\u{a0}345,6");
    assert_eq!(Polish.percent(57.14, 1), "57,1%");
    assert_eq!(Polish.of(4, 7, false), "4 z 7");
    assert_eq!(Polish.of(4, 112, true), "co najmniej 4 ze 112");
    assert_eq!(Polish.of_unknown(7), "? z 7");
}

#[test]
fn dates_and_periods() {
    assert_eq!(Polish.date("2022-11-14"), "14 listopada 2022 r.");
    assert_eq!(Polish.date("2022-02-03"), "3 lutego 2022 r.");
    assert_eq!(Polish.date("2022-11"), "listopad 2022 r.");
    assert_eq!(Polish.date("2022"), "2022 r.");
    assert_eq!(Polish.date("jesień"), "jesień");
    assert_eq!(Polish.period("2022-11-14", "2022-11-14"), "14 listopada 2022 r.");
    assert_eq!(Polish.period("2022-11-14", "2022-11-28"), "14–28 listopada 2022 r.");
    assert_eq!(Polish.period("2022-11-14", "2022-12-03"), "14 listopada – 3 grudnia 2022 r.");
    assert_eq!(Polish.period("2022-11-14", "2023-01-03"), "14 listopada 2022 r. – 3 stycznia 2023 r.");
    assert_eq!(Polish.period("2022-11", "2022-12"), "listopad–grudzień 2022 r.");
    assert_eq!(Polish.period("2022-11", "2023-01"), "listopad 2022 r. – styczeń 2023 r.");
    assert_eq!(Polish.period("2021", "2022"), "2021–2022 r.");
}

#[test]
fn captions_lists_and_levels() {
    assert_eq!(Polish.table_caption(1, "Sposoby kontaktu"), "Tabela 1. Sposoby kontaktu");
    assert_eq!(Polish.appendix_caption(2, "Księga kodów"), "Aneks 2. Księga kodów");
    assert_eq!(Polish.list(&texts(&["SP1", "SP2", "AV3"])), "SP1, SP2 i AV3");
    assert_eq!(level("subcategory").accusative, "podkategorię");
    assert_eq!(level("code").of_many, "kodów");
    let own = Polish.own_level(&texts(&["część", "część", "części", "części", "części"]));
    assert_eq!(Polish.distinguished(&own, 1), "Wyodrębniono jedną część: ");
    assert_eq!(Polish.distinguished(&own, 2), "Wyodrębniono dwie części: ");
    let own = Polish.own_level(&texts(&["etap", "etap", "etapowi", "etapy", "etapów"]));
    assert_eq!(Polish.distinguished(&own, 2), "Wyodrębniono dwa etapy: ");
    assert_eq!(Polish.distinguished(&own, 5), "Wyodrębniono pięć etapów: ");
    let own = Polish.own_level(&texts(&["zagadnienie", "zagadnienie", "zagadnieniu", "zagadnienia", "zagadnień"]));
    assert_eq!(Polish.distinguished(&own, 1), "Wyodrębniono jedno zagadnienie: ");
    let short = Polish.own_level(&texts(&["etap"]));
    assert_eq!((short.assigned.as_str(), short.of_many.as_str()), ("etap", "etap"));
    let levels = ["topic", "sub-topic", "code"].map(level);
    assert_eq!(Polish.levels_together(&levels, true), "Tematy, podtematy i kody");
    assert_eq!(Polish.levels_together(&levels[..2], false), "Temat, podtemat");
}

#[test]
fn openings() {
    let sp = texts(&["pracownica socjalna", "pracownice socjalne", "pracownic socjalnych"]);
    let men = texts(&["kurator", "kuratorzy", "kuratorów"]);
    let single = texts(&["pracownice socjalne"]);
    let ask = |setting, count, name| Asked { setting, count, name };
    let open = |asked: &[Asked<'_>]| Polish.opening(&level("topic"), "Sposoby", asked, SHE);
    assert_eq!(
        open(&[ask(Setting::Interview, 7, &sp), ask(Setting::FocusGroup, 5, &men)]),
        "Pytania o temat „Sposoby” skierowano do siedmiu pracownic socjalnych i do grupy fokusowej złożonej z pięciu kuratorów."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 22, &sp)]),
        "Pytania o temat „Sposoby” skierowano do 22 pracownic socjalnych."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 1, &sp)]),
        "Pytania o temat „Sposoby” skierowano do jednej osoby badanej (pracownica socjalna)."
    );
    assert_eq!(
        open(&[ask(Setting::Interview, 7, &single)]),
        "Pytania o temat „Sposoby” skierowano do siedmiu osób badanych (pracownice socjalne)."
    );
    assert_eq!(
        open(&[ask(Setting::FocusGroup, 10, &[])]),
        "Pytania o temat „Sposoby” skierowano do grupy fokusowej złożonej z dziesięciu osób."
    );
    assert_eq!(
        open(&[ask(Setting::Survey, 12, &[]), ask(Setting::Document, 1, &[])]),
        "Pytania o temat „Sposoby” skierowano do dwunastu osób ankietowanych w ankiecie; wypowiedzi szukano też w treści \
         jednego dokumentu."
    );
    let minutes = texts(&["protokół", "protokoły", "protokołów"]);
    assert_eq!(
        open(&[ask(Setting::Document, 3, &minutes)]),
        "Wypowiedzi na temat „Sposoby” szukano w treści trzech protokołów."
    );
    assert_eq!(open(&[]), "Pytań o temat „Sposoby” nikomu nie zadano.");
    let category = Polish.opening(&level("category"), "Sposoby", &[ask(Setting::Interview, 2, &sp)], SHE);
    assert_eq!(category, "Pytania o kategorię „Sposoby” skierowano do dwóch pracownic socjalnych.");
}

#[test]
fn distinguished_sub_topics() {
    let told = |count| Polish.distinguished(&level("sub-topic"), count);
    assert_eq!(told(0), "Nie wyodrębniono podtematów");
    assert_eq!(told(1), "Wyodrębniono jeden podtemat: ");
    assert_eq!(told(2), "Wyodrębniono dwa podtematy: ");
    assert_eq!(told(5), "Wyodrębniono pięć podtematów: ");
    assert_eq!(told(12), "Wyodrębniono dwanaście podtematów: ");
    assert_eq!(told(21), "Wyodrębniono 21 podtematów: ");
    assert_eq!(told(22), "Wyodrębniono 22 podtematy: ");
    let categories = |count| Polish.distinguished(&level("category"), count);
    assert_eq!(categories(0), "Nie wyodrębniono kategorii");
    assert_eq!(categories(1), "Wyodrębniono jedną kategorię: ");
    assert_eq!(categories(2), "Wyodrębniono dwie kategorie: ");
    assert_eq!(categories(5), "Wyodrębniono pięć kategorii: ");
}

#[test]
fn counted_sentences() {
    use Setting::{Interview, Pooled, Survey};
    let told = both(Interview, 4, 7, &["SP1", "SP2", "SP4", "SP6"], false);
    assert_eq!(told[0], "Cztery z siedmiu osób badanych (SP1, SP2, SP4, SP6) wskazały, że odwiedza się rodziny");
    let told = both(Interview, 2, 7, &["SP3", "SP5"], false);
    let neutral = "Podtematowi „wizyty domowe” przypisano wypowiedzi dwóch z siedmiu osób badanych (SP3, SP5)";
    assert_eq!(told[1], neutral);
    let told = both(Interview, 5, 7, &[], false);
    assert_eq!(told[0], "Pięć z siedmiu osób badanych wskazało, że odwiedza się rodziny");
    let told = both(Interview, 1, 10, &["SP5"], true);
    assert_eq!(told[0], "Co najmniej jedna z dziesięciu osób badanych (SP5) wskazała, że odwiedza się rodziny");
    let told = both(Interview, 12, 21, &[], false);
    assert_eq!(told[0], "Dwanaście z 21 osób badanych wskazało, że odwiedza się rodziny");
    let told = both(Interview, 21, 22, &[], false);
    assert_eq!(told[0], "Łącznie 21 z 22 osób badanych wskazało, że odwiedza się rodziny");
    let told = both(Interview, 22, 123, &[], false);
    assert_eq!(told[0], "Łącznie 22 ze 123 osób badanych wskazały, że odwiedza się rodziny");
    let told = both(Interview, 7, 7, &["SP1", "i in."], true);
    assert_eq!(told[0], "Wszystkie osoby badane (7) wskazały, że odwiedza się rodziny");
    assert_eq!(told[1], "Podtematowi „wizyty domowe” przypisano wypowiedzi wszystkich osób badanych (7)");
    assert_eq!(both(Survey, 2, 2, &[], false)[0], "Obie osoby ankietowane wskazały, że odwiedza się rodziny");
    assert_eq!(both(Interview, 1, 1, &["A"], false)[0], "Jedyna osoba badana wskazała, że odwiedza się rodziny");
    let none = both(Interview, 0, 7, &[], false);
    assert_eq!(none[0], "Żadna z siedmiu osób badanych nie wskazała, że odwiedza się rodziny");
    assert_eq!(none[1], "Podtematowi „wizyty domowe” nie przypisano żadnej wypowiedzi");
    let told = both(Pooled, 4, 12, &["SP1", "SP3", "SP7", "AV3"], false);
    assert_eq!(told[0], "Cztery osoby badane (SP1, SP3, SP7, AV3) wskazały, że odwiedza się rodziny");
}

#[test]
fn documents() {
    use Setting::Document;
    let told = both(Document, 2, 4, &["D1", "D3"], false);
    assert_eq!(told[0], "W dwóch z czterech dokumentów (D1, D3) wskazano, że odwiedza się rodziny");
    assert_eq!(told[1], "Podtematowi „wizyty domowe” przypisano wypowiedzi z dwóch z czterech dokumentów (D1, D3)");
    let first = |k, n| both(Document, k, n, &[], false)[0].clone();
    assert_eq!(first(1, 4), "W jednym z czterech dokumentów wskazano, że odwiedza się rodziny");
    assert_eq!(first(1, 1), "W jedynym dokumencie wskazano, że odwiedza się rodziny");
    assert_eq!(first(2, 2), "W obu dokumentach wskazano, że odwiedza się rodziny");
    assert_eq!(first(4, 4), "We wszystkich dokumentach (4) wskazano, że odwiedza się rodziny");
    assert_eq!(first(0, 4), "W żadnym z czterech dokumentów nie wskazano, że odwiedza się rodziny");
}

#[test]
fn statements_of_one() {
    use Setting::{Document, FocusGroup, Interview};
    let told = |setting, k, n, at_least, statements| {
        let codes = texts(&["SP2"][..k]);
        let informants = Informants { setting, k, n, codes: &codes, at_least, statements, gender: SHE };
        let sentence = Polish.counted(&informants, None, &level("sub-topic"), "rozmowy");
        sentence.strip_prefix("Podtematowi „rozmowy” przypisano ").unwrap().to_owned()
    };
    assert_eq!(told(Interview, 1, 7, false, 1), "wypowiedź jednej osoby badanej (SP2)");
    assert_eq!(told(Interview, 1, 7, false, 2), "wypowiedzi jednej osoby badanej (SP2)");
    assert_eq!(told(Interview, 1, 7, true, 2), "wypowiedzi co najmniej jednej osoby badanej (SP2)");
    assert_eq!(told(Interview, 1, 1, false, 1), "wypowiedź jedynej osoby badanej");
    assert_eq!(told(FocusGroup, 1, 5, false, 1), "wypowiedź jednej osoby z grupy fokusowej (SP2)");
    assert_eq!(told(FocusGroup, 0, 5, true, 1), "wypowiedź jednej niezidentyfikowanej osoby z grupy fokusowej");
    assert_eq!(told(Document, 1, 4, false, 1), "wypowiedź z jednego dokumentu (SP2)");
}

#[test]
fn statements_on_a_topic_itself() {
    let told = |known, codes: &[&str], statements| {
        let (setting, codes) = (Setting::Interview, texts(codes));
        let k = codes.len();
        let informants = Informants { setting, k, n: 7, codes: &codes, at_least: false, statements, gender: SHE };
        Polish.counted_itself(&informants, &level(known), "X")
    };
    let topic = "Samemu tematowi „X” (bez podtematu)";
    assert_eq!(told("topic", &["AV2"], 1), format!("{topic} przypisano wypowiedź jednej osoby badanej (AV2)"));
    assert_eq!(told("topic", &["AV2"], 2), format!("{topic} przypisano dwie wypowiedzi jednej osoby badanej (AV2)"));
    assert_eq!(told("topic", &["AV2"], 5), format!("{topic} przypisano pięć wypowiedzi jednej osoby badanej (AV2)"));
    assert_eq!(
        told("topic", &["AV2", "AV3"], 21),
        format!("{topic} przypisano 21 wypowiedzi dwóch z siedmiu osób badanych (AV2, AV3)")
    );
    assert_eq!(told("topic", &[], 0), format!("{topic} nie przypisano żadnej wypowiedzi"));
    assert!(told("category", &["AV2"], 1).starts_with("Samej kategorii „X” (bez podkategorii) przypisano "));
    assert!(told("code", &["AV2"], 1).starts_with("Samemu kodowi „X” przypisano "));
}

#[test]
fn focus_groups() {
    let told = both(Setting::FocusGroup, 2, 5, &["AV2", "AV3"], false);
    assert_eq!(told[0], "W grupie fokusowej dwie osoby (AV2, AV3) wskazały, że odwiedza się rodziny");
    let neutral = "Podtematowi „wizyty domowe” przypisano wypowiedzi dwóch osób z grupy fokusowej (AV2, AV3)";
    assert_eq!(told[1], neutral);
    let unknown = both(Setting::FocusGroup, 0, 5, &[], true);
    assert_eq!(
        unknown[0],
        "W grupie fokusowej co najmniej jedna niezidentyfikowana osoba wskazała, że odwiedza się rodziny"
    );
    assert_eq!(also(2, 5, &["AV2", "AV3"], false), "W grupie fokusowej mówiły o tym dwie osoby (AV2, AV3)");
    assert_eq!(also(1, 5, &["AV1"], false), "W grupie fokusowej mówiła o tym jedna osoba (AV1)");
    assert_eq!(also(3, 5, &[], true), "W grupie fokusowej mówiły o tym co najmniej trzy osoby");
    assert_eq!(also(10, 12, &[], false), "W grupie fokusowej mówiło o tym dziesięć osób");
    assert_eq!(also(5, 5, &[], false), "W grupie fokusowej mówiły o tym wszystkie osoby (5)");
    assert_eq!(also(0, 5, &[], false), "W grupie fokusowej nikt o tym nie mówił");
}

#[test]
fn other_sentences() {
    assert_eq!(
        Polish.nobody(&level("sub-topic"), "rozmowy"),
        "Podtematowi „rozmowy” nie przypisano żadnej wypowiedzi."
    );
    let (av3, several) = (texts(&["AV3"]), texts(&["AV3", "AV4"]));
    assert_eq!(Polish.unasked(&av3, SHE), "Mówiła o tym także osoba, której o to nie pytano: AV3.");
    assert_eq!(Polish.unasked(&several, HE), "Mówiły o tym także osoby, których o to nie pytano: AV3 i AV4.");
    assert_eq!(Polish.did_not_speak(&av3, &level("topic")), "O tym temacie nie mówiła osoba AV3.");
    assert_eq!(Polish.did_not_speak(&several, &level("category")), "O tej kategorii nie mówiły osoby: AV3 i AV4.");
    assert_eq!(Polish.did_not_speak(&av3, &Polish.own_level(&texts(&["etap"]))), "O tym nie mówiła osoba AV3.");
    assert_eq!(Polish.spoke(1, false), "mówiła 1 osoba");
    assert_eq!(Polish.spoke(2, true), "mówiły co najmniej 2 osoby");
    assert_eq!(Polish.spoke(5, false), "mówiło 5 osób");
    assert_eq!(Polish.spoke(0, false), "nikt o tym nie mówił");
    assert_eq!(Polish.spoke(0, true), "mówiła co najmniej 1 osoba");
    assert_eq!(Polish.not_read(&several), "Nie przeczytano do końca: AV3, AV4.");
    assert_eq!(Polish.quotes_language("lt"), "Cytaty podano w języku wywiadów (litewski).");
}

#[test]
fn notes_under_tables() {
    let note = |total, shared| Polish.note_statements(total, shared, &level("sub-topic"));
    assert_eq!(note(15, 1), "Łącznie 15 różnych wypowiedzi; jedną z nich przypisano więcej niż jednemu podtematowi.");
    assert_eq!(note(22, 2), "Łącznie 22 różne wypowiedzi; dwie z nich przypisano więcej niż jednemu podtematowi.");
    assert_eq!(
        note(30, 10),
        "Łącznie 30 różnych wypowiedzi; dziesięć z nich przypisano więcej niż jednemu podtematowi."
    );
    assert_eq!(note(21, 0), "Łącznie 21 różnych wypowiedzi.");
    assert_eq!(note(1, 0), "Łącznie 1 wypowiedź.");
    assert_eq!(note(1, 1), "Łącznie 1 wypowiedź; przypisano ją więcej niż jednemu podtematowi.");
    assert_eq!(note(2, 2), "Łącznie 2 różne wypowiedzi; obie przypisano więcej niż jednemu podtematowi.");
    assert_eq!(note(0, 0), "Brak wypowiedzi.");
    let category = Polish.note_statements(3, 1, &level("subcategory"));
    assert_eq!(category, "Łącznie 3 różne wypowiedzi; jedną z nich przypisano więcej niż jednej podkategorii.");
    assert_eq!(
        Polish.note_order(true, &level("sub-topic")),
        "Podtematy uporządkowano według liczby wypowiedzi, malejąco."
    );
    let held = |cells| Polish.note_held_back(cells, 3);
    assert!(held(1).starts_with("Nie pokazano 1 pola: za polem lub kolumną stoi mniej niż 3 osób"), "{}", held(1));
    assert!(held(4).starts_with("Nie pokazano 4 pól: "));
}

#[test]
fn what_figures_rest_on() {
    let vk = texts(&["VK"]);
    let told = |basis, unread| Polish.basis(basis, &vk, unread, false);
    assert_eq!(told("reviewed", 1), "zakodowane przez VK; 1 nieprzejrzana propozycja reguł, niewliczona");
    assert_eq!(told("reviewed", 2), "zakodowane przez VK; 2 nieprzejrzane propozycje reguł, niewliczone");
    assert_eq!(told("reviewed", 30), "zakodowane przez VK; 30 nieprzejrzanych propozycji reguł, niewliczonych");
    assert_eq!(told("people", 0), "zakodowane ręcznie przez VK");
    assert_eq!(told("all", 3), "zakodowane przez VK, z wliczeniem 3 nieprzejrzanych trafień reguł");
    assert_eq!(told("all", 1), "zakodowane przez VK, z wliczeniem 1 nieprzejrzanego trafienia reguły");
    assert_eq!(told("rules", 40), "trafienia reguł, których nikt nie przejrzał");
    assert_eq!(Polish.basis("rules", &vk, 40, true), "trafienia reguł, niezależnie od tego, co o nich zdecydowano");
    assert_eq!(Polish.basis("people", &[], 0, false), "nikt nie kodował");
}

#[test]
fn pairs_that_are_never_together() {
    assert_eq!(TogetherTexts::never(&Polish, 1, 15, 0, 2), "Nigdy razem nie występuje 1 z 15 par.");
    assert_eq!(
        TogetherTexts::never(&Polish, 3, 15, 5, 2),
        "Nigdy razem nie występują 3 z 15 par; 5 występuje rzadziej niż 2 razy."
    );
}

#[test]
fn surveys_as_prose() {
    let told = |n| Polish.survey().told_open("Co pomaga?", n);
    assert_eq!(told(1), "Na pytanie „Co pomaga?” własnymi słowami odpowiedziała 1 osoba.");
    assert_eq!(told(2), "Na pytanie „Co pomaga?” własnymi słowami odpowiedziały 2 osoby.");
    assert_eq!(told(12), "Na pytanie „Co pomaga?” własnymi słowami odpowiedziało 12 osób.");
    assert_eq!(Polish.survey().answered(22, 5), "W ankiecie wzięły udział 22 osoby; liczyła ona 5 pytań.");
    assert_eq!(Polish.survey().answered(70, 1), "W ankiecie wzięło udział 70 osób; liczyła ona 1 pytanie.");
}

#[test]
fn agreement_on_what() {
    use crate::language::agreement::Compared;
    let told = |all, apart| Polish.agreement().how_many(Compared::Statement, all, apart, 3);
    assert_eq!(told(0, 0), "Żadnej wypowiedzi nie kodowało dwóch koderów; liczba kodów: 3.");
    assert_eq!(
        told(22, 2),
        "Co najmniej dwóch koderów miało 22 wypowiedzi; liczba kodów: 3. Zakodowano niejednakowo: 2."
    );
}
