//! The fields of a code in the one field that other programs have, so that people can read them there and they come back:
//! the definition in plain words, and behind a line `[tema]` whatever else the code has, as a codebook file writes it.

use crate::codebook::{Code, fields};

/// The line behind which tema's own fields stand.
const MARK: &str = "[tema]";

/// Fields that may stand behind the mark.
const KNOWN: &[&str] = &[
    "id",
    "name",
    "gloss",
    "definition",
    "include",
    "exclude",
    "aliases",
    "examples",
    "counter_examples",
    "indicators",
    "except",
    "origin",
    "color",
    "fold",
    "retired",
];

/// What a description holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Described {
    /// The plain words.
    pub words: String,
    /// The id of the code.
    pub id: Option<String>,
    /// Its other fields, as YAML writes them.
    pub fields: Vec<(String, String)>,
}

/// Whether a colour is one that REFI-QDA has.
pub fn is_rgb(color: &str) -> bool {
    color
        .strip_prefix('#')
        .is_some_and(|digits| matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The description of a code. `bare`: a code of another program, which needs no id of ours as long as it has no field of
/// ours.
pub fn describe(code: &Code, bare: bool) -> String {
    let mut words = "";
    let mut own = vec![("id", code.id.clone())];
    for (key, value) in fields(code) {
        match key {
            "name" if !value.starts_with('{') => {}
            "definition" if !value.starts_with('{') => words = code.definition.as_ref().map_or("", |text| text.get("")),
            "codable" => {}
            "color" if code.color.as_deref().is_some_and(is_rgb) => {}
            _ => own.push((key, value)),
        }
    }
    if bare && own.len() == 1 && !words.lines().any(|line| line.trim() == MARK) {
        return words.to_owned();
    }
    let block: String = own.iter().map(|(key, value)| format!("\n{key}: {value}")).collect();
    let gap = if words.is_empty() { "" } else { "\n\n" };
    format!("{words}{gap}{MARK}{block}")
}

/// Reads a description; one that holds no fields of ours is plain words.
pub fn described(text: &str) -> Described {
    let text = text.trim();
    let plain = || Described { words: text.to_owned(), ..Described::default() };
    let mut start = 0;
    let mut mark = None;
    for line in text.split_inclusive('\n') {
        if line.trim() == MARK {
            mark = Some((start, start + line.len()));
        }
        start += line.len();
    }
    let Some((before, behind)) = mark else { return plain() };
    let mut found = Described { words: text[..before].trim().to_owned(), ..Described::default() };
    for line in text[behind..].lines() {
        match line.split_once(": ") {
            Some(("id", id)) => found.id = Some(id.trim().to_owned()),
            Some((key, value)) if KNOWN.contains(&key) => found.fields.push((key.to_owned(), value.trim().to_owned())),
            _ => return plain(),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::File;

    fn code(yaml: &str) -> Code {
        let file = File { name: "codebooks/a.yaml".into(), text: yaml.into() };
        crate::codebook::read(vec![file], &mut Vec::new()).codes.remove(0)
    }

    #[test]
    fn people_read_the_definition_and_the_rest_comes_back() {
        let code = code(
            "topics:\n  - id: letters\n    name: Letters\n    definition: By hand.\n    include: \"Cards: yes\"\n    indicators: ['letter*']\n    color: '#AA0000'\n",
        );
        let text = describe(&code, true);
        assert_eq!(text, "By hand.\n\n[tema]\nid: letters\ninclude: \"Cards: yes\"\nindicators: [\"letter*\"]");
        let back = described(&text);
        assert_eq!((back.words.as_str(), back.id.as_deref()), ("By hand.", Some("letters")));
        assert_eq!(back.fields[1], ("indicators".to_owned(), "[\"letter*\"]".to_owned()));
    }

    #[test]
    fn a_code_of_another_program_keeps_its_description() {
        let code = code("topics:\n  - name: Letters\n    definition: By hand.\n");
        assert_eq!(describe(&code, true), "By hand.");
        assert_eq!(described("By hand.").words, "By hand.");
        // Somebody else's words that look like ours are words.
        assert_eq!(described("a\n[tema]\nand so on").words, "a\n[tema]\nand so on");
    }
}
