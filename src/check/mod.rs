//! All findings of a study, in one run.

mod form;
mod published;
mod study;
mod survey;
mod tongue;
mod translations;

pub use form::{Fixed, fix};

use crate::coding::{CodedStudy, Materials};
use crate::exchange;
use crate::finding::{Finding, sort};
use crate::privacy::singled_out;
use crate::survey::Survey;

/// Everything that is wrong, doubtful or still to do, sorted by place.
pub fn check(materials: &Materials) -> Vec<Finding> {
    let mut findings = materials.findings.clone();
    let coded = CodedStudy::new(materials, None, &mut findings);
    form::look(materials, &mut findings);
    study::look(&coded, &mut findings);
    tongue::look(materials, &mut findings);
    published::look(materials, &mut findings);
    translations::look(&coded, &mut findings);
    findings.extend(exchange::look(materials));
    materials.surveys.iter().for_each(|survey| survey::look(survey, &mut findings));
    // Nobody stands behind made-up interviews.
    if !materials.settings.synthetic {
        findings.extend(singled_out(&materials.cases, materials.settings.smallest));
    }
    sort(&mut findings);
    findings
}

/// Everything that is wrong, doubtful or still to do in one survey, with what was found when it was read, sorted by place.
pub fn check_survey(survey: &Survey, mut findings: Vec<Finding>) -> Vec<Finding> {
    survey::look(survey, &mut findings);
    sort(&mut findings);
    findings
}
