//! Proposals, every revision of them, and what was done with each.

use directory::content::{Columns, Content, RowId};
use directory::proposal::wire::{By, Draft, Review, Step, Summary};
use directory::proposal::{Act, Resolution, State, next};
use rusqlite::{OptionalExtension, Transaction};
use serde_json::json;

use super::{Actor, Done, Endpoint, json as of_json, parsed, to_json, word};
use crate::Error;

/// A proposal as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The client's id.
    pub id: String,
    /// Who proposes.
    pub author: String,
    /// Where it stands.
    pub state: State,
    /// Its revision.
    pub revision: u32,
    /// What its author sent last.
    pub draft: Draft,
    /// The rows that it touches, as they stood in its base.
    pub base: Content,
    /// The reviewer's word on conflicts.
    pub resolutions: Vec<Resolution>,
    /// The edition that took it in.
    pub edition: Option<u32>,
}

/// What became of something that was to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is written.
    Now,
    /// It was written before, the very same.
    Before,
    /// Another revision or state than the caller saw: nothing was written.
    Overtaken,
    /// It is being published: nothing was written.
    InPress,
}

const COLUMNS: &str = "id, author, state, revision, body, resolutions, edition, base_rows";

impl Endpoint {
    /// Writes a proposal: a new one, or the next revision of one. `base`: the rows that it touches, as they stood in its base.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn write_proposal(&mut self, actor: Actor<'_>, id: &str, draft: &Draft, base: &Content) -> Result<Written, Error> {
        let sent = Sent { draft, body: to_json(draft), base: to_json(&base.rows.iter().collect::<Vec<_>>()) };
        let state = if draft.submit { State::Submitted } else { State::Draft };
        let rows: Vec<_> = draft.changes.iter().map(|change| &change.id).collect();
        let enclosed = draft.document.enclosure.as_ref().map(|enclosure| &enclosure.sha256);
        let detail =
            json!({"revision": draft.revision + 1, "base": draft.base, "submit": draft.submit, "rows": rows, "enclosed": enclosed});
        let done = Done { act: "propose", subject: id, detail };
        let mut before = Written::Overtaken;
        let written = self.change(actor, &done, |change| {
            let known = change.query_row("SELECT author, state, revision, body FROM proposal WHERE id = ?", [id], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, u32>(2)?, row.get::<_, String>(3)?))
            });
            match known.optional()? {
                None if draft.revision == 0 => insert(change, actor, id, &sent, state)?,
                Some((author, _, revision, body)) if author == actor.person && revision == draft.revision + 1 && body == sent.body => {
                    before = Written::Before;
                    return Ok(None);
                }
                Some((author, now, revision, _)) if author == actor.person && revision == draft.revision => {
                    let Some(revised) = State::from_code(&now).and_then(|now| next(now, Act::Revise).ok()) else { return Ok(None) };
                    let state = if draft.submit { state } else { revised };
                    revise(change, actor, id, &sent, state)?;
                }
                _ => return Ok(None),
            }
            note_step(change, actor, id, if draft.submit { Act::Submit } else { Act::Revise }, draft.revision + 1, None)?;
            Ok(Some(Written::Now))
        })?;
        Ok(written.unwrap_or(before))
    }

    /// A proposal.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn proposal(&self, id: &str) -> Result<Option<Kept>, Error> {
        self.one(&format!("SELECT {COLUMNS} FROM proposal WHERE id = ?"), [id], kept)
    }

    /// The accepted proposals, in the order in which they were accepted.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn accepted(&self) -> Result<Vec<Kept>, Error> {
        self.rows(&format!("SELECT {COLUMNS} FROM proposal WHERE state = 'accepted' ORDER BY accepted_at, id"), [], kept)
    }

    /// Proposals, the last changed first: at most a thousand.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn proposals(&self, state: Option<State>, author: Option<&str>) -> Result<Vec<Summary>, Error> {
        let sql = "SELECT id, author, state, revision, base, title, row_count, changed_at, edition FROM proposal
                   WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR author = ?2) ORDER BY changed_at DESC, id LIMIT 1000";
        self.rows(sql, (state.map(State::code), author), |row| {
            Ok(Summary {
                id: row.get(0)?,
                author: row.get(1)?,
                state: word(row, 2)?,
                revision: row.get(3)?,
                base: row.get(4)?,
                title: row.get(5)?,
                rows: row.get(6)?,
                changed_at: parsed(row, 7)?,
                edition: row.get(8)?,
            })
        })
    }

    /// What was done with a proposal, oldest first.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn steps(&self, proposal: &str) -> Result<Vec<Step>, Error> {
        let sql = "SELECT at, person, act, revision, reason, evidence FROM step WHERE proposal = ? ORDER BY seq";
        self.rows(sql, [proposal], |row| {
            Ok(Step {
                at: parsed(row, 0)?,
                by: row.get(1)?,
                act: word(row, 2)?,
                revision: row.get(3)?,
                reason: row.get(4)?,
                evidence: of_json(row, 5)?,
            })
        })
    }

    /// A review that was written before, by the client's id.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn review(&self, proposal: &str, request: &str) -> Result<Option<(String, Review)>, Error> {
        let sql = "SELECT person, body FROM step WHERE proposal = ? AND request = ?";
        self.one(sql, (proposal, request), |row| Ok((row.get(0)?, of_json(row, 1)?)))
    }

    /// Writes a review, if the proposal still stands where the reviewer saw it.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn write_review(&mut self, actor: Actor<'_>, seen: &Kept, request: &str, review: &Review) -> Result<Written, Error> {
        let act = Act::from(review.decision);
        let Ok(after) = next(seen.state, act) else { return Ok(Written::Overtaken) };
        let detail = json!({"review": request, "revision": review.revision, "reason": review.reason, "evidence": review.evidence, "resolutions": review.resolutions});
        let done = Done { act: act.code(), subject: &seen.id, detail };
        let at = actor.at.to_string();
        let mut before = Written::Overtaken;
        let written = self.change(actor, &done, |change| {
            if in_press(change, &seen.id)? {
                before = Written::InPress;
                return Ok(None);
            }
            let sql = "UPDATE proposal SET state = ?1, changed_at = ?2, resolutions = ?3,
                       accepted_at = CASE WHEN ?1 = 'accepted' THEN (SELECT coalesce(max(accepted_at), 0) + 1 FROM proposal) END
                       WHERE id = ?4 AND state = ?5 AND revision = ?6";
            let resolutions = to_json(&review.resolutions);
            let changed = change.execute(sql, (after.code(), &at, resolutions, &seen.id, seen.state.code(), review.revision))?;
            if changed == 0 {
                return Ok(None);
            }
            let step =
                Told { reason: review.reason.as_deref(), evidence: to_json(&review.evidence), request: Some((request, to_json(review))) };
            note_step(change, actor, &seen.id, act, review.revision, Some(&step))?;
            Ok(Some(Written::Now))
        })?;
        Ok(written.unwrap_or(before))
    }

    /// Takes a proposal back.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn withdraw(&mut self, actor: Actor<'_>, seen: &Kept) -> Result<Written, Error> {
        if next(seen.state, Act::Withdraw).is_err() {
            return Ok(Written::Overtaken);
        }
        let done = Done { act: Act::Withdraw.code(), subject: &seen.id, detail: json!({"revision": seen.revision}) };
        let at = actor.at.to_string();
        let mut before = Written::Overtaken;
        let written = self.change(actor, &done, |change| {
            if in_press(change, &seen.id)? {
                before = Written::InPress;
                return Ok(None);
            }
            let sql = "UPDATE proposal SET state = 'withdrawn', changed_at = ? WHERE id = ? AND state = ? AND author = ?";
            if change.execute(sql, (&at, &seen.id, seen.state.code(), actor.person))? == 0 {
                return Ok(None);
            }
            note_step(change, actor, &seen.id, Act::Withdraw, seen.revision, None)?;
            Ok(Some(Written::Now))
        })?;
        Ok(written.unwrap_or(before))
    }

    /// Who wrote a row in an edition, as far as that came by a proposal.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn wrote(&self, row: &RowId, edition: Option<u32>) -> Result<Option<By>, Error> {
        let sql = "SELECT wrote.proposal, proposal.author, wrote.at FROM wrote JOIN proposal ON proposal.id = wrote.proposal
                   WHERE table_name = ?1 AND key = ?2 AND (?3 IS NULL OR wrote.edition = ?3) ORDER BY wrote.edition, wrote.at";
        self.one(sql, (&row.table, to_json(&row.key), edition), |row| {
            Ok(By { proposal: row.get(0)?, author: row.get(1)?, at: parsed(row, 2)? })
        })
    }

    /// How many proposals stand where.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn standings(&self) -> Result<Vec<(State, u32)>, Error> {
        self.rows("SELECT state, count(*) FROM proposal GROUP BY state ORDER BY state", [], |row| Ok((word(row, 0)?, row.get(1)?)))
    }

    /// Proposals and rows published by month, oldest first.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn months(&self) -> Result<Vec<(String, u32, u32)>, Error> {
        let sql = "SELECT substr(at, 1, 7), count(DISTINCT table_name || key), count(DISTINCT proposal) FROM wrote GROUP BY 1 ORDER BY 1";
        self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }
}

