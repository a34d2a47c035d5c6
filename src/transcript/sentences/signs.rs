//! Signs and words around a cut.

/// Signs that may close a sentence behind its full stop, and further full stops.
pub fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '’' | '‘' | '»' | '«' | '›' | ')' | ']') || is_stop(c)
}

/// Signs that may stand before the first word of a sentence.
pub fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '„'
            | '”'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '‚'
            | '‘'
            | '’'
            | '('
            | '['
            | '{'
            | '–'
            | '—'
            | '-'
            | ','
    )
}

/// `.`, `!`, `?`, `…`.
pub fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// Pictures, with what joins and colours them.
pub fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}')
}

/// How far from a cut a word is looked for, in bytes. Speech has no longer runs of signs; a text of signs alone must
/// not be looked through from every one of them.
const NEAR: usize = 256;

/// The beginning of a text, up to [`NEAR`].
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR)]
}

/// The first letter or figure of a text, if only opening signs stand before it.
pub fn first(text: &str) -> Option<char> {
    near(text).trim_start_matches(|c: char| is_opening(c) || c.is_whitespace()).chars().next()
}

/// The first word of a text, whatever stands before it; an initial (`A.`) is none.
pub fn first_word(text: &str) -> &str {
    let text = near(text).trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = text.trim_start_matches(char::is_alphabetic);
    let word = &text[..text.len() - rest.len()];
    if rest.starts_with('.') && word.chars().nth(1).is_none() { "" } else { word }
}

/// `b) `, `2) `: an item of a list that stands in the text.
pub fn is_item(text: &str) -> bool {
    let Some(close) = text.char_indices().take(3).find(|(_, c)| *c == ')').map(|(at, _)| at) else { return false };
    let name = &text[..close];
    let letter = name.chars().all(char::is_lowercase) && name.chars().nth(1).is_none();
    !name.is_empty() && text[close + 1..].starts_with(' ') && (letter || name.bytes().all(|c| c.is_ascii_digit()))
}

/// The length of what stands behind a sentence and still belongs to it, with the blanks behind it: pictures,
/// `:)`, notes in small letters (`(juokiasi)`, `[6]`), and a quotation mark that closes behind a blank.
pub fn trailing(text: &str) -> usize {
    let mut rest = text;
    loop {
        let next = rest.trim_start_matches(is_emoji);
        let next = if next.len() < rest.len() {
            Some(next)
        } else {
            behind_smiley(rest).or_else(|| behind_note(rest)).or_else(|| behind_quotation(rest))
        };
        match next {
            Some(next) => rest = next.trim_start(),
            None => return text.len() - rest.len(),
        }
    }
}

fn behind_smiley(text: &str) -> Option<&str> {
    let mouth = text.strip_prefix([':', ';'])?;
    let mouth = mouth.strip_prefix('-').unwrap_or(mouth);
    let rest = mouth.trim_start_matches([')', '(']);
    (rest.len() < mouth.len()).then_some(rest)
}

fn behind_note(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '['])?;
    let close = inner.find(|c: char| !(c.is_alphanumeric() || matches!(c, ' ' | '–' | ',' | '-' | '.')))?;
    let rest = inner[close..].strip_prefix([')', ']'])?;
    let small = inner.starts_with(char::is_lowercase) || text.starts_with('[') && inner.starts_with(char::is_numeric);
    (small && ends_word(rest)).then_some(rest)
}

fn behind_quotation(text: &str) -> Option<&str> {
    text.strip_prefix(['“', '”', '»', '"']).filter(|rest| ends_word(rest))
}

fn ends_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(char::is_whitespace)
}
