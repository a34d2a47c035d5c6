//! A statement as a quote: trimmed where a coder trimmed it, in every result that sets it between quotation marks.

use super::Context;
use crate::coding::trim::Trim;
use crate::report::model::Inline;
use serde_json::{Value, json};

impl<'a> Context<'a> {
    /// A statement as a quote for a code, with the page's quotation marks. A quote is a range of bytes, or several with
    /// marks between them: it ends before a single full stop, because the sentence around it has one of its own, behind the
    /// participant's code.
    pub fn quote(&self, code: Option<usize>, statement: u32) -> Inline {
        self.set(&self.coded.quoted(code, statement), statement)
    }

    /// A statement between quotation marks with nothing left out.
    pub fn spoken(&self, statement: u32) -> Inline {
        self.set(&Trim::whole(self.coded.text(statement)), statement)
    }

    fn set(&self, trim: &Trim<'_>, statement: u32) -> Inline {
        let (open, close) = self.wording.quotation_marks();
        let mut text = trim.printed();
        if text.strip_suffix('.').is_some_and(|text| text.ends_with(char::is_alphanumeric)) {
            text.pop();
        }
        Inline::Quote { open: open.to_owned(), text, close: close.to_owned(), statement }
    }
}

/// A quote for programs: as it is printed (with its full stop), whole, and what is left out, as bytes of the whole.
pub fn quote_json(trim: &Trim<'_>) -> [(&'static str, Value); 3] {
    let cuts: Vec<[u32; 2]> = trim.cuts().iter().map(|cut| [cut.start, cut.end]).collect();
    [("text", json!(trim.printed())), ("whole", json!(trim.text())), ("cuts", json!(cuts))]
}

/// Puts a quote into an object, behind what is there.
pub fn with_quote(mut line: Value, trim: &Trim<'_>) -> Value {
    if let Some(line) = line.as_object_mut() {
        line.extend(quote_json(trim).map(|(key, value)| (key.to_owned(), value)));
    }
    line
}
