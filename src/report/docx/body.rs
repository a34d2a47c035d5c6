//! The text of the file: blocks in their order, in sections upright and across.

use super::ends::Ends;
use super::paper::Paper;
use super::paragraph::{Look, Paragraph, Targets, bookmark, field, inlines, jump, run};
use super::picture;
use super::styles::{Role, Styles};
use super::table::Setter;
use crate::coding::Set;
use crate::finding::Result;
use crate::report::columns::measure_for;
use crate::report::drawing::Drawing;
use crate::report::model::{Block, Inline, Page, Table};
use crate::report::numbered;
use std::collections::BTreeMap;

/// With fewer headings than this a page is taken in without a table of contents.
const HEADINGS_FOR_CONTENTS: usize = 3;

/// Half points of the text of a table that is too wide even for the paper across.
const SMALL: u32 = 14;

/// Writes `w:body` with all that is in it, and the pictures that it shows.
///
/// # Errors
/// When a picture cannot be drawn.
pub fn write(page: &Page, styles: &Styles, paper: &Paper, ends: &Ends) -> Result<(String, Vec<Vec<u8>>)> {
    let places = Places::of(page);
    let mut writer = Writer {
        page,
        styles,
        paper,
        ends,
        sections: 0,
        items: Vec::new(),
        across: false,
        bookmarks: 0,
        headings: 0,
        lists: 0,
        pictures: Vec::new(),
        places,
    };
    writer.opening();
    writer.contents();
    for block in &page.blocks {
        writer.block(block)?;
    }
    writer.transcripts();
    writer.turn(false);
    let last = writer.section();
    let items: String = writer.items.iter().map(Item::xml).collect();
    Ok((format!("<w:body>{items}{last}</w:body>"), writer.pictures))
}

enum Item {
    Paragraph(Paragraph),
    Table(String),
}

impl Item {
    fn xml(&self) -> String {
        match self {
            Item::Paragraph(paragraph) => paragraph.xml(),
            Item::Table(xml) => xml.clone(),
        }
    }
}

/// Where statements stand on the page, for counts and quotes that lead to them.
struct Places {
    /// The lists of statements, in their order.
    lists: Vec<Set>,
    /// The first list in which a statement stands.
    first: BTreeMap<u32, usize>,
}

impl Places {
    fn of(page: &Page) -> Places {
        let mut places = Places { lists: Vec::new(), first: BTreeMap::new() };
        for block in &page.blocks {
            let Block::Statements(statements) = block else { continue };
            for statement in statements {
                places.first.entry(*statement).or_insert(places.lists.len());
            }
            places.lists.push(statements.to_vec().into());
        }
        places
    }
}

impl Targets for Places {
    fn statement(&self, statement: u32) -> Option<String> {
        self.first.get(&statement).map(|_| format!("s{statement}"))
    }

    fn statements(&self, statements: &Set) -> Option<String> {
        // The list of just these, or else where the first of them stands.
        match self.lists.iter().position(|list| list == statements) {
            Some(list) => Some(format!("l{list}")),
            None => self.statement(statements.iter().next()?),
        }
    }
}

struct Writer<'a> {
    page: &'a Page,
    styles: &'a Styles,
    paper: &'a Paper,
    ends: &'a Ends,
    sections: usize,
    items: Vec<Item>,
    across: bool,
    bookmarks: usize,
    headings: usize,
    lists: usize,
    pictures: Vec<Vec<u8>>,
    places: Places,
}

