//! A small tree of an XML file, for formats that refer back and forth. Entities of a file's own are refused.

use crate::finding::{Finding, Place, Result};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// Elements inside it.
    pub children: Vec<Element>,
    /// Its own text.
    pub text: String,
    /// The byte of the file at which its text begins.
    pub at: usize,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The elements of a name directly inside.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of a name at any depth.
    pub fn find(&self, name: &str) -> Option<&Element> {
        self.children.iter().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }
}

/// More elements inside each other than any transcript has.
const DEEPEST: usize = 64;

/// Reads a text as XML; the element given holds the root.
///
/// # Errors
/// When it is none.
pub fn read(name: &str, text: &str) -> Result<Element> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut stack: Vec<Element> = vec![Element::default()];
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        let wrong = |what: String| {
            Box::new(
                Finding::error(what)
                    .at(here(name, text, at))
                    .hint("the file may be cut off or damaged; export it again"),
            )
        };
        match event {
            Ok(Event::Start(start)) => {
                if stack.len() > DEEPEST {
                    return Err(wrong(format!("more than {DEEPEST} elements inside each other")));
                }
                stack.push(element(&start, at));
            }
            Ok(Event::Empty(start)) => {
                if let Some(top) = stack.last_mut() {
                    top.children.push(element(&start, at));
                }
            }
            Ok(Event::End(_)) => {
                if stack.len() > 1
                    && let (Some(done), Some(top)) = (stack.pop(), stack.last_mut())
                {
                    top.children.push(done);
                }
            }
            Ok(Event::Text(piece)) => {
                let piece = piece.xml10_content();
                if let Some(top) = stack.last_mut() {
                    top.text.push_str(&piece);
                }
            }
            Ok(Event::CData(piece)) => {
                if let Some(top) = stack.last_mut() {
                    top.text.push_str(&piece);
                }
            }
            Ok(Event::GeneralRef(entity)) => {
                let entity: &str = &entity;
                let Some(signs) = Some(super::piece::unescape(&format!("&{entity};")))
                    .filter(|signs| !signs.starts_with('&') || entity == "amp")
                else {
                    return Err(wrong(format!("`&{entity};` is an entity of the file's own; such files are not read")));
                };
                if let Some(top) = stack.last_mut() {
                    top.text.push_str(&signs);
                }
            }
            Ok(Event::Eof) if stack.len() == 1 => return Ok(stack.pop().unwrap_or_default()),
            Ok(Event::Eof) => {
                let open = stack.last().map(|element| element.name.clone()).unwrap_or_default();
                return Err(wrong(format!("the file ends inside <{open}>")));
            }
            Ok(_) => {}
            Err(error) => return Err(wrong(format!("this is no XML ({error})"))),
        }
    }
}

fn element(start: &BytesStart<'_>, at: usize) -> Element {
    let attributes = start
        .attributes()
        .filter_map(std::result::Result::ok)
        .map(|attribute| {
            let value: &str = &attribute.value;
            (attribute.key.local_name().as_ref().to_owned(), super::piece::unescape(value))
        })
        .collect();
    Element { name: start.local_name().as_ref().to_owned(), attributes, at, ..Element::default() }
}

fn here(name: &str, text: &str, mut at: usize) -> Place {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    Place::of(name, text, at, at)
}
