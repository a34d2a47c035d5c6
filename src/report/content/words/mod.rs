//! Words: frequencies, concordances, collocations.

mod collocations;
mod freq;
mod kwic;

pub use collocations::CollocationTable;
pub use freq::{FreqTable, KeyTable};
pub use kwic::Concordance;

use super::Context;
use crate::report::model::{Notice, Page};

/// A page about words: no code has a part in it, so it rests on no basis.
fn page(context: &Context<'_>) -> Page {
    let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
    page.basis = String::new();
    page.notices.clear();
    if context.is_synthetic() {
        page.notices.push(Notice { text: context.wording.synthetic(), strong: true });
    }
    page
}
