use super::fairness::share;
use super::{Candidate, Reason, Taken, exchange, first};
use crate::language::Share;
use proptest::prelude::*;

/// Statements `(speaker, starred)` of codes; every statement is another one, and of a good length.
fn slots(codes: &[&[(usize, bool)]]) -> Vec<Vec<Candidate>> {
    let mut statement = 0;
    let mut next = |(speaker, starred): (usize, bool)| {
        statement += 1;
        Candidate { statement, speaker, starred, good: true }
    };
    codes.iter().map(|code| code.iter().map(|one| next(*one)).collect()).collect()
}

fn chosen(slots: &[Vec<Candidate>], most: usize, speakers: usize) -> Vec<Vec<Taken>> {
    let mut taken = first::choose(slots, most, speakers);
    exchange::improve(slots, &mut taken, &vec![true; speakers]);
    taken
}

fn speakers_of(slots: &[Vec<Candidate>], taken: &[Vec<Taken>]) -> Vec<Vec<usize>> {
    slots.iter().zip(taken).map(|(slot, taken)| taken.iter().map(|one| slot[one.at].speaker).collect()).collect()
}

/// How many quotes are over a third, and how many speakers have none.
fn weight(speakers_of: &[Vec<usize>], who: &[usize]) -> (usize, usize) {
    let total: usize = speakers_of.iter().map(Vec::len).sum();
    let count = |speaker: usize| speakers_of.iter().flatten().filter(|one| **one == speaker).count();
    let over = who.iter().map(|speaker| count(*speaker).saturating_sub(total / 3)).sum();
    (over, who.iter().filter(|speaker| count(**speaker) == 0).count())
}

#[test]
fn a_chain_brings_in_whom_no_single_exchange_could() {
    // One quote a code. 0 speaks of A alone, 1 of A and B, 2 of B and C, 3 of C alone.
    let slots = slots(&[&[(1, false), (0, false)], &[(2, false), (1, false)], &[(2, false), (3, false)]]);
    // The first choice goes to 1, 2, and then to 3, who has none: 0 is left out, and there are three quotes for four.
    let taken = chosen(&slots, 1, 4);
    let speakers = speakers_of(&slots, &taken);
    assert_eq!(weight(&speakers, &[0, 1, 2, 3]), (0, 1));
    // Of three codes, two of 1 and 2 alone: only a chain lets 0 speak as well as 2.
    let slots = super::tests::slots(&[&[(0, false), (1, false)], &[(0, false)], &[(1, false), (2, false)]]);
    let taken = chosen(&slots, 1, 3);
    assert_eq!(speakers_of(&slots, &taken), [[1], [0], [2]]);
}

#[test]
fn nobody_has_over_a_third_where_others_can_be_quoted() {
    let wordy: Vec<(usize, bool)> = (0..8).map(|_| (0, false)).collect();
    let with = |other: usize| -> Vec<(usize, bool)> { wordy.iter().copied().chain([(other, false)]).collect() };
    let (a, b, c) = (with(1), with(2), with(3));
    let slots = slots(&[&a, &b, &c]);
    // One quote each: 0, then 2 and 3; 0 has one of three, and 1 is not heard. No choice of three hears all four.
    assert_eq!(speakers_of(&slots, &chosen(&slots, 1, 4)), [[0], [2], [3]]);
    // Two quotes each: 0 and the other, three times. Three of six are over two, but there is nobody else.
    let two = chosen(&slots, 2, 4);
    assert_eq!(weight(&speakers_of(&slots, &two), &[0, 1, 2, 3]), (1, 0));
}

#[test]
fn a_star_stays_whoever_is_left_out() {
    let slots = slots(&[&[(0, true), (1, false)], &[(0, true), (2, false)]]);
    let taken = chosen(&slots, 1, 3);
    assert_eq!(speakers_of(&slots, &taken), [[0], [0]]);
    assert!(taken.iter().flatten().all(|one| one.reason == Reason::Starred));
}

