//! Everything that is said about drawings.

use super::Said;
use crate::language::Drawn;
use crate::language::wording::Wording;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.drawings();
    said.add("caption", texts.caption(37, "QX1"));
    said.all("kinds", Drawn::ALL.map(|kind| texts.kind(kind)));
    said.all(
        "drawings",
        [texts.by_day(), texts.areas(), texts.by_group(), texts.together(), texts.bands(true), texts.bands(false)],
    );
}
