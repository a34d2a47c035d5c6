//! Quotes, each set beside what was said.

use super::Verdict;
use super::data::Data;
use super::ledger::{Claim, Kind, Ledger};
use super::passage::{self, Alike, Cut, Place, Quote};
use super::people::parts;
use super::people::sorted;
use super::quoted::{Attribution, Class};
use super::section::Section;
use super::speech::Speech;
use super::text::Reading;
use super::translations::Translations;
use super::trimmed;
use crate::language::{Noticed, Say, claim_words, lists, primary};
use crate::transcript::Speaker;
use std::collections::BTreeSet;

/// Makes the claims of the quotes of a block.
pub fn claims(reading: &Reading<'_>, block: usize, translations: &Translations, ledger: &mut Ledger) {
    let found = &reading.manuscript.blocks[block];
    for quoted in reading.quoted[block].iter().filter(|quoted| quoted.class == Class::Speech) {
        let line = found.line(quoted.whole.start as usize);
        let attribution = quoted.attribution.as_ref();
        let span = attribution
            .filter(|attribution| attribution.behind)
            .map_or(quoted.whole, |attribution| quoted.whole.hull(attribution.span));
        let said = quoted.inner.of(&found.text);
        let mut claim = Claim::open(Kind::Quote, (block, span), line, span.of(&found.text));
        claim.participants = attribution.map(|attribution| attribution.codes.clone()).unwrap_or_default();
        if attribution.is_none() && found.section != Section::Methods {
            ledger.notice(Noticed::Unattributed, line, said, Say::NobodyNamed, []);
        }
        let nobody: Vec<String> =
            claim.participants.iter().filter(|code| reading.naming.exists(code) == Some(false)).cloned().collect();
        let claim = match &reading.data {
            _ if !nobody.is_empty() => {
                let mut claim = claim.is(Verdict::Contradicted, Say::NoSuchParticipant, [nobody.join(" ")]);
                if let Some(data) = &reading.data {
                    let quote = Quote::new(said);
                    if let Some(place) = passage::find(&quote, &data.speeches).first() {
                        claim.evidence = statements(data, place);
                        claim.note(Say::SaidBy, [speaker(data, &data.speeches.all[place.speech])]);
                    }
                }
                claim
            }
            None => claim.is(Verdict::NotCheckable, Say::NoTranscripts, []),
            Some(data) => in_data(reading, data, block, said, attribution, translations, claim),
        };
        ledger.claims.push(claim);
    }
}

/// Who speaks.
pub fn speaker(data: &Data<'_>, speech: &Speech) -> String {
    match &speech.speaker {
        Speaker::Participant(case) => data.coded.materials.cases.all[*case as usize].id.clone(),
        Speaker::Unknown(group) => format!("{group}?"),
        Speaker::Interviewer(label) => label.to_string(),
        Speaker::Nobody => data.coded.materials.sources[speech.source].id.clone(),
    }
}

