//! Which figures are to be held back besides those that must be, because they and the totals would let these be computed.

/// A figure that is the sum of others.
#[derive(Debug, Clone)]
pub struct Total {
    /// Position of the sum.
    pub sum: usize,
    /// Positions of its parts.
    pub parts: Vec<usize>,
}

impl Total {
    fn members(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts.iter().copied().chain([self.sum])
    }

    fn holds(&self, at: usize) -> bool {
        self.sum == at || self.parts.contains(&at)
    }
}

/// How readily a figure is held back to keep another one: a cell of a table first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// A cell.
    Cell,
    /// A sum of cells.
    Sum,
    /// The sum of everything.
    All,
}

/// Adds to the figures `held` back, as long as one of them could be computed, one more: of those that stand in a sum with
/// it the one with the lowest rank and the fewest people (noughts last, as they hide little). Before it is looked further,
/// a figure that is alone in a sum gets its second one, and those that are together in a sum with fewer than `smallest`
/// people get one more.
///
/// A figure can be computed when what is shown leaves one value for it. That is found in two ways: by elimination, as a
/// combination of sums may settle what no single sum does; and by bounds, as no figure is below nought (the shuttle algorithm:
/// Buzzigoli and Giusti 1999; holding back complementary cells: Cox 1980). Bounds are those of whoever knows the table
/// alone; who knows a person in it knows more.
pub fn closed(values: &[usize], ranks: &[Rank], totals: &[Total], smallest: usize, mut held: Vec<bool>) -> Vec<bool> {
    let cost = |at: &usize| (ranks[*at], values[*at] == 0, values[*at], *at);
    loop {
        let free = |at: &usize| !held[*at];
        let thin = |total: &&Total| {
            let together = || total.members().filter(|at| held[*at]);
            let few = !held[total.sum] && together().map(|at| values[at]).sum::<usize>() < smallest;
            match together().count() {
                0 => false,
                1 => true,
                _ => few && total.members().any(|at| free(&at)),
            }
        };
        let near: Vec<&Total> = match totals.iter().find(thin) {
            Some(total) => vec![total],
            None => match computable(values, totals, &held) {
                Some(at) => totals.iter().filter(|total| total.holds(at)).collect(),
                None => return held,
            },
        };
        // Where nothing is left beside it: whatever stands beside another figure that is held back.
        let far = totals.iter().filter(|total| total.members().any(|member| held[member]));
        let cheapest =
            |totals: &mut dyn Iterator<Item = &Total>| totals.flat_map(Total::members).filter(free).min_by_key(cost);
        match cheapest(&mut near.into_iter()).or_else(|| cheapest(&mut far.into_iter())) {
            Some(more) => held[more] = true,
            None => return held,
        }
    }
}

/// The first figure held back of which what is shown leaves one value. Figures in no sum cannot be computed.
fn computable(values: &[usize], totals: &[Total], held: &[bool]) -> Option<usize> {
    parts(totals, held)
        .into_iter()
        .flat_map(|totals| {
            let mut members: Vec<usize> =
                totals.iter().flat_map(|total| total.members()).filter(|at| held[*at]).collect();
            members.sort_unstable();
            members.dedup();
            let settled = settled(&totals, &members);
            let tight = tight(values, &totals, held, &members);
            members.into_iter().zip(settled.into_iter().zip(tight)).filter(|(_, (a, b))| *a || *b).map(|(at, _)| at)
        })
        .min()
}

/// The sums, in parts that have no figure held back in common: what is held back in one says nothing of another.
fn parts<'t>(totals: &'t [Total], held: &[bool]) -> Vec<Vec<&'t Total>> {
    let mut parts: Vec<(Vec<usize>, Vec<&Total>)> = Vec::new();
    for total in totals {
        let mut members: Vec<usize> = total.members().filter(|at| held[*at]).collect();
        if members.is_empty() {
            continue;
        }
        let mut together = vec![total];
        let (touched, apart): (Vec<_>, Vec<_>) =
            parts.into_iter().partition(|(known, _)| known.iter().any(|at| members.contains(at)));
        for (known, others) in touched {
            members.extend(known);
            together.extend(others);
        }
        parts = apart;
        parts.push((members, together));
    }
    parts.into_iter().map(|(_, totals)| totals).collect()
}

/// The prime in whose residues is eliminated: nothing is rounded.
const PRIME: u64 = (1 << 31) - 1;

/// For each member: the sums alone settle it.
fn settled(totals: &[&Total], members: &[usize]) -> Vec<bool> {
    let sign = |total: &Total, at: usize| match total.sum == at {
        true => PRIME - 1,
        false => total.parts.iter().filter(|part| **part == at).count() as u64,
    };
    let mut rows: Vec<Vec<u64>> =
        totals.iter().map(|total| members.iter().map(|at| sign(total, *at)).collect()).collect();
    let mut done = 0;
    for column in 0..members.len() {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, pivot);
        let inverse = power(rows[done][column], PRIME - 2);
        rows[done].iter_mut().for_each(|value| *value = *value * inverse % PRIME);
        let kept = rows[done].clone();
        for row in (0..rows.len()).filter(|row| *row != done) {
            let times = rows[row][column];
            if times > 0 {
                let sums = rows[row].iter_mut().zip(&kept);
                sums.for_each(|(value, kept)| *value = (*value + (PRIME - times) * kept) % PRIME);
            }
        }
        done += 1;
    }
    let mut settled = vec![false; members.len()];
    for row in rows.iter().take(done) {
        let mut found = row.iter().enumerate().filter(|(_, value)| **value != 0);
        if let (Some((only, _)), None) = (found.next(), found.next()) {
            settled[only] = true;
        }
    }
    settled
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut product = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            product = product * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    product
}

