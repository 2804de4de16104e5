//! The lines of a delta: written by the publisher, read from whoever sends them, within bounds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::cell::Cell;
use crate::content::{Columns, RowId};

/// The longest line that is read: no honest row comes near it, and a line without an end must not fill the memory.
pub const LONGEST_LINE: usize = 1 << 20;
/// The most cells of a key.
const WIDEST_KEY: usize = 8;
/// The most columns of a table.
const WIDEST_TABLE: usize = 128;
/// The format that this program reads.
const FORMAT: u32 = 1;

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the format: 1.
    pub f: u32,
    /// The oldest edition that it can be applied to; 0: to any, it replaces everything.
    pub from: u32,
    /// The edition that it leads to.
    pub to: u32,
    /// Version of the publisher's tables.
    pub schema: u32,
    /// How many lines follow.
    pub rows: u64,
    /// For each table with a whole row among the lines: the columns of such a row, in their order.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, Vec<String>>,
}

/// What happened to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// These columns hold something else now; [`Cell::Null`]: nothing any more.
    Touched(Columns),
    /// The row is new, or made again: this is all of it.
    Whole(Columns),
    /// The row is gone.
    Gone,
}

/// A line: a row, and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row.
    pub id: RowId,
    /// What happened to it.
    pub change: Change,
}

/// A line that can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("damaged at line {line}: {why}")]
pub struct Broken {
    /// Its number, the first being 1.
    pub line: u64,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Longer than [`LONGEST_LINE`].
    #[error("it is longer than any honest line")]
    TooLong,
    /// Not JSON.
    #[error("it is not JSON")]
    NotJson,
    /// The first line is no header.
    #[error("it is not the first line of a delta")]
    NoHeader,
    /// A format that this program doesn't know.
    #[error("it is of a newer format: update the program")]
    NewerFormat,
    /// Not of the form `[table,key…,change]`.
    #[error("it is not a row")]
    NotARow,
    /// A name that no table or column has.
    #[error("it has a name that no table or column can have")]
    BadName,
    /// A value that no cell holds.
    #[error("it has a value that no cell can hold")]
    BadValue,
    /// A whole row with another number of columns than the header says.
    #[error("it has more or fewer columns than the first line says")]
    WrongColumns,
    /// More or fewer lines than the header says.
    #[error("there are more or fewer lines than the first one says")]
    WrongCount,
}

/// A delta that is being read, line by line.
#[derive(Debug)]
pub struct Lines {
    header: Header,
    seen: u64,
}

impl Lines {
    /// Reads the first line.
    ///
    /// # Errors
    /// [`Broken`], where it is no header, or of a newer format.
    pub fn begin(first: &[u8]) -> Result<Self, Broken> {
        let broken = |why| Broken { line: 1, why };
        if first.len() > LONGEST_LINE {
            return Err(broken(Why::TooLong));
        }
        let header: Header = serde_json::from_slice(first).map_err(|_| broken(Why::NoHeader))?;
        if header.f > FORMAT {
            return Err(broken(Why::NewerFormat));
        }
        if header.f == 0 || header.from > header.to || !header.columns.iter().all(is_honest) {
            return Err(broken(Why::NoHeader));
        }
        Ok(Self { header, seen: 0 })
    }

    /// Reads the next line.
    ///
    /// # Errors
    /// [`Broken`], with what is wrong.
    pub fn read(&mut self, line: &[u8]) -> Result<Line, Broken> {
        self.seen += 1;
        let read = if self.seen > self.header.rows { Err(Why::WrongCount) } else { read(line, &self.header) };
        read.map_err(|why| Broken { line: self.seen + 1, why })
    }

    /// Says that there are no more lines.
    ///
    /// # Errors
    /// [`Why::WrongCount`], where some are missing.
    pub fn end(&self) -> Result<(), Broken> {
        if self.seen == self.header.rows { Ok(()) } else { Err(Broken { line: self.seen + 2, why: Why::WrongCount }) }
    }

    /// The first line.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The first line, for keeps.
    pub fn into_header(self) -> Header {
        self.header
    }
}

