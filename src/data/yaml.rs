//! YAML into the tree.

use super::{File, Key, Node, Value};
use crate::finding::{Finding, Place};
use crate::text::{CodePoints, Span};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

/// How deep lists and maps may stand in each other: far more than a codebook needs, far less than a stack.
const DEEPEST: usize = 100;

/// Reads the YAML that stands in the bytes `within` of a file.
///
/// Anchors and aliases (`&a`, `*a`) are refused: in a codebook a `*` is nearly always an unquoted wildcard.
/// Returns `None` when the text cannot be parsed; the finding says where and, if it can be told, why.
pub fn read_yaml(file: &File, within: Span, findings: &mut Vec<Finding>) -> Option<Node> {
    let text = within.of(&file.text);
    let points = CodePoints::new(text);
    let base = within.start as usize;
    let span_of = |span: saphyr_parser::Span| {
        let byte = |index| base + points.to_byte(index).unwrap_or(text.len());
        let (start, end) = (byte(span.start.index()), byte(span.end.index()));
        Span::new(start, end)
    };
    let mut open: Vec<Part> = Vec::new();
    let mut root = None;
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = match event {
            Ok((event, span)) => (event, span_of(span)),
            Err(error) => {
                findings.push(explain(
                    file,
                    base + points.to_byte(error.marker().index()).unwrap_or(text.len()),
                    &error,
                ));
                return None;
            }
        };
        let done = match event {
            Event::Scalar(text, style, anchor, _) => {
                if anchor != 0 {
                    findings.push(no_anchors(file, span));
                }
                let span = scalar_end(file, span);
                let empty = style == ScalarStyle::Plain && matches!(text.as_ref(), "" | "~" | "null");
                Node { span, value: if empty { Value::Empty } else { Value::Text(text.into_owned()) } }
            }
            Event::Alias(_) => {
                findings.push(no_anchors(file, span));
                return None;
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                if open.len() == DEEPEST {
                    findings.push(too_deep(Some(file.place(span))));
                    return None;
                }
                open.push(match event {
                    Event::SequenceStart(..) => Part::List(span, Vec::new()),
                    _ => Part::Map(span, Vec::new(), None),
                });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                // A block ends where its last part ends; the parser's own end lies on the next thing.
                Some(Part::List(start, items)) => {
                    let end = flow_end(file, start, span).or(items.last().map(|item| item.span.end));
                    Node { span: close(start, end), value: Value::List(items) }
                }
                Some(Part::Map(start, entries, _)) => {
                    let end = flow_end(file, start, span).or(entries.last().map(|(_, value)| value.span.end));
                    Node { span: close(start, end), value: Value::Map(entries) }
                }
                None => continue,
            },
            Event::DocumentStart(_) if root.is_some() => {
                findings.push(
                    Finding::error("a second YAML document begins here (`---`)")
                        .at(file.place(span))
                        .hint("put it into a file of its own"),
                );
                break;
            }
            _ => continue,
        };
        match open.last_mut() {
            Some(Part::List(_, items)) => items.push(done),
            Some(Part::Map(_, entries, key)) => match key.take() {
                None => *key = Some(done),
                Some(key_node) => match key_node.value {
                    Value::Text(name) => entries.push((Key { name, span: key_node.span }, done)),
                    _ => findings.push(Finding::error("a key must be a text").at(file.place(key_node.span)).hint(
                        "a line that begins with `?`, `[` or `{` needs quotation marks if it is meant as a text",
                    )),
                },
            },
            None => root = Some(done),
        }
    }
    Some(root.unwrap_or(Node { span: Span { start: within.start, end: within.start }, value: Value::Empty }))
}

/// A list or map whose end has not been seen yet.
enum Part {
    List(Span, Vec<Node>),
    Map(Span, Vec<(Key, Node)>, Option<Node>),
}

/// The scalar without the blanks and comments that the parser counts to it.
fn scalar_end(file: &File, span: Span) -> Span {
    let written = span.of(&file.text);
    let len = match written.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let mut chars = written.char_indices().skip(1).peekable();
            let mut end = written.len();
            while let Some((at, c)) = chars.next() {
                let doubled = quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'');
                if (c == '\\' && quote == '"') || (c == quote && doubled) {
                    chars.next();
                } else if c == quote {
                    end = at + 1;
                    break;
                }
            }
            end
        }
        _ => written.trim_end().len(),
    };
    Span { start: span.start, end: span.start + u32::try_from(len).unwrap_or(0) }
}

/// The end of `[…]` or `{…}`, which includes its bracket.
fn flow_end(file: &File, start: Span, end: Span) -> Option<u32> {
    matches!(file.text.as_bytes().get(start.start as usize), Some(b'[' | b'{')).then_some(end.end)
}

fn close(start: Span, end: Option<u32>) -> Span {
    Span { start: start.start, end: end.unwrap_or(start.end).max(start.start) }
}

fn no_anchors(file: &File, span: Span) -> Finding {
    let line_start = file.text[..span.start as usize].rfind('\n').map_or(0, |before| before + 1);
    let line = file.text[line_start..].lines().next().unwrap_or_default();
    let finding = Finding::error("YAML anchors and aliases (`&name`, `*name`) have no place here").at(file.place(span));
    match unquoted(line, &['*', '&']) {
        Some((_, text)) => finding.hint(quote(text)),
        None => finding,
    }
}

