//! Everything that is said about one table of units and coders.

use super::alpha::{Distance, alpha};
use super::bootstrap::Bootstrap;
use super::figure::Figure;
use super::labels::Labels;
use super::many::{brennan_prediger, conger_kappa, fleiss_kappa, gwet_ac1, gwet_ac2_ordinal, light_kappa, pabak};
use super::observed::{incomparable, percent_agreement, percent_unanimous};
use super::ratings::Ratings;
use super::sets::{distances, jaccard, masi};
use super::two::{Joint, cohen_kappa, cohen_kappa_max, prevalence_and_bias, scott_pi, weighted_kappa};
use super::weights::Growth;
use crate::language::{Reason, Remark};

/// What codes are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Level {
    /// Names.
    #[default]
    Nominal,
    /// An order.
    Ordinal,
    /// Numbers of which differences mean something.
    Interval,
    /// Numbers from a true nought.
    Ratio,
}

impl Level {
    /// As on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Level::Nominal => "nominal",
            Level::Ordinal => "ordinal",
            Level::Interval => "interval",
            Level::Ratio => "ratio",
        }
    }
}

/// How a table is compared.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What codes are on.
    pub level: Level,
    /// Several codes a unit.
    pub sets: bool,
    /// The codes have an order: of a codebook, or of numbers.
    pub ordered: bool,
    /// The codes as numbers, if all are.
    pub values: Option<Vec<f64>>,
    /// Units drawn again for intervals.
    pub bootstrap: Option<Bootstrap>,
}

/// A coefficient with its name in JSON.
pub type Named = (&'static str, Figure);

/// The coefficients of a table, for all coders, each code and each pair of coders.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Of all codes together.
    pub coefficients: Vec<Named>,
    /// Of each code, present or absent.
    pub per_code: Vec<OfCode>,
    /// Of each pair of coders.
    pub pairs: Vec<OfPair>,
    /// Units that two or more coders had, and did not code alike, by row.
    pub disagreements: Vec<usize>,
    /// Units that two or more coders had.
    pub pairable: usize,
    /// Categories of the overall coefficients.
    pub categories: Vec<String>,
}

/// One code, present or absent.
#[derive(Debug, Clone)]
pub struct OfCode {
    /// The code, by position.
    pub code: usize,
    /// Units that two or more coders had.
    pub n: usize,
    /// Of all decisions on them, those that gave the code, and all.
    pub present: (usize, usize),
    /// Of two coders: units with the code by both, by the first alone, by the second alone, by neither.
    pub cells: Option<[u64; 4]>,
    /// The coefficients.
    pub figures: Vec<Named>,
}

/// Two coders.
#[derive(Debug, Clone)]
pub struct OfPair {
    /// By column.
    pub coders: (usize, usize),
    /// Units that both had.
    pub n: usize,
    /// The coefficients.
    pub figures: Vec<Named>,
}

/// Compares what coders applied.
pub fn compare(labels: &Labels, options: &Options) -> Comparison {
    let (ratings, sets) = if options.sets {
        let (ratings, sets) = labels.sets();
        (ratings, Some(sets))
    } else {
        (labels.single(options.level == Level::Nominal), None)
    };
    let bootstrap = options.bootstrap.as_ref();
    let mut coefficients =
        vec![("percent_agreement", percent_agreement(&ratings)), ("percent_unanimous", percent_unanimous(&ratings))];
    let per_code: Vec<OfCode> = (0..labels.codes.len()).map(|code| of_code(labels, code, bootstrap)).collect();
    if let Some(sets) = &sets {
        coefficients.push(("alpha_jaccard", alpha(&ratings, &distances(sets, jaccard), bootstrap)));
        coefficients.push(("alpha_masi", alpha(&ratings, &distances(sets, masi), bootstrap)));
        coefficients.push(("alpha_nominal", alpha(&ratings, &Distance::Nominal, bootstrap)));
        coefficients.push(("mean_kappa", mean_kappa(&per_code)));
        coefficients.push(("pooled_kappa", pooled_kappa(labels)));
    } else {
        coefficients.extend(single(&ratings, labels, options));
    }
    let pairs = ratings.pairs().into_iter().map(|pair| of_pair(labels, options, pair)).collect();
    let apart = |row: &&[Option<u32>]| {
        let mut given = row.iter().flatten();
        given.next().is_some_and(|first| given.any(|other| other != first))
    };
    Comparison {
        coefficients,
        per_code,
        pairs,
        disagreements: ratings.rows().enumerate().filter(|(_, row)| apart(row)).map(|(at, _)| at).collect(),
        pairable: ratings.pairable(),
        categories: ratings.categories,
    }
}

