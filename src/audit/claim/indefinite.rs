//! Words for shares, and plurals without a number.

use super::count::Count;
use super::ledger::Ledger;
use super::link::Listed;
use super::names::NameAt;
use super::text::Here;
use crate::language::{Noticed, Say};

/// `most`, `often`, and plurals without a number: set beside the numbers, or listed as no count.
pub fn words_for_shares(
    here: Here<'_>,
    names: &[NameAt],
    listed: &[Listed<'_>],
    counts: &[Count],
    ledger: &mut Ledger,
) {
    let Here { reading, block, sentence } = here;
    let line = reading.manuscript.blocks[block].line(sentence.span.start as usize);
    let language = sentence.language;
    let numbers = || {
        let data = reading.data.as_ref()?;
        let mut lines = Vec::new();
        for name in names.iter().take(3) {
            let told = data.told(name.code, &data.parts[0]);
            lines.push(format!(
                "{}: {}/{}",
                data.name(name.code, reading.shown),
                told.informants.len(),
                told.asked.len()
            ));
        }
        (!lines.is_empty()).then(|| lines.join("; "))
    };
    let people = |at: usize| language.is_people(&sentence.words[at].text);
    let share = (0..sentence.words.len()).find(|at| {
        language.most.iter().any(|row| sentence.row_at(*at, row, true).is_some())
            && (*at + 1..(*at + 5).min(sentence.words.len()))
                .any(|near| people(near) || reading.groups.iter().any(|group| group.at(sentence, near).is_some()))
    });
    let often = sentence.has(language.often, true);
    if let (true, Some(numbers)) = (share.is_some() || often, numbers()) {
        ledger.notice(
            Noticed::Share,
            line,
            sentence.of(&reading.manuscript.blocks[block].text),
            Say::BesideNumbers,
            [numbers],
        );
        return;
    }
    let plural = (0..sentence.words.len()).any(people);
    let has_list = listed.iter().any(|listed| listed.list.bracketed);
    let percent = sentence.span.of(sentence.text).contains('%');
    if plural && !percent && counts.is_empty() && (has_list || !names.is_empty()) && share.is_none() {
        ledger.notice(Noticed::NoCount, line, sentence.of(&reading.manuscript.blocks[block].text), Say::NoCount, []);
    }
}
