//! Reading codebook files.

use super::{Code, Codebook, Rule, keys};
use crate::data::{Fields, File, Lines, Node, Value, read_yaml};
use crate::finding::{Finding, Place};
use crate::indicator::{self, Wrong};
use crate::language::Text;
use crate::text::{Span, fold_case, fold_diacritics};
use rustc_hash::FxHashMap;

/// Keys of a file.
const FILE_KEYS: &[&str] = &keys::names(&keys::FILE);

/// Keys of a code.
const CODE_KEYS: &[&str] = &keys::names(&keys::CODE);

/// How many codes may stand above a code: far more than a codebook needs, far less than a table can show.
const DEEPEST: usize = 40;

/// Reads all files of a codebook as one forest; what is wrong becomes findings, the rest is read.
pub fn read(files: Vec<File>, findings: &mut Vec<Finding>) -> Codebook {
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let Some(root) = read_yaml(file, Span::from(file), findings) else { continue };
        let Some(fields) = Fields::new(file, &root, "the codebook", FILE_KEYS, findings) else { continue };
        if let Some(topics) = fields.get("topics") {
            codes(file, at, topics, None, &mut drafts, findings);
        }
    }
    hang(&mut drafts, &files, findings);
    let mut codes = lay_out(drafts, &files, findings);
    number_lines(&mut codes, &files);
    let mut codebook = Codebook { files, codes };
    refuse_doubles(&mut codebook, findings);
    codebook
}

/// Gives every rule its line, each file being looked through once.
fn number_lines(codes: &mut [Code], files: &[File]) {
    let lines: Vec<Lines> = files.iter().map(File::lines).collect();
    for code in codes {
        let lines = &lines[code.file];
        for rule in code.indicators.iter_mut().chain(&mut code.except) {
            rule.line = lines.line(rule.span.start);
        }
    }
}

/// A code before the forest is laid out; its parent is a position among the drafts.
struct Draft {
    code: Code,
    /// The parent that a `parent:` key names, with its place.
    wanted: Option<(String, Span)>,
}

fn codes(
    file: &File,
    at: usize,
    node: &Node,
    parent: Option<usize>,
    drafts: &mut Vec<Draft>,
    findings: &mut Vec<Finding>,
) {
    match &node.value {
        Value::List(items) => {
            for item in items {
                code(file, at, item, parent, drafts, findings);
            }
        }
        Value::Empty => {}
        _ => findings.push(
            Finding::error(format!("`{}` holds {}", parent.map_or("topics", |_| "subtopics"), node.kind()))
                .at(file.place(node.span))
                .expected("a list: lines that begin with `- `"),
        ),
    }
}

