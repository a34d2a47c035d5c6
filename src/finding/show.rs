//! How a finding is shown to a person.

use super::{Excerpt, Finding, Place, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::borrow::Cow;

/// One finding as a person reads it, with its line and a caret, ending in a line break.
pub fn render(finding: &Finding, color: bool) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Doubt => Level::WARNING,
        Severity::ToDo => Level::INFO,
    }
    .with_name(finding.severity.word());
    let mut group = annotate_snippets::Group::with_title(level.primary_title(&finding.found));
    let excerpt = finding.place.as_ref().and_then(|place| Some((place, place.excerpt.as_ref()?)));
    if let Some((place, excerpt)) = excerpt {
        let (text, moved) = window(place, excerpt);
        let mut annotation = AnnotationKind::Primary.span(excerpt.start + moved..excerpt.end + moved);
        if let Some(expected) = &finding.expected {
            annotation = annotation.label(format!("expected {expected}"));
        }
        group = group
            .element(Snippet::source(text).line_start(place.line).path(place.file.as_str()).annotation(annotation));
    } else {
        if let Some(place) = finding.place.as_ref().filter(|place| !finding.found.contains(&place.file)) {
            group = group.element(origin(place));
        }
        if let Some(expected) = &finding.expected {
            group = group.element(Level::NOTE.with_name("expected").message(expected));
        }
    }
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.with_name("hint").message(hint));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    // The excerpt is short enough; what is long is a label, and is not to cost the beginning of the line.
    let renderer = renderer.term_width(1_000).decor_style(DecorStyle::Ascii);
    let mut text = renderer.render(&[group]);
    if let Some((place, excerpt)) = excerpt {
        // The renderer counts columns from the left of what it is given; a long line was cut there.
        let (window, moved) = window(place, excerpt);
        let column = window[..excerpt.start + moved].chars().count() + 1;
        text = text.replacen(&format!("{}:{}:{column}", place.file, place.line), &place.to_string(), 1);
    }
    text.push('\n');
    text
}

/// `file:line`, where there is no text to show.
fn origin(place: &Place) -> Origin<'_> {
    let mut origin = Origin::path(place.file.as_str());
    if place.line > 0 {
        origin = origin.line(place.line);
    }
    origin
}

/// The excerpt as it is shown, with `…` where its line was cut before it, and how many bytes that moves it.
fn window<'e>(place: &Place, excerpt: &'e Excerpt) -> (Cow<'e, str>, usize) {
    const CUT: &str = "…";
    if place.column > excerpt.text[..excerpt.start].chars().count() + 1 {
        (format!("{CUT}{}", excerpt.text).into(), CUT.len())
    } else {
        (excerpt.text.as_str().into(), 0)
    }
}

/// All findings, one after the other, with a blank line between them.
pub fn render_all(findings: &[Finding], color: bool) -> String {
    findings.iter().map(|finding| render(finding, color)).collect::<Vec<_>>().join("\n")
}

/// `2 errors, 1 doubtful place, 3 to do`, or an empty text when there is nothing.
pub fn summary(findings: &[Finding]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let mut parts = Vec::new();
    match count(Severity::Error) {
        0 => {}
        1 => parts.push("1 error".to_owned()),
        n => parts.push(format!("{n} errors")),
    }
    match count(Severity::Doubt) {
        0 => {}
        1 => parts.push("1 doubtful place".to_owned()),
        n => parts.push(format!("{n} doubtful places")),
    }
    match count(Severity::ToDo) {
        0 => {}
        n => parts.push(format!("{n} to do")),
    }
    parts.join(", ")
}
