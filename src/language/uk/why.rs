//! What Ukrainian says about why a statement has a code.

use super::Ukrainian;
use crate::language::why::{Stands, Unmet, WhyTexts};

impl WhyTexts for Ukrainian {
    fn stands(&self, stands: Stands) -> &'static str {
        match stands {
            Stands::ByHand => "закодовано вручну",
            Stands::Accepted => "збіг із правилом, прийнятий",
            Stands::Unread => "збіг із правилом, якого ніхто не переглянув",
            Stands::Overruled => "збіг із правилом, який відхилено; тут рахують лише правила",
            Stands::Not => "не закодовано: так вирішено",
            Stands::Rejected => "не закодовано: пропозицію відхилено",
            Stands::Struck => "не закодовано: викреслює виняток",
            Stands::NoMatch => "не закодовано: не збігся жоден індикатор",
        }
    }

    fn decided(&self, coder: &str, act: &str, at: &str) -> String {
        let did = match act {
            "code" => "закодовано",
            "uncode" => "код знято",
            "accept" => "збіг із правилом прийнято",
            "reject" => "збіг із правилом відхилено",
            other => other,
        };
        format!("{coder}, {at}: {did}")
    }

    fn quoting(&self, first: bool) -> &'static str {
        if first {
            "із зірочкою: цитують насамперед"
        } else {
            "із забороною: ніколи не цитують"
        }
    }

    fn silenced(&self, decision: &str) -> String {
        format!("пропозицію приглушено: {decision}")
    }

    fn bytes(&self, start: u32, end: u32, file: Option<&str>) -> String {
        let file = file.map(|file| format!("; {file}")).unwrap_or_default();
        format!("(байти тексту {start}–{end}{file})")
    }

    fn matches(&self, except: bool) -> &'static str {
        if except { "викреслює" } else { "збігається" }
    }

    fn prompted(&self) -> &'static str {
        "спонукало попереднє запитання"
    }

    fn fails(&self, reasons: &str) -> String {
        format!("не збігається: {reasons}")
    }

    fn unmet(&self, unmet: &Unmet) -> String {
        match unmet {
            Unmet::Missing(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                format!("тут немає {}", words.join(", немає "))
            }
            Unmet::NotInARow(words) => format!("слова `{words}` є, але не стоять поспіль"),
            Unmet::Pattern(pattern) => format!("{pattern} не збігається"),
            Unmet::Apart { parts: (left, right), distance, within, ordered } => {
                let order = if *ordered { ", у цьому порядку" } else { "" };
                format!("відстань між `{left}` і `{right}` у словах – {distance}; щонайбільше {within}{order}")
            }
            Unmet::NotAfter(left, right) => format!("`{right}` не йде після `{left}`"),
            Unmet::SameWord(left, right) => format!("`{left}` і `{right}` тут – те саме слово"),
            Unmet::Forbidden(words) => format!("тут є «{words}», що забороняє `NOT`"),
            Unmet::Holds(part) => format!("`{part}` справджується, що забороняє `NOT`"),
            Unmet::NoQuestion => "перед цим немає запитання".to_owned(),
            Unmet::Question(part) => format!("попереднє запитання не збігається з `{part}`"),
        }
    }

    fn nothing(&self) -> &'static str {
        "Тут не збігся жоден індикатор жодного коду, і ніхто нічого про це висловлювання не вирішував."
    }

    fn except(&self) -> &'static str {
        "крім"
    }

    fn no_indicators(&self) -> &'static str {
        "код не має індикаторів"
    }
}
