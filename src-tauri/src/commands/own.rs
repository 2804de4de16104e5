//! What is the person's own: notes, what is watched, recent look-ups, reports that wait. The file is opened for each command,
//! so that one that was lost or moved while the window is open is made anew, or found to be unusable, and nothing is written
//! into the void.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use serde::{Deserialize, Serialize};
use store::{Note, Own, Report, place};
use tauri::State;

use super::told;
use crate::opened::{Opened, now, today};
use crate::refusal::Refusal;

/// A note of the person's own.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnNote {
    /// Its number.
    id: i64,
    /// What was written.
    text: String,
    /// The day it was written, `YYYY-MM-DD`.
    written_on: String,
}

impl From<Note> for OwnNote {
    fn from(Note { id, text, written_on, .. }: Note) -> Self {
        Self { id, text, written_on }
    }
}

/// What can be found out about an entry.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// What was sent came back.
    Bounced,
    /// It was answered.
    Works,
    /// Someone else is there, or nobody.
    WrongAddress,
}

impl From<ReportKind> for store::ReportKind {
    fn from(kind: ReportKind) -> Self {
        match kind {
            ReportKind::Bounced => Self::Bounced,
            ReportKind::Works => Self::Works,
            ReportKind::WrongAddress => Self::WrongAddress,
        }
    }
}

/// Opens the person's own file, and does something with it.
pub(super) fn own<T>(act: impl FnOnce(&mut Own) -> Result<T, store::Error>) -> Result<T, Refusal> {
    let opened = || act(&mut Own::open(&place::own(&place::copy()?))?);
    told(|| opened().map_err(Refusal::own))
}

/// The notes on a record, oldest first.
#[tauri::command(async)]
pub fn notes(record: &str) -> Result<Vec<OwnNote>, Refusal> {
    own(|own| Ok(own.notes(record)?.into_iter().map(OwnNote::from).collect()))
}

/// Adds a note to a record; gives all notes on it.
#[tauri::command(async)]
pub fn add_note(record: &str, text: &str) -> Result<Vec<OwnNote>, Refusal> {
    own(|own| own.add_note(record, text, today()))?;
    notes(record)
}

/// Takes a note away; gives those that are left on the record.
#[tauri::command(async)]
pub fn remove_note(record: &str, id: i64) -> Result<Vec<OwnNote>, Refusal> {
    own(|own| own.remove_note(id))?;
    notes(record)
}

/// The codes of the jurisdictions that are watched.
#[tauri::command(async)]
pub fn watched() -> Result<Vec<String>, Refusal> {
    own(|own| own.watched())
}

/// Watches a jurisdiction, or no more; gives those that are watched.
#[tauri::command(async)]
pub fn watch(country: &str, watched: bool) -> Result<Vec<String>, Refusal> {
    own(|own| own.watch(country, watched, today()).and_then(|()| own.watched()))
}

/// The recent look-ups, newest first; `null` while they are not kept.
#[tauri::command(async)]
pub fn recent() -> Result<Option<Vec<String>>, Refusal> {
    own(|own| own.recent())
}

/// Keeps look-ups from now on, or no more and forgets them; gives those that are kept.
#[tauri::command(async)]
pub fn keep_recent(kept: bool) -> Result<Option<Vec<String>>, Refusal> {
    own(|own| own.keep_recent(kept, today()).and_then(|()| own.recent()))
}

/// Keeps a look-up, where that is switched on.
#[tauri::command(async)]
pub fn looked_up(query: &str) -> Result<(), Refusal> {
    own(|own| own.looked_up(query, now().timestamp()))
}

/// Keeps a report on an authority, or on one of its addresses or contacts, until an endpoint takes it; gives how many wait.
#[tauri::command(async)]
pub fn report(opened: State<'_, Opened>, authority: String, record: Option<String>, kind: ReportKind) -> Result<usize, Refusal> {
    told(|| {
        let edition = opened.reading()?.desk.held().edition().map_or(0, |edition| edition.number);
        let report = Report { authority, record, kind: kind.into(), edition, reported_on: today() };
        own(|own| own.report(&report).and_then(|()| own.reports()).map(|reports| reports.len()))
    })
}
