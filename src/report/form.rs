//! A department's own form of the report: a text with places for what the report says, filled by minijinja.
//!
//! A form is one file. It reads no other, its work is bounded, and a name that does not exist is an error.

use crate::finding::{Finding, Place, Result};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Enumerator, Object, ObjectExt};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// How many steps a form may take; 64 bytes that it makes are a step, too. Ten thousand statements with their codes need
/// some 300,000.
const STEPS: u64 = 5_000_000;

/// How deep macros and loops may call themselves.
const DEPTH: usize = 100;

/// Where the names are explained.
const EXPLAINED: &str = "docs/publication.md lists the names under “A form of your own”";

/// The filters that a form of a report needs, for who asks for one that is not there.
const FILTERS: &[&str] = &[
    "length",
    "join",
    "first",
    "last",
    "sort",
    "unique",
    "map",
    "select",
    "selectattr",
    "rejectattr",
    "groupby",
    "upper",
    "lower",
    "title",
    "capitalize",
    "replace",
    "trim",
    "default",
    "round",
    "format",
    "escape",
    "safe",
    "tojson",
];

/// A form: its file's name, for messages, and its text.
pub struct Form<'t> {
    /// The file, as the person named it.
    pub name: &'t str,
    /// Its text.
    pub text: &'t str,
    /// What is filled in is written for HTML: `<` as `&lt;`.
    pub html: bool,
}

/// Whether the name of a form or of what is made of it says that it is HTML: `.html`, also as `.html.j2`.
pub fn is_html(file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let name = [".j2", ".jinja", ".jinja2"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
    [".html", ".htm", ".xhtml", ".xml"].iter().any(|ending| name.ends_with(ending))
}

impl Form<'_> {
    /// Fills the form.
    ///
    /// # Errors
    /// When it is not written as a form is, names what does not exist, or comes to no end; with the place in the form.
    pub fn fill(&self, data: &serde_json::Value) -> Result<String> {
        let missed = Missed::default();
        let mut environment = Environment::new();
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build();
        environment.set_syntax(syntax.map_err(|error| self.wrong(&error, &missed, &[]))?);
        environment.set_debug(true);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(STEPS));
        environment.set_recursion_limit(DEPTH);
        let html = self.html;
        environment.set_auto_escape_callback(move |_| if html { AutoEscape::Html } else { AutoEscape::None });
        let functions: Vec<String> = environment.globals().map(|(name, _)| name.to_owned()).collect();
        let template = environment.template_from_named_str(self.name, self.text);
        let filled = template.and_then(|template| template.render(value(data, &missed)));
        filled.map_err(|error| self.wrong(&error, &missed, &functions))
    }

    /// What is wrong with a form, for the person who wrote it. `functions`: names that are no data.
    fn wrong(&self, error: &Error, missed: &Missed, functions: &[String]) -> Box<Finding> {
        let range = error.range().filter(|range| self.text.get(range.clone()).is_some_and(|text| !text.is_empty()));
        let place = match (&range, error.line()) {
            (Some(range), _) => Place::of(self.name, self.text, range.start, range.end),
            (None, Some(line)) => {
                let start: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
                let text = self.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
                Place::of(self.name, self.text, start, start + text.len())
            }
            (None, None) => Place::file(self.name),
        };
        let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        let missing = missed.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let written = range.and_then(|range| self.text.get(range)).unwrap_or_default();
        let finding = match error.kind() {
            ErrorKind::UndefinedError => {
                match missing.filter(|miss| !functions.contains(&miss.name) && written.contains(&miss.name)) {
                    Some(miss) => Finding::error(format!("the form names `{}`, which does not exist", miss.name))
                        .expected(miss.known.join(", "))
                        .hint(EXPLAINED)
                        .did_you_mean(&miss.name, miss.known.iter().map(String::as_str)),
                    None => Finding::error(format!("the form names what does not exist: {detail}")).hint(EXPLAINED),
                }
            }
            ErrorKind::OutOfFuel => Finding::error(format!("the form takes more than {STEPS} steps"))
                .expected("a form that comes to its end")
                .hint("a loop inside a loop runs too often, or a macro calls itself without an end"),
            ErrorKind::InvalidOperation if detail.contains("recursion") => {
                Finding::error("the form calls itself too deep")
                    .expected(format!("macros and loops at most {DEPTH} deep"))
                    .hint("a macro that calls itself needs an {% if %} that ends it")
            }
            ErrorKind::SyntaxError => {
                let finding = Finding::error(format!("the form cannot be read: {detail}"));
                let other = detail.strip_prefix("unknown statement ");
                if other.is_some_and(|word| ["include", "extends", "import", "from", "block"].contains(&word)) {
                    finding.hint("a form is one file and brings in no other; a macro stands in the form itself")
                } else {
                    finding.hint("{{ name }} fills in, {% for … %} … {% endfor %} repeats, {# … #} is a remark")
                }
            }
            ErrorKind::UnknownFilter => Finding::error(format!("the form cannot be filled: {detail}"))
                .expected(FILTERS.join(", "))
                .did_you_mean(written, FILTERS.iter().copied()),
            _ => Finding::error(format!("the form cannot be filled: {detail}")),
        };
        Box::new(finding.at(place))
    }
}

/// The name that was last asked for and not found, with those that are there.
#[derive(Debug, Clone, Default)]
struct Missed(Arc<Mutex<Option<Miss>>>);

#[derive(Debug)]
struct Miss {
    name: String,
    known: Vec<String>,
}

/// Values by name, in their order, which notes what it was asked for in vain.
#[derive(Debug)]
struct Named {
    values: Vec<(String, Value)>,
    missed: Missed,
}

impl Object for Named {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let name = key.as_str()?;
        let found = self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        if found.is_none() {
            let known = self.values.iter().map(|(known, _)| known.clone()).collect();
            let miss = Miss { name: name.to_owned(), known };
            *self.missed.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(miss);
        }
        found
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        self.mapped_enumerator(|this| Box::new(this.values.iter().map(|(name, _)| Value::from(name.as_str()))))
    }
}

/// The data as minijinja has them.
fn value(data: &serde_json::Value, missed: &Missed) -> Value {
    match data {
        serde_json::Value::Null => Value::from(()),
        serde_json::Value::Bool(truth) => Value::from(*truth),
        serde_json::Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Value::from(whole),
            (None, part) => Value::from(part.unwrap_or_default()),
        },
        serde_json::Value::String(text) => Value::from(text.as_str()),
        serde_json::Value::Array(list) => list.iter().map(|item| value(item, missed)).collect(),
        serde_json::Value::Object(map) => {
            let values = map.iter().map(|(name, item)| (name.clone(), value(item, missed))).collect();
            Value::from_object(Named { values, missed: missed.clone() })
        }
    }
}
