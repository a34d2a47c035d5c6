//! What each result says, made from a coded study: one file a result.

mod agree;
mod agree_figures;
mod agree_spans;
mod appendix;
mod around;
mod association;
mod checkpoint;
mod claims;
pub mod codebook;
mod codings;
mod compare;
mod cooccur;
mod cross;
mod drawn;
mod evidence;
mod facets;
mod fair;
mod form;
mod freq;
mod history;
mod illustrations;
mod matrix;
mod methods;
pub mod privacy;
mod proposed;
mod prose;
pub mod published;
mod quoted;
mod quotes;
mod reanchor;
mod rules;
mod saturation;
mod shared;
mod sharing;
mod statements;
mod study;
mod subjects;
pub mod survey;
mod tallied;
mod topic;
pub(crate) use topic::{picks, quotable, topic_parts};
mod transcripts;
mod translated;
mod why;
pub mod words;

pub use agree::{Agree, AgreeOptions, Place};
pub use agree_spans::AgreeSpans;
pub use around::around;
pub use association::Association;
pub use checkpoint::Checkpoint;
pub use claims::Claims;
pub use compare::Compare;
pub use cooccur::Cooccur;
pub use cross::{Cells, Cross, CrossOptions};
pub use evidence::{Evidences, Weak};
pub use fair::Fair;
pub use freq::{Freq, FreqOptions};
pub use history::{History, Which};
pub use proposed::Proposed;
pub use quotes::Quotes;
pub use reanchor::Reanchor;
pub use rules::RulesEvidence;
pub use saturation::SaturationTable;
pub use shared::Shared;
pub use sharing::Sharing;
pub use statements::{Filter, Statements};
pub use study::{Report, ReportOptions};
pub use subjects::SubjectMatrix;
pub use why::Why;

use self::tallied::Tallied;
use super::model::{Evidence, Notice, Page, Words, anchor};
use crate::analysis::Tally;
use crate::coding::{CodedStudy, Set, Standing};
use crate::language::{self, Label, Level, STEMMER, Setting, Wording};
use crate::matching::Plan;
use crate::study::{Basis, Group};
use crate::text::Span;
use crate::transcript::{Kind, SPLITTER, Speaker};
use serde_json::{Value, json};

/// How many people a cell of a table or a sentence names before it counts the others; the formats for programs have them all.
const MOST_NAMED: usize = 60;

/// A coded study, and the language in which a result about it is written.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The study.
    pub coded: &'a CodedStudy<'a>,
    /// The language.
    pub wording: &'static dyn Wording,
    /// Interviews and focus groups are counted together.
    pub pool: bool,
    /// The words of barred statements are left out, because the result is for others to read.
    pub withhold: bool,
    /// What is held back.
    pub sharing: Sharing,
    /// Quotes that have a translation are printed in it alone.
    pub translated: bool,
}

/// What stands next to a statement in its source.
pub struct Neighbour {
    /// Who speaks.
    pub speaker: String,
    /// A statement, or the interviewer's whole turn.
    pub text: String,
    /// Where it stands: the source's position, and the first byte.
    pub at: (usize, u32),
}

/// How many statements before and behind one are shown with it.
const NEIGHBOURS: usize = 2;

impl<'a> Context<'a> {
    /// A study in a language tema speaks; English for any other.
    pub fn new(coded: &'a CodedStudy<'a>, language: &str, pool: bool) -> Self {
        let wording = language::wording(language).unwrap_or_else(language::fallback);
        Context { coded, wording, pool, withhold: false, sharing: Sharing::default(), translated: false }
    }

