//! Everything that is said about codebooks, and about why a statement has a code.

use super::{Said, WHO};
use crate::language::codebook::Gap;
use crate::language::why::{Stands, Unmet};
use crate::language::wording::Wording;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.codebook();
    said.all("codebook titles", [texts.tested_title(), texts.gaps_title()]);
    said.all("examples", [texts.misbehaves(true), texts.misbehaves(false), texts.no_examples()]);
    said.all("examples", [texts.tested(37, 0), texts.tested(43, 37), texts.none_of_its_own(WHO)]);
    said.all("gaps", [texts.gaps_note(37, 43), texts.shares(WHO), texts.adds_nothing().to_owned()]);
    use Gap::{Contained, Idle, Near, Overlap, Pairs, Words};
    said.all("gaps", [Words, Pairs, Near, Idle, Contained, Overlap].map(|gap| texts.gap(gap)));
    let (before, opens) = texts.overlap("QX1", "QX2", 37);
    said.add("overlap", format!("{before} {opens}"));
    said.all("changes", [texts.caught_nothing(), texts.nothing_moves(), texts.is_new(), texts.is_gone()]);
    why(said, wording);
}

fn why(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.why();
    use Stands::{Accepted, ByHand, NoMatch, Not, Rejected, Struck, Unread};
    said.all("stands", [ByHand, Accepted, Unread, Not, Rejected, Struck, NoMatch].map(|stands| texts.stands(stands)));
    said.all("decided", ["code", "uncode", "accept", "reject"].map(|act| texts.decided("QX1", act, "QX2")));
    said.all("quoting", [texts.quoting(true), texts.quoting(false)]);
    said.all("why", [texts.silenced(WHO), texts.bytes(37, 43, None), texts.bytes(37, 43, Some(WHO)), texts.fails(WHO)]);
    said.all("why", [texts.matches(true), texts.matches(false), texts.prompted(), texts.nothing(), texts.except()]);
    said.add("why", texts.no_indicators());
    let (one, two) = (|| "QX1".to_owned(), || "QX2".to_owned());
    let apart = |ordered| Unmet::Apart { parts: (one(), two()), distance: 37, within: 43, ordered };
    let unmet = [
        Unmet::Missing(vec![one(), two()]),
        Unmet::NotInARow(one()),
        Unmet::Pattern(one()),
        apart(true),
        apart(false),
        Unmet::NotAfter(one(), two()),
        Unmet::SameWord(one(), two()),
        Unmet::Forbidden(one()),
        Unmet::Holds(one()),
        Unmet::NoQuestion,
        Unmet::Question(one()),
    ];
    said.all("unmet", unmet.map(|unmet| texts.unmet(&unmet)));
}
