//! Agreement between coders. Where a value comes from stands beside it: a published example, or another program
//! (krippendorff 0.9.0, irrCAC 0.4.4, statsmodels 0.15.0, scikit-learn 1.9.1, nltk 3.10.4, all run once, outside of the tests).

use crate::support::{Ran, Study};
use proptest::prelude::*;
use serde_json::Value;
use tema::analysis::agreement::{
    Bootstrap, Distance, Figure, Growth, Ratings, Segment, Spans, alpha, brennan_prediger, character_figures,
    characters, cohen_kappa, cohen_kappa_max, conger_kappa, fleiss_kappa, gwet_ac1, gwet_ac2_ordinal, jaccard,
    light_kappa, masi, matched, percent_agreement, percent_unanimous, scott_pi, unitizing, weighted_kappa,
};

// Helpers

/// The example that two coders coded, with tables for the examples of the help.
pub fn two_coders() -> Study {
    let study = Study::example("strengthening-collaboration");
    study.write("codes.csv", "unit,coder,code\nu1,a,low\nu1,b,low\nu2,a,high\nu2,b,low\n");
    study.write("order.txt", "low\nhigh\n");
    study.write("had.csv", "unit,coder\nu1,a\nu1,b\nu2,a\nu2,b\nu3,a\nu3,b\n");
    study.write("passages.csv", "doc,coder,code,start,end\nd,a,x,0,10\nd,b,x,2,12\n");
    study.write("lengths.csv", "doc,length\nd,100\n");
    study
}

/// A table: coders as columns, a digit for each category, `.` where nothing is.
fn ratings(rows: &[&str]) -> Ratings {
    let coders = (0..rows[0].len()).map(|at| format!("c{at}")).collect();
    let mut used: Vec<u32> = rows.iter().flat_map(|row| row.chars()).filter_map(|c| c.to_digit(10)).collect();
    used.sort_unstable();
    used.dedup();
    let names = used.iter().map(u32::to_string).collect();
    let cell = |c: char| c.to_digit(10).and_then(|digit| used.binary_search(&digit).ok()).map(|at| at as u32);
    Ratings::new(coders, names, rows.iter().map(|row| row.chars().map(cell).collect()))
}

/// The values of the categories of [`ratings`].
fn values(ratings: &Ratings) -> Vec<f64> {
    ratings.categories.iter().map(|name| name.parse().unwrap()).collect()
}

/// Two coders by their joint table.
fn joint(table: &[&[usize]]) -> Ratings {
    let names = (0..table.len()).map(|at| at.to_string()).collect();
    let mut rows = Vec::new();
    for (i, row) in table.iter().enumerate() {
        for (j, count) in row.iter().enumerate() {
            rows.extend(std::iter::repeat_n(vec![Some(i as u32), Some(j as u32)], *count));
        }
    }
    Ratings::new(vec!["a".into(), "b".into()], names, rows)
}

#[track_caller]
fn near(figure: &Figure, expected: f64, within: f64) {
    let value = figure.value.unwrap_or_else(|| panic!("{figure:?}"));
    assert!((value - expected).abs() <= within, "{value} is not {expected}");
}

/// Why a figure has no value, in English.
#[track_caller]
fn why(figure: &Figure) -> String {
    tema::language::fallback().agreement().reason(figure.undefined.as_ref().unwrap())
}

/// Value, standard error and interval as irrCAC prints them: five decimals.
#[track_caller]
fn as_irrcac(figure: &Figure, value: f64, se: f64, interval: (f64, f64)) {
    near(figure, value, 6e-6);
    let (own, (low, high)) = (figure.se.unwrap(), figure.interval.unwrap());
    assert!((own - se).abs() <= 6e-6, "se {own} is not {se}");
    assert!((low - interval.0).abs() <= 6e-6 && (high - interval.1).abs() <= 6e-6, "{low} {high} is not {interval:?}");
}

/// Krippendorff (2011), Computing Krippendorff's alpha-reliability, example C: four observers, twelve units.
const C: [&str; 12] = ["11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", ".3.."];

/// Made once by a random generator: five coders, thirty units, gaps.
const R: [&str; 30] = [
    "5455.", "4.555", "25333", "5.455", ".2...", ".5553", "5.355", "3.333", "32.25", ".1111", "..333", "51113",
    "4.224", "155.5", "22422", "335.1", "1.111", "..5..", "143.2", "55.5.", "5555.", "14434", "2..3.", ".35.3",
    "11113", "2512.", "..555", "33352", ".41.2", "21221",
];

/// Fleiss' table of fourteen coders, ten units and five categories (the worked example of the English Wikipedia).
fn fourteen() -> Ratings {
    let counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let row = |counts: &[usize; 5]| {
        let each = counts.iter().enumerate().flat_map(|(k, n)| std::iter::repeat_n(Some(k as u32), *n));
        each.collect::<Vec<_>>()
    };
    Ratings::new(
        (0..14).map(|at| at.to_string()).collect(),
        (1..6).map(|at| at.to_string()).collect(),
        counts.iter().map(row),
    )
}

fn cohen_1960() -> Ratings {
    joint(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]])
}

/// Feinstein & Cicchetti (1990): the same agreement, other totals.
fn paradox() -> [Ratings; 2] {
    [joint(&[&[45, 15], &[25, 15]]), joint(&[&[25, 35], &[5, 35]])]
}

fn fleiss_cohen_everitt() -> Ratings {
    joint(&[&[53, 5, 2], &[11, 14, 5], &[1, 6, 3]])
}

/// A category order in which text and numbers differ.
const NUMBERS: ([u32; 10], [u32; 10]) = ([1, 2, 9, 10, 1, 2, 9, 10, 2, 9], [1, 2, 9, 10, 2, 2, 10, 10, 1, 9]);

fn numbers() -> (String, [f64; 4]) {
    let mut table = "unit,coder,code\n".to_owned();
    for (at, (a, b)) in NUMBERS.0.iter().zip(NUMBERS.1).enumerate() {
        table += &format!("{at},a,{a}\n{at},b,{b}\n");
    }
    // krippendorff 0.9.0
    (table, [0.6174496644295302, 0.8855421686746988, 0.9910080454330336, 0.9214274333803758])
}

// The coefficients of two coders

#[test]
fn cohens_kappa_with_its_error() {
    // Cohen 1960 printed .492 and .831; statsmodels 0.15.0 for the rest.
    let figure = cohen_kappa(&cohen_1960());
    near(&figure, 0.49152542372881347, 1e-12);
    assert!((figure.se.unwrap() - 0.05100181557607786).abs() < 1e-12);
    let (low, high) = figure.interval.unwrap();
    assert!((low - 0.3915637020535469).abs() < 1e-9 && (high - 0.59148714540408).abs() < 1e-9);
    near(&cohen_kappa_max(&cohen_1960()), 0.8305084745762712, 1e-12);
    // Fleiss, Cohen & Everitt 1969.
    let figure = cohen_kappa(&fleiss_cohen_everitt());
    near(&figure, 0.4285714285714285, 1e-12);
    assert!((figure.se.unwrap() - 0.0759588315346638).abs() < 1e-12);
    near(&cohen_kappa_max(&fleiss_cohen_everitt()), 0.9047619047619048, 1e-12);
    // Feinstein & Cicchetti 1990 printed .13 and .26.
    let [first, second] = paradox();
    near(&cohen_kappa(&first), 0.13043478260869554, 1e-12);
    near(&cohen_kappa(&second), 0.25925925925925924, 1e-12);
    assert!((cohen_kappa(&second).se.unwrap() - 0.07715973174444572).abs() < 1e-12);
    near(&cohen_kappa_max(&second), 0.4444444444444444, 1e-12);
    // The worked example of the English Wikipedia: 20, 5, 10, 15.
    let figure = cohen_kappa(&joint(&[&[20, 5], &[10, 15]]));
    near(&figure, 0.4, 1e-12);
    assert!((figure.se.unwrap() - 0.12699606293110033).abs() < 1e-12);
}

#[test]
fn weighted_kappa_goes_by_position() {
    // scikit-learn 1.9.1; Fleiss, Cohen & Everitt's table; Cohen's table.
    for (ratings, linear, quadratic) in [
        (cohen_1960(), 0.4736842105263158, 0.4545454545454546),
        (fleiss_cohen_everitt(), 0.49230769230769234, 0.5666666666666667),
        (joint(&[&[20, 5], &[10, 15]]), 0.4, 0.4),
    ] {
        near(&weighted_kappa(&ratings, Growth::Linear), linear, 1e-12);
        near(&weighted_kappa(&ratings, Growth::Quadratic), quadratic, 1e-12);
    }
}

