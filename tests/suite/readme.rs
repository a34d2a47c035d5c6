//! README.md and docs/ under test.
