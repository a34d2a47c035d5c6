//! The claims of a manuscript with their verdicts.

use crate::audit::claim::files::Accepted;
use crate::audit::claim::{Block, Claim, Kind, Ledger, Manuscript, Notice as Seen, Reason, Sort, Verdict};
use crate::coding::CodedStudy;
use crate::language::{AuditTexts, Wording, filled};
use crate::report::Answer;
use crate::report::model::{Align, Block as Part, Cell, Inline, Notice, Page, Records, Row, Table};
use crate::report::side::{self, Look, Remark, Side};
use serde_json::{Value, json};

/// What an audit of a text found.
pub struct Claims<'a> {
    /// The claims and notices.
    pub ledger: Ledger,
    /// The manuscript.
    pub manuscript: &'a Manuscript,
    /// The study, if there is one.
    pub coded: Option<&'a CodedStudy<'a>>,
    /// The language of the result.
    pub wording: &'static dyn Wording,
    /// The file, as it was named.
    pub file: String,
    /// Lines are paragraphs.
    pub paragraphs: bool,
    /// Accepted claims that are in the text no more.
    pub gone: Vec<Accepted>,
}

/// So much of a claim is shown in a table.
const SHOWN: usize = 150;

/// So many statements are named on a page.
const STATEMENTS: usize = 6;

