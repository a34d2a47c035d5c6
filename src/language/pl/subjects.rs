//! What Polish says about the cases of documents.

use super::Polish;
use crate::language::subjects::SubjectTexts;

impl SubjectTexts for Polish {
    fn inferred(&self) -> &'static str {
        "wniosek"
    }

    fn not_stated(&self) -> &'static str {
        "–"
    }

    fn cells(&self, stated: usize, inferred: usize, all: usize, unread: usize) -> String {
        let mut text = format!("Liczba pól: {all}; stwierdzono: {stated}");
        if inferred > 0 {
            text += &format!("; wywnioskował koder: {inferred}");
        }
        text += &format!("; nie stwierdzono: {}", all - stated - inferred - unread);
        if unread > 0 {
            text += &format!("; nie wiadomo, ponieważ nie wszystko przeczytano: {unread}");
        }
        text + "."
    }

    fn empty_codes(&self, names: &str) -> String {
        format!("Są w księdze kodów, ale nie stwierdzono ich w żadnym przypadku: {names}.")
    }

    fn empty_cases(&self, names: &str) -> String {
        format!("Przypadki, o których nic nie stwierdzono: {names}.")
    }

    fn loose(&self, ids: &str) -> String {
        format!("Zakodowane, ale niezwiązane z żadnym przypadkiem i nieujęte w tabeli: {ids}.")
    }

    fn legend(&self) -> &'static str {
        "W polach – liczba wypowiedzi; „–” – nie stwierdzono."
    }

    fn no_document(&self) -> &'static str {
        "W badaniu nie ma dokumentów (kind: document)."
    }
}
