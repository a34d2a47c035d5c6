//! What a version history keeps of files that were changed here. Only looked at, never changed; nothing goes over a network.

use std::path::Path;
use std::process::{Command, Stdio};

/// What git has of a study.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// How many commits hold the files.
    pub commits: usize,
    /// Names of the remotes with their addresses.
    pub remotes: Vec<String>,
}

/// Looks whether the study lies in a git repository whose commits hold some files. Nothing where there is no git.
pub fn kept<'f>(root: &Path, files: impl Iterator<Item = &'f str>) -> Kept {
    let git = |args: &[&str]| -> Option<String> {
        let output = Command::new("git").arg("-C").arg(root).args(args).stdin(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    // Many files are looked for by their folders: an argument list has an end.
    let mut paths: Vec<&str> = files.collect();
    if paths.len() > 100 {
        paths = paths.into_iter().map(|name| name.split('/').next().unwrap_or(name)).collect();
    }
    paths.sort_unstable();
    paths.dedup();
    let Some(log) = git(&[&["log", "--all", "--format=%h", "--"], &paths[..]].concat()) else { return Kept::default() };
    let remotes = git(&["remote", "-v"]).unwrap_or_default();
    let mut remotes: Vec<String> =
        remotes.lines().filter_map(|line| Some(line.rsplit_once(" (")?.0.replace('\t', " "))).collect();
    remotes.dedup();
    Kept { commits: log.lines().count(), remotes }
}