#[test]
fn scotts_pi_brennan_prediger_and_ac1_of_two_coders() {
    // irrCAC 0.4.4. Scott's pi is Fleiss' kappa of two coders without gaps.
    let [first, second] = paradox();
    as_irrcac(&scott_pi(&cohen_1960()), 0.48718, 0.05241, (0.38382, 0.59054));
    as_irrcac(&scott_pi(&first), 0.12088, 0.10175, (-0.08101, 0.32277));
    as_irrcac(&scott_pi(&second), 0.19192, 0.09893, (-0.00437, 0.38821));
    as_irrcac(&brennan_prediger(&cohen_1960()), 0.55, 0.04873, (0.45391, 0.64609));
    as_irrcac(&brennan_prediger(&first), 0.2, 0.09847, (0.00461, 0.39539));
    as_irrcac(&brennan_prediger(&fleiss_cohen_everitt()), 0.55, 0.06908, (0.41292, 0.68708));
    as_irrcac(&gwet_ac1(&cohen_1960()), 0.57597, 0.04812, (0.48108, 0.67086));
    as_irrcac(&gwet_ac1(&first), 0.26606, 0.10392, (0.05985, 0.47226));
    as_irrcac(&gwet_ac1(&second), 0.20792, 0.09952, (0.01046, 0.40538));
    as_irrcac(&gwet_ac2_ordinal(&cohen_1960()), 0.62756, 0.05468, (0.51973, 0.73539));
    as_irrcac(&gwet_ac2_ordinal(&fleiss_cohen_everitt()), 0.76254, 0.05098, (0.66138, 0.8637));
    as_irrcac(&conger_kappa(&cohen_1960()), 0.49153, 0.05113, (0.3907, 0.59235));
}

#[test]
fn two_coders_as_printed() {
    // Artstein & Poesio (2008), the example of two coders and a hundred utterances: S .4, pi .341, kappa .348.
    let utterances = joint(&[&[20, 20], &[10, 50]]);
    near(&brennan_prediger(&utterances), 0.4, 1e-12);
    near(&scott_pi(&utterances), 0.341, 5e-4);
    near(&cohen_kappa(&utterances), 0.348, 5e-4);
    // Krippendorff (1995), examples A and B cell by cell: kappa .385, pi .314; of A alpha .329.
    let a = joint(&[&[10, 0], &[8, 6]]);
    near(&cohen_kappa(&a), 0.385, 5e-4);
    near(&scott_pi(&a), 0.314, 5e-4);
    near(&alpha(&a, &Distance::Nominal, None), 0.329, 5e-4);
    let b = joint(&[&[6, 0], &[8, 10]]);
    near(&cohen_kappa(&b), 0.385, 5e-4);
    near(&scott_pi(&b), 0.314, 5e-4);
}

// The coefficients of many coders

#[test]
fn many_coders_without_gaps() {
    // Fleiss' kappa of this table is printed as .210; statsmodels 0.15.0 and irrCAC 0.4.4.
    let table = fourteen();
    near(&fleiss_kappa(&table), 0.20993070442195522, 1e-12);
    as_irrcac(&fleiss_kappa(&table), 0.20993, 0.09237, (0.00097, 0.41889));
    as_irrcac(&conger_kappa(&table), 0.21704, 0.08962, (0.01432, 0.41977));
    as_irrcac(&brennan_prediger(&table), 0.22253, 0.0929, (0.01238, 0.43268));
    as_irrcac(&gwet_ac1(&table), 0.22561, 0.09332, (0.0145, 0.43673));
    as_irrcac(&alpha(&table, &Distance::Nominal, None), 0.21557, 0.09237, (0.00662, 0.42453));
    near(&alpha(&table, &Distance::Nominal, None), 0.21557405653322692, 1e-12);
    near(&percent_agreement(&table), 0.37802, 6e-6);
    near(&percent_unanimous(&table), 0.1, 0.0);
}

#[test]
fn many_coders_with_gaps() {
    // irrCAC 0.4.4; Light's kappa: the mean of scikit-learn's kappas of the pairs.
    let c = ratings(&C);
    near(&percent_agreement(&c), 0.81818, 6e-6);
    near(&percent_unanimous(&c), 8.0 / 11.0, 1e-12);
    as_irrcac(&fleiss_kappa(&c), 0.76117, 0.15302, (0.42438, 1.0));
    as_irrcac(&conger_kappa(&c), 0.76207, 0.15011, (0.43168, 1.0));
    as_irrcac(&brennan_prediger(&c), 0.77273, 0.14472, (0.45421, 1.0));
    as_irrcac(&gwet_ac1(&c), 0.77544, 0.14295, (0.46081, 1.0));
    as_irrcac(&gwet_ac2_ordinal(&c), 0.89894, 0.1069, (0.66365, 1.0));
    near(&light_kappa(&c), 0.7002, 5e-5);
    let r = ratings(&R);
    near(&percent_agreement(&r), 0.49881, 6e-6);
    as_irrcac(&fleiss_kappa(&r), 0.34639, 0.08067, (0.18141, 0.51137));
    as_irrcac(&conger_kappa(&r), 0.3563, 0.07965, (0.19341, 0.5192));
    as_irrcac(&brennan_prediger(&r), 0.37351, 0.0818, (0.20621, 0.54081));
    as_irrcac(&gwet_ac1(&r), 0.37994, 0.08262, (0.21096, 0.54893));
    as_irrcac(&gwet_ac2_ordinal(&r), 0.4925, 0.10348, (0.28086, 0.70414));
    near(&light_kappa(&r), 0.33624133573307435, 1e-12);
}

/// Fleiss (1971): six of many psychiatrists diagnosed each of thirty patients; five categories. The coders of a patient
/// are put in the order of the categories, as the data set `diagnoses` of the R package irr has them.
const DIAGNOSES: [&str; 30] = [
    "444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444", "555555", "144444",
    "124444", "222333", "144444", "224445", "333335", "111455", "111112", "224444", "133555", "555555", "244444",
    "224555", "114444", "144445", "222224", "111155", "224444", "133333", "555555",
];

/// Made once by a random generator: twenty units, three coders; fifteen units, four coders.
const S: [&str; 20] = [
    "222", "133", "333", "144", "432", "441", "131", "444", "222", "211", "244", "442", "214", "212", "111", "332",
    "111", "414", "333", "214",
];
const T: [&str; 15] = [
    "1111", "3323", "2311", "3111", "3122", "2222", "1322", "2131", "1111", "3333", "1332", "3332", "1111", "1311",
    "3322",
];

#[test]
fn diagnoses_of_psychiatrists() {
    let table = ratings(&DIAGNOSES);
    // Printed by the examples of the R package irr: kappam.fleiss .430, its exact form (Conger's) .442, kappam.light .459.
    near(&fleiss_kappa(&table), 0.430, 5e-4);
    near(&conger_kappa(&table), 0.442, 5e-4);
    near(&light_kappa(&table), 0.459, 5e-4);
    // statsmodels 0.15.0; the mean of scikit-learn's kappas of the fifteen pairs; irrCAC 0.4.4.
    near(&fleiss_kappa(&table), 0.43024452006014074, 1e-12);
    near(&light_kappa(&table), 0.45941214443459544, 1e-12);
    as_irrcac(&conger_kappa(&table), 0.44181, 0.05079, (0.33792, 0.54569));
    as_irrcac(&gwet_ac1(&table), 0.44788, 0.05566, (0.33404, 0.56173));
}

#[test]
fn lights_kappa_is_the_mean_of_pairs() {
    // The mean of scikit-learn's kappas. By hand, three coders of four units: the pairs are alike on
    // 3, 2 and 1 of them, by chance on half of them: kappas of 1/2, 0 and −1/2.
    near(&light_kappa(&ratings(&S)), 0.36007110245986124, 1e-12);
    near(&light_kappa(&ratings(&T)), 0.31634336985274136, 1e-12);
    near(&light_kappa(&ratings(&["111", "112", "221", "212"])), 0.0, 1e-12);
}

#[test]
fn ac2_of_ordered_codes() {
    // irrCAC 0.4.4, weights "ordinal"; the first table is `cont3x3abstractors` of its documentation, whose AC1 is printed
    // as .849.
    let abstractors = joint(&[&[13, 0, 0], &[0, 20, 7], &[0, 4, 56]]);
    as_irrcac(&gwet_ac1(&abstractors), 0.84933, 0.04344, (0.76315, 0.93552));
    as_irrcac(&gwet_ac2_ordinal(&abstractors), 0.92519, 0.02233, (0.88088, 0.9695));
    as_irrcac(&gwet_ac2_ordinal(&ratings(&S)), 0.20023, 0.1728, (-0.16143, 0.5619));
    as_irrcac(&gwet_ac2_ordinal(&ratings(&T)), 0.3336, 0.15503, (0.00109, 0.66612));
    // By hand: of two categories the weights are those of AC1.
    near(&gwet_ac2_ordinal(&paradox()[0]), 0.26606, 6e-6);
}

