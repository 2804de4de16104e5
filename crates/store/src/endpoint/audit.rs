//! The audit: who did what when, each entry bound to the one before by its hash.

use directory::digest;
use rusqlite::{OptionalExtension, Row, Transaction};
use serde::Serialize;

use super::{Actor, Done, Endpoint};
use crate::Error;

/// An entry of the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number, from 1 without a gap.
    pub seq: i64,
    /// When.
    pub at: String,
    /// Who.
    pub person: String,
    /// From which token; empty: at the machine itself.
    pub token: String,
    /// What.
    pub act: String,
    /// On what.
    pub subject: String,
    /// On which rows, to which end (JSON).
    pub detail: String,
    /// Hash of the entry before; of the first: empty.
    pub before: String,
    /// SHA-256 of all of this, in hexadecimal.
    pub hash: String,
}

/// Where the chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// An entry says something else than was hashed.
    #[error("entry {seq} was changed")]
    Changed {
        /// Its number.
        seq: i64,
    },
    /// An entry is missing, or doesn't follow the one before.
    #[error("something was taken out or put in before entry {seq}")]
    Gap {
        /// The number of the one that doesn't follow.
        seq: i64,
    },
    /// The entry that was taken down elsewhere isn't there.
    #[error("no entry has the hash {hash}: the end was cut off, or all of it was written anew")]
    CutOff {
        /// The hash.
        hash: String,
    },
}

impl Entry {
    /// The hash that its content has. Fields are told apart by JSON, so that no two entries hash alike.
    fn hashed(&self) -> String {
        let all = serde_json::json!([self.before, self.seq, self.at, self.person, self.token, self.act, self.subject, self.detail]);
        digest::of_bytes(all.to_string().as_bytes())
    }
}

/// Adds an entry, in the transaction of what it tells.
pub(super) fn add(transaction: &Transaction<'_>, actor: Actor<'_>, done: &Done<'_>) -> rusqlite::Result<()> {
    let last: Option<(i64, String)> = transaction
        .query_row("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (seq, before) = last.map_or((1, String::new()), |(seq, hash)| (seq + 1, hash));
    let mut entry = Entry {
        seq,
        at: actor.at.to_string(),
        person: actor.person.to_owned(),
        token: actor.token.to_owned(),
        act: done.act.to_owned(),
        subject: done.subject.to_owned(),
        detail: done.detail.to_string(),
        before,
        hash: String::new(),
    };
    entry.hash = entry.hashed();
    let sql = "INSERT INTO audit (seq, at, person, token, act, subject, detail, before, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let Entry { seq, at, person, token, act, subject, detail, before, hash } = entry;
    transaction.prepare_cached(sql)?.execute((seq, at, person, token, act, subject, detail, before, hash)).map(drop)
}

impl Endpoint {
    /// Every entry, oldest first.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn audit(&self) -> Result<Vec<Entry>, Error> {
        let read = |row: &Row<'_>| {
            let (seq, at, person, token) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            let (act, subject, detail, before, hash) = (row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?);
            Ok(Entry { seq, at, person, token, act, subject, detail, before, hash })
        };
        self.rows("SELECT seq, at, person, token, act, subject, detail, before, hash FROM audit ORDER BY seq", [], read)
    }

    /// Checks the chain. `kept`: a hash that was taken down elsewhere, which must be in it; the chain alone doesn't tell whether its
    /// end was cut off. The number of entries, and the hash of the last.
    ///
    /// # Errors
    /// What SQLite refused; within, [`Broken`].
    pub fn verify_audit(&self, kept: Option<&str>) -> Result<Result<(usize, String), Broken>, Error> {
        let entries = self.audit()?;
        let mut before = String::new();
        for (entry, wanted) in entries.iter().zip(1_i64..) {
            if entry.seq != wanted || entry.before != before {
                return Ok(Err(Broken::Gap { seq: entry.seq }));
            }
            if entry.hashed() != entry.hash {
                return Ok(Err(Broken::Changed { seq: entry.seq }));
            }
            before.clone_from(&entry.hash);
        }
        Ok(match kept.filter(|kept| !entries.iter().any(|entry| entry.hash == *kept)) {
            Some(hash) => Err(Broken::CutOff { hash: hash.to_owned() }),
            None => Ok((entries.len(), before)),
        })
    }
}
