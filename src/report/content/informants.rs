//! Who said it, as cells of tables and the heads of their columns tell it.

use super::Context;
use crate::analysis::Tally;
use crate::language::{Label, Setting};
use crate::transcript::Kind;

impl Context<'_> {
    /// `4 of 7`, and who, with those not asked behind: for cells of tables. `list`: how codes are put in a row.
    pub fn informants(&self, tally: &Tally, setting: Setting, brackets: bool) -> String {
        let at_least = !tally.unknown.is_empty();
        let (k, n) = (tally.informants.len(), tally.asked.len());
        let codes = self.most_named(&tally.informants, |others| format!("… +{others}"));
        let unasked = match self.sharing.hides_codes() {
            true => tally.unasked.len().to_string(),
            false => self.codes_of(&tally.unasked).join(" "),
        };
        let unasked = format!("{}: {unasked}", self.label(Label::NotAsked));
        let mut text = if n == 0 && tally.unasked.is_empty() && !at_least {
            return self.label(Label::NotAsked).to_owned();
        } else if k == 0 && !at_least && !tally.unasked.is_empty() {
            return unasked;
        } else if setting == Setting::FocusGroup {
            self.wording.spoke(k, at_least)
        } else {
            self.wording.of(k, n, at_least)
        };
        if !codes.is_empty() {
            text.push_str(&if brackets {
                format!(" ({})", codes.join(", "))
            } else {
                format!("  {}", codes.join(" "))
            });
        }
        if at_least {
            text.push_str(&format!(" + {}", unknown(tally).join(" ")));
        }
        if !tally.unasked.is_empty() {
            text.push_str(&format!("; {unasked}"));
        }
        text
    }

    /// What a setting's column is called.
    pub fn setting_name(&self, setting: Setting) -> String {
        let groups: Vec<usize> = self
            .coded
            .materials
            .sources
            .iter()
            .filter(|source| source.kind() == Kind::FocusGroup)
            .map(|source| source.participants.len())
            .collect();
        match setting {
            Setting::Interview => self.label(Label::Interviews).to_owned(),
            Setting::FocusGroup if groups.len() == 1 => format!("{} ({})", self.label(Label::FocusGroup), groups[0]),
            Setting::FocusGroup => self.label(Label::FocusGroups).to_owned(),
            Setting::Survey => self.label(Label::Survey).to_owned(),
            Setting::Document => self.label(Label::Documents).to_owned(),
            Setting::Pooled => self.label(Label::Informants).to_owned(),
        }
    }
}

/// `AV?`
pub fn unknown(tally: &Tally) -> Vec<String> {
    tally.unknown.iter().map(|group| format!("{group}?")).collect()
}
