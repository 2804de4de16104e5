//! Letters of a verification campaign: who was written to, and when.

use jiff::civil::Date;

use super::Own;
use crate::Error;

impl Own {
    /// The letters: jurisdiction, day, language; oldest first.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn letters(&self) -> Result<Vec<(String, String, String)>, Error> {
        let sql = "SELECT jurisdiction, written_on, language FROM letter ORDER BY written_on, jurisdiction";
        self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// Keeps that a jurisdiction was written to on a day; the same day counts once.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn keep_letter(&mut self, jurisdiction: &str, on: Date, language: &str) -> Result<(), Error> {
        let sql = "INSERT INTO letter (jurisdiction, written_on, language) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        self.change(|own| own.execute(sql, (jurisdiction, on.to_string(), language)).map(|_| ()))
    }
}
