//! The integration tests: one binary; each file is one subject, each test a case that a person can read
//! (a study, a command, what is printed).
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::iter_over_hash_type)]

mod agreement;
mod anchors;
mod association;
mod bad_files;
mod bad_input;
mod cli;
mod codebook;
mod codebook_files;
mod coders;
mod decisions;
mod determinism;
mod editor;
mod evidence;
mod examples;
mod figures;
mod growth;
mod import;
mod import_formats;
mod indicators;
mod lithuanian;
mod merging;
mod oracle;
mod package;
mod past;
mod privacy;
mod properties;
mod published;
mod readme;
mod reference;
mod repeating;
mod schema;
mod screen;
mod sealed;
mod sentences;
mod story;
mod structure;
mod support;
mod survey;
mod talk;
mod terminal;
mod together;
mod tour;
mod words;
