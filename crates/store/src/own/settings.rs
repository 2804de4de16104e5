//! What the person chose: one value a name.

use super::Own;
use crate::Error;

impl Own {
    /// Every choice that was made, by name.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn settings(&self) -> Result<Vec<(String, String)>, Error> {
        self.rows("SELECT name, value FROM setting ORDER BY name", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// What was chosen under a name; `None`: nothing was.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn chosen(&self, name: &str) -> Result<Option<String>, Error> {
        Ok(self.settings()?.into_iter().find(|(own, _)| own == name).map(|(_, value)| value))
    }

    /// Keeps a choice; `None` takes it back.
    ///
    /// # Errors
    /// What SQLite refused: a value that is empty or longer than 200 characters, a file that can't be written.
    pub fn choose(&mut self, name: &str, value: Option<&str>) -> Result<(), Error> {
        self.change(|transaction| {
            match value {
                Some(value) => transaction.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", [name, value])?,
                None => transaction.execute("DELETE FROM setting WHERE name = ?1", [name])?,
            };
            Ok(())
        })
    }
}
