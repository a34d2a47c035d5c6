//! Who decided what: events, the anchors that hold them to the text, replay, and the coded study, which is the
//! only door to a count.

mod anchor;
mod assigned;
mod change;
mod checkpoint;
mod coded;
mod event;
mod found;
mod gone;
mod hits;
mod list;
mod log;
pub mod marked;
mod marks;
mod materials;
pub mod package;
mod past;
mod reanchor;
mod replay;
mod set;
mod texts;
mod translations;
pub mod trim;
mod undo;
mod who;

pub use anchor::{Anchor, Held, Resolver};
pub use assigned::Assigned;
pub use change::{change, restore};
pub use checkpoint::{Since, checkpoint, checkpoints, since};
pub use coded::{CodedStudy, Standing};
pub use event::{Act, Event, Kept};
pub use hits::RuleHits;
pub use log::{Log, Writer};
pub use materials::Materials;
pub use past::Past;
pub use reanchor::{Outcome, Place, carry, made_anew, places, stood};
pub use replay::{Decided, Decisions, Names, Verdict};
pub use set::Set;
pub use translations::{TRANSLATIONS, Translation, Translations};
pub use who::Whom;
