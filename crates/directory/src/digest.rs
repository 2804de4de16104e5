//! The digest of an edition: one number for all that it says, however its rows are stored.
//!
//! SHA-256 over one line of JSON a row, `["table",key…,{"column":value,…}]`, sorted by table and key, the columns by name and
//! without those that hold nothing. So an older program, which keeps aside what it doesn't know, comes to the same number.

use sha2::{Digest as _, Sha256};

use crate::cell::Cell;
use crate::content::{Content, RowId};
use crate::record::Facts;

/// The digest of the facts, in hexadecimal. (Visiting takes `&mut`; the facts are not changed.)
pub fn of(facts: &mut Facts) -> String {
    of_content(&Content::of(facts))
}

/// The digest of a content, in hexadecimal.
pub fn of_content(content: &Content) -> String {
    let mut digest = Running::default();
    for (RowId { table, key }, columns) in &content.rows {
        digest.row(table, key, columns.iter().map(|(name, cell)| (name.as_str(), cell)));
    }
    digest.finish()
}

/// A digest that is being taken, row by row.
#[derive(Debug, Default)]
pub struct Running {
    digest: Sha256,
    line: Vec<u8>,
}

impl Running {
    /// Counts a row. Rows come sorted by table and key, columns by name; a column that holds nothing doesn't count.
    pub fn row<'a>(&mut self, table: &str, key: &[Cell], columns: impl Iterator<Item = (&'a str, &'a Cell)>) {
        self.line.clear();
        self.line.push(b'[');
        self.text(table);
        for cell in key {
            self.line.push(b',');
            self.cell(cell);
        }
        self.line.extend_from_slice(b",{");
        let mut first = true;
        for (name, cell) in columns.filter(|(_, cell)| **cell != Cell::Null) {
            if !std::mem::take(&mut first) {
                self.line.push(b',');
            }
            self.text(name);
            self.line.push(b':');
            self.cell(cell);
        }
        self.line.extend_from_slice(b"}]\n");
        self.digest.update(&self.line);
    }

    /// The digest, in hexadecimal.
    pub fn finish(self) -> String {
        hex(&self.digest.finalize())
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Null => self.line.extend_from_slice(b"null"),
            Cell::Integer(number) => self.line.extend_from_slice(number.to_string().as_bytes()),
            Cell::Text(text) => self.text(text),
        }
    }

    /// Text as JSON. Writing into memory can't fail.
    fn text(&mut self, text: &str) {
        let _ = serde_json::to_writer(&mut self.line, text);
    }
}

/// SHA-256 of bytes, in hexadecimal.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |four: u8| char::from(DIGITS[usize::from(four)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
