//! Colours: steps of lightness from dark blue to light yellow (cividis; Nuñez, Anderton & Renslow 2018), which people with
//! any kind of colour vision tell apart, and a black-and-white printer, too. Beyond five series every second one is hatched.

/// Text and lines.
pub const INK: &str = "#1a1a1a";
/// Lines that only help the eye.
pub const FAINT: &str = "#b0b0b0";
/// The paper.
pub const PAPER: &str = "#ffffff";
/// Bars of topics, and where there is but one kind.
pub const MAIN: &str = "#00366e";
/// Bars of what stands below others.
pub const BELOW: &str = "#7f95ad";

/// The steps: red, green, blue.
const STEPS: [[f64; 3]; 7] = [
    [0.0, 34.0, 78.0],
    [42.0, 63.0, 109.0],
    [87.0, 93.0, 109.0],
    [125.0, 124.0, 120.0],
    [165.0, 156.0, 116.0],
    [210.0, 192.0, 96.0],
    [254.0, 232.0, 56.0],
];

/// More series than this are hatched in turn.
const PLAIN: usize = 5;

fn hex([r, g, b]: [f64; 3]) -> String {
    let byte = |value: f64| value.round().clamp(0.0, 255.0) as u8;
    format!("#{:02x}{:02x}{:02x}", byte(r), byte(g), byte(b))
}

fn between(a: [f64; 3], b: [f64; 3], part: f64) -> [f64; 3] {
    [0, 1, 2].map(|at| a[at] + (b[at] - a[at]) * part)
}

/// A colour and whether it is hatched.
#[derive(Debug, Clone, PartialEq)]
pub struct Fill {
    /// `#00224e`
    pub colour: String,
    /// White lines run over it.
    pub hatched: bool,
    /// The colour of text upon it.
    pub ink: &'static str,
}

/// The fill of one series of several, the first the darkest.
pub fn series(at: usize, of: usize) -> Fill {
    let part = if of < 2 { 0.0 } else { at as f64 / (of - 1) as f64 };
    let place = part.clamp(0.0, 1.0) * (STEPS.len() - 1) as f64;
    let low = (place.floor() as usize).min(STEPS.len() - 2);
    fill(between(STEPS[low], STEPS[low + 1], place - low as f64), of > PLAIN && at % 2 == 1)
}

/// The fill of one answer of a scale: dark at both ends, light in the middle; below the middle hatched, so that the ends
/// differ in print without colours.
pub fn scale(at: usize, of: usize) -> Fill {
    let middle = (of.saturating_sub(1)) as f64 / 2.0;
    let away = if middle > 0.0 { (at as f64 - middle) / middle } else { 0.0 };
    let light = [236.0, 236.0, 236.0];
    let end = if away < 0.0 { [150.0, 75.0, 0.0] } else { [0.0, 54.0, 110.0] };
    fill(between(light, end, away.abs().clamp(0.0, 1.0)), away < 0.0)
}

/// The fill of a cell, `part` of the greatest.
pub fn heat(part: f64) -> Fill {
    fill(between([255.0, 255.0, 255.0], [0.0, 54.0, 110.0], part.clamp(0.0, 1.0)), false)
}

fn fill(rgb: [f64; 3], hatched: bool) -> Fill {
    Fill { colour: hex(rgb), hatched, ink: if lightness(rgb) > 0.5 { INK } else { PAPER } }
}

/// How light a colour prints without colours, 0 to 1 (the weights of Rec. 709).
fn lightness([r, g, b]: [f64; 3]) -> f64 {
    (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn light(fill: &Fill) -> f64 {
        let byte = |at: usize| f64::from(u8::from_str_radix(&fill.colour[at..at + 2], 16).unwrap());
        lightness([byte(1), byte(3), byte(5)])
    }

    #[test]
    fn series_differ_without_colours() {
        for of in 2..=12 {
            for at in 1..of {
                let (before, this) = (series(at - 1, of), series(at, of));
                assert!(light(&this) > light(&before), "{at} of {of}");
                assert!(light(&this) - light(&before) > 0.1 || before.hatched != this.hatched, "{at} of {of}");
            }
        }
    }

    #[test]
    fn both_ends_of_a_scale_differ_without_colours() {
        assert!(scale(0, 5).hatched && !scale(4, 5).hatched);
        assert_eq!(scale(2, 5).colour, "#ececec");
    }
}
