//! One self-contained page: no network, nothing to install, every number opens into its statements.
//!
//! The script of the page shows statements in a window beside the text, searches and filters them, and sorts tables. It
//! takes them from two blocks of data at the end of the page ([`data`]).
//!
//! A page of few statements works without its script, too: there the evidence stands as an element with the id `s` and
//! the statement's number, where a list of statements has it, or else in the store at the end; numbers and quotes are
//! links to it. On a page of many ([`evidence::MOST_WRITTEN_OUT`]) it says that it needs the script.

mod blocks;
mod data;
mod escape;
mod evidence;
mod policy;
mod side;
#[cfg(test)]
mod tests;
mod transcripts;

use super::model::{Block, Notice, Page};
pub(super) use escape::escape;
use escape::foreign_id;
use evidence::Evidences;
pub use side::write as write_side;

const STYLE: &str = concat!(
    include_str!("style/page.css"),
    include_str!("style/tables.css"),
    include_str!("style/statements.css"),
    include_str!("style/search.css"),
    include_str!("style/figures.css"),
    include_str!("style/print.css"),
);

/// One function around all its parts, which share their names with each other and with nobody else.
const SCRIPT: &str = concat!(
    "\n\"use strict\";\n(() => {\n",
    include_str!("script/data.js"),
    include_str!("script/transcripts.js"),
    include_str!("script/window.js"),
    include_str!("script/tables.js"),
    include_str!("script/explorer.js"),
    include_str!("script/start.js"),
    "})();\n"
);

/// The id of the search.
const EXPLORER: &str = "_explorer";

/// With fewer headings than this a page is taken in without a table of contents.
const HEADINGS_FOR_CONTENTS: usize = 3;

/// Writes a page.
pub fn write(page: &Page) -> String {
    let mut evidences = Evidences::of(page);
    let blocks = blocks::write(page, &mut evidences);
    let transcripts = transcripts::write(page, &mut evidences);
    let store = evidences.store();
    let mut out = head(page);
    out.push_str("<body>\n<main>\n");
    out.push_str(&opening(page));
    out.push_str(&contents(page));
    out.push_str(&evidences.without_script());
    out.push_str(&blocks);
    out.push_str(&search(page));
    out.push_str(&transcripts);
    out.push_str(&store);
    out.push_str("</main>\n");
    if !page.made.is_empty() {
        out.push_str(&format!("<footer>{}</footer>\n", escape(&page.made)));
    }
    if !page.evidence.is_empty() {
        out.push_str(&window(page));
        out.push_str(&data::write(page, &evidences));
    }
    out.push_str(&format!("<script>{SCRIPT}</script>\n</body>\n</html>\n"));
    out
}

fn head(page: &Page) -> String {
    let language = if page.language.is_empty() { "en" } else { &page.language };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"robots\" content=\"noindex, nofollow\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n",
        escape(language),
        policy::policy(STYLE, SCRIPT),
        escape(&page.title)
    )
}

/// Title, what the figures rest on, notices.
fn opening(page: &Page) -> String {
    let mut out = format!("<header>\n<h1>{}</h1>\n", escape(&page.title));
    if !page.basis.is_empty() {
        out.push_str(&format!("<p class=\"basis\">{}</p>\n", escape(&page.basis)));
    }
    out.push_str("</header>\n");
    page.notices.iter().for_each(|notice| out.push_str(&notice_box(notice)));
    out
}

fn notice_box(notice: &Notice) -> String {
    let class = if notice.strong { "notice strong" } else { "notice" };
    format!("<p class=\"{class}\" role=\"note\">{}</p>\n", escape(&notice.text))
}

/// The table of contents, where there is enough to list.
fn contents(page: &Page) -> String {
    let mut entries: Vec<(u8, &str, &str)> = Vec::new();
    for block in &page.blocks {
        if let Block::Heading { level, text, id } = block
            && *level <= 2
            && !id.is_empty()
        {
            entries.push((*level, text, id));
        }
    }
    if entries.len() < HEADINGS_FOR_CONTENTS {
        return String::new();
    }
    let mut lines: String = entries.iter().map(|(level, text, id)| entry(*level, text, &foreign_id(id))).collect();
    if let Some(facets) = page.facets.as_ref().filter(|_| data::is_searched(page)) {
        let text = escape(facets.texts.explore);
        lines.push_str(&format!("<li class=\"level-1 needs-script\" hidden><a href=\"#{EXPLORER}\">{text}</a></li>\n"));
    }
    if !page.transcripts.is_empty() {
        lines.push_str(&entry(1, &page.words.transcripts, transcripts::ID));
    }
    let title = escape(&page.words.contents);
    format!("<nav class=\"contents\" aria-label=\"{title}\">\n<p>{title}</p>\n<ul>\n{lines}</ul>\n</nav>\n")
}

fn entry(level: u8, text: &str, id: &str) -> String {
    format!("<li class=\"level-{level}\"><a href=\"#{id}\">{}</a></li>\n", escape(text))
}

/// The search, which the script fills. Without it nothing is shown.
fn search(page: &Page) -> String {
    match page.facets.as_ref().filter(|_| data::is_searched(page)) {
        Some(facets) => format!(
            "<section class=\"explorer\" id=\"{EXPLORER}\" aria-labelledby=\"_explorer-title\" hidden>\n\
             <h2 id=\"_explorer-title\">{}</h2>\n</section>\n",
            escape(facets.texts.explore)
        ),
        None => String::new(),
    }
}

/// The window in which the script shows statements. Without the script it never opens.
fn window(page: &Page) -> String {
    let close = escape(&page.words.close);
    format!(
        "<dialog id=\"_window\" aria-labelledby=\"_window-title\">\n\
         <div class=\"bar\"><h2 id=\"_window-title\"></h2><button type=\"button\" class=\"close\">{close}</button></div>\n\
         <p class=\"how-many\"></p>\n<div class=\"shown\"></div>\n</dialog>\n"
    )
}
