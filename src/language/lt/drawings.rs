//! Drawings in Lithuanian.

use super::Lithuanian;
use crate::language::{DrawingTexts, Drawn};

impl DrawingTexts for Lithuanian {
    fn caption(&self, n: usize, text: &str) -> String {
        format!("{n} pav. {text}")
    }

    fn kind(&self, kind: Drawn) -> &'static str {
        match kind {
            Drawn::Bars => "Stulpelinė diagrama",
            Drawn::Intervals => "Reikšmės su intervalais",
            Drawn::Grouped => "Grupuotoji stulpelinė diagrama",
            Drawn::Stacked => "Sudėtinė stulpelinė diagrama",
            Drawn::Diverging => "Į abi puses išsiskirianti stulpelinė diagrama",
            Drawn::Pie => "Skritulinė diagrama",
            Drawn::Histogram => "Histograma",
            Drawn::Heat => "Šilumos diagrama",
            Drawn::Network => "Tinklas",
            Drawn::Curve => "Linijinė diagrama",
        }
    }

    fn by_group(&self) -> &'static str {
        "Teiginiai pagal grupes"
    }

    fn together(&self) -> &'static str {
        "Tiems patiems teiginiams priskirti kodai"
    }

    fn by_day(&self) -> &'static str {
        "Sprendimai pagal dienas"
    }

    fn areas(&self) -> &'static str {
        "Stulpelių plotis atitinka intervalų plotį; stulpelio plotas rodo atvejų skaičių."
    }

    fn bands(&self, whole: bool) -> &'static str {
        if whole {
            "Intervalus parinko programa."
        } else {
            "Intervalus parinko programa; pirmasis skaičius į intervalą įeina, antrasis priklauso kitam."
        }
    }
}
