//! The copy of the directory: replaceable, read-only in daily use.

use std::path::{Path, PathBuf};

use directory::record::Facts;
use rusqlite::{Connection, OpenFlags};

use crate::Error;
use crate::rows::Reader;
use crate::schema::DIRECTORY;

/// A copy of the directory, open for reading.
#[derive(Debug)]
pub struct Copy {
    connection: Connection,
    path: PathBuf,
    schema: u32,
}

/// What a copy knows of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Digest of the edition's rows, hexadecimal SHA-256 (see `directory::digest`).
    pub digest: String,
    /// When the last attempt to sync was made; `None`: none was.
    pub last_attempt: Option<String>,
    /// What came of it, in words.
    pub last_outcome: Option<String>,
    /// When a sync was last verified; `None`: never.
    pub last_verified: Option<String>,
}

impl Copy {
    /// Opens a copy for reading. A copy with older tables is brought up to date first, in one transaction.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::NotACopy`], [`Error::Corrupt`], [`Error::Newer`]; the file is left as it was.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if !path.is_file() {
            return Err(Error::Missing { path: path.to_path_buf() });
        }
        let (connection, schema) = read_only(path)?;
        if schema == DIRECTORY.version() {
            return Ok(Self { connection, path: path.to_path_buf(), schema });
        }
        drop(connection);
        let mut connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
            .map_err(|source| Error::of(path, "opened to be brought up to date", source))?;
        DIRECTORY.migrate(&mut connection, path, schema)?;
        drop(connection);
        let (connection, schema) = read_only(path)?;
        Ok(Self { connection, path: path.to_path_buf(), schema })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Version of its tables.
    pub const fn schema(&self) -> u32 {
        self.schema
    }

    /// Everything that it holds.
    ///
    /// # Errors
    /// [`Error::Corrupt`] or [`Error::Row`] where the file was damaged or changed by another program.
    pub fn facts(&self) -> Result<Facts, Error> {
        let mut facts = Facts::default();
        let failed = |source| Error::of(&self.path, "read", source);
        let transaction = self.connection.unchecked_transaction().map_err(failed)?;
        facts.visit(&mut Reader { connection: &transaction, path: &self.path })?;
        transaction.commit().map_err(failed)?;
        Ok(facts)
    }

    /// The number of the newest edition in it.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn edition(&self) -> Result<u32, Error> {
        self.connection
            .query_row("SELECT max(number) FROM edition", [], |row| row.get(0))
            .map_err(|source| Error::of(&self.path, "read", source))
    }

    /// What the copy knows of itself.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn state(&self) -> Result<State, Error> {
        let sql = "SELECT digest, last_attempt, last_outcome, last_verified FROM copy_state";
        let read = |row: &rusqlite::Row<'_>| {
            Ok(State { digest: row.get(0)?, last_attempt: row.get(1)?, last_outcome: row.get(2)?, last_verified: row.get(3)? })
        };
        self.connection.query_row(sql, [], read).map_err(|source| Error::of(&self.path, "read", source))
    }

    /// Reads the whole file for damage: slow, for when something is wrong.
    ///
    /// # Errors
    /// [`Error::Corrupt`] with what SQLite found.
    pub fn check(&self) -> Result<(), Error> {
        let found: String = self
            .connection
            .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
            .map_err(|source| Error::of(&self.path, "checked", source))?;
        if found == "ok" {
            return Ok(());
        }
        let damage = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
        Err(Error::Corrupt { path: self.path.clone(), source: rusqlite::Error::SqliteFailure(damage, Some(found)) })
    }
}

fn read_only(path: &Path) -> Result<(Connection, u32), Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|source| Error::of(path, "opened", source))?;
    let schema = DIRECTORY.check(&connection, path)?;
    Ok((connection, schema))
}
