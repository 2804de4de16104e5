//! A row of any table, and what is gathered over all of them before the rules run.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use jiff::civil::Date;

use crate::cell::Cell;
use crate::record::{Fact, Record, Source, Visit};

/// A row of any table, seen as cells.
pub struct Row<'a> {
    /// Its table.
    pub table: &'static str,
    /// Its position in the table.
    pub index: usize,
    /// What every fact carries; `None` for the tables that facts refer to.
    pub fact: Option<&'a Fact>,
    /// The columns that refer to another table, with that table.
    pub references: &'static [(&'static str, &'static str)],
    columns: &'static [&'static str],
    cells: Vec<Cell>,
}

impl<'a> Row<'a> {
    /// Sees a record as a row.
    pub fn new<R: Record>(index: usize, record: &'a R) -> Self {
        Self { table: R::TABLE, index, fact: record.fact(), references: R::REFERENCES, columns: R::COLUMNS, cells: record.cells() }
    }

    /// Every cell that holds text, with its column.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let cells = self.columns.iter().zip(&self.cells);
        cells.filter_map(|(column, cell)| if let Cell::Text(text) = cell { Some((*column, text.as_str())) } else { None })
    }

    /// The text in a column, if it holds any.
    pub fn text(&self, column: &str) -> Option<&str> {
        self.texts().find(|(name, _)| *name == column).map(|(_, text)| text)
    }
}

/// What is gathered over all tables.
#[derive(Default)]
pub struct Survey {
    /// The day of the edition's issue.
    pub issued: Option<Date>,
    /// The keys of every table that has one key column.
    pub keys: HashMap<&'static str, HashSet<String>>,
    /// The ids of the sources that some row names.
    pub used_sources: HashSet<String>,
}

impl Visit for Survey {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        for (index, record) in rows.iter().enumerate() {
            let row = Row::new(index, record);
            if let [key] = R::KEY {
                self.keys.entry(R::TABLE).or_default().extend(row.text(key).map(str::to_owned));
            }
            let sources = R::REFERENCES.iter().filter(|(_, table)| *table == Source::TABLE);
            self.used_sources.extend(sources.filter_map(|(column, _)| row.text(column)).map(str::to_owned));
        }
        Ok(())
    }
}
