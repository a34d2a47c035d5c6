//! What Bulgarian says about why a statement has a code.

use super::Bulgarian;
use crate::language::why::{Stands, Unmet, WhyTexts};

impl WhyTexts for Bulgarian {
    fn stands(&self, stands: Stands) -> &'static str {
        match stands {
            Stands::ByHand => "кодирано ръчно",
            Stands::Accepted => "попадение на правило, прието",
            Stands::Unread => "попадение на правило, което никой не е прегледал",
            Stands::Overruled => "попадение на правило, което е отхвърлено; тук се броят само правилата",
            Stands::Not => "не е кодирано: така е решено",
            Stands::Rejected => "не е кодирано: предложението е отхвърлено",
            Stands::Struck => "не е кодирано: зачерква го изключение",
            Stands::NoMatch => "не е кодирано: не съвпада нито един индикатор",
        }
    }

    fn decided(&self, coder: &str, act: &str, at: &str) -> String {
        let did = match act {
            "code" => "кодирано",
            "uncode" => "кодът е снет",
            "accept" => "попадението на правилото е прието",
            "reject" => "попадението на правилото е отхвърлено",
            other => other,
        };
        format!("{coder}, {at}: {did}")
    }

    fn quoting(&self, first: bool) -> &'static str {
        if first {
            "със звезда: цитира се първо"
        } else {
            "със забрана: никога не се цитира"
        }
    }

    fn silenced(&self, decision: &str) -> String {
        format!("предложението е заглушено: {decision}")
    }

    fn bytes(&self, start: u32, end: u32, file: Option<&str>) -> String {
        let file = file.map(|file| format!("; {file}")).unwrap_or_default();
        format!("(байтове {start}–{end} от текста{file})")
    }

    fn matches(&self, except: bool) -> &'static str {
        if except { "зачерква" } else { "съвпада" }
    }

    fn prompted(&self) -> &'static str {
        "подсказано от предишния въпрос"
    }

    fn fails(&self, reasons: &str) -> String {
        format!("не съвпада: {reasons}")
    }

    fn unmet(&self, unmet: &Unmet) -> String {
        match unmet {
            Unmet::Missing(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                format!("тук няма {}", words.join(", няма "))
            }
            Unmet::NotInARow(words) => format!("думите на `{words}` ги има, но не една до друга"),
            Unmet::Pattern(pattern) => format!("{pattern} не съвпада"),
            Unmet::Apart { parts: (left, right), distance, within, ordered } => {
                let order = if *ordered { ", в този ред" } else { "" };
                format!("разстоянието между `{left}` и `{right}` в думи е {distance}; най-много {within}{order}")
            }
            Unmet::NotAfter(left, right) => format!("`{right}` не идва след `{left}`"),
            Unmet::SameWord(left, right) => format!("`{left}` и `{right}` тук са една и съща дума"),
            Unmet::Forbidden(words) => format!("тук е „{words}“, което `NOT` забранява"),
            Unmet::Holds(part) => format!("`{part}` е вярно, което `NOT` забранява"),
            Unmet::NoQuestion => "преди това няма въпрос".to_owned(),
            Unmet::Question(part) => format!("предишният въпрос не съвпада с `{part}`"),
        }
    }

    fn nothing(&self) -> &'static str {
        "Тук не съвпада нито един индикатор на нито един код и никой не е решавал нищо за това изказване."
    }

    fn except(&self) -> &'static str {
        "с изключение на"
    }

    fn no_indicators(&self) -> &'static str {
        "кодът няма индикатори"
    }
}
