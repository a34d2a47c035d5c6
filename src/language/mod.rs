//! Languages: one folder a language, with everything tema knows about it.
//!
//! Three things are asked of a language: how its texts are cut into sentences ([`Splitting`]) and which words say
//! little or negate ([`Lists`]), for the language of the transcripts; and how a report is worded in it ([`Wording`]),
//! for the language of the report.

mod agreement;
mod association;
mod audit;
mod bg;
mod browsing;
mod checklist;
mod claims;
mod codebook;
mod desk;
mod drawings;
mod en;
mod evidence;
mod figures;
mod lists;
mod lt;
mod names;
mod percents;
mod pl;
mod privacy;
mod quotes;
mod replication;
mod rules;
mod saturation;
mod screen;
mod sealed;
mod sharing;
mod splitter;
mod stems;
mod subjects;
mod survey;
mod tables;
mod text;
mod together;
mod trail;
mod translations;
mod uk;
#[cfg(test)]
mod whole;
mod why;
mod wording;
mod words;

pub use agreement::{AgreementTexts, Compared, Ground, Part, Reason, Remark, Stretch, category};
pub use association::{Few, TestTexts, Untested};
pub use audit::{AuditTexts, Noticed, Say, filled};
pub use browsing::BrowsingTexts;
pub use checklist::{ChecklistTexts, Figure, Pointer};
pub use claims::{ClaimWords, MANUSCRIPTS, begins, claim_words};
pub use codebook::{CodebookTexts, Gap};
pub use desk::{Before, DeskTexts, Stood};
pub use drawings::{DrawingTexts, Drawn};
pub use evidence::{EvidenceTexts, Heard, Judged, Little};
pub use lists::{Lists, lists};
pub use names::{NAMED, Names, names};
pub use percents::{PercentTexts, Rounding};
pub use privacy::PrivacyTexts;
pub use quotes::{QuoteHeads, QuoteTexts, Share, Why};
pub use replication::ReplicationTexts;
pub use rules::RulesTexts;
pub use saturation::{Estimated, Reached, SaturationTexts};
pub use screen::{Keys, ScreenTexts};
pub use sealed::{PackageTexts, Sealed};
pub use sharing::SharingTexts;
pub use splitter::{Splitter, last_word, splitting};
pub use stems::{Lemmas, STEMMER, Stemming};
pub use subjects::SubjectTexts;
pub use survey::{Base, NoAlpha, NotTested, NumberFigures, PercentOf, Rounded, SurveyTexts};
pub use tables::{Ask, Evidence, Same, TableTexts, Unprinted, Wrong};
pub use text::Text;
pub use together::{TogetherTexts, Unit};
pub use trail::TrailTexts;
pub use translations::{TranslationTexts, Translators};
pub use why::{Stands, Unmet, WhyTexts};
pub use wording::{Asked, Gender, Informants, Label, Level, Methods, Setting, Wording};
pub use words::WordsTexts;

/// What sentence splitting must know about a language, beyond the rules of Unicode.
#[derive(Debug, Clone, Copy)]
pub struct Splitting {
    /// Abbreviations that never end a sentence: in small letters, with inner blanks (`t. y` is `t.y` too), without
    /// the last full stop.
    pub inside: &'static [&'static str],
    /// Abbreviations that end none before a number; elsewhere they may be words (English `no`).
    pub numbered: &'static [&'static str],
    /// Abbreviations of years and centuries: before a name they end a sentence of more than five words
    /// (not `W 2022 r. Kraków…`).
    pub dated: &'static [&'static str],
    /// Abbreviations that may end one: a sentence ends there only before one of `openers`.
    pub may_end: &'static [&'static str],
    /// Words that often open a sentence.
    pub openers: &'static [&'static str],
    /// Single capital letters that are words inside a sentence and no initials (English `I`).
    pub not_initials: &'static [&'static str],
    /// Initials of more letters than one (Lithuanian `Dž`).
    pub long_initials: &'static [&'static str],
}

/// A language without lists of its own: only the rules of Unicode and single-letter initials.
const PLAIN: Splitting = Splitting {
    inside: &[],
    numbered: &[],
    dated: &[],
    may_end: &[],
    openers: &[],
    not_initials: &[],
    long_initials: &[],
};

/// How reports are worded in a language; `None` if tema does not speak it.
pub fn wording(language: &str) -> Option<&'static dyn Wording> {
    match primary(language) {
        "bg" => Some(&bg::Bulgarian),
        "en" => Some(&en::English),
        "lt" => Some(&lt::Lithuanian),
        "pl" => Some(&pl::Polish),
        "uk" => Some(&uk::Ukrainian),
        _ => None,
    }
}

/// The languages in which reports can be written.
pub const REPORT_LANGUAGES: &[&str] = &["en", "lt", "bg", "pl", "uk"];

/// `lt-LT` → `lt`.
pub fn primary(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or(language)
}

/// The language in which everything can be said.
pub fn fallback() -> &'static dyn Wording {
    &en::English
}
