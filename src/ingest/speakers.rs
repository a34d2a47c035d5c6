//! Who speaks: from labels as written to codes of the study. Nothing is guessed: what is not certain is proposed.

use super::label;
use super::lines::{BOLD, NOT_BOLD};
use super::piece::Piece;
use crate::finding::{Finding, Place, Result};
use crate::study::cases::is_label;
use crate::study::{Cases, Settings};

/// What a person says about labels; never written into the study.
#[derive(Debug, Clone, Default)]
pub struct Speakers {
    /// Folded label, code, and the file it is meant for (empty: all).
    pairs: Vec<(String, String, String)>,
    /// The labels as written.
    written: Vec<String>,
}

impl Speakers {
    /// Reads `"Researcher 1=I, Speaker 2=SP3"`. An empty label stands for speech that nobody is named for.
    ///
    /// # Errors
    /// When a part has no `=` or its code can be none.
    pub fn line(text: &str) -> Result<Speakers> {
        let mut speakers = Speakers::default();
        for part in text.split(',').filter(|part| !part.trim().is_empty()) {
            let Some((label, code)) = part.rsplit_once('=') else {
                return Err(Box::new(
                    Finding::error(format!("`{}` in --speakers has no `=`", part.trim()))
                        .expected("LABEL=CODE, e.g. \"Researcher 1=I, Speaker 2=SP3\"")
                        .hint("a list in a file is named by its ending, .csv"),
                ));
            };
            speakers.add(label, code, "")?;
        }
        Ok(speakers)
    }

    /// Reads a table with columns `label` and `code`, and perhaps `file`.
    ///
    /// # Errors
    /// When the columns are missing or a code can be none.
    pub fn table(name: &str, text: &str) -> Result<Speakers> {
        let head = text.lines().next().unwrap_or_default();
        let delimiter = if head.contains(';') {
            b';'
        } else if head.contains('\t') {
            b'\t'
        } else {
            b','
        };
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .trim(csv::Trim::All)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let columns = reader.headers().cloned().unwrap_or_default();
        let column = |wanted: &str| columns.iter().position(|found| found.eq_ignore_ascii_case(wanted));
        let (Some(label), Some(code)) = (column("label"), column("code")) else {
            return Err(Box::new(
                Finding::error(format!("`{name}` has no columns `label` and `code`"))
                    .at(Place::file(name))
                    .expected("a first line `label,code`, and perhaps a third column `file`"),
            ));
        };
        let file = column("file");
        let mut speakers = Speakers::default();
        for record in reader.records().filter_map(std::result::Result::ok) {
            let field = |at: usize| record.get(at).unwrap_or_default();
            if !field(code).is_empty() {
                speakers.add(field(label), field(code), file.map(field).unwrap_or_default())?;
            }
        }
        Ok(speakers)
    }

    fn add(&mut self, label: &str, code: &str, file: &str) -> Result<()> {
        let code = code.trim();
        if !is_label(code.strip_suffix('?').unwrap_or(code)) {
            return Err(Box::new(
                Finding::error(format!("`{code}` cannot be a code"))
                    .expected("letters and digits without spaces, e.g. `I` or `SP3`"),
            ));
        }
        self.pairs.push((fold(label), code.to_owned(), file.trim().to_owned()));
        self.written.push(label.trim().to_owned());
        Ok(())
    }

    /// Puts another person's pairs behind these; the first that fits counts.
    pub fn extend(&mut self, others: Speakers) {
        self.pairs.extend(others.pairs);
        self.written.extend(others.written);
    }

    /// The labels that are none of those found.
    pub fn unused<'f>(&self, found: impl Iterator<Item = &'f str>) -> Vec<&str> {
        let found: Vec<String> = found.map(fold).collect();
        let mut unused: Vec<&str> = self
            .written
            .iter()
            .zip(&self.pairs)
            .filter(|(label, (folded, _, _))| !label.is_empty() && !found.contains(folded))
            .map(|(label, _)| label.as_str())
            .collect();
        unused.dedup();
        unused
    }

    /// The code of a label in a file.
    pub fn code(&self, label: &str, file: &str) -> Option<&str> {
        let label = fold(label);
        let fits = |own: bool| {
            self.pairs
                .iter()
                .find(|(known, _, only)| *known == label && if own { only == file } else { only.is_empty() })
        };
        fits(true).or_else(|| fits(false)).map(|(_, code, _)| code.as_str())
    }
}

