//! What changed since one last looked: taken down whenever the copy turns out to hold other rows than when it was last seen, so that it
//! doesn't matter by which way they came, nor what was cut off in between.

use std::io::Read;

use directory::changes::{self, Change, Changes, Told, Wanted};
use directory::content::Content;
use directory::delta::Delta;
use jiff::civil::Date;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use serde::de::DeserializeOwned;

use super::Own;
use crate::{Copy, Error};

/// So many steps are kept.
const KEPT: i64 = 200;
/// The largest edition that is unpacked again: a file that was spoilt must not fill the memory.
const LARGEST: u64 = 1 << 29;
/// How hard rows are packed: quickly.
const LEVEL: i32 = 3;

/// From where changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// From when the person last looked.
    Looked,
    /// From an edition on; from 0: all that is kept.
    Edition(u32),
    /// From a day on.
    Day(Date),
}

/// A step from one edition to another.
struct Step {
    id: i64,
    from: u32,
    noted_on: String,
    changes: Vec<Change>,
}

impl Own {
    /// Takes down what has changed in a copy since this was last called. The first time nothing has: the person begins with what is held.
    ///
    /// # Errors
    /// What SQLite refused; nothing was taken down then.
    pub fn note_changes(&mut self, copy: &Copy, on: Date) -> Result<(), Error> {
        let digest = copy.state()?.digest;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?));
        let known = self.connection.query_row("SELECT digest, rows FROM baseline", [], read).optional();
        let known = known.map_err(|source| Error::of(&self.path, "read", source))?;
        if known.as_ref().is_some_and(|(known, _)| *known == digest) {
            return Ok(());
        }
        let now = copy.content()?;
        let before = known.as_ref().and_then(|(_, rows)| unpack_rows(rows));
        let step = before.as_ref().map(|before| (before.edition(), changes::between(before, &now)));
        let rows = pack(&Delta::full(&now).to_bytes());
        let known = known.map(|(digest, _)| digest);
        self.at_once(|own| {
            // Another program may have been faster.
            let held: Option<String> = own.query_row("SELECT digest FROM baseline", [], |row| row.get(0)).optional()?;
            if held != known {
                return Ok(());
            }
            if let Some((from, changes)) = step.filter(|(_, changes)| !changes.is_empty()) {
                let sql = "INSERT INTO change_step (from_edition, to_edition, noted_on, changes) VALUES (?, ?, ?, ?)";
                own.execute(sql, params![from, now.edition(), on.to_string(), packed(&changes)])?;
                bound(own)?;
            }
            let sql = "INSERT OR REPLACE INTO baseline (only, edition, digest, rows) VALUES (1, ?, ?, ?)";
            own.execute(sql, params![now.edition(), digest, rows])?;
            let sql = "INSERT INTO looked (only, step, edition, looked_on, by_hand) VALUES (1, 0, ?, ?, 0) ON CONFLICT DO NOTHING";
            own.execute(sql, params![now.edition(), on.to_string()]).map(drop)
        })
    }

    /// Tells what changed in a copy, after taking down what is new, as it stands on a day.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn changes(&mut self, copy: &Copy, since: Since, wanted: Wanted<'_>, on: Date) -> Result<Changes, Error> {
        self.note_changes(copy, on)?;
        let (step, mut from) = self.looked()?;
        let steps = match since {
            Since::Looked => self.steps("id > ?", params![step])?,
            Since::Edition(edition) => self.steps("to_edition > ?", params![edition])?,
            Since::Day(day) => self.steps("noted_on >= ?", params![day.to_string()])?,
        };
        let held = copy.edition()?;
        if since != Since::Looked {
            let first = steps.first();
            let noted = first.map_or_else(|| on.to_string(), |step| step.noted_on.clone());
            let day = if let Since::Day(day) = since { day.to_string() } else { noted };
            from = changes::Since { edition: first.map_or(held, |step| step.from), day, told: Told::Asked };
        }
        let after = from.day.parse().unwrap_or(on);
        let lapsed = if after < on { changes::lapsed(&copy.content()?, after, on) } else { Vec::new() };
        let net = changes::joined(steps.into_iter().map(|step| step.changes));
        Ok(changes::tell(net, lapsed, from, held, &self.watched()?, wanted, on))
    }

    /// Remembers that the person has looked at all that changed so far.
    ///
    /// # Errors
    /// What SQLite refused; nothing is remembered then.
    pub fn look_at_changes(&mut self, copy: &Copy, on: Date) -> Result<(), Error> {
        self.note_changes(copy, on)?;
        let sql = "UPDATE looked SET step = (SELECT coalesce(max(id), 0) FROM change_step), edition = (SELECT edition FROM baseline),
                   looked_on = ?, by_hand = 1";
        self.at_once(|own| own.execute(sql, [on.to_string()]).map(drop))
    }

    /// Up to which step the person has looked, and when.
    fn looked(&self) -> Result<(i64, changes::Since), Error> {
        let sql = "SELECT step, edition, looked_on, by_hand FROM looked";
        let read = |row: &rusqlite::Row<'_>| {
            let told = if row.get(3)? { Told::Looked } else { Told::Began };
            Ok((row.get(0)?, changes::Since { edition: row.get(1)?, day: row.get(2)?, told }))
        };
        self.connection.query_row(sql, [], read).map_err(|source| Error::of(&self.path, "read", source))
    }

    /// The steps for which a condition holds, oldest first.
    fn steps(&self, condition: &str, parameters: impl rusqlite::Params) -> Result<Vec<Step>, Error> {
        let sql = format!("SELECT id, from_edition, noted_on, changes FROM change_step WHERE {condition} ORDER BY id");
        self.rows(&sql, parameters, step)
    }

    /// Changes what is there in one transaction that no other program can come between.
    fn at_once(&mut self, change: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>) -> Result<(), Error> {
        let failed = |source| Error::of(&self.path, "written", source);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        change(&transaction).map_err(failed)?;
        transaction.commit().map_err(failed)
    }
}

