//! Words with the same stem: the Snowball stemmers, and a study's own table of forms, which goes before them.

use super::primary;
use crate::data::File;
use crate::finding::Finding;
use crate::text::{Span, fold_case};
use frostem::Stemmer;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Name and version of the stemmers; stands in every result that may rest on one. The version is pinned in Cargo.toml.
pub const STEMMER: &str = "Snowball (frostem 2.20261016.1)";

/// The study's own tables `lemmas/<language>.tsv`: a form, a tab, its lemma; for irregular forms, and for languages
/// without a stemmer.
#[derive(Debug, Clone, Default)]
pub struct Lemmas {
    tables: BTreeMap<String, FxHashMap<String, String>>,
}

impl Lemmas {
    /// Adds the table of a language; lines that are no pair become findings.
    pub fn add(&mut self, language: &str, file: &File, findings: &mut Vec<Finding>) {
        let table = self.tables.entry(primary(language).to_owned()).or_default();
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let span = Span::new(start, start + line.trim_end().len());
            start += line.len();
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<&str> = line.trim_end().split('\t').map(str::trim).collect();
            match fields[..] {
                [form, lemma] if !form.is_empty() && !lemma.is_empty() => {
                    let (form, lemma) = (fold_case(form), fold_case(lemma));
                    if let Some(other) = table.insert(form.clone(), lemma.clone())
                        && other != lemma
                    {
                        findings.push(
                            Finding::error(format!("form `{form}` has two lemmas, `{other}` and `{lemma}`"))
                                .at(file.place(span))
                                .hint("the last one is used; remove one of the lines"),
                        );
                    }
                }
                _ => findings.push(
                    Finding::error("this line is no pair of a form and its lemma")
                        .at(file.place(span))
                        .expected("a form, a tab, its lemma"),
                ),
            }
        }
    }

    /// How words of a language are brought to their stems; `None` where there is neither a stemmer nor a table.
    pub fn stemming(&self, language: &str) -> Option<Stemming<'_>> {
        let stemmer = Stemmer::try_from_name(primary(language)).ok();
        let table = self.tables.get(primary(language));
        (stemmer.is_some() || table.is_some()).then_some(Stemming { stemmer, table })
    }
}

/// Brings the words of one language to their stems.
pub struct Stemming<'l> {
    stemmer: Option<Stemmer>,
    table: Option<&'l FxHashMap<String, String>>,
}

impl<'l> Stemming<'l> {
    /// The stem of a folded word: that of its lemma, if the table has it; else its own.
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str>
    where
        'l: 'w,
    {
        let word = self.table.and_then(|table| table.get(word)).map_or(word, String::as_str);
        self.stemmer.as_ref().map_or(Cow::Borrowed(word), |stemmer| stemmer.stem(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_one_that_is_built_in() {
        let lock = include_str!("../../Cargo.lock");
        let version = STEMMER.trim_end_matches(')').rsplit(' ').next().unwrap();
        assert!(lock.contains(&format!("name = \"frostem\"\nversion = \"{version}\"")));
    }

    #[test]
    fn a_table_goes_before_the_stemmer() {
        let file = File { name: "lemmas/en.tsv".into(), text: "# irregular\nwent\tgo\nbroken line\n".into() };
        let mut findings = Vec::new();
        let mut lemmas = Lemmas::default();
        lemmas.add("en", &file, &mut findings);
        assert_eq!(
            findings[0].to_string(),
            "lemmas/en.tsv:3:1: this line is no pair of a form and its lemma; expected a form, a tab, its lemma"
        );
        let english = lemmas.stemming("en-GB").unwrap();
        assert_eq!(english.stem("went"), english.stem("going"));
        assert_ne!(Lemmas::default().stemming("en").unwrap().stem("went"), english.stem("went"));
    }

    #[test]
    fn bulgarian_has_no_stemmer_but_may_have_a_table() {
        assert!(Lemmas::default().stemming("bg").is_none());
        let file = File { name: "lemmas/bg.tsv".into(), text: "децата\tдете\nдеца\tдете\n".into() };
        let mut lemmas = Lemmas::default();
        lemmas.add("bg", &file, &mut Vec::new());
        let bulgarian = lemmas.stemming("bg").unwrap();
        assert_eq!(bulgarian.stem("децата"), bulgarian.stem("дете"));
    }
}
