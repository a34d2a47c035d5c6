//! What Polish says about codes that stand together.

use super::Polish;
use super::numbers::{agreeing, figure, from};
use crate::language::together::{TogetherTexts, Unit};

impl TogetherTexts for Polish {
    fn heads(&self) -> [&'static str; 8] {
        ["z czym", "razem", "pierwszy", "drugi", "z pierwszego", "z drugiego", "Jaccard", "wzrost"]
    }

    fn undefined(&self) -> &'static str {
        "nieokreślone"
    }

    fn rule(&self, unit: Unit) -> String {
        match unit {
            Unit::Statement => "Razem – w tej samej wypowiedzi.".to_owned(),
            Unit::Turn => "Razem – w tej samej replice.".to_owned(),
            Unit::Turns(n) => format!(
                "Razem – w odległości najwyżej {} {}, nie licząc replik osoby prowadzącej wywiad; liczy się repliki, które mają \
                 jeden z dwóch kodów, a drugi w pobliżu. Wzrostu nie podano: nie wiadomo, jak często kody znalazłyby się tak \
                 blisko siebie przypadkiem.",
                figure(n as usize),
                if n == 1 { "repliki" } else { "replik" }
            ),
            Unit::Participant => {
                "Razem – u tego samego uczestnika badania. W parze liczy się tylko tych, których pytano o oba kody."
                    .to_owned()
            }
        }
    }

    fn never(&self, never: usize, pairs: usize, rest: usize, least: usize) -> String {
        let rest = match rest {
            0 => String::new(),
            rest => format!(
                "; {} {} rzadziej niż {} {}",
                figure(rest),
                agreeing(rest, ["występuje", "występują", "występuje"]),
                figure(least),
                agreeing(least, ["raz", "razy", "razy"])
            ),
        };
        let stand = agreeing(never, ["występuje", "występują", "występuje"]);
        format!("Nigdy razem nie {stand} {} {} {} par{rest}.", figure(never), from(pairs), figure(pairs))
    }

    fn of_all(&self, units: usize, unit: Unit) -> String {
        let (name, share) = match unit {
            Unit::Statement => ("wypowiedzi", "jaka część wypowiedzi z pierwszym kodem ma także drugi"),
            Unit::Turn => ("replik", "jaka część replik z pierwszym kodem ma także drugi"),
            Unit::Turns(_) => ("replik", "jaka część replik z pierwszym kodem ma w pobliżu także drugi"),
            Unit::Participant => {
                ("uczestników badania", "jaka część uczestników, którzy mówili o pierwszym kodzie, mówiła też o drugim")
            }
        };
        let lift = match unit {
            Unit::Turns(_) => "",
            _ => " Wzrost (ang. lift) – ile razy częściej kody występują razem, niż należałoby oczekiwać przypadkowo.",
        };
        format!(
            "Liczba wszystkich {name}: {}. „Z pierwszego” – {share}; Jaccard – indeks Jaccarda.{lift}",
            figure(units)
        )
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Nieokreślone, ponieważ na tej podstawie kod nigdzie nie występuje: {codes}.")
    }

    fn brackets(&self) -> &'static str {
        "W nawiasach – wszystkie wystąpienia kodu."
    }

    fn none(&self) -> &'static str {
        "Żadne dwa kody nie występują razem."
    }
}
