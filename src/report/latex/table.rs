//! A table that goes on over pages, its head on each.

use super::super::columns::{self, Columns, Width};
use super::super::model::{Align, Cell, Row, Table};
use super::super::numbered;
use super::Writer;
use super::escape::escape;

impl Writer<'_> {
    pub(super) fn table(&self, out: &mut String, table: &Table, caption: &str) {
        let columns = columns::measure(table);
        let heads: Vec<String> = table.head.iter().map(|(name, _)| format!("\\textbf{{{}}}", escape(name))).collect();
        let head = format!("\\toprule\n{} \\\\\n\\midrule\n", heads.join(" & "));
        let (open, close) = match (columns.wide, columns.small) {
            (false, _) => ("", ""),
            (true, false) => ("\\begin{landscape}\n\\footnotesize\n", "\\end{landscape}\n"),
            (true, true) => ("\\begin{landscape}\n\\scriptsize\n", "\\end{landscape}\n"),
        };
        out.push_str(open);
        out.push_str(&format!("\\begin{{longtable}}{{@{{}}{}@{{}}}}\n", specification(table, &columns)));
        let parts = numbered::parts(caption);
        match parts {
            Some(parts) => {
                out.push_str(&format!("\\caption{{{}}}\\label{{tab:{}}} \\\\\n", escape(parts.text), table.id));
            }
            None if caption.is_empty() => {}
            None => out.push_str(&format!("\\caption*{{{}}} \\\\\n", escape(caption))),
        }
        out.push_str(&format!("{head}\\endfirsthead\n{head}\\endhead\n\\bottomrule\n\\endfoot\n"));
        for (at, row) in table.rows.iter().enumerate() {
            let cells = row.cells.iter().enumerate().map(|(column, cell)| {
                let below = &table.rows[at..(at + cell.reach.max(1)).min(table.rows.len())];
                self.cell(cell, row, column, &columns, below)
            });
            out.push_str(&format!("{} \\\\\n", cells.collect::<Vec<_>>().join(" & ")));
        }
        out.push_str("\\end{longtable}\n");
        if parts.is_none() {
            // Every longtable counts as one, with a number or without.
            out.push_str("\\addtocounter{table}{-1}\n");
        }
        for note in &table.notes {
            out.push_str(&format!("{{\\footnotesize {}\\par}}\n", escape(note)));
        }
        out.push_str(close);
        out.push('\n');
    }

    fn cell(&self, cell: &Cell, row: &Row, at: usize, columns: &Columns, below: &[Row]) -> String {
        let mut content = self.inlines(&cell.content);
        if row.strong && cell.heads_row {
            content = format!("\\textbf{{{content}}}");
        }
        if cell.indent > 0 {
            content = format!("\\hspace*{{{}em}}{content}", cell.indent);
        }
        if cell.reach < 2 || !fits(cell, at, columns, below) {
            return content;
        }
        let width = if matches!(columns.widths.get(at), Some(Width::Own(_))) { "*" } else { "=" };
        format!("\\multirow[t]{{{}}}{{{width}}}{{{content}}}", cell.reach)
    }
}

/// Whether a cell has room in the rows that it reaches over. Where it has not, it stands in the first row, which then
/// is as high as it must be: `\multirow` would print it over what follows.
fn fits(cell: &Cell, at: usize, columns: &Columns, below: &[Row]) -> bool {
    let lines = |row: &Row| {
        let others = row.cells.iter().enumerate().filter(|(column, other)| *column != at && other.reach == 1);
        others.map(|(column, other)| columns.lines(column, &other.plain())).max().unwrap_or(1)
    };
    // Words are not broken at will: a column takes more lines than its letters say.
    columns.lines(at, &cell.plain()) * 3 / 2 < below.iter().map(lines).sum()
}

fn specification(table: &Table, columns: &Columns) -> String {
    let column = |(at, ((_, align), width)): (usize, (&(String, Align), &Width))| match (width, align) {
        (Width::Own(_), Align::Left) => "l".to_owned(),
        (Width::Own(_), Align::Right) => "r".to_owned(),
        (Width::Own(_), Align::Center) => "c".to_owned(),
        (Width::Broken(_), align) => {
            let set = match align {
                Align::Left => "\\raggedright",
                Align::Right => "\\raggedleft",
                Align::Center => "\\centering",
            };
            format!(">{{{set}\\arraybackslash}}p{{0.{:03}\\linewidth}}", columns.share(at))
        }
    };
    table.head.iter().zip(&columns.widths).enumerate().map(column).collect()
}
