//! The files of documents: each once, by its hash, for as long as a revision may name it.

use directory::proposal::wire::Enclosure;
use rusqlite::OptionalExtension;
use serde_json::json;

use super::{Actor, Done, Endpoint};
use crate::Error;

/// The most files of one person that no proposal names: what is more would be a store of anything.
pub const MOST_UNNAMED: u32 = 20;

impl Endpoint {
    /// Writes a file down; one that is known stays as it is. `false`: the person has too many that no proposal names.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn write_enclosure(&mut self, actor: Actor<'_>, enclosure: &Enclosure, bytes: &[u8]) -> Result<bool, Error> {
        let Enclosure { sha256, kind, length } = enclosure;
        let done = Done { act: "enclose", subject: sha256, detail: json!({"kind": kind, "length": length}) };
        let at = actor.at.to_string();
        let mut known = false;
        let written = self.change(actor, &done, |change| {
            known = change.query_row("SELECT 1 FROM enclosure WHERE sha256 = ?", [sha256], |_| Ok(())).optional()?.is_some();
            let unnamed = "SELECT count(*) FROM enclosure WHERE person = ?
                           AND NOT EXISTS (SELECT 1 FROM enclosed WHERE enclosed.sha256 = enclosure.sha256)";
            if known || change.query_row(unnamed, [actor.person], |row| row.get::<_, u32>(0))? >= MOST_UNNAMED {
                return Ok(None);
            }
            let sql = "INSERT INTO enclosure (sha256, kind, length, bytes, person, at) VALUES (?, ?, ?, ?, ?, ?)";
            change.execute(sql, (sha256, kind.code(), length, bytes, actor.person, &at)).map(Some)
        })?;
        Ok(known || written.is_some())
    }

    /// A file by its hash; `None`: it isn't here.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn enclosure(&self, sha256: &str) -> Result<Option<Vec<u8>>, Error> {
        self.one("SELECT bytes FROM enclosure WHERE sha256 = ?", [sha256], |row| row.get(0))
    }

    /// Whether this very file is here.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn holds(&self, enclosure: &Enclosure) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM enclosure WHERE sha256 = ? AND kind = ? AND length = ?";
        Ok(self.one(sql, (&enclosure.sha256, enclosure.kind.code(), enclosure.length), |_| Ok(()))?.is_some())
    }
}