fn fold(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A label of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// As written; `None`: speech for which nobody is named.
    pub label: Option<String>,
    /// The code, if it is certain.
    pub code: Option<String>,
    /// A code that is likely, to be confirmed.
    pub proposal: Option<String>,
    /// How many turns.
    pub turns: usize,
    /// The first words.
    pub first_words: String,
    /// How many of its turns ask.
    pub questions: usize,
}

/// What is known beside the labels.
pub struct About<'a> {
    /// The study's settings, if there is a study.
    pub settings: &'a Settings,
    /// The study's participants.
    pub cases: &'a Cases,
    /// What a person said.
    pub speakers: &'a Speakers,
    /// The file's name.
    pub file: &'a str,
    /// The participant that the file's name holds.
    pub named: Option<&'a str>,
}

impl About<'_> {
    /// Whether a label stands for itself: an interviewer's label or a code of the study, or one that looks like a code.
    pub fn is_known(&self, name: &str) -> bool {
        self.speakers.code(name, self.file).is_some() || self.own(name).is_some()
    }

    fn own(&self, name: &str) -> Option<String> {
        let name = name.trim();
        let group = |code: &str| code.strip_suffix('?').is_some_and(|group| self.settings.group(group).is_some());
        let known = self.settings.interviewers.iter().any(|label| label == name)
            || self.cases.find(name).is_some()
            || group(name)
            || label::is_code(name) && !name.ends_with('?') && name.chars().all(|c| !c.is_lowercase());
        known.then(|| name.to_owned())
    }
}

/// The labels of some pieces, in order of appearance, each with its code if that is certain, else with a proposal.
pub fn resolve(pieces: &[Piece], about: &About<'_>) -> Vec<Speaker> {
    let mut found: Vec<Speaker> = Vec::new();
    let mut last: Option<usize> = None;
    for piece in pieces.iter().filter(|piece| !piece.text.trim().is_empty()) {
        let at = found.iter().position(|speaker| speaker.label == piece.label).unwrap_or_else(|| {
            found.push(Speaker {
                label: piece.label.clone(),
                code: None,
                proposal: None,
                turns: 0,
                first_words: words(&piece.text, 6),
                questions: 0,
            });
            found.len() - 1
        });
        if last != Some(at) {
            found[at].turns += 1;
        }
        found[at].questions += usize::from(piece.text.contains('?'));
        last = Some(at);
    }
    for speaker in &mut found {
        let written = speaker.label.as_deref().unwrap_or_default();
        speaker.code = about.speakers.code(written, about.file).map(str::to_owned).or_else(|| about.own(written));
    }
    by_elimination(&mut found, about);
    propose(&mut found, about);
    found
}

/// Those who ask say so; if then one speaker of an interview is left, it is the participant in the file's name.
fn by_elimination(found: &mut [Speaker], about: &About<'_>) {
    let asks = about.settings.interviewers.first().cloned();
    for speaker in found.iter_mut().filter(|speaker| speaker.code.is_none()) {
        if let Some(name) = &speaker.label
            && (label::asks(name) || name == BOLD)
        {
            speaker.code.clone_from(&asks);
        }
    }
    let asking = |code: &Option<String>| code.as_ref().is_some_and(|code| about.settings.interviewers.contains(code));
    let people: Vec<&str> = found
        .iter()
        .filter_map(|speaker| speaker.code.as_deref())
        .filter(|code| !about.settings.interviewers.iter().any(|known| known == code))
        .collect();
    let mut groups: Vec<&str> =
        people.iter().map(|code| label::group(code)).chain(about.named.map(label::group)).collect();
    groups.sort_unstable();
    groups.dedup();
    let group = match groups[..] {
        [one] if about.settings.group(one).is_some() => Some(one.to_owned()),
        _ => None,
    };
    let named = about.named.filter(|named| !people.contains(named)).map(str::to_owned);
    let one_asks = found.iter().any(|speaker| asking(&speaker.code));
    for speaker in found.iter_mut().filter(|speaker| speaker.code.is_none()) {
        if speaker.label.as_deref().is_some_and(label::unknown) {
            speaker.code = group.as_ref().map(|group| format!("{group}?"));
        }
    }
    let mut left = found.iter_mut().filter(|speaker| speaker.code.is_none());
    if let (Some(one), None) = (left.next(), left.next())
        && let Some(named) = named
        && one_asks
        && one.label.as_deref().is_some_and(|name| !label::unknown(name))
    {
        one.code = Some(named);
    }
}