impl Claims<'_> {
    fn words(&self) -> &'static dyn AuditTexts {
        self.wording.audit()
    }

    fn reason(&self, reason: &Reason) -> String {
        filled(self.words().say(reason.say), &reason.with)
    }

    fn reasons(&self, claim: &Claim) -> String {
        claim.reasons.iter().map(|reason| self.reason(reason)).collect::<Vec<_>>().join("; ")
    }

    fn ids(&self, claim: &Claim) -> Vec<String> {
        let coded = self.coded.iter();
        coded.flat_map(|coded| claim.evidence.iter().map(|statement| coded.id(*statement).to_string())).collect()
    }

    fn counts(&self) -> [usize; 5] {
        let of = |verdict| self.ledger.count(verdict);
        let accepted = self.ledger.claims.iter().filter(|claim| claim.accepted.is_some()).count();
        [
            self.ledger.claims.len(),
            of(Verdict::Contradicted),
            of(Verdict::NotCheckable),
            of(Verdict::Supported),
            accepted,
        ]
    }

    fn notices(&self) -> Vec<Notice> {
        let mut notices = Vec::new();
        let mut add = |text: String, strong: bool| notices.push(Notice { text, strong });
        match self.coded {
            Some(coded) if coded.materials.settings.synthetic => {
                add(self.wording.synthetic().to_owned(), false);
            }
            Some(_) => {}
            None => add(self.words().text_only().to_owned(), true),
        }
        if self.paragraphs {
            add(self.words().paragraphs().to_owned(), false);
        }
        if !self.gone.is_empty() {
            add(self.words().gone(self.gone.len()), false);
        }
        notices
    }

    fn table(&self, key: &str, claims: &[&Claim]) -> Vec<Part> {
        if claims.is_empty() {
            return Vec::new();
        }
        let [line, kind, text, why, _] = self.words().heads();
        let rows = claims.iter().map(|claim| {
            let mut reasons = self.reasons(claim);
            if let Some(reason) = &claim.accepted {
                reasons = format!("{reason} ({reasons})");
            }
            let ids = self.ids(claim);
            let named = !ids.is_empty() && !ids.iter().take(STATEMENTS).all(|id| reasons.contains(id.as_str()));
            if named {
                let more = if ids.len() > STATEMENTS { format!(" +{}", ids.len() - STATEMENTS) } else { String::new() };
                reasons.push_str(&format!(" → {}{more}", ids[..ids.len().min(STATEMENTS)].join(" ")));
            }
            let cells = vec![
                Cell::name(claim.line.to_string(), 0),
                Cell::text(self.words().kind(claim.kind.name())),
                Cell::text(short(&claim.text)),
                Cell::text(reasons),
            ];
            Row { strong: false, cells }
        });
        let head = vec![
            (line.to_owned(), Align::Right),
            (kind.to_owned(), Align::Left),
            (text.to_owned(), Align::Left),
            (why.to_owned(), Align::Left),
        ];
        let title = format!("{}: {}", self.words().heading(key), claims.len());
        let id = key.replace(' ', "-");
        vec![Part::Table(Table { id, caption: title, head, rows: rows.collect(), notes: Vec::new() })]
    }

    fn seen(&self) -> Vec<Part> {
        if self.ledger.notices.is_empty() {
            return Vec::new();
        }
        let lines = self.ledger.notices.iter().map(|notice| vec![Inline::text(self.notice(notice))]).collect();
        let heading = self.words().heading("notices").to_owned();
        vec![Part::Heading { level: 2, text: heading, id: "notices".into() }, Part::List(lines)]
    }

    fn notice(&self, notice: &Seen) -> String {
        let [line, ..] = self.words().heads();
        let reason = self.reason(&notice.reason);
        match (notice.line, notice.text.is_empty()) {
            (0, _) => reason,
            (number, true) => format!("{line} {number}: {reason}"),
            (number, false) => format!("{line} {number}: {reason} – {}", short(&notice.text)),
        }
    }

    fn verdicts(&self) -> Vec<(&'static str, Vec<&Claim>)> {
        let of = |verdict: Verdict| {
            self.ledger.claims.iter().filter(|claim| claim.verdict == verdict && claim.accepted.is_none()).collect()
        };
        let accepted = self.ledger.claims.iter().filter(|claim| claim.accepted.is_some()).collect();
        vec![
            (Verdict::Contradicted.name(), of(Verdict::Contradicted)),
            (Verdict::NotCheckable.name(), of(Verdict::NotCheckable)),
            (Verdict::Supported.name(), of(Verdict::Supported)),
            ("accepted", accepted),
        ]
    }

    fn claim_json(&self, claim: &Claim) -> Value {
        let number = claim.number.map(|number| {
            if number.fract() == 0.0 && number.abs() < 1e15 { json!(number as i64) } else { json!(number) }
        });
        let code = self.coded.zip(claim.code).map(|(coded, code)| coded.materials.codebook.codes[code].id.clone());
        json!({
            "kind": claim.kind.name(),
            "verdict": claim.verdict.name(),
            "reason": self.reasons(claim),
            "line": claim.line,
            "text": claim.text,
            "participants": claim.participants,
            "number": number,
            "code": code,
            "evidence": self.ids(claim),
        })
    }

    fn notice_json(&self, notice: &Seen) -> Value {
        let line = (notice.line > 0).then_some(notice.line);
        json!({
            "kind": notice.kind.name(),
            "line": line,
            "text": notice.text,
            "reason": self.reason(&notice.reason),
        })
    }
}

/// The first signs of a text.
fn short(text: &str) -> String {
    let count = text.chars().count();
    if count <= SHOWN {
        return text.to_owned();
    }
    let head: String = text.chars().take(SHOWN * 2 / 3).collect();
    let tail: String = text.chars().skip(count - SHOWN / 4).collect();
    format!("{} … {}", head.trim_end(), tail.trim_start())
}

