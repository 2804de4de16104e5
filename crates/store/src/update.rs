//! Bringing a copy up to date: rows, signed metadata, edition and both stamps in one transaction, or nothing at all.

mod beyond;
mod refused;
mod rows;
mod sum;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use directory::delta::{Held, Line};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};
use tempfile::NamedTempFile;

pub use refused::Refused;
pub(crate) use sum::{content, digest};

use crate::Error;
use crate::schema::DIRECTORY;
use rows::Applier;

/// How long to wait for another program that writes to the same copy, before saying so.
const PATIENCE: Duration = Duration::from_secs(5);

/// Signed metadata by name, as it came.
pub type Trust = BTreeMap<String, Vec<u8>>;

/// A copy, open to be brought up to date.
#[derive(Debug)]
pub struct Update {
    connection: Connection,
    path: PathBuf,
    /// Where there was no copy: the file that becomes one with the first edition.
    unborn: Option<NamedTempFile>,
}

/// What a sync found out, and when.
#[derive(Debug, Clone, Copy)]
pub struct Stamp<'a> {
    /// When, as it is told to people.
    pub at: &'a str,
    /// What came of it, in words.
    pub outcome: &'a str,
    /// When the newest confirmation expired; `None`: it has not.
    pub unconfirmed_since: Option<&'a str>,
    /// Where it came from, where that can be asked again.
    pub source: Option<&'a str>,
}

/// An edition that is to be applied: where it leads, and what it must come to.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// The oldest edition that the lines can be applied to; 0: they are a full edition.
    pub from: u32,
    /// The edition that they lead to.
    pub to: u32,
    /// The signed digest of that edition.
    pub state: &'a str,
    /// The signed metadata that vouches for it.
    pub trust: &'a Trust,
    /// What is said of this sync.
    pub stamp: Stamp<'a>,
}

impl Update {
    /// Opens a copy to bring it up to date. Where there is none, one begins empty, and appears with its first edition.
    ///
    /// # Errors
    /// As [`crate::Copy::open`], and what the file system refused.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if !path.exists() {
            return Self::begin(path);
        }
        drop(crate::Copy::open(path)?);
        let failed = |source| Error::of(path, "opened to be brought up to date", source);
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(failed)?;
        connection.busy_timeout(PATIENCE).map_err(failed)?;
        Ok(Self { connection, path: path.to_path_buf(), unborn: None })
    }

    fn begin(path: &Path) -> Result<Self, Error> {
        let io = |source| Error::Io { path: path.to_path_buf(), doing: "made", source };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        std::fs::create_dir_all(folder).map_err(io)?;
        let unborn = NamedTempFile::new_in(folder).map_err(io)?;
        let failed = |source| Error::of(path, "made", source);
        let mut connection = Connection::open(unborn.path()).map_err(failed)?;
        DIRECTORY.migrate(&mut connection, path, 0)?;
        connection.execute("INSERT INTO copy_state (only, digest) VALUES (1, '')", []).map_err(failed)?;
        Ok(Self { connection, path: path.to_path_buf(), unborn: Some(unborn) })
    }

    /// The version of the tables.
    pub fn schema() -> u32 {
        DIRECTORY.version()
    }

    /// What is held: edition 0 where there was no copy.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn held(&self) -> Result<Held, Error> {
        let sql = "SELECT (SELECT coalesce(max(number), 0) FROM edition), digest FROM copy_state";
        let read = |row: &rusqlite::Row<'_>| Ok(Held { edition: row.get(0)?, digest: row.get(1)? });
        self.connection.query_row(sql, [], read).map_err(|source| Error::of(&self.path, "read", source))
    }

    /// The day on which the edition held was issued; `None` where there is none.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn issued(&self) -> Result<Option<String>, Error> {
        let sql = "SELECT (SELECT issued FROM edition ORDER BY number DESC LIMIT 1)";
        self.connection.query_row(sql, [], |row| row.get(0)).map_err(|source| Error::of(&self.path, "read", source))
    }

    /// The signed metadata held.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn trust(&self) -> Result<Trust, Error> {
        trust(&self.connection).map_err(|source| Error::of(&self.path, "read", source))
    }

    /// Applies an edition in one transaction: checks that it fits what is held, changes the rows, takes the digest of all of
    /// them, compares it with the signed one, and stores it with its metadata and stamps. Otherwise nothing has changed.
    ///
    /// # Errors
    /// [`Refused`], with the reason; the copy is as it was.
    pub fn apply<E: std::error::Error + 'static>(
        &mut self,
        arrival: &Arrival<'_>,
        lines: impl Iterator<Item = Result<Line, E>>,
    ) -> Result<(), Refused<E>> {
        let path = self.path.clone();
        let failed = |source| Refused::of(&path, source);
        // A full edition replaces every row: references are then checked once, at the end.
        self.connection.pragma_update(None, "foreign_keys", arrival.from != 0).map_err(failed)?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        fits(&transaction, arrival, &path)?;
        let mut applier = Applier::new(&transaction, arrival.from == 0).map_err(failed)?;
        for line in lines {
            applier.line(&line.map_err(Refused::Line)?).map_err(|stop| stop.told(&path))?;
        }
        drop(applier);
        sums_up(&transaction, arrival, &path)?;
        keep(&transaction, Some(arrival.state), arrival.trust, arrival.stamp).map_err(failed)?;
        transaction.commit().map_err(failed)?;
        self.be_born().map_err(Refused::Store)
    }

    /// Stores that what is held was confirmed: there is nothing new.
    ///
    /// # Errors
    /// What SQLite refused; nothing has changed then.
    pub fn confirm(&mut self, trust: &Trust, stamp: Stamp<'_>) -> Result<(), Error> {
        self.transact(|transaction| keep(transaction, None, trust, stamp))
    }

    /// Stores an attempt that failed: that it was made, and what came of it. Nothing else moves.
    ///
    /// # Errors
    /// What SQLite refused; nothing has changed then.
    pub fn note_failure(&mut self, at: &str, outcome: &str) -> Result<(), Error> {
        self.transact(|transaction| {
            transaction.execute("UPDATE copy_state SET last_attempt = ?, last_outcome = ?", (at, outcome)).map(drop)
        })
    }

    /// Makes a copy fit to be packaged: where it came from and what came of that is nobody's affair on another machine. When it was
    /// last verified stays: it is true there too.
    ///
    /// # Errors
    /// What SQLite refused; nothing has changed then.
    pub fn pack_up(&mut self) -> Result<(), Error> {
        self.transact(|transaction| {
            transaction.execute("UPDATE copy_state SET last_attempt = NULL, last_outcome = NULL, source = NULL", []).map(drop)
        })
    }

    fn transact(&mut self, act: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>) -> Result<(), Error> {
        let failed = |source| Error::of(&self.path, "written", source);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        act(&transaction).map_err(failed)?;
        transaction.commit().map_err(failed)
    }

    /// Puts a first edition in its place.
    fn be_born(&mut self) -> Result<(), Error> {
        let Some(unborn) = self.unborn.take() else { return Ok(()) };
        let failed = |source| Error::Io { path: self.path.clone(), doing: "put in its place", source };
        unborn.as_file().sync_all().map_err(failed)?;
        unborn.persist(&self.path).map_err(|error| failed(error.error))?;
        let opened = Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE);
        self.connection = opened.map_err(|source| Error::of(&self.path, "opened", source))?;
        Ok(())
    }
}

