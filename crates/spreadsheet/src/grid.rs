//! A sheet as it stands in its file: rows of cells by their place, nothing interpreted yet.

/// The most rows with something in them, in all sheets together.
pub const MOST_ROWS: usize = 200_000;
/// The most cells with something in them, in all sheets together.
pub const MOST_CELLS: usize = 4_000_000;
/// The most columns; no table has a quarter of that.
pub const MOST_COLUMNS: u32 = 256;
/// The longest text of a cell, in bytes: what a workbook allows a cell.
pub const LONGEST_CELL: usize = 32_767 * 4;

/// A sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; of a CSV file the file's, without its ending.
    pub name: String,
    /// The rows with something in them, in order.
    pub rows: Vec<Row>,
    /// Cells that were made one.
    pub merged: Vec<Merged>,
}

/// A row with something in it.
#[derive(Debug, Default)]
pub struct Row {
    /// Its number, the first being 1.
    pub number: u32,
    /// Its cells with something in them, by their place, the first being 0.
    pub cells: Vec<(u32, Entry)>,
}

impl Row {
    /// What stands at a place.
    pub fn at(&self, place: u32) -> Option<&Entry> {
        self.cells.iter().find(|(at, _)| *at == place).map(|(_, entry)| entry)
    }
}

/// Cells that were made one: first and last row (the first being 1), first and last place.
#[derive(Debug, Clone, Copy)]
pub struct Merged {
    pub rows: (u32, u32),
    pub places: (u32, u32),
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    Text(String),
    Number(f64),
    /// A day (none where it is a time only), and the seconds since midnight.
    Moment {
        day: Option<jiff::civil::Date>,
        seconds: u32,
    },
    Truth(bool),
    /// What a spreadsheet writes where it failed to compute, as `#N/A`.
    Failed(String),
}
