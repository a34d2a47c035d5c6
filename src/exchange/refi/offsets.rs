//! What a position in a text counts: no two programs agree, and none says so. Every way of counting that has been seen is
//! tried on all selections of a source; the one under which they begin and end at words, and hold the words that they are
//! said to hold, is theirs.

use crate::exchange::loss::Fit;
use crate::finding::{Finding, Result};
use crate::text::{Span, canonical};

/// A way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Model {
    /// UTF-16 code units; else code points.
    pub utf16: bool,
    /// What a line break counts.
    pub line: Line,
    /// The byte-order mark counts.
    pub mark: bool,
    /// The end is the last sign of the passage; else the one behind it.
    pub inclusive: bool,
}

impl Model {
    /// As the specification has it: code points, the end behind the passage.
    pub fn plain() -> Model {
        Model { utf16: false, line: Line::AsWritten, mark: false, inclusive: false }
    }
}

/// What a line break counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// As many signs as it has in the file.
    AsWritten,
    /// One.
    One,
    /// Two.
    Two,
}

impl std::fmt::Display for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.utf16 { "utf-16" } else { "code-points" })?;
        match self.line {
            Line::AsWritten => {}
            Line::One => f.write_str(",crlf=1")?,
            Line::Two => f.write_str(",crlf=2")?,
        }
        if self.mark {
            f.write_str(",bom")?;
        }
        if self.inclusive {
            f.write_str(",end=inclusive")?;
        }
        Ok(())
    }
}

impl std::str::FromStr for Model {
    type Err = String;

    /// As printed: `utf-16,crlf=2`.
    fn from_str(text: &str) -> std::result::Result<Model, String> {
        let mut model = Model::plain();
        for part in text.split(',').map(str::trim) {
            match part {
                "code-points" => model.utf16 = false,
                "utf-16" => model.utf16 = true,
                "crlf=1" => model.line = Line::One,
                "crlf=2" => model.line = Line::Two,
                "bom" => model.mark = true,
                "end=inclusive" => model.inclusive = true,
                "end=exclusive" => model.inclusive = false,
                other => return Err(format!("`{other}` is no way of counting; expected {EXPECTED}")),
            }
        }
        Ok(model)
    }
}

/// What `--offsets` takes.
pub const EXPECTED: &str =
    "code-points or utf-16, and if need be crlf=1 or crlf=2, bom, end=inclusive, with commas between";

/// A text as it lies in the project.
pub struct Raw<'t> {
    /// The text without its byte-order mark.
    pub text: &'t str,
    /// It had a byte-order mark.
    pub mark: bool,
    /// It stands inside XML, where a CRLF has become LF whatever the program counted.
    pub inline: bool,
}

/// A passage as the project gives it.
#[derive(Debug, Clone)]
pub struct Given {
    /// The first position.
    pub start: i64,
    /// The end.
    pub end: i64,
    /// What may be the words of the passage, or their beginning.
    pub title: String,
}

/// What came of the passages of a text.
#[derive(Debug)]
pub struct Placed {
    /// The text in the one form.
    pub text: String,
    /// For each passage its bytes in that text; `None` where it lies outside.
    pub spans: Vec<Option<Span>>,
    /// How many passages stand where their title's words are.
    pub worded: usize,
    /// How positions were understood; `None` where there was no passage.
    pub fit: Option<Fit>,
    /// Few passages begin and end at words.
    pub doubtful: bool,
}

/// Below this share of ends that lie at words something is wrong with the text or its positions.
const POOR: f64 = 0.7;

/// Two ways of counting that differ by less fit alike.
const ALIKE: f64 = 0.015;

/// The ways that make sense for a text, the likeliest for a program first.
fn candidates(raw: &Raw<'_>, origin: &str) -> Vec<Model> {
    let origin = origin.to_lowercase();
    if origin.starts_with("tema ") {
        // Our own projects say whom they are for, and so how they are counted.
        let line = match (origin.contains("(for nvivo)"), origin.contains("(for maxqda)")) {
            (true, _) => Line::Two,
            (_, true) => Line::One,
            _ => Line::AsWritten,
        };
        return vec![Model { utf16: line == Line::Two, line, ..Model::plain() }];
    }
    let breaks = raw.text.contains('\r');
    let lines: &[Line] = match (breaks, raw.inline && raw.text.contains('\n')) {
        (true, _) if origin.contains("nvivo") => &[Line::Two, Line::One],
        (true, _) if origin.contains("atlas") || origin.contains("maxqda") => &[Line::One, Line::Two],
        (true, _) => &[Line::Two, Line::One],
        (false, true) => &[Line::AsWritten, Line::Two],
        (false, false) => &[Line::AsWritten],
    };
    let units: &[bool] = match raw.text.chars().any(|c| c > '\u{ffff}') {
        false => &[false],
        true if origin.contains("nvivo") => &[true, false],
        true => &[false, true],
    };
    let marks: &[bool] = if raw.mark { &[false, true] } else { &[false] };
    let mut all = Vec::new();
    for inclusive in [false, true] {
        for mark in marks {
            for line in lines {
                all.extend(units.iter().map(|utf16| Model { utf16: *utf16, line: *line, mark: *mark, inclusive }));
            }
        }
    }
    all
}

