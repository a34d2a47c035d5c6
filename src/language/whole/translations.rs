//! Everything that is said about translated quotes.

use super::Said;
use crate::language::Translators;
use crate::language::wording::Wording;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.translations();
    for who in [Translators::By("QX1"), Translators::PartlyBy("QX2"), Translators::NotRecorded, Translators::HeldBack] {
        said.all("translated", [texts.beside(who), texts.instead(who)]);
    }
    said.add("translated", texts.missing(37, 43));
}
