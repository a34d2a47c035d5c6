//! The plain-text form of a transcript, written: labels, time stamps, and speech that cannot be taken for either.

use super::read::label;

/// One line of the speech and where it came to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Laid {
    /// Byte of the speech.
    pub speech: usize,
    /// Byte of the text that was written.
    pub text: usize,
}

/// Writes a turn behind `out`: time stamp, label, speech. Blank lines divide paragraphs. Lines that look like a label or
/// a comment are indented by one space, blanks at the ends of lines fall away; nothing else is changed.
/// Without a label it is a paragraph of a document.
pub fn write_turn(out: &mut String, time: Option<&str>, speaker: Option<&str>, speech: &str) -> Vec<Laid> {
    let mut laid = Vec::new();
    if let Some(time) = time.filter(|_| speaker.is_some()) {
        out.push_str(&format!("[{time}] "));
    }
    let mut first = true;
    if let Some(speaker) = speaker {
        out.push_str(speaker);
        out.push_str(": ");
    }
    let mut start = 0;
    let mut blank = false;
    for line in speech.split_inclusive('\n') {
        let from = start;
        start += line.len();
        let kept = line.trim_end();
        let lead = if first { kept.len() - kept.trim_start().len() } else { 0 };
        let kept = &kept[lead..];
        if kept.trim().is_empty() {
            blank = !first;
            continue;
        }
        if !first {
            out.push('\n');
            if blank {
                out.push('\n');
            }
        }
        if (!first || speaker.is_none()) && looks_marked(kept) {
            out.push(' ');
        }
        laid.push(Laid { speech: from + lead, text: out.len() });
        out.push_str(kept);
        (first, blank) = (false, false);
    }
    out.push('\n');
    laid
}

/// Writes a line that nobody said as comment lines.
pub fn write_comment(out: &mut String, text: &str) {
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        out.push_str("# ");
        out.push_str(line.trim());
        out.push('\n');
    }
}

/// Whether a line of speech could be taken for a comment, a label, or a label that somebody mistyped.
fn looks_marked(line: &str) -> bool {
    let word = line.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).next().unwrap_or_default();
    let before = line.split(':').next().filter(|name| name.len() < line.len());
    line.starts_with('#')
        || label(line).is_some()
        || word.chars().any(|c| c.is_ascii_digit()) && word.chars().any(char::is_alphabetic)
        || before.is_some_and(|name| crate::study::cases::is_label(name.trim_end().trim_end_matches('?')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speech_that_looks_like_something_else_is_indented() {
        let mut out = String::new();
        let speech = "Well.\n# one\nNote: two\n[00:01] SP3: three\nSP3 said four\nI am five";
        let laid = write_turn(&mut out, Some("00:01:02"), Some("SP1"), speech);
        assert_eq!(out, "[00:01:02] SP1: Well.\n # one\n Note: two\n [00:01] SP3: three\n SP3 said four\nI am five\n");
        for place in laid {
            assert_eq!(out[place.text..].chars().next(), speech[place.speech..].chars().next());
        }
    }

    #[test]
    fn paragraphs_stay_and_ends_of_lines_go() {
        let mut out = String::new();
        write_turn(&mut out, None, Some("SP1"), "\n one  \n\n\n\ttwo\n");
        assert_eq!(out, "SP1: one\n\n\ttwo\n");
    }
}
