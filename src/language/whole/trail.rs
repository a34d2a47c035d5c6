//! Everything that is said about decisions, and about rules against them.

use super::Said;
use crate::language::wording::Wording;

/// The kinds of decisions, as in the log.
const ACTS: [&str; 26] = [
    "read",
    "code",
    "uncode",
    "accept",
    "reject",
    "memo",
    "condense",
    "stance",
    "agreed",
    "dissented",
    "inferred",
    "star",
    "bar",
    "trim",
    "untrim",
    "carry",
    "settle",
    "undo",
    "merge",
    "split",
    "retire",
    "rename",
    "move",
    "group",
    "checkpoint",
    "assign",
];

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.trail();
    said.all("trail", [texts.trail(), texts.nothing_recorded()]);
    said.all("categories", texts.categories());
    said.all("decision", texts.decision_heads());
    said.all("acts", ACTS.map(|act| texts.act(act)));
    said.all("values", ["for", "against", "none", "yes", "no"].map(|value| texts.value(value)));
    said.all("became", [true, false].map(|merged| texts.became(merged)));
    said.all("told", [texts.on("QX1", "QX2"), texts.carried("QX1", "QX2"), texts.undone("QX1")]);
    said.all("raw", [Some("QX3"), None].map(|date| texts.raw("QX1", "QX2", date, 37, "QX4")));
    said.add("instrument", texts.instrument("QX1", 37, 43, 58, "QX2"));
    let texts = wording.rules();
    said.all("rules", [texts.rules_title(), texts.nobody_decided(), texts.nothing_judged(), texts.nothing_coded()]);
    said.all("rules", texts.rule_heads());
    said.add("rules", texts.rules_note());
}
