//! A part of a study for a second coder: drawn, packed as a study of its own, and taken back with what was decided in it.
//!
//! In the package every transcript keeps its turns, and so its numbers. The words of the turns that were drawn are
//! there, sign for sign; what stands around them is there as an editor's note, which nobody can code; of all others the
//! label alone. What is decided in the package is carried to the whole text by where its turn stands in both.

mod back;
mod draw;
mod open;
mod pack;

pub use back::{Returned, returned};
pub use draw::{Draw, below, draw};
pub use open::opened;
pub use pack::{Manifest, Package, Part, Piece, pack};

/// The list of what was sent, in the package.
pub const MANIFEST: &str = "tema-package.json";
