//! How a finding is shown to a person.

use super::{Finding, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

/// One finding as a person reads it, with its line and a caret, ending in a line break.
pub fn render(finding: &Finding, color: bool) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Doubt => Level::WARNING,
        Severity::ToDo => Level::INFO,
    }
    .with_name(finding.severity.word());
    let mut group;
    let excerpt = finding.place.as_ref().and_then(|place| place.excerpt.as_ref().map(|excerpt| (place, excerpt)));
    let title = match (&finding.place, excerpt) {
        (Some(place), None) if !finding.found.contains(&place.file) => format!("{}: {}", place, finding.found),
        _ => finding.found.clone(),
    };
    group = annotate_snippets::Group::with_title(level.primary_title(title));
    if let Some((place, excerpt)) = excerpt {
        let mut annotation = AnnotationKind::Primary.span(excerpt.start..excerpt.end.max(excerpt.start));
        if let Some(expected) = &finding.expected {
            annotation = annotation.label(format!("expected {expected}"));
        }
        group = group.element(
            // The column that annotate-snippets prints is that of the window; a cut line gives its own.
            Snippet::source(excerpt.text.clone())
                .line_start(place.line)
                .path(place.file.clone())
                .annotation(annotation),
        );
    } else if let Some(expected) = &finding.expected {
        group = group.element(Level::NOTE.with_name("expected").message(expected.clone()));
    }
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.with_name("hint").message(hint.clone()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    text.push('\n');
    text
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
