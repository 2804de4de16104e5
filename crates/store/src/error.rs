//! What can go wrong with a database, told so that the person knows what to do.

use std::path::PathBuf;

use directory::cell::Wrong;

/// Why a copy, or the person's own database, cannot be used. Nothing stored was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No file is there.
    #[error("there is no copy of the directory at {path}. Name another with --db, or make one: valise build-edition fixtures/facts {path}")]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{path} is not a copy of the directory ({found}). It was left untouched; name another with --db, or move it away")]
    NotACopy {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        found: &'static str,
    },
    /// The file is damaged.
    #[error(
        "the copy at {path} is damaged. It was left untouched. Move it away and start again: the packaged edition takes its place, and your own notes stand in another file"
    )]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// The tables are newer than this program knows.
    #[error("{path} was made by a newer Valise (tables {found}, this program knows {known}). It was left untouched; update the program")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Version of its tables.
        found: u32,
        /// The newest version that this program knows.
        known: u32,
    },
    /// A row does not hold what its table promises.
    #[error("a row of {table} in {path} can't be read: {}. The copy was changed by another program; move it away and start again", faults(.wrong))]
    Row {
        /// The file.
        path: PathBuf,
        /// The table.
        table: &'static str,
        /// The columns that are wrong.
        wrong: Vec<(&'static str, Wrong)>,
    },
    /// SQLite refused, for a reason that is not the file's content: locked, read-only, disk full.
    #[error("{path} can't be {doing}: {source}")]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
        /// What SQLite says.
        #[source]
        source: rusqlite::Error,
    },
    /// The file system refused.
    #[error("{path} can't be {doing}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
}

impl Error {
    /// Whether there is no room left on the disk.
    pub fn is_disk_full(&self) -> bool {
        match self {
            Self::Sqlite { source, .. } => source.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull),
            Self::Io { source, .. } => matches!(source.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded),
            _ => false,
        }
    }

    /// The file, where another program writes to it and hasn't let go for as long as one waits.
    pub fn is_held(&self) -> Option<&std::path::Path> {
        match self {
            Self::Sqlite { source, path, .. } if source.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Some(path),
            _ => None,
        }
    }

    /// Tells a damaged or foreign file from one that SQLite merely can't get at.
    pub(crate) fn of(path: &std::path::Path, doing: &'static str, source: rusqlite::Error) -> Self {
        let path = path.to_path_buf();
        match source.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Self::NotACopy { path, found: "not a database" },
            Some(rusqlite::ErrorCode::DatabaseCorrupt) => Self::Corrupt { path, source },
            _ => Self::Sqlite { path, doing, source },
        }
    }
}

fn faults(wrong: &[(&'static str, Wrong)]) -> String {
    wrong.iter().map(|(column, fault)| format!("{column} {fault}")).collect::<Vec<_>>().join("; ")
}
