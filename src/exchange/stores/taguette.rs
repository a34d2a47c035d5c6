//! Taguette: a document is HTML, and positions are UTF-8 bytes over its text, tags not counted.

use super::{People, Store, Stored, number, plain, settle, source};
use crate::document::html::reference;
use crate::exchange::project::{Code, Project, Source, is_time};
use crate::finding::{Finding, Place, Result};
use rustc_hash::FxHashMap;

/// Reads a project; `wanted` names one of several.
pub fn read(store: &Store, wanted: Option<&str>) -> Result<Project> {
    let projects = store.rows("projects", &["id", "name", "description", "created"])?;
    let named = |row: &&super::Row| wanted.is_none_or(|name| row[1] == name || row[0] == name);
    let found: Vec<&super::Row> = projects.iter().filter(named).collect();
    let [own] = found[..] else {
        let names: Vec<String> = projects.iter().map(|row| format!("{} ({})", row[1], row[0])).collect();
        return Err(Box::new(
            Finding::error(format!("the database holds {} projects", projects.len()))
                .at(Place::file(store.name.clone()))
                .expected("one that is meant")
                .hint(format!("say which by name or number: --project …; there are {}", names.join(", "))),
        ));
    };
    let mut project = Project {
        name: own[1].clone(),
        origin: "Taguette".to_owned(),
        description: plain(&own[2]),
        at: time(&own[3]),
        ..Project::default()
    };
    let mut codes: FxHashMap<String, usize> = FxHashMap::default();
    for row in store.rows("tags", &["id", "project_id", "path", "description"])?.iter().filter(|row| row[1] == own[0]) {
        codes.insert(row[0].clone(), project.codes.len());
        project.codes.push(Code {
            name: row[2].trim().to_owned(),
            description: plain(&row[3]),
            codable: true,
            ..Code::default()
        });
    }
    // Who marked a passage, and when, stands in the history of commands alone.
    let mut people = People::default();
    let mut marked: FxHashMap<String, (String, String)> = FxHashMap::default();
    for row in
        store.rows("commands", &["project_id", "user_login", "date", "payload"])?.iter().filter(|row| row[0] == own[0])
    {
        let payload: serde_json::Value = serde_json::from_str(&row[3]).unwrap_or_default();
        if payload["type"] == "highlight_add" {
            marked.insert(payload["highlight_id"].to_string(), (row[1].clone(), row[2].clone()));
        }
    }
    let tagged = store.rows("highlight_tags", &["highlight_id", "tag_id"])?;
    let highlights = store.rows("highlights", &["id", "document_id", "start_offset", "end_offset", "snippet"])?;
    for row in store
        .rows("documents", &["id", "name", "description", "project_id", "contents"])?
        .iter()
        .filter(|row| row[3] == own[0])
    {
        let flat = Flat::new(&row[4]);
        let mut source = Source { description: plain(&row[2]), ..source("Taguette", &row[0], &row[1]) };
        let mut stored = Vec::new();
        for highlight in highlights.iter().filter(|highlight| highlight[1] == row[0]) {
            let (login, date) = marked.get(&highlight[0]).cloned().unwrap_or_default();
            let user = people.user(&login, &mut project);
            let range =
                number(&highlight[2]).zip(number(&highlight[3])).and_then(|(start, end)| flat.range(start, end));
            let mut any = false;
            for (_, tag) in tagged.iter().map(|pair| (&pair[0], &pair[1])).filter(|(id, _)| **id == highlight[0]) {
                let Some(code) = codes.get(tag) else { continue };
                any = true;
                stored.push(Stored {
                    range,
                    quote: words(&highlight[4], range.map(|(start, end)| &flat.text[start..end])),
                    code: *code,
                    user,
                    at: time(&date),
                    memo: String::new(),
                    key: String::new(),
                });
            }
            project.loss.lost("highlights without a tag", usize::from(!any), "there is nothing that they say");
        }
        settle(&mut project, &mut source, &flat.text, stored);
        project.sources.push(source);
    }
    project.loss.lost(
        "styles of documents",
        project.sources.len(),
        "headings and paragraphs stay apart; bold, tables and pictures are not kept",
    );
    Ok(project)
}

/// The words of a snippet of HTML. Paragraphs run together in it otherwise than in the text, so where nothing but white
/// space differs from the passage, the passage's own words are meant.
fn words(snippet: &str, passage: Option<&str>) -> String {
    let flat = Flat::new(snippet).text;
    let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    match passage {
        Some(passage) if solid(passage) == solid(&flat) => passage.to_owned(),
        _ => flat.trim().to_owned(),
    }
}

