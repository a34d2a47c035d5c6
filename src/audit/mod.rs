//! Audits: claims from texts and published tables, each with a verdict and a place to look.
//!
//! A verdict is one of three. Nothing is called supported because it could not be checked, and nothing is called
//! contradicted that may be true.

pub mod checklist;
pub mod claim;
pub mod package;
pub mod percent;
pub mod published;
pub mod replication;
