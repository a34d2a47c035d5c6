//! What every reader gives: paragraphs with their places, comments, and a count of what was left out.

/// A document of any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// The encoding of its bytes; `None` where the format has no choice of one.
    pub encoding: Option<Encoding>,
    /// What the positions of [`Mark`]s count.
    pub unit: Unit,
    /// The text, in reading order: the body, then notes, then headers and footers.
    pub paragraphs: Vec<Paragraph>,
    /// Comments on passages, in the order in which their passages begin.
    pub comments: Vec<Comment>,
    /// What is in the file and not in the paragraphs, one entry a sort, in the order of [`What`].
    pub left_out: Vec<LeftOut>,
    /// What was doubtful in reading it.
    pub findings: Vec<crate::finding::Finding>,
}

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Word, since 2007.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// PDF with a text layer.
    Pdf,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
}

impl Format {
    /// The name as front matter and messages have it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Docx => "docx",
            Format::Odt => "odt",
            Format::Rtf => "rtf",
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Text => "txt",
        }
    }
}

/// An encoding and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    /// Its usual name, in lower case: `utf-8`, `windows-1257`.
    pub name: &'static str,
    /// How it is known.
    pub known: Known,
}

/// How an encoding is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// A byte-order mark says so.
    Mark,
    /// The bytes can be nothing else (valid UTF-8, UTF-16 by its zero bytes).
    Bytes,
    /// The file itself says so (RTF, HTML).
    Declared,
    /// A person said so.
    Told,
    /// Guessed from the letters that it gives.
    Guessed,
}

/// What positions in the original count, and by how much each character of text moves them on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of the file, which is UTF-8: a character moves on by its length.
    Utf8,
    /// Bytes of the file, which is UTF-16: two or four a character.
    Utf16,
    /// Bytes of the file, which has one byte a character.
    Bytes,
    /// Code points of the plain text: the document's paragraphs, each ended by one line feed.
    CodePoints,
}

impl Unit {
    /// By how much `text` moves a position on.
    pub fn length(self, text: &str) -> usize {
        match self {
            Unit::Utf8 => text.len(),
            Unit::Utf16 => text.chars().map(|c| 2 * c.len_utf16()).sum(),
            Unit::Bytes | Unit::CodePoints => text.chars().count(),
        }
    }
}

/// A paragraph, or what stands for one: a line of a plain text, a note, one paragraph of a table's cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub kind: Kind,
    /// Its text, in runs of one look.
    pub runs: Vec<Run>,
    /// Its number in the original, from 1: of a paragraph, or of a line for plain text, Markdown, HTML, RTF.
    pub number: usize,
    /// The page it begins on, where the format has pages (PDF).
    pub page: Option<u32>,
    /// Where its text stands in the original, by rising `at`. From a mark on, the position moves by [`Unit`].
    pub marks: Vec<Mark>,
}

/// Text of one look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The text; a line break within the paragraph is `\n`, a tab `\t`.
    pub text: String,
    /// It is bold.
    pub bold: bool,
    /// It is italic.
    pub italic: bool,
}

/// From byte `at` of a paragraph's text on, the original goes on at `original`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// A byte of the paragraph's text.
    pub at: usize,
    /// The position in the original, in the document's [`Unit`].
    pub original: usize,
}

impl Paragraph {
    /// The text of all runs.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether all its text but white space is bold, and there is some.
    pub fn is_bold(&self) -> bool {
        let mut runs = self.runs.iter().filter(|run| !run.text.trim().is_empty()).peekable();
        runs.peek().is_some() && runs.all(|run| run.bold)
    }