fn code(
    file: &File,
    at: usize,
    node: &Node,
    parent: Option<usize>,
    drafts: &mut Vec<Draft>,
    findings: &mut Vec<Finding>,
) -> Option<()> {
    // An open code may be a name and nothing else.
    if let Some(name) = node.text() {
        let code = blank(slug(name), Text::plain(name), at, node.span, node.span);
        drafts.push(Draft { code: Code { parent, ..code }, wanted: None });
        return Some(());
    }
    let fields = Fields::new(file, node, "a code", CODE_KEYS, findings)?;
    let name = fields.get("name").and_then(|name| Text::read(file, name, "`name`", findings));
    let id = fields.text("id", findings);
    if let (Some(id), Some(id_node)) = (id, fields.get("id"))
        && !is_id(id)
    {
        findings.push(
            Finding::error(format!("`{id}` cannot be a code's id"))
                .at(file.place(id_node.span))
                .expected("letters, digits, `-` and `_`")
                .hint(format!("write id: {}", slug(id))),
        );
    }
    let Some(name) = name.or_else(|| id.map(Text::plain)) else {
        findings.push(
            Finding::error("a code without a name")
                .at(file.place(first_line(file, node.span)))
                .expected("`name: …`; nothing else is needed"),
        );
        return None;
    };
    let name_span = fields.get("name").map_or(node.span, |name| name.span);
    let id_span = fields.get("id").map_or(name_span, |id| id.span);
    let id =
        id.filter(|id| is_id(id)).map_or_else(|| slug(name.all().next().map_or("", |(_, name)| name)), str::to_owned);
    let mut code = blank(id, name, at, node.span, id_span);
    let text = |key: &str, findings: &mut Vec<Finding>| {
        fields.get(key).and_then(|node| Text::read(file, node, &format!("`{key}`"), findings))
    };
    code.gloss = text("gloss", findings);
    code.definition = text("definition", findings);
    code.include = text("include", findings);
    code.exclude = text("exclude", findings);
    code.aliases = fields.texts("aliases", findings).into_iter().map(|(alias, _)| alias.to_owned()).collect();
    let list = |key: &str, findings: &mut Vec<Finding>| -> Vec<(String, Span)> {
        fields.texts(key, findings).into_iter().map(|(text, node)| (text.trim().to_owned(), node.span)).collect()
    };
    code.examples = list("examples", findings);
    code.counter_examples = list("counter_examples", findings);
    code.origin = fields.choice("origin", &keys::ORIGINS, findings);
    code.indicators = rules(file, fields.texts("indicators", findings), findings);
    code.except = rules(file, fields.texts("except", findings), findings);
    code.fold = fields.flag("fold", findings).unwrap_or(false);
    code.codable = fields.flag("codable", findings).unwrap_or(true);
    code.retired = fields.flag("retired", findings).unwrap_or(false);
    code.color = fields.text("color", findings).map(str::to_owned);
    let wanted =
        fields.text("parent", findings).and_then(|parent| Some((parent.to_owned(), fields.get("parent")?.span)));
    let own = drafts.len();
    drafts.push(Draft { code: Code { parent, ..code }, wanted });
    codes(file, at, fields.get("subtopics")?, Some(own), drafts, findings);
    Some(())
}

fn blank(id: String, name: Text, file: usize, span: Span, id_span: Span) -> Code {
    Code {
        id,
        name,
        parent: None,
        depth: 0,
        end: 0,
        gloss: None,
        aliases: Vec::new(),
        definition: None,
        include: None,
        exclude: None,
        examples: Vec::new(),
        counter_examples: Vec::new(),
        origin: None,
        indicators: Vec::new(),
        except: Vec::new(),
        fold: false,
        codable: true,
        retired: false,
        color: None,
        file,
        span,
        id_span,
    }
}

fn first_line(file: &File, span: Span) -> Span {
    let len = span.of(&file.text).find('\n').unwrap_or(span.len());
    Span::new(span.start as usize, span.start as usize + len)
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() <= 80 && id.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}

/// An id from a name: `Apsilankymai namuose` → `apsilankymai-namuose`.
pub fn slug(name: &str) -> String {
    let folded = fold_diacritics(&fold_case(name));
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut id: String = words.join("-").chars().take(60).collect();
    id.truncate(id.trim_end_matches('-').len());
    if id.is_empty() { "code".to_owned() } else { id }
}

fn rules(file: &File, texts: Vec<(&str, &Node)>, findings: &mut Vec<Finding>) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (text, node) in texts {
        match indicator::parse(text) {
            Ok(expr) => rules.push(Rule { text: text.to_owned(), expr, span: node.span, line: 0 }),
            Err(wrong) => findings.push(refused(file, node, text, wrong)),
        }
    }
    rules
}

/// An indicator's error, its place moved from the indicator's text into the file.
fn refused(file: &File, node: &Node, text: &str, wrong: Wrong) -> Finding {
    let written = node.span.of(&file.text);
    let place = |at: u32| Some(node.span.start as usize + written_at(written, text, at as usize)?);
    // Where a text is folded over lines, show all of it.
    let span = match (place(wrong.at.start), place(wrong.at.end)) {
        (Some(start), Some(end)) => Span::new(start, end),
        _ => node.span,
    };
    let found = match text.trim() {
        "" => wrong.found,
        text => format!("indicator `{text}`: {}", wrong.found),
    };
    let mut finding = Finding::error(found).at(file.place(span));
    finding.expected = wrong.expected;
    finding.hint = wrong.hint;
    finding
}