/// The statements that pieces of a speech cover.
fn statements(data: &Data<'_>, place: &Place) -> Vec<u32> {
    let speech = &data.speeches.all[place.speech];
    let source = &data.coded.materials.sources[speech.source];
    let mut found = Vec::new();
    for (first, last) in &place.pieces {
        if let (Some(a), Some(b)) = (speech.words.get(*first), last.checked_sub(1).and_then(|at| speech.words.get(at)))
        {
            found
                .extend(source.covered(a.span.hull(b.span)).into_iter().map(|at| data.coded.number(speech.source, at)));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// How likely words must be to be a quote with some of them altered.
const ALTERED: f64 = 0.62;

/// Without anybody named for it, a passage must be this like what was said to be taken for a quote.
const SURELY: f64 = 0.8;

fn in_data(
    reading: &Reading<'_>,
    data: &Data<'_>,
    block: usize,
    said: &str,
    attribution: Option<&Attribution>,
    translations: &Translations,
    mut claim: Claim,
) -> Claim {
    let quote = Quote::new(said);
    if quote.fragments.is_empty() {
        return claim.is(Verdict::NotCheckable, Say::NoWords, []);
    }
    let people = claim.participants.clone();
    let wanted: BTreeSet<&str> = people.iter().map(String::as_str).collect();
    let unmapped = attribution.filter(|attribution| attribution.codes.is_empty());
    let foreign: Vec<String> =
        claim.participants.iter().filter(|code| reading.naming.exists(code).is_none()).cloned().collect();
    let places = passage::find(&quote, &data.speeches);
    // The place that fits who is named; else a participant's before an interviewer's.
    let rank = |place: &Place| {
        let speech = &data.speeches.all[place.speech];
        let who = speaker(data, speech);
        match &speech.speaker {
            _ if wanted.contains(who.as_str()) => 0,
            Speaker::Unknown(group)
                if people.iter().any(|code| parts(code).is_some_and(|(letters, _)| letters == &**group)) =>
            {
                1
            }
            Speaker::Participant(_) | Speaker::Nobody | Speaker::Unknown(_) => 2,
            Speaker::Interviewer(_) => 3,
        }
    };
    if let Some(place) = places.iter().min_by_key(|place| (rank(place), place.speech)) {
        claim.evidence = statements(data, place);
        let speech = &data.speeches.all[place.speech];
        let who = speaker(data, speech);
        match (rank(place), &speech.speaker) {
            (1, _) => return claim.is(Verdict::NotCheckable, Say::SaidByUnknown, [who]),
            (3, _) if reading.manuscript.blocks[block].section == Section::Methods && attribution.is_none() => {
                return claim.is(
                    Verdict::Supported,
                    Say::Question,
                    [data.coded.materials.sources[speech.source].id.clone()],
                );
            }
            (3, _) if attribution.is_none() && said.trim_end().ends_with('?') => {
                return claim.is(
                    Verdict::NotCheckable,
                    Say::SaidByInterviewer,
                    [data.coded.materials.sources[speech.source].id.clone()],
                );
            }
            (3, _) => {
                let source = data.coded.materials.sources[speech.source].id.clone();
                return claim.is(Verdict::Contradicted, Say::SaidByInterviewer, [source]);
            }
            (2, _) if unmapped.is_some() || !foreign.is_empty() => {
                claim = with_cuts(data, &quote, place, claim);
                if claim.verdict == Verdict::Supported {
                    let label = attribution.map(|attribution| attribution.text.clone()).unwrap_or_default();
                    claim.judge(Verdict::NotCheckable, Say::LabelUnknown, [label, who]);
                }
                return claim;
            }
            (2, _) if !wanted.is_empty() => {
                let named = sorted(claim.participants.iter().cloned()).join(" ");
                return claim.is(Verdict::Contradicted, Say::SaidByOther, [who, named]);
            }
            _ => {}
        }
        let exact = is_exact(data, &quote, place);
        claim = with_cuts(data, &quote, place, claim);
        if claim.verdict == Verdict::Supported && !exact {
            claim.note(Say::Spelling, []);
        }
        if wanted.is_empty() && claim.verdict == Verdict::Supported {
            claim.note(Say::SaidBy, [who]);
        }
        return claim;
    }
    if let Some(claim) = scattered(data, &quote, &claim) {
        return claim;
    }
    if let Some(claim) = translated(reading, data, block, said, &wanted, translations, &claim) {
        return claim;
    }
    not_word_for_word(reading, data, block, &quote, attribution, claim)
}

/// Whether the words stand as printed, sign by sign.
fn is_exact(data: &Data<'_>, quote: &Quote, place: &Place) -> bool {
    let speech = &data.speeches.all[place.speech];
    let source = &data.coded.materials.sources[speech.source];
    let text = source.text();
    quote.fragments.iter().zip(&place.pieces).all(|(fragment, (first, last))| {
        let (Some(a), Some(b)) = (speech.words.get(*first), last.checked_sub(1).and_then(|at| speech.words.get(at)))
        else {
            return false;
        };
        let trim = |text: &str| {
            let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
            bare.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        trim(&fragment.text) == trim(a.span.hull(b.span).of(text))
    })
}

/// The words of a piece of speech.
fn shown(data: &Data<'_>, speech: &Speech, (first, last): (usize, usize)) -> String {
    let text = data.coded.materials.sources[speech.source].text();
    let (Some(a), Some(b)) = (speech.words.get(first), last.checked_sub(1).and_then(|at| speech.words.get(at))) else {
        return String::new();
    };
    a.span.hull(b.span).of(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As [`shown`], the middle left out where it is long.
fn shown_ends(data: &Data<'_>, speech: &Speech, (first, last): (usize, usize)) -> String {
    const ENDS: usize = 7;
    if last - first <= 2 * ENDS + 2 {
        return shown(data, speech, (first, last));
    }
    format!("{} … {}", shown(data, speech, (first, first + ENDS)), shown(data, speech, (last - ENDS, last)))
}

/// Judges the cuts of a quote whose pieces all stand in one speech.
fn with_cuts(data: &Data<'_>, quote: &Quote, place: &Place, mut claim: Claim) -> Claim {
    let mut marked = vec![true; place.pieces.len() + 1];
    marked[0] = quote.opens.0;
    if let Some(last) = marked.last_mut() {
        *last = quote.opens.1;
    }
    judge_cuts(data, place.speech, &place.pieces, &marked, &mut claim);
    if claim.verdict != Verdict::Contradicted {
        let ids =
            claim.evidence.iter().map(|statement| data.coded.id(*statement).to_string()).collect::<Vec<_>>().join(" ");
        claim.judge(Verdict::Supported, Say::WordForWord, [ids]);
        if trimmed::is_as_kept(data, &claim.evidence, quote) {
            claim.note(Say::CutAsKept, []);
        }
    }
    claim
}

fn judge_cuts(data: &Data<'_>, speech: usize, pieces: &[(usize, usize)], marked: &[bool], claim: &mut Claim) {
    let number = speech;
    let speech = &data.speeches.all[number];
    let source = &data.coded.materials.sources[speech.source];
    let language = primary(&source.language);
    let cuts: Vec<Cut> = passage::cuts(speech, source.text(), pieces, marked, claim_words(language), &lists(language));
    for cut in &cuts {
        let words = shown_ends(data, speech, cut.words);
        match cut.harm {
            Some(at) => {
                let turn = speech.words.get(at).map_or("", |word| word.span.of(source.text())).to_owned();
                claim.judge(Verdict::Contradicted, Say::CutTurns, [turn, words]);
            }
            None if cut.inside && cut.marked => claim.note(Say::CutMarked, [words]),
            None if cut.inside => claim.note(Say::CutUnmarked, [words]),
            None if cut.marked => claim.note(Say::CutAtEnd, [words]),
            None => claim.note(Say::CutAtEndUnmarked, [words]),
        }
    }
}

/// All pieces were said, but not in this order in one speech.
fn scattered(data: &Data<'_>, quote: &Quote, claim: &Claim) -> Option<Claim> {
    if quote.fragments.len() < 2 || quote.fragments.iter().any(|fragment| fragment.words.len() < 2) {
        return None;
    }
    let places: Vec<Vec<usize>> =
        quote.fragments.iter().map(|fragment| passage::speeches_with(fragment, &data.speeches)).collect();
    if places.iter().any(Vec::is_empty) {
        return None;
    }
    let mut claim = claim.clone();
    let one = places[0].iter().find(|speech| places.iter().all(|others| others.contains(speech)));
    let whole = |speech: usize| {
        let single = |fragment: &passage::Fragment| Quote { fragments: vec![fragment.clone()], opens: (true, true) };
        quote
            .fragments
            .iter()
            .flat_map(|fragment| passage::find(&single(fragment), &data.speeches))
            .filter(|place| place.speech == speech)
            .collect::<Vec<_>>()
    };
    if let Some(speech) = one {
        for place in whole(*speech) {
            claim.evidence.extend(statements(data, &place));
        }
        claim.judge(Verdict::Contradicted, Say::OutOfOrder, [speaker(data, &data.speeches.all[*speech])]);
    } else {
        // The speeches that hold the pieces; of one speaker, if that is possible.
        let who = |speech: &usize| speaker(data, &data.speeches.all[*speech]);
        let same = places[0]
            .iter()
            .map(&who)
            .find(|name| places.iter().all(|others| others.iter().any(|other| who(other) == *name)));
        let chosen: Vec<usize> = places
            .iter()
            .map(|all| {
                all.iter()
                    .find(|speech| same.as_ref().is_none_or(|name| who(speech) == *name))
                    .copied()
                    .unwrap_or(all[0])
            })
            .collect();
        for (speech, fragment) in chosen.iter().zip(&quote.fragments) {
            let single = Quote { fragments: vec![fragment.clone()], opens: (true, true) };
            for place in passage::find(&single, &data.speeches).iter().filter(|place| place.speech == *speech) {
                claim.evidence.extend(statements(data, place));
            }
        }
        match same {
            Some(name) => claim.judge(Verdict::Contradicted, Say::DifferentTurns, [name]),
            None => {
                let names: Vec<String> = chosen.iter().map(who).collect();
                claim.judge(Verdict::Contradicted, Say::DifferentSpeakers, [names.join(", ")]);
            }
        }
    }
    claim.evidence.sort_unstable();
    claim.evidence.dedup();
    Some(claim)
}

/// The quote is a translation that the study keeps.
fn translated(
    _reading: &Reading<'_>,
    data: &Data<'_>,
    _block: usize,
    said: &str,
    wanted: &BTreeSet<&str>,
    translations: &Translations,
    claim: &Claim,
) -> Option<Claim> {
    let (original, whole) = translations.original(said)?;
    let mut claim = claim.clone();
    let quote = Quote::new(&original);
    let places = passage::find(&quote, &data.speeches);
    let who = |place: &Place| speaker(data, &data.speeches.all[place.speech]);
    let place = places.iter().find(|place| wanted.contains(who(place).as_str())).or(places.first());
    let Some(place) = place else {
        return Some(claim.is(Verdict::NotCheckable, Say::TranslationLost, [original]));
    };
    claim.evidence = statements(data, place);
    if !wanted.is_empty() && !wanted.contains(who(place).as_str()) {
        let named = wanted.iter().copied().collect::<Vec<_>>().join(" ");
        return Some(claim.is(Verdict::Contradicted, Say::SaidByOther, [who(place), named]));
    }
    if whole {
        let mut claim = with_cuts(data, &quote, place, claim);
        claim.note(Say::Translated, [original]);
        return Some(claim);
    }
    Some(claim.is(Verdict::Contradicted, Say::TranslationAltered, [original]))
}

/// No place has all the words: the nearest passage decides what is said.
fn not_word_for_word(
    reading: &Reading<'_>,
    data: &Data<'_>,
    block: usize,
    quote: &Quote,
    attribution: Option<&Attribution>,
    mut claim: Claim,
) -> Claim {
    let nearest = passage::nearest(quote, &data.speeches, |_| true);
    let language = reading.manuscript.blocks[block].language;
    if let Some(alike) = &nearest {
        let speech = &data.speeches.all[alike.speech];
        let who = speaker(data, speech);
        let all_there = alike.same.iter().all(Option::is_some);
        let words = alike.same.len();
        let enough = if attribution.is_some() { ALTERED } else { SURELY };
        // Words left out without a mark: all that is printed was said, in this order.
        let gaps = pieces_of(alike);
        let cut: usize = gaps.windows(2).map(|pair| pair[1].0 - pair[0].1).sum();
        if all_there && words >= 3 && gaps.len() <= 6 && (cut <= words.max(6) || alike.likeness >= enough) {
            let named = claim.participants.is_empty() || claim.participants.contains(&who);
            claim.evidence = statements(data, &Place { speech: alike.speech, pieces: gaps.clone() });
            if !named {
                let printed = sorted(claim.participants.iter().cloned()).join(" ");
                return claim.is(Verdict::Contradicted, Say::SaidByOther, [who, printed]);
            }
            let mut marked = vec![false; gaps.len() + 1];
            marked[0] = quote.opens.0;
            if let Some(last) = marked.last_mut() {
                *last = quote.opens.1;
            }
            // A gap at a mark of omission is marked.
            let mut at = 0;
            for fragment in &quote.fragments {
                at += fragment.words.len();
                let gap = match (alike.same.get(at.wrapping_sub(1)), alike.same.get(at)) {
                    (Some(Some(before)), Some(Some(after))) => {
                        gaps.windows(2).position(|pair| pair[0].1 == before + 1 && pair[1].0 == *after)
                    }
                    _ => None,
                };
                if let Some(gap) = gap {
                    marked[gap + 1] = true;
                }
            }
            judge_cuts(data, alike.speech, &gaps, &marked, &mut claim);
            if claim.verdict != Verdict::Contradicted {
                claim.judge(Verdict::Supported, Say::WordsLeftOut, []);
            }
            return claim;
        }
        if alike.likeness >= enough && words >= 4 {
            let pieces = vec![alike.window];
            claim.evidence = statements(data, &Place { speech: alike.speech, pieces });
            claim.judge(Verdict::Contradicted, Say::Altered, [difference(data, quote, alike)]);
            if !claim.participants.is_empty() && !claim.participants.contains(&who) {
                claim.note(Say::SaidBy, [who]);
            }
            return claim;
        }
    }
    let near = nearest.map(|alike| {
        let speech = &data.speeches.all[alike.speech];
        let place = Place { speech: alike.speech, pieces: vec![alike.window] };
        claim.evidence = statements(data, &place);
        let percent = format!("{:.0}", alike.likeness * 100.0);
        [speaker(data, speech), shown_ends(data, speech, alike.window), percent]
    });
    let (whole, speaks) = (data.whole(), data.speaks(language));
    match (attribution.is_some(), whole, speaks) {
        (true, true, true) => claim.judge(Verdict::Contradicted, Say::NotSaid, []),
        (_, false, _) => claim.judge(Verdict::NotCheckable, Say::NotFoundMissing, []),
        (_, _, false) => claim.judge(Verdict::NotCheckable, Say::NotFoundLanguage, []),
        (false, true, true) => claim.judge(Verdict::NotCheckable, Say::NotFoundNobody, []),
    }
    if let Some(near) = near.filter(|_| speaks) {
        claim.note(Say::Nearest, near);
    } else {
        claim.evidence.clear();
    }
    claim
}

/// Runs of words that follow one another.
fn pieces_of(alike: &Alike) -> Vec<(usize, usize)> {
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    for at in alike.same.iter().flatten() {
        match pieces.last_mut() {
            Some(last) if last.1 == *at => last.1 = at + 1,
            _ => pieces.push((*at, at + 1)),
        }
    }
    pieces
}

/// The words of both, what differs in brackets: `I ring her the same [day → evening]`.
fn difference(data: &Data<'_>, quote: &Quote, alike: &Alike) -> String {
    let speech = &data.speeches.all[alike.speech];
    let text = data.coded.materials.sources[speech.source].text();
    let printed: Vec<&str> =
        quote.fragments.iter().flat_map(|fragment| fragment.words.iter().map(|(word, _)| word.as_str())).collect();
    let mut ends = Vec::new();
    let mut count = 0;
    for fragment in &quote.fragments {
        count += fragment.words.len();
        ends.push(count);
    }
    let said = |from: usize, to: usize| -> String {
        (from..to).filter_map(|at| speech.words.get(at)).map(|word| word.span.of(text)).collect::<Vec<_>>().join(" ")
    };
    let mut out: Vec<String> = Vec::new();
    let mut pending: Vec<&str> = Vec::new();
    let mut last = alike.window.0;
    let mut cut = false;
    let change = |said: String, printed: &mut Vec<&str>, cut: bool, out: &mut Vec<String>| {
        let new = printed.join(" ");
        printed.clear();
        match (said.is_empty(), new.is_empty()) {
            (true, true) => {}
            (false, true) if cut => out.push("<...>".to_owned()),
            (false, true) => out.push(format!("[−{said}]")),
            (true, false) => out.push(format!("[+{new}]")),
            (false, false) => out.push(format!("[{said} → {new}]")),
        }
    };
    for (at, word) in printed.iter().enumerate() {
        cut |= ends.contains(&at);
        match alike.same.get(at).copied().flatten() {
            Some(place) => {
                change(said(last, place), &mut pending, cut, &mut out);
                out.push((*word).to_owned());
                last = place + 1;
                cut = false;
            }
            None => pending.push(word),
        }
    }
    // What was said where the last words were altered.
    let behind = if pending.is_empty() { last } else { last + pending.len() };
    change(said(last, behind), &mut pending, false, &mut out);
    out.join(" ")
}
