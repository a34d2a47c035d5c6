//! The arithmetic of printed percentages. The three variables are printed by a survey of 70 people; which counts they can
//! come from was worked out beforehand, by hand and with fractions.

use super::*;

fn read(texts: &[&str]) -> Vec<Percent> {
    texts.iter().map(|text| Percent::read(text).unwrap_or_else(|| panic!("{text}"))).collect()
}

fn of(audit: &Audit, rule: Rounding) -> &Fit {
    audit.fits.iter().find(|fit| fit.rule == rule).unwrap()
}

/// The one count of each percentage; 0 stands for none.
fn single(fit: &Fit) -> Vec<u64> {
    fit.counts.iter().map(|counts| counts.map_or(0, |counts| counts.least)).collect()
}

#[test]
fn percentages_as_they_are_printed() {
    let parts = |text| Percent::read(text).map(|percent| (percent.steps, percent.decimals));
    assert_eq!(parts("14"), Some((14, 0)));
    assert_eq!(parts("14.0"), Some((140, 1)));
    assert_eq!(parts("57,1 %"), Some((571, 1)));
    assert_eq!(parts("57,1\u{a0}proc."), Some((571, 1)));
    assert_eq!(parts("100%"), Some((100, 0)));
    for no in ["", "%", ".5", "5.", "-3", "101", "1e2", "14.3.1", "1 4", "0.1234567"] {
        assert_eq!(parts(no), None, "{no}");
    }
}

#[test]
fn age_fits_only_if_the_decimals_were_cut_off() {
    let age = audit(&read(&["14", "15", "14", "12", "31", "11"]), 70, false).unwrap();
    assert_eq!(age.sum.steps, 97);
    for rule in [Rounding::HalfUp, Rounding::HalfEven] {
        let fit = of(&age, rule);
        assert_eq!(single(fit), [10, 0, 10, 0, 22, 8], "15 and 12 come from no count");
        assert_eq!(fit.outcome, Outcome::Never);
    }
    let cut = of(&age, Rounding::Truncation);
    assert_eq!(single(cut), [10, 11, 10, 9, 22, 8]);
    assert_eq!(cut.outcome, Outcome::Whole);
    assert!(age.fits.iter().all(|fit| fit.rule != Rounding::LargestRemainder), "they do not add up to 100");
    assert!(age.smaller.is_empty(), "a base that fits needs no other");
}

#[test]
fn education_fits_70_by_no_rule() {
    let education = audit(&read(&["72", "14", "12", "2"]), 70, false).unwrap();
    assert_eq!(education.sum.steps, 100);
    assert!(education.fits.iter().all(|fit| !fit.outcome.fits()));
    let cut = of(&education, Rounding::Truncation);
    assert_eq!((single(cut), cut.outcome), (vec![51, 10, 9, 2], Outcome::TooMany(72)));
    let rounded = |n| {
        let other = audit(&read(&["72", "14", "12", "2"]), n, false).unwrap();
        let fit = of(&other, Rounding::HalfUp).clone();
        (single(&fit), fit.outcome)
    };
    assert_eq!(rounded(43), (vec![31, 6, 5, 1], Outcome::Whole));
    assert_eq!(rounded(50), (vec![36, 7, 6, 1], Outcome::Whole));
    let bases: Vec<u64> = education.smaller.iter().map(|(n, _)| *n).collect();
    assert!(bases.contains(&43) && bases.contains(&50));
}

#[test]
fn two_people_are_in_no_printed_place_of_work() {
    let work = audit(&read(&["70", "10", "10", "7"]), 70, false).unwrap();
    for fit in &work.fits {
        assert_eq!(single(fit), [49, 7, 7, 5]);
        assert_eq!(fit.outcome, Outcome::Missing(Counts { least: 2, most: 2 }));
    }
}

/// What a rule prints of `k` of `n`, in steps, by the rule's own words.
fn printed(k: u64, n: u64, decimals: u32, rule: Rounding) -> u64 {
    let all = 100 * 10_u64.pow(decimals);
    let (whole, rest) = (all * k / n, all * k % n);
    match rule {
        Rounding::HalfUp if 2 * rest >= n => whole + 1,
        Rounding::HalfEven if 2 * rest > n || (2 * rest == n && whole % 2 == 1) => whole + 1,
        _ => whole,
    }
}

