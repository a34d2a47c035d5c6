//! What Polish says about a codebook.

use super::Polish;
use super::numbers::figure;
use crate::language::codebook::{CodebookTexts, Gap};

impl CodebookTexts for Polish {
    fn tested_title(&self) -> &'static str {
        "Przykłady i kontrprzykłady"
    }

    fn misbehaves(&self, counter: bool) -> &'static str {
        if counter { "dostaje kod, choć nie powinien" } else { "nie dostaje kodu" }
    }

    fn tested(&self, tried: usize, failed: usize) -> String {
        match failed {
            0 => format!("Wszystkie przykłady i kontrprzykłady działają, jak powinny; sprawdzono: {}.", figure(tried)),
            _ => format!(
                "Przykłady i kontrprzykłady, które nie działają, jak powinny: {} z {}.",
                figure(failed),
                figure(tried)
            ),
        }
    }

    fn no_examples(&self) -> &'static str {
        "Żaden kod nie ma jeszcze i przykładów, i wskaźników: należy wpisać `examples: [\"…\"]` oraz `counter_examples: [\"…\"]`."
    }

    fn none_of_its_own(&self, code: &str) -> String {
        format!("`{code}` nie ma własnych wskaźników, a wskaźniki kodów pod nim nie pasują")
    }

    fn gaps_title(&self) -> &'static str {
        "Czego księga kodów nie obejmuje"
    }

    fn gaps_note(&self, without: usize, all: usize) -> String {
        format!(
            "Wypowiedzi bez kodu i bez propozycji: {} z {}. Listy są do czytania; niczego nie proponują.",
            figure(without),
            figure(all)
        )
    }

    fn gap(&self, gap: Gap) -> &'static str {
        match gap {
            Gap::Words => "Częste słowa w wypowiedziach bez kodu",
            Gap::Pairs => "Częste pary słów w tych wypowiedziach",
            Gap::Near => "Wypowiedzi, które mają wspólne słowa z wypowiedziami kodu, a samego kodu nie mają",
            Gap::Idle => "Wskaźniki, do których nic nie pasuje",
            Gap::Contained => "Wskaźniki, które nic nie dodają do innego",
            Gap::Overlap => "Kody, których wspólne wypowiedzi to ponad 80 % wypowiedzi jednego z nich",
        }
    }

    fn shares(&self, words: &str) -> String {
        format!("(wspólne słowa: {words})")
    }

    fn adds_nothing(&self) -> &'static str {
        "trafia w tym badaniu tylko w to, w co trafia też"
    }

    fn overlap(&self, first: &str, second: &str, shared: usize) -> (String, String) {
        (format!("{first} i {second}, wspólne wypowiedzi:"), figure(shared))
    }

    fn caught_nothing(&self) -> &'static str {
        "Te wskaźniki w tym badaniu w nic nie trafiły:"
    }

    fn nothing_moves(&self) -> &'static str {
        "Żadna wypowiedź nie przybywa ani nie ubywa; żadna liczba się nie zmienia."
    }

    fn is_new(&self) -> &'static str {
        "nowy"
    }

    fn is_gone(&self) -> &'static str {
        "usunięty"
    }
}
