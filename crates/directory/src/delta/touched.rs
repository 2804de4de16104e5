//! The log of touches: for every row and column, the edition that last touched it. The publisher keeps it; deltas come from it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Delta;
use super::line::{Change, Line};
use crate::cell::Cell;
use crate::content::{Columns, Content, RowId};

/// The log of all editions since the first one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// The oldest edition that a delta may begin at.
    since: u32,
    /// The edition up to which it was kept.
    to: u32,
    rows: BTreeMap<RowId, Touches>,
}

/// When a row was last touched; 0: not since the log began.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Touches {
    /// By which edition it was made, or made again.
    #[serde(default, skip_serializing_if = "is_never")]
    made: u32,
    /// By which edition it was removed.
    #[serde(default, skip_serializing_if = "is_never")]
    gone: u32,
    /// By which edition each column was changed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    columns: BTreeMap<String, u32>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_never(edition: &u32) -> bool {
    *edition == 0
}

impl Log {
    /// An empty log, of a first edition.
    pub const fn new(edition: u32) -> Self {
        Self { since: edition, to: edition, rows: BTreeMap::new() }
    }

    /// The oldest edition that a delta may begin at.
    pub const fn since(&self) -> u32 {
        self.since
    }

    /// Takes down what an edition touches.
    pub fn record(&mut self, before: &Content, after: &Content) {
        let edition = after.edition();
        for (id, columns) in &before.rows {
            match after.rows.get(id) {
                None => drop(self.rows.insert(id.clone(), Touches { gone: edition, ..Touches::default() })),
                Some(now) if now != columns => self.touch(id, columns, now, edition),
                Some(_) => {}
            }
        }
        for id in after.rows.keys().filter(|id| !before.rows.contains_key(*id)) {
            self.rows.insert(id.clone(), Touches { made: edition, ..Touches::default() });
        }
        self.to = edition;
    }

    fn touch(&mut self, id: &RowId, before: &Columns, after: &Columns, edition: u32) {
        let touches = self.rows.entry(id.clone()).or_default();
        let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
        for name in names.filter(|name| before.get(*name) != after.get(*name)) {
            touches.columns.insert(name.clone(), edition);
        }
    }

    /// The delta from an edition to the one up to which the log was kept, which is `now`.
    pub fn delta(&self, from: u32, now: &Content) -> Delta {
        Delta::of(from, self.to, self.rows.iter().filter_map(|(id, touches)| touches.line(id, now.rows.get(id), from)).collect())
    }

    /// The log as JSON lines.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = format!("{}\n", serde_json::json!([self.since, self.to])).into_bytes();
        for (id, touches) in &self.rows {
            let key: Vec<Value> = id.key.iter().map(super::line::value).collect();
            out.extend_from_slice(serde_json::json!([id.table, key, touches]).to_string().as_bytes());
            out.push(b'\n');
        }
        out
    }

    /// Reads a log that [`Self::to_bytes`] wrote; `None` where it didn't.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let mut lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let (since, to) = serde_json::from_slice(lines.next()?).ok()?;
        let row = |line| {
            let (table, key, touches): (String, Vec<Value>, Touches) = serde_json::from_slice(line).ok()?;
            let key = key.into_iter().map(super::line::cell).collect::<Result<_, _>>().ok()?;
            Some((RowId { table, key }, touches))
        };
        Some(Self { since, to, rows: lines.map(row).collect::<Option<_>>()? })
    }
}

impl Touches {
    /// What a reader at `from` or later must be told of the row.
    fn line(&self, id: &RowId, now: Option<&Columns>, from: u32) -> Option<Line> {
        let change = match now {
            None => (self.gone > from).then_some(Change::Gone),
            Some(columns) if self.made > from => Some(Change::Whole(columns.clone())),
            Some(columns) => {
                let touched = self.columns.iter().filter(|(_, edition)| **edition > from);
                let touched: Columns = touched.map(|(name, _)| (name.clone(), columns.get(name).cloned().unwrap_or(Cell::Null))).collect();
                (!touched.is_empty()).then_some(Change::Touched(touched))
            }
        };
        Some(Line { id: id.clone(), change: change? })
    }
}
