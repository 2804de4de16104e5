//! Signatures of reviewers on an edition: who handed in which. What they sign stands with the publisher.

use serde_json::json;

use super::{Actor, Done, Endpoint};
use crate::Error;

/// A signature that was handed in, and proved already.
#[derive(Debug, Clone, Copy)]
pub struct Signing<'a> {
    /// The publication.
    pub publication: &'a str,
    /// SHA-256 of what was signed.
    pub over: &'a str,
    /// Id of the key.
    pub key: &'a str,
}

impl Endpoint {
    /// Writes down who handed a signature in; one that is known stays as it is. `false`: the person has signed the same with another
    /// key, and one person counts once.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn write_signature(&mut self, actor: Actor<'_>, signing: Signing<'_>) -> Result<bool, Error> {
        let Signing { publication, over, key } = signing;
        let done = Done { act: "sign", subject: publication, detail: json!({"over": over, "key": key}) };
        let at = actor.at.to_string();
        self.change(actor, &done, |change| {
            let sql = "INSERT INTO signature (publication, over, key, person, at) SELECT ?1, ?2, ?3, ?4, ?5
                       WHERE NOT EXISTS (SELECT 1 FROM signature WHERE publication = ?1 AND over = ?2 AND (person = ?4 OR key = ?3))";
            Ok((change.execute(sql, (publication, over, key, actor.person, &at))? > 0).then_some(()))
        })?;
        let sql = "SELECT 1 FROM signature WHERE publication = ? AND over = ? AND key = ?";
        Ok(self.one(sql, (publication, over, key), |_| Ok(()))?.is_some())
    }

    /// The publication on which a person handed this signature in; `None`: on none.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn signed_by(&self, person: &str, over: &str, key: &str) -> Result<Option<String>, Error> {
        self.one("SELECT publication FROM signature WHERE person = ? AND over = ? AND key = ?", (person, over, key), |row| row.get(0))
    }
}
