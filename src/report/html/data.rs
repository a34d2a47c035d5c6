//! The statements of a page as data for its script: a block of facts (numbers and names) and a block of words.
//!
//! Names and texts stand once and are referred to by number; numbers of statements are written as distances. So a study
//! of a thousand transcripts stays small enough to be opened at once.

use super::super::facets::{Coding, Facets};
use super::super::model::{Evidence, Page};
use super::escape::foreign_id;
use super::evidence::Evidences;
use super::transcripts;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::hash::Hash;

/// With fewer statements than this there is nothing to search.
const STATEMENTS_FOR_SEARCH: usize = 10;

/// Things in the order in which they came, each once.
pub struct Dictionary<T> {
    all: Vec<T>,
    numbers: HashMap<T, usize>,
}

impl<T: Clone + Eq + Hash> Dictionary<T> {
    fn new() -> Self {
        Dictionary { all: Vec::new(), numbers: HashMap::new() }
    }

    /// The number of a thing.
    pub fn number(&mut self, thing: &T) -> usize {
        *self.numbers.entry(thing.clone()).or_insert_with(|| {
            self.all.push(thing.clone());
            self.all.len() - 1
        })
    }
}

/// Whether a page has a search.
pub fn is_searched(page: &Page) -> bool {
    page.facets.is_some() && page.evidence.len() >= STATEMENTS_FOR_SEARCH
}

/// Both blocks; nothing for a page without statements.
pub fn write(page: &Page, evidences: &Evidences) -> String {
    if page.evidence.is_empty() {
        return String::new();
    }
    let mut speakers = Dictionary::new();
    let words = words(page, evidences, &mut speakers);
    let facts = facts(page, evidences, speakers);
    format!(
        "<script type=\"application/json\" id=\"_facts\">{}</script>\n\
         <script type=\"application/json\" id=\"_words\">{}</script>\n",
        harmless(&facts),
        harmless(&words)
    )
}

