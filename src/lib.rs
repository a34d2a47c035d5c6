//! tema: qualitative content analysis in which every number opens into the statements and people behind it.
//!
//! The rooms, in the order in which data flows; each imports only from rooms above it
//! (`tests/suite/structure.rs` checks that):
//!
//! | room | subject |
//! |---|---|
//! | [`finding`] | problems as values, and how they are shown |
//! | [`text`] | spans, offsets, NFC, folding, words, word differences |
//! | [`data`] | TOML and YAML as one tree in which everything knows its place |

pub mod analysis;
pub mod check;
pub mod cli;
pub mod codebook;
pub mod coding;
pub mod data;
pub mod finding;
pub mod indicator;
pub mod language;
pub mod matching;
pub mod report;
pub mod study;
pub mod text;
pub mod transcript;
