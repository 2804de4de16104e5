//! The endpoint's own database: people, proposals, publications, reports, and the audit of all of it.
//!
//! Every change goes through [`Endpoint::change`]: one transaction, together with its entry in the audit.

mod audit;
mod backup;
mod enclosures;
mod people;
mod proposals;
mod publications;
mod reports;
mod signatures;

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, Row, Transaction, TransactionBehavior};

pub use audit::{Broken, Entry};
pub use people::{Known, Token};
pub use proposals::{Kept, Written};
pub use publications::{Begun, PublicationState};
pub use signatures::Signing;

use crate::Error;
use crate::schema::ENDPOINT;

/// The endpoint's database, open.
#[derive(Debug)]
pub struct Endpoint {
    connection: Connection,
    path: PathBuf,
}

/// Who does something, and when: what its audit entry says.
#[derive(Debug, Clone, Copy)]
pub struct Actor<'a> {
    /// The person; `console` for whoever works on the machine itself.
    pub person: &'a str,
    /// Id of the token; empty: none.
    pub token: &'a str,
    /// When.
    pub at: Timestamp,
}

/// What an audit entry says besides who and when.
pub(crate) struct Done<'a> {
    pub(crate) act: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) detail: serde_json::Value,
}

impl Endpoint {
    /// Opens the endpoint's database, making it where there is none.
    ///
    /// # Errors
    /// [`Error::NotACopy`], [`Error::Corrupt`], [`Error::Newer`]; a file that is there is left as it was.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let mut connection = Connection::open(path).map_err(|source| Error::of(path, "opened", source))?;
        let failed = |source| Error::of(path, "opened", source);
        // Another process may hold the lock for as long as a large proposal takes to be written.
        connection.busy_timeout(std::time::Duration::from_secs(10)).map_err(failed)?;
        let version = match ENDPOINT.check(&connection, path) {
            // New, or whoever was making it was killed before anything stood in it.
            Err(Error::NotACopy { found: "empty", .. }) => 0,
            checked => checked?,
        };
        connection.pragma_update(None, "journal_mode", "WAL").map_err(failed)?;
        connection.pragma_update(None, "synchronous", "FULL").map_err(failed)?;
        connection.pragma_update(None, "foreign_keys", "ON").map_err(failed)?;
        if version < ENDPOINT.version() {
            ENDPOINT.migrate(&mut connection, path, version)?;
        }
        Ok(Self { connection, path: path.to_path_buf() })
    }

    /// Changes something, and takes down who did: both, or neither. `change` gives what was done; with `None`, nothing was, and
    /// nothing is taken down.
    fn change<T>(
        &mut self,
        actor: Actor<'_>,
        done: &Done<'_>,
        change: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<Option<T>>,
    ) -> Result<Option<T>, Error> {
        let failed = |source| Error::of(&self.path, "written", source);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let Some(changed) = change(&transaction).map_err(failed)? else { return Ok(None) };
        audit::add(&transaction, actor, done).map_err(failed)?;
        transaction.commit().map_err(failed)?;
        Ok(Some(changed))
    }

    fn rows<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        let failed = |source| Error::of(&self.path, "read", source);
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        statement.query_map(params, read).map_err(failed)?.collect::<Result<_, _>>().map_err(failed)
    }

    fn one<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Error> {
        Ok(self.rows(sql, params, read)?.pop())
    }
}

/// A column that holds a word of a closed vocabulary, as JSON has it.
fn word<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    let wrong = |error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error));
    serde_json::from_value(serde_json::Value::String(text)).map_err(wrong)
}

/// A column that holds JSON.
fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    let wrong = |error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error));
    serde_json::from_str(&text).map_err(wrong)
}

/// A column that holds a moment or a day.
fn parsed<T: std::str::FromStr<Err = jiff::Error>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    text.parse()
        .map_err(|error: jiff::Error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error)))
}

fn to_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
