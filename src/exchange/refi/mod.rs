//! REFI-QDA, the exchange format of the field: `.qdpx` (a project as an archive), `.qde` (its XML), `.qdc` (a codebook).

mod markup;
mod offsets;
mod pack;
mod read;
mod write;

pub use markup::{attribute, line, local};
pub use offsets::{EXPECTED, Model, to_one_form};
pub use pack::{open, pack};
pub use read::{Options, read};
pub use write::{Target, codebook, project};