/// For every position the byte of the raw text at which it stands; the end is valid, too.
fn table(text: &str, model: Model) -> Vec<u32> {
    let at32 = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut table = Vec::with_capacity(text.len());
    if model.mark {
        table.push(0);
    }
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        table.push(at32(at));
        let behind = chars.peek().map(|(_, c)| *c);
        match (c, model.line) {
            // One break, one position: the LF behind it has none of its own.
            ('\r', Line::One) if behind == Some('\n') => {
                chars.next();
            }
            ('\r', Line::Two) if behind == Some('\n') => {
                chars.next();
                table.push(at32(at + 1));
            }
            ('\n', Line::Two) if !text.contains('\r') => table.push(at32(at)),
            _ if model.utf16 && c > '\u{ffff}' => table.push(at32(at)),
            _ => {}
        }
    }
    table.push(at32(text.len()));
    table
}

/// The bytes of a passage in the raw text.
fn bytes(table: &[u32], model: Model, given: &Given) -> Option<(usize, usize)> {
    let position = |n: i64| usize::try_from(n).ok().and_then(|n| table.get(n)).map(|at| *at as usize);
    let start = position(given.start)?;
    let end = position(given.end.checked_add(i64::from(model.inclusive))?)?;
    (start <= end).then_some((start, end))
}

/// How well a passage fits, of how much, and whether it holds the words of its title.
type Mark = (f64, f64, bool);

/// How well a passage fits: its ends lie at words, or it holds the words of its title.
fn score(text: &str, given: &Given, range: Option<(usize, usize)>) -> Mark {
    let Some((start, end)) = range else { return (0.0, 2.0, false) };
    let Some(words) = text.get(start..end) else { return (0.0, 2.0, false) };
    if is_title(words, &given.title) {
        // White space at an end is what a wrong end brings in; a title has none.
        let snug = words.trim().len() == words.len();
        return (if snug { 10.0 } else { 8.0 }, 10.0, true);
    }
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let (before, behind) = (text[..start].chars().next_back(), text[end..].chars().next());
    let starts = !(blank(first) || word(before) && word(first));
    let ends = !(blank(last) || word(last) && word(behind));
    (f64::from(u8::from(starts)) + f64::from(u8::from(ends)), 2.0, false)
}

/// Whether a title is the words of a passage, whole or cut short, with whatever white space between.
fn is_title(words: &str, title: &str) -> bool {
    let title = title.trim();
    let (cut, beginning) = match title.strip_suffix('…').or_else(|| title.strip_suffix("...")) {
        Some(beginning) => (true, beginning),
        None => (false, title),
    };
    if beginning.chars().filter(|c| !c.is_whitespace()).count() < 3 {
        return false;
    }
    let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (words, beginning) = (solid(words), solid(beginning));
    words == beginning || cut && words.starts_with(&beginning)
}

/// A way of counting, how well it fits, the bytes of each passage, and how many hold the words of their title.
type Tried = (Model, f64, Vec<Option<(usize, usize)>>, usize);

