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
//! | [`language`] | one file a language: how it is cut into sentences, how reports are worded |
//! | [`document`] | archives, encodings; Word, OpenDocument, RTF, PDF, HTML, Markdown and plain text as one neutral document |
//! | [`study`] | tema.toml, cases, the folder, the lock, writing whole or not at all |
//! | [`transcript`] | sources, turns, statements; the plain-text form; the splitter |
//! | [`ingest`] | transcripts, documents and surveys as they come → pieces of speech; who speaks |
//! | [`survey`] | closed questions and their answers; a draft of what a table asks |
//! | [`indicator`] | the indicator language: grammar → syntax tree; knows no code |
//! | [`codebook`] | the forest of codes: read, spliced |
//! | [`matching`] | codebook + statements → suggestions, and why |
//! | [`coding`] | events, anchors, replay → the coded study, the only door to a count |
//! | [`analysis`] | sets and figures; prints nothing |
//! | [`privacy`] | what may identify somebody, and how it leaves a study |
//! | [`audit`] | claims from texts and published tables; verdicts |
//! | [`exchange`] | projects of other programs, in and out, with a report of what was lost |
//! | [`check`] | all findings of a study |
//! | [`report`] | one neutral model → terminal, Markdown, HTML, CSV, JSON; what each result says |
//! | [`tui`] | the coding screen: a state, its keys, its picture |
//! | [`cli`] | one file a subcommand: arguments, call, print |

pub mod analysis;
pub mod audit;
pub mod check;
pub mod cli;
pub mod codebook;
pub mod coding;
pub mod data;
pub mod document;
pub mod exchange;
pub mod finding;
pub mod indicator;
pub mod ingest;
pub mod language;
pub mod matching;
pub mod privacy;
pub mod report;
pub mod study;
pub mod survey;
pub mod text;
pub mod transcript;
pub mod tui;
