//! A codebook that is being changed: each change splices its file, and is read again before it counts.

use super::{Code, Codebook, Edit, Origin, Splice, read, slug};
use crate::finding::{Finding, Place, Result, Severity};

/// The file into which the first code of a study goes.
const FIRST: &str = "codebooks/codebook.yaml";

/// A codebook as it was and as it is to be.
#[derive(Debug, Clone)]
pub struct Book {
    was: Codebook,
    /// As it is to be.
    pub now: Codebook,
}

impl Book {
    /// A codebook before any change.
    pub fn new(codebook: &Codebook) -> Book {
        Book { was: codebook.clone(), now: codebook.clone() }
    }

    /// The files that changed: name, text as it was, text as it is to be.
    pub fn changes(&self) -> Vec<(String, String, String)> {
        let was = |name: &str| self.was.files.iter().find(|file| file.name == name).map_or("", |file| &file.text);
        let pairs =
            self.now.files.iter().map(|file| (file.name.clone(), was(&file.name).to_owned(), file.text.clone()));
        pairs.filter(|(_, before, after)| before != after).collect()
    }

    /// The position of a code.
    ///
    /// # Errors
    /// When there is none of this id.
    pub fn find(&self, id: &str) -> Result<usize> {
        let known = self.now.codes.iter().map(|code| code.id.as_str());
        self.now
            .find(id)
            .ok_or_else(|| Box::new(Finding::error(format!("there is no code `{id}`")).did_you_mean(id, known)))
    }