/// Whether a publication that is begun holds a proposal: until that is done or given up, nothing else becomes of it.
fn in_press(change: &Transaction<'_>, proposal: &str) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM publication, json_each(publication.proposals) AS held
               WHERE publication.state = 'begun' AND held.value = ?)";
    change.query_row(sql, [proposal], |row| row.get(0))
}

/// What a step tells besides who, what and when.
pub(super) struct Told<'a> {
    pub(super) reason: Option<&'a str>,
    pub(super) evidence: String,
    pub(super) request: Option<(&'a str, String)>,
}

pub(super) fn note_step(
    change: &Transaction<'_>,
    actor: Actor<'_>,
    proposal: &str,
    act: Act,
    revision: u32,
    told: Option<&Told<'_>>,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO step (proposal, at, person, act, revision, reason, evidence, request, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let reason = told.and_then(|told| told.reason);
    let evidence = told.map_or("[]", |told| told.evidence.as_str());
    let (request, body) = told.and_then(|told| told.request.as_ref()).map_or((None, None), |(id, body)| (Some(*id), Some(body.as_str())));
    let at = actor.at.to_string();
    change.prepare_cached(sql)?.execute((proposal, at, actor.person, act.code(), revision, reason, evidence, request, body)).map(drop)
}

/// A draft on its way into the table.
struct Sent<'a> {
    draft: &'a Draft,
    body: String,
    base: String,
}

