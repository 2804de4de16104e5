//! Looking a whole file through for damage: slow, for when something is wrong, and before a backup is trusted.

use std::path::Path;

use rusqlite::Connection;

use crate::Error;

/// Reads the whole database.
///
/// # Errors
/// [`Error::Corrupt`] with what SQLite found.
pub(crate) fn look_for(connection: &Connection, path: &Path) -> Result<(), Error> {
    let found: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(|source| Error::of(path, "checked", source))?;
    if found == "ok" {
        return Ok(());
    }
    let damage = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    Err(Error::Corrupt { path: path.to_path_buf(), source: rusqlite::Error::SqliteFailure(damage, Some(found)) })
}
