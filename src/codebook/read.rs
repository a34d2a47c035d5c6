//! Reading codebook files.

use super::{Code, Codebook, Origin, Rule};
use crate::data::{Fields, File, Node, Value, read_yaml};
use crate::finding::{Finding, Place};
use crate::indicator::{self, Wrong};
use crate::language::Text;
use crate::text::{Span, fold_case, fold_diacritics};

/// Keys of a file.
const FILE_KEYS: &[&str] = &["title", "topics"];

/// Keys of a code.
const CODE_KEYS: &[&str] = &[
    "id",
    "name",
    "parent",
    "gloss",
    "aliases",
    "definition",
    "include",
    "exclude",
    "examples",
    "counter_examples",
    "origin",
    "indicators",
    "except",
    "fold",
    "codable",
    "color",
    "subtopics",
];

/// Reads all files of a codebook as one forest; what is wrong becomes findings, the rest is read.
pub fn read(files: Vec<File>, findings: &mut Vec<Finding>) -> Codebook {
    let mut trees: Vec<Tree> = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let Some(root) = read_yaml(file, Span::from(file), findings) else { continue };
        let Some(fields) = Fields::new(file, &root, "the codebook", FILE_KEYS, findings) else { continue };
        if let Some(topics) = fields.get("topics") {
            trees.extend(codes(file, at, topics, "topics", findings));
        }
    }
    let trees = join(trees, &files, findings);
    let mut codebook = Codebook { files, codes: Vec::new() };
    for tree in trees {
        flatten(tree, None, 0, &mut codebook.codes);
    }
    refuse_doubles(&mut codebook, findings);
    codebook
}

/// A code with those below it, before the forest is laid out flat.
struct Tree {
    code: Code,
    below: Vec<Tree>,
    /// The parent that a `parent:` key names, with its place.
    parent: Option<(String, Span)>,
}

fn codes(file: &File, at: usize, node: &Node, key: &str, findings: &mut Vec<Finding>) -> Vec<Tree> {
    match &node.value {
        Value::List(items) => items.iter().filter_map(|item| code(file, at, item, findings)).collect(),
        Value::Empty => Vec::new(),
        _ => {
            findings.push(
                Finding::error(format!("`{key}` is {}", node.kind()))
                    .at(file.place(node.span))
                    .expected("a list: lines that begin with `- `"),
            );
            Vec::new()
        }
    }
}

fn code(file: &File, at: usize, node: &Node, findings: &mut Vec<Finding>) -> Option<Tree> {
    // An open code may be a name and nothing else.
    if let Some(name) = node.text() {
        let code = blank(slug(name), Text::plain(name), at, node.span, node.span);
        return Some(Tree { code, below: Vec::new(), parent: None });
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
    let origins = [("inductive", Origin::Inductive), ("deductive", Origin::Deductive), ("in-vivo", Origin::InVivo)];
    code.origin = fields.choice("origin", &origins, findings);
    code.indicators = rules(file, fields.texts("indicators", findings), findings);
    code.except = rules(file, fields.texts("except", findings), findings);
    code.fold = fields.flag("fold", findings).unwrap_or(false);
    code.codable = fields.flag("codable", findings).unwrap_or(true);
    code.color = fields.text("color", findings).map(str::to_owned);
    let parent =
        fields.text("parent", findings).and_then(|parent| Some((parent.to_owned(), fields.get("parent")?.span)));
    let below = fields.get("subtopics").map_or_else(Vec::new, |node| codes(file, at, node, "subtopics", findings));
    Some(Tree { code, below, parent })
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
            Ok(expr) => {
                rules.push(Rule { text: text.to_owned(), expr, span: node.span, line: file.line(node.span.start) })
            }
            Err(wrong) => findings.push(refused(file, node, text, wrong)),
        }
    }
    rules
}

/// An indicator's error, its place moved from the indicator's text into the file.
fn refused(file: &File, node: &Node, text: &str, wrong: Wrong) -> Finding {
    let written = node.span.of(&file.text);
    // Quotation marks and escapes lie between the text and how it is written; where they do, show all of it.
    let span = match written.find(text) {
        Some(offset) => {
            let base = node.span.start as usize + offset;
            Span::new(base + wrong.at.start as usize, base + wrong.at.end as usize)
        }
        None => node.span,
    };
    let mut finding = Finding::error(format!("indicator `{text}`: {}", wrong.found)).at(file.place(span));
    finding.expected = wrong.expected;
    finding.hint = wrong.hint;
    finding
}

/// Hangs codes with a `parent:` key under their parents; circles are broken and named.
fn join(trees: Vec<Tree>, files: &[File], findings: &mut Vec<Finding>) -> Vec<Tree> {
    let mut roots = Vec::new();
    let mut waiting = Vec::new();
    for tree in trees {
        if tree.parent.is_some() { waiting.push(tree) } else { roots.push(tree) }
    }
    // Each round hangs those whose parent stands somewhere in the forest by now.
    loop {
        let before = waiting.len();
        let mut still = Vec::new();
        for tree in waiting {
            let parent = tree.parent.as_ref().map(|(name, _)| name.clone()).unwrap_or_default();
            match roots.iter_mut().find_map(|root| descend(root, &parent)) {
                Some(place) => place.below.push(tree),
                None => still.push(tree),
            }
        }
        waiting = still;
        if waiting.is_empty() {
            return roots;
        }
        if waiting.len() == before {
            break;
        }
    }
    let ids: Vec<String> = waiting.iter().map(|tree| tree.code.id.clone()).collect();
    for mut tree in waiting {
        if let Some((parent, span)) = tree.parent.take() {
            let file = &files[tree.code.file];
            let circle = ids.contains(&parent);
            let finding = if circle {
                Finding::error(format!(
                    "code `{}` stands in a circle: its parent is `{parent}`, which is below it or \
                     in the same circle",
                    tree.code.id
                ))
                .hint("remove one `parent:` key of the circle")
            } else {
                Finding::error(format!("code `{}` has a parent `{parent}` that does not exist", tree.code.id))
                    .did_you_mean(&parent, ids.iter().map(String::as_str))
            };
            findings.push(finding.at(file.place(span)));
        }
        roots.push(tree);
    }
    roots
}

fn descend<'t>(tree: &'t mut Tree, id: &str) -> Option<&'t mut Tree> {
    if tree.code.id == id {
        return Some(tree);
    }
    tree.below.iter_mut().find_map(|child| descend(child, id))
}

fn flatten(tree: Tree, parent: Option<usize>, depth: usize, codes: &mut Vec<Code>) {
    let at = codes.len();
    codes.push(Code { parent, depth, ..tree.code });
    for child in tree.below {
        flatten(child, Some(at), depth + 1, codes);
    }
    codes[at].end = codes.len();
}

/// Ids are unique in the study: the first one keeps it, the others get another one and are named.
fn refuse_doubles(codebook: &mut Codebook, findings: &mut Vec<Finding>) {
    for at in 0..codebook.codes.len() {
        let id = codebook.codes[at].id.clone();
        let Some(first) = codebook.codes[..at].iter().position(|code| code.id == id) else { continue };
        let other: Place = codebook.place(first, codebook.codes[first].id_span);
        findings.push(
            Finding::error(format!("code id `{id}` is taken by {}:{}", other.file, other.line))
                .at(codebook.place(at, codebook.codes[at].id_span))
                .expected("an id of its own in the whole study")
                .hint(format!("until then this code is called `{id}-{}`", at + 1)),
        );
        codebook.codes[at].id = format!("{id}-{}", at + 1);
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
