//! What stands within a paragraph of a Word file: runs, fields, tracked changes, text boxes.

use super::super::xml::Element;
use super::super::{Note, What};
use super::blocks::{Walk, is_prompt};
use super::styles::Look;
use super::symbols::symbol;

impl<'d> Walk<'d> {
    /// Reads the content of a paragraph, or of an element within one. `style` is that of the paragraph.
    pub(super) fn inline(&mut self, container: &'d Element, style: Option<&str>) {
        for element in container.elements() {
            match &*element.name {
                "w:r" => self.run(element, style),
                "w:ins" | "w:moveTo" | "w:hyperlink" | "w:smartTag" | "w:customXml" | "w:bdo" | "w:dir" => {
                    self.inline(element, style);
                }
                "w:sdt" if is_prompt(element) => self.leave_out(What::Instruction),
                "w:sdt" => {
                    if let Some(content) = element.child("w:sdtContent") {
                        self.inline(content, style);
                    }
                }
                "w:fldSimple" => {
                    self.leave_out(What::Instruction);
                    self.inline(element, style);
                }
                "w:del" => self.drop_if_said(element, What::Deleted),
                "w:moveFrom" => self.drop_if_said(element, What::Moved),
                "w:commentRangeStart" | "w:commentRangeEnd" => self.comment_mark(element),
                "mc:AlternateContent" => {
                    if let Some(choice) = chosen(element) {
                        self.inline(choice, style);
                    }
                }
                "m:oMath" | "m:oMathPara" => self.formula(element),
                "w:subDoc" | "w:contentPart" => self.leave_out(What::Object),
                _ => {}
            }
        }
    }

    /// A tracked deletion counts if there was something in it.
    fn drop_if_said(&mut self, element: &Element, what: What) {
        if element.holds("w:delText") || element.holds("w:t") || element.holds("w:tab") || element.holds("w:br") {
            self.leave_out(what);
        }
        // The end of a field may stand in deleted text; a field that only begins there ends there too.
        let depth = self.fields.len();
        for run in element.elements() {
            for mark in run.elements().filter(|mark| &*mark.name == "w:fldChar") {
                self.field(mark, false);
            }
        }
        self.fields.truncate(depth);
    }

    fn run(&mut self, run: &'d Element, style: Option<&str>) {
        let properties = run.child("w:rPr");
        let character = properties.and_then(|properties| properties.child("w:rStyle")?.attribute("w:val"));
        let direct = Look::of(properties);
        let on = |which| self.styles.on(&direct, style, character, which);
        let look = Shown { bold: on(|l| l.bold), italic: on(|l| l.italic), hidden: on(|l| l.hidden) };
        for element in run.elements() {
            self.piece(element, look);
        }
    }

    fn piece(&mut self, element: &'d Element, look: Shown) {
        match &*element.name {
            "w:t" => {
                let text = element.text();
                let kept = element.attribute("xml:space") == Some("preserve");
                self.say(&if kept { text.replace('\n', " ") } else { unindented(&text) }, look);
            }
            "w:tab" | "w:ptab" => self.say("\t", look),
            "w:br" if matches!(element.attribute("w:type"), Some("page" | "column")) => self.draft.break_page(),
            "w:br" | "w:cr" => self.say("\n", look),
            "w:noBreakHyphen" => self.say("\u{2011}", look),
            "w:softHyphen" => self.leave_out(What::SoftHyphen),
            "w:sym" => {
                let attribute = |name| element.attribute(name).unwrap_or_default();
                match symbol(attribute("w:font"), attribute("w:char")) {
                    Some(sign) => self.say(sign.encode_utf8(&mut [0; 4]), look),
                    None => self.leave_out(What::Symbol),
                }
            }
            "w:fldChar" => self.field(element, true),
            "w:footnoteReference" => self.note(element, Note::Foot, look),
            "w:endnoteReference" => self.note(element, Note::End, look),
            "w:commentReference" => self.comment_mark(element),
            "w:drawing" | "w:pict" => self.drawing(element, What::Picture),
            "w:object" => self.drawing(element, What::Object),
            "w:ruby" => {
                for run in element.child("w:rubyBase").into_iter().flat_map(Element::elements) {
                    for piece in run.elements() {
                        self.piece(piece, look);
                    }
                }
            }
            "mc:AlternateContent" => {
                for piece in chosen(element).into_iter().flat_map(Element::elements) {
                    self.piece(piece, look);
                }
            }
            "w:delText" => self.leave_out(What::Deleted),
            _ => {}
        }
    }

