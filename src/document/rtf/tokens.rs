//! The signs of an RTF file: groups, control words, bytes.

/// One sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'b> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A control word and its number: `\fs24`.
    Word(&'b str, Option<i32>),
    /// A control sign: `\~`.
    Sign(u8),
    /// A byte of text, as it is or as `\'e8`.
    Byte(u8),
}

/// The signs of a file with the byte at which each begins.
pub struct Tokens<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Tokens<'b> {
    /// The signs of `bytes`.
    pub fn new(bytes: &'b [u8]) -> Self {
        Tokens { bytes, at: 0 }
    }

    /// Passes over the bytes of `\bin`.
    pub fn pass_over(&mut self, count: usize) {
        self.at = self.at.saturating_add(count).min(self.bytes.len());
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn word(&mut self) -> Token<'b> {
        let rest = &self.bytes[self.at..];
        let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let word = std::str::from_utf8(&rest[..letters]).unwrap_or_default();
        let rest = &rest[letters..];
        let minus = usize::from(rest.first() == Some(&b'-') && rest.get(1).is_some_and(u8::is_ascii_digit));
        let digits = rest[minus..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = std::str::from_utf8(&rest[..minus + digits]).unwrap_or_default();
        let number = if digits == 0 { None } else { Some(number.parse().unwrap_or(i32::MAX)) };
        let space = usize::from(rest.get(minus + digits) == Some(&b' '));
        self.at += letters + minus + digits + space;
        Token::Word(word, number)
    }

    fn hex(&mut self) -> Option<u8> {
        let digits = std::str::from_utf8(self.bytes.get(self.at..self.at + 2)?).ok()?;
        let byte = u8::from_str_radix(digits, 16).ok()?;
        self.at += 2;
        Some(byte)
    }
}

impl<'b> Iterator for Tokens<'b> {
    type Item = (usize, Token<'b>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.at;
            let byte = self.peek()?;
            self.at += 1;
            let token = match byte {
                b'{' => Token::Open,
                b'}' => Token::Close,
                // Line breaks are the file's own, not the text's.
                b'\r' | b'\n' | 0 => continue,
                b'\\' => match self.peek() {
                    Some(next) if next.is_ascii_alphabetic() => self.word(),
                    Some(b'\'') => {
                        self.at += 1;
                        match self.hex() {
                            Some(byte) => Token::Byte(byte),
                            None => continue,
                        }
                    }
                    Some(next) => {
                        self.at += 1;
                        Token::Sign(next)
                    }
                    None => continue,
                },
                byte => Token::Byte(byte),
            };
            return Some((start, token));
        }
    }
}
