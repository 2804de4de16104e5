//! Opening the copy: the one named, or the person's own, seeded from the packaged edition.

use std::path::{Path, PathBuf};

use directory::belief;
use directory::desk::Desk;
use jiff::ZonedDateTime;
use jiff::civil::Date;
use maintaining::session::{self, SignedIn};
use store::{Copy, Own, place, whole};
use sync::Link;
use sync::endpoint::Client;

use crate::Failure;
use crate::args::Reach;

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

/// What is the person's own, beside the copy.
pub fn own(named: Option<&Path>) -> Result<Own, Failure> {
    Ok(Own::open(&place::own(&path(named)?))?)
}

/// How the connection is made.
pub fn link(reach: &Reach) -> Result<Link, Failure> {
    let read =
        |path: &PathBuf| std::fs::read(path).map_err(|error| Failure::Data(format!("{} can't be read: {error}", path.display()).into()));
    let pem = reach.pem.as_ref().map(read).transpose()?;
    Ok(Link { proxy: reach.proxy.clone(), pem, tries: reach.tries, ..Link::default() })
}

/// The endpoint where the person is signed in, and a client of it; another than the one named, where one is, won't do.
pub fn endpoint(own: &Own, named: Option<&str>, reach: &Reach) -> Result<(SignedIn, Client), Failure> {
    let (signed, client) = session::open(own, &link(reach)?)?;
    match named.filter(|named| named.trim_end_matches('/') != signed.endpoint.trim_end_matches('/')) {
        Some(named) => Err(Failure::Usage(format!("you are signed in at {}: valise sign-in {named}", signed.endpoint).into())),
        None => Ok((signed, client)),
    }
}

/// Writes a file, whole or not at all.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    whole::write(file, bytes).map_err(|error| Failure::Data(format!("{} can't be written: {error}", file.display()).into()))
}

/// The date given, or today by this machine's clock and zone.
pub fn on(given: Option<Date>) -> Date {
    given.unwrap_or_else(|| now().date())
}

/// The same, of a copy that is read for the answer: a clock that the edition shows to be wrong is named.
pub fn day(given: Option<Date>, desk: &Desk) -> Date {
    let day = on(given);
    let behind = desk.held().edition().filter(|_| given.is_none()).and_then(|edition| belief::clock_behind_by_days(day, edition.issued));
    if let Some(days) = behind {
        eprintln!(
            "valise: this machine's clock shows {day}, {days} days before this edition was issued: set it, or name the day with --on"
        );
    }
    day
}

/// Now, by this machine's clock and zone.
pub fn now() -> ZonedDateTime {
    ZonedDateTime::now()
}
