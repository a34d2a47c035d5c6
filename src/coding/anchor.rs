//! The only reference to text that is kept on disk, and how it is found again.

use crate::study::Folder;
use crate::text::{CodePoints, Span, WordMap};
use crate::transcript::Source;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;

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
        Anchor::over(&source.id, &source.hash, source.text(), span)
    }

    /// An anchor for some bytes of a text with a hash, of a source with a name.
    pub fn over(source: &str, hash: &str, text: &str, span: Span) -> Anchor {
        let points = CodePoints::new(text);
        let (start, end) = (span.start as usize, span.end as usize);
        let before = text[..start].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        let after = text[end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| end + at);
        Anchor {
            source: source.to_owned(),
            text: hash.to_owned(),
            start: points.from_byte(start),
            end: points.from_byte(end),
            exact: span.of(text).to_owned(),
            prefix: text[before..start].to_owned(),
            suffix: text[end..after].to_owned(),
        }
    }

    /// The bytes of a text that the anchor means, if the words stand there.
    pub fn span_in(&self, text: &str) -> Option<Span> {
        span(&CodePoints::new(text), self).filter(|span| text.get(span.range()) == Some(self.exact.as_str()))
    }
}

/// Where an anchor stands in the text as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Where it was made.
    Same(Span),
    /// Elsewhere in a corrected text, word for word the same.
    Moved(Span),
    /// Where the rest of its words are: the passage was changed, or it cannot be told from its double. Not used
    /// before a person says so.
    Changed(Span),
    /// Nowhere that could be verified.
    Orphan,
    /// The text it was made in is not in `history/` any more.
    OldTextMissing,
}

impl Held {
    /// Where its words stand, changed or not.
    pub fn somewhere(self) -> Option<Span> {
        match self {
            Held::Same(span) | Held::Moved(span) | Held::Changed(span) => Some(span),
            Held::Orphan | Held::OldTextMissing => None,
        }
    }

    /// The span, if the anchor holds.
    pub fn span(self) -> Option<Span> {
        match self {
            Held::Same(span) | Held::Moved(span) => Some(span),
            Held::Changed(_) | Held::Orphan | Held::OldTextMissing => None,
        }
    }
}

/// Finds anchors in the texts as they are now.
pub struct Resolver<'m> {
    folder: &'m Folder,
    sources: &'m [Source],
    /// Each source by its id, and its code points once an anchor is looked for in it. Made for the first anchor.
    by_id: OnceCell<FxHashMap<&'m str, Found<'m>>>,
    /// For each source and old text: the old text and the way from it to the new one.
    old: FxHashMap<(String, String), Option<(String, WordMap)>>,
}

/// A source, its position, and its code points.
type Found<'m> = (u32, &'m Source, OnceCell<CodePoints<'m>>);

impl<'m> Resolver<'m> {
    /// A resolver over all sources of a study.
    pub fn new(folder: &'m Folder, sources: &'m [Source]) -> Self {
        Resolver { folder, sources, by_id: OnceCell::new(), old: FxHashMap::default() }
    }

