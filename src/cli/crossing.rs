//! What `--by` names: one thing, or two to be crossed; numeric attributes in bands.

use crate::analysis::By;
use crate::coding::Materials;
use crate::finding::{Finding, Result};
use crate::study::{Band, band_of};

/// Reads `group`, `group,experience`, `experience:0-4,5-9,10+`, `group,experience:0-4,5+`.
///
/// # Errors
/// When a name is unknown, a band is none, bands overlap, or there are more things than two.
pub fn read(materials: &Materials, texts: &[String]) -> Result<Vec<By>> {
    let mut by = Vec::new();
    for text in texts {
        for (name, bands) in parts(text) {
            by.push(one(materials, &name, &bands)?);
        }
    }
    match &by[..] {
        [_] => Ok(by),
        [a, b] if a != b => Ok(by),
        [_, _] => Err(Box::new(Finding::error("--by crosses a thing with itself").expected("two different things"))),
        several => Err(Box::new(
            Finding::error(format!("--by names {} things", several.len())).expected("one thing, or two to be crossed"),
        )),
    }
}

/// The names, each with its bands. A piece behind a comma is a band where a name with a colon stands before it and the
/// piece begins with a digit.
fn parts(text: &str) -> Vec<(String, Vec<String>)> {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    for piece in text.split(',').map(str::trim) {
        match (parts.last_mut(), piece.split_once(':')) {
            (Some((_, bands)), None) if !bands.is_empty() && piece.starts_with(|c: char| c.is_ascii_digit()) => {
                bands.push(piece.to_owned());
            }
            (_, Some((name, band))) => parts.push((name.to_owned(), vec![band.to_owned()])),
            (_, None) => parts.push((piece.to_owned(), Vec::new())),
        }
    }
    parts
}

fn one(materials: &Materials, name: &str, bands: &[String]) -> Result<By> {
    let fixed = [("group", By::Group), ("participant", By::Participant), ("source", By::Source), ("kind", By::Kind)];
    let attributes = &materials.cases.attributes;
    let attribute = attributes.iter().position(|attribute| attribute == name);
    if let Some((_, by)) = fixed.iter().find(|(known, _)| *known == name) {
        return match bands {
            [] => Ok(by.clone()),
            _ => Err(Box::new(
                Finding::error(format!("`{name}` cannot be cut into bands")).expected("an attribute with numbers"),
            )),
        };
    }
    let Some(attribute) = attribute else {
        let known = fixed.iter().map(|(name, _)| *name).chain(attributes.iter().map(String::as_str));
        return Err(Box::new(
            Finding::error(format!("nothing to cross with is called `{name}`"))
                .expected(known.clone().collect::<Vec<_>>().join(", "))
                .did_you_mean(name, known),
        ));
    };
    if bands.is_empty() {
        // A survey may say which bands its question has.
        let known = materials.surveys.iter().find_map(|survey| Some(&survey.questions[survey.find(name)?].bands));
        return Ok(match known {
            Some(bands) if !bands.is_empty() => By::Bands(attribute, bands.clone()),
            _ => By::Attribute(attribute),
        });
    }
    let mut read: Vec<Band> = Vec::new();
    for text in bands {
        let Some(band) = Band::read(text) else {
            return Err(Box::new(
                Finding::error(format!("`{text}` is no band of `{name}`")).expected("`0-4`, `10+` or `7`"),
            ));
        };
        if let Some(other) = read.iter().find(|other| other.overlaps(&band)) {
            return Err(Box::new(
                Finding::error(format!("the bands `{}` and `{}` share a number", other.name, band.name))
                    .expected("bands of which each number lies in one at most"),
            ));
        }
        read.push(band);
    }
    if !materials.cases.all.iter().any(|case| band_of(&read, &case.values[attribute]).is_some()) {
        let values: Vec<&str> =
            materials.cases.all.iter().map(|case| case.values[attribute].as_str()).take(5).collect();
        return Err(Box::new(
            Finding::error(format!("no value of `{name}` lies in these bands"))
                .expected("bands of the numbers that are recorded")
                .hint(format!("the first values are: {}", values.join(", "))),
        ));
    }
    Ok(By::Bands(attribute, read))
}
