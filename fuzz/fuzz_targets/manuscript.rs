//! Manuscripts, beside a small study and alone: the claims, what is shown of them, and what is kept of them.
//!
//! A first line `== md` or `== html` says what the rest is; all other bytes are plain text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use tema::audit::claim::files::{self, ACCEPTED, Accepted};
use tema::audit::claim::{Beside, Group, Kind, Ledger, Manuscript, Translations, Verdict, audit};
use tema::coding::{CodedStudy, Materials};
use tema::data::File;
use tema::document::{self, Choice};
use tema::language::wording;
use tema::report::content::Claims;
use tema::report::{Format, Screen, write};
use tema::study::Folder;

/// The files of the study: two informants of one group, one of another, a focus group's voice, two topics.
const FILES: &[(&str, &str)] = &[
    (
        "tema.toml",
        "[study]\nlanguage = \"en\"\ninterviewers = [\"I\"]\nlevels = [\"topic\", \"sub-topic\"]\n\
         [groups.SP]\nname = { en = [\"teacher\", \"teachers\"], lt = [\"mokytoja\", \"mokytojos\", \"mokytojų\"] }\n\
         [groups.AV]\nname = { en = [\"case manager\", \"case managers\"] }\n",
    ),
    ("participants.csv", "participant,group,order\nSP1,SP,1\nSP2,SP,2\nSP3,SP,3\nAV1,AV,4\n"),
    (
        "transcripts/SP1.txt",
        "I: How do you keep in touch?\n\nSP1: I phone the mother every week, and I do not write letters. If she is late, I wait.\n",
    ),
    (
        "transcripts/SP2.txt",
        "I: How do you keep in touch?\n\nSP2: We meet at the school. Mostly it’s the telephone, because my room has thin walls.\n",
    ),
    (
        "transcripts/SP3.txt",
        "I: Ar dažnai skambinate?\n\nSP3: Laiškų nerašau, o skambinu kas savaitę. It is – how to say – a gym shoe’s worth of paper.\n",
    ),
    ("transcripts/AV1.txt", "I: How do you keep in touch?\n\nAV1: By letter, never by phone. The meeting was short.\n"),
    (
        "codebooks/contact.yaml",
        "topics:\n  - id: contact\n    name: {en: Forms of contact, lt: Ryšio būdai}\n    subtopics:\n      \
         - id: telephone\n        name: {en: telephone calls, lt: pokalbiai telefonu}\n        indicators: [\"phone*\", \"telephone\", \"skambin*\"]\n      \
         - id: letters\n        name: {en: letters, lt: laiškai}\n        indicators: [\"letter*\", \"laišk*\"]\n      \
         - id: meetings\n        name: {en: joint meetings}\n        indicators: [\"meet*\"]\n",
    ),
];

static STUDY: LazyLock<Materials> = LazyLock::new(|| {
    let home = tempfile::Builder::new().prefix("tema-fuzz").tempdir().expect("a folder");
    for (name, text) in FILES {
        let path = home.path().join(name);
        path.parent().map(std::fs::create_dir_all);
        std::fs::write(path, text).expect("a file of the study");
    }
    let materials = Materials::load(Folder::find(Some(home.path())).expect("a study")).expect("it is read");
    assert!(materials.sources.len() == 4 && materials.codebook.codes.len() == 4, "{:?}", materials.findings);
    materials
});

thread_local! {
    /// The study with its rule hits: they are the same in every run.
    static CODED: &'static CodedStudy<'static> = Box::leak(Box::new(CodedStudy::new(&STUDY, None, &mut Vec::new())));
}

fuzz_target!(|bytes: &[u8]| {
    let (name, rest) = match bytes {
        [b'=', b'=', b' ', b'm', b'd', b'\n', rest @ ..] => ("a.md", rest),
        [b'=', b'=', b' ', b'h', b't', b'm', b'l', b'\n', rest @ ..] => ("a.html", rest),
        _ => ("a.txt", bytes),
    };
    let Ok(document) = document::read(name, rest, &Choice::default()) else { return };
    let manuscript = Manuscript::new(&document, None);
    for coded in [Some(CODED.with(|coded| *coded)), None] {
        let telephone = STUDY.codebook.find("telephone").expect("a code");
        let beside = Beside {
            coded,
            pooled: true,
            groups: if coded.is_some() { Vec::new() } else { vec![Group::new("SP", Some(3), ["teachers"])] },
            links: coded.map(|_| ("keep in touch by wire".to_owned(), telephone)).into_iter().collect(),
            translations: Translations::default(),
            shown: "en",
        };
        let mut ledger = audit(&manuscript, &beside);
        files::apply(&mut ledger, &[]);
        placed(&ledger, &manuscript, coded.is_some());
        kept(&ledger);
        shown(ledger, &manuscript, coded);
    }
});

/// Every claim lies in its block, has a line, and says why; a quote is supported by words that somebody said.
fn placed(ledger: &Ledger, manuscript: &Manuscript, study: bool) {
    for claim in &ledger.claims {
        let block = &manuscript.blocks[claim.at.0];
        assert!(block.text.get(claim.at.1.range()).is_some(), "{claim:?}");
        assert!(claim.line >= 1, "{claim:?}");
        assert!(claim.verdict == Verdict::Supported || !claim.reasons.is_empty(), "{claim:?}");
        if study && claim.kind == Kind::Quote && claim.verdict == Verdict::Supported {
            assert!(!claim.evidence.is_empty(), "{claim:?}");
        }
        assert!(study || claim.evidence.is_empty(), "{claim:?}");
    }
}

/// What is written about an accepted claim is read as the same, and accepts it.
fn kept(ledger: &Ledger) {
    let mut text = String::new();
    for claim in &ledger.claims {
        text.push_str(&files::entry(claim, "why \"not\"\n"));
    }
    let mut findings = Vec::new();
    let read = files::accepted(&File { name: ACCEPTED.to_owned(), text }, &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    let reason = "why \"not\"\n".to_owned();
    let as_written = ledger.claims.iter().map(|claim| Accepted {
        text: claim.text.clone(),
        hash: claim.hash.clone(),
        reason: reason.clone(),
    });
    assert!(as_written.eq(read), "an accepted claim is read otherwise");
}

/// Every format can be written, and says the same twice.
fn shown(ledger: Ledger, manuscript: &Manuscript, coded: Option<&CodedStudy<'_>>) {
    let wording = wording("en").expect("a language");
    let file = "a".to_owned();
    let claims = Claims { ledger, manuscript, coded, wording, file, paragraphs: false, gone: Vec::new() };
    let screen = Screen { width: 80, color: false };
    for format in [Format::Terminal, Format::Markdown, Format::Html, Format::Csv, Format::Json, Format::Sarif] {
        assert!(!write(&claims, format, screen).expect("it is written").is_empty());
    }
}