#[test]
fn who_cannot_be_exchanged_does_not_keep_others_from_it() {
    // Nobody can come in the place of 2, who is quoted three times of five; but in the second code 1 can come in the place of 0.
    let slots = slots(&[&[(2, false)], &[(0, false), (2, true), (1, false)], &[(0, false), (2, false)]]);
    let taken = chosen(&slots, 2, 3);
    assert_eq!(weight(&speakers_of(&slots, &taken), &[0, 1, 2]), (2, 0));
}

#[test]
fn reasons_are_told() {
    let slots = slots(&[&[(0, false)], &[(0, false), (0, false), (1, false), (0, false)]]);
    let taken = chosen(&slots, 3, 2);
    let reasons: Vec<Vec<Reason>> = taken.iter().map(|taken| taken.iter().map(|one| one.reason).collect()).collect();
    assert_eq!(reasons, [vec![Reason::All], vec![Reason::New, Reason::New, Reason::Further]]);
}

#[test]
fn a_share_is_even_within_one_quote() {
    // 10 of 40 statements; 12 quotes: 3 would be the share.
    let of = |quotes| share(10, 40, quotes, 12);
    assert_eq!(
        [0, 1, 2, 3, 4, 5].map(of),
        [Share::Never, Share::Under, Share::Under, Share::Even, Share::Over, Share::Over]
    );
    assert_eq!(share(0, 40, 0, 12), Share::Silent);
    // 1 of 40: 0.3 quotes; one is 0.7 too many, which is less than one.
    assert_eq!(share(1, 40, 1, 12), Share::Even);
}

/// The best weight that any choice has, by trying all.
fn best(slots: &[Vec<Candidate>], most: usize, who: &[usize]) -> (usize, usize) {
    fn subsets(slot: &[Candidate], size: usize) -> Vec<Vec<usize>> {
        let stars = slot.iter().filter(|one| one.starred).count();
        (0u32..1 << slot.len())
            .filter(|bits| bits.count_ones() as usize == size)
            .map(|bits| (0..slot.len()).filter(|at| bits >> at & 1 == 1).collect::<Vec<_>>())
            .filter(|set| set.iter().filter(|at| slot[**at].starred).count() == stars.min(size))
            .map(|set| set.iter().map(|at| slot[*at].speaker).collect())
            .collect()
    }
    let mut choices: Vec<Vec<Vec<usize>>> = vec![Vec::new()];
    for slot in slots {
        let sets = subsets(slot, most.min(slot.len()));
        choices = choices
            .iter()
            .flat_map(|before| sets.iter().map(|set| [before.clone(), vec![set.clone()]].concat()))
            .collect();
    }
    choices.iter().map(|choice| weight(choice, who)).min().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_choice_is_better(
        codes in prop::collection::vec(prop::collection::vec((0usize..4, prop::bool::weighted(0.15)), 0..5), 1..4),
        most in 1usize..3,
    ) {
        let codes: Vec<&[(usize, bool)]> = codes.iter().map(Vec::as_slice).collect();
        let slots = slots(&codes);
        let mut who: Vec<usize> = slots.iter().flatten().map(|one| one.speaker).collect();
        who.sort_unstable();
        who.dedup();
        let taken = chosen(&slots, most, 4);
        prop_assert_eq!(&taken, &chosen(&slots, most, 4));
        prop_assert_eq!(weight(&speakers_of(&slots, &taken), &who), best(&slots, most, &who));
        for (slot, taken) in slots.iter().zip(&taken) {
            let mut places: Vec<usize> = taken.iter().map(|one| one.at).collect();
            places.sort_unstable();
            places.dedup();
            prop_assert_eq!(places.len(), most.min(slot.len()));
            let stars = slot.iter().filter(|one| one.starred).count();
            prop_assert_eq!(taken.iter().filter(|one| slot[one.at].starred).count(), stars.min(most));
        }
    }
}
