//! What Polish says about why a statement has a code.

use super::Polish;
use crate::language::why::{Stands, Unmet, WhyTexts};

impl WhyTexts for Polish {
    fn stands(&self, stands: Stands) -> &'static str {
        match stands {
            Stands::ByHand => "zakodowano ręcznie",
            Stands::Accepted => "trafienie reguły, przyjęte",
            Stands::Unread => "trafienie reguły, którego nikt nie przejrzał",
            Stands::Overruled => "trafienie reguły, które odrzucono; tutaj liczą się same reguły",
            Stands::Not => "nie zakodowano: tak zdecydowano",
            Stands::Rejected => "nie zakodowano: propozycję odrzucono",
            Stands::Struck => "nie zakodowano: skreśla to wyjątek",
            Stands::NoMatch => "nie zakodowano: nie pasuje żaden wskaźnik",
        }
    }

    fn decided(&self, coder: &str, act: &str, at: &str) -> String {
        let did = match act {
            "code" => "zakodowano",
            "uncode" => "zdjęto kod",
            "accept" => "przyjęto trafienie reguły",
            "reject" => "odrzucono trafienie reguły",
            other => other,
        };
        format!("{coder}, {at}: {did}")
    }

    fn quoting(&self, first: bool) -> &'static str {
        if first { "z gwiazdką: cytowana najpierw" } else { "z zakazem: nigdy niecytowana" }
    }

    fn silenced(&self, decision: &str) -> String {
        format!("propozycję wyciszono: {decision}")
    }

    fn bytes(&self, start: u32, end: u32, file: Option<&str>) -> String {
        let file = file.map(|file| format!("; {file}")).unwrap_or_default();
        format!("(bajty tekstu {start}–{end}{file})")
    }

    fn matches(&self, except: bool) -> &'static str {
        if except { "skreśla" } else { "pasuje" }
    }

    fn prompted(&self) -> &'static str {
        "sprowokowało to poprzednie pytanie"
    }

    fn fails(&self, reasons: &str) -> String {
        format!("nie pasuje: {reasons}")
    }

    fn unmet(&self, unmet: &Unmet) -> String {
        match unmet {
            Unmet::Missing(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                format!("nie ma tu {}", words.join(", nie ma "))
            }
            Unmet::NotInARow(words) => format!("słowa `{words}` są, ale nie stoją obok siebie"),
            Unmet::Pattern(pattern) => format!("{pattern} nie pasuje"),
            Unmet::Apart { parts: (left, right), distance, within, ordered } => {
                let order = if *ordered { ", w tej kolejności" } else { "" };
                format!("odległość między `{left}` a `{right}` w słowach: {distance}; najwyżej {within}{order}")
            }
            Unmet::NotAfter(left, right) => format!("`{right}` nie następuje po `{left}`"),
            Unmet::SameWord(left, right) => format!("`{left}` i `{right}` to tutaj to samo słowo"),
            Unmet::Forbidden(words) => format!("jest tu „{words}”, czego zabrania `NOT`"),
            Unmet::Holds(part) => format!("`{part}` pasuje, czego zabrania `NOT`"),
            Unmet::NoQuestion => "przedtem nie ma pytania".to_owned(),
            Unmet::Question(part) => format!("poprzednie pytanie nie pasuje do `{part}`"),
        }
    }

    fn nothing(&self) -> &'static str {
        "Nie pasuje tu żaden wskaźnik żadnego kodu i nikt nie podjął decyzji o tej wypowiedzi."
    }

    fn except(&self) -> &'static str {
        "z wyjątkiem"
    }

    fn no_indicators(&self) -> &'static str {
        "kod nie ma wskaźników"
    }
}
