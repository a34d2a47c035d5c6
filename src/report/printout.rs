//! Transcripts to print and write on: statement ids on the left, a wide margin on the right.

use crate::transcript::{Source, Speaker, Statement};

/// One line of a printout.
struct Line {
    /// `SP3:12.2`; empty for those who ask, whose words are not coded.
    id: String,
    /// Who begins to speak here.
    speaker: Option<String>,
    text: String,
}

/// The lines of a source: every statement, and every turn of those who ask.
fn lines<'s>(source: &'s Source, names: &dyn Fn(u32) -> &'s str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut statements = source.statements.iter().enumerate().peekable();
    let shown = |statement: &Statement| one_line(statement.span.of(source.text()));
    for (nth, turn) in source.turns.iter().enumerate() {
        let mut speaker = match &turn.speaker {
            Speaker::Interviewer(label) => Some(label.to_string()),
            Speaker::Participant(case) => Some(names(*case).to_owned()),
            Speaker::Unknown(group) => Some(format!("{group}?")),
            Speaker::Nobody => None,
        };
        let mut any = false;
        while let Some((at, statement)) = statements.next_if(|(_, statement)| statement.turn as usize == nth) {
            lines.push(Line {
                id: source.statement_id(at).to_string(),
                speaker: speaker.take(),
                text: shown(statement),
            });
            any = true;
        }
        let text = one_line(turn.span.of(source.text()));
        if !any && !text.is_empty() {
            lines.push(Line { id: String::new(), speaker, text });
        }
    }
    lines
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As plain text: the id, who speaks, and the words within 60 columns, so that half the page stays empty.
pub fn text<'s>(sources: &[&'s Source], names: &dyn Fn(u32) -> &'s str) -> String {
    let mut out = String::new();
    for source in sources {
        out.push_str(&format!("{}\n\n", source.id));
        for line in lines(source, names) {
            let speaker = line.speaker.map(|name| format!("{name}: ")).unwrap_or_default();
            let mut left = format!("{:<12}", line.id);
            for row in wrapped(&format!("{speaker}{}", line.text), 60) {
                out.push_str(&format!("{left}{row}\n"));
                left = " ".repeat(12);
            }
        }
        out.push('\n');
    }
    out
}

/// Words in rows of at most `width` code points, longer words alone.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match rows.last_mut().filter(|row| row.chars().count() + 1 + word.chars().count() <= width) {
            Some(row) => {
                row.push(' ');
                row.push_str(word);
            }
            None => rows.push(word.to_owned()),
        }
    }
    rows
}

const STYLE: &str = "body{font:11pt/1.5 Georgia,serif;margin:0 auto;max-width:52em;padding:1em}\
h2{break-before:page;font-size:1.2em}h2:first-of-type{break-before:auto}\
table{border-collapse:collapse;width:100%;table-layout:fixed}td{vertical-align:top;padding:.15em .6em .15em 0}\
tr{break-inside:avoid}.id{width:6.5em;font:8pt monospace;color:#555;padding-top:.45em}.margin{width:38%;border-left:1px solid #bbb}\
.asks{font-style:italic;color:#444}@page{margin:15mm}";

/// As a page for a browser's printer.
pub fn html<'s>(title: &str, language: &str, sources: &[&'s Source], names: &dyn Fn(u32) -> &'s str) -> String {
    let escape = super::html::escape;
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex, nofollow\">\n\
         <title>{1}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{1}</h1>\n",
        escape(language),
        escape(title)
    );
    for source in sources {
        out.push_str(&format!("<h2>{}</h2>\n<table>\n", escape(&source.id)));
        for line in lines(source, names) {
            let class = if line.id.is_empty() { " class=\"asks\"" } else { "" };
            let speaker = line.speaker.map(|name| format!("<b>{}:</b> ", escape(&name))).unwrap_or_default();
            out.push_str(&format!(
                "<tr><td class=\"id\">{}</td><td{class}>{speaker}{}</td><td class=\"margin\"></td></tr>\n",
                escape(&line.id),
                escape(&line.text)
            ));
        }
        out.push_str("</table>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}
