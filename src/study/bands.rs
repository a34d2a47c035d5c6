//! Bands of a numeric attribute: `0-4,5-9,10+`.

/// A band of numbers, both ends in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// As written: `5-9`, `10+`, `7`.
    pub name: String,
    /// The least number in it.
    pub from: f64,
    /// The greatest number in it; `None`: no end.
    pub to: Option<f64>,
}

impl Band {
    /// Reads `5-9`, `10+` or `7`.
    pub fn read(text: &str) -> Option<Band> {
        let number = |text: &str| {
            let text = text.trim();
            let plain = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.');
            text.parse::<f64>().ok().filter(|_| plain)
        };
        let name = text.trim().to_owned();
        let (from, to) = match (name.strip_suffix('+'), name.split_once(['-', '–'])) {
            (Some(from), _) => (number(from)?, None),
            (None, Some((from, to))) => (number(from)?, Some(number(to)?)),
            (None, None) => (number(&name)?, Some(number(&name)?)),
        };
        to.is_none_or(|to| from <= to).then_some(Band { name, from, to })
    }

    /// Whether a number lies in the band.
    pub fn holds(&self, number: f64) -> bool {
        self.from <= number && self.to.is_none_or(|to| number <= to)
    }

    /// Whether some number lies in both.
    pub fn overlaps(&self, other: &Band) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}

/// The band in which a value lies; a decimal comma is a point.
pub fn band_of<'b>(bands: &'b [Band], value: &str) -> Option<&'b Band> {
    let number = value.replace(',', ".").parse::<f64>().ok()?;
    bands.iter().find(|band| band.holds(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_lie_in_a_band() {
        let bands: Vec<Band> = ["0-4", "5-9", "10+"].iter().filter_map(|text| Band::read(text)).collect();
        let name = |value| band_of(&bands, value).map_or("none", |band| band.name.as_str());
        let names = ["0", "4", "5", "9", "10", "41", "8,5", "4,5", "many", ""].map(name);
        assert_eq!(names, ["0-4", "0-4", "5-9", "5-9", "10+", "10+", "5-9", "none", "none", "none"]);
    }

    #[test]
    fn what_is_no_band() {
        for text in ["", "-", "9-5", "a-b", "5-", "+", "1e3+", "-3"] {
            assert_eq!(Band::read(text), None, "{text}");
        }
    }

    #[test]
    fn bands_that_share_a_number() {
        let band = |text| Band::read(text).unwrap();
        assert!(band("0-5").overlaps(&band("5-9")) && band("3+").overlaps(&band("9")));
        assert!(!band("0-4").overlaps(&band("5-9")) && !band("5-9").overlaps(&band("10+")));
    }
}
