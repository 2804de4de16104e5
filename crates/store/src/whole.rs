//! Writing a file whole, or not at all: also where the power goes in the next moment.

use std::io::{Result, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

/// Writes a file, in the place of one that is there.
///
/// # Errors
/// What the system says, and nothing was changed: the folder is gone or can't be written to, the disk is full.
pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    unfinished(file, bytes)?.persist(file).map_err(|error| error.error)?;
    settle(file);
    Ok(())
}

/// Writes a file where none is.
///
/// # Errors
/// As [`write`]; `AlreadyExists`, where one is.
pub fn write_new(file: &Path, bytes: &[u8]) -> Result<()> {
    unfinished(file, bytes)?.persist_noclobber(file).map_err(|error| error.error)?;
    settle(file);
    Ok(())
}

fn unfinished(file: &Path, bytes: &[u8]) -> Result<NamedTempFile> {
    let mut named = Builder::new();
    // As readable as any other file that is made: a temporary one would be for its owner alone. The umask takes its part away.
    #[cfg(unix)]
    named.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut unfinished = named.tempfile_in(folder_of(file))?;
    unfinished.write_all(bytes)?;
    // Before it takes the name: else a file system may keep the new name and lose what stands under it.
    unfinished.as_file().sync_all()?;
    Ok(unfinished)
}

/// Brings the new name itself to the disk. The file is there by now: where a folder can't be brought there (some network drives), nothing
/// is lost that was there before, and no one is told of a failure that is none.
fn settle(file: &Path) {
    #[cfg(unix)]
    let _ = std::fs::File::open(folder_of(file)).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = file;
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}
