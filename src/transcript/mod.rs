//! Transcripts: the plain-text form, turns and who speaks, and the fixed grid of statements.

mod file;
mod front;
mod grid;
mod read;
mod sentences;
mod source;
mod write;
mod zones;

pub use file::{Again, Changed, SourceFile};
pub use front::Front;
pub use read::{Roster, id, read};
pub use sentences::{SPLITTER, SPLITTER_VERSION, sentences};
pub use source::{Kind, Source, Speaker, Statement, StatementId, Turn, hash};
pub use write::{Laid, write_comment, write_turn};
