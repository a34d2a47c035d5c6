//! Practice: one statement at a time, and afterwards what the key says.

use crate::coding::CodedStudy;
use crate::text::{fold_case, fold_diacritics};
use std::collections::BTreeSet;

/// Statements to practise on.
pub struct Practice<'a> {
    coded: &'a CodedStudy<'a>,
    /// The statements, in the order in which they are asked.
    pub statements: Vec<u32>,
    /// The codes that may be given, in the order of the codebook.
    pub codes: Vec<usize>,
}

/// What became of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Given, and in the key.
    pub right: Vec<usize>,
    /// Given, and not in the key.
    pub wrong: Vec<usize>,
    /// In the key, and not given.
    pub missed: Vec<usize>,
}

impl Answered {
    /// The answer is the key's.
    pub fn is_right(&self) -> bool {
        self.wrong.is_empty() && self.missed.is_empty()
    }
}

impl<'a> Practice<'a> {
    /// So many statements, three coded ones to one without a code where there are enough. Which ones, is drawn by `seed`: the
    /// same seed draws the same. `within`: only statements of these codes, and none without a code.
    pub fn new(coded: &'a CodedStudy<'a>, count: usize, seed: u64, within: Option<std::ops::Range<usize>>) -> Self {
        let codebook = &coded.materials.codebook;
        let codes = (0..codebook.codes.len())
            .filter(|code| codebook.codes[*code].codable && !codebook.codes[*code].retired)
            .filter(|code| codebook.subtree(*code).len() == 1 || !coded.own(*code).is_empty())
            .collect();
        let drawn = |statement: u32| {
            let id = coded.id(statement).to_string();
            blake3::hash(format!("{seed} {id}").as_bytes()).as_bytes().to_owned()
        };
        let coded_ones = coded.coded();
        let barred = |statement: &u32| coded.decisions.barred(*statement);
        let mut with: Vec<u32> = coded_ones
            .iter()
            .filter(|statement| {
                within.as_ref().is_none_or(|codes| coded.codes_on(*statement).any(|code| codes.contains(&code)))
            })
            .filter(|statement| !barred(statement))
            .collect();
        let all = u32::try_from(coded.statements()).unwrap_or(u32::MAX);
        let mut without: Vec<u32> = match within {
            Some(_) => Vec::new(),
            None => (0..all).filter(|statement| !coded_ones.contains(*statement) && !barred(statement)).collect(),
        };
        with.sort_by_key(|statement| drawn(*statement));
        without.sort_by_key(|statement| drawn(*statement));
        let few = (count / 4).min(without.len()).max(count.saturating_sub(with.len()).min(without.len()));
        without.truncate(few);
        with.truncate(count - few.min(count));
        let mut statements = [with, without].concat();
        statements.sort_by_key(|statement| drawn(*statement));
        Practice { coded, statements, codes }
    }

    /// What an answer means: numbers, ids, names or aliases with commas between; nothing: no code.
    ///
    /// # Errors
    /// The first word that is no code.
    pub fn read(&self, line: &str) -> Result<BTreeSet<usize>, String> {
        let fold = |text: &str| fold_diacritics(&fold_case(text.trim()));
        let mut given = BTreeSet::new();
        for word in line.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let by_number = word.parse::<usize>().ok().and_then(|at| self.codes.get(at.checked_sub(1)?).copied());
            let called = |code: &&usize| {
                let code = &self.coded.materials.codebook.codes[**code];
                let names = code.name.all().map(|(_, text)| text).chain(code.aliases.iter().map(String::as_str));
                names.chain([code.id.as_str()]).any(|name| fold(name) == fold(word))
            };
            match by_number.or_else(|| self.codes.iter().find(called).copied()) {
                Some(code) => {
                    given.insert(code);
                }
                None => return Err(word.to_owned()),
            }
        }
        Ok(given)
    }

    /// Sets an answer beside the key.
    pub fn answer(&self, statement: u32, given: &BTreeSet<usize>) -> Answered {
        let key: BTreeSet<usize> = self.coded.codes_on(statement).collect();
        Answered {
            right: given.intersection(&key).copied().collect(),
            wrong: given.difference(&key).copied().collect(),
            missed: key.difference(given).copied().collect(),
        }
    }
}
