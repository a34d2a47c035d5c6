//! Drawings in Polish.

use super::Polish;
use crate::language::{DrawingTexts, Drawn};

impl DrawingTexts for Polish {
    fn caption(&self, n: usize, text: &str) -> String {
        format!("Rysunek {n}. {text}")
    }

    fn kind(&self, kind: Drawn) -> &'static str {
        match kind {
            Drawn::Bars => "Wykres słupkowy",
            Drawn::Intervals => "Wartości z przedziałami",
            Drawn::Grouped => "Grupowany wykres słupkowy",
            Drawn::Stacked => "Skumulowany wykres słupkowy",
            Drawn::Diverging => "Rozbieżny wykres słupkowy",
            Drawn::Pie => "Wykres kołowy",
            Drawn::Histogram => "Histogram",
            Drawn::Heat => "Mapa cieplna",
            Drawn::Network => "Sieć",
            Drawn::Curve => "Wykres liniowy",
        }
    }

    fn by_group(&self) -> &'static str {
        "Wypowiedzi według grup"
    }

    fn together(&self) -> &'static str {
        "Kody tych samych wypowiedzi"
    }

    fn by_day(&self) -> &'static str {
        "Decyzje według dni"
    }

    fn areas(&self) -> &'static str {
        "Szerokość słupków odpowiada szerokości przedziałów; pole słupka to liczebność."
    }

    fn bands(&self, whole: bool) -> &'static str {
        if whole {
            "Przedziały dobrał program."
        } else {
            "Przedziały dobrał program; pierwsza liczba należy do przedziału, druga do następnego."
        }
    }
}
