//! Text: spans of bytes, offsets, the one form that is kept (NFC, LF, no BOM), folding, words, differences.
//!
//! Knows nothing of studies. Every span here is in bytes, end-exclusive, over the text it was made from.

mod bytes;
mod canonical;
mod diff;
mod fold;
mod letters;
mod lines;
mod offsets;
mod plain;
mod span;
mod words;

pub use bytes::{last_letters, marks, padded, positions};
pub use canonical::{Canonical, NotText, canonical};
pub use diff::WordMap;
pub use fold::{fold_case, fold_case_into, fold_diacritics, folds_simply};
pub use letters::Letters;
pub use lines::lines;
pub use offsets::CodePoints;
pub use plain::{Plain, plain};
pub use span::{Span, floor_char};
pub use words::{is_word, words, words_by};
