//! Opening the copy: the one named, or the person's own, seeded from the packaged edition.

use std::path::{Path, PathBuf};

use directory::desk::Desk;
use jiff::ZonedDateTime;
use jiff::civil::Date;
use store::{Copy, place};

use crate::Failure;

/// The path of the copy: `--db`, or the person's own.
pub fn path(named: Option<&Path>) -> Result<PathBuf, Failure> {
    Ok(match named {
        Some(path) => path.to_path_buf(),
        None => place::copy()?,
    })
}

/// Opens the copy. A copy that was named must be there; the person's own is seeded first.
pub fn copy(named: Option<&Path>) -> Result<Copy, Failure> {
    let path = path(named)?;
    if named.is_none() && std::env::var_os(place::VARIABLE).is_none() {
        match place::packaged() {
            Some(packaged) => place::seed(&path, &packaged)?,
            None if !path.exists() => return Err(Failure::NoEdition(path)),
            None => {}
        }
    }
    Ok(Copy::open(&path)?)
}

/// Opens the copy and makes it ready to answer.
pub fn desk(named: Option<&Path>) -> Result<Desk, Failure> {
    Ok(Desk::new(copy(named)?.facts()?))
}

/// The date given, or today by this machine's clock and zone.
pub fn on(given: Option<Date>) -> Date {
    given.unwrap_or_else(|| ZonedDateTime::now().date())
}
