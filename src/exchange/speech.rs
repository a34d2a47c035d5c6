//! Who speaks in a text of another program. Labels are found as `tema import` finds them in a file, by recurrence; the text
//! becomes an interview only where a transcript's reader finds every turn in it as it stands, letter for letter.

use crate::data::File;
use crate::finding::Severity;
use crate::ingest::speakers::Speakers;
use crate::ingest::{self, Options, label};
use crate::study::cases::is_label;
use crate::study::{Cases, Settings, cases};
use crate::text::{Span, canonical};
use crate::transcript::{self, Roster, Speaker};

/// A text in which people speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// The labels of those who ask, in order of appearance.
    pub asking: Vec<String>,
    /// The codes of those who answer, in order of appearance.
    pub people: Vec<String>,
    /// What stands above the first turn, and is no speech.
    pub above: Option<String>,
    /// Turns of those who answer.
    pub said: Vec<Span>,
}

/// What was heard in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// No labels recur.
    Nobody,
    /// People speak, and a transcript can say it.
    Talk(Speech),
    /// People seem to speak, but their labels are names, which are given, or stand otherwise than in a transcript.
    Otherwise(Vec<String>),
}

/// Listens to a text in the one form.
pub fn hear(text: &str) -> Heard {
    let (settings, nobody) = (settings(&[]), Cases::default());
    let options = Options {
        settings: &settings,
        cases: &nobody,
        speakers: &Speakers::default(),
        encoding: Some("utf-8"),
        unwrap: false,
        kind: None,
        plain: true,
    };
    let Ok(read) = ingest::of_bytes("text.txt", "text.txt", text.as_bytes(), &options) else { return Heard::Nobody };
    let labelled: Vec<_> = read.speakers.iter().filter(|speaker| speaker.label.is_some()).collect();
    // A label that stands once may be a heading.
    if !labelled.iter().any(|speaker| speaker.turns > 1) {
        return Heard::Nobody;
    }
    let mut speech = Speech { asking: Vec::new(), people: Vec::new(), above: None, said: Vec::new() };
    let mut names = Vec::new();
    for speaker in &read.speakers {
        match &speaker.label {
            Some(name) if !is_label(name) => names.push(name.clone()),
            Some(name) if label::asks(name) || settings.interviewers.contains(name) => speech.asking.push(name.clone()),
            Some(name) if label::is_code(name) && speaker.code.as_ref() == Some(name) => {
                speech.people.push(name.clone())
            }
            Some(name) => names.push(name.clone()),
            None => return Heard::Otherwise(names),
        }
    }
    if !names.is_empty() {
        return Heard::Otherwise(names);
    }
    match speech.people.is_empty() {
        true => Heard::Otherwise(names),
        false => proved(text, speech),
    }
}

/// The text as a transcript reads it: every turn has somebody, and nothing is wrong.
fn proved(text: &str, mut speech: Speech) -> Heard {
    let first = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line))
    });
    let names = [&speech.asking[..], &speech.people[..]].concat();
    let begins = |line: &str| {
        let line = line.split_once(']').filter(|_| line.starts_with('[')).map_or(line, |(_, rest)| rest.trim_start());
        line.split_once(':').is_some_and(|(name, _)| names.iter().any(|own| own == name))
    };
    let Some((start, _)) = first.into_iter().find(|(_, line)| begins(line)) else {
        return Heard::Otherwise(Vec::new());
    };
    speech.above = Some(text[..start].trim().to_owned()).filter(|above| !above.is_empty());
    let written = format!("{}{text}", front(&speech, text));
    let Ok(form) = canonical(written.into_bytes()) else {
        return Heard::Otherwise(Vec::new());
    };
    let mut findings = Vec::new();
    let settings = settings(&speech.asking);
    let table = format!("participant\n{}\n", speech.people.join("\n"));
    let people = Cases::read(&File { name: cases::FILE.to_owned(), text: table }, &settings, &mut findings);
    let file = File { name: "transcripts/text.txt".to_owned(), text: form.text.clone() };
    let source = transcript::read(file, form, &Roster { settings: &settings, cases: &people }, &mut findings);
    let wrong = findings.iter().any(|finding| finding.severity == Severity::Error);
    let known =
        source.turns.iter().all(|turn| matches!(turn.speaker, Speaker::Interviewer(_) | Speaker::Participant(_)));
    if wrong || !known || source.text() != text {
        return Heard::Otherwise(Vec::new());
    }
    let answers = source.turns.iter().filter(|turn| matches!(turn.speaker, Speaker::Participant(_)));
    speech.said = answers.map(|turn| turn.span).collect();
    Heard::Talk(speech)
}

/// Settings in which these ask, besides those who always do.
fn settings(asking: &[String]) -> Settings {
    let mut settings = Settings::read(File { name: "tema.toml".to_owned(), text: String::new() }, &mut Vec::new());
    settings.interviewers.extend(asking.iter().cloned());
    settings
}

/// The front matter of such a text, but for its hash.
pub fn front(speech: &Speech, text: &str) -> String {
    let kind = if speech.people.len() > 1 { "focus-group" } else { "interview" };
    let mut front = format!("---\nkind: {kind}\nparticipants: [{}]\n", speech.people.join(", "));
    if let Some(above) = &speech.above {
        front.push_str(&format!("left_out: [{}]\n", serde_json::Value::from(above.as_str())));
    }
    if text.contains("[[") {
        front.push_str("notes: false\n");
    }
    front + "---\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(text: &str) -> Option<(Vec<String>, Vec<String>, Option<String>)> {
        match hear(text) {
            Heard::Talk(speech) => Some((speech.asking, speech.people, speech.above)),
            _ => None,
        }
    }

    #[test]
    fn an_interview_is_one_where_labels_recur_and_are_codes() {
        let text = "Interview 3, spring\n\nInterviewer: So?\nSP3: We phone.\nAnd we write.\nInterviewer: When?\nSP3: At dawn.\n";
        let (asking, people, above) = talk(text).unwrap();
        assert_eq!((asking, people), (vec!["Interviewer".to_owned()], vec!["SP3".to_owned()]));
        assert_eq!(above.as_deref(), Some("Interview 3, spring"));
        let Heard::Talk(speech) = hear(text) else { panic!() };
        let said: Vec<&str> = speech.said.iter().map(|span| span.of(text)).collect();
        assert_eq!(said, ["We phone.\nAnd we write.", "At dawn."]);
    }

    #[test]
    fn what_a_transcript_cannot_say_stays_a_document() {
        // Names; a label with a blank; a further line that begins like a label; a label in a line of its own.
        let cases: &[(&str, &[&str])] = &[
            ("Anna: So?\nRita: Yes.\nAnna: When?\nRita: At dawn.\n", &["Anna", "Rita"]),
            ("Researcher 1: So?\nSP3: Yes.\nResearcher 1: When?\nSP3: At dawn.\n", &["Researcher 1"]),
            ("I: So?\nSP3: Yes.\nRemember: this.\nI: When?\nSP3: At dawn.\n", &[]),
        ];
        for (text, names) in cases {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(hear(text), Heard::Otherwise(names), "{text}");
        }
        for text in ["We phone.\nWe write: letters.\n", "Chapter: one\n\nWe phone.\n", ""] {
            assert_eq!(hear(text), Heard::Nobody, "{text}");
        }
    }
}