/// Where byte `at` of a scalar's text stands in the scalar as it is written, with its quotation marks and escapes.
fn written_at(written: &str, text: &str, at: usize) -> Option<usize> {
    let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''));
    if quote.is_none() {
        return Some(written.find(text.trim_end())? + at);
    }
    let mut here = 1;
    for c in text.get(..at)?.chars() {
        let mut signs = written.get(here..)?.chars();
        here += match (quote, signs.next()?) {
            (Some('\''), '\'') => 2,
            (Some('"'), '\\') => match signs.next()? {
                'x' => 4,
                'u' => 6,
                'U' => 10,
                escaped => 1 + escaped.len_utf8(),
            },
            (_, found) if found == c => c.len_utf8(),
            _ => return None,
        };
    }
    Some(here)
}

/// Hangs codes with a `parent:` key under their parents. A key that would close a circle is named and not followed.
fn hang(drafts: &mut [Draft], files: &[File], findings: &mut Vec<Finding>) {
    let mut first: FxHashMap<String, usize> = FxHashMap::default();
    for (at, draft) in drafts.iter().enumerate() {
        first.entry(draft.code.id.clone()).or_insert(at);
    }
    for at in 0..drafts.len() {
        let Some((name, span)) = drafts[at].wanted.clone() else { continue };
        let id = &drafts[at].code.id;
        let finding = match (drafts[at].code.parent, first.get(&name)) {
            (Some(_), _) => {
                Finding::error(format!("code `{id}` stands below another code and has a `parent:` as well"))
                    .hint("remove the key, or move the code out of `subtopics`")
            }
            (None, None) => Finding::error(format!("code `{id}` has a parent `{name}` that does not exist"))
                .did_you_mean(&name, drafts.iter().map(|draft| draft.code.id.as_str())),
            (None, Some(parent)) => match circle(drafts, at, *parent) {
                Some(circle) => Finding::error(format!("code `{id}` stands in a circle: {circle}"))
                    .hint("remove one `parent:` key of the circle"),
                None => {
                    drafts[at].code.parent = Some(*parent);
                    continue;
                }
            },
        };
        findings.push(finding.at(files[drafts[at].code.file].place(span)));
    }
}

/// `a → b → a`, if `parent` is, or stands below, the code itself.
fn circle(drafts: &[Draft], code: usize, parent: usize) -> Option<String> {
    let mut names = vec![drafts[code].code.id.as_str()];
    let mut next = Some(parent);
    while let Some(at) = next {
        names.push(&drafts[at].code.id);
        if at == code {
            return Some(names.join(" → "));
        }
        next = drafts[at].code.parent;
    }
    None
}

/// Lays the forest out in preorder: first those that stand in `subtopics`, then those hung there by a `parent:` key.
fn lay_out(drafts: Vec<Draft>, files: &[File], findings: &mut Vec<Finding>) -> Vec<Code> {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); drafts.len()];
    let mut due: Vec<(usize, Option<usize>, usize)> = Vec::new();
    for hung in [false, true] {
        for (at, draft) in drafts.iter().enumerate().filter(|(_, draft)| draft.wanted.is_some() == hung) {
            match draft.code.parent {
                Some(parent) => below[parent].push(at),
                None => due.push((at, None, 0)),
            }
        }
    }
    due.reverse();
    let mut drafts: Vec<Option<Code>> = drafts.into_iter().map(|draft| Some(draft.code)).collect();
    let mut codes: Vec<Code> = Vec::with_capacity(drafts.len());
    while let Some((at, parent, depth)) = due.pop() {
        let Some(code) = drafts[at].take() else { continue };
        if depth > DEEPEST {
            findings.push(
                Finding::error(format!("code `{}` stands too deep", code.id))
                    .at(files[code.file].place(code.id_span))
                    .expected(format!("at most {DEEPEST} codes above it; it is read as a topic")),
            );
            drafts[at] = Some(code);
            due.insert(0, (at, None, 0));
            continue;
        }
        let here = codes.len();
        due.extend(below[at].iter().rev().map(|child| (*child, Some(here), depth + 1)));
        codes.push(Code { parent, depth, end: here + 1, ..code });
    }
    for at in (0..codes.len()).rev() {
        if let Some(parent) = codes[at].parent {
            codes[parent].end = codes[parent].end.max(codes[at].end);
        }
    }
    codes
}

