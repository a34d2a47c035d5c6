//! The figures of a report: those that fit the study, each at its place. A figure that nobody could read is left out.

use super::cross::{Cells, Cross, CrossOptions};
use super::{Context, Cooccur, Freq, SaturationTable};
use crate::analysis::saturation::{Order, Saturation};
use crate::analysis::{By, Within, codes_of_level, cooccurrence};
use crate::language::Label;
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::study::{Approach, Basis};

/// With more people than this the columns of a heat map are too narrow; the table has them.
const MOST_PEOPLE: usize = 30;
/// With more codes than this a network is a ball of wool.
const MOST_CODES: usize = 40;
/// With fewer sources there is no curve.
const FEWEST_SOURCES: usize = 3;

/// Beside the overview: bars, and where there are groups, bars of these.
pub fn overview(context: &Context<'_>, freq: &Freq<'_>) -> Vec<Drawing> {
    let mut drawings = freq.drawings(None).unwrap_or_default();
    if context.coded.materials.settings.groups.len() > 1 {
        let title = context.wording.drawings().by_group();
        drawings.extend(crossed(context, By::Group, Picture::Stacked, title));
    }
    drawings
}

/// Beside the matrix: who spoke of what, as a heat map.
pub fn people(context: &Context<'_>) -> Vec<Drawing> {
    if context.coded.present().len() > MOST_PEOPLE || context.sharing.hides_codes() {
        return Vec::new();
    }
    crossed(context, By::Participant, Picture::Heat, context.label(Label::WhoSpokeOfWhat))
}

/// Codes that stand together, as a network; and the curve of saturation where it may be looked at.
pub fn codes(context: &Context<'_>) -> Vec<Drawing> {
    let coded = context.coded;
    let codes = codes_of_level(&coded.materials.codebook, None);
    let mut drawings = Vec::new();
    let together = cooccurrence(coded, &codes, Within::Statement);
    if codes.len() <= MOST_CODES && together.most_often(1).len() > 1 {
        let title = context.wording.drawings().together();
        let network = Cooccur::new(context, together, 1, false).drawings(Some(Picture::Network));
        drawings.extend(network.unwrap_or_default().into_iter().map(|drawing| drawing.titled(title)));
    }
    let settings = &coded.materials.settings;
    let unread = matches!(coded.basis, Basis::Rules | Basis::All) && coded.unread_count() > 0;
    let found = Saturation::new(coded, &codes, Order::Analysis);
    let ordered = found.misplaced(coded).is_empty() && found.events.len() >= FEWEST_SOURCES;
    // Under the curve the sources stand by their ids.
    let told = !context.sharing.hides_codes();
    if settings.approach != Approach::Reflexive && !unread && ordered && told {
        drawings.extend(SaturationTable::new(context, found, false).drawings(None).unwrap_or_default());
    }
    drawings
}

fn crossed(context: &Context<'_>, by: By, picture: Picture, title: &str) -> Vec<Drawing> {
    let sort = context.coded.materials.settings.sort;
    let options =
        CrossOptions { cells: Cells::Statements, sort, level: None, small: 0, share: context.sharing.smallest() };
    let drawings = Cross::new(context, &[by], options).drawings(Some(picture)).unwrap_or_default();
    drawings.into_iter().map(|drawing| drawing.titled(title)).collect()
}
