//! Edits of a codebook file that touch only the bytes they are about.

use super::{Code, Codebook};
use crate::text::Span;

/// Some bytes of a file and what comes in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// Makes edits of codebook files from what a person wants changed.
pub struct Splice<'c> {
    codebook: &'c Codebook,
}

impl<'c> Splice<'c> {
    /// Edits of this codebook.
    pub fn new(codebook: &'c Codebook) -> Self {
        Splice { codebook }
    }

    /// A new open code at the end of the topics of file `file`, or below `parent`. Returns the file's position.
    pub fn add(&self, file: usize, parent: Option<usize>, id: &str, name: &str) -> (usize, Edit) {
        let entry = |indent: usize| format!("{0:indent$}- id: {id}\n{0:indent$}  name: {1}\n", "", quoted(name));
        if let Some(parent) = parent {
            let code = &self.codebook.codes[parent];
            let text = &self.codebook.files[code.file].text;
            let own = column(text, code.span.start);
            let last =
                self.codebook.children(parent).filter(|child| self.codebook.codes[*child].file == code.file).last();
            return match last {
                Some(child) => {
                    let child = &self.codebook.codes[child];
                    let indent = column(text, child.span.start).saturating_sub(2);
                    (code.file, insert(text, end_of_entry(text, child), &entry(indent)))
                }
                None => {
                    let list = format!("{0:own$}subtopics:\n{1}", "", entry(own + 2));
                    (code.file, insert(text, end_of_entry(text, code), &list))
                }
            };
        }
        let text = &self.codebook.files[file].text;
        let last = self.codebook.topics().filter(|topic| self.codebook.codes[*topic].file == file).last();
        match last {
            Some(topic) => {
                let topic = &self.codebook.codes[topic];
                let indent = column(text, topic.span.start).saturating_sub(2);
                (file, insert(text, end_of_entry(text, topic), &entry(indent)))
            }
            None => (file, first_topic(text, &entry(2))),
        }
    }

    /// Another name for a code, in place of the one that is written.
    pub fn rename(&self, code: usize, name: &str) -> Option<(usize, Edit)> {
        self.rename_in(code, name, None)
    }

    /// Another name for a code, in one language if it has a name for each; a code that is a name alone keeps its id.
    /// `None` if the name is written for several languages and none of them is meant.
    pub fn rename_in(&self, code: usize, name: &str, language: Option<&str>) -> Option<(usize, Edit)> {
        let entry = &self.codebook.codes[code];
        let text = &self.codebook.files[entry.file].text;
        if let Some(span) = value_of(text, entry, "name") {
            let written = span.of(text);
            if !written.starts_with('{') && !written.is_empty() {
                return Some((entry.file, Edit { span, text: quoted(name) }));
            }
            let inside = &written[..written.find('}').unwrap_or(written.len())];
            let key = format!("{}:", language?);
            let at = inside.find(&key).filter(|at| inside[..*at].ends_with(['{', ' ', ',']))? + key.len();
            let rest = &inside[at..];
            let lead = rest.len() - rest.trim_start().len();
            let len = rest.find(',').unwrap_or(rest.len());
            let value = rest[..len].trim();
            let start = span.start as usize + at + lead;
            return Some((entry.file, Edit { span: Span::new(start, start + value.len()), text: quoted(name) }));
        }
        if entry.span.of(text).contains("name:") && entry.span.of(text).starts_with('{') {
            return None;
        }
        Some(self.key(code, "name", &quoted(name)))
    }

    /// A new key for a code, behind its id; in a code between braces, at its end. A code that is a name alone becomes
    /// one with an id and that name.
    pub fn key(&self, code: usize, key: &str, value: &str) -> (usize, Edit) {
        let entry = &self.codebook.codes[code];
        let text = &self.codebook.files[entry.file].text;
        let written = entry.span.of(text);
        if written.starts_with('{') {
            let at = entry.span.start as usize + written.rfind('}').unwrap_or(written.len());
            return (entry.file, Edit { span: Span::new(at, at), text: format!(", {key}: {value}") });
        }
        let own = column(text, entry.span.start);
        if entry.span == entry.id_span {
            let name = if key == "name" { String::new() } else { format!("\n{0:own$}name: {written}", "") };
            let fresh = format!("id: {}{name}\n{1:own$}{key}: {value}", entry.id, "");
            return (entry.file, Edit { span: entry.span, text: fresh });
        }
        // Behind the line of the id, or of the first key.
        let at = text[entry.id_span.end as usize..].find('\n').map(|at| entry.id_span.end as usize + at + 1);
        (entry.file, insert(text, at.unwrap_or(text.len()), &format!("{0:own$}{key}: {value}\n", "")))
    }