/// The text of HTML as people read it, with the way from counted bytes to its own.
struct Flat {
    text: String,
    /// For every piece of text: the counted bytes before it, where it stands in `text`, and how much of it stands there.
    pieces: Vec<(usize, usize, usize)>,
    counted: usize,
}

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] =
    &["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "table", "pre", "section"];

/// Elements behind which a line ends.
const LINES: &[&str] = &["br", "li", "tr"];

impl Flat {
    fn new(html: &str) -> Flat {
        let mut flat = Flat { text: String::new(), pieces: Vec::new(), counted: 0 };
        // White space before the first element is no text.
        let mut rest = html.trim_start();
        while !rest.is_empty() {
            if let Some(tag) = rest.strip_prefix('<') {
                let (inner, behind) = match tag.strip_prefix("!--") {
                    Some(comment) => ("", comment.split_once("-->").map_or("", |(_, behind)| behind)),
                    None => tag.split_once('>').unwrap_or((tag, "")),
                };
                let name = inner
                    .trim_start_matches('/')
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .next()
                    .unwrap_or_default()
                    .to_ascii_lowercase();
                if BLOCKS.contains(&name.as_str()) {
                    flat.end_line(2);
                } else if LINES.contains(&name.as_str()) {
                    flat.end_line(1);
                }
                rest = behind;
                continue;
            }
            let length = rest.find('<').unwrap_or(rest.len());
            flat.words(&rest[..length]);
            rest = &rest[length..];
        }
        while flat.text.ends_with('\n') {
            flat.text.pop();
        }
        flat.text.push('\n');
        flat
    }

    fn end_line(&mut self, breaks: usize) {
        let there = self.text.len() - self.text.trim_end_matches('\n').len();
        if !self.text.is_empty() {
            self.text.push_str(&"\n".repeat(breaks.saturating_sub(there)));
        }
    }

    fn words(&mut self, mut text: &str) {
        let (from, at) = (self.counted, self.text.len());
        // White space between blocks counts, and nobody sees it.
        if text.trim().is_empty() && (self.text.is_empty() || self.text.ends_with('\n')) {
            self.counted += text.len();
            self.pieces.push((from, at, 0));
            return;
        }
        while let Some(at) = text.find('&') {
            self.push(&text[..at]);
            match reference(&text[at..]) {
                Some((c, length)) => {
                    self.push(c.encode_utf8(&mut [0; 4]));
                    text = &text[at + length..];
                }
                None => {
                    self.push("&");
                    text = &text[at + 1..];
                }
            }
        }
        self.push(text);
        self.pieces.push((from, at, self.text.len() - at));
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.counted += text.len();
    }

    /// Where a counted byte stands: as the first of a piece, or as the end of one.
    fn at(&self, counted: usize, ends: bool) -> Option<usize> {
        let before = |(from, _, _): &(usize, usize, usize)| if ends { *from < counted } else { *from <= counted };
        let (from, at, length) = *self.pieces.get(self.pieces.partition_point(before).checked_sub(1)?)?;
        let at = at + (counted - from).min(length);
        (counted <= self.counted && at <= self.text.len() && self.text.is_char_boundary(at)).then_some(at)
    }

    fn range(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let (start, end) = (self.at(start, false)?, self.at(end, true)?);
        (start <= end).then_some((start, end))
    }
}

fn time(text: &str) -> Option<String> {
    let made = text.trim().replacen(' ', "T", 1);
    is_time(&made).then_some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_counted_over_the_text_alone() {
        // By hand: "Ąžuolas & co" is 14 bytes (Ą and ž two each), the line break between the paragraphs one, "New" follows.
        let flat = Flat::new("<p>Ąžuolas <b>&amp;</b> co</p>\n<p>New</p>");
        let words = |start, end| flat.range(start, end).map(|(start, end)| &flat.text[start..end]);
        assert_eq!(flat.text, "Ąžuolas & co\n\nNew\n");
        assert_eq!(
            (words(0, 9), words(10, 14), words(15, 18), words(3, 5)),
            (Some("Ąžuolas"), Some("& co"), Some("New"), None)
        );
        // A passage that ends with its paragraph does not run into the next.
        assert_eq!(words(12, 14), Some("co"));
        assert_eq!(words(0, 90), None);
    }
}
