//! The lines of a delta as statements. Names of tables and columns come from the records alone, never from a line.

use std::collections::BTreeMap;
use std::convert::Infallible;

use directory::cell::Cell;
use directory::content::{Columns, RowId};
use directory::delta::{Change, Line};
use directory::record::{Facts, Record, Visit};
use rusqlite::{Connection, params_from_iter};

use super::beyond;
use super::refused::Stop;
use crate::rows::Bound;

/// A table of this program: its key, and its other columns sorted by name.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) key: &'static [&'static str],
    pub(super) columns: Vec<&'static str>,
}

/// Every table of this program, by name.
pub(super) fn tables() -> BTreeMap<&'static str, Table> {
    let mut tables = Tables(BTreeMap::new());
    let Ok(()) = Facts::default().visit(&mut tables);
    tables.0
}

struct Tables(BTreeMap<&'static str, Table>);

impl Visit for Tables {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, _: &mut Vec<R>) -> Result<(), Infallible> {
        let mut columns: Vec<_> = R::COLUMNS.iter().copied().filter(|name| !R::KEY.contains(name)).collect();
        columns.sort_unstable();
        self.0.insert(R::TABLE, Table { name: R::TABLE, key: R::KEY, columns });
        Ok(())
    }
}

impl Table {
    fn is_row(&self) -> String {
        self.key.iter().map(|column| format!("{column} = ?")).collect::<Vec<_>>().join(" AND ")
    }

    fn upsert(&self) -> String {
        let names: Vec<&str> = self.key.iter().chain(&self.columns).copied().collect();
        let places = vec!["?"; names.len()].join(", ");
        let set = self.columns.iter().map(|column| format!("{column} = excluded.{column}")).collect::<Vec<_>>().join(", ");
        let (names, key) = (names.join(", "), self.key.join(", "));
        format!("INSERT INTO {} ({names}) VALUES ({places}) ON CONFLICT ({key}) DO UPDATE SET {set}", self.name)
    }
}

/// Applies lines within a transaction.
pub(super) struct Applier<'a> {
    connection: &'a Connection,
    tables: BTreeMap<&'static str, Table>,
    upserts: BTreeMap<&'static str, String>,
}

impl<'a> Applier<'a> {
    /// Begins to apply lines. Before a full edition every row goes.
    pub(super) fn new(connection: &'a Connection, full: bool) -> rusqlite::Result<Self> {
        let tables = tables();
        connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        if full {
            for table in tables.keys().copied().chain(["beyond"]) {
                connection.execute(&format!("DELETE FROM {table}"), [])?;
            }
        }
        let upserts = tables.values().map(|table| (table.name, table.upsert())).collect();
        Ok(Self { connection, tables, upserts })
    }

    /// Applies a line.
    pub(super) fn line(&mut self, line: &Line) -> Result<(), Stop> {
        match (self.tables.get(line.id.table.as_str()), &line.change) {
            (Some(table), _) if table.key.len() != line.id.key.len() => Err(Stop::NoRow(line.id.table.clone())),
            (table, Change::Gone) => self.remove(table, &line.id),
            (table, Change::Whole(columns)) => self.put(table, &line.id, columns),
            (table, Change::Touched(columns)) => self.touch(table, &line.id, columns),
        }
    }

    fn remove(&self, table: Option<&Table>, id: &RowId) -> Result<(), Stop> {
        if let Some(table) = table {
            let sql = format!("DELETE FROM {} WHERE {}", table.name, table.is_row());
            self.connection.prepare_cached(&sql)?.execute(params_from_iter(id.key.iter().map(Bound)))?;
        }
        Ok(beyond::put(self.connection, id, &Columns::new(), false)?)
    }

    fn put(&self, table: Option<&Table>, id: &RowId, columns: &Columns) -> Result<(), Stop> {
        let Some(table) = table else {
            return Ok(beyond::put(self.connection, id, columns, true)?);
        };
        let cells = table.columns.iter().map(|name| columns.get(*name).unwrap_or(&Cell::Null));
        let values = id.key.iter().chain(cells).map(Bound);
        self.connection.prepare_cached(&self.upserts[table.name])?.execute(params_from_iter(values))?;
        Ok(beyond::put(self.connection, id, &unknown(table, columns), false)?)
    }

    fn touch(&self, table: Option<&Table>, id: &RowId, columns: &Columns) -> Result<(), Stop> {
        let Some(table) = table else {
            return self.touch_beyond(id, columns, true);
        };
        let known: Vec<(&String, &Cell)> = columns.iter().filter(|(name, _)| table.columns.contains(&name.as_str())).collect();
        // With no known column among them, a key is set to itself, to see whether the row is there.
        let set = known.iter().map(|(name, _)| format!("{name} = ?")).collect::<Vec<_>>().join(", ");
        let set = if known.is_empty() { format!("{0} = {0}", table.key[0]) } else { set };
        let sql = format!("UPDATE {} SET {set} WHERE {}", table.name, table.is_row());
        let values = known.iter().map(|(_, cell)| *cell).chain(&id.key).map(Bound);
        if self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))? == 0 {
            return Err(Stop::NoRow(id.table.clone()));
        }
        let unknown = unknown(table, columns);
        if unknown.is_empty() { Ok(()) } else { self.touch_beyond(id, &unknown, false) }
    }

    fn touch_beyond(&self, id: &RowId, touched: &Columns, must_be_there: bool) -> Result<(), Stop> {
        let held = beyond::get(self.connection, id)?;
        if must_be_there && held.is_none() {
            return Err(Stop::NoRow(id.table.clone()));
        }
        let mut columns = held.unwrap_or_default();
        columns.extend(touched.iter().map(|(name, cell)| (name.clone(), cell.clone())));
        columns.retain(|_, cell| *cell != Cell::Null);
        Ok(beyond::put(self.connection, id, &columns, must_be_there)?)
    }
}

/// The columns that the table of this program doesn't have.
fn unknown(table: &Table, columns: &Columns) -> Columns {
    let unknown = columns.iter().filter(|(name, _)| !table.columns.contains(&name.as_str()));
    unknown.map(|(name, cell)| (name.clone(), cell.clone())).collect()
}