    /// Adds text, unless it is hidden or an instruction. A row of hidden pieces is one hidden passage.
    fn say(&mut self, text: &str, look: Shown) {
        if self.fields.contains(&true) {
            return;
        }
        if look.hidden {
            if !self.hiding {
                self.leave_out(What::Hidden);
            }
            self.hiding = true;
            return;
        }
        self.hiding = false;
        let soft = text.matches('\u{ad}').count();
        if soft == 0 {
            self.draft.push(text, look.bold, look.italic);
            return;
        }
        for _ in 0..soft {
            self.leave_out(What::SoftHyphen);
        }
        self.draft.push(&text.replace('\u{ad}', ""), look.bold, look.italic);
    }

    fn field(&mut self, mark: &Element, counts: bool) {
        match mark.attribute("w:fldCharType") {
            Some("begin") => {
                if counts {
                    self.leave_out(What::Instruction);
                }
                self.fields.push(true);
            }
            Some("separate") => {
                if let Some(instruction) = self.fields.last_mut() {
                    *instruction = false;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn note(&mut self, element: &Element, sort: Note, look: Shown) {
        if let (false, Some(id)) = (look.hidden, element.attribute("w:id")) {
            let here = self.here();
            self.marks.push((sort, id.to_owned(), here));
        }
    }

    /// Text boxes of a drawing are read behind the paragraph; a drawing without one is a picture.
    fn drawing(&mut self, element: &'d Element, what: What) {
        let before = self.boxes.len();
        boxes(element, &mut self.boxes);
        if self.boxes.len() == before {
            self.leave_out(what);
        }
    }

    /// The text of a formula in one line, as its pieces follow.
    fn formula(&mut self, element: &'d Element) {
        for inner in element.elements() {
            match &*inner.name {
                "m:t" => self.say(&inner.text(), Shown::default()),
                "w:del" | "w:moveFrom" => self.drop_if_said(inner, What::Deleted),
                _ => self.formula(inner),
            }
        }
    }
}

/// How a run is shown.
#[derive(Debug, Clone, Copy, Default)]
struct Shown {
    bold: bool,
    italic: bool,
    hidden: bool,
}

/// The newest form of content that is there in several: one of them is shown, never two.
fn chosen(alternate: &Element) -> Option<&Element> {
    alternate.child("mc:Choice").or_else(|| alternate.child("mc:Fallback"))
}

fn boxes<'d>(element: &'d Element, found: &mut Vec<&'d Element>) {
    for inner in element.elements() {
        match &*inner.name {
            "w:txbxContent" => found.push(inner),
            "mc:AlternateContent" => {
                if let Some(choice) = chosen(inner) {
                    boxes(choice, found);
                }
            }
            _ => boxes(inner, found),
        }
    }
}

/// Text whose outer white space is layout of the XML if it has line breaks. Spaces alone are kept: some programs
/// forget to say that they count.
fn unindented(text: &str) -> String {
    let layout = |side: &str| if side.contains('\n') { 0 } else { side.len() };
    let inner = text.trim_matches([' ', '\t', '\n', '\r']);
    if inner.is_empty() {
        return if text.contains('\n') { String::new() } else { text.to_owned() };
    }
    let start = text.len() - text.trim_start_matches([' ', '\t', '\n', '\r']).len();
    let end = start + inner.len();
    let (before, after) = (layout(&text[..start]), layout(&text[end..]));
    text[start - before..end + after].replace('\n', " ")
}
