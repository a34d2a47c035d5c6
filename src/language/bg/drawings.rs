//! Drawings in Bulgarian.

use super::Bulgarian;
use crate::language::{DrawingTexts, Drawn};

impl DrawingTexts for Bulgarian {
    fn caption(&self, n: usize, text: &str) -> String {
        format!("Фигура {n}. {text}")
    }

    fn kind(&self, kind: Drawn) -> &'static str {
        match kind {
            Drawn::Bars => "Стълбовидна диаграма",
            Drawn::Intervals => "Стойности с интервали",
            Drawn::Grouped => "Групирана стълбовидна диаграма",
            Drawn::Stacked => "Стълбовидна диаграма с натрупване",
            Drawn::Diverging => "Разделена стълбовидна диаграма",
            Drawn::Pie => "Кръгова диаграма",
            Drawn::Histogram => "Хистограма",
            Drawn::Heat => "Топлинна карта",
            Drawn::Network => "Мрежа",
            Drawn::Curve => "Линейна диаграма",
        }
    }

    fn by_group(&self) -> &'static str {
        "Изказвания по групи"
    }

    fn together(&self) -> &'static str {
        "Кодове на едни и същи изказвания"
    }

    fn by_day(&self) -> &'static str {
        "Решения по дни"
    }

    fn areas(&self) -> &'static str {
        "Ширината на стълбовете отговаря на ширината на интервалите; площта на стълба показва броя."
    }

    fn bands(&self, whole: bool) -> &'static str {
        if whole {
            "Интервалите са избрани от програмата."
        } else {
            "Интервалите са избрани от програмата; първото число влиза в интервала, второто – в следващия."
        }
    }
}