#[test]
fn counts_are_those_that_print_so() {
    for n in 1..=60 {
        for decimals in 0..=1 {
            for rule in [Rounding::HalfUp, Rounding::HalfEven, Rounding::Truncation] {
                let top = 100 * 10_u64.pow(decimals);
                for steps in (0..=top).step_by(if decimals == 0 { 1 } else { 7 }) {
                    let tried: Vec<u64> = (0..=n).filter(|k| printed(*k, n, decimals, rule) == steps).collect();
                    let found = Percent { steps, decimals }.counts(n, rule);
                    let found: Vec<u64> = found.map_or(Vec::new(), |counts| (counts.least..=counts.most).collect());
                    assert_eq!(found, tried, "{steps} of {n}, {decimals} decimals, {rule:?}");
                }
            }
        }
    }
}

/// The largest remainder by its definition; ties are left to the first group, or to the last.
fn apportioned(counts: &[u64], n: u64, last: bool) -> Vec<u64> {
    let mut shares: Vec<u64> = counts.iter().map(|k| 100 * k / n).collect();
    let left = 100 - shares.iter().sum::<u64>();
    let mut order: Vec<usize> = (0..counts.len()).collect();
    if last {
        order.reverse();
    }
    order.sort_by_key(|at| std::cmp::Reverse(100 * counts[*at] % n));
    for at in order.into_iter().take(left as usize) {
        shares[at] += 1;
    }
    shares
}

#[test]
fn largest_remainders() {
    for n in 1..=14_u64 {
        let mut ways: std::collections::BTreeMap<Vec<u64>, Vec<[u64; 3]>> = std::collections::BTreeMap::new();
        for a in 0..=n {
            for b in 0..=n - a {
                let counts = [a, b, n - a - b];
                for last in [false, true] {
                    ways.entry(apportioned(&counts, n, last)).or_default().push(counts);
                }
            }
        }
        for (shares, counts) in ways {
            let percents: Vec<Percent> = shares.iter().map(|steps| Percent { steps: *steps, decimals: 0 }).collect();
            let audit = audit(&percents, n, false).unwrap();
            let fit = of(&audit, Rounding::LargestRemainder);
            assert_eq!(fit.outcome, Outcome::Whole, "{counts:?} of {n}");
            for way in counts {
                for (range, k) in fit.counts.iter().zip(way) {
                    let range = range.unwrap();
                    assert!((range.least..=range.most).contains(&k), "{k} in {range:?} of {n}");
                }
            }
        }
    }
    let thirds = audit(&read(&["34", "33", "33"]), 3, false).unwrap();
    assert_eq!(of(&thirds, Rounding::HalfUp).outcome, Outcome::Never, "a third is 33");
    assert_eq!(single(of(&thirds, Rounding::LargestRemainder)), [1, 1, 1]);
    let fifths = audit(&read(&["41", "39", "20"]), 5, false).unwrap();
    assert_eq!(of(&fifths, Rounding::LargestRemainder).outcome, Outcome::Never, "two fifths are 40, with nothing left");
}

#[test]
fn several_answers_and_bases_that_are_none() {
    let answers = audit(&read(&["60", "60", "43"]), 7, true).unwrap();
    assert!(answers.fits.iter().all(|fit| fit.outcome == Outcome::Never), "60 is no share of 7");
    assert_eq!(answers.smaller.first().map(|(n, _)| *n), None, "43 is no share of 5, 60 no share of 6");
    let answers = audit(&read(&["57", "57", "43"]), 7, true).unwrap();
    assert!(of(&answers, Rounding::HalfUp).outcome == Outcome::Each && answers.fits.len() == 3);
    assert_eq!(audit(&[], 0, false), None);
    assert_eq!(audit(&[], LARGEST + 1, false), None);
    assert_eq!(
        Percent::read("50").unwrap().counts(u64::MAX, Rounding::HalfUp).map(|counts| counts.most > 1),
        Some(true)
    );
}
