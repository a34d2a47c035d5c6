//! A coded study, and the language in which results about it are written.

use super::tallied::Tallied;
use super::{Sharing, capital};
use crate::analysis::Tally;
use crate::coding::{CodedStudy, Set};
use crate::language::{self, Label, Level, STEMMER, Wording};
use crate::matching::Plan;
use crate::report::model::{Notice, Page, Words};
use crate::study::{Basis, Group};
use crate::transcript::{Kind, SPLITTER};
use serde_json::{Value, json};

/// A coded study, and the language in which a result about it is written.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The study.
    pub coded: &'a CodedStudy<'a>,
    /// The language.
    pub wording: &'static dyn Wording,
    /// Interviews and focus groups are counted together.
    pub pool: bool,
    /// The words of barred statements are left out, because the result is for others to read.
    pub withhold: bool,
    /// What is held back.
    pub sharing: Sharing,
    /// Quotes that have a translation are printed in it alone.
    pub translated: bool,
}

impl<'a> Context<'a> {
    /// A study in a language tema speaks; English for any other.
    pub fn new(coded: &'a CodedStudy<'a>, language: &str, pool: bool) -> Self {
        let wording = language::wording(language).unwrap_or_else(language::fallback);
        Context { coded, wording, pool, withhold: false, sharing: Sharing::default(), translated: false }
    }