    /// An entry that is a name alone, or stands between braces, over lines of its own, so that others can stand below it;
    /// `None` if it does already.
    pub fn opened(&self, code: usize) -> Option<(usize, Edit)> {
        let entry = &self.codebook.codes[code];
        let text = &self.codebook.files[entry.file].text;
        let own = column(text, entry.span.start);
        let written = entry.span.of(text);
        let lines = match written.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')) {
            Some(inner) => parts(inner),
            None if entry.span == entry.id_span => vec![format!("id: {}", entry.id), format!("name: {written}")],
            None => return None,
        };
        Some((entry.file, Edit { span: entry.span, text: lines.join(&format!("\n{0:own$}", "")) }))
    }

    /// More indicators for a code, behind those it has.
    pub fn indicate(&self, code: usize, rules: &[String]) -> (usize, Edit) {
        let entry = &self.codebook.codes[code];
        let text = &self.codebook.files[entry.file].text;
        let all: Vec<String> = rules.iter().map(|rule| quoted(rule)).collect();
        let Some(last) = entry.indicators.last() else {
            return self.key(code, "indicators", &format!("[{}]", flow(rules)));
        };
        let start = last.span.start as usize;
        let ahead = &text[line_start(text, start)..start];
        let at = last.span.end as usize;
        let what = if ahead.trim() == "-" {
            all.iter().map(|rule| format!("\n{ahead}{rule}")).collect::<String>()
        } else {
            format!(", {}", flow(rules))
        };
        (entry.file, Edit { span: Span::new(at, at), text: what })
    }

    /// A code's whole entry taken out, and its lines as they were, from the column of its dash.
    pub fn cut(&self, code: usize) -> (usize, Edit, String) {
        let (file, edit) = self.take_out(code);
        let text = &self.codebook.files[file].text;
        let dash = column(text, self.codebook.codes[code].span.start).saturating_sub(2);
        let lines = edit.span.of(text).split_inclusive('\n').map(|line| {
            let blanks = line.chars().take_while(|c| *c == ' ').count().min(dash);
            &line[blanks..]
        });
        let mut entry: String = lines.collect();
        if !entry.ends_with('\n') {
            entry.push('\n');
        }
        (file, edit, entry)
    }

    /// An entry that was cut, put at the end of the topics of a file or below a parent.
    pub fn paste(&self, file: usize, parent: Option<usize>, entry: &str) -> (usize, Edit) {
        // Where a new code would go, the entry goes, as deep.
        let (file, edit) = self.add(file, parent, "x", "x");
        let fresh = edit.text.find("- id: x").unwrap_or(0);
        let indent = fresh - edit.text[..fresh].rfind('\n').map_or(0, |at| at + 1);
        let shifted: String = entry
            .split_inclusive('\n')
            .map(|line| if line.trim().is_empty() { line.to_owned() } else { format!("{0:indent$}{line}", "") })
            .collect();
        let head = &edit.text[..fresh - indent];
        (file, Edit { span: edit.span, text: format!("{head}{shifted}") })
    }

    /// A code's whole entry taken out, with the comment lines directly above it.
    pub fn take_out(&self, code: usize) -> (usize, Edit) {
        let code = &self.codebook.codes[code];
        let text = &self.codebook.files[code.file].text;
        let mut start = line_start(text, code.span.start as usize);
        while start > 0 {
            let before = line_start(text, (start - 1) as u32 as usize);
            let line = text[before..start].trim();
            if !line.starts_with('#') {
                break;
            }
            start = before;
        }
        (code.file, Edit { span: Span::new(start, end_of_entry(text, code)), text: String::new() })
    }
}

impl Edit {
    /// The text after the edit.
    pub fn apply(&self, text: &str) -> String {
        let range = self.span.range();
        format!("{}{}{}", &text[..range.start], self.text, &text[range.end..])
    }
}

fn insert(text: &str, at: usize, what: &str) -> Edit {
    let what = if at > 0 && !text[..at].ends_with('\n') { format!("\n{what}") } else { what.to_owned() };
    Edit { span: Span::new(at, at), text: what }
}

/// The first topic of a file that has none: in place of `topics: []`, behind `topics:`, or at the end.
fn first_topic(text: &str, entry: &str) -> Edit {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(rest) = line.strip_prefix("topics:") {
            let value = rest.split(" #").next().unwrap_or_default();
            let at = start + "topics:".len();
            let end = at + value.trim_end().len();
            let behind = start + line.len();
            let comment = &text[end..behind];
            let comment = if comment.ends_with('\n') { comment.to_owned() } else { format!("{comment}\n") };
            return Edit { span: Span::new(at, behind), text: format!("{comment}{entry}") };
        }
        start += line.len();
    }
    insert(text, text.len(), &format!("topics:\n{entry}"))
}

/// The end of the line on which a code's entry ends.
fn end_of_entry(text: &str, code: &Code) -> usize {
    let end = code.span.end as usize;
    // A block text ends behind its last line break already.
    if end > 0 && text[..end].ends_with('\n') {
        return end;
    }
    text[end..].find('\n').map_or(text.len(), |at| end + at + 1)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |before| before + 1)
}