#[test]
fn krippendorffs_alpha_at_every_level() {
    // Printed for C: .743 (nominal), .815, .849, .797; krippendorff 0.9.0 for all digits.
    let expected = [
        (ratings(&C), [0.743421052631579, 0.8153875037548814, 0.8491071428571428, 0.7974027747116121]),
        (ratings(&R), [0.35288065843621386, 0.514059493641658, 0.5103824759009086, 0.48663714845939954]),
    ];
    for (ratings, [nominal, ordinal, interval, ratio]) in expected {
        let values = values(&ratings);
        near(&alpha(&ratings, &Distance::Nominal, None), nominal, 1e-12);
        near(&alpha(&ratings, &Distance::Ordinal, None), ordinal, 1e-12);
        near(&alpha(&ratings, &Distance::Interval(values.clone()), None), interval, 1e-12);
        near(&alpha(&ratings, &Distance::ratio(&values), None), ratio, 1e-12);
    }
    // Krippendorff 2011, example A (binary, two observers): .095.
    let a = ratings(&["01", "11", "01", "00", "00", "01", "00", "00", "10", "00"]);
    near(&alpha(&a, &Distance::Nominal, None), 0.09523809523809534, 1e-12);
    // irrCAC 0.4.4: standard errors.
    as_irrcac(&alpha(&ratings(&C), &Distance::Nominal, None), 0.74342, 0.14557, (0.41906, 1.0));
    as_irrcac(&alpha(&ratings(&R), &Distance::Nominal, None), 0.35288, 0.07072, (0.20777, 0.49799));
    as_irrcac(&alpha(&cohen_1960(), &Distance::Nominal, None), 0.48846, 0.05241, (0.3851, 0.59182));
}

#[test]
fn the_bootstrap_is_that_of_units() {
    // 4,000 draws of numpy with krippendorff's alpha gave 0.213 to 0.482; two such intervals differ by about 0.01.
    let bootstrap = Bootstrap { draws: 4000, seed: 1 };
    let figure = alpha(&ratings(&R), &Distance::Nominal, Some(&bootstrap));
    let sampled = figure.bootstrap.unwrap();
    assert!((sampled.interval.0 - 0.213).abs() < 0.015 && (sampled.interval.1 - 0.482).abs() < 0.015, "{sampled:?}");
    assert_eq!((sampled.draws, sampled.dropped), (4000, 0));
    // The seed alone decides.
    assert_eq!(figure, alpha(&ratings(&R), &Distance::Nominal, Some(&bootstrap)));
    assert_ne!(
        figure.bootstrap,
        alpha(&ratings(&R), &Distance::Nominal, Some(&Bootstrap { seed: 2, ..bootstrap })).bootstrap
    );
}

/// Few patterns, many units: drawn as binomials. The interval of a share is known: alpha of two coders with units alike
/// or not, of two categories in equal numbers, is about 1 − 2 · (share not alike).
#[test]
fn many_units_are_drawn_by_pattern() {
    let table = joint(&[&[450, 50], &[50, 450]]);
    let bootstrap = Bootstrap { draws: 4000, seed: 3 };
    let sampled = alpha(&table, &Distance::Nominal, Some(&bootstrap)).bootstrap.unwrap();
    // 0.1 ± 1.96 √(0.1 · 0.9 / 1000)
    let half = 2.0 * 1.96 * (0.09_f64 / 1000.0).sqrt();
    assert!((sampled.interval.0 - (0.8 - half)).abs() < 0.006, "{sampled:?}");
    assert!((sampled.interval.1 - (0.8 + half)).abs() < 0.006, "{sampled:?}");
}

// Sets

#[test]
fn distances_of_sets() {
    // Passonneau 2006: M is 1, 2/3, 1/3, 0.
    assert_eq!(jaccard(&[0, 1, 2], &[0, 1]), 1.0 / 3.0);
    assert!((masi(&[0, 1, 2], &[0, 1]) - (1.0 - 2.0 / 3.0 * 2.0 / 3.0)).abs() < 1e-15);
    assert!((masi(&[1, 2, 3], &[2, 3, 4]) - (1.0 - 0.5 / 3.0)).abs() < 1e-15);
    for of in [jaccard, masi] {
        assert_eq!((of(&[], &[]), of(&[], &[1]), of(&[1], &[2]), of(&[1, 2], &[1, 2])), (0.0, 1.0, 1.0, 0.0));
    }
}

const SETS: &str = "unit,coder,code\n1,a,x|y\n1,b,x\n2,a,x\n2,b,x\n3,a,z\n4,a,y\n4,b,z;y\n5,a,x\n5,a,z\n5,b,y\n";

fn coefficient<'v>(json: &'v Value, name: &str) -> &'v Value {
    &json["coefficients"][name]["value"]
}

#[track_caller]
fn is(json: &Value, name: &str, expected: f64) {
    let value = coefficient(json, name).as_f64().unwrap_or_else(|| panic!("{name}: {}", json["coefficients"][name]));
    assert!((value - expected).abs() < 1e-12, "{name}: {value} is not {expected}");
}

#[test]
fn alpha_of_sets() {
    let study = Study::folder();
    study.write("sets.csv", SETS);
    // nltk 3.10.4.
    let json = study.json(&["agree", "--table", "sets.csv", "--sets", "--draws", "0"]);
    is(&json, "alpha_jaccard", 0.22222222222222232);
    is(&json, "alpha_masi", 0.1967213114754096);
    assert_eq!(json["counts"]["missing"], 3 - 2);
    // With those who had the units: nothing applied is an empty set (computed by hand from the definition).
    study.write("had.csv", "unit,coder\n1,a\n1,b\n2,a\n2,b\n3,a\n3,b\n4,a\n4,b\n5,a\n5,b\n6,a\n6,b\n7,a\n");
    let json = study.json(&["agree", "--table", "sets.csv", "--sets", "--assignments", "had.csv", "--draws", "0"]);
    is(&json, "alpha_jaccard", 0.3653846153846153);
    is(&json, "alpha_masi", 0.3292682926829267);
    assert_eq!(json["counts"]["nothing_applied"], 4);
    assert_eq!(json["counts"]["not_assigned"], 1);
    assert_eq!(json["counts"]["units_pairable"], 6);
    let x = &json["per_code"]["x"];
    assert_eq!([&x["n11"], &x["n10"], &x["n01"], &x["n00"]].map(|n| n.as_u64().unwrap()), [2, 1, 0, 3]);
    // 2a / (2a + b + c), 2d / (2d + b + c)
    assert_eq!(x["positive_agreement"]["value"], 0.8);
    assert!((x["negative_agreement"]["value"].as_f64().unwrap() - 6.0 / 7.0).abs() < 1e-12);
    assert!((x["prevalence_index"]["value"].as_f64().unwrap() - 1.0 / 6.0).abs() < 1e-12);
    assert!((x["bias_index"]["value"].as_f64().unwrap() - 1.0 / 6.0).abs() < 1e-12);
    assert!((x["pabak"]["value"].as_f64().unwrap() - (2.0 * 5.0 / 6.0 - 1.0)).abs() < 1e-12);
    // Three coders: nltk 3.10.4.
    study.write("three.csv", format!("{}1,c,y\n2,c,x|z\n5,c,y\n", SETS.replace("3,a,z\n", "")));
    let json = study.json(&["agree", "--table", "three.csv", "--sets", "--draws", "0"]);
    is(&json, "alpha_jaccard", 0.1387559808612442);
    is(&json, "alpha_masi", 0.09742120343839522);
}

#[test]
fn distances_of_sets_as_they_are_printed() {
    // The documentation of nltk: {1, 2, 3, 4} and {3, 4, 5} are 0.6 and 0.8667 apart.
    assert!((jaccard(&[1, 2, 3, 4], &[3, 4, 5]) - 0.6).abs() < 1e-15);
    assert!((masi(&[1, 2, 3, 4], &[3, 4, 5]) - 0.8666666666666667).abs() < 1e-15);
    // Nine units of two coders, the data of the tests of DKPro Agreement; alpha was computed from the definition, over all
    // pairs of sets, in another language. (DKPro's own MASI is another one: .252.)
    let study = Study::folder();
    let sets = ["|", "A|", "A|A", "A|B", "AB|A", "AB|AC", "ABC|ABC", "C|AC", "C|AC"];
    let (mut table, mut had) = ("unit,coder,code\n".to_owned(), "unit,coder\n".to_owned());
    for (unit, row) in sets.iter().enumerate() {
        for (coder, set) in ["a", "b"].iter().zip(row.split('|')) {
            had += &format!("{unit},{coder}\n");
            set.chars().for_each(|code| table += &format!("{unit},{coder},{code}\n"));
        }
    }
    study.write("sets.csv", table).write("had.csv", had);
    let json = study.json(&["agree", "--table", "sets.csv", "--sets", "--assignments", "had.csv", "--draws", "0"]);
    is(&json, "percent_agreement", 1.0 / 3.0);
    is(&json, "alpha_jaccard", 0.31561996779388046);
    is(&json, "alpha_masi", 0.27308066083576066);
}

// Bare tables

