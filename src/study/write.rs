//! Files are written whole or not at all.

use crate::finding::{Finding, Result};
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Writes a file whole: into a temporary file beside it, synced, then renamed over it. Makes missing folders.
///
/// # Errors
/// When it cannot be written; then the old file is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    write_whole_with(path, |out| out.write_all(bytes))
}

/// As [`write_whole`], what `write` writes.
///
/// # Errors
/// When it cannot be written; then the old file is as it was.
pub fn write_whole_with(path: &Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
    let name = path.display().to_string();
    let failed = |error: &std::io::Error| Box::new(Finding::io(name.clone(), "write", error));
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let file = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    let mut out = BufWriter::new(file);
    write(&mut out).map_err(|error| failed(&error))?;
    let file = out.into_inner().map_err(|error| failed(error.error()))?;
    file.as_file().sync_all().map_err(|error| failed(&error))?;
    // A temporary file is private; a result is as readable as any other file the person makes.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).map_or(0o644, |meta| meta.permissions().mode());
        file.as_file().set_permissions(std::fs::Permissions::from_mode(mode)).map_err(|error| failed(&error))?;
    }
    file.persist(path).map_err(|error| failed(&error.error))?;
    Ok(())
}

/// Appends one line to a file and syncs it. If the file's last line is torn, the new line begins on a line of
/// its own, so that nothing is lost but the torn line. Makes missing folders. The caller holds the study's lock.
///
/// # Errors
/// When it cannot be written.
pub fn append_line(path: &Path, line: &str) -> Result<()> {
    let name = path.display().to_string();
    let failed = |error: &std::io::Error| Box::new(Finding::io(name.clone(), "write", error));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    }
    let mut file: File =
        OpenOptions::new().create(true).read(true).append(true).open(path).map_err(|error| failed(&error))?;
    let mut bytes = Vec::with_capacity(line.len() + 2);
    if file.metadata().map_err(|error| failed(&error))?.len() > 0 {
        let mut last = [0];
        file.seek(SeekFrom::End(-1)).map_err(|error| failed(&error))?;
        file.read_exact(&mut last).map_err(|error| failed(&error))?;
        if last != *b"\n" {
            bytes.push(b'\n');
        }
    }
    bytes.extend_from_slice(line.as_bytes());
    bytes.push(b'\n');
    file.write_all(&bytes).map_err(|error| failed(&error))?;
    file.sync_data().map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_written_to_its_end_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("freq.json");
        write_whole(&path, b"old\n").unwrap();
        let broken = write_whole_with(&path, |out| {
            out.write_all(b"ne")?;
            Err(std::io::Error::other("no more room"))
        });
        assert!(broken.unwrap_err().to_string().contains("no more room"));
        assert_eq!(std::fs::read(&path).unwrap(), b"old\n");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        write_whole_with(&path, |out| out.write_all(b"new\n")).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new\n");
    }
}
