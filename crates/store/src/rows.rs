//! Rows of any table, to and from records: the only place where statements are put together.

use std::path::Path;

use directory::cell::Cell;
use directory::record::{Record, Visit};
use rusqlite::types::{Null, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, ToSql, params_from_iter};

use crate::Error;

/// Fills every table of the facts from a database.
pub(crate) struct Reader<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) path: &'a Path,
}

impl Visit for Reader<'_> {
    type Stop = Error;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Error> {
        let failed = |source| Error::of(self.path, "read", source);
        let sql = format!("SELECT {} FROM {}", R::COLUMNS.join(", "), R::TABLE);
        let mut statement = self.connection.prepare(&sql).map_err(failed)?;
        let mut found = statement.query([]).map_err(failed)?;
        while let Some(row) = found.next().map_err(failed)? {
            let cells = cells(row, R::COLUMNS.len()).map_err(failed)?;
            let wrong = |wrong| Error::Row { path: self.path.to_path_buf(), table: R::TABLE, wrong };
            rows.push(R::from_cells(cells).map_err(wrong)?);
        }
        Ok(())
    }
}

/// Writes every table of the facts into a database.
pub(crate) struct Writer<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) path: &'a Path,
}

impl Visit for Writer<'_> {
    type Stop = Error;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Error> {
        let failed = |source| Error::of(self.path, "written", source);
        let places = vec!["?"; R::COLUMNS.len()].join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({places})", R::TABLE, R::COLUMNS.join(", "));
        let mut statement = self.connection.prepare(&sql).map_err(failed)?;
        for row in rows {
            statement.execute(params_from_iter(row.cells().iter().map(Bound))).map_err(failed)?;
        }
        Ok(())
    }
}

/// The first so many cells of a row.
pub(crate) fn cells(row: &Row<'_>, columns: usize) -> Result<Vec<Cell>, rusqlite::Error> {
    let mut cells = Vec::with_capacity(columns);
    for index in 0..columns {
        cells.push(cell(row.get_ref(index)?));
    }
    Ok(cells)
}

/// A real or a blob stands in no table (all are STRICT); were one there, it would be refused as a wrong cell, not read as empty.
fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Integer(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Real(number) => Cell::Text(number.to_string()),
        ValueRef::Blob(_) => Cell::Text("a blob".to_owned()),
    }
}

/// A cell as SQLite takes it.
pub(crate) struct Bound<'a>(pub(crate) &'a Cell);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self.0 {
            Cell::Null => Null.to_sql(),
            Cell::Integer(number) => number.to_sql(),
            Cell::Text(text) => text.to_sql(),
        }
    }
}
