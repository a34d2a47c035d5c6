//! Everything that is said about the work of coders, and about what may identify somebody.

use super::{Said, WHO};
use crate::language::desk::{Before, Stood};
use crate::language::wording::Wording;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.desk();
    said.all("desk", [texts.none(), texts.sharing_codes(), texts.open(), texts.corrected_title(), texts.no_passages()]);
    said.all("checkpoint", [texts.codes_since("QX1", "QX2"), texts.first_checkpoint(37), texts.on_one_alone(WHO)]);
    said.all("checkpoint", [texts.to_read_again(WHO), texts.more_pairs(37)]);
    said.all("compare", [texts.beside("QX1", "QX2"), texts.nothing_in_common("QX1", "QX2"), texts.only(WHO)]);
    said.add("compare", texts.in_common(WHO, 37, 43));
    said.all("compare", [texts.disagreements(true), texts.disagreements(false)]);
    said.all("compare", texts.compare_heads());
    said.all("corrected", texts.corrected_heads());
    said.all("corrected", texts.look_heads());
    use Stood::{Answered, Changed, Missing, Moved, Orphaned, Same};
    for stood in [Same, Moved, Changed, Answered, Orphaned, Missing] {
        said.all("stood", [texts.stood(stood), texts.meaning(stood)]);
    }
    const ACTS: [&str; 13] = [
        "code",
        "uncode",
        "accept",
        "reject",
        "star",
        "bar",
        "condense",
        "memo",
        "stance",
        "agreed",
        "dissented",
        "inferred",
        "settle",
    ];
    said.all("did", ACTS.map(|act| texts.did(act)));
    for act in ["code", "uncode", "accept", "reject"] {
        said.all("many", [texts.would(act, WHO, 37), texts.did_for(act, WHO, 37), texts.none_left(act, WHO)]);
    }
    said.all("before", [Before::Coded, Before::Accepted, Before::Suggested].map(|before| texts.already(before)));
    let memos = [texts.memo_on(Some(WHO), None), texts.memo_on(None, Some(WHO)), texts.memo_on(None, None)];
    said.all("memo on", memos);
    said.all(
        "told",
        [texts.is_read(WHO), texts.brought_back(WHO), texts.taken_back(WHO), texts.made_anew(WHO), texts.and_more(37)],
    );
    said.all("begin", [texts.nothing_changed(), texts.begin_with_transcripts(), texts.begin_with_topics()]);
    said.add("look", texts.to_look_at());
    privacy(said, wording);
}

/// Kinds of what identifies, as `privacy` names them.
const KINDS: [&str; 13] = [
    "e-mail",
    "telephone",
    "personal code",
    "birth",
    "address",
    "web",
    "column",
    "label",
    "institution",
    "given name",
    "capital letter",
    "small letters",
    "ordinary word",
];

/// What is taken out, as `privacy` names it.
const GONE: [&str; 10] = [
    "turns of theirs, in their sources",
    "documents of theirs",
    "statements",
    "old versions of texts rewritten",
    "decisions about their words",
    "quotes in memos",
    "rows of answers in surveys",
    "entries of what another program knew",
    "old versions that no decision is over",
    "decisions",
];

fn privacy(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.privacy();
    said.all("kinds", KINDS.map(|name| texts.kind(name)));
    said.all("gone", GONE.map(|what| texts.gone(what)));
    said.all("scan", [texts.scanned(37, 43, 58), texts.scanned(0, 0, 58), texts.more_forms(37), texts.more_places(37)]);
    said.all("scan", [texts.honest(), texts.same_as_before(), texts.left_as_is(), texts.left_for_you()]);
    said.all("scan", texts.scan_heads());
    said.all("replace", texts.replace_heads());
    // `fill_in` is made of commands.
    assert!(texts.fill_in().contains("tema privacy replace ../names.csv"));
    for written in [true, false] {
        said.all("stand-ins", [texts.stand_ins(written), texts.gone_head(written)]);
        said.all("stand-ins", [texts.replaced(37, 43, written), texts.removed(37, written)]);
    }
    said.all("replace", [texts.not_there(WHO), texts.without_stand_in(37), texts.reviewed(37)]);
    said.all(
        "remove",
        [texts.withdraws(WHO), texts.no_longer_needed().to_owned(), texts.in_git(37), texts.pushed(WHO)],
    );
}
