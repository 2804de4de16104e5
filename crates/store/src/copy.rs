//! The copy of the directory: replaceable, read-only in daily use.

use std::path::{Path, PathBuf};

use directory::answer::{CopyStatus, TableRows};
use directory::belief;
use directory::cell::{Cell, Field, Wrong};
use directory::content::Content;
use directory::record::Facts;
use jiff::civil::Date;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::rows::Reader;
use crate::schema::DIRECTORY;
use crate::{Error, Trust};

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
    /// The same as it was stored: for whoever says it in other words.
    pub last_told: Option<String>,
    /// When a sync was last verified; `None`: never.
    pub last_verified: Option<String>,
    /// When the newest confirmation of the edition expired; `None`: it had not when it was last looked at.
    pub unconfirmed_since: Option<String>,
    /// Where the last success came from, where that can be asked again.
    pub source: Option<String>,
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

    /// All of its rows, with what a newer publisher said and this program has no place for.
    ///
    /// # Errors
    /// [`Error::Corrupt`], where the file was damaged.
    pub fn content(&self) -> Result<Content, Error> {
        let failed = |source| Error::of(&self.path, "read", source);
        let transaction = self.connection.unchecked_transaction().map_err(failed)?;
        crate::update::content(&transaction).map_err(failed)
    }

    /// The digest of its rows as they are, which need not be the one that it says of itself.
    ///
    /// # Errors
    /// [`Error::Corrupt`], where the file was damaged.
    pub fn digest(&self) -> Result<String, Error> {
        crate::update::digest(&self.connection).map_err(|source| Error::of(&self.path, "read", source))
    }

    /// The signed metadata that vouches for its edition; empty, where it never came by a sync.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn trust(&self) -> Result<Trust, Error> {
        crate::update::trust(&self.connection).map_err(|source| Error::of(&self.path, "read", source))
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
        let sql = "SELECT digest, last_attempt, last_outcome, last_verified, unconfirmed_since, source FROM copy_state";
        let read = |row: &rusqlite::Row<'_>| {
            let (digest, last_attempt, last_told): (_, _, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(State {
                digest,
                last_attempt,
                last_outcome: last_told.clone().map(words),
                last_told,
                last_verified: row.get(3)?,
                unconfirmed_since: row.get(4)?,
                source: row.get(5)?,
            })
        };
        self.connection.query_row(sql, [], read).map_err(|source| Error::of(&self.path, "read", source))
    }

    /// The state of the copy, as it is told: its edition and that edition's age on a date, its rows, its syncs.
    ///
    /// # Errors
    /// What SQLite refused, or [`Error::Row`] where the edition's date can't be read.
    pub fn status(&self, on: Date) -> Result<CopyStatus, Error> {
        let failed = |source| Error::of(&self.path, "read", source);
        let sql = "SELECT number, issued FROM edition ORDER BY number DESC LIMIT 1";
        let (edition, issued): (u32, String) = self.connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).map_err(failed)?;
        let day = Date::read(Cell::Text(issued.clone())).map_err(|wrong| self.wrong("edition", "issued", wrong))?;
        let state = self.state()?;
        Ok(CopyStatus {
            edition,
            issued,
            age_days: i64::from(day.until(on).map_or(0, |span| span.get_days())),
            clock_behind_days: belief::clock_behind_by_days(on, day),
            schema: self.schema,
            path: self.path.display().to_string(),
            digest: state.digest,
            rows: Facts::TABLES.iter().map(|table| self.rows(table)).collect::<Result<_, _>>()?,
            last_attempt: state.last_attempt.map(|at| state.last_outcome.map_or_else(|| at.clone(), |outcome| format!("{at}: {outcome}"))),
            last_verified: state.last_verified,
            unconfirmed_since: state.unconfirmed_since,
            source: state.source,
        })
    }

    fn rows(&self, table: &'static str) -> Result<TableRows, Error> {
        let count = self.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0));
        let rows = count.map_err(|source| Error::of(&self.path, "counted", source))?;
        Ok(TableRows { table: table.to_owned(), rows: u64::try_from(rows).unwrap_or(0) })
    }

    fn wrong(&self, table: &'static str, column: &'static str, wrong: Wrong) -> Error {
        Error::Row { path: self.path.clone(), table, wrong: vec![(column, wrong)] }
    }

    /// Reads the whole file for damage: slow, for when something is wrong.
    ///
    /// # Errors
    /// [`Error::Corrupt`] with what SQLite found.
    pub fn check(&self) -> Result<(), Error> {
        crate::damage::look_for(&self.connection, &self.path)
    }
}

/// The words of what came of a sync: they stand among others (`words` of a JSON object), or alone.
fn words(told: String) -> String {
    let read: Option<serde_json::Value> = serde_json::from_str(&told).ok();
    read.and_then(|read| read["words"].as_str().map(str::to_owned)).unwrap_or(told)
}

fn read_only(path: &Path) -> Result<(Connection, u32), Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || Connection::open_with_flags(path, flags).map_err(|source| Error::of(path, "opened", source));
    let connection = open()?;
    match DIRECTORY.check(&connection, path) {
        Err(Error::Sqlite { source, .. }) if source.sqlite_error_code() == Some(ErrorCode::ReadOnly) => {
            take_back_unfinished(path)?;
            let connection = open()?;
            DIRECTORY.check(&connection, path).map(|schema| (connection, schema))
        }
        checked => checked.map(|schema| (connection, schema)),
    }
}

/// A program that was killed in mid-write leaves its journal behind; whoever opens for writing next takes the unfinished back.
fn take_back_unfinished(path: &Path) -> Result<(), Error> {
    let failed = |source| Error::of(path, "taken back to its last whole state", source);
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(failed)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(failed)
}