/// Keeps no more than [`KEPT`] steps: the oldest that was looked at goes; while none was, the two oldest become one.
fn bound(own: &Transaction<'_>) -> rusqlite::Result<()> {
    let count: i64 = own.query_row("SELECT count(*) FROM change_step", [], |row| row.get(0))?;
    if count <= KEPT {
        return Ok(());
    }
    let mut statement = own.prepare("SELECT id, from_edition, noted_on, changes FROM change_step ORDER BY id LIMIT 2")?;
    let oldest: Vec<Step> = statement.query_map([], step)?.collect::<Result<_, _>>()?;
    let looked: i64 = own.query_row("SELECT coalesce(max(step), 0) FROM looked", [], |row| row.get(0))?;
    let Ok([first, second]) = <[Step; 2]>::try_from(oldest) else { return Ok(()) };
    own.execute("DELETE FROM change_step WHERE id = ?", [first.id])?;
    if first.id <= looked {
        return Ok(());
    }
    let both = packed(&changes::joined([first.changes, second.changes]));
    let sql = "UPDATE change_step SET from_edition = ?, noted_on = ?, changes = ? WHERE id = ?";
    own.execute(sql, params![first.from, first.noted_on, both, second.id]).map(drop)
}

fn step(row: &rusqlite::Row<'_>) -> rusqlite::Result<Step> {
    let changes: Vec<u8> = row.get(3)?;
    Ok(Step { id: row.get(0)?, from: row.get(1)?, noted_on: row.get(2)?, changes: unpacked(&changes).unwrap_or_default() })
}

fn packed(changes: &[Change]) -> Vec<u8> {
    pack(&serde_json::to_vec(changes).unwrap_or_default())
}

/// What can't be read any more tells nothing.
fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    serde_json::from_slice(&unpack(bytes)?).ok()
}

/// Rows that can't be read any more are compared with nothing, and taken down anew.
fn unpack_rows(bytes: &[u8]) -> Option<Content> {
    let mut content = Content::default();
    Delta::parse(&unpack(bytes)?).ok()?.apply(&mut content).ok()?;
    Some(content)
}

fn pack(bytes: &[u8]) -> Vec<u8> {
    zstd::bulk::compress(bytes, LEVEL).unwrap_or_default()
}

fn unpack(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut unpacked = Vec::new();
    let read = zstd::Decoder::new(bytes).ok()?.take(LARGEST).read_to_end(&mut unpacked).ok()?;
    ((read as u64) < LARGEST).then_some(unpacked)
}
