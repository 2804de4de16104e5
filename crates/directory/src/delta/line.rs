//! The lines of a delta: written by the publisher, read from whoever sends them, within bounds.

use serde_json::Value;

use super::heading::{Heading, Sign};
use crate::cell::Cell;
use crate::content::{Columns, RowId};

/// The longest line that is read: no honest row comes near it, and a line without an end must not fill the memory.
pub const LONGEST_LINE: usize = 1 << 20;
/// The most cells of a key.
const WIDEST_KEY: usize = 8;
/// The format that this program reads and writes.
const FORMAT: u32 = 2;

/// The first line, `[format,from,to,rows]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The oldest edition that it can be applied to; 0: to any, it replaces everything.
    pub from: u32,
    /// The edition that it leads to.
    pub to: u32,
    /// How many rows follow.
    pub rows: u64,
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
    /// Neither a heading nor a row below one.
    #[error("it is neither a row nor a heading of rows")]
    NotARow,
    /// A name that no table or column has.
    #[error("it has a name that no table or column can have")]
    BadName,
    /// A value that no cell holds.
    #[error("it has a value that no cell can hold")]
    BadValue,
    /// A row with another number of cells than its heading says.
    #[error("it has more or fewer columns than its heading says")]
    WrongColumns,
    /// More or fewer rows than the first line says.
    #[error("there are more or fewer rows than the first line says")]
    WrongCount,
}

/// A delta that is being read, line by line.
#[derive(Debug)]
pub struct Lines {
    header: Header,
    heading: Option<Heading>,
    line: u64,
    rows: u64,
}

impl Lines {
    /// Reads the first line.
    ///
    /// # Errors
    /// [`Broken`], where it is no header, or of a newer format.
    pub fn begin(first: &[u8]) -> Result<Self, Broken> {
        let header = header(first).map_err(|why| Broken { line: 1, why })?;
        Ok(Self { header, heading: None, line: 1, rows: 0 })
    }

    /// Reads the next line; `None`: it is a heading.
    ///
    /// # Errors
    /// [`Broken`], with what is wrong.
    pub fn read(&mut self, line: &[u8]) -> Result<Option<Line>, Broken> {
        self.line += 1;
        self.read_line(line).map_err(|why| Broken { line: self.line, why })
    }

    fn read_line(&mut self, line: &[u8]) -> Result<Option<Line>, Why> {
        if line.len() > LONGEST_LINE {
            return Err(Why::TooLong);
        }
        match serde_json::from_slice(line).map_err(|_| Why::NotJson)? {
            Value::String(text) => {
                let heading = Heading::parse(&text, self.heading.as_ref())?;
                self.heading = Some(heading);
                Ok(None)
            }
            Value::Array(cells) if self.rows < self.header.rows => {
                self.rows += 1;
                row(cells, self.heading.as_ref().ok_or(Why::NotARow)?).map(Some)
            }
            Value::Array(_) => Err(Why::WrongCount),
            _ => Err(Why::NotARow),
        }
    }

    /// Says that there are no more lines.
    ///
    /// # Errors
    /// [`Why::WrongCount`], where some are missing.
    pub fn end(&self) -> Result<(), Broken> {
        if self.rows == self.header.rows { Ok(()) } else { Err(Broken { line: self.line + 1, why: Why::WrongCount }) }
    }

    /// The first line.
    pub const fn header(&self) -> &Header {
        &self.header
    }
}

fn header(line: &[u8]) -> Result<Header, Why> {
    if line.len() > LONGEST_LINE {
        return Err(Why::TooLong);
    }
    let cells: Vec<Value> = serde_json::from_slice(line).map_err(|_| Why::NoHeader)?;
    if cells.first().and_then(Value::as_u64).is_some_and(|format| format > u64::from(FORMAT)) {
        return Err(Why::NewerFormat);
    }
    let (format, from, to, rows): (u32, u32, u32, u64) = serde_json::from_value(cells.into()).map_err(|_| Why::NoHeader)?;
    if format == FORMAT && from <= to { Ok(Header { from, to, rows }) } else { Err(Why::NoHeader) }
}

/// A row below its heading: the cells of its key, then one for each column that the heading names.
fn row(cells: Vec<Value>, heading: &Heading) -> Result<Line, Why> {
    let width = cells.len().checked_sub(heading.columns.len()).filter(|width| (1..=WIDEST_KEY).contains(width)).ok_or(Why::WrongColumns)?;
    let mut cells = cells.into_iter().map(cell).collect::<Result<Vec<_>, _>>()?;
    let values = cells.split_off(width);
    if cells.contains(&Cell::Null) {
        return Err(Why::BadValue);
    }
    let columns = heading.columns.iter().cloned().zip(values);
    let change = match heading.sign {
        Sign::Touched => Change::Touched(columns.collect()),
        Sign::Whole => Change::Whole(columns.filter(|(_, cell)| *cell != Cell::Null).collect()),
        Sign::Gone => Change::Gone,
    };
    Ok(Line { id: RowId { table: heading.table.clone(), key: cells }, change })
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
    /// The line as JSON.
    pub(super) fn to_json(self) -> String {
        serde_json::json!([FORMAT, self.from, self.to, self.rows]).to_string()
    }
}

impl Line {
    /// The line as JSON, below its heading.
    pub(super) fn to_json(&self, heading: &Heading) -> String {
        let columns = match &self.change {
            Change::Gone => None,
            Change::Touched(columns) | Change::Whole(columns) => Some(columns),
        };
        let named = heading.columns.iter().map(|name| columns.and_then(|columns| columns.get(name)).map_or(Value::Null, value));
        self.id.key.iter().map(value).chain(named).collect::<Value>().to_string()
    }
}