/// JSON in which no mark-up can begin or end.
fn harmless(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// What is shown and searched of each statement, and the transcripts that are not written out.
fn words(page: &Page, evidences: &Evidences, speakers: &mut Dictionary<String>) -> Value {
    let mut texts = Dictionary::new();
    let statements: Vec<&Evidence> = page.evidence.values().collect();
    // The statements' own words come first: they are what is searched.
    let text: Vec<usize> = statements.iter().map(|evidence| texts.number(&evidence.text)).collect();
    let mut near = |lines: &[(String, String)]| -> Vec<usize> {
        lines.iter().flat_map(|(speaker, text)| [speakers.number(speaker), texts.number(text)]).collect()
    };
    let before: Vec<_> = statements.iter().map(|evidence| near(&evidence.before)).collect();
    let after: Vec<_> = statements.iter().map(|evidence| near(&evidence.after)).collect();
    let places: Option<Vec<_>> = statements
        .iter()
        .any(|evidence| !evidence.place.is_empty())
        .then(|| statements.iter().map(|evidence| foreign_id(&evidence.place)).collect());
    let transcripts = match evidences.are_written_out() {
        true => Vec::new(),
        false => transcripts::data(page, &mut texts, speakers),
    };
    json!({
        "transcripts": transcripts,
        "texts": texts.all,
        "text": text,
        "before": before,
        "after": after,
        "matched": statements.iter().map(|evidence| matched(evidence)).collect::<Vec<_>>(),
        "place": places,
    })
}

/// Everything by which statements are found and counted, and the sets of the page.
fn facts(page: &Page, evidences: &Evidences, mut speakers: Dictionary<String>) -> Value {
    let statements: Vec<&Evidence> = page.evidence.values().collect();
    let position: HashMap<u32, usize> = page.evidence.keys().copied().zip(0..).collect();
    let facets = page.facets.as_ref();
    let mut spoke: Vec<u32> = statements.iter().filter_map(|evidence| evidence.person).collect();
    spoke.sort_unstable();
    spoke.dedup();
    let mut stood: Vec<usize> = statements.iter().map(|evidence| evidence.source).collect();
    stood.sort_unstable();
    stood.dedup();
    let mut labels: Dictionary<Coding> = Dictionary::new();
    let codings: Vec<Vec<usize>> = statements
        .iter()
        .map(|evidence| evidence.codings.iter().map(|coding| labels.number(coding)).collect())
        .collect();
    let sets =
        evidences.sets().iter().map(|set| distances(set.iter().filter_map(|number| position.get(number).copied())));
    json!({
        "speech": Some(&page.speech).filter(|speech| **speech != page.language && !speech.is_empty()),
        "searched": is_searched(page),
        "words": furniture(page),
        "codes": facets.map_or_else(Vec::new, |facets| {
            facets.codes.iter().map(|code| json!([code.id, code.name, code.depth])).collect()
        }),
        "groups": facets.map_or(&[][..], |facets| &facets.groups),
        "attributes": facets.map_or(&[][..], |facets| &facets.attributes),
        "fields": facets.map_or(0, |facets| facets.fields),
        "kinds": facets.map_or(&[][..], |facets| &facets.kinds),
        "people": facets.map_or_else(Vec::new, |facets| people(facets, &spoke)),
        "sources": facets.map_or_else(Vec::new, |facets| stood.iter().filter_map(|at| facets.sources.get(*at)).collect()),
        "labels": labels.all.iter().map(|label| json!([label.code, label.rests as u8, label.text])).collect::<Vec<_>>(),
        "numbers": distances(page.evidence.keys().map(|number| *number as usize)),
        "ids": statements.iter().map(|evidence| evidence.id.as_str()).collect::<Vec<_>>(),
        "who": statements.iter().map(|evidence| speakers.number(&evidence.speaker)).collect::<Vec<_>>(),
        "person": statements.iter().map(|evidence| {
            evidence.person.map_or(json!(-1), |person| json!(spoke.partition_point(|other| *other < person)))
        }).collect::<Vec<_>>(),
        "source": statements.iter().map(|evidence| stood.partition_point(|other| *other < evidence.source)).collect::<Vec<_>>(),
        "codings": codings,
        "sets": sets.collect::<Vec<_>>(),
        "speakers": speakers.all,
    })
}

/// Those who said something on the page.
fn people(facets: &Facets, spoke: &[u32]) -> Vec<Value> {
    let of = |person: &u32| facets.people.get(*person as usize);
    spoke.iter().filter_map(of).map(|person| json!([person.code, person.group, person.values])).collect()
}

/// The words of the window and the search.
fn furniture(page: &Page) -> Value {
    let own = &page.words;
    let mut words = json!({ "statements": own.statements, "context": own.context });
    if let (Some(object), Some(facets)) = (words.as_object_mut(), &page.facets) {
        let texts = facets.texts;
        let [code, standing, group, participant, source, people, unrecorded] = facets.heads;
        let further = [
            ("search", texts.search),
            ("hint", texts.hint),
            ("code", code),
            ("standing", standing),
            ("group", group),
            ("participant", participant),
            ("kind", texts.kind),
            ("source", source),
            ("people", people),
            ("unrecorded", unrecorded),
            ("of", texts.of),
            ("all", texts.all),
            ("sort", texts.sort),
            ("order", texts.order),
            ("shortest", texts.shortest),
            ("longest", texts.longest),
            ("from", texts.from),
            ("to", texts.to),
            ("clear", texts.clear),
            ("further", texts.further),
            ("add", texts.add),
            ("byCode", texts.by_code),
            ("byPerson", texts.by_person),
            ("nothing", texts.nothing),
            ("more", texts.more),
            ("place", texts.place),
        ];
        object.extend(further.map(|(key, word)| (key.to_owned(), json!(word))));
        object.insert("rests".to_owned(), json!(texts.rests));
    }
    words
}

/// Rising numbers, each as its distance from the one before.
fn distances(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut last = 0;
    numbers.map(|number| number - std::mem::replace(&mut last, number)).collect()
}

/// Where words matched, in the units by which scripts count: starts and ends in turn. What does not fit the text is left
/// out; the text never is.
fn matched(evidence: &Evidence) -> Vec<usize> {
    let units = |end: usize| evidence.text.get(..end).map(|text| text.encode_utf16().count());
    let pairs = evidence.matched.iter().filter_map(|(start, end)| Some([units(*start)?, units(*end)?]));
    pairs.filter(|[start, end]| start < end).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_add_up_to_the_numbers() {
        assert_eq!(distances([3, 4, 9, 9].into_iter()), [3, 1, 5, 0]);
    }

    #[test]
    fn no_mark_up_ends_in_the_data() {
        assert_eq!(harmless(&json!("</script><!--")), "\"\\u003c/script>\\u003c!--\"");
    }
}
