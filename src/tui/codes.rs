//! The codebook as it is shown and searched.

use crate::coding::CodedStudy;
use crate::text::{fold_case, fold_diacritics};

/// A code as it is shown.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its name in the language of the screen.
    pub name: String,
    /// The names of the codes above it, from the topic down.
    pub above: Vec<String>,
    /// Its topic, as a number: what has one topic has one colour.
    pub topic: usize,
    /// Its colour as the codebook has it, or that of the nearest code above that has one.
    pub color: Option<String>,
    /// 0 for a topic.
    pub depth: usize,
    /// What it means.
    pub definition: String,
    /// When to use it.
    pub include: String,
    /// When not.
    pub exclude: String,
    /// Whether statements can be given it.
    pub given: bool,
    /// Whether it is not used any more.
    pub retired: bool,
    /// How many statements people gave it.
    pub statements: usize,
    /// Name, other names and id, definition: as they are searched.
    keys: [String; 3],
}

/// Everything that can be searched.
#[derive(Debug, Clone, Default)]
pub struct Codes {
    /// In the order of the codebook.
    pub all: Vec<Entry>,
}

impl Codes {
    /// The codes of a study.
    pub fn new(coded: &CodedStudy<'_>, language: &str) -> Codes {
        let codebook = &coded.materials.codebook;
        let mut topic = 0;
        let entry = |(at, code): (usize, &crate::codebook::Code)| {
            let text = |text: &Option<crate::language::Text>| {
                text.as_ref().map(|text| text.get(language).to_owned()).unwrap_or_default()
            };
            let mut above = Vec::new();
            let mut parent = code.parent;
            let mut color = code.color.clone();
            while let Some(next) = parent {
                above.insert(0, codebook.codes[next].name.get(language).to_owned());
                color = color.or_else(|| codebook.codes[next].color.clone());
                parent = codebook.codes[next].parent;
            }
            topic += usize::from(code.parent.is_none() && at > 0);
            let names: Vec<&str> = code.name.all().map(|(_, name)| name).collect();
            let others = [vec![code.id.as_str()], code.aliases.iter().map(String::as_str).collect(), names].concat();
            Entry {
                id: code.id.clone(),
                name: code.name.get(language).to_owned(),
                above,
                topic,
                color,
                depth: code.depth,
                definition: text(&code.definition),
                include: text(&code.include),
                exclude: text(&code.exclude),
                given: code.codable && !code.retired,
                retired: code.retired,
                statements: coded.by_people(at).len(),
                keys: [fold(code.name.get(language)), fold(&others.join(" ")), fold(&text(&code.definition))],
            }
        };
        Codes { all: codebook.codes.iter().enumerate().map(entry).collect() }
    }

    /// The position of a code.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|code| code.id == id)
    }

    /// The codes in which every word of a query stands, the nearest first: whose names begin with it, then those in
    /// whose names a word does, those in whose names, ids or other names, and those in whose definitions it stands.
    /// `given`: only codes that statements can be given.
    pub fn search(&self, query: &str, given: bool) -> Vec<usize> {
        let query = fold(query.trim());
        let offered = |code: &Entry| if given { code.given } else { !code.retired };
        let mut found: Vec<(usize, usize)> = self
            .all
            .iter()
            .enumerate()
            .filter(|(_, code)| offered(code))
            .filter_map(|(at, code)| Some((code.rank(&query)?, at)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, at)| at).collect()
    }

    /// Whether some code is called so.
    pub fn named(&self, name: &str) -> bool {
        let name = fold(name.trim());
        self.all.iter().any(|code| code.keys[0] == name || fold(&code.id) == name)
    }
}

impl Entry {
    fn rank(&self, query: &str) -> Option<usize> {
        let [name, others, definition] = &self.keys;
        if query.is_empty() || name.starts_with(query) {
            return Some(0);
        }
        if name.contains(&format!(" {query}")) {
            return Some(1);
        }
        let whole = format!("{name} {others} {definition}");
        if !query.split_whitespace().all(|word| whole.contains(word)) {
            return None;
        }
        let all = |text: &str| query.split_whitespace().all(|word| text.contains(word));
        Some(if all(name) {
            2
        } else if all(others) {
            3
        } else {
            4
        })
    }
}

/// Case and diacritics aside.
pub fn fold(text: &str) -> String {
    fold_diacritics(&fold_case(text))
}
