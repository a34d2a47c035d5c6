//! All findings of a study, in one run.

mod form;
mod published;
mod study;

pub use form::{Fixed, fix};

use crate::coding::{CodedStudy, Materials};
use crate::finding::{Finding, sort};
use crate::privacy::singled_out;

/// Everything that is wrong, doubtful or still to do, sorted by place.
pub fn check(materials: &Materials) -> Vec<Finding> {
    let mut findings = materials.findings.clone();
    let coded = CodedStudy::new(materials, None, &mut findings);
    form::look(materials, &mut findings);
    study::look(&coded, &mut findings);
    published::look(materials, &mut findings);
    // Nobody stands behind made-up interviews.
    if !materials.settings.synthetic {
        findings.extend(singled_out(&materials.cases, materials.settings.smallest));
    }
    sort(&mut findings);
    findings
}