/// For each member: between what the sums leave when the others are at their largest, and at their smallest, is one value.
fn tight(values: &[usize], totals: &[&Total], held: &[bool], members: &[usize]) -> Vec<bool> {
    let mut low: Vec<usize> = values.to_vec();
    let mut high: Vec<usize> = values.to_vec();
    for at in members {
        (low[*at], high[*at]) = (0, usize::MAX);
    }
    loop {
        let mut moved = false;
        for total in totals {
            let of = |bounds: &[usize]| total.parts.iter().fold(0usize, |sum, part| sum.saturating_add(bounds[*part]));
            let (least, most) = (of(&low), of(&high));
            for part in total.parts.iter().filter(|part| held[**part]) {
                // The other parts at their smallest leave the most, at their largest the least.
                let others_most = if most == usize::MAX {
                    let others = total.parts.iter().filter(|other| *other != part);
                    others.fold(0usize, |sum, other| sum.saturating_add(high[*other]))
                } else {
                    most - high[*part]
                };
                let left = match high[total.sum] {
                    usize::MAX => usize::MAX,
                    sum => sum.saturating_sub(least - low[*part]),
                };
                let new_high = high[*part].min(left);
                let new_low = low[*part].max(low[total.sum].saturating_sub(others_most));
                if (new_low, new_high) != (low[*part], high[*part]) {
                    (low[*part], high[*part], moved) = (new_low, new_high, true);
                    break;
                }
            }
            let (least, most) = (of(&low).max(low[total.sum]), of(&high).min(high[total.sum]));
            if held[total.sum] && (least, most) != (low[total.sum], high[total.sum]) {
                (low[total.sum], high[total.sum], moved) = (least, most, true);
            }
        }
        if !moved {
            return members.iter().map(|at| low[*at] == high[*at]).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(values: &[usize], totals: &[(usize, &[usize])], first: &[usize]) -> Vec<usize> {
        let totals: Vec<Total> = totals.iter().map(|(sum, parts)| Total { sum: *sum, parts: parts.to_vec() }).collect();
        let ranks: Vec<Rank> = (0..values.len())
            .map(|at| if totals.iter().any(|total| total.sum == at) { Rank::Sum } else { Rank::Cell })
            .collect();
        let first = (0..values.len()).map(|at| first.contains(&at)).collect();
        let held = closed(values, &ranks, &totals, 3, first);
        (0..values.len()).filter(|at| held[*at]).collect()
    }

    #[test]
    fn a_sum_of_sums_gives_nothing_away() {
        // Asked 12 (4) = answered 11 (3) + none 1; answered = 1 + 4 + 6. The 1 (0) takes the 4 with it, no sum goes.
        assert_eq!(held(&[1, 4, 6, 11, 12], &[(3, &[0, 1, 2]), (4, &[3])], &[0]), [0, 1]);
        // Where the whole is the one cell and its sum, the sum goes too, and the sum of that.
        assert_eq!(held(&[2, 2, 2], &[(1, &[0]), (2, &[1])], &[0]), [0, 1, 2]);
    }

    #[test]
    fn two_of_one_person_each_are_not_left_alone() {
        // Twelve of fourteen are shown: then the other two are known to be few. With the twelve they are not.
        assert_eq!(held(&[12, 1, 1, 14], &[(3, &[0, 1, 2])], &[1, 2]), [0, 1, 2]);
        assert_eq!(held(&[11, 1, 2, 14], &[(3, &[0, 1, 2])], &[1, 2]), [1, 2]);
    }

    #[test]
    fn what_only_several_sums_together_settle_is_found() {
        // Cells a b c | d e | f g. Rows: a + b + c, d + e. Columns: a + d, b + e. So c is the two rows without the columns,
        // though c stands in no sum in which the others are shown.
        let values = [5, 6, 1, 7, 8, 12, 15, 12, 14];
        let totals: &[(usize, &[usize])] = &[(5, &[0, 1, 2]), (6, &[3, 4]), (7, &[0, 3]), (8, &[1, 4])];
        let total = |(sum, parts): &(usize, &[usize])| Total { sum: *sum, parts: parts.to_vec() };
        let totals: Vec<Total> = totals.iter().map(total).collect();
        let all: Vec<bool> = (0..9).map(|at| at < 5).collect();
        assert_eq!(computable(&values, &totals, &all), Some(2));
    }

    #[test]
    fn noughts_are_found_by_bounds() {
        // Two cells that sum to nought are both nought.
        let totals = [Total { sum: 2, parts: vec![0, 1] }];
        assert_eq!(computable(&[0, 0, 0], &totals, &[true, true, false]), Some(0));
        assert_eq!(computable(&[0, 2, 2], &totals, &[true, true, false]), None);
    }
}
