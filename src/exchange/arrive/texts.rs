//! Texts → transcripts.

use super::{OURS, Study};
use crate::data::File;
use crate::exchange::kept::Text;
use crate::exchange::project::Holder;
use crate::exchange::refi::line;
use crate::exchange::speech;
use crate::transcript::{Front, hash};

/// The front matter that tema wrote into a description, if it is good.
pub(super) fn own_front(description: &str) -> Option<(String, Front)> {
    let front = description.strip_prefix(OURS)?.trim_end();
    let text = format!("---\n{front}\n---\n");
    let mut findings = Vec::new();
    let (read, body) = Front::read(&File { name: "front".to_owned(), text: text.clone() }, &mut findings);
    (findings.is_empty() && body == text.len()).then_some((text, read))
}

impl Study<'_> {
    pub(super) fn texts(&mut self) {
        let mut comments = 0;
        for (at, source) in self.project.sources.iter().enumerate() {
            let label = self.sources[at].clone();
            let cases = self.cases_of(at);
            let own = own_front(&source.description).filter(|_| self.ours);
            let front = match (&own, &self.speech[at]) {
                (Some((front, _)), _) => front.clone(),
                (None, Some(speech)) => {
                    comments += source.text.lines().filter(|line| line.starts_with('#')).count();
                    let front = speech::front(speech, &source.text);
                    let open = front.strip_suffix("---\n").unwrap_or(&front);
                    format!("{open}hash: {}\n---\n", hash(&source.text))
                }
                (None, None) => {
                    comments += source.text.lines().filter(|line| line.starts_with('#')).count();
                    let mut front = "---\nkind: document\n".to_owned();
                    if !cases.is_empty() {
                        let names: Vec<&str> = cases.iter().map(|case| self.people[*case].as_str()).collect();
                        front.push_str(&format!("participants: [{}]\n", names.join(", ")));
                    }
                    front.push_str(&format!("hash: {}\n", hash(&source.text)));
                    if source.text.contains("[[") {
                        front.push_str("notes: false\n");
                    }
                    front + "---\n"
                }
            };
            self.put(&format!("transcripts/{label}.txt"), front + &source.text);
            if source.guid.is_empty() {
                continue;
            }
            self.kept.sources.insert(
                label,
                Text {
                    guid: source.guid.clone(),
                    name: source.name.clone(),
                    description: if own.is_some() { String::new() } else { source.description.clone() },
                    holder: source.holder.name().to_owned(),
                    shell: source.shell.as_ref().map(line),
                    of: source.of.clone().filter(|_| source.holder != Holder::Text),
                    attributes: source.attributes.clone(),
                    values: !source.values.is_empty() && self.whose(at).is_none(),
                    bare: Vec::new(),
                    rest: source.rest.iter().map(line).collect(),
                },
            );
        }
        self.loss.lost(
            "lines that begin with `#`",
            comments,
            "in a transcript they are comments: they stay, and are not counted as statements",
        );
    }
}
