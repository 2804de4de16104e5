//! Recent look-ups: kept only while that is switched on, and forgotten when it is switched off.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Own;
use crate::Error;

/// So many look-ups are kept.
const KEPT: u32 = 20;
/// A look-up is kept up to so many characters.
const LONGEST: usize = 200;

impl Own {
    /// The recent look-ups, newest first; `None` while they are not kept.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn recent(&self) -> Result<Option<Vec<String>>, Error> {
        let kept: Vec<i64> = self.rows("SELECT only FROM recent_kept", [], |row| row.get(0))?;
        if kept.is_empty() {
            return Ok(None);
        }
        self.rows("SELECT query FROM recent ORDER BY looked_up DESC, id DESC", [], |row| row.get(0)).map(Some)
    }

    /// Keeps look-ups from a day on, or no more: then those that were kept are forgotten.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn keep_recent(&mut self, kept: bool, since: Date) -> Result<(), Error> {
        if !kept {
            return self.change(|own| own.execute_batch("DELETE FROM recent; DELETE FROM recent_kept"));
        }
        let sql = "INSERT INTO recent_kept (only, since) VALUES (1, ?) ON CONFLICT DO NOTHING";
        self.change(|own| own.execute(sql, [since.to_string()]).map(|_| ()))
    }

    /// Keeps a look-up, where that is switched on and there is one; of the same words the latest.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn looked_up(&mut self, query: &str, at: Timestamp) -> Result<(), Error> {
        let query: String = query.trim().chars().take(LONGEST).collect();
        let keep = "INSERT INTO recent (query, looked_up) SELECT ?, ? FROM recent_kept WHERE ?1 <> ''
                    ON CONFLICT (query) DO UPDATE SET looked_up = excluded.looked_up";
        let drop = "DELETE FROM recent WHERE id NOT IN (SELECT id FROM recent ORDER BY looked_up DESC, id DESC LIMIT ?)";
        self.change(|own| {
            own.execute(keep, (&query, at.to_string()))?;
            own.execute(drop, [KEPT]).map(|_| ())
        })
    }
}
