//! XML as a small tree: no document types, no entities of its own, bounded depth and size.

use crate::finding::{Finding, Place, Result};
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The deepest nesting that is read; documents of people stay below a hundred.
const DEEPEST: usize = 256;

/// The most elements and texts of a part.
const MOST_NODES: usize = 2_000_000;

/// An element. Its name has the usual prefix of its namespace (`w:p`), whatever prefix the file uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// The name.
    pub name: Rc<str>,
    /// Attributes, named likewise.
    pub attributes: Vec<(Rc<str>, Box<str>)>,
    /// What is within.
    pub children: Vec<Node>,
}

/// An element or a piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text, with references resolved.
    Text(Box<str>),
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| &**own == name).map(|(_, value)| &**value)
    }

    /// The elements directly within.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of this name directly within.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| &*element.name == name)
    }

    /// All text within, in order.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.collect(&mut text);
        text
    }

    fn collect(&self, into: &mut String) {
        for node in &self.children {
            match node {
                Node::Element(element) => element.collect(into),
                Node::Text(text) => into.push_str(text),
            }
        }
    }

    /// Whether an element of this name is anywhere within.
    pub fn holds(&self, name: &str) -> bool {
        self.elements().any(|element| &*element.name == name || element.holds(name))
    }
}

/// The usual prefixes of the namespaces that are read, transitional and strict.
fn prefix_of(uri: &str) -> Option<&'static str> {
    const OPEN: &str = "urn:oasis:names:tc:opendocument:xmlns:";
    if let Some(rest) = uri.strip_prefix(OPEN) {
        return Some(match rest.split(':').next()? {
            "office" => "office",
            "text" => "text",
            "table" => "table",
            "style" => "style",
            "drawing" => "draw",
            "xsl-fo-compatible" => "fo",
            "meta" => "meta",
            "manifest" => "manifest",
            _ => return None,
        });
    }
    Some(match uri {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => "w",
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" => "wps",
        "urn:schemas-microsoft-com:vml" => "v",
        "http://schemas.openxmlformats.org/drawingml/2006/main" | "http://purl.oclc.org/ooxml/drawingml/main" => "a",
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => "m",
        "http://schemas.openxmlformats.org/package/2006/relationships" => "rel",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships" => "r",
        "http://www.w3.org/1999/xlink" => "xlink",
        "http://purl.org/dc/elements/1.1/" => "dc",
        "http://www.w3.org/XML/1998/namespace" => "xml",
        _ => return None,
    })
}

/// Reads the XML of `part` in the file `name` into a tree.
///
/// # Errors
/// When it is not well-formed, has a document type or an entity of its own, is nested too deep or too long.
pub fn parse(name: &str, part: &str, bytes: &[u8]) -> Result<Element> {
    let failed = |found: String| Box::new(Finding::error(format!("`{part}`: {found}")).at(Place::file(name)));
    let decoded = super::decode(name, bytes, &super::Choice::default())?;
    let mut reader = quick_xml::Reader::from_str(&decoded.text);
    reader.config_mut().check_end_names = true;
    let mut names = Names::default();
    let mut open: Vec<Element> = vec![Element { name: "".into(), attributes: Vec::new(), children: Vec::new() }];
    let mut nodes = 0;
    let mut text = String::new();
    loop {
        let event = reader
            .read_event()
            .map_err(|error| *failed(format!("the XML is broken at offset {}: {error}", reader.error_position())))?;
        nodes += 1;
        if nodes > MOST_NODES {
            return Err(Box::new(
                failed(format!("more than {MOST_NODES} elements and texts")).hint("nothing of it was kept"),
            ));
        }
        if matches!(event, Event::Start(_) | Event::Empty(_) | Event::End(_))
            && let (false, Some(parent)) = (text.is_empty(), open.last_mut())
        {
            parent.children.push(Node::Text(std::mem::take(&mut text).into()));
        }
        match event {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err(failed(format!("elements stand more than {DEEPEST} deep in one another")));
                }
                open.push(names.element(&start).map_err(failed)?);
            }
            Event::Empty(start) => {
                let element = names.element(&start).map_err(failed)?;
                names.close();
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Node::Element(element));
                }
            }
            Event::End(_) => {
                names.close();
                if let (true, Some(element)) = (open.len() > 1, open.pop())
                    && let Some(parent) = open.last_mut()
                {
                    parent.children.push(Node::Element(element));
                }
            }
            Event::Text(piece) => text.push_str(&piece.xml10_content()),
            Event::CData(piece) => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(reference) => match character(&reference) {
                Some(c) => text.push(c),
                None => return Err(failed(format!("`&{};` is an entity that XML does not have", &*reference))),
            },
            Event::DocType(_) => {
                return Err(Box::new(
                    failed("it has a document type, which no word processor writes".to_owned())
                        .hint("such files are made to fill up memory; nothing of it was read"),
                ));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    let root = open.first_mut().and_then(|outer| {
        let at = outer.children.iter().position(|node| matches!(node, Node::Element(_)))?;
        Some(outer.children.swap_remove(at))
    });
    match (root, open.len()) {
        (Some(Node::Element(root)), 1) => Ok(root),
        (_, 1) => Err(failed("it has no element".to_owned())),
        _ => Err(failed("the XML ends too early".to_owned())),
    }
}