fn is_honest((table, columns): (&String, &Vec<String>)) -> bool {
    is_name(table) && columns.len() <= WIDEST_TABLE && columns.iter().all(|name| is_name(name))
}

/// Names of tables and columns are plain: nothing that could mean something else elsewhere.
fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=64).contains(&text.len()) && text.bytes().all(plain) && !text.as_bytes()[0].is_ascii_digit()
}

fn read(line: &[u8], header: &Header) -> Result<Line, Why> {
    if line.len() > LONGEST_LINE {
        return Err(Why::TooLong);
    }
    let mut cells: Vec<Value> = serde_json::from_slice(line).map_err(|_| Why::NotJson)?;
    if !(3..=WIDEST_KEY + 2).contains(&cells.len()) {
        return Err(Why::NotARow);
    }
    let change = cells.pop().ok_or(Why::NotARow)?;
    let mut cells = cells.into_iter();
    let Some(Value::String(table)) = cells.next() else {
        return Err(Why::NotARow);
    };
    if !is_name(&table) {
        return Err(Why::BadName);
    }
    let key = cells.map(cell).collect::<Result<Vec<_>, _>>()?;
    if key.contains(&Cell::Null) {
        return Err(Why::BadValue);
    }
    let change = read_change(change, &table, header)?;
    Ok(Line { id: RowId { table, key }, change })
}

fn read_change(change: Value, table: &str, header: &Header) -> Result<Change, Why> {
    match change {
        Value::Null => Ok(Change::Gone),
        Value::Array(cells) => whole(cells, header.columns.get(table).ok_or(Why::WrongColumns)?).map(Change::Whole),
        Value::Object(columns) if (1..=WIDEST_TABLE).contains(&columns.len()) => {
            let read = |(name, value): (String, Value)| {
                if is_name(&name) { Ok((name, cell(value)?)) } else { Err(Why::BadName) }
            };
            columns.into_iter().map(read).collect::<Result<_, _>>().map(Change::Touched)
        }
        _ => Err(Why::NotARow),
    }
}

fn whole(cells: Vec<Value>, names: &[String]) -> Result<Columns, Why> {
    if cells.len() != names.len() {
        return Err(Why::WrongColumns);
    }
    let mut columns = Columns::new();
    for (name, value) in names.iter().zip(cells) {
        let cell = cell(value)?;
        if cell != Cell::Null {
            columns.insert(name.clone(), cell);
        }
    }
    Ok(columns)
}

pub(super) fn cell(value: Value) -> Result<Cell, Why> {
    match value {
        Value::Null => Ok(Cell::Null),
        Value::String(text) if !text.is_empty() => Ok(Cell::Text(text)),
        Value::Number(number) => number.as_i64().map(Cell::Integer).ok_or(Why::BadValue),
        _ => Err(Why::BadValue),
    }
}

pub(super) fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Integer(number) => (*number).into(),
        Cell::Text(text) => text.as_str().into(),
    }
}

impl Header {
    /// The header of these lines.
    pub(super) fn of(from: u32, to: u32, schema: u32, lines: &[Line]) -> Self {
        let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in lines {
            if let Change::Whole(row) = &line.change {
                let names = columns.entry(line.id.table.clone()).or_default();
                for name in row.keys() {
                    if let Err(place) = names.binary_search(name) {
                        names.insert(place, name.clone());
                    }
                }
            }
        }
        Self { f: FORMAT, from, to, schema, rows: lines.len() as u64, columns }
    }

    /// The line as JSON.
    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Line {
    /// The line as JSON; a whole row has the columns that the header names.
    pub(super) fn to_json(&self, header: &Header) -> String {
        let mut cells = vec![Value::from(self.id.table.as_str())];
        cells.extend(self.id.key.iter().map(value));
        cells.push(match &self.change {
            Change::Gone => Value::Null,
            Change::Touched(columns) => columns.iter().map(|(name, cell)| (name.clone(), value(cell))).collect(),
            Change::Whole(columns) => {
                let names = header.columns.get(&self.id.table).map_or(&[][..], Vec::as_slice);
                names.iter().map(|name| columns.get(name).map_or(Value::Null, value)).collect()
            }
        });
        Value::Array(cells).to_string()
    }
}