    /// Makes a new open code, below another or as a topic. Gives its id.
    ///
    /// # Errors
    /// When the name is empty, or a code with it is there.
    pub fn add(&mut self, parent: Option<&str>, name: &str) -> Result<String> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Box::new(Finding::error("a code needs a name")));
        }
        let id = slug(name);
        if self.now.find(&id).is_some() {
            return Err(Box::new(Finding::error(format!("code `{id}` is there already")).hint("choose another name")));
        }
        if self.now.files.is_empty() {
            self.now.files.push(crate::data::File { name: FIRST.to_owned(), text: String::new() });
        }
        let parent = parent.map(|id| self.open(id)).transpose()?;
        let (file, edit) = Splice::new(&self.now).add(0, parent, &id, name);
        self.edit(file, &edit, "made")?;
        self.find(&id)?;
        Ok(id)
    }

    /// Writes down where a new code comes from.
    ///
    /// # Errors
    /// When the file cannot be changed so by the program.
    pub fn originate(&mut self, id: &str, origin: Origin) -> Result<()> {
        let code = self.find(id)?;
        let (file, edit) = Splice::new(&self.now).key(code, "origin", origin.name());
        self.edit(file, &edit, "marked")
    }

    /// Writes a code's entry over lines of its own, if it is not yet. Gives its position.
    fn open(&mut self, id: &str) -> Result<usize> {
        let code = self.find(id)?;
        if let Some((file, edit)) = Splice::new(&self.now).opened(code) {
            self.edit(file, &edit, "opened")?;
        }
        self.find(id)
    }

    /// Gives a code another name; its id stays. A name written for several languages is changed in one of them.
    ///
    /// # Errors
    /// When the file cannot be changed so by the program.
    pub fn rename(&mut self, id: &str, name: &str, language: Option<&str>) -> Result<()> {
        let mut code = self.find(id)?;
        // Between braces a name is not told from what stands beside it.
        if Splice::new(&self.now).rename_in(code, name, language).is_none() {
            code = self.open(id)?;
        }
        let (file, edit) = Splice::new(&self.now)
            .rename_in(code, name, language)
            .ok_or_else(|| self.by_hand(code, "its name is written for several languages", "name one with --lang"))?;
        self.edit(file, &edit, "renamed")?;
        self.find(id).map(|_| ())
    }

    /// Moves a code, with all below it, under another, or to the topics.
    ///
    /// # Errors
    /// When it would stand below itself, or the file cannot be changed so by the program.
    pub fn move_to(&mut self, id: &str, parent: Option<&str>) -> Result<()> {
        let code = self.find(id)?;
        if let Some(parent) = parent {
            let parent = self.find(parent)?;
            if self.now.subtree(code).contains(&parent) {
                return Err(Box::new(
                    Finding::error(format!("`{}` is or stands below `{id}`", self.now.codes[parent].id))
                        .expected("a code that is not below the one to move"),
                ));
            }
        }
        let below: Vec<String> = self.now.subtree(code).map(|at| self.now.codes[at].id.clone()).collect();
        let mut trial = self.clone();
        if let Some(parent) = parent {
            trial.open(parent)?;
        }
        let code = trial.find(id)?;
        let (file, edit, entry) = Splice::new(&trial.now).cut(code);
        trial.splice(file, &edit);
        let at = parent.map(|id| trial.find(id)).transpose()?;
        let (file, edit) = Splice::new(&trial.now).paste(file, at, &entry);
        trial.splice(file, &edit);
        let stands = trial.now.find(id).map(|at| trial.now.codes[at].parent.map(|at| trial.now.codes[at].id.clone()));
        let whole = below.iter().all(|id| trial.now.find(id).is_some());
        if !whole || trial.now.codes.len() != self.now.codes.len() || stands != Some(parent.map(str::to_owned)) {
            return Err(self.by_hand(code, "its entry cannot be moved by the program", "move its lines by hand"));
        }
        *self = trial;
        Ok(())
    }

    /// Merges codes into another: their indicators and sub-topics become its own, and their entries go. What their
    /// exceptions struck stays struck for their indicators alone. A code goes before its parent.
    ///
    /// # Errors
    /// When the other stands below one of them, or the file cannot be changed so by the program.
    pub fn merge(&mut self, from: &[String], into: &str) -> Result<()> {
        self.find(into)?;
        let mut from = from.to_vec();
        from.sort_by_key(|id| std::cmp::Reverse(self.now.find(id).map(|at| self.now.codes[at].depth)));
        for id in &from {
            let at = self.find(id)?;
            if self.now.subtree(at).contains(&self.find(into)?) {
                let to = self.now.codes[at].parent.map(|parent| self.now.codes[parent].id.as_str());
                let to = to.map_or("--top".to_owned(), |parent| format!("--under {parent}"));
                return Err(Box::new(
                    Finding::error(format!("`{into}` stands below `{id}`, and would go with it")).hint(format!(
                        "move it first: tema codebook move {into} {to}; or merge the other way: --into {id}"
                    )),
                ));
            }
            let below: Vec<String> = self.now.children(at).map(|child| self.now.codes[child].id.clone()).collect();
            for child in below.iter().filter(|child| !from.contains(child)) {
                self.move_to(child, Some(into))?;
            }
            let at = self.find(id)?;
            let code = &self.now.codes[at];
            let own = &self.now.codes[self.find(into)?];
            let except: Vec<String> = code.except.iter().map(|rule| format!("({})", rule.text)).collect();
            let rules: Vec<String> = code
                .indicators
                .iter()
                .map(|rule| match except.is_empty() {
                    true => rule.text.clone(),
                    false => format!("({}) AND NOT ({})", rule.text, except.join(" OR ")),
                })
                .filter(|text| own.indicators.iter().all(|rule| rule.text != *text))
                .collect();
            if !rules.is_empty() {
                let into = self.find(into)?;
                let (file, edit) = Splice::new(&self.now).indicate(into, &rules);
                self.edit(file, &edit, "merged")?;
            }
            let at = self.find(id)?;
            let (file, edit) = Splice::new(&self.now).take_out(at);
            let codes = self.now.codes.len();
            let mut trial = self.clone();
            trial.splice(file, &edit);
            if trial.now.codes.len() + 1 != codes || trial.now.find(id).is_some() {
                return Err(self.by_hand(
                    at,
                    "its entry cannot be taken out by the program",
                    "write each code on lines of its own",
                ));
            }
            *self = trial;
        }
        Ok(())
    }

    /// Marks a code as not used any more.
    ///
    /// # Errors
    /// When it is already, or the file cannot be changed so by the program.
    pub fn retire(&mut self, id: &str) -> Result<()> {
        let code = self.find(id)?;
        if self.now.codes[code].retired {
            return Err(Box::new(Finding::error(format!("code `{id}` is retired already"))));
        }
        let (file, edit) = Splice::new(&self.now).key(code, "retired", "true");
        self.edit(file, &edit, "retired")?;
        match self.now.codes[self.find(id)?].retired {
            true => Ok(()),
            false => Err(self.by_hand(
                self.find(id)?,
                "it cannot be marked by the program",
                "write `retired: true` into its entry",
            )),
        }
    }

    /// Makes an edit, if the files can be read after it as well as before, with the same codes or one more.
    fn edit(&mut self, file: usize, edit: &Edit, done: &str) -> Result<()> {
        let mut trial = self.clone();
        let found = trial.splice(file, edit);
        let before = errors(&self.now);
        let kept = self.now.codes.iter().all(|code| trial.now.find(&code.id).is_some());
        if found > before || !kept {
            let name = self.now.files[file].name.clone();
            return Err(Box::new(
                Finding::error(format!("the code cannot be {done} by the program as its file is written"))
                    .at(Place::file(name))
                    .hint("write each code over lines of its own, or change the file by hand; nothing was written"),
            ));
        }
        *self = trial;
        Ok(())
    }

    /// Makes an edit without looking; gives the number of errors in the files after it.
    fn splice(&mut self, file: usize, edit: &Edit) -> usize {
        let mut files = self.now.files.clone();
        files[file].text = edit.apply(&files[file].text);
        let mut findings = Vec::new();
        self.now = read(files, &mut findings);
        findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    fn by_hand(&self, code: usize, why: &str, hint: &str) -> Box<Finding> {
        let entry: &Code = &self.now.codes[code];
        Box::new(
            Finding::error(format!("code `{}`: {why}; nothing was written", entry.id))
                .at(self.now.place(code, entry.id_span))
                .hint(hint),
        )
    }
}