    /// Where byte `at` of the paragraph's text stands in the original.
    pub fn original(&self, at: usize, unit: Unit) -> Option<usize> {
        let mark = self.marks[..self.marks.partition_point(|mark| mark.at <= at)].last()?;
        let text = self.text();
        let between = text.get(mark.at..at)?;
        Some(mark.original + unit.length(between))
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    Body,
    /// A heading of this level, from 1; a document's title is 1 too.
    Heading(u8),
    /// An item of a list, at this depth from 1.
    ListItem(u8),
    /// A paragraph of a cell. All count from 1; a table within a cell has a number of its own.
    Cell {
        /// Which table of the document, in the order in which tables begin.
        table: usize,
        /// The row.
        row: usize,
        /// The column; a cell over several columns has the first of them.
        column: usize,
    },
    /// A paragraph of a note.
    Note {
        /// At the foot of the page, or at the end.
        note: Note,
        /// Its number among the notes of its sort, from 1, in the order of the text.
        number: usize,
        /// The paragraph (index in the document) and byte where its mark stands, if it has one.
        at: Option<(usize, usize)>,
    },
    /// A page's header.
    Header,
    /// A page's footer.
    Footer,
    /// A paragraph of a text box; it stands behind the paragraph that holds the box.
    TextBox,
}

/// The sorts of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// At the foot of the page.
    Foot,
    /// At the end of the document.
    End,
}

/// A comment that somebody put on a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The commentator's initials, as a label for a coder; names are never kept. Empty where there are none.
    pub coder: String,
    /// What the comment says; its paragraphs are lines.
    pub text: String,
    /// The passage. A comment on no passage is an empty range.
    pub from: Range,
}

/// A passage that may run over several paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// The first paragraph (index in the document) and the first byte of its text.
    pub start: (usize, usize),
    /// The last paragraph and one past the last byte.
    pub end: (usize, usize),
}

/// Something that is in the file and not in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub what: What,
    /// How many.
    pub count: usize,
    /// Where the first of them are, in words: `paragraph 12`. Three at most.
    pub places: Vec<String>,
}

/// What readers leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// Text that a tracked change deletes.
    Deleted,
    /// The old place of text that a tracked change moves.
    Moved,
    /// Text that is formatted as hidden.
    Hidden,
    /// Numbers and bullets that the program puts before list items.
    ListNumber,
    /// Instructions of fields, and macros.
    Instruction,
    /// Pictures, drawings, charts.
    Picture,
    /// Formulas.
    Formula,
    /// Other documents and objects within the file.
    Object,
    /// Symbols of a font without a Unicode meaning.
    Symbol,
    /// Buttons, scripts, styles of web pages.
    Script,
    /// Conditional hyphens.
    SoftHyphen,
}

impl What {
    /// What it is in words, for one and for several.
    pub fn words(self, count: usize) -> &'static str {
        let (one, several) = match self {
            What::Deleted => ("deleted passage", "deleted passages"),
            What::Moved => ("old place of moved text", "old places of moved text"),
            What::Hidden => ("hidden passage", "hidden passages"),
            What::ListNumber => ("automatic list number or bullet", "automatic list numbers or bullets"),
            What::Instruction => ("field instruction", "field instructions"),
            What::Picture => ("picture", "pictures"),
            What::Formula => ("formula", "formulas"),
            What::Object => ("embedded object", "embedded objects"),
            What::Symbol => ("symbol without a meaning in Unicode", "symbols without a meaning in Unicode"),
            What::Script => ("script, style or form", "scripts, styles or forms"),
            What::SoftHyphen => ("soft hyphen", "soft hyphens"),
        };
        if count == 1 { one } else { several }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_moves_on_by_the_unit_from_the_last_mark() {
        let run = |text: &str| Run { text: text.to_owned(), ..Run::default() };
        let paragraph = Paragraph {
            kind: Kind::Body,
            runs: vec![run("ačiū "), run("jums")],
            number: 1,
            page: None,
            marks: vec![Mark { at: 0, original: 100 }, Mark { at: 7, original: 200 }],
        };
        // `a č i ū space` is seven bytes of UTF-8 and five characters.
        assert_eq!(paragraph.original(3, Unit::Utf8), Some(103));
        assert_eq!(paragraph.original(3, Unit::Bytes), Some(102));
        assert_eq!(paragraph.original(3, Unit::Utf16), Some(104));
        assert_eq!(paragraph.original(9, Unit::CodePoints), Some(202));
        // Inside a character there is no place.
        assert_eq!(paragraph.original(2, Unit::Utf8), None);
    }
}