fn fits<E: std::error::Error + 'static>(transaction: &Transaction<'_>, arrival: &Arrival<'_>, path: &Path) -> Result<(), Refused<E>> {
    let Arrival { from, to, .. } = *arrival;
    let sql = "SELECT coalesce(max(number), 0) FROM edition";
    let held: u32 = transaction.query_row(sql, [], |row| row.get(0)).map_err(|source| Refused::of(path, source))?;
    let fits = if from == 0 { held <= to } else { (from..=to).contains(&held) };
    if fits { Ok(()) } else { Err(Refused::Range { from, to, held }) }
}

/// Whether the rows come to what was signed: their references, and the digest of them all.
fn sums_up<E: std::error::Error + 'static>(transaction: &Transaction<'_>, arrival: &Arrival<'_>, path: &Path) -> Result<(), Refused<E>> {
    let failed = |source| Refused::of(path, source);
    if arrival.from == 0 && transaction.prepare("PRAGMA foreign_key_check").and_then(|mut check| check.exists([])).map_err(failed)? {
        return Err(Refused::Unfit { why: "a row refers to one that isn't there".to_owned() });
    }
    let found = sum::digest(transaction).map_err(failed)?;
    if found == arrival.state { Ok(()) } else { Err(Refused::Digest { signed: arrival.state.to_owned(), found }) }
}

/// The signed metadata that a copy holds.
pub(crate) fn trust(connection: &Connection) -> rusqlite::Result<Trust> {
    let mut statement = connection.prepare("SELECT name, body FROM trust")?;
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn keep(transaction: &Transaction<'_>, digest: Option<&str>, trust: &Trust, stamp: Stamp<'_>) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM trust", [])?;
    let mut insert = transaction.prepare("INSERT INTO trust (name, body) VALUES (?, ?)")?;
    for (name, body) in trust {
        insert.execute((name, body))?;
    }
    // An expired confirmation is none: the stamp of success stays where it was.
    let sql = "UPDATE copy_state SET digest = coalesce(?1, digest), last_attempt = ?2, last_outcome = ?3,
               last_verified = CASE WHEN ?4 IS NULL THEN ?2 ELSE last_verified END, unconfirmed_since = ?4, source = coalesce(?5, source)";
    transaction.execute(sql, params![digest, stamp.at, stamp.outcome, stamp.unconfirmed_since, stamp.source]).map(drop)
}
