//! A quote with words left out, beside how the study itself trims the statement.

use super::data::Data;
use super::passage::Quote;

/// Whether a statement is trimmed in the study, for any code, and is left the very words of a quote.
pub fn is_as_kept(data: &Data<'_>, statements: &[u32], quote: &Quote) -> bool {
    let [statement] = statements else { return false };
    let letters =
        |quote: &Quote| quote.fragments.iter().map(|fragment| fragment.letters.clone()).collect::<Vec<String>>();
    let codes = (0..data.coded.materials.codebook.codes.len()).map(Some).chain([None]);
    let mut trims = codes.map(|code| data.coded.quoted(code, *statement)).filter(|trim| !trim.cuts().is_empty());
    trims.any(|trim| letters(&Quote::new(&trim.printed())) == letters(quote))
}
