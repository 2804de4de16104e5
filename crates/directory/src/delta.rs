//! Deltas: what changed between two editions, in a form that brings any edition between the two to the newer one.
//!
//! A delta holds every row *touched* in (B, N] with its final value, from a log of touches. It is not the difference of two
//! states: a value that went from A to B and back to A is in it, since a reader in the middle holds B. Therefore it can be
//! applied again, and to any edition from B to N: a reader needs exactly one. The format is told in `schema/wire/FORMAT.md`.

mod choice;
mod heading;
mod line;
mod publication;
mod touched;

pub use choice::{Choice, Held, Offer, choose};
pub use line::{Broken, Change, Header, LONGEST_LINE, Line, Lines, Why};
pub use publication::{Unpublishable, bases, next_edition};
pub use touched::Log;

use crate::cell::Cell;
use crate::content::{Columns, Content};

/// A delta, or a full edition (from 0), in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delta {
    /// Its first line.
    pub header: Header,
    /// The rows that follow: by table, by what happened to them, by the columns touched, by key.
    pub lines: Vec<Line>,
}

/// Why a delta doesn't fit what it was applied to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The edition held is not between the two that the delta joins.
    #[error("it leads from edition {from} to {to}, and edition {held} is held")]
    Range {
        /// Where it begins.
        from: u32,
        /// Where it ends.
        to: u32,
        /// What is held.
        held: u32,
    },
    /// It touches a row that isn't there.
    #[error("it touches a row of {table} that isn't there")]
    NoRow {
        /// The table.
        table: String,
    },
}

impl Delta {
    fn of(from: u32, to: u32, mut lines: Vec<Line>) -> Self {
        heading::sort(&mut lines);
        Self { header: Header { from, to, rows: lines.len() as u64 }, lines }
    }

    /// Every row of a content, as one file: a full edition.
    pub fn full(content: &Content) -> Self {
        let whole = |(id, columns): (&_, &Columns)| Line { id: Clone::clone(id), change: Change::Whole(columns.clone()) };
        Self::of(0, content.edition(), content.rows.iter().map(whole).collect())
    }

    /// Reads a whole delta.
    ///
    /// # Errors
    /// [`Broken`], with the line that can't be read.
    pub fn parse(bytes: &[u8]) -> Result<Self, Broken> {
        let mut rest = bytes.strip_suffix(b"\n").unwrap_or(bytes).split(|byte| *byte == b'\n');
        let mut lines = Lines::begin(rest.next().unwrap_or_default())?;
        let read = rest.filter_map(|line| lines.read(line).transpose()).collect::<Result<_, _>>()?;
        lines.end()?;
        Ok(Self { header: *lines.header(), lines: read })
    }

    /// The delta as JSON lines: the rows that stand together below their heading.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = format!("{}\n", self.header.to_json());
        for alike in self.lines.chunk_by(heading::alike) {
            let Some(heading) = heading::Heading::of(alike) else { continue };
            let rows = alike.iter().map(|line| line.to_json(&heading));
            for line in std::iter::once(heading.to_json()).chain(rows) {
                out.push_str(&line);
                out.push('\n');
            }
        }
        out.into_bytes()
    }

    /// Applies the delta to a content: the model that the store is held against.
    ///
    /// # Errors
    /// [`Misfit`]; the content may then be changed in part, and is to be thrown away.
    pub fn apply(&self, content: &mut Content) -> Result<(), Misfit> {
        let Header { from, to, .. } = self.header;
        let held = content.edition();
        if from == 0 {
            content.rows.clear();
        } else if !(from..=to).contains(&held) {
            return Err(Misfit::Range { from, to, held });
        }
        self.lines.iter().try_for_each(|line| apply(line, content))
    }
}

fn apply(line: &Line, content: &mut Content) -> Result<(), Misfit> {
    match &line.change {
        Change::Gone => drop(content.rows.remove(&line.id)),
        Change::Whole(columns) => drop(content.rows.insert(line.id.clone(), columns.clone())),
        Change::Touched(touched) => {
            let no_row = || Misfit::NoRow { table: line.id.table.clone() };
            let row = content.rows.get_mut(&line.id).ok_or_else(no_row)?;
            row.extend(touched.iter().map(|(name, cell)| (name.clone(), cell.clone())));
            row.retain(|_, cell| *cell != Cell::Null);
        }
    }
    Ok(())
}
