//! The report: where rules tell what they found.

use crate::fault::{Fault, FaultKind};
use crate::import::Lines;
use crate::record::Record;

/// The faults found so far.
pub struct Report<'a> {
    lines: &'a Lines,
    faults: Vec<Fault>,
}

impl<'a> Report<'a> {
    /// A report with nothing to tell; `lines` says where rows stand.
    pub const fn new(lines: &'a Lines) -> Self {
        Self { lines, faults: Vec::new() }
    }

    /// Tells a fault in a column of a record, by its position in its table.
    pub fn tell<R: Record>(&mut self, kind: FaultKind, index: usize, column: &str, message: impl Into<String>) {
        self.tell_in(kind, R::TABLE, index, column, message);
    }

    /// Tells a fault in a column of a row of the named table.
    pub fn tell_in(&mut self, kind: FaultKind, table: &str, index: usize, column: &str, message: impl Into<String>) {
        let mut fault = Fault::new(kind, &format!("{table}.csv"), message).in_column(column);
        fault.row = self.lines.line(table, index);
        self.faults.push(fault);
    }

    /// Tells a fault of a table as a whole: of a row that isn't there.
    pub fn tell_table<R: Record>(&mut self, kind: FaultKind, message: impl Into<String>) {
        self.faults.push(Fault::new(kind, &format!("{}.csv", R::TABLE), message));
    }

    /// Whether a row with this key stands in its file but could not be read.
    pub fn is_unread(&self, table: &str, key: &str) -> bool {
        self.lines.is_unread(table, key)
    }

    /// Where a record stands, in words: `row 12`.
    pub fn place<R: Record>(&self, index: usize) -> String {
        self.lines.line(R::TABLE, index).map_or_else(|| format!("record {index}"), |line| format!("row {line}"))
    }

    /// The faults, in the order of files and rows.
    pub fn in_order(mut self) -> Vec<Fault> {
        self.faults.sort_by(|a, b| (&a.file, a.row, a.kind).cmp(&(&b.file, b.row, b.kind)));
        self.faults
    }
}
