//! A page with a text on one side and what belongs to it on the other: no script, nothing loaded.

use super::escape::escape;
use super::{STYLE, notice_box, policy};
use crate::report::side::{Look, Remark, Row, Side};

const SIDES: &str = include_str!("side.css");

/// Writes the page.
pub fn write(side: &Side) -> String {
    let style = format!("{STYLE}{SIDES}");
    let language = if side.language.is_empty() { "en" } else { &side.language };
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"robots\" content=\"noindex, nofollow\">\n<title>{}</title>\n<style>{style}</style>\n</head>\n",
        escape(language),
        policy::policy(&style, ""),
        escape(&side.title)
    );
    out.push_str(&format!(
        "<body>\n<main>\n<header>\n<h1>{}</h1>\n<p class=\"basis\">{}</p>\n</header>\n",
        escape(&side.title),
        escape(&side.basis)
    ));
    side.notices.iter().for_each(|notice| out.push_str(&notice_box(notice)));
    for (heading, lines) in side.first.iter().filter(|(_, lines)| !lines.is_empty()) {
        out.push_str(&format!("<section class=\"first\">\n<h2>{}</h2>\n<ul>\n", escape(heading)));
        for (number, text) in lines {
            out.push_str(&format!("<li><a href=\"#c{number}\">{}</a></li>\n", escape(text)));
        }
        out.push_str("</ul>\n</section>\n");
    }
    out.push_str(&format!(
        "<div class=\"sides\">\n<div class=\"head\"></div><div class=\"head\">{}</div><div class=\"head second\">{}</div>\n",
        escape(&side.heads[0]),
        escape(&side.heads[1])
    ));
    side.rows.iter().for_each(|each| out.push_str(&row(each, &side.speech)));
    out.push_str("</div>\n");
    if !side.last.1.is_empty() {
        out.push_str(&format!("<section>\n<h2>{}</h2>\n<ul>\n", escape(&side.last.0)));
        side.last.1.iter().for_each(|line| out.push_str(&format!("<li>{}</li>\n", escape(line))));
        out.push_str("</ul>\n</section>\n");
    }
    out.push_str(&format!("</main>\n<footer>{}</footer>\n</body>\n</html>\n", escape(&side.made)));
    out
}

fn class(look: Look) -> &'static str {
    match look {
        Look::Wrong => "wrong",
        Look::Open => "open",
        Look::Right => "right",
        Look::Plain => "plain",
    }
}

fn row(row: &Row, language: &str) -> String {
    let tag = match row.heading {
        0 => "p".to_owned(),
        level => format!("h{}", (level + 1).min(4)),
    };
    let text: String = row
        .pieces
        .iter()
        .map(|(text, remark)| match remark {
            None => escape(text),
            // A comma between two parts of a claim is no place to stop at.
            Some((_, look)) if !text.contains(char::is_alphanumeric) => {
                format!("<mark class=\"{}\">{}</mark>", class(*look), escape(text))
            }
            Some((number, look)) => {
                format!("<mark class=\"{}\"><a href=\"#c{number}\">{}</a></mark>", class(*look), escape(text))
            }
        })
        .collect();
    let remarks: String = row.remarks.iter().map(|each| remark(each, language)).collect();
    format!(
        "<div class=\"line\">{}</div><div class=\"text\" lang=\"{}\"><{tag}>{text}</{tag}></div><div class=\"remarks\">{remarks}</div>\n",
        row.line,
        escape(language)
    )
}

fn remark(remark: &Remark, _language: &str) -> String {
    let mut out = format!(
        "<div class=\"remark {}\" id=\"c{}\"><p class=\"label\">{}</p>",
        class(remark.look),
        remark.number,
        escape(&remark.label)
    );
    if !remark.about.is_empty() {
        out.push_str(&format!("<p class=\"about\">{}</p>", escape(&remark.about)));
    }
    remark.lines.iter().for_each(|line| out.push_str(&format!("<p>{}</p>", escape(line))));
    if !remark.statements.is_empty() {
        let open = if remark.look == Look::Wrong && remark.statements.len() <= 3 { " open" } else { "" };
        let ids: Vec<String> = remark.statements.iter().map(|(id, _, _)| id.clone()).collect();
        let more = if remark.more > 0 { format!(" +{}", remark.more) } else { String::new() };
        out.push_str(&format!("<details{open}><summary>{}{more}</summary>", escape(&ids.join(" "))));
        for (id, who, words) in &remark.statements {
            out.push_str(&format!("<blockquote><b>{} {}</b> {}</blockquote>", escape(id), escape(who), escape(words)));
        }
        out.push_str("</details>");
    }
    out.push_str("</div>");
    out
}
