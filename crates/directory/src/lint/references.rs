//! References: every code that names a row of another table.

use super::report::Report;
use super::row::{Row, Survey};
use crate::fault::FaultKind;

/// A row names a row that isn't there.
pub fn dangling(row: &Row<'_>, survey: &Survey, report: &mut Report<'_>) {
    for (column, table) in row.references {
        let Some(key) = row.text(column) else { continue };
        if !survey.keys.get(table).is_some_and(|keys| keys.contains(key)) && !report.is_unread(table, key) {
            report.tell_in(FaultKind::DanglingReference, row.table, row.index, column, format!("{key:?} is not in {table}.csv"));
        }
    }
}
