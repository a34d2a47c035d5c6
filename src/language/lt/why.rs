//! What Lithuanian says about why a statement has a code.

use super::Lithuanian;
use crate::language::why::{Stands, Unmet, WhyTexts};

impl WhyTexts for Lithuanian {
    fn stands(&self, stands: Stands) -> &'static str {
        match stands {
            Stands::ByHand => "koduota ranka",
            Stands::Accepted => "taisyklės atitiktis, priimta",
            Stands::Unread => "taisyklės atitiktis, kurios niekas neperžiūrėjo",
            Stands::Overruled => "taisyklės atitiktis, kuri buvo atmesta; čia skaičiuojama vien pagal taisykles",
            Stands::Not => "nekoduota: taip nuspręsta",
            Stands::Rejected => "nekoduota: pasiūlymas atmestas",
            Stands::Struck => "nekoduota: išbraukia išimtis",
            Stands::NoMatch => "nekoduota: neatitinka joks indikatorius",
        }
    }

    fn decided(&self, coder: &str, act: &str, at: &str) -> String {
        let did = match act {
            "code" => "koduota",
            "uncode" => "kodas nuimtas",
            "accept" => "taisyklės atitiktis priimta",
            "reject" => "taisyklės atitiktis atmesta",
            other => other,
        };
        format!("{coder}, {at}: {did}")
    }

    fn quoting(&self, first: bool) -> &'static str {
        if first { "su žvaigždute: cituojama pirmiausia" } else { "uždrausta: niekada necituojama" }
    }

    fn silenced(&self, decision: &str) -> String {
        format!("pasiūlymas nutildytas: {decision}")
    }

    fn bytes(&self, start: u32, end: u32, file: Option<&str>) -> String {
        let file = file.map(|file| format!("; {file}")).unwrap_or_default();
        format!("(teksto baitai {start}–{end}{file})")
    }

    fn matches(&self, except: bool) -> &'static str {
        if except { "išbraukia" } else { "atitinka" }
    }

    fn prompted(&self) -> &'static str {
        "paskatino prieš tai užduotas klausimas"
    }

    fn fails(&self, reasons: &str) -> String {
        format!("neatitinka: {reasons}")
    }

    fn unmet(&self, unmet: &Unmet) -> String {
        match unmet {
            Unmet::Missing(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                format!("čia nėra {}", words.join(", nėra "))
            }
            Unmet::NotInARow(words) => format!("`{words}` žodžiai yra, bet neina vienas po kito"),
            Unmet::Pattern(pattern) => format!("{pattern} neatitinka"),
            Unmet::Apart { parts: (left, right), distance, within, ordered } => {
                let order = if *ordered { ", šia tvarka" } else { "" };
                format!("tarp `{left}` ir `{right}` atstumas žodžiais – {distance}; daugiausia {within}{order}")
            }
            Unmet::NotAfter(left, right) => format!("`{right}` neina po `{left}`"),
            Unmet::SameWord(left, right) => format!("`{left}` ir `{right}` čia yra tas pats žodis"),
            Unmet::Forbidden(words) => format!("čia yra „{words}“, o `NOT` tai draudžia"),
            Unmet::Holds(part) => format!("`{part}` tinka, o `NOT` tai draudžia"),
            Unmet::NoQuestion => "prieš tai nėra klausimo".to_owned(),
            Unmet::Question(part) => format!("prieš tai užduotas klausimas neatitinka `{part}`"),
        }
    }

    fn nothing(&self) -> &'static str {
        "Čia neatitinka joks nė vieno kodo indikatorius, ir niekas nieko apie šį teiginį nenusprendė."
    }

    fn except(&self) -> &'static str {
        "išskyrus"
    }

    fn no_indicators(&self) -> &'static str {
        "kodas neturi indikatorių"
    }
}