/// How many columns a byte stands from the start of its line.
fn column(text: &str, at: u32) -> usize {
    let at = at as usize;
    text[line_start(text, at)..at].chars().count()
}

/// The bytes of the value of one of a code's own keys.
fn value_of(text: &str, code: &Code, key: &str) -> Option<Span> {
    let indent = column(text, code.span.start);
    let mut start = code.span.start as usize;
    for line in code.span.of(text).split_inclusive('\n') {
        let own = if start == code.span.start as usize { Some(line) } else { line.get(indent..) };
        let blank = start == code.span.start as usize || line.len() >= indent && line[..indent].trim().is_empty();
        if let Some(value) = own.filter(|_| blank).and_then(|line| line.strip_prefix(key)?.strip_prefix(':')) {
            let lead = value.len() - value.trim_start().len();
            let at = start + line.len() - value.len() + lead;
            let value = value.trim();
            let len = match value.find(" #") {
                Some(comment) => value[..comment].trim_end().len(),
                None => value.len(),
            };
            return Some(Span::new(at, at + len));
        }
        start += line.len();
    }
    None
}

/// What stands between the commas of a flow map, brackets and quotation marks kept whole.
fn parts(inner: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth, mut quote) = (Vec::new(), String::new(), 0usize, None);
    for c in inner.chars() {
        match (quote, c) {
            (Some(end), _) => quote = (c != end).then_some(end),
            (None, '"' | '\'') if part.is_empty() || part.ends_with([' ', '[', '{', ':']) => quote = Some(c),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part);
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Texts as YAML writes them between brackets, always with quotation marks.
fn flow(texts: &[String]) -> String {
    texts.iter().map(|text| serde_json::Value::from(text.as_str()).to_string()).collect::<Vec<_>>().join(", ")
}

/// A text as YAML writes it, with quotation marks where they are needed.
fn quoted(text: &str) -> String {
    let plain = text.chars().next().is_some_and(char::is_alphanumeric)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !text.contains(['"', '\'', '\n', '{', '}', '[', ']'])
        && !text.contains(", ")
        && !matches!(text, "null" | "~" | "true" | "false");
    if plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::File;

    const BOOK: &str = "\
# My codebook: do not lose this line
title: Forms
topics:
  # the forms they use
  - id: forms          # stays forms
    name: Forms of work
    subtopics:
      - id: phone
        name: calls    # not the device
        indicators: [\"phone*\"]

      # written by hand, 2 May
      - id: letters
        name: letters
  - id: areas
    name: Areas
";

    fn read(text: &str) -> Codebook {
        let mut findings = Vec::new();
        let book = super::super::read(vec![File { name: "codebooks/a.yaml".into(), text: text.into() }], &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        book
    }

    #[test]
    fn a_new_name_touches_nothing_else() {
        let book = read(BOOK);
        let (_, edit) = Splice::new(&book).rename(1, "telephone: calls").unwrap();
        let expected = BOOK.replace("name: calls    # not", "name: \"telephone: calls\"    # not");
        assert_eq!(edit.apply(BOOK), expected);
    }

    #[test]
    fn a_new_code_goes_behind_its_siblings() {
        let book = read(BOOK);
        let (_, edit) = Splice::new(&book).add(0, Some(0), "visits", "home visits");
        let expected = BOOK.replace(
            "        name: letters\n",
            "        name: letters\n      - id: visits\n        name: home visits\n",
        );
        assert_eq!(edit.apply(BOOK), expected);
        let again = read(&edit.apply(BOOK));
        assert_eq!(again.codes[3].id, "visits");
        assert_eq!(again.codes[3].parent, Some(0));
    }

    #[test]
    fn a_first_sub_topic_opens_the_list() {
        let book = read(BOOK);
        let (_, edit) = Splice::new(&book).add(0, Some(3), "family", "in the family");
        let again = read(&edit.apply(BOOK));
        let added = again.find("family").unwrap();
        assert_eq!(again.codes[added].parent, again.find("areas"));
        assert!(edit.apply(BOOK).starts_with(BOOK));
    }

    #[test]
    fn a_first_topic_in_an_empty_codebook() {
        for text in ["title: x\ntopics: []   # none yet\n", "title: x\n", "", "topics:\n", "topics: []"] {
            let book = read(text);
            let (_, edit) = Splice::new(&book).add(0, None, "a", "a");
            let again = read(&edit.apply(text));
            assert_eq!(again.codes.len(), 1, "{text:?} -> {:?}", edit.apply(text));
            assert_eq!(text.contains("none yet"), edit.apply(text).contains("none yet"));
        }
    }

    #[test]
    fn a_code_goes_with_its_own_comment_and_nothing_else() {
        let book = read(BOOK);
        let (_, edit) = Splice::new(&book).take_out(2);
        let expected = BOOK.replace("      # written by hand, 2 May\n      - id: letters\n        name: letters\n", "");
        assert_eq!(edit.apply(BOOK), expected);
    }
}
