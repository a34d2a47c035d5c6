//! The pieces of a web page: tags and text. Nothing that a person types is an error.

/// One piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token<'t> {
    /// Text as it is written, references not yet resolved.
    Text(&'t str),
    /// `<name …>`: its name in lower case, and what stands behind the name.
    Open(String, &'t str),
    /// `</name>`
    Close(String),
}

/// Elements whose content is no markup up to their end.
const RAW: &[&str] = &["script", "style", "title", "textarea", "xmp", "iframe", "noscript", "noembed", "noframes"];

/// The pieces of a text, each with the byte at which it begins.
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
    raw: Option<String>,
}

impl<'t> Tokens<'t> {
    /// The pieces of `text`.
    pub fn new(text: &'t str) -> Self {
        Tokens { text, at: 0, raw: None }
    }

    /// The end (exclusive) of a tag that begins at `from`: quoted values may hold `>`.
    fn tag_end(&self, from: usize) -> Option<usize> {
        let mut quote = None;
        let mut before = 0;
        for (at, byte) in self.text.as_bytes()[from..].iter().enumerate() {
            match (quote, byte) {
                (None, b'>') => return Some(from + at + 1),
                // Only behind `=` does a mark open a value.
                (None, b'"' | b'\'') if before == b'=' => quote = Some(*byte),
                (Some(open), byte) if open == *byte => quote = None,
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                before = *byte;
            }
        }
        // A mark that is never closed: the tag ends at the first `>` after all.
        self.text[from..].find('>').map(|at| from + at + 1)
    }

    fn markup(&mut self) -> Option<Option<Token<'t>>> {
        let rest = &self.text[self.at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            self.at = comment.find("-->").map_or(self.text.len(), |end| self.at + 4 + end + 3);
            return Some(None);
        }
        let second = rest.as_bytes().get(1)?;
        if matches!(second, b'!' | b'?') {
            self.at = rest.find('>').map_or(self.text.len(), |end| self.at + end + 1);
            return Some(None);
        }
        let closes = *second == b'/';
        let head = 1 + usize::from(closes);
        let length = rest[head..].bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-')).count();
        if length == 0 || !rest.as_bytes()[head].is_ascii_alphabetic() {
            return None;
        }
        let end = self.tag_end(self.at)?;
        let name = rest[head..head + length].to_ascii_lowercase();
        let inner = &self.text[self.at + head + length..end - 1];
        self.at = end;
        if closes {
            return Some(Some(Token::Close(name)));
        }
        if RAW.contains(&name.as_str()) && !inner.trim_end().ends_with('/') {
            self.raw = Some(name.clone());
        }
        Some(Some(Token::Open(name, inner)))
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = (usize, Token<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.at;
            if start >= self.text.len() {
                return None;
            }
            if let Some(name) = self.raw.take() {
                let bytes = self.text.as_bytes();
                let ends = memchr::memmem::find_iter(&bytes[start..], b"</").map(|at| start + at);
                let end = ends.into_iter().find(|at| {
                    bytes.get(at + 2..at + 2 + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name.as_bytes()))
                });
                self.at = end.unwrap_or(self.text.len());
                if self.at > start {
                    return Some((start, Token::Text(&self.text[start..self.at])));
                }
                continue;
            }
            if self.text.as_bytes()[start] == b'<' {
                match self.markup() {
                    Some(Some(token)) => return Some((start, token)),
                    Some(None) => continue,
                    // A lone `<` is text.
                    None => {}
                }
            }
            let first = self.text[start..].chars().next().map_or(1, char::len_utf8);
            let next = self.text[start + first..].find('<').map_or(self.text.len(), |at| start + first + at);
            self.at = next;
            return Some((start, Token::Text(&self.text[start..next])));
        }
    }
}

/// The value of an attribute in what stands behind a tag's name; empty for one without a value.
pub fn attribute<'t>(inner: &'t str, wanted: &str) -> Option<&'t str> {
    let mut rest = inner;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let length = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        if rest.is_empty() {
            return None;
        }
        // A lone `=` is passed over.
        let length = length.max(usize::from(rest.starts_with('=')));
        let name = &rest[..length];
        rest = rest[length..].trim_start();
        let value = match rest.strip_prefix('=').filter(|_| name != "=") {
            None => "",
            Some(behind) => {
                let behind = behind.trim_start();
                let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (value, after) = match quote {
                    Some(quote) => behind[1..].split_once(quote).unwrap_or((&behind[1..], "")),
                    None => behind.split_at(behind.find(|c: char| c.is_ascii_whitespace()).unwrap_or(behind.len())),
                };
                rest = after;
                value
            }
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_comments_and_lone_signs() {
        let text = "a < b<!-- <p> --><P Class='x>y' hidden>c</p ><br/>5<6 <3";
        let tokens: Vec<Token<'_>> = Tokens::new(text).map(|(_, token)| token).collect();
        let open = |name: &str, inner| Token::Open(name.to_owned(), inner);
        let expected = [
            Token::Text("a "),
            Token::Text("< b"),
            open("p", " Class='x>y' hidden"),
            Token::Text("c"),
            Token::Close("p".to_owned()),
            open("br", "/"),
            Token::Text("5"),
            Token::Text("<6 "),
            Token::Text("<3"),
        ];
        assert_eq!(tokens, expected);
        assert_eq!(attribute(" Class='x>y' hidden", "class"), Some("x>y"));
        assert_eq!(attribute(" Class='x>y' hidden", "hidden"), Some(""));
        assert_eq!(attribute(" a=1 b = \"2 3\"", "b"), Some("2 3"));
        assert_eq!(attribute(" = =a", "b"), None);
    }

    #[test]
    fn scripts_are_no_markup() {
        let tokens: Vec<Token<'_>> = Tokens::new("<script>if (a<b) '<p>'</SCRIPT>x").map(|(_, token)| token).collect();
        assert_eq!(tokens[1], Token::Text("if (a<b) '<p>'"));
        assert_eq!(tokens.last(), Some(&Token::Text("x")));
    }
}
