//! What Lithuanian says about the cases of documents.

use super::Lithuanian;
use crate::language::subjects::SubjectTexts;

impl SubjectTexts for Lithuanian {
    fn inferred(&self) -> &'static str {
        "išvesta"
    }

    fn not_stated(&self) -> &'static str {
        "–"
    }

    fn cells(&self, stated: usize, inferred: usize, all: usize, unread: usize) -> String {
        let mut text = format!("Langelių iš viso: {all}; pasakyta: {stated}");
        if inferred > 0 {
            text += &format!("; koduotojo išvesta: {inferred}");
        }
        text += &format!("; nepasakyta: {}", all - stated - inferred - unread);
        if unread > 0 {
            text += &format!("; nežinoma, nes ne viskas perskaityta: {unread}");
        }
        text + "."
    }

    fn empty_codes(&self, names: &str) -> String {
        format!("Kodų knygoje yra, bet apie jokį atvejį nepasakyta: {names}.")
    }

    fn empty_cases(&self, names: &str) -> String {
        format!("Atvejai, apie kuriuos nieko nepasakyta: {names}.")
    }

    fn loose(&self, ids: &str) -> String {
        format!("Užkoduota, bet nesusieta su jokiu atveju ir į lentelę neįtraukta: {ids}.")
    }

    fn legend(&self) -> &'static str {
        "Langeliuose – teiginių skaičius; „–“ – nepasakyta."
    }

    fn no_document(&self) -> &'static str {
        "Tyrime nėra dokumentų (kind: document)."
    }
}