impl Answer for Claims<'_> {
    fn page(&self, _open: bool) -> Page {
        let words = self.words();
        let mut page = Page {
            language: self.wording.code().to_owned(),
            title: words.title(&self.file),
            basis: words.summary(self.counts()),
            notices: self.notices(),
            ..Page::default()
        };
        for (key, claims) in self.verdicts() {
            page.blocks.extend(self.table(key, &claims));
        }
        page.blocks.extend(self.seen());
        if self.ledger.claims.is_empty() {
            page.basis = words.nothing().to_owned();
        } else {
            page.next = vec![words.next().replace("FILE", &self.file).replace("FAILAS", &self.file)];
        }
        page
    }

    fn records(&self) -> Records {
        let columns =
            vec!["kind", "verdict", "reason", "line", "text", "participants", "number", "code", "evidence", "accepted"];
        let mut rows: Vec<Vec<String>> = Vec::new();
        for claim in &self.ledger.claims {
            let code = self.coded.zip(claim.code).map(|(coded, code)| coded.materials.codebook.codes[code].id.clone());
            rows.push(vec![
                claim.kind.name().to_owned(),
                claim.verdict.name().to_owned(),
                self.reasons(claim),
                claim.line.to_string(),
                claim.text.clone(),
                claim.participants.join(" "),
                claim.number.map_or_else(String::new, |number| number.to_string()),
                code.unwrap_or_default(),
                self.ids(claim).join(" "),
                claim.accepted.clone().unwrap_or_default(),
            ]);
        }
        for notice in &self.ledger.notices {
            let line = if notice.line > 0 { notice.line.to_string() } else { String::new() };
            let mut row = vec![
                notice.kind.name().to_owned(),
                String::new(),
                self.reason(&notice.reason),
                line,
                notice.text.clone(),
            ];
            row.resize(columns.len(), String::new());
            rows.push(row);
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "audit-text/1"
    }

    fn json(&self) -> Value {
        let [all, contradicted, open, supported, _] = self.counts();
        let mut kinds = serde_json::Map::new();
        for kind in Kind::ALL {
            let of = |verdict| {
                self.ledger.claims.iter().filter(|claim| claim.kind == kind && claim.verdict == verdict).count()
            };
            let counts = json!({
                "contradicted": of(Verdict::Contradicted),
                "not checkable": of(Verdict::NotCheckable),
                "supported": of(Verdict::Supported),
            });
            kinds.insert(kind.name().to_owned(), counts);
        }
        let accepted = self.ledger.claims.iter().filter(|claim| claim.accepted.is_some()).map(
            |claim| json!({ "line": claim.line, "text": claim.text, "hash": claim.hash, "reason": claim.accepted }),
        );
        json!({
            "findings": self.ledger.notices.iter().map(|notice| self.notice_json(notice)).collect::<Vec<_>>(),
            "claims": self.ledger.claims.iter().map(|claim| self.claim_json(claim)).collect::<Vec<_>>(),
            "summary": {
                "manuscript": self.file,
                "claims": all,
                "contradicted": contradicted,
                "not checkable": open,
                "supported": supported,
                "accepted": accepted.collect::<Vec<_>>(),
                "findings": self.ledger.notices.len(),
                "kinds": kinds,
            },
        })
    }

    fn lines(&self) -> Vec<Value> {
        self.ledger.claims.iter().map(|claim| self.claim_json(claim)).collect()
    }

    fn side(&self) -> Option<Side> {
        let words = self.words();
        let numbered: Vec<(usize, &Claim)> = self.ledger.claims.iter().enumerate().collect();
        let rows = self.manuscript.blocks.iter().enumerate().map(|(at, block)| {
            let own: Vec<(usize, &Claim)> = numbered.iter().copied().filter(|(_, claim)| claim.at.0 == at).collect();
            self.row(block, &own)
        });
        let [text, evidence] = words.sides();
        let wrong = self
            .ledger
            .claims
            .iter()
            .enumerate()
            .filter(|(_, claim)| claim.verdict == Verdict::Contradicted && claim.accepted.is_none());
        let [line, ..] = words.heads();
        let first = wrong.map(|(at, claim)| {
            let reason = claim.reasons.first().map_or_else(String::new, |reason| self.reason(reason));
            (at, format!("{line} {}: {} – {reason}", claim.line, short(&claim.text)))
        });
        Some(Side {
            language: self.wording.code().to_owned(),
            speech: self.manuscript.language.to_owned(),
            title: words.title(&self.file),
            basis: if self.ledger.claims.is_empty() {
                words.nothing().to_owned()
            } else {
                words.summary(self.counts())
            },
            notices: self.notices(),
            heads: [text.to_owned(), evidence.to_owned()],
            first: vec![(words.heading("contradicted").to_owned(), first.collect())],
            rows: rows.collect(),
            last: (
                words.heading("notices").to_owned(),
                self.ledger.notices.iter().map(|notice| self.notice(notice)).collect(),
            ),
            made: format!("tema {}", env!("CARGO_PKG_VERSION")),
        })
    }

    fn sarif(&self) -> Option<Value> {
        let place = |line: usize| {
            json!({ "physicalLocation": {
                "artifactLocation": { "uri": uri(&self.file) },
                "region": { "startLine": line.max(1) },
            } })
        };
        let mut results = Vec::new();
        for claim in &self.ledger.claims {
            let (level, kind) = match claim.verdict {
                Verdict::Contradicted => ("error", "fail"),
                Verdict::NotCheckable => ("note", "fail"),
                Verdict::Supported => ("none", "pass"),
            };
            let mut result = json!({
                "ruleId": claim.kind.name(),
                "level": level,
                "kind": kind,
                "message": { "text": format!("{}: {}", short(&claim.text), self.reasons(claim)) },
                "locations": [place(claim.line)],
                "partialFingerprints": { "claim/v1": claim.hash },
            });
            if let Some(reason) = &claim.accepted {
                result["suppressions"] = json!([{ "kind": "external", "justification": reason }]);
            }
            results.push(result);
        }
        for notice in &self.ledger.notices {
            results.push(json!({
                "ruleId": notice.kind.name(),
                "level": "note",
                "message": { "text": self.notice(notice) },
                "locations": [place(notice.line)],
            }));
        }
        Some(json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": { "name": "tema", "version": env!("CARGO_PKG_VERSION") } },
                "results": results,
            }],
        }))
    }
}

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