/// Ids are unique in the study: the first one keeps it, the others get another one and are named.
fn refuse_doubles(codebook: &mut Codebook, findings: &mut Vec<Finding>) {
    let mut taken: FxHashMap<String, usize> = FxHashMap::default();
    for (at, code) in codebook.codes.iter().enumerate() {
        taken.entry(code.id.clone()).or_insert(at);
    }
    for at in 0..codebook.codes.len() {
        let id = codebook.codes[at].id.clone();
        let Some(first) = taken.get(&id).copied().filter(|first| *first != at) else { continue };
        let number = (2..).find(|number| !taken.contains_key(&format!("{id}-{number}"))).unwrap_or(at);
        let own = format!("{id}-{number}");
        let other: Place = codebook.place(first, codebook.codes[first].id_span);
        findings.push(
            Finding::error(format!("code id `{id}` is taken by {}:{}", other.file, other.line))
                .at(codebook.place(at, codebook.codes[at].id_span))
                .expected("an id of its own in the whole study")
                .hint(format!("until then this code is called `{own}`")),
        );
        taken.insert(own.clone(), at);
        codebook.codes[at].id = own;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(text: &str) -> (Codebook, Vec<String>) {
        let mut findings = Vec::new();
        let file = File { name: "codebooks/a.yaml".into(), text: text.into() };
        let codebook = read(vec![file], &mut findings);
        (codebook, findings.iter().map(Finding::to_string).collect())
    }

    #[test]
    fn an_open_code_needs_a_name_and_nothing_else() {
        let (codebook, findings) = book("topics:\n  - Apsilankymai namuose\n  - name: calls\n");
        assert!(findings.is_empty(), "{findings:?}");
        let ids: Vec<&str> = codebook.codes.iter().map(|code| code.id.as_str()).collect();
        assert_eq!(ids, ["apsilankymai-namuose", "calls"]);
    }

    #[test]
    fn an_empty_codebook_is_valid() {
        let (codebook, findings) = book("title: Nothing yet\ntopics: []\n");
        assert!(codebook.codes.is_empty() && findings.is_empty());
    }

    #[test]
    fn the_forest_lies_in_preorder() {
        let (codebook, _) = book(
            "topics:\n  - id: a\n    subtopics:\n      - id: b\n        subtopics: [c]\n      - id: d\n  - id: e\n",
        );
        let laid: Vec<_> =
            codebook.codes.iter().map(|code| (code.id.as_str(), code.parent, code.depth, code.end)).collect();
        assert_eq!(
            laid,
            [("a", None, 0, 4), ("b", Some(0), 1, 3), ("c", Some(1), 2, 3), ("d", Some(0), 1, 4), ("e", None, 0, 5)]
        );
        assert_eq!(codebook.children(0).collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn wrong_things_are_named_all_at_once_and_the_rest_is_read() {
        let (codebook, findings) = book(
            "topics:\n  - id: a\n    indicatorz: [x]\n  - id: a\n    name: second\n  - definition: no name\n  - id: b\n    indicators: ['x NEAR y', z]\n",
        );
        assert_eq!(
            findings,
            [
                "codebooks/a.yaml:3:5: unknown key `indicatorz` in a code",
                "codebooks/a.yaml:6:5: a code without a name; expected `name: …`; nothing else is needed",
                "codebooks/a.yaml:8:21: indicator `x NEAR y`: `NEAR` without a distance; expected `NEAR/4`",
                "codebooks/a.yaml:4:9: code id `a` is taken by codebooks/a.yaml:2; expected an id of its own in the whole study",
            ]
        );
        assert_eq!(codebook.codes.len(), 3);
        assert_eq!(codebook.codes[2].indicators.len(), 1);
    }

    #[test]
    fn a_parent_key_hangs_a_code_elsewhere_and_a_circle_is_named() {
        let (codebook, findings) = book("topics:\n  - {id: x, parent: y}\n  - id: y\n");
        assert!(findings.is_empty());
        assert_eq!(codebook.codes[1].parent, Some(0));
        let (codebook, findings) = book("topics:\n  - {id: x, parent: y}\n  - {id: y, parent: x}\n");
        assert_eq!(codebook.codes.len(), 2);
        assert!(findings[0].contains("stands in a circle"), "{findings:?}");
    }
}
