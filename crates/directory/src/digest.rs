//! The digest of an edition: one number for all that it says, however its rows are ordered or stored.
//!
//! SHA-256 over one line of JSON a row, `["table",[cells…]]`, sorted. The edition that last changed a row counts too.

use std::convert::Infallible;

use sha2::{Digest, Sha256};

use crate::cell::Cell;
use crate::record::{Facts, Record, Visit};

/// The digest of the facts, in hexadecimal. (Visiting takes `&mut`; the facts are not changed.)
pub fn of(facts: &mut Facts) -> String {
    let mut lines = Lines(Vec::new());
    let Ok(()) = facts.visit(&mut lines);
    lines.0.sort_unstable();
    let mut digest = Sha256::new();
    for line in &lines.0 {
        digest.update(line.as_bytes());
        digest.update(b"\n");
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

struct Lines(Vec<String>);

impl Visit for Lines {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        self.0.extend(rows.iter().map(|row| line(R::TABLE, &row.cells())));
        Ok(())
    }
}

fn line(table: &str, cells: &[Cell]) -> String {
    let cells: Vec<serde_json::Value> = cells
        .iter()
        .map(|cell| match cell {
            Cell::Null => serde_json::Value::Null,
            Cell::Integer(number) => (*number).into(),
            Cell::Text(text) => text.as_str().into(),
        })
        .collect();
    serde_json::json!([table, cells]).to_string()
}
