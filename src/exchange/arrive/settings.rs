//! tema.toml of an imported project.

use super::{OURS, Study};
use crate::data::File;
use crate::finding::Severity;
use crate::study::{SETTINGS, Settings, cases};

impl Study<'_> {
    pub(super) fn settings(&mut self, title: &str) {
        let own = self.project.description.strip_prefix(OURS).filter(|_| self.ours);
        if let Some(own) = own {
            let mut findings = Vec::new();
            Settings::read(File { name: SETTINGS.to_owned(), text: own.to_owned() }, &mut findings);
            if !findings.iter().any(|finding| finding.severity == Severity::Error) {
                self.put(SETTINGS, own.to_owned());
                self.kept.description = String::new();
                return;
            }
        }
        let text = |text: &str| toml_text(text);
        let mut toml = format!(
            "# Made by `tema import`. Every key stands in docs/formats.md; `tema check` tells what is wrong here.\n\n[study]\ntitle = {}\nlanguage = \"en\"                   # of the texts; a project does not say it\n",
            text(title)
        );
        let always =
            Settings::read(File { name: SETTINGS.to_owned(), text: String::new() }, &mut Vec::new()).interviewers;
        let mut asking = always.clone();
        for label in self.speech.iter().flatten().flat_map(|speech| &speech.asking) {
            if !asking.contains(label) {
                asking.push(label.clone());
            }
        }
        if asking != always {
            let names: Vec<String> = asking.iter().map(|name| text(name)).collect();
            toml.push_str(&format!("interviewers = [{}]   # who asks\n", names.join(", ")));
        }
        let mut counting: Vec<String> = self
            .files
            .keys()
            .filter_map(|name| Some(name.strip_prefix("codings/")?.split('/').next()?.to_owned()))
            .collect();
        counting.sort();
        counting.dedup();
        if counting.len() > 1 {
            let names: Vec<String> = counting.iter().map(|name| text(name)).collect();
            toml.push_str(&format!("\n[coding]\ncounting = [{}]   # everybody who coded there\n", names.join(", ")));
        }
        let groups = self.groups();
        for group in groups {
            toml.push_str(&format!("\n[groups.{group}]\nname = {}\n", text(&group)));
        }
        self.put(SETTINGS, toml);
    }

    /// The groups that participants.csv names.
    pub(super) fn groups(&self) -> Vec<String> {
        let bytes = self.files.get(cases::FILE).and_then(Option::as_ref).cloned().unwrap_or_default();
        let mut reader = csv::Reader::from_reader(&bytes[..]);
        let mut groups: Vec<String> = reader
            .records()
            .filter_map(|row| row.ok()?.get(1).map(str::to_owned))
            .filter(|group| !group.is_empty())
            .collect();
        groups.sort_by_key(|group| cases::natural(group));
        groups.dedup();
        groups
    }
}

/// A text as TOML writes it.
fn toml_text(text: &str) -> String {
    toml::Value::String(text.replace(['\n', '\r'], " ")).to_string()
}