/// The coefficients of one code a cell.
fn single(ratings: &Ratings, labels: &Labels, options: &Options) -> Vec<Named> {
    let bootstrap = options.bootstrap.as_ref();
    let (prevalence, bias) = prevalence_and_bias(ratings);
    let mut named = vec![
        ("scott_pi", scott_pi(ratings)),
        ("cohen_kappa", cohen_kappa(ratings)),
        ("cohen_kappa_max", cohen_kappa_max(ratings)),
        ("pabak", pabak(ratings)),
        ("prevalence_index", prevalence),
        ("bias_index", bias),
        ("fleiss_kappa", fleiss_kappa(ratings)),
        ("conger_kappa", conger_kappa(ratings)),
        ("light_kappa", light_kappa(ratings)),
        ("brennan_prediger", brennan_prediger(ratings)),
        ("gwet_ac1", gwet_ac1(ratings)),
        ("alpha_nominal", alpha(ratings, &Distance::Nominal, bootstrap)),
    ];
    // On a scale, nothing has no place: cells in which nothing was applied are missing.
    let scaled = labels.single(false);
    if options.ordered {
        named.push(("weighted_kappa_linear", weighted_kappa(&scaled, Growth::Linear)));
        named.push(("weighted_kappa_quadratic", weighted_kappa(&scaled, Growth::Quadratic)));
        named.push(("gwet_ac2_ordinal", gwet_ac2_ordinal(&scaled)));
        named.push(("alpha_ordinal", alpha(&scaled, &Distance::Ordinal, bootstrap)));
    }
    if let Some(values) = &options.values {
        named.push(("alpha_interval", alpha(&scaled, &Distance::Interval(values.clone()), bootstrap)));
        let used = scaled.used();
        let negative = used.iter().find(|category| values[**category as usize] < 0.0);
        named.push((
            "alpha_ratio",
            match negative {
                None => alpha(&scaled, &Distance::ratio(values), bootstrap),
                Some(category) => Figure::undefined(Reason::Negative(scaled.named(*category))),
            },
        ));
    }
    named
}

fn of_pair(labels: &Labels, options: &Options, pair: (usize, usize)) -> OfPair {
    let two = labels.only(&[pair.0, pair.1]);
    let (figures, n) = if options.sets {
        let (ratings, sets) = two.sets();
        let figures = vec![
            ("percent_agreement", percent_agreement(&ratings)),
            ("alpha_jaccard", alpha(&ratings, &distances(&sets, jaccard), None)),
            ("alpha_masi", alpha(&ratings, &distances(&sets, masi), None)),
            ("alpha_nominal", alpha(&ratings, &Distance::Nominal, None)),
            ("pooled_kappa", pooled_kappa(&two)),
        ];
        (figures, ratings.pairable())
    } else {
        let ratings = two.single(options.level == Level::Nominal);
        let mut figures = vec![("percent_agreement", percent_agreement(&ratings))];
        figures.extend(single(&ratings, &two, &Options { bootstrap: None, ..options.clone() }));
        figures.retain(|(name, _)| !["light_kappa", "conger_kappa", "fleiss_kappa"].contains(name));
        (figures, ratings.pairable())
    };
    OfPair { coders: pair, n, figures }
}

