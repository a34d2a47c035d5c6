//! What people keep about audits in a study: `audit/accepted.toml` and `audit/links.toml`.

use super::ledger::{Claim, Ledger};
use crate::codebook::Codebook;
use crate::data::{Fields, File, Value, read_toml};
use crate::finding::Finding;

/// Claims that are accepted as they are.
pub const ACCEPTED: &str = "audit/accepted.toml";

/// Words of the manuscript that mean a code.
pub const LINKS: &str = "audit/links.toml";

/// An accepted claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// As it stood in the manuscript.
    pub text: String,
    /// By which it is known again.
    pub hash: String,
    /// Why it is accepted.
    pub reason: String,
}

/// Reads the accepted claims.
pub fn accepted(file: &File, findings: &mut Vec<Finding>) -> Vec<Accepted> {
    let root = read_toml(file, findings);
    let Some(fields) = Fields::new(file, &root, "audit/accepted.toml", &["accepted"], findings) else {
        return Vec::new();
    };
    let Some(node) = fields.get("accepted") else { return Vec::new() };
    let Value::List(items) = &node.value else {
        findings.push(
            Finding::error("`accepted` is no list")
                .at(file.place(node.span))
                .expected("entries that begin with [[accepted]]"),
        );
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in items {
        let Some(fields) = Fields::new(file, item, "an accepted claim", &["text", "hash", "reason"], findings) else {
            continue;
        };
        let mut text = |key: &str| fields.text(key, findings).unwrap_or("").to_owned();
        let entry = Accepted { text: text("text"), hash: text("hash"), reason: text("reason") };
        if entry.reason.trim().is_empty() {
            findings.push(
                Finding::error("a claim is accepted without a reason")
                    .at(file.place(item.span))
                    .expected("reason = \"…\"")
                    .hint("until there is one, the claim is not accepted"),
            );
        } else {
            found.push(entry);
        }
    }
    found
}

/// Reads which words mean which code.
pub fn links(file: &File, codebook: &Codebook, findings: &mut Vec<Finding>) -> Vec<(String, usize)> {
    let root = read_toml(file, findings);
    let Some(fields) = Fields::new(file, &root, "audit/links.toml", &["links"], findings) else { return Vec::new() };
    let Some(node) = fields.get("links") else { return Vec::new() };
    let Some(fields) = Fields::open(file, node, "links", findings) else { return Vec::new() };
    let mut found = Vec::new();
    for (key, value) in fields.entries() {
        let id = value.text().unwrap_or("");
        match codebook.find(id) {
            Some(code) => found.push((key.name.clone(), code)),
            None => findings.push(
                Finding::error(format!("there is no code `{id}`"))
                    .at(file.place(value.span))
                    .expected("the id of a code")
                    .did_you_mean(id, codebook.codes.iter().map(|code| code.id.as_str())),
            ),
        }
    }
    found
}

/// Gives every claim its hash, and the reason by which it was accepted; gives accepted ones that no claim has any more.
pub fn apply(ledger: &mut Ledger, accepted: &[Accepted]) -> Vec<Accepted> {
    for claim in &mut ledger.claims {
        claim.hash = hash(claim);
        claim.accepted = accepted.iter().find(|entry| entry.hash == claim.hash).map(|entry| entry.reason.clone());
    }
    accepted.iter().filter(|entry| !ledger.claims.iter().any(|claim| claim.hash == entry.hash)).cloned().collect()
}

/// What a claim says and what became of it: another text, or another verdict, is another claim.
fn hash(claim: &Claim) -> String {
    let reason = claim.reasons.first();
    let why = reason.map_or_else(String::new, |reason| format!("{:?} {}", reason.say, reason.with.join("|")));
    let text = format!("{}\n{}\n{}\n{why}", claim.kind.name(), claim.verdict.name(), claim.text);
    blake3::hash(text.as_bytes()).to_hex()[..16].to_owned()
}

/// An accepted claim as lines of the file.
pub fn entry(claim: &Claim, reason: &str) -> String {
    let text = |text: &str| toml::Value::String(text.to_owned()).to_string();
    format!("[[accepted]]\ntext = {}\nhash = {}\nreason = {}\n", text(&claim.text), text(&claim.hash), text(reason))
}
