//! The only reference to text that is kept on disk, and how it is found again.

use crate::study::Folder;
use crate::text::{CodePoints, Span, WordMap};
use crate::transcript::Source;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// How many code points of the text before and after are kept.
const AROUND: usize = 32;

/// A passage of a source, as kept on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The source.
    pub source: String,
    /// The hash of the text that the offsets are over.
    pub text: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The passage itself.
    pub exact: String,
    /// Up to 32 code points before.
    pub prefix: String,
    /// Up to 32 code points after.
    pub suffix: String,
}

impl Anchor {
    /// An anchor for some bytes of a source.
    pub fn new(source: &Source, span: Span) -> Anchor {
        let text = source.text();
        let points = CodePoints::new(text);
        let (start, end) = (span.start as usize, span.end as usize);
        let before = text[..start].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        let after = text[end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| end + at);
        Anchor {
            source: source.id.clone(),
            text: source.hash.clone(),
            start: points.from_byte(start),
            end: points.from_byte(end),
            exact: span.of(text).to_owned(),
            prefix: text[before..start].to_owned(),
            suffix: text[end..after].to_owned(),
        }
    }
}

/// Where an anchor stands in the text as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Where it was made.
    Same(Span),
    /// Elsewhere in a corrected text, word for word the same.
    Moved(Span),
    /// Nowhere that could be verified.
    Orphan,
    /// The text it was made in is not in `history/` any more.
    OldTextMissing,
}

impl Held {
    /// The span, if the anchor holds.
    pub fn span(self) -> Option<Span> {
        match self {
            Held::Same(span) | Held::Moved(span) => Some(span),
            Held::Orphan | Held::OldTextMissing => None,
        }
    }
}

/// Finds anchors in the texts as they are now.
pub struct Resolver<'m> {
    folder: &'m Folder,
    sources: FxHashMap<&'m str, (u32, &'m Source, CodePoints<'m>)>,
    /// For each source and old text: the old text and the way from it to the new one.
    old: FxHashMap<(String, String), Option<(String, WordMap)>>,
}

impl<'m> Resolver<'m> {
    /// A resolver over all sources of a study.
    pub fn new(folder: &'m Folder, sources: &'m [Source]) -> Self {
        let by_id = sources
            .iter()
            .enumerate()
            .map(|(at, source)| {
                (source.id.as_str(), (u32::try_from(at).unwrap_or(u32::MAX), source, CodePoints::new(source.text())))
            })
            .collect();
        Resolver { folder, sources: by_id, old: FxHashMap::default() }
    }

    /// The position of the anchor's source and where in it the anchor stands; `None` if there is no such source.
    pub fn find(&mut self, anchor: &Anchor) -> Option<(u32, Held)> {
        let (at, source, points) = self.sources.get(anchor.source.as_str())?;
        let (at, text) = (*at, source.text());
        if source.hash == anchor.text {
            let span = span(points, anchor).filter(|span| span.of(text) == anchor.exact);
            return Some((at, span.map_or(Held::Orphan, Held::Same)));
        }
        let folder = self.folder;
        let entry = self.old.entry((anchor.source.clone(), anchor.text.clone())).or_insert_with(|| {
            let (file, _) = folder.read_if_there(&history(&anchor.text)).ok()??;
            let map = WordMap::new(&file.text, text);
            Some((file.text, map))
        });
        let held = match entry {
            Some((old, map)) => carry(anchor, old, map, text).map_or(Held::Orphan, Held::Moved),
            None => Held::OldTextMissing,
        };
        Some((at, held))
    }
}

/// Where the old version of a text is kept.
pub fn history(hash: &str) -> String {
    format!("history/{hash}.txt")
}

fn span(points: &CodePoints<'_>, anchor: &Anchor) -> Option<Span> {
    let (start, end) = (points.to_byte(anchor.start)?, points.to_byte(anchor.end)?);
    (start <= end).then(|| Span::new(start, end))
}

/// Carries an anchor from the old text to the new one; only a passage that is letter for letter the same holds.
fn carry(anchor: &Anchor, old: &str, map: &WordMap, new: &str) -> Option<Span> {
    let before = span(&CodePoints::new(old), anchor).filter(|span| span.of(old) == anchor.exact)?;
    // Each word that is still there says where the passage begins. Where words repeat, the difference may pair one
    // with its double; then another word of the passage speaks for it.
    map.kept(before).find_map(|(then, now)| {
        let start = (now.start as usize + before.start as usize).checked_sub(then.start as usize)?;
        let end = start.checked_add(anchor.exact.len())?;
        (new.get(start..end)? == anchor.exact).then(|| Span::new(start, end))
    })
}
