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
        let text = shortened(&trim.printed()).to_owned();
        Inline::Quote { open: open.to_owned(), text, close: close.to_owned(), statement }
    }
}

/// A quote without a single full stop at its end.
pub fn shortened(quote: &str) -> &str {
    quote.strip_suffix('.').filter(|quote| quote.ends_with(char::is_alphanumeric)).unwrap_or(quote)
}

/// Puts a quote into an object, behind what is there: as it is printed (with its full stop), whole, what is left out, as bytes
/// of the whole, and the translation that a result in another language has.
pub fn with_quote(context: &Context<'_>, mut line: Value, code: usize, statement: u32) -> Value {
    let trim = context.coded.quoted(Some(code), statement);
    let cuts: Vec<[u32; 2]> = trim.cuts().iter().map(|cut| [cut.start, cut.end]).collect();
    let translation = context.translation(Some(code), statement).map(|row| {
        let translator = row.translator.as_ref().filter(|_| !context.sharing.is_shared());
        json!({ "text": row.translation, "language": row.language, "translator": translator })
    });
    if let Some(line) = line.as_object_mut() {
        line.insert("text".to_owned(), json!(trim.printed()));
        line.insert("whole".to_owned(), json!(trim.text()));
        line.insert("cuts".to_owned(), json!(cuts));
        line.insert("translation".to_owned(), json!(translation));
    }
    line
}
