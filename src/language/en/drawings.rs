//! Drawings in English.

use super::English;
use crate::language::{DrawingTexts, Drawn};

impl DrawingTexts for English {
    fn caption(&self, n: usize, text: &str) -> String {
        format!("Figure {n}. {text}")
    }

    fn kind(&self, kind: Drawn) -> &'static str {
        match kind {
            Drawn::Bars => "Bar chart",
            Drawn::Intervals => "Values with intervals",
            Drawn::Grouped => "Grouped bar chart",
            Drawn::Stacked => "Stacked bar chart",
            Drawn::Diverging => "Diverging bar chart",
            Drawn::Pie => "Pie chart",
            Drawn::Histogram => "Histogram",
            Drawn::Heat => "Heat map",
            Drawn::Network => "Network",
            Drawn::Curve => "Line chart",
        }
    }

    fn by_group(&self) -> &'static str {
        "Statements by group"
    }

    fn together(&self) -> &'static str {
        "Codes on the same statements"
    }

    fn by_day(&self) -> &'static str {
        "Decisions by day"
    }

    fn areas(&self) -> &'static str {
        "The columns are as wide as their bands; the area of a column is its count."
    }

    fn bands(&self, whole: bool) -> &'static str {
        if whole {
            "The program chose the bands."
        } else {
            "The program chose the bands; each reaches from its first number up to its second, which belongs to the next."
        }
    }
}
