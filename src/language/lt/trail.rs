//! What Lithuanian says about what was decided.

use super::Lithuanian;
use super::numbers::figure;
use crate::language::trail::TrailTexts;

impl TrailTexts for Lithuanian {
    fn trail(&self) -> &'static str {
        "audito pėdsakas"
    }

    fn categories(&self) -> [&'static str; 6] {
        [
            "Pirminiai duomenys",
            "Duomenų redukcijos ir analizės rezultatai",
            "Duomenų rekonstrukcijos ir sintezės rezultatai",
            "Proceso užrašai",
            "Medžiaga apie ketinimus ir nuostatas",
            "Informacija apie instrumento kūrimą",
        ]
    }

    fn decision_heads(&self) -> [&'static str; 5] {
        ["id", "data", "koduotojas", "sprendimas", "kodėl"]
    }

    fn nothing_recorded(&self) -> &'static str {
        "Nieko neįrašyta."
    }

    fn act<'a>(&self, act: &'a str) -> &'a str {
        match act {
            "read" => "perskaityta iki galo:",
            "code" => "kodas",
            "uncode" => "nuimtas kodas",
            "accept" => "priimtas pasiūlymas",
            "reject" => "atmestas pasiūlymas",
            "memo" => "pastaba",
            "condense" => "glaustas užrašas",
            "stance" => "nuostata dėl kodo",
            "agreed" => "pritarė",
            "dissented" => "nepritarė",
            "inferred" => "išvada, kodas",
            "star" => "cituoti pirmiausia",
            "bar" => "necituoti",
            "trim" => "cituoti sutrumpintai",
            "untrim" => "cituoti visą",
            "carry" => "perkelta",
            "settle" => "sutarta dėl kodo",
            "undo" => "atšaukta",
            "merge" => "sujungti kodai",
            "split" => "padalytas kodas",
            "retire" => "nebenaudojamas kodas",
            "rename" => "pervadintas kodas",
            "move" => "perkeltas kodas",
            "group" => "sugrupuoti kodai",
            "checkpoint" => "kontrolinis taškas",
            "assign" => "skirta koduoti",
            other => other,
        }
    }

    fn value<'a>(&self, value: &'a str) -> &'a str {
        match value {
            "for" => "už",
            "against" => "prieš",
            "none" => "be nuostatos",
            "yes" => "taip",
            "no" => "ne",
            other => other,
        }
    }

    fn became(&self, _merged: bool) -> &'static str {
        "į"
    }

    fn on(&self, source: &str, words: &str) -> String {
        format!("({source}: {words})")
    }

    fn carried(&self, carry: &str, what: &str) -> String {
        format!("{carry}; sprendimas: {what}")
    }

    fn undone(&self, what: &str) -> String {
        format!("{what} (atšaukta)")
    }

    fn raw(&self, file: &str, kind: &str, date: Option<&str>, statements: usize, hash: &str) -> String {
        let date = date.unwrap_or("data nenurodyta");
        format!("{file}: {kind}, {date}, teiginių: {}, tekstas {hash}", figure(statements))
    }

    fn instrument(&self, hash: &str, codes: usize, defined: usize, rules: usize, files: &str) -> String {
        format!(
            "Kodų knyga {hash}: kodų – {}, iš jų su apibrėžtimi – {}, indikatorių ir išimčių – {}; failai: {files}.",
            figure(codes),
            figure(defined),
            figure(rules)
        )
    }
}
