//! Two questions crossed.

use super::frequencies::Part;
use crate::analysis::association::{
    Chi, NotExact, Table, Undefined, chi_square, cramers_v, cramers_v_corrected, fisher,
};
use crate::survey::{Given, Kind, Survey};

/// The parts of one question, and for each respondent in which of them it stands.
#[derive(Debug, Clone)]
pub struct Side {
    /// The question.
    pub question: usize,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// For each respondent; `None`: no answer that counts.
    pub of: Vec<Option<u32>>,
}

/// Two questions crossed: those who answered both.
#[derive(Debug, Clone)]
pub struct Crossed {
    /// What the rows are.
    pub rows: Side,
    /// What the columns are.
    pub columns: Side,
    /// The respondents of each cell, row by row.
    pub cells: Vec<Vec<Vec<u32>>>,
    /// Respondents who answered not both.
    pub left_out: usize,
    /// The test of independence, or why there is none.
    pub figures: Result<Figures, Undefined>,
}

/// What is known of a crossed table.
#[derive(Debug, Clone)]
pub struct Figures {
    /// Pearson's chi-square.
    pub chi: Chi,
    /// Cramér's V, and corrected for its bias.
    pub v: f64,
    /// `None` where the table is too small for the correction.
    pub corrected: Option<f64>,
    /// Fisher's exact test, where chi-square may not be trusted or the table is of two by two.
    pub exact: Option<Result<f64, NotExact>>,
}

/// The parts of a question that part respondents: answers, bands, months. `None` where a person may stand in several, or
/// there are no parts.
pub fn sides(survey: &Survey, question: usize) -> Option<Side> {
    let asked = &survey.questions[question];
    let answers = survey.answers(question);
    let number = |at: usize| u32::try_from(at).ok();
    let (parts, of): (Vec<Part>, Vec<Option<u32>>) = match asked.kind {
        Kind::Single | Kind::Ordinal => {
            let mut parts: Vec<Part> = (0..asked.answers.len()).map(Part::Choice).collect();
            let other = number(parts.len());
            if asked.other {
                parts.push(Part::Other);
            }
            let of = answers.given.iter().map(|given| match given {
                Given::Choice(choice) => Some(*choice),
                Given::Words => other,
                _ => None,
            });
            (parts, of.collect())
        }
        Kind::Number if !asked.bands.is_empty() => {
            let parts = (0..asked.bands.len()).map(Part::Band).collect();
            let of = answers.given.iter().map(|given| match given {
                Given::Number(value) => asked.bands.iter().position(|band| band.holds(*value)).and_then(number),
                _ => None,
            });
            (parts, of.collect())
        }
        Kind::Date => {
            let mut months: Vec<&str> = answers.days.iter().map(|day| &day[..7]).collect();
            months.sort_unstable();
            months.dedup();
            let of = answers.given.iter().map(|given| match given {
                Given::Day(day) => months.binary_search(&&answers.days[*day as usize][..7]).ok().and_then(number),
                _ => None,
            });
            let of = of.collect();
            (months.iter().map(|month| Part::Month((*month).to_owned())).collect(), of)
        }
        _ => return None,
    };
    Some(Side { question, parts, of })
}

/// Crosses two questions.
pub fn crossed(rows: Side, columns: Side) -> Crossed {
    let mut cells = vec![vec![Vec::new(); columns.parts.len()]; rows.parts.len()];
    let mut left_out = 0;
    for (who, pair) in (0..).zip(rows.of.iter().zip(&columns.of)) {
        match pair {
            (Some(row), Some(column)) => cells[*row as usize][*column as usize].push(who),
            _ => left_out += 1,
        }
    }
    let counts: Vec<Vec<u64>> =
        cells.iter().map(|row| row.iter().map(|who: &Vec<u32>| who.len() as u64).collect()).collect();
    let figures = Table::new(&counts).map(|table| {
        let chi = chi_square(&table);
        let small = chi.freedom == 1 || chi.is_doubtful();
        Figures {
            v: cramers_v(&table),
            corrected: cramers_v_corrected(&table),
            exact: small.then(|| fisher(&table)),
            chi,
        }
    });
    Crossed { rows, columns, cells, left_out, figures }
}
