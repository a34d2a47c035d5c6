//! `tema import` of a project or a codebook of another program.

use super::show;
use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::{Ended, new, typed};
use crate::coding::{CodedStudy, Materials};
use crate::exchange::{self, Arrived, KEPT, Project, Texts, refi, stores};
use crate::finding::{Finding, Place, Result};
use crate::ingest;
use crate::ingest::speakers::Speakers;
use crate::study::{Changes, Folder, Lock, write_together, write_whole};
use std::path::{Path, PathBuf};

/// Endings of projects, in small letters.
pub const ENDINGS: &[&str] = &["qdpx", "qde", "qdc", "qda", "rqda", "sqlite3"];

/// What a person asks for.
pub struct Wish<'w> {
    /// The project.
    pub path: &'w Path,
    /// The folder of the new study.
    pub folder: Option<&'w PathBuf>,
    /// How positions are counted.
    pub offsets: Option<refi::Model>,
    /// Of several projects in a file the one that is meant.
    pub project: Option<&'w str>,
    /// What its texts become.
    pub texts: Texts,
    /// Whose labels stand in the texts.
    pub speakers: &'w Speakers,
    /// Write nothing.
    pub dry_run: bool,
    /// For programs.
    pub json: bool,
}

/// Whether a path is a project of another program.
pub fn is_project(path: &Path) -> bool {
    ENDINGS.contains(&ingest::ending(path).as_str()) || stores::is_folder(path)
}

/// Takes a project in.
///
/// # Errors
/// When it cannot be read, or there is no place for it.
pub fn run(wish: &Wish<'_>, global: &Global, output: &mut Output) -> Result<Ended> {
    let name = wish.path.display().to_string();
    let mut project = read(wish, &name)?;
    exchange::relabel(&mut project, wish.speakers);
    let texts = project.sources.is_empty() && project.rest.is_empty();
    if texts && project.codes.is_empty() && project.cases.is_empty() && project.notes.is_empty() {
        return Err(Box::new(
            Finding::error("this project has no codes, no texts, no cases and no notes")
                .at(Place::file(&*name))
                .expected("a project with something in it")
                .hint("look at it in the program it comes from; nothing was written"),
        ));
    }
    let stem = wish.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("project");
    let codebook_alone = project.sources.is_empty() && ingest::ending(wish.path) == "qdc";
    if codebook_alone && wish.folder.is_none() {
        return into_study(&project, stem, wish, global, output);
    }
    let title = match project.name.trim() {
        "" => stem,
        name => name,
    };
    let arrived = exchange::arrive(&project, title, wish.texts);
    let Some(folder) = wish.folder else {
        if wish.dry_run {
            return end(&arrived, wish, output, &[], "nothing was written");
        }
        return Err(Box::new(
            Finding::error("a project becomes a study of its own, and no folder is named for it")
                .expected("-o DIR, a folder that does not exist yet")
                .hint(format!("tema import {} -o {}", typed(&name), typed(stem))),
        ));
    };
    if wish.dry_run {
        return end(&arrived, wish, output, &[], "nothing was written");
    }
    let findings = place(&arrived.files, folder)?;
    let shown = typed(&folder.display().to_string());
    end(
        &arrived,
        wish,
        output,
        &findings,
        &format!("made the study {shown}\nnext: tema -C {shown} check · tema -C {shown} freq"),
    )
}

fn read(wish: &Wish<'_>, name: &str) -> Result<Project> {
    if stores::is_folder(wish.path) || ["qda", "rqda", "sqlite3"].contains(&ingest::ending(wish.path).as_str()) {
        return stores::open(wish.path, name, wish.project);
    }
    let bytes = bytes(wish.path, name)?;
    refi::open(wish.path, name, &bytes, &refi::Options { offsets: wish.offsets })
}

/// The largest project that is read, in bytes: recordings lie in it, too, and are passed over.
const LARGEST: u64 = 2 << 30;

fn bytes(path: &Path, name: &str) -> Result<Vec<u8>> {
    let failed = |error: std::io::Error| Box::new(Finding::io(name, "read", &error));
    let size = std::fs::metadata(path).map_err(failed)?.len();
    if size > LARGEST {
        return Err(Box::new(
            Finding::error(format!("the project has {} MB", size >> 20))
                .at(Place::file(name))
                .expected("at most 2048 MB")
                .hint("export it without its recordings"),
        ));
    }
    std::fs::read(path).map_err(failed)
}

