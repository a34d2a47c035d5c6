//! What Polish says about published tables.

use super::Polish;
use super::numbers::agreeing;
use crate::language::figures::capitalized;
use crate::language::tables::{Ask, Evidence, Same, TableTexts, Unprinted, Wrong};

impl TableTexts for Polish {
    fn title(&self) -> &'static str {
        "Tabela opublikowana"
    }

    fn heads(&self) -> [&'static str; 6] {
        ["wiersz", "liczba", "na pewno", "być może także", "niemożliwe", "nie podano"]
    }

    fn unprinted(&self, what: Unprinted) -> &'static str {
        match what {
            Unprinted::Number => "liczba",
            Unprinted::List => "lista",
            Unprinted::Quote => "cytat",
        }
    }

    fn the_others(&self) -> &'static str {
        "wszyscy pozostali"
    }

    fn meaning(&self) -> &'static str {
        "Na pewno – wymienieni lub cytowani albo nikt inny nie pozostaje. Wydrukowaną listę uznaje się za pełną."
    }

    fn assumed(&self, rows: &str) -> String {
        format!("Przyjęto założenie, którego nie ma w artykule: nikt nie należy do dwóch z tych wierszy: {rows}.")
    }

    fn evidence_heads(&self) -> [&'static str; 4] {
        ["Jak podano dowody", "dowody", "wierszy", "które"]
    }

    fn evidence(&self, kind: Evidence) -> &'static str {
        match kind {
            Evidence::Both => "liczba i lista są zgodne",
            Evidence::Differ => "liczba i lista są różne",
            Evidence::Number => "tylko liczba",
            Evidence::List => "tylko lista",
            Evidence::Neither => "ani liczby, ani listy",
            Evidence::Elsewhere => "dowody pod inną nazwą",
        }
    }

    fn headings(&self) -> [&'static str; 2] {
        ["Nie zgadza się", "O co zapytać"]
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::NumberAndList(n, list) => format!("podano liczbę {n}, a na liście jest {list}"),
            Wrong::Twice(person) => format!("{person} jest na liście dwa razy"),
            Wrong::MoreThanAsked(n, asked) => format!("podano liczbę {n}, a pytanych było tylko {asked}"),
            Wrong::QuotedMore(n, quoted) => format!("podano liczbę {n}, a cytowanych jest {quoted}"),
            Wrong::QuotedNotListed(person) => format!("zacytowano {person}, choć na liście tej osoby nie ma"),
            Wrong::Unknown(person) => format!("{person} nie należy do uczestników badania"),
            Wrong::Assumption => "nie da się pogodzić z założeniem".to_owned(),
        }
    }

    fn nothing_wrong(&self) -> &'static str {
        "Żaden wiersz nie przeczy sam sobie."
    }

    fn ask(&self, ask: &Ask) -> String {
        match ask {
            Ask::NoEvidence => "ani liczby, ani listy, ani cytatu".to_owned(),
            Ask::Unattributed => "cytat bez uczestnika".to_owned(),
            Ask::NeverQuoted => "policzono lub wymieniono, a nikogo nie zacytowano".to_owned(),
            Ask::OneQuote(other) => format!("jedyny cytat jest też cytatem wiersza {other}"),
            Ask::Others(earlier, people) => format!("mowa o innych, ale są już w wierszu {earlier}: {people}"),
            Ask::NotAsked(people) => format!("wymieniono, choć nie pytano: {people}"),
            Ask::OtherName(name) => format!("w tekście dowody podano pod nazwą „{name}”"),
        }
    }

    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String {
        let by = if by.is_empty() { String::new() } else { format!(": {by}") };
        match unattributed {
            0 => format!("Cytaty – {all}{by}."),
            _ => format!("Cytaty – {all}, w tym z uczestnikiem – {}{by}.", all - unattributed),
        }
    }

    fn never_quoted(&self, people: &str) -> String {
        format!("Wymieniono, nie zacytowano: {people}.")
    }

    fn in_lists(&self, person: &str, lists: usize) -> String {
        format!("{person} ({lists} {})", agreeing(lists, ["lista", "listy", "list"]))
    }

    fn nowhere(&self, people: &str) -> String {
        format!("Nie wymieniono w żadnym wierszu: {people}.")
    }

    fn absent(&self, topic: &str, people: &str) -> String {
        format!("Pytano, ale nie wymieniono w żadnym wierszu „{topic}”: {people}.")
    }

    fn beside_heads(&self) -> [&'static str; 5] {
        ["wiersz", "artykuł", "powtórzenie", "porównanie", "uczestnicy"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "tak samo",
            Same::Others => "inni uczestnicy",
            Same::More => "więcej",
            Same::Fewer => "mniej",
            Same::Missing => "brak",
            Same::New => "nowe",
            Same::NotPrinted => "nie podano",
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| TableTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capitalized(&format!("{}.", told.join(" · ")))
    }

    fn compared(&self, people: bool) -> &'static str {
        match people {
            true => "Uczestników porównano według kodów. −: tylko w artykule; +: tylko w powtórzeniu.",
            false => "Uczestnicy są różni: porównano tylko liczby.",
        }
    }

    fn other_bases(&self, rows: &str) -> String {
        format!("Pytano różną liczbę osób; należy porównywać odsetki, nie liczby: {rows}.")
    }
}