impl Writer<'_> {
    fn put(&mut self, role: Role, content: String) {
        self.items.push(Item::Paragraph(Paragraph::new(self.styles.id(role), content)));
    }

    fn run(&self, text: &str) -> String {
        run(text, Look::default(), self.styles)
    }

    fn inlines(&self, content: &[Inline]) -> String {
        inlines(content, Look::default(), &self.page.speech, self.styles, &self.places)
    }

    fn bookmarked(&mut self, name: &str, content: &str) -> String {
        self.bookmarks += 1;
        bookmark(name, self.bookmarks, content)
    }

    fn opening(&mut self) {
        self.put(Role::Title, self.run(&self.page.title));
        if !self.page.basis.is_empty() {
            self.put(Role::Subtitle, self.run(&self.page.basis));
        }
        for notice in &self.page.notices {
            let look = Look { bold: notice.strong, ..Look::default() };
            self.put(Role::Notice, run(&notice.text, look, self.styles));
        }
    }

    /// The headings as Word's own contents, which it can make anew; without page numbers, which nobody but Word knows.
    fn contents(&mut self) {
        let headings: Vec<(usize, u8, &str)> = self
            .page
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level, text, .. } => Some((*level, text.as_str())),
                _ => None,
            })
            .enumerate()
            .filter(|(_, (level, _))| *level <= 2)
            .map(|(at, (level, text))| (at, level, text))
            .collect();
        if headings.len() < HEADINGS_FOR_CONTENTS {
            return;
        }
        self.put(Role::ContentsHeading, self.run(&self.page.words.contents));
        let last = headings.len() - 1;
        for (nth, (at, level, text)) in headings.iter().enumerate() {
            let mut content = String::new();
            if nth == 0 {
                content.push_str(
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\n \\h \\z \\u </w:instrText></w:r>\
                     <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                );
            }
            content.push_str(&jump(Some(&format!("h{at}")), self.run(text)));
            if nth == last {
                content.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            self.put(Role::Contents((*level).clamp(1, 2)), content);
        }
    }

    fn block(&mut self, block: &Block) -> Result<()> {
        if !matches!(block, Block::Table(_)) {
            self.turn(false);
        }
        match block {
            Block::Heading { level, text, .. } => self.heading((*level).clamp(1, 5), text),
            Block::Paragraph(content) => self.put(Role::Normal, self.inlines(content)),
            Block::List(items) => items.iter().for_each(|item| self.item(self.inlines(item))),
            Block::Definitions(items) => {
                for (term, meaning) in items {
                    let look = Look { bold: true, ..Look::default() };
                    let content = run(&format!("{term}: "), look, self.styles) + &self.inlines(meaning);
                    self.put(Role::Normal, content);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Figure(drawing) => self.figure(drawing)?,
            Block::Statements(statements) => self.statements(statements),
        }
        Ok(())
    }

    /// A picture with its caption and notes under it.
    fn figure(&mut self, drawing: &Drawing) -> Result<()> {
        let style = self.styles.id(Role::Normal);
        match picture::drawn(drawing)? {
            Some(png) => {
                let content = picture::xml(&png, self.pictures.len(), drawing, self.paper.text_width(false));
                self.pictures.push(png);
                let properties = "<w:keepNext/>".to_owned();
                self.items.push(Item::Paragraph(Paragraph { properties, ..Paragraph::new(style, content) }));
            }
            // In words, where no picture can be made.
            None => self.put(Role::Normal, self.run(&drawing.alt)),
        }
        let caption = self.caption(&drawing.caption);
        let properties = "<w:keepNext w:val=\"0\"/>".to_owned();
        let style = self.styles.id(Role::Caption);
        self.items.push(Item::Paragraph(Paragraph { properties, ..Paragraph::new(style, caption) }));
        for note in drawing.notes.iter().filter(|note| !note.is_empty()) {
            self.put(Role::TableNote, self.run(note));
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str) {
        let content = self.bookmarked(&format!("h{}", self.headings), &self.run(text));
        self.headings += 1;
        let style = self.styles.id(Role::Heading(level)).to_owned();
        self.items.push(Item::Paragraph(Paragraph { style, content, heads: true, ..Paragraph::default() }));
    }

    fn item(&mut self, content: String) {
        let paragraph = match self.styles.bullet() {
            Some(bullet) => {
                let content = run(bullet, Look::default(), self.styles) + &content;
                Paragraph::new(self.styles.id(Role::ListItem), content)
            }
            None => Paragraph {
                properties: self.styles.numbering(),
                ..Paragraph::new(self.styles.id(Role::ListItem), content)
            },
        };
        self.items.push(Item::Paragraph(paragraph));
    }

    fn table(&mut self, table: &Table) {
        let columns = measure_for(table, self.paper.lines());
        self.turn(columns.wide);
        let caption = (!table.caption.is_empty()).then(|| self.caption(&table.caption));
        if let Some(caption) = caption {
            self.put(Role::Caption, caption);
        }
        let setter = Setter {
            across: self.paper.text_width(columns.wide),
            size: if columns.small { SMALL } else { 0 },
            speech: &self.page.speech,
            styles: self.styles,
            targets: &self.places,
        };
        let xml = setter.table(table, &columns);
        self.items.push(Item::Table(xml));
        for note in &table.notes {
            self.put(Role::TableNote, self.run(note));
        }
        if table.notes.is_empty() {
            // Two tables in a row would be one.
            self.put(Role::TableNote, String::new());
        }
    }

    /// A caption whose number is a field, so that Word counts it and its list of tables finds it.
    fn caption(&self, caption: &str) -> String {
        let Some(found) = numbered::parts(caption) else { return self.run(caption) };
        // Its parts are letters and one number, so that the first digit is the number's.
        let from = caption.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let digits = caption[from..].bytes().take_while(u8::is_ascii_digit).count();
        let (before, rest) = caption.split_at(from);
        let (number, behind) = rest.split_at(digits);
        let counted = format!("SEQ {} \\* ARABIC", found.label);
        self.run(before) + &field(&counted, number, Look::default(), self.styles) + &self.run(behind)
    }

    /// Statements in full. Each can be jumped to where it stands first, and so can the whole list.
    fn statements(&mut self, statements: &[u32]) {
        let list = self.lists;
        self.lists += 1;
        let (page, styles) = (self.page, self.styles);
        let shown = statements.iter().filter_map(|statement| Some((statement, page.evidence.get(statement)?)));
        for (at, (statement, shown)) in shown.enumerate() {
            let typed = Look { style: styles.id(Role::Typed), ..Look::default() };
            let speech = Look { language: &page.speech, ..Look::default() };
            let speaker = if shown.speaker.is_empty() { "?" } else { &shown.speaker };
            let mut content = run(&shown.id, typed, styles);
            if self.places.first.get(statement) == Some(&list) {
                content = self.bookmarked(&format!("s{statement}"), &content);
            }
            content.push_str(&self.run(&format!("  {speaker}: ")));
            content.push_str(&run(&shown.text, speech, styles));
            if at == 0 {
                content = self.bookmarked(&format!("l{list}"), &content);
            }
            self.put(Role::Quote, content);
        }
    }

    fn transcripts(&mut self) {
        if self.page.transcripts.is_empty() {
            return;
        }
        self.turn(false);
        let page = self.page;
        self.heading(1, &page.words.transcripts);
        for transcript in &page.transcripts {
            self.heading(2, &transcript.id);
            for (speaker, pieces) in &transcript.turns {
                let bold = Look { bold: true, ..Look::default() };
                let speech = Look { language: &self.page.speech, ..Look::default() };
                let name = if speaker.is_empty() { String::new() } else { format!("{speaker}: ") };
                let words: Vec<String> = pieces.iter().map(|piece| piece.text.trim().to_owned()).collect();
                let content = run(&name, bold, self.styles) + &run(&words.join(" "), speech, self.styles);
                self.put(Role::Normal, content);
            }
        }
    }

    /// Turns the paper, if it lies otherwise: what was written so far ends a section. A heading goes with what follows it.
    fn turn(&mut self, across: bool) {
        if self.across == across {
            return;
        }
        let is_heading = |item: &Item| matches!(item, Item::Paragraph(paragraph) if paragraph.heads);
        let kept = self.items.iter().rev().take_while(|item| is_heading(item)).count();
        let at = self.items.len() - kept;
        if at == 0 {
            self.across = across;
            return;
        }
        let ended = self.section();
        self.across = across;
        match self.items[..at].last_mut() {
            Some(Item::Paragraph(paragraph)) if paragraph.section.is_none() => paragraph.section = Some(ended),
            Some(_) => {
                let paragraph = Paragraph {
                    section: Some(ended),
                    ..Paragraph::new(self.styles.id(Role::TableNote), String::new())
                };
                self.items.insert(at, Item::Paragraph(paragraph));
            }
            None => {}
        }
    }

    /// The properties of the section that ends here.
    fn section(&mut self) -> String {
        self.sections += 1;
        self.paper.section(self.across, &self.ends.references, self.sections == 1, self.ends.first)
    }
}
