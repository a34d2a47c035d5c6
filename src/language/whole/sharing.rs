//! Everything that is said about results for others.

use super::Said;
use crate::language::wording::Wording;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.sharing();
    said.all("held", [texts.held(), texts.codes_held(), texts.figures_held()]);
    said.all("held", [texts.question_held(37), texts.not_read(43), texts.coders(37)]);
}
