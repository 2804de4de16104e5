//! The content of an edition as sorted rows of named columns: what deltas change and what the digest counts.
//!
//! A row is known by its table and key. Columns that hold nothing are left out, so that a column which this program doesn't
//! know yet, and a row of a table that it doesn't know, can be held, compared and counted like any other.

use std::collections::BTreeMap;
use std::convert::Infallible;

use serde::{Deserialize, Serialize};

use crate::cell::{Cell, Wrong};
use crate::record::{Facts, Record, Visit};

/// What tells a row from every other: its table, and the cells of its key in the order of the key's columns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RowId {
    /// The table.
    pub table: String,
    /// The cells of the key.
    pub key: Vec<Cell>,
}

/// The columns of a row that are not its key, by name. In a [`Content`] none of them is [`Cell::Null`].
pub type Columns = BTreeMap<String, Cell>;

/// All rows of an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// The rows, sorted by table and key.
    pub rows: BTreeMap<RowId, Columns>,
}

impl Content {
    /// The content of the facts. (Visiting takes `&mut`; the facts are not changed.)
    pub fn of(facts: &mut Facts) -> Self {
        let mut content = Self::default();
        let Ok(()) = facts.visit(&mut Collect(&mut content));
        content
    }

    /// The records of the rows, each table in the order of its keys. What this program has no place for is left out.
    ///
    /// # Errors
    /// Every cell that its column can't hold.
    pub fn facts(&self) -> Result<Facts, Vec<Unfit>> {
        let mut fill = Fill { content: self, unfit: Vec::new() };
        let mut facts = Facts::default();
        let Ok(()) = facts.visit(&mut fill);
        if fill.unfit.is_empty() { Ok(facts) } else { Err(fill.unfit) }
    }

    /// The rows of a table, by key.
    pub fn rows_of<'a>(&'a self, table: &'a str) -> impl Iterator<Item = (&'a RowId, &'a Columns)> {
        let first = RowId { table: table.to_owned(), key: Vec::new() };
        self.rows.range(first..).take_while(move |(id, _)| id.table == table)
    }

    /// A cell of a row, the cells of its key included; [`Cell::Null`] where nothing is recorded.
    pub fn cell(&self, id: &RowId, column: &str) -> Cell {
        let place = Facts::key_of(&id.table).iter().position(|part| *part == column);
        let in_key = place.and_then(|place| id.key.get(place));
        in_key.or_else(|| self.rows.get(id)?.get(column)).cloned().unwrap_or(Cell::Null)
    }

    /// The number of the newest edition described in it; 0 where it describes none.
    pub fn edition(&self) -> u32 {
        let numbers = self.rows_of("edition").filter_map(|(id, _)| match id.key.first() {
            Some(Cell::Integer(number)) => u32::try_from(*number).ok(),
            _ => None,
        });
        numbers.max().unwrap_or(0)
    }

    /// The day on which the newest edition was issued, as its row says it.
    pub fn issued(&self) -> Option<&str> {
        let id = RowId { table: "edition".to_owned(), key: vec![Cell::Integer(i64::from(self.edition()))] };
        match self.rows.get(&id)?.get("issued") {
            Some(Cell::Text(day)) => Some(day),
            _ => None,
        }
    }
}

/// A cell that its column can't hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The row.
    pub id: RowId,
    /// The column.
    pub column: &'static str,
    /// What is wrong with it.
    pub wrong: Wrong,
}

struct Fill<'a> {
    content: &'a Content,
    unfit: Vec<Unfit>,
}

impl Visit for Fill<'_> {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        for (id, _) in self.content.rows_of(R::TABLE) {
            let cells = R::COLUMNS.iter().map(|column| self.content.cell(id, column)).collect();
            match R::from_cells(cells) {
                Ok(record) => rows.push(record),
                Err(wrong) => self.unfit.extend(wrong.into_iter().map(|(column, wrong)| Unfit { id: id.clone(), column, wrong })),
            }
        }
        Ok(())
    }
}

struct Collect<'a>(&'a mut Content);

impl Visit for Collect<'_> {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        for row in rows {
            let (id, columns) = split::<R>(row.cells());
            self.0.rows.insert(id, columns);
        }
        Ok(())
    }
}

/// Parts the cells of a record into its key and its other columns.
fn split<R: Record>(cells: Vec<Cell>) -> (RowId, Columns) {
    let (mut key, mut columns) = (vec![Cell::Null; R::KEY.len()], Columns::new());
    for (name, cell) in R::COLUMNS.iter().zip(cells) {
        match R::KEY.iter().position(|part| part == name) {
            Some(place) => key[place] = cell,
            None if cell != Cell::Null => drop(columns.insert((*name).to_owned(), cell)),
            None => {}
        }
    }
    (RowId { table: R::TABLE.to_owned(), key }, columns)
}
