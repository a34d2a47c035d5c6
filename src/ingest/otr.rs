//! oTranscribe (.otr): JSON with a web page in it, whose time stamps are marked.

use super::lines::Line;
use super::piece::{stamp, unescape};
use crate::finding::{Finding, Place, Result};
use serde_json::Value;

/// The lines of the text in an `.otr` file, with time stamps as `[00:01:23] `, and what was left out.
///
/// # Errors
/// When it is none.
pub fn read(name: &str, text: &str) -> Result<Vec<Line>> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    let html = value.as_ref().and_then(|value| value.get("text")?.as_str()).ok_or_else(|| {
        Box::new(
            Finding::error("this is no file of oTranscribe")
                .at(Place::file(name))
                .expected("JSON with the transcript under `text`"),
        )
    })?;
    let mut lines = vec![Line { paragraph: true, ..Line::default() }];
    let mut rest = html;
    let mut hidden = false;
    let mut at = 0;
    while !rest.is_empty() {
        let open = rest.find('<').unwrap_or(rest.len());
        if !hidden && let Some(line) = lines.last_mut() {
            if line.text.is_empty() {
                line.at = at;
            }
            line.text.push_str(&unescape(&rest[..open].replace('\n', " ")).replace('\u{a0}', " "));
        }
        at += open;
        rest = &rest[open..];
        let Some(close) = rest.find('>') else { break };
        let tag = &rest[1..close];
        let word = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default().to_ascii_lowercase();
        match (word.as_str(), tag.starts_with('/')) {
            ("br" | "p" | "div", _) => lines.push(Line { paragraph: word != "br", ..Line::default() }),
            ("span", false) if tag.contains("data-timestamp") => {
                if let Some(time) = timestamp(tag)
                    && let Some(line) = lines.last_mut()
                {
                    line.text.push_str(&format!("[{time}] "));
                }
                hidden = true;
            }
            ("span", true) => hidden = false,
            _ => {}
        }
        at += close + 1;
        rest = &rest[close + 1..];
    }
    Ok(lines)
}

/// `data-timestamp="83.4"` in seconds, or `m:ss` in old files.
fn timestamp(tag: &str) -> Option<String> {
    let value = tag.split("data-timestamp=").nth(1)?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = value[1..].split(quote).next()?;
    match value.parse::<f64>() {
        Ok(seconds) => stamp(seconds),
        Err(_) => super::subtitles::clock(value).map(|_| value.to_owned()),
    }
}
