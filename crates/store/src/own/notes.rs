//! Notes on records.

use jiff::civil::Date;

use super::Own;
use crate::Error;

/// A note on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: i64,
    /// Id of the record: an authority's, or a jurisdiction's code.
    pub record: String,
    /// What was written, 1 to 10,000 characters.
    pub text: String,
    /// The day it was written, `YYYY-MM-DD`.
    pub written_on: String,
}

impl Own {
    /// Adds a note to a record.
    ///
    /// # Errors
    /// What SQLite refused: an empty text, or one over 10,000 characters; nothing was added.
    pub fn add_note(&mut self, record: &str, text: &str, written_on: Date) -> Result<(), Error> {
        let sql = "INSERT INTO note (record, text, written_on) VALUES (?, ?, ?)";
        self.change(|own| own.execute(sql, (record, text, written_on.to_string())).map(|_| ()))
    }

    /// Takes a note away; one that is gone already is no error.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn remove_note(&mut self, id: i64) -> Result<(), Error> {
        self.change(|own| own.execute("DELETE FROM note WHERE id = ?", [id]).map(|_| ()))
    }

    /// The notes on a record, oldest first.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn notes(&self, record: &str) -> Result<Vec<Note>, Error> {
        self.rows("SELECT id, record, text, written_on FROM note WHERE record = ? ORDER BY id", [record], |row| {
            Ok(Note { id: row.get(0)?, record: row.get(1)?, text: row.get(2)?, written_on: row.get(3)? })
        })
    }
}