/// Finds the passages of a text. `origin`: the program, which goes before where two ways fit alike; `asked`: the way that a
/// person says.
///
/// # Errors
/// When two ways fit alike, give different passages, and nobody says which is meant.
pub fn place(name: &str, raw: &Raw<'_>, given: &[Given], origin: &str, asked: Option<Model>) -> Result<Placed> {
    let models = asked.map_or_else(|| candidates(raw, origin), |model| vec![model]);
    let mut tried: Vec<Tried> = Vec::new();
    let mut all: Vec<Vec<Mark>> = Vec::new();
    for model in models {
        let table = table(raw.text, model);
        let ranges: Vec<_> = given.iter().map(|given| bytes(&table, model, given)).collect();
        all.push(given.iter().zip(&ranges).map(|(given, range)| score(raw.text, given, *range)).collect());
        tried.push((model, 1.0, ranges, 0));
    }
    // A passage of which any way gives the words of its title counts as much under every way.
    let most_of = |at: usize| all.iter().map(|marks| marks[at].1).fold(0.0, f64::max);
    let possible: f64 = (0..given.len()).map(most_of).sum();
    for (one, marks) in tried.iter_mut().zip(&all).filter(|_| possible > 0.0) {
        one.1 = marks.iter().map(|mark| mark.0).sum::<f64>() / possible;
        one.3 = marks.iter().filter(|mark| mark.2).count();
    }
    // The first of those that fit alike: the likeliest for the program.
    let most = tried.iter().map(|one| one.1).fold(0.0, f64::max);
    let chosen = tried.iter().position(|one| most - one.1 < ALIKE).unwrap_or(0);
    let rival = tried
        .iter()
        .filter(|one| one.2 != tried[chosen].2)
        .max_by(|a, b| a.1.total_cmp(&b.1).then(std::cmp::Ordering::Greater));
    let known = ["nvivo", "atlas", "maxqda", "qualcoder", "tema", "quirkos", "dedoose"];
    let is_known = known.iter().any(|program| origin.to_lowercase().contains(program));
    if let Some(rival) = rival.filter(|rival| tried[chosen].1 - rival.1 < ALIKE && !is_known)
        // That the end is the sign behind the passage was so in every program that has been measured.
        && rival.0.inclusive == tried[chosen].0.inclusive
    {
        return Err(Box::new(
            Finding::error(format!(
                "the positions of `{name}` can be counted in two ways that fit alike and give different passages: `{}` ({:.2}) and `{}` ({:.2})",
                tried[chosen].0, tried[chosen].1, rival.0, rival.1
            ))
            .expected("a program that is known, or positions that fit one way")
            .hint(format!("say which: --offsets {} or --offsets {}; compare a passage with the other program", tried[chosen].0, rival.0)),
        ));
    }
    let round = |score: f64| (score * 1000.0).round() / 1000.0;
    let fit = (!given.is_empty()).then(|| Fit {
        source: name.to_owned(),
        model: tried[chosen].0.to_string(),
        score: round(tried[chosen].1),
        runner_up: rival.map(|rival| (rival.0.to_string(), round(rival.1))),
    });
    let (_, best, ranges, worded) = tried.swap_remove(chosen);
    let (text, spans) = to_one_form(raw.text, &ranges);
    Ok(Placed { text, spans, worded, fit, doubtful: !given.is_empty() && best < POOR && !origin.starts_with("tema ") })
}

/// The text in the one form, and where the ranges stand in it.
pub fn to_one_form(raw: &str, ranges: &[Option<(usize, usize)>]) -> (String, Vec<Option<Span>>) {
    let form =
        |text: &str| canonical(text.replace('\0', " ").into_bytes()).map_or_else(|_| text.to_owned(), |done| done.text);
    let whole = form(raw);
    if whole == raw {
        return (whole, ranges.iter().map(|range| range.map(|(start, end)| Span::new(start, end))).collect());
    }
    // A border inside a line break stands before it.
    let snug =
        |at: usize| match (at.checked_sub(1).and_then(|before| raw.as_bytes().get(before)), raw.as_bytes().get(at)) {
            (Some(b'\r'), Some(b'\n')) => at - 1,
            _ => at,
        };
    let mut borders: Vec<usize> = ranges.iter().flatten().flat_map(|(start, end)| [snug(*start), snug(*end)]).collect();
    borders.sort_unstable();
    borders.dedup();
    let mut made = String::with_capacity(whole.len());
    let mut at: Vec<usize> = Vec::with_capacity(borders.len());
    let mut from = 0;
    for border in &borders {
        // A byte-order mark inside a text is a sign like any other.
        made.push_str(&piece(&raw[from..*border], form));
        at.push(made.len());
        from = *border;
    }
    made.push_str(&piece(&raw[from..], form));
    let exact = made == whole;
    let find = |border: usize| {
        let border = snug(border);
        let at = match exact {
            true => borders.binary_search(&border).ok().map(|nth| at[nth])?,
            // Letters compose over a border; what stands before it tells where it is.
            false => form(&raw[..border]).len(),
        };
        Some((0..=at.min(whole.len())).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0))
    };
    let spans =
        ranges.iter().map(|range| range.and_then(|(start, end)| Some(Span::new(find(start)?, find(end)?)))).collect();
    (whole, spans)
}

