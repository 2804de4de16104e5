//! What is the person's own: notes on records. It stands in a file apart, is never synced and never replaced.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::Connection;

use crate::Error;
use crate::schema::OWN;

/// The person's own database.
#[derive(Debug)]
pub struct Own {
    connection: Connection,
    path: PathBuf,
}

/// A note on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Id of the record: an authority's, or a jurisdiction's code.
    pub record: String,
    /// What was written, 1 to 10,000 characters.
    pub text: String,
    /// The day it was written, `YYYY-MM-DD`.
    pub written_on: String,
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
        let version = if fresh { 0 } else { OWN.check(&connection, path)? };
        if version < OWN.version() {
            OWN.migrate(&mut connection, path, version)?;
        }
        Ok(Self { connection, path: path.to_path_buf() })
    }

    /// Adds a note to a record.
    ///
    /// # Errors
    /// What SQLite refused: an empty text, or one over 10,000 characters; nothing was added.
    pub fn add_note(&mut self, record: &str, text: &str, written_on: Date) -> Result<(), Error> {
        let sql = "INSERT INTO note (record, text, written_on) VALUES (?, ?, ?)";
        let failed = |source| Error::of(&self.path, "written", source);
        let transaction = self.connection.transaction().map_err(failed)?;
        transaction.execute(sql, (record, text, written_on.to_string())).map_err(failed)?;
        transaction.commit().map_err(failed)
    }

    /// The notes on a record, oldest first.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn notes(&self, record: &str) -> Result<Vec<Note>, Error> {
        let failed = |source| Error::of(&self.path, "read", source);
        let mut statement =
            self.connection.prepare("SELECT record, text, written_on FROM note WHERE record = ? ORDER BY id").map_err(failed)?;
        let note = |row: &rusqlite::Row<'_>| Ok(Note { record: row.get(0)?, text: row.get(1)?, written_on: row.get(2)? });
        statement.query_map([record], note).map_err(failed)?.collect::<Result<_, _>>().map_err(failed)
    }
}
