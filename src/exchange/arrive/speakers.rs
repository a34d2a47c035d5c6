//! Who speaks in the texts, and which of them are cases of the project.

use super::texts::own_front;
use super::{Study, Texts};
use crate::exchange::speech::{Heard, hear};
use std::collections::BTreeSet;

impl Study<'_> {
    /// Listens to all texts.
    pub(super) fn listen(&mut self, texts: Texts) {
        let mut otherwise = 0;
        for source in &self.project.sources {
            let own = self.ours && own_front(&source.description).is_some();
            let heard = match texts {
                Texts::Heard if !own => hear(&source.text),
                _ => Heard::Nobody,
            };
            self.speech.push(match heard {
                Heard::Talk(speech) => Some(speech),
                Heard::Nobody => None,
                Heard::Otherwise(names) => {
                    otherwise += 1;
                    if !names.is_empty() {
                        self.names.push((self.speech.len(), names));
                    }
                    None
                }
            });
        }
        self.loss.lost(
            "who speaks in texts whose labels are names, or stand otherwise than in a transcript",
            otherwise,
            "they are documents; --speakers says whose labels they are; docs/exchange.md says how they become interviews",
        );
    }

    /// The codes of those who speak anywhere.
    pub(super) fn spoken(&self) -> BTreeSet<String> {
        self.speech.iter().flatten().flat_map(|speech| &speech.people).cloned().collect()
    }

    /// The code of each case that speaks: its name is a label; or in all its texts one and the same person answers, and
    /// no other case can be that person.
    pub(super) fn speaking_cases(&self) -> Vec<Option<String>> {
        let spoken = self.spoken();
        let cases = &self.project.cases;
        let named = |code: &str| cases.iter().any(|case| case.name == code);
        let of_texts: Vec<Option<&String>> = cases
            .iter()
            .map(|case| {
                let mut codes = case.sources.iter().map(|at| match self.speech.get(*at)?.as_ref()?.people.as_slice() {
                    [one] => Some(one),
                    _ => None,
                });
                let first = codes.next()??;
                (codes.all(|code| code == Some(first)) && !named(first)).then_some(first)
            })
            .collect();
        let mut taken = BTreeSet::new();
        cases
            .iter()
            .zip(&of_texts)
            .map(|(case, code)| {
                let own = spoken.get(&case.name);
                let alone = code.filter(|code| of_texts.iter().flatten().filter(|other| *other == code).count() == 1);
                own.or(alone).filter(|code| taken.insert((*code).clone())).cloned()
            })
            .collect()
    }

    /// Texts of cases that are nobody who speaks there stay documents: what is known of such a case is not known of a
    /// speaker.
    pub(super) fn doubtful_talk(&mut self) {
        let mut count = 0;
        for at in 0..self.speech.len() {
            let cases = self.cases_of(at);
            let Some(speech) = &self.speech[at] else { continue };
            if cases.iter().any(|case| !speech.people.contains(&self.people[*case])) {
                self.speech[at] = None;
                count += 1;
            }
        }
        self.loss.lost(
            "who speaks in texts of cases that are none of the speakers",
            count,
            "they are documents of their cases; docs/exchange.md says how they become interviews",
        );
    }
}