/// Looks whether the XML of `part` in the file `name` is one that [`parse`] would read, without keeping a tree of it: for
/// parts that a library reads, which may wait for ever for an end that does not come.
///
/// # Errors
/// When it is not well-formed, has a document type or is nested too deep.
pub fn check(name: &str, part: &str, bytes: &[u8]) -> Result<()> {
    let failed = |found: String| Box::new(Finding::error(format!("`{part}`: {found}")).at(Place::file(name)));
    // As the library reads it: UTF-8, whatever its bytes look like.
    let text = String::from_utf8_lossy(bytes);
    let mut reader = quick_xml::Reader::from_str(&text);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        let event = reader
            .read_event()
            .map_err(|error| *failed(format!("the XML is broken at offset {}: {error}", reader.error_position())))?;
        match event {
            Event::Start(_) if depth >= DEEPEST => {
                return Err(failed(format!("elements stand more than {DEEPEST} deep in one another")));
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::DocType(_) => {
                return Err(failed("it has a document type, which no program for tables writes".to_owned()));
            }
            Event::Eof if depth > 0 => return Err(failed("the XML ends too early".to_owned())),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The five entities of XML, and characters by number that a text may have.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

/// Names with the usual prefixes, each kept once.
#[derive(Default)]
struct Names {
    known: BTreeMap<String, Rc<str>>,
    /// The prefixes that open elements declare: how many elements are open, prefix, usual prefix.
    declared: Vec<(usize, String, Option<&'static str>)>,
    depth: usize,
}

impl Names {
    fn element(&mut self, start: &BytesStart<'_>) -> std::result::Result<Element, String> {
        self.depth += 1;
        let mut raw = Vec::new();
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| format!("an attribute is broken: {error}"))?;
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|error| format!("an attribute is broken: {error}"))?;
            let key = attribute.key.as_ref().to_owned();
            match key.strip_prefix("xmlns") {
                Some(prefix) if prefix.is_empty() || prefix.starts_with(':') => {
                    let prefix = prefix.trim_start_matches(':').to_owned();
                    self.declared.push((self.depth, prefix, prefix_of(&value)));
                }
                _ => raw.push((key, Box::<str>::from(value))),
            }
        }
        let name = self.name(start.name().as_ref(), true);
        let attributes = raw.into_iter().map(|(key, value)| (self.name(&key, false), value)).collect();
        Ok(Element { name, attributes, children: Vec::new() })
    }

    fn close(&mut self) {
        while self.declared.last().is_some_and(|(depth, _, _)| *depth >= self.depth) {
            self.declared.pop();
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn name(&mut self, written: &str, is_element: bool) -> Rc<str> {
        let (prefix, local) = written.split_once(':').unwrap_or(("", written));
        let declared = self.declared.iter().rev().find(|(_, own, _)| own == prefix);
        let full = match declared {
            // The default namespace is not that of attributes.
            _ if prefix.is_empty() && !is_element => local.to_owned(),
            Some((_, _, Some(usual))) => format!("{usual}:{local}"),
            Some((_, _, None)) => format!("other:{local}"),
            None => written.to_owned(),
        };
        if let Some(known) = self.known.get(&full) {
            return Rc::clone(known);
        }
        let name: Rc<str> = full.as_str().into();
        self.known.insert(full, Rc::clone(&name));
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Result<Element> {
        parse("a.docx", "word/document.xml", text.as_bytes())
    }

    #[test]
    fn names_have_the_usual_prefix_whatever_the_file_uses() {
        let uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        for text in [
            format!("<w:p xmlns:w='{uri}'><w:t w:x='1'>a&amp;b&#x2013;</w:t></w:p>"),
            format!("<ns0:p xmlns:ns0='{uri}'><ns0:t ns0:x='1'>a&amp;b–</ns0:t></ns0:p>"),
            format!("<z:p xmlns:z='{strict}'><z:t z:x='1'><![CDATA[a&b]]>–</z:t></z:p>"),
        ] {
            let root = tree(&text).unwrap();
            assert_eq!(&*root.name, "w:p");
            let inner = root.child("w:t").unwrap();
            assert_eq!(inner.attribute("w:x"), Some("1"));
            assert_eq!(inner.text(), "a&b–");
            assert_eq!(inner.children.len(), 1);
        }
        // Another namespace under a known prefix is another thing.
        assert_eq!(&*tree("<w:p xmlns:w='urn:x'/>").unwrap().name, "other:p");
    }

    #[test]
    fn bombs_of_entities_and_depth_are_refused() {
        let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>";
        assert!(tree(bomb).unwrap_err().found.contains("document type"));
        assert!(tree("<x>&b;</x>").unwrap_err().found.contains("`&b;` is an entity"));
        let deep = format!("{}{}", "<x>".repeat(100_000), "</x>".repeat(100_000));
        assert!(tree(&deep).unwrap_err().found.contains("256 deep"));
    }

    #[test]
    fn a_check_refuses_what_reading_refuses() {
        for text in ["<x><y></x>", "<x><y>", "<x></y>", "<!DOCTYPE x []><x/>", &"<x>".repeat(300)] {
            assert!(tree(text).is_err(), "{text}");
            assert!(check("a.ods", "content.xml", text.as_bytes()).is_err(), "{text}");
        }
        assert!(check("a.ods", "content.xml", b"<x><y a='1'/>b</x>").is_ok());
    }

    #[test]
    fn broken_xml_says_where() {
        assert!(tree("<x><y></x>").unwrap_err().found.starts_with("`word/document.xml`: the XML is broken at offset"));
        assert!(tree("<x><y>").unwrap_err().found.contains("ends too early"));
        assert!(tree("").unwrap_err().found.contains("no element"));
        assert!(tree("<x a='&b;'/>").unwrap_err().found.contains("attribute is broken"));
    }
}
