//! Drawings in Ukrainian.

use super::Ukrainian;
use crate::language::{DrawingTexts, Drawn};

impl DrawingTexts for Ukrainian {
    fn caption(&self, n: usize, text: &str) -> String {
        format!("Рисунок {n}. {text}")
    }

    fn kind(&self, kind: Drawn) -> &'static str {
        match kind {
            Drawn::Bars => "Стовпчикова діаграма",
            Drawn::Intervals => "Значення з інтервалами",
            Drawn::Grouped => "Згрупована стовпчикова діаграма",
            Drawn::Stacked => "Стовпчикова діаграма з накопиченням",
            Drawn::Diverging => "Розбіжна стовпчикова діаграма",
            Drawn::Pie => "Кругова діаграма",
            Drawn::Histogram => "Гістограма",
            Drawn::Heat => "Теплова карта",
            Drawn::Network => "Мережа",
            Drawn::Curve => "Лінійна діаграма",
        }
    }

    fn by_group(&self) -> &'static str {
        "Висловлювання за групами"
    }

    fn together(&self) -> &'static str {
        "Коди тих самих висловлювань"
    }

    fn by_day(&self) -> &'static str {
        "Рішення за днями"
    }

    fn areas(&self) -> &'static str {
        "Ширина стовпців відповідає ширині інтервалів; площа стовпця показує кількість."
    }

    fn bands(&self, whole: bool) -> &'static str {
        if whole {
            "Інтервали вибрала програма."
        } else {
            "Інтервали вибрала програма; перше число належить до інтервалу, друге – до наступного."
        }
    }
}
