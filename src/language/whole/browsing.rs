//! What a page in a browser says. A field that is not taken up here is a compiler's error.

use super::Said;
use crate::language::Wording;
use crate::language::browsing::BrowsingTexts;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let BrowsingTexts {
        explore,
        search,
        hint,
        kind,
        of,
        all,
        rests,
        sort,
        order,
        shortest,
        longest,
        from,
        to,
        further,
        add,
        clear,
        by_code,
        by_person,
        nothing,
        more,
        place,
        needs_script,
        left_out,
        heat,
    } = *wording.browsing();
    let fixed = [
        explore, search, hint, kind, of, all, sort, order, shortest, longest, from, to, further, add, clear, by_code,
        by_person, nothing, more, place, heat,
    ];
    said.all("page in a browser", fixed);
    said.all("what codings rest on", rests);
    said.add("needs its script", needs_script(37));
    said.add("transcripts left out", left_out("QX1", 43));
}