    /// The position of the anchor's source and where in it the anchor stands; `None` if there is no such source.
    pub fn find(&mut self, anchor: &Anchor) -> Option<(u32, Held)> {
        let by_id = self.by_id.get_or_init(|| {
            (0..).zip(self.sources).map(|(at, source)| (source.id.as_str(), (at, source, OnceCell::new()))).collect()
        });
        let (at, source, points) = by_id.get(anchor.source.as_str())?;
        let (at, text) = (*at, source.text());
        if source.hash == anchor.text {
            let points = points.get_or_init(|| CodePoints::new(text));
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
            Some((old, map)) => carry(anchor, old, map, text),
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

/// Carries an anchor from the old text to the new one; only a passage that is letter for letter the same holds, and
/// only where it cannot be taken for a double of it.
fn carry(anchor: &Anchor, old: &str, map: &WordMap, new: &str) -> Held {
    let before = span(&CodePoints::new(old), anchor).filter(|span| span.of(old) == anchor.exact);
    let Some(before) = before else { return Held::Orphan };
    // Each word that is still there says where the passage begins. Where words repeat, the difference may pair one
    // with its double; then another word of the passage speaks for it.
    let aligned = map.kept(before).find_map(|(then, now)| {
        let start = (now.start as usize + before.start as usize).checked_sub(then.start as usize)?;
        let end = start.checked_add(anchor.exact.len())?;
        (new.get(start..end)? == anchor.exact).then_some(start)
    });
    let doubles = Doubles::new(&anchor.exact, old, new);
    let at = |start: usize| Span::new(start, start + anchor.exact.len());
    if let Some(start) = aligned {
        return if doubles.agree(before.start as usize, start) {
            Held::Moved(at(start))
        } else {
            Held::Changed(at(start))
        };
    }
    if let Some(start) = doubles.only(before.start as usize) {
        return Held::Moved(at(start));
    }
    map.hull(before).map_or(Held::Orphan, |hull| Held::Changed(with_signs(hull, &anchor.exact, new)))
}

/// A passage's end takes the signs with it that it ended in.
fn with_signs(hull: Span, exact: &str, new: &str) -> Span {
    let signs = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let count = |text: &str| text.chars().rev().take_while(|c| signs(*c)).count();
    let behind = &new[hull.end as usize..];
    let end: usize = behind.chars().take_while(|c| signs(*c)).take(count(exact)).map(char::len_utf8).sum();
    let opening = exact.chars().take_while(|c| signs(*c)).count();
    let ahead = &new[..hull.start as usize];
    let start: usize = ahead.chars().rev().take_while(|c| signs(*c)).take(opening).map(char::len_utf8).sum();
    Span::new(hull.start as usize - start, hull.end as usize + end)
}

/// All places where the same words stand, before and now.
struct Doubles<'t> {
    exact: &'t str,
    old: &'t str,
    new: &'t str,
    then: Vec<usize>,
    now: Vec<usize>,
}

/// How many bytes on each side tell doubles apart.
const SIDE: usize = 200;

/// How many words a passage has at least that is looked for anywhere in the text.
const ENOUGH: usize = 3;

impl<'t> Doubles<'t> {
    fn new(exact: &'t str, old: &'t str, new: &'t str) -> Self {
        let whole = |text: &str, start: usize| {
            let word = char::is_alphanumeric;
            !(exact.starts_with(word) && text[..start].ends_with(word)
                || exact.ends_with(word) && text[start + exact.len()..].starts_with(word))
        };
        let places = |text: &str| -> Vec<usize> {
            text.match_indices(exact).map(|(at, _)| at).filter(|at| whole(text, *at)).collect()
        };
        Doubles { exact, old, new, then: places(old), now: places(new) }
    }

    /// How many bytes around two places are the same.
    fn alike(&self, then: usize, now: usize) -> usize {
        let same = |a: &mut dyn Iterator<Item = u8>, b: &mut dyn Iterator<Item = u8>| {
            a.zip(b).take(SIDE).take_while(|(a, b)| a == b).count()
        };
        let ahead = same(&mut self.old[..then].bytes().rev(), &mut self.new[..now].bytes().rev());
        let (then, now) = (then + self.exact.len(), now + self.exact.len());
        ahead + same(&mut self.old[then..].bytes(), &mut self.new[now..].bytes())
    }

    /// Whether `now` is the place of `then` and of no double: each is more alike the other than any double is, or no
    /// double has come or gone and their order says it.
    fn agree(&self, then: usize, now: usize) -> bool {
        if self.then.len() <= 1 && self.now.len() <= 1 {
            return true;
        }
        let alike = self.alike(then, now);
        let rival = |other: usize| other >= alike;
        let clear = !self.then.iter().filter(|at| **at != then).any(|at| rival(self.alike(*at, now)))
            && !self.now.iter().filter(|at| **at != now).any(|at| rival(self.alike(then, *at)));
        let rank = |places: &[usize], at: usize| places.iter().position(|place| *place == at);
        clear || self.then.len() == self.now.len() && rank(&self.then, then) == rank(&self.now, now)
    }

    /// The one place in the new text where the words stand, if they stood in one place before, and are enough to be
    /// known again.
    fn only(&self, then: usize) -> Option<usize> {
        match (&self.then[..], &self.now[..]) {
            ([before], [now]) if *before == then && self.exact.split_whitespace().count() >= ENOUGH => Some(*now),
            _ => None,
        }
    }
}
