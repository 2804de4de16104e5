//! What is the person's own: choices, notes on records, what is watched, what changed since they last looked, what was looked up lately,
//! reports and drafts that wait to be sent. It stands in a file apart, is never synced and never replaced.

mod changes;
mod drafts;
mod headings;
mod letters;
mod notes;
mod recent;
mod reports;
mod settings;
mod watched;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::Error;
use crate::schema::OWN;

pub use changes::Since;
pub use drafts::{Draft, DraftState};
pub use notes::Note;
pub use reports::{Report, ReportKind};

/// The person's own database.
#[derive(Debug)]
pub struct Own {
    connection: Connection,
    path: PathBuf,
}

impl Own {
    /// Opens the person's own database, making it where there is none.
    ///
    /// # Errors
    /// [`Error::NotACopy`], [`Error::Corrupt`], [`Error::Newer`]; a file that is there is left as it was.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|source| Error::Io { path: path.to_path_buf(), doing: "made", source })?;
        }
        let fresh = !path.exists();
        let mut connection = Connection::open(path).map_err(|source| Error::of(path, "opened", source))?;
        // What is taken away, or forgotten, is overwritten in the file: it may lie on a stick that is handed on.
        connection.pragma_update(None, "secure_delete", true).map_err(|source| Error::of(path, "opened", source))?;
        let version = if fresh { 0 } else { OWN.check(&connection, path)? };
        if version < OWN.version() {
            OWN.migrate(&mut connection, path, version)?;
        }
        Ok(Self { connection, path: path.to_path_buf() })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Changes what is there in one transaction: all of it, or nothing.
    fn change<T>(&mut self, change: impl FnOnce(&rusqlite::Transaction<'_>) -> rusqlite::Result<T>) -> Result<T, Error> {
        let failed = |source| Error::of(&self.path, "written", source);
        let transaction = self.connection.transaction().map_err(failed)?;
        let changed = change(&transaction).map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(changed)
    }

    /// Reads rows.
    fn rows<T>(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
        row: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        let failed = |source| Error::of(&self.path, "read", source);
        let mut statement = self.connection.prepare(sql).map_err(failed)?;
        statement.query_map(parameters, row).map_err(failed)?.collect::<Result<_, _>>().map_err(failed)
    }
}
