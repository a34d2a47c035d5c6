//! The scan: everything found in a study that may identify somebody, grouped.

use super::pieces::{Piece, Pieces, Role};
use super::words::{Given, Word, grouped, is_institution, leading, words_of};
use super::{Reviewed, address, contact, number};
use crate::coding::Materials;
use crate::finding::{Finding, Place};
use crate::language::{names, primary};
use crate::text::{Span, fold_case, words};
use std::collections::{BTreeMap, BTreeSet};

/// What a finding is, in the order in which they are listed: the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A personal code.
    PersonalCode,
    /// A date beside a word of birth.
    Birth,
    /// A street.
    Address,
    /// A web address or a handle.
    Web,
    /// A column of participants.csv that holds what identifies.
    Column,
    /// A speaker's label that is no code of the study.
    Label,
    /// A name beside a word for an institution.
    Institution,
    /// A given name, with a capital letter.
    Name,
    /// Another word with a capital letter.
    Capital,
    /// A given name in small letters.
    Small,
    /// A given name in small letters that is an ordinary word, too.
    Ordinary,
}

impl Kind {
    /// As in tables.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Email => "e-mail",
            Kind::Phone => "telephone",
            Kind::PersonalCode => "personal code",
            Kind::Birth => "birth",
            Kind::Address => "address",
            Kind::Web => "web",
            Kind::Column => "column",
            Kind::Label => "label",
            Kind::Institution => "institution",
            Kind::Name => "given name",
            Kind::Capital => "capital letter",
            Kind::Small => "small letters",
            Kind::Ordinary => "ordinary word",
        }
    }
}

/// One place.
#[derive(Debug, Clone)]
pub struct Hit {
    /// File, line, column.
    pub place: Place,
    /// As written there.
    pub form: String,
    /// A few words around it, in one line.
    pub context: String,
}

/// One thing that was found, in all its forms and places.
#[derive(Debug, Clone)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// The form under which it is shown.
    pub form: String,
    /// Its forms with how often each stands, the most frequent first.
    pub forms: Vec<(String, usize)>,
    /// Where.
    pub hits: Vec<Hit>,
    /// The language of the text.
    pub language: String,
}

/// All that was found.
#[derive(Debug, Clone, Default)]
pub struct Scan {
    /// By kind, then by form.
    pub found: Vec<Found>,
    /// How many files were looked through.
    pub files: usize,
    /// How many words are reviewed.
    pub reviewed: usize,
}

impl Scan {
    /// How many places there are.
    pub fn places(&self) -> usize {
        self.found.iter().map(|found| found.hits.len()).sum()
    }
}

/// A hit before grouping.
struct Raw {
    kind: Kind,
    piece: usize,
    span: Span,
    /// A capital at the start of a sentence: counts only if the word has a capital elsewhere, too.
    start: bool,
}

/// Looks through a study.
pub fn scan(materials: &Materials, findings: &mut Vec<Finding>) -> Scan {
    let reviewed = Reviewed::read(&materials.folder, findings);
    let pieces = Pieces::of(materials);
    let mut languages: Vec<String> = pieces.all.iter().map(|piece| primary(&piece.language).to_owned()).collect();
    languages.push(primary(&materials.settings.language).to_owned());
    languages.sort();
    languages.dedup();
    let words: Vec<Vec<Word>> = pieces.all.iter().map(|piece| words_of(pieces.text(piece), &piece.language)).collect();
    let small = words.iter().flatten().filter(|word| !word.capital).map(|word| word.folded.clone()).collect();
    let look = Look { given: Given::of(&languages), known: known(materials), pieces: &pieces, words, small };
    let mut raw = Vec::new();
    for at in 0..pieces.all.len() {
        look.piece(at, &mut raw);
    }
    let mut found = look.group(raw);
    found.retain(|found| {
        let mut forms = found.forms.iter().map(|(form, _)| fold_case(form));
        !reviewed.holds(&fold_case(&found.form)) && !forms.all(|form| reviewed.holds(&form))
    });
    found.sort_by(|a, b| (a.kind, fold_case(&a.form), &a.form).cmp(&(b.kind, fold_case(&b.form), &b.form)));
    let names: BTreeSet<&str> = pieces.files.iter().map(|file| file.name.as_str()).collect();
    Scan { found, files: names.len(), reviewed: reviewed.lines.len() }
}

