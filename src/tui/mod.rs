//! The coding screen: a source before a person, and every decision about it one key away.
//!
//! [`Screen`] is a state: a key makes another state of it, and perhaps an [`Effect`]. [`Desk`] holds the study: it does
//! what an effect asks, through the same events as `tema decide`, and gives the screen what stands now. [`draw`] paints
//! a state, and [`run`] brings the three to a terminal.

mod codes;
mod deed;
mod desk;
mod draw;
mod key;
mod line;
mod rows;
mod screen;
mod sheet;
mod terminal;

pub use codes::{Codes, Entry};
pub use deed::{About, Deed, Effect, Parent};
pub use desk::Desk;
pub use draw::{Look, draw};
pub use key::Key;
pub use line::Line;
pub use screen::Screen;
pub use sheet::{Cell, Mark, Page, Reason, State};
pub use terminal::run;
