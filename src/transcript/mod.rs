//! Transcripts: the plain-text form, turns and who speaks, and the fixed grid of statements.

mod front;
mod grid;
mod held;
mod read;
mod sentences;
mod source;
mod voices;
mod write;
mod zones;

pub use front::Front;
pub use held::{Again, Changed, Part, Parts, SourceFile};
pub use read::{Roster, id, read};
pub use sentences::{SPLITTER, SPLITTER_VERSION, sentences};
pub use source::{Kind, Source, Speaker, Statement, StatementId, Turn, hash};
pub use voices::Voice;
pub use write::{Laid, write_comment, write_turn};
