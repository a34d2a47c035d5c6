//! Agreement between coders: what was seen, what chance would give, and how sure that is. One file a subject.
//!
//! Formulas and worked examples stand in docs/agreement.md; the notation is that of Gwet (2014): r_ik coders put unit i
//! into category k, r_i coders put it anywhere.

mod alpha;
mod bands;
mod bootstrap;
mod compare;
mod figure;
mod labels;
mod many;
mod observed;
mod ratings;
mod read;
mod read_spans;
mod segments;
mod sets;
mod spans;
mod study;
mod table;
mod two;
mod unitizing;
mod weights;

pub use alpha::{Distance, alpha};
pub use bands::Scale;
pub use bootstrap::Bootstrap;
pub use compare::{Comparison, Level, Named, OfCode, OfPair, Options, compare};
pub use figure::{Figure, Sampled};
pub use labels::Labels;
pub use many::{brennan_prediger, conger_kappa, fleiss_kappa, gwet_ac1, gwet_ac2_ordinal, light_kappa, pabak};
pub use observed::{percent_agreement, percent_unanimous};
pub use ratings::Ratings;
pub use read::{Read, Reading, read};
pub use read_spans::{SpanReading, read_spans};
pub use segments::{Matched, matched};
pub use sets::{distances, jaccard, masi};
pub use spans::{Segment, Spans, character_figures, characters};
pub use study::{Coders, Had, of_study, passages_of_study, refused};
pub use two::{cohen_kappa, cohen_kappa_max, prevalence_and_bias, scott_pi, weighted_kappa};
pub use unitizing::{Unitizing, unitizing};
pub use weights::Growth;
