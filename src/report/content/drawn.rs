//! What the drawings of a study have in common.

use super::Context;
use crate::report::drawing::{Chart, Drawing};

/// A drawing that is alone on its page, over the basis that its figures rest on.
pub fn drawing(context: &Context<'_>, title: &str, notes: Vec<String>, chart: Chart) -> Drawing {
    let mut under = vec![sentence(&context.page("").basis)];
    under.extend(notes);
    if context.coded.materials.settings.synthetic {
        under.push(context.wording.synthetic());
    }
    under.retain(|note| !note.is_empty());
    Drawing::new(context.wording, 1, title, under, chart)
}

/// A line as a sentence: a capital letter first, a full stop last.
pub fn sentence(line: &str) -> String {
    let mut letters = line.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut text: String = first.to_uppercase().chain(letters).collect();
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text
}

/// With a capital letter first.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
