//! CHAT (.cha): `*SPK:` begins an utterance, a line that begins with a tab goes on with it, `%` tiers are dropped.

use super::label;
use super::piece::{Join, Piece, Reading, stamp};
use crate::finding::{Finding, Place, Result};

/// Reads the text of a `.cha` file.
///
/// # Errors
/// When no line begins as an utterance does.
pub fn read(name: &str, text: &str) -> Result<Reading> {
    let mut reading = Reading::default();
    let (mut tiers, mut headers) = (0, 0);
    let mut open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let line = line.trim_end();
        if let Some(rest) = line.strip_prefix('*')
            && let Some((speaker, said)) = rest.split_once(':')
            && (label::is_name(speaker))
        {
            let lead = said.len() - said.trim_start().len();
            let place = at + 2 + speaker.len() + lead;
            reading.pieces.push(Piece::new(Some(speaker.trim()), None, said.trim(), place, Join::Space));
            open = true;
        } else if line.starts_with('%') {
            tiers += 1;
            open = false;
        } else if line.starts_with('@') {
            headers += 1;
            open = false;
        } else if line.starts_with(['\t', ' ']) {
            if let Some(last) = reading.pieces.last_mut().filter(|_| open) {
                last.text.push(' ');
                let lead = line.len() - line.trim_start().len();
                last.marks.push((last.text.len(), at + lead));
                last.text.push_str(line.trim());
            }
        } else if !line.is_empty() {
            reading.findings.push(
                Finding::doubt("a line that CHAT does not have; it is left out")
                    .at(Place::of(name, text, at, at + line.len()))
                    .expected("`*SPK:` and a tab, `%tier:`, `@Header`, or a tab"),
            );
        }
    }
    if reading.pieces.is_empty() {
        return Err(Box::new(
            Finding::error("no line begins as an utterance of CHAT does")
                .at(Place::file(name))
                .expected("`*SPK:`, a tab, the speech"),
        ));
    }
    // Bullets hold milliseconds: when the utterance begins and ends.
    for piece in &mut reading.pieces {
        while let Some(open) = piece.text.find('\u{15}') {
            let close = piece.text[open + 1..].find('\u{15}').map_or(piece.text.len(), |len| open + 2 + len);
            let inner: String = piece.text[open..close].chars().filter(|c| *c != '\u{15}').collect();
            let first = inner.split('_').next().and_then(|number| number.parse::<f64>().ok());
            piece.time = piece.time.take().or_else(|| stamp(first? / 1000.0));
            piece.text.replace_range(open..close, "");
        }
        let kept = piece.text.trim_end().len();
        piece.text.truncate(kept);
    }
    reading.leave_out(headers, "header line (`@…`)", "header lines (`@…`)");
    reading.leave_out(tiers, "dependent tier (`%…`)", "dependent tiers (`%…`)");
    Ok(reading)
}
