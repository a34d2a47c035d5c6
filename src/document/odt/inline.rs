//! What stands within a paragraph of an OpenDocument text.

use super::super::xml::{Element, Node};
use super::super::{Note, What};
use super::blocks::Walk;
use super::styles::Look;

/// The most spaces that `text:s` may stand for; more are a damaged file.
const MOST_SPACES: usize = 1000;

impl<'d> Walk<'d> {
    /// Reads the content of a paragraph, or of an element within one.
    pub(super) fn inline(&mut self, container: &'d Element, look: Look) {
        for node in &container.children {
            match node {
                Node::Text(text) => self.text(text, look),
                Node::Element(element) => self.element(element, look),
            }
        }
    }

    fn element(&mut self, element: &'d Element, look: Look) {
        match &*element.name {
            "text:span" | "text:a" | "text:meta" | "text:meta-field" => {
                let own = self.styles.look("text", element.attribute("text:style-name"));
                self.inline(element, own.within(look));
            }
            "text:s" => {
                let count = element.attribute("text:c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.say(&" ".repeat(MOST_SPACES.min(count)), look);
            }
            "text:tab" => self.say("\t", look),
            "text:line-break" => self.say("\n", look),
            "text:note" => {
                let end = element.attribute("text:note-class") == Some("endnote");
                self.settle_space();
                let here = self.here();
                self.marks.push((if end { Note::End } else { Note::Foot }, element, here));
            }
            "office:annotation" => {
                self.settle_space();
                let here = self.here();
                self.annotations.push((element, here));
            }
            "office:annotation-end" => {
                let here = self.here();
                if let Some(name) = element.attribute("office:name") {
                    self.ends.insert(name.to_owned(), here);
                }
            }
            "draw:frame" | "draw:custom-shape" | "draw:g" | "draw:rect" | "draw:line" | "draw:a" => self.frame(element),
            "text:ruby" => {
                if let Some(base) = element.child("text:ruby-base") {
                    self.inline(base, look);
                }
            }
            "text:change" => self.leave_out(What::Deleted),
            "text:number" => self.leave_out(What::ListNumber),
            "text:placeholder" | "text:hidden-text" | "text:hidden-paragraph" => self.leave_out(What::Instruction),
            "office:script" | "text:script" => self.leave_out(What::Script),
            // Marks of changes, bookmarks and pages have no text; fields have their result in them.
            _ => self.inline(element, look),
        }
    }

    /// A frame's text box is read behind the paragraph; a frame without one is a picture or an object.
    pub(super) fn frame(&mut self, frame: &'d Element) {
        let before = self.boxes.len();
        // Shapes have their paragraphs in themselves.
        if &*frame.name != "draw:frame" && frame.elements().any(|child| matches!(&*child.name, "text:p" | "text:list"))
        {
            self.boxes.push(frame);
            return;
        }
        let mut pictures = false;
        for child in frame.elements() {
            match &*child.name {
                "draw:text-box" => self.boxes.push(child),
                "draw:object" | "draw:object-ole" | "draw:plugin" | "draw:applet" => {
                    self.leave_out(What::Object);
                    return;
                }
                "draw:image" => pictures = true,
                "draw:frame" | "draw:custom-shape" | "draw:g" => self.frame(child),
                _ => {}
            }
        }
        if pictures && self.boxes.len() == before {
            self.leave_out(What::Picture);
        }
    }

    /// Text of the file: white space in a row is one space, and none at the beginning.
    fn text(&mut self, text: &str, look: Look) {
        let white = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let length = if white(first) {
                let length = rest.find(|c| !white(c)).unwrap_or(rest.len());
                let breaks = rest[..length].contains('\n');
                if self.space.is_none() {
                    self.space = Some((look, breaks));
                }
                length
            } else {
                let length = rest.find(white).unwrap_or(rest.len());
                self.say(&rest[..length], look);
                length
            };
            rest = &rest[length..];
        }
    }

    /// Writes white space that is due, unless the paragraph begins with it or such a space stands there already.
    fn settle_space(&mut self) {
        if let Some((look, breaks)) = self.space.take()
            && let Some(last) = self.draft.runs.last()
            && !self.spaced
            && !(breaks && last.text.ends_with('\n'))
        {
            self.put(" ", look);
            self.spaced = true;
        }
    }

    /// White space at the end of a paragraph counts unless it is the layout of the XML.
    pub(super) fn end_space(&mut self) {
        if self.space.is_some_and(|(_, breaks)| breaks) {
            self.space = None;
        }
        self.settle_space();
    }

    fn say(&mut self, text: &str, look: Look) {
        self.settle_space();
        self.put(text, look);
        self.spaced = false;
    }

    fn put(&mut self, text: &str, look: Look) {
        if look.hidden == Some(true) {
            if !self.hiding {
                self.leave_out(What::Hidden);
            }
            self.hiding = true;
            return;
        }
        self.hiding = false;
        let (bold, italic) = (look.bold == Some(true), look.italic == Some(true));
        if !text.contains('\u{ad}') {
            return self.draft.push(text, bold, italic);
        }
        for _ in 0..text.matches('\u{ad}').count() {
            self.leave_out(What::SoftHyphen);
        }
        self.draft.push(&text.replace('\u{ad}', ""), bold, italic);
    }
}
