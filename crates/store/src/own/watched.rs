//! Jurisdictions that are watched.

use jiff::civil::Date;

use super::Own;
use crate::Error;

impl Own {
    /// The codes of the jurisdictions that are watched, in their order.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn watched(&self) -> Result<Vec<String>, Error> {
        self.rows("SELECT country FROM watched ORDER BY country", [], |row| row.get(0))
    }

    /// Watches a jurisdiction from a day on, or no more. One that is watched already stays so, from the day that it was.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn watch(&mut self, country: &str, watched: bool, since: Date) -> Result<(), Error> {
        if !watched {
            return self.change(|own| own.execute("DELETE FROM watched WHERE country = ?", [country]).map(|_| ()));
        }
        let sql = "INSERT INTO watched (country, since) VALUES (?, ?) ON CONFLICT DO NOTHING";
        self.change(|own| own.execute(sql, (country, since.to_string())).map(|_| ()))
    }
}