fn of_code(labels: &Labels, code: usize, bootstrap: Option<&Bootstrap>) -> OfCode {
    let ratings = labels.binary(code as u32);
    let (mut present, mut all) = (0, 0);
    let (mut both, mut neither) = ((0.0, 0.0), (0.0, 0.0));
    for pattern in ratings.patterns(2) {
        let count = |wanted: u32| pattern.counts.iter().find(|(k, _)| *k == wanted).map_or(0, |(_, count)| *count);
        let (yes, no, times) = (count(1), count(0), pattern.times);
        present += (yes * times) as usize;
        all += ((yes + no) * times) as usize;
        let (yes, no, others) = (f64::from(yes), f64::from(no), f64::from(yes + no) - 1.0);
        both.0 += f64::from(times) * yes * (yes - 1.0);
        both.1 += f64::from(times) * yes * others;
        neither.0 += f64::from(times) * no * (no - 1.0);
        neither.1 += f64::from(times) * no * others;
    }
    let n = ratings.pairable();
    let specific = |(same, of): (f64, f64), present: bool| match incomparable(&ratings) {
        Some(reason) => Figure::undefined(reason),
        None if of == 0.0 => Figure::undefined(Reason::NobodySaid { present, units: n }),
        None => Figure::of(same / of).over(n),
    };
    let (prevalence, bias) = prevalence_and_bias(&ratings);
    let figures = vec![
        ("percent_agreement", percent_agreement(&ratings)),
        ("percent_unanimous", percent_unanimous(&ratings)),
        ("positive_agreement", specific(both, true)),
        ("negative_agreement", specific(neither, false)),
        ("scott_pi", scott_pi(&ratings)),
        ("cohen_kappa", cohen_kappa(&ratings)),
        ("cohen_kappa_max", cohen_kappa_max(&ratings)),
        ("fleiss_kappa", fleiss_kappa(&ratings)),
        ("alpha_nominal", alpha(&ratings, &Distance::Nominal, bootstrap)),
        ("gwet_ac1", gwet_ac1(&ratings)),
        ("pabak", pabak(&ratings)),
        ("prevalence_index", prevalence),
        ("bias_index", bias),
    ];
    let cells = Joint::new(&ratings).ok().map(|joint| [joint.at(1, 1), joint.at(1, 0), joint.at(0, 1), joint.at(0, 0)]);
    OfCode { code, n, present: (present, all), cells, figures }
}

/// The mean of the codes' kappas that are defined: Cohen's for two coders, else Fleiss'.
fn mean_kappa(per_code: &[OfCode]) -> Figure {
    let kappa = |code: &OfCode| {
        let of =
            |wanted: &str| code.figures.iter().find(|(name, _)| *name == wanted).and_then(|(_, figure)| figure.value);
        of("cohen_kappa").or_else(|| of("fleiss_kappa"))
    };
    let kappas: Vec<f64> = per_code.iter().filter_map(kappa).collect();
    if kappas.is_empty() {
        return Figure::undefined(Reason::NoCodeKappa(per_code.len()));
    }
    let figure = Figure::of(kappas.iter().sum::<f64>() / kappas.len() as f64).over(kappas.len());
    match per_code.len() - kappas.len() {
        0 => figure,
        left => figure.noted(Remark::CodesLeftOut(left)),
    }
}

/// Pooled kappa (De Vries et al. 2008): (mean p_o − mean p_e) / (1 − mean p_e) over the codes, of two coders.
fn pooled_kappa(labels: &Labels) -> Figure {
    let (mut same, mut chance, mut n) = (0.0, 0.0, 0);
    for code in 0..labels.codes.len() {
        let joint = match Joint::new(&labels.binary(code as u32)) {
            Ok(joint) => joint,
            Err(reason) => return Figure::undefined(reason),
        };
        let units = joint.n as f64;
        same += joint.same() as f64 / units;
        chance += (0..2).map(|k| joint.row(k) as f64 / units * (joint.column(k) as f64 / units)).sum::<f64>();
        n = joint.n as usize;
    }
    let codes = labels.codes.len() as f64;
    if codes - chance <= 1e-12 * codes {
        return Figure::undefined(Reason::OneAnswer(n));
    }
    Figure::of((same - chance) / (codes - chance)).over(n)
}
