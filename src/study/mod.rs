//! The study folder: where it is, its settings, its cases, and writing into it.

mod bands;
mod batch;
pub mod cases;
mod enrol;
mod folder;
mod lock;
mod result;
mod settings;
mod subjects;
mod write;

pub use bands::{Band, band_of};
pub use batch::{Changes, write_together};
pub use cases::{Case, CaseKind, Cases};
pub use enrol::{Enrolled, enrol};
pub use folder::{Folder, SETTINGS};
pub use lock::Lock;
pub use result::{write_result, write_result_with};
pub use settings::{Approach, Basis, Group, Settings, Sort, Unit, Zone};
pub use subjects::{SUBJECTS, Subject, Subjects};
pub use write::{append_line, write_whole, write_whole_with};

/// The file of what another program knew of a study and a study has no place for.
pub const EXCHANGED: &str = "exchange/refi.json";
