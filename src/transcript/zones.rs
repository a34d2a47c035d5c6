//! Parts of a text that are left out of coding: footnotes, headers, lists of references. No offset moves.

use super::Source;
use crate::finding::Finding;
use crate::study::Settings;
use crate::text::Span;

/// The bytes of all zones: what the patterns of tema.toml and of the front matter match, and the passages that the front
/// matter gives word for word. Patterns are those of documents; the front matter's hold in any source.
pub(super) fn zones(source: &Source, settings: &Settings, findings: &mut Vec<Finding>) -> Vec<Span> {
    let text = source.text();
    let mut found: Vec<Span> = Vec::new();
    let of_study = settings.zones.iter().filter(|_| source.kind() == super::Kind::Document);
    for zone in of_study.chain(&source.front.zones) {
        for hit in zone.pattern.find_iter(text).filter(|hit| !hit.is_empty()) {
            found.push(Span::new(hit.start(), hit.end()));
        }
    }
    for (words, span) in &source.front.left_out {
        let mut hits = text.match_indices(words.as_str());
        match (hits.next(), hits.next()) {
            (Some((at, _)), None) => found.push(Span::new(at, at + words.len())),
            (hit, _) => findings.push(
                Finding::error(match hit {
                    None => "what is to be left out does not stand in the text",
                    Some(_) => "what is to be left out stands several times in the text; nothing is left out",
                })
                .at(source.file.place(*span))
                .expected("a passage of the text, word for word, that stands there once"),
            ),
        }
    }
    found
}

/// Sorted, and without overlaps.
pub(super) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// `# about: a, b`: from here on the document speaks of these cases; `# about: -` of none. Sorted.
pub(super) fn sections(source: &Source) -> Vec<(u32, Vec<String>, Span)> {
    let text = source.text();
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(names) = line.strip_prefix('#').and_then(|rest| rest.trim_start().strip_prefix("about:")) {
            let names = names.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "-");
            let span = Span::new(start, start + line.trim_end().len());
            found.push((span.start, names.map(str::to_owned).collect(), span));
        }
        start += line.len();
    }
    found
}
