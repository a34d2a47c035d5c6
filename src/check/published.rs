//! Published tables that lie in the study.

use crate::audit::published::{groups_of, read};
use crate::coding::Materials;
use crate::finding::Finding;

/// Reads `published/*.yaml`; whether a table adds up is for `tema audit table` to say.
pub fn look(materials: &Materials, findings: &mut Vec<Finding>) {
    let groups = groups_of(materials);
    for name in materials.folder.list("published", &[".yaml", ".yml"]) {
        match materials.folder.read(&name) {
            Ok((file, _)) => {
                read(&file, &groups, findings);
            }
            Err(finding) => findings.push(*finding),
        }
    }
}