    /// The language's code.
    pub fn language(&self) -> &'static str {
        self.wording.code()
    }

    /// A fixed word.
    pub fn label(&self, label: Label) -> &'static str {
        self.wording.label(label)
    }

    /// A code's name.
    pub fn name(&self, code: usize) -> &'a str {
        self.coded.materials.codebook.codes[code].name.get(self.language())
    }

    /// What the study calls the codes of a depth; the last level serves for all below it.
    pub fn level(&self, depth: usize) -> Level {
        let levels = &self.coded.materials.settings.levels;
        let standard = ["topic", "sub-topic"];
        match levels.get(depth).or(levels.last()) {
            Some(text) => {
                let known = self.wording.level(text.get("en")).filter(|_| text.forms("en").len() == 1);
                known.unwrap_or_else(|| self.wording.own_level(text.forms(self.language())))
            }
            None => {
                let name = standard[depth.min(1)];
                self.wording.level(name).unwrap_or_else(|| self.wording.own_level(&[name.to_owned()]))
            }
        }
    }

    /// What the levels are called together, as the head of a column or (`many`) as a caption.
    pub fn levels(&self, many: bool) -> String {
        let deep = self.coded.materials.codebook.codes.iter().any(|code| code.depth > 0);
        let levels: Vec<Level> = (0..if deep { 2 } else { 1 }).map(|depth| self.level(depth)).collect();
        self.wording.levels_together(&levels, many)
    }

    /// The forms of a group's name in the language of the result. A name without a language is in that of the study's
    /// first report; in another language the group is spoken of as participants (no forms).
    pub fn group_forms(&self, group: &'a Group) -> &'a [String] {
        let own = self.coded.materials.settings.report_languages.first().is_some_and(|first| first == self.language());
        if own || group.name.names(self.language()) { group.name.forms(self.language()) } else { &[] }
    }

    /// The kinds of sources in the study, in order.
    pub fn kinds(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = self.coded.materials.sources.iter().map(|source| source.kind()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// An empty page with title, notices, basis and foot.
    pub fn page(&self, title: &str) -> Page {
        let coded = self.coded;
        let stems =
            if Plan::asks_for_stems(&coded.materials.codebook) { format!(" · {STEMMER}") } else { String::new() };
        let mut notices = Vec::new();
        if let Some(past) = &coded.materials.past {
            let checkpoint = past.checkpoint.as_ref().map(|(name, day)| (name.as_str(), day.as_str()));
            notices.push(Notice { text: self.wording.as_of(past.day.as_deref(), checkpoint), strong: true });
        }
        if coded.basis == Basis::Rules && !coded.materials.codebook.codes.is_empty() {
            notices.push(Notice { text: self.wording.rules_only(coded.decisions.any), strong: true });
        }
        if coded.basis == Basis::All && self.unread() > 0 {
            notices.push(Notice { text: format!("{}.", capital(&self.basis())), strong: true });
        }
        if self.is_synthetic() {
            notices.push(Notice { text: self.wording.synthetic(), strong: true });
        }
        Page {
            language: self.language().to_owned(),
            speech: self.speech().unwrap_or(self.language()).to_owned(),
            title: title.to_owned(),
            basis: if coded.materials.codebook.codes.is_empty() { String::new() } else { self.basis() },
            notices,
            words: Words {
                statements: self.label(Label::Statements).to_owned(),
                context: self.label(Label::Context).to_owned(),
                close: self.label(Label::Close).to_owned(),
                contents: self.label(Label::Contents).to_owned(),
                transcripts: self.label(Label::Transcripts).to_owned(),
            },
            made: format!(
                "tema {} · {SPLITTER}{stems} · {} {} · {} {}",
                env!("CARGO_PKG_VERSION"),
                self.label(Label::Codebook).to_lowercase(),
                &coded.materials.codebook.hash()[..12],
                self.label(Label::Transcripts).to_lowercase(),
                &self.texts_hash()[..12],
            ),
            ..Page::default()
        }
    }

    /// The language of the texts, if they are all in one.
    pub fn speech(&self) -> Option<&'a str> {
        let materials = self.coded.materials;
        let mut languages = materials.sources.iter().map(|source| source.language.as_str());
        let first = languages.next().unwrap_or(&materials.settings.language);
        languages.all(|language| language == first).then_some(first)
    }

    /// Whether the study, or any of its texts, is made up.
    pub fn is_synthetic(&self) -> bool {
        let materials = self.coded.materials;
        materials.settings.synthetic || materials.sources.iter().any(|source| source.front.synthetic)
    }

    /// One hash over all texts of the study.
    pub fn texts_hash(&self) -> String {
        let sources = &self.coded.materials.sources;
        let all: String = sources.iter().flat_map(|source| [source.id.as_str(), "\0", &source.hash, "\0"]).collect();
        blake3::hash(all.as_bytes()).to_hex()[..32].to_owned()
    }

    /// What the figures rest on, as a line for people.
    pub fn basis(&self) -> String {
        let coders: Vec<String> = self.coders();
        self.wording.basis(self.coded.basis.name(), &coders, self.unread(), self.coded.decisions.any)
    }

    /// The same for one code with those below it: its own unread suggestions.
    pub fn basis_of(&self, code: usize) -> String {
        let below = self.coded.materials.codebook.subtree(code);
        let unread = below.map(|code| self.coded.unread(code).len()).sum();
        self.wording.basis(self.coded.basis.name(), &self.coders(), unread, self.coded.decisions.any)
    }

    /// Unread suggestions, as printed; with the rules alone none has been read.
    pub fn unread(&self) -> usize {
        self.coded.unread_count()
    }

    /// The counting coders as reports name them; how many, where they are not named.
    pub fn coders(&self) -> Vec<String> {
        let counting = self.coded.decisions.counting.len();
        if self.sharing.is_shared() && counting > 0 {
            return vec![self.wording.sharing().coders(counting)];
        }
        self.coded.decisions.counting.iter().map(|coder| coder.to_uppercase()).collect()
    }

    /// What the figures rest on, for programs.
    pub fn basis_json(&self) -> Value {
        let coded = self.coded;
        json!({
            "name": coded.basis.name(),
            "synthetic": self.is_synthetic(),
            "coders": match self.sharing.is_shared() {
                true => json!(coded.decisions.counting.len()),
                false => json!(coded.decisions.counting),
            },
            "unread": coded.unread_count(),
            "orphaned": coded.decisions.orphans,
            "as_of": coded.materials.past.as_ref().map(|past| json!({
                "day": past.day,
                "checkpoint": past.checkpoint.as_ref().map(|(name, day)| json!({ "name": name, "day": day })),
            })),
            "statements": coded.statements(),
            "unit": coded.materials.settings.unit.name(),
            "splitter": SPLITTER,
            "stemmer": STEMMER,
            "codebook": coded.materials.codebook.hash(),
            "texts": self.texts_hash(),
            "tema": env!("CARGO_PKG_VERSION"),
        })
    }

    /// The ids of statements.
    pub fn ids(&self, statements: &Set) -> Vec<String> {
        statements.iter().map(|statement| self.coded.id(statement).to_string()).collect()
    }

    /// The codes of cases.
    pub fn codes_of(&self, cases: &Set) -> Vec<String> {
        cases.iter().map(|case| self.coded.materials.cases.all[case as usize].id.clone()).collect()
    }

    /// The sets of a tally, for programs.
    pub fn tally_json(&self, tally: &Tally) -> Value {
        json!(Tallied::new(self, tally))
    }
}
