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

    fn by_day(&self) -> &'static str {
        "Decisions by day"
    }

    fn areas(&self) -> &'static str {
        "The columns are as wide as their bands; the area of a column is its count."
    }
}
