//! Tables: header rows that come again on each page, cells that reach over rows, rows that no page breaks.

use super::escape;
use super::paragraph::{Look, Paragraph, Targets, inlines, run};
use super::styles::{Role, Styles};
use crate::report::columns::Columns;
use crate::report::model::{Align, Cell, Row, Table};

/// How the tables of a text are set.
pub struct Setter<'a> {
    /// Their width in twentieths of a point.
    pub across: usize,
    /// Half points of their text; 0: as the style says.
    pub size: u32,
    /// ISO code of the language of quotes.
    pub speech: &'a str,
    /// The styles of the file.
    pub styles: &'a Styles,
    /// Where counts and quotes lead to.
    pub targets: &'a dyn Targets,
}

impl Setter<'_> {
    /// Writes a table with columns as they were measured.
    pub fn table(&self, table: &Table, columns: &Columns) -> String {
        let widths = columns.fill(self.across);
        let mut out = format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>\
             <w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{}</w:tblPr><w:tblGrid>",
            escape(self.styles.id(Role::Table)),
            self.across,
            if table.caption.is_empty() {
                String::new()
            } else {
                format!("<w:tblCaption w:val=\"{}\"/>", escape(&table.caption))
            },
        );
        widths.iter().for_each(|width| out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
        out.push_str("</w:tblGrid>");
        out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for ((head, align), width) in table.head.iter().zip(&widths) {
            let content = run(head, Look { bold: true, size: self.size, ..Look::default() }, self.styles);
            out.push_str(&cell(*width, "", "bottom", &self.text(0, *align, content)));
        }
        out.push_str("</w:tr>");
        for row in &table.rows {
            out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for ((own, (_, align)), width) in row.cells.iter().zip(&table.head).zip(&widths) {
                out.push_str(&self.cell(row, own, *align, *width));
            }
            // A row of too few cells would be a row that Word has to repair.
            for width in widths.iter().skip(row.cells.len()) {
                out.push_str(&cell(*width, "", "top", &self.text(0, Align::Left, String::new())));
            }
            out.push_str("</w:tr>");
        }
        out.push_str("</w:tbl>");
        out
    }

    fn cell(&self, row: &Row, own: &Cell, align: Align, width: usize) -> String {
        let merge = match own.reach {
            0 => "<w:vMerge/>",
            1 => "",
            _ => "<w:vMerge w:val=\"restart\"/>",
        };
        let look = Look { bold: row.strong && own.heads_row, size: self.size, ..Look::default() };
        let content = match own.reach {
            0 => String::new(),
            _ => inlines(&own.content, look, self.speech, self.styles, self.targets),
        };
        cell(width, merge, "top", &self.text(own.indent, align, content))
    }

    fn text(&self, indent: usize, align: Align, content: String) -> Paragraph {
        let mut properties = String::new();
        if indent > 0 {
            properties.push_str(&format!("<w:ind w:left=\"{}\"/>", indent * 200));
        }
        match align {
            Align::Left => {}
            Align::Right => properties.push_str("<w:jc w:val=\"right\"/>"),
            Align::Center => properties.push_str("<w:jc w:val=\"center\"/>"),
        }
        Paragraph { properties, ..Paragraph::new(self.styles.id(Role::TableText), content) }
    }
}

fn cell(width: usize, merge: &str, side: &str, paragraph: &Paragraph) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{merge}<w:vAlign w:val=\"{side}\"/></w:tcPr>{}</w:tc>",
        paragraph.xml()
    )
}