fn insert(change: &Transaction<'_>, actor: Actor<'_>, id: &str, sent: &Sent<'_>, state: State) -> rusqlite::Result<()> {
    let sql = "INSERT INTO proposal (id, author, state, revision, base, title, row_count, body, base_rows, changed_at)
               VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)";
    let (at, draft) = (actor.at.to_string(), sent.draft);
    let rows = u32::try_from(draft.changes.len()).unwrap_or(u32::MAX);
    let title = &draft.document.title;
    change.execute(sql, (id, actor.person, state.code(), draft.base, title, rows, &sent.body, &sent.base, &at))?;
    keep_revision(change, id, sent, &at)
}

fn revise(change: &Transaction<'_>, actor: Actor<'_>, id: &str, sent: &Sent<'_>, state: State) -> rusqlite::Result<()> {
    let sql = "UPDATE proposal SET state = ?, revision = ?, base = ?, title = ?, row_count = ?, body = ?, base_rows = ?,
               resolutions = '[]', changed_at = ? WHERE id = ?";
    let (at, draft) = (actor.at.to_string(), sent.draft);
    let rows = u32::try_from(draft.changes.len()).unwrap_or(u32::MAX);
    let (revision, title) = (draft.revision + 1, &draft.document.title);
    change.execute(sql, (state.code(), revision, draft.base, title, rows, &sent.body, &sent.base, &at, id))?;
    keep_revision(change, id, sent, &at)
}

fn keep_revision(change: &Transaction<'_>, id: &str, sent: &Sent<'_>, at: &str) -> rusqlite::Result<()> {
    let revision = sent.draft.revision + 1;
    change.execute("INSERT INTO revision (proposal, revision, body, written_at) VALUES (?, ?, ?, ?)", (id, revision, &sent.body, at))?;
    if let Some(enclosure) = &sent.draft.document.enclosure {
        let sql = "INSERT INTO enclosed (proposal, revision, sha256) VALUES (?, ?, ?)";
        change.execute(sql, (id, revision, &enclosure.sha256))?;
    }
    Ok(())
}

fn kept(row: &rusqlite::Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        id: row.get(0)?,
        author: row.get(1)?,
        state: word(row, 2)?,
        revision: row.get(3)?,
        draft: of_json(row, 4)?,
        resolutions: of_json(row, 5)?,
        edition: row.get(6)?,
        base: Content { rows: of_json::<Vec<(RowId, Columns)>>(row, 7)?.into_iter().collect() },
    })
}
