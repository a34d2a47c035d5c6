//! Elements made and written. What is read is `document::xml`; here only its tree, and the way back to a file.

use crate::document::xml::{Element, Node};
use std::fmt::Write;

/// A name without the prefix of its namespace: projects differ in namespaces, not in names.
pub fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// An element with attributes, of which empty ones are left out.
pub fn element(name: &str, attributes: &[(&str, &str)]) -> Element {
    let given = attributes.iter().filter(|(_, value)| !value.is_empty());
    Element {
        name: name.into(),
        attributes: given.map(|(name, value)| ((*name).into(), Box::<str>::from(*value))).collect(),
        children: Vec::new(),
    }
}

/// An element with text alone.
pub fn worded(name: &str, text: &str) -> Element {
    let mut made = element(name, &[]);
    made.children.push(Node::Text(text.into()));
    made
}

/// The elements directly within, by local name.
pub fn within<'e>(parent: &'e Element, name: &'e str) -> impl Iterator<Item = &'e Element> {
    parent.elements().filter(move |element| local(&element.name) == name)
}

/// The text of the first element of this name.
pub fn text_of(parent: &Element, name: &str) -> Option<String> {
    within(parent, name).next().map(Element::text)
}

/// An attribute by its local name.
pub fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.attributes.iter().find(|(own, _)| local(own) == name).map(|(_, value)| &**value)
}

/// A file with this element: UTF-8 without a byte-order mark, LF.
pub fn file(root: &Element) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned();
    write(root, 0, &mut out);
    out
}

/// An element on one line, for keeping.
pub fn line(element: &Element) -> String {
    let mut out = String::new();
    flat(element, &mut out);
    out
}

fn open(element: &Element, out: &mut String) {
    let _ = write!(out, "<{}", local(&element.name));
    for (name, value) in &element.attributes {
        // Where a schema lies says nothing, and what it says is often wrong.
        if !name.starts_with("xsi:") && !name.starts_with("other:") && !name.starts_with("xml:") {
            let _ = write!(out, " {name}=\"");
            escape(value, true, out);
            out.push('"');
        }
    }
}

fn flat(element: &Element, out: &mut String) {
    open(element, out);
    if element.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for node in &element.children {
        match node {
            Node::Element(inner) => flat(inner, out),
            Node::Text(text) => escape(text, false, out),
        }
    }
    let _ = write!(out, "</{}>", local(&element.name));
}

fn write(element: &Element, depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    let blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    if element.elements().next().is_none()
        || !element.children.iter().all(|node| blank(node) || matches!(node, Node::Element(_)))
    {
        out.push_str(&pad);
        flat(element, out);
        out.push('\n');
        return;
    }
    out.push_str(&pad);
    open(element, out);
    out.push_str(">\n");
    for inner in element.elements() {
        write(inner, depth + 1, out);
    }
    let _ = writeln!(out, "{pad}</{}>", local(&element.name));
}

/// Writes text with the signs of XML stood in for. Control characters cannot stand in XML at all; they say nothing and go.
fn escape(text: &str, in_attribute: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' if in_attribute => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            '\n' | '\t' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::xml;

    #[test]
    fn what_is_written_reads_back() {
        let mut root = element("Project", &[("name", "a \"b\" <c>\n& d"), ("empty", "")]);
        let mut note = element("Note", &[("guid", "1")]);
        note.children.push(Node::Element(worded("PlainTextContent", " two\n\tlines &\u{1F469} ]]> ")));
        root.children.push(Node::Element(note));
        for written in [file(&root), line(&root)] {
            let read = xml::parse("a.qde", "project.qde", written.as_bytes()).unwrap();
            assert_eq!(attribute(&read, "name"), Some("a \"b\" <c>\n& d"));
            let note = within(&read, "Note").next().unwrap();
            assert_eq!(text_of(note, "PlainTextContent").unwrap(), " two\n\tlines &\u{1F469} ]]> ");
        }
    }
}