/// Words that the study itself gives a meaning, folded: codes of participants and groups, labels of interviewers, names of
/// codes, groups and levels.
fn known(materials: &Materials) -> BTreeSet<String> {
    let mut texts: Vec<&str> = materials.cases.all.iter().map(|case| case.id.as_str()).collect();
    let settings = &materials.settings;
    texts.extend(settings.interviewers.iter().map(String::as_str));
    texts.extend(materials.sources.iter().filter(|source| source.id.contains(char::is_numeric)).map(|s| s.id.as_str()));
    for group in &settings.groups {
        texts.push(&group.id);
        texts.extend(group.name.all().map(|(_, text)| text));
    }
    texts.extend(settings.levels.iter().flat_map(|level| level.all()).map(|(_, text)| text));
    for code in &materials.codebook.codes {
        texts.push(&code.id);
        texts.extend(code.name.all().map(|(_, text)| text));
    }
    // Operators of rules, which comments show.
    texts.push("NEAR THEN ASKED");
    let mut known = BTreeSet::new();
    for text in texts {
        words(text, Span::new(0, text.len()), |span| {
            known.insert(fold_case(span.of(text)));
        });
    }
    known
}

struct Look<'l> {
    given: Given,
    known: BTreeSet<String>,
    pieces: &'l Pieces,
    /// The words of every piece.
    words: Vec<Vec<Word>>,
    /// Words that stand in the study in small letters.
    small: BTreeSet<String>,
}

/// Columns that hold what identifies, by the beginnings of their names.
const COLUMNS: &[&str] = &[
    "name",
    "first",
    "last",
    "surname",
    "full",
    "email",
    "mail",
    "phone",
    "tel",
    "address",
    "birth",
    "dob",
    "ip",
    "city",
    "town",
    "village",
    "school",
    "employer",
    "workplace",
    "vardas",
    "pavard",
    "pašt",
    "adres",
    "gimim",
    "miest",
    "imię",
    "nazwisko",
    "miast",
    "име",
    "фамили",
    "адрес",
    "град",
    "ім",
    "прізвищ",
    "міст",
];

