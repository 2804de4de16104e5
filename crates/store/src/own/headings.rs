//! Headings of spreadsheets: which column a person once said that one means.

use super::Own;
use crate::Error;

impl Own {
    /// What headings mean: table, heading as it is compared, and the column; `None`: it is left out.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn headings(&self) -> Result<Vec<(String, String, Option<String>)>, Error> {
        let sql = "SELECT directory_table, heading, meaning FROM heading ORDER BY directory_table, heading";
        self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// Remembers what a heading means in a table; what was said before of it is forgotten.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn remember_heading(&mut self, table: &str, heading: &str, meaning: Option<&str>) -> Result<(), Error> {
        let sql = "INSERT INTO heading (directory_table, heading, meaning) VALUES (?, ?, ?)
                   ON CONFLICT (directory_table, heading) DO UPDATE SET meaning = excluded.meaning";
        self.change(|own| own.execute(sql, (table, heading, meaning)).map(|_| ()))
    }
}
