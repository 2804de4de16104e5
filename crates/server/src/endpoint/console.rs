//! What is done at the machine itself: people, the audit, backups.

use std::path::Path;

use directory::proposal::Person;
use jiff::{SignedDuration, Timestamp};
use store::Endpoint;
use store::endpoint::{Actor, Broken, Entry, Known};

use super::{House, now, tokens};
use crate::Error;

/// The console of an endpoint. It may be used while the endpoint runs.
#[derive(Debug)]
pub struct Console {
    store: Endpoint,
}

impl Console {
    /// Opens it.
    ///
    /// # Errors
    /// What the file system or SQLite refused.
    pub fn open(house: &House) -> Result<Self, Error> {
        Ok(Self { store: house.open()? })
    }

    fn actor<'a>() -> Actor<'a> {
        Actor { person: "console", token: "", at: now() }
    }

    /// Adds roles to a person, who is made where they aren't known yet, and makes a token that holds for so many days. The token is
    /// returned, and never again.
    ///
    /// # Errors
    /// What SQLite or the system's random numbers refused.
    pub fn add(&mut self, person: &Person, days: u32) -> Result<String, Error> {
        let expires = now().checked_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MAX);
        let (token, shown) = tokens::make(&person.name, expires).ok_or(Error::NoToken)?;
        self.store.add_person(Self::actor(), person, &token)?;
        Ok(shown)
    }

    /// Everyone, with their roles and tokens.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn people(&self) -> Result<Vec<Known>, Error> {
        Ok(self.store.people()?)
    }

    /// Revokes a token by its id, or all tokens of a person. How many were.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn revoke(&mut self, whom: &str) -> Result<usize, Error> {
        Ok(self.store.revoke(Self::actor(), whom)?)
    }

    /// Checks the audit: how many entries, and the hash of the last.
    ///
    /// # Errors
    /// What SQLite refused; within, where the chain is broken.
    pub fn verify_audit(&self, kept: Option<&str>) -> Result<Result<(usize, String), Broken>, Error> {
        Ok(self.store.verify_audit(kept)?)
    }

    /// Every entry of the audit.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn audit(&self) -> Result<Vec<Entry>, Error> {
        Ok(self.store.audit()?)
    }

    /// Writes a backup of the database to a file, where there must be none; checked.
    ///
    /// # Errors
    /// What SQLite or the file system refused.
    pub fn backup(&self, to: &Path) -> Result<(), Error> {
        Ok(self.store.backup(to)?)
    }
}
