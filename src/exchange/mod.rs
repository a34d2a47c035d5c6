//! Projects of other programs, in and out. Whatever format a project is in, it is read into one neutral [`Project`];
//! a study is made from it ([`arrive()`]), and it is made from a study ([`depart()`]). What has no place in a study stays
//! in `exchange/refi.json` and goes out again. Each way ends with a [`Loss`]: what came, what did not, and why.

mod arrive;
mod depart;
mod description;
mod guid;
mod kept;
mod loss;
mod names;
pub mod parquet;
mod project;
pub mod refi;
mod relabel;
mod sound;
mod speech;
pub mod stores;
mod tidy;

pub use arrive::{Arrived, Texts, arrive, codebook as arrive_codebook};
pub use depart::depart;
pub use kept::{FILE as KEPT, Kept, Text as KeptText};
pub use loss::{Counts, Fit, Found, Loss, NotCarried};
pub use project::Project;
pub use relabel::relabel;
pub use sound::look;
pub use tidy::{Tidy, tidy};
