//! The import: CSV files in, records and every fault out. What is hostile is bounded before it is read.

mod row;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use crate::cell::Cell;
use crate::fault::{Fault, FaultKind};
use crate::record::{Edition, Facts, Record, Visit};

/// The largest file that is read, in bytes. Against a file that fills the memory; the largest table has less than 4 MiB.
pub const LARGEST_FILE: usize = 32 << 20;
/// The longest row that is read, in bytes. Against a row that no one can review.
pub const LONGEST_ROW: usize = 64 << 10;
/// The most rows that are read of one file.
pub const MOST_ROWS: usize = 2_000_000;
/// The most faults that are told of one file; the rest is counted. Against a report that fills the memory.
pub const MOST_FAULTS: usize = 10_000;

/// What came out of a folder of files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// The records that could be read. Not to be published while `faults` holds an error.
    pub facts: Facts,
    /// Where each of them stands.
    pub lines: Lines,
    /// Everything that is wrong with the files, in the order of the tables and their rows.
    pub faults: Vec<Fault>,
}

/// Where each record stands in its file, and what could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    read: BTreeMap<&'static str, Vec<u64>>,
    unread: BTreeMap<&'static str, BTreeSet<String>>,
    unreadable: BTreeSet<&'static str>,
}

impl Lines {
    /// Lines for facts that stand in no file: the place of each record among those of its table, the first being 1.
    pub fn by_place(facts: &mut Facts) -> Self {
        let mut places = Places::default();
        let Ok(()) = facts.visit(&mut places);
        Self { read: places.0, ..Self::default() }
    }

    /// The line of each record of a table, by its position; 0 for one that stands in no file.
    pub(crate) fn place(&mut self, table: &'static str, lines: Vec<u64>) {
        self.read.insert(table, lines);
    }

    /// The line of the file in which a table's record stands, by its position among the records; the header is line 1.
    pub fn line(&self, table: &str, index: usize) -> Option<u64> {
        self.read.get(table)?.get(index).copied().filter(|line| *line > 0)
    }

    /// Whether a row with this key stands in the file but could not be read: whoever names it is not at fault.
    pub fn is_unread(&self, table: &str, key: &str) -> bool {
        self.unreadable.contains(table) || self.unread.get(table).is_some_and(|keys| keys.contains(key))
    }

    /// Whether every row of a table could be read: only then does it mean anything that a row is absent.
    pub fn is_complete(&self, table: &str) -> bool {
        !self.unreadable.contains(table) && self.unread.get(table).is_none_or(BTreeSet::is_empty)
    }
}

#[derive(Default)]
struct Places(BTreeMap<&'static str, Vec<u64>>);

impl Visit for Places {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        self.0.insert(R::TABLE, (1..=rows.len() as u64).collect());
        Ok(())
    }
}

/// Reads the facts from the files of a folder, by name (`authority.csv`).
///
/// Every table has its file, with the columns of its record but `edition`: every row gets the number of the one row in
/// `edition.csv`. A byte order mark and CRLF are tolerated. A row that is wrong hides no other, and whatever could be read
/// is returned, so that the lint can go over it.
pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Import {
    read_with(files, None)
}

/// Reads the rows of some tables, to be laid over an edition; a table without a file has none, and is no fault.
///
/// Every row gets the number `edition`. Else as [`read`].
pub fn read_some(files: &BTreeMap<String, Vec<u8>>, edition: u32) -> Import {
    read_with(files, Some(edition))
}

fn read_with(files: &BTreeMap<String, Vec<u8>>, edition: Option<u32>) -> Import {
    let stamp = Cell::Integer(i64::from(edition.unwrap_or(0)));
    let is_some = edition.is_some();
    let mut tables = Tables { files, is_some, edition: stamp, lines: Lines::default(), faults: unknown_files(files) };
    let mut facts = Facts::default();
    let Ok(()) = facts.visit(&mut tables);
    Import { facts, lines: tables.lines, faults: tables.faults }
}

fn unknown_files(files: &BTreeMap<String, Vec<u8>>) -> Vec<Fault> {
    let unknown = files.keys().filter(|name| !name.strip_suffix(".csv").is_some_and(|table| Facts::TABLES.contains(&table)));
    unknown.map(|name| unknown_file(name)).collect()
}

fn unknown_file(name: &str) -> Fault {
    let is_csv = name.len() >= 4 && name.as_bytes()[name.len() - 4..].eq_ignore_ascii_case(b".csv");
    let kind = if is_csv { FaultKind::UnknownFile } else { FaultKind::StrayFile };
    Fault::new(kind, name, "no table has this file")
}

/// Reads one table after the other.
struct Tables<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    /// Whether only some tables are read.
    is_some: bool,
    /// The cell that stamps every row; known once the first table, `edition`, is read.
    edition: Cell,
    lines: Lines,
    faults: Vec<Fault>,
}

impl Visit for Tables<'_> {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        let file = format!("{}.csv", R::TABLE);
        let bytes = self.files.get(&file).map(Vec::as_slice);
        if self.is_some && bytes.is_none() {
            return Ok(());
        }
        let read = table::read::<R>(&file, bytes, &self.edition);
        *rows = read.rows;
        self.lines.read.insert(R::TABLE, read.lines);
        self.lines.unread.insert(R::TABLE, read.unread);
        if !read.readable {
            self.lines.unreadable.insert(R::TABLE);
        }
        self.faults.extend(read.faults);
        if R::TABLE == Edition::TABLE {
            self.take_edition(rows);
        }
        Ok(())
    }
}

impl Tables<'_> {
    /// The number that stamps every row is that of the one edition.
    fn take_edition<R: Record>(&mut self, rows: &[R]) {
        if let Some(number) = rows.first().and_then(|row| row.cells().pop()) {
            self.edition = number;
        }
        if rows.len() != 1 && self.lines.is_complete(R::TABLE) {
            let message = format!("{} editions are described", rows.len());
            self.faults.push(Fault::new(FaultKind::EditionCount, "edition.csv", message));
        }
    }
}
