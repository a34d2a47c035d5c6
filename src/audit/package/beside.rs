//! A package beside the study: transcripts, quotes, and the package made anew.

use super::build::Built;
use super::files::{MANIFEST, Opened};
use super::{Check, Sealed, Verdict};
use crate::coding::CodedStudy;
use crate::text::CodePoints;
use crate::transcript::Source;
use serde_json::Value;

/// Looks at a package beside the study it was made from, or beside a folder with its transcripts alone. `again`: the package
/// made anew from the study on the same terms, where the study has the same codebook.
pub fn beside(package: &Opened, coded: &CodedStudy<'_>, again: Option<&Built>) -> Vec<Check> {
    let mut checks = Vec::new();
    let sources = &coded.materials.sources;
    transcripts(package, sources, &mut checks);
    quotes(package, sources, &mut checks);
    checks.push(match again {
        None => Check::new(Verdict::NotCheckable, Sealed::NotMadeAnew),
        Some(_) if package.text("tema") != env!("CARGO_PKG_VERSION") => {
            Check::new(Verdict::NotCheckable, Sealed::OtherVersion(package.text("tema").to_owned()))
        }
        Some(built) => {
            let other = |name: &&String| built.files.get(*name) != package.files.get(*name);
            let names: Vec<String> =
                built.files.keys().filter(|name| *name != MANIFEST).filter(other).cloned().collect();
            match names.is_empty() {
                true if built.files == package.files => Check::holds(Sealed::MadeAnew),
                true => Check::wrong(Sealed::MadeAnewDiffers(MANIFEST.to_owned())),
                false => Check::wrong(Sealed::MadeAnewDiffers(names.join(", "))),
            }
        }
    });
    checks
}

fn field<'v>(row: &'v Value, key: &str) -> &'v str {
    row[key].as_str().unwrap_or_default()
}

/// Every transcript is there, and is the one that was coded.
fn transcripts(package: &Opened, sources: &[Source], checks: &mut Vec<Check>) {
    let rows = package.rows("transcripts.json").unwrap_or_default();
    let mut same = 0;
    for row in &rows {
        let id = field(row, "source");
        match sources.iter().find(|source| source.id == id) {
            None => checks.push(Check::new(Verdict::NotCheckable, Sealed::TranscriptMissing(id.to_owned()))),
            Some(source) if source.hash == field(row, "hash") => same += 1,
            Some(_) => checks.push(Check::wrong(Sealed::TranscriptOther(id.to_owned()))),
        }
    }
    if same > 0 {
        checks.push(Check::holds(Sealed::Transcripts(same)));
    }
}

/// Every quote stands word for word where it is said to.
fn quotes(package: &Opened, sources: &[Source], checks: &mut Vec<Check>) {
    let mut same = 0;
    for row in package.rows("quotes.json").unwrap_or_default() {
        let (id, source) = (field(&row, "statement").to_owned(), field(&row, "source"));
        let Some(source) = sources.iter().find(|found| found.id == source) else { continue };
        let points = CodePoints::new(source.text());
        let byte = |key: &str| {
            let at = row[key].as_u64().and_then(|at| usize::try_from(at).ok())?;
            points.to_byte(at)
        };
        let found = byte("start").zip(byte("end")).and_then(|(start, end)| source.text().get(start..end));
        if found == Some(field(&row, "text")) {
            same += 1;
        } else {
            checks.push(Check::wrong(Sealed::QuoteWords(field(&row, "code").to_owned(), id)));
        }
    }
    if same > 0 {
        checks.push(Check::holds(Sealed::QuotesWord(same)));
    }
}