impl Claims<'_> {
    /// A paragraph of the manuscript with its claims.
    fn row(&self, block: &Block, claims: &[(usize, &Claim)]) -> side::Row {
        let look = |claim: &Claim| match claim.verdict {
            _ if claim.accepted.is_some() => Look::Plain,
            Verdict::Contradicted => Look::Wrong,
            Verdict::NotCheckable => Look::Open,
            Verdict::Supported => Look::Right,
        };
        let mut edges: Vec<usize> = vec![0, block.text.len()];
        for (_, claim) in claims {
            edges.extend([claim.at.1.start as usize, claim.at.1.end as usize]);
        }
        edges.retain(|at| block.text.is_char_boundary(*at));
        edges.sort_unstable();
        edges.dedup();
        let pieces = edges.windows(2).map(|pair| {
            let over = claims
                .iter()
                .filter(|(_, claim)| claim.at.1.start as usize <= pair[0] && pair[1] <= claim.at.1.end as usize);
            let worst = over.min_by_key(|(number, claim)| (look(claim), *number));
            (block.text[pair[0]..pair[1]].to_owned(), worst.map(|(number, claim)| (*number, look(claim))))
        });
        let remarks = claims.iter().map(|(number, claim)| {
            let mut lines: Vec<String> = claim.reasons.iter().map(|reason| self.reason(reason)).collect();
            lines.extend(claim.accepted.iter().map(|reason| format!("{}: {reason}", self.words().heading("accepted"))));
            let statements = self.coded.iter().flat_map(|coded| {
                claim.evidence.iter().take(STATEMENTS).map(|statement| {
                    (
                        coded.id(*statement).to_string(),
                        coded.speaker_code(*statement),
                        coded.text(*statement).to_owned(),
                    )
                })
            });
            Remark {
                number: *number,
                look: look(claim),
                label: format!(
                    "{} · {}",
                    self.words().kind(claim.kind.name()),
                    self.words().heading(claim.verdict.name()).to_lowercase()
                ),
                about: if claims.len() > 1 { short(&claim.text) } else { String::new() },
                lines,
                statements: statements.collect(),
                more: claim.evidence.len().saturating_sub(STATEMENTS),
            }
        });
        let heading = match block.sort {
            Sort::Heading(level) => level,
            _ => 0,
        };
        side::Row { line: block.line(0), heading, pieces: pieces.collect(), remarks: remarks.collect() }
    }
}