    /// The language's code.
    pub fn language(&self) -> &'static str {
        self.wording.code()
    }

    /// A fixed word.
    pub fn label(&self, label: Label) -> &'static str {
        self.wording.label(label)
    }

    /// A code's name.
    pub fn name(&self, code: usize) -> &'a str {
        self.coded.materials.codebook.codes[code].name.get(self.language())
    }

    /// What the study calls the codes of a depth; the last level serves for all below it.
    pub fn level(&self, depth: usize) -> Level {
        let levels = &self.coded.materials.settings.levels;
        let standard = ["topic", "sub-topic"];
        match levels.get(depth).or(levels.last()) {
            Some(text) => {
                let known = self.wording.level(text.get("en")).filter(|_| text.forms("en").len() == 1);
                known.unwrap_or_else(|| self.wording.own_level(text.forms(self.language())))
            }
            None => {
                let name = standard[depth.min(1)];
                self.wording.level(name).unwrap_or_else(|| self.wording.own_level(&[name.to_owned()]))
            }
        }
    }

    /// What the levels are called together, as the head of a column or (`many`) as a caption.
    pub fn levels(&self, many: bool) -> String {
        let deep = self.coded.materials.codebook.codes.iter().any(|code| code.depth > 0);
        let levels: Vec<Level> = (0..if deep { 2 } else { 1 }).map(|depth| self.level(depth)).collect();
        self.wording.levels_together(&levels, many)
    }

    /// The forms of a group's name in the language of the result. A name without a language is in that of the study's
    /// first report; in another language the group is spoken of as participants (no forms).
    pub fn group_forms(&self, group: &'a Group) -> &'a [String] {
        let own = self.coded.materials.settings.report_languages.first().is_some_and(|first| first == self.language());
        if own || group.name.names(self.language()) { group.name.forms(self.language()) } else { &[] }
    }

    /// The kinds of sources in the study, in order.
    pub fn kinds(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = self.coded.materials.sources.iter().map(|source| source.kind()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// An empty page with title, notices, basis and foot.
    pub fn page(&self, title: &str) -> Page {
        let coded = self.coded;
        let stems =
            if Plan::asks_for_stems(&coded.materials.codebook) { format!(" · {STEMMER}") } else { String::new() };
        let mut notices = Vec::new();
        if let Some(past) = &coded.materials.past {
            let checkpoint = past.checkpoint.as_ref().map(|(name, day)| (name.as_str(), day.as_str()));
            notices.push(Notice { text: self.wording.as_of(past.day.as_deref(), checkpoint), strong: true });
        }
        if coded.basis == Basis::Rules && !coded.materials.codebook.codes.is_empty() {
            notices.push(Notice { text: self.wording.rules_only(coded.decisions.any), strong: true });
        }
        if coded.basis == Basis::All && self.unread() > 0 {
            notices.push(Notice { text: format!("{}.", capital(&self.basis())), strong: true });
        }
        if self.is_synthetic() {
            notices.push(Notice { text: self.wording.synthetic(), strong: true });
        }
        Page {
            language: self.language().to_owned(),
            speech: self.speech().unwrap_or(self.language()).to_owned(),
            title: title.to_owned(),
            basis: if coded.materials.codebook.codes.is_empty() { String::new() } else { self.basis() },
            notices,
            words: Words {
                statements: self.label(Label::Statements).to_owned(),
                context: self.label(Label::Context).to_owned(),
                close: self.label(Label::Close).to_owned(),
                contents: self.label(Label::Contents).to_owned(),
                transcripts: self.label(Label::Transcripts).to_owned(),
            },
            made: format!(
                "tema {} · {SPLITTER}{stems} · {} {} · {} {}",
                env!("CARGO_PKG_VERSION"),
                self.label(Label::Codebook).to_lowercase(),
                &coded.materials.codebook.hash()[..12],
                self.label(Label::Transcripts).to_lowercase(),
                &self.texts_hash()[..12],
            ),
            ..Page::default()
        }
    }

    /// The language of the texts, if they are all in one.
    pub fn speech(&self) -> Option<&'a str> {
        let materials = self.coded.materials;
        let mut languages = materials.sources.iter().map(|source| source.language.as_str());
        let first = languages.next().unwrap_or(&materials.settings.language);
        languages.all(|language| language == first).then_some(first)
    }

    /// Whether the study, or any of its texts, is made up.
    pub fn is_synthetic(&self) -> bool {
        let materials = self.coded.materials;
        materials.settings.synthetic || materials.sources.iter().any(|source| source.front.synthetic)
    }

    /// One hash over all texts of the study.
    pub fn texts_hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for source in &self.coded.materials.sources {
            hasher.update(source.id.as_bytes()).update(&[0]).update(source.hash.as_bytes()).update(&[0]);
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }

    /// What the figures rest on, as a line for people.
    pub fn basis(&self) -> String {
        let coders: Vec<String> = self.coders();
        self.wording.basis(self.coded.basis.name(), &coders, self.unread(), self.coded.decisions.any)
    }

    /// The same for one code with those below it: its own unread suggestions.
    pub fn basis_of(&self, code: usize) -> String {
        let below = self.coded.materials.codebook.subtree(code);
        let unread = below.map(|code| self.coded.unread(code).len()).sum();
        self.wording.basis(self.coded.basis.name(), &self.coders(), unread, self.coded.decisions.any)
    }

    /// Unread suggestions, as printed; with the rules alone none has been read.
    pub fn unread(&self) -> usize {
        self.coded.unread_count()
    }

    /// The counting coders as reports name them; how many, where they are not named.
    pub fn coders(&self) -> Vec<String> {
        let counting = self.coded.decisions.counting.len();
        if self.sharing.is_shared() && counting > 0 {
            return vec![self.wording.sharing().coders(counting)];
        }
        self.coded.decisions.counting.iter().map(|coder| coder.to_uppercase()).collect()
    }

    /// What the figures rest on, for programs.
    pub fn basis_json(&self) -> Value {
        let coded = self.coded;
        json!({
            "name": coded.basis.name(),
            "synthetic": self.is_synthetic(),
            "coders": match self.sharing.is_shared() {
                true => json!(coded.decisions.counting.len()),
                false => json!(coded.decisions.counting),
            },
            "unread": coded.unread_count(),
            "orphaned": coded.decisions.orphans,
            "as_of": coded.materials.past.as_ref().map(|past| json!({
                "day": past.day,
                "checkpoint": past.checkpoint.as_ref().map(|(name, day)| json!({ "name": name, "day": day })),
            })),
            "statements": coded.statements(),
            "unit": coded.materials.settings.unit.name(),
            "splitter": SPLITTER,
            "stemmer": STEMMER,
            "codebook": coded.materials.codebook.hash(),
            "texts": self.texts_hash(),
            "tema": env!("CARGO_PKG_VERSION"),
        })
    }

    /// The ids of statements.
    pub fn ids(&self, statements: &Set) -> Vec<String> {
        statements.iter().map(|statement| self.coded.id(statement).to_string()).collect()
    }

    /// The codes of cases.
    pub fn codes_of(&self, cases: &Set) -> Vec<String> {
        cases.iter().map(|case| self.coded.materials.cases.all[case as usize].id.clone()).collect()
    }

    /// The sets of a tally, for programs.
    pub fn tally_json(&self, tally: &Tally) -> Value {
        json!(Tallied::new(self, tally))
    }

    /// What a coding rests on, in words: `rule hit, x.yaml:12` or `coded by VK`.
    pub fn standing(&self, code: usize, statement: u32) -> String {
        let by = |label: Label, event: u32| {
            if self.sharing.is_shared() {
                return self.label(label).to_owned();
            }
            let coder = self.coded.materials.log.events[event as usize].coder.to_uppercase();
            format!("{} {coder}", self.label(label))
        };
        match self.coded.standing(code, statement) {
            Some(Standing::Coded(decided)) => by(Label::Coded, decided.event),
            Some(Standing::Accepted(decided)) => by(Label::Accepted, decided.event),
            Some(Standing::RuleHit) => {
                format!("{}, {}", self.label(Label::RuleHit), self.rules_named(code, statement))
            }
            None => String::new(),
        }
    }

    /// Where the indicators stand that matched: `codebooks/x.yaml:12`.
    pub fn rule_places(&self, code: usize, statement: u32) -> Vec<String> {
        let codebook = &self.coded.materials.codebook;
        let rules = self.coded.matches_of(code, statement);
        rules.map(|found| codebook.rule_place(code, &codebook.codes[code].indicators[found.rule as usize])).collect()
    }

    /// The same for people: each line and each file once, without the folder in which all codebooks lie: `x.yaml:12, 15`.
    pub fn rules_named(&self, code: usize, statement: u32) -> String {
        let mut places = self.rule_places(code, statement);
        places.dedup();
        let mut named = String::new();
        let mut before = None;
        for place in &places {
            let place = place.strip_prefix("codebooks/").unwrap_or(place);
            let (file, line) = place.rsplit_once(':').unwrap_or((place, place));
            if before.is_some() {
                named.push_str(", ");
            }
            named.push_str(if before == Some(file) { line } else { place });
            before = Some(file);
        }
        named
    }

    /// Bytes of a statement's text that the indicators of some codes matched, sorted, not overlapping.
    pub fn matched(&self, statement: u32, codes: &[usize]) -> Vec<(usize, usize)> {
        let cell = self.coded.cell(statement).span;
        let spans = self.coded.matches(statement).iter().filter(|found| codes.contains(&(found.code as usize)));
        let mut spans: Vec<Span> =
            spans.flat_map(|found| found.words.clone()).filter(|span| cell.contains(*span)).collect();
        spans.sort_unstable();
        let mut merged: Vec<(usize, usize)> = Vec::new();
        for span in spans {
            let (start, end) = ((span.start - cell.start) as usize, (span.end - cell.start) as usize);
            match merged.last_mut() {
                Some((_, last)) if start <= *last => *last = end.max(*last),
                _ => merged.push((start, end)),
            }
        }
        merged
    }

    /// Whether the words of a statement are left out: it is barred, and the result is for others.
    fn is_held(&self, statement: u32) -> bool {
        self.withhold && self.coded.decisions.barred(statement)
    }

    /// A statement's words; of a barred one only that something stands there, where the result is for others.
    fn words(&self, statement: u32) -> String {
        if self.is_held(statement) { "[…]".to_owned() } else { self.coded.text(statement).to_owned() }
    }

    /// A statement with everything needed to look at it.
    pub fn evidence(&self, statement: u32) -> Evidence {
        let codes: Vec<usize> = self.coded.codes_on(statement).collect();
        let text = self.words(statement);
        let whole = text == self.coded.text(statement);
        Evidence {
            id: self.coded.id(statement).to_string(),
            speaker: self.coded.speaker_code(statement),
            text,
            matched: if whole { self.matched(statement, &codes) } else { Vec::new() },
            codes: codes
                .iter()
                .map(|code| format!("{} ({})", self.name(*code), self.standing(*code, statement)))
                .collect(),
            codings: facets::codings(self, statement, &codes),
            person: self.coded.case(statement),
            source: self.coded.locate(statement).0,
            before: self.neighbours(statement, true).into_iter().map(|near| (near.speaker, near.text)).collect(),
            after: self.neighbours(statement, false).into_iter().map(|near| (near.speaker, near.text)).collect(),
            place: String::new(),
        }
    }

    /// What stands before (or behind) a statement in its source: statements of its turn, then of the turn next to it;
    /// an interviewer's turn is shown whole.
    pub fn neighbours(&self, statement: u32, before: bool) -> Vec<Neighbour> {
        let (source, at) = self.coded.locate(statement);
        let found = &self.coded.materials.sources[source];
        let step =
            |at: usize| if before { at.checked_sub(1) } else { (at + 1 < found.statements.len()).then_some(at + 1) };
        let mut shown: Vec<Neighbour> = Vec::new();
        let mut turn = found.statements[at].turn as usize;
        let mut next = step(at);
        while shown.len() < NEIGHBOURS {
            let nearby = next.map(|at| (at, found.statements[at].turn as usize));
            // Turns between the two that hold no statement are the interviewer's.
            let between = match (nearby, before) {
                (Some((_, other)), _) if other == turn => None,
                (_, true) => turn.checked_sub(1),
                (_, false) => (turn + 1 < found.turns.len()).then_some(turn + 1),
            };
            if let Some(question) = between
                && let Speaker::Interviewer(label) = &found.turns[question].speaker
            {
                let text = found.turns[question].span.of(found.text()).to_owned();
                let at = (source, found.turns[question].span.start);
                shown.push(Neighbour { speaker: label.to_string(), text, at });
                turn = question;
                continue;
            }
            let Some((neighbour, other)) = nearby else { break };
            let number = self.coded.number(source, neighbour);
            shown.push(Neighbour {
                speaker: self.coded.speaker_code(number),
                text: self.words(number),
                at: (source, found.statements[neighbour].span.start),
            });
            turn = other;
            next = step(neighbour);
        }
        if before {
            shown.reverse();
        }
        shown
    }

    /// Lets the statements of a page be searched and filtered in a browser.
    pub fn browse(&self, page: &mut Page) {
        page.facets.get_or_insert_with(|| facets::facets(self));
    }

    /// Puts the statements that a page refers to into its evidence, if the page opens into them.
    pub fn show(&self, page: &mut Page, open: bool, statements: impl IntoIterator<Item = u32>) {
        if !open || self.sharing.hides_codes() {
            return;
        }
        self.browse(page);
        for statement in statements {
            page.evidence.entry(statement).or_insert_with(|| self.evidence(statement));
        }
    }

    /// `4 of 7`, and who, with those not asked behind: for cells of tables. `list`: how codes are put in a row.
    pub fn informants(&self, tally: &Tally, setting: Setting, brackets: bool) -> String {
        let at_least = !tally.unknown.is_empty();
        let (k, n) = (tally.informants.len(), tally.asked.len());
        let codes = self.most_named(&tally.informants, |others| format!("… +{others}"));
        let unasked = match self.sharing.hides_codes() {
            true => tally.unasked.len().to_string(),
            false => self.codes_of(&tally.unasked).join(" "),
        };
        let unasked = format!("{}: {unasked}", self.label(Label::NotAsked));
        let mut text = if n == 0 && tally.unasked.is_empty() && !at_least {
            return self.label(Label::NotAsked).to_owned();
        } else if k == 0 && !at_least && !tally.unasked.is_empty() {
            return unasked;
        } else if setting == Setting::FocusGroup {
            self.wording.spoke(k, at_least)
        } else {
            self.wording.of(k, n, at_least)
        };
        if !codes.is_empty() {
            text.push_str(&if brackets {
                format!(" ({})", codes.join(", "))
            } else {
                format!("  {}", codes.join(" "))
            });
        }
        if at_least {
            text.push_str(&format!(" + {}", unknown(tally).join(" ")));
        }
        if !tally.unasked.is_empty() {
            text.push_str(&format!("; {unasked}"));
        }
        text
    }

    /// What a setting's column is called.
    pub fn setting_name(&self, setting: Setting) -> String {
        let groups: Vec<usize> = self
            .coded
            .materials
            .sources
            .iter()
            .filter(|source| source.kind() == Kind::FocusGroup)
            .map(|source| source.participants.len())
            .collect();
        match setting {
            Setting::Interview => self.label(Label::Interviews).to_owned(),
            Setting::FocusGroup if groups.len() == 1 => format!("{} ({})", self.label(Label::FocusGroup), groups[0]),
            Setting::FocusGroup => self.label(Label::FocusGroups).to_owned(),
            Setting::Survey => self.label(Label::Survey).to_owned(),
            Setting::Document => self.label(Label::Documents).to_owned(),
            Setting::Pooled => self.label(Label::Informants).to_owned(),
        }
    }
}

/// `AV?`
pub fn unknown(tally: &Tally) -> Vec<String> {
    tally.unknown.iter().map(|group| format!("{group}?")).collect()
}

/// A text with a capital letter at its start.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// An id for a code on a page.
pub fn code_anchor(prefix: &str, id: &str) -> String {
    format!("{prefix}-{}", anchor(id))
}
