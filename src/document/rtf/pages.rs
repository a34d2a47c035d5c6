//! Code pages: what a byte of an RTF file means, by the font that it is set in.

use super::super::encoding::characters;
use encoding_rs::Encoding;
use std::collections::BTreeMap;

/// The code page of a character set of a font (`\fcharset`); `None` leaves it to the file.
pub fn of_charset(charset: i32) -> Option<u32> {
    Some(match charset {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        255 => 437,
        _ => return None,
    })
}

/// The encoding of a code page; `None` if it is not known here (the pages of DOS but 866).
pub fn encoding(page: u32) -> Option<&'static Encoding> {
    use encoding_rs::*;
    Some(match page {
        866 => IBM866,
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 => GBK,
        949 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1252 => WINDOWS_1252,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10000 => MACINTOSH,
        10007 => X_MAC_CYRILLIC,
        28592 => ISO_8859_2,
        28595 => ISO_8859_5,
        28603 => ISO_8859_13,
        20866 => KOI8_R,
        21866 => KOI8_U,
        65001 => UTF_8,
        _ => return None,
    })
}

/// The tables that a file has used, each made once.
#[derive(Default)]
pub struct Pages {
    made: BTreeMap<u32, Box<[Option<char>; 256]>>,
}

impl Pages {
    /// The character of a byte in a page of one byte a character; `Err` for pages that have more than one.
    pub fn character(&mut self, page: u32, byte: u8) -> Result<Option<char>, &'static Encoding> {
        if byte.is_ascii() {
            return Ok(Some(char::from(byte)));
        }
        let Some(encoding) = encoding(page) else { return Ok(None) };
        if !encoding.is_single_byte() {
            return Err(encoding);
        }
        let table = self.made.entry(page).or_insert_with(|| Box::new(characters(encoding)));
        Ok(table[usize::from(byte)])
    }
}
