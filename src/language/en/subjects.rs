//! What English says about the cases of documents.

use super::English;
use crate::language::subjects::SubjectTexts;

impl SubjectTexts for English {
    fn inferred(&self) -> &'static str {
        "inferred"
    }

    fn not_stated(&self) -> &'static str {
        "–"
    }

    fn cells(&self, stated: usize, inferred: usize, all: usize, unread: usize) -> String {
        let mut text = format!("Of {all} cells {stated} {} stated", if stated == 1 { "is" } else { "are" });
        if inferred > 0 {
            text += &format!(", {inferred} inferred by a coder");
        }
        text += &format!(", {} not stated", all - stated - inferred - unread);
        if unread > 0 {
            text += &format!(", {unread} not known, because not everything is read");
        }
        text + "."
    }

    fn empty_codes(&self, names: &str) -> String {
        format!("In the codebook, and stated of no case: {names}.")
    }

    fn empty_cases(&self, names: &str) -> String {
        format!("Cases without evidence: {names}.")
    }

    fn loose(&self, ids: &str) -> String {
        format!("Coded, but about no case, and not in the table: {ids}.")
    }

    fn legend(&self) -> &'static str {
        "In the cells: statements; –: not stated."
    }

    fn no_document(&self) -> &'static str {
        "The study has no documents (kind: document)."
    }
}
