//! One writer at a time.

use super::Folder;
use crate::finding::{Finding, Result};
use std::fs::{File, OpenOptions, TryLockError};

/// Held while a command writes into the study; released when dropped, also when the process is killed.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the study's lock, without waiting.
    ///
    /// # Errors
    /// When another process holds it.
    pub fn take(folder: &Folder) -> Result<Lock> {
        let path = folder.path(".tema.lock");
        let name = path.display().to_string();
        let failed = |error: &std::io::Error| Box::new(Finding::io(name.clone(), "lock", error));
        let file =
            OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(|error| failed(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Box::new(
                Finding::error(format!("another tema is writing into `{}`", folder.root().display()))
                    .hint("wait until it is done, or close the other window; nothing was written"),
            )),
            Err(TryLockError::Error(error)) => Err(failed(&error)),
        }
    }
}
