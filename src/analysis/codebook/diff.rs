//! What a change of the codebook does to the tags.

use crate::analysis::{Scope, Tally, tally};
use crate::coding::{CodedStudy, Set};

/// A code whose figures differ between two codebooks over the same texts.
#[derive(Debug, Clone)]
pub struct Change {
    /// Its id.
    pub id: String,
    /// Its figures with the old codebook; `None`: the code was not there.
    pub before: Option<Tally>,
    /// Its figures with the new codebook; `None`: the code is not there.
    pub after: Option<Tally>,
    /// Statements that come, of the code or those below it.
    pub gained: Set,
    /// Statements that go.
    pub lost: Set,
    /// Unread suggestions that come and are not counted.
    pub suggested: Set,
    /// Unread suggestions that go.
    pub unsuggested: Set,
    /// Depth of the code, in the new codebook if it is there.
    pub depth: usize,
}

/// The codes that came, went, gained or lost a statement, in the order of the new codebook, those that went behind.
/// Both studies must have the same sources.
pub fn changes(old: &CodedStudy<'_>, new: &CodedStudy<'_>) -> Vec<Change> {
    let everything = Scope::default();
    let (old_codes, new_codes) = (&old.materials.codebook, &new.materials.codebook);
    let mut ids: Vec<&str> = new_codes.codes.iter().map(|code| code.id.as_str()).collect();
    ids.extend(old_codes.codes.iter().map(|code| code.id.as_str()).filter(|id| new_codes.find(id).is_none()));
    let mut changes = Vec::new();
    for id in ids {
        let (was, is) = (old_codes.find(id), new_codes.find(id));
        let before = was.map(|code| tally(old, code, &everything));
        let after = is.map(|code| tally(new, code, &everything));
        let empty = Set::default();
        let (a, b) = (
            before.as_ref().map_or(&empty, |tally| &tally.statements),
            after.as_ref().map_or(&empty, |tally| &tally.statements),
        );
        let (gained, lost) = (b.minus(a), a.minus(b));
        let (c, d) = (
            before.as_ref().map_or(&empty, |tally| &tally.suggested),
            after.as_ref().map_or(&empty, |tally| &tally.suggested),
        );
        let (suggested, unsuggested) = (d.minus(c), c.minus(d));
        let still = [&gained, &lost, &suggested, &unsuggested].iter().all(|set| set.is_empty());
        if before.is_some() == after.is_some() && still {
            continue;
        }
        let depth =
            is.map(|code| new_codes.codes[code].depth).or(was.map(|code| old_codes.codes[code].depth)).unwrap_or(0);
        changes.push(Change { id: id.to_owned(), before, after, gained, lost, suggested, unsuggested, depth });
    }
    changes
}