fn piece(text: &str, form: impl Fn(&str) -> String) -> String {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => format!("\u{feff}{}", form(rest)),
        None => form(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(start: i64, end: i64, title: &str) -> Given {
        Given { start, end, title: title.to_owned() }
    }

    fn placed(text: &str, all: &[Given], origin: &str) -> (String, Vec<String>) {
        let raw = Raw { text, mark: false, inline: false };
        let placed = place("a", &raw, all, origin, None).unwrap();
        let words = placed.spans.iter().map(|span| span.map_or("-".into(), |span| span.of(&placed.text).to_owned()));
        (placed.fit.unwrap().model, words.collect())
    }

    // The same two passages, "went home" and "Then", as each way of counting gives them; counted by hand. In code points the text
    // has 👩 at 0, a blank at 1, "went" at 2; CR LF at 11 and 12; "Then" at 13.
    const TEXT: &str = "👩 went home\r\nThen she rang.";

    #[test]
    fn each_way_of_counting_is_found_by_the_words_that_it_gives() {
        let ways = [
            ("code-points,crlf=2", (2, 11), (13, 17)),
            ("code-points,crlf=1", (2, 11), (12, 16)),
            ("utf-16,crlf=2", (3, 12), (14, 18)),
            ("utf-16,crlf=1", (3, 12), (13, 17)),
        ];
        for (name, first, second) in ways {
            let both = [given(first.0, first.1, ""), given(second.0, second.1, "")];
            let (model, words) = placed(TEXT, &both, "");
            assert_eq!((model.as_str(), words), (name, vec!["went home".to_owned(), "Then".to_owned()]));
        }
    }

    #[test]
    fn an_end_that_belongs_to_the_passage_is_seen() {
        let (model, words) = placed("She went home. Then rang.", &[given(4, 7, ""), given(15, 18, "")], "");
        assert_eq!((model.as_str(), words), ("code-points,end=inclusive", vec!["went".to_owned(), "Then".to_owned()]));
    }

    #[test]
    fn the_words_of_a_title_decide_and_may_be_cut_short() {
        // All positions lie at words either way ("zw", "zw uv" in code points); only the title tells that this is UTF-16.
        let text = "👩👩👩 xy zw uv st";
        let (model, words) = placed(text, &[given(7, 9, ""), given(7, 12, "xy zw")], "");
        assert_eq!((model.as_str(), words[1].as_str()), ("utf-16", "xy zw"));
        assert!(is_title("bc  de\nfg hij", "bc de fg…") && !is_title("bc de", "quotation 3"));
    }

    #[test]
    fn two_ways_that_fit_alike_are_settled_by_a_person_or_by_the_program() {
        // "b" by code points, "a" by UTF-16.
        let raw = Raw { text: "👩👩 a b c", mark: false, inline: false };
        let one = [given(5, 6, "")];
        let found = place("x", &raw, &one, "", None).unwrap_err();
        assert!(found.found.contains("fit alike"), "{found}");
        assert!(found.hint.unwrap().contains("--offsets code-points or --offsets utf-16"));
        let words = |origin, asked: Option<&str>| {
            let model = asked.map(|text| text.parse::<Model>().unwrap());
            let placed = place("x", &raw, &one, origin, model).unwrap();
            placed.spans[0].unwrap().of(&placed.text).to_owned()
        };
        assert_eq!(words("NVivo 12", None), "a");
        assert_eq!(words("ATLAS.ti", None), "b");
        assert_eq!(words("", Some("utf-16")), "a");
    }

    #[test]
    fn positions_go_with_the_text_into_the_one_form() {
        // e + combining dot composes to ė; CRLF becomes LF.
        let raw = "a e\u{307}\r\nžodis";
        let (text, spans) = to_one_form(raw, &[Some((2, 5)), Some((7, raw.len())), None]);
        let words: Vec<_> = spans.iter().map(|span| span.map(|span| span.of(&text))).collect();
        assert_eq!(words, [Some("ė"), Some("žodis"), None]);
    }

    #[test]
    fn a_byte_order_mark_that_counts_is_seen() {
        let raw = Raw { text: "went home", mark: true, inline: false };
        let placed = place("x", &raw, &[given(6, 10, "")], "", None).unwrap();
        assert_eq!(placed.fit.unwrap().model, "code-points,bom");
    }

    #[test]
    fn a_passage_outside_the_text_is_none() {
        let raw = Raw { text: "went", mark: false, inline: false };
        let placed =
            place("x", &raw, &[given(0, 4, ""), given(2, 90, ""), given(3, 1, ""), given(-1, 2, "")], "", None)
                .unwrap();
        assert_eq!(placed.spans.iter().filter(|span| span.is_some()).count(), 1);
    }
}
