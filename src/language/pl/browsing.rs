//! What a page in a browser says in Polish.

use crate::language::browsing::BrowsingTexts;

pub const BROWSING: BrowsingTexts = BrowsingTexts {
    explore: "Wyszukiwanie i filtrowanie wypowiedzi",
    search: "Słowa",
    hint: "Jeśli słów jest kilka, wypowiedź musi zawierać każde z nich; „słowa w cudzysłowie” stoją obok siebie. Znaki diakrytyczne i wielkość liter nie mają znaczenia.",
    kind: "Rodzaj źródła",
    of: "z",
    all: "wszystkie",
    rests: [
        "zakodowane przez osobę",
        "trafienie reguły, przyjęte przez osobę",
        "trafienie reguły, nieprzejrzane",
        "propozycja reguły, nieprzejrzana, nieliczona",
    ],
    sort: "Kolejność",
    order: "miejsce w badaniu",
    shortest: "od najkrótszych",
    longest: "od najdłuższych",
    from: "od",
    to: "do",
    further: "Inne cechy",
    add: "Dodaj filtr",
    clear: "Wyczyść wszystkie filtry",
    by_code: "Liczby według kodów",
    by_person: "Liczby według uczestników",
    nothing: "Żadna wypowiedź nie pasuje.",
    more: "Pokaż więcej",
    place: "Miejsce w transkrypcji",
    needs_script: |n| {
        format!(
            "Liczba wypowiedzi na tej stronie: {n}. Pokazuje je jej własny skrypt, który w tej przeglądarce nie działa. Tabele są kompletne także bez niego."
        )
    },
    left_out: |megabytes, most| {
        format!(
            "Zażądano transkrypcji, ale nie ma ich w tym pliku: razem zajmują {megabytes} MB, a strona mieści {most} MB."
        )
    },
    heat: "W komórkach: liczba wypowiedzi; im większa, tym ciemniej. „–”: zapytano, ale nie wspomniano; „?”: nieprzeczytane do końca; zakreskowane: nie pytano.",
};
