//! The copy of a study that somebody repeats: transcripts and guide, without codebook, codings and everything that tells of
//! them.

use crate::coding::Materials;
use crate::finding::Result;
use crate::language::Text;
use crate::study::{Folder, cases};
use std::collections::BTreeMap;

/// What is copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copy {
    /// The files by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// How many transcripts are among them.
    pub transcripts: usize,
    /// The files of the interview guide among them.
    pub guide: Vec<String>,
    /// The interviews are made up.
    pub synthetic: bool,
}

/// The student's codebook.
const CODEBOOK: &str = "# Your codebook. A topic with two sub-topics looks like this:\n#\n# topics:\n#   - name: keeping in touch\n#     subtopics:\n#       - letters\n#       - home visits\ntopics: []\n";

/// Folders and files of a guide: `guide.md`, `guide.docx`, `guide/…`, and the same in Lithuanian.
fn is_guide(name: &str) -> bool {
    let lower = name.to_lowercase();
    !lower.contains('/') && ["guide", "interview-guide", "klausimynas"].iter().any(|word| lower.starts_with(word))
        || lower.starts_with("guide/")
}

/// The files of the interview guide of a study.
pub fn guide(folder: &Folder) -> Vec<String> {
    let mut names = folder.list("", &[""]);
    names.retain(|name| is_guide(name));
    names
}

/// The files of a copy. Transcripts are the same bytes, so that statements have the same ids.
///
/// # Errors
/// When a file cannot be read.
pub fn copy(materials: &Materials) -> Result<Copy> {
    let folder = &materials.folder;
    let mut copy = Copy::default();
    let read =
        |name: &str| folder.bytes(name).map_err(|error| Box::new(crate::finding::Finding::io(name, "read", &error)));
    for name in folder.list("transcripts", &[".txt"]) {
        copy.files.insert(name.clone(), read(&name)?);
        copy.transcripts += 1;
    }
    for name in [cases::FILE, cases::WITHDRAWN] {
        if folder.has(name) {
            copy.files.insert(name.to_owned(), read(name)?);
        }
    }
    for name in guide(folder) {
        copy.files.insert(name.clone(), read(&name)?);
        copy.guide.push(name);
    }
    copy.synthetic = materials.settings.synthetic || materials.sources.iter().any(|source| source.front.synthetic);
    copy.files.insert(crate::study::SETTINGS.to_owned(), settings(materials, copy.synthetic).into_bytes());
    copy.files.insert("codebooks/codebook.yaml".to_owned(), CODEBOOK.as_bytes().to_vec());
    Ok(copy)
}

/// tema.toml without anything that names a code: who was asked about what would.
fn settings(materials: &Materials, synthetic: bool) -> String {
    let settings = &materials.settings;
    let list = |items: &[String]| {
        let items: Vec<String> = items.iter().map(|item| string(item)).collect();
        format!("[{}]", items.join(", "))
    };
    let mut out = format!(
        "# A copy to repeat the study: transcripts and guide, without codebook and codings.\n# Who was asked about what is left \
         out, because it would name the topics; write your own under [asked].\n\n[study]\ntitle = {}\nlanguage = {}\nunit = {}\n\
         approach = {}\ninterviewers = {}\n",
        text(&settings.title),
        string(&settings.language),
        string(settings.unit.name()),
        string(settings.approach.name()),
        list(&settings.interviewers),
    );
    if !settings.levels.is_empty() {
        let levels: Vec<String> = settings.levels.iter().map(text).collect();
        out.push_str(&format!("levels = [{}]\n", levels.join(", ")));
    }
    if synthetic {
        out.push_str("synthetic = true\n");
    }
    let gender = match settings.gender {
        crate::language::Gender::Masculine => "masculine",
        crate::language::Gender::Feminine => "feminine",
    };
    out.push_str(&format!(
        "\n[report]\nlanguages = {}\npool = {}\ngender = {}\n",
        list(&settings.report_languages),
        settings.pool,
        string(gender)
    ));
    for group in &settings.groups {
        out.push_str(&format!("\n[groups.{}]\nname = {}\n", key(&group.id), text(&group.name)));
    }
    out
}

fn string(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn key(name: &str) -> String {
    let bare = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if bare && !name.is_empty() { name.to_owned() } else { string(name) }
}

/// A text as TOML: one string, forms, or one of either for each language.
fn text(text: &Text) -> String {
    let forms = |language: &str| match text.forms(language) {
        [one] => string(one),
        several => format!("[{}]", several.iter().map(|form| string(form)).collect::<Vec<_>>().join(", ")),
    };
    let parts: Vec<(&str, &str)> = text.all().collect();
    match parts[..] {
        [("", _)] => forms(""),
        _ => {
            let parts: Vec<String> = parts
                .iter()
                .filter(|(language, _)| !language.is_empty())
                .map(|(language, _)| format!("{} = {}", key(language), forms(language)))
                .collect();
            format!("{{ {} }}", parts.join(", "))
        }
    }
}
