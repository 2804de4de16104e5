//! Why an edition was not applied. The copy is as it was, whichever it is.

use std::path::Path;

use crate::Error;

/// Why an edition was refused.
#[derive(Debug, thiserror::Error)]
pub enum Refused<E: std::error::Error + 'static> {
    /// A line can't be read.
    #[error(transparent)]
    Line(E),
    /// The edition held is not one that it can be applied to.
    #[error("it leads from edition {from} to {to}, and this copy holds edition {held}")]
    Range {
        /// Where it begins.
        from: u32,
        /// Where it ends.
        to: u32,
        /// What is held.
        held: u32,
    },
    /// A row that it touches is missing, or its rows don't fit the tables of this program.
    #[error("it doesn't fit this copy: {why}")]
    Unfit {
        /// What doesn't fit.
        why: String,
    },
    /// The rows don't come to the signed digest.
    #[error("its rows come to {found}, and {signed} was signed")]
    Digest {
        /// What was signed.
        signed: String,
        /// What the rows come to.
        found: String,
    },
    /// The database refused.
    #[error(transparent)]
    Store(Error),
}

impl<E: std::error::Error + 'static> Refused<E> {
    /// Tells rows that break a promise of the tables from a database that can't be written.
    pub(super) fn of(path: &Path, source: rusqlite::Error) -> Self {
        match source.sqlite_error_code() {
            Some(rusqlite::ErrorCode::ConstraintViolation | rusqlite::ErrorCode::TypeMismatch) => Self::Unfit { why: source.to_string() },
            _ => Self::Store(Error::of(path, "brought up to date", source)),
        }
    }
}

/// What stops the applying of a line.
#[derive(Debug)]
pub(super) enum Stop {
    /// SQLite refused.
    Sqlite(rusqlite::Error),
    /// The row that it touches isn't there.
    NoRow(String),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl Stop {
    pub(super) fn told<E: std::error::Error + 'static>(self, path: &Path) -> Refused<E> {
        match self {
            Self::Sqlite(source) => Refused::of(path, source),
            Self::NoRow(table) => Refused::Unfit { why: format!("a row of {table} that it touches isn't there") },
        }
    }
}
