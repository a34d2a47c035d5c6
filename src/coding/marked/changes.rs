//! What was changed in an editor.

use super::Kind;
use crate::finding::{Finding, Place};

/// A change of what stands on a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    /// The statement, as a position in its source.
    pub statement: usize,
    /// What is said now. [`Kind::Not`]: a code that stood, or a suggestion, does not hold. [`Kind::Code`] where a
    /// suggestion stood: it is accepted.
    pub kind: Kind,
    /// A suggestion stood there.
    pub suggested: bool,
    /// The code as written, or the words.
    pub text: String,
    /// Where it was written (where a line was taken out: at its statement).
    pub place: Place,
}

/// A mark and where it stands in the text.
struct Mark<'t> {
    kind: Kind,
    text: &'t str,
    place: (usize, usize),
}

/// A line that may not be changed, with the marks below it.
struct Fixed<'t> {
    line: &'t str,
    place: (usize, usize),
    marks: Vec<Mark<'t>>,
}

/// What was changed between the text that was written (`fresh`) and the one that came back, which is called `name`.
///
/// # Errors
/// All that is wrong in it: the text itself was changed, marks stand nowhere. Then nothing is to be used.
pub fn markings(fresh: &str, edited: &str, name: &str) -> Result<Vec<Marking>, Vec<Finding>> {
    let place = |(start, end): (usize, usize)| Place::of(name, edited, start, end);
    let stamp = |text: &str| text.lines().next().map(str::to_owned).unwrap_or_default();
    if stamp(fresh) != stamp(edited).trim_end() {
        return Err(vec![
            Finding::error("the study has changed since this file was written, or its first line was changed")
                .at(place((0, stamp(edited).len())))
                .expected(format!("`{}`", stamp(fresh)))
                .hint("remove this file, or give it another name, and give the command again"),
        ]);
    }
    let (before, mut wrong) = (cut(fresh).0, Vec::new());
    let (now, strays) = cut(edited);
    wrong.extend(strays.iter().map(|stray| {
        Finding::error("this mark stands below no statement").at(place(stray.place)).expected("a statement above it")
    }));
    for (number, was) in before.iter().enumerate() {
        let same = |line: &str| line.split_whitespace().eq(was.line.split_whitespace());
        match now.get(number) {
            Some(is) if same(is.line) => {}
            Some(is) => {
                wrong.push(
                    Finding::error("the text itself was changed here; nothing was written")
                        .at(place(is.place))
                        .expected(format!("`{}`", was.line))
                        .hint(HINT),
                );
                return Err(wrong);
            }
            None => {
                let end = edited.len();
                wrong.push(
                    Finding::error("the text ends too early; nothing was written")
                        .at(place((end, end)))
                        .expected(format!("`{}`", was.line))
                        .hint(HINT),
                );
                return Err(wrong);
            }
        }
    }
    if let Some(more) = now.get(before.len()) {
        let found = Finding::error("this line was not in the text; nothing was written").at(place(more.place));
        wrong.push(found.expected("a mark, a comment or nothing").hint(HINT));
    }
    let mut changes = Vec::new();
    let mut statement = 0;
    for (was, is) in before.iter().zip(&now) {
        if is_statement(was.line) {
            compare(statement, was, is, &place, &mut changes, &mut wrong);
            statement += 1;
        } else if let Some(mark) = is.marks.first() {
            let stray = Finding::error("this mark stands below no statement").at(place(mark.place));
            wrong.push(stray.expected("a line `2.1  …` above it").hint("what interviewers say is never coded"));
        }
    }
    if wrong.is_empty() { Ok(changes) } else { Err(wrong) }
}

/// What to do where the text was changed.
const HINT: &str = "put the line back as it was, without breaking it; a transcript is corrected in its own file";

/// Cuts a text into lines that stay, each with its marks; and marks before the first of them.
fn cut(text: &str) -> (Vec<Fixed<'_>>, Vec<Mark<'_>>) {
    let mut fixed: Vec<Fixed<'_>> = Vec::new();
    let mut strays = Vec::new();
    let mut at = 0;
    for whole in text.split_inclusive('\n') {
        let start = at + whole.len() - whole.trim_start().len();
        at += whole.len();
        let line = whole.trim();
        let place = (start, start + line.len());
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let kind = Kind::ALL.into_iter().find(|kind| {
            let rest = line.strip_prefix(kind.sign());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        });
        match (kind, fixed.last_mut()) {
            (None, _) => fixed.push(Fixed { line, place, marks: Vec::new() }),
            (Some(kind), last) => {
                let text = &line[kind.sign().len()..];
                let text = if kind.names_code() { text.split(" #").next().unwrap_or(text) } else { text };
                let mark = Mark { kind, text: text.trim(), place };
                match last {
                    Some(last) => last.marks.push(mark),
                    None => strays.push(mark),
                }
            }
        }
    }
    (fixed, strays)
}

/// `2.1  …`, not `[2] SP3` or `| …`.
fn is_statement(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
}

