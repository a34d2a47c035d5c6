//! Where a text names a topic or sub-topic: its name or alias, inflected, with or without diacritics.

use crate::codebook::Codebook;
use crate::language::{Lemmas, claim_words, primary};
use crate::text::{Span, fold_case, fold_diacritics, words};

/// A name under which a code is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The code.
    pub code: usize,
    /// As the codebook has it.
    pub text: String,
    /// It is an alias, not the name.
    pub alias: bool,
    /// Its language; empty: any.
    pub language: String,
    /// The languages in which the code has a name: in another one an article prints the name it has.
    named: Vec<String>,
}

impl Name {
    fn is_of(&self, language: &str) -> bool {
        self.language.is_empty()
            || primary(&self.language) == language
            || !self.named.iter().any(|named| named == language)
    }
}

/// A name in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameAt {
    /// The code.
    pub code: usize,
    /// Its bytes.
    pub span: Span,
    /// Which name.
    pub name: usize,
}

/// All names of a codebook.
pub struct Names<'l> {
    /// Longer names first.
    pub all: Vec<Name>,
    lemmas: &'l Lemmas,
}

/// A word in the forms in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Form {
    span: Span,
    /// Small letters without diacritics.
    plain: String,
    /// The stem, if there is a stemmer.
    stem: String,
    /// Without the ending of a noun.
    base: String,
}

impl<'l> Names<'l> {
    /// The names and aliases of all codes that are not retired, and words that a study links to codes.
    pub fn new(codebook: &Codebook, links: &[(String, usize)], lemmas: &'l Lemmas) -> Names<'l> {
        let mut all = Vec::new();
        for (code, found) in codebook.codes.iter().enumerate().filter(|(_, code)| !code.retired) {
            let named: Vec<String> = found.name.all().map(|(language, _)| primary(language).to_owned()).collect();
            for (language, text) in found.name.all() {
                let (text, language) = (text.to_owned(), language.to_owned());
                all.push(Name { code, text, alias: false, language, named: named.clone() });
            }
            for alias in &found.aliases {
                all.push(Name { code, text: alias.clone(), alias: true, language: String::new(), named: Vec::new() });
            }
        }
        for (text, code) in links {
            all.push(Name { code: *code, text: text.clone(), alias: true, language: String::new(), named: Vec::new() });
        }
        Names { all, lemmas }
    }

    fn forms(&self, text: &str, language: &str) -> Vec<Form> {
        let stemming = self.lemmas.stemming(language);
        let claims = claim_words(language);
        let mut found = Vec::new();
        words(text, Span::new(0, text.len()), |span| {
            let folded = fold_case(span.of(text));
            let stem = stemming.as_ref().map_or_else(String::new, |stemming| fold_diacritics(&stemming.stem(&folded)));
            let base = fold_diacritics(&claims.base(&folded));
            found.push(Form { span, plain: fold_diacritics(&folded), stem, base });
        });
        found
    }

    /// The names in a text of a language, the longest where several overlap.
    pub fn find(&self, text: &str, language: &str) -> Vec<NameAt> {
        let forms = self.forms(text, language);
        let mut found: Vec<(usize, NameAt)> = Vec::new();
        for (number, name) in self.all.iter().enumerate() {
            if !name.is_of(language) {
                continue;
            }
            let wanted = self.forms(&name.text, language);
            if wanted.is_empty() || wanted.len() > forms.len() {
                continue;
            }
            for window in forms.windows(wanted.len()) {
                if window.iter().zip(&wanted).all(|(word, wanted)| is_form(word, wanted, wanted_alone(&name.text))) {
                    let span = window[0].span.hull(window[window.len() - 1].span);
                    found.push((wanted.len(), NameAt { code: name.code, span, name: number }));
                }
            }
        }
        found.sort_by_key(|(length, at)| (std::cmp::Reverse(*length), at.span.start, at.name));
        let mut kept: Vec<NameAt> = Vec::new();
        for (_, at) in found {
            if !kept.iter().any(|other| other.span.overlaps(at.span)) {
                kept.push(at);
            }
        }
        kept.sort_by_key(|at| at.span.start);
        kept
    }

    /// How a piece of text stands to the names: the code whose name it is, else those whose names share words with it.
    pub fn name_of(&self, text: &str, language: &str) -> (Option<NameAt>, Vec<usize>) {
        let forms = self.forms(text, language);
        let whole = self.find(text, language).into_iter().find(|at| {
            let covered = forms.iter().filter(|form| at.span.contains(form.span)).count();
            covered == forms.len()
        });
        if whole.is_some() {
            return (whole, Vec::new());
        }
        let stop = crate::language::lists(language);
        let content: Vec<&Form> = forms.iter().filter(|form| !stop.is_stop(&form.plain)).collect();
        let mut near: Vec<(usize, usize)> = Vec::new();
        for name in self.all.iter().filter(|name| name.is_of(language)) {
            let wanted = self.forms(&name.text, language);
            let wanted: Vec<&Form> = wanted.iter().filter(|form| !stop.is_stop(&form.plain)).collect();
            let shared = wanted.iter().filter(|form| content.iter().any(|other| is_form(other, form, false))).count();
            if shared > 0 && shared * 2 >= wanted.len().max(content.len()) {
                near.push((shared, name.code));
            }
        }
        near.sort_by_key(|(shared, code)| (std::cmp::Reverse(*shared), *code));
        let mut codes: Vec<usize> = Vec::new();
        for (_, code) in near {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes.truncate(3);
        (None, codes)
    }
}

fn wanted_alone(name: &str) -> bool {
    name.split_whitespace().count() == 1
}

/// Whether a word is a form of another. A name of one word is taken only as a noun: `controlled` is not `control`.
fn is_form(word: &Form, wanted: &Form, alone: bool) -> bool {
    let same = word.plain == wanted.plain || (word.base == wanted.base && word.base.chars().nth(2).is_some());
    same || (!alone && !word.stem.is_empty() && word.stem == wanted.stem)
}
