//! Versions of the tables, and the way from each to the present one.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::Error;

/// What a database is for: each kind has migrations and an application id of its own.
pub(crate) struct Kind {
    application_id: i32,
    foreign: &'static str,
    migrations: &'static [&'static str],
}

/// The replaceable copy of the directory ("Vdir").
pub(crate) const DIRECTORY: Kind = Kind {
    application_id: 0x5664_6972,
    foreign: "a database of another program, or not of this kind",
    migrations: &[include_str!("../../../schema/migrations/0001_directory.sql"), include_str!("../../../schema/migrations/0002_sync.sql")],
};

/// What is the person's own ("Vown").
pub(crate) const OWN: Kind = Kind {
    application_id: 0x566f_776e,
    foreign: "a database of another program, or not of this kind",
    migrations: &[
        include_str!("../../../schema/migrations/user_0001.sql"),
        include_str!("../../../schema/migrations/user_0003.sql"),
        include_str!("../../../schema/migrations/user_0004.sql"),
        include_str!("../../../schema/migrations/user_0005.sql"),
        include_str!("../../../schema/migrations/user_0006.sql"),
    ],
};

/// The endpoint's own database ("Vend").
pub(crate) const ENDPOINT: Kind = Kind {
    application_id: 0x5665_6e64,
    foreign: "a database of another program, or not of this kind",
    migrations: &[
        include_str!("../../../schema/migrations/endpoint_0001.sql"),
        include_str!("../../../schema/migrations/endpoint_0002.sql"),
        include_str!("../../../schema/migrations/endpoint_0003.sql"),
    ],
};

impl Kind {
    /// The version of the tables that this program writes.
    pub(crate) fn version(&self) -> u32 {
        u32::try_from(self.migrations.len()).expect("fewer than four thousand million migrations")
    }

    /// The version of the tables in a database of this kind.
    ///
    /// # Errors
    /// [`Error::NotACopy`] for an empty or foreign database, [`Error::Newer`] for one that this program doesn't know.
    pub(crate) fn check(&self, connection: &Connection, path: &Path) -> Result<u32, Error> {
        let id: i32 = pragma(connection, path, "application_id")?;
        let version: u32 = pragma(connection, path, "user_version")?;
        if id == 0 && version == 0 && is_empty(connection, path)? {
            return Err(Error::NotACopy { path: path.to_path_buf(), found: "empty" });
        }
        if id != self.application_id {
            return Err(Error::NotACopy { path: path.to_path_buf(), found: self.foreign });
        }
        if version > self.version() {
            return Err(Error::Newer { path: path.to_path_buf(), found: version, known: self.version() });
        }
        Ok(version)
    }

    /// Brings a database from a version to the present one, in one transaction.
    ///
    /// # Errors
    /// What SQLite refused; the database is as it was.
    pub(crate) fn migrate(&self, connection: &mut Connection, path: &Path, from: u32) -> Result<(), Error> {
        let failed = |source| Error::of(path, "brought up to date", source);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        // Another program may have been faster.
        let from = from.max(pragma(&transaction, path, "user_version")?);
        for migration in self.migrations.iter().skip(from as usize) {
            transaction.execute_batch(migration).map_err(failed)?;
        }
        transaction.pragma_update(None, "application_id", self.application_id).map_err(failed)?;
        transaction.pragma_update(None, "user_version", self.version()).map_err(failed)?;
        transaction.commit().map_err(failed)
    }
}

fn is_empty(connection: &Connection, path: &Path) -> Result<bool, Error> {
    let count: u32 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|source| Error::of(path, "read", source))?;
    Ok(count == 0)
}

fn pragma<T: rusqlite::types::FromSql>(connection: &Connection, path: &Path, name: &str) -> Result<T, Error> {
    connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|source| Error::of(path, "read", source))
}