impl Look<'_> {
    fn piece(&self, at: usize, raw: &mut Vec<Raw>) {
        let piece = &self.pieces.all[at];
        let text = self.pieces.text(piece);
        match piece.role {
            Role::Column => {
                let name = fold_case(text);
                if COLUMNS.iter().any(|known| name.starts_with(known)) {
                    raw.push(Raw { kind: Kind::Column, piece: at, span: Span::new(0, text.len()), start: false });
                }
                return;
            }
            Role::Label => {
                raw.push(Raw { kind: Kind::Label, piece: at, span: Span::new(0, text.len()), start: false });
                return;
            }
            Role::Text | Role::Value => {}
        }
        let mut taken: Vec<Span> = Vec::new();
        {
            let mut each = |kind: Kind, span: Span| {
                if !taken.iter().any(|other| other.overlaps(span)) {
                    taken.push(span);
                    raw.push(Raw { kind, piece: at, span, start: false });
                }
            };
            contact::addresses(text, &mut each);
            number::personal_codes(text, &mut each);
            number::births(text, &mut each);
            address::streets(text, &mut each);
            contact::telephones(text, &mut each);
        }
        self.names(at, piece, text, &mut taken, raw);
    }

    fn names(&self, at: usize, piece: &Piece, text: &str, taken: &mut Vec<Span>, raw: &mut Vec<Raw>) {
        let language = piece.language.as_str();
        let lists = names(language);
        let found = &self.words[at];
        let free = |word: &Word, taken: &[Span]| !taken.iter().any(|other| other.overlaps(word.span));
        let nobody = |word: &Word| {
            let bare = word.folded.split('\'').next().unwrap_or(&word.folded);
            lists.no_names.contains(&word.folded.as_str()) || lists.no_names.contains(&bare)
        };
        for pair in found.windows(2) {
            let [first, second] = pair else { continue };
            let between = &text[first.span.end as usize..second.span.start as usize];
            let near = between.chars().all(|c| c.is_whitespace() || "„“”\"«»‘’".contains(c));
            let named =
                |word: &Word| word.capital && !word.start && !nobody(word) && !self.known.contains(&word.folded);
            let stands = |name: &Word, other: &Word| named(name) && is_institution(language, &other.folded);
            // A name before the word in one language, behind it in another; one that begins the sentence is any word.
            if near && (stands(first, second) || stands(second, first)) && free(first, taken) && free(second, taken) {
                let span = first.span.hull(second.span);
                taken.push(span);
                raw.push(Raw { kind: Kind::Institution, piece: at, span, start: false });
            }
        }
        for word in found.iter().filter(|word| free(word, taken)) {
            if self.known.contains(&word.folded) || nobody(word) {
                continue;
            }
            // A part of a file's name or the only word of a value has its capital letter for no reason.
            let start = word.start || piece.role == Role::Value && word.span.start == 0;
            let given = self.given.find(language, &word.folded);
            let kind = match (word.capital, given) {
                (true, Some(false)) => Kind::Name,
                (true, Some(true)) if !start => Kind::Name,
                (true, _) => Kind::Capital,
                (false, Some(ordinary)) if word.folded.chars().count() > 3 => {
                    if ordinary {
                        Kind::Ordinary
                    } else {
                        Kind::Small
                    }
                }
                (false, _) => continue,
            };
            // Where small letters are usual, capital ones at a start or of a whole word are no sign.
            let small = kind == Kind::Capital && self.small.contains(&word.folded);
            let loud = !word.span.of(text).contains(char::is_lowercase);
            if small && (start || loud) {
                continue;
            }
            let start = start && kind == Kind::Capital;
            raw.push(Raw { kind, piece: at, span: word.span, start });
        }
    }

    /// Brings together what is one thing.
    fn group(&self, raw: Vec<Raw>) -> Vec<Found> {
        let mut found = Vec::new();
        let mut words: BTreeMap<String, Vec<Raw>> = BTreeMap::new();
        let mut others: BTreeMap<(Kind, String), Vec<Raw>> = BTreeMap::new();
        for hit in raw {
            let piece = &self.pieces.all[hit.piece];
            match hit.kind {
                Kind::Name | Kind::Capital | Kind::Small | Kind::Ordinary => {
                    words.entry(primary(&piece.language).to_owned()).or_default().push(hit);
                }
                kind => {
                    let text = fold_case(hit.span.of(self.pieces.text(piece)));
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    others.entry((kind, text)).or_default().push(hit);
                }
            }
        }
        found.extend(others.into_iter().map(|((kind, _), hits)| self.found(kind, hits)));
        for (language, hits) in words {
            self.names_of(&language, hits, &mut found);
        }
        found
    }

    fn names_of(&self, language: &str, hits: Vec<Raw>, found: &mut Vec<Found>) {
        let folded = |hit: &Raw| fold_case(hit.span.of(self.pieces.text(&self.pieces.all[hit.piece])));
        // Words in small letters are forms of their own: `jonas` beside `Jonas` is a slip, `viltis` is a word.
        for small in [false, true] {
            let of_case = |hit: &&Raw| matches!(hit.kind, Kind::Small | Kind::Ordinary) == small;
            let forms: BTreeSet<String> = hits.iter().filter(of_case).map(folded).collect();
            let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
            let groups = grouped(language, &forms);
            let mut by_group: BTreeMap<usize, Vec<&Raw>> = BTreeMap::new();
            for hit in hits.iter().filter(of_case) {
                if let Ok(at) = forms.binary_search(&folded(hit).as_str()) {
                    by_group.entry(groups[at]).or_default().push(hit);
                }
            }
            for members in by_group.into_values() {
                if members.iter().all(|hit| hit.start) {
                    continue;
                }
                let kind = members.iter().map(|hit| hit.kind).min().unwrap_or(Kind::Capital);
                let hits = members.iter().map(|hit| Raw { kind, piece: hit.piece, span: hit.span, start: hit.start });
                found.push(self.found(kind, hits.collect()));
            }
        }
    }

    fn found(&self, kind: Kind, raw: Vec<Raw>) -> Found {
        let language = raw.first().map(|hit| self.pieces.all[hit.piece].language.clone()).unwrap_or_default();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut hits = Vec::new();
        for hit in &raw {
            let piece = &self.pieces.all[hit.piece];
            let text = self.pieces.text(piece);
            let form = hit.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
            *counts.entry(form.clone()).or_default() += 1;
            hits.push(Hit { place: self.place(piece, hit.span), form, context: context(text, hit.span) });
        }
        let mut forms: Vec<(String, usize)> = counts.into_iter().collect();
        forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let named: Vec<(&str, usize)> = forms.iter().map(|(form, count)| (form.as_str(), *count)).collect();
        let form = match kind {
            Kind::Name | Kind::Capital | Kind::Small | Kind::Ordinary => leading(&language, &named),
            _ => named.first().map_or("", |(form, _)| form),
        };
        Found { kind, form: form.to_owned(), forms, hits, language }
    }

    fn place(&self, piece: &Piece, span: Span) -> Place {
        let file = &self.pieces.files[piece.file];
        if file.text.is_empty() {
            return Place::file(file.name.clone());
        }
        let (start, end) = match &piece.text {
            None => (piece.span.start + span.start, piece.span.start + span.end),
            Some(_) => (piece.span.start, piece.span.end),
        };
        Place { excerpt: None, ..file.place(Span { start, end }) }
    }
}

/// A few words before and behind, in one line.
fn context(text: &str, span: Span) -> String {
    const AROUND: usize = 24;
    let (start, end) = (span.start as usize, span.end as usize);
    let from = text[..start].char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let to = text[end..].char_indices().nth(AROUND).map(|(at, _)| end + at);
    // Whole words only.
    let from = from.map_or(0, |from| text[from..start].find(char::is_whitespace).map_or(start, |at| from + at));
    let to = to.map_or(text.len(), |to| text[end..to].rfind(char::is_whitespace).map_or(end, |at| end + at));
    let shown = text[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{shown}{}", if from > 0 { "… " } else { "" }, if to < text.len() { " …" } else { "" })
}
