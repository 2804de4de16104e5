//! Writing a file whole, or not at all.

use std::io::{Result, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

/// Writes a file, in the place of one that is there.
///
/// # Errors
/// What the system says, and nothing was changed: the folder is gone or can't be written to, the disk is full.
pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    unfinished(file, bytes)?.persist(file).map_err(|error| error.error)?;
    Ok(())
}

/// Writes a file where none is.
///
/// # Errors
/// As [`write`]; `AlreadyExists`, where one is.
pub fn write_new(file: &Path, bytes: &[u8]) -> Result<()> {
    unfinished(file, bytes)?.persist_noclobber(file).map_err(|error| error.error)?;
    Ok(())
}

fn unfinished(file: &Path, bytes: &[u8]) -> Result<NamedTempFile> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut named = Builder::new();
    // As readable as any other file that is made: a temporary one would be for its owner alone. The umask takes its part away.
    #[cfg(unix)]
    named.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut unfinished = named.tempfile_in(folder)?;
    unfinished.write_all(bytes)?;
    Ok(unfinished)
}