fn compare(
    statement: usize,
    was: &Fixed<'_>,
    is: &Fixed<'_>,
    place: &dyn Fn((usize, usize)) -> Place,
    changes: &mut Vec<Marking>,
    wrong: &mut Vec<Finding>,
) {
    let stood = |kind: Kind, text: &str| was.marks.iter().any(|mark| mark.kind == kind && mark.text == text);
    let mut change = |kind: Kind, text: &str, at: (usize, usize)| {
        let suggested = stood(Kind::Suggested, text);
        let twice = changes.iter().any(|one| one.statement == statement && one.kind == kind && one.text == text);
        if !twice {
            changes.push(Marking { statement, kind, suggested, text: text.to_owned(), place: place(at) });
        }
    };
    for mark in is.marks.iter().filter(|mark| !stood(mark.kind, mark.text)) {
        if mark.text.is_empty() {
            wrong.push(Finding::error("nothing stands behind this sign").at(place(mark.place)));
        } else if mark.kind == Kind::Suggested {
            wrong.push(
                Finding::error(format!("no rule suggests `{}` here", mark.text))
                    .at(place(mark.place))
                    .expected("`+` before a code that the statement has")
                    .hint("a code is taken off by taking its line out"),
            );
        } else {
            change(mark.kind, mark.text, mark.place);
        }
    }
    for mark in was.marks.iter().filter(|mark| mark.kind == Kind::Code) {
        if !is.marks.iter().any(|now| now.text == mark.text && matches!(now.kind, Kind::Code | Kind::Not)) {
            change(Kind::Not, mark.text, is.place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRESH: &str = "# SP1 vk 0\n# help\n\n[1] I\n| And then?\n\n[2] SP1\n2.1  I ring her.\n     + calls\n     ? letters  # “ring” ← ring*\n     = she rings\n2.2  - He said so.\n";

    fn changed(edit: impl Fn(String) -> String) -> Vec<(usize, Kind, bool, String)> {
        let found = markings(FRESH, &edit(FRESH.to_owned()), "x").unwrap();
        found.into_iter().map(|one| (one.statement, one.kind, one.suggested, one.text)).collect()
    }

    #[track_caller]
    fn refused(edit: impl Fn(String) -> String, says: &str, line: &str) {
        let found = markings(FRESH, &edit(FRESH.to_owned()), "x").unwrap_err();
        assert_eq!(found[0].found, says);
        let place = found[0].place.as_ref().unwrap();
        assert!(
            crate::finding::render(&found[0], false).contains(line),
            "{place:?} {}",
            crate::finding::render(&found[0], false)
        );
    }

    #[test]
    fn marks_that_came_and_went() {
        assert_eq!(changed(|text| text), []);
        assert_eq!(changed(|text| text.replace("? letters", "+ letters")), [(0, Kind::Code, true, "letters".into())]);
        assert_eq!(changed(|text| text.replace("? letters", "- letters")), [(0, Kind::Not, true, "letters".into())]);
        assert_eq!(changed(|text| text.replace("     + calls\n", "")), [(0, Kind::Not, false, "calls".into())]);
        assert_eq!(changed(|text| text.replace("+ calls", "- calls")), [(0, Kind::Not, false, "calls".into())]);
        assert_eq!(changed(|text| text.replace("she rings", "rings")), [(0, Kind::Unit, false, "rings".into())]);
        assert_eq!(
            changed(|text| text + "\n+ calls\n++ what he said # 2\n> a # b\n"),
            [
                (1, Kind::Code, false, "calls".into()),
                (1, Kind::New, false, "what he said # 2".into()),
                (1, Kind::Memo, false, "a # b".into())
            ]
        );
        // Lines may be indented otherwise, and comments and empty lines may come.
        assert_eq!(changed(|text| text.replace("     ", "\t").replace("[2]", "# mine\n\n[2]")), []);
    }

    #[test]
    fn a_text_that_was_changed_is_refused_with_its_place() {
        let text = "the text itself was changed here; nothing was written";
        refused(|text| text.replace("I ring her.", "I rang her."), text, "2.1  I rang her.");
        refused(|text| text.replace("2.1  I ring her.\n", ""), text, "2.2  - He said so.");
        refused(|text| text.replace("And then?", "And?"), text, "| And?");
        refused(|text| text.replace("I ring her.", "I ring\nher."), text, "2.1  I ring");
        refused(
            |text| text.replace("2.2  - He said so.\n", ""),
            "the text ends too early; nothing was written",
            "--> x:12:1",
        );
        refused(|text| text + "More.\n", "this line was not in the text; nothing was written", "More.");
        refused(
            |text| text.replace("| And then?\n", "| And then?\n+ calls\n"),
            "this mark stands below no statement",
            "+ calls",
        );
        refused(|text| text.replace("+ calls", "? calls"), "no rule suggests `calls` here", "? calls");
        refused(|text| text + "+\n", "nothing stands behind this sign", "+");
        let stale = "the study has changed since this file was written, or its first line was changed";
        refused(|text| text.replace("vk 0", "vk 1"), stale, "# SP1 vk 1");
    }
}
