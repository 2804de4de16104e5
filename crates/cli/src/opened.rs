//! Opening the copy: the one named, or the person's own, seeded from the packaged edition.

use std::path::{Path, PathBuf};

use directory::desk::Desk;
use jiff::ZonedDateTime;
use jiff::civil::Date;
use store::{Copy, place, whole};

use crate::Failure;

/// The path of the copy: `--db`, or the person's own.
pub fn path(named: Option<&Path>) -> Result<PathBuf, Failure> {
    Ok(match named {
        Some(path) => path.to_path_buf(),
        None => place::copy()?,
    })
}

/// Opens the copy: the one named, or the person's own, seeded from the packaged edition.
pub fn copy(named: Option<&Path>) -> Result<Copy, Failure> {
    Ok(match named {
        Some(path) => Copy::open(path)?,
        None => place::open()?,
    })
}

/// Opens the copy and makes it ready to answer. It lives as long as the program: taking it down row by row would cost a
/// third of the time of an answer.
pub fn desk(named: Option<&Path>) -> Result<&'static Desk, Failure> {
    Ok(Box::leak(Box::new(Desk::new(copy(named)?.facts()?))))
}

/// Writes a file, whole or not at all.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    whole::write(file, bytes).map_err(|error| Failure::Data(format!("{} can't be written: {error}", file.display()).into()))
}

/// The date given, or today by this machine's clock and zone.
pub fn on(given: Option<Date>) -> Date {
    given.unwrap_or_else(|| now().date())
}

/// Now, by this machine's clock and zone.
pub fn now() -> ZonedDateTime {
    ZonedDateTime::now()
}