/// A parser's error in words, with the hint that most often helps.
fn explain(file: &File, at: usize, error: &ScanError) -> Finding {
    let text = &file.text;
    // A key without its colon is only noticed behind it.
    let at = if error.info().starts_with("simple key") { text[..at].trim_end().len() } else { at };
    let line_start = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |after| at + after);
    let line = &text[line_start..line_end];
    let item = line.trim_start().trim_start_matches("- ").trim();
    let finding = Finding::error(format!("this is no YAML: {}", error.info().to_lowercase()))
        .at(file.place(Span::new(at, at + text[at..].chars().next().map_or(0, char::len_utf8))));
    if error.info().starts_with("recursion limit") {
        return too_deep(finding.place);
    }
    if let Some((start, word)) = unquoted(line, &['*', '@', '`', '%']) {
        let start = line_start + start;
        return finding.at(file.place(Span::new(start, start + word.len()))).hint(quote(word));
    }
    if let Some(tab) = indenting_tab(text, line_start) {
        return finding.at(file.place(Span::new(tab, tab + 1))).hint("YAML is indented with spaces, never with tabs");
    }
    let value = item.split_once(": ").map_or("", |(_, value)| value);
    finding.hint(match error.info() {
        info if info.starts_with("mapping values") && (value.contains(": ") || value.ends_with(':')) => {
            format!("a text with `: ` in it needs quotation marks: \"{value}\"")
        }
        info if info.starts_with("mapping values") => {
            "this line is indented too far, or the text before it needs quotation marks".to_owned()
        }
        info if info.starts_with("invalid trailing content") => {
            "the quotation mark before ends the text: write the whole text in other marks, or double the one inside it \
             ('don''t')"
                .to_owned()
        }
        info if info.starts_with("simple key") => "a key has a colon and a space behind it: `name: …`".to_owned(),
        _ => "look at the indentation and the quotation marks of this line and the one before".to_owned(),
    })
}

fn too_deep(place: Option<Place>) -> Finding {
    Finding { place, ..Finding::error("lists stand too deep in each other").expected("a few levels of topics") }
}

fn quote(text: &str) -> String {
    let first = text.chars().next().unwrap_or('*');
    format!("a text that begins with `{first}` needs quotation marks: \"{text}\"")
}

/// A tab in the indentation of the line that begins at `start`, or of the next one.
fn indenting_tab(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    text[start..].split_inclusive('\n').take(2).find_map(|line| {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        let tab = line[..indentation].find('\t').map(|tab| at + tab);
        at += line.len();
        tab
    })
}

/// The value in this line that begins with one of these signs and has no quotation marks, and where it begins.
fn unquoted<'l>(line: &'l str, signs: &[char]) -> Option<(usize, &'l str)> {
    let start = line.match_indices(signs).map(|(at, _)| at).find(|at| {
        let before = line[..*at].trim_end();
        before.is_empty() || before.ends_with(['-', ':', '[', ','])
    })?;
    Some((start, line[start..].split([',', ']', '#']).next().unwrap_or_default().trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Node>, Vec<Finding>) {
        let file = File { name: "c.yaml".into(), text: text.into() };
        let mut findings = Vec::new();
        let node = read_yaml(&file, Span::new(0, text.len()), &mut findings);
        (node, findings)
    }

    #[test]
    fn every_value_knows_its_bytes() {
        let text = "a: ė\nb:\n  - x\n  - 'y z'   # note\nc: [p, q]\n";
        let (node, findings) = read(text);
        assert!(findings.is_empty());
        let Value::Map(entries) = node.unwrap().value else { panic!() };
        assert_eq!(entries[0].1.span.of(text), "ė");
        let Value::List(items) = &entries[1].1.value else { panic!() };
        assert_eq!(items[0].span.of(text), "x");
        assert_eq!(items[1].span.of(text), "'y z'");
        assert_eq!(entries[2].1.span.of(text), "[p, q]");
    }

    #[test]
    fn an_unquoted_wildcard_gets_the_hint_to_quote_it() {
        for text in ["indicators: [*work*, a]\n", "indicators:\n  - *work*\n"] {
            let (node, findings) = read(text);
            assert!(node.is_none());
            assert_eq!(
                findings[0].hint.as_deref(),
                Some("a text that begins with `*` needs quotation marks: \"*work*\""),
                "{text}"
            );
        }
    }

    #[test]
    fn an_unquoted_colon_gets_the_hint_to_quote_it() {
        let (_, findings) = read("name: forms: all of them\n");
        assert_eq!(
            findings[0].hint.as_deref(),
            Some("a text with `: ` in it needs quotation marks: \"forms: all of them\"")
        );
    }

    #[test]
    fn an_empty_file_is_an_empty_tree() {
        let (node, findings) = read("# only a comment\n");
        assert!(findings.is_empty());
        assert!(matches!(node.unwrap().value, Value::Empty));
    }

    #[test]
    fn depth_is_bounded() {
        let (node, findings) = read(&"[".repeat(5000));
        assert!(node.is_none());
        assert_eq!(findings.len(), 1);
    }
}
