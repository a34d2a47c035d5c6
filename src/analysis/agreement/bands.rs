//! What authors have called certain values. Each author drew the lines where he or she saw fit; none is a test.

/// A scale of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// For kappas: Landis & Koch (1977), who called their own lines arbitrary.
    LandisKoch,
    /// For alphas: Krippendorff (2004, p. 241).
    Krippendorff,
}

impl Scale {
    /// The scale by which a coefficient is usually read; none for shares and indexes.
    pub fn of(coefficient: &str) -> Option<Scale> {
        match coefficient {
            name if name.contains("alpha") => Some(Scale::Krippendorff),
            name if name.contains("kappa") && name != "cohen_kappa_max" => Some(Scale::LandisKoch),
            "scott_pi" | "gwet_ac1" | "gwet_ac2_ordinal" | "brennan_prediger" | "pabak" => Some(Scale::LandisKoch),
            _ => None,
        }
    }

    /// Its author and year.
    pub fn author(self) -> &'static str {
        match self {
            Scale::LandisKoch => "Landis & Koch 1977",
            Scale::Krippendorff => "Krippendorff 2004",
        }
    }

    /// The word for a value; Landis and Koch's lines are between hundredths.
    pub fn word(self, value: f64) -> &'static str {
        let hundredths = (value * 100.0).round();
        match self {
            Scale::Krippendorff if value >= 0.8 => "reliable",
            Scale::Krippendorff if value >= 0.667 => "tentative only",
            Scale::Krippendorff => "not reliable",
            Scale::LandisKoch if value < 0.0 => "poor",
            Scale::LandisKoch if hundredths <= 20.0 => "slight",
            Scale::LandisKoch if hundredths <= 40.0 => "fair",
            Scale::LandisKoch if hundredths <= 60.0 => "moderate",
            Scale::LandisKoch if hundredths <= 80.0 => "substantial",
            Scale::LandisKoch => "almost perfect",
        }
    }
}