/// Proposals for those who are left: who asks most, the participant in the file's name, further numbers.
fn propose(found: &mut [Speaker], about: &About<'_>) {
    let open: Vec<usize> = (0..found.len()).filter(|at| found[*at].code.is_none()).collect();
    let nobody_asks = !found
        .iter()
        .any(|speaker| speaker.code.as_ref().is_some_and(|code| about.settings.interviewers.contains(code)));
    let share = |speaker: &Speaker| speaker.questions * 100 / speaker.turns.max(1);
    let asks = open
        .iter()
        .copied()
        .filter(|at| found[*at].label.as_deref() != Some(NOT_BOLD))
        .max_by_key(|at| (share(&found[*at]), std::cmp::Reverse(*at)));
    let interviewer = about.settings.interviewers.first().cloned().unwrap_or_else(|| "I".to_owned());
    let mut named = about.named.map(str::to_owned);
    let alone = open.len() == 1;
    for at in open {
        let speaker = &mut found[at];
        speaker.proposal = if speaker.label.as_deref().is_some_and(label::unknown) {
            None
        } else if nobody_asks && !alone && Some(at) == asks && speaker.questions > 0 {
            Some(interviewer.clone())
        } else {
            named.take().filter(|_| speaker.label.is_some())
        };
    }
}

/// The first words of a text, on one line.
pub fn words(text: &str, count: usize) -> String {
    let mut words = text.split_whitespace();
    let mut shown: Vec<&str> = words.by_ref().take(count).collect();
    if words.next().is_some() {
        shown.push("…");
    }
    shown.join(" ")
}

/// The last words of a text, on one line.
pub fn last_words(text: &str, count: usize) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    let skip = all.len().saturating_sub(count);
    let kept = all[skip..].join(" ");
    if skip > 0 { format!("… {kept}") } else { kept }
}

/// The participant's code in a file's name: one that the study knows, else one that looks like a code; none if there are
/// several.
pub fn in_name(stem: &str, cases: &Cases, settings: &Settings) -> Option<String> {
    let parts: Vec<&str> = stem.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let known = |part: &str| {
        let same = |id: &str| id.to_lowercase() == part.to_lowercase();
        cases.all.iter().find(|case| same(&case.id)).map(|case| case.id.clone())
    };
    let like = |part: &str| {
        let upper = part.to_uppercase();
        let group = label::group(&upper).to_owned();
        let good =
            label::is_code(part) && (settings.group(&group).is_some() || part.chars().all(|c| !c.is_lowercase()));
        // `FG1` and the like name a recording, no person.
        (good && !["FG", "INT", "INTERVIEW", "V", "Q", "S", "REC", "DAY"].contains(&group.as_str())).then_some(upper)
    };
    let mut found: Vec<String> = parts.iter().filter_map(|part| known(part)).collect();
    if found.is_empty() {
        found = parts.iter().filter_map(|part| like(part)).collect();
    }
    found.dedup();
    match &found[..] {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// A line that nobody says, with codes in the place of the names behind them. Labels that are no names (`Interviewer`,
/// `B`) stay.
pub fn without_names(line: &str, speakers: &[Speaker]) -> String {
    let mut out = line.to_owned();
    for speaker in speakers {
        let (Some(name), Some(code)) = (speaker.label.as_deref(), speaker.code.as_deref()) else { continue };
        let is_name = name.starts_with(char::is_uppercase) && name.chars().nth(1).is_some();
        if name != code && is_name && !label::asks(name) && !label::unknown(name) {
            out = replaced(&out, name, code);
        }
    }
    out
}

/// A text with a code in every place in which a name stands as a word of its own.
fn replaced(text: &str, name: &str, code: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (start, _) in text.match_indices(name) {
        let end = start + name.len();
        let inside = text[..start].ends_with(char::is_alphanumeric) || text[end..].starts_with(char::is_alphanumeric);
        if start >= at && !inside {
            out.push_str(&text[at..start]);
            out.push_str(code);
            at = end;
        }
    }
    out.push_str(&text[at..]);
    out
}

/// A label as one of a transcript: what no label may hold becomes a hyphen. `Unknown`, where nobody is named.
pub fn as_written(label: Option<&str>) -> String {
    let Some(label) = label else { return "Unknown".to_owned() };
    let allowed = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let kept: String = label.trim().chars().map(allowed).take(31).collect();
    let kept = kept.trim_matches('-');
    if kept.starts_with(char::is_alphabetic) { kept.to_owned() } else { format!("S{kept}") }
}