/// Makes the folder of the new study, whole or not at all, and gives what `tema check` would say of its decisions.
fn place(files: &Changes, folder: &Path) -> Result<Vec<Finding>> {
    let name = folder.display();
    let occupied = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if occupied || folder.is_file() {
        return Err(Box::new(
            Finding::error(format!("`{name}` is there already"))
                .expected("a folder that does not exist yet, or is empty")
                .hint("nothing was written"),
        ));
    }
    let failed = |error: &std::io::Error| Box::new(Finding::io(name.to_string(), "write", error));
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(parent).map_err(|error| failed(&error))?;
    let stage = tempfile::Builder::new().prefix(".tema-import").tempdir_in(parent).map_err(|error| failed(&error))?;
    let home = stage.path().join("study");
    for (file, bytes) in files {
        if let Some(bytes) = bytes {
            write_whole(&home.join(file), bytes)?;
        }
    }
    for (file, text) in new::PROTECTING {
        write_whole(&home.join(file), text.as_bytes())?;
    }
    let findings = match Materials::load(Folder::find(Some(&home))?) {
        Ok(materials) => {
            let mut findings = materials.findings.clone();
            CodedStudy::new(&materials, None, &mut findings);
            findings
        }
        Err(finding) => vec![*finding],
    };
    if folder.is_dir() {
        std::fs::remove_dir(folder).map_err(|error| failed(&error))?;
    }
    std::fs::rename(&home, folder).map_err(|error| failed(&error))?;
    Ok(findings)
}

fn end(arrived: &Arrived, wish: &Wish<'_>, output: &mut Output, findings: &[Finding], last: &str) -> Result<Ended> {
    show(&arrived.loss, wish.json, output)?;
    if !wish.json {
        if !arrived.interviews.is_empty() {
            let line = |(name, asking, people): &(String, Vec<String>, Vec<String>)| {
                let asks = if asking.is_empty() { "nobody".to_owned() } else { asking.join(" ") };
                format!("  {name}: {} answer{}, {asks} ask{}\n", people.join(" "), third(people), third(asking))
            };
            let shown: String = arrived.interviews.iter().map(line).collect();
            output.print(&format!(
                "\ninterviews, by the labels in their texts (--kind document keeps them documents):\n{shown}"
            ))?;
        }
        if !arrived.names.is_empty() {
            let line = |(name, labels): &(String, Vec<String>)| format!("  {name}: {}\n", labels.join(", "));
            let shown: String = arrived.names.iter().map(line).collect();
            let mut all: Vec<String> = Vec::new();
            for label in arrived.names.iter().flat_map(|(_, labels)| labels) {
                let part = format!("{label}=…");
                if !all.contains(&part) {
                    all.push(part);
                }
            }
            output.print(&format!(
                "\ndocuments, as nobody says whose these labels are (complete: --speakers \"{}\"):\n{shown}",
                all.join(", ")
            ))?;
        }
        let names: Vec<String> = arrived
            .renamed
            .iter()
            .filter(|(_, was)| !was.is_empty())
            .map(|(name, was)| format!("  {name} = {was}\n"))
            .collect();
        if !names.is_empty() {
            output.print(&format!(
                "\nnames in the study (what they were stays in {KEPT}, nowhere else):\n{}",
                names.concat()
            ))?;
        }
    }
    output.hint(last);
    let errors = findings.iter().filter(|finding| finding.severity == crate::finding::Severity::Error).count();
    if errors > 0 {
        output.hint(&format!(
            "tema check names {errors} thing{} to look at in the new study",
            if errors == 1 { "" } else { "s" }
        ));
    }
    Ok(if arrived.loss.is_open() { Ended::WithFindings } else { Ended::Well })
}

/// The ending of a verb.
fn third(names: &[String]) -> &'static str {
    if names.len() > 1 { "" } else { "s" }
}

/// Puts a codebook into the study at hand, as a file of its own.
fn into_study(project: &Project, stem: &str, wish: &Wish<'_>, global: &Global, output: &mut Output) -> Result<Ended> {
    let folder = Folder::find(global.study.as_deref()).map_err(|finding| {
        let shown = typed(&wish.path.display().to_string());
        Box::new(
            finding.hint(format!("name a study with -C DIR, or make one of the codebook: tema import {shown} -o DIR")),
        )
    })?;
    let lock = Lock::take(&folder)?;
    let materials = Materials::load(folder.clone())?;
    let taken: Vec<&str> = materials.codebook.codes.iter().map(|code| code.id.as_str()).collect();
    let mut kept = exchange::Kept::read(&folder)?;
    let target = format!("codebooks/{}.yaml", crate::codebook::slug(stem));
    if folder.has(&target) {
        return Err(Box::new(
            Finding::error(format!("`{target}` is there already"))
                .at(Place::file(target))
                .hint("rename the file that you import; nothing was written"),
        ));
    }
    let (yaml, loss) = exchange::arrive_codebook(project, &target, &taken, &mut kept);
    if !wish.dry_run {
        let mut changes = Changes::new();
        changes.insert(target.clone(), Some(yaml.into_bytes()));
        changes.insert(KEPT.to_owned(), Some(kept.text().into_bytes()));
        write_together(&folder, &changes, &lock)?;
    }
    show(&loss, wish.json, output)?;
    output.hint(&match wish.dry_run {
        true => "nothing was written".to_owned(),
        false => format!("wrote {target}\nnext: tema codebook show"),
    });
    Ok(Ended::Well)
}
