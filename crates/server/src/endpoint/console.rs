//! What is done at the machine itself: people, the audit, backups.

use std::path::Path;

use directory::cell::Cell;
use directory::content::RowId;
use directory::proposal::wire::Statistics;
use directory::proposal::{Person, Scope};
use jiff::{SignedDuration, Timestamp};
use store::Endpoint;
use store::endpoint::{Actor, Broken, Entry, Known};

use super::current::Newest;
use super::{House, backup, now, statistics, tokens};
use crate::Error;

/// The console of an endpoint. It may be used while the endpoint runs.
#[derive(Debug)]
pub struct Console {
    house: House,
    store: Endpoint,
}

impl Console {
    /// Opens it.
    ///
    /// # Errors
    /// What the file system or SQLite refused.
    pub fn open(house: &House) -> Result<Self, Error> {
        Ok(Self { house: house.clone(), store: house.open()? })
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
        self.check_places(person)?;
        let expires = now().checked_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MAX);
        let (token, shown) = tokens::make(&person.name, expires).ok_or(Error::NoToken)?;
        self.store.add_person(Self::actor(), person, &token)?;
        Ok(shown)
    }

    /// Gives a person these roles from now on, and no others; with none, they can do nothing any more. `false`: nobody has that name.
    ///
    /// # Errors
    /// [`Error::Person`], where the newest edition has no such jurisdiction; what SQLite refused.
    pub fn change(&mut self, person: &Person) -> Result<bool, Error> {
        self.check_places(person)?;
        Ok(self.store.change_roles(Self::actor(), person)?)
    }

    /// A scope that nothing is ever in keeps its holder out without a word: codes are those of the newest edition, where there is one.
    fn check_places(&self, person: &Person) -> Result<(), Error> {
        let Ok(current) = Newest::default().get(&self.house.published) else { return Ok(()) };
        let codes = person.roles.iter().filter_map(|role| match &role.scope {
            Scope::All => None,
            Scope::Jurisdictions(codes) => Some(codes),
        });
        let there = |code: &String| {
            let id = RowId { table: "jurisdiction".to_owned(), key: vec![Cell::Text(code.clone())] };
            current.content.rows.contains_key(&id)
        };
        match codes.flatten().find(|code| !there(code)) {
            Some(code) => {
                Err(Error::Person { text: code.clone(), wrong: "no jurisdiction of the newest edition: write codes as LV or CN-HK" })
            }
            None => Ok(()),
        }
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

    /// How things stand, as the Secretariat reports it.
    ///
    /// # Errors
    /// [`Error::Nothing`], where no edition was published yet; what SQLite refused.
    pub fn statistics(&self) -> Result<Statistics, Error> {
        statistics::of(&self.store, &*Newest::default().get(&self.house.published)?)
    }

    /// Backs the house up into a folder, where there must be none: the database and the memory of what was published, and the keys, if
    /// they are to be in it. The folder is a house again. It appears whole and checked, or not at all.
    ///
    /// # Errors
    /// [`Error::Locked`] while something is being published; what SQLite or the file system refused.
    pub fn backup(&self, to: &Path, with_keys: bool) -> Result<(), Error> {
        backup::back_up(&self.house, to, with_keys)
    }
}
