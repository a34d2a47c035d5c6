//! What English says about tests of association.

use super::English;
use crate::language::association::{Few, TestTexts, Untested};
use crate::language::wording::Setting;

impl TestTexts for English {
    fn heads(&self) -> [&'static str; 6] {
        ["V", "V adj.", "χ²", "p", "Holm", "BH"]
    }

    fn people(&self) -> &'static str {
        "People, never statements: who was asked in an interview or survey; yes is who mentioned it."
    }

    fn in_groups(&self, people: &str) -> String {
        format!("Left out, because members of a focus group answer each other: {people}.")
    }

    fn unread(&self, people: &str) -> String {
        format!("Left out, because not everything of theirs is read: {people}.")
    }

    fn undefined(&self, why: Untested, codes: &str) -> String {
        let why = match why {
            Untested::Empty => "nobody was asked alone",
            Untested::OneRow => "all alike",
            Untested::OneColumn => "only one column has people",
        };
        format!("– undefined, {why}: {codes}.")
    }

    fn intervals(&self) -> &'static str {
        "In brackets: 95 % interval (Wilson 1927)."
    }

    fn cramer(&self) -> &'static str {
        "V: Cramér's V; adj.: corrected for its bias (Bergsma 2013)."
    }

    fn doubtful(&self) -> &'static str {
        "! an expected number is below 1, or more than a fifth are below 5: do not read the χ² (Cochran 1954)."
    }

    fn p(&self, tested: usize) -> String {
        format!("p: Fisher's exact test, two-sided. Holm, BH: adjusted for {tested} codes.")
    }

    fn too_large(&self, codes: &str) -> String {
        format!("Too large for Fisher's test, so that p is that of χ²: {codes}.")
    }

    fn hidden(&self, few: usize) -> String {
        format!("p-values are left out below {few} people; --anyway shows them.")
    }

    fn few(&self, few: &Few) -> String {
        let family = match (&few.adjusted, &few.never_below) {
            (Some(adjusted), Some(level)) => format!(
                ", and Holm makes {adjusted} of it for {} codes: no code can come below {level} here",
                few.tested
            ),
            (Some(adjusted), None) => format!(", and Holm makes {adjusted} of it for {} codes", few.tested),
            (None, _) => String::new(),
        };
        format!(
            "With {} people in parts of {} the smallest p that Fisher's test can give is {}{family}. So few people can show who \
             spoke of what; they cannot show that groups do not differ.",
            few.people, few.parts, few.least
        )
    }

    fn nothing_to_compare(&self, groups: bool) -> String {
        let groups = if groups { " Members of a focus group answer each other and are not tested." } else { "" };
        format!("Fewer than two columns hold people who answered for themselves: there is nothing to compare.{groups}")
    }

    fn columns(&self, things: &str, groups: &[(String, String)]) -> String {
        let groups: Vec<String> = groups.iter().map(|(code, name)| format!("{code}: {name}")).collect();
        let groups = if groups.is_empty() { String::new() } else { format!(" {}.", groups.join("; ")) };
        format!("Columns: {things}.{groups}")
    }

    fn kind(&self) -> &'static str {
        "kind"
    }

    fn kind_of(&self, setting: Setting) -> &'static str {
        match setting {
            Setting::Interview => "interview",
            Setting::FocusGroup => "focus-group",
            Setting::Survey => "survey",
            Setting::Document => "document",
            Setting::Pooled => "all",
        }
    }
}