fn errors(codebook: &Codebook) -> usize {
    let mut findings = Vec::new();
    read(codebook.files.clone(), &mut findings);
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::File;

    const BOOK: &str = "\
title: Forms   # mine
topics:
  # how they speak
  - id: forms
    name: Forms
    subtopics:
      - id: phone   # not the device
        name: calls
        indicators: [\"phone*\"]
        except: [\"broken\"]
      # on paper
      - id: letters
        name: {en: letters, lt: laiškai}
        indicators:
          - letter*
          - post
  - {id: visits, definition: d}
  - meetings
";

    fn book(text: &str) -> Book {
        let mut findings = Vec::new();
        let read = read(vec![File { name: "codebooks/a.yaml".into(), text: text.into() }], &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        Book::new(&read)
    }

    fn after(book: &Book) -> String {
        book.changes().pop().map(|(_, _, text)| text).unwrap_or_default()
    }

    #[test]
    fn names_change_where_they_stand() {
        let mut book = book(BOOK);
        book.rename("phone", "phoning", None).unwrap();
        book.rename("letters", "paper letters", Some("en")).unwrap();
        assert!(book.rename("letters", "x", None).is_err());
        book.rename("visits", "home visits", None).unwrap();
        book.rename("meetings", "meeting", None).unwrap();
        let text = after(&book);
        let expected = BOOK
            .replace("name: calls", "name: phoning")
            .replace("{en: letters", "{en: paper letters")
            .replace("{id: visits, definition: d}", "{id: visits, definition: d, name: home visits}")
            .replace("  - meetings\n", "  - id: meetings\n    name: meeting\n");
        assert_eq!(text, expected);
    }

    #[test]
    fn a_code_moves_with_its_comments() {
        let mut book = book(BOOK);
        book.move_to("letters", None).unwrap();
        book.move_to("meetings", Some("forms")).unwrap();
        let text = after(&book);
        assert!(text.contains("\n  # on paper\n  - id: letters\n    name: {en: letters, lt: laiškai}\n    indicators:\n      - letter*\n"), "{text}");
        assert!(text.contains("        except: [\"broken\"]\n      - meetings\n"), "{text}");
        assert!(book.move_to("forms", Some("phone")).is_err());
    }

    #[test]
    fn below_a_name_alone_and_below_braces_there_is_room() {
        let mut book = book(BOOK);
        book.move_to("phone", Some("visits")).unwrap();
        book.move_to("letters", Some("meetings")).unwrap();
        book.add(Some("meetings"), "at night").unwrap();
        let text = after(&book);
        let visits = "  - id: visits\n    definition: d\n    subtopics:\n      - id: phone   # not the device\n";
        assert!(text.contains(visits), "{text}");
        let meetings = "  - id: meetings\n    name: meetings\n    subtopics:\n      # on paper\n      - id: letters\n";
        assert!(text.contains(meetings) && text.ends_with("      - id: at-night\n        name: at night\n"), "{text}");
    }

    #[test]
    fn merged_codes_leave_their_indicators() {
        let mut book = book(BOOK);
        book.merge(&["phone".into()], "letters").unwrap();
        let text = after(&book);
        assert!(text.contains("          - post\n          - \"(phone*) AND NOT ((broken))\"\n"), "{text}");
        assert!(book.now.find("phone").is_none());
        book.merge(&["letters".into()], "visits").unwrap();
        assert_eq!(book.now.codes[book.now.find("visits").unwrap()].indicators.len(), 3, "{}", after(&book));
        assert!(book.merge(&["forms".into()], "visits").is_ok(), "it has no sub-topics any more");
    }

    #[test]
    fn a_retired_code_is_marked() {
        let mut book = book(BOOK);
        for id in ["phone", "visits", "meetings"] {
            book.retire(id).unwrap();
        }
        assert!(after(&book).contains("- id: phone   # not the device\n        retired: true\n"), "{}", after(&book));
        assert!(book.retire("phone").is_err());
    }

    #[test]
    fn a_first_code_in_a_study_without_a_codebook() {
        let mut book = Book::new(&Codebook::default());
        assert_eq!(book.add(None, "Home visits").unwrap(), "home-visits");
        assert_eq!(book.add(Some("home-visits"), "at night").unwrap(), "at-night");
        assert!(book.add(None, "at night").is_err());
        assert_eq!(book.changes()[0].0, FIRST);
    }
}
