//! A backup while the endpoint works: SQLite's own way, checked before it is put in its place.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::Endpoint;
use crate::Error;

impl Endpoint {
    /// Writes a backup to `path`, where there must be none. It appears whole and checked, or not at all.
    ///
    /// # Errors
    /// [`Error::Io`] where something is there already, or what SQLite refused or found damaged.
    pub fn backup(&self, path: &Path) -> Result<(), Error> {
        let io = |doing| move |source| Error::Io { path: path.to_path_buf(), doing, source };
        let failed = |source| Error::of(path, "written", source);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        let unfinished = tempfile::NamedTempFile::new_in(folder).map_err(io("written"))?;
        let mut copy = Connection::open(unfinished.path()).map_err(failed)?;
        Backup::new(&self.connection, &mut copy).and_then(|backup| backup.run_to_completion(256, Duration::ZERO, None)).map_err(failed)?;
        // One file, without a log beside it.
        copy.pragma_update(None, "journal_mode", "DELETE").map_err(failed)?;
        drop(copy);
        Self::open(unfinished.path())?.check()?;
        let settle = Connection::open(unfinished.path()).map_err(failed)?;
        settle.pragma_update(None, "journal_mode", "DELETE").map_err(failed)?;
        drop(settle);
        unfinished.as_file().sync_all().map_err(io("written"))?;
        unfinished.persist_noclobber(path).map_err(|error| io("put in its place")(error.error))?;
        Ok(())
    }

    /// Reads the whole file for damage.
    ///
    /// # Errors
    /// [`Error::Corrupt`] with what SQLite found.
    pub fn check(&self) -> Result<(), Error> {
        crate::damage::look_for(&self.connection, &self.path)
    }
}
