//! Publications: written down before they are made, so that one that was killed is taken up where it was.

use directory::proposal::{Act, RowChange};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::proposals::{Told, note_step};
use super::{Actor, Done, Endpoint, json as of_json, parsed, to_json, word};
use crate::Error;

/// A publication, whole enough to be made again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The client's id.
    pub id: String,
    /// Who publishes.
    pub person: String,
    /// The edition that it makes.
    pub edition: u32,
    /// The edition that it is made from.
    pub base: u32,
    /// Its day.
    pub issued: Date,
    /// A remark on it.
    pub note: Option<String>,
    /// What changes, by proposal, in the order in which it is applied.
    pub changes: Vec<(String, Vec<RowChange>)>,
    /// Accepted proposals that go back to their authors, with the reason.
    pub returned: Vec<(String, String)>,
    /// Where it stands.
    pub state: PublicationState,
    /// Why it came to nothing.
    pub trouble: Option<String>,
}

/// Where a publication stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublicationState {
    /// Written down; the edition may be out already, or not yet.
    Begun,
    /// The edition is out.
    Done,
    /// It came to nothing; its proposals are accepted as before.
    Failed,
}

const COLUMNS: &str = "id, person, edition, base, issued, note, changes, returned, state, trouble";

impl Endpoint {
    /// Writes a publication down. `false`: another is begun, or this one was before.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn begin_publication(&mut self, actor: Actor<'_>, begun: &Begun) -> Result<bool, Error> {
        let ids: Vec<&String> = begun.changes.iter().map(|(id, _)| id).collect();
        let detail = json!({"edition": begun.edition, "base": begun.base, "proposals": ids, "returned": begun.returned});
        let done = Done { act: "publish-begin", subject: &begun.id, detail };
        let written = self.change(actor, &done, |change| {
            let sql = "INSERT INTO publication (id, person, edition, base, issued, note, changes, proposals, returned, state)
                       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'begun'
                       WHERE NOT EXISTS (SELECT 1 FROM publication WHERE id = ?1 OR state = 'begun')";
            let (changes, returned) = (to_json(&begun.changes), to_json(&begun.returned));
            let issued = begun.issued.to_string();
            let values = (&begun.id, &begun.person, begun.edition, begun.base, issued, &begun.note, changes, to_json(&ids), returned);
            Ok((change.execute(sql, values)? > 0).then_some(()))
        })?;
        Ok(written.is_some())
    }

    /// The publication that is begun and not done.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn begun(&self) -> Result<Option<Begun>, Error> {
        self.one(&format!("SELECT {COLUMNS} FROM publication WHERE state = 'begun'"), [], begun)
    }

    /// A publication by the client's id.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn publication(&self, id: &str) -> Result<Option<Begun>, Error> {
        self.one(&format!("SELECT {COLUMNS} FROM publication WHERE id = ?"), [id], begun)
    }

    /// Writes down that the edition of a publication is out: its proposals are published, those that contradicted it go back.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn end_publication(&mut self, actor: Actor<'_>, begun: &Begun) -> Result<(), Error> {
        let done = Done { act: "publish-end", subject: &begun.id, detail: json!({"edition": begun.edition}) };
        let at = actor.at.to_string();
        self.change(actor, &done, |change| {
            if change.execute("UPDATE publication SET state = 'done' WHERE id = ? AND state = 'begun'", [&begun.id])? == 0 {
                return Ok(None);
            }
            for (proposal, rows) in &begun.changes {
                let sql = "UPDATE proposal SET state = 'published', edition = ?, changed_at = ? WHERE id = ? AND state = 'accepted'";
                change.execute(sql, (begun.edition, &at, proposal))?;
                let revision = change.query_row("SELECT revision FROM proposal WHERE id = ?", [proposal], |row| row.get(0))?;
                note_step(change, actor, proposal, Act::Publish, revision, None)?;
                for row in rows {
                    let sql = "INSERT INTO wrote (table_name, key, edition, proposal, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
                    change.prepare_cached(sql)?.execute((&row.id.table, to_json(&row.id.key), begun.edition, proposal, &at))?;
                }
            }
            for (proposal, reason) in &begun.returned {
                let sql = "UPDATE proposal SET state = 'changes-asked', changed_at = ? WHERE id = ? AND state = 'accepted'";
                change.execute(sql, (&at, proposal))?;
                let revision = change.query_row("SELECT revision FROM proposal WHERE id = ?", [proposal], |row| row.get(0))?;
                let told = Told { reason: Some(reason), evidence: "[]".to_owned(), request: None };
                note_step(change, actor, proposal, Act::AskChanges, revision, Some(&told))?;
            }
            Ok(Some(()))
        })
        .map(drop)
    }

    /// Writes down that a publication came to nothing.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn fail_publication(&mut self, actor: Actor<'_>, id: &str, trouble: &str) -> Result<(), Error> {
        let done = Done { act: "publish-fail", subject: id, detail: json!({"trouble": trouble}) };
        self.change(actor, &done, |change| {
            let sql = "UPDATE publication SET state = 'failed', trouble = ? WHERE id = ? AND state = 'begun'";
            Ok((change.execute(sql, (trouble, id))? > 0).then_some(()))
        })
        .map(drop)
    }
}

fn begun(row: &rusqlite::Row<'_>) -> rusqlite::Result<Begun> {
    Ok(Begun {
        id: row.get(0)?,
        person: row.get(1)?,
        edition: row.get(2)?,
        base: row.get(3)?,
        issued: parsed(row, 4)?,
        note: row.get(5)?,
        changes: of_json(row, 6)?,
        returned: of_json(row, 7)?,
        state: word(row, 8)?,
        trouble: row.get(9)?,
    })
}
