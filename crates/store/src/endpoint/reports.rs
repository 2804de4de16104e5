//! Reports from readers, as tickets on the record. Who reported isn't kept.

use directory::proposal::wire::{Report, Ticket};
use serde_json::json;

use super::{Actor, Done, Endpoint, parsed, word};
use crate::Error;

impl Endpoint {
    /// Takes a report in. `false`: one with this id was taken in before.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn report(&mut self, actor: Actor<'_>, id: &str, report: &Report) -> Result<bool, Error> {
        let done = Done { act: "report", subject: id, detail: json!({"authority": report.authority}) };
        let at = actor.at.to_string();
        let written = self.change(actor, &done, |change| {
            let sql = "INSERT INTO report (id, authority, record, finding, edition, reported_on, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                       ON CONFLICT DO NOTHING";
            let finding = json!(report.finding);
            let (finding, day) = (finding.as_str().unwrap_or_default(), report.on.to_string());
            let count = change.execute(sql, (id, &report.authority, &report.record, finding, report.edition, day, &at))?;
            Ok((count > 0).then_some(()))
        })?;
        Ok(written.is_some())
    }

    /// Reports, the newest first, at most a thousand: those of an office, or those that wait.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn reports(&self, authority: Option<&str>, open: bool) -> Result<Vec<Ticket>, Error> {
        let sql = "SELECT id, authority, record, finding, edition, reported_on, received_at, closed_at IS NOT NULL FROM report
                   WHERE (?1 IS NULL OR authority = ?1) AND (closed_at IS NULL OR NOT ?2) ORDER BY received_at DESC, id LIMIT 1000";
        self.rows(sql, (authority, open), ticket)
    }

    /// A report by its id.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn ticket(&self, id: &str) -> Result<Option<Ticket>, Error> {
        let sql =
            "SELECT id, authority, record, finding, edition, reported_on, received_at, closed_at IS NOT NULL FROM report WHERE id = ?";
        self.one(sql, [id], ticket)
    }

    /// How many reports wait.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn open_reports(&self) -> Result<u32, Error> {
        Ok(self.one("SELECT count(*) FROM report WHERE closed_at IS NULL", [], |row| row.get(0))?.unwrap_or(0))
    }

    /// Closes a report. `false`: there is none that waits under this id.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn close_report(&mut self, actor: Actor<'_>, id: &str) -> Result<bool, Error> {
        let done = Done { act: "report-close", subject: id, detail: json!({}) };
        let at = actor.at.to_string();
        let closed = self.change(actor, &done, |change| {
            let sql = "UPDATE report SET closed_at = ?, closed_by = ? WHERE id = ? AND closed_at IS NULL";
            Ok((change.execute(sql, (&at, actor.person, id))? > 0).then_some(()))
        })?;
        Ok(closed.is_some())
    }
}

fn ticket(row: &rusqlite::Row<'_>) -> rusqlite::Result<Ticket> {
    let (authority, record, finding, edition, on) = (row.get(1)?, row.get(2)?, word(row, 3)?, row.get(4)?, parsed(row, 5)?);
    let report = Report { authority, record, finding, edition, on };
    Ok(Ticket { id: row.get(0)?, report, received_at: parsed(row, 6)?, closed: row.get(7)? })
}
