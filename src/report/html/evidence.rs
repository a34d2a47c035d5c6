//! Statements with what is needed to look at them, and the links into them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::model::{Evidence, Page};
use super::escape::{escape, foreign_id};

/// Up to so many statements are written out in the page, and transcripts with them, for readers without the script. More
/// of them would keep the browser busy for longer than anybody waits.
pub const MOST_WRITTEN_OUT: usize = 2_000;

/// Gives out links to statements while a page is written, and knows what the store at its end must hold.
pub struct Evidences<'a> {
    page: &'a Page,
    /// ` lang="…"` for words of the transcripts.
    speech: String,
    /// Sets of more than one statement that something refers to, in the order in which the page needs them.
    sets: Vec<Vec<u32>>,
    numbers: BTreeMap<Vec<u32>, usize>,
    /// Statements that a list of the page has shown already.
    listed: BTreeSet<u32>,
}

impl<'a> Evidences<'a> {
    /// Nothing referred to yet.
    pub fn of(page: &'a Page) -> Evidences<'a> {
        let same = page.speech.is_empty() || page.speech == page.language;
        let speech = if same { String::new() } else { format!(" lang=\"{}\"", escape(&page.speech)) };
        Evidences { page, speech, sets: Vec::new(), numbers: BTreeMap::new(), listed: BTreeSet::new() }
    }

    /// ` lang="…"` for words of the transcripts; empty where they are in the page's language.
    pub fn speech(&self) -> String {
        self.speech.clone()
    }

    /// The id of what a link to these statements leads to; none where the page has none of them.
    pub fn link(&mut self, statements: &[u32]) -> Option<String> {
        let known: Vec<u32> =
            statements.iter().copied().filter(|statement| self.page.evidence.contains_key(statement)).collect();
        match known.as_slice() {
            [] => None,
            [one] => Some(statement_id(*one)),
            _ => Some(set_id(self.set(known))),
        }
    }

    fn set(&mut self, statements: Vec<u32>) -> usize {
        if let Some(number) = self.numbers.get(&statements) {
            return *number;
        }
        self.sets.push(statements.clone());
        self.numbers.insert(statements, self.sets.len());
        self.sets.len()
    }

    /// The sets that something refers to, the first of which is number 1.
    pub fn sets(&self) -> &[Vec<u32>] {
        &self.sets
    }

    /// Whether statements and transcripts are written out, and not only there for the script.
    pub fn are_written_out(&self) -> bool {
        self.page.evidence.len() <= MOST_WRITTEN_OUT
    }

    /// What a reader without the script must know.
    pub fn without_script(&self) -> String {
        match &self.page.facets {
            Some(facets) if !self.are_written_out() => {
                let text = (facets.texts.needs_script)(self.page.evidence.len());
                format!("<noscript><p class=\"notice strong\">{}</p></noscript>\n", escape(&text))
            }
            _ => String::new(),
        }
    }

    /// A list of statements as part of the page's text; of too many to be written out, a link that opens them.
    pub fn list(&mut self, statements: &[u32]) -> String {
        if !self.are_written_out() {
            let text = format!("{}: {}", escape(&self.page.words.statements), statements.len());
            return match self.link(statements) {
                Some(id) => format!("<p><a class=\"opens count\" href=\"#{id}\">{text}</a></p>\n"),
                None => format!("<p>{text}</p>\n"),
            };
        }
        let mut out = "<div class=\"statements\">\n".to_owned();
        for number in statements {
            if let Some(evidence) = self.page.evidence.get(number) {
                let first = self.listed.insert(*number);
                out.push_str(&self.article(*number, evidence, first));
            }
        }
        out.push_str("</div>\n");
        out
    }

    /// The sets, and the statements that no list has shown. It stands open, for readers without the script;
    /// the script closes it.
    pub fn store(&self) -> String {
        let mut out = String::new();
        if !self.are_written_out() {
            return out;
        }
        if !self.sets.is_empty() {
            let sets: String = self.sets.iter().enumerate().map(|(at, set)| self.write_set(at + 1, set)).collect();
            out.push_str(&format!("<ul class=\"sets\">\n{sets}</ul>\n"));
        }
        let unlisted = self.page.evidence.iter().filter(|(number, _)| !self.listed.contains(number));
        let articles: String = unlisted.map(|(number, evidence)| self.article(*number, evidence, true)).collect();
        if !articles.is_empty() {
            let title = escape(&self.page.words.statements);
            out.push_str(&format!(
                "<details class=\"store\" open>\n<summary>{title}</summary>\n{articles}</details>\n"
            ));
        }
        out
    }

    /// Without the script, a number leads to the list of its statements.
    fn write_set(&self, number: usize, statements: &[u32]) -> String {
        let links: Vec<String> = statements
            .iter()
            .filter_map(|statement| {
                let evidence = self.page.evidence.get(statement)?;
                Some(format!("<a href=\"#{}\">{}</a>", statement_id(*statement), escape(&evidence.id)))
            })
            .collect();
        format!("<li id=\"{}\">{}</li>\n", set_id(number), links.join(" "))
    }

    /// A statement. Only one of them on a page is the evidence: it alone has the id and the neighbouring sentences.
    fn article(&self, number: u32, evidence: &Evidence, is_evidence: bool) -> String {
        let id = statement_id(number);
        let mut out = if is_evidence {
            format!("<article class=\"statement\" id=\"{id}\">\n")
        } else {
            "<article class=\"statement\">\n".to_owned()
        };
        out.push_str(&heading(&id, evidence, is_evidence));
        if is_evidence {
            out.push_str(&self.neighbours("before", &evidence.before));
        }
        out.push_str(&format!("<blockquote{}>{}</blockquote>\n", self.speech, marked(evidence)));
        if is_evidence {
            out.push_str(&self.neighbours("after", &evidence.after));
        }
        out.push_str(&codes(&evidence.codes));
        if is_evidence {
            out.push_str(&self.further(evidence));
        }
        out.push_str("</article>\n");
        out
    }

    /// Sentences that stand beside the statement. They stay in the order of the source, around it.
    fn neighbours(&self, class: &str, sentences: &[(String, String)]) -> String {
        if sentences.is_empty() {
            return String::new();
        }
        let lines: String = sentences
            .iter()
            .map(|(speaker, text)| {
                format!("<p>{}<span{}>{}</span></p>\n", speaker_label(speaker), self.speech, escape(text))
            })
            .collect();
        format!("<div class=\"{class}\">\n{lines}</div>\n")
    }

    /// What opens the neighbouring sentences, and the way to the place in the transcript.
    fn further(&self, evidence: &Evidence) -> String {
        let words = &self.page.words;
        let mut out = String::new();
        if !evidence.before.is_empty() || !evidence.after.is_empty() {
            out.push_str(&format!(
                "<details class=\"context\"><summary>{}</summary></details>\n",
                escape(&words.context)
            ));
        }
        if !evidence.place.is_empty() {
            let place = foreign_id(&evidence.place);
            out.push_str(&format!("<a class=\"place\" href=\"#{place}\">{}</a>\n", escape(&words.transcripts)));
        }
        if out.is_empty() { out } else { format!("<div class=\"further\">\n{out}</div>\n") }
    }
}

/// The id of a statement.
pub fn statement_id(number: u32) -> String {
    format!("s{number}")
}

fn set_id(number: usize) -> String {
    format!("_n{number}")
}

/// Who said it, and the statement's address, which elsewhere than at the evidence leads to the evidence.
fn heading(id: &str, evidence: &Evidence, is_evidence: bool) -> String {
    let class = if is_evidence { "address" } else { "address opens" };
    let speaker = if evidence.speaker.is_empty() { "?" } else { &evidence.speaker };
    format!(
        "<p class=\"who\"><b>{}</b> <a class=\"{class}\" href=\"#{id}\">{}</a></p>\n",
        escape(speaker),
        escape(&evidence.id)
    )
}

fn speaker_label(speaker: &str) -> String {
    if speaker.is_empty() { String::new() } else { format!("<b>{}</b> ", escape(speaker)) }
}

fn codes(codes: &[String]) -> String {
    if codes.is_empty() {
        return String::new();
    }
    let items: String = codes.iter().map(|code| format!("<li>{}</li>", escape(code))).collect();
    format!("<ul class=\"codes\">{items}</ul>\n")
}

/// The statement's text with the matched words marked.
fn marked(evidence: &Evidence) -> String {
    let text = &evidence.text;
    let mut out = String::new();
    let mut done = 0;
    for (start, end) in &evidence.matched {
        // A mark that does not fit the text is left out; the text never is.
        if let (Some(before), Some(matched)) = (text.get(done..*start), text.get(*start..*end)) {
            out.push_str(&format!("{}<mark>{}</mark>", escape(before), escape(matched)));
            done = *end;
        }
    }
    out.push_str(&escape(&text[done..]));
    out
}