/// [`C`] as a table, with its rows in the order that `order` gives.
fn table_c() -> Vec<String> {
    let mut rows = Vec::new();
    for (unit, row) in C.iter().enumerate() {
        for (coder, code) in row.chars().enumerate().filter(|(_, code)| *code != '.') {
            rows.push(format!("{},{},{code}", unit + 1, ["a", "b", "c", "d"][coder]));
        }
    }
    rows
}

fn agree(table: &str, args: &[&str]) -> Ran {
    let study = Study::folder();
    study.write("t.csv", table);
    study.tema(&[&["agree", "--table", "t.csv", "--draws", "0"][..], args].concat())
}

fn agreed(table: &str, args: &[&str]) -> Value {
    let ran = agree(table, &[args, &["--json"]].concat());
    assert_eq!(ran.status, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_table_needs_no_study() {
    let json = agreed(&format!("unit,coder,code\n{}\n", table_c().join("\n")), &["--level", "ratio"]);
    is(&json, "alpha_nominal", 0.743421052631579);
    is(&json, "alpha_ordinal", 0.8153875037548814);
    is(&json, "alpha_interval", 0.8491071428571428);
    is(&json, "alpha_ratio", 0.7974027747116121);
    assert_eq!(json["counts"]["units"], 12);
    assert_eq!(json["counts"]["units_pairable"], 11);
    assert_eq!(json["counts"]["missing"], 7);
    let kappa = &json["coefficients"]["cohen_kappa"];
    assert_eq!(kappa["value"], Value::Null);
    assert_eq!(kappa["undefined"], "it compares two coders and there are 4: see the pairs");
    assert_eq!(json["pairs"]["a|b"]["n"], 9);
    assert_eq!(json["disagreements"][1]["codes"], serde_json::json!({"a": ["1"], "b": ["2"], "c": ["3"], "d": ["4"]}));
}

#[test]
fn empty_cells_are_absent_rows_and_the_order_of_rows_is_nothing() {
    let rows = table_c();
    let plain = agreed(&format!("unit,coder,code\n{}\n", rows.join("\n")), &[]);
    let mut other = rows.clone();
    other.reverse();
    other.push("12,a,".into());
    other.insert(3, "1,c,".into());
    assert_eq!(plain, agreed(&format!("unit,coder,code\n{}\n", other.join("\n")), &[]));
    // Semicolons, other columns, a byte-order mark, Windows line ends.
    let other: Vec<String> = rows.iter().map(|row| format!("x;{}", row.replace(',', ";"))).collect();
    assert_eq!(plain, agreed(&format!("\u{feff}note;Unit;Coder;Code\r\n{}\r\n", other.join("\r\n")), &[]));
}

#[test]
fn numbers_are_in_the_order_of_numbers() {
    let (table, [nominal, ordinal, interval, ratio]) = numbers();
    let json = agreed(&table, &["--level", "ordinal"]);
    assert_eq!(json["categories"], serde_json::json!(["1", "2", "9", "10"]));
    // scikit-learn 1.9.1
    is(&json, "weighted_kappa_linear", 0.75);
    is(&json, "weighted_kappa_quadratic", 0.8695652173913043);
    is(&json, "alpha_nominal", nominal);
    is(&json, "alpha_ordinal", ordinal);
    is(&json, "alpha_interval", interval);
    is(&json, "alpha_ratio", ratio);
}

#[test]
fn codes_are_compared_sign_by_sign() {
    let json = agreed("unit,coder,code\n1,a,Coût\n1,b,coût\n2,a,cout\n2,b,cout\n", &[]);
    assert_eq!(coefficient(&json, "percent_agreement"), 0.5);
    assert_eq!(json["categories"].as_array().unwrap().len(), 3);
}

#[test]
fn a_codebook_says_what_there_was_to_choose_from() {
    let study = Study::folder();
    study.write("t.csv", "unit,coder,code\n1,a,x\n1,b,x\n2,a,y\n2,b,x\n3,a,x\n3,b,x\n");
    study.write("codes.csv", "code,label\nz,third\ny,second\nx,first\n");
    let json = study.json(&["agree", "--table", "t.csv", "--codebook", "codes.csv", "--draws", "0"]);
    assert_eq!(json["categories"], serde_json::json!(["z", "y", "x"]));
    // (2/3 − 1/3) / (1 − 1/3); with the two codes that occur it is (2/3 − 1/2) / (1/2).
    is(&json, "brennan_prediger", 0.5);
    let without = study.json(&["agree", "--table", "t.csv", "--draws", "0"]);
    is(&without, "brennan_prediger", 1.0 / 3.0);
    // AC1: p_e = (5/6 · 1/6 + 1/6 · 5/6) / (q − 1) is 10/36 / 2 and 10/36.
    is(&json, "gwet_ac1", (2.0 / 3.0 - 5.0 / 36.0) / (31.0 / 36.0));
    is(&without, "gwet_ac1", (2.0 / 3.0 - 10.0 / 36.0) / (26.0 / 36.0));
    study.write("short.txt", "x\n");
    let ran = study.tema(&["agree", "--table", "t.csv", "--codebook", "short.txt"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("code `y` is not in `short.txt`") && ran.err.contains("t.csv:4"), "{}", ran.err);
}

#[test]
fn missing_nothing_applied_and_not_assigned_are_three_things() {
    let table = "unit,coder,code\n1,a,x\n1,b,x\n2,a,x\n3,a,y\n3,b,y\n4,b,y\n";
    let study = Study::folder();
    study.write("t.csv", table);
    let counts = |json: &Value| {
        ["missing", "nothing_applied", "not_assigned", "units_pairable"]
            .map(|key| json["counts"][key].as_u64().unwrap())
    };
    let json = study.json(&["agree", "--table", "t.csv", "--draws", "0"]);
    assert_eq!(counts(&json), [2, 0, 0, 2]);
    is(&json, "percent_agreement", 1.0);
    // b had unit 2 and applied nothing; a never had unit 4.
    study.write("had.csv", "unit,coder\n1,a\n1,b\n2,a\n2,b\n3,a\n3,b\n4,b\n");
    let json = study.json(&["agree", "--table", "t.csv", "--assignments", "had.csv", "--draws", "0"]);
    assert_eq!(counts(&json), [0, 1, 1, 3]);
    is(&json, "percent_agreement", 2.0 / 3.0);
    let x = &json["per_code"]["x"];
    assert_eq!([&x["n11"], &x["n10"], &x["n01"], &x["n00"]].map(|n| n.as_u64().unwrap()), [1, 1, 0, 1]);
    assert_eq!(json["disagreements"][0]["codes"], serde_json::json!({"a": ["x"], "b": []}));
}

// Where nothing can be said

#[track_caller]
fn undefined(json: &Value, name: &str, reason: &str) {
    let figure = &json["coefficients"][name];
    assert_eq!(figure["value"], Value::Null, "{name}: {figure}");
    assert!(figure["undefined"].as_str().unwrap().contains(reason), "{name}: {figure}");
}

const ALL: [&str; 13] = [
    "percent_agreement",
    "percent_unanimous",
    "scott_pi",
    "cohen_kappa",
    "cohen_kappa_max",
    "pabak",
    "prevalence_index",
    "bias_index",
    "fleiss_kappa",
    "conger_kappa",
    "light_kappa",
    "brennan_prediger",
    "gwet_ac1",
];

#[test]
fn one_category_is_undefined() {
    let rows: String = (1..=12).map(|unit| format!("{unit},a,access\n{unit},b,access\n")).collect();
    let table = format!("unit,coder,code\n{rows}");
    let json = agreed(&table, &[]);
    let reason = "both coders used only 'access' on all 12 units; agreement 12/12 cannot be separated from chance";
    for name in ["scott_pi", "cohen_kappa", "cohen_kappa_max", "fleiss_kappa", "conger_kappa", "alpha_nominal"] {
        undefined(&json, name, reason);
    }
    undefined(&json, "light_kappa", "none of 1 pair of coders has a kappa");
    undefined(&json, "brennan_prediger", "one category is known, 'access', on all 12 units");
    undefined(&json, "gwet_ac1", "one category is known");
    is(&json, "percent_agreement", 1.0);
    let page = agree(&table, &[]).out;
    assert!(page.contains("undefined"), "{page}");
    assert!(!page.contains("NaN") && !page.contains("inf"), "{page}");
    // A codebook knows of others: then chance is known, too.
    let study = Study::folder();
    study.write("t.csv", &table).write("codes.txt", "access\nother\n");
    let json = study.json(&["agree", "--table", "t.csv", "--codebook", "codes.txt", "--draws", "0"]);
    is(&json, "brennan_prediger", 1.0);
    is(&json, "gwet_ac1", 1.0);
    undefined(&json, "cohen_kappa", reason);
}

#[test]
fn one_unit_has_an_estimate_and_no_error() {
    let json = agreed("unit,coder,code\n1,a,x\n1,b,y\n", &[]);
    for (name, value) in [("cohen_kappa", 0.0), ("fleiss_kappa", -1.0), ("gwet_ac1", -1.0), ("alpha_nominal", 0.0)] {
        is(&json, name, value);
        assert_eq!(json["coefficients"][name]["se"], Value::Null);
        assert_eq!(json["coefficients"][name]["ci95"], Value::Null);
    }
}

#[test]
fn perfect_agreement_has_no_width() {
    let json = agreed("unit,coder,code\n1,a,x\n1,b,x\n2,a,y\n2,b,y\n3,a,x\n3,b,x\n", &[]);
    for name in
        ["cohen_kappa", "scott_pi", "fleiss_kappa", "conger_kappa", "gwet_ac1", "brennan_prediger", "alpha_nominal"]
    {
        is(&json, name, 1.0);
        assert_eq!(json["coefficients"][name]["se"], 0.0, "{name}");
        assert_eq!(json["coefficients"][name]["ci95"], serde_json::json!([1.0, 1.0]), "{name}");
    }
}

#[test]
fn no_shared_unit_one_coder_nobody() {
    let json = agreed("unit,coder,code\n1,a,x\n2,b,x\n", &[]);
    for name in ALL {
        undefined(&json, name, "no shared unit");
    }
    let json = agreed("unit,coder,code\n1,a,x\n2,a,y\n", &[]);
    for name in ALL {
        undefined(&json, name, "a is the only coder with data");
    }
    // All missing; a coder without data is left out, and named.
    let json = agreed("unit,coder,code\n1,a,\n1,b,\n", &[]);
    undefined(&json, "alpha_nominal", "nobody coded anything");
    let json = agreed("unit,coder,code\n1,a,x\n1,b,x\n2,a,x\n2,b,y\n1,c,\n2,c,\n", &[]);
    assert_eq!(json["coders"], serde_json::json!(["a", "b"]));
    assert_eq!(json["notices"][0], "c applied no code to any unit, and is left out.");
    is(&json, "cohen_kappa", 0.0);
    assert!(json["coefficients"]["cohen_kappa"]["note"].as_str().unwrap().contains("kappa can only be 0"));
    let json = agreed("unit,coder,code\n", &[]);
    undefined(&json, "percent_agreement", "nobody coded anything");
}

const SCALED: [&str; 6] = [
    "weighted_kappa_linear",
    "weighted_kappa_quadratic",
    "gwet_ac2_ordinal",
    "alpha_ordinal",
    "alpha_interval",
    "alpha_ratio",
];

#[test]
fn scales_where_nothing_can_be_said() {
    for (table, reason) in [
        ("1,a,3\n1,b,3\n2,a,3\n2,b,3\n", ""),
        ("1,a,1\n2,b,2\n", "no shared unit"),
        ("1,a,1\n2,a,2\n", "a is the only coder with data"),
    ] {
        let json = agreed(&format!("unit,coder,code\n{table}"), &["--level", "ratio"]);
        SCALED.iter().for_each(|name| undefined(&json, name, reason));
    }
    // All missing: there are no numbers either.
    let json = agreed("unit,coder,code\n1,a,\n1,b,\n", &["--level", "ratio"]);
    assert!(SCALED.iter().all(|name| coefficient(&json, name).is_null()), "{json}");
    let json = agreed("unit,coder,code\n1,a,1\n1,b,1\n2,a,2\n2,b,2\n3,c,\n", &["--level", "ratio"]);
    SCALED.iter().for_each(|name| is(&json, name, 1.0));
    let json = agreed("unit,coder,code\n1,a,1\n1,b,2\n", &["--level", "ratio"]);
    SCALED[3..].iter().for_each(|name| is(&json, name, 0.0));
}

#[test]
fn sets_where_nothing_can_be_said() {
    let names = ["alpha_jaccard", "alpha_masi", "alpha_nominal", "mean_kappa", "pooled_kappa"];
    for (table, reason) in [
        ("1,a,x|y\n1,b,y;x\n2,a,x|y\n2,b,x|y\n", ""),
        ("1,a,x|y\n2,b,y\n", ""),
        ("1,a,x|y\n2,a,y\n", ""),
        ("1,a,\n1,b,\n", ""),
    ] {
        let json = agreed(&format!("unit,coder,code\n{table}"), &["--sets"]);
        names.iter().for_each(|name| undefined(&json, name, reason));
    }
    let json = agreed("unit,coder,code\n1,a,x|y\n1,b,y|x\n2,a,x\n2,b,x\n3,c,\n", &["--sets"]);
    names[..3].iter().for_each(|name| is(&json, name, 1.0));
    is(&json, "mean_kappa", 1.0);
    is(&json, "pooled_kappa", 1.0);
    let json = agreed("unit,coder,code\n1,a,x\n1,b,y\n", &["--sets"]);
    names[..3].iter().for_each(|name| is(&json, name, 0.0));
}

#[test]
fn passages_where_nothing_can_be_said() {
    let study = Study::folder();
    study.write("l.csv", "doc,length\nd,100\ne,100\n");
    let json = |rows: &str, had: &str| {
        study.write("p.csv", format!("doc,coder,code,start,end\n{rows}")).write("h.csv", format!("doc,coder\n{had}"));
        study.json(&["agree", "--table", "p.csv", "--spans", "--lengths", "l.csv", "--assignments", "h.csv"])
    };
    let all = ["u_alpha", "binary_u_alpha", "cu_alpha", "segment_f1"];
    let alone = json("d,a,x,0,10\n", "d,a\n");
    all.iter().for_each(|name| undefined(&alone, name, "a is the only coder with data"));
    let apart = json("d,a,x,0,10\ne,b,x,0,10\n", "d,a\ne,b\n");
    all.iter().for_each(|name| undefined(&apart, name, "there is no document that all of them had"));
    let nothing = json("", "");
    all.iter().for_each(|name| undefined(&nothing, name, "nobody marked anything"));
    // One code, marked alike: perfect, but for what compares codes.
    let alike = json("d,a,x,0,10\nd,b,x,0,10\n", "d,a\nd,b\n");
    [all[0], all[1], all[3]].iter().for_each(|name| is(&alike, name, 1.0));
    undefined(&alike, "cu_alpha", "there is only 'x' on all 10 characters compared");
    assert_eq!(alike["per_code"]["x"]["character_kappa"]["value"], 1.0);
    let whole = json("d,a,x,0,100\nd,b,x,0,100\n", "d,a\nd,b\n");
    let kappa = &whole["per_code"]["x"]["character_kappa"]["undefined"];
    assert!(kappa.as_str().unwrap().contains("both coders gave 'x' on all 100 characters"), "{kappa}");
    undefined(&whole, "u_alpha", "there is only 'x' on all 100 characters");
}

#[test]
fn what_cannot_be_read_is_named() {
    let err = agree("unit,coder,code\n1,a,x\n1,b,x\n1,a,y\n", &[]).err;
    assert!(err.contains("`a` coded unit `1` in line 2 and in line 4") && err.contains("--sets"), "{err}");
    let err = agree("unit,coder,code\n1,a,1\n1,b,two\n", &["--level", "interval"]).err;
    assert!(err.contains("`two` is no number") && err.contains("t.csv:3"), "{err}");
    let err = agree("unit,coder,code\n1,a,low\n1,b,high\n", &["--level", "ordinal"]).err;
    assert!(err.contains("the codes have no order") && err.contains("--codebook"), "{err}");
    let err = agree("unit,rater,code\n1,a,low\n", &[]).err;
    assert!(err.contains("there is no column `coder`"), "{err}");
    let err = agree("unit,coder,label\n1,a,low\n", &[]).err;
    assert!(err.contains("there is no column `code`") && !err.contains("rename"), "{err}");
    // R writes NA where nothing is: that is said, not guessed.
    let json = agreed("unit,coder,code\n1,a,NA\n1,b,x\n2,a,x\n2,b,x\n", &[]);
    assert_eq!(json["categories"], serde_json::json!(["NA", "x"]));
    assert!(json["notices"][0].as_str().unwrap().contains("`NA` (1 time) is taken for a code"), "{json}");
    let err = agree("", &[]).err;
    assert!(err.contains("`t.csv` is empty"), "{err}");
    let err = agree("unit,coder,code\n1,,low\n", &[]).err;
    assert!(err.contains("line 2 names no coder"), "{err}");
    assert_eq!(agree("unit,coder,code\n1,,low\n", &[]).status, 2);
    let err = agree("unit,coder,code\n1,a,x\n1,b,x\n", &["c"]).err;
    assert!(err.contains("there is no coder `c`"), "{err}");
    let json = agreed("unit,coder,code\n1,a,-1\n1,b,2\n2,a,2\n2,b,2\n", &["--level", "ratio"]);
    undefined(&json, "alpha_ratio", "'-1' is negative");
}

// Passages

/// Marked by the letters of `rows`: coder, code, start, end in one document.
fn spans(length: &[u64], coders: usize, codes: usize, rows: &[(usize, usize, usize, u64, u64)]) -> Spans {
    let mut segments: Vec<Segment> = rows
        .iter()
        .map(|(doc, coder, code, start, end)| Segment {
            doc: *doc,
            coder: *coder,
            code: *code,
            start: *start,
            end: *end,
        })
        .collect();
    segments.sort_unstable();
    let names = |n: usize, letter: char| (0..n).map(|at| format!("{letter}{at}")).collect::<Vec<String>>();
    Spans {
        docs: names(length.len(), 'd'),
        lengths: length.to_vec(),
        coders: names(coders, 'c'),
        codes: names(codes, 'k'),
        seen: vec![true; coders * length.len()],
        segments,
    }
}

#[test]
fn kappa_of_characters() {
    // The help pages of NVivo: of 1000 characters 850 are alike, which is 85 %; (850 − EF) / (1000 − EF).
    let of = |cells: [u64; 4]| character_figures(cells, "x").map(|figure| figure.value);
    assert_eq!(of([50, 50, 100, 800])[0], Some(0.85));
    let chance = 100.0 * 150.0 / 1000.0 + 900.0 * 850.0 / 1000.0;
    assert!((of([50, 50, 100, 800])[1].unwrap() - (850.0 - chance) / (1000.0 - chance)).abs() < 1e-12);
    assert_eq!(of([50, 50, 100, 800])[2], Some(0.25));
    assert_eq!(of([0, 0, 0, 10])[1..], [None, None]);
    assert_eq!(of([10, 0, 0, 0])[1..], [None, Some(1.0)]);
    // Passages of one code that overlap are one: 0–30 and 20–40 are 40 characters.
    let two = spans(&[100], 2, 1, &[(0, 0, 0, 0, 30), (0, 0, 0, 20, 40), (0, 1, 0, 10, 50)]);
    assert_eq!(characters(&two, 0, (0, 1)), [30, 10, 10, 50]);
}

#[test]
fn passages_are_matched_one_to_one() {
    // One long passage of the first coder, two within it of the second: one match at most.
    let one = spans(&[100], 2, 1, &[(0, 0, 0, 0, 40), (0, 1, 0, 0, 20), (0, 1, 0, 20, 40)]);
    for (least, pairs) in [(0.0, 1), (0.5, 1), (0.51, 0), (1.0, 0)] {
        let found = matched(&one, 0, (0, 1), least);
        assert_eq!((found.pairs, found.all), (pairs, (1, 2)), "{least}");
        assert!((found.f1().value.unwrap() - 2.0 * pairs as f64 / 3.0).abs() < 1e-12);
    }
    // Taking the first that fits would leave one pair: 0–10 fits both, 8–30 fits the first alone.
    let chain = spans(&[100], 2, 1, &[(0, 0, 0, 0, 10), (0, 0, 0, 12, 30), (0, 1, 0, 5, 14), (0, 1, 0, 0, 4)]);
    assert_eq!(matched(&chain, 0, (0, 1), 0.0).pairs, 2);
    assert_eq!(matched(&spans(&[10], 2, 1, &[]), 0, (0, 1), 0.5).f1().value, None);
}

/// Values of a second computation, character by character, in another language.
#[test]
fn unitizing_alphas() {
    let two = spans(
        &[1000],
        2,
        2,
        &[(0, 0, 0, 0, 100), (0, 1, 0, 50, 150), (0, 0, 1, 200, 300), (0, 1, 1, 210, 290), (0, 1, 0, 400, 420)],
    );
    let found = unitizing(&two, &[0, 1], None);
    near(&found.all, 0.5919482048263685, 1e-12);
    near(&found.binary, 0.5667, 1e-12);
    near(&found.coding, 1.0, 1e-12);
    let three = spans(
        &[300, 100],
        3,
        3,
        &[
            (0, 0, 0, 10, 60),
            (0, 1, 0, 20, 70),
            (0, 2, 1, 15, 60),
            (0, 0, 1, 100, 140),
            (0, 1, 1, 100, 150),
            (0, 2, 1, 110, 130),
            (0, 0, 2, 200, 230),
            (0, 1, 0, 195, 230),
            (0, 2, 2, 205, 240),
            (1, 0, 0, 5, 25),
            (1, 2, 0, 0, 20),
            (1, 1, 2, 50, 80),
            (1, 2, 2, 55, 70),
            (1, 0, 2, 60, 90),
        ],
    );
    let found = unitizing(&three, &[0, 1, 2], None);
    near(&found.all, 0.44526595425346704, 1e-12);
    near(&found.binary, 0.5684051054114447, 1e-12);
    near(&found.coding, 0.44290507257858946, 1e-12);
    for (figure, expected) in found.each.iter().zip([0.21141818181818195, 0.5156699689736017, 0.6315289648622981]) {
        near(figure, expected, 1e-12);
    }
}

/// Krippendorff (1995 and 2004) printed data, not these figures: the coefficients of 2016 were computed by a second
/// program, character by character.
#[test]
fn unitizing_alphas_of_printed_data() {
    // 2004, p. 254: a continuum of 300, two observers; c and k are two layers over it.
    let rows = [
        (0, 0, 0, 75, 145),
        (0, 0, 0, 220, 250),
        (0, 1, 0, 70, 150),
        (0, 1, 0, 205, 225),
        (0, 1, 0, 250, 270),
        (0, 0, 1, 30, 90),
        (0, 0, 1, 150, 200),
        (0, 1, 1, 30, 90),
        (0, 1, 1, 150, 200),
    ];
    let book = spans(&[300], 2, 2, &rows);
    near(&unitizing(&book, &[0, 1], Some(0)).all, 0.5162799043062201, 1e-12);
    near(&unitizing(&book, &[0, 1], Some(1)).all, 1.0, 1e-12);
    // 1995, example A: a continuum of 24. Of its units cell by cell Cohen's kappa is printed as .385, as kappa of
    // characters is.
    let example = spans(&[24], 2, 1, &[(0, 0, 0, 2, 10), (0, 0, 0, 14, 20), (0, 1, 0, 4, 8), (0, 1, 0, 15, 17)]);
    near(&unitizing(&example, &[0, 1], None).all, 0.3583333333333334, 1e-12);
    let [_, kappa, _] = character_figures(characters(&example, 0, (0, 1)), "x");
    near(&kappa, 0.385, 5e-4);
}

/// Passages made once by a random generator; figures by a second program, character by character.
#[test]
fn unitizing_alphas_of_random_passages() {
    let two = spans(
        &[200],
        2,
        3,
        &[
            (0, 0, 1, 20, 32),
            (0, 0, 0, 49, 55),
            (0, 0, 2, 67, 100),
            (0, 0, 1, 146, 164),
            (0, 0, 2, 176, 191),
            (0, 1, 0, 24, 36),
            (0, 1, 2, 69, 101),
            (0, 1, 2, 119, 145),
            (0, 1, 1, 149, 165),
            (0, 1, 2, 178, 193),
        ],
    );
    let found = unitizing(&two, &[0, 1], None);
    near(&found.all, 0.5251578174447225, 1e-12);
    near(&found.binary, 0.5010847265870522, 1e-12);
    near(&found.coding, 0.7926086479367866, 1e-12);
    for (figure, expected) in found.each.iter().zip([0.0, 0.735803324099723, 1.0]) {
        near(figure, expected, 1e-12);
    }
    let four = spans(
        &[150, 120],
        4,
        2,
        &[
            (0, 0, 0, 44, 47),
            (0, 0, 1, 126, 146),
            (0, 1, 0, 18, 33),
            (0, 1, 1, 44, 47),
            (0, 1, 1, 78, 107),
            (0, 2, 1, 43, 49),
            (0, 2, 1, 79, 104),
            (0, 2, 1, 123, 146),
            (0, 3, 0, 23, 32),
            (0, 3, 1, 73, 106),
            (0, 3, 1, 125, 146),
            (1, 0, 1, 11, 28),
            (1, 0, 0, 88, 95),
            (1, 1, 0, 14, 30),
            (1, 1, 0, 55, 77),
            (1, 1, 0, 87, 93),
            (1, 2, 0, 7, 23),
            (1, 2, 0, 51, 72),
            (1, 2, 0, 86, 95),
        ],
    );
    let found = unitizing(&four, &[0, 1, 2, 3], None);
    near(&found.all, 0.32874722799119716, 1e-12);
    near(&found.binary, 0.3147529808534276, 1e-12);
    near(&found.coding, 0.7076105342187546, 1e-12);
    for (figure, expected) in found.each.iter().zip([0.6904596683496445, 0.7151004693134924]) {
        near(figure, expected, 1e-12);
    }
}

#[test]
fn unitizing_where_it_is_undefined() {
    // Passages of one coder with different codes overlap: only code by code.
    let crossed = spans(&[100], 2, 2, &[(0, 0, 0, 0, 40), (0, 0, 1, 20, 60), (0, 1, 0, 0, 40)]);
    let found = unitizing(&crossed, &[0, 1], None);
    assert!(why(&found.all).contains("different codes overlap in d0 at 20"));
    near(&unitizing(&crossed, &[0, 1], Some(0)).all, 1.0, 1e-12);
    let nothing = unitizing(&spans(&[100], 2, 1, &[]), &[0, 1], None);
    assert!(why(&nothing.all).contains("only uncoded text"));
    let apart = unitizing(&spans(&[100], 2, 1, &[(0, 0, 0, 0, 10), (0, 1, 0, 50, 60)]), &[0, 1], None);
    assert!(why(&apart.coding).contains("never marked the same characters"));
}

#[test]
fn a_table_of_passages() {
    let study = Study::folder();
    study.write(
        "p.csv",
        "doc,coder,code,start,end\nd1,a,x,0,100\nd1,b,x,50,150\nd1,a,y,200,300\nd1,b,y,210,290\nd1,b,x,400,420\n",
    );
    study.write("l.csv", "doc,length\nd1,1000\n");
    let json = study.json(&["agree", "--table", "p.csv", "--spans", "--lengths", "l.csv"]);
    is(&json, "u_alpha", 0.5919482048263685);
    is(&json, "binary_u_alpha", 0.5667);
    is(&json, "cu_alpha", 1.0);
    is(&json, "segment_f1", 0.4);
    assert_eq!(json["coefficients"]["ku_alpha"]["per_code"]["x"]["value"], 1.0);
    let x = &json["per_code"]["x"];
    assert_eq!([&x["n11"], &x["n10"], &x["n01"], &x["n00"]].map(|n| n.as_u64().unwrap()), [50, 50, 70, 830]);
    assert!((x["character_kappa"]["value"].as_f64().unwrap() - 0.3877551020408163).abs() < 1e-12);
    assert_eq!(json["disagreements"].as_array().unwrap().len(), 3);
    // Without lengths the largest end stands for them, and that is said.
    let json = study.json(&["agree", "--table", "p.csv", "--spans"]);
    assert!(json["notices"][0].as_str().unwrap().contains("d1 (420)"), "{}", json["notices"]);
    assert_eq!(json["counts"]["lengths"]["d1"], 420);
    for (rows, expected) in [
        ("d1,a,x,5,5\n", "the passage of line 2 is empty"),
        ("d1,a,x,1.5,5\n", "line 2 has no whole numbers"),
        ("d1,a,x,0,5\nd1,a,x,0,5\n", "lines 2 and 3 are the same passage"),
        ("d1,a,x,0,1005\n", "`d1` is 1000 code points long, and a passage ends at 1005"),
    ] {
        study.write("bad.csv", format!("doc,coder,code,start,end\n{rows}"));
        let ran = study.tema(&["agree", "--table", "bad.csv", "--spans", "--lengths", "l.csv"]);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains(expected), "{}", ran.err);
    }
}

// In a study

#[test]
fn coders_of_a_study_side_by_side() {
    let study = two_coders();
    let json = study.json(&["agree", "--draws", "0"]);
    assert_eq!(json["coders"], serde_json::json!(["gs", "lm"]));
    assert_eq!(json["counts"]["units_pairable"], 132);
    assert_eq!(json["counts"]["sources_shared"], 3);
    let units = |about: &str| {
        let all = json["disagreements"].as_array().unwrap().iter();
        all.filter(|unit| unit["about"] == about).map(|unit| unit["unit"].as_str().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(units("code"), ["AV1:4.5", "AV1:8.3", "AV1:8.4", "AV2:14.2", "AV4:6.4", "AV4:12.6"]);
    assert_eq!(units("extent"), ["AV1:10.3", "AV1:16.2", "AV2:6.4", "AV2:10.3", "AV2:12.2"]);
    let meetings = &json["per_code"]["meetings"];
    let cells = ["n11", "n10", "n01", "n00"].map(|key| meetings[key].as_u64().unwrap());
    assert_eq!(cells, [6, 0, 1, 125]);
    let page = study.ok(&["agree", "--draws", "0", "--lang", "en"]);
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}\n{page}"));
    assert!(place("Statements to talk about") < place("Each code") && place("Each code") < place("All codes together"));
    assert!(page.contains("Coded by gs alone, and not compared: AV3, AV5, AV6, AV7."), "{page}");
    // Topics are made from the codes below them, not from their figures.
    let topics = study.json(&["agree", "--depth", "1", "--draws", "0"]);
    let codes: Vec<&String> = topics["per_code"].as_object().unwrap().keys().collect();
    assert_eq!(codes, ["competencies", "ways"]);
    // AV2:14.2 and AV4:6.4 are the two in which the coders differ within or between topics.
    assert_eq!(topics["counts"]["units_apart"], 10);
}

/// Computed by another program from the lines of `codings/` and the texts in `history/`: characters by what gs and lm gave
/// them, kappa of characters, and passages matched one to one at half of what they cover together.
#[test]
fn passages_of_a_study() {
    let study = two_coders();
    let json = study.json(&["agree", "--spans"]);
    assert_eq!(json["counts"]["documents"], 3);
    let lengths: u64 = json["counts"]["lengths"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(lengths, 11_465);
    for (code, cells, kappa, f1) in [
        ("active-involvement", [425, 102, 0, 10_938], 0.8882716951712715, 1.0),
        ("expression-of-competences", [225, 78, 0, 11_162], 0.8488686314572679, 0.8),
        ("helping-each-other", [267, 0, 21, 11_177], 0.961224991677783, 0.4),
        ("joint-work", [378, 0, 218, 10_869], 0.7667700540128743, 0.75),
        ("meetings", [557, 0, 124, 10_784], 0.8941826430535803, 0.75),
        ("qualification-training", [407, 0, 219, 10_839], 0.778464485946923, 0.75),
        ("sharing-experience", [119, 101, 199, 11_046], 0.4294364035997188, 0.5),
        ("ways", [0, 120, 0, 11_345], 0.0, 0.0),
    ] {
        let of = &json["per_code"][code];
        assert_eq!(["n11", "n10", "n01", "n00"].map(|key| of[key].as_u64().unwrap()), cells, "{code}");
        assert!((of["character_kappa"]["value"].as_f64().unwrap() - kappa).abs() < 1e-12, "{code}");
        assert!((of["segment_f1"]["value"].as_f64().unwrap() - f1).abs() < 1e-12, "{code}");
    }
    is(&json, "segment_f1", 2.0 * 16.0 / 45.0);
    assert!(!json["disagreements"][0]["text"].as_str().unwrap().is_empty());
    let page = study.ok(&["agree", "--spans", "--lang", "en"]);
    assert!(page.contains("Compared: AV1, AV2, AV4"), "{page}");
    // A topic's passages are those of its sub-topics, joined before anything is compared.
    let topics = study.json(&["agree", "--spans", "--depth", "1"]);
    let codes: Vec<&String> = topics["per_code"].as_object().unwrap().keys().collect();
    assert_eq!(codes, ["competencies", "ways"]);
}

#[test]
fn a_passage_is_what_was_marked_and_what_follows_it() {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"t\"\n[coding]\ncounting = [\"a\"]\n");
    study.write("codebooks/c.yaml", "topics:\n  - id: x\n    name: x\n  - id: y\n    name: y\n");
    study.write("participants.csv", "participant\nP1\n");
    study.write("transcripts/P1.txt", "I: So?\nP1: One two. Three four. Five six.\n");
    for (statement, coder) in [("P1:2.1", "a"), ("P1:2.2", "a"), ("P1:2.1", "b"), ("P1:2.3", "b")] {
        let new: &[&str] = if (statement, coder) == ("P1:2.1", "b") { &["--new-coder"] } else { &[] };
        study.ok(&[&["decide", "code", statement, "x", "--coder", coder], new].concat());
    }
    // a: "One two. Three four." is one passage of 20; b: "One two." (8) and "Five six." (9) are two. Taken back is taken back.
    study.ok(&["decide", "code", "P1:2.3", "y", "--coder", "a"]);
    study.ok(&["decide", "uncode", "P1:2.3", "y", "--coder", "a"]);
    let json = study.json(&["agree", "--spans"]);
    let x = &json["per_code"]["x"];
    assert_eq!(["n11", "n10", "n01"].map(|key| x[key].as_u64().unwrap()), [8, 12, 9]);
    assert_eq!(json["pairs"]["a|b"]["passages"], serde_json::json!([1, 2]));
    // 8 of 20 is less than half; a third is enough.
    is(&json, "segment_f1", 0.0);
    is(&study.json(&["agree", "--spans", "--overlap", "0.33"]), "segment_f1", 2.0 / 3.0);
    assert!(json["per_code"].get("y").is_none());
}

#[test]
fn codes_merged_after_coding_are_one() {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"t\"\n[coding]\ncounting = [\"a\"]\n");
    study.write("codebooks/c.yaml", "topics:\n  - id: calls\n    name: calls\n  - id: letters\n    name: letters\n");
    study.write("participants.csv", "participant\nP1\n");
    study.write("transcripts/P1.txt", "I: So?\nP1: We call. We write. We wait.\n");
    study.ok(&["decide", "code", "P1:2.1", "calls", "--coder", "a"]);
    study.ok(&["decide", "code", "P1:2.1", "letters", "--coder", "b", "--new-coder"]);
    study.ok(&["decide", "code", "P1:2.2", "letters", "--coder", "a"]);
    study.ok(&["decide", "code", "P1:2.2", "letters", "--coder", "b"]);
    is(&study.json(&["agree", "--draws", "0"]), "percent_agreement", 2.0 / 3.0);
    study.ok(&["codebook", "merge", "calls", "--into", "letters", "--coder", "a"]);
    let json = study.json(&["agree", "--draws", "0"]);
    is(&json, "percent_agreement", 1.0);
    assert_eq!(json["per_code"].as_object().unwrap().keys().collect::<Vec<_>>(), ["letters"]);
}

#[test]
fn the_words_are_those_of_the_language() {
    let study = two_coders();
    let page = study.ok(&["agree", "--draws", "0", "--lang", "lt"]);
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in [
        "Koduotojų sutarimas: gs ir lm",
        "Aptartini teiginiai",
        "Bent du koduotojai turėjo: 132 teiginiai",
        "Kodavo tik gs, todėl nelyginama: AV3, AV5, AV6, AV7.",
        "(nepriskirta nieko)",
        "Coheno kapa",
        "jungtinė kapa",
        "pasikliautinasis intervalas",
        "0,919", // of `meetings`: (131/132 − 15792/17424) / (1 − 15792/17424)
        "toliau: tema why STATEMENT CODE",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    for english in ["statement ", "kappa", "nothing applied", "undefined", "next:", "almost perfect"] {
        assert!(!page.contains(english), "{english}\n{page}");
    }
    let page = study.ok(&["agree", "--table", "passages.csv", "--spans", "--lengths", "lengths.csv", "--lang", "lt"]);
    assert!(page.contains("Koduotojų žymėtų ištraukų sutapimas: a ir b") && page.contains("ženklų"), "{page}");
    // What programs read is the same in every language.
    let json = study.json(&["agree", "--draws", "0"]);
    assert_eq!(json, study.json(&["agree", "--draws", "0", "--lang", "lt"]));
    let ran = study.tema(&["agree", "--lang", "xx"]);
    assert!(ran.err.contains("results cannot be written in `xx`"), "{}", ran.err);
    let hidden = study.ok(&["agree", "--draws", "0", "--lang", "lt", "--quiet"]);
    assert!(!hidden.contains("toliau:"), "{hidden}");
}

/// The second reading of study K is a table beside the study: its counts rest on rules alone. Its differences stand in KEY.md;
/// kappas by scikit-learn 1.9.1, alpha from the definition over all pairs of sets.
#[test]
fn a_second_reading_beside_a_study() {
    let study = Study::example("family-case-management");
    let table = ["agree", "--table", "second-reading/codes.csv", "--sets", "--assignments", "second-reading/had.csv"];
    let json = study.json(&[&table[..], &["--draws", "0"]].concat());
    assert_eq!(json["counts"]["units_pairable"], 273);
    let apart: Vec<&str> =
        json["disagreements"].as_array().unwrap().iter().map(|unit| unit["unit"].as_str().unwrap()).collect();
    assert_eq!(
        apart,
        [
            "SP2:2.8", "SP2:6.1", "SP2:18.4", "SP2:18.9", "SP4:10.3", "SP4:14.5", "SP6:2.5", "SP6:2.6", "SP6:6.7",
            "SP6:12.8", "SP6:16.5"
        ]
    );
    is(&json, "percent_agreement", 262.0 / 273.0);
    is(&json, "alpha_jaccard", 0.850875592849325);
    for (code, cells, kappa) in [
        ("lack-of-trust", [2, 0, 2, 269], 0.6633785450061652),
        ("learning-difficulties", [3, 0, 1, 269], 0.8553259141494436),
        ("control", [1, 1, 0, 271], 0.6650306748466257),
        ("harmful-habits", [4, 0, 0, 269], 1.0),
    ] {
        let of = &json["per_code"][code];
        assert_eq!(["n11", "n10", "n01", "n00"].map(|key| of[key].as_u64().unwrap()), cells, "{code}");
        assert!((of["cohen_kappa"]["value"].as_f64().unwrap() - kappa).abs() < 1e-12, "{code}");
    }
    // Every unit is a statement of the study. One of 273 that differs is not none; codes that nobody gave have no row.
    let codebook = ["--codebook", "codebooks/family-case-management.yaml", "--draws", "0"];
    let page = study.ok(&[&table[..], &codebook].concat());
    assert!(page.contains("control                273     1        1        0      271  >99 %"), "{page}");
    assert!(page.contains("left out here: problems, areas, area-problems"), "{page}");
}

#[test]
fn a_second_coder_changes_no_count() {
    let study = two_coders();
    let before = study.json(&["freq"]);
    std::fs::remove_dir_all(study.root().join("codings/lm")).unwrap();
    assert_eq!(before, study.json(&["freq"]));
    let ran = study.tema(&["agree"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("`gs` is the only coder; agreement needs two"), "{}", ran.err);
    assert!(ran.err.contains("tema decide read SOURCE --coder NAME"), "{}", ran.err);
}

#[test]
fn a_reflexive_study_is_asked_first() {
    let study = two_coders();
    let settings = study.read("tema.toml").replace("approach = \"codebook\"", "approach = \"reflexive\"");
    study.write("tema.toml", settings);
    let ran = study.tema(&["agree"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("the study is reflexive") && ran.err.contains("--anyway"), "{}", ran.err);
    study.ok(&["agree", "--anyway", "--draws", "0"]);
}

// What changes nothing

/// A table of up to four coders, with gaps.
fn any_table() -> impl Strategy<Value = (usize, Vec<Vec<Option<u32>>>)> {
    (2usize..5).prop_flat_map(|coders| {
        let cell = prop_oneof![1 => Just(None), 4 => (0u32..4).prop_map(Some)];
        (Just(coders), prop::collection::vec(prop::collection::vec(cell, coders), 1..14))
    })
}

fn made(coders: usize, rows: Vec<Vec<Option<u32>>>) -> Ratings {
    let names = (0..coders).map(|at| at.to_string()).collect();
    Ratings::new(names, (0..4).map(|at| at.to_string()).collect(), rows).without_silent().0
}

type Of = fn(&Ratings) -> Figure;

const NOMINAL: [Of; 9] = [
    percent_agreement,
    scott_pi,
    cohen_kappa,
    fleiss_kappa,
    conger_kappa,
    light_kappa,
    brennan_prediger,
    gwet_ac1,
    |ratings| alpha(ratings, &Distance::Nominal, None),
];

fn alike(a: &Figure, b: &Figure) -> bool {
    let close = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    };
    close(a.value, b.value) && close(a.se, b.se)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn names_and_order_change_nothing((coders, rows) in any_table(), turn in 0usize..24) {
        let plain = made(coders, rows.clone());
        let codes: Vec<Vec<Option<u32>>> =
            rows.iter().map(|row| row.iter().map(|cell| cell.map(|k| (k * 3 + turn as u32) % 4)).collect()).collect();
        let mut other = rows.clone();
        let length = other.len();
        other.rotate_left(turn % length);
        other.reverse();
        let columns: Vec<Vec<Option<u32>>> = rows
            .iter()
            .map(|row| { let mut row = row.clone(); row.rotate_left(turn % coders); row })
            .collect();
        for of in NOMINAL {
            let figure = of(&plain);
            prop_assert!(alike(&figure, &of(&made(coders, codes.clone()))), "codes renamed");
            prop_assert!(alike(&figure, &of(&made(coders, other.clone()))), "rows in another order");
            prop_assert!(alike(&figure, &of(&made(coders, columns.clone()))), "coders in another order");
        }
    }

    #[test]
    fn twice_the_data_is_the_same_agreement((coders, rows) in any_table()) {
        let once = made(coders, rows.clone());
        let twice = made(coders, [rows.clone(), rows].concat());
        for of in [percent_agreement as Of, scott_pi, cohen_kappa, fleiss_kappa, conger_kappa, gwet_ac1, brennan_prediger] {
            let (once, twice) = (of(&once), of(&twice));
            match (once.value, twice.value) {
                (Some(a), Some(b)) => prop_assert!((a - b).abs() < 1e-9),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }

    #[test]
    fn no_figure_is_ever_no_number((coders, rows) in any_table()) {
        let ratings = made(coders, rows);
        for of in NOMINAL {
            let figure = of(&ratings);
            prop_assert!(figure.value.is_some() != figure.undefined.is_some());
            prop_assert!(figure.value.is_none_or(|value| value.is_finite() && value <= 1.0 + 1e-12));
            prop_assert!(figure.interval.is_none_or(|(low, high)| low.is_finite() && low <= high && high <= 1.0));
        }
    }
}
