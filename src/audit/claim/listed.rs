//! Lists of participants, each set beside the data.

use super::Verdict;
use super::count::{Count, Noun};
use super::counts::{candidates, text_of};
use super::data::names_of;
use super::data::{Data, Of, Told};
use super::fit::parts_of;
use super::ledger::{Claim, Kind, Ledger};
use super::link::{Link, Listed};
use super::people::{codes_text, parts, sorted};
use super::text::Here;
use crate::language::{Noticed, Say};
use std::collections::BTreeSet;

/// A list, for itself or behind its number.
pub fn one_list(here: Here<'_>, one: &Listed<'_>, counts: &[Count], link: &Link, negated: bool, ledger: &mut Ledger) {
    let Here { reading, block, .. } = here;
    let list = one.list;
    let line = reading.manuscript.blocks[block].line(list.span.start as usize);
    let mut claim = Claim::open(Kind::List, (block, list.span), line, &text_of(reading, block, list.span));
    claim.participants.clone_from(&list.codes);
    let different = sorted(list.codes.clone());
    let nobody: Vec<&String> = different.iter().filter(|code| reading.naming.exists(code) == Some(false)).collect();
    if !nobody.is_empty() {
        ledger.claims.push(claim.is(Verdict::Contradicted, Say::NoSuchParticipant, [codes_text(&nobody)]));
        return;
    }
    if one.count.is_none() && different.len() < list.codes.len() {
        let doubles: Vec<&String> =
            different.iter().filter(|code| list.codes.iter().filter(|other| other == code).count() > 1).collect();
        ledger.notice(Noticed::Double, line, &claim.text, Say::ListedTwice, [codes_text(&doubles)]);
    }
    reading.repeats(block, line, list, one.others, ledger);
    let Some(data) = &reading.data else {
        if list.bracketed && one.count.is_none() {
            ledger.claims.push(claim.is(Verdict::NotCheckable, Say::ListAlone, []));
        }
        return;
    };
    let unknown: Vec<&String> = different.iter().filter(|code| reading.naming.exists(code).is_none()).collect();
    if !unknown.is_empty() {
        ledger.claims.push(claim.is(Verdict::NotCheckable, Say::UnknownParticipant, [codes_text(&unknown)]));
        return;
    }
    let noun = one.count.and_then(|at| counts[at].noun.as_ref());
    let named: BTreeSet<String> = different.iter().cloned().collect();
    if let Link::None = link
        && let Some(part) = data.parts.iter().find(|part| data.names(&part.people) == named)
        && named.len() > 1
    {
        let whole = match &part.of {
            Of::Group(id) => id.clone(),
            _ => reading.all_people.clone(),
        };
        ledger.claims.push(claim.is(Verdict::Supported, Say::SampleIs, [named.len().to_string(), whole]));
        return;
    }
    match link {
        Link::One(code) => {
            claim.code = Some(*code);
            if negated {
                claim.judge(Verdict::NotCheckable, Say::Negated, [data.name(*code, reading.shown)]);
            } else {
                list_against(data, here, one, noun, *code, &different, &mut claim);
            }
        }
        Link::Several(codes) if list.bracketed => {
            claim.candidates.clone_from(codes);
            claim.judge(Verdict::NotCheckable, Say::SeveralCodes, [names_of(data, codes, reading.shown)]);
        }
        Link::None if list.bracketed => {
            claim.candidates = candidates(data, different.len(), &different);
            let found = names_of(data, &claim.candidates, reading.shown);
            let say = if found.is_empty() { Say::NoCode } else { Say::NoCodeCandidates };
            claim.judge(Verdict::NotCheckable, say, [found]);
        }
        _ => return,
    }
    ledger.claims.push(claim);
}

/// Sets a list beside what is coded with a code.
fn list_against(
    data: &Data<'_>,
    here: Here<'_>,
    one: &Listed<'_>,
    noun: Option<&Noun>,
    code: usize,
    list: &[String],
    claim: &mut Claim,
) {
    let Here { reading, sentence, .. } = here;
    let named: BTreeSet<String> = list.iter().cloned().collect();
    let parts = parts_of(data, sentence, noun);
    let all = data.told(code, &data.parts[0]);
    let name = data.name(code, reading.shown);
    claim.evidence = data.statements(&all, Some(list));
    let foreign: Vec<String> = sorted(named.difference(&all.all()).cloned());
    if !foreign.is_empty() {
        let unread = foreign.iter().all(|code| all.unread.contains(code));
        let unknown = all.unknown;
        let with = [codes_text(&foreign), name, codes_text(sorted(all.informants.iter().cloned()))];
        if unread {
            claim.judge(Verdict::NotCheckable, Say::ListUnread, with);
        } else if unknown || !one.list.bracketed || !(one.whole || one.count.is_some() || one.others) {
            claim.judge(Verdict::NotCheckable, Say::ListNotCoded, with);
        } else {
            claim.judge(Verdict::Contradicted, Say::ListForeign, with);
        }
        return;
    }
    let whole = one.whole;
    let fits = |told: &Told| told.informants.is_subset(&named);
    let told: Vec<Told> = parts.iter().map(|part| data.told(code, part)).collect();
    let groups: BTreeSet<&str> = named.iter().filter_map(|code| parts_letters(code)).collect();
    // A list of one group alone may be meant for that group where groups are told of apart.
    let apart = !data.pooled
        && data.parts.iter().any(|part| {
            matches!(part.of, Of::Group(_))
                && groups.len() == 1
                && fits(&data.told(code, part))
                && named.iter().all(|code| data.names(&part.people).contains(code))
        });
    if !whole || told.iter().any(&fits) || apart {
        let asked: Vec<String> = sorted(named.difference(&all.asked).cloned());
        claim.judge(Verdict::Supported, if whole { Say::ListIs } else { Say::ListAmong }, [name]);
        if !asked.is_empty() {
            claim.note(Say::Unasked, [codes_text(asked)]);
        }
        return;
    }
    let missing = told
        .iter()
        .map(|told| sorted(told.informants.difference(&named).cloned()))
        .min_by_key(Vec::len)
        .unwrap_or_default();
    claim.judge(Verdict::Contradicted, Say::ListMisses, [codes_text(missing), name]);
}

fn parts_letters(code: &str) -> Option<&str> {
    parts(code).map(|(letters, _)| letters)
}
